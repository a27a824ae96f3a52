"""What a number measures: the noun phrase that the words around it give."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from nutgraf.stages.numbers.combine.ages import is_bound_of_persons, is_of_group
from nutgraf.stages.numbers.combine.comparisons import answers_sum
from nutgraf.stages.numbers.combine.from_to import is_from_to
from nutgraf.stages.numbers.dates.time_expressions import TimeExpression
from nutgraf.stages.numbers.describe.adjacent_nouns import (
    adjacent_noun,
    aged_noun,
    attributive_noun,
    bounded_noun,
    counted_rank_noun,
    lasting_noun,
    noun_with,
    older_noun,
    priced_noun,
    purpose_noun,
    value_noun,
)
from nutgraf.stages.numbers.describe.allotments import (
    allotted_noun,
    invested_noun,
    is_spent,
    noun_for_others,
    whole_sum_noun,
)
from nutgraf.stages.numbers.describe.amount_nouns import behind_amount_noun
from nutgraf.stages.numbers.describe.amounts import amount_of, base_reached, changed_count, share_of, thing_sized
from nutgraf.stages.numbers.describe.appositions import (
    apposed_amount,
    gapped_noun,
    is_apposed_change,
    is_coordinated,
    is_placed_next,
    signed_name,
)
from nutgraf.stages.numbers.describe.auxiliary_nouns import noun_by_auxiliary
from nutgraf.stages.numbers.describe.carried_subjects import carried_subject, joined_subject, subject_of_joined_verb
from nutgraf.stages.numbers.describe.changed_things import says_again, thing_changed_by_units
from nutgraf.stages.numbers.describe.checked_phrases import checked_phrase, names_nothing, own_noun
from nutgraf.stages.numbers.describe.clause_subjects import subject_of_clause
from nutgraf.stages.numbers.describe.context import (
    Context,
    earlier_value,
    is_of_condition,
    opens_parenthesis,
    own_parenthesis,
)
from nutgraf.stages.numbers.describe.conversions import is_conversion, is_next_unit, noun_after_conversion
from nutgraf.stages.numbers.describe.counted_nouns import (
    KINDS_WITHOUT_NOUN,
    compounded_noun,
    counted_before,
    counted_noun,
    counted_object,
    group_of,
    noun_with_duration,
    numbered_noun,
    part_of,
    ranked_noun,
    votes_counted,
)
from nutgraf.stages.numbers.describe.counts_after_copulas import count_of_subject
from nutgraf.stages.numbers.describe.counts_before import count_before, differs
from nutgraf.stages.numbers.describe.distances import is_distance, thing_away
from nutgraf.stages.numbers.describe.durations import duration_changed, duration_reached, noun_of_length
from nutgraf.stages.numbers.describe.elliptic_counts import noun_of_fellow, noun_of_list, share_noun_of_list
from nutgraf.stages.numbers.describe.estimates import thing_estimated, thing_raised
from nutgraf.stages.numbers.describe.exceeding_nouns import exceeding_noun
from nutgraf.stages.numbers.describe.genitive_subjects import genitive_subject
from nutgraf.stages.numbers.describe.given_sums import money_named_after, sum_given
from nutgraf.stages.numbers.describe.header_lines import headed_noun
from nutgraf.stages.numbers.describe.levels import level_noun
from nutgraf.stages.numbers.describe.moved_objects import object_after_value, object_before_value
from nutgraf.stages.numbers.describe.noun_phrases import opens_with_gerund
from nutgraf.stages.numbers.describe.nouns_of_change import noun_risen
from nutgraf.stages.numbers.describe.opening_nouns import fronted_purpose, of_topic
from nutgraf.stages.numbers.describe.parts_of_counts import noun_of_whole, opens_with_part
from nutgraf.stages.numbers.describe.predicates import antecedent_of, is_time, predicate_noun, subject_of
from nutgraf.stages.numbers.describe.pronouns import noun_meant, says_of_them, says_they_were
from nutgraf.stages.numbers.describe.relative_clauses import head_of_clause
from nutgraf.stages.numbers.describe.risked_nouns import risked_noun
from nutgraf.stages.numbers.describe.share_nouns import with_complement
from nutgraf.stages.numbers.describe.traded_things import traded_thing
from nutgraf.stages.numbers.describe.value_verbs import is_value_verb
from nutgraf.stages.numbers.describe.valued_nouns import (
    bracketed_noun,
    content_noun,
    end_of_last_number,
    estimated_noun,
    kept_noun,
    labelled_noun,
    number_of,
    partitive_noun,
    value_subject,
)
from nutgraf.stages.numbers.describe.verbs_in_groups import verb_alone, without_unknown_verb
from nutgraf.text.phrases import (
    WORD,
    longest_after,
    longest_before,
    sign_after,
    skip_space,
    skip_space_back,
)
from nutgraf.text.spans import NounPhrase

# Code points from a number to the next sentence that goes on about it. Of 2,400 numbers of open articles 1 differs
# with half of it, 1 with twice.
MAX_GAP_CHARS: Final = 80
# Numbers without words of their own that a number looks back over: a bound on the work. No number of 367 open
# articles differs with half or twice of it.
MAX_NUMBERS_BACK: Final = 20
MAX_WORDS_OF_OPENING: Final = 3  # words of a sentence before a share that goes on with the one before
MAX_WORDS_BEFORE_AMOUNT: Final = 3  # words from a comma to a noun of amount: "later their number"
MAX_RESULT_GAP_CHARS: Final = 24  # code points between the amount of a change and its result: "to end at"
YEAR_OF_CHANGE: Final = re.compile(r"^(?:[^\W\d]{1,8} ){0,3}(?:19|20)\d\d,? ")
RESULTS: Final = frozenset({"count", "money", "percent", "measure"})
AMOUNTS: Final = frozenset({"percent", "money", "ratio", "measure"})


def find_measured(context: Context, times: Sequence[TimeExpression]) -> list[NounPhrase | None]:
    """Where the words stand that each number measures; None where the text has none."""
    groups: list[NounPhrase | None] = []
    for i in range(len(context.quantities)):
        decided, known = _known_at_once(context, groups, i)
        if decided:
            groups.append(known)
            continue
        group = _by_place(context, groups, i) or _carried(context, i) or _measure_one(context, times, i)
        group = subject_of_clause(context, times, i, group)
        if group is not None and (opens_with_gerund(context.source, group) or _is_dimension(context, group)):
            group = antecedent_of(context, group[0], times, i)
        verb = verb_alone(context, group, i) if group is not None else None
        if verb is not None:  # "peaked at over $76"
            group = subject_of(context, verb, end_of_last_number(context, i), i)
        group = _or_of_number_before(context, groups, i, group)
        group = counted_object(context, i, of_topic(context, groups, i, group))
        group = sum_given(context, checked_phrase(context, behind_amount_noun(context, groups, i, group)), i)
        group = thing_estimated(context, group, i) if group is not None else None
        group = with_complement(context, without_unknown_verb(context, group, i))
        groups.append(None if group is None or names_nothing(context, group) else group)
        if i:
            _share(context, groups, i)
            share_noun_of_list(context, groups, i)
    return groups


def _known_at_once(context: Context, groups: Sequence[NounPhrase | None], i: int) -> tuple[bool, NounPhrase | None]:
    """Whether the words around a number decide what it measures, or that nothing does; and what that is."""
    if context.quantities[i].kind == "score":
        return True, votes_counted(context, i)
    subject = count_of_subject(context, i)
    if subject is not None:
        return True, subject
    of_them = says_of_them(context, i)
    whole = noun_of_whole(context, groups, i)
    if whole is not None:
        return True, whole
    meant = (
        noun_meant(context, groups, i) if of_them or says_they_were(context, i) or opens_with_part(context, i) else None
    )
    return of_them or meant is not None, meant


def _or_of_number_before(
    context: Context, groups: Sequence[NounPhrase | None], i: int, group: NounPhrase | None
) -> NounPhrase | None:
    """The group or, where a number has none of its own, that of a number before it that it goes on with."""
    quantity = context.quantities[i]
    if is_of_condition(context.source, context.quantities, i):
        return own_noun(context, group, i)
    if group is not None:
        return group
    if quantity.kind == "age":  # "who were 22 and 24 years old"
        near = i > 0 and context.quantities[i - 1].start >= context.sentence_bounds[i][0]
        return groups[i - 1] if near and context.quantities[i - 1].kind == "age" else None
    if quantity.kind in ("duration", *KINDS_WITHOUT_NOUN) or is_distance(context, i):
        return None
    if quantity.kind != "count":
        return _inherited(context, groups, i)
    return count_before(context, groups, i) or noun_of_list(context, groups, i)


def _share(context: Context, groups: list[NounPhrase | None], i: int) -> None:
    """Give the words of a number to the one before it or after it that has none, where both say one thing."""
    if is_next_unit(context, i):
        groups[i] = groups[i - 1] = groups[i - 1] or groups[i]  # "24 hours, 39 minutes"
    elif groups[i - 1] is not None:
        return
    elif is_conversion(context, i):
        groups[i] = groups[i - 1] = noun_after_conversion(context, i)
    elif is_from_to(context.source, context.quantities[i - 1], context.quantities[i]):
        groups[i - 1] = groups[i]  # "de 2.600 à 2.850 centimes"


def _is_dimension(context: Context, group: NounPhrase) -> bool:
    """Whether a group is an adjective of size: "le parc, long de 12 km"."""
    return context.source.folded[slice(*group)] in context.source.lexicon.measured.dimensions


def _by_place(context: Context, groups: Sequence[NounPhrase | None], i: int) -> NounPhrase | None:
    """What the signs around a number say that it measures: a colon, a bracket, the whole that opens the clause."""
    if context.quantities[i].kind in ("duration", *KINDS_WITHOUT_NOUN):
        return None
    if earlier_value(context, i) and groups[i - 1] is not None:
        return groups[i - 1]
    if i and groups[i - 1] is not None and (_ends_change(context, i) or is_conversion(context, i)):
        return groups[i - 1]
    if groups and is_apposed_change(context, i) and groups[i - 1] is not None:
        return groups[i - 1]
    shared = context.quantities[i].kind == "percent" and shares_measured(context, i)
    restated = groups and (shared or is_result(context, i) or says_again(context, groups, i))
    changed = thing_changed_by_units(context, groups, i) if restated else None
    found = changed or whole_sum_noun(context, i) or allotted_noun(context, groups, i)
    found = found or noun_for_others(context, groups, i) or _of_clause(context, i)
    found = found or noun_of_fellow(context, groups, i) or gapped_noun(context, i) or signed_name(context, i)
    if found is None and (context.quantities[i].kind != "count" or counted_noun(context, i) is None):
        found = object_after_value(context, i) if context.quantities[i].kind in ("percent", "money") else None
        found = found or subject_of_joined_verb(context, groups, i)
    if found is not None:
        return found
    if groups and (
        _is_answer(context, i)
        or is_result(context, i)
        or is_coordinated(context, i)
        or is_placed_next(context, i)
        or _is_restated(context, groups, i)
    ):
        return groups[i - 1]
    bracketed = bracketed_noun(context, i) if not shares_measured(context, i) or not i else None
    is_count = context.quantities[i].kind == "count"
    part = (partitive_noun(context, groups, i) or counted_before(context, groups, i)) if is_count else None
    counts = is_count and (counted_noun(context, i) or part_of(context, i)) is not None
    label = None if counts else headed_noun(context, i) or labelled_noun(context, i)  # not "Budget: 10 proposals"
    return label or bracketed or part or apposed_amount(context, i)


def _of_clause(context: Context, i: int) -> NounPhrase | None:
    """What a share is of by a relative clause, where no noun follows it."""
    return head_of_clause(context, i) if share_of(context, i) is None else None


def is_result(context: Context, i: int) -> bool:
    """Whether a number is the value that a change by the number before it led to: "fell 7 % to $2.3 billion"."""
    quantity, source, before = context.quantities[i], context.source, context.quantities[i - 1] if i else None
    if before is None or before.start < context.sentence_bounds[i][0] or quantity.kind not in RESULTS:
        return False
    cents = before.kind == quantity.kind == "money" and before.unit is not None and before.unit.name is None
    if before.kind != "percent" and not cents and (before.kind, before.unit) != (quantity.kind, quantity.unit):
        return False
    lexicon, gap = source.lexicon, source.folded[before.end : quantity.start].strip(", \u00a0")
    gap = YEAR_OF_CHANGE.sub("", gap)  # "fell by 1.5 per cent in 2022 to about"
    over = longest_after(gap, 0, lexicon.changes.over)  # "fell by 5 % year on year to"
    gap = gap[over:].strip() if over is not None else gap
    words = WORD.findall(gap)
    if lexicon.verbs_last and len(words) > 1 and words[1] in lexicon.changes.before_new_value - {words[0]}:
        participle = WORD.match(source.folded, skip_space(source.text, before.end))
        if participle is not None and is_value_verb(source, participle, context.sentence_bounds[i][0]):
            return quantity.kind != "count" or counted_noun(context, i) is None  # "met 4 procent verhoogd tot 12 euro"
    if not words or len(gap) > MAX_RESULT_GAP_CHARS or not gap.replace(" ", "").isalpha():
        return False
    led = longest_before(gap, len(gap), lexicon.changes.before_new_value | lexicon.changes.reaches) is not None
    if not led and words[0] not in lexicon.changes.before_new_value:
        return False
    if quantity.kind == "count" and counted_noun(context, i) is not None:
        return False
    low = max(context.sentence_bounds[i][0], before.start - MAX_GAP_CHARS)
    verbs = [*WORD.finditer(source.folded, low, before.start)]
    last = WORD.match(source.folded, skip_space(source.text, quantity.end)) if lexicon.verbs_last else None
    verbs += [last] if last is not None else []  # "um 3 Prozent auf 12.300 gesunken"
    return any(is_value_verb(source, verb, context.sentence_bounds[i][0]) for verb in verbs)


def _is_answer(context: Context, i: int) -> bool:
    """Whether a bare figure answers the sum before it: "chiedono 180 euro di aumento, l'azienda ne offre 110"."""
    return bool(i) and answers_sum(context.source, context.quantities[i - 1], context.quantities[i])


def _ends_change(context: Context, i: int) -> bool:
    """Whether an amount is the later value of a change from the one before: "de 9 millions en 2019 à 6,5 millions"."""
    before, quantity = context.quantities[i - 1], context.quantities[i]
    amount = quantity.kind in AMOUNTS and (before.kind, before.unit) == (quantity.kind, quantity.unit)
    return amount and is_from_to(context.source, before, quantity)


def _is_restated(context: Context, groups: Sequence[NounPhrase | None], i: int) -> bool:
    """Whether a noun of amount after a comma takes up the number before it: "1,100, a number that rose to 1,400"."""
    quantity, source, before = context.quantities[i], context.source, context.quantities[i - 1] if i else None
    if before is None or groups[i - 1] is None or before.start < context.sentence_bounds[i][0]:
        return False
    comma = source.text.find(",", before.end, quantity.start)
    if comma < 0 or (before.kind, before.unit) != (quantity.kind, quantity.unit):
        return False
    syntax = source.lexicon.syntax
    for word in list(WORD.finditer(source.folded, comma, quantity.start))[:MAX_WORDS_BEFORE_AMOUNT]:
        if word[0] in source.lexicon.measured.amount_nouns:
            at = skip_space(source.text, word.end())
            return longest_after(source.folded, at, syntax.share_links | syntax.noun_links) is None
    return False


def shares_measured(context: Context, i: int) -> bool:
    """Whether a number says its words with the one before it: "(au lieu de 0,7 %)", "contre 95 %"."""
    quantity, low = context.quantities[i], context.sentence_bounds[i][0]
    if i == 0 or context.quantities[i - 1].start < low:
        return False
    source = context.source
    before = skip_space_back(source.text, quantity.qualifier_start)
    if source.text[before - 1 : before] == ",":  # "es decir, 75 millones"
        before = skip_space_back(source.text, before - 1)
    if opens_parenthesis(source.text, quantity.qualifier_start, low):
        if own_parenthesis(source.text, context.quantities[i - 1].end, quantity.qualifier_start):
            return False
        return (
            not opens_parenthesis(source.text, context.quantities[i - 1].qualifier_start, low)
            or context.quantities[i - 1].unit == quantity.unit
        )
    return longest_before(source.folded, before, source.lexicon.measured.compared) is not None


def _carried(context: Context, i: int) -> NounPhrase | None:
    """The subject of the sentence before, for an amount or a count without a noun."""
    kind = context.quantities[i].kind
    if kind not in AMOUNTS and (kind != "count" or counted_noun(context, i) is not None or differs(context, i)):
        return None
    return None if share_of(context, i) is not None else carried_subject(context, i) or joined_subject(context, i)


def _measure_one(context: Context, times: Sequence[TimeExpression], i: int) -> NounPhrase | None:
    if (after := attributive_noun(context, i) or compounded_noun(context, i)) is not None:
        return after
    if context.quantities[i].kind in KINDS_WITHOUT_NOUN:
        return _of_age_or_rank(context, i)
    return None if _is_adverb(context, i) else _by_kind(context, times, i)


def _of_age_or_rank(context: Context, i: int) -> NounPhrase | None:
    """Who has an age, or what has a rank."""
    if context.quantities[i].kind == "age":
        source, quantity = context.source, context.quantities[i]
        named = is_of_group(source, quantity) and not is_bound_of_persons(source, quantity)
        return None if named else aged_noun(context, i)
    if context.quantities[i].kind != "rank":
        return None
    ranked = ranked_noun(context, i) if context.source.lexicon.capitalises_nouns else None
    return ranked or counted_rank_noun(context, i) or numbered_noun(context, i)


def _by_kind(context: Context, times: Sequence[TimeExpression], i: int) -> NounPhrase | None:
    """What a count, a duration or an amount measures, each by words of its own."""
    kind = context.quantities[i].kind
    if kind == "count":
        counted = level_noun(context, i) or noun_with(context, i) or counted_noun(context, i) or part_of(context, i)
        counted = counted or object_after_value(context, i) or genitive_subject(context, i)
        return counted or number_of(context, i) or _uncounted(context, times, i)
    if kind == "duration":
        return (
            object_after_value(context, i)
            or older_noun(context, i)
            or noun_of_length(context, i)
            or noun_with_duration(context, i)
            or lasting_noun(context, i)
            or duration_reached(context, i)
            or duration_changed(context, i)
        )
    if kind in AMOUNTS and shares_measured(context, i):
        return share_of(context, i)
    return thing_away(context, i) if is_distance(context, i) else _amount(context, times, i)


def _uncounted(context: Context, times: Sequence[TimeExpression], i: int) -> NounPhrase | None:
    """What a count without a noun is the value of: "the index closed at 5,884", "a profit of 1.3 billion"."""
    led = predicate_noun(context, i, end_of_last_number(context, i))
    changed = changed_count(context, times, i)
    if changed is not None:
        return led if led is not None and led[0] > changed[1] else changed  # "the bill raises the age to 67"
    quantity = context.quantities[i]
    level = quantity.scale > 1 or not float(quantity.value).is_integer()
    return led or (amount_of(context, times, i) if level else group_of(context, i))


def _amount(context: Context, times: Sequence[TimeExpression], i: int) -> NounPhrase | None:
    """What money, a share or a measure is of: the words after it, the estimate it is part of, or what has the value."""
    return (
        object_after_value(context, i)
        or object_before_value(context, i)
        or noun_with(context, i)
        or traded_thing(context, i)
        or risked_noun(context, i)
        or share_of(context, i)
        or money_named_after(context, i)
        or noun_risen(context, i)
        or exceeding_noun(context, i)
        or thing_sized(context, i)
        or value_noun(context, i)
        or content_noun(context, i)
        or kept_noun(context, i)
        or estimated_noun(context, i)
        or noun_by_auxiliary(context, i)
        or bounded_noun(context, i)
        or predicate_noun(context, i, end_of_last_number(context, i))
        or (priced_noun(context, i) if not context.source.lexicon.has_articles else None)
        or amount_of(context, times, i)
        or value_subject(context, i)
        or invested_noun(context, i)
        or purpose_noun(context, i)
        or priced_noun(context, i)
        or adjacent_noun(context, i)
        or thing_raised(context, i)
        or base_reached(context, i)
        or fronted_purpose(context, i)
    )


def _is_adverb(context: Context, i: int) -> bool:
    """Whether a multiple is one word with nothing to multiply after it: "flooded twice."."""
    quantity, source = context.quantities[i], context.source
    word = source.folded[quantity.start : quantity.end]
    ends = not sign_after(source.text, quantity.end).isalnum()
    return quantity.kind == "ratio" and ends and " " not in word and word in source.lexicon.forms.multiples


def _inherited(context: Context, groups: Sequence[NounPhrase | None], i: int) -> NounPhrase | None:
    """The words of the nearest number before it in the sentence, or in the one before where it has no noun at all."""
    low = context.sentence_bounds[i][0]
    for j in range(i - 1, max(-1, i - 1 - MAX_NUMBERS_BACK), -1):
        if context.quantities[j].kind in ("duration", *KINDS_WITHOUT_NOUN):
            continue
        if not _alike(context, i, j, low):
            return None
        if groups[j] is not None:
            share = _share_behind_counts(context, groups, i, j) if context.quantities[i].kind == "percent" else None
            return share or groups[j]
    return None


def _share_behind_counts(context: Context, groups: Sequence[NounPhrase | None], i: int, j: int) -> NounPhrase | None:
    """What a share before counts in the sentence is of: "with 31 % of the vote, X won 42 seats, ahead of Y at 20 %"."""
    while j >= max(0, i - MAX_NUMBERS_BACK) and context.quantities[j].kind == "count":
        j -= 1
    near = j >= 0 and context.quantities[j].kind == "percent" and context.starts[j] >= context.sentence_bounds[i][0]
    return groups[j] if near else None


def _alike(context: Context, i: int, j: int, low: int) -> bool:
    """Whether a number may be said of the same thing as one before it: in the sentence, or next to it with its unit."""
    mine, other = context.quantities[i], context.quantities[j]
    if other.start >= low:
        if own_parenthesis(context.source.text, other.end, mine.qualifier_start):
            return False
        same = other.kind in (mine.kind, "ratio") or (mine.kind in ("percent", "ratio") and other.kind != "measure")
        return same or shares_measured(context, i)
    if j != i - 1 or low - other.end >= MAX_GAP_CHARS or (other.kind, other.unit) != (mine.kind, mine.unit):
        return False
    if is_spent(context, i):
        return False
    source, words = context.source, list(WORD.finditer(context.source.folded, low, mine.qualifier_start))
    if mine.kind == "percent" and len(words) <= MAX_WORDS_OF_OPENING:  # "Moreover, 38 % said", not "The rise of 1.8 %"
        own = words[:-1] if source.lexicon.syntax.noun_links else words  # "Inoltre, il 38 % ha detto"
        return not any(word[0] in source.lexicon.syntax.determiners for word in own)
    return all(  # no other subject: "The firm will spend"
        source.is_function(word) or is_value_verb(source, word, low) or is_time(source, word.span()) for word in words
    )
