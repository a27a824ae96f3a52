"""Engines: outcomes in order, one poisoned article costs itself alone, and memory in flight is bounded."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from nutgraf.batch.engines import dask, inline, local
from nutgraf.batch.engines.guard import Failure
from nutgraf.errors import MissingModel


@pytest.fixture
def shout():
    from poisoned_work import shout

    return shout


def names(count: int) -> list[str]:
    return [f"article {index}" for index in range(count)]


def test_inline_gives_outcomes_in_order(shout):
    tasks = names(40)
    assert list(inline.run(shout, tasks, timeout=5)) == [(task, task.upper()) for task in tasks]


def test_inline_failures_cost_themselves_alone(shout):
    tasks = [*names(3), "raise a", "hang a", "bad a", *names(2)]
    outcomes = dict(inline.run(shout, tasks, timeout=0.1))
    failed = {task: outcome for task, outcome in outcomes.items() if isinstance(outcome, Failure)}
    assert {task: (f.type, f.final) for task, f in failed.items()} == {
        "raise a": ("ValueError", False),
        "hang a": ("TimeoutError", False),
        "bad a": ("BadInput", True),
    }
    assert failed["raise a"].message == "cannot read raise a"
    assert failed["hang a"].seconds == 0.1


def test_local_failures_cost_themselves_alone(shout):
    tasks = ["kill a", *names(5), "raise a", "hang a", "bad a", "kill b", *names(3)]
    outcomes = list(local.run(shout, tasks, jobs=2, timeout=1))
    assert [task for task, _ in outcomes] == tasks
    failed = {task: outcome.type for task, outcome in outcomes if isinstance(outcome, Failure)}
    expected = {"kill a": "WorkerDied", "kill b": "WorkerDied", "raise a": "ValueError", "hang a": "TimeoutError"}
    assert failed == {**expected, "bad a": "BadInput"}
    assert all(outcome == task.upper() for task, outcome in outcomes if not isinstance(outcome, Failure))


def test_local_tries_once_more(shout, tmp_path: Path):
    task = f"once {tmp_path / 'tried'}"
    assert list(local.run(shout, [task], jobs=1, timeout=5)) == [(task, task.upper())]


@pytest.mark.parametrize(("engine", "ahead"), [("inline", inline.BATCH_SIZE), ("local", local.IN_FLIGHT_ARTICLES * 2)])
def test_engines_read_no_further_ahead_than_they_must(shout, engine: str, ahead: int, endless):
    if engine == "inline":
        outcomes = inline.run(shout, endless, timeout=5)
    else:
        outcomes = local.run(shout, endless, jobs=2, timeout=5)
    for done, _ in enumerate(outcomes, 1):
        assert endless.taken - done <= ahead
        if done == 100:
            break
    outcomes.close()


def test_auto_jobs_are_at_least_one():
    assert local.auto_jobs() >= 1


def test_a_scheduler_without_its_library_is_told(shout, monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(MissingModel) as raised:
        list(dask.run(shout, ["a"], scheduler="tcp://127.0.0.1:1", timeout=1))
    assert "pip install 'nutgraf[dask]'" in (raised.value.hint or "")
