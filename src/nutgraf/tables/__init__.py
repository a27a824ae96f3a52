"""Briefs as tables, one a kind of finding, joined to `articles` by the article's number: SQLite, DuckDB, Parquet."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from typing import Final

from nutgraf.errors import BadInput
from nutgraf.extras import import_optional
from nutgraf.records import Brief

# The ending of the output and the module that writes it; the two that bear a library's name need it.
WRITERS: Final = {
    ".sqlite": "sqlite",
    ".sqlite3": "sqlite",
    ".db": "sqlite",
    ".duckdb": "duckdb",
    ".parquet": "parquet",
}
LIBRARIES: Final = {"duckdb": "duckdb", "parquet": "pyarrow.parquet"}


def check_library(path: Path) -> None:
    """Raise MissingModel where the library that writes such an output is not installed."""
    writer = WRITERS[path.suffix.lower()]
    if writer in LIBRARIES:
        import_optional(LIBRARIES[writer], writer, f"writing {path.name}")


def write_tables(briefs: Iterable[Brief], path: Path, part: Path) -> None:
    """Write the tables inside the folder `part`, and then move them. Raises BadInput and MissingModel.

    `path` is a database, or for Parquet a folder with a file a table, since a Parquet file holds one table.
    """
    check_library(path)
    write = import_module(f"nutgraf.tables.{WRITERS[path.suffix.lower()]}").write
    made = part / "tables"
    try:
        if part.exists():  # a killed batch left it
            shutil.rmtree(part)
        part.mkdir()
        write(briefs, made)
        if made.is_dir():
            _move_all(made, path)
        else:
            made.replace(path)
    except OSError as error:
        raise BadInput(f"cannot write {path}: {error}", hint="Nothing is lost: run the same command again.") from error
    finally:
        shutil.rmtree(part, ignore_errors=True)


def _move_all(made: Path, folder: Path) -> None:
    """Move the files; whatever else is in the folder stays."""
    folder.mkdir(exist_ok=True)
    for file in sorted(made.iterdir()):
        file.replace(folder / file.name)
