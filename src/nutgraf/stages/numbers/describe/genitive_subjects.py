"""What a bare count counts where its noun opens the clause in the genitive: "Volných míst bylo koncem roku 8450"."""

from __future__ import annotations

import re
from typing import Final

from nutgraf.stages.numbers.describe.context import Context
from nutgraf.stages.numbers.describe.noun_phrases import first_noun, noun_phrase_after
from nutgraf.stages.numbers.describe.predicates import is_time
from nutgraf.stages.numbers.quantity import Quantity, SourceText
from nutgraf.text.phrases import WORD, skip_space
from nutgraf.text.spans import NounPhrase

GENITIVE_FROM: Final = 5  # things; smaller counts leave the noun in its case
CLAUSE_SIGNS: Final = re.compile(r"[,;:.!?()\n«»“”„\"](?!\d)|\s[–—-]\s")
MAX_CLAUSE_CHARS: Final = 120  # code points from the start of the clause to its number: a bound on the work


def genitive_subject(context: Context, i: int) -> NounPhrase | None:
    """The noun phrase that opens the clause of a bare count, whose verb has the form that counted nouns ask for."""
    quantity, source = context.quantities[i], context.source
    endings = source.lexicon.syntax.counted_verb_endings
    if not endings or quantity.kind != "count" or quantity.value < GENITIVE_FROM:
        return None
    low = max(context.sentence_bounds[i][0], quantity.qualifier_start - MAX_CLAUSE_CHARS)
    signs = [sign.end() for sign in CLAUSE_SIGNS.finditer(source.text, low, quantity.qualifier_start)]
    start = signs[-1] if signs else low
    words = list(WORD.finditer(source.folded, start, quantity.qualifier_start))
    verb = next((word for word in words[1:] if word[0].endswith(endings)), None)
    if verb is None and not is_counted_verb(source, quantity, skip_space(source.text, quantity.end)):
        return None
    while words and (words[0][0] in source.lexicon.syntax.complementizers or is_time(source, words[0].span())):
        words.pop(0)
    if not words or source.is_function(words[0]):
        return None
    limit = verb.start() if verb is not None else quantity.qualifier_start
    group = first_noun(source, noun_phrase_after(source, words[0].start(), limit))
    if group is None or context.overlaps(group) or is_time(source, group):
        return None
    nominative = source.folded[slice(*group)].endswith(source.lexicon.syntax.neuter_endings)
    return None if nominative else group


def is_counted_verb(source: SourceText, quantity: Quantity, at: int) -> bool:
    """Whether a verb of a counted noun, and no noun, begins behind five or more: "o 5000 ubylo"."""
    endings, word = source.lexicon.syntax.counted_verb_endings, WORD.match(source.folded, at)
    return bool(endings) and word is not None and quantity.value >= GENITIVE_FROM and word[0].endswith(endings)
