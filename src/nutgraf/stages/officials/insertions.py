"""Phrases inserted in a clause, and clauses about the person before their comma as the one whom somebody appoints."""

from __future__ import annotations

from typing import Final

from nutgraf.stages.officials.lexicon import Kind
from nutgraf.stages.officials.phrase_index import PhraseIndex
from nutgraf.text.fold import fold_key
from nutgraf.text.words import Shape

MAX_INSERTED_WORDS: Final = 12  # words between the two commas of an insertion: "with 61 per cent of the vote"
MAX_TIME_WORDS: Final = 7  # words of a time before a participle: "am vergangenen Sonntag mit großer Mehrheit"
MAX_AGE_WORDS: Final = 3  # words up to the number of an age: "âgée de 54 (ans)"
MAX_PARTICIPLE_WORDS: Final = 3  # words from the post to a participle that closes its phrase: "mit 58 Prozent gewählt"
NO_INSERTION: Final[tuple[Kind, ...]] = ("copula", "auxiliary", "appoint", "head", "subordinator")
OPENINGS: Final[tuple[Kind, ...]] = ("at", "of", "by", "stop", "calendar")
TIMES: Final[tuple[Kind, ...]] = ("at", "of", "calendar", "article", "stop")
VERBS: Final[tuple[Kind, ...]] = (
    "relative",
    "whom",
    "copula",
    "auxiliary",
    "subordinator",
    "coordinator",
    "categorize",
)


def insertion_start(phrases: PhraseIndex, comma: int) -> int:
    """Index of the comma that opens the phrase which this one closes, or 0: "was, (with 61 per cent of the vote,)"."""
    for index in range(comma - 1, max(0, comma - MAX_INSERTED_WORDS), -1):
        if phrases.is_mark(index, ","):
            related = phrases.starts_phrase(index + 1, "relative", "whom", "whose")
            opens = phrases.shape(index + 1) is Shape.LOWER and phrases.starts_phrase(index + 1, *OPENINGS)
            return index if opens and not related else 0
        closed = phrases.shape(index) is Shape.LINE or phrases.is_mark(index, ".;:!?()")
        if closed or phrases.starts_phrase(index, *NO_INSERTION):
            return 0
    return 0


def opens_participle(phrases: PhraseIndex, index: int, post: int, post_end: int) -> bool:
    """Whether a phrase begins here whose participle gives the post: "élue dimanche (présidente)", "zondag gekozen tot".

    Where the language has its verbs last the participle may be behind the post: "am Sonntag zur Präsidentin gewählt".
    """
    last = phrases.lexicon.grammar.verb_position == "last"
    for here in range(_behind_age(phrases, index), min(post, index + MAX_TIME_WORDS)):
        if is_participle(phrases, here):
            return True
        if phrases.starts_phrase(here, "into", "role"):
            break
        timed = phrases.starts_phrase(here, *TIMES) or phrases.shape(here) is Shape.DIGIT
        if phrases.starts_phrase(here, *VERBS) or not (timed or (last and phrases.shape(here) is Shape.LOWER)):
            return False
    return _closes_with_participle(phrases, post_end)


def _behind_age(phrases: PhraseIndex, index: int) -> int:
    """Index behind an age and "and": "54 Jahre alt und (am Sonntag zur Präsidentin gewählt)"; or the same index."""
    number = next((i for i in range(index, index + MAX_AGE_WORDS) if phrases.shape(i) is Shape.DIGIT), 0)
    end = phrases.phrase_end("age", number + 1) if number else 0
    return end + 1 if end and phrases.starts_phrase(end, "coordinator") else index


def is_participle(phrases: PhraseIndex, index: int) -> bool:
    """Whether the word may be a participle of appointing: by the forms of its verb, or as the copulas have it."""
    if phrases.shape(index) is not Shape.LOWER:
        return False
    word = phrases.words.text_of(index, index + 1)
    known = phrases.starts_phrase(index, "stop") and fold_key(word, accents=True) in phrases.lexicon.participles
    return known or phrases.starts_phrase(index, "appoint")


def _closes_with_participle(phrases: PhraseIndex, index: int) -> bool:
    """Whether a participle right before a mark is behind the post: "zur Präsidentin (gewählt,)"."""
    if phrases.lexicon.grammar.verb_position != "last":
        return False
    for here in range(index, index + MAX_PARTICIPLE_WORDS):
        if phrases.shape(here) in (Shape.MARK, Shape.LINE):
            return False
        if is_participle(phrases, here):
            return phrases.is_mark(here + 1, ",.)")
    return False
