"""Find, merge, trim and compare spans: start and end in code points, the end exclusive."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

NounPhrase = tuple[int, int]
"""Where a noun phrase begins and ends in the text, in code points, the end exclusive."""


class Located(Protocol):
    """Anything with a place in a text."""

    @property
    def start(self) -> int:
        """The first code point."""

    @property
    def end(self) -> int:
        """The code point after the last."""


Item = TypeVar("Item", bound=Located)


def start_of(item: Located) -> int:
    """The first code point of an item, to sort and search by."""
    return item.start


def index_at(items: Sequence[Located], offset: int) -> int | None:
    """Index of the item that holds this code point, of items in order and apart; None where none does."""
    index = bisect_right(items, offset, key=start_of) - 1
    return index if index >= 0 and offset < items[index].end else None


def starting_in(items: Sequence[Item], start: int, end: int) -> Sequence[Item]:
    """Those of some items in order that begin from `start` to before `end`."""
    return items[bisect_left(items, start, key=start_of) : bisect_left(items, end, key=start_of)]


def overlaps(one: Located, two: Located) -> bool:
    """Whether two items share a code point."""
    return one.start < two.end and two.start < one.end


def without_overlaps(items: Iterable[Item]) -> list[Item]:
    """The items in text order without those that overlap one taken before; of one start the longest is taken."""
    taken: list[Item] = []
    for item in sorted(items, key=lambda item: (item.start, -item.end)):
        if not taken or item.start >= taken[-1].end:
            taken.append(item)
    return taken


def merge(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans in order, overlapping ones as one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def touches_any(spans: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether a stretch shares a code point with one of the spans, which are in order and apart."""
    before = bisect_left(spans, end, key=lambda span: span[0]) - 1
    return before >= 0 and start < spans[before][1]


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without white space at either end; where there is nothing else, an empty one."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end
