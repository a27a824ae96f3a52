"""What a verb changes where its noun is after the value: "porter de 62 à 64 ans l'âge légal", "subió un 3 % la luz"."""

from __future__ import annotations

from typing import Final

from nutgraf.stages.numbers.combine.from_to import is_from_to
from nutgraf.stages.numbers.describe.context import Context
from nutgraf.stages.numbers.describe.noun_phrases import noun_phrase_after
from nutgraf.stages.numbers.describe.predicates import is_time, is_value_verb
from nutgraf.stages.numbers.quantity import SourceText
from nutgraf.text.phrases import WORD, skip_apostrophe, skip_space
from nutgraf.text.spans import NounPhrase

MAX_LEADING_WORDS: Final = 2  # words between a verb and its value: "bajó al", "aumentará en un"


def object_after_value(context: Context, i: int) -> NounPhrase | None:
    """The noun phrase with a determiner right after a value, or a pair of values, that is right after its verb.

    Only in languages whose objects and subjects may stand there, those that link nouns with a preposition.
    """
    source, found = context.source, context.quantities
    if not source.lexicon.syntax.noun_links:
        return None
    first = i - 1 if i and is_from_to(source, found[i - 1], found[i]) else i
    last = i + 1 if i + 1 < len(found) and is_from_to(source, found[i], found[i + 1]) else i
    if not _is_after_verb(context, first):
        return None
    at = skip_space(source.text, found[last].end)
    noun = source.skip_determiners(at)
    if noun == at:
        return None
    group = noun_phrase_after(source, skip_apostrophe(source.folded, noun), context.sentence_bounds[i][1])
    return None if group is None or context.overlaps(group) or _names_unit(source, group) else group


def _is_after_verb(context: Context, i: int) -> bool:
    """Whether a verb of value or change is before a number, with nothing but what leads to the value between them."""
    source, low = context.source, context.sentence_bounds[i][0]
    changes, syntax = source.lexicon.changes, source.lexicon.syntax
    leading = changes.before_old_value | changes.before_new_value | changes.by | syntax.value_links | syntax.articles
    at = context.quantities[i].qualifier_start
    for _ in range(MAX_LEADING_WORDS + 1):
        word = source.word_before(at)
        if word is None or word.start() < low or context.overlaps(word.span()):
            return False
        if is_value_verb(source, word, low) and word[0] not in syntax.auxiliaries:
            return True
        if word[0] not in leading and f"{word[0]}'" not in leading:
            return False
        at = word.start()
    return False


def _names_unit(source: SourceText, group: NounPhrase) -> bool:
    """Whether a word of a group is a time or a unit: "le premier trimestre", "8,40 euros el litro"."""
    words = list(WORD.finditer(source.folded, *group))
    rate = source.lexicon.units.get(words[0][0]) if words else None
    return (rate is not None and rate.kind == "measure") or any(is_time(source, word.span()) for word in words)
