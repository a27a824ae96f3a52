"""Sources: several at once, tables inside folders and lists, Parquet and TSV."""

from __future__ import annotations

import gzip
import io
import json
import sys
from datetime import date, datetime
from pathlib import Path

import pytest

from nutgraf.batch.inputs.task import Query, Task
from nutgraf.batch.sources import LeftOut, find_tasks, gather_tasks
from nutgraf.errors import BadInput, MissingModel

STORY = "Der Rat der Stadt hat am Montag den Haushalt {} beschlossen.\n"


def gather(*sources: Path | str, query: Query | None = None) -> list[Task]:
    return list(gather_tasks([str(source) for source in sources], query or Query(), LeftOut()))


@pytest.fixture
def table(tmp_path: Path):
    """A function that writes a Parquet table of these columns."""
    arrow = pytest.importorskip("pyarrow", reason="the extra `parquet` is not installed")
    parquet = pytest.importorskip("pyarrow.parquet")

    def write(columns: dict[str, list[object]], **options: int) -> Path:
        path = tmp_path / "news.parquet"
        parquet.write_table(arrow.table(columns), path, **options)
        return path

    return write


def test_several_sources_come_one_after_the_other(tmp_path):
    (tmp_path / "in").mkdir()
    for name in ("in/a.txt", "in/b.txt", "one.md"):
        (tmp_path / name).write_text(STORY.format(name), encoding="utf-8")
    (tmp_path / "news.jsonl").write_text(json.dumps({"id": "n1", "text": STORY}) + "\n", encoding="utf-8")
    tasks = gather(tmp_path / "news.jsonl", tmp_path / "one.md", tmp_path / "in")
    assert [Path(task.path).name for task in tasks] == ["n1", "one.md", "a.txt", "b.txt"]
    assert all(STORY[:20] in task.article().text for task in tasks)


def test_a_source_that_is_missing_is_told_before_anything_is_read(tmp_path):
    (tmp_path / "a.txt").write_text(STORY, encoding="utf-8")
    with pytest.raises(BadInput, match="does not exist"):
        gather_tasks([str(tmp_path), str(tmp_path / "no")], Query(glob="*"), LeftOut())


def test_tsv_is_read_like_csv(tmp_path):
    path = tmp_path / "news.tsv"
    path.write_text(f"nr\tbody\turl\n7\t{STORY}".rstrip() + "\thttps://x.org/7\n", encoding="utf-8")
    (task,) = gather(path, query=Query(text="body", id="nr"))
    assert (task.path, task.text, task.url) == ("7", STORY.rstrip(), "https://x.org/7")


def test_tables_in_a_folder_and_in_a_list_bring_their_rows(tmp_path, monkeypatch):
    (tmp_path / "one.txt").write_text(STORY, encoding="utf-8")
    rows = "".join(json.dumps({"id": f"n{i}", "text": STORY.format(i)}) + "\n" for i in range(3))
    (tmp_path / "part1.jsonl").write_text(rows, encoding="utf-8")
    (tmp_path / "part2.csv").write_text("id,words\n1,2\n", encoding="utf-8")
    tasks = gather(tmp_path, query=Query(glob="*"))
    assert [task.path.removeprefix(f"{tmp_path.as_posix()}/") for task in tasks] == [
        "one.txt",
        "n0",
        "n1",
        "n2",
        "part2.csv",
    ]
    assert "no column 'text'" in str(tasks[-1].problem)
    assert [task.path for task in gather(tmp_path)] == [(tmp_path / "one.txt").as_posix()]
    names = [str(tmp_path / name) for name in ("part1.jsonl", "one.txt", "no.jsonl")]
    monkeypatch.setattr(sys, "stdin", io.StringIO("\n".join(names)))
    listed = gather("-")
    assert [Path(task.path).name for task in listed] == ["n0", "n1", "n2", "one.txt", "no.jsonl"]
    assert "No such file" in str(listed[-1].problem)


def test_a_torn_table_gives_what_is_whole_and_tells_the_rest(tmp_path):
    rows = "".join(json.dumps({"id": f"n{i}", "text": STORY.format(i * 7919)}) + "\n" for i in range(3000))
    whole = gzip.compress(rows.encode("utf-8"), mtime=0)
    path = tmp_path / "news.jsonl.gz"
    for torn in (whole[: len(whole) // 2], whole[:-200] + bytes(200)):
        path.write_bytes(torn)
        *tasks, last = gather(path)
        assert len(tasks) > 1000
        assert [task.path for task in tasks[:1000]] == [f"n{i}" for i in range(1000)]
        assert "cannot read on" in str(last.problem)


@pytest.mark.tables
def test_parquet_brings_text_name_and_facts(table):
    path = table(
        {
            "nr": [1, 2, 3],
            "body": [STORY, STORY.format("x"), None],
            "title": ["Rat", None, None],
            "date": [date(2024, 5, 6), None, date(2024, 5, 7)],
            "unread": [b"\xff", b"", b""],
        }
    )
    one, two, three = gather(path, query=Query(text="body", id="nr"))
    assert (one.path, one.text, one.title, one.published) == ("1", STORY, "Rat", "2024-05-06")
    assert (two.path, two.title, two.published) == ("2", None, None)
    assert "no text under 'body'" in str(three.problem)


@pytest.mark.tables
def test_parquet_columns_of_other_types_are_read(table):
    (task,) = gather(table({"text": [STORY.encode("utf-8")], "date": [datetime(2024, 5, 6, 7, 8)]}))
    assert (task.text, task.published) == (STORY, "2024-05-06")
    assert task.path.endswith("news.parquet:1")


@pytest.mark.tables
def test_parquet_is_read_group_by_group_and_damage_costs_its_group(table):
    path = table({"text": [STORY.format(f"{i:05}" * 40) for i in range(1000)]}, row_group_size=100)
    assert [task.path.rpartition(":")[2] for task in gather(path)] == [str(i) for i in range(1, 1001)]
    data = bytearray(path.read_bytes())
    middle = len(data) // 2
    data[middle : middle + 200] = bytes(200)
    path.write_bytes(data)
    tasks = gather(path)
    bad = [task for task in tasks if task.problem]
    assert len(bad) == 1
    assert "cannot be read" in str(bad[0].problem)
    assert len(tasks) >= 901
    assert tasks[-1].path.endswith(":1000")


@pytest.mark.tables
def test_what_is_no_parquet_or_lacks_the_column_is_told(table, tmp_path):
    (tmp_path / "x.parquet").write_bytes(b"PAR1 nothing")
    with pytest.raises(BadInput, match="cannot be read as Parquet"):
        find_tasks(str(tmp_path / "x.parquet"), Query())
    with pytest.raises(BadInput, match="no column 'text'") as raised:
        find_tasks(str(table({"body": ["x"]})), Query())
    assert "body" in (raised.value.hint or "")


def test_a_missing_library_is_named_with_its_extra(tmp_path, monkeypatch):
    for module in ("pyarrow", "pyarrow.parquet"):
        monkeypatch.setitem(sys.modules, module, None)
    (tmp_path / "x.parquet").write_bytes(b"PAR1")
    with pytest.raises(MissingModel, match="Parquet needs pyarrow") as raised:
        find_tasks(str(tmp_path / "x.parquet"), Query())
    assert "nutgraf[parquet]" in (raised.value.hint or "")
