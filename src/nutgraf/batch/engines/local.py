"""The engine for large batches on one machine: worker processes that can be ended, an article a task."""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from collections import deque
from collections.abc import Generator, Iterable
from functools import partial
from multiprocessing.context import BaseContext
from typing import TYPE_CHECKING

from nutgraf.batch.engines.guard import Failure, Outcome, Task, Work, attempt_one
from nutgraf.batch.engines.memory import WORKER_BYTES, bound_memory, free_memory, growth_per_worker

if TYPE_CHECKING:
    from pebble import ProcessFuture, ProcessPool

ARTICLES_PER_WORKER = 500  # articles a worker reads before a new one takes its place, so that no leak lives long
IN_FLIGHT_ARTICLES = 4  # articles a worker, done or waiting: memory does not grow with the batch


def auto_jobs() -> int:
    """As many workers as there are cores for this process and free memory for them, at least one."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    free = free_memory()
    return cores if free is None else max(1, min(cores, free // WORKER_BYTES))


def run(
    work: Work[Task], tasks: Iterable[Task], *, jobs: int, timeout: float
) -> Generator[tuple[Task, Outcome], None, None]:
    """The tasks with their outcomes, in order, however the workers finish.

    A task that takes longer than `timeout` seconds, or whose worker dies, is tried once more in a worker of its
    own; so is one that raised, unless its input is at fault. `work` and the tasks must pickle. A worker's memory
    grows by no more than its share of what is free, where the system can bound it.
    """
    growth = growth_per_worker(jobs)
    pool = _pool(jobs, growth)
    waiting: deque[tuple[Task, ProcessFuture[Outcome]]] = deque()
    try:
        for task in tasks:
            waiting.append((task, pool.schedule(attempt_one, args=[work, task], timeout=timeout)))
            if len(waiting) >= IN_FLIGHT_ARTICLES * jobs:
                yield _collected(work, *waiting.popleft(), timeout, growth)
        while waiting:
            yield _collected(work, *waiting.popleft(), timeout, growth)
        pool.close()  # type: ignore[no-untyped-call]  # pebble's
    finally:  # also where the caller stops asking: what is in flight is ended
        pool.stop()  # type: ignore[no-untyped-call]  # pebble's
        pool.join()


def _collected(
    work: Work[Task], task: Task, future: ProcessFuture[Outcome], timeout: float, growth: int | None
) -> tuple[Task, Outcome]:
    outcome = _result(future, timeout)
    if isinstance(outcome, Failure) and not outcome.final:
        alone = _pool(1, growth)
        try:
            outcome = _result(alone.schedule(attempt_one, args=[work, task], timeout=timeout), timeout)
        finally:
            alone.stop()  # type: ignore[no-untyped-call]  # pebble's
            alone.join()
    return task, outcome


def _result(future: ProcessFuture[Outcome], timeout: float) -> Outcome:
    from pebble import ProcessExpired

    started = time.monotonic()
    try:
        outcome: Outcome = future.result()
    except TimeoutError:
        return Failure(None, "TimeoutError", f"took longer than {timeout:g} s", timeout)
    except ProcessExpired as error:
        seconds = round(time.monotonic() - started, 3)
        return Failure(None, "WorkerDied", f"its worker process ended with code {error.exitcode}", seconds)
    return outcome


def _pool(jobs: int, growth: int | None) -> ProcessPool:
    from pebble import ProcessPool

    settle = partial(_init_worker, growth)
    return ProcessPool(max_workers=jobs, max_tasks=ARTICLES_PER_WORKER, initializer=settle, context=_context())


def _context() -> BaseContext:
    """Forkserver where there is one: workers share the imported libraries, and fork from no threads."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["nutgraf.pipeline", "spacy"])
    return context


def _init_worker(growth: int | None) -> None:
    """In a worker: leave Ctrl-C to the parent, which ends its workers itself, keep to one thread and to its memory."""
    bound_memory(growth)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for library in ("OMP", "OPENBLAS", "MKL"):
        os.environ.setdefault(f"{library}_NUM_THREADS", "1")
