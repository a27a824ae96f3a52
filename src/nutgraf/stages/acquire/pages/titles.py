"""The title of an article, without the name of the site or its section."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from typing import Final
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from nutgraf.stages.acquire.pages.blocks import text_key
from nutgraf.stages.acquire.pages.json_ld import first_text
from nutgraf.stages.acquire.pages.metadata import Statements, canonical_address, plain_text, section, site_name

_SEPARATOR: Final = re.compile(r" [|*·•»:–—-]{1,2} | ?[|｜：ㅣ] ?| [–—-](?=\S)|(?<=\S)-(?=[^-\s]{2,30}$)")
_MIN_SITE_LETTERS: Final = 3  # letters of a site's name that are looked for in another name
_MIN_NAME_SHARE: Final = 0.35  # share of the letters behind a separator that a site's name has
_MIN_TITLE_LETTERS: Final = 4  # letters; what is shorter is a label
_MAX_LABEL_WORDS: Final = 4  # words behind a vertical bar that are a site or a section
_MAX_LEADING_WORDS: Final = 1  # words before a vertical bar that are a section, where twice as many follow
_MAX_TITLE_CHARS: Final = 400  # code points; what is longer is no title


def read_title(tree: HtmlElement, said: Statements) -> str | None:
    """The title as the page states it, None where it states none."""
    found = _candidates(tree, said)
    names = _site_keys(tree, said)
    others = (*found.values(), section(said) or "")
    stripped = {source: without_site(title, names, others) for source, title in found.items()}
    return _choose(stripped)


def without_site(title: str, names: Sequence[str], others: Iterable[str]) -> str:
    """The title without what follows its last separators: the site, the section, or what another source has not; and
    without the site or a label before it.

    `names` are folded names of the site, without spaces; `others` the section and the titles of other sources.
    """
    known = {text_key(other) for other in others if other}
    for found in reversed(list(_SEPARATOR.finditer(title))):
        head, rest = title[: found.start()].strip(), title[found.end() :].strip()
        tail = text_key(rest)
        if _is_label(head, rest, names, known, bar="|" in found[0]):
            return without_site(rest, names, others)
        if len(text_key(head)) < _MIN_TITLE_LETTERS:
            break
        named = any(_names_site(tail, name) for name in names)
        labelled = "|" in found[0] and len(rest.split()) <= _MAX_LABEL_WORDS
        if named or labelled or text_key(head) in known or tail in known:
            return without_site(head, names, others)
    return title


def _is_label(head: str, rest: str, names: Sequence[str], known: Set[str], *, bar: bool) -> bool:
    """Whether what stands before a separator is the site, or a label of the title that follows."""
    key, title = text_key(head), text_key(rest)
    if len(key) >= len(title):
        return False
    if key in names or title in known:
        return True
    return bar and len(head.split()) <= _MAX_LEADING_WORDS < len(rest.split()) // 2


def _names_site(tail: str, name: str) -> bool:
    """Whether folded words behind a separator are a site's name, or little more: a name may be a usual word too."""
    if len(tail) >= _MIN_SITE_LETTERS and tail in name:
        return True
    return name in tail and len(name) >= _MIN_NAME_SHARE * len(tail)


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
