"""The [instruments] section of a pack: kinds of acts, and the shapes of their numbers."""

from __future__ import annotations

from dataclasses import dataclass

from nutgraf.languages.schema.alternatives import Alternatives
from nutgraf.languages.schema.expressions import Expression
from nutgraf.languages.schema.strict import FORBID_EXTRA_KEYS
from nutgraf.records import ActStatus


@dataclass(frozen=True, slots=True, eq=False)
class WholeCitation:
    """A citation that is recognised by its form alone; the group `number`, or all of it, is the act's number."""

    __pydantic_config__ = FORBID_EXTRA_KEYS

    type: str
    """The kind of act, in lower case: the first form of one of `kinds`, or another word."""
    pattern: Expression
    """Regular expression, case matters; what it matches begins with a capital, a digit, "[" or "§". A group `act` is
    the act that the citation is an article of; a group `name` says that it is a case cited by its parties
    ("Roe v. Wade"), where one of `trials` is near."""
    own: bool = False
    """Only in articles of this language."""


@dataclass(frozen=True, slots=True, eq=False)
class Docket:
    """The shape of the numbers under which a court files its cases."""

    __pydantic_config__ = FORBID_EXTRA_KEYS

    type: str
    """The kind of act, in lower case, where none of `rulings` is before the number."""
    pattern: Expression
    """Regular expression, case matters, of the number; it begins with a capital or a digit."""
    alone: bool = False
    """Whether nothing else has this shape; otherwise a court, one of `rulings` or a mark of files must be before it."""
    own: bool = False
    """Only in articles of this language."""


@dataclass(frozen=True, slots=True, eq=False)
class InstrumentExample:
    """A sentence and the acts it cites, each mention as it stands there; the rest tells of the first act."""

    __pydantic_config__ = FORBID_EXTRA_KEYS

    text: str
    """The sentence."""
    mentions: tuple[str, ...] = ()
    """What is cited, in order, as it stands in the sentence; an empty list: nothing."""
    acts: int | None = None
    """How many different acts; as many as mentions where it is not given."""
    type: str = ""
    """The kind of the first act."""
    number: str = ""
    """The number of the first act."""
    issuer: str = ""
    """The issuer of the first act."""
    title: str = ""
    """The title of the first act."""
    act: str = ""
    """The act that the first is an article of."""
    paragraph: str = ""
    """The paragraph of the first article."""
    date: str = ""
    """The date of the first act, as ISO 8601."""
    status: str = ""
    """The status of the first act."""
    status_date: str = ""
    """The date of that status, as ISO 8601."""
    identifier: str = ""
    """The identifier of the first act."""


@dataclass(frozen=True, slots=True, eq=False)
class StatusWords:
    """What says that an act is a draft, adopted, repealed or in force."""

    __pydantic_config__ = FORBID_EXTRA_KEYS

    status: ActStatus
    """What they say."""
    before: tuple[Expression, ...] = ()
    """Regular expressions of what is before an act, at most three words away: "repealed"."""
    after: tuple[Expression, ...] = ()
    """Regular expressions of what is after an act, at most four words away: "was repealed"."""


@dataclass(frozen=True, slots=True, eq=False)
class Instruments:
    """Kinds of acts, and the shapes of their numbers. A kind is "singular|plural|other form", in lower case.

    In `names` the slots {Cap}, {Caps}, {low}, {year} and {date} stand for a capitalised word, a chain of such words
    with the `links` between them, a word in lower case, a year and `date`.
    """

    __pydantic_config__ = FORBID_EXTRA_KEYS

    kinds: tuple[str, ...] = ()
    """Kinds that are cited by number: "directive 40"."""
    papers: tuple[str, ...] = ()
    """Kinds that are cited only with a mark before the number: "projet de loi n° 12"."""
    parts: tuple[str, ...] = ()
    """Parts of an act: "article 49.3"."""
    capital: tuple[str, ...] = ()
    """Those of the kinds that are other words too, unless they have a capital: "Điều 5", but not "điều 5 xe"."""
    bound: tuple[str, ...] = ()
    """Those of the parts that are cited only with their act: "section 5 of the Water Act"."""
    part_prefixes: Alternatives = ""
    """Regular expression of letters before the number of an article: "L." of "article L. 121-3"."""
    part_suffixes: Alternatives = ""
    """Regular expression of words after the number of an article that belong to it: "bis"."""
    paragraphs: tuple[Expression, ...] = ()
    """Regular expressions of a paragraph, after the number of its article: "alinéa 2"."""
    paragraphs_before: tuple[Expression, ...] = ()
    """Regular expressions of a paragraph before its article: "paragraph 2 of"."""
    codes: tuple[Expression, ...] = ()
    """Regular expressions of short names of acts that follow the number of an article, case matters: "VwGO"."""
    chains: tuple[Expression, ...] = ()
    """Regular expressions between two articles of one act, besides the coordinators: "i. V. m."."""
    drafts: tuple[str, ...] = ()
    """Kinds that are no law yet: "bill"."""
    long_series: tuple[str, ...] = ()
    """Kinds numbered beyond 1600, so that a number like a year is no year."""
    marks: tuple[Expression, ...] = ()
    """Regular expressions of what is before a number, besides "n°": "số", "number"."""
    numbers: tuple[Expression, ...] = ()
    """Regular expressions of a country's numbers, cited without a mark."""
    whole: tuple[WholeCitation, ...] = ()
    """Citations that are recognised by their form alone."""
    dockets: tuple[Docket, ...] = ()
    """Numbers under which courts file their cases."""
    rulings: tuple[str, ...] = ()
    """What courts decide, right before such a number, written as `kinds` are: "judgment|judgments"."""
    courts: tuple[Expression, ...] = ()
    """Regular expressions of courts before such a number or a date, case matters: "BVerfG"."""
    trials: Alternatives = ""
    """Regular expression: words near which two parties are a case and not a match, "ruled", "court"."""
    file_marks: tuple[Expression, ...] = ()
    """Regular expressions of what is before such a number and nowhere else, case matters: "Az."."""
    names: tuple[Expression, ...] = ()
    """Regular expressions of acts cited by name, case matters."""
    compounds: tuple[str, ...] = ()
    """Endings of capitalised words that name an act: "gesetz"."""
    not_named: tuple[Expression, ...] = ()
    """Regular expressions of what looks like an act's name and is none."""
    links: tuple[Expression, ...] = ()
    """Regular expressions of the words between the capitalised words of a name."""
    date: Alternatives = ""
    """Regular expression of the date of an act, after its number: "du 24 décembre 2019"."""
    of: tuple[Expression, ...] = ()
    """Regular expressions of what is between an act and its issuer: "du", "of the"."""
    not_issuers: tuple[str, ...] = ()
    """Words that have a capital only because they open a sentence, and are no part of an issuer; in lower case."""
    issuer_first: bool = False
    """Whether the issuer may be before the kind: "Security Council resolution 1701"."""
    issuers: Alternatives = ""
    """Regular expression: nouns of those who issue acts, besides the bodies of [officials]: "president"."""
    enacting: Alternatives = ""
    """Regular expression: verbs whose subject issues the act that is their object: "issued"."""
    enacting_last: Alternatives = ""
    """Regular expression: auxiliaries after which that verb may be behind the act: "hat"."""
    agents: tuple[Expression, ...] = ()
    """Regular expressions between a passive verb of enacting and the issuer: "by the"."""
    agents_first: tuple[Expression, ...] = ()
    """The same where the verb is behind the issuer: "do"."""
    act_relatives: Alternatives = ""
    """Regular expression of pronouns that open a clause about the act before them: "which", "kterou"."""
    own_acts: Alternatives = ""
    """Regular expression of what is before an act that the subject of its clause issued: "in its"."""
    adjectives: Alternatives = ""
    """Regular expression: a word in lower case that may end a body's name: "nationale"."""
    about: tuple[Expression, ...] = ()
    """Regular expressions of what the title follows: "relative à"."""
    stops: tuple[str, ...] = ()
    """Words that end a title."""
    also_called: tuple[Expression, ...] = ()
    """Regular expressions between two names of one act: "better known as"."""
    coordinators: tuple[str, ...] = ()
    """Words between the numbers of two acts of one kind: "et"."""
    statuses: tuple[StatusWords, ...] = ()
    """Words that say whether an act is a draft, adopted, repealed or in force."""
    union: tuple[str, ...] = ()
    """Acronyms of the European Union and its forerunners in numbers of acts: "EU"."""
    regulations: tuple[str, ...] = ()
    """Kinds that are a regulation of the European Union."""
    directives: tuple[str, ...] = ()
    """Kinds that are a directive of the European Union."""
    decisions: tuple[str, ...] = ()
    """Kinds that are a decision of the European Union."""
    examples: tuple[InstrumentExample, ...] = ()
    """Sentences with the acts that they cite."""
