"""Every kind of finding described once: its name, places, columns, colour, and how a line of it reads.

The text view, the page, the other formats, the tables and the index are derived from LAYERS. README.md in this folder
tells how a layer is added.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from nutgraf.exports.catalogue import View
from nutgraf.exports.labels import (
    deadline_text,
    instrument_name,
    join_parts,
    key_fact_text,
    order_parties,
    post_parts,
    post_text,
    shorten,
    speaker_name,
)
from nutgraf.exports.layers import Annotation, Column, Layer, Line, Style, Table, annotation, place_columns
from nutgraf.exports.numbers_and_changes import CHANGES, NUMBERS
from nutgraf.exports.posts import distinct_posts
from nutgraf.exports.what_and_when import DATES, KEYWORDS, PLACES
from nutgraf.records import (
    Brief,
    Instrument,
    KeyFact,
    Office,
    Official,
    Order,
    Organisation,
    Person,
    Position,
    Quote,
    SummarySentence,
)

MAX_ORDER_CHARS: Final = 240  # code points of an order in a line: three lines of a terminal of 80 columns
MAX_QUOTE_CHARS: Final = 300  # code points of a quote in a line


def _speaker_columns() -> tuple[Column[Order | Quote], ...]:
    return (
        Column("speaker", "text", lambda said: said.speaker.name if said.speaker else None, "speaker"),
        Column("official", "text", lambda said: said.speaker.official if said.speaker else None),
    )


SUMMARY: Final[Layer[SummarySentence]] = Layer(
    "summary",
    "summary",
    "Summary",
    findings=lambda brief: brief.summary.sentences,
    lines=lambda _, sentence: [("", sentence.shown)],
    annotations=lambda sentence: [annotation("summary", sentence)],
    note=lambda view: view.words.count("words", view.brief.summary.words),
    style=Style("Summary", "Summary", ("#fff3c4", "#453a10"), "fill"),
    left_out=frozenset({"overview"}),
)

KEY_FACTS: Final[Layer[KeyFact]] = Layer(
    "key_fact",
    "key_facts",
    "Key facts",
    findings=lambda brief: brief.summary.key_facts,
    lines=lambda view, fact: [
        (view.words(f"fact.{fact.kind}"), shorten(key_fact_text(view.brief, fact), MAX_ORDER_CHARS))
    ],
    annotations=lambda fact: [annotation("key_fact", fact, label=fact.kind)],
    cells=lambda view, fact: [(f"{view.words(f'fact.{fact.kind}')}: {key_fact_text(view.brief, fact)}",)],
    style=Style("Key facts", "Key facts", ("#b45309", "#fbbf24"), "dotted"),
    left_out=frozenset({"brat", "csv", "spacy", "overview", "schemaorg", "webannotation"}),  # orders and numbers again
)

_Holding = tuple[Official, Position]
_OFFICIALS: Final[Table[Official]] = Table(
    "officials",
    rows=lambda brief: brief.officials,
    columns=(
        Column("official", "text", lambda official: official.id),
        Column("name", "text", lambda official: official.name, "name"),
        Column("honorific", "text", lambda official: official.honorific),
        Column("gender", "text", lambda official: official.gender),
        Column("authority_id", "text", lambda official: official.authority_id, "authority_id"),
        Column("mentions", "integer", lambda official: len(official.mentions)),
        Column("confidence", "real", lambda official: official.confidence, "confidence"),
    ),
    key="official",
)
_POSITIONS: Final[Table[_Holding]] = Table(
    "positions",
    rows=lambda brief: [(official, post) for official in brief.officials for post in official.positions],
    columns=(
        Column("official", "text", lambda row: row[0].id),
        Column("title", "text", lambda row: row[1].title, "title"),
        Column("organisation", "text", lambda row: row[1].organisation, "organisation"),
        Column("flags", "text", lambda row: " ".join(row[1].flags) or None),
        Column("start", "integer", lambda row: row[1].start),
        Column("end", "integer", lambda row: row[1].end),
        Column("text", "text", lambda row: row[1].text),
    ),
)


def _official_lines(view: View, official: Official) -> Iterator[Line]:
    posts = [post_text(post, view.words) for _, post in distinct_posts(official)] or [view.words("text.no_post")]
    for at, post in enumerate(posts):
        yield "" if at else official.name, post


def _official_cells(view: View, official: Official) -> list[tuple[str, ...]]:
    posts = [post for _, post in distinct_posts(official)]
    parts = [post_parts(post, view.words) for post in posts]
    return [(official.name, title, body or "") for title, body in parts]


def _official_annotations(official: Official) -> Iterator[Annotation]:
    named = _OFFICIALS.csv_cells(official)
    for mention in official.mentions:
        yield annotation("official", mention, named, note=official.name)
    for post in official.positions:
        cells = named | _POSITIONS.csv_cells((official, post))
        comment = join_parts(official.name, post_text(post))
        yield annotation("position", post, cells, note=post.organisation, comment=comment, mark="post")


OFFICIALS: Final[Layer[Official]] = Layer(
    "official",
    "officials",
    "Officials",
    findings=lambda brief: brief.officials,
    lines=_official_lines,
    annotations=_official_annotations,
    tables=(_OFFICIALS, _POSITIONS),
    heads=("name", "post", "body"),
    cells=_official_cells,
    style=Style("Officials", "Officials", ("#cfe3ff", "#1d3d66"), "fill", edge=("#4a7fc4", "#7fb0f0"), bold=True),
    relation=("Holds", "official", "position"),
    index_name=lambda official: official.name,
)

_OFFICES: Final[Table[Office]] = Table(
    "offices",
    rows=lambda brief: brief.offices,
    columns=(
        Column("office", "text", lambda office: office.id),
        Column("title", "text", lambda office: office.title, "title"),
        Column("organisation", "text", lambda office: office.organisation, "organisation"),
        Column("mentions", "integer", lambda office: len(office.mentions)),
    ),
    key="office",
)
OFFICES: Final[Layer[Office]] = Layer(
    "office",
    "offices",
    "Offices",
    findings=lambda brief: brief.offices,
    lines=lambda _, office: [(office.title, office.organisation or "")],
    annotations=lambda office: [
        annotation("office", mention, _OFFICES.csv_cells(office), note=office.organisation)
        for mention in office.mentions
    ],
    tables=(_OFFICES,),
    left_out=frozenset({"html", "webannotation", "spacy", "overview"}),
)

_PEOPLE: Final[Table[Person]] = Table(
    "people",
    rows=lambda brief: brief.people,
    columns=(
        Column("name", "text", lambda person: person.name, "name"),
        Column("role", "text", lambda person: person.role, "kind"),
        Column("mentions", "integer", lambda person: len(person.mentions)),
    ),
)
PEOPLE: Final[Layer[Person]] = Layer(
    "person",
    "people",
    "People",
    findings=lambda brief: brief.people,
    lines=lambda _, person: [(person.name, person.role or "")],
    annotations=lambda person: [
        annotation("person", mention, _PEOPLE.csv_cells(person), note=person.role) for mention in person.mentions
    ],
    tables=(_PEOPLE,),
    left_out=frozenset({"brief", "markdown", "html", "webannotation", "spacy", "overview"}),
)

_ORGANISATIONS: Final[Table[Organisation]] = Table(
    "organisations",
    rows=lambda brief: brief.organisations,
    columns=(
        Column("name", "text", lambda body: body.name, "name"),
        Column("mentions", "integer", lambda body: len(body.mentions)),
    ),
)
ORGANISATIONS: Final[Layer[Organisation]] = Layer(
    "organisation",
    "organisations",
    "Organisations",
    findings=lambda brief: brief.organisations,
    lines=lambda _, body: [(body.name, "")],
    annotations=lambda body: [
        annotation("organisation", mention, _ORGANISATIONS.csv_cells(body)) for mention in body.mentions
    ],
    tables=(_ORGANISATIONS,),
    left_out=frozenset({"brief", "markdown", "html", "webannotation", "spacy", "overview", "brat"}),
)

_INSTRUMENTS: Final[Table[Instrument]] = Table(
    "instruments",
    rows=lambda brief: brief.directives.instruments,
    columns=(
        Column("instrument", "text", lambda act: act.id),
        Column("type", "text", lambda act: act.type, "kind"),
        Column("number", "text", lambda act: act.number, "number"),
        Column("issuer", "text", lambda act: act.issuer, "organisation"),
        Column("title", "text", lambda act: act.title, "title"),
        Column("act", "text", lambda act: act.act),
        Column("paragraph", "text", lambda act: act.paragraph),
        Column("date", "text", lambda act: act.date),
        Column("status", "text", lambda act: act.status),
        Column("status_date", "text", lambda act: act.status_date),
        Column("identifier", "text", lambda act: act.identifier),
        Column("mentions", "integer", lambda act: len(act.mentions)),
        Column("confidence", "real", lambda act: act.confidence, "confidence"),
    ),
    key="instrument",
)


def _instrument_line(view: View, act: Instrument) -> list[Line]:
    cited = view.words.count("cited", len(act.mentions)) if len(act.mentions) > 1 else None
    return [(instrument_name(act), join_parts(act.issuer, act.title if act.number else None, cited))]


def _instrument_annotations(act: Instrument) -> Iterator[Annotation]:
    for mention in act.mentions:
        yield annotation("instrument", mention, _INSTRUMENTS.csv_cells(act), note=instrument_name(act), label=act.type)


INSTRUMENTS: Final[Layer[Instrument]] = Layer(
    "instrument",
    "instruments",
    "Instruments",
    findings=lambda brief: brief.directives.instruments,
    lines=_instrument_line,
    annotations=_instrument_annotations,
    tables=(_INSTRUMENTS,),
    heads=("act", "issuer", "title", "cited"),
    cells=lambda _, act: [(instrument_name(act), act.issuer or "", act.title or "", str(len(act.mentions)))],
    style=Style("Acts", "Acts cited", ("#ecd9ff", "#452a66"), "fill", edge=("#9a5fd0", "#b98ae8")),
    index_name=instrument_name,
)

_ORDERS: Final[Table[Order]] = Table(
    "orders",
    rows=lambda brief: brief.directives.orders,
    columns=(
        *place_columns(),
        *_speaker_columns(),
        Column("inherited", "flag", lambda order: order.speaker_inherited),
        Column("addressee", "text", lambda order: order.addressee, "addressee"),
        Column("modality", "text", lambda order: order.modality, "kind"),
        Column("deadline", "text", lambda order: order.deadline.text if order.deadline else None, "deadline"),
        Column("deadline_iso", "text", lambda order: order.deadline.iso if order.deadline else None, "deadline_iso"),
        Column("condition", "text", lambda order: order.condition, "condition"),
        Column("confidence", "real", lambda order: order.confidence, "confidence"),
    ),
)


def _order_head(order: Order) -> str:
    """Who says it to whom, and until when."""
    return join_parts(order_parties(order), deadline_text(order))


def _order_line(view: View, order: Order) -> list[Line]:
    parties = order_parties(order, view.words, view.brief.language.code)
    head = join_parts(parties, deadline_text(order, view.words))
    return [(view.words(f"modality.{order.modality}"), f"{head}: {shorten(order.text, MAX_ORDER_CHARS)}")]


def _order_cells(view: View, order: Order) -> list[tuple[str, ...]]:
    parties = order_parties(order, view.words, view.brief.language.code)
    head = join_parts(parties, deadline_text(order, view.words))
    return [(f"{view.words(f'modality.{order.modality}')}, {head}: {order.text}",)]


ORDERS: Final[Layer[Order]] = Layer(
    "order",
    "orders",
    "Orders",
    findings=lambda brief: brief.directives.orders,
    lines=_order_line,
    annotations=lambda order: [
        annotation(
            "order",
            order,
            _ORDERS.csv_cells(order),
            note=_order_head(order),
            label=order.modality,
            attribute=("Modality", order.modality),
        )
    ],
    tables=(_ORDERS,),
    cells=_order_cells,
    note=lambda view: view.words("text.inherited") if has_inherited_speaker(view.brief) else "",
    style=Style("Orders", "Orders", ("#c2410c", "#fb923c"), "solid"),
)


def has_inherited_speaker(brief: Brief) -> bool:
    """Whether an order has the speaker of an earlier sentence."""
    return any(order.speaker and order.speaker_inherited for order in brief.directives.orders)


def _in_marks(quote: Quote, text: str) -> str:
    """The words as a reader expects them: only what somebody said word for word has quotation marks."""
    return text if quote.kind == "indirect" else f"“{text}”"


_QUOTES: Final[Table[Quote]] = Table(
    "quotes",
    rows=lambda brief: brief.quotes,
    columns=(
        *place_columns(),
        *_speaker_columns(),
        Column("verb", "text", lambda quote: quote.verb),
        Column("kind", "text", lambda quote: quote.kind),
        Column("speaker_source", "text", lambda quote: quote.speaker_source),
        Column("confidence", "real", lambda quote: quote.confidence, "confidence"),
    ),
)
QUOTES: Final[Layer[Quote]] = Layer(
    "quote",
    "quotes",
    "Quotes",
    findings=lambda brief: brief.quotes,
    lines=lambda view, quote: [
        (speaker_name(quote.speaker, view.words), _in_marks(quote, shorten(quote.text, MAX_QUOTE_CHARS)))
    ],
    annotations=lambda quote: [
        annotation("quote", quote, _QUOTES.csv_cells(quote), note=quote.speaker.name if quote.speaker else None)
    ],
    tables=(_QUOTES,),
    cells=lambda view, quote: [(f"{speaker_name(quote.speaker, view.words)}: {_in_marks(quote, quote.text)}",)],
    style=Style("Quotes", "Quotes", ("#0f766e", "#5eead4"), "dotted"),
)

LAYERS: tuple[Layer[Any], ...] = (
    SUMMARY,
    KEY_FACTS,
    KEYWORDS,
    OFFICIALS,
    OFFICES,
    PEOPLE,
    ORGANISATIONS,
    NUMBERS,
    CHANGES,
    INSTRUMENTS,
    ORDERS,
    QUOTES,
    DATES,
    PLACES,
)


# What a reader looks for first; the other layers follow in the order of LAYERS.
_READING_ORDER: Final = (
    "key_fact",
    "summary",
    "official",
    "office",
    "order",
    "number",
    "change",
    "instrument",
    "quote",
)


def layers_in(format: str) -> Iterator[Layer[Any]]:  # noqa: A002 - the word users know
    """The layers that a format shows, in order."""
    return (layer for layer in LAYERS if format not in layer.left_out)


def layers_to_read(format: str) -> list[Layer[Any]]:  # noqa: A002
    """The layers that a format shows in the order in which a person reads them."""
    places = {name: place for place, name in enumerate(_READING_ORDER)}
    return sorted(layers_in(format), key=lambda layer: places.get(layer.name, len(places)))


def annotate(brief: Brief, format: str) -> Iterator[tuple[Layer[Any], int, list[Annotation]]]:  # noqa: A002
    """Every finding that a format shows, in the order of the layers: its layer, index and places."""
    for layer in layers_in(format):
        for index, finding in enumerate(layer.findings(brief)):
            yield layer, index, list(layer.annotations(finding))


def tables() -> Iterator[Table[Any]]:
    """The tables of all layers, in order."""
    return (table for layer in LAYERS for table in layer.tables)


def span_groups(brief: Brief, format: str) -> dict[str, list[tuple[int, int, str]]]:  # noqa: A002
    """The places of each layer as (start, end, label) in code points, by its plural; officials' posts are left out."""
    groups: dict[str, list[tuple[int, int, str]]] = {layer.plural: [] for layer in layers_in(format)}
    for layer, _, places in annotate(brief, format):
        own = (place for place in places if place.kind == layer.name)
        groups[layer.plural] += [(place.span.start, place.span.end, place.label) for place in own]
    return groups


def describe_layers() -> str:
    """The layers as a Markdown table: where each is kept, with the type of every column, and what leaves it out."""
    rows = ["| finding | tables | columns of the CSV | left out by |", "| --- | --- | --- | --- |"]
    for layer in LAYERS:
        stored = "; ".join(
            f"`{table.name}`: " + ", ".join(f"{column.name} ({column.type})" for column in table.columns)
            for table in layer.tables
        )
        cells = dict.fromkeys(column.csv for table in layer.tables for column in table.columns if column.csv)
        rows.append(f"| {layer.name} | {stored} | {', '.join(cells)} | {', '.join(sorted(layer.left_out))} |")
    return "\n".join(rows) + "\n"
