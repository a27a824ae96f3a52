"""A party's name right behind a title, before its place or its holder: "députée (Renaissance) de Paris, X"."""

from __future__ import annotations

from typing import Final

from nutgraf.stages.officials.names import is_certain_name, is_family, is_given
from nutgraf.stages.officials.phrase_index import PhraseIndex
from nutgraf.text.words import Shape

MAX_PARTY_WORDS: Final = 4  # words of a party's name: "La France insoumise"
MAX_TITLE_WORDS: Final = 3  # words from the comma before a title to the party
MAX_ADJECTIVES: Final = 2  # before a party: "z opoziční (STAN)"
MAX_LINKED: Final = 2  # a party and a constituency: "za hnutí ANO z Plzně"
MAX_PLACE_WORDS: Final = 4  # words of the place behind the party: "de la Seine-Saint-Denis"
NOT_INSIDE: Final = (
    "stop",
    "of",
    "at",
    "coordinator",
    "copula",
    "auxiliary",
    "relative",
    "head",
    "honorific",
    "article",
)


def is_party(phrases: PhraseIndex, index: int) -> bool:
    """Whether a party's name begins here, so that the words are not the holder's.

    Its holder must be in sight: named before the comma of the apposition, or behind the party and its place.
    """
    lexicon = phrases.lexicon
    if lexicon.complement_first or lexicon.closed_compounds or lexicon.bare_complement:
        return False
    if phrases.shape(index) is not Shape.CAPITAL or is_given(phrases, index) or is_family(phrases, index):
        return False
    linked = phrases.starts_phrase(index - 1, "of", "at", "article")
    if linked or phrases.starts_phrase(index, "honorific", "calendar", "head", "territory"):
        return False
    end = _name_end(phrases, index)
    behind = _place_end(phrases, end)
    apposed = _is_apposed(phrases, index)
    if behind == end and not apposed:
        sure = end > index + 1 or phrases.key(index) in lexicon.pack.parties
        return sure and is_certain_name(phrases, end, frozenset())
    closed = phrases.shape(behind) in (Shape.MARK, Shape.LINE)
    named = is_certain_name(phrases, behind + phrases.is_mark(behind, ","), frozenset())
    return named or (apposed and closed)


def _name_end(phrases: PhraseIndex, index: int) -> int:
    """Index behind the capitals of the name and the adjectives between and behind them."""
    end = index + 1
    while end < index + MAX_PARTY_WORDS and not is_certain_name(phrases, end, frozenset()):
        lower = phrases.shape(end) is Shape.LOWER and not phrases.starts_phrase(end, *NOT_INSIDE)
        if not (lower or phrases.is_capitalised(end)):
            break
        end += 1
    return end


def _place_end(phrases: PhraseIndex, index: int) -> int:
    """Index behind "of" and a place in capitals; `index` where there is none."""
    end = link = phrases.phrase_end("of", index)
    while after := phrases.phrase_end("article", end):
        end = after
    first = end
    while link and end < first + MAX_PLACE_WORDS and phrases.is_capitalised(end):
        if is_certain_name(phrases, end, frozenset()):
            break
        end += 1
    return end if link and end > first else index


def _is_apposed(phrases: PhraseIndex, index: int) -> bool:
    """Whether the title before has no article and is behind a comma that follows a word with a capital."""
    for comma in range(index - 2, index - 2 - MAX_TITLE_WORDS, -1):
        if phrases.is_mark(comma, ","):
            return phrases.is_capitalised(comma - 1)
        if phrases.shape(comma) is not Shape.LOWER or phrases.phrase_end("article", comma):
            return False
    return False


def name_behind_party(phrases: PhraseIndex, index: int) -> int:
    """Index of the certain name behind a preposition with a party or constituency, where names have cases; or 0.

    So in Czech: "členka výboru (z opoziční STAN) Věra Malá", "poslanec (za hnutí ANO z Plzně) Petr Král".
    """
    if not phrases.lexicon.pack.cases:
        return 0
    for _ in range(MAX_LINKED):
        link = max(phrases.phrase_end("of", index), phrases.phrase_end("at", index))
        first = link
        while link and first < link + MAX_ADJECTIVES and phrases.shape(first) is Shape.LOWER:
            first += 1
        if not link or not phrases.is_capitalised(first) or is_certain_name(phrases, first, frozenset()):
            return 0
        if name := _name_behind(phrases, first + 1):
            return name
        index = first + 1
    return 0


def _name_behind(phrases: PhraseIndex, index: int) -> int:
    """Index of the certain name behind the rest of a party's name: "za Věci (veřejné) Jan Malý"; or 0."""
    for here in range(index, index + MAX_PARTY_WORDS):
        if is_certain_name(phrases, here, frozenset()):
            return here
        joined = phrases.starts_phrase(here, "coordinator")
        if phrases.shape(here) in (Shape.MARK, Shape.LINE) or (phrases.starts_phrase(here, *NOT_INSIDE) and not joined):
            return 0
    return 0
