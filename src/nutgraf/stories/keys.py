"""Names, posts and words as keys that two articles may share."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from nutgraf.languages.load import load_pack
from nutgraf.text.fold import fold, fold_key
from nutgraf.text.words import MAX_FUNCTION_WORD_LETTERS

_WORD: Final = re.compile(r"[\w.'-]+")
_GENERATIONS: Final = ("jr", "sr", "ii", "iii", "iv")


def _has_distinctive_diacritics(language: str) -> bool:
    """Whether a word without its marks is another word, so that two names may differ in marks alone."""
    return load_pack(language).grammar.diacritics == "distinctive"


@lru_cache(maxsize=1 << 15)
def name_words(name: str, language: str) -> tuple[str, ...]:
    """The words of a name without capitals and hyphens, and without diacritics but where they tell names apart."""
    key = fold_key(name, accents=_has_distinctive_diacritics(language))
    return tuple(_WORD.findall(key.replace("-", " ")))


@lru_cache(maxsize=1 << 15)
def post_words(title: str, organisation: str | None, language: str) -> tuple[str, frozenset[str]]:
    """The first word of a post, and all its words but the short ones in small letters; folded as names are."""
    accents = _has_distinctive_diacritics(language)
    parts = (word.rpartition("'")[2] for word in _WORD.findall(fold(f"{title} {organisation or ''}", case=True)))
    words = [
        (fold_key(word, accents=accents), len(word) > MAX_FUNCTION_WORD_LETTERS or accents or not word.islower())
        for word in parts
    ]
    kept = frozenset(word for word, telling in words if telling)
    return (words[0][0] if words else ""), kept or frozenset(word for word, _ in words)


def names_specific_office(title: str, organisation: str | None) -> bool:
    """Whether a post names its office ("mayor of Dole") rather than a kind of office ("deputy mayor").

    It has a body; or behind a short word, a preposition in most languages, a name; or more than two longer words.
    """
    words = _WORD.findall(title)
    short = next(
        (i for i, word in enumerate(words) if i and len(word) <= MAX_FUNCTION_WORD_LETTERS and word.islower()),
        len(words),
    )
    named = any(not word.islower() for word in words[short:])
    return organisation is not None or named or sum(len(word) > MAX_FUNCTION_WORD_LETTERS for word in words) > 2


def is_same_name(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether a shorter name is how the longer begins or ends, or differs from it by an initial alone.

    A son is no longer form of his father.
    """
    if long[-1].rstrip(".") in _GENERATIONS and long[-1] != short[-1]:
        return False
    if len(short) < len(long) and short in (long[: len(short)], long[-len(short) :]):
        return True
    if len(short) > len(long) or short[-1] != long[-1] or len(short) < 2:
        return False
    initial = short[0].rstrip(".")
    return short[0] != long[0] and len(initial) == 1 and long[0].startswith(initial)


def text_words(text: str, language: str) -> tuple[str, ...]:
    """The words of a text as keys, without short ones (articles, prepositions) but where blanks separate syllables."""
    accents = _has_distinctive_diacritics(language)
    words = (fold_key(word, accents=accents) for word in _WORD.findall(text))
    return tuple(word for word in words if accents or len(word) > MAX_FUNCTION_WORD_LETTERS or word.isdigit())
