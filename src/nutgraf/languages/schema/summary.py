"""The [summary] section of a pack: words that keep a sentence from standing alone."""

from __future__ import annotations

from dataclasses import dataclass

from nutgraf.languages.schema.strict import FORBID_EXTRA_KEYS


@dataclass(frozen=True, slots=True, eq=False)
class SummaryExample:
    """A sentence, whether it points back to the sentence before, and whether it tells of ceremony."""

    __pydantic_config__ = FORBID_EXTRA_KEYS

    text: str
    """The sentence."""
    points_back: bool = False
    """Whether it needs the sentence before."""
    ceremony: bool = False
    """Whether it says who attended or how a meeting was held."""
    addresses_reader: bool = False
    """Whether it speaks to the reader."""
    decides: bool = False
    """Whether it tells a decision by a verb of the frames Deciding, Ratification or Verdict."""
    connective: bool = False
    """Whether it opens with a connective that may be left out."""
    coordinated: bool = False
    """Whether it goes on, behind a comma and "and", with a clause that may be left out."""


@dataclass(frozen=True, slots=True, eq=False)
class SummaryCues:
    """Words by which a sentence points back: a summary takes such a sentence only with the one before."""

    __pydantic_config__ = FORBID_EXTRA_KEYS

    dangling: tuple[str, ...] = ()
    """Openings that point back: pronouns, demonstratives, connectives; "c'" elides and needs no space after it. "#"
    stands for a number."""
    connectives: tuple[str, ...] = ()
    """Those of `dangling` that only join a sentence to the one before: "toutefois". A summary leaves such an opening
    out with the comma behind it, where the rest of the sentence points nowhere."""
    dangling_without_name: tuple[str, ...] = ()
    """Openings that point back unless a capital follows: "Ông", but not "Ông Tuấn"."""
    free: tuple[str, ...] = ()
    """Openings that look alike and stand alone: "il y a", "cette semaine"."""
    fronted: tuple[str, ...] = ()
    """Pronouns that point back behind a short opening phrase too: "À Lyon, il ..."."""
    inverted: tuple[str, ...] = ()
    """Pronouns that point back as the third word, behind a verb that is second: "Zugleich forderte er ..."."""
    governors: tuple[str, ...] = ()
    """Prepositions that open a sentence: with a demonstrative behind them it points back ("Despite these fears"), and,
    where the verb is second, with a pronoun of `inverted` before its first comma ("In einem Monat muss sie")."""
    demonstratives: tuple[str, ...] = ()
    """Demonstratives behind `governors`: "this", "such". What is in `free` points nowhere behind them too."""
    closing: tuple[str, ...] = ()
    """Demonstratives behind their noun, for languages that have them there: "này"."""
    quantifiers: tuple[str, ...] = ()
    """Words that point back where they are a subject by themselves: "some", before one of `bare_verbs`."""
    bare_verbs: tuple[str, ...] = ()
    """Auxiliaries and adverbs that show that a word of `quantifiers` has no noun: "have" in "Some have left"."""
    unnamed: tuple[str, ...] = ()
    """Who speaks without a name, at the end: "..., dijo", "..., a-t-il …"."""
    ceremony: tuple[str, ...] = ()
    """Who attended, how a meeting was held: seldom what a story is about."""
    coordinators: tuple[str, ...] = ()
    """Words that add a clause to another: "and". Behind a comma, a long sentence may end before them."""
    reader: tuple[str, ...] = ()
    """Words that speak to the reader, as they are written: "your", "Ihnen". They count outside quotations."""
    examples: tuple[SummaryExample, ...] = ()
    """Sentences that point back, that tell of ceremony, or that do neither."""
