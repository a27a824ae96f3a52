"""The figure of the title, or of the standfirst: which sentences of the story hold it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from nutgraf.document import Document, Findings
from nutgraf.records import Number
from nutgraf.stages.summary.story import StorySentence, title_text

AMOUNTS: Final = frozenset({"money", "percent"})
COUNTED: Final = frozenset({*AMOUNTS, "count", "measure", "ratio"})
MIN_COUNT: Final = 10  # fewer are seldom the figure of a story: "three of them", "two ministers"
DIGITS: Final = re.compile(r"\d+(?:[.,]\d+)*")


def title_figure_lines(lines: Sequence[StorySentence], document: Document, findings: Findings) -> list[int]:
    """The lines that hold a figure of the title; where it has none that the story repeats, a sum of the standfirst's.

    A figure is a sum, a percentage, or a number of ten and more that is counted or measured.
    """
    in_title = set(DIGITS.findall(title_text(document)))
    numbers = [number for number in findings.numbers if _counts(number) and _digits(number) in in_title]
    found = _holding(lines, numbers)
    if found:
        return found
    zones = [(block.start, block.end) for block in document.blocks if block.kind == "standfirst"]
    sums = [number for number in findings.numbers if number.kind in AMOUNTS]
    summed = {
        (number.value, number.unit) for number in sums if any(start <= number.start < end for start, end in zones)
    }
    return _holding(lines, [number for number in sums if (number.value, number.unit) in summed])


def _holding(lines: Sequence[StorySentence], numbers: Sequence[Number]) -> list[int]:
    """The lines in which one of the numbers is, in what is kept of them."""
    return [index for index, line in enumerate(lines) if any(_keeps(line, number) for number in numbers)]


def _keeps(line: StorySentence, number: Number) -> bool:
    inside = line.sentence.start <= number.start < line.sentence.end
    return inside and not any(place.start <= number.start < place.end for place in line.omitted)


def _counts(number: Number) -> bool:
    return number.kind in COUNTED and (number.kind != "count" or number.value >= MIN_COUNT)


def _digits(number: Number) -> str | None:
    found = DIGITS.search(number.text)
    return found[0] if found else None
