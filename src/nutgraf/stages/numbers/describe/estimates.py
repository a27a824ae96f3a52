"""What a forecast, an estimate or a target is of: "the forecast for growth", "l'estimation du salaire minimum"."""

from __future__ import annotations

from typing import Final

from nutgraf.stages.numbers.dates.time_expressions import TimeExpression
from nutgraf.stages.numbers.describe.context import Context
from nutgraf.stages.numbers.describe.noun_phrases import noun_phrase_after
from nutgraf.stages.numbers.describe.predicates import is_compared_next, is_time, phrase_ending, subject_before_words
from nutgraf.stages.numbers.describe.value_verbs import is_value_verb
from nutgraf.text.phrases import WORD, longest_after, longest_before, skip_space, skip_space_back
from nutgraf.text.spans import NounPhrase

MAX_RAISED_CHARS: Final = 60  # code points from a noun of change to the value that it leads to
MAX_AMOUNT_GAP_CHARS: Final = 12  # code points between a rise and its amount: "of about"


def thing_estimated(context: Context, group: NounPhrase, i: int) -> NounPhrase:
    """What the estimate is of, where the head of a group is a word for one; else the group."""
    source, quantity = context.source, context.quantities[i]
    if (owner := _owner(context, group, i)) is not None:
        return owner
    nouns = source.lexicon.measured.estimate_nouns
    end = longest_after(source.folded, group[0], nouns)
    if end is None:
        end = group[1] if longest_before(source.folded, group[1], nouns) is not None else None
    if end is None:
        return _thing_changed(context, group, i) or group
    limit = quantity.qualifier_start if group[0] < quantity.start else context.sentence_bounds[i][1]
    found = _complement(context, end, limit)
    return group if found is None or context.overlaps(found) else found


def _owner(context: Context, group: NounPhrase, i: int) -> NounPhrase | None:
    """The thing before "whose" and an amount noun: "el presupuesto, cuyo monto asciende a"."""
    source, low = context.source, context.sentence_bounds[i][0]
    measured = source.lexicon.measured
    first = WORD.match(source.folded, group[0]) if measured.whose else None
    if first is None or first[0] not in measured.amount_nouns:
        return None
    at = longest_before(source.folded, skip_space_back(source.text, group[0]), measured.whose)
    if at is None:
        return None
    end = skip_space_back(source.text, at)
    return phrase_ending(context, end - 1, low, i) if source.text[end - 1 : end] == "," else None


def _thing_changed(context: Context, group: NounPhrase, i: int) -> NounPhrase | None:
    """What a rise or fall is of, before or after its amount: "a rise of 12 % in gas prices"."""
    source, quantity, changes = context.source, context.quantities[i], context.source.lexicon.changes
    word = WORD.match(source.folded, group[0])
    single = word is not None and word.end() == group[1] and word[0].startswith(changes.rises + changes.falls)
    if not single:
        return None
    if quantity.start <= group[1]:  # "a 4 per cent increase in recorded offences"
        return _thing_in(context, group[1], context.sentence_bounds[i][1])
    if quantity.start > group[1] + MAX_AMOUNT_GAP_CHARS:  # "ein Anstieg der Gaspreise um 12 Prozent"
        found = _complement(context, group[1], quantity.qualifier_start)
        found = found or _thing_in(context, group[1], quantity.qualifier_start)  # "an increase in thefts from 40 to 50"
        return None if found is None or context.overlaps(found) else found
    before = source.word_before(group[0])
    if before is not None and before[0] in source.lexicon.syntax.prepositions:
        thing = subject_before_words(context, before.start(), context.sentence_bounds[i][0], i)
        comma = skip_space_back(source.text, before.start()) - 1
        if thing is None and comma > 0 and source.text[comma] == ",":
            thing = phrase_ending(context, comma, context.sentence_bounds[i][0], i)  # "le pétrole, en hausse de 2 %"
        if thing is not None and not context.overlaps(thing):
            return thing  # "le esportazioni in calo del 4 %"
    if is_compared_next(source, quantity):
        return None  # "um recuo de 0,7 ponto em relação ao trimestre anterior"
    return _thing_in(context, quantity.end, context.sentence_bounds[i][1])


def _thing_in(context: Context, end: int, limit: int) -> NounPhrase | None:
    """The noun phrase after "in" or "of" behind a noun of change or its amount."""
    source, measured = context.source, context.source.lexicon.measured
    link = WORD.match(source.folded, skip_space(source.text, end))
    if link is None or link[0] not in measured.content_links | measured.change_links:
        return None
    found = noun_phrase_after(source, source.skip_determiners(link.end()), limit)
    named = found is not None and source.text[found[0]].isupper() and not source.lexicon.capitalises_nouns
    return None if found is None or named or is_time(source, found) or context.overlaps(found) else found


def thing_raised(context: Context, i: int) -> NounPhrase | None:
    """What a noun of change is of, before the value that it leads to: "le relèvement de l'âge légal à 65 ans"."""
    source, quantity, changes = context.source, context.quantities[i], context.source.lexicon.changes
    at = skip_space_back(source.text, quantity.qualifier_start)
    if longest_before(source.folded, at, changes.before_new_value) is None:
        return None
    stems = changes.rises + changes.falls + changes.verb_stems
    low = max(context.sentence_bounds[i][0], at - MAX_RAISED_CHARS)
    for word in reversed(list(WORD.finditer(source.folded, low, at)) if stems else []):
        if source.text[word.end() : word.end() + 1] in {",", ";", ":"}:
            return None
        if word[0].startswith(stems):
            found = _complement(context, word.end(), quantity.qualifier_start)
            return None if found is None or context.overlaps(found) else found
    return None


def is_day_of_estimate(context: Context, time: TimeExpression, i: int) -> bool:
    """Whether a month or day says when an estimate was made: "the forecast was cut in August to 2 %"."""
    source, low = context.source, context.sentence_bounds[i][0]
    if len(time.iso.partition("/")[0]) <= len("2024") or not low <= time.start < context.quantities[i].start:
        return False
    words = list(WORD.finditer(source.folded, low, time.start))
    nouns = source.lexicon.measured.estimate_nouns
    named = [k for k, word in enumerate(words) if longest_after(source.folded, word.start(), nouns) is not None]
    auxiliaries = source.lexicon.syntax.auxiliaries
    return bool(named) and any(is_value_verb(source, w, low) or w[0] in auxiliaries for w in words[named[-1] + 1 :])


def _complement(context: Context, end: int, limit: int) -> NounPhrase | None:
    """The noun phrase after a noun and its link, or in its case right after it."""
    source, syntax = context.source, context.source.lexicon.syntax
    at = skip_space(source.text, end)
    of = longest_after(source.folded, at, syntax.share_links | syntax.noun_links)
    towards = longest_after(source.folded, at, source.lexicon.measured.purposes) if of is None else None
    link = of if of is not None else towards
    if link is None:
        direct = not (syntax.noun_links or syntax.plural_endings or source.lexicon.capitalises_nouns)
        direct = direct and (source.lexicon.has_cases or not syntax.adjective_endings)
        return noun_phrase_after(source, at, limit) if direct and at > end else None
    at, determined = skip_space(source.text, link), " " in source.folded[skip_space(source.text, end) : link]
    noun = source.skip_determiners(at)
    at, determined = noun, determined or noun > at
    group = noun_phrase_after(source, at, limit)
    if group is None or is_time(source, group):
        return None
    named = source.text[group[0]].isupper() and not (source.lexicon.capitalises_nouns and (of or determined))
    return None if named else group
