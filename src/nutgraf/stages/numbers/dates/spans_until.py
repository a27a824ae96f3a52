"""Times that are told by how long they are and when they end: "the three months to June 2026", "the year to March"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from nutgraf.stages.numbers.dates.time_expressions import TimeExpression, start_of
from nutgraf.stages.numbers.quantity import Quantity, SourceText
from nutgraf.text.phrases import longest_before, skip_space_back

MONTH: Final = re.compile(r"(\d{4})-(\d\d)(?:-\d\d)?")
MONTHS_OF: Final = {"month": 1, "quarter": 3, "year": 12}
MAX_MONTHS: Final = 24  # longer ones are a time limit, not what figures are of


def with_spans(source: SourceText, found: Sequence[Quantity], times: Sequence[TimeExpression]) -> list[TimeExpression]:
    """The time expressions, those that a length leads to as the interval of that length, in order."""
    return sorted((_span(source, found, time) for time in times), key=start_of)


def _span(source: SourceText, found: Sequence[Quantity], time: TimeExpression) -> TimeExpression:
    last = MONTH.fullmatch(time.iso)
    at = skip_space_back(source.text, time.start)
    link = longest_before(source.folded, at, source.lexicon.dates.span_ends) if last is not None else None
    if link is None or last is None:
        return time
    length = _length_before(source, found, skip_space_back(source.text, link))
    if length is None:
        return time
    start, months = length
    year, first = divmod(int(last[1]) * 12 + int(last[2]) - months, 12)
    iso = f"{year}-{first + 1:02d}/{last[1]}-{last[2]}"
    return replace(time, start=start, iso=iso)


def _length_before(source: SourceText, found: Sequence[Quantity], end: int) -> tuple[int, int] | None:
    """Where a length that ends at a position begins, and its months: "three months", "the year"."""
    i = bisect_left(found, end, key=start_of) - 1
    if i >= 0 and found[i].end == end:
        unit = found[i].unit
        months = MONTHS_OF.get(unit.name or "", 0) if unit is not None and found[i].kind == "duration" else 0
        whole = found[i].value_high is None and float(found[i].value).is_integer()
        months *= int(found[i].value) if whole else 0
        return (found[i].start, months) if 1 < months <= MAX_MONTHS else None
    word = source.word_before(end)
    unit = source.lexicon.units.get(word[0]) if word is not None else None
    if word is None or unit is None or unit.kind != "duration" or unit.name not in MONTHS_OF:
        return None
    determiner = source.word_before(word.start())
    led = determiner is not None and determiner[0] in source.lexicon.syntax.determiners
    return (word.start(), MONTHS_OF[unit.name]) if led and unit.name != "month" else None
