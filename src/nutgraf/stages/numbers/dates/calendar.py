"""Points in time of a text: dates with and without a year, weekdays, quarters, and durations from publication."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Final, NamedTuple

from nutgraf.document import DatedPlace
from nutgraf.records import Number
from nutgraf.stages.numbers.dates.time_expressions import TimeExpression
from nutgraf.stages.numbers.quantity import SourceText
from nutgraf.text.phrases import WORD, longest_after, longest_before, skip_space_back

DAY_BEFORE: Final = re.compile(r"(?<![\d.,/-])(\d{1,2})(?:\.|er|º|°|st|nd|rd|th)?\s?$")
DAY_AFTER: Final = re.compile(r"\s(\d{1,2})(?:st|nd|rd|th)?(?![\d:/%]|[.,]\d)")
NUMERIC: Final = re.compile(r"(?<![\d./-])(\d{1,2})[./-](\d{1,2})(?:\.(?!\d)|(?![\d./-]))")
MAX_DAY_CHARS: Final = 8  # code points before a month in which its day is: "30th of "
DAYS_IN: Final = {"day": 1, "week": 7}
MONTHS_IN: Final = {"month": 1, "quarter": 3, "year": 12}
LAST_MONTH: Final = 12  # of a year


class UndatedDay(NamedTuple):
    """A day without a year: a month (1 to 12) with or without its day, or a weekday (0 is Monday) and no month."""

    start: int
    end: int
    month: int = 0
    day: int | None = None
    weekday: int | None = None


def find_points(
    source: SourceText, times: Iterable[TimeExpression], numbers: Iterable[Number], published: date | None
) -> tuple[DatedPlace, ...]:
    """The points in time, in text order and apart. `iso` is an ISO 8601 date, month or year, the last of an interval.

    What needs the day of publication to be known has None without it. A duration is the point so long after it.
    """
    found = [DatedPlace(time.start, time.end, _last_of(time.iso)) for time in times]
    found += [DatedPlace(day.start, day.end, next_day(day, published)) for day in find_days(source)]
    found += [
        DatedPlace(number.start, number.end, _after(published, number), is_length=True)
        for number in numbers
        if number.kind == "duration"
    ]
    apart: list[DatedPlace] = []
    for place in sorted(found, key=lambda place: (place.start, -place.end)):
        if not apart or place.start >= apart[-1].end:
            apart.append(place)
    return tuple(apart)


def _last_of(iso: str) -> str | None:
    """The last day, month or year of a time; None for one that is not settled, or that has no end ("2009/..")."""
    return iso.rpartition("/")[2].strip(".") or None


def find_days(source: SourceText) -> Iterator[UndatedDay]:
    """Months with or without a day, quarters and weekdays, none of them with a year, and days in figures."""
    lexicon = source.lexicon
    for word in WORD.finditer(source.folded):
        if word[0] not in lexicon.point_starts:
            continue
        at = word.start()
        if (end := longest_after(source.folded, at, lexicon.months)) is not None:
            yield _month(source, at, end)
        elif (end := longest_after(source.folded, at, lexicon.dates.quarters)) is not None:
            yield UndatedDay(at, end, month=3 * lexicon.dates.quarters[source.folded[at:end]])
        elif (end := longest_after(source.folded, at, lexicon.locale.weekdays)) is not None:
            yield UndatedDay(at, end, weekday=lexicon.locale.weekdays[source.folded[at:end]])
    yield from _days_in_figures(source)


def next_day(found: UndatedDay, published: date | None) -> str | None:
    """The first such day or month from the day of publication on; a weekday after it."""
    if published is None:
        return None
    if found.weekday is not None:
        return (published + timedelta(days=(found.weekday - published.weekday() - 1) % 7 + 1)).isoformat()
    if found.day is not None:
        return _next_date(published, found.month, found.day)
    return f"{published.year + (found.month < published.month)}-{found.month:02d}"


def _month(source: SourceText, at: int, end: int) -> UndatedDay:
    """A month with the day before or after it."""
    month = source.lexicon.months[source.folded[at:end]]
    before = skip_space_back(source.text, at)
    linked = longest_before(source.folded, before, source.lexicon.syntax.linkers)
    for place in (before, linked):
        day = DAY_BEFORE.search(source.text, max(0, place - MAX_DAY_CHARS), place) if place is not None else None
        if day:
            return UndatedDay(day.start(), end, month, int(day[1]))
    if day := DAY_AFTER.match(source.text, end):
        return UndatedDay(at, day.end(), month, int(day[1]))
    return UndatedDay(at, end, month)


def _days_in_figures(source: SourceText) -> Iterator[UndatedDay]:
    """ "ngày 30/6", "am 30.6.": a day and a month after a word for a day, or with both full stops."""
    for match in NUMERIC.finditer(source.text):
        before = skip_space_back(source.text, match.start())
        led = longest_before(source.folded, before, source.lexicon.dates.before_day) is not None
        dotted = match[0].count(".") > 1
        clock = longest_before(source.folded, before, source.lexicon.dates.before_hour) is not None
        is_hour = clock and longest_after(source.folded, match.end(2) + 1, source.lexicon.clock_words) is not None
        if (led or dotted) and not is_hour and int(match[2]) <= LAST_MONTH:
            end = match.end() if dotted else match.end(2)  # a full stop after "30/6" ends the sentence
            yield UndatedDay(match.start(), end, int(match[2]), int(match[1]))


def _next_date(published: date, month: int, day: int) -> str | None:
    """The first such day from the day of publication on."""
    if not 1 <= month <= LAST_MONTH:
        return None
    for year in (published.year, published.year + 1):
        if 1 <= day <= calendar.monthrange(year, month)[1] and date(year, month, day) >= published:
            return date(year, month, day).isoformat()
    return None


def _after(published: date | None, number: Number) -> str | None:
    """So many days, weeks, months or years after the day of publication."""
    count, unit = number.value, number.unit or ""
    if published is None or not isinstance(count, int) or number.value_high is not None or count < 1:
        return None
    try:
        if unit in DAYS_IN:
            return (published + timedelta(days=count * DAYS_IN[unit])).isoformat()
        if unit not in MONTHS_IN:
            return None
        months = published.month - 1 + count * MONTHS_IN[unit]
        year, month = published.year + months // 12, months % 12 + 1
        return date(year, month, min(published.day, calendar.monthrange(year, month)[1])).isoformat()
    except (OverflowError, ValueError):
        return None


def read_day(published: str | None) -> date | None:
    """The day that an ISO 8601 date or time begins with; None for what is none."""
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None
