"""Whatever comes in, a valid brief or one of our errors comes out."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from itertools import pairwise
from pathlib import Path
from types import ModuleType

import pytest

from nutgraf.errors import NutgrafError
from nutgraf.pipeline import brief_article
from nutgraf.records import Article, Brief
from nutgraf.settings import Settings
from nutgraf.stages.acquire.read import article_from_text, read_article, read_article_bytes


def _load() -> ModuleType:
    spec = importlib.util.spec_from_file_location("naughty", Path(__file__).with_name("naughty.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


naughty = _load()
TEXTS = naughty.texts()
CONTENTS = naughty.contents()
LANGUAGES = (None, "fr", "sw", "de", None)  # told or detected, with and without a model


def records(value: object) -> Iterator[object]:
    """The records inside a record, and itself."""
    if isinstance(value, tuple):
        for item in value:
            yield from records(item)
    elif is_dataclass(value):
        yield value
        for field in fields(value):
            yield from records(getattr(value, field.name))


def check(brief: Brief) -> None:
    """Every place slices to its text, the summary runs in text order, and the JSON reads back the same."""
    text = brief.article.text
    for record in records(brief):
        if hasattr(record, "start"):
            assert 0 <= record.start < record.end <= len(text), record
            if hasattr(record, "text"):
                assert text[record.start : record.end] == record.text
    chosen = brief.summary.sentences
    assert all(one.end <= two.start for one, two in pairwise(chosen))
    assert all(one.end <= two.start for one, two in pairwise(brief.blocks))
    assert Brief.from_json(brief.to_json()) == brief


def brief_and_check(article: Article, number: int) -> None:
    try:
        brief = brief_article(article, Settings(language=LANGUAGES[number % len(LANGUAGES)]))
    except NutgrafError:
        return
    check(brief)


@pytest.mark.parametrize("kind", TEXTS)
def test_hostile_text(kind: str) -> None:
    for number, text in enumerate(TEXTS[kind]):
        try:
            article = article_from_text(text)
        except NutgrafError:
            continue
        brief_and_check(article, number)


@pytest.mark.parametrize("kind", CONTENTS)
def test_hostile_bytes(kind: str) -> None:
    for number, data in enumerate(CONTENTS[kind]):
        try:
            article = read_article_bytes(data, ("a.txt", "a.html", "-")[number % 3])
        except NutgrafError:
            continue
        brief_and_check(article, number)


def test_hostile_files(tmp_path: Path) -> None:
    for number, path in enumerate(path for kind in naughty.paths(tmp_path).values() for path in kind):
        try:
            article = read_article(path)
        except NutgrafError:
            continue
        brief_and_check(article, number)


def test_there_are_many_kinds(tmp_path: Path) -> None:
    kinds = [*naughty.texts().items(), *naughty.contents().items(), *naughty.paths(tmp_path).items()]
    assert len(kinds) >= 30
    assert sum(len(list(inputs)) for _, inputs in kinds) >= 500
