"""What is between commas and says since when or what else of a person: years, a birth, a trade."""

from __future__ import annotations

from typing import Final

from nutgraf.stages.officials.lexicon import Kind
from nutgraf.stages.officials.names import is_given
from nutgraf.stages.officials.phrase_index import PhraseIndex
from nutgraf.text.words import Shape

PARTICIPLES: Final[tuple[Kind, ...]] = ("passive", "appoint")
MAX_PARTICIPLE_WORDS: Final = 8  # words from a participle to the comma behind its object: "fighting the fire in Ely,"
MAX_DATE_WORDS: Final = 6  # words of a time that ends in a year: "von Mai 2018 bis 2020"
MAX_ASIDE_WORDS: Final = 7  # words between two commas: "born on 3 May 1970 in Dole"
MAX_TRADE_WORDS: Final = 2  # words of a trade between two commas: "civil engineer"
MAX_YEARS_WORDS: Final = 6  # words of a number of years: "the past twenty or so years"
YEAR_DIGITS: Final = 4  # digits of a year


def is_year(phrases: PhraseIndex, index: int) -> bool:
    """Whether the word is a number of four digits."""
    return phrases.shape(index) is Shape.DIGIT and len(phrases.key(index)) == YEAR_DIGITS


def late_flag_end(phrases: PhraseIndex, index: int) -> int:
    """Index behind words of several that say when a post was held, behind it: "le ministre (de l'époque)"; or 0."""
    end = phrases.phrase_end("flag", index)
    return end if end > index + 1 and "former" in phrases.features("flag", index) else 0


def is_duration(phrases: PhraseIndex, start: int) -> bool:
    """Whether a number of years or a turn is here, up to a mark: "mayor for (the past twelve years),", "third time"."""
    for index in range(start, start + MAX_YEARS_WORDS):
        if phrases.shape(index) not in (Shape.LOWER, Shape.DIGIT):
            return False
        counted = phrases.phrase_end("age", index) == index + 1 and not phrases.starts_phrase(index, "of")
        if index > start and (counted or phrases.phrase_end("turn", index) == index + 1):
            return phrases.shape(index + 1) in (Shape.MARK, Shape.LINE)
    return False


def before_dates(phrases: PhraseIndex, last: int) -> int:
    """Index before the words of a time that ends in a year at `last`; `last` where none is there."""
    if not is_year(phrases, last):
        return last
    index = last
    while index > last - MAX_DATE_WORDS and _is_of_time(phrases, index):
        index -= 1
    return index


def _is_of_time(phrases: PhraseIndex, index: int) -> bool:
    """Whether the word may be part of a time: a number, a month, a noun before a number, a preposition."""
    if phrases.shape(index) is Shape.DIGIT or phrases.phrase_end("calendar", index):
        return True
    if phrases.shape(index) is not Shape.LOWER:
        return phrases.shape(index) is Shape.CAPITAL and phrases.shape(index + 1) is Shape.DIGIT
    if phrases.starts_phrase(index, "head", "relative", "auxiliary", "subordinator", "article", "body"):
        return False
    dated = phrases.shape(index + 1) is Shape.DIGIT or phrases.phrase_end("calendar", index + 1) > 0
    return dated or (_is_of_time(phrases, index + 1) and phrases.starts_phrase(index, "at", "of", "by"))


def aside_start(phrases: PhraseIndex, mark: int) -> int:
    """Index of the comma or bracket that opens an aside which the comma at `mark` closes, or 0."""
    for opened in range(mark - 2, max(0, mark - 2 - MAX_ASIDE_WORDS), -1):
        if phrases.is_mark(opened, ",("):
            return opened if _is_aside(phrases, opened + 1, mark) else 0
        if phrases.shape(opened) in (Shape.MARK, Shape.LINE):
            return 0
    return 0


def _is_aside(phrases: PhraseIndex, start: int, end: int) -> bool:
    """Whether the words say when, with a number, or are a trade: no clause and no person."""
    words = range(start, end)
    if any(_opens_clause(phrases, i) or (is_given(phrases, i) and phrases.is_capitalised(i)) for i in words):
        return False
    if any(phrases.shape(i) is Shape.DIGIT for i in words):
        return True
    nouns = phrases.lexicon.grammar.noun_capitals == "all_nouns"
    most = 1 if nouns else MAX_TRADE_WORDS
    return end - start <= most and all(phrases.is_capitalised(i) == nouns and not _is_small(phrases, i) for i in words)


def _opens_clause(phrases: PhraseIndex, index: int) -> bool:
    return phrases.starts_phrase(index, "relative", "copula", "auxiliary", "subordinator", "head", "honorific")


def _is_small(phrases: PhraseIndex, index: int) -> bool:
    return phrases.starts_phrase(
        index, "stop", "article", "of", "at", "by", "coordinator", "calendar", "territory", "body"
    )


def behind_participle(phrases: PhraseIndex, index: int) -> int:
    """Index behind a participle with its object: "of the crews (fighting the fire),"; the index where there is none."""
    endings = phrases.lexicon.pack.stop_endings
    if phrases.shape(index) is not Shape.LOWER or not phrases.key(index).endswith(endings or ("\n",)):
        return index
    ends = range(index + 1, index + MAX_PARTICIPLE_WORDS)
    end = next((i for i in ends if phrases.shape(i) in (Shape.MARK, Shape.LINE)), index)
    return end if phrases.is_mark(end, ",") else index


def newly_appointed_end(phrases: PhraseIndex, index: int) -> int:
    """Index behind "newly elected" between a title and its complement: "la présidente (nouvellement élue) du conseil".

    The index itself where there is none, or where the phrase does not go on or end behind it.
    """
    lexicon = phrases.lexicon
    if lexicon.grammar.noun_complement != "preposition" or lexicon.closed_compounds:
        return index
    adverb = phrases.shape(index) is Shape.LOWER and not phrases.starts_phrase(index, "stop", "of", "at", "coordinator")
    verb = index + 1
    if "-" in phrases.key(index):  # "recém-eleita"
        verb, last = index, phrases.key(index).rpartition("-")[2]
        given = any(phrase.kind in PARTICIPLES for phrase in lexicon.phrases.get(last, ()))
    else:
        given = phrases.starts_phrase(verb, *PARTICIPLES)
    after = verb + 1
    closed = phrases.phrase_end("of", after) or phrases.is_mark(after, ",") or phrases.is_capitalised(after)
    return after if adverb and given and closed else index
