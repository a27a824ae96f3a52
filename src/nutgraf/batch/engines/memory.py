"""Memory of workers: how much there is to share, and a bound, so that an article that takes too much costs itself."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import Final

# The French pipeline takes 380 to 560 MB a worker (measured, batches of 16), much of it shared under forkserver.
WORKER_BYTES: Final = 600_000_000
# Whatever is free, a worker may grow by this: an article of 2 million characters, more than any timeout lets pass,
# takes 1.5 GB with the French model (measured).
MIN_GROWTH_BYTES: Final = 2_000_000_000


def free_memory() -> int | None:
    """Bytes that programs can still have, in a container those of the container; None where no system tells.

    The kernel's estimate counts the file cache, which it gives up on demand; SC_AVPHYS_PAGES leaves that out, and
    is near zero on a machine that has run for a while.
    """
    known = []
    with suppress(OSError, ValueError, IndexError):
        lines = Path("/proc/meminfo").read_text("ascii").splitlines()
        known.append(1024 * int(next(line.split()[1] for line in lines if line.startswith("MemAvailable:"))))
    with suppress(OSError, ValueError):  # "max" is no number
        known.append(int(Path("/sys/fs/cgroup/memory.max").read_text("ascii")))
    return min(known, default=None)


def growth_per_worker(workers: int) -> int | None:
    """Bytes by which each of so many workers may grow, so that all together stay within what is free."""
    free = free_memory()
    return None if free is None else max(MIN_GROWTH_BYTES, free // workers)


def bound_memory(growth: int | None) -> None:
    """Let this process allocate `growth` bytes more than it has, on Linux; what asks for more gets a MemoryError.

    RLIMIT_DATA counts private writable pages, not models mapped from files, nor what RLIMIT_AS counts beside:
    address space that is only reserved. Without a bound the kernel ends the largest process of the machine, or of
    the container, when memory is out, and that may be the batch.
    """
    with suppress(OSError, ValueError, ImportError):
        import resource

        pages = int(Path("/proc/self/statm").read_text("ascii").split()[5])  # data and stack
        if growth is not None:
            _, hard = resource.getrlimit(resource.RLIMIT_DATA)
            wanted = pages * os.sysconf("SC_PAGE_SIZE") + growth
            resource.setrlimit(resource.RLIMIT_DATA, (wanted if hard < 0 else min(wanted, hard), hard))
