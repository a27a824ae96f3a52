"""What a part of a count before counts, where only a verb follows it: "1,200 sites, of which 500 completed"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from nutgraf.stages.numbers.describe.context import Context
from nutgraf.stages.numbers.quantity import SourceText
from nutgraf.text.phrases import WORD, longest_after, longest_before, skip_space, skip_space_back
from nutgraf.text.spans import NounPhrase

MAX_OPENING_CHARS: Final = 40  # code points from the start of a sentence to its number: "Daarvan zijn er inmiddels"
MAX_ADVERBS: Final = 2  # between "of which" and the number


def noun_of_whole(context: Context, groups: Sequence[NounPhrase | None], i: int) -> NounPhrase | None:
    """The noun of the count before in the sentence, for a part of it that a participle follows and no noun."""
    source, quantity, before = context.source, context.quantities[i], context.quantities[i - 1] if i else None
    if before is None or groups[i - 1] is None or before.start < context.sentence_bounds[i][0]:
        return None
    if quantity.kind != "count" or before.kind != "count" or not 0 < quantity.value < before.value:
        return None
    word = WORD.match(source.folded, skip_space(source.text, quantity.end))
    if word is None or not _is_led_by_part(source, quantity.qualifier_start):
        return None
    endings = source.lexicon.syntax.participle_plurals + source.lexicon.syntax.participle_endings
    verbal = word[0].endswith(endings or "\n") and word[0] not in source.lexicon.exclusions.counted_nouns
    return groups[i - 1] if verbal and _ends_phrase(source, word) and not _has_person(context, groups[i - 1]) else None


def opens_with_part(context: Context, i: int) -> bool:
    """Whether a sentence opens with "of these" and its number has no noun: "Di questi, 62 sono stati avviati"."""
    source, quantity, low = context.source, context.quantities[i], context.sentence_bounds[i][0]
    if quantity.kind != "count" or quantity.scale > 1 or quantity.qualifier_start - low > MAX_OPENING_CHARS:
        return False
    first = WORD.search(source.folded, low, quantity.qualifier_start)
    parts = source.lexicon.measured.parts | source.lexicon.measured.of_them
    end = longest_after(source.folded, first.start(), parts) if first is not None else None
    if end is None:
        return False
    words = list(WORD.finditer(source.folded, end, quantity.qualifier_start))
    auxiliaries = source.lexicon.syntax.auxiliaries
    if not all(source.is_function(word) or word[0] in auxiliaries for word in words):
        return False
    word = WORD.match(source.folded, skip_space(source.text, quantity.end))
    if word is None or source.is_function(word) or word[0] in auxiliaries:
        return True
    passive = any(word[0] in auxiliaries for word in words)
    return _is_last_participle(source, word, quantity.qualifier_start, passive=passive)


def _is_last_participle(source: SourceText, word: re.Match[str], at: int, *, passive: bool) -> bool:
    """Whether a word after a number ends its clause as a participle: "wurden 24 abgelehnt", "zijn er 24 afgewezen"."""
    if not source.lexicon.verbs_last or not _ends_phrase(source, word):
        return False
    if source.lexicon.capitalises_nouns:
        return passive and source.text[word.start()].islower()
    they_were = source.lexicon.measured.they_were
    return longest_before(source.folded, skip_space_back(source.text, at), they_were) is not None


def _is_led_by_part(source: SourceText, at: int) -> bool:
    """Whether "of which" is before a position, or but for adverbs and a comma: "dont déjà"."""
    for _ in range(MAX_ADVERBS + 1):
        at = skip_space_back(source.text, at)
        at -= source.text[at - 1 : at] == ","
        if longest_before(source.folded, at, source.lexicon.measured.parts) is not None:
            return True
        word = source.word_before(at)
        if word is None or not source.is_function(word) or word[0] in source.lexicon.syntax.prepositions:
            return False
        at = word.start()
    return False


def _ends_phrase(source: SourceText, word: re.Match[str]) -> bool:
    """Whether a sign or a function word follows a word."""
    after = WORD.match(source.folded, skip_space(source.text, word.end()))
    return after is None or source.is_function(after)


def _has_person(context: Context, group: NounPhrase | None) -> bool:
    """Whether persons are counted, whom a participle names too: "120 personnes, dont 40 blessés"."""
    persons = context.source.lexicon.ages.persons
    return group is not None and any(word in persons for word in WORD.findall(context.source.folded, *group))
