"""The records of a brief: what nutgraf says of one article, as frozen dataclasses of the standard library.

Every `start` and `end` counts Unicode code points into `Article.text`, end exclusive, and
`article.text[start:end]` is the record's `text`. What the article does not state is None, never a guess.
`confidence` is the share (0 to 1) of right ones that such findings had on annotated articles.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from nutgraf import json_codec

if TYPE_CHECKING:
    from pathlib import Path

SCHEMA_VERSION = "1.4"

BlockKind = Literal[
    "headline", "standfirst", "paragraph", "subheading", "byline", "dateline", "caption", "credit", "source", "chrome"
]
Direction = Literal["up", "down"]
NumberKind = Literal["money", "percent", "count", "ratio", "measure", "duration", "age", "rank", "score"]
DateKind = Literal["event", "deadline", "publication", "period"]
PlaceKind = Literal["country", "subdivision", "town"]
PeriodSource = Literal["text", "published"]
KeyFactKind = Literal["decision", "figure", "deadline"]
Approximation = Literal["exact", "about", "more_than", "at_least", "less_than", "at_most"]
Modality = Literal["order", "request", "recommendation", "obligation", "prohibition", "commitment"]
PositionFlag = Literal["former", "acting", "deputy", "member", "elect"]
QuoteKind = Literal["direct", "indirect", "mixed"]
SpeakerSource = Literal["name", "post", "phrase", "pronoun", "continued"]
Gender = Literal["m", "f"]
ActStatus = Literal["draft", "adopted", "repealed", "in_force"]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the article: `text == article.text[start:end]`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of the article by its offsets alone."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Article:
    """One article as read. `id` is the SHA-256 of `text` in UTF-8; `published` and `updated` are ISO 8601 dates.

    `authors` are persons, or the body that signs; `site`, `section` and `language` (a BCP 47 tag) are what the source
    itself states; `pages` is where each page of a PDF begins in `text`. What it does not state is None.
    """

    id: str
    text: str
    path: str | None = None
    url: str | None = None
    title: str | None = None
    published: str | None = None
    format: str = "text"
    encoding: str | None = None
    updated: str | None = None
    authors: tuple[str, ...] = ()
    site: str | None = None
    section: str | None = None
    language: str | None = None
    pages: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Candidate:
    """A language the detector considered, with its share of the vote (0 to 1)."""

    code: str
    probability: float


@dataclass(frozen=True, slots=True)
class Language:
    """The article's language: ISO 639-1, or "und" where no letters tell it, with its share of the vote (0 to 1)."""

    code: str
    probability: float
    candidates: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A zone of the text, in the order of the text. Only `paragraph` and `standfirst` feed the summary."""

    kind: BlockKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class SummarySentence(Span):
    """A sentence of the summary, its score, and what each feature adds to it; `shown` leaves out what is `omitted`."""

    score: float
    reasons: dict[str, float] = field(hash=False)
    omitted: tuple[Place, ...] = field(default=(), kw_only=True)

    @property
    def shown(self) -> str:
        """The sentence as a reader sees it, with "[…]" for each place that is left out."""
        from nutgraf.text.paragraph import leave_out

        return leave_out(self.text, self.start, self.omitted)


@dataclass(frozen=True, slots=True)
class KeyFact(Span):
    """What a reader looks for first: who decides or asks what, the figure, or until when."""

    kind: KeyFactKind


@dataclass(frozen=True, slots=True)
class Summary:
    """The extractive summary: sentences in text order, their number of words, the method's name, and at most three
    `key_facts`, one of each kind, found among the orders and numbers.
    """

    sentences: tuple[SummarySentence, ...]
    words: int
    method: str
    key_facts: tuple[KeyFact, ...] = ()

    @property
    def text(self) -> str:
        """The sentences as they are shown, in one paragraph; no space after a full-width mark, as Chinese has none."""
        from nutgraf.text.paragraph import join_sentences

        return join_sentences(sentence.shown for sentence in self.sentences)


@dataclass(frozen=True, slots=True)
class Position(Span):
    """A post as stated: the title's words, the body's words, and what qualifies the holding of it.

    `label` is the title in the nominative, where the text has it in another case and the nominative is sure.
    """

    title: str
    organisation: str | None
    flags: tuple[PositionFlag, ...] = ()
    label: str | None = None


@dataclass(frozen=True, slots=True)
class Official:
    """A named person for whom the text states a post; `name` is the fullest form in the text.

    `authority_id` is that of the person of the user's authority file with this name and post, `authority_candidates`
    those of the others with the name.
    """

    id: str
    name: str
    honorific: str | None
    gender: Gender | None
    positions: tuple[Position, ...]
    mentions: tuple[Span, ...]
    authority_id: str | None = None
    authority_candidates: tuple[str, ...] = ()
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Office:
    """A post that says, does or orders something in the text without a named holder: "the prefect of the Nord said"."""

    id: str
    title: str
    organisation: str | None
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """A named person without a post in the text; `role` is "photographer", "author" or None."""

    name: str
    mentions: tuple[Span, ...]
    role: Literal["photographer", "author"] | None = None


@dataclass(frozen=True, slots=True)
class Organisation:
    """A body named in the text, acronym and expansion together."""

    name: str
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Number(Span):
    """A quantity. `unit`: ISO 4217 code, "%", CLDR unit in the singular, or None for counts and ratios.

    `measures`: words of the text that say what is counted. `period`: an ISO 8601 year, month, date, or
    interval of two of these with a slash; `period_source`: "published" where it was worked out from the article's
    day ("last year"), else "text". `sentence`: index into the brief's sentences.
    """

    kind: NumberKind
    value: int | float
    value_high: int | float | None = None
    unit: str | None = None
    approximation: Approximation = "exact"
    measures: str | None = None
    period: str | None = None
    sentence: int | None = None
    period_source: PeriodSource | None = None
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """A change told by numbers; `from_` ("from" in JSON) and `to` are indexes into the brief's numbers.

    `factor` is the ratio of the later to the earlier value, where the text states it or both ends are known. `by` is
    the index of the number that says by how much ("5 %" in "rose by 5 % to 3 million"), `direction` which way.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = {
        "alias_generator": lambda name: name.rstrip("_"),
        "validate_by_name": True,
        "validate_by_alias": True,
    }

    measures: str | None
    from_: int | None
    to: int | None
    factor: float | None
    by: int | None = None
    direction: Direction | None = None


@dataclass(frozen=True, slots=True)
class Instrument:
    """A law, decree, directive or other act that the text cites; one entry an act, short forms linked.

    An article is an entry of its own: `act` is the act or code that it is of, `paragraph` what part of it is cited,
    both as in the text. `date` is the act's own, `status_date` that from which its status holds, ISO 8601 both.
    `identifier` follows from the text by rule: for acts of the European Union the CELEX number, "celex:32016R0679".
    """

    id: str
    type: str
    number: str | None
    issuer: str | None
    title: str | None
    mentions: tuple[Span, ...]
    act: str | None = None
    paragraph: str | None = None
    date: str | None = None
    status: ActStatus | None = None
    status_date: str | None = None
    identifier: str | None = None
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: the name in the text, and the `id` of the official or of the office where it is one."""

    name: str
    official: str | None = None
    office: str | None = None


@dataclass(frozen=True, slots=True)
class Deadline(Span):
    """Until when something is to be done: "before 30 June".

    `iso` is an ISO 8601 date, month or year; None where neither the text nor the article's date tells.
    """

    iso: str | None = None


@dataclass(frozen=True, slots=True)
class Order(Span):
    """A statement that something be done, must or may not be done; `actions` are the parts of the clause.

    `condition` are the words of the sentence that say when it holds: "if the river rises".
    """

    speaker: Speaker | None
    speaker_inherited: bool
    addressee: str | None
    modality: Modality
    cue: Place | None
    actions: tuple[str, ...] = ()
    deadline: Deadline | None = None
    condition: str | None = None
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Quote(Span):
    """Words of somebody: direct speech without its marks, or the clause of indirect speech.

    `verb` is the reporting verb as it stands in the text. `kind` is "mixed" for words between marks in a clause of
    indirect speech. `speaker_source` is how the text names the speaker of this quotation: by a name, a post, another
    noun phrase, a pronoun, or not at all where a speaker goes on; None where there is no speaker.
    """

    speaker: Speaker | None
    verb: str | None = None
    kind: QuoteKind = "direct"
    speaker_source: SpeakerSource | None = None
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Directives:
    """The acts cited and the orders given."""

    instruments: tuple[Instrument, ...] = ()
    orders: tuple[Order, ...] = ()


@dataclass(frozen=True, slots=True)
class DateMention(Span):
    """A date that the text names. `iso` is an ISO 8601 date, month or year, of a stretch the first; `iso_end` its last.

    Both are None where neither the text nor the article's day tells. `kind` says what the date is of: a deadline (of
    an order, or behind words such as "no later than"), the publication of the article, the period of a number, or an
    event. The date of an act, "decree 12 of 3 May 2024", is always among the dates; a year in its number never is.
    """

    iso: str | None
    iso_end: str | None = None
    kind: DateKind = "event"


@dataclass(frozen=True, slots=True)
class Keyword:
    """A phrase that says what the article is about; `text` is its commonest form in the text, or a name's fullest.

    `score` is its weight as a share of that of the first keyword: 0 to 1.
    """

    text: str
    score: float
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """A country, a subdivision or a town; `name` is its commonest form in the text.

    `country` is ISO 3166-1 alpha-2 and None where the text leaves it open; `subdivision` is ISO 3166-2. Degrees (WGS
    84) are given for towns alone. `id` is that of GeoNames, "geonames:3067696", or of a subdivision "iso3166-2:DE-BY".
    `dateline` says whether the article was sent from there.
    """

    name: str
    mentions: tuple[Span, ...]
    kind: PlaceKind
    country: str | None = None
    subdivision: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    id: str | None = None
    dateline: bool = False


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the reader of a brief should know, e.g. that no model was used for the language."""

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Generator:
    """What made the brief: the same article and generator give the same bytes.

    `pipeline` is the model that found names beside the rules, with its version, or "rules" where none did.
    """

    name: str
    version: str
    pipeline: str
    pipeline_version: str | None
    settings: str


@dataclass(frozen=True, slots=True)
class Brief:
    """What nutgraf says of one article; the keys are those of its JSON."""

    schema_version: str
    article: Article
    language: Language
    blocks: tuple[Block, ...]
    sentences: tuple[Place, ...]
    summary: Summary
    officials: tuple[Official, ...]
    people: tuple[Person, ...]
    organisations: tuple[Organisation, ...]
    numbers: tuple[Number, ...]
    changes: tuple[Change, ...]
    directives: Directives
    quotes: tuple[Quote, ...]
    warnings: tuple[Notice, ...]
    generator: Generator
    offices: tuple[Office, ...] = ()
    dates: tuple[DateMention, ...] = ()
    keywords: tuple[Keyword, ...] = ()
    places: tuple[NamedPlace, ...] = ()

    def to_json(self, *, indent: int | None = None) -> str:
        """The brief as JSON text, keys in the order of the contract."""
        return json_codec.to_json(self, indent=indent)

    def to_dict(self) -> dict[str, Any]:
        """What `to_json` writes as dicts, lists, texts, numbers and None."""
        return json_codec.to_dict(self)

    def to_markdown(self, *, ui: str | None = None) -> str:
        """The brief as CommonMark with tables, the article's own text escaped; `ui` as in `to_html`."""
        return _rendered(self, "markdown", ui).decode("utf-8")

    def to_html(self, *, ui: str | None = None) -> str:
        """The brief as one HTML page, without other files; headings and labels in the language `ui` (ISO 639-1), None
        for the article's own. Raises errors.BadSetting for a language without labels."""
        return _rendered(self, "html", ui).decode("utf-8")

    def to_csv(self) -> str:
        """The findings as a CSV table with a header, a row for each place of a finding; lines end in CR LF."""
        return _rendered(self, "csv").decode("utf-8")

    def save(self, path: str | Path) -> None:
        """Write the brief into a file, whole or not at all; the ending of its name chooses the format:
        .txt .json .md .html .docx .csv .anno.jsonld .jsonld .ann .spacy. Raises errors.BadSetting for another ending
        and errors.BadInput where the file cannot be written or is the article itself (`article.path`).
        """
        from nutgraf import exports
        from nutgraf.atomic_write import check_is_no_source, write_atomically

        if self.article.path is not None:
            check_is_no_source(path, [self.article.path], "Give another name.")
        write_atomically(path, _rendered(self, exports.format_for(path)))

    @staticmethod
    def from_json(text: str | bytes) -> Brief:
        """Read a brief back; raises nutgraf.errors.BadBrief where the JSON is not one."""
        return json_codec.from_json(text, Brief)

    def __repr__(self) -> str:
        from nutgraf.exports.notebook import line

        return line(self)

    def _repr_html_(self) -> str:
        from nutgraf.exports.notebook import frame

        return frame(self)


def _rendered(brief: Brief, format_: str, ui: str | None = None) -> bytes:
    """The brief in a format; what writes it is imported here, for most programs need none."""
    from nutgraf import exports

    return exports.write_bytes(brief, format_, ui=ui)
