"""Changes between numbers: "de 27,81 % à 6,60 %", "augmenté de 2 735, atteignant 4 323", "2,7 fois"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from nutgraf.records import Change, Number
from nutgraf.stages.numbers.describe.amounts_of_change import change_by, multiplied
from nutgraf.stages.numbers.describe.context import Context, earlier_value, is_led_by
from nutgraf.stages.numbers.quantity import Quantity, round_float
from nutgraf.text.phrases import WORD, skip_space

COMPARING: Final = frozenset({"more_than", "less_than"})
# Code points between the two ends of a change; the longest in the articles labelled by hand is 48. No number of 367
# open articles differs with half or twice of it.
MAX_GAP_CHARS: Final = 90
# Share by which a factor may be rounded: 4 323 / (4 323 - 2 735) is 2.72 where the text says 2.7. No number of 367
# open articles differs with half or twice of it.
MAX_ROUNDING_ERROR: Final = 0.03


def find_changes(context: Context, numbers: Sequence[Number]) -> tuple[Change, ...]:
    """The changes in the order of their later number; `from_` and `to` are indexes into `numbers`."""
    changes: list[tuple[int, Change]] = []  # each with the number that it is found by
    used: set[int] = set()
    for i, quantity in enumerate(context.quantities):
        change = (
            _change_from_to(context, numbers, i)
            or _change_since(context, numbers, i)
            or _change_by_amount(context, numbers, i)
        )
        if change is None and quantity.kind == "ratio" and _is_times(context, quantity) and i not in used:
            change = Change(numbers[i].measures, None, None, float(quantity.value))
        if change is not None:
            used |= {j for j in range(max(0, i - 3), i) if change.factor == context.quantities[j].value}
            changes.append((i, change))
    from_values = {c.factor for _, c in changes if c.to is not None}
    kept = [(i, c) for i, c in changes if c.to is not None or c.factor not in from_values]
    return _with_amounts(context, numbers, kept)


def _with_amounts(context: Context, numbers: Sequence[Number], changes: list[tuple[int, Change]]) -> tuple[Change, ...]:
    """The changes with amount and direction, and those that only an amount or a verb tells, in order of the text."""
    used = {i for i, _ in changes} | {end for _, c in changes for end in (c.from_, c.to) if end is not None}
    placed = [(context.starts[i], change) for i, change in changes]
    for i in range(len(numbers)):
        found = change_by(context, numbers, i) if i not in used else None
        if found is None or _is_restated(found, changes):
            continue
        known = next((place for place in placed if found.to is not None and place[1].to == found.to), None)
        if known is not None:
            placed.remove(known)
            earlier = found.from_ if known[1].from_ is None else known[1].from_
            found = replace(found, from_=earlier, factor=known[1].factor)
        placed.append((context.starts[i], found))
    placed += multiplied(context, numbers)
    return tuple(_directed(numbers, change) for _, change in sorted(placed, key=lambda place: place[0]))


def _is_restated(found: Change, changes: list[tuple[int, Change]]) -> bool:
    """Whether a factor alone ("2.7 times") is that of a change whose values are known."""
    if found.by is not None or found.factor is None:
        return False
    known = (c.factor for _, c in changes if c.to is not None and c.factor is not None)
    return any(abs(found.factor - factor) <= MAX_ROUNDING_ERROR * factor for factor in known)


def _directed(numbers: Sequence[Number], change: Change) -> Change:
    """The change with its direction: that of its ends where both are known, else that of its verb or factor."""
    if change.from_ is not None and change.to is not None:
        earlier, later = numbers[change.from_].value, numbers[change.to].value
        return replace(change, direction="up" if later > earlier else "down" if later < earlier else None)
    if change.direction is None and change.factor is not None and change.factor != 1:
        return replace(change, direction="up" if change.factor > 1 else "down")
    return change


def _is_times(context: Context, quantity: Quantity) -> bool:
    """ "2,7 fois", "280 fois plus": after a verb of growth, or before a word of comparison."""
    source = context.source
    word = source.folded[quantity.start : quantity.end].split(" ")[-1]
    if quantity.value <= 1 or word not in source.lexicon.forms.times:
        return False
    comparing = {phrase.split(" ")[0] for phrase, kind in source.lexicon.qualifiers.items() if kind in COMPARING}
    match = WORD.match(source.folded, skip_space(source.text, quantity.end))
    return (match is not None and match[0] in comparing) or is_led_by(
        context, quantity, context.source.lexicon.changes.grows_by
    )


def _change_from_to(context: Context, numbers: Sequence[Number], i: int) -> Change | None:
    """From one value to another of the same unit, in one sentence."""
    later = context.quantities[i]
    if (
        i == 0
        or later.kind in ("duration", "age", "rank", "ratio", "score")
        or not is_led_by(context, later, context.source.lexicon.changes.before_new_value)
    ):
        return None
    earlier = context.quantities[i - 1]
    if (earlier.kind, numbers[i - 1].unit) != (later.kind, numbers[i].unit) or earlier.start < context.sentence_bounds[
        i
    ][0]:
        return None
    gap = context.source.text[earlier.end : later.start]
    if (
        len(gap) > MAX_GAP_CHARS
        or ";" in gap
        or "," in gap
        or not is_led_by(context, earlier, context.source.lexicon.changes.before_old_value)
    ):
        return None
    factor = round_float(round(later.value / earlier.value, 4)) if earlier.value else None
    return Change(numbers[i].measures or numbers[i - 1].measures, i - 1, i, factor)


def _change_since(context: Context, numbers: Sequence[Number], i: int) -> Change | None:
    """From an earlier value that is told after the later one: "$1.2 billion, up from $800 million a year earlier"."""
    if not i or context.quantities[i - 1].start < context.sentence_bounds[i][0] or not earlier_value(context, i):
        return None
    earlier, later = context.quantities[i], context.quantities[i - 1]
    if (earlier.kind, numbers[i].unit) != (later.kind, numbers[i - 1].unit):
        return None
    factor = round_float(round(later.value / earlier.value, 4)) if earlier.value else None
    return Change(numbers[i - 1].measures or numbers[i].measures, i, i - 1, factor)


def _change_by_amount(context: Context, numbers: Sequence[Number], i: int) -> Change | None:
    """By an amount, to a value: the value before is their difference. A factor that the text states is kept."""
    later = context.quantities[i]
    if i == 0 or later.kind == "ratio" or not is_led_by(context, later, context.source.lexicon.changes.reaches):
        return None
    amount = context.quantities[i - 1]
    if amount.start < context.sentence_bounds[i][0] or amount.kind != later.kind or not 0 < amount.value < later.value:
        return None
    if not _grows(context, i - 1) or numbers[i].unit != numbers[i - 1].unit or later.kind == "percent":
        return None
    factor = later.value / (later.value - amount.value)
    stated = [
        q.value
        for q in context.quantities[max(0, i - 4) : i]
        if q.kind == "ratio" and q.start >= context.sentence_bounds[i][0]
    ]
    in_text = next((float(value) for value in stated if abs(value - factor) <= MAX_ROUNDING_ERROR * factor), None)
    return Change(numbers[i].measures or numbers[i - 1].measures, None, i, in_text or round(factor, 4))


def _grows(context: Context, i: int) -> bool:
    return is_led_by(context, context.quantities[i], context.source.lexicon.changes.grows_by)
