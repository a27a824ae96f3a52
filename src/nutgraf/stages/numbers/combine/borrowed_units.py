"""Units that bare figures have from a figure beside them: "not 2.5 but 1.5 per cent", "18 %, 5 points more"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from nutgraf.stages.numbers.combine.from_to import inherit_unit, is_from_to
from nutgraf.stages.numbers.lexicon.lexicon import Unit
from nutgraf.stages.numbers.quantity import Quantity, SourceText
from nutgraf.text.phrases import WORD, longest_after, longest_before, skip_space, skip_space_back

MAX_GAP_CHARS: Final = 90  # code points from a share to the points that it differs by
MAX_DENIED_CHARS: Final = 24  # code points between a figure that is denied and the right one
MAX_POINTS: Final = 60  # more are the points of an index
SIGNS: Final = frozenset("+-−–")
PERCENTAGE_POINT: Final = Unit("percent", "percentage point")
MULTIPLIERS: Final = 1000  # figures with a larger scale word have it from no other
# From a sum to the next one, by its year: " per il 2019, di ", " pour 2019 et de ".
NEXT_YEAR: Final = re.compile(r"(?: [^\W\d]{1,6}){1,3} (?:19|20)\d\d(?:[,;]|(?= ))(?: [^\W\d]{1,4}){0,2} ")
ENDS: Final = re.compile(r"[!?;\n]|\.\s")


def borrow_units(source: SourceText, found: list[Quantity]) -> list[Quantity]:
    """The quantities with the units that the figure after them names, and with points of percentages as such."""
    done = [_as_difference(source, _as_points(source, found, i)) for i in range(len(found))]
    for i in range(len(done) - 2, -1, -1):
        left, right = done[i], done[i + 1]
        if (
            left.unit is None
            and right.unit is not None
            and (_is_denied(source, left, right) or _moves(source, left, right) or _is_next_year(source, left, right))
        ):
            done[i] = inherit_unit(left, right)
    for i in range(1, len(done)):
        left, right = done[i - 1], done[i]
        if right.is_plain and right.digits and _ends_bare(source, left, right):
            done[i] = replace(right, unit=left.unit, kind=left.kind)
    return done


def _ends_bare(source: SourceText, left: Quantity, right: Quantity) -> bool:
    """Whether the later value of a change has no word after it: "cut response times from 14 minutes to 11."."""
    if left.unit is None or left.kind not in ("duration", "measure", "percent", "money") or left.scale > 1:
        return False
    at = skip_space(source.text, right.end)
    return not source.text[at : at + 1].isalnum() and is_from_to(source, left, right)


def _as_difference(source: SourceText, quantity: Quantity) -> Quantity:
    """An exact amount where the comparative before it says how far two things differ: "thấp hơn 3,2 điểm phần trăm"."""
    words = source.lexicon.measured.comparatives
    if not words or quantity.qualifier_start >= quantity.start or quantity.kind not in ("percent", "money", "count"):
        return quantity
    start = longest_before(source.folded, skip_space_back(source.text, quantity.start), words)
    if start != quantity.qualifier_start:
        return quantity
    than = longest_after(source.folded, skip_space(source.text, quantity.end), source.lexicon.measured.than)
    if quantity.unit != PERCENTAGE_POINT and than is None:
        return quantity
    return replace(quantity, approximation="exact")


def _moves(source: SourceText, left: Quantity, right: Quantity) -> bool:
    """Whether a sum changes to the next one, which names the currency: "de 9 millions à 6,5 millions d'euros"."""
    return left.scale > MULTIPLIERS and right.scale > MULTIPLIERS and is_from_to(source, left, right)


def _is_next_year(source: SourceText, left: Quantity, right: Quantity) -> bool:
    """Whether a sum of a year is beside one that names the currency: "25 milioni per il 2019 e 60 milioni di euro"."""
    large = min(left.scale, right.scale) > MULTIPLIERS
    if not large or right.kind != "money" or left.kind != "count":
        return False
    if NEXT_YEAR.fullmatch(source.folded, left.end, right.qualifier_start) is None:
        return False
    leading = {word for words in source.lexicon.dates.before_year for word in words.split(" ")}
    between = WORD.finditer(source.folded, left.end, right.qualifier_start)
    return all(word[0].isdigit() or word[0] in leading or source.is_function(word) for word in between)


def _is_denied(source: SourceText, left: Quantity, right: Quantity) -> bool:
    """Whether the right figure corrects the left one: "nicht 2,5, sondern 1,5 Prozent"."""
    words = source.lexicon.measured.adversatives
    if not left.is_plain or not words or right.qualifier_start - left.end > MAX_DENIED_CHARS or right.value_high:
        return False
    start = skip_space(source.text, left.end)
    start = skip_space(source.text, start + 1) if source.text[start : start + 1] == "," else start
    at = longest_after(source.folded, start, words)
    if at is None:
        return False
    leading = source.lexicon.syntax.determiners | source.lexicon.syntax.prepositions | source.lexicon.changes.by
    between = WORD.findall(source.folded, at, right.qualifier_start)
    low = max(0, left.qualifier_start - MAX_DENIED_CHARS)
    denied = any(
        longest_after(source.folded, word.start(), source.lexicon.measured.denials)
        for word in WORD.finditer(source.folded, low, left.start)
    )
    return denied and all(word in leading for word in between)


def _end_of_points(source: SourceText, found: list[Quantity], i: int) -> int | None:
    """Where points end that a share changes by to the one right after them: "a reculé de 0,1 point, à 5,5 %"."""
    quantity, after = found[i], found[i + 1] if i + 1 < len(found) else None
    if after is None or after.kind != "percent" or not quantity.is_plain or not 0 < quantity.value <= MAX_POINTS:
        return None
    end = longest_after(source.folded, skip_space(source.text, quantity.end), source.lexicon.measured.share_points)
    if end is None or not _follows_change(source, quantity):
        return None
    changes, at = source.lexicon.changes, skip_space(source.text, end)
    at = skip_space(source.text, at + 1) if source.text[at : at + 1] == "," else at
    led = longest_after(source.folded, at, changes.before_new_value | changes.before_old_value)
    if led is None:
        return None
    return end if source.skip_determiners(led) == after.qualifier_start else None


def _follows_change(source: SourceText, quantity: Quantity) -> bool:
    """Whether what leads to the amount of a change, or a verb of change, is right before a number."""
    at = skip_space_back(source.text, quantity.qualifier_start)
    if longest_before(source.folded, at, source.lexicon.changes.by) is not None:
        return True
    verb = source.word_before(at)
    return (
        verb is not None
        and bool(source.lexicon.changes.verb_stems)
        and verb[0].startswith(source.lexicon.changes.verb_stems)
    )


def _as_points(source: SourceText, found: list[Quantity], i: int) -> Quantity:
    """A count of points as percentage points, where it compares the share before it with another."""
    quantity, before = found[i], found[i - 1] if i else None
    words = source.lexicon.measured.share_points
    if (end := _end_of_points(source, found, i)) is not None:
        return replace(quantity, end=end, kind="percent", unit=PERCENTAGE_POINT)
    if before is None or before.kind != "percent" or not quantity.is_plain or not 0 < abs(quantity.value) <= MAX_POINTS:
        return quantity
    end = longest_after(source.folded, skip_space(source.text, quantity.end), words)
    gap = source.text[before.end : quantity.start]
    if end is None or len(gap) > MAX_GAP_CHARS or ENDS.search(gap):
        return quantity
    differs = longest_after(source.folded, skip_space(source.text, end), source.lexicon.measured.differences)
    led = longest_before(
        source.folded, skip_space_back(source.text, quantity.qualifier_start), source.lexicon.changes.by
    )
    signed = {source.text[quantity.start], source.text[quantity.start - 1]} & SIGNS
    if differs is None and led is None and not (signed and "(" in gap):
        return quantity  # "9,2% (-0,1 punti)"
    return replace(quantity, end=end, kind="percent", unit=PERCENTAGE_POINT)
