"""What each date of an article is of: a deadline, the publication, the period of a number, or an event."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from typing import Final

from nutgraf.document import NON_STORY_ZONES, Document
from nutgraf.records import BlockKind, DateMention, Deadline, Number, Order
from nutgraf.stages.numbers.dates.mentions import NamedDate
from nutgraf.stages.numbers.dates.publication import LINES_OF_PUBLICATION
from nutgraf.text.spans import index_at

OPEN: Final = ".."  # the end of an interval that has none yet


def label_dates(
    document: Document, found: Iterable[NamedDate], numbers: Iterable[Number], orders: Iterable[Order]
) -> tuple[DateMention, ...]:
    """The dates with their kind, in order; those of what surrounds the story (credits, menus) are left out."""
    periods = {(number.sentence, number.period) for number in numbers if number.period}
    deadlines = sorted(
        (order.deadline for order in orders if order.deadline), key=lambda deadline: (deadline.start, deadline.end)
    )
    ordered = {document.sentence_at(order.start) for order in orders}
    return tuple(_labelled(document, found, periods, deadlines, ordered))


def _labelled(
    document: Document,
    found: Iterable[NamedDate],
    periods: Container[tuple[int | None, str | None]],
    deadlines: Sequence[Deadline],
    ordered: Container[int | None],
) -> Iterator[DateMention]:
    """The dates; `periods` are of numbers, by sentence, and `ordered` the sentences that hold an order."""
    for named in found:
        words = document.text[named.start : named.end]
        kind = _zone_of(document, named.start)
        sentence = document.sentence_at(named.start)
        deadline = next((limit for limit in deadlines if limit.start <= named.start < limit.end), None)
        first, last = _bounds(named.iso)
        if kind in LINES_OF_PUBLICATION:
            yield DateMention(named.start, named.end, words, first, last, "publication")
        elif kind in NON_STORY_ZONES:
            continue
        elif deadline is not None or _is_limit(document, named, deadlines):
            yield DateMention(named.start, named.end, words, _next_of(named, deadline), last, "deadline")
        elif (sentence, named.listed or named.iso) in periods:
            yield DateMention(named.start, named.end, words, first, last, "period")
        else:
            if named.is_weekday and sentence in ordered:  # of what is to be done: no day that has been
                first = None
            yield DateMention(named.start, named.end, words, first, last)


def _next_of(named: NamedDate, deadline: Deadline | None) -> str | None:
    """The first day of a time limit: the next such day, not the last one."""
    first, last = _bounds(named.iso)
    if deadline is not None:
        return deadline.iso if deadline.iso and last is None else first
    return first if named.is_limit else named.next_iso or first


def _zone_of(document: Document, at: int) -> BlockKind:
    zone = index_at(document.blocks, at)
    return document.blocks[zone].kind if zone is not None else "paragraph"


def _is_limit(document: Document, named: NamedDate, deadlines: Sequence[Deadline]) -> bool:
    """Whether words beside a date say so, or an order has it as a further limit: "by 30 June and by 15 September"."""
    return named.is_limit or any(_is_further(document, named, limit) for limit in deadlines)


def _is_further(document: Document, named: NamedDate, limit: Deadline) -> bool:
    """Whether the word that opens a deadline is before a later date of its sentence too."""
    if named.start < limit.end or document.sentence_at(limit.start) != document.sentence_at(named.start):
        return False
    before = document.text[limit.end : named.start].split()
    return bool(before) and before[-1].casefold() == limit.text.split()[0].casefold()


def _bounds(iso: str | None) -> tuple[str | None, str | None]:
    """The first and the last date of an interval; the last is None where it has no end, or is no interval."""
    first, _, last = (iso or "").partition("/")
    return first or None, last if last not in ("", OPEN) else None
