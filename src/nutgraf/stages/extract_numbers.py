"""Numbers of an article: value, unit, what they measure, since when, and the changes that they tell."""

from __future__ import annotations

from nutgraf.numbers.lexicon import read_lexicon
from nutgraf.numbers.scan import scan
from nutgraf.numbers.quantity import Quantity
from nutgraf.records import Number


def find_numbers(text: str, language: str) -> tuple[Number, ...]:
    """The quantities in a text of any CLDR language, in order. Loads no model; time is linear in the text."""
    found, _style = scan(text, read_lexicon(language))
    return tuple(_number(text, quantity) for quantity in found)


def _number(text: str, quantity: Quantity) -> Number:
    return Number(
        quantity.start,
        quantity.end,
        text[quantity.start : quantity.end],
        kind=quantity.kind,
        value=quantity.value,
        value_high=quantity.value_high,
        unit=quantity.unit.name if quantity.unit else None,
        approximation=quantity.approximation,
    )
