"""The brief as a Word document (ECMA-376, WordprocessingML): what the Markdown page has, for offices that pass it on.

Written by hand, for a program that reads only what is below: headings, paragraphs, lists, tables and one link.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from nutgraf.exports.catalogue import view_of
from nutgraf.exports.findings import layers_to_read
from nutgraf.exports.labels import article_name, link_of, source_facts
from nutgraf.exports.sanitise import one_line
from nutgraf.records import Brief

_WORD: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
_PART: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_OPENING: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MARGIN_TWIPS: Final = 1134  # 2 cm; a twip is a twentieth of a point
_DATE: Final = (1980, 1, 1, 0, 0, 0)  # of the parts: the same brief gives the same bytes


def write(brief: Brief, *, ui: str | None = None) -> bytes:
    """The document, its headings in the language `ui` (ISO 639-1) or in the article's."""
    view = view_of(brief, ui)
    body = [heading(article_name(brief), 1)]
    body += [paragraph(text, label=view.words(f"head.{name}")) for name, text in source_facts(brief, view.words)]
    if link := link_of(brief):
        body.append(paragraph(link, label=view.words("head.link")))
    for layer in layers_to_read("markdown"):
        cells = layer.all_cells(view)
        if not cells:
            continue
        body.append(heading(layer.title(view), 2))
        if layer.heads:
            body.append(table([view.words(f"column.{head}") for head in layer.heads], cells))
        elif layer.in_one_line:
            body.append(paragraph(" · ".join(cell for row in cells for cell in row)))
        else:
            body += [paragraph(row[0], style="List") for row in cells]
    return document(body, view.words.code)


def heading(text: str, level: int) -> str:
    """A heading of level 1 or 2."""
    return paragraph(text, style=f"Heading{level}")


def paragraph(text: str, *, label: str = "", style: str = "Normal") -> str:
    """A paragraph, with a label in bold before it."""
    before = _run(f"{label}: ", bold=True) if label else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{before}{_run(text)}</w:p>'


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table whose first row is repeated on each sheet."""
    first = "".join(_cell(head, bold=True) for head in heads)
    others = "".join(f"<w:tr>{''.join(map(_cell, row))}</w:tr>" for row in rows)
    grid = "<w:gridCol/>" * len(heads)
    return (
        '<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblW w:w="5000" w:type="pct"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr>{first}</w:tr>{others}</w:tbl>"
        + paragraph("")
    )


def document(body: Iterable[str], language: str) -> bytes:
    """The file with this body; `language` (ISO 639-1) is that of the headings."""
    margins = "".join(f' w:{side}="{_MARGIN_TWIPS}"' for side in ("top", "right", "bottom", "left"))
    sheet = f"<w:sectPr><w:pgMar{margins}/></w:sectPr>"
    text = f'<w:document xmlns:w="{_WORD}"><w:body>{"".join(body)}{sheet}</w:body></w:document>'
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for name, content in _parts(text, language):
            archive.writestr(ZipInfo(name, _DATE), _OPENING + content, ZIP_DEFLATED)
    return made.getvalue()


def _parts(text: str, language: str) -> Iterator[tuple[str, str]]:
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_PART}.{kind}+xml"/>'
        for name, kind in (("document", "document.main"), ("styles", "styles"))
    )
    xml = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    yield "[Content_Types].xml", f'<Types xmlns="{_TYPES}">{xml}{overrides}</Types>'
    yield "_rels/.rels", _relation("officeDocument", "word/document.xml")
    yield "word/_rels/document.xml.rels", _relation("styles", "styles.xml")
    yield "word/document.xml", text
    yield "word/styles.xml", _styles(language)


def _relation(kind: str, target: str) -> str:
    one = f'<Relationship Id="rId1" Type="{_OFFICE}/{kind}" Target="{target}"/>'
    return f'<Relationships xmlns="{_RELATIONS}">{one}</Relationships>'


def _styles(language: str) -> str:
    edges = "".join(
        f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="BBBBBB"/>' for edge in ("top", "bottom", "insideH")
    )
    fonts = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/>'
    return (
        f'<w:styles xmlns:w="{_WORD}"><w:docDefaults><w:rPrDefault><w:rPr>{fonts}<w:sz w:val="21"/>'
        f'<w:lang w:val="{language}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="60"/></w:pPr>'
        "</w:pPrDefault></w:docDefaults>"
        + _style("Normal", "Normal", "", "")
        + _style("Heading1", "heading 1", '<w:keepNext/><w:outlineLvl w:val="0"/>', '<w:b/><w:sz w:val="32"/>')
        + _style(
            "Heading2",
            "heading 2",
            '<w:keepNext/><w:spacing w:before="240" w:after="60"/><w:outlineLvl w:val="1"/>',
            '<w:b/><w:sz w:val="24"/>',
        )
        + _style("List", "List", '<w:spacing w:after="100"/><w:ind w:left="284"/>', "")
        + f'<w:style w:type="table" w:styleId="Grid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>{edges}'
        "</w:tblBorders></w:tblPr></w:style></w:styles>"
    )


def _style(key: str, name: str, paragraph_properties: str, run_properties: str) -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/>'
        f"<w:pPr>{paragraph_properties}</w:pPr><w:rPr>{run_properties}</w:rPr></w:style>"
    )


def _cell(text: str, *, bold: bool = False) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/></w:tcPr><w:p>{_run(text, bold=bold)}</w:p></w:tc>'


def _run(text: str, *, bold: bool = False) -> str:
    from html import escape

    weight = "<w:rPr><w:b/></w:rPr>" if bold else ""
    shown = escape(one_line(text), quote=False)
    end = " " if text.endswith(" ") else ""
    return f'<w:r>{weight}<w:t xml:space="preserve">{shown}{end}</w:t></w:r>'
