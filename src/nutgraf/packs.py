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
class Officials:
    """Words around the names of officials."""

    __pydantic_config__ = CLOSED

    titles: tuple[str, ...] = ()


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
class SummaryExample:
    """A sentence, whether it points back to the sentence before, and whether it tells of ceremony."""

    __pydantic_config__ = CLOSED

    text: str
    points_back: bool = False
    ceremony: bool = False


@dataclass(frozen=True, slots=True)
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
