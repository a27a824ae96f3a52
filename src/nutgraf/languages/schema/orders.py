"""The [orders] section of a pack: how the language tells that something is to be done."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from nutgraf.languages.schema.alternatives import Alternatives
from nutgraf.languages.schema.expressions import Expression
from nutgraf.languages.schema.strict import FORBID_EXTRA_KEYS
from nutgraf.records import Modality

OrderKind = Literal["asks", "must", "open", "acts"]
Support = Literal["none", "voice", "quote", "reported", "scope", "authority", "bound", "speaker"]


@dataclass(frozen=True, slots=True, eq=False)
class OrderRule:
    """One way of giving an order. Fragments are regular expressions over lower-cased text; `{name}` is a shape.

    `kind` says what the grammatical subject is: "asks" the one who orders, "must" the one who is bound, "open"
    nobody (there is none, or a dummy), "acts" a body told of in the present tense. `support` is what has to vouch
    for an ambiguous cue: "voice" somebody said to speak (a quotation, a verb of saying in the sentence, an order
    just before), "quote" direct speech, "reported" a verb of saying before the cue, in whose clause a body is the
    subject ("he said that hospitals had to"), "scope" an order just before, "authority" a subject that decides for
    others ("the court decided to"), "bound" a subject that a law or a contract binds ("applicants must have earned"),
    "speaker" that the sentence says who asks ("they met to demand").
    `then` may name the parties and the time limit that it passes over by the groups "speaker", "addressee" and
    "deadline": " by (?P<speaker>[^,]{2,40}?) to", " (?P<deadline>until [^,]{2,30}?) to".
    """

    __pydantic_config__ = FORBID_EXTRA_KEYS

    kind: OrderKind
    """What the grammatical subject is: "asks", "must", "open" or "acts"."""
    modality: Modality
    """What kind of order it is."""
    cues: tuple[Expression, ...]
    """Fragments, matched as whole words."""
    then: Alternatives = ""
    """What has to follow the cue at once."""
    unless: Alternatives = ""
    """What must not follow."""
    not_after: tuple[str, ...] = ()
    """Plain words that must not stand right before the cue."""
    negated: Modality | None = None
    """The modality where a negation precedes; none: then it is no order."""
    support: Support = "none"
    """What has to vouch for an ambiguous cue: "none" or another of the words above."""
    actor: bool = False
    """The subject has to be able to act, or to be acted upon: French "les prix devraient baisser" is a forecast."""
    lists: bool = False
    """Every part of what follows the next colon is an order."""
    opens: bool = False
    """The cue has to open the sentence or the quotation, after a connector at most."""
    anonymous: bool = False
    """Nobody is taken to give the order where the rule names no speaker: "calls for a strike", "a bill requiring"."""


@dataclass(frozen=True, slots=True, eq=False)
class OrderExample:
    """A sentence of our own. `found` are words of the cues expected, in order; none: it only looks like an order.

    `before` is a sentence that stands before it, where the order needs a scope.
    """

    __pydantic_config__ = FORBID_EXTRA_KEYS

    text: str
    """The sentence."""
    found: tuple[str, ...] = ()
    """The words of the cues expected, in order; an empty list: it only looks like an order."""
    modality: tuple[Modality, ...] = ()
    """The modality of each order found."""
    speaker: str | None = None
    """Who orders, as the sentence names him; empty: nobody is named."""
    addressee: str | None = None
    """Who is to act, as the sentence names him; empty: nobody is named."""
    deadline: str | None = None
    """Until when, in the words of the sentence."""
    condition: str | None = None
    """On what condition, in the words of the sentence."""
    actions: tuple[str, ...] | None = None
    """What is to be done by the first order, each part in the words of the sentence."""
    before: str = ""
    """A sentence that stands before it, where the order needs a scope."""


@dataclass(frozen=True, slots=True, eq=False)
class Orders:
    """What makes a clause an order."""

    __pydantic_config__ = FORBID_EXTRA_KEYS

    shapes: dict[str, Alternatives] = field(default_factory=dict)
    """Fragments by name; rules and keys write {name} for one."""
    rules: tuple[OrderRule, ...] = ()
    """Ways of giving an order, in the order in which they are tried."""
    decoys: Alternatives = ""
    """Words that look like a cue and are none: "steering committee" is not told to steer."""
    tells: Alternatives = ""
    """Words between a body and its act that make the sentence a report: "has", "was"."""
    negation: Alternatives = ""
    """What, right before a cue, makes it a prohibition or no order: "not"."""
    introduces: Alternatives = ""
    """What before a colon leads to a list of orders: "asked:"."""
    that: Alternatives = ""
    """Conjunctions that open what is said: "that"."""
    that_dropped: bool = False
    """Whether these may be left out: "he said they must"."""
    joints: Alternatives = ""
    """Conjunctions that open a further clause and end a subject: "because"."""
    supposing: Alternatives = ""
    """Conjunctions whose clause orders nothing: "if", "whether"."""
    irrealis: Alternatives = ""
    """Cues that tell what would be, and order nothing, after such a clause: "if it rained, roads would have to"."""
    guesses: Alternatives = ""
    """What after "must" makes it a guess at what is past, and no order: "(must) have gone"."""
    usual: Alternatives = ""
    """What in the clause of a "must" makes it a habit, and no order: "they (often) have to work late"."""
    past: Alternatives = ""
    """Finite verbs of the past: what somebody guarantees that it has been is no promise."""
    conditions: Alternatives = ""
    """What opens the condition on which an order holds: "if", "unless"."""
    deadlines: Alternatives = ""
    """What makes a deadline of the date or duration right after it: "before", "by the end of", "within"."""
    deadline_points: Alternatives = ""
    """Points in time without figures that may follow these: "tomorrow", "the end of the year"."""
    counted_from: Alternatives = ""
    """What after a length of time counts it from another event than the day of the article: " of (the ruling)"."""
    adding: Alternatives = ""
    """Conjunctions that open a further clause only where a subject follows: "and"."""
    connectors: Alternatives = ""
    """Adverbs that may stand before the subject: "in addition"."""
    between: Alternatives = ""
    """Adverbs and small words between a subject and a cue: "also"."""
    selves: Alternatives = ""
    """Pronouns of the first and second person: the quotation tells who they are."""
    ourselves: Alternatives = ""
    """Those of the first person plural: whoever "must" act with the speaker is named by them, "all" included."""
    adverbial: Alternatives = ""
    """What opens a phrase that is no subject: "in", "yesterday"."""
    bodies: Alternatives = ""
    """Heads of phrases that name a body able to speak or to be told: "ministry", "unions"."""
    authorities: Alternatives = ""
    """Heads of phrases that name who decides for others: "government", "court", "mayor"."""
    bound: Alternatives = ""
    """Heads of phrases that name what a law or a contract binds: "applicant", "employer", "contract"."""
    instances: Alternatives = ""
    """What opens examples of the parties named before it: "large services (such as) Lake Mail"."""
    to: Alternatives = ""
    """Prepositions before the addressee: "to", "on"."""
    by: Alternatives = ""
    """Prepositions before the agent of a passive."""
    passive: Alternatives = ""
    """A passive that a modal governs: "be closed". Its subject is not who is to act."""
    things: Alternatives = ""
    """Heads of phrases that cannot act: "measure", "rules"."""
    possessive: Alternatives = ""
    """Ends the phrase of a possessor: "the union('s) demand"."""
    them: Alternatives = ""
    """Pronouns of the object, which stand for the addressee: "invited (them) to"."""
    them_joined: Alternatives = ""
    """Those of them that end a verb: "invitar(los)"."""
    met: Alternatives = ""
    """What stands before those whom somebody speaks to: "speaking to (the apprentices)"."""
    hearers: Alternatives = ""
    """Heads of phrases for those who only pass on what they are told: "reporters", "the press"."""
    letters: Alternatives = ""
    """What stands before those whom somebody writes to: "in a letter to (the minister) she calls for"."""
    aside: Alternatives = ""
    """Dates and adverbs that may stand beside a party: "on Thursday"."""
    asked_of: Alternatives = ""
    """Prepositions before the one of whom a thing is asked: "demanded an answer (from)"."""
    dative: Alternatives = ""
    """Nouns whose case says, right before a verb of asking, that they name whom it is said to: Czech "bance"."""
    nonfinite: Alternatives = ""
    """Cues whose subject is that of the clause that they hang on: "urging", "pour demander"."""
    contained: Alternatives = ""
    """What opens the clause that tells what a letter or a speech asks for: "in which (they ask)"."""
    whoever: Alternatives = ""
    """What opens a phrase for all those who do something, which goes on to the action: "anyone who"."""
    gapped: Alternatives = ""
    """What names, in its group "addressee", a further party told to act by the same verb: "and the police to"."""
    act: Alternatives = ""
    """What opens the action after the addressee: "to"."""
    coordinated: Alternatives = ""
    """What opens a further action: "and to"."""
    examples: tuple[OrderExample, ...] = ()
    """Sentences with their orders."""
