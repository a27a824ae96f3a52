"""A lower and an upper limit said one after the other: "more than 100 and less than 300"."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from nutgraf.stages.numbers.quantity import Quantity, SourceText
from nutgraf.text.phrases import longest_after, skip_space

LOWER: Final = frozenset({"more_than", "at_least"})
UPPER: Final = frozenset({"less_than", "at_most"})
MAX_LINK_WORDS: Final = 2  # words between the two: "and", ", but"


def range_from_bounds(source: SourceText, left: Quantity, right: Quantity) -> Quantity | None:
    """Both as one range, where each limits the same thing on its side; else None."""
    sides = {left.approximation, right.approximation}
    if not (sides & LOWER and sides & UPPER) or left.value_high is not None or right.value_high is not None:
        return None
    at = skip_space(source.text, left.end)
    behind = longest_after(source.folded, at, source.lexicon.qualifiers_after) or left.end  # "100 como máximo y"
    words = source.folded[behind : right.qualifier_start].replace(",", " ").split()
    links = source.lexicon.syntax.conjunctions | source.lexicon.syntax.function_words
    if right.qualifier_start <= left.end or len(words) > MAX_LINK_WORDS or not links.issuperset(words):
        return None
    low, high = sorted((left, right), key=lambda quantity: quantity.approximation in UPPER)
    same = left.unit is None or right.unit is None or left.unit == right.unit
    if not same or low.value >= high.value or {left.kind, right.kind} & {"rank", "score"}:
        return None
    carrier = right if right.unit is not None else left
    return replace(
        carrier,
        start=left.start,
        qualifier_start=left.qualifier_start,
        end=right.end,
        value=low.value,
        value_high=high.value,
        approximation="exact",
        may_be_article=False,
    )
