"""Work of which some tasks raise, hang, grow, or kill the process that does them."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Sequence
from pathlib import Path

from nutgraf.batch.run import Job
from nutgraf.errors import BadInput, BadSetting


def shout(tasks: Sequence[str]) -> list[str]:
    for task in tasks:
        poison(task)
    return [task.upper() for task in tasks]


def shout_briefs(jobs: Sequence[Job], plan: object) -> list[bytes]:  # noqa: ARG001
    """In the place of batch.brief_texts."""
    return [f"{text}\n".encode() for text in shout([job.task.text or "" for job in jobs])]


def poison(task: str) -> None:
    """Do what the first word of the task says; the second is a path, where one is needed."""
    word, _, rest = task.partition(" ")
    if word in POISONS:
        POISONS[word](rest)


def _raise(rest: str) -> None:
    raise ValueError(f"cannot read raise {rest}")


def _refuse(rest: str) -> None:
    raise BadInput(f"bad {rest} has no letters", hint="Give letters.")


def _stop(rest: str) -> None:
    raise BadSetting(f"no such setting: {rest}", hint="Choose another.")


def _hang(_: str) -> None:
    while True:
        time.sleep(0.01)


def _grow(_: str) -> None:
    grown = []
    while True:
        grown.append(bytes(100_000_000))  # asked for, never written: nothing else on the machine suffers


def _kill(_: str) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _kill_parent(_: str) -> None:
    os.kill(os.getppid(), signal.SIGKILL)


def _once(rest: str) -> None:
    if _is_first(rest):
        raise MemoryError


def _kill_once(rest: str) -> None:
    if _is_first(rest):
        _kill(rest)


def _is_first(path: str) -> bool:
    first = not Path(path).exists()
    Path(path).touch()
    return first


POISONS = {
    "raise": _raise,
    "bad": _refuse,
    "stop": _stop,
    "hang": _hang,
    "grow": _grow,
    "kill": _kill,
    "kill-parent": _kill_parent,
    "once": _once,
    "kill-once": _kill_once,
}
