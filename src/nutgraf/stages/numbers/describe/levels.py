"""The level that a decimal figure without a unit is: "un séisme de magnitude 7,5", "ein Beben der Stärke 7,5"."""

from __future__ import annotations

from nutgraf.stages.numbers.describe.context import Context
from nutgraf.stages.numbers.describe.predicates import is_time
from nutgraf.text.spans import NounPhrase


def level_noun(context: Context, i: int) -> NounPhrase | None:
    """The noun right before a decimal figure, where a determiner, preposition or link is before the noun."""
    quantity, source = context.quantities[i], context.source
    if float(quantity.value).is_integer() or quantity.scale > 1 or quantity.qualifier_start != quantity.start:
        return None
    noun = source.word_before(quantity.start)
    if noun is None or noun.start() < context.sentence_bounds[i][0] or source.is_function(noun):
        return None
    named = source.text[noun.start()].isupper() != source.lexicon.capitalises_nouns
    led = source.word_before(noun.start())
    if named or led is None or is_time(source, noun.span()) or source.text[led.end() : noun.start()].strip(" \u00a0'’"):
        return None
    if noun[0] in source.lexicon.measured.average_nouns:
        return None  # "v průměru 1,1 uchazeče"
    syntax = source.lexicon.syntax
    leading = syntax.determiners | syntax.prepositions | syntax.noun_links | syntax.share_links
    return noun.span() if led[0] in leading or f"{led[0]}'" in leading else None
