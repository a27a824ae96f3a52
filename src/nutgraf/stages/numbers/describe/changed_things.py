"""What changed by a number of units: the index of "lost 190 points, or 0.6 %", and of "rose 64 points to 7,425.81"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from nutgraf.records import NumberKind
from nutgraf.stages.numbers.describe.context import Context
from nutgraf.stages.numbers.describe.predicates import predicate_noun, subject_before_words
from nutgraf.stages.numbers.describe.valued_nouns import end_of_last_number, value_subject
from nutgraf.text.phrases import WORD, longest_before, skip_space_back
from nutgraf.text.spans import NounPhrase

MAX_WORDS: Final = 4  # between a count's noun and the share that says the same
RESTATED: Final = frozenset({"percent", "count", "money"})


def thing_changed_by_units(context: Context, groups: Sequence[NounPhrase | None], i: int) -> NounPhrase | None:
    """The subject of the verb before the count just before, where that says only by how much its subject changed."""
    if not i or groups[i - 1] is None or context.quantities[i].kind not in RESTATED:
        return None
    before = context.quantities[i - 1]
    if before.kind != "count" or before.start < context.sentence_bounds[i][0]:
        return None
    subject = _subject(context, groups, i - 1, context.quantities[i].kind)
    return subject if subject is not None and subject[1] <= before.start and not context.overlaps(subject) else None


def says_again(context: Context, groups: Sequence[NounPhrase | None], i: int) -> bool:
    """Whether nothing but function words is between the noun of the count before and a share: ", o un 0,6 %"."""
    before, source = groups[i - 1] if i and context.quantities[i].kind == "percent" else None, context.source
    if before is None or before[0] < context.quantities[i - 1].end or before[1] > context.quantities[i].qualifier_start:
        return False
    words = list(WORD.finditer(source.folded, before[1], context.quantities[i].qualifier_start))
    return len(words) <= MAX_WORDS and all(map(source.is_function, words))


def _subject(context: Context, groups: Sequence[NounPhrase | None], i: int, kind: NumberKind) -> NounPhrase | None:
    """What changed by a count of points, or by one that comes after "by": "Employment grew by 125,600 positions"."""
    source, quantity, group = context.source, context.quantities[i], groups[i]
    words = WORD.findall(source.folded, *group) if group is not None and group[0] >= quantity.end else []
    points = any(word in source.lexicon.measured.share_points for word in words)
    at = skip_space_back(source.text, quantity.qualifier_start)
    led = longest_before(source.folded, at, source.lexicon.changes.by) is not None
    if not points and not (words and led and kind == "percent"):
        return None
    low = end_of_last_number(context, i)
    if (subject := predicate_noun(context, i, low)) is not None:
        return subject
    if source.lexicon.separates_syllables:
        return value_subject(context, i)
    verb = source.word_before(at)
    lost = points and verb is not None and verb.start() >= low and not source.is_function(verb)
    return subject_before_words(context, verb.start(), low, i) if lost and verb is not None else None
