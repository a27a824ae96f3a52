"""Every date that a text names, with the years, months and days that it means: what deadlines and periods are of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final, NamedTuple

from nutgraf.records import Number
from nutgraf.stages.numbers.dates.bare_months import with_bare_months
from nutgraf.stages.numbers.dates.calendar import find_days, next_day
from nutgraf.stages.numbers.dates.directions import direction_of_tense, is_limit, stated_direction
from nutgraf.stages.numbers.dates.relative_times import (
    find_relative_days,
    find_relative_times,
    find_relative_weeks,
)
from nutgraf.stages.numbers.dates.time_expressions import TimeExpression, find_time_expressions, listed_years
from nutgraf.stages.numbers.quantity import SourceText
from nutgraf.text.phrases import skip_space
from nutgraf.text.spans import touches_any, without_overlaps

MAX_DATE_GAP_CHARS: Final = 2  # code points between a weekday and its date: "Friday, 30 June"
# A year after a day: the day of an act, or the first one of a stretch: "12 mars 2014", "June 3 to 5, 2024".
YEAR_AFTER: Final = re.compile(
    r"(?:\s?[-–]\s?\d{1,2}|\s[^\W\d_]{1,3}\s\d{1,2})?,?\s(?:[^\W\d_]{1,3}\s)?(?:1[5-9]|20)\d\d(?!\d)"
)
HALF_YEAR: Final = timedelta(days=182)
DAYS_OF_WEEK: Final = 7  # from a weekday to the next one of its name
DAYS_OF_YEAR: Final = 366  # days of the longest one


class NamedDate(NamedTuple):
    """A date and its ISO 8601 form, an interval with a slash; None where the text and its day do not tell."""

    start: int
    end: int
    iso: str | None
    is_weekday: bool = False
    is_limit: bool = False  # whether words beside it make it a time limit
    next_iso: str | None = None  # of a day without its year: the next one from the day of publication on
    listed: str | None = None  # the ISO form of the list that a year is of: "2012/2015" for "2012, 2014 and 2015"


def find_named_dates(source: SourceText, numbers: Sequence[Number], published: date | None) -> list[NamedDate]:
    """The dates in text order and apart, those in the words of a number left out.

    A day without its year is the nearest one to the day of publication, a weekday the last one up to that day, or the
    next one after it where the text says so. What needs the day of publication to be known has None without it.
    """
    day = published.isoformat() if published else None
    source = replace(source, relative=tuple(find_relative_times(source)))
    times = with_bare_months(source, find_time_expressions(source, (), day, of_acts=True), day)
    found = [named for time in times if time.months is None for named in _named(source, time)]
    found += _relative_days(source, published)
    found += _days(source, published)
    quantities = [(number.start, number.end) for number in numbers]
    apart = without_overlaps(named for named in found if not touches_any(quantities, named.start, named.end))
    return _with_weekdays(source.text, apart)


def _named(source: SourceText, time: TimeExpression) -> Iterator[NamedDate]:
    """A time as it stands, and each year of a list by itself."""
    years = listed_years(source, time)
    for year in years:
        yield NamedDate(year.start(), year.end(), year[0], listed=time.iso)
    if not years:
        yield NamedDate(time.start, time.end, time.iso or None, is_limit=is_limit(source, time.start, time.end))


def _relative_days(source: SourceText, published: date | None) -> Iterator[NamedDate]:
    """ "yesterday", "last week" """
    for start, end, days in find_relative_days(source):
        yield NamedDate(start, end, (published + timedelta(days=days)).isoformat() if published else None)
    for start, end, weeks in find_relative_weeks(source):
        iso = None
        if published:
            iso = f"{_day_of_week(0, published, weeks)}/{_day_of_week(DAYS_OF_WEEK - 1, published, weeks)}"
        yield NamedDate(start, end, iso)


def _days(source: SourceText, published: date | None) -> Iterator[NamedDate]:
    """Weekdays, and days with a month and no year, with the word beside them that says which ones are meant."""
    weeks = {start: (end, count) for start, end, count in find_relative_weeks(source)}
    for found in find_days(source):
        if found.weekday is None and (found.day is None or YEAR_AFTER.match(source.text, found.end)):
            continue
        week = weeks.get(skip_space(source.text, found.end)) if found.weekday is not None else None
        if week is not None and found.weekday is not None:  # "Monday last week"
            yield NamedDate(found.start, week[0], _day_of_week(found.weekday, published, week[1]), is_weekday=True)
            continue
        stated = stated_direction(source, found.start, found.end)
        start, end = (stated.start, stated.end) if stated else (found.start, found.end)
        coming = stated.is_coming if stated else None
        limit = is_limit(source, found.start, found.end)
        if limit and coming is None and direction_of_tense(source, start, end) is not False:
            coming = True
        if found.weekday is not None:
            day = _weekday(found.weekday, published, coming=coming)
            yield NamedDate(start, end, day, is_weekday=True, is_limit=limit, next_iso=next_day(found, published))
        elif found.day is not None:
            day = _nearest(published, found.month, found.day, coming=coming)
            yield NamedDate(start, end, day, is_limit=limit, next_iso=next_day(found, published))


def _day_of_week(weekday: int, published: date | None, weeks: int) -> str | None:
    """The weekday of the week so many weeks after that of the article."""
    if published is None:
        return None
    return (published + timedelta(days=weekday - published.weekday() + DAYS_OF_WEEK * weeks)).isoformat()


def _weekday(weekday: int, published: date | None, *, coming: bool | None) -> str | None:
    """The last such day up to the day of publication, the one before it ("last Friday") or after it ("next Friday")."""
    if published is None:
        return None
    days = (published.weekday() - weekday) % DAYS_OF_WEEK
    if coming:
        days -= DAYS_OF_WEEK
    elif coming is False and not days:
        days = DAYS_OF_WEEK
    return (published - timedelta(days=days)).isoformat()


def _nearest(published: date | None, month: int, day: int, *, coming: bool | None) -> str | None:
    """The day of that date that is nearest to the day of publication, or the next or last one where the text says so.

    None for one that no calendar has.
    """
    if published is None:
        return None
    for year in (published.year, published.year - 1, published.year + 1):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if abs(found - published) <= HALF_YEAR if coming is None else _is_towards(published, found, coming=coming):
            return found.isoformat()
    return None


def _is_towards(published: date, found: date, *, coming: bool) -> bool:
    """Whether a day is of the year after the day of publication, or of the year up to it."""
    days = (found - published).days
    return 0 < days <= DAYS_OF_YEAR if coming else -DAYS_OF_YEAR < days <= 0


def _with_weekdays(text: str, found: Iterable[NamedDate]) -> list[NamedDate]:
    """The dates, with the weekday before one as part of it: "Friday, 30 June"."""
    done: list[NamedDate] = []
    for named in found:
        before = done[-1] if done else None
        if before and before.is_weekday and not named.is_weekday:
            gap = text[before.end : named.start]
            if len(gap) <= MAX_DATE_GAP_CHARS and not gap.strip(" ,"):
                done[-1] = named._replace(start=before.start, is_limit=before.is_limit or named.is_limit)
                continue
        done.append(named)
    return done
