"""The [grammar] section of a pack: what kind of language it is, in closed terms that the code switches on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from nutgraf.languages.schema.strict import FORBID_EXTRA_KEYS


@dataclass(frozen=True, slots=True, eq=False)
class Grammar:
    """The typology of a language. What a language without a pack has is the first value of each key."""

    __pydantic_config__ = FORBID_EXTRA_KEYS

    # Whether the infinitive, the lemma of a verb, is a finite form too: "they say", "sie sagen", but not "dire".
    infinitive: Literal["distinct", "finite"] = "distinct"
    # Whether a noun may look like any verb ("the report", "they report") or only the forms that the data know as both.
    nouns_and_verbs: Literal["distinct", "alike"] = "distinct"
