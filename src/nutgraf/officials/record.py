"""From the roster to the records of the brief: officials with positions and mentions, and the other people."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from nutgraf.officials.backward import later_references
from nutgraf.officials.lexicon import Facts
from nutgraf.officials.posts import to_position
from nutgraf.officials.roster import SILENT, Roster, best_form
from nutgraf.officials.words import fold
from nutgraf.records import Block, Gender, Official, Person, Position, Span

ROLES: dict[str, Literal["photographer", "author"]] = {"credit": "photographer", "byline": "author"}


def to_records(roster: Roster, blocks: tuple[Block, ...]) -> tuple[tuple[Official, ...], tuple[Person, ...]]:
    """The officials, in the order of their first mention, and the people without a post."""
    held = {person for person, _ in roster.holdings}
    order = sorted({m.person for m in roster.mentions}, key=lambda p: _first(roster, p))
    officials = [_official(roster, p, f"o{n}", blocks) for n, p in enumerate((p for p in order if p in held), 1)]
    people = [_person(roster, p) for p in order if p not in held]
    return tuple(officials), tuple(people)


def _first(roster: Roster, person: int) -> int:
    return next(m.start for m in roster.mentions if m.person == person)


def mention_spans(roster: Roster, person: int, silent: Iterable[Block] = ()) -> tuple[Span, ...]:
    """The person's mentions as spans, without those inside the `silent` blocks."""
    words = roster.reading.words
    spans = []
    for m in roster.mentions:
        if m.person == person:
            start, end = words.starts[m.start], words.ends[m.end - 1]
            if not any(b.start <= start < b.end for b in silent):
                spans.append(Span(start, end, words.text[start:end]))
    return tuple(spans)


def _official(roster: Roster, person: int, identity: str, blocks: tuple[Block, ...]) -> Official:
    words = roster.reading.words
    holdings = [h for p, h in roster.holdings if p == person]
    positions = [to_position(roster.reading, h.post, former=h.former) for h in holdings]
    positions += later_references(roster, person)
    facts: Facts = frozenset().union(*(h.post.facts for h in holdings))
    honorific, gender = _honorific(roster, person)
    if gender is None and "feminine" in facts:
        gender = "f"
    silent = [b for b in blocks if b.kind in SILENT]
    name = words.said(*best_form(roster, person))
    return Official(
        identity, name, honorific, gender, _once(positions), mention_spans(roster, person, silent)
    )  # fmt: skip


def _honorific(roster: Roster, person: int) -> tuple[str | None, Gender | None]:
    r = roster.reading
    said: str | None = None
    for mine, name in roster.names:
        if mine == person:
            said = said or r.words.said(name.honorific, name.start)
            facts = frozenset[str]().union(*(r.facts("honorific", i) for i in range(name.honorific, name.start)))
            for gender in ("m", "f"):
                if gender in facts and len(facts & {"m", "f"}) == 1:
                    return said, "m" if gender == "m" else "f"
    return said, None


def _once(positions: Iterable[Position]) -> tuple[Position, ...]:
    """Each post once, where it is first stated, in text order: another place with the same words adds nothing."""
    kept: dict[str, Position] = {}
    for position in sorted(positions, key=lambda p: (p.start, p.end)):
        kept.setdefault(fold(f"{position.title} {position.organisation or ''}").strip(), position)
    return tuple(kept.values())


def _person(roster: Roster, person: int) -> Person:
    words = roster.reading.words
    role = next((ROLES[kind] for p, kind in roster.bylines if p == person and kind in ROLES), None)
    return Person(words.said(*best_form(roster, person)), mention_spans(roster, person), role)
