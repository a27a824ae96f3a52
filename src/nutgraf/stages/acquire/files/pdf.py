"""PDF files: the text of each page in reading order, as paragraphs, without running heads and page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Any, Final

from nutgraf.errors import BadInput, MissingReader, first_line
from nutgraf.extras import import_optional
from nutgraf.records import BlockKind
from nutgraf.settings import Limits
from nutgraf.stages.acquire.files.pdf_layout import (
    Paragraph,
    TextLine,
    extended,
    is_next,
    lines_of,
    paragraphs_of,
    reading_order,
)
from nutgraf.stages.acquire.lines import MarkedLine, SourceText

_PASSWORD: Final = re.compile("password", re.IGNORECASE)
_MAX_RUNNING_LINES: Final = 2  # lines at the head and the foot of a page that may be running heads
_MIN_PARTING_HEIGHTS: Final = 0.8  # heights of white between a running head and the text
_MIN_PAGES: Final = 3  # pages that show the same line at their head or foot: it is none of the text
_PAGE_NUMBER: Final = re.compile(
    r"[^\w\n]{0,4}(?:[^\W\d_]{1,12}\.?\s)?\d{1,4}(?:\s?(?:/|[^\W\d_]{1,5})\s?\d{1,4})?[^\w\n]{0,4}"
)
_FIGURES: Final = re.compile(r"\d+")
_TOP_LINES: Final = 4  # paragraphs of the first page that its headline is among
_HEADING_SIZE: Final = 1.35  # times the usual height of the text
_MAX_HEADING_CHARS: Final = 200  # code points; what is longer is text in large letters


def read_pdf(data: bytes, label: str, limits: Limits) -> SourceText:
    """The article of a PDF file. Raises BadInput where it cannot be opened or has no text layer, MissingReader
    without pypdfium2.
    """
    pdfium = import_optional("pypdfium2", "documents", f"reading {label}, a PDF,", MissingReader)
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        locked = bool(_PASSWORD.search(str(error)))
        hint = "save it without one" if locked else "save it anew, or as text"
        problem = "is locked with a password" if locked else f"cannot be read as PDF: {first_line(error)}"
        raise BadInput(f"{label} {problem}", hint=hint) from error
    try:
        pages = list(_pages(document, label, limits))
    finally:
        document.close()
    if not any(char.isalpha() for page in pages for line in page for char in line.text):
        hint = "It holds pictures of text: run OCR (optical character recognition) over it first."
        raise BadInput(f"{label} is a PDF without a text layer", hint=hint)
    return _article(pages)


def _pages(document: Any, label: str, limits: Limits) -> Iterator[list[TextLine]]:
    """The lines of each page; each page is closed before the next is opened."""
    size = 0
    for number in range(len(document)):
        page = document[number]
        text = page.get_textpage()
        try:
            lines = lines_of(_runs(text))
        finally:
            text.close()
            page.close()
        size += sum(len(line.text) for line in lines)
        if size > limits.bytes:
            raise BadInput(f"{label} has more than {limits.bytes:,} characters of text (--max-bytes)")
        yield lines


def _runs(text: Any) -> Iterator[TextLine]:
    """The runs of text of a page with their boxes, in points from its lower left corner.

    Boxes of runs overlap where letters are kerned ("To"), so that what is within one may be another's: each letter
    goes to the first box, from that of the letter before on, that its middle is in.
    """
    boxes = [text.get_rect(index) for index in range(text.count_rects())]
    letters: list[list[str]] = [[] for _ in boxes]
    place = 0
    for index in range(text.count_chars() if boxes else 0):
        letter = text.get_text_range(index, 1)
        if letter.isspace():
            letters[place].append(" ")
            continue
        middle = _middle(text.get_charbox(index))
        place = next((p for p in range(place, len(boxes)) if _holds(boxes[p], middle)), place)
        letters[place].append(letter)
    runs = (TextLine("".join(run), *box) for box, run in zip(boxes, letters, strict=True))
    yield from _whole_words(run for run in runs if run.text.strip())


def _whole_words(runs: Iterable[TextLine]) -> Iterator[TextLine]:
    """The runs, those of one word together: a font that changes or letters that are set apart divide words."""
    last: TextLine | None = None
    for run in runs:
        joined = last and not (last.text[-1].isspace() or run.text[0].isspace())
        if last and joined and is_next(last, run):
            last = extended(last, run, apart=False)
            continue
        if last:
            yield last
        last = run
    if last:
        yield last


def _middle(box: tuple[float, float, float, float]) -> tuple[float, float]:
    left, bottom, right, top = box
    return (left + right) / 2, (bottom + top) / 2


def _holds(box: tuple[float, float, float, float], point: tuple[float, float]) -> bool:
    left, bottom, right, top = box
    return left <= point[0] <= right and bottom <= point[1] <= top


def _article(pages: Sequence[list[TextLine]]) -> SourceText:
    pages = [reading_order(page) for page in _without_running_heads(pages)]
    heights = Counter(round(line.height) for line in chain.from_iterable(pages) for _ in line.text)
    usual = max(heights, key=lambda height: (heights[height], height)) if heights else 0
    lines: list[MarkedLine] = []
    starts: list[int] = []
    open_end = False
    for page in pages:
        paragraphs = list(paragraphs_of(page))
        if open_end and paragraphs and lines and _goes_on(lines[-1].text, paragraphs[0], usual):
            lines[-1] = MarkedLine(_joined(lines[-1].text, paragraphs[0].text))
            paragraphs = paragraphs[1:]
        starts.append(len(lines))
        lines += [MarkedLine(p.text, _kind(p, usual)) for p in paragraphs if p.text]
        open_end = bool(lines) and lines[-1].kind is None
    return _with_title(lines, [min(start, max(0, len(lines) - 1)) for start in starts])


def _without_running_heads(pages: Sequence[list[TextLine]]) -> list[list[TextLine]]:
    """The pages without lines that several show at their head or foot, figures aside, and without page numbers."""
    shown: Counter[str] = Counter()
    for page in pages:
        shown.update({_FIGURES.sub("0", line.text.strip()) for line in _edges(page)})
    found = []
    for page in pages:
        edges = {id(line) for line in _edges(page)}
        kept = []
        for line in page:
            repeated = shown[_FIGURES.sub("0", line.text.strip())] >= _MIN_PAGES
            number = len(pages) > 1 and bool(_PAGE_NUMBER.fullmatch(line.text.strip()))
            if not (id(line) in edges and (repeated or number)):
                kept.append(line)
        found.append(kept)
    return found


def _edges(page: Sequence[TextLine]) -> list[TextLine]:
    """The highest and the lowest lines of a page that white space parts from the text."""
    down = sorted(page, key=lambda line: -line.top)
    found: list[TextLine] = []
    for lines in (down, down[::-1]):
        for count in range(min(_MAX_RUNNING_LINES, len(lines) - 1), 0, -1):
            one, two = lines[count - 1], lines[count]
            if max(one.bottom, two.bottom) - min(one.top, two.top) > _MIN_PARTING_HEIGHTS * min(one.height, two.height):
                found += lines[:count]
                break
    return found


def _goes_on(before: str, after: Paragraph, usual: float) -> bool:
    """Whether a paragraph is the rest of the one that ends the page before."""
    return before[-1:] not in '.!?…:»”"' and _kind(after, usual) is None and after.text[:1].islower()


def _joined(before: str, after: str) -> str:
    return before[:-1] + after if before.endswith("-") and after[:1].islower() else f"{before} {after}"


def _kind(paragraph: Paragraph, usual: float) -> BlockKind | None:
    short = len(paragraph.text) <= _MAX_HEADING_CHARS
    return "subheading" if short and usual and paragraph.height >= _HEADING_SIZE * usual else None


def _with_title(lines: list[MarkedLine], starts: list[int]) -> SourceText:
    """The article with the first heading over its story as headline and title."""
    first = next((i for i, line in enumerate(lines[:_TOP_LINES]) if line.kind == "subheading"), None)
    if first is not None:
        lines[first] = MarkedLine(lines[first].text, "headline")
    return SourceText(tuple(lines), None if first is None else lines[first].text, pages=tuple(starts))
