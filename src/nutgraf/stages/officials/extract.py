"""Extract officials: named people with their posts, the other people, and the organisations of an article."""

from __future__ import annotations

from nutgraf.document import Document
from nutgraf.records import Official, Organisation, Person, Span
from nutgraf.stages.officials.build_records import build_records, mention_spans
from nutgraf.stages.officials.organisations import find_organisations
from nutgraf.stages.officials.resolve import resolve_people


def find_names(document: Document) -> tuple[Span, ...]:
    """The names of people that rules alone find, in text order: preset for a model, which then cannot cut them."""
    roster = resolve_people(document)
    spans = [span for person in range(len(roster.persons)) for span in mention_spans(roster, person)]
    return tuple(sorted(spans, key=lambda span: span.start))


def extract_officials(
    document: Document,
) -> tuple[tuple[Official, ...], tuple[Person, ...], tuple[Organisation, ...]]:
    """Who holds which post, who else is named, and which bodies; each in the order of the first mention."""
    roster = resolve_people(document)
    officials, people = build_records(roster, document)
    return officials, people, find_organisations(document, roster.reading, officials)
