"""Take out of a page what leads elsewhere: lists of links, teasers, embedded posts, by their form in any language."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Final

from lxml.html import HtmlElement

from nutgraf.stages.acquire.pages.blocks import link_share

_MAX_LIST_SHARE: Final = 0.75  # share of a list's text that is links, above which it leads elsewhere
_MAX_LINE_SHARE: Final = 0.9  # share of a line that is links, from which on it is no text
_MAX_LABEL_CHARS: Final = 40  # code points of a label before a link: "Read also:"
_MIN_TEASER_BOXES: Final = 3  # boxes of one form beside each other that are no story
_MAX_TEASER_CHARS: Final = 600  # code points; a longer box is a story
_MIN_TEASER_SHARE: Final = 0.5  # share of a box that is links
_SENTENCE_END: Final = re.compile(r"[.!?\u2026\u3002][\"'\u201d\u2019\u00bb)]{0,2}$")
_HEADINGS: Final = ("h2", "h3", "h4", "h5", "h6")
_BOXES: Final = ("div", "article", "section", "li", "a")
_EMBEDDED: Final = re.compile(
    r"(?:^|\s)(?:twitter|instagram|tiktok|bluesky|fb|mastodon|reddit|threads)-\S", re.IGNORECASE
)


def remove_links_elsewhere(tree: HtmlElement) -> None:
    """Take out, in place, what is links to other pages and little else, rows of teasers, and embedded posts."""
    for quote in list(tree.iter("blockquote")):
        if _EMBEDDED.search(quote.get("class", "")) and quote.getparent() is not None:
            quote.drop_tree()
    _remove_teasers(tree)
    for element in list(tree.iter("ul", "ol", "li", "p", "h1", *_HEADINGS)):
        if element.getparent() is not None and _leads_elsewhere(element):
            element.drop_tree()


def _leads_elsewhere(element: HtmlElement) -> bool:
    text = " ".join(element.text_content().split())
    if not text:
        return False
    if element.tag in ("ul", "ol"):
        return link_share(element, len(text)) > _MAX_LIST_SHARE
    if element.tag == "li" and element.find(".//li") is not None:
        return False
    if _SENTENCE_END.search(text) and not text.endswith("?"):
        return False
    return link_share(element, len(text)) > _MAX_LINE_SHARE or _is_labelled_link(element, text)


def _is_labelled_link(element: HtmlElement, text: str) -> bool:
    """Whether the element is a short label with a colon and then one link to its end: "Read also: ..."."""
    links = [link for link in element.iter("a") if not (link.get("href") or "#").startswith("#")]
    if len(links) != 1:
        return False
    linked = " ".join(links[0].text_content().split())
    label = text[: len(text) - len(linked)].strip()
    return bool(linked) and text.endswith(linked) and label.endswith((":", "\uff1a")) and len(label) <= _MAX_LABEL_CHARS


def _remove_teasers(tree: HtmlElement) -> None:
    """Boxes of one form beside each other that each are a linked heading, or mostly a link."""
    rows: dict[tuple[HtmlElement, str, str], list[HtmlElement]] = defaultdict(list)
    for element in tree.iter(*_BOXES):
        if element.getparent() is not None and (element.tag != "a" or element.find("*") is not None):
            rows[element.getparent(), element.tag, element.get("class", "")].append(element)
    for boxes in rows.values():
        if len(boxes) >= _MIN_TEASER_BOXES and all(_is_teaser(box) for box in boxes):
            for box in boxes:
                if box.getparent() is not None:
                    box.drop_tree()


def _is_teaser(box: HtmlElement) -> bool:
    if box.tag == "a" and not any(True for _ in box.iter("div", "p", "img", "picture", *_HEADINGS)):
        return False  # a link in running text
    text = " ".join(box.text_content().split())
    if not text or len(text) > _MAX_TEASER_CHARS:
        return not text
    if link_share(box, len(text)) >= _MIN_TEASER_SHARE:
        return True
    headings = list(box.iter(*_HEADINGS))
    return bool(headings) and all(
        link_share(h, len(" ".join(h.text_content().split()))) > _MAX_LINE_SHARE for h in headings
    )
