"""Office documents: the paragraphs, headings and table rows of Word (DOCX) and OpenDocument (ODT) files."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from nutgraf.errors import BadInput
from nutgraf.stages.acquire.files.containers import Container, local_name
from nutgraf.stages.acquire.lines import MarkedLine, SourceText

DOCX_BODY: Final = "word/document.xml"
ODT_BODY: Final = "content.xml"
_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_UNREAD: Final = frozenset(
    {"del", "moveFrom", "instrText", "Fallback", "footnoteReference", "tracked-changes", "annotation", "note"}
)
_BORDER: Final = " | "
_HEADING_STYLE: Final = "heading"
_TITLE_STYLE: Final = "title"


def read_docx(container: Container, label: str) -> SourceText:
    """The article of a Word document; deleted text, headers, footers and notes are left out. Raises BadInput."""
    root = container.xml(DOCX_BODY)
    if root is None:
        raise BadInput(f"{label} is no Word document: it has no {DOCX_BODY}")
    styles = _docx_styles(container)
    body = next((child for child in root if local_name(child) == "body"), root)
    lines = [line for line in _docx_lines(body, styles) if line.text]
    return _with_title(lines, container.xml("docProps/core.xml"))


def read_odt(container: Container, label: str) -> SourceText:
    """The article of an OpenDocument text; deleted text, comments and notes are left out. Raises BadInput."""
    root = container.xml(ODT_BODY)
    if root is None:
        raise BadInput(f"{label} is no OpenDocument text: it has no {ODT_BODY}")
    lines = [line for line in _odt_lines(root) if line.text]
    return _with_title(lines, container.xml("meta.xml"))


def _docx_styles(container: Container) -> dict[str, str]:
    """What the paragraph styles are, by their identifiers: "title" or "heading"."""
    root = container.xml("word/styles.xml")
    found: dict[str, str] = {}
    for style in root if root is not None else ():
        name = next((child.get(f"{_W}val", "") for child in style if local_name(child) == "name"), "").lower()
        level = style.find(f".//{_W}outlineLvl")
        if name == _TITLE_STYLE:
            found[style.get(f"{_W}styleId", "")] = _TITLE_STYLE
        elif name.startswith(_HEADING_STYLE) or level is not None:
            found[style.get(f"{_W}styleId", "")] = _HEADING_STYLE
    return found


def _docx_lines(parent: Any, styles: dict[str, str]) -> Iterator[MarkedLine]:
    for element in parent:
        name = local_name(element)
        if name == "p":
            yield from _docx_paragraph(element, styles)
        elif name == "tbl":
            yield from _table_lines(element, "tr", "tc")
        elif name in ("sdt", "sdtContent", "ins", "smartTag", "customXml"):
            yield from _docx_lines(element, styles)


def _docx_paragraph(element: Any, styles: dict[str, str]) -> Iterator[MarkedLine]:
    style = element.find(f"{_W}pPr/{_W}pStyle")
    kind = styles.get(style.get(f"{_W}val", "")) if style is not None else None
    listed = element.find(f"{_W}pPr/{_W}numPr") is not None and kind is None
    for part in _text(element).split("\n"):
        text = " ".join(part.split())
        if kind is not None:
            yield MarkedLine(text, "headline" if kind == _TITLE_STYLE else "subheading")
        else:
            yield MarkedLine(f"- {text}" if listed and text else text)


def _odt_lines(parent: Any) -> Iterator[MarkedLine]:
    for element in parent:
        name = local_name(element)
        if name == "h":
            yield MarkedLine(" ".join(_text(element).split()), "subheading")
        elif name == "p":
            yield from (MarkedLine(" ".join(part.split())) for part in _text(element).split("\n"))
        elif name == "table":
            yield from _table_lines(element, "table-row", "table-cell")
        elif name == "list-item":
            yield from (MarkedLine(f"- {line.text}") for line in _odt_lines(element) if line.text)
        elif name not in _UNREAD:
            yield from _odt_lines(element)


def _table_lines(table: Any, row_name: str, cell_name: str) -> Iterator[MarkedLine]:
    for row in table.iter():
        if local_name(row) == row_name:
            cells = [" ".join(_text(cell).split()) for cell in row if local_name(cell) == cell_name]
            yield MarkedLine(_BORDER.join(cells) if any(cells) else "")


def _text(element: Any) -> str:
    """The text inside an element, with its tabs and line breaks; what is deleted or beside the text is left out."""
    parts: list[str] = []
    waiting: list[Any] = [element]
    while waiting:
        item = waiting.pop()
        if isinstance(item, str):
            parts.append(item)
            continue
        name = local_name(item)
        if name in _UNREAD:
            continue
        if name in ("tab", "s"):
            parts.append(" ")
        elif name in ("br", "cr", "line-break"):
            parts.append("\n")
        word = item.tag.startswith(_W)
        inner: list[Any] = [item.text or ""] if not word or name == "t" else []
        for child in item:
            inner += [child, "" if word else child.tail or ""]
        waiting.extend(reversed(inner))
    return "".join(parts)


def _with_title(lines: list[MarkedLine], properties: Any) -> SourceText:
    """The article with the title that a line is marked as, else that of the properties, which may be a template's."""
    stated = (
        {local_name(e): " ".join((e.text or "").split()) for e in properties.iter()} if properties is not None else {}
    )
    headline = next((line.text for line in lines if line.kind == "headline"), None)
    if headline is None and lines and lines[0].kind == "subheading":
        lines[0] = MarkedLine(lines[0].text, "headline")
        headline = lines[0].text
    author = stated.get("initial-creator") or stated.get("creator") or ""
    authors = (author,) if len(author.split()) > 1 else ()  # one word is a login
    return SourceText(
        tuple(lines), headline or stated.get("title") or None, authors=authors, language=stated.get("language") or None
    )
