"""An amount said again in another unit, in a bracket: "8 miles (13 kilometers) of new tunnels"."""

from __future__ import annotations

from typing import Final

from nutgraf.stages.numbers.describe.context import Context
from nutgraf.stages.numbers.describe.noun_phrases import noun_phrase_after
from nutgraf.text.phrases import longest_after, skip_space
from nutgraf.text.spans import NounPhrase

KINDS: Final = frozenset({"money", "measure", "count"})


def is_conversion(context: Context, i: int) -> bool:
    """Whether a number is alone in a bracket right after another amount, in another unit."""
    before, quantity, text = context.quantities[i - 1], context.quantities[i], context.source.text
    if not i or before.kind not in KINDS or quantity.kind not in ("money", "measure"):
        return False
    if before.kind == quantity.kind and before.unit == quantity.unit:
        return False
    joined = text[before.end : quantity.qualifier_start].strip() == "("
    return joined and text[quantity.end : quantity.end + 1] == ")"


def noun_after_conversion(context: Context, i: int) -> NounPhrase | None:
    """What follows the bracket with a link: "of new tunnels"."""
    source = context.source
    at = skip_space(source.text, context.quantities[i].end + 1)
    link = longest_after(source.folded, at, source.lexicon.syntax.linkers | source.lexicon.syntax.noun_links)
    return noun_phrase_after(source, link, context.sentence_bounds[i][1]) if link is not None else None


def is_next_unit(context: Context, i: int) -> bool:
    """Whether a duration goes on in the next smaller unit: "24 hours, 39 minutes and 35 seconds"."""
    before, quantity, source = context.quantities[i - 1], context.quantities[i], context.source
    if not i or before.kind != "duration" or quantity.kind != "duration" or before.unit == quantity.unit:
        return False
    gap = source.folded[before.end : quantity.qualifier_start].replace(",", " ").split()
    return quantity.qualifier_start > before.end and all(word in source.lexicon.syntax.conjunctions for word in gap)
