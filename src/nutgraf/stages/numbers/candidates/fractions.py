"""Fractions in words: "deux tiers", "three twenty-firsts", "half a million", "one hundred and three quarters"."""

from __future__ import annotations

from dataclasses import replace
from math import gcd
from typing import Final

from nutgraf.languages.schema.number_words import WORD_SEPARATORS
from nutgraf.stages.numbers.quantity import Quantity, SourceText, round_float
from nutgraf.text.phrases import WORD, longest_after, skip_space

MILLION: Final = 10**6
TENTHS: Final = 10  # from which parts are said that could be told of larger ones: "two tenths"


def read_fraction(source: SourceText, quantity: Quantity) -> Quantity:
    """ "deux tiers", "three fifths": the word for the part stands after the number of parts."""
    top = quantity.value
    if not quantity.is_plain or not isinstance(top, int) or not 0 < top < MILLION * MILLION:
        return quantity
    found = _part_after(source, quantity.end)
    if found is None or not _is_fraction(source, quantity, found):
        return quantity
    end, parts = found
    sum_of = split_hundreds(source, quantity)
    if sum_of is not None and sum_of[1] < parts:  # "one hundred and three quarters", "six million and two thirds"
        whole, rest = sum_of
        scale = _millions(whole)
        return replace(quantity, end=end, value=round_float(whole + rest / parts * scale), word_count=2, scale=scale)
    return scale_fraction(source, replace(quantity, end=end, value=top / parts, kind="ratio", may_be_article=False))


def _part_after(source: SourceText, at: int) -> tuple[int, int] | None:
    """(end, number of parts) of the word for a part after a number: "fifths", "veinticincoavos", "onze avos"."""
    at = skip_space(source.text, at)
    at = skip_space(source.text, at + 1) if source.text[at : at + 1] == "-" else at
    end = longest_after(source.folded, at, source.lexicon.denominators)
    if end is not None:
        return end, source.lexicon.denominators[source.folded[at:end]]
    endings = source.lexicon.forms.part_endings
    word = WORD.match(source.folded, at) if endings else None
    if word is None:
        return None
    number = source.lexicon.reader.read(source.folded, at)
    following = WORD.match(source.folded, skip_space(source.text, number.end)) if number is not None else None
    if (
        number is not None
        and following is not None
        and following[0] in endings
        and number.value == int(number.value) > 1
    ):
        return following.end(), int(number.value)
    for ending in endings:
        if word[0].endswith(ending):
            stem = word[0][: -len(ending)]
            number = source.lexicon.reader.read(stem, 0)
            if number is not None and number.end == len(stem) and number.value == int(number.value) > 1:
                return word.end(), int(number.value)
    return None


def _is_fraction(source: SourceText, quantity: Quantity, found: tuple[int, int]) -> bool:
    """Whether a number and the word for a part after it are one fraction, no ordinal beside a number."""
    end, parts = found
    if not quantity.spelled:
        return len(quantity.digits) <= 2 and parts >= quantity.value
    word = source.folded[skip_space(source.text, quantity.end) : end]
    ordinal = "".join(WORD_SEPARATORS.split(word)) in source.lexicon.reader.table.ordinals
    plurals = source.lexicon.syntax.plural_endings
    if plurals and quantity.value > 1 and ordinal and not word.startswith("-"):
        return False  # "three fourth graders"
    if gcd(int(quantity.value), parts) > 1 and parts < TENTHS:
        return False  # "two quarters" in a row
    if quantity.value >= 100 or (quantity.may_be_article and ordinal):
        return _is_share(source, end)  # "um quarto" is a room, "un cinquième" may be one more
    return True


def _is_share(source: SourceText, at: int) -> bool:
    """Whether what a share is of follows, or nothing more."""
    at = skip_space(source.text, at)
    following = source.text[at : at + 1]
    if not following.isalnum() or longest_after(source.folded, at, source.lexicon.syntax.share_links) is not None:
        return True
    unit = longest_after(source.folded, at, source.lexicon.units)
    return unit is not None and source.lexicon.units[source.folded[at:unit]].kind == "percent"


def split_hundreds(source: SourceText, quantity: Quantity) -> tuple[int, int] | None:
    """(hundreds, rest) of a number whose words have "and" before the rest: "one hundred" "three"; else None."""
    words = source.folded[quantity.start : quantity.end].split(" ")
    if not quantity.spelled or not isinstance(quantity.value, int):
        return None
    last = max((i for i, word in enumerate(words) if word in source.lexicon.syntax.conjunctions), default=0)
    text = " ".join(words[last + 1 :])
    rest = source.lexicon.reader.read(text, 0) if last else None
    if rest is None or rest.end != len(text) or not isinstance(rest.value, int) or not 0 < rest.value < 100:
        return None
    whole = quantity.value - rest.value
    return (whole, rest.value) if whole >= 100 and whole % 100 == 0 else None


def _millions(whole: int) -> int:
    """The scale that a fraction after a whole number is a fraction of: "six million and two thirds"."""
    scale = MILLION
    while whole % (scale * 1000) == 0:
        scale *= 1000
    return scale if whole % scale == 0 else 1


def scale_fraction(source: SourceText, part: Quantity) -> Quantity:
    """A part of a scale word: "half a million", "trois quarts de million"; else the part as it is."""
    at = skip_space(source.text, part.end)
    at += source.text[at : at + 1] == "-"
    after = after_links(source, at)
    end = longest_after(source.folded, after, source.lexicon.scales)
    if end is None or end - after == 1:
        return part
    scale = source.lexicon.scales[source.folded[after:end]]
    return replace(part, end=end, value=round_float(part.value * scale), kind="count", scale=scale, word_count=2)


def after_links(source: SourceText, at: int) -> int:
    """The position after "of", an article, or both ("two thirds of a million")."""
    lexicon = source.lexicon
    for table in (lexicon.syntax.linkers, lexicon.syntax.articles):
        end = longest_after(source.folded, at, table)
        at = skip_space(source.text, end) if end is not None else at
    return at
