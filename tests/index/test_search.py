"""Search over briefs: words of fields, numbers with units, days, all together, and what is told of a bad query."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest
from click.testing import CliRunner

from nutgraf.cli import cli
from nutgraf.errors import BadSetting
from nutgraf.index.query import DayTerm, NumberTerm, WordTerm, parse_query
from nutgraf.index.search import hits_as_csv, hits_as_json, hits_as_text, search
from nutgraf.pipeline import brief_article
from nutgraf.records import Brief
from nutgraf.settings import Settings
from nutgraf.stages.acquire.read import article_from_text

TEXTS = {
    "wall": (
        "Council backs flood wall\n\nThe mayor of Lisbon, Inés Phượng, asked the county to pay 2 billion euros "
        "before 31 December 2025. “The flood wall will be built in four years and not later,” she said.\n"
    ),
    "bridge": (
        "Bridge is closed\n\nThe minister of transport, Ann Dow, said on 3 March 2026 that 2 billion dollars were "
        "spent in Madrid. The wall of the bridge stands.\n"
    ),
}


@pytest.fixture(scope="module")
def briefs() -> list[Brief]:
    found = []
    for name, text in TEXTS.items():
        article = replace(article_from_text(text), path=f"{name}.txt", published="2025-10-09")
        found.append(brief_article(article, Settings(language="en")))
    return found


def paths(briefs: list[Brief], query: str) -> list[str | None]:
    return [hit.path for hit in search(briefs, parse_query(query))]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("wall", ["wall.txt", "bridge.txt"]),
        ('"flood wall"', ["wall.txt"]),
        ("official:phuong", ["wall.txt"]),
        ("official:mayor", ["wall.txt"]),
        ("person:phuong", []),
        ("title:bridge", ["bridge.txt"]),
        ("place:Madrid", ["bridge.txt"]),
        ("country:PT", ["wall.txt"]),
        ("quote:wall", ["wall.txt"]),
        ("language:fr", []),
        ("number:>1e9", ["wall.txt", "bridge.txt"]),
        ("number:>1e9 EUR", ["wall.txt"]),
        ("number:=2000000000 USD", ["bridge.txt"]),
        ("number:<1 EUR", []),
        ("deadline:<2026-01-01", ["wall.txt"]),
        ("deadline:<2025-12", []),
        ("deadline:<=2025-12", ["wall.txt"]),
        ("deadline:2025", ["wall.txt"]),
        ("date:>=2026-03", ["bridge.txt"]),
        ("date:>2026-03", []),
        ("published:2025-10", ["wall.txt", "bridge.txt"]),
        ("official:Phuong number:>1e9 EUR deadline:<2026-01-01", ["wall.txt"]),
        ("official:Phuong place:Madrid", []),
    ],
)
def test_what_fits(briefs, query, found):
    assert paths(briefs, query) == found


def test_terms_of_a_query():
    assert parse_query('a official:"Ann Dow" number:>=2.5 % deadline:<2026-01') == (
        WordTerm("text", "a"),
        WordTerm("official", "Ann Dow"),
        NumberTerm(">=", 2.5, "%"),
        DayTerm("deadline", "<", "2026-01"),
    )


@pytest.mark.parametrize(
    ("query", "message", "hint"),
    [
        ("oficial:Dow", "--find has no field 'oficial'", "Did you mean official?"),
        ("deadline:soon", "--find: deadline is compared with a date, not 'soon'", "Write a day"),
        ("number:>1,5", "--find: number is compared with a number, not '1,5'", "without groups"),
        ("official:-", "--find: official needs a word, not '-'", "Example:"),
        ("  ", "--find has nothing to look for", "Example:"),
    ],
)
def test_a_bad_query_is_named(query, message, hint):
    with pytest.raises(BadSetting) as error:
        parse_query(query)
    assert error.value.message == message
    assert hint in (error.value.hint or "")


def test_signs_of_the_search_language_are_words(briefs):
    assert paths(briefs, "wall* NEAR") == []
    assert paths(briefs, 'title:bridge OR "') == []


def test_hits_say_what_fits(briefs):
    hits = search(briefs, parse_query("number:>1e9 EUR deadline:<2026-01-01"))
    assert json.loads(hits_as_json(hits)) == [
        {
            "path": "wall.txt",
            "title": "Council backs flood wall",
            "published": "2025-10-09",
            "language": "en",
            "found": ["2 billion euros", "before 31 December 2025"],
        }
    ]
    (row,) = csv.DictReader(io.StringIO(hits_as_csv(hits)))
    assert row["found"] == "2 billion euros | before 31 December 2025"
    assert hits_as_text(hits).startswith("1 article found\n\nCouncil backs flood wall\n  wall.txt, 2025-10-09, en\n")


def test_the_command_searches_and_refuses_orders(briefs, tmp_path):
    lines = tmp_path / "briefs.jsonl"
    lines.write_text("".join(brief.to_json() + "\n" for brief in briefs), "utf-8")
    done = CliRunner().invoke(cli, ["index", str(lines), "--find", "official:Dow", "--format", "json"])
    assert [hit["path"] for hit in json.loads(done.stdout)] == ["bridge.txt"]
    refused = CliRunner().invoke(cli, ["index", str(lines), "--find", "x", "--format", "orders"])
    assert isinstance(refused.exception, BadSetting) or refused.exit_code == 2


@pytest.mark.parametrize("options", [[], ["--find", "official:Dow"]])
def test_the_ending_chooses_the_format(briefs, tmp_path, options):
    lines = tmp_path / "briefs.jsonl"
    lines.write_text("".join(brief.to_json() + "\n" for brief in briefs), "utf-8")
    endings = {".json": "json", ".CSV": "csv", ".txt": "table", "": "table"}
    for ending, format_ in endings.items():
        output = tmp_path / f"index{ending}"
        done = CliRunner().invoke(cli, ["index", str(lines), *options, "-o", str(output)])
        assert (done.exit_code, done.stderr) == (0, "")
        shown = CliRunner().invoke(cli, ["index", str(lines), *options, "--format", format_])
        assert output.read_bytes() == shown.stdout_bytes


def test_a_csv_of_orders_or_stories_is_named_as_one(briefs, tmp_path):
    lines = tmp_path / "briefs.jsonl"
    lines.write_text("".join(brief.to_json() + "\n" for brief in briefs), "utf-8")
    for format_ in ("orders", "stories"):
        output = tmp_path / f"{format_}.csv"
        assert CliRunner().invoke(cli, ["index", str(lines), "-f", format_, "-o", str(output)]).exit_code == 0
        assert output.read_bytes() == CliRunner().invoke(cli, ["index", str(lines), "-f", format_]).stdout_bytes
