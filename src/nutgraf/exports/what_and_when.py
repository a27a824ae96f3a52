"""The layers of what an article is about, and of the dates and places that it names; findings.py has all others."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from nutgraf.exports.catalogue import View
from nutgraf.exports.cldr import day, territory
from nutgraf.exports.labels import join_parts
from nutgraf.exports.layers import Column, Layer, Style, Table, annotation, place_columns
from nutgraf.exports.sanitise import one_line
from nutgraf.records import Brief, DateMention, Keyword, NamedPlace

_KEYWORDS: Final[Table[Keyword]] = Table(
    "keywords",
    rows=lambda brief: brief.keywords,
    columns=(
        Column("keyword", "text", lambda keyword: keyword.text, "name"),
        Column("score", "real", lambda keyword: keyword.score),
        Column("mentions", "integer", lambda keyword: len(keyword.mentions)),
    ),
)
KEYWORDS: Final[Layer[Keyword]] = Layer(
    "keyword",
    "keywords",
    "Keywords",
    findings=lambda brief: brief.keywords,
    lines=lambda _, keyword: [("", keyword.text)],
    annotations=lambda keyword: [
        annotation("keyword", mention, _KEYWORDS.csv_cells(keyword)) for mention in keyword.mentions
    ],
    tables=(_KEYWORDS,),
    in_one_line=True,
    left_out=frozenset({"html", "brat", "spacy", "webannotation", "overview"}),
)

MAX_ABOUT_CHARS: Final = 70  # code points of a sentence that are shown on either side of its date
SENTENCE_END: Final = re.compile(r"[.!?…][”»“\"’)]{0,3}(?=\s{1,3}[^\Wa-z\d_])\s{1,3}|\n")

_DATES: Final[Table[DateMention]] = Table(
    "dates",
    rows=lambda brief: brief.dates,
    columns=(
        *place_columns(),
        Column("iso", "text", lambda named: named.iso, "iso"),
        Column("iso_end", "text", lambda named: named.iso_end, "iso_end"),
        Column("kind", "text", lambda named: named.kind, "kind"),
    ),
)


def _date_text(named: DateMention) -> str:
    return " to ".join(filter(None, (named.iso, named.iso_end)))


def _day(view: View, named: DateMention) -> str:
    """The date as the view's language writes it."""
    ends = [day(iso, view.words.locale) for iso in (named.iso, named.iso_end) if iso]
    return view.words("text.to", a=ends[0], b=ends[1]) if len(ends) == 2 else "".join(ends)


def _first_of_day(brief: Brief) -> dict[int, int]:
    """The index of the first date with the same day and kind, for every date of the brief."""
    first: dict[tuple[str | None, str | None, str, str], int] = {}
    keys = [(named.iso, named.iso_end, named.kind, "" if named.iso else named.text.casefold()) for named in brief.dates]
    return {index: first.setdefault(key, index) for index, key in enumerate(keys)}


class Day(NamedTuple):
    """A row of the timeline: its day in words, what it is of, how the text has it, and where, by indexes of dates.

    `about` are the words of its sentence around it, cut where they are many; empty for the line that dates the article.
    """

    shown: str
    kind: str
    text: str
    indexes: tuple[int, ...]
    about: str


def timeline(view: View) -> list[Day]:
    """The days that the article names, the earliest first, those that it leaves open last."""
    rows: dict[int, list[int]] = {}
    for index, first in _first_of_day(view.brief).items():
        rows.setdefault(first, []).append(index)
    dates = view.brief.dates
    order = sorted(rows, key=lambda at: (dates[at].iso is None, dates[at].iso or "", dates[at].start))
    return [
        Day(_day(view, dates[at]), dates[at].kind, one_line(dates[at].text), tuple(rows[at]), _about(view, dates[at]))
        for at in order
    ]


def _about(view: View, named: DateMention) -> str:
    """The words around a date, up to the ends of its sentence and MAX_ABOUT_CHARS to either side."""
    if named.kind == "publication":
        return ""
    text = view.brief.article.text
    before = text[max(0, named.start - MAX_ABOUT_CHARS) : named.start]
    after = text[named.end : named.end + MAX_ABOUT_CHARS]
    opens = max((found.end() for found in SENTENCE_END.finditer(before)), default=None)
    closes = SENTENCE_END.search(after)
    if opens is None and named.start > MAX_ABOUT_CHARS:
        before = "… " + before.partition(" ")[2]
    if closes is None and named.end + MAX_ABOUT_CHARS < len(text):
        after = after.rpartition(" ")[0] + " …"
    return one_line(before[opens or 0 :] + named.text + (after[: closes.start()] if closes else after).rstrip(".!?"))


DATES: Final[Layer[DateMention]] = Layer(
    "date",
    "dates",
    "Dates",
    findings=lambda brief: brief.dates,
    lines=lambda view, named: [(named.text, join_parts(_day(view, named), view.words(f"date.{named.kind}")))],
    annotations=lambda named: [
        annotation("date", named, _DATES.csv_cells(named), note=_date_text(named), label=named.kind)
    ],
    tables=(_DATES,),
    heads=("date", "day", "of"),
    cells=lambda view, named: [(one_line(named.text), _day(view, named), view.words(f"date.{named.kind}"))],
    style=Style("Dates", "Dates", ("#0369a1", "#7dd3fc"), "dotted"),
    entry=_first_of_day,
    left_out=frozenset({"brief", "overview", "schemaorg", "spacy"}),
)

_PLACES: Final[Table[NamedPlace]] = Table(
    "places",
    rows=lambda brief: brief.places,
    columns=(
        Column("name", "text", lambda place: place.name, "name"),
        Column("kind", "text", lambda place: place.kind, "kind"),
        Column("country", "text", lambda place: place.country, "country"),
        Column("subdivision", "text", lambda place: place.subdivision, "subdivision"),
        Column("latitude", "real", lambda place: place.latitude, "latitude"),
        Column("longitude", "real", lambda place: place.longitude, "longitude"),
        Column("id", "text", lambda place: place.id, "place_id"),
        Column("dateline", "flag", lambda place: place.dateline),
        Column("mentions", "integer", lambda place: len(place.mentions)),
    ),
)


def _degrees(place: NamedPlace) -> str:
    if place.latitude is None or place.longitude is None:
        return ""
    return f"{place.latitude:.4f}, {place.longitude:.4f}"


def _where(place: NamedPlace) -> str:
    """The narrowest code that is known, and whether the article was sent from there."""
    return join_parts(place.subdivision or place.country or "country unknown", "dateline" if place.dateline else None)


def _where_shown(view: View, place: NamedPlace) -> str:
    """The country in words, the code of what is smaller, and whether the article was sent from there."""
    country = territory(place.country, view.words.locale) if place.country else view.words("text.country_unknown")
    shown = None if country.casefold() == place.name.casefold() else country
    return join_parts(place.subdivision, shown, view.words("text.dateline") if place.dateline else None)


PLACES: Final[Layer[NamedPlace]] = Layer(
    "place",
    "places",
    "Places",
    findings=lambda brief: brief.places,
    lines=lambda view, place: [(place.name, _where_shown(view, place))],
    annotations=lambda place: [
        annotation("place", mention, _PLACES.csv_cells(place), note=_where(place), label=place.kind)
        for mention in place.mentions
    ],
    tables=(_PLACES,),
    heads=("place", "where", "degrees"),
    cells=lambda view, place: [(place.name, _where_shown(view, place), _degrees(place))],
    style=Style("Places", "Places", ("#7c3aed", "#a78bfa")),
    left_out=frozenset({"overview", "spacy"}),
)
