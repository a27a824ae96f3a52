"""A surname alone behind the portfolio of a post, told from one more word of it by the rest of the text."""

from __future__ import annotations

from typing import Final

from nutgraf.stages.officials.lexicon import Kind
from nutgraf.stages.officials.names import is_certain_name, is_given
from nutgraf.stages.officials.phrase_index import PhraseIndex
from nutgraf.text.words import Shape

NO_SURNAMES: tuple[Kind, ...] = (
    "modifier",
    "portfolio_adjective",
    "territory",
    "body",
    "calendar",
    "head",
    "area",
    "stop",
    "honorific",
)
MAX_PORTFOLIO_WORDS: Final = 4  # words of a portfolio before a surname: "de asuntos exteriores"


def is_lone_surname(phrases: PhraseIndex, index: int) -> bool:
    """Whether a lone word behind a portfolio is a surname: "minister van Financiën Vos".

    It is where the portfolio is one that ministers have, or where the text has the word again as a person's.
    """
    if phrases.lexicon.complement_first or phrases.lexicon.syllabic or phrases.shape(index) is not Shape.CAPITAL:
        return False
    before = index - 1
    if phrases.shape(before) not in (Shape.LOWER, Shape.CAPITAL) or phrases.key(before) in phrases.lexicon.place_starts:
        return False
    closed = phrases.starts_phrase(before, "of", "at", "article", "body", "area", "head", "territory", "coordinator")
    if closed or (is_given(phrases, before) and not phrases.starts_phrase(before, "portfolio")):
        return False
    if phrases.starts_phrase(index, *NO_SURNAMES):
        return False
    named_behind = phrases.is_mark(index + 1, ",") and is_certain_name(phrases, index + 2, frozenset())
    if named_behind:  # "ministra de Formación (Dual), Ana Ruiz"
        return False
    goes_on = phrases.keys_in(index + 1, phrases.lexicon.particles)
    if goes_on or phrases.is_capitalised(index + 1) or phrases.key(index) in phrases.lower_case_keys:
        return False
    return _is_behind_portfolio(phrases, index) or _is_person_elsewhere(phrases, index)


def _is_behind_portfolio(phrases: PhraseIndex, index: int) -> bool:
    """Whether a portfolio of ministers ends right before the word and the word is not its adjective or its owner."""
    first = max(0, index - MAX_PORTFOLIO_WORDS)
    ends = [phrases.phrase_end("portfolio", start) for start in range(first, index)]
    if index not in ends or max(ends) > index or phrases.starts_phrase(index, "portfolio"):
        return False
    endings = phrases.lexicon.pack.complement_endings  # a word in a case may be a country's: "ministr obrany Ruska"
    declined = bool(endings) and phrases.words.text_of(index, index + 1).endswith(endings)
    return not declined and not phrases.phrase_end("of", index + 1)


def _is_person_elsewhere(phrases: PhraseIndex, index: int) -> bool:
    """Whether the word is elsewhere behind a given name or by itself, and never behind an article or as a place."""
    key, alone = phrases.key(index), False
    for other, word in enumerate(phrases.words.keys):
        if word != key or other == index:
            continue
        if phrases.shape(other - 1) is Shape.LOWER and _is_of_thing(phrases, other - 1):
            return False
        opened = other > 0 and phrases.is_capitalised(other - 1) and not phrases.starts_phrase(other - 1, "stop", "at")
        joined = opened or phrases.is_capitalised(other + 1)
        alone |= phrases.shape(other) is Shape.CAPITAL and (is_given(phrases, other - 1) or not joined)
    return alone


def _is_of_thing(phrases: PhraseIndex, before: int) -> bool:
    """Whether the word before is an article or a preposition of place, which a person by surname has not."""
    if phrases.starts_phrase(before, "article"):
        return True
    return phrases.starts_phrase(before, "at") and not phrases.starts_phrase(before, "of", "recipient", "by")
