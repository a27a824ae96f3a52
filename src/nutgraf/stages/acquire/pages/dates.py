"""When an article was published and updated: structured data, then `time` elements, then a dated line at the title.

A date that stands anywhere else in the page is another's: where these three say nothing, there is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from functools import cache
from typing import Final

from lxml.html import HtmlElement

from nutgraf.stages.acquire.pages.blocks import TextBlock
from nutgraf.stages.acquire.pages.json_ld import first_text
from nutgraf.stages.acquire.pages.metadata import Statements
from nutgraf.text.fold import fold_key
from nutgraf.text.phrases import WORD

_PUBLISHED: Final = re.compile(
    r"article:published(?:_time)?|og:(?:article:)?published_time|datepublished|pubdate|publish[-_]?date|publication_date"
    r"|parsely-pub-date|sailthru\.date|cxense\S{0,9}publishtime|dc(?:terms)?\.(?:date|issued|created)(?:\.\w+)?|article\.published"
    r"|date"
)
_UPDATED: Final = re.compile(
    r"article:modified(?:_time)?|og:(?:article:)?(?:modified|updated)_time|datemodified|last[-_]?modified"
    r"|dc(?:terms)?\.modified|revised|article\.updated"
)
_UPDATE_CLASS: Final = re.compile(r"updat|modif|edit", re.IGNORECASE)
_MAX_LINE_CHARS: Final = 120  # code points of a dated line
_YEARS: Final = range(1900, 2200)
_YEAR_FIRST: Final = re.compile(
    r"(?<!\d)((?:19|20)\d\d)[-/.\u5e74\ub144]\s?(\d{1,2})[-/.\u6708\uc6d4]\s?(\d{1,2})(?!\d)"
)
_NUMERIC: Final = re.compile(r"(?<!\d)(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d\d)(?!\d)")
_COMPACT: Final = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(?:T?\d{4,6}\D{0,6}\d{0,4})?")
_YEAR: Final = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_DAY: Final = re.compile(r"(?<![\d:.])(\d{1,2})(?![\d:]|[.,]\d)")


def read_dates(said: Statements, near: Sequence[TextBlock], language: str | None) -> tuple[str | None, str | None]:
    """The days of publication and of the last change (ISO 8601), each None where the page does not state it.

    `near` are the blocks around the title; `language` is the tag of the page's language.
    """
    published = first_day([first_text(said.article.get("datePublished")), *_from_meta(said, _PUBLISHED)])
    updated = first_day([first_text(said.article.get("dateModified")), *_from_meta(said, _UPDATED)])
    if published is None:
        published = _from_times(near) or _from_lines(near, language)
    if published and updated and updated < published:
        updated = None
    return published, updated


def first_day(values: Iterable[str | None]) -> str | None:
    """The first of the values that is a date as machines write it, as a day in ISO 8601."""
    return next((day for value in values if value and (day := machine_day(value))), None)


def machine_day(value: str) -> str | None:
    """The day of a date in ISO 8601, in its compact form, or as mail headers write it; None for anything else."""
    value = value.strip()
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            return _sound(read(value).date())
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
    found = _YEAR_FIRST.match(value) or _COMPACT.fullmatch(value)
    return _day(*map(int, found.groups()[:3])) if found else None


def day_in_words(line: str, language: str | None) -> str | None:
    """The day that a short line states in figures or words of the language, None where it can be read in two ways."""
    if len(line) > _MAX_LINE_CHARS:
        return None
    if found := _YEAR_FIRST.search(line):
        return _day(*map(int, found.groups()))
    if found := _NUMERIC.search(line):
        return _numeric_day(int(found[1]), int(found[3]), int(found[4]), language, dotted=found[2] == ".")
    return _day_with_month_name(line, language)


def _from_meta(said: Statements, names: re.Pattern[str]) -> list[str]:
    return [value for name, values in said.meta.items() if names.fullmatch(name) for value in values]


def _from_times(near: Sequence[TextBlock]) -> str | None:
    """The first `time` element near the title, one of an update only where there is no other."""
    times = [element for block in near for element in (block.element, *block.element.iter("time"))]
    stamps = [(e, day) for e in times if e.tag == "time" and (day := machine_day(e.get("datetime") or ""))]
    first = [day for element, day in stamps if not _tells_update(element)]
    return next(iter(first), None)


def _tells_update(element: HtmlElement) -> bool:
    names = " ".join(
        f"{e.get('class', '')} {e.get('itemprop', '')}" for e in (element, element.getparent()) if e is not None
    )
    return bool(_UPDATE_CLASS.search(names))


def _from_lines(near: Sequence[TextBlock], language: str | None) -> str | None:
    return next((day for block in near if (day := day_in_words(block.text, language))), None)


def _numeric_day(first: int, second: int, year: int, language: str | None, *, dotted: bool) -> str | None:
    if dotted or first > 12 or first == second:
        return _day(year, second, first)
    if second > 12:
        return _day(year, first, second)
    month_first = _month_is_first(language)
    if month_first is None:
        return None
    return _day(year, first, second) if month_first else _day(year, second, first)


@cache
def _month_is_first(language: str | None) -> bool | None:
    """Whether a country's short dates begin with the month (CLDR); None where the tag leaves that open."""
    from babel import Locale

    try:
        locale = Locale.parse(language or "", sep="-")
        pattern = str(locale.date_formats["short"].pattern)
    except (ValueError, LookupError, TypeError):
        return None
    first = pattern.find("M") < pattern.find("d")
    return None if first and not locale.territory else first


def _day_with_month_name(line: str, language: str | None) -> str | None:
    year = _YEAR.search(line)
    if not year:
        return None
    months = _month_names(language)
    named = {months[word] for word in WORD.findall(fold_key(line)) if word in months}
    days = [int(found[1]) for found in _DAY.finditer(line)]
    if len(named) == 1 and days:
        return _day(int(year[1]), named.pop(), days[0])
    return None


@cache
def _month_names(language: str | None) -> dict[str, int]:
    """The months by their folded names of one word, long and short, in the language and its cases (CLDR)."""
    from babel import Locale

    try:
        locale = Locale.parse((language or "").split("-")[0])
    except (ValueError, LookupError):
        return {}
    found: dict[str, int] = {}
    for widths in locale.months.values():
        for width in ("wide", "abbreviated"):
            for number, name in widths.get(width, {}).items():
                key = fold_key(str(name)).rstrip(".")
                if WORD.fullmatch(key):
                    found[key] = number
    return found


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return _sound(date(year, month, day))
    except ValueError:
        return None


def _sound(day: date) -> str | None:
    return day.isoformat() if day.year in _YEARS else None
