"""Ordinals before the noun that they number: "die erste Frau", "un terzo procedimento", "his fifth offence"."""

from __future__ import annotations

import re
from typing import Final

from nutgraf.stages.numbers.quantity import Quantity, SourceText
from nutgraf.text.phrases import WORD, longest_after, longest_before, skip_space, skip_space_back

MAX_NOUN_CHARS: Final = 40  # code points before an ordinal in which its noun is looked for
MAX_NOUN_WORDS: Final = 3  # syllables of that noun: "trận đấu", "nhà lãnh đạo"


def is_attributive_ordinal(source: SourceText, quantity: Quantity) -> bool:
    """Whether an ordinal in words has a determiner before it and a noun right after it that is no time and no post.

    Where a blank is inside words too, as in Vietnamese, the noun is before it. In a language without such determiners
    the noun is enough. Where the pack lists determiners of its own for it, only these count: English "the first" says
    less of a series than of a beginning.
    """
    syntax = source.lexicon.syntax
    if source.lexicon.separates_syllables:
        return _follows_noun(source, quantity)
    noun = WORD.match(source.folded, skip_space(source.text, quantity.end))
    if noun is None or source.text[quantity.end : quantity.end + 1] != " " or not _is_noun(source, noun):
        return False
    if longest_after(source.folded, quantity.start, source.lexicon.exclusions.ordinal_names) is not None:
        return False
    if not syntax.rank_determiners:
        return bool(source.lexicon.exclusions.ordinal_names)
    at = skip_space_back(source.text, quantity.start)
    led = longest_before(source.folded, at, syntax.rank_determiners)
    return led is not None or (source.lexicon.capitalises_nouns and source.text[quantity.start].isupper())


def _follows_noun(source: SourceText, quantity: Quantity) -> bool:
    """Whether an ordinal is behind its noun: "cuộc họp thứ hai"; a weekday's name needs a noun that is counted.

    So "hôm thứ hai" and "về nhà thứ bảy" are days.
    """
    lexicon = source.lexicon
    words = list(WORD.finditer(source.folded, max(0, quantity.start - MAX_NOUN_CHARS), quantity.start))[
        -MAX_NOUN_WORDS:
    ]
    if not words or source.text[words[-1].end() : quantity.start] != " " or not source.text[quantity.start].islower():
        return False
    last = words[-1][0]
    if last in lexicon.syntax.function_words | lexicon.syntax.prepositions | lexicon.dates.before_day:
        return False
    if source.folded[quantity.start : quantity.end] not in lexicon.locale.days:
        return True
    counted = lexicon.exclusions.counted_nouns
    return any(longest_after(source.folded, word.start(), counted) is not None for word in words)


def _is_noun(source: SourceText, word: re.Match[str]) -> bool:
    lexicon = source.lexicon
    parts_of_year = (*lexicon.dates.halves, *lexicon.dates.quarters, *lexicon.dates.bimesters)
    unit = lexicon.units.get(word[0])
    timed = (
        (unit is not None and unit.kind == "duration") or word[0] in lexicon.months or word[0] in lexicon.locale.days
    )
    timed = timed or any(part.endswith(f" {word[0]}") for part in parts_of_year)  # "premier semestre"
    if timed or word[0] in lexicon.syntax.function_words or word[0] in lexicon.denominators:
        return False
    return source.text[word.start()].isupper() == lexicon.capitalises_nouns
