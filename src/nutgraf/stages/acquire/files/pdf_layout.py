"""The layout of a PDF page: runs of text to lines, lines to columns in reading order, lines to paragraphs.

Columns are found by the white space between them (Nagy and Seth 1984, recursive XY cut), below what spans them.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

_SAME_LINE_SHARE: Final = 0.5  # share of a height that two runs of one line overlap at least
_WORD_GAP_HEIGHTS: Final = 0.15  # heights between two runs that are two words
_COLUMN_GAP_HEIGHTS: Final = 1.2  # heights between two runs of a line that belong to two columns
_LETTER_GAP_HEIGHTS: Final = (
    0.6  # heights between two letters of a word that are set apart, at most: PDFium sees a space in more
)
_SPANNING_SHARE: Final = 0.6  # share of the width of the text that what is no column's has at least
_ROWS: Final = 6  # rows of runs above a run that it may be part of
_BAND_GAP_HEIGHTS: Final = 0.6  # heights of white above what is no part of the columns over it
_GUTTER_POINTS: Final = 6.0  # between two columns, at least
_PARAGRAPH_GAP_FACTOR: Final = 1.35  # times the usual distance of lines
_INDENT_HEIGHTS: Final = 0.8  # heights that the first line of a paragraph is set in
_SHORT_LINE_SHARE: Final = 0.85  # share of the width of a column below which a line ends a paragraph
_SIZE: Final = 0.4  # share by which the heights of one paragraph's lines differ at most: letters hang below some lines
_HYPHENS: Final = "-\u00ad\u2010\ufffe\x02"  # PDFium writes a hyphen at a line's end as U+FFFE or U+0002


@dataclass(frozen=True, slots=True)
class TextLine:
    """A run or line of text and its box, in points from the lower left corner of the page."""

    text: str
    left: float
    bottom: float
    right: float
    top: float

    @property
    def height(self) -> float:
        """The height of the box in points."""
        return self.top - self.bottom

    @property
    def width(self) -> float:
        """The width of the box in points."""
        return self.right - self.left


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The text of a paragraph on one line, and the mean height of its lines in points."""

    text: str
    height: float


def lines_of(runs: Iterable[TextLine]) -> list[TextLine]:
    """The lines that runs of text make: runs beside each other, without a gap as wide as between columns."""
    rows: list[list[TextLine]] = []
    for run in sorted(runs, key=lambda run: -(run.top + run.bottom)):
        row = next((row for row in reversed(rows[-_ROWS:]) if _is_beside(row, run)), None)
        if row is None:
            rows.append([run])
        else:
            row.append(run)
    lines: list[TextLine] = []
    for row in rows:
        begin = len(lines)
        for run in sorted(row, key=lambda run: run.left):
            if len(lines) > begin and run.left - lines[-1].right <= _COLUMN_GAP_HEIGHTS * max(
                lines[-1].height, run.height
            ):
                apart = run.left - lines[-1].right > _WORD_GAP_HEIGHTS * lines[-1].height
                lines[-1] = extended(lines[-1], run, apart=apart and not lines[-1].text[-1:].isspace())
            else:
                lines.append(run)
    return lines


def _is_beside(row: Sequence[TextLine], run: TextLine) -> bool:
    bottom, top = min(other.bottom for other in row), max(other.top for other in row)
    overlap = min(top, run.top) - max(bottom, run.bottom)
    return overlap >= _SAME_LINE_SHARE * min(top - bottom, run.height)


def is_next(line: TextLine, run: TextLine) -> bool:
    """Whether a run is on the line and so near behind it that no column is between."""
    near = run.right >= line.right and run.left - line.right <= _LETTER_GAP_HEIGHTS * max(line.height, run.height)
    return near and _is_beside([line], run)


def extended(line: TextLine, run: TextLine, *, apart: bool) -> TextLine:
    """The line with a run behind it, with a space between where they are `apart`."""
    bottom, top = min(line.bottom, run.bottom), max(line.top, run.top)
    return TextLine(f"{line.text}{' ' * apart}{run.text}", line.left, bottom, max(line.right, run.right), top)


def reading_order(lines: Sequence[TextLine]) -> list[TextLine]:
    """The lines in the order in which they are read: what spans the page from top to bottom, columns between it."""
    if not lines:
        return []
    width = max(line.right for line in lines) - min(line.left for line in lines)
    found: list[TextLine] = []
    band: list[TextLine] = []
    for line in sorted(lines, key=lambda line: (-line.top, line.left)):
        if line.width >= _SPANNING_SHARE * width:
            found += _columns(band)
            band = []
            found.append(line)
        else:
            band.append(line)
    return found + _columns(band)


def _columns(lines: Sequence[TextLine]) -> list[TextLine]:
    """The lines of a band, one column after the other; what lies over or under the columns is cut off first."""
    cut = _gutter(lines)
    if cut is not None:
        left = [line for line in lines if line.right <= cut]
        return _columns(left) + _columns([line for line in lines if line.right > cut])
    by_height = sorted(lines, key=lambda line: (-round(line.top), line.left))
    parted = _widest_gap(by_height)
    if parted is None:
        return by_height
    return _columns(by_height[:parted]) + _columns(by_height[parted:])


def _widest_gap(lines: Sequence[TextLine]) -> int | None:
    """The index of the line under the widest white strip across the page, from the top; None without a wide one."""
    best: tuple[float, int] | None = None
    bottom = float("inf")
    for place, line in enumerate(lines):
        gap = bottom - line.top
        if place and gap > _BAND_GAP_HEIGHTS * line.height and (best is None or gap > best[0]):
            best = gap, place
        bottom = min(bottom, line.bottom)
    return None if best is None else best[1]


def _gutter(lines: Sequence[TextLine]) -> float | None:
    """The middle of the widest white strip that parts the lines into two columns of several lines; None without."""
    best: tuple[float, float] | None = None
    reached = float("-inf")
    for number, line in enumerate(sorted(lines, key=lambda line: line.left)):
        gap = line.left - reached
        enough = number > 1 and len(lines) - number > 1
        if number and enough and gap >= _GUTTER_POINTS and (best is None or gap > best[0]):
            best = gap, reached + gap / 2
        reached = max(reached, line.right)
    return None if best is None else best[1]


def paragraphs_of(lines: Sequence[TextLine]) -> Iterator[Paragraph]:
    """The paragraphs that lines in reading order make; words parted at a line's end are whole again."""
    gap = _usual_distance(lines)
    together: list[TextLine] = []
    for line in lines:
        if together and _starts_paragraph(together, line, gap):
            yield _paragraph(together)
            together = []
        together.append(line)
    if together:
        yield _paragraph(together)


def _usual_distance(lines: Sequence[TextLine]) -> float:
    steps = [one.top - two.top for one, two in itertools.pairwise(lines) if 0 < one.top - two.top < 3 * one.height]
    return median(steps) if steps else 0.0


def _starts_paragraph(together: Sequence[TextLine], line: TextLine, usual: float) -> bool:
    last = together[-1]
    step = last.top - line.top
    if abs(line.height - median(other.height for other in together)) > _SIZE * last.height:
        return True
    if step <= 0:  # the next column
        return _ends(last) and (line.text[:1].isupper() or not line.text[:1].isalpha())
    if usual and step > _PARAGRAPH_GAP_FACTOR * usual:
        return True
    widest = max(other.width for other in together)
    indented = line.left - min(other.left for other in together) > _INDENT_HEIGHTS * line.height
    short = _ends(last) and last.width < _SHORT_LINE_SHARE * widest
    return (indented and len(together) > 1 and _ends(last)) or short


def _ends(line: TextLine) -> bool:
    return line.text.rstrip()[-1:] in ".!?…:;»”\"')]"


def _paragraph(lines: Sequence[TextLine]) -> Paragraph:
    text = ""
    for line in lines:
        words = " ".join(line.text.replace("\r\n", " ").split())
        if text[-1:] in _HYPHENS and text[-1:] and words[:1].islower() and text[-2:-1].isalpha():
            text = text[:-1] + words
        else:
            text = f"{text} {words}".strip()
    for mark in "\u00ad\ufffe\x02":
        text = text.replace(mark, "-" if mark != "\u00ad" else "")
    return Paragraph(text, sum(line.height for line in lines) / len(lines))
