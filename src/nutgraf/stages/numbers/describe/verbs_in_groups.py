"""Take the verb away between a noun phrase and its number, where no list knows it: "le vent soufflait à"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from nutgraf.stages.numbers.describe.context import Context
from nutgraf.stages.numbers.describe.counted_nouns import COMPARED
from nutgraf.stages.numbers.describe.noun_phrases import noun_phrase_after
from nutgraf.stages.numbers.describe.value_verbs import is_value_verb
from nutgraf.stages.numbers.quantity import SourceText
from nutgraf.text.phrases import WORD, longest_before, skip_space_back
from nutgraf.text.spans import NounPhrase

GAP_SIGNS: Final = re.compile(r"[^\w\s'’-]")
MAX_GAP_CHARS: Final = 40  # code points from a group to the number that it leads to


def without_unknown_verb(context: Context, group: NounPhrase | None, i: int) -> NounPhrase | None:
    """The group up to a verb at its end; None where nothing but a verb is in it, or its subject pays a sum.

    Only where nothing but function words is between it and the number, and none that links a noun to its amount.
    """
    if group is None or not _leads_to_number(context, group, i):
        return group
    source = context.source
    if _is_infinitive(source, group):
        return None
    if _is_linked(context, i) or not source.lexicon.has_articles or source.lexicon.capitalises_nouns:
        return group
    if " " not in source.text[slice(*group)]:
        return None if _follows_subject(source, group) else group
    return _noun_before_verb(context, group, i)


def verb_alone(context: Context, group: NounPhrase, i: int) -> re.Match[str] | None:
    """The word of a group that is one verb form before its number and no noun: "peaked", "to slow", "a été refaite"."""
    source, endings = context.source, context.source.lexicon.syntax.participle_endings
    word = WORD.match(source.folded, group[0])
    if word is None or word.end() != group[1] or group[0] > context.quantities[i].start:
        return None
    before = source.word_before(word.start())
    if source.text[word.start()].isupper() or (before is not None and before[0] in source.lexicon.syntax.determiners):
        return None
    if not endings:
        return word if _is_passive(context, before) or _is_verb_with_cases(source, word) else None
    if word[0].endswith(endings) or _is_finite_change(source, word, before, context.sentence_bounds[i][0]):
        return word
    led = before is not None and before[0] in source.lexicon.changes.before_new_value
    return word if led else None  # "to consume more than $500m"


def _is_passive(context: Context, before: re.Match[str] | None) -> bool:
    """Whether two auxiliaries make a participle of the word after them: "a été refaite pour un montant de"."""
    source = context.source
    further = source.word_before(before.start()) if before is not None else None
    words = (before, further)
    return all(word is not None and word[0] in source.lexicon.syntax.auxiliaries for word in words)


def _is_verb_with_cases(source: SourceText, word: re.Match[str]) -> bool:
    """Whether a word is a finite verb of change where nouns have cases: "snížila", not "snížení"."""
    syntax = source.lexicon.syntax
    finite = source.lexicon.has_cases and word[0].endswith(syntax.predicate_endings or "\n")
    return finite and is_value_verb(source, word, 0) and not word[0].endswith(syntax.genitive_endings or "\n")


def _is_finite_change(source: SourceText, word: re.Match[str], before: re.Match[str] | None, low: int) -> bool:
    """Whether a verb of change is right after a noun or an adverb of its clause: "Prices rose in May by 5 %"."""
    stems, syntax = source.lexicon.changes.verb_stems, source.lexicon.syntax
    led = before is not None and before.start() >= low and before[0] not in syntax.prepositions | syntax.share_links
    return led and word[0].startswith(stems or "\n") and is_value_verb(source, word, low)


def is_clause(source: SourceText, words: Sequence[re.Match[str]]) -> bool:
    """Whether the words before a colon are a clause and no noun phrase: "State keeps its word: 300 million"."""
    if source.lexicon.capitalises_nouns:
        return any(_is_small_verb(source, word) for word in words)
    if not source.lexicon.has_articles:
        return False
    for before, word in pairwise(words):
        if _opens_noun(source, word) and not source.is_function(before) and not _links(source, word):
            return True
    if source.lexicon.syntax.plural_endings:
        return False
    noun = _first_noun(source, (words[0].start(), words[-1].end()))
    rest = [word for word in words if noun is not None and word.start() >= noun[1]]
    first = next((k for k, word in enumerate(rest) if source.is_function(word)), len(rest))
    return first > 1 or (first < len(rest) and not _goes_on(source, rest[first]))


def _goes_on(source: SourceText, word: re.Match[str]) -> bool:
    """Whether a function word goes on with a noun phrase: a preposition, a conjunction or an adjective."""
    syntax = source.lexicon.syntax
    linked = f"{word[0]}'" in syntax.share_links | syntax.noun_links | syntax.prepositions
    return linked or _links(source, word) or word[0] in syntax.conjunctions | syntax.adjectives_before


def _links(source: SourceText, word: re.Match[str]) -> bool:
    """Whether a determiner is a preposition too: "des" in "le taux de chômage des jeunes"."""
    syntax = source.lexicon.syntax
    return word[0] in syntax.share_links | syntax.noun_links | syntax.prepositions


def _is_small_verb(source: SourceText, word: re.Match[str]) -> bool:
    """Whether a word is in small letters and neither a function word nor an adjective with its ending."""
    return (
        source.text[word.start()].islower()
        and not source.is_function(word)
        and not word[0].endswith(source.lexicon.syntax.adjective_endings or "\n")
    )


def _leads_to_number(context: Context, group: NounPhrase, i: int) -> bool:
    """Whether only function words are between a group and its number."""
    source, end = context.source, context.quantities[i].qualifier_start
    if not 0 <= end - group[1] <= MAX_GAP_CHARS or group[0] < context.sentence_bounds[i][0]:
        return False
    if GAP_SIGNS.search(source.text, group[1], end) is not None:
        return False
    words = WORD.finditer(source.folded, group[1], end)
    return all(source.is_function(word) for word in words)


def _is_linked(context: Context, i: int) -> bool:
    """Whether a word that links a noun to its amount is right before a number or opens its qualifier: "of up to"."""
    source, quantity, syntax = context.source, context.quantities[i], context.source.lexicon.syntax
    links = syntax.noun_links | syntax.share_links | syntax.amount_links
    if longest_before(source.folded, skip_space_back(source.text, quantity.qualifier_start), links) is not None:
        return True
    return source.folded[quantity.qualifier_start : quantity.start].startswith(tuple(f"{link} " for link in links))


def _is_infinitive(source: SourceText, group: NounPhrase) -> bool:
    """Whether a group is one word with the ending of an infinitive and no determiner: "se contenter de 2,9 %"."""
    endings, word = source.lexicon.syntax.infinitive_endings, WORD.match(source.folded, group[0])
    if word is None or word.end() != group[1] or not word[0].endswith(endings or "\n"):
        return False
    before = source.word_before(word.start())
    return before is not None and source.is_function(before) and not _opens_noun(source, before)


def _opens_noun(source: SourceText, word: re.Match[str]) -> bool:
    syntax = source.lexicon.syntax
    return word[0] in syntax.determiners | syntax.articles or f"{word[0]}'" in syntax.determiners


def _follows_subject(source: SourceText, group: NounPhrase) -> bool:
    """Whether a word without the mark of a plural follows a pronoun or an auxiliary: "he drove", "can deduce"."""
    syntax, word = source.lexicon.syntax, source.folded[slice(*group)]
    before = source.word_before(group[0])
    if before is None or source.text[group[0]].isupper() or word.endswith(syntax.plural_marks or "\n"):
        return False
    if (syntax.plural_endings and syntax.is_plural(word)) or not source.is_function(before):
        return False
    opening = syntax.prepositions | syntax.noun_links | syntax.adjectives_before | syntax.conjunctions
    opening |= syntax.auxiliaries if syntax.noun_links else frozenset()  # "terá duração máxima até"
    return not _opens_noun(source, before) and before[0] not in opening and f"{before[0]}'" not in opening


def _noun_before_verb(context: Context, group: NounPhrase, i: int) -> NounPhrase | None:
    """The noun that a determiner leads to, where one more word is between it and the number: a verb or adjective."""
    source, syntax = context.source, context.source.lexicon.syntax
    before = source.word_before(group[0])
    if before is None or not _opens_noun(source, before):
        return group
    noun = _first_noun(source, group)
    if noun is None or noun[1] >= group[1]:
        return group
    quantity = context.quantities[i]
    if skip_space_back(source.text, quantity.qualifier_start) != group[1] or not syntax.noun_links:
        return noun
    if quantity.qualifier_start < quantity.start and quantity.approximation not in COMPARED:
        return group  # "un reddito annuo fino a 26.600 euro"
    return None if quantity.kind == "money" else noun


def _first_noun(source: SourceText, group: NounPhrase) -> NounPhrase | None:
    """The first noun of a group, with what belongs to it: to the first complement, or to what is no adjective."""
    syntax = source.lexicon.syntax
    if syntax.noun_links:
        return noun_phrase_after(source, group[0], group[1])
    if not syntax.adjective_endings or syntax.plural_endings:
        return None
    for word in WORD.finditer(source.folded, *group):
        if not word[0].endswith(syntax.adjective_endings):
            return group[0], word.end()
    return None
