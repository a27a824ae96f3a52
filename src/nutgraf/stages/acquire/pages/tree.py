"""Parse a page within the limit on depth, and take out of it what no reader sees."""

from __future__ import annotations

import re
from typing import Final

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from nutgraf.errors import BadInput

# Tags that hold nothing, or whose end may be left out (HTML, sections 13.1.2 and 13.1.2.4): they make no depth.
_FLAT: Final = re.compile(
    r"area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr"
    r"|p|li|d[dt]|td|th|tr|thead|tbody|tfoot|option|optgroup|colgroup|r[pt]|html|head|body"
)
_PARSER_DEPTH: Final = 2048  # libxml2 reads no further, whatever it is asked for
_UNSEEN_STYLE: Final = re.compile(
    r"(?:^|[;\s])(?:display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden)", re.IGNORECASE
)
_UNSEEN_CLASS: Final = re.compile(
    r"(?:^|[\s_])(?:sr-only|visually-?hidden|screen-reader(?:-text|-only)?|assistive-text)(?:$|\s)"
)
_DELETED: Final = ("del", "s", "strike")
_MOST_OF_PAGE_SHARE: Final = 0.4  # of the page's text: a larger hidden element is the story, shown by a script
_SUPERSCRIPT: Final = dict(
    zip(range(ord("0"), ord("9") + 1), (0x2070, 0xB9, 0xB2, 0xB3, *range(0x2074, 0x207A)), strict=True)
)
_REFERENCE: Final = re.compile(r"[\[(]\s?\w{1,4}\s?[\])]|[*†‡]{1,3}")
_FIGURES: Final = re.compile(r"\d{1,4}")
_UNIT: Final = re.compile(r"(?<![^\W\d_])[^\W\d_]{1,3}$")  # m, km, ft: short words take powers, names do not


def parse_page(html: str, name: str, depth: int) -> HtmlElement:
    """The tree of a page. Raises BadInput where it holds nothing, or its tags are nested deeper than `depth`."""
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        tree = document_fromstring(html.replace("\0", "\ufffd").encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise BadInput(f"no article text was found in the HTML of {name}", hint="save the page as text") from error
    deepest, reached = _depths(tree)
    if deepest > depth or reached >= _PARSER_DEPTH:
        hint = "save the page as text, or give --max-depth"
        raise BadInput(f"the tags of {name} stand {deepest:,} deep in each other, more than {depth:,}", hint=hint)
    return tree


def nesting_depth(tree: HtmlElement) -> int:
    """How deep the tags of a page stand in each other, those aside whose end may be left out."""
    return _depths(tree)[0]


def _depths(tree: HtmlElement) -> tuple[int, int]:
    """The depth in tags that count, and in all tags."""
    found: dict[object, tuple[int, int]] = {}
    deepest = reached = 0
    for element in tree.iter(etree.Element):
        counted, whole = found.get(element.getparent(), (0, 0))
        counted += not _FLAT.fullmatch(element.tag)
        found[element] = counted, whole + 1
        deepest, reached = max(deepest, counted), max(reached, whole + 1)
    return deepest, reached


def remove_unseen(tree: HtmlElement) -> None:
    """Take out scripts, hidden and deleted text; figures above the line become superscripts, marks of notes go."""
    etree.strip_elements(tree, "script", "style", "template", with_tail=False)
    whole = max(1, len(tree.text_content()))
    for element in list(tree.iter(etree.Element)):
        if element.getparent() is None or element.tag in ("html", "head", "body"):
            continue
        if element.tag in _DELETED or (
            _is_hidden(element) and len(element.text_content()) < _MOST_OF_PAGE_SHARE * whole
        ):
            element.drop_tree()
        elif element.tag in ("sup", "sub"):
            _flatten(element)


def _is_hidden(element: HtmlElement) -> bool:
    attributes = element.attrib
    if attributes.get("hidden", "until-found") != "until-found" or attributes.get("aria-hidden") == "true":
        return True
    return bool(_UNSEEN_STYLE.search(attributes.get("style", "")) or _UNSEEN_CLASS.search(attributes.get("class", "")))


def _flatten(element: HtmlElement) -> None:
    """Join what is raised or lowered to its word: "m²", "CO2", "1er"; a mark of a footnote goes."""
    text = element.text_content().strip()
    if element.tag == "sup" and _is_note_mark(element, text):
        element.drop_tree()
        return
    if element.tag == "sup" and _FIGURES.fullmatch(text):
        for child in list(element):
            child.drop_tree()
        element.text = text.translate(_SUPERSCRIPT)
    element.drop_tag()


def _is_note_mark(element: HtmlElement, text: str) -> bool:
    """Whether what is raised leads to a footnote: a link, a sign, or a figure that is no power of a number or unit."""
    if _REFERENCE.fullmatch(text) or any((link.get("href") or "").startswith("#") for link in element.iter("a")):
        return True
    if not _FIGURES.fullmatch(text):
        return False
    previous = element.getprevious()
    before = (element.getparent().text if previous is None else previous.tail) or ""
    return not (before[-1:].isdigit() or (text in "23" and _UNIT.search(before)))
