"""The [sentences] section of a pack: abbreviations."""

from __future__ import annotations

from dataclasses import dataclass

from nutgraf.languages.schema.strict import FORBID_EXTRA_KEYS


@dataclass(frozen=True, slots=True, eq=False)
class SentenceExample:
    """A text and its sentences."""

    __pydantic_config__ = FORBID_EXTRA_KEYS

    text: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Sentences:
    """What the sentence splitter must know."""

    __pydantic_config__ = FORBID_EXTRA_KEYS

    # with their full stop, after which no sentence ends; in capitals or with one capital as well, but a capital here
    # stays one ("Ill." is no "ill."): "M.", "art."
    abbreviations: tuple[str, ...] = ()
    numbered: tuple[str, ...] = ()  # abbreviations only before a number: "No."
    openers: tuple[str, ...] = ()  # words that, capitalised, open a sentence even after "U.S." or "45."
    examples: tuple[SentenceExample, ...] = ()
