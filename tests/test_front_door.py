"""What a program can give, and what it is answered where it gives the wrong thing."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import nutgraf
from nutgraf import errors

STORY = "Der Rat hat am Montag getagt. Er beschloss Ausgaben von 3 Millionen Euro.\n"
NO_ARTICLE = [
    # What was given, the message, the beginning of the hint.
    (b"text", "the article is bytes, not text", "Give nutgraf.read(data)"),
    (None, "None is not an article", "Give the text as str"),
    (3, "a value of type int is not an article", "Give the text as str"),
    ([STORY], "a value of type list is not an article", "Give the text as str"),
    (io.StringIO(STORY), "the article is an open file, not text", "Give nutgraf.read(file)."),
    (
        "story.txt",
        "'story.txt' is the name of a file, not an article",
        "Read it first: nutgraf.summarise(nutgraf.read(",
    ),
    ("my story.txt", "'my story.txt' is the name of a file", "Read it first: nutgraf.summarise(nutgraf.read('my story"),
    ("stroy.html", "'stroy.html' is the name of a file, not an article", "Read it first:"),
    ("https://example.org/a", "https://example.org/a is an address, not a file", "Pipe the page: `curl -s https"),
    (Path("none.txt"), "cannot read none.txt: No such file or directory", ""),
]
NO_FILE = [
    (None, "None cannot be read", "Give a path, bytes, or a file that is open."),
    (3.5, "a value of type float cannot be read", "Give a path, bytes, or a file that is open."),
    ("https://example.org/a", "https://example.org/a is an address, not a file", "Pipe the page: `curl -s https"),
    ("Der Rat tagt.\nEr beschloss es.", "this is a text, not the name of a file", "Give it to nutgraf.summarise."),
    ("Der Rat tagt. " * 90, "this is a text, not the name of a file", "Give it to nutgraf.summarise."),
    (b"", "the data is empty", ""),
    (b"12", "the data has no letters", ""),
    (io.BytesIO(bytes(range(256)) * 9), "the data is binary", ""),
    (nutgraf.Article(id="", text="x"), "an article that is read already cannot be read", "Give a path"),
]


@pytest.fixture(autouse=True)
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("story.txt", "my story.txt"):
        (tmp_path / name).write_text(STORY, "utf-8")
    monkeypatch.chdir(tmp_path)


def check(call: Callable[[Any], object], given: object, message: str, hint: str) -> None:
    with pytest.raises(errors.BadInput) as raised:
        call(given)
    assert raised.value.message.startswith(message)
    assert (raised.value.hint or "").startswith(hint)


@pytest.mark.parametrize(("given", "message", "hint"), NO_ARTICLE)
def test_what_is_no_article_is_named_with_the_mend(given: object, message: str, hint: str) -> None:
    check(nutgraf.summarise, given, message, hint)


@pytest.mark.parametrize(("given", "message", "hint"), NO_FILE)
def test_what_cannot_be_read_is_named_with_the_mend(given: object, message: str, hint: str) -> None:
    check(nutgraf.read, given, message, hint)


def test_a_brief_is_no_article() -> None:
    brief = nutgraf.summarise(STORY, language="de", model="none")
    check(nutgraf.summarise, brief, "this is a brief already", "Its article is brief.article.")


@pytest.mark.parametrize("text", ["U.S.", "A.B", "Der Rat tagt.Heute", "Das steht auf example.org", "ü" * 200 + ".de"])
def test_short_texts_are_articles(text: str) -> None:
    assert nutgraf.summarise(text, language="de", model="none").article.text == text


def test_an_article_is_read_from_a_path_bytes_or_an_open_file() -> None:
    article = nutgraf.read("story.txt")
    assert (article.path, article.text) == ("story.txt", STORY)
    assert nutgraf.read(Path("story.txt")) == article
    with Path("story.txt").open("rb") as binary, Path("story.txt").open(encoding="utf-8") as text:
        assert nutgraf.read(binary) == article
        from_text = nutgraf.read(text)
    assert (from_text.path, from_text.text, from_text.encoding) == ("story.txt", STORY, None)
    for source in (STORY.encode(), io.BytesIO(STORY.encode()), io.StringIO(STORY)):
        read = nutgraf.read(source)
        assert (read.id, read.text, read.path) == (article.id, STORY, None)
    assert nutgraf.read("Die Bürger zahlen.".encode("cp1252"), encoding="cp1252").text == "Die Bürger zahlen."


def test_the_content_of_bytes_tells_their_format() -> None:
    page = b"<!doctype html><html><head><title>Rat tagt</title></head><body><article><p>" + STORY.encode() * 9
    assert nutgraf.read(page).format == "html"


def test_a_file_can_be_summarised_at_once() -> None:
    assert nutgraf.summarise(Path("story.txt"), model="none") == nutgraf.summarise(
        nutgraf.read("story.txt"), model="none"
    )
    assert nutgraf.summarise(Path("story.txt"), title="Rat", model="none").article.title == "Rat"


@pytest.mark.parametrize("name", ["story.txt", "./story.txt", "link.json"])
def test_a_brief_does_not_replace_its_article(name: str) -> None:
    Path("link.json").symlink_to("story.txt")
    brief = nutgraf.summarise(Path("story.txt"), model="none")
    check(brief.save, name, f"{name} is the article itself", "Give another name.")
    assert Path("story.txt").read_text("utf-8") == STORY
    brief.save("my story.txt")
    nutgraf.summarise(STORY, model="none").save("story.txt")
    assert Path("story.txt").read_text("utf-8") != STORY != Path("my story.txt").read_text("utf-8")


@pytest.mark.parametrize("name", ["news.csv", "news.JSONL", "news.tsv.gz", "news.warc"])
def test_a_table_is_no_article(name: str) -> None:
    Path(name).write_text(f"id,text\n1,{STORY}", "utf-8")
    message = f"{name} is a table or an archive with many articles"
    hint = f"Use `nutgraf batch {name} -o OUT`, which makes a brief of each."
    check(nutgraf.read, name, message, hint)
    check(nutgraf.summarise, Path(name), message, hint)
    (error,) = nutgraf.summarise_many([Path(name)])
    assert isinstance(error, errors.BadInput)
    assert (error.message, error.hint) == (message, hint)


def test_options_go_before_the_settings() -> None:
    settings = nutgraf.Settings(words=5, language="de", model="none")
    assert nutgraf.summarise(STORY, settings=settings).language.code == "de"
    brief = nutgraf.summarise(STORY, language="nl", share=1.0, settings=settings)
    assert (brief.language.code, len(brief.summary.sentences)) == ("nl", 2)
    with pytest.raises(errors.BadSetting, match="share and words cannot be given together"):
        nutgraf.summarise(STORY, words=3, share=0.5)


@pytest.mark.parametrize(
    ("options", "message", "hint"),
    [
        ({"timeout": -1}, "timeout must be above 0 seconds and finite, not -1", "Give a number of seconds"),
        ({"timeout": 0}, "timeout must be above 0 seconds", "Give a number of seconds"),
        ({"timeout": float("inf")}, "timeout must be above 0 seconds and finite, not inf", "Give a number of seconds"),
        ({"timeout": "30"}, "timeout must be a number of seconds, not '30'", "Give a number of seconds"),
        ({"settings": {"words": 3}}, "settings must be a nutgraf.Settings, not a value of type dict", "Give nutgraf.S"),
    ],
)
def test_a_wrong_option_is_named_with_the_mend(options: Any, message: str, hint: str) -> None:
    for call in (nutgraf.summarise, lambda text, **given: nutgraf.summarise_many([text], **given)):
        with pytest.raises(errors.BadSetting) as raised:
            call(STORY, **options)
        assert raised.value.message.startswith(message)
        assert (raised.value.hint or "").startswith(hint)


@pytest.mark.parametrize(
    "one", ["story.txt", STORY, b"text", Path("x"), nutgraf.Article(id="", text="x"), io.StringIO()]
)
def test_one_article_is_no_list(one: Any) -> None:
    hint = "Give a list of articles; one article goes to nutgraf.summarise."
    check(nutgraf.summarise_many, one, "one article is no list of articles", hint)


@pytest.mark.parametrize(("given", "words"), [(None, "None"), (3, "a value of type int")])
def test_what_is_no_list_has_its_message(given: Any, words: str) -> None:
    check(nutgraf.summarise_many, given, f"{words} is no list of articles", "Give a list of articles")


@pytest.mark.parametrize(
    ("text", "number"),
    [("Der Etat stieg um 3,5 Mrd. Euro auf den höchsten Wert.", 3.5e9), ("The budget rose by 3,500 euros.", 3500)],
)
def test_numbers_are_read_in_the_language_of_the_text(text: str, number: float) -> None:
    assert [found.value for found in nutgraf.find_numbers(text)] == [number]


def test_numbers_and_languages_are_asked_of_text_alone() -> None:
    check(nutgraf.find_numbers, b"12", "the article is bytes, not text", "Give nutgraf.read(data)")
    check(nutgraf.detect_language, None, "None is not an article", "Give the text")
    with pytest.raises(errors.BadSetting, match="no language 'english'"):
        nutgraf.find_numbers("12 cats", "english")
    assert [found.value for found in nutgraf.find_numbers("12")] == [12]
