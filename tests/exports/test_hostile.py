"""Hostile articles in every format and in the index of a batch: words, and nothing that a program would run."""

from __future__ import annotations

import csv
import importlib.util
import io
import json
import re
from dataclasses import replace
from functools import cache
from pathlib import Path
from types import ModuleType
from xml.etree.ElementTree import Element

import html5lib
import pytest
import spacy
from markdown_it import MarkdownIt
from spacy.tokens import DocBin

from nutgraf import exports
from nutgraf.errors import NutgrafError
from nutgraf.exports import overview
from nutgraf.pipeline import brief_article
from nutgraf.records import Brief
from nutgraf.settings import Settings
from nutgraf.stages.acquire.read import article_from_text

STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
KINDS = ("markup", "formulas", "bidi controls", "escape sequences", "odd spaces", "no characters", "lone surrogates")
KINDS += ("nul and controls", "quotation marks", "addresses only")
EVERY = 7  # of an article's kind: a page takes a parser a tenth of a second
XHTML = "{http://www.w3.org/1999/xhtml}"
EXTRA = "</script><script>alert(1)</script><img src=x onerror=alert(1)> javascript:alert(1) ]]> -->"


def _load() -> ModuleType:
    spec = importlib.util.spec_from_file_location("naughty", Path(__file__).parents[1] / "quality" / "naughty.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def briefs(kind: str) -> list[Brief]:
    """Briefs of some of the kind's articles, which have the harm in their title, address, date and path too."""
    made = []
    for text in list(_load().texts()[kind])[::EVERY]:
        try:
            article = article_from_text(f"{EXTRA}\n{text}\nMinisterin Anna Beispiel {EXTRA} sagte: „{EXTRA} ist gut.“")
        except NutgrafError:
            continue
        evil = text.encode("utf-8", "replace").decode("utf-8")[:300] + EXTRA
        article = replace(article, title=evil, url=f"javascript:{evil}", path=evil, published=evil)
        made.append(brief_article(article, Settings(language="de")))
    assert made
    return made


def elements(page: str) -> list[Element]:
    """The elements of a page in which a strict parser finds no error."""
    return list(html5lib.HTMLParser(strict=True).parse(page).iter())


def check_page(page: str, links: str) -> None:
    """The page runs its own script alone, loads nothing, and leads nowhere but to `links`."""
    found = elements(page)
    assert not STEERING.search(page)
    assert not {"img", "iframe", "object", "embed", "base", "link", "math"} & {
        str(element.tag).removeprefix(XHTML) for element in found
    }
    running = [e for e in found if e.tag == f"{XHTML}script" and e.get("type") is None]
    assert len(running) == 1
    for element in found:
        assert not [name for name in element.attrib if name.startswith("on") or name in ("src", "style", "srcdoc")]
        assert re.match(links, element.get("href", "#"))


@pytest.mark.parametrize("kind", KINDS)
def test_pages_run_nothing_of_an_article(kind):
    for brief in briefs(kind):
        check_page(exports.write(brief, "html"), r"#[\w-]+$|#$")
    entries = [(f"{index}.html", overview.entry(brief)) for index, brief in enumerate(briefs(kind))]
    page = overview.write(entries, [(brief.article.path or "", EXTRA) for brief in briefs(kind)], anchors=True)
    check_page(page, r"#\w*$")
    (block,) = [e for e in elements(page) if e.get("type") == "application/json"]
    assert len(json.loads(block.text or "")["articles"]) == len(entries)


@pytest.mark.parametrize("kind", KINDS)
def test_markdown_holds_words_alone(kind):
    reader = MarkdownIt("commonmark").enable("table")
    for brief in briefs(kind):
        tokens = reader.parse(exports.write(brief, "markdown"))
        assert not {"html_block", "fence", "code_block", "blockquote_open"} & {token.type for token in tokens}
        inside = {child.type for token in tokens for child in token.children or ()}
        assert inside <= {"text", "text_special"}


@pytest.mark.parametrize("kind", KINDS)
def test_the_other_formats_read_back_and_steer_nothing(kind):
    for brief in briefs(kind):
        for format_ in ("brief", "json", "markdown", "schemaorg", "webannotation"):
            assert not STEERING.search(exports.write(brief, format_)), format_
        assert Brief.from_json(exports.write(brief, "json")) == brief
        assert "<" not in exports.write(brief, "schemaorg")
        json.loads(exports.write(brief, "webannotation"))
        for row in csv.reader(io.StringIO(exports.write(brief, "csv"), newline="")):
            assert not [cell for cell in row if cell.startswith(("=", "+", "@", "\t", "\r"))]
        (doc,) = DocBin().from_bytes(exports.write_bytes(brief, "spacy")).get_docs(spacy.blank("xx").vocab)
        assert doc.text == brief.article.text
