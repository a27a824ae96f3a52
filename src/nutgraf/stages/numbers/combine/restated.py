"""Numbers said twice, in words and in figures: "trois (03) ans", "ten per cent (10%)"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from nutgraf.stages.numbers.quantity import Quantity, SourceText

OPENING: Final = re.compile(r"\s?[(\[]\s?")
CLOSING: Final = re.compile(r"\s?[)\]]")


def merge_restated(source: SourceText, raw: list[Quantity]) -> list[Quantity]:
    """Raw numbers, in order, with words and their figures in brackets made one that ends after the bracket."""
    merged: list[Quantity] = []
    for quantity in raw:
        end = restated_end(source, merged[-1], quantity) if merged else None
        if end is None:
            merged.append(quantity)
        else:
            merged[-1] = replace(merged[-1], end=end, spelled=True, ordinal=False, word_count=2)
    return merged


def restated_end(source: SourceText, left: Quantity, right: Quantity) -> int | None:
    """The end of the bracket in which `right` says `left` again; None where it says something else."""
    if left.value != right.value or left.spelled == right.spelled or left.value_high is not None:
        return None
    if right.unit is not None and right.unit != left.unit:
        return None
    closing = CLOSING.match(source.text, right.end)
    bracketed = closing is not None and OPENING.fullmatch(source.text, left.end, right.start)
    return closing.end() if closing is not None and bracketed else None
