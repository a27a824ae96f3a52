"""Scale words after a number: "2 million and a half", "nghìn tỷ", "5 k€"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from nutgraf.stages.numbers.candidates.fractions import split_hundreds
from nutgraf.stages.numbers.quantity import Quantity, SourceText, round_float
from nutgraf.text.phrases import TOKEN, longest_after, sign_after, skip_space

CODE_LETTERS: Final = {"k": 1e3, "K": 1e3, "M": 1e6, "B": 1e9}  # before a currency's code: "MEUR"
SUM_BEFORE: Final = re.compile(r"[$£€¥₹]\s?\d[\d.,]{0,9}[-–]$")  # the lower end of "£2-3m"
MAX_SUM_CHARS: Final = 13  # code points of such a sum
DOZEN: Final = 12  # "three hundred and two dozen" has two of them
HUNDRED: Final = 100  # the smallest scale that numbers are counted in


def read_scale(source: SourceText, quantity: Quantity) -> Quantity:
    """Scale words after the number and "and a half": "2 million and a half", "two and a half million"."""
    quantity = read_scales(source, quantity)
    at = skip_space(source.text, quantity.end)
    half = longest_after(source.folded, at, source.lexicon.forms.and_a_half)
    if half is not None:
        plain, unit = quantity.scale == 1, max(quantity.scale, 1.0)
        smaller = _scale_at(source, replace(quantity, end=half, scale=1.0))
        if not plain and smaller is not None and smaller[1] < unit:  # "one billion and a half million"
            return replace(
                quantity, end=smaller[0], value=round_float(quantity.value + smaller[1] / 2), may_be_article=False
            )
        quantity = replace(quantity, end=half, value=round_float(quantity.value + unit / 2), may_be_article=False)
        return read_scales(source, quantity) if plain else quantity
    return quantity


def read_scales(source: SourceText, quantity: Quantity) -> Quantity:
    """Scale words after the number, two at most: "nghìn tỷ", "mille milliards"."""
    for _ in range(2):
        found = _scale_at(source, quantity)
        if found is None:
            break
        end, scale = found
        parts = split_hundreds(source, quantity) if DOZEN <= scale < HUNDRED else None
        value = parts[0] + parts[1] * scale if parts is not None else quantity.value * scale
        quantity = replace(
            quantity, end=end, value=round_float(value), scale=quantity.scale * scale, may_be_article=False
        )
    return quantity


def _scale_at(source: SourceText, quantity: Quantity) -> tuple[int, float] | None:
    lexicon = source.lexicon
    at = skip_space(source.text, quantity.end)
    if source.text[at : at + 1] == "-" and at == quantity.end:
        at += 1
    end = longest_after(source.folded, at, lexicon.scales)
    if end is not None and _opens_longer_word(source, at, end):
        return None
    if end is not None and (end - at > 1 or not source.text[at:end].isascii() or _is_sum(source, quantity)):
        if source.text[end : end + 1] == "." and source.folded[at : end + 1] in lexicon.scales:
            end += 1
        return end, lexicon.scales[source.folded[at:end]]
    if end is not None and at == quantity.end and _scales_next_word(source, end):
        return end, lexicon.scales[source.folded[at:end]]
    letter = _thousand_at(source, quantity, at)
    if letter is not None:
        return letter
    piece = TOKEN.match(source.text, at)
    if piece is not None and piece[0] in lexicon.locale.short_scales and not quantity.spelled:
        return piece.end(), lexicon.locale.short_scales[piece[0]]
    return None


def _opens_longer_word(source: SourceText, at: int, end: int) -> bool:
    """Whether a scale word begins a unit or a noun of several words: 千克, "tỷ phú"."""
    tables = (source.lexicon.units, source.lexicon.measured.compounds)
    return any((longest_after(source.folded, at, table) or 0) > end for table in tables)


def _scales_next_word(source: SourceText, end: int) -> bool:
    """Whether a letter on the figure multiplies the word after it: "2.4m people", "3.5m euros", not "2.4m wide"."""
    lexicon, at = source.lexicon, skip_space(source.text, end)
    unit = longest_after(source.folded, at, lexicon.units)
    if unit is not None and lexicon.units[source.folded[at:unit]].kind == "money":
        return True
    word = TOKEN.match(source.folded, at)
    if word is None or not word[0].isalpha() or word[0] in lexicon.syntax.function_words:
        return False
    return word[0] in lexicon.ages.persons or word[0].endswith(lexicon.syntax.plural_endings or ("\0",))


def _thousand_at(source: SourceText, quantity: Quantity, at: int) -> tuple[int, float] | None:
    """A letter that multiplies: before a currency's code ("120 MEUR"), or k ("5k", "2.33 k")."""
    letter = source.text[at : at + 1]
    if letter in CODE_LETTERS and source.text[at + 1 : at + 4] in source.lexicon.locale.codes:
        return at + 1, CODE_LETTERS[letter]
    if letter not in ("k", "K") or source.text[at + 1 : at + 2].isalnum():
        return None
    follows = sign_after(source.text, at + 1)
    alone = at == quantity.end or (letter == "k" and not follows.isalnum())
    return (at + 1, CODE_LETTERS[letter]) if alone else None


def _is_sum(source: SourceText, quantity: Quantity) -> bool:
    """A lone letter is a scale only after a currency sign: "$5m", "£2-3m"; else it is a metre."""
    if quantity.unit is not None and quantity.unit.kind == "money":
        return True
    return SUM_BEFORE.search(source.text, max(0, quantity.start - MAX_SUM_CHARS), quantity.start) is not None
