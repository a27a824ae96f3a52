"""Identifiers from a user's authority file: where name and post agree, never by the name alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

import nutgraf
from nutgraf import Article
from nutgraf.cli import cli
from nutgraf.errors import BadPack
from nutgraf.pipeline import brief_article
from nutgraf.settings import Settings, validate

CSV = """id,name,aliases,post,from,to
Q1,Ann Dow,Anna Dow;Ann M. Dow,Mayor of Leeds,2018,2024-05-31
Q1,Ann Dow,,Minister of Transport,2024-06,
Q2,Ann Dow,,Bishop of York,,
Q3,Bob Ames,,,,
Q4,Jean Dupré,,préfet du Nord,,
Q5,Chủ Văn Nam,Nguyễn Văn Nam,Bộ trưởng Bộ Y tế,,
Q6,Cal Orr,,mayor of Leeds,,
Q7,Cal Orr,,mayor of Leeds,,
"""


def identified(tmp_path: Path, text: str, code: str = "en", content: str = CSV, name: str = "a.csv") -> list[object]:
    file = tmp_path / name
    file.write_text(content, "utf-8")
    brief = nutgraf.summarise(text, language=code, authority=file)
    return [(who.authority_id, who.authority_candidates) for who in brief.officials]


@pytest.mark.parametrize(
    ("text", "code", "found"),
    [
        ("The mayor of Leeds, Ann Dow, said no.", "en", ("Q1", ("Q2",))),
        ("Anna Dow, minister of transport, said no.", "en", ("Q1", ())),
        ("Ann Dow, the bishop of York, said no.", "en", ("Q2", ("Q1",))),
        ("Le préfet du Nord, Jean Dupré, a signé.", "fr", ("Q4", ())),
        ("Bộ trưởng Bộ Y tế Nguyễn Văn Nam phát biểu.", "vi", ("Q5", ())),
        ("The mayor of Hull, Ann Dow, said no.", "en", (None, ("Q1", "Q2"))),
        ("The mayor of Leeds, Bob Ames, said no.", "en", (None, ("Q3",))),
        ("The mayor of Leeds, Cal Orr, said no.", "en", (None, ("Q6", "Q7"))),
        ("Mayor Dow said no.", "en", (None, ())),
    ],
)
def test_an_id_needs_name_and_post(tmp_path: Path, text: str, code: str, found: object) -> None:
    assert identified(tmp_path, text, code) == [found]


@pytest.mark.parametrize(
    ("day", "text", "wanted"),
    [
        ("2020-03-01", "The mayor of Leeds, Ann Dow, said no.", "Q1"),
        ("2018-03-01", "The mayor of Leeds, Ann Dow, said no.", "Q1"),
        ("2017-12-31", "The mayor of Leeds, Ann Dow, said no.", None),
        ("2024-06-01", "The mayor of Leeds, Ann Dow, said no.", None),
        ("2024-06-01", "The former mayor of Leeds, Ann Dow, said no.", "Q1"),
        ("2024-05-31", "The minister of transport, Ann Dow, said no.", None),
    ],
)
def test_the_post_must_have_been_held_on_the_day(tmp_path: Path, day: str, text: str, wanted: str | None) -> None:
    file = tmp_path / "a.csv"
    file.write_text(CSV, "utf-8")
    article = Article("x", text, published=day)
    brief = brief_article(article, validate(Settings(language="en", authority=str(file))))
    assert [who.authority_id for who in brief.officials] == [wanted]


def test_json_lines_say_the_same(tmp_path: Path) -> None:
    posts = [{"title": "director", "organisation": "Museum of Leeds", "from": "2020"}]
    line = json.dumps({"id": 7, "name": "Dow, Ann", "aliases": ["Ann Dow"], "posts": posts})
    text = "Ann Dow, director of the Museum of Leeds, said no."
    assert identified(tmp_path, text, content=f"\n{line}\n", name="a.jsonl") == [("7", ())]


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.csv", "id,nom\n1,x\n", "no column 'name'"),
        ("a.csv", "id,name\n,Ann Dow\n", "line 2: id is missing"),
        ("a.csv", "id,name,post,from\n1,Ann Dow,mayor,May 2020\n", "line 2: from: 'May 2020'"),
        ("a.jsonl", "{", "line 1: is no JSON"),
        ("a.jsonl", "[]", "line 1: is no object"),
        ("a.jsonl", '{"id": "1", "name": "Ann Dow", "posts": "mayor"}', "line 1: aliases and posts are lists"),
        ("a.jsonl", '{"id": "1", "name": "Ann Dow", "posts": ["mayor"]}', "line 1: a post is an object"),
    ],
)
def test_a_wrong_file_is_told_with_its_line(tmp_path: Path, name: str, content: str, told: str) -> None:
    with pytest.raises(BadPack, match=told):
        identified(tmp_path, "The mayor of Leeds, Ann Dow, said no.", content=content, name=name)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadPack, match="cannot be read"):
        nutgraf.summarise("Ann Dow said no.", authority=tmp_path / "none.csv")


def test_without_a_file_nobody_has_an_id() -> None:
    (who,) = nutgraf.summarise("The mayor of Leeds, Ann Dow, said no.", language="en").officials
    assert (who.authority_id, who.authority_candidates) == (None, ())


def test_the_command_line_takes_the_file_alone_and_in_a_batch(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(CSV, "utf-8")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "x.txt").write_text("The mayor of Leeds, Ann Dow, said no to the plan.", "utf-8")
    options = ["--authority", str(tmp_path / "a.csv"), "--language", "en"]
    alone = CliRunner().invoke(cli, ["summarise", str(tmp_path / "in" / "x.txt"), "--format", "json", *options])
    assert alone.exit_code == 0, alone.stderr
    assert json.loads(alone.stdout)["officials"][0]["authority_id"] == "Q1"
    many = CliRunner().invoke(cli, ["batch", str(tmp_path / "in"), "-o", str(tmp_path / "out.jsonl"), *options])
    assert many.exit_code == 0, many.stderr
    assert json.loads((tmp_path / "out.jsonl").read_text("utf-8"))["officials"][0]["authority_id"] == "Q1"


def test_the_settings_of_a_brief_change_with_the_content_of_the_file(tmp_path: Path) -> None:
    text, settings = "The mayor of Leeds, Ann Dow, said no.", set()
    for content in (CSV, CSV.replace("Q1", "Q9")):
        (tmp_path / "a.csv").write_text(content, "utf-8")
        settings.add(nutgraf.summarise(text, language="en", authority=tmp_path / "a.csv").generator.settings)
    settings.add(nutgraf.summarise(text, language="en").generator.settings)
    assert len(settings) == 3
