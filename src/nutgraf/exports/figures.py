"""The numbers of a brief as facts: one that the text states twice is one fact with two places."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Final

from nutgraf.exports.catalogue import Catalogue
from nutgraf.exports.cldr import decimal, percent, period, quantity
from nutgraf.exports.labels import SIGNS, join_parts
from nutgraf.exports.posts import are_forms
from nutgraf.records import Brief, Change, Number
from nutgraf.text.fold import fold_key

MAX_ENDING_LETTERS: Final = 2  # of a measure: "repairs" and "repair", but not "ministers" and "ministries"
_BARE_KINDS: Final = ("count", "rank", "ratio", "duration")  # these say nothing without what they measure
_NAMED_KINDS: Final = ("age", "score", "rank", "ratio", "duration")  # of these the kind is said


@dataclass(frozen=True, slots=True)
class Figure:
    """One fact: the indexes of the numbers that state it, the fullest of them, and whether it measures nothing."""

    indexes: tuple[int, ...]
    number: Number
    is_bare: bool


def figures(brief: Brief) -> list[Figure]:
    """The facts in the order of their first places.

    Numbers state one fact where value, unit, approximation, measure and period are the same; "repair" and "repairs" are
    one measure. An amount or a share
    without measure and period is the one of this value that has them, where that is only one.
    """
    same: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for index, number in enumerate(brief.numbers):
        same[_value_key(number), fold_key(number.measures or "", accents=True), number.period].append(index)
    _join_forms(same)
    _join_bare_amounts(brief, same)
    found = []
    for indexes in sorted((sorted(each) for each in same.values() if each), key=lambda each: each[0]):
        fullest = max((brief.numbers[index] for index in indexes), key=lambda n: (bool(n.measures), bool(n.period)))
        bare = not fullest.measures and fullest.kind in _BARE_KINDS
        found.append(Figure(tuple(indexes), fullest, bare))
    return found


def first_indexes(brief: Brief) -> dict[int, int]:
    """The index of the first number of its fact, for every number of the brief."""
    return {index: figure.indexes[0] for figure in figures(brief) for index in figure.indexes}


def _value_key(number: Number) -> tuple[object, ...]:
    return number.kind, number.value, number.value_high, number.unit, number.approximation


def _join_forms(same: dict[tuple[object, ...], list[int]]) -> None:
    """Join numbers whose measures differ in an ending alone to the first of them."""
    by_rest = defaultdict(list)
    for key in same:
        by_rest[key[0], key[2]].append(key)
    for keys in by_rest.values():
        for at, key in enumerate(keys):
            first = next((other for other in keys[:at] if other in same and _is_one_measure(key[1], other[1])), None)
            if first:
                same[first] += same.pop(key)


def _is_one_measure(one: object, other: object) -> bool:
    return bool(one and other) and are_forms(str(one), str(other), MAX_ENDING_LETTERS)


def _join_bare_amounts(brief: Brief, same: dict[tuple[object, ...], list[int]]) -> None:
    """Join amounts and shares without a measure to the only fact of this value that has one."""
    by_value = defaultdict(list)
    for key in same:
        by_value[key[0]].append(key)
    for keys in by_value.values():
        bare = [key for key in keys if not key[1] and not key[2]]
        full = [key for key in keys if key[1]]
        if bare and len(full) == 1 and brief.numbers[same[bare[0]][0]].kind not in _BARE_KINDS:
            same[full[0]] += same.pop(bare[0])


def measure_text(number: Number, words: Catalogue) -> str:
    """What is measured, and that it is an age, a result of a vote, a rank or a ratio where it is one."""
    return join_parts(number.measures, kind_text(number, words))


def kind_text(number: Number, words: Catalogue) -> str:
    """The kind of a number that needs it said: "age", "result", "rank" ... or nothing."""
    return words(f"kind.{number.kind}") if number.kind in _NAMED_KINDS else ""


def written_text(brief: Brief, figure: Figure) -> str:
    """The ways in which the text writes it, each once."""
    return " / ".join(dict.fromkeys(brief.numbers[index].text for index in figure.indexes))


def value_text(number: Number, words: Catalogue) -> str:
    """The value in digits with its unit in words, after the sign of its approximation."""
    locale = words.locale
    low, high = number.value, number.value_high
    if number.kind == "score" and high is not None:
        text = words("value.score", a=decimal(low, locale), b=decimal(high, locale))
    elif number.kind == "rank" and high is None:
        text = words("value.rank", n=decimal(low, locale))
    elif number.kind == "ratio" and high is None:
        text = percent(_rounded(low * 100), locale) if 0 < low < 1 else words.count("times", low)
    else:
        unit = number.unit or ("year" if number.kind == "age" else None)
        text = quantity(low, high, unit, locale)
    return SIGNS[number.approximation] + text


def period_text(number: Number, words: Catalogue) -> str:
    """The period as the language writes it, or nothing."""
    return period(number.period, words.locale) if number.period else ""


def change_text(brief: Brief, change: Change, words: Catalogue) -> str:
    """By how much and which way: "−21.2 points (−76%)", "+12%", "2.7 times"; nothing where that is open."""
    ends = [brief.numbers[index] for index in (change.from_, change.to) if index is not None]
    share = "" if change.factor is None else _share_text(change.factor, words)
    if len(ends) == 2 and all(end.kind == "percent" and end.value_high is None for end in ends):
        points = _points_text(ends[1].value - ends[0].value, words)
        return f"{points} ({share})" if share else points
    if change.by is not None and not share:
        sign = {"up": "+", "down": "−", None: ""}[change.direction]
        return sign + brief.numbers[change.by].text
    return share


def _points_text(difference: float, words: Catalogue) -> str:
    points = round(difference, 6)
    sign = "−" if points < 0 else "+" if points > 0 else ""
    return sign + words.count("points", abs(points))


def _share_text(factor: float, words: Catalogue) -> str:
    """A factor as a change in percent, or as so many times from the double on."""
    if factor >= 2:
        return words.count("times", _rounded(factor))
    return percent(_rounded((factor - 1) * 100), words.locale, sign=True)


def _rounded(number: float) -> float:
    """Whole numbers from ten on, else one place after the point."""
    return round(number) if abs(number) >= 10 else round(number, 1)
