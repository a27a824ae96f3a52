"""The [orders] section of a pack: how the language tells that something is to be done."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from nutgraf.languages.schema.strict import FORBID_EXTRA_KEYS
from nutgraf.records import Modality

OrderKind = Literal["asks", "must", "open", "acts"]
Support = Literal["none", "voice", "quote", "scope"]


@dataclass(frozen=True, slots=True, eq=False)
class OrderRule:
    """One way of giving an order. Fragments are regular expressions over lower-cased text; `{name}` is a shape.

    `kind` says what the grammatical subject is: "asks" the one who orders, "must" the one who is bound, "open"
    nobody (there is none, or a dummy), "acts" a body told of in the present tense. `support` is what has to vouch
    for an ambiguous cue: "voice" somebody said to speak (a quotation, a verb of saying in the sentence, an order
    just before), "quote" direct speech, "scope" an order just before. `then` may name the parties that it passes over
    by the groups "speaker" and "addressee": " by (?P<speaker>[^,]{2,40}?) to".
    """

    __pydantic_config__ = FORBID_EXTRA_KEYS

    kind: OrderKind
    modality: Modality
    cues: tuple[str, ...]  # fragments, matched as whole words
    then: str = ""  # what has to follow the cue at once
    unless: str = ""  # what must not follow
    not_after: tuple[str, ...] = ()  # plain words that must not stand right before the cue
    negated: Modality | None = None  # the modality where a negation precedes; none: then it is no order
    support: Support = "none"
    lists: bool = False  # every part of what follows the next colon is an order
    opens: bool = False  # the cue has to open the sentence or the quotation, after a connector at most


@dataclass(frozen=True, slots=True, eq=False)
class OrderExample:
    """A sentence of our own. `found` are words of the cues expected, in order; none: it only looks like an order.

    `before` is a sentence that stands before it, where the order needs a scope.
    """

    __pydantic_config__ = FORBID_EXTRA_KEYS

    text: str
    found: tuple[str, ...] = ()
    modality: tuple[Modality, ...] = ()
    speaker: str | None = None
    addressee: str | None = None
    before: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Orders:
    """What makes a clause an order."""

    __pydantic_config__ = FORBID_EXTRA_KEYS

    shapes: dict[str, str] = field(default_factory=dict)  # fragments; rules and keys say {name}
    rules: tuple[OrderRule, ...] = ()
    decoys: str = ""  # words that look like a cue and are none: "steering committee" is not told to steer
    tells: str = ""  # words between a body and its act that make it a report: "has", "was"
    negation: str = ""  # right before a cue: it is not said, or it is forbidden
    introduces: str = ""  # what before a colon leads to a list of orders: "asked:"
    that: str = ""  # conjunctions that open what is said
    that_dropped: bool = False  # whether they may be left out: "he said they must"
    joints: str = ""  # conjunctions that open a further clause and end a subject
    supposing: str = ""  # conjunctions whose clause orders nothing: "if", "whether"
    adding: str = ""  # conjunctions that do so only where a subject follows: "and"
    connectors: str = ""  # adverbs that may stand before the subject: "in addition"
    between: str = ""  # adverbs and small words between a subject and a cue: "also"
    selves: str = ""  # pronouns of the first and second person: the quotation tells who they are
    adverbial: str = ""  # what opens a phrase that is no subject: "in", "yesterday"
    bodies: str = ""  # heads of phrases that name a body able to speak or to be told: "ministry", "unions"
    to: str = ""  # prepositions before the addressee
    by: str = ""  # prepositions before the agent of a passive
    possessive: str = ""  # ends the phrase of a possessor: "the union('s) demand"
    them: str = ""  # pronouns of the object, which stand for the addressee: "invited (them) to"
    them_joined: str = ""  # those of them that end a verb: "invitar(los)"
    met: str = ""  # what stands before those whom somebody speaks to: "speaking to (the apprentices)"
    aside: str = ""  # dates and adverbs that may stand beside a party: "on Thursday"
    act: str = ""  # opens the action after the addressee
    coordinated: str = ""  # opens a further action
    examples: tuple[OrderExample, ...] = ()
