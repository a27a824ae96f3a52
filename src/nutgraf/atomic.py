"""Files written whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from nutgraf.errors import BadInput


def write_whole(path: Path, data: bytes, part: Path | None = None) -> None:
    """Write a file through `part` (beside it where None), flushed to disk before it takes the name.

    A reader, a crash or a full disk never sees half of it. What is no regular file (a device, a pipe) is written
    to as it is. Raises BadInput where the place cannot be written.
    """
    write_pieces(path, (data,), part)


def write_pieces(path: Path, pieces: Iterable[bytes], part: Path | None = None) -> None:
    """Write a file as `write_whole` does, piece by piece."""
    path = path.resolve()
    part = part or path.with_name(f".{path.name[:40]}.{os.getpid()}.part")
    try:
        if path.exists() and not path.is_file():
            with path.open("wb") as file:
                file.writelines(pieces)
            return
        try:
            with part.open("wb") as file:
                file.writelines(pieces)
                file.flush()
                os.fsync(file.fileno())
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        hint = "Name a file in a folder that exists and can be written."
        raise BadInput(f"cannot write {path}: {error.strerror}", hint=hint) from error
