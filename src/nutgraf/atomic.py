"""Files written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from nutgraf.errors import BadInput


def write_whole(path: Path, data: bytes) -> None:
    """Write a file through a temporary one in the same folder, flushed to disk before it takes the name.

    A reader, a crash or a full disk never sees half of it. Raises BadInput where the place cannot be written.
    """
    try:
        handle, temporary = tempfile.mkstemp(prefix=f".{path.name[:40]}.", suffix=".part", dir=path.parent)
    except OSError as error:
        raise _unwritable(path, error) from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(0o666 & ~_umask())
        Path(temporary).replace(path)
    except OSError as error:
        raise _unwritable(path, error) from error
    finally:
        Path(temporary).unlink(missing_ok=True)


def _umask() -> int:
    """The process's mask of permissions; mkstemp gives 0600 whatever it is."""
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _unwritable(path: Path, error: OSError) -> BadInput:
    return BadInput(f"cannot write {path}: {error.strerror}", hint="Name a file in a folder that can be written.")
