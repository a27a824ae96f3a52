"""The noun after or around a count, a rank or a duration."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from nutgraf.stages.numbers.combine.comparisons import MILLION
from nutgraf.stages.numbers.combine.from_to import is_from_to
from nutgraf.stages.numbers.describe.context import Context
from nutgraf.stages.numbers.describe.genitive_subjects import is_counted_verb
from nutgraf.stages.numbers.describe.noun_phrases import (
    first_noun,
    noun_phrase_after,
    noun_phrase_before,
    opens_infinitive,
    over_joined_adjectives,
    over_other,
)
from nutgraf.stages.numbers.describe.predicates import is_compared_next, is_led_by_determiner
from nutgraf.stages.numbers.describe.value_verbs import starts_with
from nutgraf.stages.numbers.quantity import Quantity, SourceText
from nutgraf.text.phrases import WORD, longest_after, longest_before, skip_space, skip_space_back
from nutgraf.text.spans import NounPhrase

# Code points between "of the" and the whole's number: "of the intended 214,000 farmers". Of 2,400 numbers of open
# articles 8 differ with half of it, 9 with twice.
MAX_GAP_CHARS: Final = 16
MAX_WORDS_TO_PLURAL: Final = 2  # behind a group without a plural: "investment projects"
MIN_UNIT_LETTERS: Final = 4  # shorter names of units written on to a number are abbreviations
OPENING_SIGNS: Final = " \u00a0«“\"'‘„"
CLOSED_QUOTES: Final = frozenset({'" ', "” ", "“ "})  # behind a quoted number: '"four or five" ministers'
COMPARED: Final = frozenset({"more_than", "less_than"})  # whose "de" links no nouns: "attend plus de six heures"
KINDS_WITHOUT_NOUN: Final = frozenset({"age", "rank", "score"})


def compounded_noun(context: Context, i: int) -> NounPhrase | None:
    """The noun that a number is written on to: "60-Millionen-Euro-Programm", "a four-hour session"."""
    quantity, source, limit = context.quantities[i], context.source, context.sentence_bounds[i][1]
    if source.lexicon.ends_with_unit(source.folded[quantity.start : quantity.end]):
        return noun_phrase_after(source, quantity.end, limit)  # "der vierwöchige Urlaub"
    if quantity.unit is None or quantity.kind in KINDS_WITHOUT_NOUN:
        return None
    size = WORD.match(source.folded, skip_space(source.text, quantity.end))
    if size is not None and size[0] in source.lexicon.measured.dimensions and is_led_by_determiner(context, i):
        return noun_phrase_after(source, size.end(), limit)  # "de 14 kilometer lange tunnel"
    if (
        source.text[quantity.end : quantity.end + 1] == "-"
        and source.text[quantity.end + 1 : quantity.end + 2].isalpha()
    ):
        return noun_phrase_after(source, quantity.end + 1, limit)
    if quantity.kind in ("money", "percent", "measure") and _has_determiner(context, i):
        return noun_phrase_after(source, quantity.end, limit)  # "a 0.6 per cent fee"
    words = WORD.findall(source.folded, quantity.start, quantity.end)
    written_on = bool(words) and len(words[-1]) >= MIN_UNIT_LETTERS and not source.lexicon.has_articles
    written_on = written_on and source.text[quantity.end - len(words[-1]) - 1].isdigit()  # "14kilometrový tunel"
    signed = source.lexicon.has_cases and source.text[quantity.end - 1] == "%"  # "14% nárůst"
    if written_on or (signed and source.text[quantity.end - 2].isdigit()):
        group = noun_phrase_after(source, quantity.end, limit)
        return first_noun(source, group) if signed else group
    adjective = "-" in source.text[quantity.start : quantity.end] and source.lexicon.syntax.plural_endings
    return noun_phrase_after(source, quantity.end, limit) if adjective and quantity.value_high is None else None


def _has_determiner(context: Context, i: int) -> bool:
    """Whether a determiner leads to an amount whose noun comes after it: "a $150,000 contract", "the 5 percent fee"."""
    quantity, source = context.quantities[i], context.source
    syntax = source.lexicon.syntax
    if not syntax.plural_endings or syntax.noun_links or quantity.value_high is not None:
        return False
    at = skip_space_back(source.text, quantity.qualifier_start)
    before = list(WORD.finditer(source.folded, max(0, at - 8), at))
    if not before or before[-1].end() != at:
        return False
    return before[-1][0] in syntax.articles or any(link.endswith(f" {before[-1][0]}") for link in syntax.share_links)


def counted_before(context: Context, groups: Sequence[NounPhrase | None], i: int) -> NounPhrase | None:
    """What the number before counts, where a number is a part of it: "sold 48,000 tickets, 9,000 of them abroad"."""
    source, quantity, before = context.source, context.quantities[i], context.quantities[i - 1] if i else None
    if before is None or before.start < context.sentence_bounds[i][0] or not 0 < quantity.value < before.value:
        return None
    comma = source.text[skip_space_back(source.text, quantity.qualifier_start) - 1] == ","
    return groups[i - 1] if comma and is_compared_next(source, quantity) else None


def part_of(context: Context, i: int) -> NounPhrase | None:
    """ "11 of the 16 suppliers", "trois des ministres": the noun of the whole."""
    quantity, source, limit = context.quantities[i], context.source, context.sentence_bounds[i][1]
    link = longest_after(source.folded, skip_space(source.text, quantity.end), source.lexicon.syntax.share_links)
    if link is None or quantity.scale > 1:
        return None
    whole = context.quantities[i + 1] if i + 1 < len(context.quantities) else None
    near = (
        whole is not None
        and whole.start < limit
        and whole.start - link <= MAX_GAP_CHARS
        and "," not in source.text[link : whole.start]
    )
    if near and whole is not None and whole.kind == "count":
        return counted_noun(context, i + 1)
    group = noun_phrase_after(source, source.skip_determiners(link), limit)
    dated = group is not None and longest_after(source.folded, group[0], source.lexicon.months) is not None
    return None if dated and source.text[group[0] if group else 0].islower() else group  # "i 164 di marzo"


def counted_noun(context: Context, i: int) -> NounPhrase | None:
    """The noun group after a count, over "de" where a scale word stands ("millions de personnes")."""
    quantity, source, limit = context.quantities[i], context.source, context.sentence_bounds[i][1]
    quoted = source.text[quantity.qualifier_start - 1 : quantity.qualifier_start] in OPENING_SIGNS.strip()
    at = quantity.end + (quoted and source.text[quantity.end : quantity.end + 2] in CLOSED_QUOTES)
    if quantity.scale > 1 or quantity.spelled:
        link = longest_after(source.folded, skip_space(source.text, at), source.lexicon.syntax.linkers)
        at = link if link is not None else at
    if quantity.scale >= MILLION and at == quantity.end and source.lexicon.syntax.links_to_millions:
        return None  # "dont 86 millions iront": a noun would be linked
    if quantity.scale >= MILLION and _is_sum_of_noun(context, i):
        return None
    if _counts_nothing(source, quantity, skip_space(source.text, at)):
        return None
    if source.text[at : at + 1] == "-":
        at += 1
    linked = at > quantity.end and quantity.scale > 1  # "193 milliards de richesse"
    noun = over_other(source, over_joined_adjectives(source, at, limit))
    noun = source.skip_determiners(noun) if source.lexicon.has_cases else noun  # "414 těchto míst"
    further, at = noun > at, noun
    group = None if not linked and _is_no_plural(context, i, at) else noun_phrase_after(source, at, limit)
    if further and group is not None and not _may_be_plural(source, quantity, group):
        return None  # "two more died"
    group = first_noun(source, _to_plural(source, quantity, group, limit))
    words = WORD.findall(source.folded, *group) if group is not None else []
    if all(word.endswith(source.lexicon.measured.no_noun_endings or "\n") for word in words):
        return None  # "o 90 milionů vyšší"
    return group if any(word not in source.lexicon.syntax.adjectives_before for word in words) else None


def _counts_nothing(source: SourceText, quantity: Quantity, at: int) -> bool:
    """Whether what follows a count is no noun: a time of the change, "55,000 quarter on quarter", or "5000 ubylo"."""
    timed = longest_after(source.folded, at, source.lexicon.changes.over) is not None
    return timed or is_counted_verb(source, quantity, at)


def _is_sum_of_noun(context: Context, i: int) -> bool:
    """Whether a noun takes millions as its amount, and a verb at the end follows: "een korting van 3 miljoen eisen"."""
    source, quantity = context.source, context.quantities[i]
    if not source.lexicon.verbs_last or source.lexicon.capitalises_nouns:
        return False
    link = longest_before(
        source.folded, skip_space_back(source.text, quantity.qualifier_start), source.lexicon.syntax.noun_links
    )
    word = WORD.match(source.folded, skip_space(source.text, quantity.end))
    if link is None or word is None:
        return False
    return source.text[word.end() : word.end() + 1] in {",", ".", ";"}


def _to_plural(source: SourceText, quantity: Quantity, group: NounPhrase | None, limit: int) -> NounPhrase | None:
    """A counted group to the plural that ends it: "20 new capital investment projects", "40 NHS hospitals"."""
    if group is None or abs(quantity.value) <= 1 or not source.lexicon.syntax.plural_endings:
        return group
    last = list(WORD.finditer(source.folded, *group))[-1]
    acronym = len(last[0]) > 1 and source.text[slice(*last.span())].isupper()
    if source.lexicon.syntax.is_plural(last[0]) and not acronym:
        return group
    for _ in range(MAX_WORDS_TO_PLURAL):
        at = last.end() + 1
        last_word = WORD.match(source.folded, at) if source.text[last.end() : at] in {" ", "\u00a0", "-"} else None
        if last_word is None or last_word.end() > limit or source.is_function(last_word):
            return group
        last = last_word
        if source.lexicon.syntax.is_plural(last[0]) and source.text[last.start()].islower():
            return group[0], last.end()
    return group


def _may_be_plural(source: SourceText, quantity: Quantity, group: NounPhrase) -> bool:
    """Whether a group may be what several are, where plurals have an ending of their own and nouns no other mark."""
    syntax = source.lexicon.syntax
    marked = syntax.plural_endings and not source.lexicon.capitalises_nouns and abs(quantity.value) > 1
    return not marked or syntax.is_plural(WORD.findall(source.folded, *group)[-1])


def group_of(context: Context, i: int) -> NounPhrase | None:
    """The group whose members a bare count tells: "a family of four", "una familia de cuatro"."""
    quantity, source, low = context.quantities[i], context.source, context.sentence_bounds[i][0]
    syntax = source.lexicon.syntax
    if quantity.scale > 1 or quantity.qualifier_start != quantity.start or quantity.value_high is not None:
        return None
    links = syntax.noun_links or _links_of_length(context)
    link = longest_before(source.folded, skip_space_back(source.text, quantity.start), links)
    group = noun_phrase_before(source, link, low) if link is not None else None
    if group is None or not _is_led_by_one(context, group):
        return None
    words = set(WORD.findall(source.folded, *group))
    return None if words & source.lexicon.measured.amount_nouns else group


def _is_led_by_one(context: Context, group: NounPhrase) -> bool:
    """Whether an indefinite article leads to a group: "a family", "une équipe"."""
    before = context.source.word_before(group[0])
    return before is not None and before[0] in context.source.lexicon.syntax.articles


def _is_no_plural(context: Context, i: int, at: int) -> bool:
    """Whether several are counted and the word after them is no plural: "324 concernant le bruit", "les 12 seront"."""
    quantity, source = context.quantities[i], context.source
    marks = source.lexicon.syntax.plural_marks
    if not marks and source.lexicon.syntax.plural_endings:
        return _is_finite_verb(context, i, at)
    word = WORD.match(source.folded, skip_space(source.text, at)) if marks else None
    if word is None or abs(quantity.value) < 2 or not source.text[word.start()].islower():
        return False
    return source.text[word.end() : word.end() + 1] not in {"'", "’", "(", ".", "·", "-"} and not word[0].endswith(
        marks
    )


def _is_finite_verb(context: Context, i: int, at: int) -> bool:
    """Whether a verb of value with a function word after it follows several: "About 1,000 come from Asia"."""
    source = context.source
    word = WORD.match(source.folded, skip_space(source.text, at))
    if word is None or abs(context.quantities[i].value) < 2 or source.lexicon.syntax.is_plural(word[0]):
        return False
    after = WORD.match(source.folded, skip_space(source.text, word.end()))
    verbal = starts_with(word[0], source.lexicon.measured.value_verbs + source.lexicon.changes.verb_stems)
    return verbal and after is not None and after[0] in source.lexicon.syntax.function_words


def numbered_noun(context: Context, i: int) -> NounPhrase | None:
    """The noun that an ordinal in words numbers: "die erste Frau", "cuộc họp thứ hai"."""
    quantity, source = context.quantities[i], context.source
    ranks = source.lexicon.forms.rank_nouns | source.lexicon.forms.rank_verbs
    if quantity.spelled and source.lexicon.separates_syllables:
        led = longest_before(source.folded, skip_space_back(source.text, quantity.start), ranks) is not None
        return None if led else noun_phrase_before(source, quantity.start, context.sentence_bounds[i][0])
    if not quantity.spelled or longest_after(
        source.folded, skip_space(source.text, quantity.end), source.lexicon.forms.rank_nouns
    ):
        return None
    return noun_phrase_after(source, quantity.end, context.sentence_bounds[i][1])


def votes_counted(context: Context, i: int) -> NounPhrase | None:
    """The noun of a vote in its score or right after it: "13 voix contre 8", "13 zu 8 Stimmen"."""
    quantity, source = context.quantities[i], context.source
    votes = source.lexicon.forms.votes
    following = WORD.match(source.folded, quantity.end + 1)
    words = [*WORD.finditer(source.folded, quantity.start, quantity.end), *([following] if following else [])]
    return next((word.span() for word in words if votes and word[0].startswith(votes)), None)


def ranked_noun(context: Context, i: int) -> NounPhrase | None:
    """German: "die Präsidentschaft zum dritten Mal": the noun before the preposition."""
    quantity, source, low = context.quantities[i], context.source, context.sentence_bounds[i][0]
    before = source.word_before(quantity.start)
    if before is None or before.start() < low or before[0] not in source.lexicon.syntax.function_words:
        return None
    group = noun_phrase_before(source, before.start(), low)
    if group is None:
        return None
    last = source.text.rfind(" ", group[0], group[1]) + 1 or group[0]
    return (last, group[1]) if source.text[last].isupper() else None


def noun_with_duration(context: Context, i: int) -> NounPhrase | None:
    """What lasts: after a link ("dix ans de mise en œuvre") or before one ("un mandat de trois ans")."""
    quantity, source, (low, high) = context.quantities[i], context.source, context.sentence_bounds[i]
    link = longest_after(source.folded, skip_space(source.text, quantity.end), source.lexicon.syntax.noun_links)
    if link is not None and not opens_infinitive(source, link):  # not "a cinco días de concluir el plazo"
        group = noun_phrase_after(source, link, high)
        if group is not None:
            return group
    if (lasting := _lasting_after(context, i)) is not None:
        return lasting
    links = source.lexicon.syntax.noun_links or _links_of_length(context)
    at = longest_before(source.folded, skip_space_back(source.text, quantity.qualifier_start), links)
    qualifier = source.folded[quantity.qualifier_start : quantity.start].rstrip()
    limited = quantity.approximation not in COMPARED and qualifier.endswith(tuple(f" {x}" for x in links))
    limited = limited or qualifier.startswith(tuple(f"{x} " for x in links))  # "no prazo de até 120 dias"
    if at is None and limited:
        at = quantity.qualifier_start  # "un plazo máximo de"
    group = noun_phrase_before(source, at, low) if at is not None else None
    if group is not None and starts_with(source.folded[slice(*group)], source.lexicon.measured.lasting_verbs):
        return None  # "que duró cerca de media hora"
    if group is not None and _ends_with_verb_of_change(context, group, i):
        return None  # "l'âge légal passera de 62 à 64 ans"
    if group is not None and (thing := _before_purpose(context, group)) is not None:
        return thing
    return group if group is not None and (_has_article(context, group) or _opens_line(context, group, low)) else None


def _links_of_length(context: Context) -> frozenset[str]:
    """The links of a share in a language that has no others and adjectives before nouns: "a strike of 24 hours"."""
    syntax = context.source.lexicon.syntax
    return syntax.share_links if syntax.plural_endings and syntax.participle_endings else frozenset()


def _opens_line(context: Context, group: NounPhrase, low: int) -> bool:
    """Whether a group with a capital opens its sentence and is no verb: the headline "Huelga de 24 horas"."""
    source, syntax = context.source, context.source.lexicon.syntax
    if source.text[low : group[0]].strip(OPENING_SIGNS) or not source.text[group[0]].isupper():
        return False
    first = source.folded[slice(*group)].split()[0]
    return not first.endswith(syntax.infinitive_endings + syntax.gerund_endings + syntax.participle_endings)


def _ends_with_verb_of_change(context: Context, group: NounPhrase, i: int) -> bool:
    """Whether the word before the earlier value of a change is its verb."""
    source, found = context.source, context.quantities
    if i + 1 >= len(found) or not is_from_to(source, found[i], found[i + 1]):
        return False
    last = source.word_before(group[1])
    return last is not None and last[0].startswith(source.lexicon.changes.verb_stems)


def _lasting_after(context: Context, i: int) -> NounPhrase | None:
    """The noun right after a duration that says what lasts: "drei Jahre Haft", "78 months in federal prison"."""
    quantity, source, high = context.quantities[i], context.source, context.sentence_bounds[i][1]
    at, nouns = skip_space(source.text, quantity.end), source.lexicon.measured.lasting_nouns
    direct = longest_after(source.folded, at, nouns)
    if direct is not None:
        return at, direct
    word = WORD.match(source.folded, at)
    if word is None:
        return None
    if source.lexicon.capitalises_nouns:
        led = longest_before(
            source.folded, skip_space_back(source.text, quantity.qualifier_start), source.lexicon.dates.since
        )
        return word.span() if source.text[at].isupper() and led is None else None
    group = noun_phrase_after(source, word.end(), high) if word[0] in source.lexicon.syntax.prepositions else None
    return group if group is not None and longest_before(source.folded, group[1], nouns) is not None else None


def _before_purpose(context: Context, group: NounPhrase) -> NounPhrase | None:
    """The noun before a verb of purpose: "prazo para pagar de 36 meses"; None where the group is a noun's."""
    source = context.source
    link = longest_before(source.folded, skip_space_back(source.text, group[0]), source.lexicon.measured.purposes)
    return noun_phrase_before(source, link, max(0, link - 40)) if link is not None else None


def _has_article(context: Context, group: NounPhrase) -> bool:
    """Whether a function word leads to a group: "un mandat", not the verb of ", dispose de"."""
    before = context.source.word_before(group[0])
    return before is not None and context.source.is_function(before)


def counted_object(context: Context, i: int, group: NounPhrase | None) -> NounPhrase | None:
    """The group of money or, where it is a verb before a count, what that counts: "£3m on repairing 14 schools"."""
    following = context.quantities[i + 1] if i + 1 < len(context.quantities) else None
    if group is None or following is None or context.quantities[i].kind != "money" or following.kind != "count":
        return group
    source, quantity = context.source, context.quantities[i]
    word = WORD.match(source.folded, group[0])
    verb = group[0] > quantity.end and word is not None and word.end() == group[1]
    if not verb or skip_space(source.text, group[1]) != following.qualifier_start:
        return group
    return counted_noun(context, i + 1)
