"""Dates as CLDR writes them in a language: "12 déc. 1998", "30. 5. 2005", "30 tháng 5, 2005", "26. bis 28. Juni"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, NamedTuple

from nutgraf.languages.expressions import compile_expression
from nutgraf.text.phrases import NOTHING, any_word, either
from nutgraf.text.scripts import UNSPACED

# A piece of a CLDR date pattern: quoted words, a field (weekday, day, month, year), or signs between.
PIECE: Final = re.compile(r"'([^']*)'|(([EcMLdy])\3*)|([^'EcMLdy]+)")
DAY: Final = r"(?:0?[1-9]|[12]\d|3[01])"
DAY_MARK: Final = r"(?:[^\W\d_]{1,2}\b|[º°])?"  # "1er", "3rd", "1º"
MONTH: Final = r"(?:0?[1-9]|1[0-2])"
YEAR: Final = r"(?:(?:1[5-9]|20)\d\d)"
END: Final = r"(?!\w|[.,]\d|\s?[%‰])"
BLANK: Final = r"[ \u00a0\u202f]{1,2}"


class DateWordsOfLanguage(NamedTuple):
    """The names and joining words that a language's dates are written with, folded."""

    patterns: tuple[str, ...]
    weekdays: frozenset[str]
    months: Mapping[str, int]
    joiners: frozenset[str]  # between the days of "26. bis 28. Juni"
    before_day: frozenset[str]  # "le" in "du 3 au 5 mai"


def date_expression(code: str, words: DateWordsOfLanguage) -> re.Pattern[str]:
    """An expression for the dates of the language with this code, for `find_dates`; without patterns for nothing."""
    parts = _Parts(words)
    found = {parts.expression(pattern): None for pattern in sorted(words.patterns, key=_weight)}
    return compile_expression(code, rf"(?<![\w.,/-])(?:{either(found)})" if found else NOTHING)


def _weight(pattern: str) -> tuple[int, str]:
    """Patterns with more fields come first."""
    fields = [piece[2][:1] for piece in PIECE.finditer(pattern) if piece[2]]
    return -len(fields), pattern


class _Parts:
    """The expressions of the fields of a date."""

    def __init__(self, words: DateWordsOfLanguage) -> None:
        self._weekday = rf"(?:{any_word(words.weekdays)})\.?"
        self._month = rf"(?:{any_word(words.months)})\.?"
        joining = any_word(words.joiners | words.before_day)
        day_words = any_word(words.before_day)
        article = rf"(?:(?:{day_words}){BLANK})?"
        join = rf"(?:\s?[-–—/]\s?|{BLANK}(?:{joining}){BLANK}{article})"
        listed = rf"(?:{DAY}\.?,{BLANK}{article}){{0,4}}"
        self._days = rf"(?:{listed}{DAY}\.?{DAY_MARK}{join})?{DAY}{DAY_MARK}"
        self._days_after = rf"{DAY}{DAY_MARK}(?:{join}{DAY}{DAY_MARK})?"

    def expression(self, pattern: str) -> str:
        """The expression for one CLDR pattern; a weekday before it may be left out where a month's name or year is."""
        made, month_seen = "", False
        named = "MMM" in pattern or "LLL" in pattern
        for piece in PIECE.finditer(pattern):
            quoted, field, letter, signs = piece.groups()
            if field is None:
                made += _signs(quoted if quoted is not None else signs)
            elif letter in "Ec":
                made += self._weekday
            elif letter == "d":
                made += self._days_after if month_seen else self._days if named else rf"{DAY}"
            elif letter == "y":
                made += YEAR
            else:
                made += self._month if len(field) > 2 else MONTH
                month_seen = True
        return made + ("" if UNSPACED.match(made[-1]) else END)


def _signs(text: str) -> str:
    """Words and signs between fields; blanks around signs may be left out or doubled."""
    made = ""
    for piece in re.findall(r"\s+|\w+|[^\w\s]", text):
        if not piece.isspace():
            made += re.escape(piece)
        elif made.endswith((r"\.", ",")):
            made += rf"(?:{BLANK})?"
        else:
            made += rf"(?:{BLANK}|-)"
    return made
