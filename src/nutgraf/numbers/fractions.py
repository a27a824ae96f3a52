"""Fractions in words: "deux tiers", "three twenty-firsts", "half a million", "one hundred and three quarters"."""

from __future__ import annotations

from dataclasses import replace

from nutgraf.numbers.folding import longest_after, skip_space
from nutgraf.numbers.quantity import Quantity, Source, tidy


def read_fraction(source: Source, quantity: Quantity) -> Quantity:
    """ "deux tiers", "three fifths": the word for the part stands behind the number of parts."""
    if not quantity.bare or not isinstance(quantity.value, int) or not 0 < quantity.value < 100:
        return quantity
    at = skip_space(source.text, quantity.end)
    at += source.text[at : at + 1] == "-"
    end = longest_after(source.folded, at, source.lexicon.denominators)
    if end is None or (not quantity.spelled and len(quantity.digits) > 2):
        return quantity
    parts = source.lexicon.denominators[source.folded[at:end]]
    if parts < quantity.value and not quantity.spelled:
        return quantity
    word = source.folded[at:end]
    if quantity.one and word in source.lexicon.reader.table.ordinals and not _shares(source, end):
        return quantity  # "um quarto" is a room, "un cinquième" may be one more
    return scaled_part(source, replace(quantity, end=end, value=quantity.value / parts, kind="ratio", one=False))


def _shares(source: Source, at: int) -> bool:
    """Whether what a share is of follows, or nothing more."""
    at = skip_space(source.text, at)
    following = source.text[at : at + 1]
    return not following.isalnum() or longest_after(source.folded, at, source.lexicon.words["share_links"]) is not None


def scaled_part(source: Source, part: Quantity) -> Quantity:
    """A part of a scale word: "half a million", "trois quarts de million"; else the part as it is."""
    words, at = source.lexicon.words, skip_space(source.text, part.end)
    at += source.text[at : at + 1] == "-"
    between = longest_after(source.folded, at, words["articles"] | words["linkers"])
    after = skip_space(source.text, between) if between is not None else at
    end = longest_after(source.folded, after, source.lexicon.scales)
    if end is None or end - after == 1:
        return part
    scale = source.lexicon.scales[source.folded[after:end]]
    return replace(part, end=end, value=tidy(part.value * scale), kind="count", scale=scale, atoms=2)
