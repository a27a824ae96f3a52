"""The article in an HTML page: text, title, date and address, by trafilatura."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from nutgraf.errors import BadInput
from nutgraf.settings import Limits

_HTML: Final = re.compile(
    r"\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,20})?(?:<!--[^>]{0,400}-->\s{0,20})?<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE,
)


_TAGS: Final = re.compile(r"<(!--|/?[a-zA-Z][\w:-]{0,30})|--(?=>)")
# Tags that hold nothing, or whose end may be left out (HTML, sections 13.1.2 and 13.1.2.4).
_EMPTY: Final = re.compile(r"area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr")
_OPEN_ENDED: Final = re.compile(r"p|li|d[dt]|td|th|tr|thead|tbody|tfoot|option|optgroup|colgroup|r[pt]|html|head|body")


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


def nesting_depth(html: str) -> int:
    """How deep the tags of a page stand in each other, those aside whose end may be left out."""
    deepest = depth = 0
    inside = ""  # of a comment or script, what ends it
    for match in _TAGS.finditer(html):
        tag = (match[1] or match[0]).lower()
        if inside or tag == "--":
            inside = "" if tag == inside else inside
        elif tag in ("!--", "script", "style"):
            inside = "--" if tag == "!--" else f"/{tag}"
        elif not (_EMPTY.fullmatch(tag.removeprefix("/")) or _OPEN_ENDED.fullmatch(tag.removeprefix("/"))):
            depth = max(0, depth - 1) if tag[0] == "/" else depth + 1
            deepest = max(deepest, depth)
    return deepest


def read_page(html: str, name: str, depth: int = Limits().depth) -> Page:
    """The article of a page. Raises BadInput where no text is found in it, or tags are nested deeper than `depth`."""
    if (found_depth := nesting_depth(html)) > depth:
        hint = "save the page as text, or give --max-depth"
        raise BadInput(f"the tags of {name} stand {found_depth:,} deep in each other, more than {depth:,}", hint=hint)
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
