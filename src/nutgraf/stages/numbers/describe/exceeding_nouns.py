"""What there is more or less of by a share: "12 % more passengers", "un 12 % más de coches", "khách nhiều hơn 12%"."""

from __future__ import annotations

from nutgraf.stages.numbers.describe.context import Context
from nutgraf.stages.numbers.describe.noun_phrases import noun_phrase_after, noun_phrase_before
from nutgraf.stages.numbers.describe.predicates import is_time
from nutgraf.stages.numbers.describe.value_verbs import is_value_verb
from nutgraf.text.phrases import WORD, longest_after, longest_before, skip_space, skip_space_back
from nutgraf.text.spans import NounPhrase


def exceeding_noun(context: Context, i: int) -> NounPhrase | None:
    """The noun after "more" or "less" behind a share, or before these words and the share in Vietnamese."""
    quantity, source = context.quantities[i], context.source
    if quantity.kind != "percent":
        return None
    end = longest_after(source.folded, skip_space(source.text, quantity.end), source.lexicon.measured.differences)
    if end is None:
        return _noun_compared(context, i)
    link = longest_after(source.folded, skip_space(source.text, end), source.lexicon.syntax.noun_links)
    group = noun_phrase_after(source, end if link is None else link, context.sentence_bounds[i][1])
    if group is None or context.overlaps(group) or is_time(source, group):
        return None
    return group if link is not None or (_is_plural(context, group) and not _follows_copula(context, i)) else None


def _is_plural(context: Context, group: NounPhrase) -> bool:
    """Whether a group has the mark of a plural, in a language that marks it: not "12 % more expensive"."""
    source, syntax = context.source, context.source.lexicon.syntax
    words = [word[0] for word in WORD.finditer(source.folded, *group)]
    if syntax.plural_endings:
        return syntax.is_plural(words[-1])
    return not syntax.plural_marks or words[0].endswith(syntax.plural_marks)


def _follows_copula(context: Context, i: int) -> bool:
    """Whether a verb of value or a function word that is no article is before a share: "son un 12 % más caros"."""
    source, syntax = context.source, context.source.lexicon.syntax
    word = source.word_before(context.quantities[i].qualifier_start)
    if word is not None and word[0] in syntax.articles | syntax.determiners:
        word = source.word_before(word.start())
    if word is None or not syntax.noun_links:
        return False
    low = context.sentence_bounds[i][0]
    return word.start() >= low and (source.is_function(word) or is_value_verb(source, word, low))


def _noun_compared(context: Context, i: int) -> NounPhrase | None:
    """The noun right before a word of comparing and the share after it: "lượng khách nhiều hơn 12%"."""
    source, low = context.source, context.sentence_bounds[i][0]
    words = source.lexicon.measured.comparatives
    at = skip_space_back(source.text, context.quantities[i].start)
    start = longest_before(source.folded, at, words) if words else None
    group = noun_phrase_before(source, start, low) if start is not None else None
    if group is None or is_time(source, group) or context.overlaps(group):
        return None
    starts = (word.start() for word in WORD.finditer(source.folded, *group))
    nouns = source.lexicon.measured.value_nouns
    return next((start for start in starts if longest_after(source.folded, start, nouns)), group[0]), group[1]
