"""The tables of briefs as rows: what each table holds, and one fixed type a column, the same in every format."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Final, cast

from nutgraf.exports.findings import tables
from nutgraf.exports.labels import title_of
from nutgraf.exports.layers import ColumnType, Value
from nutgraf.records import Brief
from nutgraf.stories.group import Grouping, numbered_stories
from nutgraf.stories.marks import profile_of

Row = tuple[Value, ...]

# What the table of the articles says of each; the others are those of exports/findings.py.
_ARTICLES: Final = (
    "hash text, path text, url text, title text, published text, language text, probability real, words integer, "
    "summary text, warnings text, updated text, authors text, site text, section text"
)
# The first article of the story that each is of, and the first with the same text, null where it is the only one.
_STORIES: Final = "story integer, same_text integer"


def schema() -> dict[str, list[tuple[str, ColumnType]]]:
    """Name and type of each column, by table: integer (64 bits), real (64 bits), text, flag.

    A number's `value` is a real; one that no real holds exactly has its digits in `text`, as the article prints them.
    """
    columns = {"articles": _typed(_ARTICLES)}
    columns |= {table.name: [(column.name, column.type) for column in table.columns] for table in tables()}
    columns["stories"] = _typed(_STORIES)
    return {table: [("article", "integer"), *found] for table, found in columns.items()}


def keys() -> dict[str, str]:
    """The column that is unique in an article, by table, where there is one."""
    return {table.name: table.key for table in tables() if table.key}


def numbered_rows(briefs: Iterable[Brief]) -> Iterator[tuple[str, Row]]:
    """Every row of every brief with its table; `article` counts the briefs from 1. The stories come last."""
    grouping = Grouping()
    for article, brief in enumerate(briefs, 1):
        grouping.add(profile_of(brief))
        for table, values in _rows(brief):
            yield table, (article, *values)
    for row in numbered_stories(grouping):
        yield "stories", row


def chunked_rows(briefs: Iterable[Brief], size: int) -> Iterator[tuple[str, list[Row]]]:
    """The rows of each table in the order of the articles, up to `size` of one table together."""
    waiting: dict[str, list[Row]] = {table: [] for table in schema()}
    for table, row in numbered_rows(briefs):
        waiting[table].append(row)
        if len(waiting[table]) == size:
            yield table, waiting[table]
            waiting[table] = []
    yield from ((table, rows) for table, rows in waiting.items() if rows)


def _rows(brief: Brief) -> Iterator[tuple[str, Row]]:
    """The table and the values of each row, without the article's number."""
    yield "articles", _article(brief)
    for table in tables():
        reals = [column.type == "real" for column in table.columns]
        for index, row in enumerate(table.rows(brief)):
            values = zip(table.values(index, row), reals, strict=True)
            yield table.name, tuple(_real(value) if real else value for value, real in values)


def _typed(columns: str) -> list[tuple[str, ColumnType]]:
    pairs = (column.split() for column in columns.split(", "))
    return [(name, cast("ColumnType", kind)) for name, kind in pairs]


def _article(brief: Brief) -> Row:
    article = brief.article
    facts = (article.id, article.path, article.url, title_of(brief), article.published)
    summary = " ".join(sentence.shown for sentence in brief.summary.sentences)
    warnings = json.dumps([notice.code for notice in brief.warnings])
    language = brief.language
    said = (*facts, language.code, language.probability, len(article.text.split()), summary, warnings)
    return (*said, article.updated, json.dumps(article.authors, ensure_ascii=False), article.site, article.section)


def _real(value: Value) -> float | None:
    """The nearest real; none for an integer beyond all of them (308 digits), which stands in the text."""
    try:
        return None if value is None else float(value)
    except OverflowError:
        return None
