"""The database: every kind of finding in its table, joined to its article."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from nutgraf.errors import BadInput
from nutgraf.pipeline import brief_article
from nutgraf.records import Settings
from nutgraf.stages.acquire import article_from_text
from nutgraf.tables import write_tables

STORY = "Bürgermeisterin Anna Kolb hat am Montag den Haushalt vorgelegt. Die Ausgaben steigen auf 12 Euro.\n"


@pytest.fixture(scope="module")
def brief():
    return brief_article(article_from_text(STORY), Settings(language="de"))


def test_every_article_has_a_row_and_its_findings_point_to_it(brief, tmp_path):
    path = tmp_path / "x.sqlite"
    write_tables([brief, brief], path, tmp_path / "part")
    with closing(sqlite3.connect(path)) as database:
        assert database.execute("SELECT article, language FROM articles").fetchall() == [(1, "de"), (2, "de")]
        numbers = database.execute("SELECT article, text, value, unit FROM numbers").fetchall()
        assert numbers == [(1, "12 Euro", 12, "EUR"), (2, "12 Euro", 12, "EUR")]
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    assert [file.name for file in tmp_path.iterdir()] == ["x.sqlite"]


def test_a_value_beyond_64_bits_is_the_nearest_real(brief, tmp_path):
    large = replace(brief, numbers=(replace(brief.numbers[0], value=10**30, value_high=10**31),))
    write_tables([large], tmp_path / "x.sqlite", tmp_path / "part")
    with closing(sqlite3.connect(tmp_path / "x.sqlite")) as database:
        assert database.execute("SELECT value, value_high FROM numbers").fetchall() == [(1e30, 1e31)]


def test_a_place_that_cannot_be_written_is_told(brief, tmp_path):
    with pytest.raises(BadInput, match="cannot write"):
        write_tables([brief], tmp_path / "no" / "x.sqlite", tmp_path / "no" / "part")
