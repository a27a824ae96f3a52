"""Divide the zones into sentences at end marks; a sentence never crosses a line or the border of a zone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from nutgraf.document import Sentence
from nutgraf.languages.schema import LanguagePack
from nutgraf.records import Block, BlockKind
from nutgraf.stages.sentences.boundaries import SentenceRules, sentence_boundaries, sentence_rules
from nutgraf.text.spans import trim

_SPLIT_ZONES: Final[tuple[BlockKind, ...]] = (
    "paragraph",
    "standfirst",
    "caption",
)  # the other zones are one sentence each
_LINE_ENDS: Final = "\n\r\v\f\u2028\u2029"


def split_sentences(text: str, blocks: Sequence[Block], pack: LanguagePack) -> tuple[Sentence, ...]:
    """The sentences of all zones in text order, trimmed; every letter of a zone is in one. Never raises."""
    rules = sentence_rules(pack)
    sentences: list[Sentence] = []
    paragraph, end = -1, 0
    for block in blocks:
        if paragraph < 0 or any(char in _LINE_ENDS for char in text[end : block.start]):
            paragraph += 1
        end = block.end
        sentences.extend(_split_zone(text, block, paragraph, rules))
    return tuple(sentences)


def _split_zone(text: str, block: Block, paragraph: int, rules: SentenceRules) -> list[Sentence]:
    ends = sentence_boundaries(text, block.start, block.end, rules) if block.kind in _SPLIT_ZONES else []
    sentences = []
    start = block.start
    for end in [*ends, block.end]:
        first, last = trim(text, start, end)
        if first < last:
            sentences.append(Sentence(first, last, text[first:last], block.kind, paragraph))
        start = end
    return sentences
