"""What parts of a sum go to: "41 millions iront aux routes, 30 millions aux collèges", and what the whole sum is of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from nutgraf.stages.numbers.describe.context import Context
from nutgraf.stages.numbers.describe.noun_phrases import noun_phrase_after
from nutgraf.stages.numbers.describe.predicates import is_time
from nutgraf.stages.numbers.describe.value_verbs import starts_with
from nutgraf.text.phrases import WORD, longest_after, longest_before, skip_apostrophe, skip_space, skip_space_back
from nutgraf.text.spans import NounPhrase

MAX_VERB_CHARS: Final = 24  # code points between a verb of going and its sum: "fließen noch einmal"
MAX_WORDS_TO_LINK: Final = 6  # from a sum to "into": "a year more into"
MAX_LISTED_CHARS: Final = 60  # code points between two sums of one verb
MAX_SUMS: Final = 8  # of one verb: a bound on the work
MAX_CLAUSE_CHARS: Final = 120  # code points of a clause on either side of its sum: a bound on the work
CLAUSE_MARKS: Final = re.compile(r"[;:()\n]|[.,](?!\d)")
OPENING_SIGNS: Final = " \u00a0«“\"'"


def allotted_noun(context: Context, groups: Sequence[NounPhrase | None], i: int) -> NounPhrase | None:
    """What a sum goes to, by the verb before or after it, or by the sum before that it goes on with."""
    source, quantity = context.source, context.quantities[i]
    if quantity.kind != "money":
        return None
    at = skip_space(source.text, quantity.end)
    behind = longest_after(source.folded, at, source.lexicon.measured.going_verbs)
    if behind is None and not _goes_before(context, i) and not _goes_on(context, groups, i):
        return None
    return _noun_after_link(context, at if behind is None else skip_space(source.text, behind), i)


def _goes_before(context: Context, i: int) -> bool:
    """Whether a verb of going is right before a sum, or but for adverbs: "gaat 41 miljoen naar", "fließen rund"."""
    source, verbs = context.source, context.source.lexicon.measured.going_verbs
    at = context.quantities[i].qualifier_start
    low = max(context.sentence_bounds[i][0], at - MAX_VERB_CHARS)
    words = list(WORD.finditer(source.folded, low, at)) if verbs else []
    found = [word for word in words if longest_after(source.folded, word.start(), verbs) is not None]
    rest = words[words.index(found[-1]) + 1 :] if found else []
    return bool(found) and all(source.is_function(word) for word in rest)


def _goes_on(context: Context, groups: Sequence[NounPhrase | None], i: int) -> bool:
    """Whether a sum comes after another and what that goes to, with a comma or "and" between them."""
    source, low = context.source, context.sentence_bounds[i][0]
    before, group = context.quantities[i - 1] if i else None, groups[i - 1] if i else None
    if before is None or group is None or before.kind != "money" or not low <= before.end <= group[0]:
        return False
    gap = source.folded[group[1] : context.quantities[i].qualifier_start].strip(",; \u00a0")
    return group[1] < context.quantities[i].start and (not gap or gap in source.lexicon.syntax.conjunctions)


def _noun_after_link(context: Context, at: int, i: int) -> NounPhrase | None:
    """The noun phrase after "to", "for" or "into" at a position."""
    source, measured = context.source, context.source.lexicon.measured
    link = longest_after(source.folded, at, measured.purposes | measured.allotted_to)
    if link is None:
        return None
    noun = skip_apostrophe(source.folded, source.skip_determiners(link))
    group = noun_phrase_after(source, noun, context.sentence_bounds[i][1])
    if group is None or is_time(source, group) or context.overlaps(group):
        return None
    named = source.text[group[0]].isupper() and not source.lexicon.capitalises_nouns
    return None if named else group


def noun_for_others(context: Context, groups: Sequence[NounPhrase | None], i: int) -> NounPhrase | None:
    """What a sum is of that is told for others too: "L'amende est de 75 euros pour les uns et 375 pour les autres"."""
    source, quantity, before = context.source, context.quantities[i], context.quantities[i - 1] if i else None
    group = groups[i - 1] if i else None
    if before is None or group is None or group[1] > before.start or before.start < context.sentence_bounds[i][0]:
        return None
    if quantity.kind != "money" or (before.kind, before.unit) != (quantity.kind, quantity.unit):
        return None
    joined = longest_before(
        source.folded, skip_space_back(source.text, quantity.qualifier_start), source.lexicon.syntax.conjunctions
    )
    both = (skip_space(source.text, number.end) for number in (before, quantity))
    told = all(longest_after(source.folded, at, source.lexicon.measured.purposes) is not None for at in both)
    return group if joined is not None and told else None


def whole_sum_noun(context: Context, i: int) -> NounPhrase | None:
    """What a sum is of whose parts the sentence tells: "Sur les 86 millions d'euros du budget"."""
    source, quantity, (low, high) = context.source, context.quantities[i], context.sentence_bounds[i]
    if quantity.kind != "money" or i + 1 >= len(context.quantities) or context.starts[i + 1] >= high:
        return None
    start = longest_before(
        source.folded, skip_space_back(source.text, quantity.qualifier_start), source.lexicon.measured.wholes
    )
    if start is None or source.text[low:start].strip(OPENING_SIGNS):
        return None
    word = WORD.match(source.folded, skip_space(source.text, quantity.end))
    links = source.lexicon.syntax.share_links | source.lexicon.syntax.prepositions
    link = longest_after(source.folded, word.start(), links) if word is not None else None
    if link is None:
        return None
    group = noun_phrase_after(source, skip_apostrophe(source.folded, source.skip_determiners(link)), high)
    return None if group is None or is_time(source, group) or context.overlaps(group) else group


def invested_noun(context: Context, i: int) -> NounPhrase | None:
    """What money is put into by a verb of its clause: "invests £3m in its parks", "investiert 3 Mio. in die Parks"."""
    quantity, source = context.quantities[i], context.source
    links = source.lexicon.measured.invested_in
    if quantity.kind != "money" or not links:
        return None
    first, high = i, _clause(context, i)[1]
    while not _is_invested(context, first):
        before = context.quantities[first - 1] if first else None
        near = before is not None and context.quantities[first].start - before.end <= MAX_LISTED_CHARS
        if before is None or not near or before.kind != "money" or i - first >= MAX_SUMS:
            return None
        first -= 1  # "investe 3 milioni nei porti e 2 milioni nei treni"
    for word in list(WORD.finditer(source.folded, quantity.end, high))[:MAX_WORDS_TO_LINK]:
        link = longest_after(source.folded, word.start(), links)
        group = _thing_after(context, word.start(), link, high) if link is not None else None
        if group is not None or word[0] in source.lexicon.syntax.conjunctions:
            return group
    return None


def _is_invested(context: Context, i: int) -> bool:
    """Whether a verb of putting money into a thing is in the clause of a sum."""
    source, verbs = context.source, context.source.lexicon.measured.invest_verbs
    return any(starts_with(word[0], verbs) for word in WORD.finditer(source.folded, *_clause(context, i)))


def is_spent(context: Context, i: int) -> bool:
    """Whether the clause of a sum has a verb of putting or giving money to something, which is what it measures."""
    measured = context.source.lexicon.measured
    verbs = measured.invest_verbs + measured.allot_verbs
    words = WORD.finditer(context.source.folded, *_clause(context, i))
    return context.quantities[i].kind == "money" and any(starts_with(word[0], verbs) for word in words)


def _clause(context: Context, i: int) -> tuple[int, int]:
    """The bounds of a number's clause, by commas and other marks, and by the numbers beside it."""
    text, quantity, (low, high) = context.source.text, context.quantities[i], context.sentence_bounds[i]
    low = max(low, quantity.start - MAX_CLAUSE_CHARS, context.quantities[i - 1].end if i else low)
    high = min(high, quantity.end + MAX_CLAUSE_CHARS, context.starts[i + 1] if i + 1 < len(context.starts) else high)
    before = [mark.end() for mark in CLAUSE_MARKS.finditer(text, low, quantity.start)]
    after = CLAUSE_MARKS.search(text, quantity.end, high)
    return before[-1] if before else low, after.start() if after is not None else high


def _thing_after(context: Context, start: int, link: int, high: int) -> NounPhrase | None:
    """The noun phrase after "into" or "in" at `start`: no time, and no name where nothing tells that from a place."""
    source, used = context.source, context.source.folded[start:link]
    joined = any(used != other and used.startswith(other) for other in source.lexicon.measured.invested_in)  # "ins"
    opened = skip_space(source.text, link)
    at = skip_apostrophe(source.folded, source.skip_determiners(opened))
    group = noun_phrase_after(source, at, high)
    if group is None or is_time(source, group) or context.overlaps(group):
        return None
    bare = at == opened and not joined
    return None if source.text[group[0]].isupper() and (bare or not source.lexicon.capitalises_nouns) else group
