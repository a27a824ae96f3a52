"""What the words around a name say for and against its being a place here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import IntEnum
from typing import Final

from nutgraf.document import Document, Findings
from nutgraf.languages.load import shared_names
from nutgraf.languages.schema import LanguagePack
from nutgraf.records import Official, Person, Place, Span
from nutgraf.stages.places.candidates import Candidate
from nutgraf.stages.places.words import PlaceWords, Word
from nutgraf.text.fold import fold_key
from nutgraf.text.phrases import WORD
from nutgraf.text.spans import index_at, merge

LARGE_TOWN_INHABITANTS: Final = 100_000  # inhabitants of a town that is known without words of place before it
MIDDLE_TOWN_INHABITANTS: Final = 15_000  # of one that needs a preposition at least
GREAT_TOWN_INHABITANTS: Final = 1_000_000  # of one whose name is a place's even where it is a common word too
MAX_ACRONYM_LETTERS: Final = 5  # letters
MAX_BODY_WORDS: Final = 4  # words looked back at for a kind of place: "the city of the X"
MAX_LINK_WORDS: Final = 2  # words between a capital that makes a name of a body and the place: "Bank of the North"
APOSTROPHES: Final = frozenset("'’")
QUOTES: Final = frozenset('"“”„«»')
CLOSE: Final = frozenset((" ", "-", "\u2010", "\u2011", "\u00a0", "'", "’"))


class Strength(IntEnum):
    """How sure the words around a name make it a place."""

    AGAINST = 0  # part of another name
    NONE = 1
    WEAK = 2  # after any preposition
    STRONG = 3  # after a preposition of place, in a list of places
    KIND = 4  # after a word for a kind of place, at the head of a dateline, in a list with one of these


class Evidence:
    """Weighs the candidates of one article."""

    def __init__(
        self,
        document: Document,
        findings: Findings,
        words: Sequence[Word],
        own: PlaceWords,
        candidates: Iterable[Candidate],
    ) -> None:
        self._words, self._own = words, own
        known = (each for each in candidates if not each.is_word and _is_known(each))
        self._named = {index for candidate in known for index in range(candidate.first, candidate.last)}
        self._persons = _merged(_bounds(mention for person in _persons(findings) for mention in person.mentions))
        self._bodies = _merged(_bounds(body for each in findings.organisations for body in each.mentions))
        self._posts = _merged(_bounds(post for official in findings.officials for post in official.positions))
        self._starts = sorted({place.start for place in (*self._persons, *self._posts)})
        self._nouns_too = document.pack.grammar.noun_capitals == "all_nouns"
        self._syllables = document.pack.grammar.separation == "syllables"
        self._family_first = document.pack.grammar.name_order == "family_first"
        self._genitives = frozenset(map(_key, document.pack.speech.genitives)) - own.joins
        self._names = shared_names(document.pack.own)
        self._family = frozenset(map(_key, document.pack.officials.family_names))
        self._surnames = frozenset(_surnames(findings, document.pack))

    def weigh(self, candidate: Candidate) -> Strength:
        """How sure the words around it are; a list of places is looked at later, by `is_listed`."""
        words, first = self._words, candidate.first
        if self._is_in_name(candidate) or self._heads_name(candidate) or self._is_quoted(candidate):
            return Strength.AGAINST
        before = words[first - 1] if self._is_close(first) else None
        kind = self.is_dateline(candidate) or self.after_kind(first)
        strong = kind or bool(before and before.key in self._own.strong) or self._after_article(first)
        if self._touches_name(before, candidate, strong=strong) or self._is_compound(candidate):
            return Strength.AGAINST
        if strong:
            return Strength.KIND if kind else Strength.STRONG
        elided = words[first].gap in APOSTROPHES
        weak = bool(before and not before.capital and (elided or before.key in self._own.weak))
        if weak and self._in_name_of_body(first):
            return Strength.AGAINST
        if before and before.key in self._own.articles and candidate.places[0].kind == "town":
            return Strength.AGAINST if self._nouns_too else Strength.NONE
        return Strength.WEAK if weak else Strength.NONE

    def suffices(self, candidate: Candidate) -> bool:
        """Whether a name of this kind and size is a place with the evidence that there is."""
        return candidate.strength >= self._least(candidate) > Strength.AGAINST

    def _least(self, candidate: Candidate) -> Strength:
        """The evidence that a name needs, by its kind, its size, and what else it may mean."""
        size = max(place.population for place in candidate.places)
        kinds = {place.kind for place in candidate.places}
        if self._is_acronym(candidate):
            return Strength.KIND
        if "country" in kinds:
            return Strength.WEAK if self.is_person_like(candidate) else Strength.NONE
        if self.is_person_like(candidate) or self._is_syllable(candidate):
            return Strength.STRONG if size >= MIDDLE_TOWN_INHABITANTS else Strength.KIND
        if candidate.is_word:
            return self._least_of_word(candidate, size)
        if "subdivision" in kinds or size >= LARGE_TOWN_INHABITANTS:
            return self._least_of_large(candidate, size)
        return Strength.WEAK if size >= MIDDLE_TOWN_INHABITANTS else Strength.STRONG

    def _least_of_word(self, candidate: Candidate, size: int) -> Strength:
        """What a name needs that is a common word in lower case."""
        if size >= GREAT_TOWN_INHABITANTS and not self._nouns_too:
            return Strength.WEAK if self._words[candidate.first].opens else Strength.NONE
        return (
            Strength.STRONG
            if size >= (LARGE_TOWN_INHABITANTS if self._nouns_too else MIDDLE_TOWN_INHABITANTS)
            else Strength.KIND
        )

    def _least_of_large(self, candidate: Candidate, size: int) -> Strength:
        """What a well-known place needs: nothing inside a sentence, where a capital is a name's."""
        is_plain = (
            candidate.last - candidate.first > 1 or size >= GREAT_TOWN_INHABITANTS or not self.opens_sentence(candidate)
        )
        return Strength.NONE if is_plain else Strength.WEAK

    def is_likely(self, candidate: Candidate) -> bool:
        """Whether a name inside a sentence is a town's, where the article is about the town's country."""
        size = max(place.population for place in candidate.places)
        other = candidate.is_word or self.is_person_like(candidate) or self._is_acronym(candidate)
        return (
            candidate.strength > Strength.AGAINST
            and size >= MIDDLE_TOWN_INHABITANTS
            and not (other or self.opens_sentence(candidate))
        )

    def is_listed(self, candidate: Candidate, other: Candidate) -> bool:
        """Whether a place that is sure is next to this one in a list: "X, Y and Z", "X (Z)"."""
        early, late = sorted((candidate, other), key=lambda each: each.first)
        between = self._words[early.last : late.first]
        gap = "".join(word.gap for word in self._words[early.last : late.first + 1])
        if not between:
            return gap.strip() in {",", "(", "/", "-", "–", "—"} and "\n" not in gap
        return len(between) == 1 and between[0].key in self._own.joins and gap.strip() in {"", ","}

    def opens_sentence(self, candidate: Candidate) -> bool:
        """Whether its capital may be that of a sentence, or of any noun."""
        return self._nouns_too or self._words[candidate.first].opens

    def is_dateline(self, candidate: Candidate) -> bool:
        """Whether the article was sent from there: the name opens a dateline, and no lower case follows.

        "Date de publication: 10 mai 2024" is not sent from the town of Date.
        """
        first = self._words[candidate.first]
        after = self._words[candidate.last] if candidate.last < len(self._words) else None
        label = after is not None and after.gap == " " and after.text.islower() and after.key not in self._own.calendar
        return first.zone == "dateline" and first.gap == "\n" and not label

    def is_inside(self, candidate: Candidate, region: Candidate) -> bool:
        """Whether a country or subdivision is named right after as that of the place: "X, Illinois", "X (Peru)"."""
        words = self._words
        if region.first != candidate.last or region.places[0].kind == "town":
            return False
        return words[region.first].gap.strip() in {",", "("} and "\n" not in words[region.first].gap

    def after_kind(self, first: int) -> bool:
        """Whether a word for a kind of place is before: "the city of X", "tỉnh X"."""
        return self._is_after(first, self._own.kinds) or self.after_region(first)

    def after_region(self, first: int) -> bool:
        """Whether that word is one for a part of a country: "the province of X"."""
        return self._is_after(first, self._own.regions)

    def _is_after(self, first: int, kinds: frozenset[str]) -> bool:
        at = first
        while first - at < MAX_BODY_WORDS and self._is_close(at):
            at -= 1
            key = self._words[at].key
            if key in kinds or f"{self._words[at - 1].key} {key}" in kinds:
                return not self._is_in_title(at, first)
            if key not in self._own.weak:
                return False
        return False

    def is_person_like(self, candidate: Candidate) -> bool:
        """Whether the name may as well be that of a person here."""
        keys = [word.key for word in self._words[candidate.first : candidate.last]]
        if len(keys) == 1:
            return keys[0] in self._surnames or fold_key(keys[0]) in self._names.given
        if not self._family_first:
            return False
        return keys[0] in self._family and fold_key(keys[-1], accents=True) in self._names.given

    def _is_in_title(self, kind: int, first: int) -> bool:
        """Whether a word for a kind has a capital right before the name, as in "Town Council"."""
        word = self._words[kind]
        return kind == first - 1 and word.capital and not (word.opens or self._nouns_too or self._syllables)

    def _is_in_name(self, candidate: Candidate) -> bool:
        start, end = self._words[candidate.first].start, self._words[candidate.last - 1].end
        if index_at(self._persons, start) is not None or index_at(self._persons, end - 1) is not None:
            return True
        index = index_at(self._bodies, start)
        if index is None or self.after_kind(candidate.first):
            return False
        body = self._bodies[index]
        return body.end - body.start > end - start

    def _heads_name(self, candidate: Candidate) -> bool:
        """Whether a name that is a common word too is the head of a longer one: "do Banco de Políticas Sociais"."""
        words, last = self._words, candidate.last
        if not candidate.is_word or last + 1 >= len(words):
            return False
        link, after = words[last], words[last + 1]
        return link.key in self._genitives and link.gap == after.gap == " " and after.capital and not after.opens

    def _is_quoted(self, candidate: Candidate) -> bool:
        """Whether quotation marks hold the name and nothing else, as that of a ship: "the boat “Lisbon”"."""
        words, first, last = self._words, candidate.first, candidate.last
        closed = words[last].gap[:1] if last < len(words) else ""
        return words[first].gap[-1:] in QUOTES and closed in QUOTES and bool(closed)

    def _touches_name(self, before: Word | None, candidate: Candidate, *, strong: bool) -> bool:
        """Whether a capital beside the name makes it part of a longer one."""
        words, first, last = self._words, candidate.first, candidate.last
        after = words[last] if last < len(words) and words[last].gap in CLOSE else None
        if before and before.capital and not (strong or self._is_plain(before)):
            genitive = candidate.is_inflected and before.opens
            if before.key in self._names.given or not (self._nouns_too or genitive) or words[first].gap != " ":
                return True
        if not after or not after.capital or after.start in self._starts or self._is_in_post(candidate):
            return False
        if after.gap not in (" ", "\u00a0"):
            return after.gap in ("-", "\u2010", "\u2011")
        if self._nouns_too:
            return not (strong or candidate.is_inflected)
        return not (after.opens or self._is_plain(after))

    def _is_close(self, index: int) -> bool:
        """Whether the word before is of the same sentence, with nothing but a blank, hyphen or apostrophe between."""
        return index > 0 and self._words[index].gap in CLOSE and not self._words[index].opens

    def _is_compound(self, candidate: Candidate) -> bool:
        """Whether the name of a small town is the first part of a word: "Arco-case", but "Paris-based"."""
        after = self._words[candidate.last] if candidate.last < len(self._words) else None
        return bool(after and after.gap == "-") and not _is_known(candidate)

    def _is_syllable(self, candidate: Candidate) -> bool:
        """Whether the name is one syllable where words have several, and no country."""
        return self._syllables and candidate.last - candidate.first == 1

    def _is_acronym(self, candidate: Candidate) -> bool:
        """Whether the name is short and in capitals, beside words that are not."""
        first, last = candidate.first, candidate.last
        text = self._words[first].text
        if last - first > 1 or not text.isupper() or len(text) > MAX_ACRONYM_LETTERS or candidate.own:
            return False
        beside = self._words[max(0, first - 1) : last + 1]
        return sum(word.text.isupper() for word in beside) == 1

    def _is_plain(self, word: Word) -> bool:
        """Whether a word has its capital from a sentence's start, or is one that leads to places."""
        own = self._own
        return any(word.key in keys for keys in (own.strong, own.weak, own.kinds, own.regions))

    def _is_in_post(self, candidate: Candidate) -> bool:
        return index_at(self._posts, self._words[candidate.first].start) is not None

    def _after_article(self, first: int) -> bool:
        """Whether an article is between the name and a preposition of place: "in the X"."""
        if not (self._is_close(first) and self._is_close(first - 1)):
            return False
        return self._words[first - 1].key in self._own.weak and self._words[first - 2].key in self._own.strong

    def _in_name_of_body(self, first: int) -> bool:
        """Whether a capital inside the sentence is before the preposition: "Bank of X"."""
        at = first - 1
        while self._is_close(at) and first - at <= MAX_LINK_WORDS:
            at -= 1
            word = self._words[at]
            if at in self._named or index_at(self._persons, word.start) is not None:
                return False
            if word.capital:
                in_post = index_at(self._posts, word.start) is not None
                return not (word.opens or self._nouns_too or in_post)
            if word.key not in self._own.weak:
                return self._is_noun_of_body(at)
        return False

    def _is_noun_of_body(self, at: int) -> bool:
        """Whether a noun in lower case is of the name of a body: "revenu" in "Agence du revenu du Canada"."""
        if not (self._genitives and self._is_close(at) and self._is_close(at - 1)):
            return False
        link, head = self._words[at - 1], self._words[at - 2]
        in_post = index_at(self._posts, head.start) is not None
        linked = link.key in self._genitives and self._words[at + 1].key in self._genitives
        return linked and head.capital and not (head.opens or self._nouns_too or in_post)


def _is_known(candidate: Candidate) -> bool:
    return any(place.kind != "town" or place.population >= LARGE_TOWN_INHABITANTS for place in candidate.places)


def _persons(findings: Findings) -> tuple[Official | Person, ...]:
    return (*findings.officials, *findings.people)


def _bounds(spans: Iterable[Span]) -> Iterator[tuple[int, int]]:
    return ((span.start, span.end) for span in spans)


def _merged(bounds: Iterable[tuple[int, int]]) -> list[Place]:
    return [Place(start, end) for start, end in merge(bounds)]


def _surnames(findings: Findings, pack: LanguagePack) -> Iterator[str]:
    """The words of the names of the article's persons."""
    particles = {_key(particle) for particle in pack.officials.particles}
    for person in _persons(findings):
        yield from {_key(word) for word in WORD.findall(person.name)} - particles


def _key(word: str) -> str:
    return fold_key(word, accents=True)
