"""The Word document: well-formed parts, what Markdown has, nothing of the article as markup, read back by nutgraf."""

from __future__ import annotations

from io import BytesIO
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest

import nutgraf
from nutgraf import exports
from nutgraf.exports.sanitise import one_line

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def data(brief) -> bytes:
    return exports.write_bytes(brief, "docx")


def paragraphs(data: bytes) -> list[tuple[str, str]]:
    """The style and the words of each paragraph outside a table."""
    body = ET.fromstring(ZipFile(BytesIO(data)).read("word/document.xml"))[0]
    found = []
    for each in body.findall(f"{WORD}p"):
        style = each.find(f"{WORD}pPr/{WORD}pStyle").get(f"{WORD}val")
        found.append((style, "".join(text.text or "" for text in each.iter(f"{WORD}t"))))
    return found


def test_every_part_is_well_formed_and_every_style_is_there(data):
    with ZipFile(BytesIO(data)) as archive:
        assert archive.testzip() is None
        parts = {name: ET.fromstring(archive.read(name)) for name in archive.namelist()}
    assert {"[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/styles.xml"} <= set(parts)
    styles = {style.get(f"{WORD}styleId") for style in parts["word/styles.xml"].iter(f"{WORD}style")}
    used = {style.get(f"{WORD}val") for style in parts["word/document.xml"].iter(f"{WORD}pStyle")}
    assert used <= styles


def test_it_has_the_head_the_sections_and_the_words_of_the_article_as_words(brief, data):
    found = paragraphs(data)
    assert found[0] == ("Heading1", one_line(brief.article.title))
    headings = [text for style, text in found if style == "Heading2"]
    assert headings[:3] == ["Summary", "Officials", "Orders"]
    assert ("Normal", f"Original article: {brief.article.url}") in found
    whole = "".join(ET.fromstring(ZipFile(BytesIO(data)).read("word/document.xml")).itertext())
    assert "−3.5 points (−28%)" in whole
    assert "<script>alert(1)</script>" in whole  # as words: the part is well-formed
    assert "\x1b" not in whole


def test_the_same_brief_gives_the_same_bytes_and_labels_follow_the_reader(brief, data):
    assert exports.write_bytes(brief, "docx") == data
    german = paragraphs(exports.write_bytes(brief, "docx", ui="de"))
    assert ("Heading2", "Amtsträger") in german


def test_it_is_read_back(data, tmp_path):
    path = tmp_path / "brief.docx"
    path.write_bytes(data)
    assert "Ilse Harmsen" in nutgraf.read(path).text
