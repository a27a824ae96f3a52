"""What a bare count counts by the count before it: "Leeds has 340 wardens, Hull 62", "has 412 bridges; 37 are shut"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from nutgraf.stages.numbers.combine.comparisons import is_replaced
from nutgraf.stages.numbers.combine.gapping import first_of_gapped
from nutgraf.stages.numbers.describe.context import Context
from nutgraf.stages.numbers.describe.counted_nouns import counted_noun
from nutgraf.text.phrases import skip_space_back
from nutgraf.text.spans import NounPhrase

MAX_GAP_CHARS: Final = 80  # code points between a count and the clause about a part of it
CLAUSE_SIGNS: Final = frozenset({";", ":"})


def noun_of_fellow(context: Context, groups: Sequence[NounPhrase | None], i: int) -> NounPhrase | None:
    """What a number without words of its own is of, by the first of its list or the clause before it."""
    first = first_of_gapped(context.source, context.quantities, i)
    if first is not None:
        return groups[first]
    replaced = bool(i) and is_replaced(context.source, context.quantities[i - 1], context.quantities[i])
    return groups[i - 1] if replaced or (i and _opens_clause(context, i)) else None


def _opens_clause(context: Context, i: int) -> bool:
    """Whether a count that no noun follows is the first word of a clause behind a larger count: "; 37 are closed"."""
    mine, other, source = context.quantities[i], context.quantities[i - 1], context.source
    if mine.kind != "count" or other.kind != "count" or not 0 < mine.value < other.value or mine.scale > 1:
        return False
    at = skip_space_back(source.text, mine.qualifier_start)
    near = mine.start - other.end <= MAX_GAP_CHARS and "\n" not in source.text[other.end : at]
    return near and source.text[at - 1 : at] in CLAUSE_SIGNS and counted_noun(context, i) is None
