"""The verb that gives a number its value, with its object or subject: "raise the limit to", "le loyer varie entre"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from nutgraf.stages.numbers.combine.from_to import opener_of_phrase
from nutgraf.stages.numbers.dates.time_expressions import TimeExpression
from nutgraf.stages.numbers.describe.context import Context
from nutgraf.stages.numbers.describe.noun_phrases import noun_phrase_after, noun_phrase_before, trim
from nutgraf.stages.numbers.describe.value_verbs import is_value_verb, starts_with
from nutgraf.stages.numbers.quantity import Quantity, SourceText
from nutgraf.text.phrases import WORD, longest_after, longest_before, skip_apostrophe, skip_space, skip_space_back
from nutgraf.text.spans import NounPhrase

STAYS: Final = frozenset({"night"})  # units of time that are counted too: German "Übernachtungen"
MAX_VERB_GAP_CHARS: Final = 80  # code points between a verb and its value
MAX_SKIPPED_WORDS: Final = 5  # auxiliaries, pronouns and adverbs between a subject and its verb
MAX_NAME_CHARS: Final = 32  # code points before a verb in which a numbered name or a year is
MAX_COMPLEMENTS: Final = 2  # prepositional phrases between a subject and its verb: "exports to China fell"
MAX_BRACKET_CHARS: Final = 40  # code points of a bracket between a subject and its verb
NUMBERED_NAME: Final = re.compile(r"(?<!\w)([A-Z][\w&]*(?:[ -][A-Z][\w&]*)?[ -]\d{1,4})\s$")
YEAR_BEFORE: Final = re.compile(r"(?<![\w.,])(?:19|20)\d\d\s*$")
PHRASE_ENDS: Final = re.compile(r"[,.!?]")
PHRASE_SIGNS: Final = re.compile(r"[.;:!?()«»“”\"\n]")
MAX_INSERTION_CHARS: Final = 80  # code points between two commas and a verb: ", the strongest sector of the year,"
MAX_RELATIVE_CHARS: Final = 60  # code points from a relative pronoun to the end of its clause
CLAUSE_ENDS: Final = re.compile(r"[;:\n]|[–—] |\((?![^()]{0,60}\))")


def predicate_noun(context: Context, i: int, low: int) -> NounPhrase | None:
    """What a number is the value of by the last verb of value or change before it.

    It is the verb's object where the verb has one before the number ("abaisse ses prévisions à"), else its subject.
    None where the words between verb and number are others, or where a number is between them.
    """
    valued = context.source.lexicon.measured.valued
    if longest_before(context.source.folded, _value_start(context, i), valued) is not None:
        return None  # "products priced at under $10"
    verb = _verb_before(context, i, low)
    if verb is None and _is_before_last_verb(context, i):
        return subject_before_words(context, context.quantities[i].qualifier_start, low, i)
    if verb is None or context.source.lexicon.separates_syllables or _has_noun_link(context, verb, i):
        return None
    group = _object(context, verb, i)
    if group is None:
        group = subject_of(context, verb, low, i)
    return without_number(context, group) if group is not None else None


def is_compared_next(source: SourceText, quantity: Quantity) -> bool:
    """Whether what a value is compared with follows it: "20 euros en lugar de 10"."""
    at = skip_space(source.text, quantity.end)
    return longest_after(source.folded, at, source.lexicon.measured.compared) is not None


def compares_after(source: SourceText, at: int) -> bool:
    """Whether "more than" or "less, than" begins at a position: what follows is compared, and no purpose."""
    measured = source.lexicon.measured
    end = longest_after(source.folded, at, measured.differences)
    if end is None:
        return False
    at = skip_space(source.text, end + (source.text[end : end + 1] == ","))
    return longest_after(source.folded, at, measured.than) is not None


def without_number(context: Context, group: NounPhrase) -> NounPhrase | None:
    """A group from the end of the number that it begins in, "30-year rate"; None where a number is inside it."""
    before = bisect_left(context.starts, group[1]) - 1
    if before < 0 or context.quantities[before].end <= group[0]:
        return group
    if context.starts[before] > group[0] or context.quantities[before].end >= group[1]:
        return None if context.starts[before] > group[0] else group
    start = skip_space(context.source.text, context.quantities[before].end)
    start += context.source.text[start : start + 1] == "-"
    return (start, group[1]) if start < group[1] else None


def _value_start(context: Context, i: int) -> int:
    return skip_space_back(context.source.text, context.quantities[i].qualifier_start)


def _verb_before(context: Context, i: int, low: int) -> re.Match[str] | None:
    """The last verb of value or change of the number's clause."""
    source, at = context.source, context.quantities[i].qualifier_start
    stop = [match.end() for match in CLAUSE_ENDS.finditer(source.text, low, at)]
    low = max(stop[-1] if stop else low, at - MAX_VERB_GAP_CHARS)
    commas = [match.end() for match in PHRASE_ENDS.finditer(source.text, low, at)]
    noun: re.Match[str] | None = None
    for word in reversed(list(WORD.finditer(source.folded, commas[-1] if commas else low, at))):
        if is_value_verb(source, word, context.sentence_bounds[i][0]):
            before = source.word_before(word.start())
            if before is None or before[0] not in source.lexicon.syntax.noun_links:
                return word
            noun = noun or word  # "sus previsiones de crecimiento"
    return noun


def _is_before_last_verb(context: Context, i: int) -> bool:
    """Whether the verb of a number's clause is the last word of it, after its base: "1,7 % van het bbp bedraagt"."""
    source, quantity = context.source, context.quantities[i]
    if not source.lexicon.verbs_last:
        return False
    clause = PHRASE_ENDS.search(source.text, quantity.end, context.sentence_bounds[i][1])
    end = clause.start() if clause is not None else context.sentence_bounds[i][1]
    words = list(WORD.finditer(source.folded, quantity.end, min(end, quantity.end + MAX_VERB_GAP_CHARS)))
    if not words or words[-1].end() != skip_space_back(source.text, end):
        return False
    return is_value_verb(source, words[-1], context.sentence_bounds[i][0])


def _has_noun_link(context: Context, verb: re.Match[str], i: int) -> bool:
    """Whether a noun between verb and number takes the number as its complement: "comes with a budget of $5m"."""
    source, syntax = context.source, context.source.lexicon.syntax
    at = skip_space_back(source.text, context.quantities[i].qualifier_start)
    shares = syntax.share_links - source.lexicon.changes.before_old_value  # Czech "z 20 na 30 korun"
    links = syntax.noun_links or (shares if not source.lexicon.capitalises_nouns else frozenset())
    link = longest_before(source.folded, at, links | syntax.amount_links)
    noun = source.word_before(link) if link is not None else None
    return noun is not None and noun.start() >= verb.end() and _is_content(source, noun, verb.end())


def _object(context: Context, verb: re.Match[str], i: int) -> NounPhrase | None:
    """The noun phrase right after a verb and before the preposition of its value: "raise the limit to $5"."""
    source, end = context.source, context.quantities[i].qualifier_start
    syntax = source.lexicon.syntax
    at, determined = verb.end(), not syntax.determiners
    for _ in range(MAX_SKIPPED_WORDS):
        word = WORD.match(source.folded, skip_apostrophe(source.folded, at))
        if word is None or word.end() > end or word[0] in syntax.prepositions:
            return None
        if not source.is_function(word):
            break
        leads = word[0] not in syntax.auxiliaries | syntax.conjunctions | syntax.complementizers
        determined = determined or leads or f"{word[0]}'" in syntax.determiners
        at = word.end()
    group = noun_phrase_after(source, skip_apostrophe(source.folded, at), end)
    marked = source.lexicon.capitalises_nouns or syntax.plural_endings or not source.lexicon.has_articles
    if group is None or not (determined or marked) or is_time(source, group) or group[1] >= end:
        return None
    moved = _moves_its_object(source, verb)
    bare = not determined and syntax.plural_endings and not moved
    if bare and not source.folded[: group[1]].endswith(syntax.plural_endings):
        return None
    return group if _leads_to_value(source, end) or not determined else None


def _moves_its_object(source: SourceText, verb: re.Match[str]) -> bool:
    """Whether a verb always changes an object, and is not passive: "raised bail to", not "was cut sharply to"."""
    before = source.word_before(verb.start())
    passive = before is not None and before[0] in source.lexicon.syntax.auxiliaries
    return not passive and starts_with(verb[0], source.lexicon.measured.moving_verbs)


def _leads_to_value(source: SourceText, end: int) -> bool:
    """Whether a preposition of values is right before a number: "to", "de", "um"."""
    lexicon = source.lexicon
    links = lexicon.changes.before_old_value | lexicon.changes.before_new_value | lexicon.syntax.value_links
    at = skip_space_back(source.text, end)
    return longest_before(source.folded, at, links) is not None or opener_of_phrase(source, at) is not None


def subject_of(context: Context, verb: re.Match[str], low: int, i: int) -> NounPhrase | None:
    """The subject before a verb, over auxiliaries, adverbs and its own complements: "exports to China dropped"."""
    group = subject_before_words(context, verb.start(), low, i)
    if group is None or not context.source.lexicon.syntax.plural_endings:
        return group
    return _before_relative(context, group, low, i) or group


def _before_relative(context: Context, group: NounPhrase, low: int, i: int) -> NounPhrase | None:
    """What a relative clause is of that a group ends: "crimes which did not end in an injury increased"."""
    source, relatives = context.source, context.source.lexicon.syntax.relatives
    for word in reversed(list(WORD.finditer(source.folded, max(low, group[0] - MAX_RELATIVE_CHARS), group[0]))):
        if source.text[word.end() : word.end() + 1] in {",", ";", ":"}:
            return None
        if word[0] in relatives:
            apart = source.text[skip_space_back(source.text, word.start()) - 1] == ","
            return None if apart else phrase_ending(context, word.start(), low, i, antecedent=True)
    return None


def subject_before_words(context: Context, at: int, low: int, i: int) -> NounPhrase | None:
    """The subject before a position, over auxiliaries, adverbs and a relative pronoun: "the talks, which lasted"."""
    source, syntax = context.source, context.source.lexicon.syntax
    start = at
    for _ in range(MAX_SKIPPED_WORDS):
        at = _without_place(source, _without_year(source, _without_bracket(source.text, at, low), low), low)
        if (name := NUMBERED_NAME.search(source.text, max(low, at - MAX_NAME_CHARS), at)) is not None:
            return name.span(1)  # "the S&P 500 gained"
        word = source.word_before(at)
        if word is None or word.start() < low:
            return _subject_before_insertion(context, at, low, i)
        pronoun = word[0] in syntax.function_words and word[0] not in syntax.conjunctions | syntax.auxiliaries
        pronoun = pronoun and (at == start or word[0] not in syntax.prepositions - syntax.relatives)
        if pronoun and (comma := _comma_before(source, word, low)) is not None:
            return None if opens_object(source, word) else _antecedent(context, comma, low, i)
        if at == start and (expected := _before_infinitive(source, word)) is not None:
            at = expected
            continue
        if word[0] in syntax.conjunctions or word[0] in syntax.prepositions:
            return _shared_subject(context, word.start(), low, i)
        functional = source.is_function(word) or word[0] in syntax.auxiliaries
        opens = word.start() == low < start  # "Costs rose", "Employment grew"
        if not functional and (opens or not is_value_verb(source, word, context.sentence_bounds[i][0])):
            break
        at = word.start()
    return phrase_ending(context, at, low, i)


def opens_object(source: SourceText, word: re.Match[str]) -> bool:
    """Whether a word opens a clause that is the object of a verb, and is no relative pronoun too: "řekla, že je"."""
    apart = source.lexicon.capitalises_nouns or not source.lexicon.has_articles
    return apart and word[0] in source.lexicon.syntax.complementizers


def _comma_before(source: SourceText, word: re.Match[str], low: int) -> int | None:
    """The position of the comma right before a word."""
    comma = skip_space_back(source.text, word.start()) - 1
    return comma if comma > low and source.text[comma] == "," else None


def _antecedent(context: Context, comma: int, low: int, i: int) -> NounPhrase | None:
    """What a relative pronoun after a comma means, or the subject of the verb before it."""
    source = context.source
    before = source.word_before(comma)
    if before is not None and is_value_verb(source, before, context.sentence_bounds[i][0]):
        return subject_of(context, before, low, i)  # "wheat prices fell, having peaked at"
    return phrase_ending(context, comma, low, i, antecedent=True)  # "the talks, which lasted"


def _before_infinitive(source: SourceText, word: re.Match[str]) -> int | None:
    """Where a verb of estimating begins that "to" leads from to an infinitive: "has been forecast to slow"."""
    if word[0] not in source.lexicon.changes.before_new_value:
        return None
    verb = source.word_before(word.start())
    expected = verb is not None and starts_with(verb[0], source.lexicon.measured.estimate_verbs)
    return verb.start() if expected and verb is not None else None


def _subject_before_insertion(context: Context, at: int, low: int, i: int) -> NounPhrase | None:
    """The noun phrase before what two commas set apart from its verb: "Housing, the strongest sector, dropped"."""
    text, end = context.source.text, skip_space_back(context.source.text, at)
    if end <= low or text[end - 1] != ",":
        return None
    opened = text.rfind(", ", max(low, end - MAX_INSERTION_CHARS), end - 1)
    verb = context.source.word_before(end - 1)
    if opened < 0 and verb is not None and is_value_verb(context.source, verb, context.sentence_bounds[i][0]):
        return subject_of(context, verb, low, i)  # "shares rose, up 9 %"
    if opened < 0 or PHRASE_SIGNS.search(text, opened + 1, end - 1) is not None:
        return None
    group = phrase_ending(context, opened, low, i)
    before = context.source.word_before(group[0]) if group is not None else None
    joined = before is not None and before[0] in context.source.lexicon.syntax.conjunctions
    return None if joined else group  # "growth across pubs and restaurants, with new ones, was"


def antecedent_of(context: Context, at: int, times: Sequence[TimeExpression], i: int) -> NounPhrase | None:
    """The noun phrase, or the subject, of the clause that ends with the comma before a gerund: "caiu, recuando de"."""
    source, low = context.source, context.sentence_bounds[i][0]
    end = skip_space_back(source.text, at)
    if source.text[end - 1 : end] != ",":
        group = noun_phrase_before(source, end, low)
        return group if group is not None and group[1] == end else None
    end = skip_space_back(source.text, end - 1)
    dated = next((time for time in times if time.end == end and time.start > low), None)
    word = source.word_before(dated.start if dated is not None else end)
    if dated is not None and word is not None and word[0] in source.lexicon.syntax.prepositions:
        end = word.start()
        word = source.word_before(end)
    if word is not None and word.start() >= low and is_value_verb(source, word, low):
        return subject_of(context, word, low, i)
    return phrase_ending(context, end, low, i)


def _without_year(source: SourceText, at: int, low: int) -> int:
    """The position before a year and its preposition, or a time told from another: "growth in 2031", "vorig jaar"."""
    end = skip_space_back(source.text, at)
    relative = next((start for start, stop, _ in source.relative if stop == end and start > low), None)
    if relative is not None:
        return relative
    year = YEAR_BEFORE.search(source.text, max(low, at - MAX_NAME_CHARS), at)
    if year is None:
        return at
    word = source.word_before(year.start())
    if word is not None and word[0] in source.lexicon.syntax.prepositions:
        return word.start()
    named = longest_before(source.folded, skip_space_back(source.text, year.start()), source.lexicon.dates.before_year)
    return named if named is not None and named >= low else year.start()  # "v roce 2022"


def _without_place(source: SourceText, at: int, low: int) -> int:
    """The position before a part of the country and its preposition: "drivers in the north-east (have)"."""
    end = skip_space_back(source.text, at)
    start = longest_before(source.folded, end, source.lexicon.measured.directions)
    article = source.word_before(start) if start is not None and start > low else None
    if article is None or article[0] not in source.lexicon.syntax.determiners:
        return at
    preposition = source.word_before(article.start())
    led = preposition is not None and preposition[0] in source.lexicon.syntax.prepositions
    return preposition.start() if led and preposition is not None and preposition.start() > low else at


def _without_bracket(text: str, at: int, low: int) -> int:
    """The position before a bracket that closes there: "West Texas Intermediate (WTI) peaked"."""
    end = skip_space_back(text, at)
    opened = text.rfind("(", max(low, end - MAX_BRACKET_CHARS), end) if text[end - 1 : end] == ")" else -1
    return opened if opened >= 0 else at


def _shared_subject(context: Context, at: int, low: int, i: int) -> NounPhrase | None:
    """The subject of the verb before a conjunction or preposition: "rose 0.65 % to end at", "tripled and reached"."""
    source = context.source
    words = list(WORD.finditer(source.folded, max(low, at - MAX_VERB_GAP_CHARS), at))
    for word in reversed(words):
        if source.text[word.end() : word.end() + 1] in {",", ";", "."} and word.end() < at:
            return None
        if is_value_verb(source, word, context.sentence_bounds[i][0]):
            return subject_of(context, word, low, i)
    return None


def phrase_ending(context: Context, at: int, low: int, i: int, *, antecedent: bool = False) -> NounPhrase | None:
    """The subject that ends at a position; of a prepositional phrase, the noun phrase before it.

    An `antecedent` of a relative clause may be the object of a verb.
    """
    source, syntax = context.source, context.source.lexicon.syntax
    end: int | None = None
    for hops in range(MAX_COMPLEMENTS + 1):
        group = noun_phrase_before(source, at, low)
        if group is None:
            return None
        group, before, determined = _with_determiners(source, group, low)
        if determined and before is not None and _is_content(source, before, low):
            if antecedent and hops == 0:
                return trim(source, *group)  # "il faut doubler les crédits d'entretien, qui"
            if not source.lexicon.capitalises_nouns or not source.text[before.start()].isupper():
                return None  # "à travers les organisations": a preposition of several words
            amount = before[0] in source.lexicon.measured.amount_nouns
            end, at = (end or group[1]) if amount else None, before.end()  # "das Defizit der Stadt"
            continue
        preposition = before is not None and before.start() >= low and before[0] in syntax.prepositions
        preposition = preposition and before is not None and not _opens_clause(source, before, low)
        if not preposition or before is None:
            if is_time(source, group) or (hops == 0 and not _may_be_name(context, group, i)):
                return None
            return trim(source, group[0], end or group[1])
        of_noun = before[0] in syntax.share_links and not syntax.noun_links
        of_noun = of_noun and not (determined and _names_enough(source, before))
        end = (end or group[1]) if of_noun else None  # "the share of homes at high risk"
        at = _over_adverbs(source, before.start(), low)
    return None


def _names_enough(source: SourceText, link: re.Match[str]) -> bool:
    """Whether the noun before "of the" says what is measured: "the rate of the lakes", not "the number of"."""
    noun = source.word_before(link.start())
    empty = source.lexicon.measured.amount_nouns | source.lexicon.measured.share_nouns
    return noun is not None and noun[0] not in empty and bool(source.lexicon.syntax.participle_endings)


def _over_adverbs(source: SourceText, at: int, low: int) -> int:
    """The position before pronouns and adverbs between two phrases: "Rychlost vlaků se na koridoru zvýší"."""
    syntax = source.lexicon.syntax
    apart = syntax.prepositions | syntax.determiners | syntax.conjunctions | syntax.complementizers | syntax.share_links
    for _ in range(MAX_COMPLEMENTS):
        word = source.word_before(at)
        if word is None or word.start() < low or not source.is_function(word) or word[0] in apart:
            break
        at = word.start()
    return at


def _opens_clause(source: SourceText, word: re.Match[str], low: int) -> bool:
    """Whether a preposition opens a clause that has a subject: ", with exports down 4 %"."""
    before = skip_space_back(source.text, word.start())
    return word[0] in source.lexicon.syntax.absolutes and (before <= low or source.text[before - 1] in ",–—")


def _with_determiners(source: SourceText, group: NounPhrase, low: int) -> tuple[NounPhrase, re.Match[str] | None, bool]:
    """A group with the determiners before it, the word before these, and whether there are any."""
    syntax, determined = source.lexicon.syntax, False
    before = source.word_before(group[0])
    while before is not None and before.start() >= low and before[0] in syntax.determiners:
        if determined and before[0] in syntax.complementizers:
            break  # "dat het tekort"
        group, determined = (before.start(), group[1]), True
        before = source.word_before(group[0])
    return group, before, determined


def _is_content(source: SourceText, word: re.Match[str], low: int) -> bool:
    """Whether a word is in the clause and is neither a function word nor a time."""
    return word.start() >= low and not source.is_function(word) and not is_time(source, word.span())


def _may_be_name(context: Context, group: NounPhrase, i: int) -> bool:
    """Whether a subject is no name of a payer: money is earned and paid by who has it, a share price rises."""
    source = context.source
    named = source.text[group[0]].isupper() and not source.lexicon.capitalises_nouns
    named = named and not heads_name(source, group)
    return not named or context.quantities[i].kind != "money" or group[0] <= context.sentence_bounds[i][0] + 1


def heads_name(source: SourceText, group: NounPhrase) -> bool:
    """Whether a group ends with a noun of its own after a name: "Walsh's pay package", "the US trade deficit"."""
    last = source.word_before(group[1])
    heads_last = bool(source.lexicon.syntax.plural_endings) and not source.lexicon.capitalises_nouns
    return heads_last and last is not None and source.text[last.start()].islower() and last.start() > group[0]


def is_governed_name(source: SourceText, group: NounPhrase) -> bool:
    """Whether a group is a name after a preposition: a place or an owner, not what is measured."""
    if source.lexicon.capitalises_nouns or not source.text[group[0]].isupper():
        return False
    before = source.word_before(group[0])
    if before is not None and before[0] in source.lexicon.syntax.determiners:
        before = source.word_before(before.start())
    return before is not None and before[0] in source.lexicon.syntax.prepositions


def is_time(source: SourceText, group: NounPhrase) -> bool:
    """Whether a group begins with a time: a weekday, a month, a unit of time ("stieg Montag", "rose this week")."""
    word = WORD.match(source.folded, group[0])
    if word is None:
        return True
    unit = source.lexicon.units.get(word[0])
    timed = unit is not None and unit.kind == "duration" and unit.name not in STAYS
    return timed or word[0] in source.lexicon.months or word[0] in source.lexicon.locale.days


def is_led_by_determiner(context: Context, i: int) -> bool:
    """Whether a determiner is right before a number: "de 14 kilometer lange tunnel"."""
    word = context.source.word_before(context.quantities[i].qualifier_start)
    return word is not None and word[0] in context.source.lexicon.syntax.determiners


def after_causative(source: SourceText, start: int, end: int) -> NounPhrase:
    """A stretch from the noun after the last verb in it that makes its object do something: "made prices (rise)"."""
    causatives = source.lexicon.measured.causatives
    for word in reversed(list(WORD.finditer(source.folded, start, end))) if causatives else ():
        own = longest_after(source.folded, word.start(), causatives)
        compound = longest_before(source.folded, word.end(), source.lexicon.measured.compounds)  # "việc làm"
        if own is not None and word.start() > start and own < end and compound is None:
            return skip_space(source.text, own), end
    return start, end
