"""The [frames.NAME] sections of a pack: the words that evoke a frame of the shared inventory, frames.toml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from nutgraf.languages.schema.strict import FORBID_EXTRA_KEYS

SAYING_FRAMES: Final = (
    "Statement",
    "Affirm_or_deny",
    "Denying",
    "Communication_response",
    "Reveal_secret",
    "Warning",
)
"""The frames whose verbs report what is said, with or without a quotation."""
DECIDING_FRAMES: Final = ("Deciding", "Ratification", "Verdict")
"""The frames whose verbs tell a decision."""


@dataclass(frozen=True, slots=True, eq=False)
class FrameWords:
    """Words of one language that evoke a frame, as lemmas: the compiler makes their forms.

    A lemma of several words inflects in its first one ("faire savoir", "make clear"). "|" parts the particle of a
    separable verb ("mit|teilen"); a reflexive verb has its pronoun before it ("se plaindre", "s'exclamer"). A
    noun may stand alone ("the order to") or with a light verb ("issue an order").
    """

    __pydantic_config__ = FORBID_EXTRA_KEYS

    verbs: tuple[str, ...] = ()
    """Lemmas: "enjoindre", "make clear", "mit|teilen", "se plaindre"."""
    nouns: tuple[str, ...] = ()
    """Lemmas of nouns, each with its light verbs: "appel: lancer, adresser, faire"."""
    forms: tuple[str, ...] = ()
    """Forms that the form data lack, in lower case."""
    not_forms: tuple[str, ...] = ()
    """Forms that are left out, for they are more often another word."""


@dataclass(frozen=True, slots=True, eq=False)
class VerbForms:
    """What the compiler makes of the verbs of a frame; every form is in lower case."""

    forms: frozenset[str] = frozenset()
    """Forms of one word that are no other word's form."""
    guarded: frozenset[str] = frozenset()
    """Forms that are also another word's: no verb right after a determiner or preposition."""
    infinitives: frozenset[str] = frozenset()
    """Infinitives: verbs of saying only after an auxiliary: "vient d'annoncer"."""
    reflexive: frozenset[str] = frozenset()
    """Forms that are a verb only after a reflexive pronoun."""
    phrases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By form, what has to follow it."""
    nouns: frozenset[str] = frozenset()
    """Forms of the nouns."""
    light: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By the forms of a noun, joined by "|", the forms of its light verbs."""
    separated: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By form, the particles that close its clause."""
