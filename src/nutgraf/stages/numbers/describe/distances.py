"""Lengths that say how far away something is: "620 km south of Hull", "à 30 km de Lyon"."""

from __future__ import annotations

from typing import Final

from nutgraf.stages.numbers.describe.context import Context
from nutgraf.stages.numbers.describe.predicates import predicate_noun
from nutgraf.stages.numbers.describe.valued_nouns import end_of_last_number
from nutgraf.text.phrases import longest_after, longest_before, skip_space, skip_space_back
from nutgraf.text.spans import NounPhrase

LENGTHS: Final = frozenset({"kilometre", "metre", "mile", "foot", "yard", "nautical-mile"})


def is_distance(context: Context, i: int) -> bool:
    """Whether a direction follows a length, or a link and a name: what comes after it is no measured noun."""
    quantity, source = context.quantities[i], context.source
    if quantity.unit is None or quantity.unit.name not in LENGTHS:
        return False
    before = skip_space_back(source.text, quantity.qualifier_start)
    if longest_before(source.folded, before, source.lexicon.syntax.noun_links) is not None:
        return False  # "a radius of 300 km of Phoenix"
    at = skip_space(source.text, quantity.end)
    if longest_after(source.folded, at, source.lexicon.measured.directions) is not None:
        return True
    link = longest_after(source.folded, at, source.lexicon.syntax.noun_links)
    name = skip_space(source.text, link) if link is not None else 0
    return link is not None and source.text[name : name + 1].isupper()


def thing_away(context: Context, i: int) -> NounPhrase | None:
    """What is so far away: the subject of a verb of value before the distance."""
    return predicate_noun(context, i, end_of_last_number(context, i))
