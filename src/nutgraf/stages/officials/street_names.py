"""Streets and places called after a person, whose titles and names are nobody's here."""

from __future__ import annotations

from nutgraf.stages.officials.phrase_index import PhraseIndex
from nutgraf.text.words import Shape

MAX_WORDS_BETWEEN = (
    6  # words between a street and a name: "rue du Président de la République Jean Roux" is as long as signs get
)


def after_street_word(phrases: PhraseIndex, index: int) -> bool:
    """Whether a street's word stands before the title or name at `index`: "rua Vereador X", "avenue du Général X"."""
    streets = phrases.by_kind["street"]
    at = index
    for _ in range(MAX_WORDS_BETWEEN):
        if any(streets.get(i, (0, 0))[0] == at for i in range(max(0, at - 3), at)):
            return True
        at -= 1
        if not (phrases.starts_phrase(at, "head", "honorific", "modifier", "of") or phrases.phrase_end("article", at)):
            return False
    return False


def after_place_word(phrases: PhraseIndex, index: int) -> bool:
    """Whether a word for a kind of place stands right before the capitalised words at `index`: "tỉnh Lâm Sơn"."""
    areas = phrases.by_kind["area"]
    return any(areas.get(i, (0, 0))[0] == index for i in range(max(0, index - 3), index))


def holds_street(phrases: PhraseIndex, start: int, end: int) -> bool:
    """Whether the capitalised words from `start`, or the one at `end`, close with a street's: "Hatherley Street"."""
    if not (phrases.lexicon.complement_first or phrases.lexicon.closed_compounds):
        return False
    return any(phrases.phrase_end("street", i) and phrases.shape(i) is Shape.CAPITAL for i in range(start + 1, end + 1))
