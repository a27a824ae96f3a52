"""Several files in one command: a brief each, one after the other, and what happens where one cannot be read."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from nutgraf.cli import cli

A = "Der Rat von Neuburg hat am Montag getagt. Er beschloss Ausgaben von 3 Millionen Euro.\n"
B = "Die Stadt Altdorf hat am Dienstag 12 Schulen geschlossen. Das sagte der Sprecher Jan Vogt.\n"
Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    for name, text in (("a.txt", A), ("b.txt", B), ("digits.txt", "12 34")):
        (tmp_path / name).write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "60")
    return lambda *arguments: CliRunner().invoke(cli, ["summarise", "--model", "none", *arguments])


def test_texts_have_a_line_between_them(run: Run) -> None:
    first, second = run("a.txt").stdout, run("b.txt").stdout
    result = run("a.txt", "b.txt", "a.txt")
    line = "─" * 60
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == f"{first}\n{line}\n\n{second}\n{line}\n\n{first}"


def test_json_is_a_line_each(run: Run) -> None:
    lines = run("a.txt", "b.txt", "--format", "json").stdout.splitlines()
    assert [json.loads(line) for line in lines] == [
        json.loads(run(name, "--format", "json").stdout) for name in ("a.txt", "b.txt")
    ]


def test_csv_is_one_table(run: Run) -> None:
    table = list(csv.reader(io.StringIO(run("a.txt", "b.txt", "--format", "csv").stdout, newline="")))
    assert {row[0] for row in table[1:]} == {"a.txt", "b.txt"}
    assert [row[0] for row in table].count("article") == 1
    assert {len(row) for row in table} == {len(table[0])}


def test_markdown_has_a_thematic_break(run: Run) -> None:
    first, second = run("a.txt", "-f", "markdown").stdout, run("b.txt", "-f", "markdown").stdout
    assert run("a.txt", "b.txt", "-f", "markdown").stdout == f"{first}\n---\n\n{second}"


def test_a_bad_file_stops_no_other_and_the_status_tells(run: Run) -> None:
    result = run("none.txt", "a.txt", "digits.txt", "b.txt", "--format", "json")
    assert result.exit_code == 3
    assert [json.loads(line)["article"]["path"] for line in result.stdout.splitlines()] == ["a.txt", "b.txt"]
    assert result.stderr.splitlines() == [
        "nutgraf: Cannot read none.txt: No such file or directory. Did you mean b.txt?",
        "nutgraf: digits.txt has no letters. Nutgraf reads news articles.",
    ]


def test_a_file_that_takes_too_long_stops_no_other(run: Run, tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text(A * 1000, "utf-8")
    result = run("long.txt", "a.txt", "--format", "json", "--timeout", "1", "--language", "de")
    assert result.exit_code == 3
    assert json.loads(result.stdout)["article"]["path"] == "a.txt"
    assert result.stderr.startswith("nutgraf: It took longer than 1 seconds.")


def test_where_all_fail_the_status_is_that_of_the_first_error(run: Run, tmp_path: Path) -> None:
    result = run("none.txt", "digits.txt", "-o", "x.json")
    assert (result.exit_code, result.stdout, len(result.stderr.splitlines())) == (2, "", 2)
    assert not (tmp_path / "x.json").exists()


def test_what_concerns_every_file_is_one_error(run: Run) -> None:
    result = run("a.txt", "b.txt", "--model", "no_such_model")
    assert (result.exit_code, result.stdout, len(result.stderr.splitlines())) == (4, "", 1)


def test_several_briefs_can_be_written_into_one_file(run: Run, tmp_path: Path) -> None:
    result = run("a.txt", "none.txt", "b.txt", "-o", "x.json")
    assert (result.exit_code, result.stdout) == (3, "")
    assert (tmp_path / "x.json").read_text("utf-8") == run("a.txt", "b.txt", "--format", "json").stdout
