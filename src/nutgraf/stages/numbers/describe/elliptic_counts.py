"""What a bare count counts by the count before it: "Leeds has 340 wardens, Hull 62", "has 412 bridges; 37 are shut"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from nutgraf.stages.numbers.combine.comparisons import is_replaced
from nutgraf.stages.numbers.combine.gapping import first_of_gapped, first_of_noun
from nutgraf.stages.numbers.describe.context import Context
from nutgraf.stages.numbers.describe.counted_nouns import counted_noun
from nutgraf.stages.numbers.describe.predicates import is_time
from nutgraf.text.phrases import WORD, longest_before, skip_space, skip_space_back
from nutgraf.text.spans import NounPhrase

MAX_LIST_CHARS: Final = 60  # code points between two counts of a list
MAX_VERB_WORDS: Final = 2  # words between a conjunction and a count: "and injured 30", "et en a blessé 30"
MAX_GAP_CHARS: Final = 80  # code points between a count and the clause about a part of it
CLAUSE_SIGNS: Final = frozenset({";", ":"})
# The end of a list's entry, the name of the next one and its comma: " each; Junts per Catalunya, ".
NAME_IN_LIST: Final = re.compile(r"[^;\n]{0,30}; [^\W\d_a-z][\w' ]{0,30}, ")


def noun_of_fellow(context: Context, groups: Sequence[NounPhrase | None], i: int) -> NounPhrase | None:
    """What a number without words of its own is of, by the first of its list or the clause before it."""
    first = first_of_gapped(context.source, context.quantities, i)
    if first is not None:
        return groups[first]
    if i and groups[i - 1] is not None and _follows_name(context, i):
        return groups[i - 1]
    replaced = bool(i) and is_replaced(context.source, context.quantities[i - 1], context.quantities[i])
    return groups[i - 1] if replaced or (i and _opens_clause(context, i)) else None


def share_noun_of_list(context: Context, groups: list[NounPhrase | None], i: int) -> None:
    """Give the noun after the last count of a list of names to the others: "A had 3 million, B 2 million viewers"."""
    group = groups[i]
    if group is None or group[0] < context.quantities[i].end or context.quantities[i].kind != "count":
        return
    for j in range(first_of_noun(context.source, context.quantities, i), i):
        groups[j] = group


def _follows_name(context: Context, i: int) -> bool:
    """Whether a bare count is that of a name in a list of such: "Junts, siete; Ciudadanos, cuatro"."""
    mine, other, source = context.quantities[i], context.quantities[i - 1], context.source
    if mine.kind != "count" or other.kind != "count" or mine.scale > 1 or mine.start - other.end > MAX_LIST_CHARS:
        return False
    ends = source.text[mine.end : mine.end + 1] in {";", ".", ",", ""}
    return ends and NAME_IN_LIST.fullmatch(source.text[other.end : mine.start]) is not None


def _opens_clause(context: Context, i: int) -> bool:
    """Whether a count that no noun follows is the first word of a clause behind a larger count: "; 37 are closed"."""
    mine, other, source = context.quantities[i], context.quantities[i - 1], context.source
    if mine.kind != "count" or other.kind != "count" or not 0 < mine.value < other.value or mine.scale > 1:
        return False
    at = skip_space_back(source.text, mine.qualifier_start)
    near = mine.start - other.end <= MAX_GAP_CHARS and "\n" not in source.text[other.end : at]
    return near and source.text[at - 1 : at] in CLAUSE_SIGNS and counted_noun(context, i) is None


def noun_of_list(context: Context, groups: Sequence[NounPhrase | None], i: int) -> NounPhrase | None:
    """The noun of the count before, where a bare count goes on with it.

    It is a place after a comma ("12 people, 9 in Hull and 3 in York"), a time ("100 soldiers; on Monday, 200;"), or
    a verb of persons after "and" ("killed 12 people and injured 30").
    """
    mine, other, source = context.quantities[i], context.quantities[i - 1], context.source
    if not i or groups[i - 1] is None or mine.kind != "count" or other.kind != "count":
        return None
    group = groups[i - 1] or (0, 0)
    at = max(other.end, group[1] if group[1] <= mine.qualifier_start else 0)
    if mine.qualifier_start - at > MAX_LIST_CHARS or other.start < context.sentence_bounds[i][0]:
        return None
    end = skip_space_back(source.text, mine.qualifier_start)
    after = WORD.match(source.folded, skip_space(source.text, mine.end))
    joins = source.lexicon.syntax.conjunctions
    placed = after is not None and source.is_function(after) and after[0] not in joins
    listed = i > 1 and groups[i - 2] == groups[i - 1]  # "12 people, 5 in Hull and 7 in York"
    if placed and _is_next(context, end) and (listed or mine.value <= other.value):
        return groups[i - 1]
    closed = after is None or after[0] in joins
    words = list(WORD.finditer(source.folded, at, end))
    return groups[i - 1] if closed and (_are_times(context, at, words) or _goes_on(context, group, words)) else None


def _is_next(context: Context, end: int) -> bool:
    """Whether a comma or a conjunction ends at a position."""
    source = context.source
    joined = longest_before(source.folded, end, source.lexicon.syntax.conjunctions) is not None
    return source.text[end - 1 : end] == "," or joined


def _are_times(context: Context, at: int, words: Sequence[re.Match[str]]) -> bool:
    """Whether the words after a comma or semicolon are times and function words, and one is a time."""
    source = context.source
    sign = max(source.text.find(mark, at, words[-1].end() if words else at) for mark in ",;")
    later = [word for word in words if word.start() > sign]
    timed = [word for word in later if is_time(source, word.span())]
    return sign >= 0 and bool(timed) and all(word in timed or source.is_function(word) for word in later)


def _goes_on(context: Context, group: NounPhrase, words: Sequence[re.Match[str]]) -> bool:
    """Whether persons are counted, and the words to the next count are "and", pronouns and a verb."""
    source, persons = context.source, context.source.lexicon.ages.persons
    if not words or words[0][0] not in source.lexicon.syntax.conjunctions:
        return False
    if any(source.text[word.end() : word.end() + 1] in {",", ";", ":"} for word in words):
        return False
    counted = any(word in persons for word in WORD.findall(source.folded, *group))
    verbs = [word for word in words[1:] if not source.is_function(word)]
    return counted and 0 < len(verbs) <= MAX_VERB_WORDS and all(source.text[word.start()].islower() for word in verbs)
