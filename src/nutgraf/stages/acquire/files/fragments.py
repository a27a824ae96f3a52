"""The text of a piece of HTML that is all article: feeds, mails, books and data have no page around it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from nutgraf.errors import BadInput
from nutgraf.stages.acquire.lines import MarkedLine
from nutgraf.stages.acquire.pages.blocks import read_blocks
from nutgraf.stages.acquire.pages.tree import parse_page, remove_unseen

_TAG = re.compile(r"</?[A-Za-z][^<>]{0,2000}>")


def fragment_lines(html: str, label: str, depth: int) -> list[MarkedLine]:
    """The lines of a piece of HTML or plain text. Raises BadInput where tags are nested deeper than `depth`."""
    if not _TAG.search(html):
        return [MarkedLine(" ".join(line.split())) for line in html.splitlines() if line.strip()]
    try:
        tree = parse_page(f"<html><body>{html}</body></html>", label, depth)
    except BadInput as error:
        if "deep in each other" in error.message:
            raise
        return []
    return tree_lines(tree)


def tree_lines(tree: HtmlElement) -> list[MarkedLine]:
    """The lines of a parsed piece of HTML: headings and captions are known by their tags."""
    for line_break in list(tree.iter("br")):
        line_break.tail = f"\n{line_break.tail or ''}"
    _wrap_bare_text(tree)
    remove_unseen(tree)
    return list(_lines(tree))


def _lines(tree: HtmlElement) -> Iterator[MarkedLine]:
    for block in read_blocks(tree):
        tags = {block.element.tag, *(e.tag for e in list(block.element.iterancestors())[:2])}
        heading = next((tag for tag in tags if re.fullmatch("h[1-6]", str(tag))), None)
        for part in (block.element.text_content() if heading is None else block.text).split("\n"):
            text = " ".join(part.split())
            if text and "figcaption" in tags:
                yield MarkedLine(text, "caption")
            elif text and heading is not None:
                yield MarkedLine(text, "subheading")
            elif text:
                yield MarkedLine(f"- {text}" if "li" in tags else text)


def _wrap_bare_text(tree: HtmlElement) -> None:
    """Put text that stands beside blocks into paragraphs of its own, so that it is read."""
    for element in list(tree.iter("body", "div", "article", "section", "blockquote", "td")):
        if not any(child.tag in ("p", "div", "ul", "ol", "h1", "h2", "h3", "table", "blockquote") for child in element):
            continue
        if (element.text or "").strip():
            paragraph = element.makeelement("p")
            paragraph.text, element.text = element.text, None
            element.insert(0, paragraph)
        for child in list(element):
            if (child.tail or "").strip() and child.tag in (
                "p",
                "div",
                "ul",
                "ol",
                "h1",
                "h2",
                "h3",
                "table",
                "blockquote",
            ):
                paragraph = element.makeelement("p")
                paragraph.text, child.tail = child.tail, None
                child.addnext(paragraph)
