"""Part a page into zones: which lines are the story, and which only stand around it."""

from __future__ import annotations

import re
from functools import cache

from nutgraf.language import all_packs
from nutgraf.records import Block

_LINE = re.compile(r"[^\n]+")


def find_blocks(text: str) -> tuple[Block, ...]:
    """The zones of the text in order; every non-blank line belongs to one or more."""
    blocks: list[Block] = []
    for found in _LINE.finditer(text):
        start, end = _trim(text, found.start(), found.end())
        if start < end:
            blocks.extend(_line_blocks(text, start, end))
    return tuple(blocks)


def _line_blocks(text: str, start: int, end: int) -> list[Block]:
    line = text[start:end]
    if re.match(r"(?i)source\s?:", line):
        return [Block("source", start, end)]
    if re.fullmatch(r"\w+ \(\d+\)", line):
        return [Block("chrome", start, end)]
    credit = _credit().search(text, max(start, end - 80), end)
    if credit:
        head = _trim(text, start, credit.start())
        return [Block("caption", *head)] * (head[0] < head[1]) + [Block("credit", credit.start(), end)]
    return [Block("paragraph", start, end)]


@cache
def _credit() -> re.Pattern[str]:
    words = sorted({word for pack in all_packs() for word in pack.zones.credit})
    return re.compile(rf"(?i)(?:{'|'.join(map(re.escape, words)) or '(?!)'})\s?:[^\n.]{{0,60}}$")


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end
