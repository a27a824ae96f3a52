"""Words of an article that are the name of a place in the gazetteer or the pack, the longest name at each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, product
from typing import Final

from nutgraf.document import Document
from nutgraf.languages.gazetteer import gazetteer
from nutgraf.languages.gazetteer_table import Known
from nutgraf.stages.places.words import PlaceWords, Word

MAX_WORDS: Final = 5  # of a name
MAX_FORMS: Final = 80  # nominatives that are tried for a name in a case
MIN_STEM_LETTERS: Final = 3  # letters that an ending of a case leaves
MIN_CASE_INHABITANTS: Final = 15_000  # inhabitants of a town whose name is looked for in other cases
MIN_LOOSE_INHABITANTS: Final = 100_000  # inhabitants of a town whose name may be written with other accents
INSIDE: Final = frozenset(
    (" ", "-", "\u2010", "\u2011", "'", "’", ". ", ".", " - ", "\u00a0")
)  # between the words of a name


@dataclass(slots=True)
class Candidate:
    """Words `first` to before `last` that name one of some places; `base` is the key that they were found by."""

    first: int
    last: int
    base: str
    places: tuple[Known, ...]
    is_word: bool
    is_inflected: bool
    own: bool  # whether the pack lists it
    strength: int = 0  # see evidence.py


def find_candidates(document: Document, words: Sequence[Word], own: PlaceWords) -> list[Candidate]:
    """The names in order, none overlapping another."""
    lookup = _Lookup(document, own)
    found: list[Candidate] = []
    at = 0
    while at < len(words):
        named = words[at].capital and words[at].key not in own.calendar
        if not named and words[at].key in own.kinds:
            candidate = lookup.country_at(words, at)
        else:
            candidate = lookup.longest_at(words, at) if named else None
        if candidate:
            found.append(candidate)
        at = candidate.last if candidate else at + 1
    return found


class _Lookup:
    """Asks the pack's own names and the gazetteer, each name once."""

    def __init__(self, document: Document, own: PlaceWords) -> None:
        self._code = document.pack.code
        self._distinctive = document.pack.grammar.diacritics == "distinctive"
        self._own = own
        self._gazetteer = gazetteer()
        self._known: dict[str, tuple[str, tuple[Known, ...], bool]] = {}

    def longest_at(self, words: Sequence[Word], first: int) -> Candidate | None:
        """The longest name that begins with this word."""
        for end in range(self._last(words, first), first, -1):
            lower = not words[end - 1].capital and end - first != 2  # "Jihočeský kraj"
            base, places, is_word = self._find(" ".join(word.key for word in words[first:end]))
            places = self._fitting(places, words[first:end])
            if lower and not (places and places[0].kind == "country"):  # "Émirats arabes unis"
                continue
            is_inflected = base != " ".join(word.key for word in words[first:end])
            if places and not (is_inflected and words[first].key in self._own.kinds | self._own.regions):
                return Candidate(first, end, base, places, is_word, is_inflected, base in self._own.names)
        return None

    def _last(self, words: Sequence[Word], first: int) -> int:
        """Behind the last word that a name which begins with this word may have."""
        last = first + 1
        alone = not self._own.cases and not self._gazetteer.opens_name(words[first].key)
        if alone and words[first].key not in self._own.openers:
            return last
        while last < min(first + MAX_WORDS, len(words)) and words[last].gap in INSIDE:
            last += 1
        return last

    def country_at(self, words: Sequence[Word], first: int) -> Candidate | None:
        """The country whose name begins with this word for a kind of place in lower case: "île de Man"."""
        for end in range(self._last(words, first), first + 1, -1):
            base, places, _ = self._find(" ".join(word.key for word in words[first:end]))
            if words[end - 1].capital and any(place.kind == "country" and place.exact for place in places):
                return Candidate(first, end, base, places, is_word=False, is_inflected=False, own=False)
        return None

    def _find(self, key: str) -> tuple[str, tuple[Known, ...], bool]:
        if key not in self._known:
            self._known[key] = self._look_up(key)
        return self._known[key]

    def _look_up(self, key: str) -> tuple[str, tuple[Known, ...], bool]:
        """The name as it is, else what it may be a case of, else with other accents."""
        if code := self._own.names.get(key):
            return key, self._gazetteer.by_code(code), False
        plain = self._gazetteer.find(key, self._code)
        if any(place.exact for place in plain.places):
            return key, plain.places, plain.is_word
        for form in self._nominatives(key):
            if code := self._own.names.get(form):
                return form, self._gazetteer.by_code(code), False
            named = self._gazetteer.find(form, self._code)
            if places := tuple(place for place in named.places if place.exact and _is_widely_known(place)):
                return form, places, named.is_word
        return key, plain.places, plain.is_word

    def _nominatives(self, key: str) -> Iterator[str]:
        """What a name in a case may be in the nominative, each word changed or not."""
        if not self._own.cases:
            return
        *firsts, last = key.split(" ")
        parts = [[word, *_stems(word, self._own.first_cases)] for word in firsts]
        parts.append([last, *_stems(last, self._own.cases)])
        yield from map(" ".join, islice(product(*parts), 1, MAX_FORMS))

    def _fitting(self, places: tuple[Known, ...], words: Sequence[Word]) -> tuple[Known, ...]:
        """The places that are written like this: with the same accents, but for capitals and well-known towns."""
        if all(place.exact for place in places):
            return places
        bare = all(word.key.isascii() for word in words)
        upper = all(word.text.isupper() for word in words)
        loose = upper or (bare and len(words) > 1) or not self._distinctive
        return tuple(p for p in places if p.exact or (loose and (upper or p.population >= MIN_LOOSE_INHABITANTS)))


def _is_widely_known(place: Known) -> bool:
    return place.kind != "town" or place.population >= MIN_CASE_INHABITANTS


def _stems(word: str, cases: Iterable[tuple[str, str]]) -> Iterator[str]:
    """What a word in a case may be in the nominative."""
    for case, nominative in cases:
        if word.endswith(case) and len(word) - len(case) >= MIN_STEM_LETTERS:
            yield word[: len(word) - len(case)] + nominative
