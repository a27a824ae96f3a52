"""What a count before its subject counts: "Sono 40 i feriti", "Son más de 15.000 las personas que"."""

from __future__ import annotations

import re
from typing import Final

from nutgraf.stages.numbers.describe.context import Context
from nutgraf.stages.numbers.describe.noun_phrases import noun_phrase_after
from nutgraf.stages.numbers.describe.predicates import is_time
from nutgraf.text.phrases import WORD, skip_space, skip_space_back
from nutgraf.text.spans import NounPhrase

CLAUSE_SIGNS: Final = re.compile(r"[,;:()!?\n«»“”\"]")
SEVERAL: Final = 2  # counted things, which have a plural
MAX_CLAUSE_CHARS: Final = 60  # code points from the start of the clause to its verb


def count_of_subject(context: Context, i: int) -> NounPhrase | None:
    """The plural noun with an article right after a count that an auxiliary leads to, where no subject is before it.

    Only in languages whose subjects may come last, those whose verbs need no pronoun.
    """
    quantity, source = context.quantities[i], context.source
    lexicon = source.lexicon
    if lexicon.grammar.subject_pronouns != "optional" or not lexicon.syntax.noun_links:
        return None
    if quantity.kind != "count" or quantity.value < SEVERAL:
        return None
    verb = source.word_before(skip_space_back(source.text, quantity.qualifier_start))
    leading = lexicon.syntax.auxiliaries | lexicon.measured.they_were
    if verb is None or verb[0] not in leading or verb.start() < context.sentence_bounds[i][0]:
        return None
    at = skip_space(source.text, quantity.end)
    noun = source.skip_determiners(at)
    if noun == at or _has_subject(context, verb.start(), context.sentence_bounds[i][0]):
        return None
    group = noun_phrase_after(source, noun, context.sentence_bounds[i][1])
    return None if group is None or is_time(source, group) or context.overlaps(group) else group


def _has_subject(context: Context, at: int, low: int) -> bool:
    """Whether the words of the clause before its verb may be a subject: they begin with a determiner or a noun."""
    source, syntax = context.source, context.source.lexicon.syntax
    low = max(low, at - MAX_CLAUSE_CHARS)
    signs = [sign.end() for sign in CLAUSE_SIGNS.finditer(source.text, low, at)]
    words = list(WORD.finditer(source.folded, signs[-1] if signs else low, at))
    if not words:
        return False
    first = words[0]
    if first[0] in syntax.prepositions:
        return False  # "Nella notte sono 40 i feriti"
    return not all(source.is_function(word) and word[0] not in syntax.determiners for word in words)
