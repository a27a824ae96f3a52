"""Times told from the day of the article or from another time: "l'an dernier", "im Vormonat", "a year earlier"."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from typing import Final

from nutgraf.stages.numbers.quantity import SourceText
from nutgraf.text.phrases import WORD, first_words, longest_after, skip_space_back

DAY: Final = re.compile(r"(\d{4})-(\d{2})(?:-\d{2})?")
OFFSET: Final = re.compile(r"(-?\d)([ymq])")
DAYS: Final = re.compile(r"(-?\d)d")
WEEKS: Final = re.compile(r"(-?\d)w")
MONTHS_OF: Final = {"y": 12, "q": 3, "m": 1}


def find_relative_times(source: SourceText) -> Iterator[tuple[int, int, str]]:
    """(start, end, offset) of the text's relative times, in order; the offset is the pack's: "-1y", "earlier".

    Days and weeks are left out: few numbers are of one of them.
    """
    return (found for found in _find(source) if found[2][-1] not in "dw")


def find_relative_days(source: SourceText) -> Iterator[tuple[int, int, int]]:
    """(start, end, days from the day of the article) of the text's relative days: -1 for "yesterday"."""
    return ((start, end, int(days[1])) for start, end, offset in _find(source) if (days := DAYS.fullmatch(offset)))


def find_relative_weeks(source: SourceText) -> Iterator[tuple[int, int, int]]:
    """(start, end, weeks from the week of the article): -1 for "last week", but not for "the last week of May"."""
    links = source.lexicon.syntax.linkers | source.lexicon.syntax.noun_links
    for start, end, offset in _find(source):
        if (weeks := WEEKS.fullmatch(offset)) and longest_after(source.folded, end + 1, links) is None:
            yield start, end, int(weeks[1])


def find_spans_of_change(source: SourceText) -> Iterator[tuple[int, int]]:
    """(start, end) of the words that tell over what time a change is, with their own number: "sur un an"."""
    over = source.lexicon.changes.over
    return _phrases(source, over, first_words(over))


def _find(source: SourceText) -> Iterator[tuple[int, int, str]]:
    table, firsts = source.lexicon.dates.relative, source.lexicon.dates.relative_starts
    done = 0
    for start, end in _phrases(source, table, firsts):
        if start >= done and not _is_counted(source, start):
            done = end
            yield start, end, table[source.folded[start:end]]


def _phrases(source: SourceText, table: Container[str], firsts: frozenset[str]) -> Iterator[tuple[int, int]]:
    """(start, end) of the table's longest phrase at each word of the text that is among their first words."""
    for word in WORD.finditer(source.folded) if firsts else ():
        end = longest_after(source.folded, word.start(), table) if word[0] in firsts else None
        if end is not None:
            yield word.start(), end


def resolve_offset(offset: str, published: str | None) -> str | None:
    """The ISO year, month or quarter that an offset means on a day; None without the day, or where it needs no day."""
    moved, day = OFFSET.fullmatch(offset), DAY.match(published or "")
    if moved is None or day is None:
        return None
    months = MONTHS_OF[moved[2]]
    index = (int(day[1]) * 12 + int(day[2]) - 1) // months + int(moved[1])
    year, first = divmod(index * months, 12)
    if moved[2] == "y":
        return f"{year}"
    start = f"{year}-{first + 1:02d}"
    return start if months == 1 else f"{start}/{year}-{first + months:02d}"


def _is_counted(source: SourceText, at: int) -> bool:
    """Whether a number stands right before, so that the words are its unit: "5 năm trước"."""
    unit = longest_after(source.folded, at, source.lexicon.units)
    if unit is None or unit - at == 1:  # "l'année" is no litre
        return False
    before = skip_space_back(source.text, at)
    if source.text[before - 1 : before].isdigit():
        return True
    word = source.word_before(before)
    return word is not None and word[0] in source.lexicon.reader.table.small
