"""Names of output files: safe on every file system, the same in every run, never twice in one."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from pathlib import PurePath
from typing import Final

# Windows forbids these characters, names that end in a full stop or space, and its devices' names.
_FORBIDDEN: Final = re.compile(r'[\x00-\x1f\x7f-\x9f<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]')
_DEVICE: Final = re.compile(r"(?i)(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?")
MAX_NAME_BYTES: Final = 120  # bytes of UTF-8: file systems end at 255, and an ending and a temporary name must fit


def safe_part(name: str) -> str:
    """One part of a path, unchanged where it is safe; else mended and marked with a hash of what it was."""
    safe = _FORBIDDEN.sub("_", unicodedata.normalize("NFC", name)).rstrip(". ")
    if _DEVICE.fullmatch(safe) or safe.startswith(".") or not safe:
        safe = f"_{safe.lstrip('.')}"
    if len(safe.encode("utf-8")) > MAX_NAME_BYTES:
        safe = safe.encode("utf-8")[:MAX_NAME_BYTES].decode("utf-8", "ignore").rstrip(". ")
    return safe if safe == name else f"{safe}-{_mark(name)}"


def safe_path(path: PurePath) -> str:
    """A relative path with "/" between safe parts; a root, a drive and ".." are left out and marked."""
    parts = [part for part in path.parts if part not in (path.anchor, "..", ".")]
    safe = "/".join(safe_part(part) for part in parts) or "_"
    return safe if len(parts) == len(path.parts) else f"{safe}-{_mark(str(path))}"


class UniqueNames:
    """The names given in one run: one that is taken already, also in other capitals, gets a mark."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = {name.casefold() for name in taken}

    def unique(self, name: str, suffix: str) -> str:
        """`name` with the suffix, or with a mark between them that makes it unlike every name before."""
        free = f"{name}{suffix}"
        copies = 1
        while free.casefold() in self._taken:
            copies += 1
            free = f"{name}-{_mark(f'{name} {copies}')}{suffix}"
        self._taken.add(free.casefold())
        return free


def _mark(name: str) -> str:
    return hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:8]
