"""The tables as a SQLite database, with keys, references and two indexes."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Final

from nutgraf.records import Brief
from nutgraf.tables.rows import SCHEMA, columns, numbered_rows

TYPES: Final = {"integer": "INTEGER", "real": "REAL", "text": "TEXT", "flag": "INTEGER"}
KEYS: Final = {"officials": "official", "numbers": "number", "instruments": "instrument"}
INDEXES: Final = """
CREATE INDEX officials_by_name ON officials (name);
CREATE INDEX instruments_by_number ON instruments (number);
"""


def write(briefs: Iterable[Brief], path: Path) -> None:
    """Write the database. Raises OSError."""
    try:
        with closing(sqlite3.connect(path)) as database:
            database.executescript(";".join(map(_table, SCHEMA)))
            database.executescript(INDEXES)
            for table, row in numbered_rows(briefs):
                marks = ", ".join("?" * len(row))
                database.execute(f"INSERT INTO {table} VALUES ({marks})", row)
            database.commit()
    except sqlite3.OperationalError as error:
        raise OSError(str(error)) from error


def _table(table: str) -> str:
    return f"CREATE TABLE {table} ({', '.join(_definitions(table))})"


def _definitions(table: str) -> Iterator[str]:
    for name, kind in columns(table):
        if name != "article":
            yield f'"{name}" {TYPES[kind]}'
        else:
            yield "article INTEGER PRIMARY KEY" if table == "articles" else "article INTEGER REFERENCES articles"
    if table in KEYS:
        yield f"PRIMARY KEY (article, {KEYS[table]})"
