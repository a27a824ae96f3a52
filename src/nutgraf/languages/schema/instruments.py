"""The [instruments] section of a pack: kinds of acts, and the shapes of their numbers."""

from __future__ import annotations

from dataclasses import dataclass

from nutgraf.languages.schema.alternatives import Alternatives
from nutgraf.languages.schema.strict import FORBID_EXTRA_KEYS


@dataclass(frozen=True, slots=True, eq=False)
class WholeCitation:
    """A citation that is recognised by its form alone; the group `number`, or all of it, is the act's number."""

    __pydantic_config__ = FORBID_EXTRA_KEYS

    type: str
    pattern: str  # regular expression, case matters; what it matches begins with a capital, a digit or "§"
    own: bool = False  # only in articles of this language


@dataclass(frozen=True, slots=True, eq=False)
class InstrumentExample:
    """A sentence and the acts it cites, each mention as it stands there; the rest tells of the first act."""

    __pydantic_config__ = FORBID_EXTRA_KEYS

    text: str
    mentions: tuple[str, ...] = ()
    acts: int | None = None  # how many different acts; as many as mentions where it is not given
    number: str = ""
    issuer: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Instruments:
    """Kinds of acts, and the shapes of their numbers. A kind is "singular|plural|other form", in lower case.

    In `names` the slots {Cap}, {Caps}, {low}, {year} and {date} stand for a capitalised word, a chain of such words
    with the `links` between them, a word in lower case, a year and `date`.
    """

    __pydantic_config__ = FORBID_EXTRA_KEYS

    kinds: tuple[str, ...] = ()  # cited by number: "directive 40"
    papers: tuple[str, ...] = ()  # cited only with a mark before the number: "projet de loi n° 12"
    parts: tuple[str, ...] = ()  # parts of an act: "article 49.3"
    capital: tuple[str, ...] = ()  # kinds that are verbs or nouns too, unless with a capital: "Điều 5", "điều 5 xe"
    charters: tuple[str, ...] = ()  # kinds whose parts are cited as acts of their own: "constitution"
    long_series: tuple[str, ...] = ()  # kinds numbered beyond 1600, so that a number like a year is no year
    marks: tuple[str, ...] = ()  # regular expressions before a number, besides "n°": "số", "number"
    numbers: tuple[str, ...] = ()  # regular expressions of a country's numbers, cited without a mark
    whole: tuple[WholeCitation, ...] = ()
    names: tuple[str, ...] = ()  # regular expressions of acts cited by name, case matters
    compounds: tuple[str, ...] = ()  # endings of capitalised words that name an act: "gesetz"
    not_named: tuple[str, ...] = ()  # regular expressions: what looks like a name and is none
    links: tuple[str, ...] = ()  # regular expressions of the words between the capitalised words of a name
    date: Alternatives = ""  # regular expression: "du 24 décembre 2019"
    of: tuple[str, ...] = ()  # regular expressions of what the issuer follows: "du", "of the"
    not_issuers: tuple[str, ...] = ()  # lower-case words that open a sentence with a capital, before an issuer
    issuer_first: bool = False  # "Security Council resolution 1701"
    adjectives: Alternatives = ""  # regular expression: a word in lower case that may end a body's name: "nationale"
    about: tuple[str, ...] = ()  # regular expressions of what the title follows: "relative à"
    stops: tuple[str, ...] = ()  # words that no title goes beyond
    also_called: tuple[str, ...] = ()  # regular expressions between two names of one act: "better known as"
    coordinators: tuple[str, ...] = ()  # "et": between the numbers of two acts of one kind
    examples: tuple[InstrumentExample, ...] = ()
