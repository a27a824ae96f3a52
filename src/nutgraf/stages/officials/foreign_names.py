"""Names of foreigners in a language that writes its own words with accents, syllable by syllable."""

from __future__ import annotations

import re
from typing import Final

from nutgraf.stages.officials.names import is_certain_name, is_family, is_given
from nutgraf.stages.officials.phrase_index import PhraseIndex
from nutgraf.text.words import Shape

VOWEL_GROUP: Final = re.compile("[aeiouy]+")  # a syllable has one


def is_foreign(phrases: PhraseIndex, index: int) -> bool:
    """Whether a capitalised word without accents, in a language that has them, begins a foreigner's name."""
    if (
        not phrases.lexicon.distinctive_diacritics
        or phrases.shape(index) is not Shape.CAPITAL
        or not phrases.key(index).isascii()
    ):
        return False
    if phrases.starts_phrase(index, "body", "territory", "calendar", "head", "modifier"):
        return False
    if phrases.is_capitalised(index + 1):
        return phrases.key(index + 1).isascii()
    syllables = phrases.lexicon.syllabic and len(VOWEL_GROUP.findall(phrases.key(index))) > 1  # "Merkel"
    return (
        syllables or phrases.shape(index + 1) in (Shape.MARK, Shape.LINE) or bool(phrases.phrase_end("stop", index + 1))
    )


def foreign_start(phrases: PhraseIndex, index: int) -> int:
    """Behind a body's one word before a foreign name among family names first: "người đứng đầu Rostec (Sergei X)"."""
    named = not phrases.lexicon.syllabic or is_given(phrases, index) or is_family(phrases, index)
    behind = phrases.shape(index) is Shape.CAPITAL and is_given(phrases, index + 1)
    return index if named or not behind or not is_certain_name(phrases, index + 1, frozenset()) else index + 1
