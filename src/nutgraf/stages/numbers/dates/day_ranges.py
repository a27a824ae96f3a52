"""The first day of a stretch of days, before its last one: "du 21 juin au 15 novembre 2019", "June 3 to 5, 2020"."""

from __future__ import annotations

import re
from typing import Final

from nutgraf.stages.numbers.quantity import SourceText
from nutgraf.text.phrases import longest_before, skip_space_back

DASHES: Final = frozenset("-–—")
DAY: Final = re.compile(r"(?<![\d.,/])(\d{1,2})(?:\.|º|°|[^\W\d_]{2})?$")
NUMERIC: Final = re.compile(r"(?<![\d./-])(\d{1,2})([./-])\s?(\d{1,2})[./]?$")
MAX_DAY_CHARS: Final = 8  # code points of a day before its month or joiner: "30th", "1er"
MAX_LEADING_WORDS: Final = 2  # between the joiner and the last day: "et le", "đến ngày"
LAST_DAY: Final = 31  # of a month
LAST_MONTH: Final = 12  # of a year


def first_of_days(source: SourceText, at: int, last: str) -> tuple[int, str] | None:
    """Start and ISO day of the first day of a stretch whose last one, the ISO day `last`, begins at a position."""
    before = _joiner_start(source, at)
    if before is None:
        return None
    end = skip_space_back(source.text, before)
    found = _numeric(source, end, last) or _with_month(source, end, last) or _bare_day(source, end, last)
    return found if found is not None and found[1] < last else None


def _joiner_start(source: SourceText, at: int) -> int | None:
    """Where "au", "et le", "bis zum" or a dash begins that ends at a position."""
    lexicon = source.lexicon
    joiners = lexicon.ranges.joiners | lexicon.ranges.closers
    leading = lexicon.syntax.determiners | lexicon.dates.before_day | lexicon.syntax.prepositions
    for _ in range(MAX_LEADING_WORDS + 1):
        at = skip_space_back(source.text, at)
        if source.text[at - 1 : at] in DASHES:
            return at - 1
        joiner = longest_before(source.folded, at, joiners)
        if joiner is not None:
            return joiner
        word = source.word_before(at)
        if word is None or word[0] not in leading:
            return None
        at = word.start()
    return None


def _numeric(source: SourceText, end: int, last: str) -> tuple[int, str] | None:
    """ "21/6", "21. 6." """
    day = NUMERIC.search(source.text, max(0, end - MAX_DAY_CHARS), end)
    return None if day is None else _dated(day.start(), last, int(day[3]), int(day[1]))


def _with_month(source: SourceText, end: int, last: str) -> tuple[int, str] | None:
    """ "21 juin", "21 de junio", "June 21" """
    months = source.lexicon.months
    start = longest_before(source.folded, end, months)
    if start is not None:
        month = months[source.folded[start:end]]
        before = skip_space_back(source.text, start)
        linked = longest_before(source.folded, before, source.lexicon.syntax.linkers)
        before = skip_space_back(source.text, linked) if linked is not None else before
        day = DAY.search(source.text, max(0, before - MAX_DAY_CHARS), before)
        return None if day is None else _dated(day.start(), last, month, int(day[1]))
    day = DAY.search(source.text, max(0, end - MAX_DAY_CHARS), end)
    before = skip_space_back(source.text, day.start()) if day is not None else end
    start = longest_before(source.folded, before, months) if day is not None else None
    if day is None or start is None:
        return None
    return _dated(start, last, months[source.folded[start:before]], int(day[1]))


def _bare_day(source: SourceText, end: int, last: str) -> tuple[int, str] | None:
    """ "du 3 au 5 janvier": a day of the month of the last one."""
    day = DAY.search(source.text, max(0, end - MAX_DAY_CHARS), end)
    return None if day is None else _dated(day.start(), last, int(last[5:7]), int(day[1]))


def _dated(start: int, last: str, month: int, day: int) -> tuple[int, str] | None:
    if not 1 <= month <= LAST_MONTH or not 1 <= day <= LAST_DAY:
        return None
    return start, f"{last[:4]}-{month:02d}-{day:02d}"
