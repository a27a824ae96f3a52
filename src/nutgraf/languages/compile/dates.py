"""How a language writes dates and hours, from CLDR's date formats and day periods."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from nutgraf.text.fold import fold

if TYPE_CHECKING:
    from babel import Locale

FIELDS: Final = re.compile(r"'[^']*'|([A-Za-z])\1*")
DATE_FIELDS: Final = frozenset("EcMLdy")
OPEN_FIELDS: Final = frozenset("MLd")  # numbers alone: "30/5" may be a share, with a weekday it is a day
EXACT_PERIODS: Final = frozenset({"am", "pm", "noon", "midnight"})


def date_patterns(locale: Locale) -> tuple[str, ...]:
    """The locale's patterns of dates that are no number by their shape, each once, in alphabetical order.

    Left out are those with one field, with a year of two digits, and a day and month in digits alone, unless they are
    written with blanks ("30. 5.").
    """
    formats = [*locale.date_formats.values(), *locale.datetime_skeletons.values()]
    return tuple(sorted({pattern for found in formats if _is_date(pattern := str(getattr(found, "pattern", found)))}))


def _is_date(pattern: str) -> bool:
    fields = [match[0] for match in FIELDS.finditer(pattern) if match[1]]
    letters = {field[0] for field in fields}
    if not letters <= DATE_FIELDS or len(fields) < 2 or "yy" in fields or "ddd" in fields:
        return False
    if letters <= {"E", "c", "d"}:
        return False
    named = any(field in ("MMM", "MMMM", "LLL", "LLLL") for field in fields)
    spaced = re.search(r"\S \S", pattern) is not None
    return named or not letters <= OPEN_FIELDS or spaced


def writes_short_months(locale: Locale) -> bool:
    """Whether the locale's dates have abbreviated names of months beside a day or year; Czech ones have none."""
    return any(
        re.search(r"(?<![ML])(?:MMM|LLL)(?![ML])", pattern) is not None
        for pattern in date_patterns(locale)
        if "d" in pattern
    )


def short_weekdays(locale: Locale) -> frozenset[str]:
    """The abbreviated names of the days of the week, folded, with and without their full stop."""
    names = (str(name) for context in locale.days.values() for name in dict(context.get("abbreviated", {})).values())
    folded = {fold(name) for name in names}
    return frozenset(folded | {name.rstrip(".") for name in folded})


def hour_periods(locale: Locale) -> frozenset[str]:
    """The parts of the day that follow an hour, folded: "du matin", "in the morning"; the root locale has none."""
    if locale.language == "root":
        return frozenset()
    tables = (
        dict(widths.get(width, {})) for widths in locale.day_periods.values() for width in ("wide", "abbreviated")
    )
    return frozenset(fold(str(name)) for table in tables for key, name in table.items() if key not in EXACT_PERIODS)
