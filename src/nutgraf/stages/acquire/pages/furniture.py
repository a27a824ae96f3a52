"""Take out of a page the boxes that by their names are no story: dialogs, comment forms, author boxes, teasers."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import Final

from lxml.html import HtmlElement

_DIALOG_ROLES: Final = ("dialog", "alertdialog", "tooltip")
_DIALOG: Final = re.compile(r"(?:^|[\s_-])(?:pop-?ups?|modals?|dialogs?|toasts?|tooltips?)(?:$|[\s_-])", re.IGNORECASE)
# The names that blog software gives to what stands around the comments.
_COMMENTS: Final = re.compile(
    r"(?:^|\s)(?:respond|comment-?respond|comment-?form|disqus_thread)(?:$|\s)", re.IGNORECASE
)
_BIOGRAPHY: Final = re.compile(
    r"(?:^|[\s_-])(?:author-?(?:bio|box|card|about)|bio(?:graphy)?|about-?(?:the-?)?author)(?:$|[\s_-])", re.IGNORECASE
)
_TEASER: Final = re.compile(r"(?:^|[\s_-])(?:cards?|teasers?|promos?)(?:$|[\s_-]|\d)", re.IGNORECASE)
_BOXES: Final = ("div", "section", "aside", "p", "span", "dialog")
_MAX_DIALOG_CHARS: Final = 1_500  # code points; a longer box holds the story
_MAX_BIOGRAPHY_CHARS: Final = 800  # code points of what is said of an author
_MAX_TEASER_CHARS: Final = 300  # code points; a longer box is a story
_MIN_LINK_CHARS: Final = 12  # code points of a teaser's linked heading
_IN_TEXT: Final = ("p", "li", "td")


def remove_furniture(tree: HtmlElement) -> None:
    """Take out, in place, the boxes that are no story."""
    for box in list(tree.iter(*_BOXES)):
        if box.getparent() is not None and is_furniture(box):
            box.drop_tree()


def is_furniture(box: HtmlElement) -> bool:
    """Whether a box is no story by its class or role, and small enough not to hold the story."""
    name = box.get("class", "")
    if box.get("role") in _DIALOG_ROLES or _DIALOG.search(name) or _COMMENTS.search(f"{name} {box.get('id', '')}"):
        return _length(box) <= _MAX_DIALOG_CHARS
    if _BIOGRAPHY.search(name):
        return _length(box) <= _MAX_BIOGRAPHY_CHARS
    return bool(_TEASER.search(name)) and _length(box) <= _MAX_TEASER_CHARS and _has_linked_heading(box)


def _has_linked_heading(box: HtmlElement) -> bool:
    """Whether a link outside running text stands in the box, as the heading of another article."""
    return any(
        len(link.text_content().strip()) >= _MIN_LINK_CHARS
        and not (link.get("href") or "#").startswith("#")
        and not any(
            around.tag in _IN_TEXT for around in takewhile(lambda element: element is not box, link.iterancestors())
        )
        for link in box.iter("a")
    )


def _length(box: HtmlElement) -> int:
    """Code points of a box's text, one space a run."""
    return len(" ".join(box.text_content().split()))
