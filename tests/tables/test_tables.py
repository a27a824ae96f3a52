"""The tables: every kind of finding in its table, joined to its article, the same in SQLite, DuckDB and Parquet."""

from __future__ import annotations

import importlib
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from nutgraf.errors import BadInput, MissingModel
from nutgraf.pipeline import brief_article
from nutgraf.records import Person
from nutgraf.settings import Settings
from nutgraf.stages.acquire.read import article_from_text
from nutgraf.tables import check_library, write_tables
from nutgraf.tables.rows import schema

STORY = (
    "Bürgermeisterin Anna Kolb hat am Montag den Haushalt vorgelegt. Die Ausgaben steigen auf 12 Euro.\n"
    "Der Haushalt stieg von 3 Millionen Euro im Jahr 2019 auf 4,5 Millionen Euro im Jahr 2023.\n"
    "„Wir müssen jetzt endlich sparen“, sagte Kolb. Sie forderte den Rat auf, das Gesetz vom 3. Mai zu prüfen.\n"
)


@pytest.fixture(scope="module")
def brief():
    return brief_article(article_from_text(STORY), Settings(language="de"))


def read_table(path: Path, table: str) -> list[tuple[object, ...]]:
    """All rows of a table, in order."""
    if path.suffix == ".sqlite":
        with closing(sqlite3.connect(path)) as database:
            return database.execute(f"SELECT * FROM {table}").fetchall()
    if path.suffix == ".duckdb":
        with closing(importlib.import_module("duckdb").connect(str(path), read_only=True)) as database:
            return database.execute(f"SELECT * FROM {table}").fetchall()
    file = importlib.import_module("pyarrow.parquet").read_table(path / f"{table}.parquet")
    return [tuple(row.values()) for row in file.to_pylist()]


def need_library(name: str) -> None:
    """Skip the test where the library of an extra is missing."""
    for module in {"x.duckdb": ("duckdb",), "x.parquet": ("pyarrow",)}.get(name, ()):
        pytest.importorskip(module, reason="the extra is not installed")


LIBRARIES = [pytest.param(name, marks=pytest.mark.tables) for name in ("x.duckdb", "x.parquet")]
EVERY = ["x.sqlite", *LIBRARIES]


def test_every_article_has_a_row_and_its_findings_point_to_it(brief, tmp_path):
    path = tmp_path / "x.sqlite"
    write_tables([brief, brief], path, tmp_path / "part")
    with closing(sqlite3.connect(path)) as database:
        assert database.execute("SELECT article, language FROM articles").fetchall() == [(1, "de"), (2, "de")]
        numbers = database.execute("SELECT article, text, value, unit FROM numbers WHERE number = 0").fetchall()
        assert numbers == [(1, "12 Euro", 12, "EUR"), (2, "12 Euro", 12, "EUR")]
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    assert [file.name for file in tmp_path.iterdir()] == ["x.sqlite"]


@pytest.mark.parametrize("name", LIBRARIES)
def test_every_format_holds_the_same_rows(brief, tmp_path, name):
    need_library(name)
    briefs = [replace(brief, people=(Person("Ä\0 'B\"", ()), *brief.people)), replace(brief, officials=()), brief]
    for path in ("x.sqlite", name):
        write_tables(briefs, tmp_path / path, tmp_path / "part")
    for table in schema():
        rows = read_table(tmp_path / name, table)
        assert rows == read_table(tmp_path / "x.sqlite", table)
        assert rows or table in ("organisations", "instruments", "offices", "places")
    assert sorted(file.name for file in tmp_path.iterdir()) == sorted(["x.sqlite", name])


@pytest.mark.tables
def test_chunks_lose_nothing_and_keep_types_fixed(brief, tmp_path, monkeypatch):
    need_library("x.parquet")
    need_library("x.duckdb")
    for module in ("duckdb", "parquet"):
        monkeypatch.setattr(f"nutgraf.tables.{module}.ROWS", 4)
    bare = replace(brief, officials=(), numbers=(), changes=(), quotes=())
    briefs = [bare] * 9 + [brief] * 5 + [bare] * 3  # columns of nulls alone, and chunks of both
    for path in ("x.sqlite", "x.parquet", "x.duckdb"):
        write_tables(briefs, tmp_path / path, tmp_path / "part")
    for table in schema():
        rows = read_table(tmp_path / "x.sqlite", table)
        assert read_table(tmp_path / "x.parquet", table) == read_table(tmp_path / "x.duckdb", table) == rows


@pytest.mark.tables
def test_parquet_has_one_type_a_column_and_the_same_bytes(brief, tmp_path):
    need_library("x.parquet")
    parquet = importlib.import_module("pyarrow.parquet")
    for path in ("a.parquet", "b.parquet"):
        write_tables([brief] * 3, tmp_path / path, tmp_path / "part")
    for table, columns in schema().items():
        one, two = (tmp_path / path / f"{table}.parquet" for path in ("a.parquet", "b.parquet"))
        assert one.read_bytes() == two.read_bytes()
        kinds = {"integer": "int64", "real": "double", "text": "string", "flag": "bool"}
        assert [(f.name, str(f.type)) for f in parquet.read_schema(one)] == [
            (name, kinds[kind]) for name, kind in columns
        ]


@pytest.mark.parametrize("name", EVERY)
def test_a_value_beyond_64_bits_is_the_nearest_real(brief, tmp_path, name):
    need_library(name)
    number = replace(brief.numbers[0], value=10**30, value_high=10**400)
    write_tables([replace(brief, numbers=(number,))], tmp_path / name, tmp_path / "part")
    (row,) = read_table(tmp_path / name, "numbers")
    assert row[6:8] == (1e30, None)


@pytest.mark.parametrize("name", EVERY)
def test_tables_that_are_there_are_replaced_and_other_files_stay(brief, tmp_path, name):
    need_library(name)
    for briefs in ([brief] * 3, [brief]):
        write_tables(briefs, tmp_path / name, tmp_path / "part")
        if (tmp_path / name).is_dir():
            (tmp_path / name / "notes.txt").write_text("mine", encoding="utf-8")
    assert len(read_table(tmp_path / name, "articles")) == 1
    if (tmp_path / name).is_dir():
        assert (tmp_path / name / "notes.txt").read_text("utf-8") == "mine"


@pytest.mark.parametrize("name", EVERY)
def test_what_a_killed_batch_left_is_no_part_of_the_next(brief, tmp_path, name):
    need_library(name)
    (tmp_path / "part").mkdir()
    for left in ("tables", "tables.wal"):
        (tmp_path / "part" / left).write_bytes(b"torn")
    write_tables([brief], tmp_path / name, tmp_path / "part")
    assert [file.name for file in tmp_path.iterdir()] == [name]


def test_a_place_that_cannot_be_written_is_told(brief, tmp_path):
    with pytest.raises(BadInput, match="cannot write"):
        write_tables([brief], tmp_path / "no" / "x.sqlite", tmp_path / "no" / "part")


@pytest.mark.parametrize(("name", "module"), [("x.duckdb", "duckdb"), ("x.parquet", "pyarrow.parquet")])
def test_a_missing_library_is_named_with_its_extra(tmp_path, monkeypatch, name, module):
    monkeypatch.setitem(importlib.import_module("sys").modules, module, None)
    with pytest.raises(MissingModel, match="is not installed") as raised:
        check_library(tmp_path / name)
    assert f"nutgraf[{name.partition('.')[2]}]" in (raised.value.hint or "")
