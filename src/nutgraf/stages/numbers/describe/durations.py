"""What a duration is the value of: "s'élève à 14 jours", "exceeded 18 weeks", "le relèvement de l'âge à 65 ans"."""

from __future__ import annotations

import re
from typing import Final

from nutgraf.stages.numbers.combine.from_to import is_end_of_change
from nutgraf.stages.numbers.describe.context import Context
from nutgraf.stages.numbers.describe.estimates import thing_raised
from nutgraf.stages.numbers.describe.predicates import (
    MAX_SKIPPED_WORDS,
    predicate_noun,
    subject_before_words,
    subject_of,
)
from nutgraf.stages.numbers.describe.risked_nouns import CLAUSE_SIGNS, leads_on
from nutgraf.stages.numbers.describe.value_verbs import is_value_verb, starts_with
from nutgraf.stages.numbers.describe.valued_nouns import end_of_last_number
from nutgraf.text.phrases import WORD, longest_before, skip_space_back
from nutgraf.text.spans import NounPhrase

MAX_NOUN_CHARS: Final = 32  # code points between a noun of a length of time and its duration, with the noun


def duration_reached(context: Context, i: int) -> NounPhrase | None:
    """What a duration is the value of, right after a verb of value: "i turni non superino le dodici ore"."""
    source, low = context.source, context.sentence_bounds[i][0]
    quantity = context.quantities[i]
    at = quantity.qualifier_start
    led = longest_before(source.folded, skip_space_back(source.text, at), source.lexicon.syntax.value_links)
    if led is not None and led > low and " " in source.folded[led:at].strip():
        return subject_before_words(context, led, low, i)  # "est de 14 jours"
    if starts_with(source.folded[at : quantity.start].strip(), source.lexicon.measured.value_verbs):
        at = quantity.start  # "waiting times exceeded 18 weeks"
    for _ in range(MAX_SKIPPED_WORDS):
        word = source.word_before(at)
        if word is None or word.start() < low or context.overlaps(word.span()):
            return None
        if starts_with(word[0], source.lexicon.measured.value_verbs):
            if not is_value_verb(source, word, low) or word[0] in source.lexicon.syntax.auxiliaries:
                return None
            return subject_of(context, word, low, i)
        if word[0] not in source.lexicon.syntax.determiners:
            return _duration_led(context, word, i)
        at = word.start()
    return None


def _duration_led(context: Context, link: re.Match[str], i: int) -> NounPhrase | None:
    """What a duration is of that a preposition leads to from a verb of value: "s'élève à 14 jours", "liegt bei"."""
    source, low, syntax = context.source, context.sentence_bounds[i][0], context.source.lexicon.syntax
    leading = syntax.value_links | source.lexicon.changes.before_new_value
    if link[0] not in leading or link[0] in source.lexicon.dates.since or not source.is_function(link):
        return None
    at = link.start()
    for _ in range(MAX_SKIPPED_WORDS):  # "liegt in Sachsen inzwischen bei"
        word = source.word_before(at - (source.text[at - 1 : at] == "-"))  # "Sachsen-Anhalt"
        if word is None or word.start() < low or context.overlaps(word.span()):
            return None
        near = word.end() == skip_space_back(source.text, link.start())
        copula = word[0] in syntax.auxiliaries
        verbal = is_value_verb(source, word, low)
        if verbal and (not copula or (near and link[0] in syntax.noun_links)):
            return subject_of(context, word, low, i)
        if near and syntax.noun_links and not source.is_function(word):
            return None  # "una reunión en 14 días"
        at = word.start()
    return None


def noun_of_length(context: Context, i: int) -> NounPhrase | None:
    """The noun of a length of time that leads to a duration: "delays of up to 50 minutes", "retards allant jusqu'à"."""
    source, nouns = context.source, context.source.lexicon.measured.duration_nouns
    end = skip_space_back(source.text, context.quantities[i].qualifier_start)
    low = max(end_of_last_number(context, i), end - MAX_NOUN_CHARS)
    if source.lexicon.separates_syllables:
        start = longest_before(source.folded, end, nouns)
        return (start, end) if start is not None and start >= low else None
    for word in reversed(list(WORD.finditer(source.folded, low, end))):
        if word[0] in nouns:
            verb = source.lexicon.syntax.plural_endings and word.end() == end  # "patients wait 18 weeks"
            apart = verb or CLAUSE_SIGNS.search(source.text, word.end(), end) is not None
            return None if apart else word.span()
        if not leads_on(source, word) or word[0] in source.lexicon.syntax.auxiliaries:
            return None
    return None


def duration_changed(context: Context, i: int) -> NounPhrase | None:
    """What a verb or noun of change leads to a duration: "le relèvement de l'âge légal à 65 ans"."""
    quantity, low = context.quantities[i], context.sentence_bounds[i][0]
    if is_end_of_change(context.source, quantity, low):
        group = predicate_noun(context, i, end_of_last_number(context, i))
        if group is not None:
            return group
    return thing_raised(context, i)
