"""The words of the story as a gazetteer is asked for them: keys, capitals, where a sentence opens."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from nutgraf.document import Document
from nutgraf.languages.endings import split_rules
from nutgraf.languages.gazetteer_table import name_key
from nutgraf.languages.load import locale_data
from nutgraf.languages.schema import LanguagePack
from nutgraf.records import BlockKind
from nutgraf.text.fold import fold_key
from nutgraf.text.phrases import WORD

UNREAD_ZONES: Final[frozenset[BlockKind]] = frozenset(("byline", "credit", "source", "chrome"))
TITLE_CASE_SHARE: Final = 0.6  # of a headline's words with capitals, from which on these tell nothing
MIN_TITLE_WORDS: Final = 3  # words of a headline of which that share is taken
SENTENCE_ENDS: Final = frozenset('.!?…"”»')
MIN_UPPER_LETTERS: Final = 4  # of a word in capitals that is no acronym


class Word(NamedTuple):
    """A word with its place; `gap` is what stands between it and the word before, a line's end where there is none."""

    start: int
    end: int
    key: str
    text: str
    gap: str
    opens: bool  # first of a sentence, or between words whose capitals tell nothing
    zone: BlockKind

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[0].isupper()


class PlaceWords(NamedTuple):
    """A pack's words around places, as keys."""

    names: dict[str, str]
    openers: frozenset[str]  # first words of the names of several words
    adjectives: tuple[tuple[str, str], ...]
    strong: frozenset[str]  # prepositions that say where
    weak: frozenset[str]  # other function words
    articles: frozenset[str]
    kinds: frozenset[str]
    regions: frozenset[str]
    joins: frozenset[str]
    calendar: frozenset[str]  # months and days of the week, which towns are called too
    cases: tuple[tuple[str, str], ...]  # (ending in a case, ending in the nominative)
    first_cases: tuple[tuple[str, str], ...]  # the same of a name's words but the last


@lru_cache(maxsize=64)
def place_words(pack: LanguagePack) -> PlaceWords:
    """Those of a language. A pack is equal only to itself, and there is one a language."""
    section, speech = pack.places, pack.speech
    strong = frozenset(map(_key, section.prepositions))
    joins = frozenset(map(_key, pack.officials.joins))
    articles = WORD.findall(speech.articles)
    calendar = locale_data(pack)
    words = (*pack.numbers.function_words, *WORD.findall(speech.pronouns))
    names = {name_key(name): code for name, code in section.names.items()}
    return PlaceWords(
        names,
        frozenset(name.split(" ", 1)[0] for name in names if " " in name),
        tuple((_key(stem), code) for stem, code in section.adjectives.items()),
        strong,
        frozenset(map(_key, (*speech.prepositions, *articles, *speech.determiners, *words))) - strong - joins,
        frozenset(map(_key, articles)),
        frozenset(map(_key, (*section.kinds, *pack.officials.areas))),
        frozenset(map(_key, section.regions)),
        joins,
        frozenset(map(_key, (*calendar.months, *calendar.weekdays))),
        _endings(section.cases),
        _endings(section.first_cases),
    )


def _endings(rules: Iterable[str]) -> tuple[tuple[str, str], ...]:
    return tuple((case, nominative) for nominative, case in split_rules(rules))


@lru_cache(maxsize=1 << 14)
def _key(word: str) -> str:
    return fold_key(word, accents=True)


def read_words(document: Document) -> list[Word]:
    """The words of those zones that tell the story, in order."""
    text, words = document.text, []
    starts = {sentence.start for sentence in document.sentences}
    for start, end, zone in _zones(document):
        found = list(WORD.finditer(text, start, end))
        ends = text[start:end].rstrip()[-1:]
        plain = ends in SENTENCE_ENDS or not _is_title_case([match[0] for match in found])
        before = start
        for i, match in enumerate(found):
            gap = text[before : match.start()] if i else "\n"
            opens = not plain or not i or not starts.isdisjoint(range(before, match.start() + 1))
            opens = opens or any(mark in gap for mark in '.!?:;\n"“«„•')
            before = match.end()
            words.append(Word(match.start(), before, _key(match[0]), match[0], gap, opens, zone))
    return words


def _zones(document: Document) -> Iterator[tuple[int, int, BlockKind]]:
    if not document.blocks:
        yield 0, len(document.text), "paragraph"
    for block in document.blocks:
        if block.kind not in UNREAD_ZONES:
            yield block.start, block.end, block.kind


def _is_title_case(words: list[str]) -> bool:
    """Whether nearly all words have capitals, as in headlines, so that one says nothing."""
    longer = [word for word in words if len(word) >= MIN_UPPER_LETTERS]
    return len(longer) >= MIN_TITLE_WORDS and sum(word[0].isupper() for word in longer) > TITLE_CASE_SHARE * len(longer)
