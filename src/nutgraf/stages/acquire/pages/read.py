"""Read a page: what it states of its article, the article's lines, and the zones that the markup makes known."""

from __future__ import annotations

from collections.abc import Sequence, Set
from typing import Final

from lxml.html import HtmlElement

from nutgraf.errors import BadInput
from nutgraf.settings import Limits
from nutgraf.stages.acquire.lines import MarkedLine, SourceText
from nutgraf.stages.acquire.pages.authors import read_authors
from nutgraf.stages.acquire.pages.blocks import TextBlock, read_blocks, text_key
from nutgraf.stages.acquire.pages.body import plain_lines, read_body
from nutgraf.stages.acquire.pages.captions import image_texts
from nutgraf.stages.acquire.pages.completion import complete
from nutgraf.stages.acquire.pages.dates import read_dates
from nutgraf.stages.acquire.pages.embedded import embedded_page
from nutgraf.stages.acquire.pages.metadata import (
    canonical_address,
    descriptions,
    read_statements,
    section,
    site_name,
    stated_language,
)
from nutgraf.stages.acquire.pages.standfirst import ends_sentence, find_standfirst
from nutgraf.stages.acquire.pages.titles import read_title
from nutgraf.stages.acquire.pages.tree import parse_page, remove_unseen

_MAX_BLOCKS_OVER_TITLE: Final = 4  # blocks before the title that may hold a date or a byline
_MAX_BLOCKS_UNDER_TITLE: Final = 20  # blocks after it, at most
_MAX_BYLINE_WORDS: Final = 14  # words of a line that names the authors


def read_page(html: str, name: str, depth: int = Limits().depth) -> SourceText:
    """The article of a page. Raises BadInput where no text is found in it, or tags are nested deeper than `depth`."""
    tree = parse_page(html, name, depth)
    said = read_statements(tree)
    title = read_title(tree, said)
    hidden = embedded_page(tree)
    remove_unseen(tree)
    lines = _story(tree, hidden)
    if not any(char.isalpha() for line in lines for char in line.text):
        raise BadInput(f"no article text was found in the HTML of {name}", hint="save the page as text")
    language = stated_language(tree, said)
    blocks = read_blocks(tree)
    lines = complete(lines, blocks)
    over, near = _around_title(blocks, lines, title)
    images = frozenset(key for image in tree.iter("img") for key in image_texts(image))
    stated = [text for text in descriptions(said) if text_key(text) not in images]
    site = site_name(said)
    authors = read_authors(said, near, site, lines[-1].text)
    over = [block for block in over if not _is_byline(block, authors)]
    lines = _with_standfirst(lines, find_standfirst(lines, over, stated, title), {block.key for block in blocks})
    lines = _with_headline(lines, title)
    published, updated = read_dates(said, near, language)
    return SourceText(
        tuple(lines),
        title,
        published,
        updated,
        authors,
        canonical_address(tree, said),
        site,
        section(said),
        language,
    )


def _story(tree: HtmlElement, hidden: str | None) -> list[MarkedLine]:
    """The lines of the story; where the page shows none, of one that its scripts hold; else all its text."""
    lines = read_body(tree)
    if not any(char.isalpha() for line in lines for char in line.text) and hidden is not None:
        lines = read_body(parse_page(hidden, "", Limits().depth))
    if any(char.isalpha() for line in lines for char in line.text):
        return lines
    return plain_lines(tree)


def _around_title(
    blocks: Sequence[TextBlock], lines: Sequence[MarkedLine], title: str | None
) -> tuple[Sequence[TextBlock], Sequence[TextBlock]]:
    """The blocks between title and story, and those around the title down to the story."""
    first = _first_story_block(blocks, lines)
    key = text_key(title or "")
    named = [i for i, block in enumerate(blocks) if block.element.tag == "h1" or (key and block.key == key)]
    heading = next((i for i in named if key and (key in blocks[i].key or blocks[i].key in key)), None)
    at = heading if heading is not None else next((i for i in named if i < first), None)
    if at is None:
        return (), blocks[max(0, first - _MAX_BLOCKS_OVER_TITLE) : first]
    end = min(first, at + 1 + _MAX_BLOCKS_UNDER_TITLE) if first > at else at + 1
    return blocks[at + 1 : end], blocks[max(0, at - _MAX_BLOCKS_OVER_TITLE) : end]


def _first_story_block(blocks: Sequence[TextBlock], lines: Sequence[MarkedLine]) -> int:
    keys = [text_key(line.text) for line in lines if line.kind not in ("headline", "caption") and len(line.text) > 60][
        :3
    ]
    found = [i for i, block in enumerate(blocks) if block.key in keys]
    return min(found, default=len(blocks))


def _is_byline(block: TextBlock, authors: Sequence[str]) -> bool:
    """Whether a block between title and story names an author, and is no sentence."""
    short = len(block.text.split()) <= _MAX_BYLINE_WORDS and not ends_sentence(block.text)
    return short and any(text_key(name) in block.key for name in authors)


def _with_standfirst(lines: Sequence[MarkedLine], standfirst: Sequence[str], shown: Set[str]) -> list[MarkedLine]:
    """The lines with the standfirst marked, once: where it is among them, else before the story.

    `shown` are the keys of the page's blocks: a standfirst that is none of them is only stated.
    """
    keys = {text_key(text) for text in standfirst}
    found = [MarkedLine(line.text, "standfirst") if text_key(line.text) in keys else line for line in lines]
    known = {text_key(line.text) for line in found}
    missing = [
        MarkedLine(text, "standfirst", text_key(text) in shown) for text in standfirst if text_key(text) not in known
    ]
    at = 1 if found and found[0].kind == "headline" else 0
    return [*found[:at], *missing, *found[at:]]


def _with_headline(lines: Sequence[MarkedLine], title: str | None) -> list[MarkedLine]:
    """The lines with a heading at the head marked as headline, and other first-order headings as subheadings."""
    key = text_key(title or "")
    found = []
    for place, line in enumerate(lines):
        kind = line.kind
        if kind is None and place < 3 and key and text_key(line.text) == key:
            kind = "headline"
        elif kind == "headline" and place > 2:
            kind = "subheading"
        found.append(line._replace(kind=kind))
    return found
