"""The content words of an article, in runs that no function word, sign or known name interrupts."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from nutgraf.document import NON_STORY_ZONES, Document
from nutgraf.records import Block
from nutgraf.stages.keywords.function_words import FunctionWords, common_words, pack_function_words
from nutgraf.text.scripts import FIRST_UNSPACED, UNSPACED
from nutgraf.text.words import CAPITALISED_SHAPES, Shape, Words, tokenise

MIN_LETTERS: Final = 2  # letters of a word that may be a keyword
MIN_STEM_LETTERS: Final = 4  # letters of a word that is its own stem
MAX_STEM_LETTERS: Final = 7  # letters of a stem
INFLECTION_LETTERS: Final = 2  # letters at the end of a word by which its forms differ
SKIPPED_ZONES: Final = NON_STORY_ZONES | {"dateline"}
SENTENCE_ENDS: Final = frozenset(".!?:;…«»“”„\"'–—-•")


@dataclass(frozen=True, slots=True)
class ContentWord:
    """A word that may be part of a keyword, with its place in code points.

    `opens` a sentence, where a capital says nothing; `led` by an article or preposition; `linked` to the word before
    by one like "of"; an `acronym` has capitals alone.
    """

    start: int
    end: int
    key: str
    stem: str
    capital: bool
    opens: bool
    led: bool
    linked: bool
    acronym: bool


@dataclass(frozen=True, slots=True)
class ArticleWords:
    """The runs of content words of an article, and the function words that it was read with."""

    runs: tuple[tuple[ContentWord, ...], ...]
    functions: FunctionWords


def story_zones(document: Document) -> list[Block]:
    """The zones that keywords are taken from, in order."""
    return [block for block in document.blocks if block.kind not in SKIPPED_ZONES]


def stem_of(key: str) -> str:
    """What the forms of a word share: its first letters, without the last two."""
    if len(key) <= MIN_STEM_LETTERS:
        return key
    return key[: max(MIN_STEM_LETTERS, min(len(key) - INFLECTION_LETTERS, MAX_STEM_LETTERS))]


def stems_of(text: str, document: Document) -> tuple[str, ...]:
    """The stems of a phrase's words, without its signs."""
    words = tokenise(text, accents=document.pack.grammar.diacritics == "distinctive")
    signs = (Shape.MARK, Shape.LINE)
    return tuple(stem_of(key) for key, shape in zip(words.keys, words.shapes, strict=True) if shape not in signs)


def read_words(document: Document, known: Sequence[tuple[int, int]]) -> ArticleWords:
    """The content words of the story, without those in the `known` places, which are in order and apart."""
    zones = story_zones(document)
    accents = document.pack.grammar.diacritics == "distinctive"
    words = [tokenise(document.text[zone.start : zone.end], accents=accents) for zone in zones]
    functions = pack_function_words(document.pack)
    if not document.pack.numbers.function_words:
        common = common_words([zone.keys for zone in words])
        functions = functions._replace(all=functions.all | common, before_nouns=common)
    reader = _Reader(functions, known, whole=document.pack.grammar.separation == "syllables")
    for zone, tokens in zip(zones, words, strict=True):
        reader.read(tokens, zone.start)
    return ArticleWords(tuple(map(tuple, filter(None, reader.runs))), functions)


class _Reader:
    """Cuts zones into runs of content words."""

    def __init__(self, functions: FunctionWords, known: Sequence[tuple[int, int]], *, whole: bool) -> None:
        self.functions = functions
        self.whole = whole  # words are their own stems
        self.known = known
        self.runs: list[list[ContentWord]] = []

    def read(self, words: Words, offset: int) -> None:
        """Read a zone that begins at an offset of the text."""
        opens, led, link = True, False, False
        self.runs.append([])
        for start, end, key, shape in zip(words.starts, words.ends, words.keys, words.shapes, strict=True):
            if shape in (Shape.MARK, Shape.LINE) or (key[0] >= FIRST_UNSPACED and UNSPACED.match(key)):
                opens = opens or shape is Shape.LINE or key in SENTENCE_ENDS
                led = link = False
            elif self._is_function(key, shape):
                bare = key.strip("'")
                link = self._links(bare) if not link else bare in self.functions.before_nouns
                led = bare in self.functions.before_nouns
                opens = False
            elif self._is_known(offset + start):
                opens = led = link = False
            else:
                capital = shape is Shape.CAPITALS or (shape in CAPITALISED_SHAPES and not opens)
                place = (offset + start, offset + end)
                stem = key if self.whole else stem_of(key)
                acronym = shape is Shape.CAPITALS
                self.runs[-1].append(ContentWord(*place, key, stem, capital, opens, led, link, acronym))
                opens = led = link = False
                continue
            if not link and self.runs[-1]:
                self.runs.append([])

    def _is_function(self, key: str, shape: Shape) -> bool:
        bare = key.strip("'")
        return shape is Shape.DIGIT or bare != key or len(bare) < MIN_LETTERS or bare in self.functions.all

    def _links(self, key: str) -> bool:
        """Whether a word like "of" goes on with the phrase before it; no phrase is the first word of a sentence alone.

        There a capital does not tell a noun from a conjunction or an adverb.
        """
        run = self.runs[-1]
        return key in self.functions.links and bool(run) and (len(run) > 1 or run[0].capital or not run[0].opens)

    def _is_known(self, at: int) -> bool:
        index = bisect_right(self.known, at, key=lambda place: place[0]) - 1
        return index >= 0 and at < self.known[index][1]
