"""Persons from underthesea: places in the text, one language, a clear word where it is missing."""

from __future__ import annotations

import importlib.util
import sys

import pytest

from nutgraf.errors import MissingModel
from nutgraf.models.underthesea import _load, _persons
from nutgraf.settings import Settings

TEXT = "Chiều qua, Nguyễn Thúy Hằng và Trần Văn Nam bán cá ở chợ. Nguyễn Thúy Hằng cười rất tươi."


def test_a_run_of_words_tagged_as_one_person_is_one_name() -> None:
    tagged = [("Gặp", "V", "B-VP", "O"), ("An", "Np", "B-NP", "B-PER"), ("Bình", "Np", "B-NP", "I-PER")]
    tagged += [("Cúc", "Np", "B-NP", "B-PER"), ("không có", "V", "B-VP", "I-PER"), (".", "CH", "O", "O")]
    found = list(_persons("Gặp An Bình Cúc.", 10, tagged))
    assert [(entity.start, entity.end, entity.text) for entity in found] == [(14, 21, "An Bình"), (22, 25, "Cúc")]


def test_without_the_extra_it_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    _load.cache_clear()
    monkeypatch.setitem(sys.modules, "underthesea", None)
    with pytest.raises(MissingModel, match="not installed"):
        _load()


def test_another_language_keeps_its_own_model() -> None:
    from nutgraf.pipeline import brief_article
    from nutgraf.stages.acquire.read import article_from_text

    article = article_from_text("El alcalde de Dole, Julio Arce, habló ayer ante el pleno.")
    brief = brief_article(article, Settings(language="es", ner="underthesea"))
    assert [official.name for official in brief.officials] == ["Julio Arce"]


@pytest.mark.vietnamese
@pytest.mark.skipif(importlib.util.find_spec("underthesea") is None, reason="the extra `vietnamese` is not installed")
def test_the_persons_it_finds_point_at_their_places() -> None:
    from nutgraf.pipeline import brief_article
    from nutgraf.stages.acquire.read import article_from_text

    brief = brief_article(article_from_text(TEXT), Settings(language="vi", ner="underthesea"))
    mentions = [mention for person in brief.people for mention in person.mentions]
    assert mentions
    assert all(TEXT[m.start : m.end] == m.text for m in mentions)
    assert "underthesea" in str(brief.generator.pipeline)
