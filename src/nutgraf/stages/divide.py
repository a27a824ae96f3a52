"""Divide the zones into sentences at end marks; a sentence never crosses a line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nutgraf.document import Sentence
from nutgraf.packs import LanguagePack
from nutgraf.records import Block

_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?:\s?»)?(?=\s|$)|[。！？]+[」』”）]*")


def split_sentences(text: str, blocks: Sequence[Block], pack: LanguagePack) -> tuple[Sentence, ...]:
    """The sentences of all zones in text order, trimmed."""
    sentences: list[Sentence] = []
    paragraph, line_end = -1, -1
    for block in blocks:
        if block.start > line_end:
            paragraph += 1
            newline = text.find("\n", block.start)
            line_end = newline if newline >= 0 else len(text)
        start = block.start
        for end in [*_cuts(text, block, pack), block.end]:
            while start < end and text[start].isspace():
                start += 1
            if start < end:
                sentences.append(Sentence(start, end, text[start:end], block.kind, paragraph))
            start = end
    return tuple(sentences)


def _cuts(text: str, block: Block, pack: LanguagePack) -> list[int]:
    known = {word.casefold() for word in pack.sentences.abbreviations}
    cuts = []
    if block.kind in ("paragraph", "caption"):
        for mark in _END.finditer(text, block.start, block.end):
            follow = text[mark.end() : mark.end() + 3].strip()[:1]
            word = text[max(block.start, mark.start() - 12) : mark.start()].split()[-1:]
            short = word and (len(word[0]) == 1 or word[0].casefold() + "." in known)
            if not (short and mark.group().startswith(".")) and not follow.islower():
                cuts.append(mark.end())
    return cuts
