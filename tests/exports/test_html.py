"""The HTML report: whole, closed, inert, and every finding linked with its places both ways."""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nutgraf import exports
from nutgraf.exports.sanitise import sanitise
from nutgraf.exports.segments import zones
from nutgraf.records import Article, Block, Brief, Directives, Generator, Language, Quote, Summary

VOID = {"meta", "br", "input", "rect", "link"}


class Page(HTMLParser):
    """The elements of a page; raises where one is not closed in its turn."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: dict[str, str] = {}
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        for tag in set(self.open):
            self.words[tag] = self.words.get(tag, "") + data


@pytest.fixture(scope="module")
def text(brief: Brief) -> str:
    return exports.write(brief, "html")


@pytest.fixture(scope="module")
def page(text: str) -> Page:
    return Page(text)


def test_every_element_is_closed(page):
    assert page.open == []


def test_policy_admits_the_own_style_and_script_alone(text, page):
    policy = next(a["content"] for tag, a in page.elements if a.get("http-equiv") == "Content-Security-Policy")
    assert policy.startswith("default-src 'none'; ")
    for tag in ("style", "script"):
        (content,) = re.findall(rf"<{tag}>(.*?)</{tag}>", text, re.DOTALL)
        digest = b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert not [a for _, a in page.elements if a.get("style") or any(name.startswith("on") for name in a)]


def test_nothing_is_loaded(page):
    assert not [a for tag, a in page.elements if "src" in a or tag in ("link", "iframe", "object", "img")]
    outside = [a["href"] for tag, a in page.elements if tag == "a" and not (a["href"] or "").startswith("#")]
    assert outside == ["https://example.org/levy?a=1&b=2"]


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", " javascript:x"])
def test_an_address_that_is_no_page_is_no_link(brief, url):
    page = Page(exports.write(replace(brief, article=replace(brief.article, url=url)), "html"))
    assert not [a for tag, a in page.elements if tag == "a" and not (a["href"] or "").startswith("#")]


def test_every_link_inside_the_page_arrives(page):
    names = [a["id"] for _, a in page.elements if a.get("id")]
    assert len(names) == len(set(names))
    targets = {a["href"][1:] for tag, a in page.elements if tag == "a" and a["href"].startswith("#")}
    assert targets <= set(names)
    findings = {name for a in page.elements for name in (a[1].get("data-finding") or "").split()}
    assert findings == {"summary-0", "official-0", "number-0", "number-1", "instrument-0", "order-0", "quote-0"}
    assert findings <= set(names)


def test_the_whole_text_stands_on_the_page(brief, page):
    shown = "".join(page.words["article"].split())
    assert shown == "".join(sanitise(brief.article.text).split())


def test_numbers_table_can_be_sorted_and_changes_are_drawn(page):
    assert sum(1 for tag, a in page.elements if a.get("class") == "sort") == 4
    labels = [a["aria-label"] for tag, a in page.elements if tag == "svg"]
    assert labels == ["12.5 % (2019) to 9 % (2023)"]
    assert "−3.5 points (−28%)" in page.words["figcaption"]


def test_text_of_a_right_to_left_language_runs_so(brief):
    page = Page(exports.write(replace(brief, language=replace(brief.language, code="ar")), "html"))
    (article,) = [a for tag, a in page.elements if tag == "article"]
    assert (article["dir"], article["lang"]) == ("rtl", "ar")


def test_the_page_of_the_sample_is_small(root):
    sample = Brief.from_json((root / "samples" / "tuyen-quang.fr.brief.json").read_bytes())
    assert len(exports.write_bytes(sample, "html")) < 150_000


def test_a_brief_without_findings_is_a_page(brief):
    empty = Brief(
        brief.schema_version, brief.article, brief.language, (), (), Summary((), 0, "test"), (), (), (), (), (),
        replace(brief.directives, instruments=(), orders=()), (), (), brief.generator,
    )  # fmt: skip
    assert Page(exports.write(empty, "html")).open == []


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(1, 20)), max_size=12))
def test_segments_cover_the_text_once_whatever_overlaps(places):
    text = "The council met; it was long, and it was loud.\nNobody left."
    spans = [(start, min(start + length, len(text))) for start, length in places]
    quotes = tuple(Quote(start, end, text[start:end], None) for start, end in spans)
    blocks = (Block("paragraph", 0, 46), Block("paragraph", 47, len(text)))
    brief = Brief(
        "1.0", Article("", text), Language("en", 1.0), blocks, (), Summary((), 0, ""), (), (), (), (), (),
        Directives(), quotes, (), Generator("", "", "", None, ""),
    )  # fmt: skip
    pieces = [segment for zone in zones(brief) for segment in zone.segments]
    assert "".join(piece.text for piece in pieces) == text.replace("\n", "")
    anchors = [anchor for piece in pieces for anchor in piece.anchors]
    assert len(anchors) == len(set(anchors))
