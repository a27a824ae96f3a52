"""Part a page into zones: which lines are the story, and which only stand around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from nutgraf.records import Block, BlockKind
from nutgraf.stages.zones.credits import find_credit, find_opening_credit, is_caption_length
from nutgraf.stages.zones.cues import ZoneCues, zone_cues
from nutgraf.stages.zones.datelines import closing_credit, dateline_end, inline_byline_end, is_signature
from nutgraf.stages.zones.line_rules import classify_line
from nutgraf.stages.zones.lines import Line, read_lines
from nutgraf.stages.zones.neighbour_rules import classify_by_neighbours
from nutgraf.text.spans import trim

_SENTENCES: Final = re.compile(r"[^\W\d_]{3}[.!?…]\s")  # more than one sentence is an article, if nothing else is
_MAX_CAPTION_CHARS: Final = 160  # code points of a caption over its credit; a paragraph of two sentences is longer
_MAX_LONG_CAPTION_CHARS: Final = 110  # code points of one that has two sentences
_LAST_LINES: Final = 6  # a source without a label stands among the last lines
_FRONT_MATTER_MARK: Final = "---"


def find_blocks(text: str, own: str = "", marked: Sequence[Block] = ()) -> tuple[Block, ...]:
    """The zones of the text in order; every non-blank line belongs to one or more.

    `marked` are whole lines whose kind the source states; page furniture stays what it is.
    `own` names the user's own packs, whose cues then count too. Raises BadPack, and nothing for any text.
    """
    cues = zone_cues(own)
    lines = read_lines(text)
    kinds = _classify_lines(lines, cues, marked)
    classify_by_neighbours(lines, kinds, cues)
    blocks: list[Block] = []
    story = [line.number for line in lines if kinds[line.number] == "paragraph"]
    for line in lines:
        kind = kinds[line.number]
        if kind == "paragraph":
            blocks.extend(_pieces(text, line, cues, first=line.number == story[0], last=line.number == story[-1]))
        else:
            blocks.extend(_split_caption(text, line, kind, cues, lone=not story))
    return tuple(blocks)


def _classify_lines(lines: Sequence[Line], cues: ZoneCues, marked: Sequence[Block]) -> list[BlockKind]:
    kinds: list[BlockKind] = []
    matter = _front_matter(lines)
    stated = {block.start: block.kind for block in marked}
    for line in lines:
        kind = (
            "chrome"
            if line.number < matter
            else classify_line(line, cues, late=line.number >= len(lines) - _LAST_LINES)
        )
        told = stated.get(line.start)
        if told is not None and kind != "chrome":
            kind = told if told != "caption" or find_credit(line, cues) is None else None
        credit = find_credit(line, cues) if not kind else None
        if credit is not None and is_caption_length(credit):
            kind = "credit"
            if credit == 0 and kinds and _caption_like(lines, kinds, cues):
                kinds[-1] = "caption"
        kinds.append(kind or "paragraph")
    return kinds


def _front_matter(lines: Sequence[Line]) -> int:
    """Number of lines of metadata between two rules at the head of a markdown file."""
    if not lines or lines[0].text != _FRONT_MATTER_MARK:
        return 0
    return next((line.number + 1 for line in lines[1:40] if line.text == _FRONT_MATTER_MARK), 0)


def _caption_like(lines: Sequence[Line], kinds: Sequence[BlockKind], cues: ZoneCues) -> bool:
    """Tell whether the line above a credit is its caption: short, no signature, and not the page's first line."""
    above = lines[len(kinds) - 1]
    if kinds[-1] != "paragraph" or not above.number or above.text.endswith(":") or is_signature(above.text, cues):
        return False
    return above.length <= (_MAX_LONG_CAPTION_CHARS if _SENTENCES.search(above.text) else _MAX_CAPTION_CHARS)


def _split_caption(text: str, line: Line, kind: BlockKind, cues: ZoneCues, *, lone: bool) -> list[Block]:
    """One block for the line, or two where a caption stands before its credit; `lone`: no other line is story."""
    if kind != "credit":
        return [Block(kind, line.start, line.end)]
    credit = line.start + (find_credit(line, cues) or 0)
    start, end = trim(text, line.start, credit)
    told: BlockKind = "paragraph" if lone and _SENTENCES.search(text, start, end) else "caption"
    return [Block(told, start, end)] * (start < end) + [Block("credit", credit, line.end)]


def _pieces(text: str, line: Line, cues: ZoneCues, *, first: bool, last: bool) -> list[Block]:
    """The paragraph, and what stands in the same line before and behind it."""
    blocks: list[Block] = []
    start, end = line.start, line.end
    opening = find_opening_credit(line, cues) if first else None
    byline = inline_byline_end(line, cues)
    dateline = dateline_end(line, first=first, cues=cues)
    if opening:
        caption = trim(text, start, start + opening[0])
        blocks += [Block("caption", *caption)] * (caption[0] < caption[1])
        blocks.append(Block("credit", line.start + opening[0], line.start + opening[1]))
        start = line.start + opening[1]
    elif byline or dateline:
        start = line.start + (byline or dateline or 0)
        blocks.append(Block("byline" if byline else "dateline", line.start, start))
    closing = closing_credit(line, cues) if last else None
    tail: list[Block] = []
    if closing and line.start + closing[1] > start:
        end = line.start + closing[1]
        tail = [Block("source" if closing[0] == "source" else "byline", end, line.end)]
    body = trim(text, start, end)
    return [*blocks, *[Block("paragraph", *body)] * (body[0] < body[1]), *tail]
