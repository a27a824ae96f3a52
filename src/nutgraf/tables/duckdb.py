"""The tables as a DuckDB database. DuckDB marks each file of its own: the contents are the same, the bytes are not."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Final

from nutgraf.records import Brief
from nutgraf.tables.rows import Row, chunked_rows, schema

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

TYPES: Final = {"integer": "BIGINT", "real": "DOUBLE", "text": "VARCHAR", "flag": "BOOLEAN"}
MEMORY: Final = "512MB"  # DuckDB would keep what it has written until four fifths of the memory are full
ROWS: Final = 5000  # rows written together: row by row takes a hundred times as long (measured)


def write(briefs: Iterable[Brief], path: Path) -> None:
    """Write the database, without a download of any extension. Raises OSError."""
    import duckdb

    settings: dict[str, str | bool | int | float | list[str]] = {"threads": 1}
    settings |= {"autoinstall_known_extensions": False, "autoload_known_extensions": False}
    settings |= {"memory_limit": MEMORY, "temp_directory": f"{path}.tmp"}
    try:
        with closing(duckdb.connect(str(path), config=settings)) as database:
            # Every value is looked at before a column's type is told: many columns hold few texts among nulls.
            database.execute(f"SET pandas_analyze_sample = {ROWS}")
            for table, columns in schema().items():
                names = ", ".join(f'"{name}" {TYPES[kind]}' for name, kind in columns)
                database.execute(f"CREATE TABLE {table} ({names})")
            for table, rows in chunked_rows(briefs, ROWS):
                _insert(database, table, rows)
    except (duckdb.IOException, duckdb.OutOfMemoryException) as error:
        raise OSError(str(error)) from error


def _insert(database: DuckDBPyConnection, table: str, rows: list[Row]) -> None:
    import numpy as np

    values = np.empty((len(rows), len(rows[0])), dtype=object)
    values[:] = rows
    database.register("rows", {str(index): column.copy() for index, column in enumerate(values.T)})
    database.execute(f"INSERT INTO {table} SELECT * FROM rows")
    database.unregister("rows")
