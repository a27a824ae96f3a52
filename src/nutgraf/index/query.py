"""What somebody searches briefs for: words, words of a field, and comparisons of numbers and days."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

from nutgraf.errors import BadSetting
from nutgraf.text.nearest import nearest

WORD_FIELDS: Final = frozenset(
    "text title official person organisation place country act order quote keyword language".split()  # noqa: SIM905
)
NUMBER_FIELD: Final = "number"
DAY_FIELDS: Final = frozenset(("deadline", "date", "published"))
FIELDS: Final = tuple(sorted({*WORD_FIELDS, *DAY_FIELDS, NUMBER_FIELD}))

Comparison = Literal["<", "<=", "=", ">=", ">"]
COMPARISONS: Final[tuple[Comparison, ...]] = ("<=", ">=", "<", ">", "=")
EXAMPLE: Final = 'official:Phuong number:>1e9 EUR deadline:<2026-01-01 "flood wall"'

_TERM: Final = re.compile(r'(?:(?P<field>[^\W\d]\w{0,30}):)?(?:"(?P<quoted>[^"]*)"|(?P<plain>[^\s"]+))')
_DAY: Final = re.compile(r"\d{4}(?:-\d{2}){0,2}")
_UNIT: Final = re.compile(r"[A-Z]{3}|%")
_LETTER: Final = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class WordTerm:
    """Words that a field has, one after the other."""

    field: str
    words: str


@dataclass(frozen=True, slots=True)
class NumberTerm:
    """A value to compare numbers with; `unit` is an ISO 4217 code or "%", None where it does not matter."""

    comparison: Comparison
    value: float
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class DayTerm:
    """An ISO 8601 day, month or year to compare days with."""

    field: str
    comparison: Comparison
    day: str


Term = WordTerm | NumberTerm | DayTerm


def parse_query(query: str) -> tuple[Term, ...]:
    """The terms of a query, all of which a brief has to fit. Raises BadSetting."""
    terms: list[Term] = []
    for match in _TERM.finditer(query):
        field, value = match["field"], match["plain"] if match["quoted"] is None else match["quoted"]
        last = terms[-1] if terms else None
        if field is None and isinstance(last, NumberTerm) and last.unit is None and _UNIT.fullmatch(value):
            terms[-1] = NumberTerm(last.comparison, last.value, value)
        else:
            terms.append(_term(field or "text", value))
    if not terms:
        raise BadSetting("--find has nothing to look for", hint=f"Example: {EXAMPLE}")
    return tuple(terms)


def _term(field: str, value: str) -> Term:
    if field not in FIELDS:
        near = nearest(field, FIELDS)
        meant = f"Did you mean {near}? " if near else ""
        raise BadSetting(f"--find has no field {field!r}", hint=f"{meant}The fields are: {', '.join(FIELDS)}.")
    if field in WORD_FIELDS:
        if not _LETTER.search(value):
            raise BadSetting(f"--find: {field} needs a word, not {value!r}", hint=f"Example: {EXAMPLE}")
        return WordTerm(field, value)
    sign = next((sign for sign in COMPARISONS if value.startswith(sign)), None)
    compared = value.removeprefix(sign or "")
    if field == NUMBER_FIELD:
        return NumberTerm(sign or "=", _number(compared))
    if not _DAY.fullmatch(compared):
        hint = "Write a day, a month or a year: deadline:<2026-01-31, date:2026-01, published:>=2025."
        raise BadSetting(f"--find: {field} is compared with a date, not {compared!r}", hint=hint)
    return DayTerm(field, sign or "=", compared)


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError as error:
        hint = "Write it with a point and without groups: number:>1e9, number:>=2.5 %, number:<1200000 EUR."
        raise BadSetting(f"--find: number is compared with a number, not {text!r}", hint=hint) from error
