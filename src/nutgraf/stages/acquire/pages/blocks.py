"""The blocks of a page: the innermost boxes of text in the order of the document, and how much of each is links."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from lxml import etree
from lxml.html import HtmlElement

from nutgraf.text.fold import fold_key

_BLOCK: Final = re.compile(
    r"address|article|aside|blockquote|body|caption|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]"
    r"|header|hr|html|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|time|tr|ul"
)
_UNREAD: Final = re.compile(r"head|script|style|noscript|template|svg|iframe|button|select|option|textarea|object|form")


@dataclass(frozen=True, slots=True)
class TextBlock:
    """An innermost box with its text, one space a run, and the share of the text's characters that are links."""

    element: HtmlElement
    text: str
    link_share: float

    @property
    def key(self) -> str:
        """The text for comparison: letters and digits alone, folded."""
        return text_key(self.text)


def text_key(text: str) -> str:
    """A text for comparison: letters and digits alone, folded."""
    return re.sub(r"[\W_]+", "", fold_key(text))


def read_blocks(tree: HtmlElement) -> list[TextBlock]:
    """The innermost boxes of a page that have text, in order; scripts, forms and buttons aside."""
    inner: set[HtmlElement] = set()
    boxes = []
    for element in tree.iter(etree.Element):
        if not _BLOCK.fullmatch(element.tag):
            continue
        boxes.append(element)
        parent = element.getparent()
        while parent is not None and parent not in inner:
            inner.add(parent)
            parent = parent.getparent()
    found = []
    for element in boxes:
        if element not in inner and not _is_unread(element):
            text = " ".join(element.text_content().split())
            if text:
                found.append(TextBlock(element, text, link_share(element, len(text))))
    return found


def link_share(element: HtmlElement, chars: int) -> float:
    """The share of so many characters of text that is inside links to other pages."""
    links = [element] if element.tag == "a" else list(element.iter("a"))
    links += list(element.iterancestors("a"))
    linked = sum(len(" ".join(a.text_content().split())) for a in links if not (a.get("href") or "#").startswith("#"))
    return min(1.0, linked / chars) if chars else 0.0


def _is_unread(element: HtmlElement) -> bool:
    return any(_UNREAD.fullmatch(str(e.tag)) for e in (element, *element.iterancestors()))
