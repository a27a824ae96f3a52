"""The text cut at the edge of every finding, so that overlapping findings can be shown in place."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from nutgraf.exports.findings import annotate, layers_in
from nutgraf.records import Block, BlockKind, Brief


@dataclass(frozen=True, slots=True)
class Mark:
    """A place of a finding: `finding` is the id of its entry ("number-3"), `anchor` that of the place itself."""

    start: int
    end: int
    kind: str
    finding: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text that the same findings cover, the shortest of them first; `anchors` begin here."""

    text: str
    kinds: tuple[str, ...]
    findings: tuple[str, ...]
    anchors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Zone:
    """A block of the text in its segments."""

    kind: BlockKind
    segments: tuple[Segment, ...]


def marks(brief: Brief) -> list[Mark]:
    """Every place of every finding, in text order, longer ones first."""
    entries = {layer.name: layer.entry(brief) for layer in layers_in("html") if layer.entry}
    found = [
        Mark(
            place.span.start,
            place.span.end,
            place.mark,
            f"{layer.name}-{entries[layer.name][index] if layer.name in entries else index}",
            f"at-{layer.name}-{index}-{number}",
        )
        for layer, index, places in annotate(brief, "html")
        for number, place in enumerate(places)
    ]
    return sorted(found, key=lambda mark: (mark.start, -mark.end))


def zones(brief: Brief) -> list[Zone]:
    """The text's blocks in order, each cut into segments; text between blocks is no part of the article."""
    waiting = deque(marks(brief))
    inside: list[Mark] = []  # blocks and marks are both in text order, so that each mark is taken up once
    found = []
    for block in _blocks(brief):
        inside = [mark for mark in inside if mark.end > block.start]
        while waiting and waiting[0].start < block.end:
            inside.append(waiting.popleft())
        within = [mark for mark in inside if mark.end > block.start]
        found.append(Zone(block.kind, tuple(_segments(brief.article.text, block, within))))
    return found


def _blocks(brief: Brief) -> Iterator[Block]:
    here = 0
    for block in (*brief.blocks, Block("chrome", len(brief.article.text), len(brief.article.text))):
        if brief.article.text[here : block.start].strip():
            yield Block("chrome", here, block.start)
        if block.end > block.start:
            yield block
        here = max(here, block.end)


def _segments(text: str, block: Block, inside: list[Mark]) -> Iterator[Segment]:
    edges = {block.start, block.end}
    edges.update(edge for mark in inside for edge in (mark.start, mark.end) if block.start < edge < block.end)
    ordered = sorted(edges)
    waiting = deque(inside)
    over: list[Mark] = []
    for start, end in pairwise(ordered):
        while waiting and waiting[0].start <= start:
            over.append(waiting.popleft())
        over = sorted((mark for mark in over if mark.end > start), key=lambda mark: mark.end - mark.start)
        yield Segment(
            text[start:end],
            tuple(dict.fromkeys(mark.kind for mark in over)),
            tuple(dict.fromkeys(mark.finding for mark in over)),
            tuple(mark.anchor for mark in over if mark.start == start),
        )
