"""Titles in the nominative, for display."""

from __future__ import annotations

import pytest

from nutgraf.languages.load import load_pack
from nutgraf.stages.officials.post_labels import title_label


def label(code: str, title: str) -> str | None:
    pack = load_pack(code)
    return title_label(title, pack.officials, pack.grammar)


@pytest.mark.parametrize(
    ("code", "title", "wanted"),
    [
        ("cs", "starostou", "starosta"),
        ("cs", "Prezidentu", "Prezident"),
        ("cs", "ministryni obrany", "ministryně obrany"),
        ("cs", "náměstkem ministra financí", "náměstek ministra financí"),
        ("cs", "slovenského premiéra", "slovenský premiér"),
        ("cs", "slovenskou premiérkou", "slovenská premiérka"),
        ("cs", "krajského hejtmana", "krajský hejtman"),
        ("cs", "státním tajemníkem", "státní tajemník"),
        ("de", "Bundesministers", "Bundesminister"),
        ("de", "norwegischen Präsidenten", "norwegischer Präsident"),
        ("de", "SPD-Vorstands", "SPD-Vorstand"),
    ],
)
def test_another_case_is_put_into_the_nominative(code: str, title: str, wanted: str) -> None:
    assert label(code, title) == wanted


@pytest.mark.parametrize(
    ("code", "title"),
    [
        ("cs", "ředitel"),  # the nominative
        ("cs", "mluvčí"),  # all cases are alike
        ("cs", "tajuplného bosse"),  # no title of the pack
        ("cs", "kdysi ministra"),  # what is before the head has no ending of an adjective
        ("de", "Bürgermeisterin"),
        ("de", "Leiterin des Amtes"),
        ("ro", "ministrului Finanțelor"),  # the pack has no endings of adjectives
        ("fr", "ministres"),
        ("vi", "Bộ trưởng"),
    ],
)
def test_nothing_is_said_where_it_is_not_sure(code: str, title: str) -> None:
    assert label(code, title) is None
