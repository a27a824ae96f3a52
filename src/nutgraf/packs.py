"""What a language pack may hold: one frozen record a section of languages/xx.toml, every key with its meaning.

Words are matched without regard to case unless a key says otherwise. Every section carries `examples`: sentences
written for this project, which the tests run, so that a pack cannot rot.
"""

from __future__ import annotations

from dataclasses import dataclass, field
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
class Officials:
    """Words around the names of officials."""

    __pydantic_config__ = CLOSED

    titles: tuple[str, ...] = ()


# --- numbers -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class NumberExample:
    """A sentence and its numbers: each "TEXT = VALUE UNIT", e.g. "3 Mio. Euro = 3000000 EUR"; an empty list for none.

    A range is "5-7 % = 5..7 %". The tests read each and fail where the finder says anything else.
    """

    __pydantic_config__ = CLOSED

    text: str
    numbers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
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
    scales: dict[str, float] = field(
        default_factory=dict, hash=False
    )  # words and abbreviations that multiply: "bn" = 1e9
    denominators: dict[str, int] = field(default_factory=dict, hash=False)  # "tiers" = 3; halves are 2
    mixed: dict[str, float] = field(default_factory=dict, hash=False)  # words of whole and part: "anderthalb" = 1.5
    and_a_half: tuple[str, ...] = ()  # behind a number: adds one half
    conjunctions: tuple[str, ...] = ()  # between a whole number and a part: "et" in "trois et demi"
    number_fillers: tuple[str, ...] = ()  # inside numbers in words, where CLDR has another: Vietnamese "linh"
    linkers: tuple[str, ...] = ()  # between number and unit: "de" in "milliards de dollars"
    times: tuple[str, ...] = ()  # makes a ratio: "fois"
    currencies: dict[str, str] = field(default_factory=dict, hash=False)  # bare noun or sign -> ISO 4217
    units: dict[str, str] = field(default_factory=dict, hash=False)  # what CLDR lacks: "points de pourcentage" = "%"
    age_before: tuple[str, ...] = ()
    age_behind: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()  # "une fille de 17 ans" tells an age, "une peine de 17 ans" does not
    range_openers: tuple[str, ...] = ()  # "entre"; with them range_joiners and "et" join
    range_joiners: tuple[str, ...] = ()  # "à" in "5 à 7 %"
    range_closers: tuple[str, ...] = ()  # join only behind an opener: "et"
    one_in: tuple[str, ...] = ()  # "sur" in "un sur trois"
    rank_nouns: tuple[str, ...] = ()  # an ordinal before one of these is a rank: "zum dritten Mal"
    ordinals: dict[str, int] = field(default_factory=dict, hash=False)  # ordinals that CLDR's spell-out lacks
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
    halves: dict[str, int] = field(default_factory=dict, hash=False)  # "premier semestre" = 1
    quarters: dict[str, int] = field(default_factory=dict, hash=False)
    months: dict[str, int] = field(default_factory=dict, hash=False)  # names that CLDR lacks
    # changes
    change_from: tuple[str, ...] = ()
    change_to: tuple[str, ...] = ()
    grows_by: tuple[str, ...] = ()  # verbs before the amount of a change
    reaches: tuple[str, ...] = ()  # before the new value
    examples: tuple[NumberExample, ...] = ()


# --- instruments -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Instruments:
    """Kinds of acts, and the shapes of their numbers."""

    __pydantic_config__ = CLOSED

    types: tuple[str, ...] = ()


# --- orders ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Orders:
    """Words that make a clause an order."""

    __pydantic_config__ = CLOSED

    obligation: tuple[str, ...] = ()


# --- quotes ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Quotes:
    """Words that lead to the speaker of a quotation."""

    __pydantic_config__ = CLOSED

    verbs: tuple[str, ...] = ()


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
