"""Files that hold several articles give a batch a task each, and one that cannot be read stops none of the others."""

from __future__ import annotations

import json
from pathlib import Path

from nutgraf.batch.inputs.task import Query, Task
from nutgraf.batch.outputs import errors_file
from nutgraf.batch.run import Plan, run_batch
from nutgraf.batch.sources import LeftOut, find_tasks
from nutgraf.settings import Settings

MAIL = (
    "From: Nora <nora@example.org>\nTo: desk@example.org\nSubject: Wall {n}\nDate: Fri, 03 May 2024 10:00:00 +0200\n\n"
    "The council voted on Tuesday to spend {n} million pounds on a wall.\n\n"
)
ITEM = "<item><title>Wall {n}</title><description>The council spends {n} million pounds.</description></item>"


def tasks(path: Path, **query: str) -> list[Task]:
    return list(find_tasks(str(path), Query(**query), LeftOut()))  # type: ignore[arg-type]


def write(path: Path, text: str) -> Path:
    path.write_text(text, "utf-8")
    return path


def mailbox(count: int) -> str:
    return "".join(f"From nora@example.org Fri May  3 10:00:0{n} 2024\n{MAIL.format(n=n)}" for n in range(count))


def test_each_message_of_a_mailbox_is_a_task_whatever_the_files_name(tmp_path: Path) -> None:
    for name in ("a.mbox", "archive", "2024-05.txt~"):
        found = tasks(write(tmp_path / name, mailbox(3)))
        assert [task.article().title for task in found] == ["Wall 0", "Wall 1", "Wall 2"]
        assert len({task.stem for task in found}) == len({task.digest() for task in found}) == 3


def test_each_entry_of_a_feed_is_a_task(tmp_path: Path) -> None:
    feed = f"<rss><channel>{ITEM.format(n=1)}{ITEM.format(n=2)}</channel></rss>"
    for name in ("a.rss", "a.xml", "feed"):
        assert [task.article().title for task in tasks(write(tmp_path / name, feed))] == ["Wall 1", "Wall 2"]


def test_one_bad_file_costs_itself(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    write(folder / "a.mbox", mailbox(1) + "From x Fri May  3 10:00:00 2024\nFrom: x\nTo: y\nDate: z\n\n\n" + mailbox(1))
    write(folder / "b.rss", "<rss><channel>")
    write(folder / "c.eml", MAIL.format(n=7))
    counts = run_batch(tasks(folder), Plan(tmp_path / "out", Settings(language="en")))
    assert (counts.written, counts.failed) == (3, 2)
    errors = [json.loads(line) for line in errors_file(tmp_path / "out").read_text("utf-8").splitlines()]
    assert [error["path"].rpartition("/")[2] for error in errors] == ["a.mbox:2", "b.rss"]


def test_a_batch_of_a_collection_goes_on_where_it_stopped(tmp_path: Path) -> None:
    box = write(tmp_path / "a.mbox", mailbox(2))
    plan = Plan(tmp_path / "out", Settings(language="en"))
    assert run_batch(tasks(box), plan).written == 2
    assert run_batch(tasks(box), plan).skipped == 2


def test_texts_of_pages_in_a_wet_archive_are_tasks(tmp_path: Path) -> None:
    text = b"The council voted on Tuesday to spend 3 million pounds on a wall."
    record = (
        b"WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: https://example.org/1\r\nContent-Type: text/plain\r\n"
    )
    record += b"Content-Length: %d\r\n\r\n%s\r\n\r\n" % (len(text), text)
    (tmp_path / "a.wet").write_bytes(record * 2)
    found = tasks(tmp_path / "a.wet")
    assert [task.article().text for task in found] == [text.decode()] * 2
    assert found[0].article().url == "https://example.org/1"
