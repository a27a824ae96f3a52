"""What a forecast, an estimate or a target is of: "the forecast for growth", "l'estimation du salaire minimum"."""

from __future__ import annotations

from typing import Final

from nutgraf.stages.numbers.describe.context import Context
from nutgraf.stages.numbers.describe.noun_phrases import NounPhrase, noun_phrase_after
from nutgraf.stages.numbers.describe.predicates import is_time
from nutgraf.text.phrases import WORD, longest_after, longest_before, skip_space

MAX_DETERMINERS: Final = 2  # between the link and the noun: "of all the"


def thing_estimated(context: Context, group: NounPhrase, i: int) -> NounPhrase:
    """What the estimate is of, where the head of a group is a word for one; else the group."""
    source, quantity = context.source, context.quantities[i]
    nouns = source.lexicon.measured.estimate_nouns
    end = longest_after(source.folded, group[0], nouns)
    if end is None:
        end = group[1] if longest_before(source.folded, group[1], nouns) is not None else None
    if end is None:
        return group
    limit = quantity.qualifier_start if group[0] < quantity.start else context.sentence_bounds[i][1]
    found = _complement(context, end, limit)
    return group if found is None or context.overlaps(found) else found


def _complement(context: Context, end: int, limit: int) -> NounPhrase | None:
    """The noun phrase after a noun and its link, or in its case right after it."""
    source, syntax = context.source, context.source.lexicon.syntax
    at = skip_space(source.text, end)
    of = longest_after(source.folded, at, syntax.share_links | syntax.noun_links)
    towards = longest_after(source.folded, at, source.lexicon.measured.purposes) if of is None else None
    link = of if of is not None else towards
    if link is None:
        direct = not (syntax.noun_links or syntax.plural_endings or source.lexicon.capitalises_nouns)
        return noun_phrase_after(source, at, limit) if direct and not syntax.adjective_endings and at > end else None
    at, determined = skip_space(source.text, link), " " in source.folded[skip_space(source.text, end) : link]
    for _ in range(MAX_DETERMINERS):
        word = WORD.match(source.folded, at)
        if word is None or word[0] not in syntax.determiners:
            break
        at, determined = skip_space(source.text, word.end()), True
    group = noun_phrase_after(source, at, limit)
    if group is None or is_time(source, group):
        return None
    named = source.text[group[0]].isupper() and not (source.lexicon.capitalises_nouns and (of or determined))
    return None if named else group
