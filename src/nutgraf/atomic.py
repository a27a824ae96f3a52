"""Files written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from nutgraf.errors import BadInput


def write_whole(path: Path, data: bytes, part: Path | None = None) -> None:
    """Write a file through `part` (beside it where None), flushed to disk before it takes the name.

    A reader, a crash or a full disk never sees half of it. What is no regular file (a device, a pipe) is written
    to as it is. Raises BadInput where the place cannot be written.
    """
    path = path.resolve()
    part = part or path.with_name(f".{path.name[:40]}.{os.getpid()}.part")
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(data)
            return
        try:
            with part.open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        hint = "Name a file in a folder that exists and can be written."
        raise BadInput(f"cannot write {path}: {error.strerror}", hint=hint) from error
