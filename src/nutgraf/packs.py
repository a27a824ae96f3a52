"""What a language pack may hold: one frozen record a section of languages/xx.toml, every key with its meaning.

Words are matched without regard to case unless a key says otherwise. Every section carries `examples`: sentences
written for this project, which the tests run, so that a pack cannot rot.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from nutgraf.records import BlockKind

CLOSED: Final[dict[str, object]] = {"extra": "forbid"}  # pydantic: an unknown key is an error

# --- zones -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ZoneExample:
    """A text and the zones in it that are no story, as (kind, words); without any, all of it must be story."""

    __pydantic_config__ = CLOSED

    text: str
    blocks: tuple[tuple[BlockKind, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Zones:
    """Cue words of the parts of a page that are not the story; those of all packs are looked for in any text."""

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
    notice: tuple[str, ...] = ()  # wherever they stand, the line is not the story: "all rights reserved"
    examples: tuple[ZoneExample, ...] = ()


# --- sentences ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SentenceExample:
    """A text and its sentences."""

    __pydantic_config__ = CLOSED

    text: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sentences:
    """What the sentence splitter must know."""

    __pydantic_config__ = CLOSED

    abbreviations: tuple[str, ...] = ()  # with their full stop, after which no sentence ends: "M.", "art."
    numbered: tuple[str, ...] = ()  # abbreviations only before a number: "No."
    openers: tuple[str, ...] = ()  # words that, capitalised, open a sentence even after "U.S." or "45."
    examples: tuple[SentenceExample, ...] = ()


# --- officials ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class OfficialExample:
    """A sentence with what must be found in it ("name | title | organisation") and names that hold no post."""

    __pydantic_config__ = CLOSED

    text: str
    finds: tuple[str, ...] = ()
    rejects: tuple[str, ...] = ()  # "*": nobody


@dataclass(frozen=True, slots=True)
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
    of: tuple[str, ...] = ()  # prepositions that lead from a head to its portfolio or body
    at: tuple[str, ...] = ()  # the same, but only before a capitalised word
    joins: tuple[str, ...] = ()  # "and"
    stops: tuple[str, ...] = ()  # words that end a phrase: verbs, pronouns, conjunctions, other prepositions
    stop_endings: tuple[str, ...] = ()  # endings of verbs that end a phrase: "ed"
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
    age: tuple[str, ...] = ()  # words of "45 years old"
    examples: tuple[OfficialExample, ...] = ()


# --- numbers -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Numbers:
    """Number words that CLDR does not have."""

    __pydantic_config__ = CLOSED

    about: tuple[str, ...] = ()


# --- instruments -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class WholeCitation:
    """A citation that is recognised by its form alone; the group `number`, or all of it, is the act's number."""

    __pydantic_config__ = CLOSED

    type: str
    pattern: str  # regular expression, case matters; what it matches begins with a capital, a digit or "§"


@dataclass(frozen=True, slots=True)
class InstrumentExample:
    """A sentence and the acts it cites, each mention as it stands there; the rest tells of the first act."""

    __pydantic_config__ = CLOSED

    text: str
    mentions: tuple[str, ...] = ()
    acts: int | None = None  # how many different acts; as many as mentions where it is not given
    number: str = ""
    issuer: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True, eq=False)  # by identity: what is compiled from it is looked up often
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
    issuer_first: bool = False  # "Security Council resolution 1701"
    adjectives: str = ""  # regular expression: a word in lower case that may end a body's name: "nationale"
    about: tuple[str, ...] = ()  # regular expressions of what the title follows: "relative à"
    stops: tuple[str, ...] = ()  # words that no title goes beyond
    also_called: tuple[str, ...] = ()  # regular expressions between two names of one act: "better known as"
    coordinators: tuple[str, ...] = ()  # "et": between the numbers of two acts of one kind
    examples: tuple[InstrumentExample, ...] = ()


# --- orders ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Orders:
    """Words that make a clause an order."""

    __pydantic_config__ = CLOSED

    obligation: tuple[str, ...] = ()


# --- quotes ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class QuoteExample:
    """A text of one or more sentences, and the quotation it holds; `quote` is "" where it holds none."""

    __pydantic_config__ = CLOSED

    text: str
    quote: str
    speaker: str = ""  # as it stands in `text`; "" where nobody is named
    verb: str = ""


@dataclass(frozen=True, slots=True, eq=False)  # by identity: what is compiled from it is looked up often
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


@dataclass(frozen=True, slots=True)
class SummaryCues:
    """Words that a summary must know."""

    __pydantic_config__ = CLOSED

    stop_words: tuple[str, ...] = ()


# --- the pack ----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
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
