"""The country or body in the genitive before a post: "Ghana's minister of energy", "Bayerns Ministerpräsident"."""

from __future__ import annotations

from typing import Final

from nutgraf.stages.officials.names import is_given
from nutgraf.stages.officials.phrase_index import PhraseIndex
from nutgraf.text.words import Shape

MAX_NOUN_WORDS: Final = 3  # words of the longest noun of a body
MAX_OWNER_WORDS: Final = 10  # words of a body before "'s": "Chartered Professional Accountants of Canada"


def with_possessor(
    phrases: PhraseIndex, start: int, body: tuple[int, int] | None, floor: int, *, governing: bool
) -> tuple[int, tuple[int, int] | None]:
    """Where a post begins with the country or body that has it, and its body."""
    if phrases.lexicon.grammar.noun_capitals == "all_nouns":
        return (start - 1 if governing and _is_place_genitive(phrases, start - 1) else start), body
    if not phrases.lexicon.complement_first or phrases.key(start - 1) != "'s":
        return start, body
    if noun := _body_noun(phrases, start - 1, floor):
        return (start, body) if body else (noun, (noun, start - 1))
    first = _owner_start(phrases, start - 2, floor)
    if phrases.phrase_end("territory", first) == start - 1:
        return first, body
    if body is None and _is_body(phrases, first, start - 1):
        return first, (first, start - 1)
    return start, body


def _body_noun(phrases: PhraseIndex, end: int, floor: int) -> int:
    """Index of a body's noun in lower case that ends before "'s", with a word before it; or 0.

    So in "the (club)'s treasurer" and "the (rail regulator)'s director".
    """
    if phrases.shape(end - 1) is not Shape.LOWER:
        return 0
    starts = range(max(floor, end - MAX_NOUN_WORDS), end)
    noun = next((i for i in starts if phrases.phrase_end("body", i) == end), 0)
    led = noun > floor + 1 and phrases.shape(noun - 1) is Shape.LOWER and phrases.phrase_end("article", noun - 2)
    own = led and not phrases.starts_phrase(noun - 1, "modifier", "new", "flag", "stop", "article")
    return noun - 1 if own else noun


def _owner_start(phrases: PhraseIndex, last: int, floor: int) -> int:
    """Index of the first word of the capitalised run that ends at `last`, "of" and "and" inside it included."""
    first = last + 1
    for index in range(last, max(floor, last - MAX_OWNER_WORDS) - 1, -1):
        opens = phrases.is_line_or_sentence_start(index) and index < last
        if phrases.is_capitalised(index) and not (opens and phrases.starts_phrase(index, "article", "stop", "at")):
            first = index
            continue
        linked = phrases.starts_phrase(index, "of", "coordinator") or phrases.key(index) == "the"
        if not linked or first > last:
            break
    return first


def _is_body(phrases: PhraseIndex, first: int, end: int) -> bool:
    """Whether the run is a body's name: it has a body's noun, is an acronym, or has three words and no given name."""
    words = range(first, end)
    if any(phrases.phrase_end("body", i) or phrases.shape(i) is Shape.CAPITALS for i in words):
        return True
    return len(words) > 2 and not any(is_given(phrases, i) for i in words)


def _is_place_genitive(phrases: PhraseIndex, index: int) -> bool:
    """Whether a place in the genitive opens the phrase: "Bayerns (Ministerpräsident)"; a person's has an adviser."""
    if phrases.shape(index) is not Shape.CAPITAL or not phrases.key(index).endswith("s") or is_given(phrases, index):
        return False
    if phrases.starts_phrase(index, "head", "body", "stop", "article", "calendar", "honorific", "modifier", "flag"):
        return False
    opens = phrases.is_line_or_sentence_start(index) or phrases.is_mark(index - 1, ",(")
    return opens or (
        phrases.shape(index - 1) is Shape.LOWER and not phrases.starts_phrase(index - 1, "article", "of", "modifier")
    )
