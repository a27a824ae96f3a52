"""Many articles in memory: in order, failures in their places, in this process and in workers."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import nutgraf
from nutgraf import errors
from nutgraf.batch.engines.guard import Failure
from nutgraf.batch.many import _error
from nutgraf.records import Brief

GOOD = "Der Rat hat am Montag getagt. Er beschloss Ausgaben von 3 Millionen Euro."


@pytest.mark.parametrize("jobs", [1, 2])
def test_failures_come_in_their_places_and_stop_nothing(tmp_path: Path, jobs: int) -> None:
    (tmp_path / "a.txt").write_text(GOOD, "utf-8")
    article = nutgraf.read(tmp_path / "a.txt")
    file = (tmp_path / "a.txt").open(encoding="utf-8")
    given: list[Any] = [
        GOOD,
        "12",
        tmp_path / "none.txt",
        article,
        file,
        None,
        tmp_path / "a.txt",
        "a.txt",
    ]
    outcomes = list(nutgraf.summarise_many(given, jobs, model="none", language="de"))
    file.close()
    good = nutgraf.summarise(article, model="none", language="de")
    assert [outcome for outcome in outcomes if isinstance(outcome, Brief)] == [
        nutgraf.summarise(GOOD, model="none", language="de"),
        good,
        good,
    ]
    failed = [(index, str(outcome)) for index, outcome in enumerate(outcomes) if isinstance(outcome, errors.BadInput)]
    assert failed == [
        (1, "the text has no letters"),
        (2, f"cannot read {tmp_path / 'none.txt'}: No such file or directory"),
        (4, "the article is an open file, not text"),
        (5, "None is not an article"),
        (7, "'a.txt' is the name of a file, not an article"),
    ]
    hint = outcomes[4].hint if isinstance(outcomes[4], errors.NutgrafError) else None
    assert hint == "Give nutgraf.read(file)."


def test_options_are_those_of_one_article() -> None:
    for options in ({"sentences": 1}, {"share": 1.0}, {"settings": nutgraf.Settings(sentences=1, language="de")}):
        (brief,) = nutgraf.summarise_many([GOOD], model="none", **options)  # type: ignore[arg-type]
        assert brief == nutgraf.summarise(GOOD, model="none", **options)  # type: ignore[arg-type]


def test_articles_are_asked_for_as_they_are_needed() -> None:
    asked: list[int] = []

    def articles() -> Iterator[str]:
        for number in range(1000):
            asked.append(number)
            yield GOOD

    briefs = nutgraf.summarise_many(articles(), model="none", language="de")
    assert asked == []
    assert isinstance(next(briefs), Brief)
    assert len(asked) <= 16


def test_what_concerns_every_article_is_raised() -> None:
    with pytest.raises(errors.BadSetting, match="jobs must be at least 1, not 0"):
        nutgraf.summarise_many([GOOD], jobs=0)
    with pytest.raises(errors.BadSetting, match="timeout must be above 0"):
        nutgraf.summarise_many([GOOD], timeout=0)
    with pytest.raises(errors.BadSetting, match="no language 'german'"):
        nutgraf.summarise_many([GOOD], language="german")
    with pytest.raises(errors.MissingModel):
        list(nutgraf.summarise_many([GOOD], model="no_such_model"))


@pytest.mark.filterwarnings(
    "ignore::pytest.PytestUnraisableExceptionWarning"
)  # the signal may reach another's callback
def test_an_article_that_takes_too_long_is_given_up() -> None:
    slow = GOOD * 3000
    first, second = nutgraf.summarise_many([slow, GOOD], model="none", language="de", timeout=0.3)
    assert isinstance(first, errors.TimeIsUp)
    assert str(first) == "it took longer than 0.3 s"
    assert isinstance(second, Brief)
    with pytest.raises(errors.TimeIsUp, match=r"longer than 0\.3 seconds"):
        nutgraf.summarise(slow, model="none", language="de", timeout=0.3)


def test_what_nobody_expected_is_named_with_its_stage() -> None:
    error = _error(Failure("quotes", "KeyError", "'x'", 0.1))
    assert isinstance(error, errors.ArticleFailed)
    assert str(error) == "KeyError in the stage quotes: 'x'"
    assert str(_error(Failure(None, "WorkerDied", "its worker ended", 0.1))) == "WorkerDied: its worker ended"


def test_a_thread_can_ask_too() -> None:
    found: list[object] = []
    thread = threading.Thread(target=lambda: found.extend(nutgraf.summarise_many([GOOD], model="none")))
    thread.start()
    thread.join()
    assert [type(brief) for brief in found] == [Brief]
