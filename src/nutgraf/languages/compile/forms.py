"""The inflected forms of a lemma, from simplemma's form data, with gaps filled by analogy.

simplemma gives each form one lemma, so a form that is also a noun ("redoute", "note") is missing under its verb. Such
a gap is filled by analogy: an ending that most lemmas with the same last letters have is one that this lemma has too.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from nutgraf.extras import import_optional

CLASS_LETTERS: Final = 3  # last letters that lemmas of one inflection class share: "déclar-er" is like "prépar-er"
MIN_CLASS_LEMMAS: Final = 20  # fewer lemmas with the same last letters say too little: two letters are tried, then none
# Share of a class that must have an ending. At .8 regular classes have all of theirs and none of another class's (read
# for the frequent classes of fr, es, it, de and cs); at .5 old spellings such as "-oet" come in.
MIN_SHARE: Final = 0.8
MIN_SHARE_KNOWN: Final = 0.4  # the same where the data know the form as another word's: such gaps are common
MIN_FORMS: Final = 4  # lemmas with fewer forms are no verbs of the class
MAX_SAMPLE_LEMMAS: Final = 400  # lemmas of a class that are counted: more change no ending


@dataclass(frozen=True, slots=True)
class Forms:
    """All forms of a lemma, lower-cased; `ambiguous` are those that the data know as forms of another word."""

    forms: frozenset[str]
    ambiguous: frozenset[str]


@dataclass(frozen=True)
class FormTable:
    """The form data of one language. Raises MissingModel at first use where simplemma is not installed."""

    language: str  # ISO 639-1

    @property
    def lemmas(self) -> dict[str, str]:
        """The lemma of each form that the data know, in the case in which they have it."""
        return self._lemma_of

    @cached_property
    def _lemma_of(self) -> dict[str, str]:
        factory = import_optional(
            "simplemma.strategies.dictionaries.dictionary_factory", "packs", "compiling a language pack"
        )
        try:
            table = factory.DefaultDictionaryFactory().get_dictionary(self.language)
        except ValueError:  # a language that it has no data for
            return {}
        return {_text(form): _text(lemma) for form, lemma in table.items()}

    @cached_property
    def _forms_of(self) -> dict[str, list[str]]:
        forms: dict[str, list[str]] = defaultdict(list)
        for form, lemma in self._lemma_of.items():
            forms[lemma].append(form)
        return forms

    @cached_property
    def _by_ending(self) -> dict[str, list[str]]:
        lemmas: dict[str, list[str]] = defaultdict(list)
        for lemma in sorted(self._forms_of):
            if len(self._forms_of[lemma]) >= MIN_FORMS and lemma.islower():
                lemmas[lemma[-CLASS_LETTERS:]].append(lemma)
                lemmas[lemma[-CLASS_LETTERS + 1 :]].append(lemma)
        return lemmas

    @cached_property
    def _endings_of(self) -> dict[str, dict[str, float]]:
        return {}

    def inflect(self, lemma: str) -> Forms:
        """The forms of a lemma, itself among them."""
        known = {form.lower() for form in self._forms_of.get(lemma, ())} | {lemma}
        made = {
            form
            for drop, ending, share in self._endings(lemma)
            for form in [lemma[: -len(drop)] + ending]
            if share >= MIN_SHARE or form in self._lemma_of
        }
        other = {form for form in known | made if self._lemma_of.get(form, lemma) != lemma}
        return Forms(frozenset(known | made), frozenset(other))

    def _endings(self, lemma: str) -> Iterable[tuple[str, str, float]]:
        """(letters to take off the lemma, letters to put on, share of the class that has the ending)."""
        for letters in (CLASS_LETTERS, CLASS_LETTERS - 1):
            ending = lemma[-letters:]
            peers = self._by_ending.get(ending, [])
            if len(peers) >= MIN_CLASS_LEMMAS:
                return [(ending, put, share) for put, share in sorted(self._class(ending, peers).items())]
        return []

    def _class(self, ending: str, peers: list[str]) -> dict[str, float]:
        if ending not in self._endings_of:
            step = max(1, len(peers) // MAX_SAMPLE_LEMMAS)
            sample = peers[::step]
            counts = Counter(
                form[len(peer) - len(ending) :]
                for peer in sample
                for form in {f.lower() for f in self._forms_of[peer]}
                if form.startswith(peer[: -len(ending)])
            )
            shares = {put: count / len(sample) for put, count in counts.items()}
            self._endings_of[ending] = {put: share for put, share in shares.items() if share >= MIN_SHARE_KNOWN}
        return self._endings_of[ending]


def _text(word: str | bytes) -> str:
    return word.decode("utf-8") if isinstance(word, bytes) else word
