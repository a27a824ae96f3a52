"""The engine for small batches: this process, sixteen articles at a time, so that one model is loaded once."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from itertools import islice

from nutgraf.batch.engines.clock import TimeIsUpError, alarm
from nutgraf.batch.engines.guard import Failure, Outcome, Task, Work, attempt

BATCH_SIZE = 16  # of nlp.pipe: more gains no speed and costs memory (measured: 473 MB at 8, 564 at 16, 1,027 at 64)


def run(work: Work[Task], tasks: Iterable[Task], *, timeout: float) -> Generator[tuple[Task, Outcome], None, None]:
    """The tasks with their outcomes, in order. Where a batch fails, each of its tasks is tried again alone.

    `timeout` is in seconds an article. It cannot end work that never returns to Python, and a killed process ends
    the batch: the engine `local` can do both.
    """
    stream = iter(tasks)
    while batch := list(islice(stream, BATCH_SIZE)):
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
        with alarm(timeout):
            return attempt(work, tasks)
    except TimeIsUpError:
        return Failure(None, "TimeoutError", f"took longer than {timeout:g} s", timeout)
