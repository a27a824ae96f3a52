"""The title of an article, without the name of the site or its section."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from nutgraf.stages.acquire.pages.blocks import text_key
from nutgraf.stages.acquire.pages.json_ld import first_text
from nutgraf.stages.acquire.pages.metadata import Statements, canonical_address, plain_text, section, site_name

_SEPARATOR: Final = re.compile(r" [|*·•»:–—-]{1,2} | ?[|｜：ㅣ] ?| [–—-](?=\S)|(?<=\S)-(?=[^-\s]{2,30}$)")
_MIN_SITE_LETTERS: Final = 3  # letters of a site's name that are looked for in another name
_MIN_TITLE_LETTERS: Final = 4  # letters; what is shorter is a label
_MAX_LABEL_WORDS: Final = 4  # words behind a vertical bar that are a site or a section
_MAX_TITLE_CHARS: Final = 400  # code points; what is longer is no title


def read_title(tree: HtmlElement, said: Statements) -> str | None:
    """The title as the page states it, None where it states none."""
    found = _candidates(tree, said)
    names = _site_keys(tree, said)
    others = (*found.values(), section(said) or "")
    stripped = {source: without_site(title, names, others) for source, title in found.items()}
    return _choose(stripped)


def without_site(title: str, names: Sequence[str], others: Iterable[str]) -> str:
    """The title without what follows its last separators: the site, the section, or what another source has not.

    `names` are folded names of the site, without spaces; `others` the section and the titles of other sources.
    """
    known = {text_key(other) for other in others if other}
    for found in reversed(list(_SEPARATOR.finditer(title))):
        head, tail = title[: found.start()].strip(), text_key(title[found.end() :])
        if len(text_key(head)) < _MIN_TITLE_LETTERS:
            break
        named = any(name in tail or (len(tail) >= _MIN_SITE_LETTERS and tail in name) for name in names)
        labelled = "|" in found[0] and len(title[found.end() :].split()) <= _MAX_LABEL_WORDS
        if named or labelled or text_key(head) in known or tail in known:
            return without_site(head, names, others)
    return title


def _candidates(tree: HtmlElement, said: Statements) -> dict[str, str]:
    """What may be the title, by where it is."""
    heading = next((plain_text(h) for h in tree.iter("h1") if len(plain_text(h).split()) > 2), None)
    found = {
        "headline": first_text(said.article.get("headline")),
        "shared": said.first_meta("og:title"),
        "heading": heading or next((plain_text(h) for h in tree.iter("h1") if plain_text(h)), None),
        "card": said.first_meta("twitter:title"),
        "window": next((plain_text(e) for e in tree.iter("title") if plain_text(e)), None),
    }
    return {
        name: " ".join(title.split())[:_MAX_TITLE_CHARS] for name, title in found.items() if title and title.strip()
    }


def _choose(found: dict[str, str]) -> str | None:
    """What structured data state, unless the heading on the page and the shared title agree on another one."""
    shared, heading = found.get("shared"), found.get("heading")
    if shared and heading and text_key(shared) == text_key(heading):
        return heading
    return next((found[name] for name in ("headline", "shared", "heading", "card", "window") if name in found), None)


def _site_keys(tree: HtmlElement, said: Statements) -> list[str]:
    """The site's names without spaces and marks: its own, the publisher's, and its domain's."""
    site = site_name(said)
    address = canonical_address(tree, said) or ""
    host = (urlsplit(address).hostname or "").removeprefix("www.")
    labels = host.split(".")
    domain = labels[-2] if len(labels) > 1 and len(labels[-2]) > 3 else labels[0]
    keys = [text_key(name) for name in (site, host, domain) if name]
    return [key for key in keys if len(key) >= _MIN_SITE_LETTERS]
