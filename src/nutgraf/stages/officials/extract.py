"""Extract officials: named people with their posts, the other people, and the organisations of an article."""

from __future__ import annotations

from typing import NamedTuple

from nutgraf.document import Document
from nutgraf.records import Office, Official, Organisation, Person, Span
from nutgraf.stages.officials.build_records import build_records, mention_spans
from nutgraf.stages.officials.offices import find_offices
from nutgraf.stages.officials.organisations import find_organisations
from nutgraf.stages.officials.phrase_index import index_phrases
from nutgraf.stages.officials.resolve import ResolvedPeople, resolve_people
from nutgraf.text.spans import start_of


def read_people(document: Document) -> ResolvedPeople:
    """The people that rules alone find, before any model runs; handed on to `extract_officials`."""
    return resolve_people(document, index_phrases(document.text, document.pack))


def find_names(resolved: ResolvedPeople) -> tuple[Span, ...]:
    """The names of these people in text order: preset for a model, which then cannot cut them."""
    spans = [span for person in range(len(resolved.persons)) for span in mention_spans(resolved, person)]
    return tuple(sorted(spans, key=start_of))


class People(NamedTuple):
    """The people, offices and bodies of an article, each in the order of the first mention."""

    officials: tuple[Official, ...]
    people: tuple[Person, ...]
    organisations: tuple[Organisation, ...]
    offices: tuple[Office, ...]


def extract_officials(document: Document, by_rules: ResolvedPeople | None = None) -> People:
    """Who holds which post, who else is named, which bodies, and which posts act without a named holder.

    `by_rules` is what `read_people` found in this document; it is read again where it is not given.
    """
    resolved = by_rules or read_people(document)
    if any(entity.label == "person" for entity in document.entities):
        resolved = resolve_people(document, resolved.phrases)
    officials, people = build_records(resolved, document)
    bodies = find_organisations(document, resolved.phrases, officials)
    return People(officials, people, bodies, find_offices(document, resolved))
