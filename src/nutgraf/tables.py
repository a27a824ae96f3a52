"""Briefs as a SQLite database: a table a kind of finding, joined to `articles` by the article's number."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Final

from nutgraf.errors import BadInput
from nutgraf.exports.wording import title_of
from nutgraf.records import Brief

Value = str | int | float | None
SCHEMA: Final = """
CREATE TABLE articles (article INTEGER PRIMARY KEY, hash TEXT, path TEXT, url TEXT, title TEXT, published TEXT,
    language TEXT, probability REAL, words INTEGER, summary TEXT, warnings TEXT);
CREATE TABLE officials (article INTEGER REFERENCES articles, official TEXT, name TEXT, honorific TEXT, gender TEXT,
    mentions INTEGER, PRIMARY KEY (article, official));
CREATE TABLE positions (article INTEGER REFERENCES articles, official TEXT, title TEXT, organisation TEXT, flags TEXT,
    start INTEGER, "end" INTEGER, text TEXT);
CREATE TABLE numbers (article INTEGER REFERENCES articles, number INTEGER, start INTEGER, "end" INTEGER, text TEXT,
    kind TEXT, value REAL, value_high REAL, unit TEXT, approximation TEXT, measures TEXT, period TEXT,
    PRIMARY KEY (article, number));
CREATE TABLE changes (article INTEGER REFERENCES articles, measures TEXT, "from" INTEGER, "to" INTEGER, factor REAL);
CREATE TABLE instruments (article INTEGER REFERENCES articles, instrument TEXT, type TEXT, number TEXT, issuer TEXT,
    title TEXT, mentions INTEGER, PRIMARY KEY (article, instrument));
CREATE TABLE orders (article INTEGER REFERENCES articles, start INTEGER, "end" INTEGER, text TEXT, speaker TEXT,
    official TEXT, inherited INTEGER, addressee TEXT, modality TEXT);
CREATE TABLE quotes (article INTEGER REFERENCES articles, start INTEGER, "end" INTEGER, text TEXT, speaker TEXT,
    official TEXT, verb TEXT);
CREATE INDEX officials_by_name ON officials (name);
CREATE INDEX instruments_by_number ON instruments (number);
"""


def write_tables(briefs: Iterable[Brief], path: Path, part: Path) -> None:
    """Write the database through `part`, so that it is whole or not there. Raises BadInput."""
    part.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(part)) as database:
            database.executescript(SCHEMA)
            for article, brief in enumerate(briefs, 1):
                for table, values in _rows(brief):
                    marks = ", ".join("?" * (len(values) + 1))
                    database.execute(f"INSERT INTO {table} VALUES ({marks})", (article, *values))
            database.commit()
        part.replace(path)
    except (OSError, sqlite3.OperationalError) as error:
        raise BadInput(f"cannot write {path}: {error}", hint="Nothing is lost: run the same command again.") from error


def _rows(brief: Brief) -> Iterator[tuple[str, tuple[Value, ...]]]:
    """The table and the values of each row, without the article's number."""
    yield "articles", _article(brief)
    for official in brief.officials:
        named = (official.id, official.name, official.honorific, official.gender, len(official.mentions))
        yield "officials", named
        for p in official.positions:
            flags = " ".join(p.flags) or None
            yield "positions", (official.id, p.title, p.organisation, flags, p.start, p.end, p.text)
    yield from _numbers(brief)
    for act in brief.directives.instruments:
        yield "instruments", (act.id, act.type, act.number, act.issuer, act.title, len(act.mentions))
    for order in brief.directives.orders:
        who = (order.speaker.name, order.speaker.official) if order.speaker else (None, None)
        said = (int(order.speaker_inherited), order.addressee, order.modality)
        yield "orders", (order.start, order.end, order.text, *who, *said)
    for quote in brief.quotes:
        who = (quote.speaker.name, quote.speaker.official) if quote.speaker else (None, None)
        yield "quotes", (quote.start, quote.end, quote.text, *who, quote.verb)


def _article(brief: Brief) -> tuple[Value, ...]:
    article = brief.article
    facts = (article.id, article.path, article.url, title_of(brief), article.published)
    summary = " ".join(sentence.text for sentence in brief.summary.sentences)
    warnings = json.dumps([notice.code for notice in brief.warnings])
    language = brief.language
    return (*facts, language.code, language.probability, len(article.text.split()), summary, warnings)


def _numbers(brief: Brief) -> Iterator[tuple[str, tuple[Value, ...]]]:
    for index, n in enumerate(brief.numbers):
        # SQLite's integers end at 64 bits; a larger value, which JSON carries, is stored as the nearest real.
        value = n.value if abs(n.value) < 2**63 else float(n.value)
        high = n.value_high if n.value_high is None or abs(n.value_high) < 2**63 else float(n.value_high)
        said = (n.approximation, n.measures, n.period)
        yield "numbers", (index, n.start, n.end, n.text, n.kind, value, high, n.unit, *said)
    for change in brief.changes:
        yield "changes", (change.measures, change.from_, change.to, change.factor)
