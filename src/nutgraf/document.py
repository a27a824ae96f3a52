"""The document that stages hand on: the text with its blocks, sentences and, where a model ran, its names."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Final, Literal

from nutgraf.languages.schema import LanguagePack
from nutgraf.records import (
    Article,
    Block,
    BlockKind,
    Change,
    DateMention,
    Directives,
    Keyword,
    NamedPlace,
    Notice,
    Number,
    Office,
    Official,
    Organisation,
    Person,
    Place,
    Quote,
    Span,
)
from nutgraf.text.fold import fold
from nutgraf.text.phrases import FoldedText
from nutgraf.text.quote_marks import QuotationMarks, read_marks
from nutgraf.text.spans import index_at

NON_STORY_ZONES: Final[frozenset[BlockKind]] = frozenset(("byline", "credit", "source", "chrome"))
"""What surrounds the story: posts, quotations and acts there are none of the article's."""

STORY_ZONES: Final[frozenset[BlockKind]] = frozenset(("paragraph", "standfirst"))
"""What the summary and the directives are taken from."""

UNREAD: Final = QuotationMarks()
UNFOLDED: Final = FoldedText("")

EntityLabel = Literal["person", "organisation", "place", "other"]


@dataclass(frozen=True, slots=True)
class MarkedArticle(Article):
    """An article with the zones that its source marks up, as a page or a document does; they are part of no brief.

    `unshown` are the places of lines that the source states and shows to no reader.
    """

    marked: tuple[Block, ...] = ()
    unshown: tuple[Place, ...] = ()


def plain_article(article: Article) -> Article:
    """The article as a brief holds it, without what only the stages need."""
    if not isinstance(article, MarkedArticle):
        return article
    return Article(**{field.name: getattr(article, field.name) for field in fields(Article)})


@dataclass(frozen=True, slots=True)
class Sentence(Span):
    """A sentence and the zone it stands in; `paragraph` numbers the lines of the text that hold sentences."""

    block: BlockKind
    paragraph: int


@dataclass(frozen=True, slots=True)
class Entity(Span):
    """A name that a named-entity recogniser found."""

    label: EntityLabel


@dataclass(frozen=True, slots=True)
class DatedPlace(Place):
    """Where the text names a point in time. `iso` is an ISO 8601 date, month or year; None where it is not known.

    `is_length` says that it is so long after the day of publication, where nothing counts it from another day.
    """

    iso: str | None
    is_length: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """What the extractors read. `names` are persons that rules found before any model ran, which it may not cut;
    `entities` is empty where no model read it, and `model` is None. `marks` are the quotation marks, paired;
    `folded` is the text in lower case with straight marks, of the same length. `unshown` are the places of lines that
    the source states of the article and shows to no reader.
    """

    article: Article
    pack: LanguagePack
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    names: tuple[Span, ...] = ()
    entities: tuple[Entity, ...] = ()
    model: str | None = None
    marks: QuotationMarks = UNREAD
    folded: FoldedText = UNFOLDED
    unshown: tuple[Place, ...] = ()

    def __post_init__(self) -> None:
        """Pair the quotation marks and fold the text where nobody has: once an article, as `replace` hands both on."""
        if self.marks is UNREAD:
            object.__setattr__(self, "marks", read_marks(self.article.text))
        if self.folded is UNFOLDED:
            object.__setattr__(self, "folded", FoldedText(fold(self.article.text)))

    @property
    def text(self) -> str:
        """The text that every offset counts into."""
        return self.article.text

    def sentence_at(self, offset: int) -> int | None:
        """Index of the sentence that holds this code point, or None between sentences."""
        return index_at(self.sentences, offset)

    def is_story(self, offset: int) -> bool:
        """Whether this code point is in no zone that only surrounds the story; blank lines are in none."""
        index = index_at(self.blocks, offset)
        return index is None or self.blocks[index].kind not in NON_STORY_ZONES


@dataclass(frozen=True, slots=True)
class Findings:
    """What the extractors found: the ranker weighs it and the report tells it."""

    officials: tuple[Official, ...] = ()
    people: tuple[Person, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    numbers: tuple[Number, ...] = ()
    changes: tuple[Change, ...] = ()
    directives: Directives = Directives()
    quotes: tuple[Quote, ...] = ()
    notices: tuple[Notice, ...] = ()
    offices: tuple[Office, ...] = ()
    dates: tuple[DateMention, ...] = ()
    keywords: tuple[Keyword, ...] = ()
    places: tuple[NamedPlace, ...] = ()
