"""What a language pack may hold: one frozen record a section of languages/xx.toml, every key with its meaning.

Words are matched without regard to case unless a key says otherwise. Every section carries `examples`: sentences
written for this project, which the tests run, so that a pack cannot rot.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

CLOSED: Final[dict[str, object]] = {"extra": "forbid"}  # pydantic: an unknown key is an error

# --- zones -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Zones:
    """Cue words of the parts of a page that are not the story."""

    __pydantic_config__ = CLOSED

    credit: tuple[str, ...] = ()  # before a photographer's name: "Photo", "Ảnh"


# --- sentences ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Sentences:
    """What the sentence splitter must know."""

    __pydantic_config__ = CLOSED

    abbreviations: tuple[str, ...] = ()  # with their full stop: "M.", "art.", "z. B."


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


@dataclass(frozen=True, slots=True)
class Numbers:
    """Number words that CLDR does not have."""

    __pydantic_config__ = CLOSED

    about: tuple[str, ...] = ()


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
