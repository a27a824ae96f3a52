"""The article of a page that shows none by itself: scripts put it in place from data that the page holds."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Final

from lxml.html import HtmlElement

_MIN_CHARS: Final = 400  # code points of HTML in the data that may be an article
_MIN_PARAGRAPHS: Final = 2  # paragraphs of a story; one alone is a teaser
_MAX_LEVELS: Final = 2  # data inside a text of the data
_TEXT: Final = re.compile(r'"((?:[^"\\]++|\\.)*+)"', re.DOTALL)


def embedded_page(tree: HtmlElement) -> str | None:
    """The longest HTML with paragraphs among the texts of the page's inline scripts, as a page; None without one."""
    best = ""
    for script in tree.iter("script"):
        if script.text and len(script.text) >= _MIN_CHARS and "ld+json" not in (script.get("type") or ""):
            best = max((best, *_articles(script.text, _MAX_LEVELS)), key=len)
    return f"<html><body><article>{best}</article></body></html>" if best else None


def _articles(code: str, levels: int) -> Iterator[str]:
    """The texts in a script that are HTML with paragraphs, those inside its texts too, so many levels deep."""
    for found in _TEXT.finditer(code):
        if len(found[1]) < _MIN_CHARS:
            continue
        try:
            text = json.loads(found[0], strict=False)
        except ValueError:
            continue
        if text.count("<p") >= _MIN_PARAGRAPHS and text.lstrip().startswith("<"):
            yield text
        elif levels > 1:
            yield from _articles(text, levels - 1)
