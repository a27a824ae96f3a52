"""Phrases of an article that may be keywords: the names that were found in it, and phrases of its content words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from nutgraf.document import Document, Findings
from nutgraf.languages.schema.grammar import Grammar
from nutgraf.records import Span
from nutgraf.stages.keywords.function_words import FunctionWords
from nutgraf.stages.keywords.unspaced import recurring_strings
from nutgraf.stages.keywords.words import ArticleWords, ContentWord, read_words, stems_of, story_zones
from nutgraf.text.scripts import UNSPACED
from nutgraf.text.spans import index_at, merge, start_of

MAX_WORDS: Final = 4  # content words of a phrase
FULL_LETTERS: Final = 11  # letters of a last word, from which on it has its full weight
SYLLABLES_OF_WORD: Final = 2  # most words of a language that is written by syllables have two
MAX_SYLLABLES: Final = 6  # of a phrase where blanks separate syllables
NAME_SHARE: Final = 0.5  # of a word's places inside sentences those with a capital, from which on it is a name


@dataclass(slots=True)
class Candidate:
    """A phrase by the stems of its words (without blanks, by its letters), with its places in code points in order.

    `often` is the number of places of each word, in whatever phrase; `noun` the share of the last word's places that
    an article or preposition leads to, `verb` the largest share of a verb's forms among the words' places.
    """

    stems: tuple[str, ...]
    words: int
    is_name: bool
    last_letters: int
    places: list[tuple[int, int]] = field(default_factory=list)
    often: tuple[int, ...] = (1,)
    noun: float = 1.0
    verb: float = 0.0


def find_candidates(document: Document, findings: Findings) -> list[Candidate]:
    """The names found in the story and the phrases of its other words, in the order in which they first occur."""
    named = [mentions for found in _named(findings) if (mentions := _in_story(document, found))]
    known: list[Span] = [*findings.numbers, *(mention for mentions in named for mention in mentions)]
    words = read_words(document, merge((place.start, place.end) for place in known))
    found = [*_join_names(_without_parts(_phrases(words, document.pack.grammar))), *_unspaced(document)]
    return sorted([*found, *(_name(document, mentions) for mentions in named)], key=lambda phrase: phrase.places[0])


def _named(findings: Findings) -> Iterator[Sequence[Span]]:
    yield from (official.mentions for official in findings.officials)
    yield from (person.mentions for person in findings.people)
    yield from (body.mentions for body in findings.organisations)


def _in_story(document: Document, mentions: Iterable[Span]) -> list[Span]:
    """The mentions in zones that keywords are taken from, in order."""
    zones = story_zones(document)
    inside = (mention for mention in mentions if index_at(zones, mention.start) is not None)
    return sorted(inside, key=start_of)


def _name(document: Document, mentions: Sequence[Span]) -> Candidate:
    longest = max(mentions, key=lambda mention: len(mention.text))
    stems = stems_of(longest.text, document)
    places = [(mention.start, mention.end) for mention in mentions]
    return Candidate(
        stems, len(stems), is_name=True, last_letters=len(longest.text), places=places, often=(len(places),)
    )


def _unspaced(document: Document) -> Iterator[Candidate]:
    """The words of a text without blanks; none of any other text."""
    if UNSPACED.search(document.text):
        for string, places in recurring_strings(
            document.text, [(zone.start, zone.end) for zone in story_zones(document)]
        ):
            yield Candidate(tuple(string), 1, is_name=False, last_letters=FULL_LETTERS, places=places)


class _Tally:
    """What the places of each word say of it, by stem."""

    def __init__(self, words: ArticleWords) -> None:
        every = [word for run in words.runs for word in run]
        self.often = Counter(word.stem for word in every)
        self.led = Counter(word.stem for word in every if word.led)
        self.verbs = Counter(word.stem for word in every if _is_verb(word, words.functions))
        self.inside = Counter(word.stem for word in every if not word.opens or word.capital)
        self.capital = Counter(word.stem for word in every if word.capital)

    def is_capitalised(self, stem: str) -> bool:
        return self.capital[stem] > 0 and self.capital[stem] >= NAME_SHARE * self.inside[stem]


def _is_verb(word: ContentWord, functions: FunctionWords) -> bool:
    return word.key in functions.verbs or (not word.capital and word.key.endswith(functions.verb_endings))


def _phrases(words: ArticleWords, grammar: Grammar) -> dict[tuple[str, ...], Candidate]:
    """The phrases by the stems of their words."""
    tally = _Tally(words)
    syllables = grammar.separation == "syllables"
    parts = _parts_in_syllables if syllables else _parts
    all_nouns = grammar.noun_capitals == "all_nouns"
    places: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    lasts: dict[tuple[str, ...], ContentWord] = {}
    for run in words.runs:
        every = tuple(word.stem for word in run)
        alone = [tally.often[stem] == 1 and not tally.is_capitalised(stem) for stem in every]
        for start, end in parts(run):
            if end - start > 1 and any(alone[start:end]):
                continue  # such a phrase cannot recur, and is no name
            last = run[end - 1]
            if all_nouns and not tally.is_capitalised(last.stem):
                continue
            stems = every[start:end]
            places[stems].append((run[start].start, last.end))
            lasts.setdefault(stems, last)
    found: dict[tuple[str, ...], Candidate] = {}
    for stems, at in places.items():
        if len(stems) > 1 and len(at) == 1 and not all(map(tally.is_capitalised, stems)):
            continue  # words that are together once, and no name
        candidate = found[stems] = _candidate(stems, lasts[stems], tally, names=not all_nouns)
        candidate.places = at
        if syllables:
            candidate.words = (len(stems) + 1) // SYLLABLES_OF_WORD
    return found


def _parts(run: Sequence[ContentWord], longest: int = MAX_WORDS) -> Iterator[tuple[int, int]]:
    """The phrases of a run: so many words at most, of which one may be linked to the one before."""
    for start in range(len(run)):
        links = 0
        for end in range(start, min(start + longest, len(run))):
            links += end > start and run[end].linked
            if links > 1:
                break
            yield start, end + 1


def _parts_in_syllables(run: Sequence[ContentWord]) -> Iterator[tuple[int, int]]:
    """The phrases of a run of syllables: of two at least, and none that parts a syllable from the capital before it."""
    for start, end in _parts(run, MAX_SYLLABLES):
        if end - start == 1 and not run[start].acronym:
            continue
        if not any(_is_inside_word(run, border) for border in (start, end)):
            yield start, end


def _is_inside_word(run: Sequence[ContentWord], border: int) -> bool:
    if not 0 < border < len(run):
        return False
    before, after = run[border - 1], run[border]
    in_name = border > 1 and run[border - 2].capital  # "Hòa Phát" is whole
    return before.capital and not (before.acronym or after.capital or in_name)


def _without_parts(found: dict[tuple[str, ...], Candidate]) -> Iterator[Candidate]:
    """The phrases of several words without those that occur only as part of a longer one that recurs."""
    parts: set[tuple[str, ...]] = set()
    for stems, phrase in found.items():
        if len(phrase.places) > 1:
            shorter = (stems[1:], stems[:-1])
            parts.update(part for part in shorter if part in found and len(found[part].places) == len(phrase.places))
    return (phrase for stems, phrase in found.items() if stems not in parts)


def _join_names(phrases: Iterable[Candidate]) -> list[Candidate]:
    """The phrases, with the places of a name of one word at the one longer name that ends in it, where there is one."""
    found = list(phrases)
    longer: dict[str, list[Candidate]] = defaultdict(list)
    for phrase in found:
        if phrase.is_name and len(phrase.stems) > 1:
            longer[phrase.stems[-1]].append(phrase)
    kept = []
    for phrase in found:
        whole = longer[phrase.stems[0]] if phrase.is_name and len(phrase.stems) == 1 else []
        if len(whole) == 1:
            ends = {end for _, end in whole[0].places}
            whole[0].places += [place for place in phrase.places if place[1] not in ends]
            whole[0].places.sort()
        else:
            kept.append(phrase)
    return kept


def _candidate(stems: tuple[str, ...], last: ContentWord, tally: _Tally, *, names: bool) -> Candidate:
    """A phrase without places; `names` says whether capitals tell names from other nouns."""
    return Candidate(
        stems,
        len(stems),
        is_name=names and all(map(tally.is_capitalised, stems)),
        last_letters=len(last.key),
        often=tuple(tally.often[stem] for stem in stems),
        noun=tally.led[last.stem] / tally.often[last.stem] if names else 1.0,
        verb=max(tally.verbs[stem] / tally.often[stem] for stem in stems),
    )
