"""The lines under the place and date that close a letter, a decree or a notice: a post there is the signer's."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from nutgraf.records import Block
from nutgraf.stages.officials.phrase_index import PhraseIndex
from nutgraf.text.words import Shape

MAX_LINES: Final = 5  # lines under the date: a post on two lines, a name, a second signer
MAX_CHARS: Final = 90  # code points of such a line
MAX_PLACE_WORDS: Final = 6  # words of the place and what is before it: "Dalla residenza municipale", "Fait à Dole"


def signed_words(phrases: PhraseIndex, blocks: Sequence[Block]) -> frozenset[int]:
    """The words of the lines under a closing place and date; none where no story is before it."""
    story = next((at for at, block in enumerate(blocks) if block.kind == "paragraph"), len(blocks))
    found: set[int] = set()
    starts = phrases.words.starts
    for at in range(story + 1, len(blocks)):
        if blocks[at].kind != "dateline" or not _is_place_and_date(phrases, bisect_left(starts, blocks[at].start)):
            continue
        for block in blocks[at + 1 : at + 1 + MAX_LINES]:
            if block.end - block.start > MAX_CHARS:
                break
            found.update(range(bisect_left(starts, block.start), bisect_left(starts, block.end)))
    return frozenset(found)


def _is_place_and_date(phrases: PhraseIndex, first: int) -> bool:
    """Whether a place opens the line and a date follows: "Wexley, 12 March 2024", "V Lipnici dne 12. března"."""
    if not phrases.is_capitalised(first) or phrases.starts_phrase(first, "calendar"):
        return False
    for index in range(first + 1, first + 1 + MAX_PLACE_WORDS):
        if phrases.shape(index) is Shape.DIGIT:  # only behind a place of its own: no "Am 12. März", no "Updated 12"
            return phrases.starts_phrase(first, "at") and phrases.is_capitalised(first + 1)
        if phrases.is_mark(index, ","):
            dated = phrases.shape(index + 1) is Shape.DIGIT or phrases.phrase_end("calendar", index + 1) > 0
            return dated or phrases.shape(index + 2) is Shape.DIGIT
        if phrases.shape(index) in (Shape.MARK, Shape.LINE):
            return False
    return False
