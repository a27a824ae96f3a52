"""What has a value where an auxiliary is first and its verb is last: "hat die Zuschüsse um 2 Millionen gekürzt"."""

from __future__ import annotations

import re
from typing import Final

from nutgraf.stages.numbers.describe.context import Context
from nutgraf.stages.numbers.describe.noun_phrases import noun_phrase_after
from nutgraf.stages.numbers.describe.predicates import CLAUSE_ENDS, PHRASE_ENDS, is_time, subject_before_words
from nutgraf.stages.numbers.describe.value_verbs import is_value_verb, starts_with
from nutgraf.text.phrases import WORD, longest_after, longest_before, skip_space, skip_space_back
from nutgraf.text.spans import NounPhrase

MAX_CLAUSE_CHARS: Final = 120  # code points from an auxiliary to the value
MAX_END_CHARS: Final = 40  # code points from a value to the verb at the end of its clause


def noun_by_auxiliary(context: Context, i: int) -> NounPhrase | None:
    """The noun phrase with a determiner right after the auxiliary of a verb of change or estimating, else its subject.

    Only in languages whose verbs are last.
    """
    source, quantity = context.source, context.quantities[i]
    if not source.lexicon.verbs_last:
        return None
    auxiliary = _auxiliary(context, i)
    if auxiliary is None:
        return None
    group = _noun_after(context, auxiliary.end(), quantity.qualifier_start)
    if group is None:
        group = subject_before_words(context, auxiliary.start(), context.sentence_bounds[i][0], i)
    return None if group is None or context.overlaps(group) or is_time(source, group) else group


def _auxiliary(context: Context, i: int) -> re.Match[str] | None:
    """The last auxiliary of a clause before a value that a verb of change or of estimating leads to."""
    source, at = context.source, context.quantities[i].qualifier_start
    low = max(context.sentence_bounds[i][0], at - MAX_CLAUSE_CHARS)
    stops = [match.end() for match in (*CLAUSE_ENDS.finditer(source.text, low, at), *_commas(source.text, low, at))]
    words = list(WORD.finditer(source.folded, max(stops, default=low), at))
    found = [k for k, word in enumerate(words) if word[0] in source.lexicon.syntax.auxiliaries]
    if not found or (any(context.overlaps(word.span()) for word in words[found[-1] :]) and not _is_changed(context, i)):
        return None
    return words[found[-1]] if _is_changed(context, i) or _is_estimated(context, words[found[-1] + 1 :]) else None


def _commas(text: str, low: int, at: int) -> list[re.Match[str]]:
    """The signs that end a phrase, but those inside a number."""
    return [match for match in PHRASE_ENDS.finditer(text, low, at) if not text[match.end() : match.end() + 1].isdigit()]


def _is_changed(context: Context, i: int) -> bool:
    """Whether the word that ends the clause is a verb of change, and what leads to an amount is before the value."""
    source, quantity = context.source, context.quantities[i]
    changes, before = source.lexicon.changes, skip_space_back(source.text, quantity.qualifier_start)
    if longest_before(source.folded, before, changes.by | changes.before_new_value) is None:
        return False
    high = context.sentence_bounds[i][1]
    following = (stop for stop in PHRASE_ENDS.finditer(source.text, quantity.end, high))
    end = next((stop.start() for stop in following if not source.text[stop.end() : stop.end() + 1].isdigit()), high)
    words = list(WORD.finditer(source.folded, quantity.end, min(end, quantity.end + MAX_END_CHARS)))
    return bool(words) and is_value_verb(source, words[-1], context.sentence_bounds[i][0])


def _is_estimated(context: Context, words: list[re.Match[str]]) -> bool:
    """Whether a verb of estimating, with what leads to its value, is the last of some words: "geschat op"."""
    verbs = context.source.lexicon.measured.estimate_verbs
    last = [word for word in words[-2:] if starts_with(word[0], verbs)]
    return bool(last)


def _noun_after(context: Context, at: int, limit: int) -> NounPhrase | None:
    """The noun phrase with a determiner right after an auxiliary; of "the number of", what is counted."""
    source, syntax = context.source, context.source.lexicon.syntax
    start = skip_space(source.text, at)
    noun = source.skip_determiners(start)
    group = noun_phrase_after(source, noun, limit) if noun > start else None
    if group is None or source.folded[slice(*group)] not in source.lexicon.measured.amount_nouns:
        return group
    link = longest_after(source.folded, skip_space(source.text, group[1]), syntax.share_links)
    return noun_phrase_after(source, source.skip_determiners(group[1] if link is None else link), limit) or group
