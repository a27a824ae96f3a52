"""The words of a language's pack around numbers, folded and sorted by what they are for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final, NamedTuple, TypeVar, get_origin, get_type_hints

from nutgraf.languages.schema.numbers import Numbers
from nutgraf.languages.schema.speech import Speech
from nutgraf.text.fold import fold
from nutgraf.text.phrases import WORD, first_words

Value = TypeVar("Value")
Group = TypeVar("Group")


class SyntaxWords(NamedTuple):
    """Words and endings that tell where a noun phrase begins, goes on and ends."""

    articles: frozenset[str]  # forms of "one"
    function_words: frozenset[str]  # end a noun phrase
    conjunctions: frozenset[str]
    linkers: frozenset[str]  # between a number and its unit: "de" in "milliards de dollars"
    noun_links: frozenset[str]  # go on with the noun phrase: "de" in "groupes d'épargne"
    share_links: frozenset[str]  # after "53 %": what the share is of follows
    value_links: frozenset[str]  # between a noun and its value: "de", "est de"
    amount_links: frozenset[str]  # German prepositions between a noun and its amount: "von", "mit"
    auxiliaries: frozenset[str]  # before a participle
    adjectives_before: frozenset[str]  # between number and noun
    rank_determiners: frozenset[str]  # before an ordinal that numbers the noun after it: "die" erste Frau
    adverbial: frozenset[str]  # open a part of a clause that says where or when
    determiners: frozenset[str]  # open a noun phrase: "la", "their"
    absolutes: frozenset[str]  # may open a clause with a subject: "with" in "with exports down 4 %"
    definites: frozenset[str]  # determiners of a known set: "les" in "les deux pays"
    prepositions: frozenset[str]  # what follows one of them is no subject
    plural_nouns: frozenset[str]  # plurals without their ending: "people"
    relatives: frozenset[str]  # relative pronouns that prepositions list too: "which"
    relative_openers: frozenset[str]  # open a relative clause after a comma: "who", "qui"
    complementizers: frozenset[str]  # open a clause that is the object of a verb: "that"
    counted_verb_endings: tuple[str, ...]  # of verbs whose subject is a counted noun: "lo"
    neuter_endings: tuple[str, ...]  # of nouns that are the subject of such a verb themselves
    negations: frozenset[str]  # between a noun and its adjective: "no" in "exportaciones no petroleras"
    negated_endings: tuple[str, ...]  # of both words
    adjective_endings: tuple[str, ...]
    plural_endings: tuple[str, ...]
    singular_endings: tuple[str, ...]  # that look like plural ones: "ous"
    infinitive_endings: tuple[str, ...]
    plural_marks: tuple[str, ...]  # that nouns and adjectives of a plural share, and no verb has
    gerund_endings: tuple[str, ...]  # of verb forms that say what goes on beside: "recuando"
    predicate_endings: tuple[str, ...]  # of words before money that are verbs and no nouns
    participle_endings: tuple[str, ...]  # of words that are no noun alone: "ed"
    participle_plurals: tuple[str, ...]  # of participles that count no noun after "of which": "ati"
    verb_endings: tuple[str, ...]  # of finite verbs
    genitive_endings: tuple[str, ...]  # of what a share is of, without a preposition

    @property
    def links_to_millions(self) -> bool:
        """Whether a noun behind "millions" has a link before it: "86 millions d'euros"."""
        return bool(self.noun_links and self.linkers)

    def is_plural(self, word: str) -> bool:
        """Whether a word has the ending of a plural, and not only looks so: "proposals", not "previous"."""
        ending = word.endswith(self.plural_endings) and not word.endswith(self.singular_endings)
        return ending or word in self.plural_nouns


class MeasureWords(NamedTuple):
    """Words that lead from a number to what it measures."""

    compounds: frozenset[str]  # nouns of several words: "mise en œuvre"
    amount_nouns: frozenset[str]  # "montant": what it is an amount of is what is measured
    average_nouns: frozenset[str]  # "average", which says nothing of a bare figure behind it
    bases: frozenset[str]  # "PIB": a share's base, not what is measured
    compared: frozenset[str]  # what follows is measured like the number before: "contre"
    instead: frozenset[str]  # before the figure that another replaces: "instead of"
    allot_verbs: tuple[str, ...]  # stems of verbs that give money to a purpose: "consacr"
    going_verbs: frozenset[str]  # by which money goes to a purpose: "iront"
    allotted_to: frozenset[str]  # between this money and its purpose: "à la"
    invest_verbs: tuple[str, ...]  # stems of verbs that put money into a thing: "invest"
    invested_in: frozenset[str]  # between this money and the thing: "into"
    parts: frozenset[str]  # before a part of the sum just named: "di cui"
    than: frozenset[str]  # before what a number is compared with: "than"
    directions: frozenset[str]  # after a distance: "au sud"
    conditions: frozenset[str]  # open for whom a number counts: "those who"
    no_nouns: frozenset[str]  # that name nothing alone: "suivantes"
    no_noun_endings: tuple[str, ...]  # of such words: "ší"
    dimensions: frozenset[str]  # adjectives of size: "long" in "long de 12 km"
    purposes: frozenset[str]  # after money: "pour", "para"
    topics: frozenset[str]  # open what a sentence is about: "quant à"
    whose: frozenset[str]  # before an amount noun of the thing before: "cuyo"
    money_nouns: tuple[str, ...]  # ends of nouns that say what money right before them is: "subsidie"
    value_nouns: frozenset[str]  # that their value may follow at once: "thu nhập"
    areas: frozenset[str]  # say where, before or behind what is measured: "toàn tỉnh"
    adverbs_behind: frozenset[str]  # between a subject and its verb, no part of either: "vẫn"
    having: frozenset[str]  # before a noun that its value follows at once: "có"
    valued: frozenset[str]  # after a noun and a comma: "estimé à", "worth"
    value_verbs: tuple[str, ...]  # stems of verbs whose subject has the value: "coût"
    estimate_nouns: frozenset[str]  # "forecast": what it is of is what is measured
    estimate_verbs: tuple[str, ...]  # stems of verbs whose object has the value: "estim"
    kept_verbs: tuple[str, ...]  # stems of verbs whose object keeps the value: "maint"
    moving_verbs: tuple[str, ...]  # stems of verbs that always change an object: "lower"
    causatives: frozenset[str]  # verbs whose object does what comes after it: "made"
    particle_verbs: frozenset[str]  # forms of separable verbs with their particle: "nahm zu"
    lasting_nouns: frozenset[str]  # right after a duration: "vězení"
    price_links: frozenset[str]  # between a thing and its price: "for"
    duration_nouns: frozenset[str]  # whose value is the duration after them: "delays"
    totals: frozenset[str]  # amount nouns that say nothing of the sum after them: "total"
    weighing: tuple[str, ...]  # stems of verbs and adjectives of weighing: "weigh"
    risk_verbs: tuple[str, ...]  # stems of verbs whose object has its amount after it: "risk"
    trade_verbs: tuple[str, ...]  # stems of verbs whose object has a price: "sold"
    lasting_verbs: tuple[str, ...]  # stems of verbs whose subject lasts: "dur"
    change_links: frozenset[str]  # after the amount of a rise: "in" in "a rise of 5 % in prices"
    content_links: frozenset[str]  # after money: "en" in "en subventions"
    wholes: frozenset[str]  # open the whole of a part: "sur les"
    of_them: frozenset[str]  # after a part of what the sentence before names: "d'entre eux"
    they_were: frozenset[str]  # before a count of what the sentence before names: "ils étaient"
    more_or_fewer: frozenset[str]  # before what there is more or less of: "moins de"
    thing_pronouns: frozenset[str]  # that mean the subject of the sentence before: "it"
    bids: tuple[str, ...]  # stems of verbs before a bare figure that answers a sum: "offr"
    adversatives: frozenset[str]  # between a figure that is denied and the right one: "but"
    denials: frozenset[str]  # before a figure that is denied: "not"
    comparatives: frozenset[str]  # before the exact amount that two things differ by: "cao hơn"
    differences: frozenset[str]  # after a number that two things differ by: "more", "de plus"
    share_nouns: frozenset[str]  # that say nothing without what they are a share of: "part"
    share_points: frozenset[str]  # points of percentages beside a share: "points"
    sums_over: tuple[str, ...]  # ends of nouns with their sum after "über"


class NumberForms(NamedTuple):
    """Words and endings that numbers are made with."""

    fillers: frozenset[str]  # inside numbers in words: Vietnamese "linh"
    points_between: frozenset[str]  # before spoken decimals: "con" in "siete con cincuenta euros"
    one_in: frozenset[str]  # "sur" in "un sur trois"
    and_a_half: frozenset[str]
    below_zero: frozenset[str]  # after a number: "sous zéro"
    against: frozenset[str]  # between the sides of a vote: "zu" in "13 zu 8 Stimmen"
    votes: tuple[str, ...]  # stems of words for a vote
    vote_verbs: tuple[str, ...]  # stems of verbs that a vote decides: "approv"
    every: frozenset[str]  # before an ordinal: "jeder" in "jeder zehnte"
    times: frozenset[str]  # "fois"
    round_words: frozenset[str]  # make a number a rough one: "trentaine"
    rank_openers: frozenset[str]  # before a figure: "lần thứ"
    ordinal_endings: frozenset[str]  # written on to a figure: "th"
    rank_verbs: frozenset[str]  # before an ordinal: "finished"
    rank_nouns: frozenset[str]  # beside an ordinal: "Mal" in "zum dritten Mal"
    rates: frozenset[str]  # between a distance and its time: "pro" in "90 Kilometer pro Stunde"
    cents: frozenset[str]  # hundredths of money
    part_endings: tuple[str, ...]  # make a number a part: "avos"
    fold_endings: tuple[str, ...]  # make a number a multiple: "fache"; the longest first
    mixed: Mapping[str, float]  # words of whole and part: "anderthalb" = 1.5
    elided_tens: Mapping[str, int]  # before an apostrophe: "trent" in "trent'anni"
    multiples: Mapping[str, int]  # "le double" = 2
    multiple_starts: frozenset[str]  # their first words


class RangeWords(NamedTuple):
    """Words of a range: "entre" 5 "et" 7, 5 "à" 7."""

    openers: frozenset[str]
    joiners: frozenset[str]
    closers: frozenset[str]  # join only after an opener


class DateWords(NamedTuple):
    """Words of days, hours, years and their parts."""

    before_day: frozenset[str]
    before_year: frozenset[str]
    before_hour: frozenset[str]
    current: frozenset[str]  # before or after the value of today: "bisher", "actuels"
    now: frozenset[str]  # words for the present: "aujourd'hui"
    year_end: frozenset[str]  # "fin": the year's last month
    first_months: frozenset[str]  # after "6 mois": counted from January
    span_ends: frozenset[str]  # between a length of time and its end: "to" in "the year to March"
    deadlines: frozenset[str]  # before a year that dates no value: "d'ici"
    decades: frozenset[str]  # before the tens of a decade: "les années" in "les années 80"
    levels: frozenset[str]  # beside a year with which a value is compared: "levels"
    others: frozenset[str]  # stand for the same thing of another time: "those" in "those of 2021"
    compared_on: frozenset[str]  # before a month or year that a change is compared with: "on" in "up 5% on 2023"
    since: frozenset[str]  # "depuis": from the time on
    same_period: frozenset[str]  # "cùng kỳ": the months of the number before
    hour_spans: frozenset[str]  # before a stretch of hours: "fasce orarie" 6-9
    hour_ranges: Mapping[str, str]  # from and to an hour: "dalle" 22 "alle" 6
    relative: Mapping[str, str]  # "l'an dernier" = "-1y", "un an plus tôt" = "earlier"
    relative_starts: frozenset[str]  # their first words
    past: frozenset[str]  # before a month or day that has been: "last"
    past_after: frozenset[str]  # after one: "dernier"
    coming: frozenset[str]  # before one that is to come: "next"
    coming_after: frozenset[str]  # after one: "prochain"
    month_leads: frozenset[str]  # between such a word and a month: "mes de"
    seasons: frozenset[str]  # before a year: "summer of"
    future_words: frozenset[str]
    future_endings: tuple[str, ...]
    past_words: frozenset[str]
    past_endings: tuple[str, ...]
    infinitive_words: frozenset[str]
    limit_before: frozenset[str]  # "no later than"
    limit_after: frozenset[str]  # "at the latest"
    halves: Mapping[str, int]  # "premier semestre" = 1
    quarters: Mapping[str, int]
    bimesters: Mapping[str, int]  # pairs of months: "primer bimestre" = 1


class ChangeWords(NamedTuple):
    """Words of a change from one value to another."""

    before_old_value: frozenset[str]  # "de" in "de 27 % à 7 %"
    before_new_value: frozenset[str]
    changed_from: frozenset[str]  # before the earlier value after the later one: "up from"
    earlier_adjectives: frozenset[str]  # between "from" and an earlier value: "únorových"
    over: frozenset[str]  # over what time a change is told: "year on year"
    grows_by: frozenset[str]  # before the amount of a change
    reaches: frozenset[str]  # before the value after a change by an amount
    rises: tuple[str, ...]  # stems of verbs and nouns
    falls: tuple[str, ...]
    by: frozenset[str]  # between these and the amount: "by"
    multiplied: Mapping[str, float]  # "doubled" = 2
    verb_stems: tuple[str, ...]  # with these verbs "from 5 to 7" are two values and no range


class AgeWords(NamedTuple):
    """Words that make years an age."""

    before: frozenset[str]
    after: frozenset[str]
    verbs: frozenset[str]  # between who has an age and the age: "was"
    links: frozenset[str]  # between the comma after a name and an age: "de"
    groups: frozenset[str]  # before the age of who is past it: "over" in "the over-65s"
    bounds: frozenset[str]  # between persons and their age: "unter" in "Jugendliche unter 25 zahlen"
    persons: frozenset[str]  # "une fille de 17 ans"


class ExclusionWords(NamedTuple):
    """Words that only look like quantities, or make a number a name."""

    homonyms: frozenset[str]  # number words that mostly mean something else
    counted_endings: tuple[str, ...]  # of plurals that are counted with them: "neuf ministres"
    counted_nouns: frozenset[str]  # after a homonym that counts here: "hai người"
    idioms: frozenset[str]  # whole phrases: "un jour"
    ordinal_names: frozenset[str]  # names that begin with an ordinal: "premier ministre"
    vague: frozenset[str]  # before a scale word: "hàng trăm" (hundreds)
    references: frozenset[str]  # before a number that names: "article", "page"
    streets: frozenset[str]  # beside a house number: "rue", "-straße"
    phones: frozenset[str]  # before a telephone number


def folded_words(group: Callable[..., Group], pack: Numbers, **others: Any) -> Group:
    """A group of words: each field is the pack's key of the same name, folded and made of the field's type.

    `others` are the fields that have another name than their key, or are made of several.
    """
    types = get_type_hints(group)
    makes = {name: _MADE[get_origin(kind)] for name, kind in types.items() if name not in others}
    return group(**{name: make(getattr(pack, name)) for name, make in makes.items()}, **others)


def fold_keys(table: Mapping[str, Value]) -> dict[str, Value]:
    """The table with its words folded."""
    return {fold(word): value for word, value in table.items()}


def _words(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(fold, words))


def _endings(words: Iterable[str]) -> tuple[str, ...]:
    """Parts of words, in the pack's order."""
    return tuple(map(fold, words))


_MADE: Final[Mapping[Any, Callable[[Any], Any]]] = {frozenset: _words, tuple: _endings, Mapping: fold_keys}


def syntax_words(pack: Numbers, speech: Speech, linkers: frozenset[str]) -> SyntaxWords:
    """The words of noun phrases; `linkers` are those that CLDR knows."""
    clauses = {*WORD.findall(speech.pronouns), *speech.complementizers}  # "qui", "that": no prepositions
    prepositions = _words(speech.prepositions) - _words(clauses)
    determiners = (_words(WORD.findall(speech.articles)) | _words(pack.articles)) - prepositions
    linkers = _words(pack.linkers) | linkers
    return folded_words(
        SyntaxWords,
        pack,
        linkers=linkers,
        determiners=determiners,
        prepositions=prepositions,
        complementizers=_words(word for form in speech.complementizers for word in WORD.findall(form)),
    )


def date_words(pack: Numbers) -> DateWords:
    """The words of dates."""
    return folded_words(
        DateWords,
        pack,
        before_day=_words(pack.date_words),
        before_year=_words(pack.year_words),
        before_hour=_words(pack.clock_before),
        relative=fold_keys(pack.relative_times),
        past=_words(pack.past_before),
        past_after=_words(pack.past_after),
        coming=_words(pack.coming_before),
        coming_after=_words(pack.coming_after),
        future_endings=_endings(pack.future_endings),
        past_endings=_endings(pack.past_endings),
        relative_starts=first_words(map(fold, pack.relative_times)),
    )


def number_forms(pack: Numbers) -> NumberForms:
    """The words that numbers are made with."""
    return folded_words(
        NumberForms,
        pack,
        fillers=_words(pack.number_fillers),
        elided_tens=fold_keys(pack.elided),
        multiple_starts=first_words(map(fold, pack.multiples)),
    )


def change_words(pack: Numbers) -> ChangeWords:
    """The words of changes."""
    return folded_words(
        ChangeWords,
        pack,
        before_old_value=_words(pack.change_from),
        before_new_value=_words(pack.change_to),
        by=_words(pack.change_by),
        verb_stems=_endings(pack.change_verbs),
    )


def range_words(pack: Numbers) -> RangeWords:
    """The words of ranges."""
    return RangeWords(_words(pack.range_openers), _words(pack.range_joiners), _words(pack.range_closers))


def age_words(pack: Numbers) -> AgeWords:
    """The words of ages."""
    named = {
        "before": pack.age_before,
        "after": pack.age_after,
        "groups": pack.age_groups,
        "bounds": pack.age_bounds,
        "verbs": pack.age_verbs,
        "links": pack.age_links,
    }
    return folded_words(AgeWords, pack, **{name: _words(words) for name, words in named.items()})
