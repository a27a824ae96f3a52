"""What a number measures: the noun that a parse or the words around it give."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from nutgraf.stages.numbers.combine.from_to import is_end_of_change, is_from_to
from nutgraf.stages.numbers.dates.time_expressions import TimeExpression
from nutgraf.stages.numbers.describe.amounts import amount_of, changed_count, share_of
from nutgraf.stages.numbers.describe.context import Context, earlier_value, opens_parenthesis
from nutgraf.stages.numbers.describe.counted import (
    KINDS_WITHOUT_NOUN,
    compounded_noun,
    counted_noun,
    longer_phrase,
    noun_with_duration,
    part_of,
    ranked_noun,
)
from nutgraf.stages.numbers.describe.dependency import DependencyTree, build_tree
from nutgraf.stages.numbers.describe.noun_phrases import NounPhrase, trim
from nutgraf.stages.numbers.describe.subjects import without_link
from nutgraf.stages.numbers.describe.value_subjects import (
    bracketed_noun,
    content_noun,
    estimated_noun,
    labelled_noun,
    number_of,
    partitive_noun,
    value_subject,
)
from nutgraf.text.phrases import WORD, longest_after, longest_before, sign_after, skip_space_back

# Code points from a number to the next sentence that goes on about it. Of 2,400 numbers of open articles 1 differs
# with half of it, 1 with twice.
MAX_GAP_CHARS: Final = 80
# Code points between two counts of one noun. Of 2,400 numbers of open articles 2 differ with half of it, 2 with
# twice.
MAX_COUNT_GAP_CHARS: Final = 40
# Numbers without words of their own that a number looks back over: a bound on the work. No number of 367 open
# articles differs with half or twice of it.
MAX_NUMBERS_BACK: Final = 20
AMOUNTS: Final = frozenset({"percent", "money", "ratio", "measure"})


def find_measured(context: Context, times: Sequence[TimeExpression]) -> list[NounPhrase | None]:
    """Where the words stand that each number measures; None where the text has none."""
    parse = build_tree(context.document)
    groups: list[NounPhrase | None] = []
    for i, quantity in enumerate(context.quantities):
        group = _by_place(context, groups, i) or _measure_one(context, parse, times, i)
        if group is None and quantity.kind not in ("duration", *KINDS_WITHOUT_NOUN):
            group = _inherited(context, groups, i) if quantity.kind != "count" else _count_before(context, groups, i)
        groups.append(_trim_phrase(context, group))
        if i and groups[i - 1] is None and is_from_to(context.source, context.quantities[i - 1], quantity):
            groups[i - 1] = groups[i]  # "de 2.600 à 2.850 centimes"
    return groups


def _by_place(context: Context, groups: Sequence[NounPhrase | None], i: int) -> NounPhrase | None:
    """What the signs around a number say that it measures: a colon, a bracket, the whole that opens the clause."""
    if context.quantities[i].kind in ("duration", *KINDS_WITHOUT_NOUN):
        return None
    if earlier_value(context, i) and groups[i - 1] is not None:
        return groups[i - 1]
    bracketed = bracketed_noun(context, i) if not shares_measured(context, i) or not i else None
    part = partitive_noun(context, groups, i) if context.quantities[i].kind == "count" else None
    return labelled_noun(context, i) or bracketed or part


def shares_measured(context: Context, i: int) -> bool:
    """Whether a number says its words with the one before it: "(au lieu de 0,7 %)", "contre 95 %"."""
    quantity, low = context.quantities[i], context.sentence_bounds[i][0]
    if i == 0 or context.quantities[i - 1].start < low:
        return False
    source = context.source
    before = skip_space_back(source.text, quantity.qualifier_start)
    if opens_parenthesis(source.text, quantity.qualifier_start, low):
        return (
            not opens_parenthesis(source.text, context.quantities[i - 1].qualifier_start, low)
            or context.quantities[i - 1].unit == quantity.unit
        )
    return longest_before(source.folded, before, source.lexicon.measured.compared) is not None


def _measure_one(
    context: Context, parse: DependencyTree | None, times: Sequence[TimeExpression], i: int
) -> NounPhrase | None:
    quantity = context.quantities[i]
    if (after := compounded_noun(context, i)) is not None:
        return after
    if quantity.kind == "rank" and context.source.lexicon.capitalises_nouns:
        return ranked_noun(context, i)
    if quantity.kind in KINDS_WITHOUT_NOUN or _is_adverb(context, i):
        return None
    if quantity.kind == "count":
        counted = _counted(context, parse, i)
        return counted or number_of(context, i) or changed_count(context, parse, times, i)
    if quantity.kind == "duration":
        return noun_with_duration(context, i)
    return None if quantity.kind in AMOUNTS and shares_measured(context, i) else _amount(context, parse, times, i)


def _amount(
    context: Context, parse: DependencyTree | None, times: Sequence[TimeExpression], i: int
) -> NounPhrase | None:
    """What money, a share or a measure is of: the words after it, the estimate it is part of, or what has the value."""
    quantity = context.quantities[i]
    before_noun = parse.head_noun(quantity) if parse and quantity.kind == "money" else None
    if before_noun is not None and context.overlaps(before_noun):
        before_noun = None
    return (
        share_of(context, i)
        or before_noun
        or content_noun(context, i)
        or estimated_noun(context, i)
        or amount_of(context, parse, times, i)
        or value_subject(context, i)
    )


def _is_adverb(context: Context, i: int) -> bool:
    """Whether a multiple is one word with nothing to multiply after it: "flooded twice."."""
    quantity, source = context.quantities[i], context.source
    word = source.folded[quantity.start : quantity.end]
    ends = not sign_after(source.text, quantity.end).isalnum()
    return quantity.kind == "ratio" and ends and " " not in word and word in source.lexicon.forms.multiples


def _counted(context: Context, parse: DependencyTree | None, i: int) -> NounPhrase | None:
    """The noun after a count, by the parse and by rules, or the noun of the whole that it is a part of."""
    parsed, ruled = parse.head_noun(context.quantities[i]) if parse else None, counted_noun(context, i)
    if parsed is not None and context.quantities[i].value == 1:
        return parsed  # "one opponent joked": no plural ends the group
    return longer_phrase(parsed, ruled) or part_of(context, i)


def _inherited(context: Context, groups: Sequence[NounPhrase | None], i: int) -> NounPhrase | None:
    """The words of the nearest number before it in the sentence, or in the one before where it has no noun at all."""
    low = context.sentence_bounds[i][0]
    for j in range(i - 1, max(-1, i - 1 - MAX_NUMBERS_BACK), -1):
        if context.quantities[j].kind in ("duration", *KINDS_WITHOUT_NOUN):
            continue
        if not _alike(context, i, j, low):
            return None
        if groups[j] is not None:
            return groups[j]
    return None


def _count_before(context: Context, groups: Sequence[NounPhrase | None], i: int) -> NounPhrase | None:
    """The noun of the count just before: "57 votes for and three against", "13 voix contre 8", "de 5 à 7 écoles"."""
    source, mine, low = context.source, context.quantities[i], context.sentence_bounds[i][0]
    other = context.quantities[i - 1] if i else None
    if other is None or other.kind != "count" or other.start < low or mine.start - other.end > MAX_COUNT_GAP_CHARS:
        return None
    lexicon = source.lexicon
    before = longest_before(
        source.folded,
        skip_space_back(source.text, mine.qualifier_start),
        lexicon.syntax.conjunctions | lexicon.measured.compared,
    )
    return groups[i - 1] if before is not None or is_end_of_change(source, mine, low) else None


def _alike(context: Context, i: int, j: int, low: int) -> bool:
    """Whether a number may be said of the same thing as one before it: in the sentence, or next to it with its unit."""
    mine, other = context.quantities[i], context.quantities[j]
    if other.start >= low:
        return other.kind in (mine.kind, "ratio") or mine.kind in ("percent", "ratio") or shares_measured(context, i)
    return j == i - 1 and low - other.end < MAX_GAP_CHARS and (other.kind, other.unit) == (mine.kind, mine.unit)


def _trim_phrase(context: Context, group: NounPhrase | None) -> NounPhrase | None:
    """The group without articles before it, and without what another number in it counts."""
    if group is None or not context.source.text[slice(*group)].strip():
        return None
    start, end = _untimed(context, group)
    after = bisect_right(context.starts, start)
    if after < len(context.starts) and (inner := context.starts[after]) < end:
        words = without_link(context, list(WORD.finditer(context.source.folded, start, inner)))
        if not words:
            return None
        end = words[-1].end()
    if end <= start or _has_verb(context, (start, end)):
        return None
    return trim(context.source, start, end)


def _untimed(context: Context, group: NounPhrase) -> NounPhrase:
    """The group up to a weekday, a month or a deadline: "bilancio presentato martedì", "forages d'ici à 2027"."""
    source, (start, end) = context.source, group
    later = (source.lexicon.months, source.lexicon.dates.deadlines)  # these may open a group: "may" in English
    for match in WORD.finditer(source.folded, start, end):
        tables = (source.lexicon.locale.days, *(later if match.start() > start else ()))
        if any(longest_after(source.folded, match.start(), table) is not None for table in tables):
            words = without_link(context, list(WORD.finditer(source.folded, start, match.start())))
            return (start, words[-1].end()) if words else (start, start)
    return group


def _has_verb(context: Context, group: NounPhrase) -> bool:
    """Whether a group has a finite verb: who does something is not what is measured ("el alcalde presentó")."""
    endings = context.source.lexicon.syntax.verb_endings
    words = WORD.findall(context.source.folded, *group)
    return bool(endings) and any(word.endswith(endings) for word in words)
