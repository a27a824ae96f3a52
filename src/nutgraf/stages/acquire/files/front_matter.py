"""The front matter of a Markdown file: what it states of the article between two rules at its head."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from nutgraf.stages.acquire.pages.authors import split_names
from nutgraf.stages.acquire.pages.dates import first_day

_BLOCK: Final = re.compile(r"(---|\+\+\+)[ \t]{0,3}\n((?:[^\n]{0,2000}\n){0,60}?)\1[ \t]{0,3}(?:\n|$)")
_ENTRY: Final = re.compile(r"([A-Za-z_][\w.-]{0,40})[ \t]{0,3}[:=][ \t]{0,3}([^\n]{0,2000})")
_ITEM: Final = re.compile(r"[ \t]{0,8}-[ \t]{1,3}([^\n]{1,500})")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the head of the file states; days are ISO 8601."""

    title: str | None = None
    published: str | None = None
    updated: str | None = None
    authors: tuple[str, ...] = ()
    site: str | None = None
    section: str | None = None
    url: str | None = None
    language: str | None = None


def read_front_matter(text: str) -> FrontMatter:
    """What the file states, in YAML's or TOML's simple form; nothing where it has no front matter."""
    block = _BLOCK.match(text)
    if not block:
        return FrontMatter()
    found = _entries(block[2])

    def first(*keys: str) -> str | None:
        return next((found[key][0] for key in keys if found.get(key)), None)

    url = first("canonical_url", "canonical", "url", "link")
    return FrontMatter(
        first("title", "headline"),
        first_day([first("date", "published", "publishdate", "datepublished")]),
        first_day([first("updated", "lastmod", "last_modified", "modified")]),
        tuple(name for text in (*found.get("author", ()), *found.get("authors", ())) for name in split_names(text)),
        first("site", "publication", "source"),
        first("section", "category", "categories"),
        url if url and url.startswith(("http://", "https://")) else None,
        first("lang", "language", "locale"),
    )


def _entries(block: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    key = ""
    for line in block.split("\n"):
        item = _ITEM.fullmatch(line)
        entry = _ENTRY.fullmatch(line)
        if item and key:
            found[key].append(_plain(item[1]))
        elif entry:
            key = entry[1].lower()
            values = entry[2].strip()
            parts = values[1:-1].split(",") if values[:1] + values[-1:] == "[]" else [values]
            found[key] = [plain for part in parts if (plain := _plain(part))]
    return found


def _plain(value: str) -> str:
    value = value.strip()
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value
