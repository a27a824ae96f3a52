"""The [numbers] section of a pack: number words, units and time words that CLDR does not have."""

from __future__ import annotations

from dataclasses import dataclass, field

from nutgraf.languages.schema.strict import FORBID_EXTRA_KEYS


@dataclass(frozen=True, slots=True, eq=False)
class NumberExample:
    """A sentence and its numbers: each "TEXT = VALUE UNIT", e.g. "3 Mio. Euro = 3000000 EUR"; an empty list for none.

    A range is "5-7 % = 5..7 %". The tests read each and fail where the finder says anything else.
    """

    __pydantic_config__ = FORBID_EXTRA_KEYS

    text: str
    numbers: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Numbers:
    """Number words that CLDR does not have, and the words around numbers. All are matched as whole words."""

    __pydantic_config__ = FORBID_EXTRA_KEYS

    # qualifiers that stand before a number ("plus de"), and behind it ("ou plus")
    about: tuple[str, ...] = ()
    more_than: tuple[str, ...] = ()
    at_least: tuple[str, ...] = ()
    less_than: tuple[str, ...] = ()
    at_most: tuple[str, ...] = ()
    about_after: tuple[str, ...] = ()
    at_least_after: tuple[str, ...] = ()
    at_most_after: tuple[str, ...] = ()
    round_words: tuple[str, ...] = ()  # make the number that holds one a rough one: "trentaine"
    # parts of a quantity
    scales: dict[str, float] = field(default_factory=dict)  # words and abbreviations that multiply: "bn" = 1e9
    denominators: dict[str, int] = field(default_factory=dict)  # "tiers" = 3; halves are 2
    mixed: dict[str, float] = field(default_factory=dict)  # words of whole and part: "anderthalb" = 1.5
    elided: dict[str, int] = field(default_factory=dict)  # tens before an apostrophe: "trent" in "trent'anni"
    part_endings: tuple[str, ...] = ()  # make a number a part, written on to it or behind it: "avos" in "onze avos"
    points: tuple[str, ...] = ()  # the decimal point as it is said, where CLDR has another: Italian "punto"
    points_between: tuple[str, ...] = ()  # said before the decimals of money and shares: "siete con cincuenta euros"
    minus: tuple[str, ...] = ()  # and the minus sign: "negative"
    and_a_half: tuple[str, ...] = ()  # behind a number: adds one half
    conjunctions: tuple[str, ...] = ()  # between a whole number and a part: "et" in "trois et demi"
    number_fillers: tuple[str, ...] = ()  # inside numbers in words, where CLDR has another: Vietnamese "linh"
    linkers: tuple[str, ...] = ()  # between number and unit: "de" in "milliards de dollars"
    times: tuple[str, ...] = ()  # makes a ratio: "fois"
    multiples: dict[str, int] = field(default_factory=dict)  # "le double" = 2
    fold_endings: tuple[str, ...] = ()  # written on to a number word: "fache" in "Zwanzigfache"; the longest first
    currencies: dict[str, str] = field(default_factory=dict)  # bare noun or sign -> ISO 4217; "UGX KES": by country
    units: dict[str, str] = field(default_factory=dict)  # what CLDR lacks: "points de pourcentage" = "%"
    units_joined: dict[str, str] = field(default_factory=dict)  # units only where written on to the digits: "6in"
    cents: tuple[str, ...] = ()  # hundredths of money: "cents", "céntimos"
    age_before: tuple[str, ...] = ()
    age_after: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()  # "une fille de 17 ans" tells an age, "une peine de 17 ans" does not
    range_openers: tuple[str, ...] = ()  # "entre"; with them range_joiners and "et" join
    range_joiners: tuple[str, ...] = ()  # "à" in "5 à 7 %"
    range_closers: tuple[str, ...] = ()  # join only behind an opener: "et"
    one_in: tuple[str, ...] = ()  # "sur" in "un sur trois"
    rank_nouns: tuple[str, ...] = ()  # an ordinal before one of these is a rank: "zum dritten Mal"
    ordinals: dict[str, int] = field(default_factory=dict)  # ordinals that CLDR's spell-out lacks
    cardinals: dict[str, int] = field(default_factory=dict)  # and its numbers below 100: other cases, "pěti"
    # words that only look like numbers
    articles: tuple[str, ...] = ()  # forms of "one": a number only before a unit or a scale word
    homonyms: tuple[str, ...] = ()  # number words that mostly mean something else, e.g. "neuf" (new)
    idioms: tuple[str, ...] = ()  # whole phrases that look like quantities: "un jour", "one day"
    vague: tuple[str, ...] = ()  # before a scale word it makes no number: "hàng trăm" (hundreds)
    references: tuple[str, ...] = ()  # a number behind one names a thing, it counts nothing: "article", "page"
    year_words: tuple[str, ...] = ()  # before a year: "en", "depuis"
    date_words: tuple[str, ...] = ()  # before a day: "le", "ngày"
    clock_before: tuple[str, ...] = ()
    hour_ranges: dict[str, str] = field(default_factory=dict)  # "dalle" 22 "alle" 6: from and to an hour
    clock_after: tuple[str, ...] = ()
    # what a number measures
    function_words: tuple[str, ...] = ()  # end a noun phrase
    auxiliaries: tuple[str, ...] = ()  # before a participle, which is no noun: "a" in "a reculé à 7 %"
    adjectives_before: tuple[str, ...] = ()  # stand between number and noun
    adjective_endings: tuple[str, ...] = ()  # and so does what ends like this: "e" in "twaalf gewonde agenten"
    plural_endings: tuple[str, ...] = ()  # a word with one ends the noun group where adjectives come first
    verb_endings: tuple[str, ...] = ()  # of finite verbs, which no noun has: "ó" in "presentó"
    sums_over: tuple[str, ...] = ()  # ends of nouns with their sum behind "über", which is no "more than" there
    noun_links: tuple[str, ...] = ()  # go on with the noun group: "de" in "groupes d'épargne"
    valued: tuple[str, ...] = ()  # behind a noun and a comma: "estimé à", "worth"
    amount_links: tuple[str, ...] = ()  # German prepositions between a noun and its amount: "von", "mit"
    compounds: tuple[str, ...] = ()  # nouns of several words: "mise en œuvre"
    purposes: tuple[str, ...] = ()  # behind money: "pour", "para"
    adverbial: tuple[str, ...] = ()  # open a stretch that says where or when
    compared: tuple[str, ...] = ()  # what follows is measured like the number before: "contre", "au lieu de"
    amount_nouns: tuple[str, ...] = ()  # "montant": what it is an amount of is what is measured
    bases: tuple[str, ...] = ()  # "PIB": a share's base, not what is measured
    share_links: tuple[str, ...] = ()  # behind "53 %": what the share is of
    value_links: tuple[str, ...] = ()  # before a value: "de", "à", "est de"; the noun group stands before them
    # time expressions
    year_end: tuple[str, ...] = ()  # "fin": the year's last month
    first_months: tuple[str, ...] = ()  # behind "6 mois": counted from January
    deadlines: tuple[str, ...] = ()  # before a year that dates no value: "d'ici", "by"
    same_period: tuple[str, ...] = ()  # "même période": the months of the number before
    halves: dict[str, int] = field(default_factory=dict)  # "premier semestre" = 1
    quarters: dict[str, int] = field(default_factory=dict)
    months: dict[str, int] = field(default_factory=dict)  # names that CLDR lacks
    # changes
    change_from: tuple[str, ...] = ()
    change_to: tuple[str, ...] = ()
    change_verbs: tuple[str, ...] = ()  # stems of verbs with which "from 5 to 7" are two values and no range: "pass"
    grows_by: tuple[str, ...] = ()  # verbs before the amount of a change
    reaches: tuple[str, ...] = ()  # before the new value
    examples: tuple[NumberExample, ...] = ()
