"""What has a value, by the words around it: "Morts : 12", "dette (1,9 milliard)", "le loyer varie entre"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from nutgraf.stages.numbers.describe.context import Context, is_set_in_phrase
from nutgraf.stages.numbers.describe.noun_phrases import (
    noun_phrase_after,
    noun_phrase_before,
    words_of_noun,
)
from nutgraf.stages.numbers.describe.predicates import is_compared_next, is_governed_name, is_time, phrase_ending
from nutgraf.stages.numbers.describe.value_verbs import is_value_verb, starts_with
from nutgraf.stages.numbers.describe.verbs_in_groups import is_clause
from nutgraf.stages.numbers.quantity import Quantity, SourceText
from nutgraf.text.phrases import (
    WORD,
    last_word,
    longest_after,
    longest_before,
    skip_apostrophe,
    skip_space,
    skip_space_back,
)
from nutgraf.text.spans import NounPhrase

MAX_LABEL_WORDS: Final = 4  # words before a colon that name what is counted
MAX_LABEL_SYLLABLES: Final = 6  # the same where nothing marks the nouns of a group
MAX_VERB_GAP_CHARS: Final = 60  # code points between a verb and its value
MAX_COUNT_GAP_CHARS: Final = 120  # code points between "the number of" and the number
MAX_SKIPPED_WORDS: Final = 4  # auxiliaries, pronouns and articles between a verb and its noun
LABEL_ENDS: Final = re.compile(r"[.;:,–—(\n•|]")
MAX_INSERTED_CHARS: Final = 40  # code points from a sum to the hyphen that closes what it is in
SIGNS: Final = frozenset("+-−±")
CLAUSE_ENDS: Final = re.compile(r"[;:(\n]")
PHRASE_ENDS: Final = re.compile(r"[,;:.!?\n]")


def labelled_noun(context: Context, i: int) -> NounPhrase | None:
    """The words before a colon: "Morts : 12", "turnout: 61.3%"."""
    source, low = context.source, context.sentence_bounds[i][0]
    at = skip_space_back(source.text, context.quantities[i].qualifier_start)
    if source.text[at - 1 : at] != ":":
        return None
    end = skip_space_back(source.text, at - 1)
    before = [match.end() for match in LABEL_ENDS.finditer(source.text, max(0, low - 1), end)]
    start = before[-1] if before else low
    words = words_of_noun(source, start, end)
    if words and source.is_function(words[0]) and source.text[words[0].end() : words[0].end() + 1] in {"'", "’"}:
        words.pop(0)  # "L'Etat"
    syntax = source.lexicon.syntax
    marked = syntax.noun_links or syntax.plural_endings or source.lexicon.capitalises_nouns
    most = MAX_LABEL_WORDS if marked else MAX_LABEL_SYLLABLES
    if not 0 < len(words) <= most or words[-1].end() != end or context.overlaps((words[0].start(), end)):
        return None
    return None if is_clause(source, words) else (words[0].start(), end)


def bracketed_noun(context: Context, i: int) -> NounPhrase | None:
    """The noun before a bracket that opens with the value: "la dette régionale (1,9 milliard d'euros)"."""
    quantity, source, low = context.quantities[i], context.source, context.sentence_bounds[i][0]
    at = _bracket_start(context, i)
    if at is None or (quantity.kind == "count" and not _is_signed(context, i)):
        return None
    group = noun_phrase_before(source, at - 1, low, over_articles=False)
    if group is not None:
        group = _over_adverb(source, group, low)
    if group is not None and is_time(source, group):  # "la croissance cette année (1,3 %)"
        group = phrase_ending(context, group[0], low, i)
    elif group is not None and is_governed_name(source, group):  # "celle de la Grèce (174,9 %)"
        group = phrase_ending(context, at - 1, low, i)
    if group is None or context.overlaps(group):
        return None
    if source.lexicon.syntax.noun_links:
        return group
    link = skip_space_back(source.text, group[0])
    start = longest_before(source.folded, link, source.lexicon.syntax.share_links)
    head = noun_phrase_before(source, start, low, over_articles=False) if start is not None else None
    if head is None or context.overlaps(head):
        return group
    return (head[0], group[1]) if head[1] == skip_space_back(source.text, start or 0) else group


def _is_signed(context: Context, i: int) -> bool:
    """Whether a sign makes a count in a bracket a change: "gli indipendenti (+38mila)"."""
    quantity, text = context.quantities[i], context.source.text
    if text[quantity.end : quantity.end + 1] != ")":
        return False
    return text[quantity.start : quantity.start + 1] in SIGNS or text[quantity.start - 1 : quantity.start] in SIGNS


def _bracket_start(context: Context, i: int) -> int | None:
    """Where the bracket or dash ends that opens with the value, its sign and adverbs: "(encore", "(+", "– bisher"."""
    source, at = context.source, context.quantities[i].qualifier_start
    for _ in range(MAX_SKIPPED_WORDS):
        at = skip_space_back(source.text, at)
        sign = source.text[at - 1 : at]
        if sign == "(" or (sign in {"–", "—"} and source.text[at - 2 : at - 1].isspace()):
            return at
        if sign == "-" and source.text[at - 2 : at - 1].isspace() and _is_closed_by_hyphen(context, i, at):
            return at
        word = source.word_before(at)
        if sign in SIGNS:
            at -= 1
        elif word is None or not _is_adverb(source, word[0]):
            return None
        else:
            at = word.start()
    return None


def _is_closed_by_hyphen(context: Context, i: int, at: int) -> bool:
    """Whether a hyphen between blanks before a number has another behind it: "ses économies - 3.600 euros - sont"."""
    text, end = context.source.text, context.quantities[i].end
    return text[at : at + 1].isspace() and text[end : end + MAX_INSERTED_CHARS].find(" - ") >= 0


def _is_adverb(source: SourceText, word: str) -> bool:
    """Whether a function word joins nothing: no preposition, no conjunction."""
    syntax = source.lexicon.syntax
    return word in syntax.function_words and word not in syntax.prepositions and word not in syntax.conjunctions


def _after_rate(source: SourceText, at: int) -> int:
    """The position after "per year", "par an", "a month"; the same one where no rate is there."""
    word, syntax = WORD.match(source.folded, at), source.lexicon.syntax
    if word is None or word[0] not in syntax.prepositions | syntax.determiners:
        return at
    unit = WORD.match(source.folded, skip_space(source.text, word.end()))
    return skip_space(source.text, unit.end()) if unit is not None and is_time(source, unit.span()) else at


def _over_adverb(source: SourceText, group: NounPhrase, low: int) -> NounPhrase:
    """The noun phrase before an adverb that belongs to its adjective: "une dette toujours considérable"."""
    before = source.word_before(group[0])
    syntax = source.lexicon.syntax
    if not syntax.noun_links or before is None or before.start() < low:
        return group
    if not _is_adverb(source, before[0]) or before[0] in syntax.determiners or before[0] in syntax.auxiliaries:
        return group
    head = noun_phrase_before(source, before.start(), low, over_articles=False)
    return (
        (head[0], group[1]) if head is not None and head[1] == skip_space_back(source.text, before.start()) else group
    )


def content_noun(context: Context, i: int) -> NounPhrase | None:
    """What money is given as: "3,2 millones de euros en ayudas", "£3.2 million of public money"."""
    quantity, source, limit = context.quantities[i], context.source, context.sentence_bounds[i][1]
    if quantity.kind != "money" or is_compared_next(source, quantity):
        return None
    at = _after_rate(source, skip_space(source.text, quantity.end))
    link = longest_after(source.folded, at, source.lexicon.measured.content_links)
    before = skip_space_back(source.text, quantity.qualifier_start)
    if at > skip_space(source.text, quantity.end) and longest_before(
        source.folded, before, source.lexicon.syntax.noun_links
    ):
        return None  # "un incremento di 100 euro al mese in busta paga"
    group = noun_phrase_after(source, link, limit) if link is not None else None
    if group is None or context.overlaps(group) or longest_after(source.folded, group[0], source.lexicon.months):
        return None
    capital = source.text[group[0]].isupper() and not source.lexicon.capitalises_nouns
    return None if capital or source.folded[slice(*group)] in source.lexicon.measured.amount_nouns else group


def partitive_noun(context: Context, groups: Sequence[NounPhrase | None], i: int) -> NounPhrase | None:
    """The noun of the whole that opens the clause: "Of the 40 schools in the district, 12 were closed"."""
    if not i or groups[i - 1] is None or context.quantities[i - 1].kind != "count":
        return None
    source, low, whole = context.source, context.sentence_bounds[i][0], context.quantities[i - 1]
    if whole.start < low or not 0 < context.quantities[i].value <= whole.value:
        return None
    at = skip_space_back(source.text, whole.qualifier_start)
    start = longest_before(source.folded, at, source.lexicon.measured.wholes)
    if start is None or source.text[low:start].strip(" \u00a0«“\"'"):
        return None
    after = context.quantities[i].end
    word = WORD.match(source.folded, skip_space(source.text, after))
    last = word is not None and not source.text[word.end() : word.end() + 2].strip(".!? ")
    functional = word is None or word[0] in source.lexicon.syntax.function_words
    return groups[i - 1] if functional or last or _follows_noun(source, word) else None


def _follows_noun(source: SourceText, word: re.Match[str] | None) -> bool:
    """Whether the word after a number is none that it may count, in a language whose nouns are marked."""
    return word is not None and source.lexicon.capitalises_nouns and not source.text[word.start()].isupper()


def number_of(context: Context, i: int) -> NounPhrase | None:
    """What "the number of" counts: "the number of pending applications stood at 14,300"."""
    quantity, source, low = context.quantities[i], context.source, context.sentence_bounds[i][0]
    low = max(low, quantity.start - MAX_COUNT_GAP_CHARS)
    if i and context.quantities[i - 1].end > low and context.quantities[i - 1].kind != "ratio":
        low = context.quantities[i - 1].end
    for word in reversed(list(WORD.finditer(source.folded, low, quantity.qualifier_start))):
        if word[0] in source.lexicon.measured.amount_nouns and (group := _complement(source, word.end(), quantity)):
            return None if context.overlaps(group) else group
    return None


def _complement(source: SourceText, at: int, quantity: Quantity) -> NounPhrase | None:
    """The noun phrase after an amount noun and its link."""
    syntax = source.lexicon.syntax
    at = skip_space(source.text, at)
    link = longest_after(source.folded, at, syntax.share_links | syntax.noun_links)
    if link is None and (syntax.noun_links or syntax.plural_endings) and not syntax.adjective_endings:
        return None
    return noun_phrase_after(source, at if link is None else link, quantity.qualifier_start)


def estimated_noun(context: Context, i: int) -> NounPhrase | None:
    """The object of a verb of estimating: "Analysts put the rescue cost at $5-7 billion"."""
    quantity, source, low = context.quantities[i], context.source, context.sentence_bounds[i][0]
    low = max(end_of_last_number(context, i), quantity.qualifier_start - MAX_VERB_GAP_CHARS)
    for verb in reversed(list(WORD.finditer(source.folded, low, quantity.qualifier_start))):
        if (
            CLAUSE_ENDS.search(source.text, verb.end(), quantity.start)
            or "," in source.text[verb.end() : quantity.start]
        ):
            return None
        if starts_with(verb[0], source.lexicon.measured.estimate_verbs) and not _is_noun(source, verb):
            group = _noun_of_amount(context, i, verb.end()) or _noun_from(context, verb.end(), quantity.qualifier_start)
            return None if group is None or context.overlaps(group) else group
    return None


def _noun_of_amount(context: Context, i: int, low: int) -> NounPhrase | None:
    """The noun whose amount a preposition leads to: "erwartet Ilg einen Überschuss von 2 Millionen Euro"."""
    source = context.source
    if not source.lexicon.verbs_last:
        return None
    at = skip_space_back(source.text, context.quantities[i].qualifier_start)
    link = longest_before(source.folded, at, source.lexicon.syntax.amount_links | source.lexicon.syntax.share_links)
    word = source.word_before(link) if link is not None else None
    if word is None or word.start() < low or source.is_function(word):
        return None
    named = source.lexicon.capitalises_nouns and not source.text[word.start()].isupper()
    return None if named else word.span()


def kept_noun(context: Context, i: int) -> NounPhrase | None:
    """The object of a verb of keeping: "left its key rate unchanged at 3.75 %", "den Leitzins bei 2,5 % halten"."""
    quantity, source = context.quantities[i], context.source
    stems, at = source.lexicon.measured.kept_verbs, quantity.qualifier_start
    if not stems or not _is_governed(source, at):
        return None
    low = max(end_of_last_number(context, i), at - MAX_VERB_GAP_CHARS)
    for verb in reversed(list(WORD.finditer(source.folded, low, at))):
        if CLAUSE_ENDS.search(source.text, verb.end(), at) or "," in source.text[verb.end() : at]:
            return None
        if starts_with(verb[0], stems) and not _is_noun(source, verb):
            group = _noun_from(context, verb.end(), at)
            return None if group is None or context.overlaps(group) else group
    last = WORD.match(source.folded, skip_space(source.text, quantity.end)) if source.lexicon.verbs_last else None
    if last is None or not starts_with(last[0], stems):
        return None
    link = source.word_before(at)
    return noun_phrase_before(source, link.start(), low) if link is not None else None


def _is_governed(source: SourceText, at: int) -> bool:
    """Whether a preposition that joins no nouns is before a position, with a determiner or without: "en el 2 %"."""
    syntax = source.lexicon.syntax
    word = source.word_before(at)
    if word is not None and word[0] in syntax.determiners - syntax.prepositions:
        word = source.word_before(word.start())
    joins = syntax.noun_links | syntax.share_links
    governing = syntax.prepositions | source.lexicon.changes.before_new_value | syntax.value_links
    return word is not None and word[0] in governing and word[0] not in joins


def _is_noun(source: SourceText, word: re.Match[str]) -> bool:
    """Whether a word is no verb, by the words beside it: "le chiffre d'affaires", "the growth forecast was"."""
    if source.lexicon.capitalises_nouns:
        return False
    before, after = (
        source.word_before(word.start()),
        WORD.match(source.folded, skip_space(source.text, word.end())),
    )
    syntax = source.lexicon.syntax
    if before is not None and before[0] in syntax.determiners:
        return True
    linked = before is not None and (before[0] in syntax.noun_links or f"{before[0]}'" in syntax.noun_links)
    if linked and longest_after(source.folded, skip_space(source.text, word.end()), syntax.noun_links) is not None:
        return True  # "une chute de chiffre d'affaires de 30 %"
    if after is not None and after[0] in syntax.share_links and syntax.plural_endings:
        return True  # "prices of milk"
    verbal = after is not None and source.lexicon.syntax.plural_endings and is_value_verb(source, after, word.start())
    return bool(verbal) and before is not None and before[0] not in source.lexicon.syntax.function_words


def value_subject(context: Context, i: int) -> NounPhrase | None:
    """The subject of a verb of value before or after the number, or the object of a verb of estimating."""
    quantity, source, low = context.quantities[i], context.source, context.sentence_bounds[i][0]
    low = end_of_last_number(context, i)
    stop = [match.end() for match in CLAUSE_ENDS.finditer(source.text, low, quantity.qualifier_start)]
    low = stop[-1] if stop else low
    words = list(WORD.finditer(source.folded, low, quantity.qualifier_start))
    for verb in reversed(words):
        if (
            quantity.qualifier_start - verb.end() > MAX_VERB_GAP_CHARS
            or "," in source.text[verb.end() : quantity.start]
        ):
            break
        if starts_with(verb[0], source.lexicon.measured.value_verbs + source.lexicon.changes.verb_stems):
            if source.text[skip_space_back(source.text, verb.start()) - 1] == ",":
                continue  # "..., arrivando a 40": its subject is that of the verb before
            return thing_counted(context, _subject_of(context, verb, low, i), quantity)
    return thing_counted(context, _subject_after(context, i), quantity)


def end_of_last_number(context: Context, i: int) -> int:
    """Where the last number before it ends in its sentence, or its sentence starts.

    Durations, ages and small sets are passed over.
    """
    low = context.sentence_bounds[i][0]
    for j in range(i - 1, -1, -1):
        if context.quantities[j].end <= low:
            return low
        if context.quantities[j].kind not in ("duration", "age") and not is_set_in_phrase(context, j):
            return max(low, context.quantities[j].end)
    return low


def _subject_of(context: Context, verb: re.Match[str], low: int, i: int) -> NounPhrase | None:
    """The subject before a verb; where when or where stands there, the one after it."""
    source, quantity = context.source, context.quantities[i]
    lexicon, at = source.lexicon, verb.start()
    if (moved := _object_before_link(context, verb, i)) is not None:
        return moved
    skipped = lexicon.syntax.function_words | lexicon.syntax.auxiliaries
    for _ in range(MAX_SKIPPED_WORDS):
        before = source.word_before(at)
        if before is None or before.start() < low or (before[0] not in skipped and f"{before[0]}'" not in skipped):
            break
        if before[0] in lexicon.syntax.conjunctions:
            return None  # "emplea a 350 trabajadores y factura 45 millones": its subject is that of the verb before
        at = before.start()
    group = noun_phrase_before(source, at, low)
    if group is not None and longest_after(source.folded, group[0], lexicon.dates.now) is not None:
        return None  # "hiện nay là 3,7%"
    if group is not None and not _is_adverbial(context, group, low) and not is_time(source, group):
        return group
    inverted = _noun_from(context, verb.end(), quantity.qualifier_start)
    if inverted is not None or group is not None:
        return inverted if inverted is None or not is_time(source, inverted) else None
    return _noun_from(context, quantity.end, context.sentence_bounds[i][1]) if verb.start() - low <= 1 else None


def _object_before_link(context: Context, verb: re.Match[str], i: int) -> NounPhrase | None:
    """The object between a verb of change and "from" or "to" in a language of syllables: "nâng phí đỗ xe từ 2"."""
    source, end = context.source, skip_space_back(context.source.text, context.quantities[i].qualifier_start)
    if not source.lexicon.separates_syllables:
        return None
    links = source.lexicon.changes.before_old_value | source.lexicon.changes.before_new_value
    link = longest_before(source.folded, end, links)
    group = noun_phrase_before(source, link, verb.end()) if link is not None else None
    return group if group is not None and group[0] == skip_space(source.text, verb.end()) else None


def _is_adverbial(context: Context, group: NounPhrase, low: int) -> bool:
    """Whether a group says where, when or by whose word: after a preposition of the pack, or a name after a word."""
    source = context.source
    before = last_word(source.folded, low, group[0])
    if before and longest_before(source.folded, before.end(), source.lexicon.syntax.adverbial) is not None:
        return True
    name = source.text[group[0]].isupper() and not source.lexicon.capitalises_nouns
    return name and group[0] > context.sentence_bounds[0][0] and group[0] > low + 1


def _subject_after(context: Context, i: int) -> NounPhrase | None:
    """The subject of a verb right after the value: "Auf 410 Millionen Euro sank der Nettogewinn"."""
    quantity, source, limit = context.quantities[i], context.source, context.sentence_bounds[i][1]
    at = skip_space(source.text, quantity.end)
    for _ in range(MAX_SKIPPED_WORDS):
        word = WORD.match(source.folded, at)
        if word is None:
            return None
        after = WORD.match(source.folded, skip_space(source.text, word.end()))
        passive = after is not None and after[0] in source.lexicon.syntax.auxiliaries  # "están siendo invertidos"
        verbal = not passive and is_value_verb(source, word, context.sentence_bounds[i][0])
        if verbal or word[0] in source.lexicon.syntax.auxiliaries:
            if not verbal and quantity.kind == "money" and _has_other_verb_last(context, word.end(), limit):
                return None
            group = _noun_from(context, word.end(), limit)
            inverted = verbal and not source.lexicon.syntax.participle_endings  # not "was spent last year"
            return group if inverted or group is None or _is_determined(source, group) else None
        if word[0] not in source.lexicon.syntax.function_words:
            return None
        at = skip_space(source.text, word.end())
    return None


def _has_other_verb_last(context: Context, at: int, limit: int) -> bool:
    """Whether the clause after an auxiliary ends with a verb whose subject pays: "will der Kreis investieren"."""
    source = context.source
    if not source.lexicon.verbs_last:
        return False
    sign = PHRASE_ENDS.search(source.text, at, limit)
    last = source.word_before(skip_space_back(source.text, sign.start() if sign is not None else limit))
    if last is None or last.start() < at or not source.text[last.start()].islower():
        return False
    measured = source.lexicon.measured
    known = measured.estimate_verbs + measured.lasting_verbs + measured.kept_verbs
    return not starts_with(last[0], known) and not is_value_verb(source, last, context.sentence_bounds[0][0])


def _is_determined(source: SourceText, group: NounPhrase) -> bool:
    """Whether a determiner is before a group; else it is a participle: "ont été débloqués", "was spent last year"."""
    word = source.word_before(group[0])
    determiners = source.lexicon.syntax.determiners
    led = word is not None and (word[0] in determiners or f"{word[0]}'" in determiners)
    return led or not (source.lexicon.syntax.noun_links or source.lexicon.syntax.participle_endings)


def _noun_from(context: Context, at: int, limit: int) -> NounPhrase | None:
    """The noun phrase after a position, over articles, pronouns and auxiliaries."""
    source = context.source
    for _ in range(MAX_SKIPPED_WORDS):
        at = skip_apostrophe(source.folded, at)
        word = WORD.match(source.folded, at)
        if word is None or word.end() > limit:
            return None
        if longest_after(source.folded, at, source.lexicon.syntax.adverbial) is not None:
            return None
        if not source.is_function(word):
            return noun_phrase_after(source, at, limit)
        at = word.end()
    return None


def thing_counted(context: Context, group: NounPhrase | None, quantity: Quantity) -> NounPhrase | None:
    """The group, unless it touches a number; of "the number of" what is counted."""
    if group is None or context.overlaps(group):
        return None
    source = context.source
    if quantity.kind != "count":
        return group
    first = WORD.match(source.folded, group[0])
    if first is not None and first[0] in source.lexicon.measured.amount_nouns:
        return _complement(source, first.end(), quantity) if group[1] <= quantity.start else group
    return group
