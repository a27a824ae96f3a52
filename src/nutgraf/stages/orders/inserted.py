"""A source that is inserted beside a cue: "banks should(, says Ann Dow, head of the union,) set money aside"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nutgraf.records import Speaker
from nutgraf.stages.orders.patterns import OrderPatterns
from nutgraf.stages.speech.clauses import SentenceText
from nutgraf.stages.speech.parties import speaker_of
from nutgraf.stages.speech.subjects import SubjectFinder
from nutgraf.stages.speech.verbs import reporting_verbs

MAX_CUE_CHARS: Final = 30  # code points from the start of a cue to the comma after it: "ought to" has eight
MAX_INSERTED_CHARS: Final = 160  # code points that a source may take, its apposition included
MAX_ASIDE_CHARS: Final = 60  # code points that an adverbial between commas may take
MAX_COMMAS: Final = 3  # commas at which it may close: an apposition has two
MASK: Final = "x"  # stands for the letters of a source that is read over


def inserted_after(grammar: OrderPatterns, plain: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where a source may be inserted after a cue that begins at `start`: from its comma to behind the closing one.

    The nearest closing comma comes first. All places are code points of `plain`.
    """
    comma = plain.find(", ", start, min(end, start + MAX_CUE_CHARS))
    limit = min(end, comma + MAX_INSERTED_CHARS)
    if comma < 0:
        return
    if not _is_source(grammar, plain, comma + 2, limit):
        closed = plain.find(",", comma + 2, min(limit, comma + MAX_ASIDE_CHARS)) + 1
        if closed and is_aside(grammar, plain, comma + 2, closed - 1):
            yield comma, closed
        return
    closed = comma + 2
    for _ in range(MAX_COMMAS):
        closed = plain.find(",", closed, limit) + 1
        if not closed:
            return
        yield comma, closed


def is_aside(grammar: OrderPatterns, plain: str, start: int, end: int) -> bool:
    """Whether a stretch between commas says when, where or how something is said: "ordered(, on Friday night,) the"."""
    if grammar.subordinators.search(plain, start, end):
        return False
    opens = (grammar.aside, grammar.adverbial)
    return any(p.match(plain, start, end) for p in opens) or bool(grammar.connectors.fullmatch(plain, start, end))


def without_source_before(grammar: OrderPatterns, plain: str, start: int, cue: int) -> str | None:
    """The text with the source right before a cue masked: "banks(, according to Ann Dow,) should"; None: there is none.

    No place in the text changes. `start` is that of the sentence.
    """
    comma = source_before(grammar, plain, start, cue)
    return None if comma is None else plain[:comma] + MASK * (cue - 1 - comma) + plain[cue - 1 :]


def source_before(grammar: OrderPatterns, plain: str, start: int, cue: int) -> int | None:
    """Where the comma is before a source that is inserted right before a cue: "banks(,) said Ann Dow, should"."""
    if plain[cue - 2 : cue] != ", ":
        return None
    comma = cue - 2
    for _ in range(MAX_COMMAS):
        comma = plain.rfind(", ", max(start, cue - MAX_INSERTED_CHARS), comma)
        if comma < 0:
            return None
        if _is_source(grammar, plain, comma + 2, cue):
            return comma
    return None


def inserted_speaker(scene: SentenceText, grammar: OrderPatterns, cue: int, voices: SubjectFinder) -> Speaker | None:
    """Whom a source inserted after the cue that begins at `cue` names."""
    for comma, closed in inserted_after(grammar, scene.plain, cue, scene.end):
        opened = comma + 2
        if source := grammar.according.match(scene.plain, opened, closed):
            return speaker_of(scene, voices.source(source.end(), closed), voices)
        verb = reporting_verbs(grammar.code).search(scene.plain, opened, closed)
        return speaker_of(scene, voices.of_verb(verb, opened, closed), voices) if verb else None
    return None


def _is_source(grammar: OrderPatterns, plain: str, start: int, end: int) -> bool:
    """Whether a stretch opens with "according to" or a verb that reports."""
    led = grammar.according.match(plain, start, end)
    return led is not None or reporting_verbs(grammar.code).opens(plain, start, end)
