"""The object of a verb that its amount follows: "Drivers risk fines of up to £500", "drohen Bußgelder bis zu"."""

from __future__ import annotations

import re
from typing import Final

from nutgraf.stages.numbers.describe.context import Context
from nutgraf.stages.numbers.describe.noun_phrases import first_noun, noun_phrase_after
from nutgraf.stages.numbers.describe.predicates import is_time
from nutgraf.stages.numbers.describe.value_verbs import starts_with
from nutgraf.stages.numbers.describe.valued_nouns import end_of_last_number
from nutgraf.stages.numbers.quantity import SourceText
from nutgraf.text.phrases import WORD, skip_apostrophe, skip_space
from nutgraf.text.spans import NounPhrase

CLAUSE_SIGNS: Final = re.compile(r"[,;:()!?\n]")
MAX_VERB_CHARS: Final = 60  # code points from the verb to the amount
MAX_LEADING_WORDS: Final = 3  # function words between the verb and its object: "exposent à une"


def risked_noun(context: Context, i: int) -> NounPhrase | None:
    """The noun phrase after the last of the pack's verbs before an amount, where only what leads to it is between."""
    quantity, source = context.quantities[i], context.source
    stems = source.lexicon.measured.risk_verbs
    if not stems or quantity.kind != "money":
        return None
    end = quantity.qualifier_start
    low = max(end_of_last_number(context, i), end - MAX_VERB_CHARS)
    signs = [sign.end() for sign in CLAUSE_SIGNS.finditer(source.text, low, end)]
    low = signs[-1] if signs else low
    for verb in reversed(list(WORD.finditer(source.folded, low, end))):
        if starts_with(verb[0], stems) and not _is_noun(source, verb):
            return _object(context, verb.end(), end)
    return None


def _object(context: Context, at: int, end: int) -> NounPhrase | None:
    """The noun phrase after a position, over function words, with only function words from it to its amount."""
    source = context.source
    for _ in range(MAX_LEADING_WORDS):
        word = WORD.match(source.folded, skip_apostrophe(source.folded, skip_space(source.text, at)))
        if word is None or word.end() > end or not source.is_function(word):
            break
        if word[0] in source.lexicon.syntax.auxiliaries:
            return None  # "des logements exposés est passée à"
        at = word.end()
    group = noun_phrase_after(source, skip_apostrophe(source.folded, skip_space(source.text, at)), end)
    if source.lexicon.capitalises_nouns:
        group = _last_noun(source, at, end)  # "drohen der Bahn Kosten von"
    group = first_noun(source, group) if source.lexicon.has_cases else group
    if group is None or is_time(source, group) or group[1] > end or context.overlaps(group):
        return None
    changes = source.lexicon.changes
    first = WORD.match(source.folded, group[0])
    if first is not None and starts_with(first[0], changes.verb_stems + changes.rises + changes.falls):
        return None  # "homes at risk rose to"
    return group if all(leads_on(source, word) for word in WORD.finditer(source.folded, group[1], end)) else None


def _last_noun(source: SourceText, at: int, end: int) -> NounPhrase | None:
    """The last word with a capital between two places, unless it only says amount."""
    nouns = [word for word in WORD.finditer(source.folded, at, end) if source.text[word.start()].isupper()]
    return nouns[-1].span() if nouns and nouns[-1][0] not in source.lexicon.measured.amount_nouns else None


def leads_on(source: SourceText, word: re.Match[str]) -> bool:
    """Whether a word may be between a noun and its amount: a function word, "pouvant aller" (jusqu'à)."""
    syntax = source.lexicon.syntax
    return source.is_function(word) or word[0].endswith(syntax.gerund_endings + syntax.infinitive_endings or "\n")


def _is_noun(source: SourceText, word: re.Match[str]) -> bool:
    """Whether a determiner before a word, or its capital, makes it a noun: "the risk of"."""
    before = source.word_before(word.start())
    determined = before is not None and before[0] in source.lexicon.syntax.determiners
    return determined or source.text[word.start()].isupper()
