"""The engine for small batches: this process, sixteen articles at a time, so that one model is loaded once."""

from __future__ import annotations

import signal
import threading
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from types import FrameType

from nutgraf.engines.guard import Failure, Outcome, Task, Work, attempt

BATCH = 16  # of nlp.pipe: more gains no speed and costs memory (measured: 473 MB at 8, 564 at 16, 1,027 at 64)


def run(work: Work[Task], tasks: Iterable[Task], *, timeout: float) -> Generator[tuple[Task, Outcome], None, None]:
    """The tasks with their outcomes, in order. Where a batch fails, each of its tasks is tried again alone.

    `timeout` is in seconds an article. It cannot end work that never returns to Python, and a killed process ends
    the batch: the engine `local` can do both.
    """
    stream = iter(tasks)
    while batch := list(islice(stream, BATCH)):
        yield from zip(batch, _outcomes(work, batch, timeout), strict=True)


def _outcomes(work: Work[Task], batch: list[Task], timeout: float) -> list[Outcome]:
    if len(batch) > 1:
        together = _timed(work, batch, timeout * len(batch))
        if not isinstance(together, Failure):
            return list(together)
    alone = (_timed(work, [task], timeout) for task in batch)
    return [outcome if isinstance(outcome, Failure) else outcome[0] for outcome in alone]


def _timed(work: Work[Task], tasks: list[Task], timeout: float) -> list[bytes] | Failure:
    try:
        with _alarm(timeout):
            return attempt(work, tasks)
    except _AlarmError:
        return Failure(None, "TimeoutError", f"took longer than {timeout:g} s", timeout)


class _AlarmError(BaseException):
    """Time is up. No Exception, so that no guard inside the work takes it for its own."""


@contextmanager
def _alarm(seconds: float) -> Iterator[None]:
    """Raise _AlarmError in the body after so many seconds, where the platform has the signal for it."""
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def ring(_signal: int, _frame: FrameType | None) -> None:
        raise _AlarmError

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
