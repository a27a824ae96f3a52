"""Ranges and scores: "5-7 %", "entre 5 et 7 %", "more than 100 and less than 300", "3-1"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from nutgraf.stages.numbers.combine.from_to import is_amount_and_result
from nutgraf.stages.numbers.dates.years import follows_year_word, looks_like_year
from nutgraf.stages.numbers.quantity import Quantity, SourceText, round_float
from nutgraf.text.phrases import longest_after, longest_before, skip_space, skip_space_back

LOWER: Final = frozenset({"more_than", "at_least"})
UPPER: Final = frozenset({"less_than", "at_most"})
DASH: Final = re.compile(r" ?[-–—~〜～] ?")
SCALES: Final = (1000, 100)  # said once for both ends of a range in words: "four to five thousand"
MAX_SHARED_RATIO: Final = 2  # between the ends of a range in figures whose first has no thousands: "3 à 4.000"
# A side's points in a score written "3-1"; basketball is written in words with it. Of 2,400 numbers of open articles
# 1 differs with half of it, none with twice.
MAX_SCORE_POINTS: Final = 60
# Words between the two bounds of a range: "and", ", but". No number of 367 open articles differs with half or twice
# of it.
MAX_LINK_WORDS: Final = 2


def range_from_bounds(source: SourceText, left: Quantity, right: Quantity) -> Quantity | None:
    """Both as one range, where each limits the same thing on its side; else None."""
    sides = {left.approximation, right.approximation}
    if not (sides & LOWER and sides & UPPER) or left.value_high is not None or right.value_high is not None:
        return None
    at = skip_space(source.text, left.end)
    end = longest_after(source.folded, at, source.lexicon.qualifiers_after) or left.end  # "100 como máximo y"
    words = source.folded[end : right.qualifier_start].replace(",", " ").split()
    links = source.lexicon.syntax.conjunctions | source.lexicon.syntax.function_words
    if right.qualifier_start <= left.end or len(words) > MAX_LINK_WORDS or not links.issuperset(words):
        return None
    low, high = sorted((left, right), key=lambda quantity: quantity.approximation in UPPER)
    same = left.unit is None or right.unit is None or left.unit == right.unit
    if not same or low.value >= high.value or {left.kind, right.kind} & {"rank", "score"}:
        return None
    with_unit = right if right.unit is not None else left
    return replace(
        with_unit,
        start=left.start,
        qualifier_start=left.qualifier_start,
        end=right.end,
        value=low.value,
        value_high=high.value,
        approximation="exact",
        may_be_article=False,
    )


def combine_range(source: SourceText, left: Quantity, right: Quantity, gap: str) -> Quantity | None:
    """ "5-7 %", "entre 5 et 7 %", "5 à 7 millions": low and high of one quantity."""
    lexicon = source.lexicon
    opener = longest_before(source.folded, skip_space_back(source.text, left.qualifier_start), lexicon.ranges.openers)
    dash = DASH.fullmatch(gap) is not None
    if gap == ":":
        return _score(left, right, dash=True)
    word, shared = gap.strip(), left.unit
    word = word.removeprefix("- ") if left.spelled else word  # "vier- bis fünftausend"
    opened = opener is not None and not _links_two(source, opener, left.qualifier_start)
    joins = dash or word in lexicon.ranges.joiners or (opened and word in lexicon.ranges.closers)
    behind_sign = left.kind == "money" and right.kind == "count" and right.unit is None and left.scale <= right.scale
    if left.kind == "age" and (right.is_plain or right.kind == "duration"):  # "aged 18 to 25"
        right = replace(right, kind="age", unit=left.unit)
    alike = left.kind in (right.kind, "count") or behind_sign
    if not joins or not alike or is_amount_and_result(source, left, right):
        return None
    if behind_sign:
        left = replace(left, unit=None, kind="count")
        right = replace(right, unit=shared, kind="money")
    same = left.unit == right.unit and (left.scale == 1 or _is_of_sum(source, left))
    if left.unit is not None and not (dash or opener is not None or same):
        return None
    low = round_float(left.value * _shared_scale(left, right))
    if low >= right.value:
        return _score(left, right, dash=dash)
    if follows_year_word(source, left) or (looks_like_year(left) and looks_like_year(right)):
        return None
    unit, kind = right.unit or left.unit, right.kind if right.unit is not None else left.kind
    return replace(
        left,
        end=right.end,
        value=low,
        value_high=right.value,
        unit=unit,
        kind=kind,
        scale=right.scale,
        may_be_article=False,
    )


def _shared_scale(left: Quantity, right: Quantity) -> float:
    """What the lower end of a range is multiplied with: "5 to 7 million", "four to five thousand", "3 à 4.000"."""
    if left.scale > 1 or left.value <= 0:
        return 1
    if right.scale > 1:
        return right.scale if left.value < right.value / right.scale else 1
    if left.spelled and right.spelled:
        return next((s for s in SCALES if right.value % s == 0 and left.value < right.value / s), 1)
    short = left.is_plain and left.value > 1 and left.digits.isdigit() and right.value % SCALES[0] == 0
    ratio = right.value / (SCALES[0] * left.value)
    return SCALES[0] if short and 1 < ratio <= MAX_SHARED_RATIO else 1


def _is_of_sum(source: SourceText, left: Quantity) -> bool:
    """Whether a link of a share is before the lower end: "firms with revenue of $20bn to $50bn"."""
    at = skip_space_back(source.text, left.qualifier_start)
    return longest_before(source.folded, at, source.lexicon.syntax.share_links) is not None


def _links_two(source: SourceText, opener: int, end: int) -> bool:
    """Whether what opens a range may as well link nouns, so that "y" only adds: "multas de 300 y 500 euros"."""
    word = source.folded[opener:end].strip()
    return word in source.lexicon.changes.before_old_value or word in source.lexicon.syntax.linkers


def _score(left: Quantity, right: Quantity, *, dash: bool) -> Quantity | None:
    """ "3-1": points of two sides, written close together."""
    if not dash or not left.is_plain or not right.is_plain or left.spelled or right.start - left.end != 1:
        return None
    if not (
        isinstance(left.value, int) and 0 <= right.value <= MAX_SCORE_POINTS and 0 <= left.value <= MAX_SCORE_POINTS
    ):
        return None
    return replace(left, end=right.end, value_high=right.value, kind="score")
