"""The noun of an age is found by the words of a pack, with its determiner."""

from __future__ import annotations

import pytest

from nutgraf.languages.age_nouns import age_noun


@pytest.mark.parametrize(
    ("code", "text", "noun"),
    [
        ("de", "gestern kam der 58-Jährige an", "der 58-Jährige"),
        ("en", "then the 45-year-old left", "the 45-year-old"),
        ("it", "poi la 45enne è partita", "la 45enne"),
        ("nl", "toen ging de 45-jarige weg", "de 45-jarige"),
    ],
)
def test_noun_of_an_age(code: str, text: str, noun: str) -> None:
    pattern = age_noun(code)
    assert pattern is not None
    assert [found[0] for found in pattern.finditer(text)] == [noun]


@pytest.mark.parametrize("text", ["on the 22nd of May", "the 45 years that passed", "the 45 others"])
def test_other_figures_are_no_ages(text: str) -> None:
    pattern = age_noun("en")
    assert pattern is not None
    assert not pattern.search(text)
