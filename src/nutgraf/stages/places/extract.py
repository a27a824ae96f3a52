"""The places of an article: names of the gazetteer that its words make sure, each with the one place that is meant."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from nutgraf.document import Document, Findings
from nutgraf.languages.gazetteer_table import Known
from nutgraf.records import NamedPlace, Span
from nutgraf.stages.places.candidates import Candidate, find_candidates
from nutgraf.stages.places.datelines import UNKNOWN, unknown_datelines
from nutgraf.stages.places.evidence import MIDDLE_TOWN_INHABITANTS, Evidence, Strength
from nutgraf.stages.places.resolve import PLACE_VOTES, Votes, by_size, choose
from nutgraf.stages.places.words import Word, place_words, read_words

LIST_PASSES: Final = 3  # passes over lists, each of which reaches one place further from one that is sure


def find_places(document: Document, findings: Findings) -> tuple[NamedPlace, ...]:
    """The places, that of the dateline first, then in the order of their first mentions."""
    own, words = place_words(document.pack), read_words(document)
    candidates = find_candidates(document, words, own)
    unknown = unknown_datelines(document, words, own, candidates)
    inside = {index for candidate in unknown for index in range(candidate.first, candidate.last)}
    candidates = [*(c for c in candidates if c.first not in inside), *unknown]
    candidates.sort(key=lambda candidate: candidate.first)
    evidence = Evidence(document, findings, words, own, candidates)
    for candidate in candidates:
        candidate.places = tuple(by_size(candidate.places))
        candidate.strength = evidence.weigh(candidate)
    sure = _sure(candidates, evidence)
    votes = Votes(document, words, own)
    votes.add(sure)
    sure = _with_country(candidates, sure, evidence, votes)
    meant = _choose(sure, evidence, votes)
    return _records(document, words, meant, {id(c) for c in sure if evidence.is_dateline(c)})


def _sure(candidates: Sequence[Candidate], evidence: Evidence) -> list[Candidate]:
    """Those that the words around them make sure, and the other mentions of the same names."""
    for _ in range(LIST_PASSES):
        for one, two in pairwise(candidates):
            if not evidence.is_listed(one, two):
                continue
            for each, other in ((one, two), (two, one)):
                if each.strength != Strength.AGAINST and evidence.suffices(other):
                    each.strength = max(each.strength, other.strength, Strength.STRONG)
    sure = [c for c in candidates if evidence.suffices(c)]
    often = Counter(c.base for c in sure if not evidence.is_person_like(c))
    again = [
        c
        for c in candidates
        if c.strength > Strength.AGAINST and often[c.base] > (c.is_word and evidence.opens_sentence(c))
    ]
    return [c for c in candidates if c in sure or c in again]


def _with_country(
    candidates: Sequence[Candidate], sure: Sequence[Candidate], evidence: Evidence, votes: Votes
) -> list[Candidate]:
    """Without the small towns in countries that nothing else points to, with those likely in the others."""
    chosen = {id(c) for c in sure}
    return [c for c in candidates if (_is_supported(c, votes) if id(c) in chosen else _is_near(c, evidence, votes))]


def _is_supported(candidate: Candidate, votes: Votes) -> bool:
    if candidate.strength >= Strength.KIND:
        return True
    return any(
        p.kind != "town" or p.population >= MIDDLE_TOWN_INHABITANTS or votes.countries[p.country]
        for p in candidate.places
    )


def _is_near(candidate: Candidate, evidence: Evidence, votes: Votes) -> bool:
    return evidence.is_likely(candidate) and any(votes.countries[p.country] >= PLACE_VOTES for p in candidate.places)


def _choose(sure: Sequence[Candidate], evidence: Evidence, votes: Votes) -> list[tuple[Candidate, Known | None]]:
    """Each mention with the place meant; mentions of one name mean one place."""
    by_name: dict[str, list[tuple[Candidate, Known | None]]] = defaultdict(list)
    for place, candidate in enumerate(sure):
        after = sure[place + 1] if place + 1 < len(sure) else None
        near = after.places[0] if after and evidence.is_inside(candidate, after) else None
        by_name[candidate.base].append((candidate, near))
    meant = []
    for mentions in by_name.values():
        near = next((near for _, near in mentions if near), None)
        is_region = any(evidence.after_region(candidate.first) for candidate, _ in mentions)
        first = mentions[0][0]
        is_known = UNKNOWN not in first.places
        chosen = choose(first.places, votes.countries, near, is_region=is_region) if is_known else None
        meant += [(candidate, chosen) for candidate, _ in mentions]
    return meant


def _records(
    document: Document, words: Sequence[Word], meant: Sequence[tuple[Candidate, Known | None]], sent: set[int]
) -> tuple[NamedPlace, ...]:
    groups: dict[str, list[tuple[Candidate, Known | None]]] = defaultdict(list)
    for candidate, known in meant:
        groups[str(known.row) if known else candidate.base].append((candidate, known))
    found = []
    for group in groups.values():
        group.sort(key=lambda each: each[0].first)
        spans = [_span(document.text, words, candidate) for candidate, _ in group]
        candidate, known = group[0]
        is_dateline = any(id(each) in sent for each, _ in group)
        found.append(_record(spans, known, candidate.places[0], is_dateline=is_dateline))
    return tuple(sorted(found, key=lambda place: (not place.dateline, place.mentions[0].start)))


def _span(text: str, words: Sequence[Word], candidate: Candidate) -> Span:
    start, end = words[candidate.first].start, words[candidate.last - 1].end
    return Span(start, end, text[start:end])


def _record(spans: Sequence[Span], known: Known | None, likely: Known, *, is_dateline: bool) -> NamedPlace:
    forms = Counter(span.text for span in spans)
    name = max(forms, key=lambda form: (not form.isupper(), forms[form]))
    if not known:
        return NamedPlace(name, tuple(spans), likely.kind, dateline=is_dateline)
    identity = f"geonames:{known.geonames}" if known.geonames else f"iso3166-2:{known.subdivision}"
    return NamedPlace(
        name,
        tuple(spans),
        known.kind,
        known.country,
        known.subdivision,
        known.latitude,
        known.longitude,
        identity,
        is_dateline,
    )
