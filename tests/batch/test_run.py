"""Batches: nothing lost, doubled or silently skipped; what is done is not done twice; a kill changes nothing."""

from __future__ import annotations

import csv
import gzip
import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from nutgraf.batch.engines import inline
from nutgraf.batch.inputs.task import Query
from nutgraf.batch.journal import Busy, locked
from nutgraf.batch.outputs import work_folder
from nutgraf.batch.run import Counts, Plan, run_batch
from nutgraf.batch.sources import find_tasks
from nutgraf.errors import BadInput, BadSetting
from nutgraf.records import Brief
from nutgraf.settings import Settings

# German has no model among the dependencies, so that a brief costs milliseconds.
STORY = "Der Rat der Stadt hat am Montag den Haushalt beschlossen. Die Ausgaben steigen auf {} Euro.\n"
GERMAN = Settings(language="de")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    articles = tmp_path / "articles"
    (articles / "sub").mkdir(parents=True)
    for index in range(4):
        (articles / f"a{index}.txt").write_text(STORY.format(index), encoding="utf-8")
    (articles / "sub" / "a0.txt").write_text(STORY.format("acht"), encoding="utf-8")
    (articles / "a0.html").write_text(f"<html><body><p>{STORY.format(77)}</p></body></html>", encoding="utf-8")
    (articles / "photo.jpg").write_bytes(b"\xff\xd8")
    return articles


def brief_all(source: Path | str, out: Path, query: Query | None = None, **options) -> Counts:
    query = query or Query(leave_out=out)
    return run_batch(find_tasks(str(source), query), Plan(out, **{"settings": GERMAN, **options}))


def contents(out: Path) -> dict[str, bytes]:
    return {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in sorted(out.rglob("*"))
        if path.is_file() and ".nutgraf" not in path.parts
    }


def errors(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_every_article_of_a_folder_gets_a_file_of_its_own(folder, tmp_path):
    out = tmp_path / "out"
    assert str(brief_all(folder, out)) == "read 6 = written 6 + skipped 0 + failed 0"
    names = ["a0.html.json", "a0.txt.json", "a1.txt.json", "a2.txt.json", "a3.txt.json", "sub/a0.txt.json"]
    assert list(contents(out)) == names
    brief = Brief.from_json((out / "a2.txt.json").read_bytes())
    assert brief.article.path == (folder / "a2.txt").as_posix()
    assert brief.article.text == STORY.format(2)


def test_one_file_of_lines_keeps_the_order_of_the_input(folder, tmp_path):
    out = tmp_path / "out.jsonl"
    assert brief_all(folder, out).written == 6
    paths = [json.loads(line)["article"]["path"] for line in out.read_text("utf-8").splitlines()]
    names = ["a0.html", "a0.txt", "a1.txt", "a2.txt", "a3.txt", "sub/a0.txt"]
    assert paths == [(folder / name).as_posix() for name in names]


@pytest.mark.parametrize("name", ["out", "out.jsonl"])
def test_what_is_done_is_skipped_and_what_changed_is_done_again(folder, tmp_path, name):
    out = tmp_path / name
    brief_all(folder, out)
    assert brief_all(folder, out) == Counts(read=6, skipped=6)
    (folder / "a1.txt").write_text(STORY.format(9), encoding="utf-8")
    (folder / "a9.txt").write_text(STORY.format(10), encoding="utf-8")
    assert brief_all(folder, out) == Counts(read=7, written=2, skipped=5)
    again = tmp_path / f"again-{name}"
    brief_all(folder, again)
    read = contents if out.is_dir() else Path.read_bytes
    assert read(out) == read(again)


@pytest.mark.parametrize("name", ["out", "out.jsonl"])
def test_other_settings_and_fresh_do_everything_again(folder, tmp_path, name):
    out = tmp_path / name
    brief_all(folder, out)
    assert brief_all(folder, out, settings=Settings(language="de", words=5)).written == 6
    assert brief_all(folder, out, settings=Settings(language="de", words=5), fresh=True).written == 6


@pytest.mark.parametrize("name", ["out", "out.jsonl"])
def test_an_output_that_was_touched_is_written_again(folder, tmp_path, name):
    out = tmp_path / name
    brief_all(folder, out)
    whole = contents(out) if out.is_dir() else out.read_bytes()
    damaged = out / "a1.txt.json" if out.is_dir() else out
    damaged.write_bytes(b"x" + damaged.read_bytes()[1:])
    assert brief_all(folder, out) == Counts(read=6, written=1, skipped=5)
    assert (contents(out) if out.is_dir() else out.read_bytes()) == whole


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_bad_article_costs_itself_alone(folder, tmp_path, jobs):
    (folder / "a1.txt").write_bytes(b"12345")
    out = tmp_path / "out"
    assert brief_all(folder, out, jobs=jobs) == Counts(read=6, written=5, failed=1)
    (row,) = errors(out / "errors.jsonl")
    assert row["path"] == (folder / "a1.txt").as_posix()
    assert (row["stage"], row["type"]) == ("acquire", "BadInput")
    assert "no letters" in str(row["message"])
    assert float(str(row["seconds"])) >= 0
    (folder / "a1.txt").write_text(STORY.format(1), encoding="utf-8")
    assert brief_all(folder, out, jobs=jobs) == Counts(read=6, written=1, skipped=5)
    assert not (out / "errors.jsonl").exists()


def test_a_file_that_no_library_reads_costs_itself_alone(folder, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    (folder / "a1.pdf").write_bytes(b"%PDF-1.4\n")
    out = tmp_path / "out"
    assert brief_all(folder, out, jobs=1) == Counts(read=7, written=6, failed=1)
    (row,) = errors(out / "errors.jsonl")
    assert (row["type"], row["path"]) == ("MissingReader", (folder / "a1.pdf").as_posix())


def test_engines_agree(folder, tmp_path):
    brief_all(folder, tmp_path / "one", jobs=1)
    brief_all(folder, tmp_path / "two", jobs=2)
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_an_output_inside_its_input_is_no_input(folder):
    out = folder / "briefs"
    assert brief_all(folder, out, format="markdown").written == 6
    assert brief_all(folder, out, format="markdown") == Counts(read=6, skipped=6)


def test_a_binary_format_is_a_file_an_article(folder, tmp_path):
    out = tmp_path / "out"
    assert brief_all(folder, out, format="spacy").written == 6
    assert len([path for path in out.rglob("*.spacy") if path.stat().st_size]) == 6
    assert brief_all(folder, out, format="spacy") == Counts(read=6, skipped=6)


def test_a_glob_chooses_files(folder, tmp_path):
    out = tmp_path / "out"
    assert brief_all(folder, out, Query(glob="sub/*.txt", leave_out=out)).read == 1


def test_tables_bring_text_name_and_facts(tmp_path):
    table = tmp_path / "news.jsonl.gz"
    rows = [{"nr": "b/1", "body": STORY.format(1), "title": "Rat", "url": "https://x.org/1", "date": "2024-05-06"}]
    rows += [{"nr": "b/1", "body": STORY.format(2)}, {"nr": 3}]
    with gzip.open(table, "wt", encoding="utf-8") as file:
        file.write("".join(json.dumps(row) + "\n" for row in rows) + "[1]\n{torn\n")
    out = tmp_path / "out.jsonl"
    assert brief_all(table, out, Query(text="body", id="nr")) == Counts(read=5, written=2, failed=3)
    first, second = (json.loads(line)["article"] for line in out.read_text("utf-8").splitlines())
    assert (first["title"], first["url"], first["published"]) == ("Rat", "https://x.org/1", "2024-05-06")
    assert first["path"] == second["path"] == "b/1"
    messages = [str(row["message"]) for row in errors(tmp_path / "out.errors.jsonl")]
    assert [message.partition(": ")[2][:12] for message in messages] == ["no text unde", "not a JSON o", "not JSON: Ex"]


def test_csv_brings_articles_with_line_ends(tmp_path):
    table = tmp_path / "news.csv"
    with table.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerows([["id", "text"], ["one", f"Rat tagt\n{STORY.format(1)}"], ["", STORY.format(2)]])
    out = tmp_path / "out"
    assert brief_all(table, out).written == 2
    unnamed, named = contents(out)
    assert named == "one.json"
    assert re.fullmatch(r"news\.csv_3-[0-9a-f]{8}\.json", unnamed)
    assert "\n" in Brief.from_json((out / "one.json").read_bytes()).article.text


@pytest.mark.parametrize(
    ("name", "content", "hint"),
    [
        ("missing", None, "folder"),
        ("empty.csv", "id,words\n1,2\n", "id, words"),
        ("one.xyz", "text", "nutgraf summarise"),
    ],
)
def test_a_source_that_is_none_is_told(tmp_path, name, content, hint):
    if content is not None:
        (tmp_path / name).write_text(content, encoding="utf-8")
    with pytest.raises(BadInput) as raised:
        brief_all(tmp_path / name, tmp_path / "out")
    assert hint in (raised.value.hint or "")


def test_an_empty_folder_is_told(tmp_path):
    (tmp_path / "in").mkdir()
    with pytest.raises(BadInput, match=r"no article in .*, which is empty"):
        brief_all(tmp_path / "in", tmp_path / "out")


def test_an_output_that_is_its_input_is_refused(folder):
    with pytest.raises(BadInput, match="is the output too"):
        brief_all(folder, folder, format="html")


def test_a_folder_that_cannot_be_opened_is_told(folder, tmp_path, monkeypatch):
    scan = os.scandir

    def shut(path: str):
        if str(path).endswith("sub"):
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", shut)
    out = tmp_path / "out"
    assert brief_all(folder, out, jobs=1) == Counts(read=6, written=5, failed=1)
    (row,) = errors(out / "errors.jsonl")
    assert (row["path"], row["message"]) == ((folder / "sub").as_posix(), "cannot open: Permission denied")


def test_names_of_articles_do_not_leave_the_output(tmp_path):
    table = tmp_path / "news.jsonl"
    ids = ["../../evil", "/etc/passwd", "CON", "a", "A", "a", "", "x" * 300, "\ud800", ".nutgraf", "errors.jsonl"]
    rows = [{"id": name, "text": STORY.format(index)} for index, name in enumerate(ids)]
    table.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    out = tmp_path / "deep" / "out"
    assert brief_all(table, out).written == len(ids)
    written = [path for path in contents(out) if path != "errors.jsonl"]
    assert len({path.casefold() for path in written}) == len(ids)
    assert not any("/" in path for path in written)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["deep", "news.jsonl"]


def test_a_second_batch_on_the_same_output_is_refused(folder, tmp_path):
    out = tmp_path / "out"
    brief_all(folder, out)
    with locked(work_folder(out) / "lock"), pytest.raises(Busy):
        brief_all(folder, out)


def test_a_database_holds_the_findings_in_tables(folder, tmp_path):
    out = tmp_path / "out.sqlite"
    assert brief_all(folder, out).written == 6
    with closing(sqlite3.connect(out)) as database:
        found = database.execute(
            "SELECT path, kind, value, unit FROM numbers JOIN articles USING (article) WHERE path LIKE '%a2.txt'"
        ).fetchall()
        assert found == [((folder / "a2.txt").as_posix(), "money", 2, "EUR")]
        assert database.execute("SELECT count(*) FROM articles").fetchone() == (6,)
    first = out.read_bytes()
    assert brief_all(folder, out) == Counts(read=6, skipped=6)
    assert out.read_bytes() == first


@pytest.mark.tables
@pytest.mark.parametrize("name", ["out.duckdb", "out.parquet"])
def test_tables_of_other_libraries_are_made_anew_from_the_lines(folder, tmp_path, name):
    pytest.importorskip({"out.duckdb": "duckdb", "out.parquet": "pyarrow"}[name], reason="the extra is not installed")
    out = tmp_path / name
    assert brief_all(folder, out).written == 6
    assert brief_all(folder, out) == Counts(read=6, skipped=6)
    (folder / "a1.txt").unlink()
    assert brief_all(folder, out) == Counts(read=5, skipped=5)
    paths = [(folder / name).as_posix() for name in ("a0.html", "a0.txt", "a2.txt", "a3.txt", "sub/a0.txt")]
    if name == "out.duckdb":
        import duckdb

        with closing(duckdb.connect(str(out), read_only=True)) as database:
            found = database.execute("SELECT path FROM articles ORDER BY article").fetchall()
            assert [path for (path,) in found] == paths
    else:
        from pyarrow import parquet

        assert parquet.read_table(out / "articles.parquet")["path"].to_pylist() == paths
    assert not (tmp_path / "out.errors.jsonl").exists()


def test_a_place_that_holds_something_else_is_refused(folder, tmp_path):
    (tmp_path / "out.sqlite").mkdir()
    with pytest.raises(BadInput, match="a folder, not a database"):
        brief_all(folder, tmp_path / "out.sqlite")


def test_lines_are_json_alone(folder, tmp_path):
    with pytest.raises(BadSetting):
        brief_all(folder, tmp_path / "out.jsonl", format="html")


def test_memory_in_flight_is_bounded(tmp_path):
    table = tmp_path / "news.jsonl"
    table.write_text("".join(json.dumps({"text": STORY.format(i)}) + "\n" for i in range(300)), encoding="utf-8")
    tasks = iter(find_tasks(str(table), Query()))
    ahead = []
    run_batch(tasks, Plan(tmp_path / "out.jsonl", GERMAN, jobs=1), lambda c: ahead.append(c.read - c.written))
    assert max(ahead) <= inline.BATCH_SIZE


@pytest.mark.parametrize(
    ("name", "jobs"),
    [("out", "1"), ("out.jsonl", "2"), ("out.sqlite", "1"), pytest.param("out.parquet", "1", marks=pytest.mark.tables)],
)
def test_a_killed_batch_goes_on_to_the_same_bytes(tmp_path, name, jobs):
    if name == "out.parquet":
        pytest.importorskip("pyarrow", reason="the extra `parquet` is not installed")
    table = tmp_path / "news.jsonl"
    rows = [{"id": f"n{index}", "text": STORY.format(index) * 5} for index in range(40)]
    table.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    out = tmp_path / name
    command = [sys.executable, "-m", "nutgraf", "batch", str(table), "-o", str(out), "--language", "de", "-j", jobs]
    journal = work_folder(out) / "journal.jsonl"
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    while process.poll() is None:
        if journal.exists() and journal.read_bytes().count(b"\n") >= 15:
            process.send_signal(signal.SIGKILL)
        time.sleep(0.002)
    assert process.wait() == -signal.SIGKILL
    with journal.open("ab") as file:
        file.write(b'{"key": "torn')
    counts = brief_all(table, out)
    assert counts.read == counts.written + counts.skipped == 40
    assert counts.skipped >= 15
    again = tmp_path / f"again-{name}"
    brief_all(table, again)
    read = contents if out.is_dir() else Path.read_bytes
    assert read(out) == read(again)
    assert not list(tmp_path.rglob("*part*"))


def test_an_interrupt_ends_what_is_in_flight_and_leaves_the_rest(tmp_path):
    table = tmp_path / "news.jsonl"
    rows = [{"id": f"n{index}", "text": STORY.format(index)} for index in range(200)]
    table.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    out = tmp_path / "out.jsonl"

    def interrupt(counts: Counts) -> None:
        if counts.written == 3:
            signal.raise_signal(signal.SIGINT)

    stopped = run_batch(find_tasks(str(table), Query()), Plan(out, GERMAN, jobs=1), interrupt)
    assert stopped.interrupted
    assert stopped.read == stopped.written <= 2 * inline.BATCH_SIZE
    assert not out.exists()
    rest = brief_all(table, out)
    assert (rest.written, rest.skipped) == (200 - stopped.written, stopped.written)


@pytest.mark.parametrize(("name", "last"), [("briefs.jsonl", "journal.jsonl"), ("briefs", "index.html")])
def test_what_a_kill_leaves_is_taken_by_the_next_run(folder, tmp_path, monkeypatch, name, last):
    def killed(part: Path, target: Path) -> None:
        if target.name == last:
            raise KeyboardInterrupt
        replace(part, target)

    replace = Path.replace
    out, report = tmp_path / name, last == "index.html"
    with monkeypatch.context() as patched:
        patched.setattr(os, "getpid", lambda: 1)  # the next run is another process
        patched.setattr(Path, "replace", killed)
        patched.setattr(Path, "unlink", lambda *_, **__: None)
        with pytest.raises(KeyboardInterrupt):
            brief_all(folder, out, report=report)
    assert list(tmp_path.rglob("*part"))
    assert brief_all(folder, out, report=report).failed == 0
    assert not list(tmp_path.rglob("*part"))
