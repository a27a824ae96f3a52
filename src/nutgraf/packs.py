"""What a language pack may hold: one frozen record a section of languages/xx.toml, every key with its meaning.

Words are matched without regard to case unless a key says otherwise. Every section carries `examples`: sentences
written for this project, which the tests run, so that a pack cannot rot. A section is read once a process and is
equal only to itself, so that what is compiled from it can be cached by it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, Literal

from nutgraf.records import BlockKind, Modality

CLOSED: Final[dict[str, object]] = {"extra": "forbid"}  # pydantic: an unknown key is an error

# --- zones -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, eq=False)
class ZoneExample:
    """A text and the zones in it that are no story, as (kind, words); without any, all of it is story."""

    __pydantic_config__ = CLOSED

    text: str
    blocks: tuple[tuple[BlockKind, str], ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Zones:
    """Cue words of the parts of a page that are not the story; any text is searched for those of all packs."""

    __pydantic_config__ = CLOSED

    credit: tuple[str, ...] = ()  # label before a colon and a photographer: "Photo"
    credit_by: tuple[str, ...] = ()  # label straight before the name: "Photo by"
    credit_alone: tuple[str, ...] = ()  # says all by itself: "File photo"
    agencies: tuple[str, ...] = ()  # press agencies and picture banks, in their own capitals: "AFP"
    caption: tuple[str, ...] = ()  # label before a caption: "Pictured"
    source: tuple[str, ...] = ()  # label before the source: "Source"
    byline: tuple[str, ...] = ()  # words that open an author's line: "By"
    author: tuple[str, ...] = ()  # label before a colon and an author: "Author"
    desk: tuple[str, ...] = ()  # what stands in an author's line beside or instead of a name: "staff"
    stamp: tuple[str, ...] = ()  # words before the date of publication: "Posted"
    related: tuple[str, ...] = ()  # words before a link to something else: "Read also"
    chrome: tuple[str, ...] = ()  # whole lines: "Share"
    comments: tuple[str, ...] = ()  # the heading over the readers' comments, which end the page: "Comments"
    notice: tuple[str, ...] = ()  # wherever they stand, the line is not the story: "all rights reserved"
    examples: tuple[ZoneExample, ...] = ()


# --- sentences ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, eq=False)
class SentenceExample:
    """A text and its sentences."""

    __pydantic_config__ = CLOSED

    text: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Sentences:
    """What the sentence splitter must know."""

    __pydantic_config__ = CLOSED

    # with their full stop, after which no sentence ends; in capitals or with one capital as well, but a capital here
    # stays one ("Ill." is no "ill."): "M.", "art."
    abbreviations: tuple[str, ...] = ()
    numbered: tuple[str, ...] = ()  # abbreviations only before a number: "No."
    openers: tuple[str, ...] = ()  # words that, capitalised, open a sentence even after "U.S." or "45."
    examples: tuple[SentenceExample, ...] = ()


# --- officials ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, eq=False)
class OfficialExample:
    """A sentence with what must be found in it ("name | title | organisation") and names that hold no post."""

    __pydantic_config__ = CLOSED

    text: str
    finds: tuple[str, ...] = ()
    rejects: tuple[str, ...] = ()  # "*": nobody


@dataclass(frozen=True, slots=True, eq=False)
class Officials:
    """Words around the names of officials.

    A head is the word that makes a phrase a post ("minister"). Heads, modifiers and bodies are given in one form;
    `feminine` and `plural` make the others: "teur>trice" puts one ending for another, ">s" adds one.
    """

    __pydantic_config__ = CLOSED

    governing: tuple[str, ...] = ()  # heads whose portfolio or territory belongs to the title: "minister of health"
    titles: tuple[str, ...] = ()  # heads of posts in a body, which is the organisation: "director of the bank"
    members: tuple[str, ...] = ()  # heads that state membership
    feminine: tuple[str, ...] = ()
    plural: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()  # stand before a head, glued, hyphened or apart: "vice", "sous"
    deputy: tuple[str, ...] = ()  # words of the title that say a deputy; before, glued to, or after the head
    former: tuple[str, ...] = ()
    acting: tuple[str, ...] = ()
    elect: tuple[str, ...] = ()
    modifiers: tuple[str, ...] = ()  # adjectives of a title: "general", "permanent"
    compounds: bool = False  # German: a head ends a longer word, nouns are capitalised
    noun_before: bool = False  # English: the portfolio or the body stands before the head
    bare_complement: bool = False  # Vietnamese: the body follows the head without a preposition
    accents: bool = False  # diacritics tell words apart
    bodies: tuple[str, ...] = ()  # first nouns of organisations: "committee", "bank"
    articles: tuple[str, ...] = ()
    indefinite: tuple[str, ...] = ()  # articles and possessives behind which a post points to nobody named before
    of: tuple[str, ...] = ()  # prepositions that lead from a head to its portfolio or body
    at: tuple[str, ...] = ()  # the same, but only before a capitalised word
    joins: tuple[str, ...] = ()  # "and"
    stops: tuple[str, ...] = ()  # words that end a phrase: verbs, pronouns, conjunctions, other prepositions
    stop_endings: tuple[str, ...] = ()  # endings of verbs that end a phrase: "ed"
    verb_endings: tuple[str, ...] = ()  # of verbs and adverbs, which are no adjectives behind a head: "ó", "mente"
    adjective_endings: tuple[str, ...] = ()  # of adjectives that belong to the title where they stand before its head
    honorifics_m: tuple[str, ...] = ()
    honorifics_f: tuple[str, ...] = ()
    honorifics: tuple[str, ...] = ()
    copulas: tuple[str, ...] = ()  # between a name and the post: "is", "was elected as"
    passives: tuple[str, ...] = ()  # verbs before a name whose post follows: "named", "elected"
    relatives: tuple[str, ...] = ()  # may stand before a copula: "who"
    takes: tuple[str, ...] = ()  # between a name and the office taken: "takes over"
    leaves: tuple[str, ...] = ()
    charges: tuple[str, ...] = ()  # the offices: "ministry", "chairmanship"
    named_after: tuple[str, ...] = ()  # nouns before a name that are the name's no more: "law", "street"
    given_names: tuple[str, ...] = ()  # of people in this language's news: read by all languages, as are the next two
    family_names: tuple[str, ...] = ()  # where the family name stands first
    particles: tuple[str, ...] = ()  # inside names: "de", "van"
    place_starts: tuple[str, ...] = ()  # first words of places of two words: "New", "San"
    places: tuple[str, ...] = ()  # places that look like names, beyond CLDR's territories
    age: tuple[str, ...] = ()  # words of "45 years old"
    examples: tuple[OfficialExample, ...] = ()


# --- numbers -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, eq=False)
class NumberExample:
    """A sentence and its numbers: each "TEXT = VALUE UNIT", e.g. "3 Mio. Euro = 3000000 EUR"; an empty list for none.

    A range is "5-7 % = 5..7 %". The tests read each and fail where the finder says anything else.
    """

    __pydantic_config__ = CLOSED

    text: str
    numbers: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Numbers:
    """Number words that CLDR does not have, and the words around numbers. All are matched as whole words."""

    __pydantic_config__ = CLOSED

    # qualifiers that stand before a number ("plus de"), and behind it ("ou plus")
    about: tuple[str, ...] = ()
    more_than: tuple[str, ...] = ()
    at_least: tuple[str, ...] = ()
    less_than: tuple[str, ...] = ()
    at_most: tuple[str, ...] = ()
    about_behind: tuple[str, ...] = ()
    at_least_behind: tuple[str, ...] = ()
    at_most_behind: tuple[str, ...] = ()
    # parts of a quantity
    scales: dict[str, float] = field(default_factory=dict)  # words and abbreviations that multiply: "bn" = 1e9
    denominators: dict[str, int] = field(default_factory=dict)  # "tiers" = 3; halves are 2
    mixed: dict[str, float] = field(default_factory=dict)  # words of whole and part: "anderthalb" = 1.5
    and_a_half: tuple[str, ...] = ()  # behind a number: adds one half
    conjunctions: tuple[str, ...] = ()  # between a whole number and a part: "et" in "trois et demi"
    number_fillers: tuple[str, ...] = ()  # inside numbers in words, where CLDR has another: Vietnamese "linh"
    linkers: tuple[str, ...] = ()  # between number and unit: "de" in "milliards de dollars"
    times: tuple[str, ...] = ()  # makes a ratio: "fois"
    currencies: dict[str, str] = field(default_factory=dict)  # bare noun or sign -> ISO 4217
    units: dict[str, str] = field(default_factory=dict)  # what CLDR lacks: "points de pourcentage" = "%"
    age_before: tuple[str, ...] = ()
    age_behind: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()  # "une fille de 17 ans" tells an age, "une peine de 17 ans" does not
    range_openers: tuple[str, ...] = ()  # "entre"; with them range_joiners and "et" join
    range_joiners: tuple[str, ...] = ()  # "à" in "5 à 7 %"
    range_closers: tuple[str, ...] = ()  # join only behind an opener: "et"
    one_in: tuple[str, ...] = ()  # "sur" in "un sur trois"
    rank_nouns: tuple[str, ...] = ()  # an ordinal before one of these is a rank: "zum dritten Mal"
    ordinals: dict[str, int] = field(default_factory=dict)  # ordinals that CLDR's spell-out lacks
    # words that only look like numbers
    articles: tuple[str, ...] = ()  # forms of "one": a number only before a unit or a scale word
    homonyms: tuple[str, ...] = ()  # number words that mostly mean something else, e.g. "neuf" (new)
    idioms: tuple[str, ...] = ()  # whole phrases that look like quantities: "un jour", "one day"
    vague: tuple[str, ...] = ()  # before a scale word it makes no number: "hàng trăm" (hundreds)
    references: tuple[str, ...] = ()  # a number behind one names a thing, it counts nothing: "article", "page"
    year_words: tuple[str, ...] = ()  # before a year: "en", "depuis"
    date_words: tuple[str, ...] = ()  # before a day: "le", "ngày"
    clock_before: tuple[str, ...] = ()
    clock_behind: tuple[str, ...] = ()
    # what a number measures
    nouns_capitalised: tuple[str, ...] = ()  # "yes" where every noun has a capital (German)
    function_words: tuple[str, ...] = ()  # end a noun group
    auxiliaries: tuple[str, ...] = ()  # before a participle, which is no noun: "a" in "a reculé à 7 %"
    adjectives_before: tuple[str, ...] = ()  # stand between number and noun
    plural_endings: tuple[str, ...] = ()  # a word with one ends the noun group where adjectives come first
    noun_links: tuple[str, ...] = ()  # go on with the noun group: "de" in "groupes d'épargne"
    compared: tuple[str, ...] = ()  # what follows is measured like the number before: "contre", "au lieu de"
    bases: tuple[str, ...] = ()  # "PIB": a share's base, not what is measured
    share_links: tuple[str, ...] = ()  # behind "53 %": what the share is of
    value_links: tuple[str, ...] = ()  # before a value: "de", "à", "est de"; the noun group stands before them
    # time expressions
    year_end: tuple[str, ...] = ()  # "fin": the year's last month
    first_months: tuple[str, ...] = ()  # behind "6 mois": counted from January
    same_period: tuple[str, ...] = ()  # "même période": the months of the number before
    halves: dict[str, int] = field(default_factory=dict)  # "premier semestre" = 1
    quarters: dict[str, int] = field(default_factory=dict)
    months: dict[str, int] = field(default_factory=dict)  # names that CLDR lacks
    # changes
    change_from: tuple[str, ...] = ()
    change_to: tuple[str, ...] = ()
    grows_by: tuple[str, ...] = ()  # verbs before the amount of a change
    reaches: tuple[str, ...] = ()  # before the new value
    examples: tuple[NumberExample, ...] = ()


# --- instruments -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, eq=False)
class WholeCitation:
    """A citation that is recognised by its form alone; the group `number`, or all of it, is the act's number."""

    __pydantic_config__ = CLOSED

    type: str
    pattern: str  # regular expression, case matters; what it matches begins with a capital, a digit or "§"
    own: bool = False  # only in articles of this language


@dataclass(frozen=True, slots=True, eq=False)
class InstrumentExample:
    """A sentence and the acts it cites, each mention as it stands there; the rest tells of the first act."""

    __pydantic_config__ = CLOSED

    text: str
    mentions: tuple[str, ...] = ()
    acts: int | None = None  # how many different acts; as many as mentions where it is not given
    number: str = ""
    issuer: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Instruments:
    """Kinds of acts, and the shapes of their numbers. A kind is "singular|plural|other form", in lower case.

    In `names` the slots {Cap}, {Caps}, {low}, {year} and {date} stand for a capitalised word, a chain of such words
    with the `links` between them, a word in lower case, a year and `date`.
    """

    __pydantic_config__ = CLOSED

    kinds: tuple[str, ...] = ()  # cited by number: "directive 40"
    papers: tuple[str, ...] = ()  # cited only with a mark before the number: "projet de loi n° 12"
    parts: tuple[str, ...] = ()  # parts of an act: "article 49.3"
    capital: tuple[str, ...] = ()  # kinds that are verbs or nouns too, unless with a capital: "Điều 5", "điều 5 xe"
    charters: tuple[str, ...] = ()  # kinds whose parts are cited as acts of their own: "constitution"
    long_series: tuple[str, ...] = ()  # kinds numbered beyond 1600, so that a number like a year is no year
    marks: tuple[str, ...] = ()  # regular expressions before a number, besides "n°": "số", "number"
    numbers: tuple[str, ...] = ()  # regular expressions of a country's numbers, cited without a mark
    whole: tuple[WholeCitation, ...] = ()
    names: tuple[str, ...] = ()  # regular expressions of acts cited by name, case matters
    compounds: tuple[str, ...] = ()  # endings of capitalised words that name an act: "gesetz"
    not_named: tuple[str, ...] = ()  # regular expressions: what looks like a name and is none
    links: tuple[str, ...] = ()  # regular expressions of the words between the capitalised words of a name
    date: str = ""  # regular expression: "du 24 décembre 2019"
    of: tuple[str, ...] = ()  # regular expressions of what the issuer follows: "du", "of the"
    not_issuers: tuple[str, ...] = ()  # lower-case words that open a sentence with a capital, before an issuer
    issuer_first: bool = False  # "Security Council resolution 1701"
    adjectives: str = ""  # regular expression: a word in lower case that may end a body's name: "nationale"
    about: tuple[str, ...] = ()  # regular expressions of what the title follows: "relative à"
    stops: tuple[str, ...] = ()  # words that no title goes beyond
    also_called: tuple[str, ...] = ()  # regular expressions between two names of one act: "better known as"
    coordinators: tuple[str, ...] = ()  # "et": between the numbers of two acts of one kind
    examples: tuple[InstrumentExample, ...] = ()


# --- orders ------------------------------------------------------------------------------------------------

OrderKind = Literal["asks", "must", "open", "acts"]
Support = Literal["none", "voice", "quote", "scope"]


@dataclass(frozen=True, slots=True, eq=False)
class OrderRule:
    """One way of giving an order. Fragments are regular expressions over lower-cased text; `{name}` is a shape.

    `kind` says what the grammatical subject is: "asks" the one who orders, "must" the one who is bound, "open"
    nobody (there is none, or a dummy), "acts" a body told of in the present tense. `support` is what has to vouch
    for an ambiguous cue: "voice" somebody said to speak (a quotation, a verb of saying in the sentence, an order
    just before), "quote" direct speech, "scope" an order just before.
    """

    __pydantic_config__ = CLOSED

    kind: OrderKind
    modality: Modality
    cues: tuple[str, ...]  # fragments, matched as whole words
    then: str = ""  # what has to follow the cue at once
    unless: str = ""  # what must not follow
    not_after: tuple[str, ...] = ()  # plain words that must not stand right before the cue
    negated: Modality | None = None  # the modality where a negation precedes; none: then it is no order
    support: Support = "none"
    opens: bool = False  # the cue has to open the sentence or the quotation, after a connector at most


@dataclass(frozen=True, slots=True, eq=False)
class OrderExample:
    """A sentence of our own. `found` are words of the cues expected, in order; none: it only looks like an order.

    `before` is a sentence that stands before it, where the order needs a scope.
    """

    __pydantic_config__ = CLOSED

    text: str
    found: tuple[str, ...] = ()
    modality: tuple[Modality, ...] = ()
    speaker: str | None = None
    addressee: str | None = None
    before: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Orders:
    """What makes a clause an order."""

    __pydantic_config__ = CLOSED

    shapes: dict[str, str] = field(default_factory=dict)  # fragments; rules and keys say {name}
    rules: tuple[OrderRule, ...] = ()
    decoys: str = ""  # words that look like a cue and are none: "steering committee" is not told to steer
    tells: str = ""  # words between a body and its act that make it a report: "has", "was"
    negation: str = ""  # right before a cue: it is not said, or it is forbidden
    introduces: str = ""  # what before a colon leads to a list of orders: "asked:"
    says: str = ""  # verbs of saying
    according: str = ""  # what leads to a source: "according to"
    that: str = ""  # conjunctions that open what is said
    that_dropped: bool = False  # whether they may be left out: "he said they must"
    joints: str = ""  # conjunctions that open a further clause and end a subject
    supposing: str = ""  # conjunctions whose clause orders nothing: "if", "whether"
    adding: str = ""  # conjunctions that do so only where a subject follows: "and"
    connectors: str = ""  # adverbs that may stand before the subject: "in addition"
    between: str = ""  # adverbs and small words between a subject and a cue: "also"
    selves: str = ""  # pronouns of the first and second person: the quotation tells who they are
    adverbial: str = ""  # what opens a phrase that is no subject: "in", "yesterday"
    pronouns: str = ""  # personal pronouns of the third person that stand for a speaker named before
    articles: str = ""  # what may open a noun phrase
    bodies: str = ""  # heads of phrases that name a body able to speak or to be told: "ministry", "unions"
    to: str = ""  # prepositions before the addressee
    act: str = ""  # opens the action after the addressee
    coordinated: str = ""  # opens a further action
    examples: tuple[OrderExample, ...] = ()


# --- quotes ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, eq=False)
class QuoteExample:
    """A text of one or more sentences, and the quotation it holds; `quote` is "" where it holds none."""

    __pydantic_config__ = CLOSED

    text: str
    quote: str
    speaker: str = ""  # as it stands in `text`; "" where nobody is named
    verb: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Quotes:
    """Words that lead to the speaker of a quotation. Where not said otherwise they are regular expressions."""

    __pydantic_config__ = CLOSED

    stems: tuple[str, ...] = ()  # of the regular verbs of saying, before `endings`: "déclar"
    endings: str = ""  # regular expression of the forms that report: "(?:e|ent|é)"
    verbs: tuple[str, ...] = ()  # forms of the other verbs of saying
    before_verbs: str = ""  # regular expression of auxiliaries, to belong to the verb: "a", "has"
    according: tuple[str, ...] = ()  # what the source follows: "according to", "selon"
    works: tuple[str, ...] = ()  # what a title, name or motto in marks follows: "entitled", "sous le thème"
    works_after: tuple[str, ...] = ()  # what follows a title or motto: "was the theme"
    capitals: bool = False  # a title of a work has capitals throughout: "Gone with the Wind"
    between: str = ""  # adverbs that stand between subject and verb: "also"
    indefinites: tuple[str, ...] = ()  # lower-case words that begin a speaker without a name: "un", "a", "some"
    genitives: tuple[str, ...] = ()  # lower-case words that go on with a noun phrase: "of", "du"
    inverts: bool = True  # the subject can follow the verb: "said Ellen Price", "dijo Valls"
    syllabic: bool = False  # only the first syllable of a name's word has a capital: "Bộ Giao thông"
    no_subjects: tuple[str, ...] = ()  # lower-case words that name nobody though a sentence begins with them
    he: tuple[str, ...] = ()  # pronouns of the third person, lower-case words
    she: tuple[str, ...] = ()
    determiners: tuple[str, ...] = ()  # lower-case words; with a post after them they name a person: "the", "la"
    prepositions: tuple[str, ...] = ()  # lower-case words; a name after one of them is not the subject
    head_last: bool = False  # "finance minister", not "ministre des finances"
    examples: tuple[QuoteExample, ...] = ()


# --- summary -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, eq=False)
class SummaryExample:
    """A sentence, whether it points back to the sentence before, and whether it tells of ceremony."""

    __pydantic_config__ = CLOSED

    text: str
    points_back: bool = False
    ceremony: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class SummaryCues:
    """Words by which a sentence points back: a summary takes such a sentence only with the one before."""

    __pydantic_config__ = CLOSED

    dangling: tuple[str, ...] = ()  # pronouns, demonstratives, connectives; "c'" elides and needs no space behind
    dangling_without_name: tuple[str, ...] = ()  # the same unless a capital follows: "Ông", but not "Ông Tuấn"
    free: tuple[str, ...] = ()  # openings that look alike and stand alone: "il y a", "cette semaine"
    fronted: tuple[str, ...] = ()  # pronouns that point back behind a short opening phrase too: "À Lyon, il ..."
    unnamed: tuple[str, ...] = ()  # who speaks without a name, at the end: "..., dijo", "..., a-t-il …"
    ceremony: tuple[str, ...] = ()  # who attended, how a meeting was held: seldom what a story is about
    examples: tuple[SummaryExample, ...] = ()


# --- the pack ----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, eq=False)
class LanguagePack:
    """One language's data. A language without a pack has the empty one: CLDR and general rules still apply."""

    __pydantic_config__ = CLOSED

    code: str
    name: str = ""
    zones: Zones = Zones()
    sentences: Sentences = Sentences()
    officials: Officials = Officials()
    numbers: Numbers = Numbers()
    instruments: Instruments = Instruments()
    orders: Orders = Orders()
    quotes: Quotes = Quotes()
    summary: SummaryCues = SummaryCues()
