"""What a noun of rise or fall is of, where its amount follows: "brings an increase in wage costs of £2 million"."""

from __future__ import annotations

import re
from typing import Final

from nutgraf.stages.numbers.describe.context import Context
from nutgraf.stages.numbers.describe.noun_phrases import noun_phrase_after
from nutgraf.stages.numbers.describe.predicates import is_time
from nutgraf.stages.numbers.describe.valued_nouns import end_of_last_number
from nutgraf.stages.numbers.quantity import SourceText
from nutgraf.text.phrases import WORD, longest_after, longest_before, skip_apostrophe, skip_space, skip_space_back
from nutgraf.text.spans import NounPhrase

MAX_PHRASE_CHARS: Final = 80  # code points between the noun of change and what leads to its amount
MAX_ADJECTIVES: Final = 2  # between the determiner and the noun: "a further sharp increase"
PHRASE_SIGNS: Final = re.compile(r"[.,;:!?()«»“”\"\n]|\s[–—-]\s")


def noun_risen(context: Context, i: int) -> NounPhrase | None:
    """The noun phrase after a noun of change that a determiner leads to and the amount ends.

    Only in languages with articles; what rose or fell by a verb is its subject or object.
    """
    source, quantity = context.source, context.quantities[i]
    lexicon = source.lexicon
    at = skip_space_back(source.text, quantity.qualifier_start)
    links = lexicon.changes.by | lexicon.syntax.noun_links | lexicon.syntax.share_links
    link = longest_before(source.folded, at, links) if lexicon.has_articles else None
    if link is None:
        return None
    low = max(end_of_last_number(context, i), link - MAX_PHRASE_CHARS)
    signs = [sign.end() for sign in PHRASE_SIGNS.finditer(source.text, low, link)]
    stems = lexicon.changes.rises + lexicon.changes.falls
    for word in reversed(list(WORD.finditer(source.folded, signs[-1] if signs else low, link))):
        if word[0].startswith(stems) and _is_noun_phrase(source, word):
            return _thing_after(context, word.end(), skip_space_back(source.text, link))
    return None


def _is_noun_phrase(source: SourceText, noun: re.Match[str]) -> bool:
    """Whether a determiner leads to a noun, over adjectives: "a sharp rise", "einen deutlichen Anstieg"."""
    if source.lexicon.capitalises_nouns and not source.text[noun.start()].isupper():
        return False
    syntax, word = source.lexicon.syntax, source.word_before(noun.start())
    for _ in range(MAX_ADJECTIVES):
        if word is None or word[0] in syntax.determiners or source.is_function(word):
            break
        word = source.word_before(word.start())
    return word is not None and (word[0] in syntax.determiners | syntax.articles or f"{word[0]}'" in syntax.determiners)


def _thing_after(context: Context, at: int, end: int) -> NounPhrase | None:
    """The noun phrase after "in", "of" or a genitive's article, where only phrases are between it and the amount."""
    source, syntax = context.source, context.source.lexicon.syntax
    at = skip_space(source.text, at)
    measured = source.lexicon.measured
    links = measured.change_links | measured.content_links | syntax.share_links | syntax.noun_links
    link = longest_after(source.folded, at, links)
    if link is None:
        return None
    group = noun_phrase_after(source, skip_apostrophe(source.folded, source.skip_determiners(link)), end)
    if group is None or is_time(source, group) or context.overlaps(group):
        return None
    named = source.text[group[0]].isupper() and not source.lexicon.capitalises_nouns
    following = WORD.match(source.folded, skip_space(source.text, group[1]))
    ends = group[1] == end or following is None or following[0] in syntax.prepositions
    return group if ends and not named else None
