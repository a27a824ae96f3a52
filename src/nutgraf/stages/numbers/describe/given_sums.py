"""What a sum is whose noun has a receiver or a purpose before it: "a grant to the club of £5,000"."""

from __future__ import annotations

from typing import Final

from nutgraf.stages.numbers.describe.context import Context
from nutgraf.stages.numbers.quantity import SourceText
from nutgraf.text.phrases import WORD, longest_before, skip_space, skip_space_back
from nutgraf.text.spans import NounPhrase

MAX_RECEIVERS: Final = 2  # between the noun of a sum and its amount: "Hilfe des Bundes für Familien in Höhe von"
MAX_NOUN_WORDS: Final = 4  # of what money is, right after it: "£250 million central government funding"


def sum_given(context: Context, group: NounPhrase | None, i: int) -> NounPhrase | None:
    """The group or, where it is the receiver or purpose of a noun of money that has the sum, that noun."""
    source, quantity = context.source, context.quantities[i]
    nouns, low = source.lexicon.measured.money_nouns, context.sentence_bounds[i][0]
    if group is None or not nouns or quantity.kind != "money" or group[1] > quantity.start:
        return group
    if not _leads_to_amount(source, group[1], quantity.qualifier_start):
        return group
    at = group[0]
    for _ in range(MAX_RECEIVERS):
        head = _governing_noun(source, at, low)
        if head is None or source.text[head[1] : head[1] + 1] == ",":
            return group
        if source.folded[slice(*head)].endswith(nouns) and not context.overlaps(head):
            return head
        at = head[0]
    return group


def _leads_to_amount(source: SourceText, at: int, end: int) -> bool:
    """Whether only what links a noun to its amount is between two positions: "of", "in Höhe von"."""
    syntax = source.lexicon.syntax
    links = syntax.noun_links | syntax.share_links | syntax.amount_links | source.lexicon.measured.valued
    return longest_before(source.folded, skip_space_back(source.text, end), links) == skip_space(source.text, at)


def _governing_noun(source: SourceText, at: int, low: int) -> NounPhrase | None:
    """The word before the preposition, with its determiners, of a noun phrase that begins at a position."""
    syntax, word = source.lexicon.syntax, source.word_before(at)
    while word is not None and word[0] in syntax.determiners - syntax.prepositions and word.start() >= low:
        word = source.word_before(word.start())
    measured = source.lexicon.measured
    governing = measured.purposes | measured.allotted_to | measured.invested_in
    if word is None or word.start() < low or word[0] not in governing:
        return None
    noun = source.word_before(word.start())
    return noun.span() if noun is not None and noun.start() >= low and not source.is_function(noun) else None


def money_named_after(context: Context, i: int) -> NounPhrase | None:
    """The noun phrase right after money that ends with a noun of money: "part of £250 million government funding"."""
    source, quantity, high = context.source, context.quantities[i], context.sentence_bounds[i][1]
    nouns, syntax = source.lexicon.measured.money_nouns, source.lexicon.syntax
    if quantity.kind != "money" or not nouns or not (syntax.plural_endings or source.lexicon.verbs_last):
        return None
    start = at = skip_space(source.text, quantity.end)
    for _ in range(MAX_NOUN_WORDS if syntax.plural_endings else 2):
        word = WORD.match(source.folded, at)
        if word is None or word.end() > high or source.text[at - 1 : at] not in {" ", "\u00a0"}:
            return None
        if word[0].endswith(nouns):
            return start, word.end()
        adjective = word[0] in syntax.adjectives_before
        if not adjective and (source.is_function(word) or not syntax.plural_endings):
            return None
        at = skip_space(source.text, word.end())
    return None
