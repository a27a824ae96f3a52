"""The lines of an article as a page or a document gives them, with what its markup says that each of them is."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from nutgraf.document import MarkedArticle
from nutgraf.records import Block, BlockKind, Place


class MarkedLine(NamedTuple):
    """A line of the article's text, and what the source's markup says that it is, if it says anything.

    `shown` is False for what the source states of the article and shows to no reader.
    """

    text: str
    kind: BlockKind | None = None
    shown: bool = True


class SourceText(NamedTuple):
    """An article as its source gives it: the lines, and what the source states; dates are ISO 8601 days.

    `pages` holds the number of the first line of each page, where the source has pages.
    """

    lines: tuple[MarkedLine, ...]
    title: str | None = None
    published: str | None = None
    updated: str | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None
    site: str | None = None
    section: str | None = None
    language: str | None = None
    pages: tuple[int, ...] = ()

    def has_letters(self) -> bool:
        """Whether there is any text to read."""
        return any(char.isalpha() for line in self.lines for char in line.text)


def join_lines(lines: Iterable[MarkedLine]) -> tuple[str, tuple[Block, ...]]:
    """The text, a line each, and the blocks whose kind is known."""
    blocks: list[Block] = []
    texts: list[str] = []
    start = 0
    for line in lines:
        text = unicodedata.normalize("NFC", line.text)
        if line.kind is not None and text:
            blocks.append(Block(line.kind, start, start + len(text)))
        texts.append(text)
        start += len(text) + 1
    return "\n".join(texts), tuple(blocks)


def line_starts(lines: Iterable[MarkedLine]) -> list[int]:
    """Where each line begins in the text that `join_lines` makes, in code points."""
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(unicodedata.normalize("NFC", line.text)) + 1)
    return starts


def to_article(source: SourceText, path: str | None, kind: str, encoding: str | None = None) -> MarkedArticle:
    """The article of a source; `kind` is its format, `path` where it was read from."""
    text, marked = join_lines(source.lines)
    starts = line_starts(source.lines)
    return MarkedArticle(
        id=hashlib.sha256(text.encode()).hexdigest(),
        text=text,
        path=path,
        url=source.url,
        title=source.title,
        published=source.published,
        format=kind,
        encoding=encoding,
        updated=source.updated,
        authors=source.authors,
        site=source.site,
        section=source.section,
        language=source.language,
        pages=tuple(starts[number] for number in source.pages),
        marked=marked,
        unshown=tuple(
            Place(start, start + len(line.text))
            for start, line in zip(starts, source.lines, strict=False)
            if not line.shown
        ),
    )
