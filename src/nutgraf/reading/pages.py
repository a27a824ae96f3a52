"""The article in an HTML page: text, title, date and address, by trafilatura."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from nutgraf.errors import BadInput

_HTML: Final = re.compile(
    r"\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,20})?(?:<!--[^>]{0,400}-->\s{0,20})?<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Page:
    """What a page says: `published` is an ISO 8601 date."""

    text: str
    title: str | None
    published: str | None
    url: str | None


def is_html(text: str) -> bool:
    """Tell whether the text begins like an HTML page."""
    return bool(_HTML.match(text))


def read_page(html: str, name: str) -> Page:
    """The article of a page. Raises BadInput where no text is found in it."""
    import trafilatura

    found = trafilatura.bare_extraction(html, include_comments=False, with_metadata=True)
    found = None if isinstance(found, dict) else found
    text = (found.text or "") if found is not None else ""
    if not any(char.isalpha() for char in text):
        text = trafilatura.html2txt(html)
    if not any(char.isalpha() for char in text):
        raise BadInput(f"no article text was found in the HTML of {name}", hint="save the page as text")
    if found is None:
        return Page(text, None, None, None)
    return Page(text, found.title or None, found.date or None, found.url or None)
