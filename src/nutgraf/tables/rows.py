"""The tables of briefs as rows: what each table holds, and one fixed type a column, the same in every format."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Final

from nutgraf.exports.labels import title_of
from nutgraf.records import Brief

Value = str | int | float | None
Row = tuple[Value, ...]

# Name and type of each column: integer (64 bits), real (64 bits), text, flag. A number's `value` is a real; one that
# no real holds exactly has its digits in `text`, as the article prints them.
SCHEMA: Final = {
    "articles": "article integer, hash text, path text, url text, title text, published text, language text, "
    "probability real, words integer, summary text, warnings text",
    "officials": "article integer, official text, name text, honorific text, gender text, mentions integer",
    "positions": "article integer, official text, title text, organisation text, flags text, start integer, "
    "end integer, text text",
    "people": "article integer, name text, role text, mentions integer",
    "organisations": "article integer, name text, mentions integer",
    "numbers": "article integer, number integer, start integer, end integer, text text, kind text, value real, "
    "value_high real, unit text, approximation text, measures text, period text",
    "changes": "article integer, measures text, from integer, to integer, factor real",
    "instruments": "article integer, instrument text, type text, number text, issuer text, title text, "
    "mentions integer",
    "orders": "article integer, start integer, end integer, text text, speaker text, official text, inherited flag, "
    "addressee text, modality text",
    "quotes": "article integer, start integer, end integer, text text, speaker text, official text, verb text",
}


def columns(table: str) -> list[tuple[str, str]]:
    """The columns of a table, each a name and a type."""
    pairs = (column.split() for column in SCHEMA[table].split(", "))
    return [(name, kind) for name, kind in pairs]


def numbered_rows(briefs: Iterable[Brief]) -> Iterator[tuple[str, Row]]:
    """Every row of every brief with its table; `article` counts the briefs from 1."""
    for article, brief in enumerate(briefs, 1):
        for table, values in _rows(brief):
            yield table, (article, *values)


def chunked_rows(briefs: Iterable[Brief], size: int) -> Iterator[tuple[str, list[Row]]]:
    """The rows of each table in the order of the articles, up to `size` of one table together."""
    waiting: dict[str, list[Row]] = {table: [] for table in SCHEMA}
    for table, row in numbered_rows(briefs):
        waiting[table].append(row)
        if len(waiting[table]) == size:
            yield table, waiting[table]
            waiting[table] = []
    yield from ((table, rows) for table, rows in waiting.items() if rows)


def _rows(brief: Brief) -> Iterator[tuple[str, Row]]:
    """The table and the values of each row, without the article's number."""
    yield "articles", _article(brief)
    for official in brief.officials:
        named = (official.id, official.name, official.honorific, official.gender, len(official.mentions))
        yield "officials", named
        for p in official.positions:
            flags = " ".join(p.flags) or None
            yield "positions", (official.id, p.title, p.organisation, flags, p.start, p.end, p.text)
    for person in brief.people:
        yield "people", (person.name, person.role, len(person.mentions))
    for body in brief.organisations:
        yield "organisations", (body.name, len(body.mentions))
    yield from _numbers(brief)
    for act in brief.directives.instruments:
        yield "instruments", (act.id, act.type, act.number, act.issuer, act.title, len(act.mentions))
    for order in brief.directives.orders:
        who = (order.speaker.name, order.speaker.official) if order.speaker else (None, None)
        said = (order.speaker_inherited, order.addressee, order.modality)
        yield "orders", (order.start, order.end, order.text, *who, *said)
    for quote in brief.quotes:
        who = (quote.speaker.name, quote.speaker.official) if quote.speaker else (None, None)
        yield "quotes", (quote.start, quote.end, quote.text, *who, quote.verb)


def _article(brief: Brief) -> Row:
    article = brief.article
    facts = (article.id, article.path, article.url, title_of(brief), article.published)
    summary = " ".join(sentence.text for sentence in brief.summary.sentences)
    warnings = json.dumps([notice.code for notice in brief.warnings])
    language = brief.language
    return (*facts, language.code, language.probability, len(article.text.split()), summary, warnings)


def _numbers(brief: Brief) -> Iterator[tuple[str, Row]]:
    for index, n in enumerate(brief.numbers):
        said = (n.approximation, n.measures, n.period)
        value, high = _real(n.value), _real(n.value_high)
        yield "numbers", (index, n.start, n.end, n.text, n.kind, value, high, n.unit, *said)
    for change in brief.changes:
        yield "changes", (change.measures, change.from_, change.to, _real(change.factor))


def _real(value: float | None) -> float | None:
    """The nearest real; none for an integer beyond all of them (308 digits), which stands in the text."""
    try:
        return None if value is None else float(value)
    except OverflowError:
        return None
