"""JSON files: an object with a text in it, a list of such objects, or schema.org's NewsArticle."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from nutgraf.errors import BadInput
from nutgraf.settings import Limits
from nutgraf.stages.acquire.files.fragments import fragment_lines
from nutgraf.stages.acquire.lines import SourceText
from nutgraf.stages.acquire.pages.authors import read_authors, split_names
from nutgraf.stages.acquire.pages.dates import first_day
from nutgraf.stages.acquire.pages.json_ld import first_text
from nutgraf.stages.acquire.pages.metadata import Statements, section, site_name

# The keys that hold the text, the title and the days, in the order in which they are looked for.
TEXT_KEYS: Final = ("articleBody", "text", "body", "content", "content_text", "content_html")
_TITLE_KEYS: Final = ("headline", "title", "name")
_DAY_KEYS: Final = ("datePublished", "published", "date_published", "published_at", "pubDate", "date")
_UPDATE_KEYS: Final = ("dateModified", "updated", "date_modified", "updated_at", "modified")
_LIST_KEYS: Final = ("@graph", "articles", "items", "data", "results")
_AUTHOR_KEYS: Final = ("author", "authors", "byline")


def read_json(value: object, label: str, limits: Limits) -> Iterator[SourceText]:
    """The articles in a JSON value. Raises BadInput, which names the keys, where no key holds a text."""
    objects = list(_objects(value))
    if not objects:
        keys = ", ".join(sorted(str(key) for key in value)[:10]) if isinstance(value, Mapping) else "no object"
        hint = f"The text is looked for under {', '.join(TEXT_KEYS)}."
        raise BadInput(f"{label} is JSON without a text: it has {keys}", hint=hint)
    for item in objects:
        yield _article(item, label, limits)


def _objects(value: object) -> Iterator[Mapping[str, Any]]:
    """The objects with a text: the value, those of its list, or those under a key that lists articles."""
    if isinstance(value, Mapping):
        if any(isinstance(value.get(key), str) and value[key].strip() for key in TEXT_KEYS):
            yield value
            return
        value = next((value[key] for key in _LIST_KEYS if isinstance(value.get(key), list)), [])
    for item in value if isinstance(value, list) else []:
        if isinstance(item, Mapping) and any(isinstance(item.get(key), str) and item[key].strip() for key in TEXT_KEYS):
            yield item


def _article(item: Mapping[str, Any], label: str, limits: Limits) -> SourceText:
    body = next(item[key] for key in TEXT_KEYS if isinstance(item.get(key), str) and item[key].strip())
    said = Statements([item], item, {})
    site = site_name(said) or first_text(item.get("site"))
    address = first_text(item.get("url")) or first_text(item.get("link"))
    return SourceText(
        tuple(fragment_lines(body, label, limits.depth)),
        _first(item, _TITLE_KEYS),
        first_day([_first(item, _DAY_KEYS)]),
        first_day([_first(item, _UPDATE_KEYS)]),
        read_authors(said, (), site) or _named(item),
        address if address and address.startswith(("http://", "https://")) else None,
        site,
        section(said) or first_text(item.get("section")),
        first_text(item.get("inLanguage")) or first_text(item.get("language")),
    )


def _named(item: Mapping[str, Any]) -> tuple[str, ...]:
    """The authors under another key, as names or as objects with names."""
    for key in _AUTHOR_KEYS:
        value = item.get(key)
        listed: Sequence[Any] = value if isinstance(value, list) else [value]
        names = [entry.get("name") if isinstance(entry, Mapping) else entry for entry in listed]
        found = [name for text in names if isinstance(text, str) for name in split_names(text)]
        if found:
            return tuple(dict.fromkeys(found))
    return ()


def _first(item: Mapping[str, Any], keys: Sequence[str]) -> str | None:
    return next((text for key in keys if (text := first_text(item.get(key)))), None)


def parse_json(text: str) -> object:
    """The value of a JSON text, None where it is none."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None
