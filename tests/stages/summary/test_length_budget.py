"""How long a summary is where the user says nothing, and where he wants all."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import nutgraf
from nutgraf.cli.options import settings_of
from nutgraf.document import Document
from nutgraf.settings import Settings
from nutgraf.stages.summary.length_budget import set_budget
from nutgraf.stages.summary.story import build_story

SENTENCE = "The council of Dover decided in session {n} to spend {n} million pounds on wall number {n} by the sea. "


def story(sentences: int) -> str:
    return "".join(SENTENCE.format(n=n) for n in range(2, sentences + 2))


@pytest.mark.parametrize(("sentences", "words"), [(10, 60), (60, 120), (200, 150)])
def test_a_summary_has_a_tenth_of_the_story_within_bounds(
    make_document: Callable[..., Document], sentences: int, words: int
) -> None:
    assert set_budget(Settings(), build_story(make_document(story(sentences), "en"))).words == words


def test_a_share_of_one_is_the_whole_story() -> None:
    brief = nutgraf.summarise(story(20) + story(3), language="en", model="none", share=1)
    assert [s.start for s in brief.summary.sentences] == [place.start for place in brief.sentences]


def test_the_command_has_the_default_of_python() -> None:
    assert settings_of({}) == Settings()
