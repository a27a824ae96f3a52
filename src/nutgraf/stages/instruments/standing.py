"""The date of an act, whether the text says that it is a draft, adopted, repealed or in force, and its CELEX number."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from nutgraf.languages.schema.instruments import Instruments
from nutgraf.records import ActStatus
from nutgraf.stages.instruments.citations import Citation
from nutgraf.stages.instruments.linking import Act
from nutgraf.stages.instruments.patterns import CitationPatterns

MAX_BEFORE_CHARS: Final = 80  # code points before a citation in which the words of its status can stand
MAX_AFTER_CHARS: Final = 120  # and after it
MAX_DATE_CHARS: Final = 40  # code points after those words in which the date ends: " only on 1 September 2024"
FIRST_YEAR_NUMBERED: Final = 2015  # from then on acts of the European Union are numbered year first, in one series
FIRST_YEAR_OF_PAST_CENTURY: Final = 50  # a year of two figures from this on is of the last century
CLAUSE_END = re.compile(r"(?<!\d)[.!?;:]\s|\n|[.!?]$")
EU_NUMBER = re.compile(
    r"(?P<mark>\((?:\w{2,7}, )?\w{2,7}\) ?(?P<sign>\D{0,5}))?(?P<one>\d{1,4})/(?P<two>\d{1,4})(?P<body>/[A-Z]{2,8})?"
)
YEAR = re.compile(r"(?:1[6-9]|20)\d\d")
DATE_WORD = re.compile(r"\d+|[^\W\d_]+")


def read_date(text: str, months: Mapping[str, int]) -> str | None:
    """The first date with day, month and year as ISO 8601; None where one of them is missing."""
    words = [word.casefold() for word in DATE_WORD.findall(text)]
    place = next((i for i, word in enumerate(words) if YEAR.fullmatch(word)), None)
    if place is None:
        return None
    near = words[max(0, place - 5) : place]
    named = [months[word] for word in near if word in months]
    days = [int(word) for word in near if word.isdigit() and len(word) < 3]
    month, day = (named[-1], days[-1]) if named and days else (days[-1], days[-2]) if len(days) > 1 else (0, 0)
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return f"{words[place]}-{month:02d}-{day:02d}"


def find_date(text: str, act: Act, grammar: CitationPatterns) -> str | None:
    """The date of the act, within its citation or right after its number."""
    if grammar.dated is None:
        return None
    for citation in act.citations:
        if citation.part:
            continue
        issued = grammar.issued.match(text, citation.end)
        found = (
            grammar.dated.match(text, citation.end)
            or grammar.dated.search(text, citation.start, citation.end)
            or (grammar.dated.match(text, issued.end()) if issued else None)
        )
        date = read_date(found["date"], grammar.months) if found else None
        if date:
            return date
    return None


def find_status(
    text: str, act: Act, grammar: CitationPatterns, own: Instruments
) -> tuple[ActStatus | None, str | None]:
    """What the text says last of the act, and the date from which it holds; its kind says that it is a draft."""
    status: ActStatus | None = "draft" if act.kind in own.drafts else None
    date: str | None = None
    for citation in act.citations:
        if citation.part:
            continue
        said = _status_of(text, citation, grammar)
        if said:
            status, date = said
    return status, date


def _status_of(text: str, citation: Citation, grammar: CitationPatterns) -> tuple[ActStatus, str | None] | None:
    before = text[max(0, citation.start - MAX_BEFORE_CHARS) : citation.start]
    ends = [found.end() for found in CLAUSE_END.finditer(before)]
    before = before[ends[-1] :] if ends else before
    after = text[citation.end : citation.end + MAX_AFTER_CHARS]
    end = CLAUSE_END.search(after)
    after = after[: end.start()] if end else after
    dated = grammar.dated.match(after) if grammar.dated else None
    rest = after[dated.end() :] if dated else after
    for status, first, last in grammar.statuses:
        found = last.match(rest) if last else None
        if found:
            stretch = found.group() + rest[found.end() : found.end() + MAX_DATE_CHARS]
            return status, read_date(stretch, grammar.months)
        if first and first.search(before):
            return status, None
    return None


def celex(text: str, act: Act, grammar: CitationPatterns, own: Instruments) -> str | None:
    """The CELEX number of a regulation, directive or decision that is cited as one of the European Union.

    Sector 3, year, letter of the kind, number of four figures: https://eur-lex.europa.eu/content/help/eurlex-content/celex-number.html
    """
    letters = [(own.regulations, "R"), (own.directives, "L"), (own.decisions, "D")]
    letter = next((letter for kinds, letter in letters if act.kind in kinds), None)
    if letter is None:
        return None
    for citation in act.citations:
        found = EU_NUMBER.search(text, citation.start, citation.end)
        bodies = re.findall(r"[A-ZÚ]{2,4}", f"{found['mark'] or ''} {found['body'] or ''}") if found else []
        if found is None or not grammar.union.intersection(bodies):
            continue
        one, two = found["one"], found["two"]
        year, number = (two, one) if letter == "R" and _is_number_first(one, found["sign"]) else (one, two)
        full = _year(year)
        if 1950 < full < 2100:
            return f"celex:3{full}{letter}{int(number):04d}"
    return None


def _is_number_first(one: str, sign: str | None) -> bool:
    """Whether a regulation's number is before its year, as it was before 2015: "(EC) No 1099/2009", "2306/70"."""
    return bool(sign and sign.strip()) or (YEAR.fullmatch(one) is None or int(one) < FIRST_YEAR_NUMBERED)


def _year(figures: str) -> int:
    year = int(figures)
    return year if len(figures) == 4 else 1900 + year if year >= FIRST_YEAR_OF_PAST_CENTURY else 2000 + year
