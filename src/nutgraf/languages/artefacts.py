"""Compiled files: those that were installed, or, where what they are made from has changed, made now and kept."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Callable
from importlib import resources
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Final

from nutgraf.errors import MissingModel, PackNotCompiled

FOLDER: Final = "compiled"
HEADER_BYTES: Final = 200  # a compiled file names the digest of what it is made from in its first bytes


def digest(code: tuple[str, ...], *sources: bytes) -> str:
    """SHA-256 over what a file is compiled from: its sources, and the files of code that make it."""
    folder = Path(__file__).parent
    return hashlib.sha256(b"\0".join((*sources, *((folder / name).read_bytes() for name in code)))).hexdigest()


def read_artefact(name: str, made_from: str, make: Callable[[], bytes], reason: str) -> bytes:
    """The compiled file of this name whose header has this digest: the installed one, or `keep_artefact`'s."""
    installed = resources.files("nutgraf") / "languages" / FOLDER / name
    if installed.is_file() and is_current(content := installed.read_bytes(), made_from):
        return content
    return keep_artefact(name, made_from, make, reason)


def map_artefact(name: str, made_from: str, make: Callable[[], bytes], reason: str) -> bytes | mmap:
    """As `read_artefact`, but of the installed file only the pages that are looked at are read."""
    installed = resources.files("nutgraf") / "languages" / FOLDER / name
    if isinstance(installed, Path) and installed.is_file():
        with installed.open("rb") as file:
            mapped = mmap(file.fileno(), 0, access=ACCESS_READ)
        if is_current(mapped[:HEADER_BYTES], made_from):
            return mapped
        mapped.close()
    return read_artefact(name, made_from, make, reason)


def keep_artefact(name: str, made_from: str, make: Callable[[], bytes], reason: str) -> bytes:
    """A compiled file from the user's cache folder, or made now and kept there.

    Raises BadPack: as PackNotCompiled, which gives the `reason` to compile, where what compiles it is not installed.
    """
    stem, _, ending = name.partition(".")
    cached = _cache_folder() / f"{stem}-{made_from[:16]}.{ending}"
    if cached.is_file() and is_current(content := cached.read_bytes(), made_from):
        return content
    try:
        made = make()
    except MissingModel as error:
        hint = "Install it: python -m pip install 'nutgraf[packs]'"
        raise PackNotCompiled(f"{reason}, and {error.message}", hint=hint) from error
    _keep(cached, made)
    return made


def is_current(content: bytes, made_from: str) -> bool:
    """Tell whether a compiled file is made from what this digest is of."""
    return made_from.encode("ascii") in content[:HEADER_BYTES]


def _cache_folder() -> Path:
    """Where this user's programs keep what can be made again."""
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    else:
        base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return base / "nutgraf" / "packs"


def _keep(path: Path, content: bytes) -> None:
    """Write the file for the next run; a folder that cannot be written to only costs the next run time."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(f".{os.getpid()}")
        part.write_bytes(content)
        part.replace(path)
    except OSError:
        return
