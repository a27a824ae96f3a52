"""Every date that a text names, with the years, months and days that it means: what deadlines and periods are of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final, NamedTuple

from nutgraf.records import Number
from nutgraf.stages.numbers.dates.bare_months import with_bare_months
from nutgraf.stages.numbers.dates.calendar import UndatedDay, find_days
from nutgraf.stages.numbers.dates.relative_times import find_relative_days, find_relative_times
from nutgraf.stages.numbers.dates.time_expressions import find_time_expressions
from nutgraf.stages.numbers.quantity import SourceText
from nutgraf.text.phrases import WORD, skip_space
from nutgraf.text.spans import touches_any, without_overlaps

MAX_DATE_GAP_CHARS: Final = 2  # code points between a weekday and its date: "Friday, 30 June"
# A year after a day: the day of an act, or the first one of a stretch: "12 mars 2014", "June 3 to 5, 2024".
YEAR_AFTER: Final = re.compile(
    r"(?:\s?[-–]\s?\d{1,2}|\s[^\W\d_]{1,3}\s\d{1,2})?,?\s(?:[^\W\d_]{1,3}\s)?(?:1[5-9]|20)\d\d(?!\d)"
)
HALF_YEAR: Final = timedelta(days=182)
DAYS_OF_WEEK: Final = 7  # for the weekday before a day


class NamedDate(NamedTuple):
    """A date and its ISO 8601 form, an interval with a slash; None where the text and its day do not tell."""

    start: int
    end: int
    iso: str | None
    is_weekday: bool = False


def find_named_dates(source: SourceText, numbers: Sequence[Number], published: date | None) -> list[NamedDate]:
    """The dates in text order and apart, those in the words of a number left out.

    A day without its year is the nearest one to the day of publication, a weekday the last one up to that day, or the
    next one after it where the text says so. What needs the day of publication to be known has None without it.
    """
    day = published.isoformat() if published else None
    source = replace(source, relative=tuple(find_relative_times(source)))
    times = with_bare_months(source, find_time_expressions(source, (), day), day)
    found = [NamedDate(time.start, time.end, time.iso or None) for time in times if time.months is None]
    found += _relative_days(source, published)
    found += _days(source, published)
    quantities = [(number.start, number.end) for number in numbers]
    apart = without_overlaps(named for named in found if not touches_any(quantities, named.start, named.end))
    return _with_weekdays(source.text, apart)


def _relative_days(source: SourceText, published: date | None) -> Iterator[NamedDate]:
    """ "yesterday" """
    for start, end, days in find_relative_days(source):
        yield NamedDate(start, end, (published + timedelta(days=days)).isoformat() if published else None)


def _days(source: SourceText, published: date | None) -> Iterator[NamedDate]:
    """Weekdays, and days with a month and no year."""
    for found in find_days(source):
        if found.weekday is not None:
            yield NamedDate(found.start, found.end, _weekday(source, found, published), is_weekday=True)
        elif found.day is not None and not YEAR_AFTER.match(source.text, found.end):
            yield NamedDate(found.start, found.end, _nearest(published, found.month, found.day))


def _weekday(source: SourceText, found: UndatedDay, published: date | None) -> str | None:
    """The last such day up to the day of publication, or the next one after it: "next Friday"."""
    if published is None or found.weekday is None:
        return None
    days = (published.weekday() - found.weekday) % DAYS_OF_WEEK
    if _has_cue(source, found):
        days -= DAYS_OF_WEEK
    return (published - timedelta(days=days)).isoformat()


def _has_cue(source: SourceText, found: UndatedDay) -> bool:
    """Whether a word beside a weekday is one that leads to the year to come: "next", "prochain"."""
    before = source.word_before(found.start)
    after = WORD.match(source.folded, skip_space(source.folded, found.end))
    return not source.lexicon.dates.coming.isdisjoint(word[0] for word in (before, after) if word)


def _nearest(published: date | None, month: int, day: int) -> str | None:
    """The day of that date that is nearest to the day of publication; None for one that no calendar has."""
    if published is None:
        return None
    for year in (published.year, published.year - 1, published.year + 1):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if abs(found - published) <= HALF_YEAR:
            return found.isoformat()
    return None


def _with_weekdays(text: str, found: Iterable[NamedDate]) -> list[NamedDate]:
    """The dates, with the weekday before one as part of it: "Friday, 30 June"."""
    done: list[NamedDate] = []
    for named in found:
        before = done[-1] if done else None
        if before and before.is_weekday and not named.is_weekday:
            gap = text[before.end : named.start]
            if len(gap) <= MAX_DATE_GAP_CHARS and not gap.strip(" ,"):
                done[-1] = NamedDate(before.start, named.end, named.iso)
                continue
        done.append(named)
    return done
