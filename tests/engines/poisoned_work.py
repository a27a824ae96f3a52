"""Work of which some tasks raise, hang, or kill the process that does them."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Sequence

from nutgraf.errors import BadInput


def shout(tasks: Sequence[str]) -> list[str]:
    return [_one(task) for task in tasks]


def _one(task: str) -> str:
    if task.startswith("raise"):
        raise ValueError(f"cannot read {task}")
    if task.startswith("bad"):
        raise BadInput(f"{task} has no letters", hint="Give letters.")
    if task.startswith("hang"):
        while True:
            time.sleep(0.01)
    if task.startswith("kill"):
        os.kill(os.getpid(), signal.SIGKILL)
    if task.startswith("grow"):
        grown = []
        while True:
            grown.append(bytes(range(256)) * 40_000)  # 10 MB, every page written
    if task.startswith("once"):
        path = task.partition(" ")[2]
        if not os.path.exists(path):  # noqa: PTH110 - a worker's own state
            open(path, "w", encoding="utf-8").close()  # noqa: PTH123
            raise MemoryError
    return task.upper()
