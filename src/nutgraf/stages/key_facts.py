"""The key facts under a summary: who decides or asks what, the figure, the deadline; each is a slice of the article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from nutgraf.document import STORY_ZONES, Document, Findings
from nutgraf.records import KeyFact, KeyFactKind, Number, Order, Place, Span, Summary

MAX_FIGURE_CHARS: Final = 160  # code points of a figure with the words that say what it measures
FIGURE_KINDS: Final = frozenset({"money", "percent", "count", "measure", "ratio"})
# How much an order tells of the news, beside where it is. A recommendation is a matter of opinion more often.
MODALITIES: Final = {"order": 2, "prohibition": 2, "commitment": 1, "request": 1, "obligation": 0, "recommendation": 0}
MIN_ORDER_WORTH: Final = 2  # what is worth less is an opinion in the middle of a text
MIN_FIGURE_WORTH: Final = 2
MIN_COUNT: Final = 10  # fewer are seldom the figure of a story: "three of them", "two ministers"
IN_TITLE: Final = 4
IN_OPENING: Final = 2  # in the standfirst, or in the first sentence of the story
IN_SUMMARY: Final = 2
DIGITS: Final = re.compile(r"\d+(?:[.,]\d+)*")


def find_key_facts(document: Document, findings: Findings, summary: Summary) -> tuple[KeyFact, ...]:
    """At most one decision, one figure and one deadline, in this order; what the text does not state is left out.

    A decision is the order that is worth most by its kind and its place: the title, the opening, the summary. A
    figure is chosen in the same way, and is shown with the words that say what it measures where these are near it.
    The deadline is that of the decision, else the first of another order.
    """
    places = _Places(document, summary)
    orders = [order for order in findings.directives.orders if _order_worth(order, places) >= MIN_ORDER_WORTH]
    decision = max(orders, key=lambda order: (_order_worth(order, places), -order.start), default=None)
    numbers = [number for number in findings.numbers if _figure_worth(number, places) >= MIN_FIGURE_WORTH]
    figure = max(numbers, key=lambda number: (_figure_worth(number, places), -number.start), default=None)
    return tuple(_facts(document.text, decision, figure, orders))


class _Places:
    """What parts of an article a finding may be in."""

    def __init__(self, document: Document, summary: Summary) -> None:
        story = (index for index, sentence in enumerate(document.sentences) if sentence.block in STORY_ZONES)
        self._document = document
        self._first = next(story, None)
        self._summary = {sentence.start for sentence in summary.sentences}
        headlines = [document.text[block.start : block.end] for block in document.blocks if block.kind == "headline"]
        self._figures = set(DIGITS.findall(document.article.title or " ".join(headlines)))

    def in_title(self, number: Number) -> bool:
        """Whether the title has the number's digits too."""
        digits = DIGITS.search(number.text)
        return digits is not None and digits[0] in self._figures

    def worth(self, finding: Span) -> int:
        """What its place adds; what is outside the story is worth nothing."""
        index = self._document.sentence_at(finding.start)
        sentence = self._document.sentences[index] if index is not None else None
        if sentence is None or sentence.block not in STORY_ZONES:
            return -IN_TITLE
        opens = index == self._first or sentence.block == "standfirst"
        return IN_OPENING * opens + IN_SUMMARY * (sentence.start in self._summary)


def _order_worth(order: Order, places: _Places) -> int:
    named = order.speaker is not None and not order.speaker_inherited
    if order.speaker is None and order.addressee is None:
        return 0
    return MODALITIES[order.modality] + places.worth(order) + named + (order.deadline is not None)


def _figure_worth(number: Number, places: _Places) -> int:
    if number.kind not in FIGURE_KINDS or (number.kind == "count" and number.value < MIN_COUNT):
        return 0
    told = (number.measures is not None) + (number.kind in ("money", "percent"))
    return IN_TITLE * places.in_title(number) + places.worth(number) + told


def _facts(text: str, decision: Order | None, figure: Number | None, orders: list[Order]) -> Iterator[KeyFact]:
    if decision:
        yield _fact("decision", text, decision)
    if figure:
        yield _fact("figure", text, _with_measures(text, figure))
    dated = [order.deadline for order in [*([decision] if decision else []), *orders] if order.deadline]
    if dated:
        yield _fact("deadline", text, dated[0])


def _fact(kind: KeyFactKind, text: str, place: Span | Place) -> KeyFact:
    return KeyFact(place.start, place.end, text[place.start : place.end], kind)


def _with_measures(text: str, number: Number) -> Place:
    """The number, with what it measures where both are in one line, near each other."""
    if not number.measures:
        return Place(number.start, number.end)
    low, high = max(0, number.end - MAX_FIGURE_CHARS), number.start + MAX_FIGURE_CHARS
    after, before = text.find(number.measures, number.end, high), text.rfind(number.measures, low, number.start)
    start, end = number.start, number.end
    if after >= 0 and (before < 0 or after - number.end <= number.start - before):
        end = after + len(number.measures)
    elif before >= 0:
        start = before
    return Place(number.start, number.end) if "\n" in text[start:end] else Place(start, end)
