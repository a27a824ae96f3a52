"""The words that a human summary is expected to hold."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest

from nutgraf.document import Document
from nutgraf.stages.summary.story import Story, build_story
from nutgraf.stages.summary.weights import load_weights
from nutgraf.stages.summary.word_model import expected_counts

TEXT = (
    "The river flooded forty houses in Lindau during the night. "
    "Firefighters from three towns pumped water out of cellars. "
    "The mayor of Lindau asked the ministry for money. "
    "A bakery near the station gave bread to volunteers."
)


@pytest.fixture
def story(make_document: Callable[..., Document]) -> Story:
    return build_story(make_document(TEXT, "en"))


def test_each_occurrence_adds_less_than_one_word_and_more_than_nothing(story: Story) -> None:
    for sums in expected_counts(story, 30, load_weights().words).values():
        steps = [after - before for before, after in pairwise(sums)]
        assert steps
        assert all(0 < step < 1 for step in steps)


def test_a_longer_summary_is_expected_to_hold_more_of_every_word(story: Story) -> None:
    short, long = (expected_counts(story, budget, load_weights().words) for budget in (5, 20))
    assert all(long[term][-1] > short[term][-1] for term in short)


def test_words_of_the_title_and_of_the_beginning_are_expected_more(story: Story) -> None:
    titled = expected_counts(story._replace(title=frozenset({"bakery"})), 20, load_weights().words)
    assert titled["bakery"][1] > titled["volunteers"][1]
    plain = expected_counts(story, 20, load_weights().words)
    assert plain["river"][1] > plain["bakery"][1]


def test_names_are_told_by_capitals_inside_sentences(story: Story) -> None:
    assert story.names == {"lindau": 1.0}
