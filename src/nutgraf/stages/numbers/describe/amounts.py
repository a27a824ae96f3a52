"""What an amount is of, for, or the value of: the words around money, shares and measures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from nutgraf.stages.numbers.combine.from_to import is_end_of_change, is_from_to
from nutgraf.stages.numbers.dates.time_expressions import TimeExpression
from nutgraf.stages.numbers.describe.context import Context
from nutgraf.stages.numbers.describe.counted_nouns import part_of
from nutgraf.stages.numbers.describe.noun_phrases import (
    first_noun,
    noun_phrase_after,
    noun_phrase_before,
    opens_infinitive,
    skip_linking_words,
)
from nutgraf.stages.numbers.describe.predicates import YEAR_BEFORE, is_compared_next, is_time
from nutgraf.stages.numbers.describe.subject_stretches import subject_before
from nutgraf.stages.numbers.describe.value_verbs import is_value_verb
from nutgraf.stages.numbers.describe.valued_nouns import value_subject
from nutgraf.stages.numbers.quantity import Quantity, SourceText
from nutgraf.text.phrases import WORD, last_word, longest_after, longest_before, skip_space, skip_space_back
from nutgraf.text.spans import NounPhrase

DEGREES: Final = frozenset({"celsius", "fahrenheit", "kelvin"})
MAX_YEAR_CHARS: Final = 8  # code points looked back for a year: "2031 "


def share_of(context: Context, i: int) -> NounPhrase | None:
    """ "53 % des impôts": what the share is of, unless that is only its base ("4 % du PIB")."""
    quantity, source, limit = context.quantities[i], context.source, context.sentence_bounds[i][1]
    if quantity.kind not in ("percent", "ratio"):
        return None
    at = skip_space(source.text, quantity.end)
    link = longest_after(source.folded, at, source.lexicon.syntax.share_links)
    inside = _counted_inside(context, i)
    if inside is not None:
        return inside
    if link is None and i + 1 < len(context.quantities) and is_from_to(source, quantity, context.quantities[i + 1]):
        return share_of(context, i + 1)  # "pasó del 91 por ciento a 50 por ciento de aceptación"
    if link is None:
        bare = _is_bare_complement(context, at) if quantity.kind == "percent" else _may_be_bare(context, i)
        fewer = _less_of(context, at, limit)
        return fewer or (noun_phrase_after(source, at, limit) if bare and at > quantity.end else None)
    group = part_of(context, i)
    if group is None or is_time(source, group) or _is_average(source, group):
        return None  # "dal 2,3% di giugno"
    if source.folded[slice(*group)] in source.lexicon.changes.earlier_adjectives:
        return None  # "4,1 procenta z únorových 4,3 procenta"
    heads = WORD.findall(source.folded[slice(*group)])
    head = heads[0] if source.lexicon.syntax.noun_links else heads[-1]  # "PIB de 2023", "total costs"
    bases = source.lexicon.measured.bases
    end = longest_after(source.folded, group[0], bases)
    opens = end is not None and (end == group[1] or bool(source.lexicon.syntax.noun_links))  # "total costs" is none
    return None if head in bases or opens else group


def _is_average(source: SourceText, group: NounPhrase) -> bool:
    """Whether a group is a noun for an average, in small letters or German: "un 30 % de media"."""
    named = source.text[group[0]].isupper() and not source.lexicon.capitalises_nouns
    return not named and source.folded[slice(*group)] in source.lexicon.measured.average_nouns


def _less_of(context: Context, at: int, limit: int) -> NounPhrase | None:
    """What there is more or less of by a share: "40 per cent less funding", "20% menos recursos"; no adjective."""
    source, syntax = context.source, context.source.lexicon.syntax
    after = longest_after(source.folded, at, source.lexicon.measured.more_or_fewer)
    group = noun_phrase_after(source, after, limit) if after is not None else None
    if group is None or is_time(source, group) or not (syntax.plural_marks or syntax.plural_endings):
        return None
    last = source.word_before(group[1])
    plural = last is not None and (last[0].endswith(syntax.plural_marks or "\n") or syntax.is_plural(last[0]))
    money = source.folded[slice(*group)].endswith(source.lexicon.measured.money_nouns or ("\n",))
    return group if (plural and syntax.plural_endings) or money else None


def _may_be_bare(context: Context, i: int) -> bool:
    """Whether a part has its noun right after it: "3/4 cup", "uno de cada tres compradores"; not "een kwart gaf"."""
    quantity, source = context.quantities[i], context.source
    if quantity.value >= 1:
        return False
    words = WORD.findall(source.folded, quantity.start, quantity.end)
    at = skip_space(source.text, quantity.end)
    noun = source.text[at : at + 1].isupper()
    if source.lexicon.capitalises_nouns and noun:
        return True  # "jeder zehnte Erwachsene"
    if source.lexicon.syntax.plural_endings and any(word in source.lexicon.forms.one_in for word in words):
        after = WORD.match(source.folded, at)
        return after is not None and source.lexicon.syntax.is_plural(after[0])  # "one in 10 people"
    return bool(quantity.digits) or not source.lexicon.has_articles or len(words) > len(("een", "kwart"))


def _is_bare_complement(context: Context, at: int) -> bool:
    """Whether a share is of the noun right after it, by the language's order or the noun's case: "30 % obyvatel"."""
    source = context.source
    word, endings = WORD.match(source.folded, at), source.lexicon.syntax.genitive_endings
    adverb = longest_after(source.folded, at, source.lexicon.syntax.adverbial) is not None  # "4,8% hiện nay"
    if word is None or adverb or longest_after(source.folded, at, source.lexicon.measured.bases) is not None:
        return False
    if source.lexicon.capitalises_nouns and (
        source.text[at].isupper() or word[0] in source.lexicon.measured.differences
    ):
        return False  # "40 Prozent weniger Autos"
    return source.lexicon.separates_syllables or word[0].endswith(endings)


def base_reached(context: Context, i: int) -> NounPhrase | None:
    """The base of a share right after a verb of value, where the clause has no subject: "đạt 14,8% kế hoạch"."""
    quantity, source = context.quantities[i], context.source
    if quantity.kind != "percent" or not source.lexicon.separates_syllables:
        return None
    before = skip_space_back(source.text, quantity.qualifier_start)
    if longest_before(source.folded, before, frozenset(source.lexicon.measured.value_verbs)) is None:
        return None
    at = skip_space(source.text, quantity.end)
    end = longest_after(source.folded, at, source.lexicon.measured.bases)
    return (at, end) if end is not None else None


def _counted_inside(context: Context, i: int) -> NounPhrase | None:
    """The noun inside "un litre sur quatre"."""
    quantity, source = context.quantities[i], context.source
    words = list(WORD.finditer(source.folded, quantity.start, quantity.end))
    if quantity.kind != "ratio" or len(words) < len(("un", "litre", "sur", "quatre")):
        return None
    before = longest_before(source.folded, skip_space_back(source.text, words[-1].start()), source.lexicon.forms.one_in)
    inner = before is not None and words[1].end() < before and words[1][0] not in source.lexicon.syntax.function_words
    return words[1].span() if inner else None


def amount_of(context: Context, times: Sequence[TimeExpression], i: int) -> NounPhrase | None:
    """What an amount is the value of: the noun before "de", the thing after it, or the subject of its verb."""
    quantity, source, low = context.quantities[i], context.source, context.sentence_bounds[i][0]
    at, link = skip_linking_words(source, _value_start(context, i), low)
    after = _noun_after_amount(context, i)
    if after is not None and quantity.kind == "measure":
        return after
    if link == "noun" and source.lexicon.syntax.noun_links:
        group = _noun_before_link(context, at, low)
        if group is not None and (_is_participle(context, group) or _is_verb_after_time(context, group)):
            at, link = group[0], "verb"
        elif group is not None or (i and context.quantities[i - 1].start >= low):
            return _of_what(context, i, _without_change_verb(context, i, group))
    if after is not None:
        return after
    if longest_after(source.folded, skip_space(source.text, at), source.lexicon.measured.valued) is not None:
        named = noun_phrase_before(source, at - (source.text[at - 1 : at] == ","), low) or _noun_after_comma(context, i)
        if named is not None:
            return _last_noun(context, named)  # "le projet de maison communale, estimé à 4 millions"
    return _subject_of_verb(context, times, i, (at, link))


def _last_noun(context: Context, group: NounPhrase) -> NounPhrase:
    """The last noun of a group with its adjectives, where a verb may be in it: "Die Stadt kaufte Busse im Wert von"."""
    source, syntax = context.source, context.source.lexicon.syntax
    words = list(WORD.finditer(source.folded, *group))
    if syntax.noun_links and not syntax.adjective_endings:
        verbs = [k for k, word in enumerate(words[:-1]) if word[0].endswith(syntax.verb_endings or "\n")]
        return (words[verbs[-1] + 1].start(), group[1]) if verbs else group  # "Firmaron contratos por valor de"
    if syntax.participle_endings or source.lexicon.separates_syllables:
        return group
    start = words[-1].start()
    for word in reversed(words[:-1]):
        if (
            source.lexicon.capitalises_nouns
            or not syntax.adjective_endings
            or not word[0].endswith(syntax.adjective_endings)
        ):
            break
        start = word.start()
    return start, group[1]


def thing_sized(context: Context, i: int) -> NounPhrase | None:
    """What has a size, where the word of size is between it and its measure: "tuyến đường dài 12 km"."""
    source, low = context.source, context.sentence_bounds[i][0]
    if not source.lexicon.separates_syllables:
        return None
    at = skip_space_back(source.text, _value_start(context, i))
    start = longest_before(source.folded, at, source.lexicon.measured.dimensions)
    return noun_phrase_before(source, start, low) if start is not None else None


def changed_count(context: Context, times: Sequence[TimeExpression], i: int) -> NounPhrase | None:
    """What a count without a noun counts, where a verb of change leads to it: "Die Zahl der Schlaglöcher stieg von"."""
    quantity, source, low = context.quantities[i], context.source, context.sentence_bounds[i][0]
    if not is_end_of_change(source, quantity, low) or (i and context.quantities[i - 1].start >= low):
        return None  # what a later value is of, the earlier one tells
    group = subject_before(context, times, i, skip_linking_words(source, quantity.qualifier_start, low)[0])
    if group is None or context.overlaps(group):
        return None
    stems = source.lexicon.changes.verb_stems
    moving = [word for word in WORD.finditer(source.folded, *group) if word[0].startswith(stems)]
    if moving and moving[0].start() == group[0]:
        return None if moving[0].end() == group[1] else group  # "passant de"
    group = (group[0], skip_space_back(source.text, moving[0].start())) if moving else group
    if source.folded[slice(*group)] not in source.lexicon.measured.amount_nouns:
        return group
    link = longest_after(source.folded, skip_space(source.text, group[1]), source.lexicon.syntax.share_links)
    return noun_phrase_after(source, link, quantity.start) if link is not None else None


def _subject_of_verb(
    context: Context, times: Sequence[TimeExpression], i: int, led: tuple[int, str]
) -> NounPhrase | None:
    """The subject of an amount's verb, by the words before it."""
    _quantity, source, low = context.quantities[i], context.source, context.sentence_bounds[i][0]
    at, link = led
    if not source.lexicon.syntax.function_words:
        return None
    if link == "noun" and (group := _noun_before_of(context, at, low)) is not None:
        return _of_what(context, i, group)
    return subject_before(context, times, i, at) if link else value_subject(context, i)


def _value_start(context: Context, i: int) -> int:
    """Where what leads to a value ends: before its qualifier, unless that is the verb itself ("supera los")."""
    quantity, lexicon = context.quantities[i], context.source.lexicon
    qualifier = context.source.folded[quantity.qualifier_start : quantity.start].strip()
    return quantity.start if qualifier in lexicon.syntax.value_links else quantity.qualifier_start


def _without_change_verb(context: Context, i: int, group: NounPhrase | None) -> NounPhrase | None:
    """The group without the verb that leads from one value to the other: "cotisation passera de"."""
    found, source = context.quantities, context.source
    moving = i + 1 < len(found) and is_from_to(source, found[i], found[i + 1])
    if group is None or not moving:
        return group
    words = list(WORD.finditer(source.folded, *group))
    stems = source.lexicon.changes.verb_stems
    if len(words) > 1 and words[-1][0].startswith(stems):
        return words[0].start(), words[-2].end()
    return group


def _of_what(context: Context, i: int, group: NounPhrase | None) -> NounPhrase | None:
    """What a "montant" is of: before it ("prêt d'un montant de") or after it ("d'un montant de X, le prêt")."""
    source, low = context.source, context.sentence_bounds[i][0]
    if group is None or not _is_amount_noun(context, group):
        return group
    article = source.word_before(group[0])
    led = article is not None and article.start() >= low and article[0] in source.lexicon.syntax.function_words
    start = article.start() if article is not None and led else group[0]
    measured = source.lexicon.measured
    links = source.lexicon.syntax.noun_links | measured.purposes | measured.price_links | measured.valued
    link = longest_before(source.folded, skip_space_back(source.text, start), links)  # "fondi per un totale di"
    before = noun_phrase_before(source, link, low) if link is not None else _before_preposition(source, start, low)
    return before or _noun_after_comma(context, i) or group


def _before_preposition(source: SourceText, at: int, low: int) -> NounPhrase | None:
    """The noun before a comma and a preposition: "the loan, in the amount of"."""
    word = source.word_before(at)
    comma = skip_space_back(source.text, word.start()) if word is not None else at
    if word is None or word[0] not in source.lexicon.syntax.prepositions or source.text[comma - 1 : comma] != ",":
        return None
    return noun_phrase_before(source, comma - 1, low)


def _is_amount_noun(context: Context, group: NounPhrase) -> bool:
    """Whether a group is a word for an amount, with an adjective or without: "montant", "montant total"."""
    source = context.source
    words = WORD.findall(source.folded, *group)
    adjectives = all(word not in source.lexicon.syntax.function_words for word in words[1:])
    return len(words) <= len(("montant", "total")) and adjectives and words[0] in source.lexicon.measured.amount_nouns


def _noun_after_comma(context: Context, i: int) -> NounPhrase | None:
    """The noun after a comma: "D'un montant de X, le prêt"."""
    source, end, limit = context.source, context.quantities[i].end, context.sentence_bounds[i][1]
    if source.text[end : end + 2] != ", ":
        return None
    article = WORD.match(source.folded, end + 2)
    if article is None or article[0] not in source.lexicon.syntax.determiners:
        return None
    return noun_phrase_after(source, article.end(), limit)


def _noun_before_of(context: Context, at: int, low: int) -> NounPhrase | None:
    """English "a profit of": the noun before "of" comes after a determiner."""
    source = context.source
    link = source.folded[at : at + 16].split(maxsplit=1)[:1]
    if source.lexicon.capitalises_nouns:
        if longest_after(source.folded, skip_space(source.text, at), source.lexicon.syntax.amount_links) is None:
            return None
        before = last_word(source.text, low, at)
        named = before is not None and before[0][0].isupper() and not is_time(source, before.span())
        return before.span() if named and before is not None else None
    if not link or link[0] not in source.lexicon.syntax.share_links or source.lexicon.has_cases:
        return None
    group = noun_phrase_before(source, at, low)
    if not source.lexicon.syntax.plural_endings:
        return _led_by_determiner(source, group) if source.lexicon.verbs_last else None
    return _without_verb(source, group, low)


def _without_verb(source: SourceText, group: NounPhrase | None, low: int) -> NounPhrase | None:
    """English: the group without a verb of value in it, or the verb form that it begins with: "posted revenue of"."""
    words = list(WORD.finditer(source.folded, *group)) if group is not None else []
    start = words[0].start() if words else 0
    determiner = source.word_before(start)
    led = determiner is not None and determiner[0] in source.lexicon.syntax.determiners
    verbal = len(words) > 1 and words[0][0].endswith(source.lexicon.syntax.participle_endings) and not led
    for k, word in enumerate(words[:-1]):
        if (k == 0 and verbal) or (k and is_value_verb(source, word, low)):
            start = words[k + 1].start()
    return (start, group[1]) if group is not None else None


def _led_by_determiner(source: SourceText, group: NounPhrase | None) -> NounPhrase | None:
    """The group where a determiner is before it, else its last word, as a verb may be in it: "gaf windstoten van"."""
    before = source.word_before(group[0]) if group is not None else None
    if group is None or (before is not None and before[0] in source.lexicon.syntax.determiners):
        return group
    return source.text.rfind(" ", group[0], group[1]) + 1 or group[0], group[1]


def _is_participle(context: Context, group: NounPhrase) -> bool:
    """Whether the word before a group is an auxiliary: "a reculé à"."""
    source = context.source
    before = skip_space_back(source.text, group[0])
    return longest_before(source.folded, before, source.lexicon.syntax.auxiliaries) is not None


def _noun_before_link(context: Context, at: int, low: int) -> NounPhrase | None:
    """The noun before "de"; of a verb after a relative pronoun, what that is of: "un indice qui progresse de"."""
    source = context.source
    group = noun_phrase_before(source, at, low)
    before = source.word_before(group[0]) if group is not None else None
    if group is None or before is None or before[0] not in source.lexicon.syntax.relatives:
        return group
    return group if " " in source.text[slice(*group)] else noun_phrase_before(source, before.start(), low)


def _is_verb_after_time(context: Context, group: NounPhrase) -> bool:
    """Whether a group is a verb of change after a year: "la prévision de croissance en 2031 recule de"."""
    source = context.source
    word = WORD.match(source.folded, group[0])
    if word is None or word.end() != group[1] or not is_value_verb(source, word, context.sentence_bounds[0][0]):
        return False
    return YEAR_BEFORE.search(source.text, max(0, group[0] - MAX_YEAR_CHARS), group[0]) is not None


def _noun_after_amount(context: Context, i: int) -> NounPhrase | None:
    """Money is followed by what it is: "55.000 tỷ đồng vốn trái phiếu", "100 millions de dollars de dégâts"."""
    quantity, source, limit = context.quantities[i], context.source, context.sentence_bounds[i][1]
    if quantity.kind not in ("money", "measure") or is_compared_next(source, quantity):
        return None
    links = source.lexicon.syntax.noun_links
    if not links and _is_level(quantity):
        return None
    if not links and source.lexicon.syntax.plural_endings and quantity.kind == "measure":
        of = longest_after(source.folded, skip_space(source.text, quantity.end), source.lexicon.syntax.linkers)
        if of is None:
            return _stuff_measured(context, quantity, limit)
        group = _up_to_verb(source, noun_phrase_after(source, of, limit))
        return group if group is not None and source.text[group[0]].islower() else None  # "8 miles of new tunnels"
    if not links:
        return _next_noun(context, quantity, limit)
    link = longest_after(source.folded, skip_space(source.text, quantity.end), links)
    if link is None:
        return _stuff_measured(context, quantity, limit)
    return None if opens_infinitive(source, link) else noun_phrase_after(source, link, limit)


def _is_level(quantity: Quantity) -> bool:
    """Whether a measure is a speed or a temperature, which no stuff has: "Böen von 112 km/h Dächer"."""
    name = str(quantity.unit.name) if quantity.unit is not None else ""
    return quantity.kind == "measure" and ("-per-" in name or name in DEGREES)


def _up_to_verb(source: SourceText, group: NounPhrase | None) -> NounPhrase | None:
    """English: the group up to a verb of change at its end: "86 mm of rain fell on"."""
    words = list(WORD.finditer(source.folded, *group)) if group is not None else []
    moves = len(words) > 1 and words[-1][0].startswith(source.lexicon.changes.verb_stems or "\n")
    return (words[0].start(), words[-2].end()) if moves and not source.lexicon.syntax.is_plural(words[-1][0]) else group


def _stuff_measured(context: Context, quantity: Quantity, limit: int) -> NounPhrase | None:
    """The noun right after a measure where verbs are last and more words of the clause follow: "120 km dijk te"."""
    source, syntax = context.source, context.source.lexicon.syntax
    word = WORD.match(source.folded, skip_space(source.text, quantity.end))
    if quantity.kind != "measure" or not source.lexicon.verbs_last or word is None or word.end() > limit:
        return None
    after = WORD.match(source.folded, skip_space(source.text, word.end()))
    adjective = word[0] in source.lexicon.measured.dimensions | syntax.adjectives_before
    if after is None or after.end() > limit or source.is_function(word) or adjective:
        return None
    inflected = word[0].endswith(syntax.adjective_endings or "\n") and not source.is_function(after)
    return None if inflected or after[0] in syntax.auxiliaries else word.span()


def _next_noun(context: Context, quantity: Quantity, limit: int) -> NounPhrase | None:
    """The noun right after money in a language without links; German marks it by its capital."""
    source = context.source
    if source.lexicon.syntax.plural_endings or not source.lexicon.syntax.function_words:
        return None
    group = noun_phrase_after(source, quantity.end, limit)
    if group is None or not source.lexicon.capitalises_nouns:
        return first_noun(source, group)
    last = source.text.rfind(" ", group[0], group[1]) + 1 or group[0]
    return group if source.text[last].isupper() else None
