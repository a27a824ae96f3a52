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
    """A sentence, and whether it points back to the sentence before."""

    __pydantic_config__ = CLOSED

    text: str
    points_back: bool


@dataclass(frozen=True, slots=True)
class SummaryCues:
    """Words by which a sentence points back: a summary takes such a sentence only with the one before."""

    __pydantic_config__ = CLOSED

    dangling: tuple[str, ...] = ()  # pronouns, demonstratives, connectives; "c'" elides and needs no space behind
    dangling_without_name: tuple[str, ...] = ()  # the same unless a capital follows: "Ông", but not "Ông Tuấn"
    free: tuple[str, ...] = ()  # openings that look alike and stand alone: "il y a", "cette semaine"
    fronted: tuple[str, ...] = ()  # pronouns that point back behind a short opening phrase too: "À Lyon, il ..."
    unnamed: tuple[str, ...] = ()  # who speaks without a name, at the end: "..., dijo", "..., a-t-il …"
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
