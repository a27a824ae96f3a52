"""Who wrote an article: the persons of its structured data or byline, else the agency or newsroom that signs it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from lxml.html import HtmlElement

from nutgraf.languages.load import shared_packs
from nutgraf.languages.pack_cache import pack_cache
from nutgraf.stages.acquire.pages.blocks import TextBlock, text_key
from nutgraf.stages.acquire.pages.json_ld import Node, first_text, resolve, types_of
from nutgraf.stages.acquire.pages.metadata import Statements
from nutgraf.text.fold import fold

_META: Final = (
    "author",
    "article:author",
    "article:author_name",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dc.creator.author",
    "byl",
    "cxenseparse:author",
)
_BYLINE_CLASS: Final = re.compile(
    r"(?:^|[\s_-])(?:author|byline|autor|auteur)s?(?:[_-]{0,2}name)?(?:$|[\s_-])", re.IGNORECASE
)
_ADDRESS: Final = re.compile(r"https?:|www\.|@")
_SIGNS: Final = re.compile(r"https?:|www\.|[@\d/]|\.\w{2,4}$")
_PARTS: Final = re.compile(r" ?[,;|•·] ?| [-–—/] ")
_MAX_WORDS: Final = 6  # words of a name or of a newsroom's
_MAX_CHARS: Final = 60  # code points of a name
_MAX_AUTHOR_NAMES: Final = 6  # names of a byline; more are a list of something else
_SIGNED_WORDS: Final = 4  # words of a name under a story
_MAX_BYLINE_CHARS: Final = 160  # code points of an element that holds names and little else


@dataclass(frozen=True, slots=True)
class _Author:
    """A name, and whether it is a person's as far as the page says."""

    name: str
    person: bool


def read_authors(said: Statements, near: Sequence[TextBlock], site: str | None, last_line: str = "") -> tuple[str, ...]:
    """The names of the authors in the page's order: persons with those beside them, else bodies.

    `near` are the blocks around the title, `site` the name of the site, `last_line` the story's, which may sign it.
    """
    sources = (
        _from_json_ld(said, site),
        _as_authors(_meta_names(said), site),
        _as_authors(_byline_names(near), site),
        _as_authors([last_line] if _is_signature(last_line) else [], site),
    )
    bodies: list[_Author] = []
    for found in sources:
        if any(author.person for author in found):
            return _unique(found)
        bodies = bodies or found
    return _unique(bodies)


def split_names(text: str) -> list[str]:
    """The names in a byline: without the word that opens it, cut at commas and words for "and"; roles fall out."""
    text = _without_cue(" ".join(text.split()))
    parts = [part for piece in _PARTS.split(text) for part in _conjunctions().split(piece)]
    names = [part.strip(" .:()*") for part in parts]
    return [name for name in names if _can_be_name(name)]


def _from_json_ld(said: Statements, site: str | None) -> list[_Author]:
    found: list[_Author] = []
    for author in resolve(said.article.get("author"), said.nodes):
        if isinstance(author, str):
            found += _as_authors(split_names(author), site)
        elif name := _node_name(author):
            found += _from_node(name, site, person="Person" in types_of(author) or not types_of(author))
    return found


def _from_node(name: str, site: str | None, *, person: bool) -> list[_Author]:
    """The authors that one object names: a body as it stands, persons without what is said of them."""
    if not person:
        return [] if _ADDRESS.search(name) else [_Author(name, person=False)]
    names = split_names(name)
    if not names and not _ADDRESS.search(name) and len(name) <= _MAX_CHARS:
        names = [name]
    return _as_authors(names[:1] if _named_with_role(names) else names, site)


def _is_signature(line: str) -> bool:
    """Whether a line is a name and nothing else: two to four words with a capital each."""
    words = line.split()
    return 2 <= len(words) <= _SIGNED_WORDS and all(w[0].isupper() and w.replace("-", "").isalpha() for w in words)


def _named_with_role(names: Sequence[str]) -> bool:
    """Whether what follows a first name is a post or a body rather than a second person."""
    return len(names) > 1 and not all(len(name.split()) in (2, 3) and name.istitle() for name in names)


def _node_name(node: Node) -> str | None:
    name = first_text(node.get("name")) or first_text(node.get("byline"))
    if name is None:
        parts = (first_text(node.get("givenName")), first_text(node.get("familyName")))
        name = " ".join(part for part in parts if part) or None
    return name


def _meta_names(said: Statements) -> list[str]:
    return next((names for name in _META for value in said.meta.get(name, ()) if (names := split_names(value))), [])


def _byline_names(near: Sequence[TextBlock]) -> list[str]:
    """The names in the elements near the title that are marked as its author."""
    found: list[str] = []
    for block in near:
        if len(block.text) <= _MAX_BYLINE_CHARS and (
            _is_marked(block.element) or _without_cue(block.text) != block.text
        ):
            names = _linked_names(block.element) or split_names(block.text)
            found += [name for name in names if len(name.split()) > 1 or name in _agencies() or _is_cjk(name)]
    return found if len(found) <= _MAX_AUTHOR_NAMES else []


def _linked_names(element: HtmlElement) -> list[str]:
    links = [" ".join(link.text_content().split()) for link in element.iter("a")]
    return [name for link in links for name in split_names(link)]


def _is_marked(element: HtmlElement) -> bool:
    for part in (element, element.getparent(), *element.iter("a", "span")):
        if part is None:
            continue
        if (
            part.get("rel") == "author"
            or (part.get("itemprop") or "") == "author"
            or _BYLINE_CLASS.search(part.get("class", ""))
        ):
            return True
    return False


def _as_authors(names: Iterable[str], site: str | None) -> list[_Author]:
    own = text_key(site or "")
    found = []
    for name in names:
        key = text_key(name)
        is_body = name in _agencies() or (bool(own) and (key in own or own in key))
        found.append(_Author(name, not is_body and (len(name.split()) > 1 or _is_cjk(name))))
    return found


def _can_be_name(text: str) -> bool:
    if not text or len(text) > _MAX_CHARS or _SIGNS.search(text) or not 1 <= len(text.split()) <= _MAX_WORDS:
        return False
    return not text[0].islower() or text in _agencies()


def _is_cjk(text: str) -> bool:
    return any("\u3040" <= char <= "\ud7af" for char in text)


def _unique(authors: Iterable[_Author]) -> tuple[str, ...]:
    found: dict[str, str] = {}
    for author in authors:
        found.setdefault(text_key(author.name), author.name)
    return tuple(found.values())


def _without_cue(text: str) -> str:
    """The text without the word that opens a byline ("By", "Author:")."""
    folded = fold(text)
    for cue in _byline_cues():
        rest = text[len(cue) :]
        if folded.startswith(cue) and rest[:1] in (" ", ":") and rest.strip(" :"):
            return rest.strip(" :")
    return text


@pack_cache
def _byline_cues() -> tuple[str, ...]:
    cues = {fold(cue) for pack in shared_packs() for cue in (*pack.zones.byline, *pack.zones.author)}
    return tuple(sorted(cues, key=lambda cue: (-len(cue), cue)))


@pack_cache
def _agencies() -> frozenset[str]:
    return frozenset(name for pack in shared_packs() for name in pack.zones.agencies)


@pack_cache
def _conjunctions() -> re.Pattern[str]:
    """What joins two names: the words of the packs between spaces, and the sign for them."""
    words = {re.escape(word) for pack in shared_packs() for word in pack.officials.joins if " " not in word}
    return re.compile(rf"\s(?:{'|'.join(sorted(words))}|&)\s", re.IGNORECASE)
