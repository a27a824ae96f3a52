"""What a count without a noun counts by the number before it: "57 votes for and three against", "31, davon 29"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from nutgraf.stages.numbers.combine.from_to import is_end_of_change
from nutgraf.stages.numbers.describe.context import Context
from nutgraf.stages.numbers.describe.predicates import is_time
from nutgraf.stages.numbers.describe.valued_nouns import thing_counted
from nutgraf.text.phrases import WORD, longest_after, longest_before, skip_space, skip_space_back
from nutgraf.text.spans import NounPhrase

MAX_GAP_CHARS: Final = 80  # code points from a number to the one that goes on about it
# Code points between two counts of one noun. Of 2,400 numbers of open articles 2 differ with half of it, 2 with
# twice.
MAX_COUNT_GAP_CHARS: Final = 40
# Numbers without words of their own that a number looks back over: a bound on the work.
MAX_NUMBERS_BACK: Final = 20
MAX_SIZE_FACTOR: Final = 100  # between two counts of one thing


def count_before(context: Context, groups: Sequence[NounPhrase | None], i: int) -> NounPhrase | None:
    """The noun of the count just before: "57 votes for and three against", "13 voix contre 8", "31, davon 29"."""
    source, mine, low = context.source, context.quantities[i], context.sentence_bounds[i][0]
    other = context.quantities[i - 1] if i else None
    if other is not None and other.kind == "count" and other.start < low and _goes_on(context, i):
        return groups[i - 1]
    if other is not None and other.kind == "count" and differs(context, i) and low - other.end < MAX_GAP_CHARS:
        return groups[i - 1]
    if other is not None and other.kind == "percent" and other.start >= low and groups[i - 1] is not None:
        return _number_left(context, groups[i - 1], i)
    if other is None or other.kind != "count" or other.start < low:
        return None
    at = skip_space_back(source.text, mine.qualifier_start)
    at -= source.text[at - 1 : at] == ","  # "of these, 24 were approved"
    part = longest_before(source.folded, at, source.lexicon.measured.parts) is not None
    if part and 0 < mine.value <= other.value:
        return groups[i - 1]
    group = groups[i - 1]
    after = group[1] if group is not None and other.end <= group[0] < mine.start else other.end
    if mine.start - after > MAX_COUNT_GAP_CHARS:
        return None
    lexicon = source.lexicon
    before = longest_before(
        source.folded,
        skip_space_back(source.text, mine.qualifier_start),
        lexicon.syntax.conjunctions | lexicon.measured.compared,
    )
    joined = before is not None or _is_joined_by_place(context, i) or is_end_of_change(source, mine, low)
    return groups[_of_like_size(context, i)] if joined else None


def _number_left(context: Context, group: NounPhrase | None, i: int) -> NounPhrase | None:
    """What a number has changed of, for the count of what is left: "the number of farms fell by 17 %, leaving 3"."""
    first = WORD.match(context.source.folded, group[0]) if group is not None else None
    counted = first is not None and first[0] in context.source.lexicon.measured.amount_nouns
    near = context.starts[i] - context.quantities[i - 1].end <= MAX_GAP_CHARS
    return thing_counted(context, group, context.quantities[i]) if counted and near else None


def _of_like_size(context: Context, i: int) -> int:
    """The index of the nearest count of a size with a number: "640 000 personnes dans 180 villes, contre 720 000"."""
    mine, low = context.quantities[i], context.sentence_bounds[i][0]
    for j in range(i - 1, max(-1, i - 1 - MAX_NUMBERS_BACK), -1):
        other = context.quantities[j]
        if other.start < low:
            break
        if other.kind == "count" and mine.value <= MAX_SIZE_FACTOR * other.value <= MAX_SIZE_FACTOR**2 * mine.value:
            return j
    return i - 1


def _goes_on(context: Context, i: int) -> bool:
    """Whether a sentence opens with a large count and no noun: it counts what the last number before did."""
    mine, source, (low, _) = context.quantities[i], context.source, context.sentence_bounds[i]
    opens = not source.text[low : mine.qualifier_start].strip()
    return opens and mine.scale > 1 and low - context.quantities[i - 1].end < MAX_GAP_CHARS


def differs(context: Context, i: int) -> bool:
    """Whether a count says by how many something differs from what was counted before: "400 more than last year"."""
    source, at = context.source, skip_space(context.source.text, context.quantities[i].end)
    return longest_after(source.folded, at, source.lexicon.measured.differences) is not None


def _is_joined_by_place(context: Context, i: int) -> bool:
    """Whether a count is joined to the one before by "and" and a time or place: "in January 11 doses and in May 19"."""
    mine, source, other = context.quantities[i], context.source, context.quantities[i - 1]
    syntax, words = source.lexicon.syntax, list(WORD.finditer(source.folded, other.end, mine.qualifier_start))
    for word in reversed(words):
        if word[0] in syntax.conjunctions:
            return True
        further = word[0] in syntax.adjectives_before  # "y otras 19.500 en febrero"
        if word[0] not in syntax.function_words and not further and not is_time(source, word.span()):
            return False
    return False
