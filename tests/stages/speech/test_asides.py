"""A relative clause between dashes names nobody who speaks."""

from __future__ import annotations

import pytest

import nutgraf

SAID = [
    (
        "it",
        "Gli Usa - che hanno arrestato anche Mahdi Sadeghi - hanno detto: «Non cederemo mai alle minacce».",
        "Gli Usa",
    ),
    ("fr", "La mairie – qui a renvoyé Paul Rey – a déclaré : « Nous ne céderons jamais à la pression ».", "La mairie"),
    ("de", "Die Stadt – die auch Paul Kern entlassen hat – sagte: „Wir geben diesem Druck niemals nach.“", "Die Stadt"),
    ("de", "Die Stadt – die Ministerin Anna Moser – sagte: „Wir geben diesem Druck niemals nach.“", "Anna Moser"),
    ("en", "The minister - Paul Moss - said: “We will never give in to this pressure.”", "Paul Moss"),
]


@pytest.mark.parametrize(("code", "text", "name"), SAID)
def test_the_subject_before_the_dashes_speaks(code: str, text: str, name: str) -> None:
    (quote,) = nutgraf.summarise(text, language=code, model="none").quotes
    assert quote.speaker is not None
    assert quote.speaker.name == name


def test_a_verb_between_a_preposition_and_a_name_leaves_the_name_free() -> None:
    text = (
        "The first witness at the trial was Harbour head Major General Tom Dow. He told the court about Ann Holt-Moor. "
        "He said there had been “a lot of careful watching at a high level” in the country."
    )
    (quote,) = nutgraf.summarise(text, language="en", model="none").quotes
    assert quote.speaker is not None
    assert quote.speaker.name == "Tom Dow"
