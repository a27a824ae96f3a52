"""What a page states of its article in meta tags and JSON-LD: site, section, address, language, description."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from typing import Final
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from nutgraf.stages.acquire.pages.json_ld import Node, article_node, first_text, read_json_ld, resolve

_TAG: Final = re.compile(r"</?[A-Za-z][^<>]{0,300}>")
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}")


@dataclass(frozen=True, slots=True)
class Statements:
    """What a page states: its JSON-LD objects, the one that is the article, and its meta tags by lower-case name."""

    nodes: Sequence[Node]
    article: Node
    meta: Mapping[str, tuple[str, ...]]

    def first_meta(self, *names: str) -> str | None:
        """The content of the first of these meta tags that is not empty."""
        values: Iterator[str] = (value for name in names for value in self.meta.get(name, ()))
        return next(values, None)


def read_statements(tree: HtmlElement) -> Statements:
    """What the page states. Takes time linear in the page's length."""
    meta = _meta_tags(tree)
    nodes = read_json_ld(tree)
    titles = [value for name in ("og:title", "twitter:title") for value in meta.get(name, ())]
    titles += [plain_text(heading) for heading in tree.iter("h1")]
    return Statements(nodes, article_node(nodes, titles), meta)


def plain_text(element: HtmlElement) -> str:
    """The text of an element, with one space for each run of white space."""
    return " ".join(element.text_content().split())


def site_name(said: Statements) -> str | None:
    """The name of the site: Open Graph's, else that of the publisher."""
    named = said.first_meta("og:site_name", "application-name", "dc.publisher")
    if named is not None:
        return named
    for publisher in resolve(said.article.get("publisher"), said.nodes):
        name = publisher if isinstance(publisher, str) else first_text(publisher.get("name"))
        if name:
            return name
    return None


def section(said: Statements) -> str | None:
    """The section of the site that the article is in, as the page states it."""
    return first_text(said.article.get("articleSection")) or said.first_meta(
        "article:section", "og:article:section", "cxense.section", "sailthru.section"
    )


def canonical_address(tree: HtmlElement, said: Statements) -> str | None:
    """The address that the page gives itself, absolute and of HTTP; None without one."""
    links = [
        link.get("href") or "" for link in tree.iter("link") if "canonical" in (link.get("rel") or "").lower().split()
    ]
    base = said.first_meta("og:url") or first_text(said.article.get("url")) or ""
    for address in (*links, base):
        try:
            whole: str = urljoin(base, str(address).strip())
            parts = urlsplit(whole)
        except ValueError:
            continue
        if parts.scheme in ("http", "https") and parts.hostname and address.strip():
            return whole
    return None


def stated_language(tree: HtmlElement, said: Statements) -> str | None:
    """The language tag of the page (BCP 47, as it is written there)."""
    own = (tree.get("lang"), tree.get("xml:lang"), first_text(said.article.get("inLanguage")))
    tags = (*own, said.first_meta("content-language", "dc.language", "og:locale"))
    found = [str(tag).strip() for tag in tags if tag]
    return next((tag.replace("_", "-") for tag in found if _LANGUAGE.fullmatch(tag)), None)


def descriptions(said: Statements) -> list[str]:
    """What the page says that its article is about, the article's own description first."""
    stated = first_text(said.article.get("description"))
    tags = ("og:description", "description", "twitter:description", "dc.description")
    found = [stated, *(value for name in tags for value in said.meta.get(name, ()))]
    return list(dict.fromkeys(" ".join(_TAG.sub(" ", unescape(value)).split()) for value in found if value))


def _meta_tags(tree: HtmlElement) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for tag in tree.iter("meta"):
        content = unescape(tag.get("content") or "").strip()
        for name in {tag.get("property"), tag.get("name"), tag.get("itemprop"), tag.get("http-equiv")} - {None}:
            if content:
                found.setdefault(str(name).strip().lower(), []).append(content)
    return {name: tuple(contents) for name, contents in found.items()}
