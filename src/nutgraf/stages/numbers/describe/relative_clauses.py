"""What a number is of by a relative clause: "le PIB, qui s'était contracté de 0,1 %, a progressé de 0,4 %"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from nutgraf.stages.numbers.describe.carried_subjects import names_holder
from nutgraf.stages.numbers.describe.context import Context
from nutgraf.stages.numbers.describe.predicates import is_time, phrase_ending
from nutgraf.stages.numbers.describe.value_verbs import is_value_verb
from nutgraf.text.phrases import WORD, longest_before, skip_space_back
from nutgraf.text.spans import NounPhrase

COMMA: Final = re.compile(r",(?!\d)")
CLAUSE_SIGNS: Final = re.compile(r"[;:()\n«»“”\"]")
MAX_CLAUSE_CHARS: Final = 160  # code points from a relative pronoun to its number: a bound on the work


def head_of_clause(context: Context, i: int) -> NounPhrase | None:
    """The noun phrase before a relative clause, for a share by which a verb in the clause or after it says it changed.

    The words between are verbs, times and adverbs: with another noun the share is of that.
    """
    source, quantity, low = context.source, context.quantities[i], context.sentence_bounds[i][0]
    if quantity.kind != "percent" or not source.lexicon.syntax.relative_openers:
        return None
    low = max(low, quantity.qualifier_start - MAX_CLAUSE_CHARS)
    signs = [sign.end() for sign in CLAUSE_SIGNS.finditer(source.text, low, quantity.start)]
    commas = [comma.start() for comma in COMMA.finditer(source.text, signs[-1] if signs else low, quantity.start)]
    for comma in reversed(commas[-2:]):  # the clause of the number, or one that ends before its verb
        if _opens_relative(context, comma):
            behind = comma if comma == commas[-1] else commas[-1]
            words = list(WORD.finditer(source.folded, behind, quantity.qualifier_start))
            words = words if behind != comma else words[1:]
            group = phrase_ending(context, comma, context.sentence_bounds[i][0], i, antecedent=True)
            if group is None or context.overlaps(group) or not _says_change(context, words, group, i):
                return None
            return group
    return None


def _opens_relative(context: Context, comma: int) -> bool:
    """Whether a relative pronoun is right after a comma."""
    word = WORD.match(context.source.folded, comma + 2)
    return word is not None and word[0] in context.source.lexicon.syntax.relative_openers


def _says_change(context: Context, words: Sequence[re.Match[str]], head: NounPhrase, i: int) -> bool:
    """Whether the words before a share are a verb of change and times, or one verb of what is no person or body."""
    source, low = context.source, context.sentence_bounds[i][0]
    others = []
    for word in words:
        elided = source.text[word.end() : word.end() + 1] in {"'", "’"}
        timed = is_time(source, word.span()) or any(start <= word.start() < end for start, end, _ in source.relative)
        timed = timed or longest_before(source.folded, word.end(), source.lexicon.dates.before_year) is not None
        if not (source.is_function(word) or elided or timed or word[0].isdigit()):
            others.append(word)
    verbs = [word for word in others if is_value_verb(source, word, low)]
    if verbs:
        return len(others) == len(verbs)
    if names_holder(context, head) or (source.text[head[0]].isupper() and not source.lexicon.capitalises_nouns):
        return False  # "the mayor, who won 52 per cent"
    at = skip_space_back(source.text, context.quantities[i].qualifier_start)
    last = others[-1].end() if others else 0
    led = source.folded[last:at].strip()
    return len(others) == 1 and (not led or led in source.lexicon.changes.by | source.lexicon.syntax.articles)
