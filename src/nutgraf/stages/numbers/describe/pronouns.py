"""What a number counts that says "of them" or "there were": the noun of the sentence before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from nutgraf.stages.numbers.describe.carried_subjects import noun_opening
from nutgraf.stages.numbers.describe.context import Context
from nutgraf.stages.numbers.describe.noun_phrases import noun_phrase_after
from nutgraf.stages.numbers.describe.predicates import is_time
from nutgraf.text.phrases import WORD, longest_after, longest_before, skip_space, skip_space_back
from nutgraf.text.spans import NounPhrase

MAX_ADVERBS: Final = 2  # between "there were" and the number: "waren het er nog"
MAX_OPENING_CHARS: Final = 32  # code points of a time that opens the sentence: "while in the year 2019"


def says_of_them(context: Context, i: int) -> bool:
    """Whether a pronoun after a number stands for what it is a part of: "27 % d'entre eux", "eleven of them"."""
    source, quantity = context.source, context.quantities[i]
    if quantity.kind not in ("count", "percent", "ratio"):
        return False
    at = skip_space(source.text, quantity.end)
    return longest_after(source.folded, at, source.lexicon.measured.of_them) is not None


def says_they_were(context: Context, i: int) -> bool:
    """Whether a count is all that a clause says of a noun named before: "Ils étaient 61 500", "waren es noch 300"."""
    source, quantity = context.source, context.quantities[i]
    words = source.lexicon.measured.they_were
    if quantity.kind != "count" or not words:
        return False
    at = skip_space_back(source.text, quantity.qualifier_start)
    for _ in range(MAX_ADVERBS + 1):
        start = longest_before(source.folded, at, words)
        if start is not None:
            return _opens_clause(context, start, i) and not _has_noun(context, i)
        adverb = source.word_before(at)
        if adverb is None or not source.is_function(adverb) or adverb[0] in source.lexicon.syntax.prepositions:
            return False
        at = skip_space_back(source.text, adverb.start())
    return False


def _opens_clause(context: Context, at: int, i: int) -> bool:
    """Whether nothing but a time, or a phrase that says where or by whose word, opens the clause before a position."""
    source, low = context.source, context.sentence_bounds[i][0]
    low = max(low, source.text.rfind(", ", low, at) + 1)  # ", zatímco v březnu 2023 jich bylo 164"
    if at - low > MAX_OPENING_CHARS:
        return False
    dated = [word for year in source.lexicon.dates.before_year for word in year.split(" ")]
    words = list(WORD.finditer(source.folded, low, at))
    if words and words[0][0] in source.lexicon.syntax.adverbial | source.lexicon.syntax.prepositions:
        return True  # ", volgens de politie waren het er 18.000"
    return all(
        source.is_function(word) or is_time(source, word.span()) or word[0].isdigit() or word[0] in dated
        for word in words
    )


def _has_noun(context: Context, i: int) -> bool:
    """Whether a word that it may count is right after a number."""
    source = context.source
    word = WORD.match(source.folded, skip_space(source.text, context.quantities[i].end))
    return word is not None and not source.is_function(word)


def noun_meant(context: Context, groups: Sequence[NounPhrase | None], i: int) -> NounPhrase | None:
    """What "they" are: what the count before in the sentence counts, or the noun of the sentence before."""
    source, low, index = context.source, context.sentence_bounds[i][0], context.sentences[i]
    if i and context.quantities[i - 1].start >= low and context.quantities[i - 1].kind in ("count", "percent"):
        return groups[i - 1]  # "le nombre de fermes a reculé de 17 %, il en reste 3 100"
    if not index:
        return None
    before = context.document.sentences[index - 1]
    if "\n\n" in source.text[before.end : low]:
        return None
    counted = groups[i - 1] if i and before.start <= context.quantities[i - 1].start < before.end else None
    if counted is not None and context.quantities[i - 1].kind == "count":
        return counted  # "La región perdió 300 granjas. Son 40 más"
    return _noun_compared(context, before.start, before.end) or noun_opening(context, before.start, before.end)


def _noun_compared(context: Context, start: int, end: int) -> NounPhrase | None:
    """What there are said to be more or fewer of: "attire moins de visiteurs"."""
    source, words = context.source, context.source.lexicon.measured.more_or_fewer
    for word in WORD.finditer(source.folded, start, end) if words else ():
        after = longest_after(source.folded, word.start(), words)
        group = noun_phrase_after(source, after, end) if after is not None else None
        if group is not None and not context.overlaps(group) and not is_time(source, group):
            return group
    return None
