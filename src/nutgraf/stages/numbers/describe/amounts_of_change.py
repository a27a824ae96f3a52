"""Changes told by their amount or by a verb: "rose by 5 % to 3 million from 2.8 million", "halved", "up 12 %"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from nutgraf.records import Change, Direction, Number
from nutgraf.stages.numbers.describe.context import Context, is_led_by
from nutgraf.stages.numbers.describe.subject_stretches import subject_before
from nutgraf.stages.numbers.quantity import Quantity, round_float
from nutgraf.text.phrases import WORD, longest_before, skip_space_back

KINDS: Final = frozenset({"percent", "money", "count", "measure", "ratio"})  # of what can rise by an amount
MAX_GAP_CHARS: Final = 40  # code points between the amount of a change and its ends: " year on year to about "


def direction_before(context: Context, at: int, *, linked: bool = False) -> Direction | None:
    """Whether the word before a position, and before "by", is one of rising or of falling; `linked`: only with "by"."""
    source, words = context.source, context.source.lexicon.changes
    at = skip_space_back(source.text, at)
    link = longest_before(source.folded, at, words.by)
    if link is None and linked:
        return None
    at = skip_space_back(source.text, link) if link is not None else at
    word = source.word_before(at)
    if word is None:
        return None
    if words.rises and word[0].startswith(words.rises):
        return "up"
    return "down" if words.falls and word[0].startswith(words.falls) else None


def change_by(context: Context, numbers: Sequence[Number], i: int) -> Change | None:
    """A change by the amount that a verb or noun leads to, with the ends that the text states after it."""
    amount = context.quantities[i]
    if amount.kind not in KINDS or amount.value <= 0:
        return None
    counted = amount.kind == "count" and amount.scale == 1  # "fell down 12 stairs"
    direction = direction_before(context, amount.qualifier_start, linked=counted)
    if direction is None or (amount.kind == "ratio" and amount.value > 1 and direction == "down"):
        return None
    if amount.kind == "ratio" and amount.value > 1:
        return Change(numbers[i].measures, None, None, float(amount.value), None, direction)
    from_, to = _ends_after(context, numbers, i)
    measures = numbers[i].measures or (numbers[to].measures if to is not None else None)
    return Change(measures, from_, to, _factor(numbers, i, (from_, to), direction), i, direction)


def _ends_after(context: Context, numbers: Sequence[Number], i: int) -> tuple[int | None, int | None]:
    """The indexes of the earlier and the later value right after an amount, in either order."""
    words = context.source.lexicon.changes
    ends: dict[str, int] = {}
    for j in range(i + 1, min(i + 3, len(numbers))):
        previous, quantity = context.quantities[j - 1], context.quantities[j]
        gap = context.source.text[previous.end : quantity.start]
        if context.sentences[j] != context.sentences[i] or len(gap) > MAX_GAP_CHARS or ";" in gap:
            break
        if "to" not in ends and is_led_by(context, quantity, words.reaches | words.before_new_value):
            ends["to"] = j
        elif "from" not in ends and is_led_by(context, quantity, words.changed_from | words.before_old_value):
            ends["from"] = j
        else:
            break
    from_, to = ends.get("from"), ends.get("to")
    if from_ is not None and (to is None or numbers[to].unit != numbers[from_].unit):
        from_ = None
    return from_, to


def _factor(
    numbers: Sequence[Number], i: int, ends: tuple[int | None, int | None], direction: Direction
) -> float | None:
    """The ratio of the two ends or, where one is missing, what a share makes of the whole."""
    from_, to = ends
    sign = 1 if direction == "up" else -1
    amount = numbers[i]
    if from_ is not None and to is not None:
        return round_float(round(numbers[to].value / numbers[from_].value, 4)) if numbers[from_].value else None
    if amount.kind == "ratio":
        return round(1 + sign * float(amount.value), 4)
    if amount.kind == "percent":
        return round(1 + sign * float(amount.value) / 100, 4) if amount.unit == "%" else None
    if to is None or numbers[to].unit != amount.unit or numbers[to].kind != amount.kind:
        return None
    before = numbers[to].value - sign * amount.value
    return round(numbers[to].value / before, 4) if before > 0 else None


def multiplied(context: Context, numbers: Sequence[Number]) -> Iterator[tuple[int, Change]]:
    """Changes that a verb alone tells ("doubled"), each with where it stands; its later value may follow."""
    source, words = context.source, context.source.lexicon.changes
    for phrase, factor in words.multiplied.items():
        at = source.folded.find(phrase)
        while at >= 0:
            end = at + len(phrase)
            alone = not (source.folded[at - 1 : at].isalnum() or source.folded[end : end + 1].isalnum())
            sentence = context.document.sentence_at(at) if alone else None
            if sentence is not None and not context.overlaps((at, end)):
                yield at, _multiplied_at(context, numbers, at, end, factor, sentence)
            at = source.folded.find(phrase, end)


def _multiplied_at(
    context: Context, numbers: Sequence[Number], at: int, end: int, factor: float, sentence: int
) -> Change:
    whole = context.document.sentences[sentence]
    j = bisect_left(context.starts, end)
    low = max(whole.start, context.quantities[j - 1].end) if j else whole.start  # what a number before has is its own
    bounds = [(low, whole.end)]
    verb = Quantity(at, end, factor)
    alone = context._replace(quantities=[verb], sentences=[sentence], sentence_bounds=bounds, starts=[at])
    group = subject_before(alone, (), 0, at)
    words = context.source.lexicon.changes
    measures = _without_verb(context, *group) if group else None
    near = j < len(numbers) and context.starts[j] - end <= MAX_GAP_CHARS and context.sentences[j] == sentence
    to = j if near and is_led_by(context, context.quantities[j], words.reaches | words.before_new_value) else None
    return Change(measures, None, to, factor, None, "up" if factor > 1 else "down")


def _without_verb(context: Context, start: int, end: int) -> str | None:
    """The words of a subject up to a verb of rising or falling: "ventas bajaron" is "ventas"."""
    verbs = context.source.lexicon.changes.rises + context.source.lexicon.changes.falls
    for word in WORD.finditer(context.source.folded, start, end):
        if verbs and word[0].startswith(verbs):
            end = skip_space_back(context.source.text, word.start())
            break
    return context.source.text[start:end] if start < end else None
