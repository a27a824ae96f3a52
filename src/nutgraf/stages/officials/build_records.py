"""From the resolved people to the records of the brief: officials with positions and mentions, and the other people."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from nutgraf.document import Document
from nutgraf.records import Gender, Official, Person, Position, Span
from nutgraf.stages.officials.definite_references import definite_references
from nutgraf.stages.officials.lexicon import Features
from nutgraf.stages.officials.nominative import to_nominative
from nutgraf.stages.officials.positions import to_position
from nutgraf.stages.officials.posts import PostHolder
from nutgraf.stages.officials.resolve import ResolvedPeople, fullest_mention
from nutgraf.text.fold import fold_key

ROLES: dict[str, Literal["photographer", "author"]] = {"credit": "photographer", "byline": "author"}


def build_records(resolved: ResolvedPeople, document: Document) -> tuple[tuple[Official, ...], tuple[Person, ...]]:
    """The officials, in the order of their first mention, and the people without a post."""
    held: dict[int, list[PostHolder]] = {}
    for person, holding in resolved.holders:
        held.setdefault(person, []).append(holding)
    later = definite_references(resolved)
    named = [p for p, mentions in enumerate(resolved.mentions) if mentions]
    order = sorted(named, key=lambda p: resolved.mentions[p][0].start)
    officials: list[Official] = []
    for person in order:
        if person in held:
            positions = [to_position(resolved.phrases, h.post, former=h.former) for h in held[person]]
            features = frozenset[str]().union(*(h.post.features for h in held[person]))
            spans = mention_spans(resolved, person)
            spans = tuple(span for span in spans if document.is_story(span.start)) or spans
            positions += later.get(person, [])
            name, honorific, gender = _name_and_gender(resolved, person, features)
            identity = f"o{len(officials) + 1}"
            officials.append(Official(identity, name, honorific, gender, _without_repeats(positions), spans))
    return tuple(officials), tuple(_person(resolved, p) for p in order if p not in held)


def mention_spans(resolved: ResolvedPeople, person: int) -> tuple[Span, ...]:
    """The person's mentions as spans."""
    words = resolved.phrases.words
    spans = []
    for m in resolved.mentions[person]:
        start, end = words.starts[m.start], words.ends[m.end - 1]
        spans.append(Span(start, end, words.text[start:end]))
    return tuple(spans)


def _name_and_gender(
    resolved: ResolvedPeople, person: int, features: Features
) -> tuple[str, str | None, Gender | None]:
    """The fullest name, the honorific, and the gender that the honorific or the titles' `features` tell."""
    honorific, gender = _honorific(resolved, person)
    if gender is None and "feminine" in features:
        gender = "f"
    return to_nominative(resolved.phrases, *fullest_mention(resolved, person)), honorific, gender


def _honorific(resolved: ResolvedPeople, person: int) -> tuple[str | None, Gender | None]:
    """The first honorific, and the gender that the honorifics tell."""
    phrases = resolved.phrases
    said: str | None = None
    for name in resolved.names_after_honorifics.get(person, ()):
        said = said or phrases.words.text_of(name.honorific, name.start)
        features = frozenset[str]().union(
            *(phrases.features("honorific", i) for i in range(name.honorific, name.start))
        )
        if len(features & {"m", "f"}) == 1:
            return said, "m" if "m" in features else "f"
    return said, None


def _without_repeats(positions: Iterable[Position]) -> tuple[Position, ...]:
    """Each post once, where it is first stated, in text order: another place with the same words adds nothing."""
    kept: dict[str, Position] = {}
    for position in sorted(positions, key=lambda p: (p.start, p.end)):
        kept.setdefault(fold_key(f"{position.title} {position.organisation or ''}").strip(), position)
    return tuple(kept.values())


def _person(resolved: ResolvedPeople, person: int) -> Person:
    role = next((ROLES[kind] for p, kind in resolved.byline_zones if p == person and kind in ROLES), None)
    name = to_nominative(resolved.phrases, *fullest_mention(resolved, person))
    return Person(name, mention_spans(resolved, person), role)
