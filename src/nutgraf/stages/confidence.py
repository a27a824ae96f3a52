"""How sure a finding is: the share of right ones that findings of its kind had on articles with known answers."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import replace
from functools import cache
from importlib import resources
from typing import Final, TypeVar

from nutgraf.document import Findings
from nutgraf.records import Change, Directives, Instrument, Number, Official, Order, Quote

TABLE: Final = "confidence.toml"  # made by tests/quality/confidence.py
PRIOR_FINDINGS: Final = 5  # findings with the share of the whole layer, added to those of a kind: few say little
MAX_APPOSITION_CHARS: Final = 3  # code points between a name and a post that are beside each other: ", " and "), "

MAX_CONFIDENCE: Final = 0.99  # nothing is certain that was counted a few hundred times

Said = TypeVar("Said", Order, Quote)
Counts = Mapping[str, Mapping[str, tuple[int, int]]]  # layer -> kind -> right ones, all


def with_confidence(findings: Findings) -> Findings:
    """The findings with the confidence of each official, number, instrument, order and quote: 0 to 1."""
    return replace(
        findings,
        officials=tuple(replace(o, confidence=confidence("officials", official_kind(o))) for o in findings.officials),
        numbers=tuple(replace(n, confidence=confidence("numbers", number_kind(n))) for n in findings.numbers),
        directives=Directives(
            tuple(
                replace(i, confidence=confidence("instruments", instrument_kind(i)))
                for i in findings.directives.instruments
            ),
            tuple(replace(o, confidence=confidence("orders", order_kind(o))) for o in findings.directives.orders),
        ),
        quotes=tuple(replace(q, confidence=confidence("quotes", quote_kind(q))) for q in findings.quotes),
    )


@cache
def confidence(layer: str, kind: str) -> float | None:
    """The share of right ones among the findings of a kind, two decimals; None for a layer that was not counted.

    Where a kind is rare the share of its layer weighs in, as if PRIOR_FINDINGS findings more had been counted.
    """
    counts = read_counts().get(layer)
    if not counts:
        return None
    right, found = sum(row[0] for row in counts.values()), sum(row[1] for row in counts.values())
    own_right, own_found = counts.get(kind, (0, 0))
    return min(MAX_CONFIDENCE, round((own_right + PRIOR_FINDINGS * right / found) / (own_found + PRIOR_FINDINGS), 2))


@cache
def read_counts() -> Counts:
    """The counts that come with the package."""
    text = resources.files("nutgraf.stages").joinpath(TABLE).read_text("utf-8")
    return {
        layer: {kind: (row[0], row[1]) for kind, row in kinds.items()} for layer, kinds in tomllib.loads(text).items()
    }


def official_kind(official: Official) -> str:
    """Where the first post is: right before a mention of the name, right behind it, or elsewhere in the text."""
    post = official.positions[0]
    if any(0 <= mention.start - post.end <= MAX_APPOSITION_CHARS for mention in official.mentions):
        return "post before the name"
    if any(0 <= post.start - mention.end <= MAX_APPOSITION_CHARS for mention in official.mentions):
        return "post behind the name"
    return "post by its clause"


def number_kind(number: Number) -> str:
    """The kind of the number, and whether it is written in figures."""
    written = "figures" if any(char.isdigit() for char in number.text) else "words"
    return f"{number.kind} in {written}"


def instrument_kind(instrument: Instrument) -> str:
    """Whether the act has a number, a title or neither."""
    if instrument.number:
        return "with a number"
    return "with a title" if instrument.title else "with neither"


def order_kind(order: Order) -> str:
    """How the speaker is known, and the modality where the sentence says who speaks."""
    if order.speaker is None:
        return "of nobody named"
    return "of the speaker before" if order.speaker_inherited else f"{order.modality} of its own speaker"


def quote_kind(quote: Quote) -> str:
    """Direct or not, and how its speaker is known."""
    return f"{quote.kind} speech, speaker by {quote.speaker_source or 'nothing'}"


def without_unsure(findings: Findings, least: float) -> Findings:
    """The findings whose confidence is at least this one or unknown; what points at one left out is left out too."""
    officials = tuple(o for o in findings.officials if _is_sure(o, least))
    ids = {official.id for official in officials} | {office.id for office in findings.offices}
    places = [index for index, number in enumerate(findings.numbers) if _is_sure(number, least)]
    return replace(
        findings,
        officials=officials,
        numbers=tuple(findings.numbers[index] for index in places),
        changes=tuple(_changes_between(findings.changes, {old: new for new, old in enumerate(places)})),
        directives=Directives(
            tuple(i for i in findings.directives.instruments if _is_sure(i, least)),
            tuple(_with_known_speaker(o, ids) for o in findings.directives.orders if _is_sure(o, least)),
        ),
        quotes=tuple(_with_known_speaker(q, ids) for q in findings.quotes if _is_sure(q, least)),
    )


def _is_sure(finding: Official | Number | Instrument | Order | Quote, least: float) -> bool:
    return finding.confidence is None or finding.confidence >= least


def _changes_between(changes: Iterable[Change], places: Mapping[int, int]) -> Iterator[Change]:
    """The changes of which all numbers are kept, with the numbers' new places."""
    for change in changes:
        if {change.from_, change.to, change.by} - {None} <= set(places):
            from_, to, by = (None if n is None else places[n] for n in (change.from_, change.to, change.by))
            yield replace(change, from_=from_, to=to, by=by)


def _with_known_speaker(said: Said, ids: Set[str]) -> Said:
    """The order or quote; its speaker has no `official` where that official is left out."""
    speaker = said.speaker
    if speaker is None or speaker.official is None or speaker.official in ids:
        return said
    return replace(said, speaker=replace(speaker, official=None))
