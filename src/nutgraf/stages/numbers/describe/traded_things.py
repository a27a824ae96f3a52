"""What a price is of, by the verb of selling or buying before it: "sold its ferries to Harbour for £125 million"."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

from nutgraf.stages.numbers.describe.context import Context
from nutgraf.stages.numbers.describe.noun_phrases import first_noun, noun_phrase_after, noun_phrase_before
from nutgraf.stages.numbers.describe.predicates import is_time, subject_of
from nutgraf.stages.numbers.describe.value_verbs import starts_with
from nutgraf.stages.numbers.quantity import MAX_DETERMINERS
from nutgraf.text.phrases import WORD, longest_before, skip_apostrophe, skip_space, skip_space_back
from nutgraf.text.spans import NounPhrase

MAX_VERB_GAP_CHARS: Final = 120  # code points between a verb of trade and the price
CLAUSE_MARKS: Final = re.compile(r"[;:()\n]|[.,](?!\d)")


def traded_thing(context: Context, i: int) -> NounPhrase | None:
    """The object of a verb of trade before a price, or its subject where the verb is passive."""
    quantity, source = context.quantities[i], context.source
    measured = source.lexicon.measured
    if quantity.kind != "money" or not measured.trade_verbs:
        return None
    at = skip_space_back(source.text, quantity.qualifier_start)
    link = longest_before(source.folded, at, measured.price_links)
    if link is None:
        return None
    before = context.quantities[i - 1] if i else None
    last = before.end if before is not None and before.kind == "money" else 0
    low = max(context.sentence_bounds[i][0], link - MAX_VERB_GAP_CHARS, last)
    marks = [mark.end() for mark in CLAUSE_MARKS.finditer(source.text, low, link)]
    low = marks[-1] if marks else low
    words = reversed(list(WORD.finditer(source.folded, low, link)))
    verb = next((word for word in words if _is_trade(context, word)), None)
    if verb is None:
        return _object_before_last_verb(context, i, link, low)
    group = _object_of(context, verb, link)
    passive = source.word_before(verb.start())
    if group is None and passive is not None and passive[0] in source.lexicon.syntax.auxiliaries:
        group = subject_of(context, verb, context.sentence_bounds[i][0], i)
    return None if group is None or is_time(source, group) or context.overlaps(group) else group


def _is_trade(context: Context, word: re.Match[str]) -> bool:
    """Whether a word is a form of a verb of trade, and no noun with a capital or a determiner: "der Verkauf"."""
    source = context.source
    if not starts_with(word[0], source.lexicon.measured.trade_verbs) or source.text[word.start()].isupper():
        return False
    before = source.word_before(word.start())
    return before is None or before[0] not in source.lexicon.syntax.determiners - source.lexicon.syntax.auxiliaries


def _object_of(context: Context, verb: re.Match[str], link: int) -> NounPhrase | None:
    """The noun phrase right after a verb, over determiners; where nouns have cases, up to the first noun."""
    source, syntax, at = context.source, context.source.lexicon.syntax, verb.end()
    for _ in range(MAX_DETERMINERS):
        word = WORD.match(source.folded, skip_apostrophe(source.folded, at))
        if word is None or not source.is_function(word) or word[0] in syntax.prepositions | syntax.conjunctions:
            break
        at = word.end()
    group = noun_phrase_after(source, skip_apostrophe(source.folded, at), link)
    return first_noun(
        source, _behind_number(context, at, link) if group is None else _over_number(context, group, link)
    )


def _over_number(context: Context, group: NounPhrase, link: int) -> NounPhrase | None:
    """The group or, where a number follows it, the noun after that: "its entire 33 percent stake"."""
    at = skip_space(context.source.text, group[1])
    after = bisect_left(context.starts, group[1])
    counted = after < len(context.starts) and context.quantities[after].qualifier_start == at < link
    return noun_phrase_after(context.source, context.quantities[after].end, link) if counted else group


def _behind_number(context: Context, at: int, link: int) -> NounPhrase | None:
    """The noun after a number at a position: "sold 281 shops"."""
    after = bisect_left(context.starts, at)
    if after == len(context.starts) or context.quantities[after].qualifier_start != skip_space(context.source.text, at):
        return None
    return noun_phrase_after(context.source, context.quantities[after].end, link)


def _object_before_last_verb(context: Context, i: int, link: int, low: int) -> NounPhrase | None:
    """The object before a price in a language whose participles are last: "hat die Fähren für 3 Mio. Euro verkauft"."""
    source = context.source
    if not source.lexicon.verbs_last:
        return None
    end, high = context.quantities[i].end, context.sentence_bounds[i][1]
    mark = CLAUSE_MARKS.search(source.text, end, high)
    words = WORD.finditer(source.folded, end, mark.start() if mark is not None else high)
    if not any(_is_trade(context, word) for word in words):
        return None
    group = noun_phrase_before(source, link, low)
    return group if group is not None and group[1] == skip_space_back(source.text, link) else None
