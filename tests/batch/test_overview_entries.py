"""The report of a batch: every brief in it once, in order, whatever was interrupted, and nothing of an article run."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import unquote

import pytest
from click.testing import CliRunner

from nutgraf.batch.inputs.task import Query
from nutgraf.batch.outputs import work_folder
from nutgraf.batch.run import Counts, Plan, run_batch
from nutgraf.batch.sources import find_tasks
from nutgraf.cli import cli
from nutgraf.errors import BadSetting
from nutgraf.settings import Settings

STORY = "Bürgermeisterin Anna Beispiel hat am Montag zugestimmt. Die Ausgaben der Stadt steigen auf {} Euro.\n"
GERMAN = Settings(language="de")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    articles = tmp_path / "articles"
    (articles / "sub").mkdir(parents=True)
    for index in range(3):
        (articles / f"a{index}.txt").write_text(STORY.format(index + 2), encoding="utf-8")
    (articles / "sub" / "b #?%ü.txt").write_text(STORY.format("sieben"), encoding="utf-8")
    return articles


def report_on(source: Path, out: Path, **options) -> Counts:
    plan = Plan(out, **{"settings": GERMAN, "report": True, **options})
    return run_batch(find_tasks(str(source), Query(leave_out=out)), plan)


def data_of(out: Path) -> dict:
    (block,) = re.findall(r'<script type="application/json" id="data">(.*?)</script>', (out / "index.html").read_text())
    return json.loads(block)


@pytest.mark.parametrize("format_", ["json", "html", "csv", "spacy"])
def test_every_brief_is_in_the_report_and_its_file_is_where_the_link_leads(folder, tmp_path, format_):
    out = tmp_path / "out"
    assert report_on(folder, out, format=format_).written == 4
    data = data_of(out)
    assert data["anchors"] is (format_ == "html")
    assert data["languages"] == {"de": "Deutsch"}
    assert all((out / unquote(article["file"])).is_file() for article in data["articles"])
    assert [article["file"].partition(".txt")[0] for article in data["articles"]][:3] == ["a0", "a1", "a2"]
    first = data["articles"][0]
    assert first["officials"] == [["Anna Beispiel", ["Bürgermeisterin"], 0]]
    assert (first["figures"][0][1:4], first["figures"][0][4]) == (["2 Euro", 2, "EUR"], "Ausgaben")


@pytest.mark.parametrize("format_", ["json", "html"])
def test_a_resumed_run_gives_the_bytes_of_an_undisturbed_one(folder, tmp_path, format_):
    out, whole = tmp_path / "out", tmp_path / "whole"
    report_on(folder, whole, format=format_)
    (folder / "a1.txt").rename(tmp_path / "a1.txt")
    report_on(folder, out, format=format_)
    assert (out / "index.html").read_bytes() != (whole / "index.html").read_bytes()
    (tmp_path / "a1.txt").rename(folder / "a1.txt")
    assert report_on(folder, out, format=format_) == Counts(read=4, written=1, skipped=3)
    assert (out / "index.html").read_bytes() == (whole / "index.html").read_bytes()
    assert report_on(folder, out, format=format_, fresh=True).written == 4
    assert (out / "index.html").read_bytes() == (whole / "index.html").read_bytes()


def test_an_entry_that_a_kill_cut_off_is_made_again(folder, tmp_path):
    out = tmp_path / "out"
    report_on(folder, out, format="html")
    index = (out / "index.html").read_bytes()
    kept = work_folder(out) / "report.jsonl"
    kept.write_bytes(kept.read_bytes()[:-9])
    assert report_on(folder, out, format="html") == Counts(read=4, written=1, skipped=3)
    lines = kept.read_bytes().splitlines(keepends=True)
    kept.write_bytes(b"".join([lines[0][:200] + b"\xff\0" + lines[0][202:], *lines[1:]]))
    assert report_on(folder, out, format="html") == Counts(read=4, written=1, skipped=3)
    assert (out / "index.html").read_bytes() == index


def test_a_report_on_json_that_is_there_briefs_nothing_again(folder, tmp_path):
    out, whole = tmp_path / "out", tmp_path / "whole"
    report_on(folder, out, report=False)
    assert not (out / "index.html").exists()
    assert report_on(folder, out) == Counts(read=4, skipped=4)
    report_on(folder, whole)
    assert (out / "index.html").read_bytes() == (whole / "index.html").read_bytes()


def test_workers_give_the_same_report(folder, tmp_path):
    for jobs in (1, 2):
        report_on(folder, tmp_path / str(jobs), jobs=jobs, format="html")
    assert (tmp_path / "1" / "index.html").read_bytes() == (tmp_path / "2" / "index.html").read_bytes()


def test_an_article_called_index_keeps_its_file(tmp_path):
    table = tmp_path / "news.jsonl"
    table.write_text(json.dumps({"id": "index", "text": STORY.format(3)}) + "\n", encoding="utf-8")
    out = tmp_path / "out"
    assert report_on(table, out, format="html").written == 1
    (article,) = data_of(out)["articles"]
    assert article["file"] != "index.html"
    assert "Anna Beispiel" in (out / article["file"]).read_text("utf-8")


def test_what_failed_is_told(folder, tmp_path):
    (folder / "<b>.txt").write_bytes(b"12345")
    out = tmp_path / "out"
    assert report_on(folder, out).failed == 1
    page = (out / "index.html").read_text("utf-8")
    assert "1 Artikel ohne Kurzbericht" in page
    assert "&lt;b&gt;.txt" in page
    assert "<b>.txt" not in page


@pytest.mark.parametrize("name", ["out.jsonl", "out.sqlite"])
def test_one_file_has_no_place_for_a_report(folder, tmp_path, name):
    with pytest.raises(BadSetting):
        report_on(folder, tmp_path / name)


def test_the_command_line_takes_the_option(folder, tmp_path):
    out = tmp_path / "out"
    given = ["batch", str(folder), "-o", str(out), "--language", "de", "--report", "--quiet"]
    assert CliRunner().invoke(cli, given).exit_code == 0
    assert len(data_of(out)["articles"]) == 4
