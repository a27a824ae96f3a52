"""Read digits with their separators; the document's own style decides what "1.234" means."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

BLANKS: Final = " \u00a0\u202f\u2009"
# A space-grouped number, or digits with points, commas and apostrophes; lookaheads look at four signs at most.
RUN: Final = re.compile(
    rf"\d{{1,3}}(?:[{BLANKS}]\d{{3}})+(?!\d)(?:[.,]\d{{1,9}}(?!\d))?"
    r"|(?<![\w.,])[.,]\d{1,9}(?![\d.,]*\d)"
    r"|\d+(?:(?:[.,٫٬](?=\d)|['’](?=\d{3}(?!\d)))\d+)*"
)
# Votes of the locale's decimal sign: two contrary numbers outvote it, one only makes a warning. No number of 367 open
# articles differs with half or twice of it.
LOCALE_WEIGHT: Final = 1.5
THREE_ZEROS: Final = "000"
SURE_VOTE: Final = 2  # of a number with two signs: "2,300.50"; a lone sign may be that of a score or a clock
# Digits; more are a code. Halved, 8 of 2,300 numbers of the phrase suites are lost; doubled, none is gained.
MAX_DIGITS: Final = 21


class Digits(NamedTuple):
    """A run of digits as it stands in the text, and whether its only separator may mean two things."""

    start: int
    end: int
    text: str

    @property
    def ambiguous(self) -> str | None:
        """The separator, where the run is of the kind "1.234"; else None."""
        match = re.fullmatch(r"(\d{1,3})([.,])\d{3}", self.text)
        return None if match is None or int(match[1]) == 0 else match[2]


class DecimalStyle(NamedTuple):
    """The decimal sign of a document, and whether its numbers contradict each other about it."""

    decimal: str
    is_ambiguous: bool = False


def find_digits(text: str) -> Iterator[Digits]:
    """Every run of digits, left to right."""
    for match in RUN.finditer(text):
        yield Digits(match.start(), match.end(), match[0])


def decide_style(runs: Iterable[Digits], decimal: str) -> DecimalStyle:
    """Vote on the decimal sign by the numbers that can mean one thing only; `decimal` is the locale's."""
    votes, doubtful = 0, False
    for run in runs:
        sign = run.ambiguous
        doubtful = doubtful or sign is not None
        if sign is None:
            votes += _vote(run.text)
        elif run.text.endswith(THREE_ZEROS):  # "14,000" has no decimals
            votes += SURE_VOTE if sign == "," else -SURE_VOTE
    balance = votes + (LOCALE_WEIGHT if decimal == "." else -LOCALE_WEIGHT)
    return DecimalStyle("." if balance > 0 else ",", is_ambiguous=doubtful and abs(balance) < 1)


def _vote(run: str) -> int:
    """Above 0 where the run shows a decimal point (or comma groups), below where a decimal comma, else 0."""
    signs = re.findall(r"[.,]", run)
    if not signs:
        return 0
    if len(set(signs)) == 2:
        return SURE_VOTE if signs[-1] == "." else -SURE_VOTE
    if len(signs) > 1:
        return SURE_VOTE if signs[0] == "," else -SURE_VOTE
    return 1 if signs[0] == "." else -1


def read_digits(run: str, decimal: str) -> int | float | None:
    """The value of a run of digits, None where it is no number (a version, an address, a date)."""
    if sum(c.isdigit() for c in run) > MAX_DIGITS:
        return None
    if not run[0].isdigit():
        return float(f"0.{int(run[1:]):0{len(run) - 1}d}")
    whole, fraction = _split(run, decimal)
    groups = re.split(r"\D", whole)
    if not _grouped(groups):
        return None
    digits = "".join(str(int(c)) for c in "".join(groups))
    if fraction is None:
        return int(digits)
    return float(f"{digits}.{''.join(str(int(c)) for c in fraction)}")


def _split(run: str, decimal: str) -> tuple[str, str | None]:
    """Whole part and fraction of a run."""
    if "٫" in run:
        whole, _, fraction = run.rpartition("٫")
        return whole, fraction
    signs = re.findall(r"[.,]", run)
    if not signs or "٬" in run:
        return run, None
    head, _, tail = run.rpartition(signs[-1])
    if len(set(signs)) == 2:
        return (head, tail) if signs.count(signs[-1]) == 1 else (run, None)
    if len(signs) > 1:
        return run, None
    mixed = re.search(r"\D", head) is not None  # "1 234,567" and "1'234.567"
    if len(tail) != 3 or mixed or head.lstrip("0") == "" or len(head) > 3:
        return head, tail
    grouped = tail == THREE_ZEROS and len(head) > 1  # "350.000 đô la"
    return (head, tail) if signs[0] == decimal and not grouped else (run, None)


def _grouped(groups: list[str]) -> bool:
    """Whether the groups are thousands (1 234 567) or Indian (12,34,567)."""
    if len(groups) == 1:
        return True
    sizes = [len(group) for group in groups[1:]]
    return 1 <= len(groups[0]) <= 3 and sizes[-1] == 3 and set(sizes[:-1]) in (set(), {3}, {2})
