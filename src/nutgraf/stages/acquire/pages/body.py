"""The article's own text in a page, line by line: trafilatura finds it, our own rules say what its lines are.

What is ours was measured over 133 publishers' pages: the comment beside each rule says what it brings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from copy import deepcopy
from typing import Any, Final

from lxml import etree
from lxml.html import HtmlElement

from nutgraf.stages.acquire.lines import MarkedLine
from nutgraf.stages.acquire.pages.links import remove_links_elsewhere

# Private use: what a page has of these itself is taken out before.
_CAPTION_MARK: Final = "\ue0c1"
_CAPTION_END: Final = "\ue0c2"
_CAPTION: Final = re.compile(f"{_CAPTION_MARK}([^{_CAPTION_MARK}{_CAPTION_END}]*){_CAPTION_END}")
_MARKS: Final = re.compile("[\ue0c0-\ue0cf]")
_MIN_TAKEN_SHARE: Final = 0.5  # share of the text in paragraphs below which the page is read again as it came
_MIN_GAIN_FACTOR: Final = 1.3  # times the text without links and captions, from which on the whole page is taken
_MAX_AROUND_CAPTION_CHARS: Final = 80  # code points beside the caption above which a figure holds more than a picture
_CELL_BORDER: Final = " | "


def read_body(tree: HtmlElement) -> list[MarkedLine]:
    """The lines of the article in a page; none where trafilatura finds none. Changes nothing in the tree."""
    pruned = deepcopy(tree)
    remove_links_elsewhere(pruned)
    _mark_captions(pruned)
    lines = _extract(pruned)
    if _chars(lines) < _MIN_TAKEN_SHARE * sum(len(p.text_content()) for p in pruned.iter("p")):
        whole = _extract(deepcopy(tree))
        if _chars(whole) > _MIN_GAIN_FACTOR * _chars(lines):
            return whole
    return lines


def _chars(lines: Sequence[MarkedLine]) -> int:
    return sum(len(line.text) for line in lines)


def _extract(tree: HtmlElement) -> list[MarkedLine]:
    import trafilatura

    found = trafilatura.bare_extraction(tree, include_comments=False, with_metadata=False)
    if found is None or isinstance(found, dict) or found.body is None:
        return []
    return [line for line in _lines(found.body) if line.text]


def plain_lines(tree: HtmlElement) -> list[MarkedLine]:
    """All text of a page, line by line, for one in which no article is found."""
    import trafilatura

    return [MarkedLine(line.strip()) for line in trafilatura.html2txt(tree).split("\n") if line.strip()]


def _mark_captions(tree: HtmlElement) -> None:
    """Put each picture's caption in the picture's place, as a paragraph that can be told apart."""
    for figure in list(tree.iter("figure")):
        captions = list(figure.iter("figcaption"))
        text = " ".join(" ".join(c.text_content().split()) for c in captions)
        around = len(" ".join(figure.text_content().split())) - len(text)
        if not text or figure.getparent() is None or around > _MAX_AROUND_CAPTION_CHARS:
            continue
        parent = figure.getparent()
        bare = "".join([parent.text or "", *(child.tail or "" for child in parent)]).strip()
        caption = etree.Element("span" if bare else "p")  # a paragraph beside bare text would hide that text
        caption.text = f"{_CAPTION_MARK}{_MARKS.sub('', text)}{_CAPTION_END}"
        caption.tail = figure.tail
        parent.replace(figure, caption)


def _lines(body: Any) -> Iterator[MarkedLine]:
    for element in body:
        tag = element.tag
        if tag == "head":
            yield MarkedLine(_text(element), "headline" if element.get("rend") == "h1" else "subheading")
        elif tag == "list":
            yield from (MarkedLine(f"- {text}") for item in element.iter("item") if (text := _text(item)))
        elif tag == "table":
            yield from (MarkedLine(text) for row in element.iter("row") if (text := _row(row)))
        elif tag == "quote" and any(child.tag == "p" for child in element):
            yield from _lines(element)
        else:
            yield from _paragraphs(element)
        tail = " ".join((element.tail or "").split())
        if tail:
            yield MarkedLine(tail)


def _paragraphs(element: Any) -> Iterator[MarkedLine]:
    for part in _CAPTION.sub(r"\n\g<0>\n", _text(element, breaks=True)).split("\n"):
        text = " ".join(part.split())
        if caption := _CAPTION.fullmatch(text):
            yield MarkedLine(caption[1].strip(), "caption")
        else:
            yield MarkedLine(_MARKS.sub("", text).strip())


def _row(row: Any) -> str:
    cells = [_text(cell) for cell in row.iter("cell")]
    return _CELL_BORDER.join(cells) if any(cells) else ""


def _text(element: Any, *, breaks: bool = False) -> str:
    """The text of an element of trafilatura's, with one space a run; line breaks kept where they are asked for."""
    parts: list[str] = [element.text or ""]
    for child in element:
        parts.append("\n" if child.tag == "lb" else _text(child, breaks=breaks))
        parts.append(child.tail or "")
    return "".join(parts) if breaks else " ".join("".join(parts).split())
