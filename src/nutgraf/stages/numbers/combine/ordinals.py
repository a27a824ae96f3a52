"""Ordinals before the noun that they number: "die erste Frau", "un terzo procedimento", "his fifth offence"."""

from __future__ import annotations

import re

from nutgraf.stages.numbers.quantity import Quantity, SourceText
from nutgraf.text.phrases import WORD, longest_after, longest_before, skip_space, skip_space_back


def is_attributive_ordinal(source: SourceText, quantity: Quantity) -> bool:
    """Whether an ordinal in words has a determiner before it and a noun right after it that is no time and no post.

    In a language without such determiners the noun is enough. Where the pack lists determiners of its own for it,
    only these count: English "the first" says less of a series than of a beginning.
    """
    syntax = source.lexicon.syntax
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


def _is_noun(source: SourceText, word: re.Match[str]) -> bool:
    lexicon = source.lexicon
    parts_of_year = (*lexicon.dates.halves, *lexicon.dates.quarters)
    unit = lexicon.units.get(word[0])
    timed = (
        (unit is not None and unit.kind == "duration") or word[0] in lexicon.months or word[0] in lexicon.locale.days
    )
    timed = timed or any(part.endswith(f" {word[0]}") for part in parts_of_year)  # "premier semestre"
    if timed or word[0] in lexicon.syntax.function_words or word[0] in lexicon.denominators:
        return False
    return source.text[word.start()].isupper() == lexicon.capitalises_nouns
