"""What a verb changes where its noun is after the value: "porter de 62 à 64 ans l'âge légal", "subió un 3 % la luz"."""

from __future__ import annotations

import re
from typing import Final

from nutgraf.stages.numbers.combine.from_to import is_from_to
from nutgraf.stages.numbers.describe.context import Context
from nutgraf.stages.numbers.describe.noun_phrases import noun_phrase_after
from nutgraf.stages.numbers.describe.predicates import is_time
from nutgraf.stages.numbers.describe.subject_stretches import without_link
from nutgraf.stages.numbers.describe.value_verbs import is_value_verb, starts_with
from nutgraf.stages.numbers.describe.valued_nouns import end_of_last_number
from nutgraf.stages.numbers.quantity import SourceText
from nutgraf.text.phrases import WORD, longest_after, longest_before, skip_apostrophe, skip_space, skip_space_back
from nutgraf.text.spans import NounPhrase

CLAUSE_SIGNS: Final = re.compile(r"[,;:()!?\n]")
MAX_OBJECT_CHARS: Final = 60  # code points from a verb of change to what leads to its value
MIN_SYLLABLES: Final = 2  # of a noun between them; one is an adverb: "tăng nhẹ lên"
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
    if group is None or context.overlaps(group) or _names_unit(source, group) or _is_season(source, group):
        return None
    return group


def _is_season(source: SourceText, group: NounPhrase) -> bool:
    """Whether a group is the name of a season: "subió al 7 % este verano"."""
    name = source.folded[slice(*group)]
    return any(season == name or season.startswith(f"{name} ") for season in source.lexicon.dates.seasons)


def object_before_value(context: Context, i: int) -> NounPhrase | None:
    """The noun between a verb of change and its value where a noun has no marks: "tăng giá bán lên 20 triệu đồng"."""
    source, at = context.source, skip_space_back(context.source.text, context.quantities[i].qualifier_start)
    link = longest_before(source.folded, at, source.lexicon.changes.before_new_value)
    if link is None or not source.lexicon.separates_syllables:
        return None
    end = skip_space_back(source.text, link)
    low = max(end_of_last_number(context, i), end - MAX_OBJECT_CHARS)
    signs = [sign.end() for sign in CLAUSE_SIGNS.finditer(source.text, low, end)]
    compounds = source.lexicon.measured.compounds
    for verb in reversed(list(WORD.finditer(source.folded, signs[-1] if signs else low, end))):
        if verb[0] not in source.lexicon.changes.verb_stems or longest_after(source.folded, verb.start(), compounds):
            continue
        words = without_link(context, list(WORD.finditer(source.folded, verb.end(), end)))
        named = len(words) >= MIN_SYLLABLES and not source.is_function(words[0])
        return (words[0].start(), words[-1].end()) if named else None
    return None


def _is_after_verb(context: Context, i: int) -> bool:
    """Whether a verb of value or change is before a number, with nothing but what leads to the value between them."""
    source, low = context.source, context.sentence_bounds[i][0]
    changes, syntax = source.lexicon.changes, source.lexicon.syntax
    leading = changes.before_old_value | changes.before_new_value | changes.by | syntax.value_links | syntax.articles
    at, leads = context.quantities[i].qualifier_start, True
    for _ in range(MAX_LEADING_WORDS + 1):
        word = source.word_before(at)
        if word is None or word.start() < low or context.overlaps(word.span()):
            return False
        if starts_with(word[0], source.lexicon.measured.estimate_verbs):
            return True  # "ha cifrado en nueve millones los daños"
        if is_value_verb(source, word, low) and word[0] not in syntax.auxiliaries:
            return leads
        leads = leads and (word[0] in leading or f"{word[0]}'" in leading)
        if not leads and word[0] not in syntax.prepositions and not is_time(source, word.span()):
            return False
        at = word.start()
    return False


def _names_unit(source: SourceText, group: NounPhrase) -> bool:
    """Whether a word of a group is a time or a unit: "le premier trimestre", "8,40 euros el litro"."""
    words = list(WORD.finditer(source.folded, *group))
    rate = source.lexicon.units.get(words[0][0]) if words else None
    return (rate is not None and rate.kind == "measure") or any(is_time(source, word.span()) for word in words)
