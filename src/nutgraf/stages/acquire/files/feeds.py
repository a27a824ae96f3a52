"""Feeds (RSS 0.9 to 2.0, RDF, Atom): each entry is an article, with its full content where the feed has it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from nutgraf.settings import Limits
from nutgraf.stages.acquire.files.containers import local_name, parse_xml
from nutgraf.stages.acquire.files.fragments import fragment_lines
from nutgraf.stages.acquire.lines import MarkedLine, SourceText
from nutgraf.stages.acquire.pages.authors import split_names
from nutgraf.stages.acquire.pages.dates import first_day

_CONTENT: Final = ("encoded", "content", "description", "summary")  # the fullest first
_PUBLISHED: Final = ("pubDate", "published", "date", "issued")


def read_feed(data: bytes, label: str, limits: Limits) -> Iterator[SourceText]:
    """The entries of a feed that have text, in its order. Raises BadInput where it is not well formed."""
    root = parse_xml(data, label, limits.depth)
    channel = next((e for e in root.iter() if local_name(e) == "channel"), root)
    site = _text_of(channel, "title")
    language = _text_of(channel, "language") or root.get("{http://www.w3.org/XML/1998/namespace}lang")
    for entry in (e for e in root.iter() if local_name(e) in ("item", "entry")):
        article = _article(entry, label, limits, site, language)
        if article.has_letters():
            yield article


def _article(entry: Any, label: str, limits: Limits, site: str | None, language: str | None) -> SourceText:
    bodies = [_content(entry, name) for name in _CONTENT]
    lines: list[MarkedLine] = next(
        (found for body in bodies if body and (found := fragment_lines(body, label, limits.depth))), []
    )
    names = [*_authors(entry)]
    return SourceText(
        tuple(lines),
        _text_of(entry, "title"),
        first_day(_text_of(entry, name) for name in _PUBLISHED),
        first_day([_text_of(entry, "updated"), _text_of(entry, "modified")]),
        tuple(dict.fromkeys(name for text in names for name in split_names(text))),
        _link(entry),
        site,
        _category(entry),
        language,
    )


def _children(element: Any, name: str) -> list[Any]:
    return [child for child in element if local_name(child) == name]


def _text_of(element: Any, name: str) -> str | None:
    found = ("".join(child.itertext()) for child in _children(element, name))
    return next((text for value in found if (text := " ".join(value.split()))), None)


def _content(entry: Any, name: str) -> str | None:
    """The content of an element as HTML: escaped in RSS, XHTML elements or escaped in Atom."""
    from lxml import etree

    for child in _children(entry, name):
        if child.get("type") == "xhtml":
            return "".join(etree.tostring(inner, encoding="unicode", method="html") for inner in child)
        if (text := "".join(child.itertext())).strip():
            return text
    return None


def _authors(entry: Any) -> Iterator[str]:
    for child in (*_children(entry, "author"), *_children(entry, "creator")):
        name = _text_of(child, "name") or " ".join((child.text or "").split())
        mail, _, named = name.partition("(")  # RSS: nora@example.org (Nora Whitcombe)
        yield named.rstrip(")") if named and "@" in mail else name


def _link(entry: Any) -> str | None:
    links = _children(entry, "link")
    found = [
        link.get("href") or (link.text or "").strip() for link in links if link.get("rel", "alternate") == "alternate"
    ]
    return next((address for address in found if address.startswith(("http://", "https://"))), None)


def _category(entry: Any) -> str | None:
    found = [child.get("term") or " ".join((child.text or "").split()) for child in _children(entry, "category")]
    return next((name for name in found if name), None)
