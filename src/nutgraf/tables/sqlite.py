"""The tables as a SQLite database, with keys, references and three indexes."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Final

from nutgraf.exports.layers import ColumnType
from nutgraf.records import Brief
from nutgraf.tables.rows import keys, numbered_rows, schema

TYPES: Final = {"integer": "INTEGER", "real": "REAL", "text": "TEXT", "flag": "INTEGER"}
Columns = list[tuple[str, ColumnType]]
INDEXES: Final = """
CREATE INDEX officials_by_name ON officials (name);
CREATE INDEX instruments_by_number ON instruments (number);
CREATE INDEX stories_by_story ON stories (story);
"""


def write(briefs: Iterable[Brief], path: Path) -> None:
    """Write the database. Raises OSError."""
    try:
        with closing(sqlite3.connect(path)) as database:
            database.executescript(";".join(_table(table, columns) for table, columns in schema().items()))
            database.executescript(INDEXES)
            for table, row in numbered_rows(briefs):
                marks = ", ".join("?" * len(row))
                database.execute(f"INSERT INTO {table} VALUES ({marks})", row)
            database.commit()
    except sqlite3.OperationalError as error:
        raise OSError(str(error)) from error


def _table(table: str, columns: Columns) -> str:
    return f"CREATE TABLE {table} ({', '.join(_definitions(table, columns))})"


def _definitions(table: str, columns: Columns) -> Iterator[str]:
    for name, kind in columns:
        if name != "article":
            yield f'"{name}" {TYPES[kind]}'
        else:
            yield "article INTEGER PRIMARY KEY" if table == "articles" else "article INTEGER REFERENCES articles"
    if key := keys().get(table):
        yield f"PRIMARY KEY (article, {key})"
