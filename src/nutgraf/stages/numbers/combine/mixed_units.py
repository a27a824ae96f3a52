"""Two numbers that are one amount: euros and cents, feet and inches, "five and three quarters billion"."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from nutgraf.stages.numbers.quantity import Quantity, SourceText, round_float
from nutgraf.text.phrases import longest_after, longest_before, sign_after, skip_space, skip_space_back

# How many of the smaller unit the larger one has; only pairs that are said together.
MINOR_UNITS: Final = {
    ("foot", "inch"): 12,
    ("yard", "foot"): 3,
    ("pound", "ounce"): 16,
    ("stone", "pound"): 14,
    ("metre", "centimetre"): 100,
    ("kilometre", "metre"): 1000,
    ("kilogram", "gram"): 1000,
}
HUNDRED: Final = 100  # cents of a euro, centimetres of a metre
ENDS: Final = frozenset(("", *".!?;\n"))


def add_minor_unit(source: SourceText, left: Quantity, right: Quantity, gap: str) -> Quantity | None:
    """Both as one amount, where the second counts the smaller unit; else None."""
    if gap not in source.lexicon.syntax.conjunctions | {""} or left.value_high is not None or right.value_high:
        return None
    if left.unit is None or not isinstance(left.value, int) or left.scale > 1 or right.scale >= HUNDRED * 1000:
        return None
    if left.kind == "money":
        return _with_cents(source, left, right, gap)
    if left.kind == "measure":
        return _with_inches(source, left, right)
    return None


def _with_cents(source: SourceText, left: Quantity, right: Quantity, gap: str) -> Quantity | None:
    """ "treize euros et quarante-cinq centimes", "3 dollars 50"."""
    cents = _cents(source, right)
    if cents is None and right.is_plain and 10 <= right.value < HUNDRED and right.approximation == "exact":
        cents = right.value if _ends_price(source, left, right, gap) else None
    if cents is None or not 0 < cents < HUNDRED:
        return None
    return replace(
        left, end=right.end, value=round_float(left.value + cents / HUNDRED), may_be_article=False, word_count=2
    )


def _cents(source: SourceText, right: Quantity) -> int | float | None:
    """How many cents a number counts; French "quarante-cinq cents" reads as hundreds."""
    words = source.lexicon.forms.cents
    last = longest_before(source.folded, right.end, words)
    if last is None:
        return None
    if right.kind == "money" and right.unit is not None and right.unit.name is None:
        return right.value
    if right.kind == "ratio":  # Italian "centesimi" are hundredths too
        return round_float(right.value * HUNDRED)
    hundreds = right.is_plain and right.spelled and last > right.start and right.value % HUNDRED == 0
    return int(right.value) // HUNDRED if hundreds else None


def _ends_price(source: SourceText, left: Quantity, right: Quantity, gap: str) -> bool:
    """Whether a bare number after "15 dollars" can only be its cents: the sentence ends, and no range is open."""
    after = sign_after(source.text, right.end)
    before = skip_space_back(source.text, left.qualifier_start)
    lexicon = source.lexicon
    opened = (
        longest_before(source.folded, before, lexicon.ranges.openers | lexicon.changes.before_old_value) is not None
    )
    spoken = right.spelled == left.spelled and (right.spelled or len(right.digits) == len("50"))
    return spoken and not opened and after in (ENDS if gap else ENDS | {","})


def _with_inches(source: SourceText, left: Quantity, right: Quantity) -> Quantity | None:
    """ "5 feet 2 inches", "5 ft 2 in"."""
    unit, end = right.unit, right.end
    if right.is_plain:
        at = skip_space(source.text, right.end)
        joined = longest_after(source.folded, at, source.lexicon.joined_units)
        unit = source.lexicon.joined_units[source.folded[at:joined]] if joined is not None else None
        end = joined or end
    if unit is None or left.unit is None or right.kind not in ("measure", "count"):
        return None
    factor = MINOR_UNITS.get((str(left.unit.name), str(unit.name)))
    if factor is None or not 0 < right.value < factor:
        return None
    return replace(
        left, end=end, value=round_float(left.value + right.value / factor), may_be_article=False, word_count=2
    )


def share_scale(source: SourceText, left: Quantity, right: Quantity, gap: str) -> Quantity | None:
    """ "fünf und drei Viertel Milliarden": the part and the whole before it count the same scale word."""
    part = right.value / right.scale if right.scale >= HUNDRED else 1
    if gap not in source.lexicon.syntax.conjunctions or not left.is_plain or right.word_count < 2 or not 0 < part < 1:
        return None
    before = skip_space_back(source.text, left.qualifier_start)
    if longest_before(source.folded, before, source.lexicon.ranges.openers) is not None:
        return None
    value = round_float((left.value + part) * right.scale)
    return replace(
        right, start=left.start, qualifier_start=left.qualifier_start, value=value, approximation=left.approximation
    )


def add_spoken_decimals(source: SourceText, left: Quantity, right: Quantity, gap: str) -> Quantity | None:
    """ "siete con cincuenta por ciento": the decimals of money and shares, said after "with"."""
    if gap not in source.lexicon.forms.points_between or not (left.spelled and right.spelled and left.is_plain):
        return None
    if right.kind not in ("percent", "money") or right.scale > 1 or not isinstance(right.value, int):
        return None
    value = float(f"{left.value}.{right.value}")
    return replace(
        right,
        start=left.start,
        qualifier_start=left.qualifier_start,
        value=value,
        approximation=left.approximation,
        word_count=2,
    )
