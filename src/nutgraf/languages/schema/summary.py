"""The [summary] section of a pack: words that keep a sentence from standing alone."""

from __future__ import annotations

from dataclasses import dataclass

from nutgraf.languages.schema.strict import FORBID_EXTRA_KEYS


@dataclass(frozen=True, slots=True, eq=False)
class SummaryExample:
    """A sentence, whether it points back to the sentence before, and whether it tells of ceremony."""

    __pydantic_config__ = FORBID_EXTRA_KEYS

    text: str
    points_back: bool = False
    ceremony: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class SummaryCues:
    """Words by which a sentence points back: a summary takes such a sentence only with the one before."""

    __pydantic_config__ = FORBID_EXTRA_KEYS

    dangling: tuple[str, ...] = ()  # pronouns, demonstratives, connectives; "c'" elides and needs no space behind
    dangling_without_name: tuple[str, ...] = ()  # the same unless a capital follows: "Ông", but not "Ông Tuấn"
    free: tuple[str, ...] = ()  # openings that look alike and stand alone: "il y a", "cette semaine"
    fronted: tuple[str, ...] = ()  # pronouns that point back behind a short opening phrase too: "À Lyon, il ..."
    unnamed: tuple[str, ...] = ()  # who speaks without a name, at the end: "..., dijo", "..., a-t-il …"
    ceremony: tuple[str, ...] = ()  # who attended, how a meeting was held: seldom what a story is about
    examples: tuple[SummaryExample, ...] = ()
