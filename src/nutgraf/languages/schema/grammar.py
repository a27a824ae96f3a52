"""The [grammar] section of a pack: what kind of language it is, in the terms of typology, for rules that ask for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from nutgraf.languages.schema.strict import FORBID_EXTRA_KEYS

Separation = Literal["words", "syllables", "none"]
Diacritics = Literal["variant", "distinctive"]
Compounding = Literal["open", "closed"]
NounCapitals = Literal["names", "all_nouns"]
NameOrder = Literal["given_first", "family_first"]
NounComplement = Literal["preposition", "before", "bare"]
AttributiveYears = Literal["none", "before_noun"]
Infinitive = Literal["distinct", "finite"]
VerbPosition = Literal["middle", "last"]
Articles = Literal["none", "before", "joined"]
SubjectPronouns = Literal["required", "optional"]
NounsAndVerbs = Literal["distinct", "alike"]


@dataclass(frozen=True, slots=True, eq=False)
class Grammar:
    """A language's type. The default of each key is what a language without a pack is read with."""

    __pydantic_config__ = FORBID_EXTRA_KEYS

    separation: Separation = "words"
    """What blanks separate: "words"; "syllables", each written as a word of its own (Vietnamese); "none": no blanks."""
    diacritics: Diacritics = "variant"
    """Whether words that differ in diacritics alone are spellings of one word ("Perez" and "Pérez"), or different
    words."""
    compounding: Compounding = "open"
    """How compounds are written: as several words ("health minister") or as one ("Gesundheitsminister")."""
    noun_capitals: NounCapitals = "names"
    """What has a capital inside a sentence: names, or every noun (German)."""
    name_order: NameOrder = "given_first"
    """The order of a person's names, and by which of them a person is called again."""
    noun_complement: NounComplement = "preposition"
    """How a noun takes another as its complement: after a preposition ("ministre de la santé"), before the noun
    ("health minister"), or after it without a preposition (Vietnamese; Czech, by its case)."""
    attributive_years: AttributiveYears = "none"
    """Whether a year may be before the noun that it dates: "the 2024 budget"."""
    infinitive: Infinitive = "distinct"
    """Whether the infinitive, the lemma of a verb, is a finite form too: "they say", "sie sagen", but not "dire"."""
    verb_position: VerbPosition = "middle"
    """Where participles, infinitives and the verbs of subordinate clauses are: before their objects, or last in their
    clause ("die Kliniken aufgefordert")."""
    nouns_and_verbs: NounsAndVerbs = "distinct"
    """Whether a noun may look like any verb ("the report", "they report") or only the forms that the data know as
    both."""
    articles: Articles = "before"
    """Whether a noun that is known already has an article: none (Czech, Vietnamese), one before it, or one joined to
    its end (Romanian)."""
    subject_pronouns: SubjectPronouns = "required"
    """Whether a sentence without another subject needs a pronoun ("he said"), or the verb says enough ("dijo")."""
