"""What a brief costs grows with its text, and no faster: CPU time at one length against four times that length."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from nutgraf import pipeline
from nutgraf.document import Document
from nutgraf.settings import Settings
from nutgraf.stages.acquire.read import article_from_text
from nutgraf.stages.officials.resolve import ResolvedPeople

LENGTH = 4_000  # code points
LEAST = 0.15  # CPU seconds that four times the length may take, whatever the ratio
GROWTH = 10.0  # of four times the text: linear is 4, quadratic 16
PIECES = (
    *("a ", "ment ", "il faut ", "must ", "a demandé ", "yêu cầu ", "that ", ", ", "«", '"'),
    *("l'", "5 % de ", "3 milliards d'euros ", "en 2019, 5 % ", "3 ans, ", "(a)", "1 000 ", ". A", "Jean Paul "),
    *("loi n° 2019-1446, ", "le ministre Jean Dupont, ", "« Il faut agir », a dit M. Dupont. ", "a\n", "A. ", "a-"),
)
BESIDE = (  # what stands beside one order
    ("fr", "dit que ", "il doit partir"),
    ("fr", "« ", "il faut partir"),
    ("fr", "» ", "il faut partir"),
    ("fr", "et il faut agir, ", "il faut partir"),
    ("fr", ", mais ", "la ville doit partir"),
    ("en", "said ", "the town must go"),
    ("en", "if ", "the town must go"),
    ("en", "according to ", "the town must go"),
    ("vi", "nói rằng ", "xã phải báo cáo"),
)


def brief_without_model(text: str, code: str) -> None:
    """All that a brief takes beside the parse."""
    settings = Settings(language=code)
    for document, (*_, people) in pipeline._prepare(article_from_text(text), settings):
        _finish(document, people, settings)


def _finish(document: Document, people: ResolvedPeople, settings: Settings) -> None:
    pipeline.summarise_document(document, pipeline._extract(document, people), settings)


def seconds(text: str, code: str) -> float:
    start = time.process_time()
    brief_without_model(text, code)
    return time.process_time() - start


def grows(made: Callable[[int], str], code: str) -> bool:
    """Whether the time grows faster than the text, three times in a row."""
    for _ in range(3):
        large = seconds(made(4 * LENGTH), code)
        if large < LEAST or large < GROWTH * seconds(made(LENGTH), code):
            return False
    return True


@pytest.mark.parametrize("code", ["fr", "en", "vi", "de", "sw"])
@pytest.mark.parametrize("piece", PIECES)
def test_cost_grows_no_faster_than_the_text(code: str, piece: str) -> None:
    brief_without_model("Ein Wort, one word.", code)
    assert not grows(lambda size: "a" + piece * (size // len(piece)), code)


@pytest.mark.parametrize(("code", "piece", "order"), BESIDE)
def test_cost_grows_no_faster_than_what_stands_beside_an_order(code: str, piece: str, order: str) -> None:
    brief_without_model("Ein Wort, one word.", code)
    assert not grows(lambda size: piece * (size // len(piece)) + order, code)
    assert not grows(lambda size: f"{order} " + piece * (size // len(piece)), code)


def test_a_search_that_looks_at_all_for_each_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def quadratic(document: Document, *_: object) -> None:
        words = document.text.split()
        assert sum(one == two for one in words for two in words)

    monkeypatch.setitem(globals(), "_finish", quadratic)
    assert grows(lambda size: "abcd " * (size // 5), "de")
