"""Batches among faults: poisoned articles, killed processes, full disks. Each costs its own articles alone."""

from __future__ import annotations

import errno
import json
import multiprocessing
import os
import random
import resource
import signal
import time
from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner

from nutgraf.batch import run
from nutgraf.batch.engines import local
from nutgraf.batch.inputs.task import Query
from nutgraf.batch.outputs import work_folder
from nutgraf.batch.run import Counts, Plan, run_batch
from nutgraf.batch.sources import find_tasks
from nutgraf.cli import cli
from nutgraf.errors import BadInput
from nutgraf.settings import Settings

STORY = "Der Rat der Stadt hat am Montag den Haushalt beschlossen. Die Ausgaben steigen auf {} Euro.\n"
KINDS = {"raise": "ValueError", "hang": "TimeoutError", "kill": "WorkerDied", "grow": "MemoryError"}
EACH = 5


@pytest.fixture(autouse=True)
def _poisoned_work_can_be_imported(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(Path(__file__).parent / "engines")


def write_table(path: Path, texts: list[str]) -> Path:
    rows = [{"id": f"n{index}", "text": text} for index, text in enumerate(texts)]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def brief_all(table: Path, out: Path, jobs: int | None = 1) -> Counts:
    return run_batch(find_tasks(str(table), Query()), Plan(out, Settings(language="de"), jobs=jobs))


def contents(out: Path) -> dict[str, bytes]:
    if not out.is_dir():
        return {out.name: out.read_bytes()}
    return {str(path.relative_to(out)): path.read_bytes() for path in out.rglob("*.json")}


def test_of_a_thousand_articles_twenty_poisoned_ones_cost_themselves_alone(tmp_path, monkeypatch):
    from poisoned_work import shout_briefs

    texts = [f"article {index}" for index in range(1000)]
    places = random.Random(7).sample(range(1000), EACH * len(KINDS))
    for place, kind in zip(places, [*KINDS] * EACH, strict=True):
        texts[place] = f"{kind} {place}"
    monkeypatch.setattr(run, "brief_texts", shout_briefs)
    monkeypatch.setattr(local, "growth_per_worker", lambda _: 500_000_000)
    out = tmp_path / "out.jsonl"
    table = write_table(tmp_path / "news.jsonl", texts)
    result = CliRunner().invoke(cli, ["batch", str(table), "-o", str(out), "--jobs", "2", "--timeout", "1"])
    assert result.exit_code == 3, result.output
    assert "read 1000 = written 980 + skipped 0 + failed 20;" in result.stderr
    assert out.read_text("utf-8").splitlines() == [text.upper() for text in texts if text.startswith("article")]
    rows = [json.loads(line) for line in out.with_suffix(".errors.jsonl").read_text("utf-8").splitlines()]
    assert [row["path"] for row in rows] == [f"n{place}" for place in sorted(places)]
    assert {(texts[int(row["path"][1:])].split()[0], row["type"]) for row in rows} == set(KINDS.items())
    for row in rows:
        assert row["stage"] == (None if row["type"] in ("TimeoutError", "WorkerDied") else "pipeline")
        assert row["message"]
        assert row["seconds"] >= 0


def test_workers_that_are_killed_once_cost_nothing(tmp_path, monkeypatch):
    from poisoned_work import shout_briefs

    monkeypatch.setattr(run, "brief_texts", shout_briefs)
    killed = random.Random(8).sample(range(60), 6)
    texts = [f"kill-once {tmp_path / str(index)}" if index in killed else f"article {index}" for index in range(60)]
    out = tmp_path / "out.jsonl"
    assert brief_all(write_table(tmp_path / "news.jsonl", texts), out, jobs=2) == Counts(read=60, written=60)
    assert out.read_text("utf-8").splitlines() == [text.upper() for text in texts]


@pytest.mark.parametrize("name", ["out", "out.jsonl"])
def test_a_batch_killed_twenty_times_ends_with_the_bytes_of_an_undisturbed_one(tmp_path, name):
    table = write_table(tmp_path / "news.jsonl", [STORY.format(index) for index in range(200)])
    started = time.monotonic()
    brief_all(table, tmp_path / f"whole-{name}")
    whole = time.monotonic() - started
    out = tmp_path / name
    draw = random.Random(name)
    forked = multiprocessing.get_context("fork")
    ends: Counter[int | None] = Counter()
    for _ in range(20):
        process = forked.Process(target=brief_all, args=[table, out])
        process.start()
        process.join(draw.uniform(0, whole / 4))
        process.kill()
        process.join()
        ends[process.exitcode] += 1
    assert set(ends) <= {0, -signal.SIGKILL}
    assert ends[-signal.SIGKILL] >= 3
    counts = brief_all(table, out)
    assert counts.read == counts.written + counts.skipped == 200
    assert contents(out) == {
        path.replace("whole-", ""): data for path, data in contents(tmp_path / f"whole-{name}").items()
    }
    assert not list(tmp_path.rglob("*part*"))


def fill_disk(table: Path, out: Path, room: int) -> None:
    """In a process of its own: brief into files that cannot grow beyond `room` bytes, as on a disk with no more."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
    try:
        brief_all(table, out)
    except BadInput as error:
        os._exit(9 if "Make room" in (error.hint or "") else 1)


@pytest.mark.parametrize("room", [1_000, 20_000, 40_001])
def test_a_full_disk_is_told_and_the_batch_goes_on_where_there_is_room(tmp_path, room):
    table = write_table(tmp_path / "news.jsonl", [STORY.format(index) for index in range(40)])
    out = tmp_path / "out.jsonl"
    process = multiprocessing.get_context("fork").Process(target=fill_disk, args=[table, out, room])
    process.start()
    process.join()
    assert process.exitcode == 9
    assert (work_folder(out) / "part.jsonl").read_bytes().count(b"\n") == brief_all(table, out).skipped
    brief_all(table, tmp_path / "whole.jsonl")
    assert out.read_bytes() == (tmp_path / "whole.jsonl").read_bytes()


def test_a_full_disk_leaves_no_half_files_in_a_folder(tmp_path, monkeypatch):
    table = write_table(tmp_path / "news.jsonl", [STORY.format(index) for index in range(30)])
    sync = os.fsync
    synced = 0

    def full(descriptor: int) -> None:
        nonlocal synced
        synced += 1
        if synced == 20:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(BadInput, match="No space left"):
        brief_all(table, tmp_path / "out")
    assert len(contents(tmp_path / "out")) == 19
    assert brief_all(table, tmp_path / "out") == Counts(read=30, written=11, skipped=19)
    brief_all(table, tmp_path / "whole")
    assert contents(tmp_path / "out") == contents(tmp_path / "whole")
