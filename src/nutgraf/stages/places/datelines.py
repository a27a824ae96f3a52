"""The place of a dateline that no gazetteer has: "BRACKWATER, 10 March 2026", where the story names Brackwater too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Final

from nutgraf.document import Document
from nutgraf.languages.gazetteer_table import Known
from nutgraf.languages.load import shared_packs
from nutgraf.stages.places.candidates import INSIDE, MAX_WORDS, Candidate
from nutgraf.stages.places.evidence import MIDDLE_TOWN_INHABITANTS
from nutgraf.stages.places.words import PlaceWords, Word

# Stands for a place of which nothing is known; of that size a name needs no country that the article points to.
UNKNOWN: Final = Known(-1, "town", "", None, MIDDLE_TOWN_INHABITANTS, None, None, None)
HYPHENS: Final = ("-", "\u2010", "\u2011")


def unknown_datelines(
    document: Document, words: Sequence[Word], own: PlaceWords, known: Sequence[Candidate]
) -> list[Candidate]:
    """The mentions of the place that opens a dateline and is not in the gazetteer.

    It is a place where the story has the name again, or goes on in the line of the dateline ("BRACKWATER, 10 March
    (Reuters) - The mayor ...").
    """
    opening = _opening(words, own)
    if opening is None:
        return []
    first, last = opening
    name = [word.key for word in words[first:last]]
    mentions = {at: at + len(name) for at in _places_of(words, name)}
    whole = [each for each in known if not (_is_joined(words, each) or _is_part(each, mentions))]
    named = {index for candidate in whole for index in range(candidate.first, candidate.last)}
    if not named.isdisjoint(range(first, last)):
        return []
    again = [at for at in mentions if at != first and not words[at].text.isupper()]
    if not again and not _runs_on(document, words[first]):
        return []
    free = [at for at in (first, *again) if named.isdisjoint(range(at, at + len(name)))]
    base = " ".join(name)
    return [Candidate(at, at + len(name), base, (UNKNOWN,), False, False, False) for at in free]  # noqa: FBT003


def _opening(words: Sequence[Word], own: PlaceWords) -> tuple[int, int] | None:
    """The words of the name that opens the first dateline with a name; an agency's or a day's name is none."""
    for first, word in enumerate(words):
        if word.zone == "dateline" and word.gap == "\n" and word.capital and word.key not in own.calendar:
            last = first + 1
            while last < len(words) and words[last].capital and words[last].gap in INSIDE:
                last += 1
            agency = " ".join(word.text for word in words[first:last]).casefold() in _agencies()
            if not agency and last - first <= MAX_WORDS and not _goes_on(words, last):
                return first, last
    return None


def _is_joined(words: Sequence[Word], candidate: Candidate) -> bool:
    """Whether a hyphen makes it part of a longer name: "GRAND" in "GRAND-VALDORÉ"."""
    after = words[candidate.last].gap if candidate.last < len(words) else ""
    return after in HYPHENS or words[candidate.first].gap in HYPHENS


def _is_part(candidate: Candidate, mentions: Mapping[int, int]) -> bool:
    """Whether it opens or ends a longer name of a dateline: "PORT" in "PORT HALDANE", which is another place."""
    size = candidate.last - candidate.first
    return any(f <= candidate.first < candidate.last <= last and size < last - f for f, last in mentions.items())


def _goes_on(words: Sequence[Word], at: int) -> bool:
    """Whether a word in lower case follows, as in "Date de publication: 10 mai 2024"."""
    return at < len(words) and words[at].gap == " " and words[at].text.islower()


def _places_of(words: Sequence[Word], name: Sequence[str]) -> Iterator[int]:
    for at, word in enumerate(words):
        if word.capital and word.key == name[0] and [each.key for each in words[at : at + len(name)]] == name:
            yield at


def _runs_on(document: Document, word: Word) -> bool:
    """Whether the dateline that a word opens has the story behind it in its line."""
    place = next(at for at, block in enumerate(document.blocks) if block.start <= word.start < block.end)
    after = document.blocks[place + 1] if place + 1 < len(document.blocks) else None
    gap = document.text[document.blocks[place].end : after.start] if after else "\n"
    return after is not None and after.kind == "paragraph" and "\n" not in gap


@cache
def _agencies() -> frozenset[str]:
    return frozenset(name.casefold() for pack in shared_packs() for name in pack.zones.agencies)
