"""One article's work behind a guard: what it returns, or why it failed, where and after how long."""

from __future__ import annotations

import time
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from nutgraf.errors import BadPack, BadSetting, MissingModel, NutgrafError

Task = TypeVar("Task")
Work = Callable[[Sequence[Task]], list[bytes]]  # tasks to as many texts; an engine chooses how many it hands over


@dataclass(frozen=True, slots=True)
class Failure:
    """Why an article has no brief: the stage (None where its worker was ended), the error's type, and seconds.

    `final` says that the input is at fault, so that another try would tell the same; `hint` what to do then.
    """

    stage: str | None
    type: str
    message: str
    seconds: float
    final: bool = False
    hint: str | None = None


Outcome = bytes | Failure


def attempt(work: Work[Task], tasks: Sequence[Task]) -> list[bytes] | Failure:
    """The texts of the tasks, or the failure of the first that failed.

    Raises MissingModel, BadPack and BadSetting: they lie in the set-up, and no other task would fare better.
    """
    started = time.monotonic()
    try:
        return work(tasks)
    except (MissingModel, BadPack, BadSetting):
        raise
    except Exception as error:  # noqa: BLE001 - the per-article guard: one article costs itself alone
        seconds = round(time.monotonic() - started, 3)
        kind = type(error).__name__
        if isinstance(error, NutgrafError):
            return Failure(_stage(error), kind, error.message, seconds, final=True, hint=error.hint)
        return Failure(_stage(error), kind, str(error) or kind, seconds)


def attempt_one(work: Work[Task], task: Task) -> Outcome:
    """The text of one task, or its failure."""
    outcome = attempt(work, [task])
    return outcome if isinstance(outcome, Failure) else outcome[0]


def _stage(error: BaseException) -> str:
    """The innermost stage that the error passed through, or "model", else "pipeline"."""
    modules = (frame.f_globals.get("__name__", "") for frame, _ in traceback.walk_tb(error.__traceback__))
    stage = "pipeline"
    for module in modules:
        if module.startswith("nutgraf.stages."):
            stage = module.split(".")[2]
        elif module.startswith("nutgraf.models."):
            stage = "model"
    return stage
