"""What a brief costs grows with its text, and no faster: function calls at one length and at four times that length."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from nutgraf import pipeline
from nutgraf.document import Document
from nutgraf.settings import Settings
from nutgraf.stages.acquire.read import article_from_text
from nutgraf.stages.officials.resolve import ResolvedPeople

LENGTH = 1_000  # code points
GROWTH = 4.5  # of four times the text: linear is 4, quadratic 16; 3.99 is the highest that was measured
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


@pytest.fixture
def growth(count_calls) -> Callable[[Callable[[int], str], str], float]:
    """`growth(made, code)`: the cost of four times the text, as a multiple of the cost of the text."""

    def measure(made: Callable[[int], str], code: str) -> float:
        large, small = (count_calls(lambda n=n: brief_without_model(made(n), code)) for n in (4 * LENGTH, LENGTH))
        return large / small

    return measure


@pytest.mark.parametrize("code", ["fr", "en", "vi", "de", "sw"])
@pytest.mark.parametrize("piece", PIECES)
def test_cost_grows_no_faster_than_the_text(code: str, piece: str, growth) -> None:
    brief_without_model("Ein Wort, one word.", code)
    assert growth(lambda size: "a" + piece * (size // len(piece)), code) < GROWTH


@pytest.mark.parametrize(("code", "piece", "order"), BESIDE)
def test_cost_grows_no_faster_than_what_stands_beside_an_order(code: str, piece: str, order: str, growth) -> None:
    brief_without_model("Ein Wort, one word.", code)
    assert growth(lambda size: piece * (size // len(piece)) + order, code) < GROWTH
    assert growth(lambda size: f"{order} " + piece * (size // len(piece)), code) < GROWTH


def test_a_search_that_looks_at_all_for_each_is_told(monkeypatch: pytest.MonkeyPatch, growth) -> None:
    def quadratic(document: Document, *_: object) -> None:
        words = document.text.split()
        assert sum(one.startswith(two) for one in words for two in words)

    monkeypatch.setitem(globals(), "_finish", quadratic)
    assert growth(lambda size: "abcd " * (size // 5), "de") > GROWTH
