"""Tell a text that is wrapped at some column, and which of its line breaks only wrap a paragraph.

A break wraps where the next word would not have fitted into the line. Where most breaks inside paragraphs do so, and
words go on in lower case behind them, the text is wrapped, and a paragraph is what stands between blank lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from nutgraf.text.fold import SPACES
from nutgraf.text.scripts import starts_lower_case

_LINE: Final = re.compile(r"[^\n]*\n?")
_MIN_COLUMNS: Final = 45  # code points of the longest line of a wrapped text
_MAX_COLUMNS: Final = 110  # code points of that line
_MAX_LONGER_SHARE: Final = 0.05  # share of lines that are longer all the same: addresses
_MIN_WRAPPED_SHARE: Final = 0.6  # share of the breaks inside blocks where the next word would not have fitted
_MIN_WRAPPED_BREAKS: Final = 2  # breaks inside blocks
_SHORT_LINE_SHARE: Final = 0.5  # share of the width: two lines in a row that are shorter are an address or a signature
_MIN_LOWER_SHARE: Final = 0.25  # share of these before a word in lower case: headlines one a line have none
_MAX_ENDED_SHARE: Final = 0.5  # share of these after the end of a sentence: paragraphs one a line have all
_MIN_HYPHENATED_SHARE: Final = 0.05  # share of lines that part a word, in a text whose words are parted at all
_SENTENCE_END: Final = re.compile(r"[.!?…:。！？][\"'”’»)\]]{0,3}$")
_MAX_PARTICLE_LETTERS: Final = 3  # letters of a small word that ends no sentence
_MARKUP: Final = re.compile(r"[>|#=]|```")
_OPENS_ITEM: Final = re.compile(r"[-*•·–—+]\s|\d{1,3}[.)]\s|\(?[a-z0-9]{1,3}\)\s")
_PARTED_WORD: Final = re.compile(r"[^\W\d_]{2}[-\u2010\u00ad]$")
_BLANKS: Final = f" {SPACES}"


class _TextLine(NamedTuple):
    """A line without its break and the blanks around it: where it is, and how far its first letter is set in."""

    start: int
    end: int
    text: str
    indent: int


Edit = tuple[int, int, str]


def soft_breaks(text: str) -> list[Edit]:
    """What is read in place of each break that only wraps a paragraph: (start, end, a space or nothing).

    Nothing for a text that is not wrapped. Takes time linear in the text's length.
    """
    blocks = list(_blocks(text))
    inner = [line for block in blocks for line in block[:-1]]
    fitting = [len(line.text) for line in inner if len(line.text) <= _MAX_COLUMNS]
    width = max(fitting, default=0)
    if width < _MIN_COLUMNS or len(inner) - len(fitting) > _MAX_LONGER_SHARE * len(inner):
        return []
    if not _is_wrapped(blocks, width):
        return []
    hyphenated = sum(bool(_PARTED_WORD.search(line.text)) for line in inner) >= _MIN_HYPHENATED_SHARE * len(inner)
    parted = len(blocks) > 1  # blank lines part the paragraphs
    edits: list[Edit] = []
    for number, block in enumerate(blocks):
        for one, two in _soft_pairs(block, width, first=number == 0, parted=parted):
            edits.append(_edit(one, two, hyphenated=hyphenated))
    return edits


def _blocks(text: str) -> Iterator[list[_TextLine]]:
    """The runs of lines without a blank line between them."""
    block: list[_TextLine] = []
    for found in _LINE.finditer(text):
        raw = found[0].rstrip(f"\n{_BLANKS}")
        bare = raw.lstrip(_BLANKS)
        if bare:
            indent = len(raw) - len(bare)
            block.append(_TextLine(found.start() + indent, found.start() + len(raw), bare, indent))
        elif block:
            yield block
            block = []
    if block:
        yield block


def _is_wrapped(blocks: Sequence[Sequence[_TextLine]], width: int) -> bool:
    pairs = [pair for block in blocks for pair in pairwise(block)]
    pairs = [pair for pair in pairs if not (_OPENS_ITEM.match(pair[1].text) or _MARKUP.match(pair[1].text))]
    short = _SHORT_LINE_SHARE * width
    pairs = [(one, two) for one, two in pairs if len(one.text) > short or len(two.text) > short]
    full = [(one, two) for one, two in pairs if _is_full(one, two, width)]
    if len(full) < max(_MIN_WRAPPED_BREAKS, _MIN_WRAPPED_SHARE * len(pairs)):
        return False
    lower = sum(starts_lower_case(two.text) for _, two in full)
    ended = sum(bool(_SENTENCE_END.search(one.text)) for one, _ in full)
    return lower >= _MIN_LOWER_SHARE * len(full) and ended <= _MAX_ENDED_SHARE * len(full)


def _is_full(one: _TextLine, two: _TextLine, width: int) -> bool:
    """Whether the first word of the next line would not have fitted into a line."""
    word = two.text.split(" ", 1)[0]
    return one.indent + len(one.text) + 1 + len(word) > width


def _soft_pairs(
    block: Sequence[_TextLine], width: int, *, first: bool, parted: bool
) -> Iterator[tuple[_TextLine, _TextLine]]:
    pairs = list(pairwise(block))
    full = [_is_full(one, two, width) for one, two in pairs]
    whole = any(full) or _is_short_paragraph(block)
    items = _OPENS_ITEM.match(block[0].text) or sum(bool(_OPENS_ITEM.match(line.text)) for line in block) > 1
    for place, (one, two) in enumerate(pairs):
        if (items and _OPENS_ITEM.match(two.text)) or _MARKUP.match(two.text) or not (whole or _runs_on(one, two)):
            continue
        ended = bool(_SENTENCE_END.search(one.text))
        capital = not starts_lower_case(two.text)
        heading = first and place == 0 and not full[place] and capital and len(block) > 2
        paragraph_end = ended and capital and not full[place] and (not parted or two.indent > one.indent)
        if not heading and not paragraph_end:
            yield one, two


def _is_short_paragraph(block: Sequence[_TextLine]) -> bool:
    """Whether lines that would fit into one are a paragraph and no list of names, dates or headings."""
    ended = [bool(_SENTENCE_END.search(line.text)) for line in block]
    return ended[-1] and not any(ended[:-1]) and not block[-1].text.endswith(":")


def _runs_on(one: _TextLine, two: _TextLine) -> bool:
    """Whether two short lines are one by their words: the second goes on in lower case, or the first ends in "of"."""
    last = one.text.rsplit(" ", 1)[-1]
    return starts_lower_case(two.text) or (last.isalpha() and last.islower() and len(last) <= _MAX_PARTICLE_LETTERS)


def _edit(one: _TextLine, two: _TextLine, *, hyphenated: bool) -> Edit:
    """A space for a break; nothing for one inside a word, and for its hyphen where the text parts words."""
    start, end = one.end, two.start
    if _PARTED_WORD.search(one.text) and starts_lower_case(two.text):
        return (start - 1 if hyphenated or one.text[-1] == "\u00ad" else start), end, ""
    return start, end, " "
