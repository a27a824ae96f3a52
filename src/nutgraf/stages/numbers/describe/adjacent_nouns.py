"""Nouns that a number is attached to by its place: "aged 55", "a $5m award", "of which 12", "lasted five minutes"."""

from __future__ import annotations

import re
from typing import Final

from nutgraf.stages.numbers.describe.context import BOUNDS, Context
from nutgraf.stages.numbers.describe.noun_phrases import (
    is_verb_form,
    noun_phrase_after,
    noun_phrase_before,
    object_of_last_infinitive,
    opens_infinitive,
)
from nutgraf.stages.numbers.describe.predicates import (
    compares_after,
    is_led_by_determiner,
    is_time,
    phrase_ending,
    subject_before_words,
    subject_of,
)
from nutgraf.stages.numbers.describe.value_verbs import starts_with
from nutgraf.stages.numbers.quantity import Quantity
from nutgraf.text.phrases import WORD, longest_after, longest_before, skip_space, skip_space_back
from nutgraf.text.spans import NounPhrase

MAX_ATTRIBUTES: Final = 3  # numbers in a row before their noun: "the two-year $44.6 billion budget"
MIN_UNIT_LETTERS: Final = 4  # shorter names of units are abbreviations
MAX_ALLOT_CHARS: Final = 60  # code points from a verb of giving to the money
MAX_PURPOSE_WORDS: Final = 9  # words between money and what it is for: "par an sont prévus pour"
MAX_SKIPPED_WORDS: Final = 3  # function words between a noun and the age of who it names
POSSESSIVES: Final = ("'s ", "’s ", "s' ", "s’ ")
CLOSING_QUOTES: Final = frozenset('"”»“')
AFTER_WORDS: Final = CLOSING_QUOTES | {"'", "’", ","}
YEAR_AFTER: Final = re.compile(r"(?:19|20)\d\d(?![\w.,]\d)")
LEADING_NAME: Final = re.compile(r"[^\W\d_a-z][\w'’-]*(?: [^\W\d_a-z][\w'’-]*)*")
NAME: Final = re.compile(r"(?<!\w)(?:[^\W\d_a-z][\w'’-]+ ){0,3}[^\W\d_a-z][\w'’-]+$")


def attributive_noun(context: Context, i: int) -> NounPhrase | None:
    """The noun after a number that is its attribute: "a nearly $2 billion increase", "50GB storage", "two-year"."""
    quantity, source = context.quantities[i], context.source
    if not source.lexicon.syntax.plural_endings or quantity.value_high is not None:
        return None
    end = _end_of_attributes(context, i)
    if end is None:
        return None
    word = WORD.match(source.folded, skip_space(source.text, end))
    if word is None or is_time(source, word.span()):
        return None
    return noun_phrase_after(source, end, context.sentence_bounds[i][1])


def _end_of_attributes(context: Context, i: int) -> int | None:
    """Where the attributes that a number is one of end; None where it is none."""
    found, source = context.quantities, context.source
    quantity = found[i]
    followers = [quantity]
    for other in found[i + 1 : i + MAX_ATTRIBUTES]:
        gap = source.text[followers[-1].end : other.start]
        if gap not in {" ", "\u00a0", "-"} and not (gap in {", ", " ("} and _is_hyphened(context, followers[-1])):
            break
        followers.append(other)
    if len(followers) > 1 and (_is_attribute(context, i + len(followers) - 1) or _is_hyphened(context, followers[-2])):
        end = followers[-1].end
        return end + (source.text[end : end + 1] == ")")
    return _after_rate_of(context, i) if len(followers) == 1 and _is_attribute(context, i) else None


def _is_hyphened(context: Context, quantity: Quantity) -> bool:
    """Whether a unit is joined to its number: "five-year", "1.8 billion-mile"."""
    return quantity.unit is not None and "-" in context.source.text[quantity.start : quantity.end]


def _after_rate_of(context: Context, i: int) -> int:
    """The end of an attribute with its rate: "a $3,500 a month mortgage"."""
    source, end = context.source, context.quantities[i].end
    article = WORD.match(source.folded, skip_space(source.text, end))
    if article is None or article[0] not in source.lexicon.syntax.articles:
        return end
    unit = WORD.match(source.folded, skip_space(source.text, article.end()))
    return unit.end() if unit is not None and is_time(source, unit.span()) else end


def _is_attribute(context: Context, i: int) -> bool:
    """Whether a number is the attribute of the noun after it, by its unit in the singular or a determiner."""
    quantity, source = context.quantities[i], context.source
    if quantity.unit is None or source.text[quantity.end : quantity.end + 1] not in {" ", "\u00a0"}:
        return False
    words = WORD.findall(source.folded, quantity.start, quantity.end)
    unit = words[-1] if words else ""
    plural = unit.endswith(source.lexicon.syntax.plural_endings)
    if quantity.kind in ("measure", "duration") and unit and not plural:
        joined = source.text[quantity.end - len(unit) - 1].isdigit()
        if (len(unit) >= MIN_UNIT_LETTERS and abs(quantity.value) != 1) or (joined and quantity.kind == "measure"):
            return True
    before = context.quantities[i - 1] if i else None
    if before is not None and before.end + 1 == quantity.start and "-" in source.text[before.start : before.end]:
        return True
    scale = (
        source.text[quantity.end - 1].isalpha() and words and not source.text[quantity.end - len(unit) - 1].isspace()
    )
    if quantity.kind == "money" and scale and source.text[quantity.end + 1 : quantity.end + 2].islower():
        return True  # "council backs £3.6m flood wall"
    led = is_led_by_determiner(context, i) or source.text.endswith(POSSESSIVES, 0, quantity.qualifier_start)
    led = led or _is_led_by_adjective(context, i)
    return quantity.kind in ("money", "percent", "measure") and not plural and led  # "Labor's 43 per cent target"


def _is_led_by_adjective(context: Context, i: int) -> bool:
    """Whether a determiner and one adjective are before a number: "a sharp 3 percent drop", "the best $200 phones"."""
    source, at = context.source, context.quantities[i].qualifier_start
    adjective = source.word_before(at)
    if adjective is None or source.is_function(adjective) or not source.text[adjective.start()].islower():
        return False
    determiner = source.word_before(adjective.start())
    before = source.word_before(determiner.start()) if determiner is not None else None
    object_of_verb = before is not None and starts_with(before[0], source.lexicon.measured.allot_verbs)
    return determiner is not None and determiner[0] in source.lexicon.syntax.determiners and not object_of_verb


def bounded_noun(context: Context, i: int) -> NounPhrase | None:
    """The noun phrase right before an amount with a bound: "chi ha un reddito annuo fino a 26.600 euro"."""
    quantity, source, low = context.quantities[i], context.source, context.sentence_bounds[i][0]
    syntax = source.lexicon.syntax
    if not syntax.noun_links or quantity.qualifier_start == quantity.start or quantity.approximation not in BOUNDS:
        return None
    stuff = longest_after(source.folded, skip_space(source.text, quantity.end), syntax.noun_links)
    if stuff is not None and quantity.kind in ("measure", "money") and not opens_infinitive(source, stuff):
        return None  # "mais de 70 hectares de pinhal", "jusqu'à 20 000 euros d'amende"
    group = noun_phrase_before(source, quantity.qualifier_start, low, over_articles=False)
    if group is None or group[1] != skip_space_back(source.text, quantity.qualifier_start) or is_time(source, group):
        return None
    if (objects := _objects_of_infinitive(context, group)) is not None:
        return objects
    determiner = source.word_before(group[0])
    if determiner is not None and determiner[0] in syntax.prepositions:
        return group  # "famiglie con ISEE sotto i 20.000 euro"
    if determiner is None or determiner[0] not in syntax.determiners:
        return None
    before = source.word_before(determiner.start())
    return None if before is not None and before[0] in syntax.prepositions else group


def _objects_of_infinitive(context: Context, group: NounPhrase) -> NounPhrase | None:
    """The group without the infinitive that it begins with: "deverá abrir licitações públicas acima de"."""
    source, syntax = context.source, context.source.lexicon.syntax
    words = list(WORD.finditer(source.folded, *group))
    before = source.word_before(group[0])
    led = before is not None and before[0] in syntax.determiners | syntax.noun_links
    marks = syntax.plural_marks or syntax.plural_endings
    for i, word in enumerate(words[:-1]):
        verb = word[0].endswith(syntax.infinitive_endings or "\n") and not (led and i == 0)
        if verb and words[i + 1][0].endswith(marks or ""):
            return words[i + 1].start(), group[1]
    return None


def aged_noun(context: Context, i: int) -> NounPhrase | None:
    """Who has an age: "employees aged 55", "Ana Ruiz (46)", "a 15-year-old pupil", "un homme de 35 ans"."""
    quantity, source, low = context.quantities[i], context.source, context.sentence_bounds[i][0]
    at = skip_space_back(source.text, quantity.qualifier_start)
    if source.text[at - 1 : at] in {"(", ","}:
        return _name_ending(context, at - 1, low)
    linked = source.lexicon.syntax.noun_links and quantity.qualifier_start == quantity.start
    person = _aged_person_before(context, i, at) if linked else None
    if person is not None:
        return person  # "un uomo di 32 anni sospettato di furto"
    if (after := _aged_noun_after(context, i)) is not None:
        return after
    return _bearer_of_age(context, i, at) or _aged_person_before(context, i, at)


def _name_ending(context: Context, end: int, low: int) -> NounPhrase | None:
    """The name that ends at a position, over blanks."""
    name = NAME.search(context.source.text, low, skip_space_back(context.source.text, end))
    return name.span() if name is not None and name.start() >= low else None


def _aged_person_before(context: Context, i: int, at: int) -> NounPhrase | None:
    """The person before an age and the words that lead to it: "employees aged 55", "un homme de 35 ans"."""
    quantity, source, low = context.quantities[i], context.source, context.sentence_bounds[i][0]
    aged = longest_before(source.folded, at, source.lexicon.ages.before)
    if aged is not None and (group := noun_phrase_before(source, aged, low)) is not None:
        return group
    for _ in range(MAX_SKIPPED_WORDS):
        word = source.word_before(at)
        if word is None or word.start() < low:
            return None
        if not source.is_function(word):
            break
        at = word.start()
    group = noun_phrase_before(source, at, low)
    bounded = quantity.approximation in BOUNDS and group is not None and group[1] == skip_space_back(source.text, at)
    if group is None or not _names_person(context, group):
        return None
    return group if at < quantity.qualifier_start or (bounded and quantity.qualifier_start < quantity.start) else None


def _bearer_of_age(context: Context, i: int, at: int) -> NounPhrase | None:
    """The name before ", de 46 años,", or the subject of the verb before an age: "Sims was 20 years old"."""
    source, low = context.source, context.sentence_bounds[i][0]
    ages = source.lexicon.ages
    link = longest_before(source.folded, at, ages.links)
    end = skip_space_back(source.text, link) if link is not None else 0
    if end > low and source.text[end - 1] == ",":
        return _name_ending(context, end - 1, low)
    aged = longest_before(source.folded, at, ages.before)
    at = at if aged is None else skip_space_back(source.text, aged)  # "le suspect était âgé de 31 ans"
    verb = longest_before(source.folded, at, ages.verbs)
    if verb is None or verb < low:
        return None
    return phrase_ending(context, verb, low, i)


def _aged_noun_after(context: Context, i: int) -> NounPhrase | None:
    """The noun after an age that is its adjective; after "the 65-year-old" a verb may follow."""
    quantity, source = context.quantities[i], context.source
    if source.text[quantity.end : quantity.end + 1] != " ":
        return None
    group = noun_phrase_after(source, quantity.end, context.sentence_bounds[i][1])
    article = source.word_before(quantity.qualifier_start)
    joined = "-" in source.text[quantity.start : quantity.end] and article is not None
    sure = joined and article is not None and article[0] in source.lexicon.syntax.articles
    if group is None or sure or _names_person(context, group):
        return group
    if not joined or source.lexicon.capitalises_nouns or is_time(source, group):
        return None
    name = LEADING_NAME.match(source.text, group[0], group[1])
    return name.span() if name is not None else None  # "the 68-year-old Washington"


def older_noun(context: Context, i: int) -> NounPhrase | None:
    """Who is older or younger than a number of years: "pessoas com mais de 60 anos", "lidi nad 60 let"."""
    quantity, source, low = context.quantities[i], context.source, context.sentence_bounds[i][0]
    name = quantity.unit.name if quantity.unit is not None else None
    if name != "year" or quantity.approximation not in BOUNDS or quantity.qualifier_start == quantity.start:
        return None
    at = skip_space_back(source.text, quantity.qualifier_start)
    word = source.word_before(at)
    if word is not None and word[0] in source.lexicon.syntax.prepositions:
        at = skip_space_back(source.text, word.start())
    group = noun_phrase_before(source, at, low)
    return _from_person(context, group) if group is not None and group[1] == at else None


def counted_rank_noun(context: Context, i: int) -> NounPhrase | None:
    """What is held for so many times: "kỳ họp lần thứ 14"."""
    source, low = context.source, context.sentence_bounds[i][0]
    at = skip_space_back(source.text, context.quantities[i].qualifier_start)
    opener = longest_before(source.folded, at, source.lexicon.forms.rank_openers)
    return noun_phrase_before(source, opener, low) if opener is not None else None


def _from_person(context: Context, group: NounPhrase) -> NounPhrase | None:
    """A group that names a person, from that word where no article tells its start; None where none is named."""
    persons, lexicon = context.source.lexicon.ages.persons, context.source.lexicon
    words = [word for word in WORD.finditer(context.source.folded, *group) if word[0] in persons]
    if not words:
        return None
    return group if lexicon.has_articles or lexicon.separates_syllables else (words[0].start(), group[1])


def _names_person(context: Context, group: NounPhrase) -> bool:
    persons = context.source.lexicon.ages.persons
    return any(word in persons for word in WORD.findall(context.source.folded, *group))


def lasting_noun(context: Context, i: int) -> NounPhrase | None:
    """What a duration is the length of: "die Sitzung dauerte zwei Stunden", "four years of noise"."""
    quantity, source, (low, high) = context.quantities[i], context.source, context.sentence_bounds[i]
    syntax = source.lexicon.syntax
    link = longest_after(source.folded, skip_space(source.text, quantity.end), syntax.share_links)
    if link is not None and syntax.plural_endings:
        return noun_phrase_after(source, link, high)
    if (lasting := _lasting_by_order(context, i)) is not None:
        return lasting
    for verb in reversed(list(WORD.finditer(source.folded, max(low, quantity.qualifier_start - 40), quantity.start))):
        if source.text[verb.end() : verb.end() + 1] in {",", ";", "."}:
            return None
        before = source.word_before(verb.start())
        noun = before is not None and before[0] in syntax.determiners  # "d'une durée de"
        if starts_with(verb[0], source.lexicon.measured.lasting_verbs) and not noun:
            return subject_of(context, verb, low, i)
    at = longest_before(source.folded, skip_space_back(source.text, quantity.qualifier_start), syntax.amount_links)
    group = noun_phrase_before(source, at, low) if at is not None else None
    if group is None or not source.lexicon.capitalises_nouns:
        return None
    last = source.text.rfind(" ", group[0], group[1]) + 1 or group[0]
    return (last, group[1]) if source.text[max(last, group[0])].isupper() else None


def _lasting_by_order(context: Context, i: int) -> NounPhrase | None:
    """What lasts where the verb is last, or is of several syllables: "die zwei Stunden dauerte", "kéo dài hai giờ"."""
    quantity, source, low = context.quantities[i], context.source, context.sentence_bounds[i][0]
    at, verbs = skip_space_back(source.text, quantity.qualifier_start), source.lexicon.measured.lasting_verbs
    if source.lexicon.separates_syllables:
        start = longest_before(source.folded, at, frozenset(verbs))
        return phrase_ending(context, start, low, i) if start is not None else None
    last = WORD.match(source.folded, skip_space(source.text, quantity.end)) if source.lexicon.verbs_last else None
    return subject_before_words(context, at, low, i) if last is not None and starts_with(last[0], verbs) else None


def adjacent_noun(context: Context, i: int) -> NounPhrase | None:
    """The noun right before money in a language that puts nothing between them: Czech "má obrat 45 milionů korun"."""
    quantity, source, low = context.quantities[i], context.source, context.sentence_bounds[i][0]
    if (had := _noun_had(context, i)) is not None:
        return had
    endings = source.lexicon.syntax.predicate_endings
    word = source.word_before(quantity.qualifier_start) if endings else None
    if word is None or word.start() < low or word[0] in source.lexicon.syntax.function_words:
        return None
    governing = source.word_before(word.start())
    governed = governing is not None and governing[0] in source.lexicon.syntax.prepositions
    measured = quantity.kind == "measure" and not word[0].endswith(source.lexicon.syntax.adjective_endings)
    if quantity.kind != "money" and not measured and not (quantity.kind == "percent" and governed):
        return None  # "trvá na cíli 40 procent"
    named = source.text[word.start()].isupper() and word.start() > low + 1
    if _is_verb_before_money(context, word) or is_time(source, word.span()) or named:
        return None
    return _with_adjective(context, word, low)


def _is_verb_before_money(context: Context, word: re.Match[str]) -> bool:
    """Whether a word has the ending of a verb, and is no noun of value that looks like one: "výdaje 5 milionů"."""
    source = context.source
    if word[0] in source.lexicon.measured.value_nouns:
        return False
    syntax = source.lexicon.syntax
    return word[0].endswith(syntax.predicate_endings + syntax.infinitive_endings) or is_verb_form(source, word[0])


def _with_adjective(context: Context, noun: re.Match[str], low: int) -> NounPhrase:
    """A noun with the adjectives right before it: "čistého zisku"."""
    source, start = context.source, noun.start()
    for _ in range(MAX_SKIPPED_WORDS):
        word = source.word_before(start)
        if word is None or word.start() < low or source.is_function(word) or source.text[word.start()].isupper():
            break
        if not word[0].endswith(source.lexicon.syntax.adjective_endings or "\n"):
            break
        start = word.start()
    return start, noun.end()


def _noun_had(context: Context, i: int) -> NounPhrase | None:
    """The noun between a word for "having" and its value: "có tổng mức đầu tư 921 tỷ đồng"."""
    source, having = context.source, context.source.lexicon.measured.having
    group = _noun_at_value(context, i) if having else None
    led = group is not None and longest_before(source.folded, skip_space_back(source.text, group[0]), having)
    return group if led else None


def value_noun(context: Context, i: int) -> NounPhrase | None:
    """A noun of a value right before it: "thu nhập 60 triệu đồng", "mức phạt từ 2 triệu đồng"."""
    source, nouns = context.source, context.source.lexicon.measured.value_nouns
    group = _noun_at_value(context, i) if nouns else None
    if group is None:
        return None
    if longest_before(source.folded, group[1], source.lexicon.measured.valued) is not None:
        return None  # "cây cầu, trị giá 3 tỷ đồng"
    words = list(WORD.finditer(source.folded, *group))
    if any(word[0] in source.lexicon.changes.verb_stems for word in words):
        return None  # "nâng trần học phí từ 4,8%": it is the verb's object
    starts = (word.start() for word in words)
    first = next((start for start in starts if longest_after(source.folded, start, nouns) is not None), None)
    if first is None or source.folded[first : group[1]] in source.lexicon.measured.amount_nouns:
        return None  # "ở mức 6,4%"
    return first, group[1]


def _noun_at_value(context: Context, i: int) -> NounPhrase | None:
    """The noun phrase that ends where a value begins, over "from"."""
    source, low = context.source, context.sentence_bounds[i][0]
    at = skip_space_back(source.text, context.quantities[i].qualifier_start)
    opener = longest_before(source.folded, at, source.lexicon.ranges.openers)
    at = skip_space_back(source.text, opener) if opener is not None else at
    group = noun_phrase_before(source, at, low)
    return group if group is not None and group[1] == at and not context.overlaps(group) else None


def priced_noun(context: Context, i: int) -> NounPhrase | None:
    """The thing before its price: "the phone for $30", "vendió el coche por 5.000 euros"."""
    quantity, source, low = context.quantities[i], context.source, context.sentence_bounds[i][0]
    if quantity.kind != "money":
        return None
    at = skip_space_back(source.text, quantity.qualifier_start)
    link = longest_before(source.folded, at, source.lexicon.measured.price_links)
    if link is not None and source.lexicon.has_cases:
        return _word_before_price(context, link, low)
    group = noun_phrase_before(source, link, low) if link is not None else None
    if group is None or group[1] != skip_space_back(source.text, link or 0) or context.overlaps(group):
        return None
    before = source.word_before(group[0])
    determined = before is not None and before[0] in source.lexicon.syntax.determiners
    return group if determined and not is_time(source, group) else None


def _word_before_price(context: Context, link: int, low: int) -> NounPhrase | None:
    """The noun before a price, over words like "almost", where nouns have no articles: "staví školu téměř za 15"."""
    source, at = context.source, skip_space_back(context.source.text, link)
    qualifier = longest_before(source.folded, at, source.lexicon.qualifiers)
    word = source.word_before(at if qualifier is None else qualifier)
    if word is None or word.start() < low or source.is_function(word) or is_verb_form(source, word[0]):
        return None
    before = source.word_before(_with_adjective(context, word, low)[0])
    if before is not None and before[0] in source.lexicon.syntax.prepositions:
        return None  # "se prodává v průměru za", "stavba na zelené louce za"
    named = source.text[word.start()].isupper() and word.start() > low + 1
    return None if named or is_time(source, word.span()) or context.overlaps(word.span()) else word.span()


def noun_with(context: Context, i: int) -> NounPhrase | None:
    """The noun between "with" and its sum where nouns have no articles: "s výdaji 27 miliard korun"."""
    quantity, source = context.quantities[i], context.source
    if quantity.kind not in ("money", "count") or not source.lexicon.has_cases:
        return None
    word = source.word_before(quantity.qualifier_start)
    governing = source.word_before(word.start()) if word is not None else None
    if word is None or governing is None or governing.start() < context.sentence_bounds[i][0]:
        return None
    with_noun = governing[0] in source.lexicon.syntax.absolutes and not source.is_function(word)
    return word.span() if with_noun and (quantity.kind == "money" or quantity.scale > 1) else None


def purpose_noun(context: Context, i: int) -> NounPhrase | None:
    """What money is for: "68 millones para hospitales", "2 milliards par an sont prévus pour financer la réforme"."""
    quantity, source, limit = context.quantities[i], context.source, context.sentence_bounds[i][1]
    if quantity.kind != "money":
        return None
    measured = source.lexicon.measured
    purposes = measured.purposes | measured.allotted_to if _is_allotted(context, i) else measured.purposes
    following = context.starts[i + 1] if i + 1 < len(context.starts) else limit
    at, limit = quantity.end + (source.text[quantity.end : quantity.end + 1] in CLOSING_QUOTES), min(limit, following)
    for _ in range(MAX_PURPOSE_WORDS):
        at = skip_space(source.text, at)
        link = longest_after(source.folded, at, purposes)
        if link is not None and (group := _after_purpose(context, link, limit)) is not None:
            return group
        year = YEAR_AFTER.match(source.text, at)  # "3 miliardi di euro per il 2031 per la riduzione"
        word = WORD.match(source.folded, at) if year is None else year
        if word is None or word.end() > limit or word[0] in source.lexicon.syntax.conjunctions:
            return None
        if longest_after(source.folded, at, measured.compared | measured.parts) is not None or compares_after(
            source, at
        ):
            return None  # "$140m in aid, including for schools", "$10m more than the budget for schools"
        if starts_with(word[0], measured.allot_verbs):
            purposes = measured.purposes | measured.allotted_to  # "werd besteed aan"
        at = word.end()
        at += source.text[at : at + 1] in AFTER_WORDS
    return None


def _is_allotted(context: Context, i: int) -> bool:
    """Whether a verb of giving to a purpose is before money in its clause: "consacrera 40 millions d'euros à"."""
    source, at = context.source, context.quantities[i].qualifier_start
    verbs = source.lexicon.measured.allot_verbs
    low = max(context.sentence_bounds[i][0], at - MAX_ALLOT_CHARS)
    words = list(WORD.finditer(source.folded, low, at)) if verbs else []
    last = next((word for word in reversed(words) if starts_with(word[0], verbs)), None)
    return last is not None and "," not in source.text[last.end() : at]


def _after_purpose(context: Context, at: int, limit: int) -> NounPhrase | None:
    """The noun phrase after "for", over determiners; of an infinitive, its object: "pour financer la réforme"."""
    source, syntax = context.source, context.source.lexicon.syntax
    opened = skip_space(source.text, at)
    at = source.skip_determiners(opened)
    word = WORD.match(source.folded, at)
    if word is None or word.end() > limit or word[0] in syntax.function_words or is_time(source, word.span()):
        return None
    behind = source.skip_determiners(word.end())
    verbal = behind > skip_space(source.text, word.end())
    infinitive = bool(syntax.infinitive_endings) and word[0].endswith(syntax.infinitive_endings)
    noun = syntax.plural_endings or (source.lexicon.capitalises_nouns and source.text[word.start()].isupper())
    marked = source.folded[:at].rstrip().endswith(tuple(f" {x}" for x in source.lexicon.changes.before_new_value))
    if syntax.plural_endings and marked and at == opened:  # "$5m to repair the roads", "$5m to schools"
        group = noun_phrase_after(source, behind if verbal else at, limit)
        plural = group is not None and syntax.is_plural(source.folded[slice(*group)])
        return group if verbal or plural else None
    if (verbal or infinitive) and at == opened and not noun:
        return noun_phrase_after(source, behind, limit)
    return object_of_last_infinitive(source, at, limit) or noun_phrase_after(source, at, limit)
