"""Search over many briefs: every term of a query in SQLite's full-text index, or in a table of numbers and days."""

from __future__ import annotations

import csv
import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import asdict, dataclass
from io import StringIO
from typing import Final

from nutgraf.exports.csv import safe_cell
from nutgraf.exports.labels import date_of, instrument_name, post_text, title_of
from nutgraf.exports.sanitise import one_line
from nutgraf.index.query import NUMBER_FIELD, DayTerm, NumberTerm, Term, WordTerm
from nutgraf.records import Brief

MAX_SHOWN_FINDINGS: Final = 5  # findings of a brief that are listed for a term
SHOWN_CHARS: Final = 160  # code points of one that are listed
_SCHEMA: Final = """
PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = FILE; PRAGMA cache_size = -65536;
CREATE TABLE article (article INTEGER PRIMARY KEY, path TEXT, title TEXT, published TEXT, language TEXT);
CREATE VIRTUAL TABLE said USING fts5(words, field UNINDEXED, article UNINDEXED,
    tokenize = 'unicode61 remove_diacritics 2');
CREATE TABLE value (article INTEGER, field TEXT, number REAL, unit TEXT, first TEXT, last TEXT, text TEXT);
"""
_SIGNS: Final = {"<": "<", "<=": "<=", "=": "=", ">=": ">=", ">": ">"}
_FIRST_DAYS: Final = "0000-01-01"
_LAST_DAYS: Final = "9999-12-31"


@dataclass(frozen=True, slots=True)
class Hit:
    """A brief that fits all terms; `found` are the words of its findings that do, at most a few of each term."""

    path: str | None
    title: str | None
    published: str | None
    language: str
    found: tuple[str, ...]


def search(briefs: Iterable[Brief], terms: Iterable[Term]) -> list[Hit]:
    """The briefs that fit all terms, in their order; memory does not grow with their number."""
    with closing(sqlite3.connect("")) as database:
        database.executescript(_SCHEMA)
        for number, brief in enumerate(briefs):
            _add(database, number, brief)
        database.execute("CREATE INDEX value_of ON value (field)")
        found = [_find(database, term) for term in terms]
        common = set[int].intersection(*(set(articles) for articles in found))
        return [_hit(database, article, found) for article in sorted(common)]


def _add(database: sqlite3.Connection, number: int, brief: Brief) -> None:
    facts = (brief.article.path, title_of(brief), date_of(brief), brief.language.code)
    database.execute("INSERT INTO article VALUES (?, ?, ?, ?, ?)", (number, *facts))
    rows = ((words, field, number) for field, words in _words(brief) if words)
    database.executemany("INSERT INTO said (words, field, article) VALUES (?, ?, ?)", rows)
    numbers = ((number, NUMBER_FIELD, float(n.value), n.unit, n.text) for n in brief.numbers if abs(n.value) < 1e300)
    database.executemany("INSERT INTO value (article, field, number, unit, text) VALUES (?, ?, ?, ?, ?)", numbers)
    days = ((number, field, day, end, text) for field, day, end, text in _days(brief))
    database.executemany("INSERT INTO value (article, field, first, last, text) VALUES (?, ?, ?, ?, ?)", days)


def _words(brief: Brief) -> Iterator[tuple[str, str | None]]:
    """What the fields of words hold, finding by finding."""
    yield "text", brief.article.text
    yield "title", title_of(brief)
    yield "language", brief.language.code
    for official in brief.officials:
        yield "official", " | ".join((official.name, *map(post_text, official.positions)))
    yield from (("person", person.name) for person in brief.people)
    yield from (("organisation", body.name) for body in brief.organisations)
    for act in brief.directives.instruments:
        yield "act", " | ".join(filter(None, (instrument_name(act), act.title, act.issuer)))
    yield from (("order", order.text) for order in brief.directives.orders)
    yield from (("quote", quote.text) for quote in brief.quotes)
    yield from (("keyword", keyword.text) for keyword in brief.keywords)
    yield from (("place", place.name) for place in brief.places)
    yield from (("country", country) for country in {place.country for place in brief.places})


def _days(brief: Brief) -> Iterator[tuple[str, str, str, str]]:
    """The days that the fields of days hold: field, first, last, and words of the text."""
    if published := date_of(brief):
        yield "published", published[:10], published[:10], published
    for order in brief.directives.orders:
        if order.deadline and order.deadline.iso:
            yield "deadline", order.deadline.iso[:10], order.deadline.iso[:10], order.deadline.text
    for named in brief.dates:
        if named.iso:
            yield "date", named.iso[:10], (named.iso_end or named.iso)[:10], named.text


def _find(database: sqlite3.Connection, term: Term) -> dict[int, list[str]]:
    """What fits a term, by article."""
    if isinstance(term, WordTerm):
        words = f'"{term.words.replace(chr(34), " ")}"'
        query = "SELECT article, snippet(said, 0, '', '', '…', 16) FROM said WHERE words MATCH ? AND field = ?"
        rows = database.execute(query, (words, term.field))
    elif isinstance(term, NumberTerm):
        query = f"SELECT article, text FROM value WHERE field = ? AND number {_SIGNS[term.comparison]} ?"
        rows = database.execute(
            f"{query} AND (? IS NULL OR unit = ?)", (NUMBER_FIELD, term.value, term.unit, term.unit)
        )
    else:
        rows = _find_days(database, term)
    found: dict[int, list[str]] = {}
    for article, text in rows:
        found.setdefault(article, []).append(one_line(text)[:SHOWN_CHARS])
    return found


def _find_days(database: sqlite3.Connection, term: DayTerm) -> sqlite3.Cursor:
    """The stretches of days that are before, after or at the one of the term; a month is from its first to its last."""
    first, last = f"{term.day}{_FIRST_DAYS[len(term.day) :]}", f"{term.day}{_LAST_DAYS[len(term.day) :]}"
    begins = f"first || substr('{_FIRST_DAYS}', length(first) + 1)"
    ends = f"last || substr('{_LAST_DAYS}', length(last) + 1)"
    fits, days = {
        "<": (f"{ends} < ?", (first,)),
        "<=": (f"{ends} <= ?", (last,)),
        ">": (f"{begins} > ?", (last,)),
        ">=": (f"{begins} >= ?", (first,)),
        "=": (f"{begins} <= ? AND {ends} >= ?", (last, first)),
    }[term.comparison]
    return database.execute(f"SELECT article, text FROM value WHERE field = ? AND {fits}", (term.field, *days))


def _hit(database: sqlite3.Connection, article: int, found: list[dict[int, list[str]]]) -> Hit:
    row = database.execute("SELECT path, title, published, language FROM article WHERE article = ?", (article,))
    path, title, published, language = row.fetchone()
    shown = dict.fromkeys(text for of_term in found for text in of_term[article][:MAX_SHOWN_FINDINGS])
    return Hit(path, title, published, language, tuple(shown))


def hits_as_json(hits: Iterable[Hit]) -> str:
    """The hits as a JSON list."""
    return json.dumps([asdict(hit) for hit in hits], ensure_ascii=False, indent=1) + "\n"


def hits_as_csv(hits: Iterable[Hit]) -> str:
    """A row a hit, RFC 4180, safe to open in a spreadsheet; what was found is parted by " | "."""
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(("path", "title", "published", "language", "found"))
    for hit in hits:
        cells = (hit.path, hit.title, hit.published, hit.language, " | ".join(hit.found))
        writer.writerow([safe_cell(cell) for cell in cells])
    return out.getvalue()


def hits_as_text(hits: list[Hit]) -> str:
    """The hits for a terminal: a line for the article, one for its file, and one for each finding."""
    lines = [f"{len(hits)} article{'' if len(hits) == 1 else 's'} found"]
    for hit in hits:
        lines += ["", one_line(hit.title or "without a title")]
        lines.append("  " + ", ".join(filter(None, (one_line(hit.path or ""), hit.published, hit.language))))
        lines += [f"  - {text}" for text in hit.found]
    return "\n".join(lines) + "\n"
