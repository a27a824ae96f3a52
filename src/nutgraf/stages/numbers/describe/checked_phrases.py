"""The last check of what a number measures: no time, no verb, no other number in it, and a noun among its words."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise

from nutgraf.stages.numbers.describe.context import Context
from nutgraf.stages.numbers.describe.noun_phrases import trim
from nutgraf.stages.numbers.describe.predicates import after_causative, without_number
from nutgraf.stages.numbers.describe.subject_stretches import without_link
from nutgraf.text.phrases import WORD, longest_after, skip_space
from nutgraf.text.spans import NounPhrase


def checked_phrase(context: Context, group: NounPhrase | None) -> NounPhrase | None:
    """The group without articles before it, and without what another number in it counts."""
    if group is None or not context.source.text[slice(*group)].strip():
        return None
    group = without_number(context, _up_to_time(context, group))
    if group is None:
        return None
    start, end = after_causative(context.source, *_untimed(context, group))
    after = bisect_right(context.starts, start)
    if after < len(context.starts) and (inner := context.starts[after]) < end:
        words = without_link(context, list(WORD.finditer(context.source.folded, start, inner)))
        if not words:
            return None
        end = words[-1].end()
    start = _behind_verb(context, (start, end))
    if end <= start or _ends_with_infinitive(context, (start, end)):
        return None
    trimmed = trim(context.source, start, end)
    if trimmed is None or names_nothing(context, trimmed) or _is_relative_time(context, trimmed):
        return None
    return _from_value_noun(context, trimmed)


def _up_to_time(context: Context, group: NounPhrase) -> NounPhrase:
    """The group without the age or time that a number in it begins: "hijos, de cinco" in "hijos, de cinco años"."""
    after = bisect_right(context.starts, group[0])
    if after == len(context.starts) or context.starts[after] >= group[1]:
        return group
    quantity = context.quantities[after]
    syllables = context.source.lexicon.separates_syllables  # "tổng thu 6 tháng của tỉnh"
    if quantity.kind not in ("duration", "age") or (quantity.end < group[1] and not syllables):
        return group
    words = without_link(context, list(WORD.finditer(context.source.folded, group[0], quantity.qualifier_start)))
    return (words[0].start(), words[-1].end()) if words else group


def _from_value_noun(context: Context, group: NounPhrase) -> NounPhrase:
    """A group of syllables from the noun of a value in it, where a verb is before it: "đưa ra mức giá chào bán"."""
    source, nouns = context.source, context.source.lexicon.measured.value_nouns
    if not source.lexicon.separates_syllables or not nouns:
        return group
    words = list(WORD.finditer(source.folded, *group))
    for before, word in pairwise(words):
        if source.is_function(before) and longest_after(source.folded, word.start(), nouns) is not None:
            return word.start(), group[1]
    return group


def own_noun(context: Context, group: NounPhrase | None, i: int) -> NounPhrase | None:
    """A group with a determiner after the number before: "an income of up to £26,000"; else no noun of the number."""
    source = context.source
    if group is None or group[0] < context.quantities[i - 1].end:
        return None
    before = source.word_before(group[0])
    determined = before is not None and before[0] in source.lexicon.syntax.determiners
    return group if determined or not source.lexicon.has_articles else None


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


def _is_relative_time(context: Context, group: NounPhrase) -> bool:
    """Whether a time told from another covers a group: "gave the school £3m last year"."""
    return any(start <= group[0] and group[1] <= end for start, end, _ in context.source.relative)


def names_nothing(context: Context, group: NounPhrase) -> bool:
    """Whether all words of a group are adjectives or adverbs that stand for no noun: "suivantes", "environ"."""
    source, syntax = context.source, context.source.lexicon.syntax
    others = source.lexicon.measured.no_nouns
    if longest_after(source.folded, group[0], others) == group[1]:
        return True
    if source.lexicon.capitalises_nouns and not any(map(str.isupper, source.text[slice(*group)])):
        return True  # "lag", "dabei"
    words = WORD.findall(source.folded, *group)
    if len(words) == 1 and (unit := source.lexicon.units.get(words[0])) is not None and unit.kind == "duration":
        return True  # "sur un an c'est 5,5 %"
    if len(words) == 1 and words[0].endswith(source.lexicon.measured.no_noun_endings or "\n"):
        return True  # "vyšší"
    empty = all(word in others or word in syntax.adjectives_before or word in syntax.function_words for word in words)
    dates = source.lexicon.dates  # "nos primeiros três meses"
    ordered = dates.first_months | dates.past | dates.coming
    return empty and any(word in others or word in ordered for word in words)


def _ends_with_infinitive(context: Context, group: NounPhrase) -> bool:
    """Whether the number is the object of an infinitive that ends a group: "vient d'annoncer 7 milliards"."""
    source, endings = context.source, context.source.lexicon.syntax.infinitive_endings
    after = bisect_right(context.starts, group[1])
    last = source.word_before(group[1])
    if not endings or last is None or last.start() < group[0] or after >= len(context.starts):
        return False
    at_number = skip_space(source.text, group[1]) == context.quantities[after].qualifier_start
    return at_number and last[0].endswith(endings)


def _behind_verb(context: Context, group: NounPhrase) -> int:
    """Where a group goes on behind its last finite verb; its end where the verb ends it ("el alcalde presentó").

    Who does something is not what is measured, but the object may be: "registrou receita".
    """
    endings = context.source.lexicon.syntax.verb_endings
    words = list(WORD.finditer(context.source.folded, *group)) if endings else []
    verbs = [k for k, word in enumerate(words) if word[0].endswith(endings)]
    if not verbs:
        return group[0]
    rest, source = words[verbs[-1] + 1 :], context.source
    linked = longest_after(source.folded, skip_space(source.text, group[1]), source.lexicon.syntax.noun_links)
    return rest[0].start() if rest and linked is not None else group[1]
