"""The story as the ranker reads it: the sentences of its paragraphs as bags of terms, and its title."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from nutgraf.document import STORY_ZONES, Document, Sentence
from nutgraf.languages.schema.summary import SummaryCues
from nutgraf.records import Place
from nutgraf.text.fold import fold
from nutgraf.text.paragraph import leave_out
from nutgraf.text.phrases import compile_phrases
from nutgraf.text.terms import split_and_count, split_words

Cut = Callable[[Sentence], tuple[Sentence, tuple[Place, ...]]]
"""What is kept of a sentence, and the places in it that are left out."""

OPENING_WORDS = 6  # a first sentence shorter than this is a left-over label rather than the lead


class StorySentence(NamedTuple):
    """A sentence of the story: how often each lower-cased term stands in it, and its number of words.

    `article` numbers the articles where several are told together. Where `omitted` is not empty, the sentence is only
    what is kept of a long one, and its terms and words are those outside these places.
    """

    sentence: Sentence
    term_counts: dict[str, int]
    words: int
    article: int = 0
    omitted: tuple[Place, ...] = ()

    @property
    def read_text(self) -> str:
        """The text of the sentence as a summary's reader begins it: without an opening that is left out."""
        first = self.omitted[0] if self.omitted else None
        start = self.sentence.start
        return self.sentence.text[first.end - start if first and first.start == start else 0 :]


class Story(NamedTuple):
    """The lines in text order, the terms of the title (or headlines), of the opening, and names.

    `names` holds the share of a term's occurrences inside a sentence that begin with a capital, where it is not 0.
    """

    lines: tuple[StorySentence, ...]
    title: frozenset[str]
    opening: frozenset[str]
    names: dict[str, float]

    @property
    def words(self) -> int:
        """The number of words of all the lines."""
        return sum(line.words for line in self.lines)


def build_story(document: Document, cut: Cut | None = None, *, unshown: bool = True) -> Story:
    """The story of a document. Sentences outside paragraphs, and those without a letter or digit, are left out; `cut`
    says what is kept of a sentence, and `unshown` whether what the source shows to no reader is part of it.
    """
    lines: list[StorySentence] = []
    inner: list[str] = []
    left_out = () if unshown else document.unshown
    for sentence in document.sentences:
        if sentence.block not in STORY_ZONES or any(p.start <= sentence.start < p.end for p in left_out):
            continue
        kept, omitted = cut(sentence) if cut else (sentence, ())
        text = leave_out(kept.text, kept.start, omitted, "") if omitted else kept.text
        words, count = split_and_count(text)
        if not words:
            continue
        terms = [word.lower() for word in words]
        lines.append(StorySentence(kept, dict(Counter(terms)), count, omitted=omitted))
        inner += words[1:]
    opening = next((line for line in lines if _can_open(line, document.pack.summary)), lines[0] if lines else None)
    return Story(
        tuple(lines),
        frozenset(word.lower() for word in split_words(title_text(document))),
        frozenset(opening.term_counts) if opening else frozenset(),
        _share_of_capitals(inner),
    )


def _can_open(line: StorySentence, cues: SummaryCues) -> bool:
    return line.words >= OPENING_WORDS and not is_ceremony(line.sentence.text, cues)


def _share_of_capitals(words: list[str]) -> dict[str, float]:
    """By term, where it is not zero, the share of its occurrences that begin with a capital."""
    capital = Counter([word.lower() for word in words if word[0].isupper()])
    plain = Counter([word for word in words if word in capital])
    return {term: count / (count + plain[term]) for term, count in capital.items()}


def title_text(document: Document) -> str:
    """The article's title, else its headlines."""
    headlines = [document.text[b.start : b.end] for b in document.blocks if b.kind == "headline"]
    return document.article.title or " ".join(headlines)


def is_ceremony(text: str, cues: SummaryCues) -> bool:
    """Whether a sentence says who attended or how a meeting was held."""
    return compile_cue_words(cues.ceremony).search(fold(text, case=True)) is not None


@cache
def compile_cue_words(phrases: tuple[str, ...], flags: int = re.IGNORECASE) -> re.Pattern[str]:
    """A pattern that finds any of the phrases as whole words; it finds nothing where there are none."""
    return compile_phrases(phrases, flags=flags)
