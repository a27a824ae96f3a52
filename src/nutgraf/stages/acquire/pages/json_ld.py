"""Read the article that a page describes in JSON-LD (schema.org NewsArticle and its like)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from html import unescape
from typing import Any, Final

from lxml.html import HtmlElement

from nutgraf.text.fold import fold_key

Node = Mapping[str, Any]

_ARTICLE: Final = re.compile(r"\w{0,40}(?:Article|BlogPosting|MediaPosting)|LiveBlogPosting|Report|Newscast")
_COMMENT: Final = re.compile(r"<!--|//<!\[CDATA\[|<!\[CDATA\[|-->|//\]\]>|\]\]>")
_MAX_CLOSING_CHARS: Final = 8  # code points that end a comment or a CDATA section around a script
_MAX_NODES: Final = 5_000  # of one page: lists of teasers have hundreds
_MAX_SCRIPT_CHARS: Final = 2_000_000  # code points of one script


def read_json_ld(tree: HtmlElement) -> list[Node]:
    """The objects of all JSON-LD scripts of a page, outer ones before inner ones; broken scripts are passed over."""
    nodes: list[Node] = []
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        value = _parse(script.text or "")
        nodes.extend(_walk(value, _MAX_NODES - len(nodes)))
    return nodes


def article_node(nodes: Sequence[Node], titles: Sequence[str]) -> Node:
    """The object that is the page's article: the first whose headline is one of `titles`, else the first; or {}."""
    articles = [node for node in nodes if _is_article(node)]
    known = {fold_key(title) for title in titles}
    for node in articles:
        if fold_key(first_text(node.get("headline")) or "") in known:
            return node
    outer = [node for node in articles if first_text(node.get("headline"))]
    return outer[0] if outer else articles[0] if articles else {}


def resolve(value: object, nodes: Sequence[Node]) -> Iterator[Node | str]:
    """The objects and texts that a property holds, references by "@id" looked up among the page's objects."""
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, str):
            yield unescape(item).strip()
        elif isinstance(item, Mapping):
            refers = len(item) == 1 and "@id" in item
            named = next((n for n in nodes if n.get("@id") == item["@id"] and len(n) > 1), item) if refers else item
            yield named


def first_text(value: object) -> str | None:
    """The first text of a property that holds texts, with its character references resolved; None without one."""
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, str) and item.strip():
            return unescape(item).strip()
    return None


def types_of(node: Node) -> tuple[str, ...]:
    """The types of an object, without the address of their vocabulary."""
    found = node.get("@type")
    items = found if isinstance(found, list) else [found]
    return tuple(item.rpartition("/")[2] for item in items if isinstance(item, str))


def _is_article(node: Node) -> bool:
    return any(_ARTICLE.fullmatch(name) for name in types_of(node))


def _parse(text: str) -> object:
    text = text.strip().rstrip(";").strip()
    opening, closing = _COMMENT.match(text), _COMMENT.search(text, max(0, len(text) - _MAX_CLOSING_CHARS))
    text = text[opening.end() if opening else 0 : closing.start() if closing else len(text)].strip()
    if not text or len(text) > _MAX_SCRIPT_CHARS:
        return None
    try:
        return json.loads(text.rstrip(";"), strict=False)
    except (ValueError, RecursionError):
        return None


def _walk(value: object, most: int) -> Iterator[Node]:
    """The objects of a JSON value, level by level, at most so many."""
    level: list[object] = [value]
    found = 0
    while level and found < most:
        deeper: list[object] = []
        for item in level:
            if isinstance(item, Mapping):
                found += 1
                yield item
                deeper.extend(item.values())
            elif isinstance(item, list):
                deeper.extend(item)
        level = deeper
