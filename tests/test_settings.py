"""Settings: what is no choice is refused, and a language tag is its language."""

from __future__ import annotations

import pytest

from nutgraf.errors import BadSetting
from nutgraf.settings import Settings, validate


@pytest.mark.parametrize(
    ("tag", "code"), [("fr", "fr"), ("FR", "fr"), ("pt-BR", "pt"), ("zh_Hant_TW", "zh"), (" vi ", "vi"), ("und", "und")]
)
def test_a_language_tag_is_its_language(tag, code):
    assert validate(Settings(language=tag)) == Settings(language=code)


@pytest.mark.parametrize("tag", ["", "xx", "french", "f", "../fr", "fr\x00", "ROOT!"])
def test_a_language_that_is_none_is_refused(tag):
    with pytest.raises(BadSetting):
        validate(Settings(language=tag))


@pytest.mark.parametrize(
    "settings",
    [Settings(words=0), Settings(sentences=0), Settings(share=0.0), Settings(share=1.1), Settings(share=float("nan"))],
)
def test_a_length_that_is_none_is_refused(settings):
    with pytest.raises(BadSetting):
        validate(settings)


@pytest.mark.parametrize("given", [{"words": "ten"}, {"sentences": True}, {"share": "20%"}, {"min_confidence": [0.5]}])
def test_a_length_that_is_no_number_is_refused_by_its_name(given):
    with pytest.raises(BadSetting, match=f"{next(iter(given))} must be a number"):
        validate(Settings(**given))


def test_defaults_are_a_choice():
    assert validate(Settings()) == Settings()
