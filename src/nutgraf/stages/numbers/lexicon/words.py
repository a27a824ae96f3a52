"""The words of a language's pack around numbers, folded and sorted by what they are for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple, TypeVar

from nutgraf.languages.schema.numbers import Numbers
from nutgraf.languages.schema.speech import Speech
from nutgraf.text.fold import fold
from nutgraf.text.phrases import WORD, first_words

Value = TypeVar("Value")


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
    prepositions: frozenset[str]  # what follows one of them is no subject
    complementizers: frozenset[str]  # open a clause that is the object of a verb: "that"
    adjective_endings: tuple[str, ...]
    plural_endings: tuple[str, ...]
    plural_marks: tuple[str, ...]  # that nouns and adjectives of a plural share, and no verb has
    gerund_endings: tuple[str, ...]  # of verb forms that say what goes on beside: "recuando"
    predicate_endings: tuple[str, ...]  # of words before money that are verbs and no nouns
    participle_endings: tuple[str, ...]  # of words that are no noun alone: "ed"
    verb_endings: tuple[str, ...]  # of finite verbs
    genitive_endings: tuple[str, ...]  # of what a share is of, without a preposition


class MeasureWords(NamedTuple):
    """Words that lead from a number to what it measures."""

    compounds: frozenset[str]  # nouns of several words: "mise en œuvre"
    amount_nouns: frozenset[str]  # "montant": what it is an amount of is what is measured
    bases: frozenset[str]  # "PIB": a share's base, not what is measured
    compared: frozenset[str]  # what follows is measured like the number before: "contre"
    parts: frozenset[str]  # before a part of the sum just named: "di cui"
    than: frozenset[str]  # before what a number is compared with: "than"
    dimensions: frozenset[str]  # adjectives of size: "long" in "long de 12 km"
    purposes: frozenset[str]  # after money: "pour", "para"
    valued: frozenset[str]  # after a noun and a comma: "estimé à", "worth"
    value_verbs: tuple[str, ...]  # stems of verbs whose subject has the value: "coût"
    estimate_nouns: frozenset[str]  # "forecast": what it is of is what is measured
    estimate_verbs: tuple[str, ...]  # stems of verbs whose object has the value: "estim"
    lasting_nouns: frozenset[str]  # right after a duration: "vězení"
    price_links: frozenset[str]  # between a thing and its price: "for"
    lasting_verbs: tuple[str, ...]  # stems of verbs whose subject lasts: "dur"
    change_links: frozenset[str]  # after the amount of a rise: "in" in "a rise of 5 % in prices"
    content_links: frozenset[str]  # after money: "en" in "en subventions"
    wholes: frozenset[str]  # open the whole of a part: "sur les"
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
    every: frozenset[str]  # before an ordinal: "jeder" in "jeder zehnte"
    times: frozenset[str]  # "fois"
    round_words: frozenset[str]  # make a number a rough one: "trentaine"
    rank_openers: frozenset[str]  # before a figure: "lần thứ"
    ordinal_endings: frozenset[str]  # written on to a figure: "th"
    rank_verbs: frozenset[str]  # before an ordinal: "finished"
    rank_nouns: frozenset[str]  # beside an ordinal: "Mal" in "zum dritten Mal"
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
    year_end: frozenset[str]  # "fin": the year's last month
    first_months: frozenset[str]  # after "6 mois": counted from January
    deadlines: frozenset[str]  # before a year that dates no value: "d'ici"
    since: frozenset[str]  # "depuis": from the time on
    same_period: frozenset[str]  # "cùng kỳ": the months of the number before
    hour_ranges: Mapping[str, str]  # from and to an hour: "dalle" 22 "alle" 6
    relative: Mapping[str, str]  # "l'an dernier" = "-1y", "un an plus tôt" = "earlier"
    relative_starts: frozenset[str]  # their first words
    coming: frozenset[str]  # "prochain": words of times to come and of no others
    halves: Mapping[str, int]  # "premier semestre" = 1
    quarters: Mapping[str, int]


class ChangeWords(NamedTuple):
    """Words of a change from one value to another."""

    before_old_value: frozenset[str]  # "de" in "de 27 % à 7 %"
    before_new_value: frozenset[str]
    changed_from: frozenset[str]  # before the earlier value after the later one: "up from"
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
    persons: frozenset[str]  # "une fille de 17 ans"


class ExclusionWords(NamedTuple):
    """Words that only look like quantities, or make a number a name."""

    homonyms: frozenset[str]  # number words that mostly mean something else
    counted_nouns: frozenset[str]  # after a homonym that counts here: "hai người"
    idioms: frozenset[str]  # whole phrases: "un jour"
    ordinal_names: frozenset[str]  # names that begin with an ordinal: "premier ministre"
    vague: frozenset[str]  # before a scale word: "hàng trăm" (hundreds)
    references: frozenset[str]  # before a number that names: "article", "page"
    streets: frozenset[str]  # beside a house number: "rue", "-straße"
    phones: frozenset[str]  # before a telephone number


class PackWords(NamedTuple):
    """Every word list of a pack's [numbers] section."""

    syntax: SyntaxWords
    measured: MeasureWords
    forms: NumberForms
    ranges: RangeWords
    dates: DateWords
    changes: ChangeWords
    ages: AgeWords
    exclusions: ExclusionWords


def read_words(pack: Numbers, speech: Speech, linkers: frozenset[str]) -> PackWords:
    """The word lists of a pack; `linkers` are those that CLDR knows."""
    return PackWords(
        syntax=_syntax(pack, speech, linkers),
        measured=_measured(pack),
        forms=_forms(pack),
        ranges=RangeWords(_words(pack.range_openers), _words(pack.range_joiners), _words(pack.range_closers)),
        dates=_dates(pack),
        changes=ChangeWords(
            before_old_value=_words(pack.change_from),
            before_new_value=_words(pack.change_to),
            changed_from=_words(pack.changed_from),
            grows_by=_words(pack.grows_by),
            reaches=_words(pack.reaches),
            rises=_endings(pack.rises),
            falls=_endings(pack.falls),
            by=_words(pack.change_by),
            multiplied=fold_keys(pack.multiplied),
            verb_stems=_endings(pack.change_verbs),
        ),
        ages=AgeWords(_words(pack.age_before), _words(pack.age_after), _words(pack.persons)),
        exclusions=ExclusionWords(
            homonyms=_words(pack.homonyms),
            counted_nouns=_words(pack.counted_nouns),
            idioms=_words(pack.idioms),
            ordinal_names=_words(pack.ordinal_names),
            vague=_words(pack.vague),
            references=_words(pack.references),
            streets=_words(pack.streets),
            phones=_words(pack.phones),
        ),
    )


def fold_keys(table: Mapping[str, Value]) -> dict[str, Value]:
    """The table with its words folded."""
    return {fold(word): value for word, value in table.items()}


def _words(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(fold, words))


def _endings(words: Iterable[str]) -> tuple[str, ...]:
    """Parts of words, in the pack's order."""
    return tuple(map(fold, words))


def _syntax(pack: Numbers, speech: Speech, linkers: frozenset[str]) -> SyntaxWords:
    clauses = {*WORD.findall(speech.pronouns), *speech.complementizers}  # "qui", "that": no prepositions
    prepositions = _words(speech.prepositions) - _words(clauses)
    return SyntaxWords(
        articles=_words(pack.articles),
        function_words=_words(pack.function_words),
        conjunctions=_words(pack.conjunctions),
        linkers=_words(pack.linkers) | linkers,
        noun_links=_words(pack.noun_links),
        share_links=_words(pack.share_links),
        value_links=_words(pack.value_links),
        amount_links=_words(pack.amount_links),
        auxiliaries=_words(pack.auxiliaries),
        adjectives_before=_words(pack.adjectives_before),
        rank_determiners=_words(pack.rank_determiners),
        adverbial=_words(pack.adverbial),
        determiners=(_words(WORD.findall(speech.articles)) | _words(pack.articles)) - prepositions,
        prepositions=prepositions,
        complementizers=_words(word for form in speech.complementizers for word in WORD.findall(form)),
        adjective_endings=_endings(pack.adjective_endings),
        plural_endings=_endings(pack.plural_endings),
        plural_marks=_endings(pack.plural_marks),
        gerund_endings=_endings(pack.gerund_endings),
        predicate_endings=_endings(pack.predicate_endings),
        participle_endings=_endings(pack.participle_endings),
        verb_endings=_endings(pack.verb_endings),
        genitive_endings=_endings(pack.genitive_endings),
    )


def _measured(pack: Numbers) -> MeasureWords:
    return MeasureWords(
        compounds=_words(pack.compounds),
        amount_nouns=_words(pack.amount_nouns),
        bases=_words(pack.bases),
        compared=_words(pack.compared),
        parts=_words(pack.parts),
        than=_words(pack.than),
        dimensions=_words(pack.dimensions),
        purposes=_words(pack.purposes),
        valued=_words(pack.valued),
        value_verbs=_endings(pack.value_verbs),
        estimate_nouns=_words(pack.estimate_nouns),
        estimate_verbs=_endings(pack.estimate_verbs),
        lasting_nouns=_words(pack.lasting_nouns),
        price_links=_words(pack.price_links),
        lasting_verbs=_endings(pack.lasting_verbs),
        change_links=_words(pack.change_links),
        content_links=_words(pack.content_links),
        wholes=_words(pack.wholes),
        sums_over=_endings(pack.sums_over),
    )


def _dates(pack: Numbers) -> DateWords:
    return DateWords(
        before_day=_words(pack.date_words),
        before_year=_words(pack.year_words),
        before_hour=_words(pack.clock_before),
        year_end=_words(pack.year_end),
        first_months=_words(pack.first_months),
        deadlines=_words(pack.deadlines),
        since=_words(pack.since),
        same_period=_words(pack.same_period),
        hour_ranges=fold_keys(pack.hour_ranges),
        relative=fold_keys(pack.relative_times),
        coming=_coming(pack.relative_times),
        relative_starts=first_words(map(fold, pack.relative_times)),
        halves=fold_keys(pack.halves),
        quarters=fold_keys(pack.quarters),
    )


def _coming(relative_times: Mapping[str, str]) -> frozenset[str]:
    """The words of relative times to come that those of other times do not have."""
    words: dict[bool, set[str]] = {True: set(), False: set()}
    for phrase, offset in relative_times.items():
        to_come = offset[0].isdigit() and not offset.startswith("0") and offset[-1] != "d"
        words[to_come].update(WORD.findall(fold(phrase)))
    return frozenset(words[True] - words[False])


def _forms(pack: Numbers) -> NumberForms:
    return NumberForms(
        fillers=_words(pack.number_fillers),
        points_between=_words(pack.points_between),
        one_in=_words(pack.one_in),
        and_a_half=_words(pack.and_a_half),
        below_zero=_words(pack.below_zero),
        against=_words(pack.against),
        votes=_endings(pack.votes),
        every=_words(pack.every),
        times=_words(pack.times),
        round_words=_words(pack.round_words),
        rank_openers=_words(pack.rank_openers),
        ordinal_endings=_words(pack.ordinal_endings),
        rank_verbs=_words(pack.rank_verbs),
        rank_nouns=_words(pack.rank_nouns),
        cents=_words(pack.cents),
        part_endings=_endings(pack.part_endings),
        fold_endings=_endings(pack.fold_endings),
        mixed=fold_keys(pack.mixed),
        elided_tens=fold_keys(pack.elided),
        multiples=fold_keys(pack.multiples),
        multiple_starts=first_words(map(fold, pack.multiples)),
    )
