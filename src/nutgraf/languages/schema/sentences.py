"""The [sentences] section of a pack: abbreviations."""

from __future__ import annotations

from dataclasses import dataclass

from nutgraf.languages.schema.strict import FORBID_EXTRA_KEYS


@dataclass(frozen=True, slots=True, eq=False)
class SentenceExample:
    """A text and its sentences."""

    __pydantic_config__ = FORBID_EXTRA_KEYS

    text: str
    """The text."""
    sentences: tuple[str, ...]
    """Its sentences, in order."""


@dataclass(frozen=True, slots=True, eq=False)
class Sentences:
    """What the sentence splitter must know."""

    __pydantic_config__ = FORBID_EXTRA_KEYS

    abbreviations: tuple[str, ...] = ()
    """Abbreviations with their full stop, after which no sentence ends: "M.", "art."; in capitals or with one capital
    as well, but a capital here stays one: "Ill." is not "ill."."""
    numbered: tuple[str, ...] = ()
    """Abbreviations only before a number: "No."."""
    openers: tuple[str, ...] = ()
    """Words that, capitalised, open a sentence even after "U.S." or "45."."""
    examples: tuple[SentenceExample, ...] = ()
    """Texts with their sentences."""
