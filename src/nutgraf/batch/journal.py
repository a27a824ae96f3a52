"""What a batch has done already: a journal of rows that outlives a kill, and a lock against a second run.

A row is with the system before the next article is taken, which a kill does not undo, and reaches the disk when the
system sees fit. After a power cut rows may be missing, or point at bytes that never got there: no row is believed
whose digest is not that of the bytes in their place (`holds` in outputs.py), so that either costs only doing these
articles again. Waiting for the disk at every row would buy nothing more.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from nutgraf.errors import NutgrafError


class Busy(NutgrafError):
    """Another run is writing to the same output."""


@dataclass(frozen=True, slots=True)
class Row:
    """A brief that is written: the key of its input, where it lies, and the digest of what lies there.

    `key` covers the article's content, its name, the settings and the program; `file` is relative to the output,
    `start` and `size` count bytes.
    """

    key: str
    file: str
    start: int
    size: int
    digest: str


def read_journal(path: Path) -> dict[str, Row]:
    """The rows by key, the later ones first in rank; a torn or foreign line ends what is believed."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return {}
    rows = {}
    good = 0
    for line in data.splitlines(keepends=True):
        row = _row(line)
        if row is None:
            break
        rows[row.key] = row
        good += len(line)
    if good < len(data):
        os.truncate(path, good)
    return rows


def journal_line(row: Row) -> bytes:
    """The row as a line of JSON."""
    return json.dumps(asdict(row), separators=(",", ":")).encode("utf-8") + b"\n"


def _row(line: bytes) -> Row | None:
    if not line.endswith(b"\n"):
        return None
    try:
        return Row(**json.loads(line))
    except (ValueError, TypeError):
        return None


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock file in the body; the system frees it when the process ends, however that happens.

    Raises Busy where another process holds it.
    """
    with path.open("a+b") as file:
        try:
            _lock(file.fileno())
        except OSError as error:
            file.seek(0)
            holder = file.read(20).decode("ascii", "replace").strip()
            raise Busy(
                f"another batch (process {holder}) is writing to this output", hint="Wait for it, or choose another -o."
            ) from error
        file.truncate(0)
        file.write(f"{os.getpid()}\n".encode("ascii"))
        file.flush()
        yield


def _lock(descriptor: int) -> None:
    if os.name == "nt":
        import msvcrt

        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]  # Windows alone
    else:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
