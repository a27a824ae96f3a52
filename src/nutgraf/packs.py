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
class QuoteExample:
    """A text of one or more sentences, and the quotation it holds; `quote` is "" where it holds none."""

    __pydantic_config__ = CLOSED

    text: str
    quote: str
    speaker: str = ""  # as it stands in `text`; "" where nobody is named
    verb: str = ""


@dataclass(frozen=True, slots=True)
class Quotes:
    """Words that lead to the speaker of a quotation. `verbs`, `according` and `works` are regular expressions."""

    __pydantic_config__ = CLOSED

    verbs: tuple[str, ...] = ()  # forms of the verbs of saying
    according: tuple[str, ...] = ()  # what the source follows: "according to", "selon"
    works: tuple[str, ...] = ()  # what a title, name or motto in marks follows: "entitled", "sous le thème"
    he: tuple[str, ...] = ()  # pronouns of the third person, lower case
    she: tuple[str, ...] = ()
    determiners: tuple[str, ...] = ()  # lower case; with a post after them they name a person: "the", "la"
    prepositions: tuple[str, ...] = ()  # lower case; a name after one of them is not the subject
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
