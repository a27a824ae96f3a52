"""Months without their year, "in March", "od března do června": of the year of the last day named, or published."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from nutgraf.stages.numbers.dates.time_expressions import TimeExpression, first_of_months, start_of
from nutgraf.stages.numbers.quantity import SourceText
from nutgraf.text.phrases import WORD, longest_after, longest_before, skip_space, skip_space_back

MONTH: Final = re.compile(r"(\d{4})-(\d{2})(?:-\d{2})?")
DAY_OR_YEAR: Final = re.compile(r"(?:\d{1,2}|\d{4})(?![\d:/%]|[.,]\d|\s\d{3})")
MONTHS: Final = 12  # of a year
HALF_YEAR: Final = 6  # months: a month named is the nearest one of its name
MIN_LETTERS: Final = 3  # shorter ones are abbreviations


def with_bare_months(
    source: SourceText, times: Sequence[TimeExpression], published: str | None
) -> list[TimeExpression]:
    """The time expressions of a text with its months that have no year, each where a date before it or `published`
    tells the year, in order."""
    return sorted([*times, *_bare_months(source, times, published)], key=start_of)


def _bare_months(
    source: SourceText, times: Sequence[TimeExpression], published: str | None
) -> Iterator[TimeExpression]:
    lexicon = source.lexicon
    for word in WORD.finditer(source.folded):
        if word[0] not in lexicon.point_starts or len(word[0]) <= MIN_LETTERS:
            continue
        end = longest_after(source.folded, word.start(), lexicon.months)
        if end is None or not _stands_alone(source, word.start(), end):
            continue
        reference, from_text = _reference(times, word.start(), published)
        if reference is None or _is_dated(times, word.start(), end):
            continue
        month = lexicon.months[source.folded[word.start() : end]]
        iso = _nearest(reference, month)
        first = first_of_months(source, word.start())
        start = word.start()
        if first is not None and int(first[1]) < month:
            start, iso = first[0], f"{iso[:4]}-{first[1]}/{iso}"
        yield TimeExpression(start, end, iso, period_source="text" if from_text else "published")


def _stands_alone(source: SourceText, at: int, end: int) -> bool:
    """Whether a month has a preposition before it and neither a day nor a year beside it."""
    before, after = skip_space_back(source.text, at), skip_space(source.text, end)
    if DAY_OR_YEAR.match(source.text, after) or source.text[before - 1 : before].isdigit():
        return False
    led = source.lexicon.syntax.prepositions | source.lexicon.syntax.adverbial | source.lexicon.ranges.joiners
    return longest_before(source.folded, before, led) is not None


def _is_dated(times: Sequence[TimeExpression], at: int, end: int) -> bool:
    """Whether a month is in a time expression or is the beginning of one: "from March to June 2024"."""
    after = bisect_left(times, end, key=start_of)
    return after > 0 and times[after - 1].end > at


def _reference(times: Sequence[TimeExpression], at: int, published: str | None) -> tuple[tuple[int, int] | None, bool]:
    """The year and month that a month is told from, and whether the text has them."""
    before = bisect_left(times, at, key=start_of)
    if published is None:
        named = (MONTH.fullmatch(time.iso) for time in reversed(times[:before]))
        found = next((month for month in named if month is not None), None)
        return ((int(found[1]), int(found[2])) if found else None), True
    day = MONTH.match(published)
    return ((int(day[1]), int(day[2])) if day else None), False


def _nearest(reference: tuple[int, int], month: int) -> str:
    """The month of that name that is nearest to a year and month."""
    year, distance = reference[0], month - reference[1]
    if distance > HALF_YEAR:
        year -= 1
    elif distance <= HALF_YEAR - MONTHS:
        year += 1
    return f"{year}-{month:02d}"
