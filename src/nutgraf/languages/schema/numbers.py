"""The [numbers] section of a pack: number words, units and time words that CLDR does not have."""

from __future__ import annotations

from dataclasses import dataclass, field

from nutgraf.languages.schema.strict import FORBID_EXTRA_KEYS
from nutgraf.records import Approximation, NumberKind


@dataclass(frozen=True, slots=True, eq=False)
class NumberExample:
    """A sentence and its numbers: each "TEXT = VALUE UNIT", e.g. "3 Mio. Euro = 3000000 EUR"; an empty list for none.

    A range is "5-7 % = 5..7 %". The tests read each and fail where the finder says anything else.
    """

    __pydantic_config__ = FORBID_EXTRA_KEYS

    text: str
    """The sentence."""
    numbers: tuple[str, ...]
    """Its numbers, in order, each "TEXT = VALUE UNIT"; an empty list: none."""
    changes: tuple[str, ...] | None = None
    """Its changes, in order, each "DIRECTION FACTOR", as "down 0.5"; an empty list: none."""
    ends: tuple[str, ...] | None = None
    """Its changes by the words of their numbers, each "from A to B by C", what is not there left out."""
    kinds: tuple[NumberKind, ...] | None = None
    """What each number is: "money", "age"."""
    approximations: tuple[Approximation, ...] | None = None
    """How exact each number is: "about", "at_least"."""
    measures: tuple[str, ...] | None = None
    """What each number measures, in the words of the sentence; "" where they do not tell."""
    periods: tuple[str, ...] | None = None
    """The time each number is of, as ISO 8601; "" where none is."""
    dates: tuple[str, ...] | None = None
    """Its dates, each "TEXT = ISO", with "deadline" before the ISO form of a time limit."""
    published: str = ""
    """The day of the article as ISO 8601, where times are counted from it."""


@dataclass(frozen=True, slots=True, eq=False)
class Numbers:
    """Number words that CLDR does not have, and the words around numbers. All are matched as whole words."""

    __pydantic_config__ = FORBID_EXTRA_KEYS

    about: tuple[str, ...] = ()
    """Before a number: it is a rough one: "environ", "about"."""
    more_than: tuple[str, ...] = ()
    """Before a number: it is more: "plus de"."""
    at_least: tuple[str, ...] = ()
    """Before a number: it or more: "au moins"."""
    less_than: tuple[str, ...] = ()
    """Before a number: it is less: "moins de"."""
    at_most: tuple[str, ...] = ()
    """Before a number: it or less: "au plus"."""
    about_after: tuple[str, ...] = ()
    """After a number: it is a rough one: "environ"."""
    at_least_after: tuple[str, ...] = ()
    """After a number: it or more: "ou plus"."""
    at_most_after: tuple[str, ...] = ()
    """After a number: it or less: "ou moins"."""
    round_words: tuple[str, ...] = ()
    """Words that make the number that holds them a rough one: "trentaine"."""
    # parts of a quantity
    scales: dict[str, float] = field(default_factory=dict)
    """Words and abbreviations that multiply: "bn" = 1e9."""
    denominators: dict[str, int] = field(default_factory=dict)
    """Words of parts, with what they divide by: "tiers" = 3; halves are 2."""
    mixed: dict[str, float] = field(default_factory=dict)
    """Words of whole and part together: "anderthalb" = 1.5."""
    elided: dict[str, int] = field(default_factory=dict)
    """Tens before an apostrophe: "trent" in "trent'anni" = 30."""
    part_endings: tuple[str, ...] = ()
    """Endings that make a number a part, written on to it or after it: "avos" in "onze avos"."""
    points: tuple[str, ...] = ()
    """The decimal point as it is said, where CLDR has another word: Italian "punto"."""
    points_between: tuple[str, ...] = ()
    """What is said before the decimals of money and shares: "con" in "siete con cincuenta euros"."""
    minus: tuple[str, ...] = ()
    """The minus sign as it is said, where CLDR has another word: "negative"."""
    below_zero: tuple[str, ...] = ()
    """After a number: it is below zero: "sous zéro"."""
    and_a_half: tuple[str, ...] = ()
    """After a number: adds one half: "et demi"."""
    conjunctions: tuple[str, ...] = ()
    """Between a whole number and a part: "et" in "trois et demi"."""
    number_fillers: tuple[str, ...] = ()
    """Words inside numbers in words, where CLDR has others: Vietnamese "linh"."""
    linkers: tuple[str, ...] = ()
    """Between number and unit: "de" in "milliards de dollars"."""
    times: tuple[str, ...] = ()
    """Words that make a ratio of a number: "fois"."""
    multiples: dict[str, int] = field(default_factory=dict)
    """Words that are a ratio: "le double" = 2."""
    fold_endings: tuple[str, ...] = ()
    """Endings that make a ratio of a number word: "fache" in "Zwanzigfache"; the longest first."""
    currencies: dict[str, str] = field(default_factory=dict)
    """Nouns and signs of money, each with its ISO 4217 code; "UGX KES" where it depends on the country."""
    currency_millions: dict[str, str] = field(default_factory=dict)
    """Abbreviations for millions of a currency: "mdp" = "MXN"."""
    units: dict[str, str] = field(default_factory=dict)
    """Units that CLDR lacks: "points de pourcentage" = "percentage point"."""
    units_joined: dict[str, str] = field(default_factory=dict)
    """Units only where they are written on to the digits: "in" in "6in"."""
    unit_endings: dict[str, str] = field(default_factory=dict)
    """Stems of adjectives of units, written on to a number: "wöch" in "vierwöchig" and "14-wöchig"."""
    number_parts: dict[str, int] = field(default_factory=dict)
    """Numbers as first parts of such words, where they are no number words: "dvou" in "dvouletý"; two are added."""
    rates: tuple[str, ...] = ()
    """Words between a distance and the hour or second that it is gone in: "pro" in "19 Kilometern pro Stunde"."""
    cents: tuple[str, ...] = ()
    """Hundredths of money: "cents", "céntimos"."""
    age_before: tuple[str, ...] = ()
    """Words before an age: "âgé de"."""
    age_after: tuple[str, ...] = ()
    """Words and endings after an age: "years old", "letý"."""
    age_bounds: tuple[str, ...] = ()
    """Words between persons and a figure that is their age: "unter" in "Jugendliche unter 25 zahlen"."""
    age_groups: tuple[str, ...] = ()
    """Words before the age that a group of persons is past or below: "over" in "gli over 65" and "the over-65s"."""
    persons: tuple[str, ...] = ()
    """Nouns of persons: "une fille de 17 ans" states an age, "une peine de 17 ans" does not."""
    range_openers: tuple[str, ...] = ()
    """Words that open a range: "entre"; after one of them `range_closers` join too."""
    range_joiners: tuple[str, ...] = ()
    """Words between the ends of a range: "à" in "5 à 7 %"."""
    range_closers: tuple[str, ...] = ()
    """Words between the ends of a range that has an opener: "et" in "entre 5 et 7 %"."""
    one_in: tuple[str, ...] = ()
    """Between the numbers of a share: "sur" in "un sur trois"."""
    against: tuple[str, ...] = ()
    """Words between the two sides of a vote: "zu" in "13 zu 8 Stimmen"."""
    votes: tuple[str, ...] = ()
    """Beginnings of words for a vote: "stimm", "vot"."""
    vote_verbs: tuple[str, ...] = ()
    """Beginnings of verbs that a vote decides: "approv" in "approved by 301 to 267"."""
    every: tuple[str, ...] = ()
    """Before an ordinal that is a share: "jeder" in "jeder zehnte"."""
    rank_openers: tuple[str, ...] = ()
    """Words before a figure that make it a rank: "lần thứ" in "lần thứ 5"."""
    rank_nouns: tuple[str, ...] = ()
    """Nouns after an ordinal that make it a rank: "Mal" in "zum dritten Mal"."""
    rank_verbs: tuple[str, ...] = ()
    """Words before an ordinal that make it a rank: "finished" in "finished third"."""
    ordinal_endings: tuple[str, ...] = ()
    """What is written on to a figure that is an ordinal: "th" in "45th"."""
    ordinals: dict[str, int] = field(default_factory=dict)
    """Ordinals that CLDR's spelled-out numbers lack."""
    cardinals: dict[str, int] = field(default_factory=dict)
    """Numbers below 100 that CLDR's spelled-out numbers lack: other cases, "pěti"."""
    # words that only look like numbers
    articles: tuple[str, ...] = ()
    """Forms of "one": a number only before a unit or a scale word."""
    counted_nouns: tuple[str, ...] = ()
    """Nouns before which one of the `homonyms` is a number: "người" in "hai người"."""
    homonyms: tuple[str, ...] = ()
    """Number words that mostly mean something else: "neuf" (new)."""
    idioms: tuple[str, ...] = ()
    """Whole phrases that look like quantities: "un jour", "one day"."""
    vague: tuple[str, ...] = ()
    """Words before a scale word that make it no number: "hàng trăm" (hundreds)."""
    references: tuple[str, ...] = ()
    """Nouns before a number that name a thing by it: "article", "page"."""
    streets: tuple[str, ...] = ()
    """Nouns of streets beside a house number: "rue"; the last part of one word: "-straße"."""
    phones: tuple[str, ...] = ()
    """Words before a telephone number: "tel.", "appeler le"."""
    year_words: tuple[str, ...] = ()
    """Words before a year: "en", "depuis"."""
    date_words: tuple[str, ...] = ()
    """Words before a day: "le", "ngày"."""
    clock_before: tuple[str, ...] = ()
    """Words before an hour: "à"."""
    hour_ranges: dict[str, str] = field(default_factory=dict)
    """Words before the first hour, each with the word before the second: "dalle" 22 "alle" 6."""
    clock_after: tuple[str, ...] = ()
    """Words after an hour: "heures"."""
    # what a number measures
    function_words: tuple[str, ...] = ()
    """Words that end a noun phrase."""
    auxiliaries: tuple[str, ...] = ()
    """Auxiliaries, after which a participle is no noun: "a" in "a reculé à 7 %"."""
    adjectives_before: tuple[str, ...] = ()
    """Adjectives between number and noun."""
    adjective_endings: tuple[str, ...] = ()
    """Endings of adjectives between number and noun: "e" in "twaalf gewonde agenten"."""
    plural_endings: tuple[str, ...] = ()
    """Endings of plurals, which end the noun group where adjectives come first."""
    plural_marks: tuple[str, ...] = ()
    """Endings that plural nouns and their adjectives share, and no finite verb has: "s" in "gastos públicos"."""
    gerund_endings: tuple[str, ...] = ()
    """Endings of verb forms that open a clause beside another: "ando" in "recuando de 5 para 3"."""
    predicate_endings: tuple[str, ...] = ()
    """Endings of verbs before money, where a noun right before it is what it is: Czech "l" in "zaplatil 5 korun"."""
    participle_endings: tuple[str, ...] = ()
    """Endings of words that are no noun where they stand alone before a number: "ed" in "peaked at $76"."""
    participle_plurals: tuple[str, ...] = ()
    """Endings of participles that count no noun after "of which": "ati" in "1.200 opere, di cui 500 avviate"."""
    verb_endings: tuple[str, ...] = ()
    """Endings of finite verbs, which no noun has: "ó" in "presentó"."""
    genitive_endings: tuple[str, ...] = ()
    """Endings of what a share is of, where the case says it and no preposition: Czech "ů" in "30 % nákladů"."""
    sums_over: tuple[str, ...] = ()
    """Ends of nouns that have their sum after "über", which is no "more than" there."""
    noun_links: tuple[str, ...] = ()
    """Words that go on with the noun group: "de" in "groupes d'épargne"."""
    valued: tuple[str, ...] = ()
    """Words after a noun and a comma, before its value: "estimé à", "worth"."""
    amount_links: tuple[str, ...] = ()
    """Prepositions between a noun and its amount: German "von", "mit"."""
    compounds: tuple[str, ...] = ()
    """Nouns of several words: "mise en œuvre"."""
    parts: tuple[str, ...] = ()
    """Words before a part of the sum just named: "di cui", "of which"."""
    change_links: tuple[str, ...] = ()
    """Prepositions between the amount of a rise or fall and what it is of: "in" in "a rise of 5 % in prices"."""
    than: tuple[str, ...] = ()
    """Words before the time that a number is compared with: "than", "que"."""
    dimensions: tuple[str, ...] = ()
    """Adjectives of size before their measure: "long" in "long de 12 km"."""
    purposes: tuple[str, ...] = ()
    """Words between money and what it is for: "pour", "para"."""
    infinitive_endings: tuple[str, ...] = ()
    """Endings of infinitives, whose object money is for: "are" in "2 milioni per acquistare autobus"."""
    whose: tuple[str, ...] = ()
    """Words before an amount noun of the thing before them: "dont le" in "le budget, dont le montant s'élève à"."""
    having: tuple[str, ...] = ()
    """Words before a noun that its value follows with nothing between: "có" in "có diện tích 5 ha"."""
    money_nouns: tuple[str, ...] = ()
    """Nouns, or their last parts, that say what the money right before them is: "subsidie" in "5 euro subsidie"."""
    value_nouns: tuple[str, ...] = ()
    """Nouns that their value may follow with nothing between: "thu nhập" in "thu nhập 60 triệu đồng"."""
    singular_endings: tuple[str, ...] = ()
    """Endings that look like a plural and are none: "ous" in "two previous proposals"."""
    rank_determiners: tuple[str, ...] = ()
    """Determiners before an ordinal that numbers the noun after it: "die" in "die erste Frau"."""
    ordinal_names: tuple[str, ...] = ()
    """Names and phrases that begin with an ordinal and number nothing: "premier ministre"."""
    lasting_nouns: tuple[str, ...] = ()
    """Nouns right after a duration that say what lasts: "vězení" in "tři roky vězení"."""
    price_links: tuple[str, ...] = ()
    """Words between a thing and its price: "for" in "the phone for $30"."""
    duration_nouns: tuple[str, ...] = ()
    """Nouns whose value is the duration after them: "delays" in "delays of up to 50 minutes"."""
    totals: tuple[str, ...] = ()
    """Amount nouns that say nothing of the sum after them: "total" in "paid a total of £5m"."""
    weighing: tuple[str, ...] = ()
    """Stems of verbs and adjectives of weighing, beside which pounds are no money: "weigh", "schwer"."""
    risk_verbs: tuple[str, ...] = ()
    """Stems of verbs whose object has its amount right after it: "risk" in "Drivers risk fines of up to £500"."""
    trade_verbs: tuple[str, ...] = ()
    """Stems of verbs of selling and buying, whose object has the price after `price_links`: "sold", "vend"."""
    adverbial: tuple[str, ...] = ()
    """Words that open a stretch that says where or when."""
    compared: tuple[str, ...] = ()
    """Words before a value that measures the same as the number before: "contre", "au lieu de"."""
    instead: tuple[str, ...] = ()
    """Words before the figure that another one replaces, whose unit it has: "instead of" in "£25 instead of 10"."""
    allot_verbs: tuple[str, ...] = ()
    """Stems of verbs that give money to a purpose after `allotted_to`: "consacr"."""
    allotted_to: tuple[str, ...] = ()
    """Words between money that is given by one of the `allot_verbs` and its purpose: "à la", "aan"."""
    invest_verbs: tuple[str, ...] = ()
    """Stems of verbs that put money into a thing: "invest", "poured"."""
    invested_in: tuple[str, ...] = ()
    """Words between this money and the thing: "into", "dans"."""
    value_verbs: tuple[str, ...] = ()
    """Stems of verbs whose subject has the value: "coût" in "le pont coûtera"."""
    estimate_nouns: tuple[str, ...] = ()
    """Nouns for a forecast, an estimate or a target: what it is of is what is measured."""
    estimate_verbs: tuple[str, ...] = ()
    """Stems of verbs whose object has the value: "estim" in "estiment le coût à"."""
    lasting_verbs: tuple[str, ...] = ()
    """Stems of verbs whose subject lasts as long as the duration after them: "dur" in "la réunion a duré"."""
    content_links: tuple[str, ...] = ()
    """After money, before what it is given as: "en" in "3 millions en subventions"."""
    wholes: tuple[str, ...] = ()
    """Words that open the whole of a part at the start of a clause: "sur les" in "sur les 40 écoles, 12"."""
    definites: tuple[str, ...] = ()
    """Determiners of a set that is known: "les" in "les deux pays". Such a count has no period."""
    directions: tuple[str, ...] = ()
    """After a length that is a distance: "au sud" in "à 620 km au sud de Lyon". What follows is no measured noun."""
    age_verbs: tuple[str, ...] = ()
    """Verbs between who has an age and the age: "was" in "Ana Ruiz was 46 years old", "avait"."""
    age_links: tuple[str, ...] = ()
    """Between the comma after a name and an age: "de" in "Ana Ruiz, de 46 años,"."""
    no_nouns: tuple[str, ...] = ()
    """Words that name nothing alone: adjectives of order or rate, participles: "suivantes", "mensuels"."""
    no_noun_endings: tuple[str, ...] = ()
    """Endings of such words, of comparatives and adverbs: "ší" in "o 90 milionů vyšší"."""
    plural_nouns: tuple[str, ...] = ()
    """Plurals without their ending: "people", "children"."""
    areas: tuple[str, ...] = ()
    """Phrases for the whole of an area, before or behind what is measured in it: "toàn tỉnh", "trên địa bàn"."""
    adverbs_behind: tuple[str, ...] = ()
    """Adverbs between a subject and its verb, where nothing marks the noun: "vẫn", "cũng"."""
    conditions: tuple[str, ...] = ()
    """Words that open for whom a number counts: "those who" in "£100 for those who earn up to £26,000"."""
    counted_verb_endings: tuple[str, ...] = ()
    """Endings of verbs whose subject is a counted noun in the genitive: "lo" in "míst bylo 8450"."""
    neuter_endings: tuple[str, ...] = ()
    """Endings of nouns that such a verb has as its subject without a count: "o" in "město koupilo"."""
    negations: tuple[str, ...] = ()
    """Words between a plural noun and an adjective that is denied of it: "no" in "exportaciones no petroleras"."""
    negated_endings: tuple[str, ...] = ()
    """Endings of this noun and of its adjective: "s"."""
    relatives: tuple[str, ...] = ()
    """Relative pronouns that the pack lists as prepositions too: "which"."""
    decades: tuple[str, ...] = ()
    """Words before the tens or the first year of a decade: "les années" in "les années 80"."""
    absolutes: tuple[str, ...] = ()
    """Prepositions that may open a clause with a subject of its own: "with" in "with exports down 4 %"."""
    counted_endings: tuple[str, ...] = ()
    """Endings of a plural that make a homonym before it a number: "s" in "neuf ministres"."""
    topics: tuple[str, ...] = ()
    """Words that open what a sentence is about: "quant à" in "Quant aux recours, 39 ont été déposés"."""
    levels: tuple[str, ...] = ()
    """Nouns beside a year with which a value is compared: "levels" in "on 2005 levels"."""
    kept_verbs: tuple[str, ...] = ()
    """Stems of verbs whose object keeps the value: "maint" in "maintient son taux à 2 %"."""
    moving_verbs: tuple[str, ...] = ()
    """Stems of verbs that always have an object, which gets the value: "lower" in "lowered output to 3 tonnes"."""
    causatives: tuple[str, ...] = ()
    """Verbs whose object does what comes after it: "made" in "the rain made prices rise 5 %", "khiến"."""
    particle_verbs: tuple[str, ...] = ()
    """Forms of separable verbs of change with their particle: "nahm zu" in "nahm um 5 % auf 80 Mio. zu"."""
    going_verbs: tuple[str, ...] = ()
    """Forms of verbs by which money goes to a purpose: "iront" in "41 millions iront aux routes"."""
    current: tuple[str, ...] = ()
    """Words right before or after the value of today, which no time named before is the period of: "the current"."""
    now: tuple[str, ...] = ()
    """Words for the present, which no time named before is the period of: "aujourd'hui"."""
    relative_openers: tuple[str, ...] = ()
    """Words that open a relative clause after a comma: "qui", "who"."""
    share_nouns: tuple[str, ...] = ()
    """Words for a share, which say nothing without what it is of: "part" in "la part des femmes"."""
    of_them: tuple[str, ...] = ()
    """After a part of what the sentence before names: "d'entre eux" in "27 % d'entre eux"."""
    they_were: tuple[str, ...] = ()
    """Before the number of what the sentence before names: "ils étaient" in "Ils étaient 61 500"."""
    more_or_fewer: tuple[str, ...] = ()
    """Before what there is more or less of: "moins de" in "attire moins de visiteurs"."""
    thing_pronouns: tuple[str, ...] = ()
    """Pronouns that mean the subject of the sentence before: "it" in "Inflation eased. It fell to 2 %"."""
    bids: tuple[str, ...] = ()
    """Stems of verbs before a bare figure that answers a sum: "offr" in "chiedono 180 euro, l'azienda ne offre 110"."""
    hour_spans: tuple[str, ...] = ()
    """Words before a stretch of hours in bare figures: "fasce orarie" in "nelle fasce orarie 6-9"."""
    adversatives: tuple[str, ...] = ()
    """Words between a figure that is denied and the right one: "but" in "not 2.5 but 1.5 per cent"."""
    denials: tuple[str, ...] = ()
    """Words before a figure that is denied: "not"."""
    comparatives: tuple[str, ...] = ()
    """Words before the exact amount that two things differ by: "cao hơn" in "cao hơn 3 điểm phần trăm"."""
    differences: tuple[str, ...] = ()
    """Words after a number that two things differ by: "more" in "400 more than last year"."""
    share_points: tuple[str, ...] = ()
    """Nouns that mean percentage points beside a share: "points" in "18 %, soit 5 points de plus"."""
    amount_nouns: tuple[str, ...] = ()
    """Nouns that only say amount: "montant"; what they are an amount of is what is measured."""
    average_nouns: tuple[str, ...] = ()
    """Nouns for an average, which say nothing of a bare figure behind them: "average" in "an average of 20 a week"."""
    bases: tuple[str, ...] = ()
    """Nouns that are the base of a share, not what is measured: "PIB"."""
    share_links: tuple[str, ...] = ()
    """Words after "53 %", before what the share is of: "des"."""
    value_links: tuple[str, ...] = ()
    """Words between the noun group and its value: "de", "à", "est de"."""
    # time expressions
    year_end: tuple[str, ...] = ()
    """Words before a year that mean its last month: "fin"."""
    first_months: tuple[str, ...] = ()
    """Words that count the months after them from January: "premiers" in "6 premiers mois"."""
    span_ends: tuple[str, ...] = ()
    """Words between a length of time and the day or month that it ends with: "to" in "the three months to June"."""
    deadlines: tuple[str, ...] = ()
    """Words before a year that is the time limit of no value: "d'ici", "by"."""
    since: tuple[str, ...] = ()
    """Words before a year or month that a period begins with: "depuis"."""
    others: tuple[str, ...] = ()
    """Words for the same thing of another time, with which a value is compared: "those" in "exceed those of 2021"."""
    compared_on: tuple[str, ...] = ()
    """Words before a month, quarter or year with which a change is compared: "on" in "up 5% on 2023"."""
    same_period: tuple[str, ...] = ()
    """Phrases for the months of the number before: "même période"."""
    relative_times: dict[str, str] = field(default_factory=dict)
    """Times told from the day of the article, in years, quarters, months, weeks or days: "l'an dernier" = "-1y",
    "hier" = "-1d"; "earlier" where they are told from another time: "un an plus tôt"."""
    past_before: tuple[str, ...] = ()
    """Words before a month or day that has been: "last"."""
    past_after: tuple[str, ...] = ()
    """Those after it: "dernier"."""
    coming_before: tuple[str, ...] = ()
    """Words before a month or day that is to come: "next"."""
    coming_after: tuple[str, ...] = ()
    """Those after it: "prochain"."""
    month_leads: tuple[str, ...] = ()
    """Words between such a word and the name of a month: "mes de"."""
    seasons: tuple[str, ...] = ()
    """Seasons, with what stands between them and their year: "summer of"."""
    future_words: tuple[str, ...] = ()
    """Forms of verbs that tell of what is to come, by which a month without its year is dated: "will"."""
    future_endings: tuple[str, ...] = ()
    """Endings of such verbs: "ront"."""
    past_words: tuple[str, ...] = ()
    """Forms of verbs that tell of what has been: "was"."""
    past_endings: tuple[str, ...] = ()
    """Endings of such verbs: "arono"."""
    limit_before: tuple[str, ...] = ()
    """Words before a date that make it a time limit, whatever the verb: "no later than"."""
    limit_after: tuple[str, ...] = ()
    """Those after it: "at the latest"."""
    infinitive_words: tuple[str, ...] = ()
    """Words before an infinitive, whose time is open: "to"."""
    changed_from: tuple[str, ...] = ()
    """Words before the earlier of two values of one thing, with a time or without: "up from"."""
    halves: dict[str, int] = field(default_factory=dict)
    """Halves of the year: "premier semestre" = 1."""
    quarters: dict[str, int] = field(default_factory=dict)
    """Quarters of the year: "premier trimestre" = 1."""
    bimesters: dict[str, int] = field(default_factory=dict)
    """Pairs of months of the year: "primer bimestre" = 1."""
    months: dict[str, int] = field(default_factory=dict)
    """Names of months that CLDR lacks: "lednu" = 1."""
    change_from: tuple[str, ...] = ()
    """Before the value before a change: "from", "de"."""
    change_to: tuple[str, ...] = ()
    """Before the value after a change: "to", "à"."""
    change_verbs: tuple[str, ...] = ()
    """Stems of verbs with which "from 5 to 7" are two values and no range: "pass"."""
    earlier_adjectives: tuple[str, ...] = ()
    """Adjectives of an earlier time between "from" and its value: "únorových" in "z únorových 4,3 procenta"."""
    over: tuple[str, ...] = ()
    """Over what time a change is told, in words: "year on year", "sur un an", "meziročně"."""
    grows_by: tuple[str, ...] = ()
    """Verbs, with their preposition, before the amount of a change: "vzrostl o"."""
    rises: tuple[str, ...] = ()
    """Stems of verbs and nouns of rising: "increas"."""
    falls: tuple[str, ...] = ()
    """Stems of verbs and nouns of falling: "drop"."""
    change_by: tuple[str, ...] = ()
    """Words between such a verb or noun and the amount of the change: "by"."""
    multiplied: dict[str, float] = field(default_factory=dict)
    """Forms of verbs that say by what factor something changed: "doubled" = 2."""
    reaches: tuple[str, ...] = ()
    """Words before the value after a change, behind its amount: "to", "na"."""
    examples: tuple[NumberExample, ...] = ()
    """Sentences with their numbers."""
