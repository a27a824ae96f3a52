"""Countries and regions right before a person's name: "Chief Secretary (Punjab) Kamran Ali Afzal"."""

from __future__ import annotations

from typing import Final

from nutgraf.languages.gazetteer import ANY_LANGUAGE, is_country_or_region
from nutgraf.stages.officials.phrase_index import PhraseIndex
from nutgraf.text.words import Shape

MAX_REGION_WORDS: Final = 3  # words of a region: "Rio Grande do" is none, "Friuli-Venezia Giulia" has two
MIN_NAME_WORDS: Final = 2  # capitalised words behind a region that can be a name


def region_end(phrases: PhraseIndex, index: int) -> int:
    """Index after the country or region that begins here with a name of two words behind it, or 0.

    A region of one word may be a first given name, "Virginia Maria Rossi"; where owners come first it is rather not.
    """
    if phrases.lexicon.syllabic or not phrases.is_capitalised(index):
        return 0
    for end in range(index + MAX_REGION_WORDS, index, -1):
        behind = range(end, end + MIN_NAME_WORDS)
        if not all(phrases.shape(i) is Shape.CAPITAL for i in (*range(index, end), *behind)):
            continue
        if end == index + 1 and _may_be_given(phrases, index):
            return 0
        named = not phrases.starts_phrase(end, "body", "head", "calendar", "stop", "named_after")
        if named and is_country_or_region(phrases.words.text_of(index, end), ANY_LANGUAGE):
            return end
    return 0


def _may_be_given(phrases: PhraseIndex, index: int) -> bool:
    """Whether a word is a known given name, or may be one before another."""
    given, lexicon = phrases.lexicon.given, phrases.lexicon
    joined = "-" in phrases.key(index)
    return phrases.key(index) in given or not (
        joined or lexicon.complement_first or phrases.key(index + 1) not in given
    )


def is_region(phrases: PhraseIndex, index: int) -> bool:
    """Whether one word is the whole name of a country or region."""
    return is_country_or_region(phrases.words.text_of(index, index + 1), ANY_LANGUAGE)
