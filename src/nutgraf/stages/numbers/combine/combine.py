"""Join numbers that are one quantity: ranges, "3 triệu 200 nghìn", fractions in words, "un sur trois", scores."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from nutgraf.stages.numbers.combine.from_to import inherit_unit, is_from_to
from nutgraf.stages.numbers.combine.mixed_units import add_minor_unit, add_spoken_decimals, share_scale
from nutgraf.stages.numbers.combine.ordinals import is_attributive_ordinal
from nutgraf.stages.numbers.combine.ranges import combine_range, range_from_bounds
from nutgraf.stages.numbers.combine.restated import restated_end
from nutgraf.stages.numbers.combine.votes import combine_votes
from nutgraf.stages.numbers.dates.years import combine_year
from nutgraf.stages.numbers.quantity import Quantity, SourceText, round_float
from nutgraf.text.phrases import longest_after, longest_before, skip_space, skip_space_back

# Code points between two numbers that are one quantity. Of 2,400 numbers of open articles 1 differs with half of it,
# none with twice.
MAX_RANK_FIGURES: Final = 4  # figures of an ordinal: "1500th"
MAX_GAP_CHARS: Final = 24  # code points between two numbers that may be one
AMOUNTS: Final = frozenset({"money", "percent", "measure"})
THOUSAND: Final = 1000  # the scale of a number that thousands may follow
ROUND_WHOLES: Final = frozenset({10, 100, 1000})  # of which a few are said to be: "trois jeunes sur dix"
ROUND_SCALES: Final = frozenset({100.0, 1000.0})


def combine(source: SourceText, found: list[Quantity]) -> list[Quantity]:
    """The numbers with those that belong together made one, left to right."""
    joined: list[Quantity] = []
    for quantity in found:
        if joined and is_from_to(source, joined[-1], quantity):
            joined[-1] = inherit_unit(joined[-1], quantity)
        elif joined:
            one = _combine_two(source, joined[-1], quantity)
            if one is not None:
                joined[-1] = one
                continue
            if _adds_amount(source, joined[-1], quantity):
                joined[-1] = replace(joined[-1], unit=quantity.unit, kind=quantity.kind)
        joined.append(quantity)
    return joined


def _adds_amount(source: SourceText, left: Quantity, right: Quantity) -> bool:
    """Whether a figure takes the unit of the next: "multas de 300 y 500 euros"."""
    gap = source.folded[left.end : right.qualifier_start].strip()
    units = left.is_plain and bool(left.digits and right.digits) and right.unit is not None and right.scale == 1
    return units and right.kind in AMOUNTS and gap in source.lexicon.syntax.conjunctions


def _combine_two(source: SourceText, left: Quantity, right: Quantity) -> Quantity | None:
    """Both as one quantity, or None where they are two."""
    if left.value_high is not None or left.ordinal or right.ordinal or right.qualifier_start - left.end > MAX_GAP_CHARS:
        return None
    limits = range_from_bounds(source, left, right)
    if limits is not None or right.start - left.end > MAX_GAP_CHARS:
        return limits
    gap = source.folded[left.end : right.start]
    again = restated_end(source, left, right)
    if again is not None:
        return replace(left, end=again)
    return (
        combine_year(source, left, right, gap.strip())
        or combine_votes(source, left, right, gap.strip())
        or _composite(source, left, right, gap.strip())
        or add_minor_unit(source, left, right, gap.strip())
        or _mixed(source, left, right, gap.strip())
        or share_scale(source, left, right, gap.strip())
        or _one_in(source, left, right, gap.strip())
        or add_spoken_decimals(source, left, right, gap.strip())
        or combine_range(source, left, right, gap)
    )


def _composite(source: SourceText, left: Quantity, right: Quantity, gap: str) -> Quantity | None:
    """ "3 triệu 200 nghìn đồng", "3亿5000万": scale words going down; "one billion and a quarter million"."""
    if left.unit is not None and right.unit is not None:
        return None
    if gap in source.lexicon.syntax.conjunctions and _small_rest(left, right):
        return replace(
            right,
            start=left.start,
            value=round_float(left.value + right.value),
            qualifier_start=left.qualifier_start,
            may_be_article=False,
            word_count=2,
        )
    if not gap and (whole := _thousands_of(left, right)) is not None:
        return whole
    if not left.scale > right.scale > 1 or right.value >= left.scale or left.kind == "ratio":
        return None
    part = left.value % left.scale == 0 and (right.value < right.scale or _is_rest_of_millions(left, right))
    if gap and not (part and gap in source.lexicon.syntax.conjunctions):
        return None
    value = round_float(left.value + right.value)
    return replace(
        right, start=left.start, value=value, qualifier_start=left.qualifier_start, approximation=left.approximation
    )


def _is_rest_of_millions(left: Quantity, right: Quantity) -> bool:
    """Whether thousands in figures go on with millions in figures: "22 milioni e 358 mila"."""
    figures = bool(left.digits and right.digits) and left.unit is None
    return figures and left.scale == THOUSAND**2 and right.scale == THOUSAND


def _thousands_of(left: Quantity, right: Quantity) -> Quantity | None:
    """ "2 mil 600 millones": thousands and hundreds that one scale word multiplies; "28 mil 325": one number."""
    if left.scale != THOUSAND or left.spelled or right.spelled or left.value_high is not None:
        return None
    if left.unit is not None or left.kind != "count" or right.start - left.end > 1 or right.approximation != "exact":
        return None
    part = right.value / right.scale
    if not 0 < part < THOUSAND or not (right.scale >= THOUSAND**2 or (right.is_plain and len(right.digits) == 3)):
        return None
    value = round_float((left.value + part) * right.scale)
    return replace(
        right,
        start=left.start,
        value=value,
        qualifier_start=left.qualifier_start,
        approximation=left.approximation,
        word_count=2,
    )


def _small_rest(left: Quantity, right: Quantity) -> bool:
    """Whether a number ends what begins with a digit and a scale word: "4 thousand 3 hundred and 21"."""
    hundreds = not left.spelled and left.value_high is None and left.value % 100 == 0 and left.scale in ROUND_SCALES
    return hundreds and right.scale == 1 and 0 < right.value < 100 and right.approximation == "exact"


def _mixed(source: SourceText, left: Quantity, right: Quantity, gap: str) -> Quantity | None:
    """ "cinq milliards et trois quarts", "diez con un cuarto": a whole number and a part of one."""
    if gap not in source.lexicon.syntax.conjunctions or left.unit is not None or left.kind != "count":
        return None
    if right.kind != "ratio" or not 0 < right.value < 1 or (left.spelled != right.spelled and left.scale == 1):
        return None
    part = right.value * left.scale
    value = round_float(left.value - part if left.value < 0 else left.value + part)
    return replace(left, end=right.end, value=value, may_be_article=False, word_count=2)


def _one_in(source: SourceText, left: Quantity, right: Quantity, gap: str) -> Quantity | None:
    """ "un sur trois", "3 out of 10", "un litre sur quatre", "one child in five": a ratio."""
    words = source.lexicon.forms.one_in
    if not right.is_plain or right.qualifier_start != right.start:
        return None
    if gap in words and left.is_plain:
        partitive = gap in source.lexicon.syntax.share_links  # "zeven van de 23 dorpen" are two counts
        small = not partitive or right.spelled or right.value <= 10 or right.value in ROUND_WHOLES
        few = small and 0 < left.value < right.value <= 1000 and (left.spelled or left.value <= 10)
    else:
        inner = gap.split(" ", 1)[0]  # "einem Durchschnitt von 20"
        noun = (
            left.spelled and inner not in source.lexicon.measured.average_nouns | source.lexicon.measured.amount_nouns
        )
        noun = noun and _noun_in(gap, words, left) and not _counts_noun_next(source, right)
        few = noun and (
            left.value == 1 < right.value <= 100 or (left.value < right.value and right.value in ROUND_WHOLES)
        )
    if not few:
        return None
    value, spelled = left.value / right.value, right.spelled
    done = replace(left, end=right.end, value=value, kind="ratio", unit=None, may_be_article=False, spelled=spelled)
    return replace(done, approximation=right.approximation) if left.approximation == "exact" else done


def _counts_noun_next(source: SourceText, right: Quantity) -> bool:
    """Whether a number has a noun of its own or decimals: "einen Vorsprung von fünf Punkten" is no part of five."""
    at = skip_space(source.text, right.end)
    noun = source.lexicon.capitalises_nouns and source.text[at : at + 1].isupper()
    return noun or not float(right.value).is_integer()


def _noun_in(gap: str, words: frozenset[str], left: Quantity) -> bool:
    """Whether one noun, or the unit read with the number, stands before the word between the two."""
    if left.unit is not None:
        return left.kind != "money" and gap in words
    noun, _, rest = gap.partition(" ")
    return noun.isalpha() and rest in words


def read_figure_rank(source: SourceText, quantity: Quantity) -> Quantity | None:
    """An ordinal in figures, a rank or not: "45th", "5.º lugar"; a sign alone, as of degrees, makes none."""
    endings = source.lexicon.forms.ordinal_endings
    if not endings or not quantity.digits.isdigit() or not 0 < len(quantity.digits) <= MAX_RANK_FIGURES:
        return None
    end = longest_after(source.folded, quantity.end, endings)
    if end is None or source.text[end : end + 1].isalnum():
        return None
    noun = longest_after(source.folded, skip_space(source.text, end), source.lexicon.forms.rank_nouns)
    if source.text[end - 1] == "." and noun is None:
        return None  # the full stop of the sentence
    ordinal = replace(quantity, end=end, ordinal=True, qualifier_start=quantity.start)
    rank = read_rank(source, ordinal)
    return rank if rank.kind == "rank" or (source.text[end - 1].isascii() and source.text[end - 1].isalpha()) else None


def read_rank(source: SourceText, quantity: Quantity) -> Quantity:
    """An ordinal beside one of the pack's nouns is a rank: "zum dritten Mal"; after "jeder" it is a share."""
    every = longest_before(source.folded, skip_space_back(source.text, quantity.start), source.lexicon.forms.every)
    if every is not None and quantity.value > 1:
        share = 1 / quantity.value
        return replace(quantity, start=every, value=share, kind="ratio", ordinal=False, qualifier_start=every)
    nouns = source.lexicon.forms.rank_nouns
    at = skip_space(source.text, quantity.end)
    before = skip_space_back(source.text, quantity.start)
    led = longest_before(source.folded, before, nouns | source.lexicon.forms.rank_verbs)
    ranks = longest_after(source.folded, at, nouns) or led
    if ranks is None and quantity.spelled and is_attributive_ordinal(source, quantity):
        return replace(quantity, kind="rank")
    return replace(quantity, kind="rank") if ranks is not None else quantity
