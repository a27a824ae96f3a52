"""Files written whole or not at all."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable
from contextlib import suppress
from io import FileIO
from pathlib import Path

from nutgraf.errors import BadInput


def write_atomically(path: str | Path, data: bytes, part: Path | None = None) -> None:
    """Write a file through `part` (beside it where None), flushed to disk before it takes the name.

    A reader, a crash or a full disk never sees half of it; after a power cut the name may have its old content.
    What is no regular file (a device, a pipe) is written to as it is. Raises BadInput where the place cannot be
    written.
    """
    write_pieces_atomically(Path(path), (data,), part)


def write_pieces_atomically(path: Path, pieces: Iterable[bytes], part: Path | None = None) -> None:
    """Write a file as `write_atomically` does, piece by piece."""
    path = path.resolve()
    try:
        if path.exists() and not path.is_file():
            with path.open("wb") as file:
                file.writelines(pieces)
            return
        part = part or path.with_name(f".{path.name[:40]}.{os.getpid()}.part")
        try:
            with part.open("wb") as file:
                file.writelines(pieces)
                file.flush()
                os.fsync(file.fileno())
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise _unwritable(path, error) from error


def check_is_no_source(path: str | Path, sources: Iterable[str], hint: str, what: str = "the article itself") -> None:
    """Raise BadInput with this hint where the file is one of the sources, also by a link or another spelling.

    "-" is standard input, which may be a file too.
    """
    for source in sources:
        with suppress(OSError, ValueError):  # one of them is not there, or is no name of a file
            status = os.fstat(0) if source == "-" else Path(source).stat()
            if Path(path).is_file() and os.path.samestat(Path(path).stat(), status):
                raise BadInput(f"{path} is {what}", hint=hint)


def append(file: FileIO, data: bytes) -> int:
    """Add data at the end of a file open without a buffer, and return where it begins.

    On a full disk none of it stays. It is with the system then, safe from a kill, and not yet on the disk. Raises
    BadInput where it cannot be written.
    """
    start = file.seek(0, os.SEEK_END)
    rest = memoryview(data)
    try:
        while rest:
            rest = rest[file.write(rest) or 0 :]
    except OSError as error:
        with suppress(OSError):
            file.truncate(start)
        raise _unwritable(Path(os.fsdecode(file.name)), error) from error
    return start


def _unwritable(path: Path, error: OSError) -> BadInput:
    full = error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
    hint = "Make room; a batch then goes on." if full else "Name a file in a folder that exists and can be written."
    return BadInput(f"cannot write {path}: {error.strerror}", hint=hint)
