"""The engine for a cluster: the workers of a Dask scheduler, where each article has a process that can be ended.

A Dask task is a thread, which nothing can end, and a Dask worker that dies takes its neighbours' work with it. So a
worker here only hands articles to a child process (engines/child.py), and neither a hang nor a crash reaches Dask.
"""

from __future__ import annotations

import asyncio
import logging
import pickle
import time
import warnings
from collections import deque
from collections.abc import Generator, Iterable
from concurrent.futures import CancelledError
from typing import TYPE_CHECKING, Any, Final

from nutgraf.batch.engines.child import Child
from nutgraf.batch.engines.guard import Failure, Outcome, Task, Work
from nutgraf.errors import BadSetting, MissingModel, NutgrafError
from nutgraf.models.catalogue import installed_models
from nutgraf.version import VERSION

if TYPE_CHECKING:
    from distributed import Client, Future

IN_FLIGHT_ARTICLES: Final = 4  # articles a thread of the cluster, done or waiting: memory does not grow with the batch
ARTICLES_PER_CHILD: Final = 500  # articles a child reads before a new one takes its place, so that no leak lives long
CONNECT_SECONDS: Final = 5  # seconds in which a scheduler must answer
ARTICLES_PER_RECOUNT: Final = 50  # articles after which the cluster's threads are counted again: workers come and go


class Lost(NutgrafError):
    """The scheduler went away while the batch ran."""


def run(
    work: Work[Task], tasks: Iterable[Task], *, scheduler: str, timeout: float
) -> Generator[tuple[Task, Outcome], None, None]:
    """The tasks with their outcomes, in order, however the workers finish.

    A task that takes longer than `timeout` seconds, or whose process dies, is tried once more in a process of its
    own; so is one that raised, unless its input is at fault. `work` and the tasks must pickle. While the scheduler
    has no workers it waits for them. Raises MissingModel without the library distributed, BadSetting where no
    scheduler answers or a worker has another nutgraf, Lost where the scheduler goes away.
    """
    client = _connected(scheduler)
    waiting: deque[tuple[Task, bytes, Future[Outcome]]] = deque()
    try:
        for index, task in enumerate(tasks):
            if index % ARTICLES_PER_RECOUNT == 0:
                width = IN_FLIGHT_ARTICLES * max(1, _threads(client, scheduler))
            call = pickle.dumps((work, task))
            waiting.append((task, call, _submitted(client, call, timeout)))
            if len(waiting) >= width:
                yield _collected(client, *waiting.popleft(), timeout)
        while waiting:
            yield _collected(client, *waiting.popleft(), timeout)
    except (CancelledError, OSError) as error:
        raise Lost(f"the scheduler at {scheduler} went away", hint="Nothing is lost: run the same again.") from error
    finally:  # also where the caller stops asking
        _disconnect(client, [future for _, _, future in waiting])


def _collected(
    client: Client, task: Task, call: bytes, future: Future[Outcome], timeout: float
) -> tuple[Task, Outcome]:
    outcome = _result(future)
    if isinstance(outcome, Failure) and not outcome.final:
        outcome = _result(_submitted(client, call, timeout, alone=True))
    return task, outcome


def _threads(client: Client, scheduler: str) -> int:
    threads: int = sum(client.nthreads().values())
    if not threads:
        logging.getLogger(__name__).warning("the scheduler at %s has no workers: waiting for some", scheduler)
    return threads


def _submitted(client: Client, call: bytes, timeout: float, *, alone: bool = False) -> Future[Outcome]:
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Sending large graph")  # an article of 10 MB and more
        return client.submit(attempt_here, call, installation(), timeout, alone, pure=False, priority=int(alone))


def _result(future: Future[Outcome]) -> Outcome:
    from distributed import KilledWorker

    started = time.monotonic()
    try:
        outcome: Outcome = future.result()
    except KilledWorker as error:
        message = f"{error.allowed_failures + 1} Dask workers ended while they had it"
        return Failure(None, "WorkerDied", message, round(time.monotonic() - started, 3))
    except (NutgrafError, CancelledError, OSError):
        raise
    except Exception as error:
        hint = f"Install {installation()} on the scheduler and on every worker."
        raise BadSetting(f"the cluster cannot run nutgraf: {type(error).__name__}: {error}", hint=hint) from error
    return outcome


def _connected(scheduler: str) -> Client:
    try:
        from distributed import Client
    except ImportError as error:
        raise MissingModel("a scheduler needs Dask", hint="Install it: pip install 'nutgraf[dask]'.") from error
    try:
        asyncio.run(asyncio.wait_for(_greeted(scheduler), CONNECT_SECONDS))
        return Client(scheduler, timeout=CONNECT_SECONDS, set_as_default=False)
    except (OSError, ValueError) as error:  # also TimeoutError; an address that is none
        hint = "Start one with `dask scheduler`, and give the address that it prints."
        raise BadSetting(f"no Dask scheduler answers at {scheduler}", hint=hint) from error


async def _greeted(scheduler: str) -> None:
    """Ask the scheduler who it is: a Client would wait for ever where another program has the port."""
    from distributed import Security, rpc

    async with rpc(scheduler, connection_args=Security().get_connection_args("client")) as answers:
        await answers.identity()


def _disconnect(client: Client, futures: list[Any]) -> None:
    """Take back what is not done, end the children, and close the connection, unless it is gone already."""
    try:
        if client.status == "running":
            client.cancel(futures)
            client.run(end_children, on_error="ignore")
    finally:
        client.close(timeout=CONNECT_SECONDS)


# What follows runs in the workers.

_idle: list[Child] = []  # a worker's children that wait for an article, with their models: at most one a thread


def installation() -> str:
    """What briefs are made with on this machine: the program and the models."""
    models = (f"{model.package} {model.version}" for model in installed_models())
    return ", ".join((f"nutgraf {VERSION}", *models))


def attempt_here(call: bytes, wanted: str, timeout: float, alone: bool) -> Outcome:  # noqa: FBT001 - Dask's call
    """The outcome of a pickled (work, task) in a child of this worker, `alone` in one that did nothing before.

    Raises BadSetting where this worker would make other briefs than the machine that asks.
    """
    if installation() != wanted:
        raise BadSetting(f"a worker has {installation()}, and this machine {wanted}", hint="Install the same on all.")
    child = _take_child(alone=alone)
    try:
        return child.attempt(call, timeout)
    finally:
        if alone or child.done >= ARTICLES_PER_CHILD or not child.alive:
            child.close()
        else:
            _idle.append(child)


def end_children() -> None:
    """End the idle children of this worker."""
    while _idle:
        _idle.pop().close()


def _take_child(*, alone: bool) -> Child:
    while not alone:
        try:
            child = _idle.pop()
        except IndexError:  # all of them are at work, or another thread was faster
            break
        if child.alive:
            return child
        child.close()
    return Child(_growth())


def _growth() -> int | None:
    """Bytes that a child may grow by: its thread's share of what the worker was given."""
    from distributed import get_worker

    worker = get_worker()
    limit = worker.memory_manager.memory_limit
    return limit // worker.state.nthreads if limit else None
