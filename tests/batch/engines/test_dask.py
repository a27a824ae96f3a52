"""The engine for a cluster: the same outcomes as the others give, and clear errors where the cluster is at fault."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

pytest.importorskip("distributed", reason="the extra `dask` is not installed")

from nutgraf.batch.engines import dask
from nutgraf.batch.engines.guard import Failure
from nutgraf.batch.inputs.task import Query
from nutgraf.batch.run import Counts, Plan, run_batch
from nutgraf.batch.sources import find_tasks
from nutgraf.errors import BadSetting
from nutgraf.settings import Settings

pytestmark = pytest.mark.dask

HERE = Path(__file__).parent
STORY = "Der Rat der Stadt hat am Montag den Haushalt beschlossen. Die Ausgaben steigen auf {} Euro.\n"


@contextmanager
def running(workers: int) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """The address of a cluster and its process. A task is given up when one Dask worker has died of it."""
    environment = {
        **os.environ,
        "PYTHONPATH": str(HERE),
        "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "0",
        "DASK_DISTRIBUTED__DEPLOY__LOST_WORKER_TIMEOUT": "60 s",
    }
    command = [sys.executable, str(HERE / "cluster.py"), str(workers)]
    pipe = subprocess.PIPE
    with subprocess.Popen(
        command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, env=environment, text=True
    ) as process:
        assert process.stdout is not None
        yield process.stdout.readline().strip(), process
        assert process.stdin is not None
        process.stdin.close()


@pytest.fixture(scope="module")
def scheduler() -> Iterator[str]:
    with running(2) as (address, _):
        yield address


@pytest.fixture
def shout():
    from poisoned_work import shout

    return shout


def test_outcomes_come_in_order_and_failures_cost_themselves_alone(shout, scheduler: str):
    names = [f"article {index}" for index in range(20)]
    tasks = [*names[:2], "raise a", *names[2:8], "hang a", "bad a", "kill a", *names[8:14], "grow a", *names[14:]]
    outcomes = list(dask.run(shout, tasks, scheduler=scheduler, timeout=5))
    assert [task for task, _ in outcomes] == tasks
    failed = {task: (o.stage, o.type) for task, o in outcomes if isinstance(o, Failure)}
    assert failed == {
        "raise a": ("pipeline", "ValueError"),
        "hang a": (None, "TimeoutError"),
        "bad a": ("pipeline", "BadInput"),
        "kill a": (None, "WorkerDied"),
        "grow a": ("pipeline", "MemoryError"),
    }
    assert all(outcome == task.upper() for task, outcome in outcomes if not isinstance(outcome, Failure))


def test_a_task_that_ends_its_dask_worker_costs_itself_alone(shout, scheduler: str):
    tasks = ["a", "b", "kill-parent c", *map(str, range(12))]
    outcomes = dict(dask.run(shout, tasks, scheduler=scheduler, timeout=20))
    assert {task: o.type for task, o in outcomes.items() if isinstance(o, Failure)} == {"kill-parent c": "WorkerDied"}
    assert list(outcomes) == tasks


def test_a_task_is_tried_once_more(shout, scheduler: str, tmp_path: Path):
    task = f"once {tmp_path / 'tried'}"
    assert list(dask.run(shout, [task], scheduler=scheduler, timeout=20)) == [(task, task.upper())]


def test_the_cluster_reads_no_further_ahead_than_it_must(shout, scheduler: str, endless):
    with closing(dask.run(shout, endless, scheduler=scheduler, timeout=20)) as outcomes:
        for done, _ in enumerate(outcomes, 1):
            assert endless.taken - done <= dask.IN_FLIGHT_ARTICLES * 2
            if done == 60:
                break


def test_an_error_of_the_set_up_ends_the_batch(shout, scheduler: str):
    with pytest.raises(BadSetting, match="no such setting") as raised:
        list(dask.run(shout, ["a", "stop b", "c"], scheduler=scheduler, timeout=20))
    assert raised.value.hint == "Choose another."


def test_a_worker_with_another_nutgraf_is_told(shout, scheduler: str, monkeypatch):
    monkeypatch.setattr(dask, "installation", lambda: "nutgraf 0.0.1")
    with pytest.raises(BadSetting, match=r"a worker has nutgraf .*, and this machine nutgraf 0\.0\.1"):
        list(dask.run(shout, ["a"], scheduler=scheduler, timeout=20))


def test_a_scheduler_that_is_none_is_told(shout, monkeypatch):
    monkeypatch.setattr(dask, "CONNECT_SECONDS", 0.3)
    with socket.create_server(("127.0.0.1", 0)) as mute:
        silent = f"tcp://127.0.0.1:{mute.getsockname()[1]}"
        for address in (silent, "tcp://127.0.0.1:1", "no://where", "nonsense"):
            with pytest.raises(BadSetting, match="no Dask scheduler answers at"):
                list(dask.run(shout, ["a"], scheduler=address, timeout=1))


def test_a_scheduler_without_workers_and_one_that_goes_away_are_told(shout, caplog):
    with running(0) as (address, process):

        def end() -> None:
            time.sleep(0.3)
            process.send_signal(signal.SIGKILL)

        ending = threading.Thread(target=end)
        ending.start()
        with pytest.raises(dask.Lost, match="went away"):
            list(dask.run(shout, ["a", "b"], scheduler=address, timeout=1))
        ending.join()
    assert "has no workers" in caplog.text


def test_a_batch_writes_the_same_bytes_and_goes_on_with_any_engine(scheduler: str, tmp_path: Path):
    articles = tmp_path / "articles"
    articles.mkdir()
    for index in range(8):
        (articles / f"a{index}.txt").write_text(STORY.format(index), encoding="utf-8")
    (articles / "bad.txt").write_bytes(b"12345")
    read = {}
    for name in ("cluster", "here"):
        out = tmp_path / name
        plan = Plan(out, Settings(language="de"), scheduler=scheduler if name == "cluster" else None)
        counts = run_batch(find_tasks(str(articles), Query(leave_out=out)), plan)
        assert counts == Counts(read=9, written=8, failed=1)
        read[name] = {path.name: path.read_bytes() for path in out.glob("*.json")}
    assert read["cluster"] == read["here"]
    plan = Plan(tmp_path / "cluster", Settings(language="de"), jobs=1)
    assert run_batch(find_tasks(str(articles), Query(leave_out=plan.out)), plan).skipped == 8
