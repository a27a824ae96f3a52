"""The subject that a clause begins with, where the words near a number say only when or where.

"El alquiler que pagan los estudiantes en la ciudad subió un 5 %", "Le chômage est, après trois mois, remonté à 5 %".
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from operator import itemgetter
from typing import Final

from nutgraf.stages.numbers.dates.time_expressions import TimeExpression, start_of
from nutgraf.stages.numbers.describe.carried_subjects import names_holder
from nutgraf.stages.numbers.describe.context import Context
from nutgraf.stages.numbers.describe.counted_nouns import counted_noun
from nutgraf.stages.numbers.describe.noun_phrases import first_noun, noun_phrase_after
from nutgraf.stages.numbers.describe.predicates import is_time
from nutgraf.stages.numbers.describe.subject_stretches import subject_before
from nutgraf.stages.numbers.describe.value_verbs import is_change_verb, is_value_verb
from nutgraf.stages.numbers.quantity import Quantity, SourceText
from nutgraf.text.phrases import WORD, longest_after, longest_before, skip_apostrophe, skip_space, skip_space_back
from nutgraf.text.spans import NounPhrase

MAX_CLAUSE_CHARS: Final = 200  # code points from the start of a clause to its number: a bound on the work
MAX_VERB_WORDS: Final = 8  # words between a verb and its number: "rose in July of this year to"
MAX_NUMBERS_BACK: Final = 4  # numbers whose words a number without its own has before its subject's
MAX_OPENINGS: Final = 3  # phrases with a comma before a subject: "In May, after a year of decline, prices"
CLAUSE_SIGNS: Final = re.compile(r"[.;:!?\n«»“”\"](?!\d)|\s[–—-]\s")
VERB_SIGNS: Final = re.compile(r"[.,;:!?()\n«»“”\"](?!\d)|\s[–—-]\s")
COMMA: Final = re.compile(r",(?!\d)")
KINDS: Final = frozenset({"count", "money", "percent", "measure"})
APART: Final = frozenset({"duration", "age", "rank", "score"})  # kinds that share nothing with the number after them


def subject_of_clause(
    context: Context, times: Sequence[TimeExpression], i: int, group: NounPhrase | None
) -> NounPhrase | None:
    """The group or, where it says only when or where, the noun phrase that the clause of its verb begins with."""
    quantity, source = context.quantities[i], context.source
    if group is not None and source.folded[slice(*group)] in source.lexicon.measured.areas:
        return subject_before(context, times, i, group[0])  # "kim ngạch tháng 11 cả nước đạt"
    if quantity.kind not in KINDS or source.lexicon.separates_syllables:
        return group
    verb = _verb(context, i)
    if verb is None or (quantity.kind == "count" and counted_noun(context, i) is not None):
        return group
    if group is None and _follows_amount(context, i):
        return None  # what the number before measures comes first
    end = _end_of_subject(source, verb, quantity)
    subject = _first_noun(context, _clause_start(context, i, end), end)
    timed = group is not None and _says_when(context, times, group)
    if timed or group is None:
        led = longest_before(source.folded, skip_space_back(source.text, quantity.qualifier_start), _links(source))
        led = led if led is not None else _right_after(source, verb, quantity)
        return subject if timed or led is not None or quantity.kind == "percent" else None
    if (behind := _behind_verb(context, verb, group, i)) is not None:
        return behind
    aside = _is_governed(context, group, i) or _is_in_relative(source, group, subject, end)
    return subject or group if aside else group


def _behind_verb(context: Context, verb: re.Match[str], group: NounPhrase, i: int) -> NounPhrase | None:
    """The subject right behind a verb that a phrase of the clause comes before: "Volgens X stegen de prijzen"."""
    source, syntax = context.source, context.source.lexicon.syntax
    opening = WORD.match(source.folded, skip_space(source.text, _clause_start(context, i, verb.start())))
    if not source.lexicon.verbs_last or skip_space(source.text, group[1]) != verb.start() or opening is None:
        return None
    at = skip_space(source.text, verb.end())
    noun = source.skip_determiners(at)
    if opening[0] not in syntax.prepositions or opening.start() >= group[0] or noun == at:
        return None
    subject = noun_phrase_after(source, noun, context.quantities[i].qualifier_start)
    return None if subject is None or is_time(source, subject) or context.overlaps(subject) else subject


def _follows_amount(context: Context, i: int) -> bool:
    """Whether an amount or a count is among the last numbers before a number in its sentence."""
    low = context.sentence_bounds[i][0]
    before = range(max(0, i - MAX_NUMBERS_BACK), i)
    return any(context.quantities[j].kind not in APART and context.starts[j] >= low for j in before)


def _end_of_subject(source: SourceText, verb: re.Match[str], quantity: Quantity) -> int:
    """Where a subject and what goes with it end: before a verb, or before the comma of ", down 3,000 to"."""
    before = skip_space_back(source.text, verb.start())
    apart = source.text[before - 1 : before] == "," and _right_after(source, verb, quantity) is not None
    return before - 1 if apart else verb.start()


def _right_after(source: SourceText, verb: re.Match[str], quantity: Quantity) -> int | None:
    """The end of a word of rising or falling that is right before a number: "down 3,000"."""
    moved = source.lexicon.changes.rises + source.lexicon.changes.falls
    near = skip_space(source.text, verb.end()) == quantity.qualifier_start
    return verb.end() if near and verb[0].startswith(moved) else None


def _links(source: SourceText) -> frozenset[str]:
    """Words between a verb of change and its number: "by", "to"."""
    return source.lexicon.changes.by | source.lexicon.changes.before_new_value


def _verb(context: Context, i: int) -> re.Match[str] | None:
    """The last verb of change before a number, with nothing but words and no number between."""
    source, low = context.source, context.sentence_bounds[i][0]
    at = context.quantities[i].qualifier_start
    low = max(low, at - MAX_CLAUSE_CHARS, context.quantities[i - 1].end if i else 0)
    signs = [sign.end() for sign in VERB_SIGNS.finditer(source.text, low, at)]
    words = list(WORD.finditer(source.folded, signs[-1] if signs else low, at))[-MAX_VERB_WORDS:]
    for word in reversed(words):
        if is_change_verb(source, word, context.sentence_bounds[i][0]):
            return word
    return None


def _clause_start(context: Context, i: int, verb: int) -> int:
    """Where the clause of a verb begins: at its sentence, or behind a sign that closes another clause."""
    low = context.sentence_bounds[i][0]
    near = max(low, verb - MAX_CLAUSE_CHARS)
    signs = [sign.end() for sign in CLAUSE_SIGNS.finditer(context.source.text, near, verb)]
    if signs:
        return signs[-1]
    return low if near == low else verb


def _says_when(context: Context, times: Sequence[TimeExpression], group: NounPhrase) -> bool:
    """Whether all words of a group are of a time: a month, a unit of time, a half or quarter of a year."""
    source = context.source
    dates = source.lexicon.dates
    points = (dates.halves, dates.quarters, dates.seasons, source.lexicon.changes.over)
    if any(longest_after(source.folded, group[0], table) == group[1] for table in points):
        return True
    words = list(WORD.finditer(source.folded, *group))
    timed = [is_time(source, word.span()) or _is_in_time(source, times, word.start()) for word in words]
    return any(timed) and all(
        time or is_value_verb(source, word, group[0]) for time, word in zip(timed, words, strict=True)
    )


def _is_in_time(source: SourceText, times: Sequence[TimeExpression], at: int) -> bool:
    """Whether a position is inside a time expression or a time told from another."""
    i = bisect_right(times, at, key=start_of) - 1
    j = bisect_right(source.relative, at, key=itemgetter(0)) - 1
    return (i >= 0 and at < times[i].end) or (j >= 0 and at < source.relative[j][1])


def _is_governed(context: Context, group: NounPhrase, i: int) -> bool:
    """Whether a preposition of place or time leads to a group, and none links it to the number behind it."""
    source, syntax, quantity = context.source, context.source.lexicon.syntax, context.quantities[i]
    links = syntax.noun_links | syntax.share_links
    if not syntax.noun_links or longest_after(source.folded, skip_space(source.text, group[1]), links) is not None:
        return False
    before = source.word_before(group[0])
    if before is not None and before[0] in syntax.determiners - syntax.prepositions:
        before = source.word_before(before.start())
    governed = before is not None and before[0] in syntax.prepositions - links
    return governed and "(" not in source.text[group[1] : quantity.start] and group[1] <= quantity.start


def _is_in_relative(source: SourceText, group: NounPhrase, subject: NounPhrase | None, verb: int) -> bool:
    """Whether a group is in a relative clause right behind a subject: "a renda que os estudantes pagam subiu"."""
    openers = source.lexicon.syntax.relative_openers & source.lexicon.syntax.complementizers
    if subject is None or not openers or not subject[1] < group[0] < group[1] <= verb:
        return False
    word = WORD.match(source.folded, skip_space(source.text, subject[1]))
    return word is not None and word[0] in openers


def _first_noun(context: Context, start: int, verb: int) -> NounPhrase | None:
    """The noun phrase that a clause begins with, behind the phrases that open it with a comma."""
    source, lexicon = context.source, context.source.lexicon
    at = _behind_openings(context, start, verb)
    noun = skip_apostrophe(source.folded, source.skip_determiners(skip_space(source.text, at)))
    group = _without_verb(source, first_noun(source, noun_phrase_after(source, noun, verb)))
    if group is None or context.overlaps(group) or is_time(source, group) or names_holder(context, group):
        return None
    named = source.text[group[0]].isupper() and not lexicon.capitalises_nouns and noun > skip_space(source.text, at)
    if named or not _goes_on(context, group, verb) or not _closes_insertion(source, group[1], verb):
        return None
    return _behind_amount(source, group, verb)


def _behind_amount(source: SourceText, group: NounPhrase, verb: int) -> NounPhrase:
    """What a word for an amount is of: "workers" in "the number of workers"; else the group."""
    syntax = source.lexicon.syntax
    head = WORD.match(source.folded, group[0])
    if head is None or head[0] not in source.lexicon.measured.amount_nouns:
        return group
    link = longest_after(source.folded, skip_space(source.text, head.end()), syntax.share_links | syntax.noun_links)
    return (noun_phrase_after(source, link, verb) if link is not None else None) or group


def _without_verb(source: SourceText, group: NounPhrase | None) -> NounPhrase | None:
    """The group up to a verb of change in it: "Employment" in "Employment fell"."""
    for word in WORD.finditer(source.folded, *group) if group is not None else ():
        if group is not None and word.start() > group[0] and is_change_verb(source, word, group[0]):
            return group[0], skip_space_back(source.text, word.start())
    return group


def _behind_openings(context: Context, start: int, verb: int) -> int:
    """Where the subject begins behind phrases of time and place that commas close: "In May, after a year, prices"."""
    source, syntax = context.source, context.source.lexicon.syntax
    for _ in range(MAX_OPENINGS):
        first = WORD.match(source.folded, skip_space(source.text, start))
        if first is None or not source.is_function(first) or first[0] in syntax.determiners - syntax.prepositions:
            break
        comma = COMMA.search(source.text, first.end(), verb)
        if comma is None:
            break
        start = comma.end()
    return start


def _goes_on(context: Context, group: NounPhrase, verb: int) -> bool:
    """Whether a subject is followed by its verb, a phrase, a bracket, a comma or a relative clause."""
    source, syntax = context.source, context.source.lexicon.syntax
    at = skip_space(source.text, group[1])
    if source.text[at : at + 1] in {",", "("} or skip_space_back(source.text, verb) == group[1]:
        return True
    word = WORD.match(source.folded, at)
    if word is None or word.start() >= verb:
        return word is not None and word.start() == verb
    following = syntax.prepositions | syntax.auxiliaries | syntax.relative_openers | syntax.share_links
    return word[0] in following or source.is_function(word) or is_value_verb(source, word, group[0])


def _closes_insertion(source: SourceText, at: int, verb: int) -> bool:
    """Whether commas behind a subject are those of insertions that end before its verb: "est, après un an, remonté"."""
    commas = [comma.end() for comma in COMMA.finditer(source.text, at, verb)]
    if not commas:
        return True
    syntax = source.lexicon.syntax
    words = list(WORD.finditer(source.folded, commas[-1], verb))
    if words and words[0][0] in syntax.relative_openers:
        return False  # ", el Anuari destaca el descenso, que cae"
    led = all(source.is_function(word) or word[0] in syntax.auxiliaries for word in words)
    return led and len(commas) == len((",", ","))
