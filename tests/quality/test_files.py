"""A hostile file system: the batch ends, its counts add up, and it writes nowhere but into its output."""

from __future__ import annotations

import json
import os
import unicodedata
from pathlib import Path

import pytest

from nutgraf.batch.inputs.task import Query
from nutgraf.batch.run import Counts, Plan, run_batch
from nutgraf.batch.sources import find_tasks
from nutgraf.errors import BadInput
from nutgraf.settings import Settings
from nutgraf.stages.acquire.read import article_from_text, read_article_bytes

GERMAN = Settings(language="de")
STORY = "Der Rat der Stadt hat am Montag den Haushalt {} beschlossen. Die Ausgaben steigen auf 12 Millionen Euro.\n"
NAMES = (
    *("a.txt", "a.md", "a.html.txt", "A.txt", "con.txt", "NUL.md", "x .txt", "line\nend.txt", "tab\t.txt"),
    *("\u202egpj.txt", "\u2066a\u2069.txt", "zero\u200b.txt", "bytes\udcff\udc80.txt", "-o.txt", "$(id).txt"),
    *("%2e%2e%2f.txt", "e\u0301.txt", "\u00e9.txt", "é" * 60 + ".txt", "=1+1.txt", "a;b.txt", "'quote'.txt"),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    for number, name in enumerate(NAMES):
        (folder / name).write_text(STORY.format(number), "utf-8")
    return folder


def brief_all(source: Path | str, out: Path) -> Counts:
    return run_batch(find_tasks(str(source), Query(leave_out=out)), Plan(out, GERMAN, jobs=1))


def briefs(out: Path) -> list[Path]:
    return [path for path in out.rglob("*") if path.suffix == ".json" and path.is_file()]


def test_every_name_gives_one_brief_under_a_name_that_any_system_takes(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    here = len(
        [path for path in folder.iterdir() if path.is_file()]
    )  # some file systems know no difference of capitals
    assert brief_all(folder, out) == Counts(read=here, written=here)
    made = briefs(out)
    assert len({path.name.casefold() for path in made}) == here
    for path in made:
        assert not set(path.name) & set('<>:"/\\|?*\n\t\u202e\u2066\u2069')
        assert path.stem.split(".")[0].casefold() not in ("con", "nul")
        assert len(path.name.encode("utf-8")) < 255
        assert unicodedata.is_normalized("NFC", path.name)
    assert {path.name for path in tmp_path.iterdir()} == {"articles", "out"}


def test_what_is_no_file_costs_itself_alone(folder: Path, tmp_path: Path) -> None:
    for path in folder.iterdir():
        if path.name != "a.txt":
            path.unlink()
    os.mkfifo(folder / "pipe.txt")
    (folder / "self.txt").symlink_to(folder / "self.txt")
    (folder / "gone.txt").symlink_to(folder / "nothing")
    (folder / "endless.txt").symlink_to("/dev/zero")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "loop").symlink_to(folder, target_is_directory=True)
    (folder / "up").symlink_to(tmp_path, target_is_directory=True)
    out = tmp_path / "out"
    assert brief_all(folder, out) == Counts(read=5, written=1, failed=4)
    told = [json.loads(line) for line in (out / "errors.jsonl").read_text("utf-8").splitlines()]
    assert sorted(Path(row["path"]).name for row in told) == [
        "endless.txt",
        "gone.txt",
        "pipe.txt",
        "self.txt",
    ]
    assert {row["stage"] for row in told} == {"acquire"}


def test_a_file_that_vanishes_before_it_is_read_costs_itself_alone(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    tasks = list(find_tasks(str(folder), Query(leave_out=out)))
    (folder / "a.txt").unlink()
    assert run_batch(tasks, Plan(out, GERMAN, jobs=1)).failed == 1


def test_a_list_of_paths_does_not_lead_out_of_the_output(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import io

    (tmp_path / "outside.txt").write_text(STORY, "utf-8")
    names = [
        "../outside.txt",
        str(tmp_path / "outside.txt"),
        "./a.txt",
        "../articles/../outside.txt",
        "/etc/../missing",
    ]
    monkeypatch.chdir(folder)
    monkeypatch.setattr("sys.stdin", io.StringIO("\n".join(names)))
    out = tmp_path / "out"
    assert brief_all("-", out) == Counts(read=5, written=4, failed=1)
    assert all(path.resolve().is_relative_to(out) for path in briefs(out))
    assert {path.name for path in tmp_path.iterdir()} == {"articles", "out", "outside.txt"}


def test_a_link_in_the_output_is_replaced_and_not_followed(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    brief_all(folder, out)
    victim = tmp_path / "victim"
    victim.write_text("mine", "utf-8")
    target = out / "a.txt.json" if (out / "a.txt.json").exists() else briefs(out)[0]
    target.unlink()
    target.symlink_to(victim)
    brief_all(folder, out)
    assert victim.read_text("utf-8") == "mine"
    assert not target.is_symlink()


def test_a_folder_in_the_output_that_leads_elsewhere_is_refused(tmp_path: Path) -> None:
    folder, out, elsewhere = tmp_path / "articles", tmp_path / "out", tmp_path / "elsewhere"
    for path in (folder / "sub", out, elsewhere):
        path.mkdir(parents=True)
    (folder / "sub" / "a.txt").write_text(STORY, "utf-8")
    (out / "sub").symlink_to(elsewhere, target_is_directory=True)
    with pytest.raises(BadInput, match="link"):
        brief_all(folder, out)
    assert list(elsewhere.iterdir()) == []


def test_one_worker_and_two_write_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    for out, jobs in ((one, 1), (two, 2)):
        run_batch(find_tasks(str(folder), Query(leave_out=out)), Plan(out, GERMAN, jobs=jobs))
    read = [{path.relative_to(out): path.read_bytes() for path in briefs(out)} for out in (one, two)]
    assert read[0] == read[1]
    assert read[0]


VIETNAMESE = "Hội đồng nhân dân đã thông qua ngân sách mới. Ông chủ tịch nói như vậy hôm thứ hai tại thành phố."
TCVN3 = "Héi ®ång nh©n d©n ®· th«ng qua ng©n s¸ch míi. ¤ng chñ tÞch nãi nh­ vËy h«m thø hai."


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be"])
@pytest.mark.parametrize("cut", [1, 2, 3])
def test_a_text_that_is_cut_off_inside_a_letter_keeps_the_rest(codec: str, cut: int) -> None:
    data = ((VIETNAMESE + "\n") * 3 + "ế").encode(codec)[:-cut]
    assert read_article_bytes(data, "a.txt").text.startswith((VIETNAMESE + "\n") * 2 + VIETNAMESE)


def test_a_font_encoding_is_read_as_the_letters_it_is_made_of() -> None:
    assert read_article_bytes(TCVN3.encode("cp1252"), "a.txt").text.startswith("Héi ®ång nh©n d©n ®· th«ng qua")


def test_a_paragraph_in_another_encoding_spoils_itself_alone() -> None:
    data = (VIETNAMESE + "\n").encode() * 9 + "Le préfet, ému.\n".encode("cp1252") + VIETNAMESE.encode()
    lines = read_article_bytes(data, "a.txt").text.split("\n")
    assert lines[:9] + lines[10:] == [VIETNAMESE] * 10
    assert lines[9] == "Le pr\ufffdfet, \ufffdmu."


@pytest.mark.parametrize(
    "storm", ["\u0301" * 300, "\u0323\u0301\u0309" * 90, "\ud800", "\0\0", "\u202e", "\u200b" * 50]
)
def test_places_are_right_behind_any_storm(storm: str) -> None:
    from nutgraf.pipeline import brief_article

    text = f"Am Montag{storm} stiegen die e{storm} Ausgaben auf 12 Millionen Euro.{storm}\n{STORY}"
    brief = brief_article(article_from_text(text), GERMAN)
    found = [brief.article.text[number.start : number.end] for number in brief.numbers]
    assert found == ["12 Millionen Euro", "12 Millionen Euro"]
    assert all(number.text in found for number in brief.numbers)
