"""Who is meant by the noun of an age."""

from __future__ import annotations

import pytest

import nutgraf


@pytest.mark.parametrize(
    ("code", "text", "speaker"),
    [
        (
            "de",
            "Bürgermeister Klaus Lenz kam. „Wir werden Widerspruch einlegen“, kündigte der 58-Jährige an.",
            "Klaus Lenz",
        ),
        ("en", "Mayor Anna Reed won. “We have done the work we promised,” the 45-year-old said.", "Anna Reed"),
        ("it", "La sindaca Anna Volta ha vinto. «Abbiamo fatto il nostro lavoro», ha detto la 45enne.", "Anna Volta"),
        ("nl", "Burgemeester Paul Linden won. “Wij hebben ons werk gedaan”, zei de 45-jarige.", "Paul Linden"),
    ],
)
def test_the_noun_of_an_age_is_the_one_person_named_before(code: str, text: str, speaker: str) -> None:
    (quote,) = nutgraf.summarise(text, language=code, model="none").quotes
    assert quote.speaker is not None
    assert quote.speaker.name == speaker


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("de", "Anna Vogt traf Hans Kogler. „Das reicht uns nicht mehr“, sagte der 58-Jährige."),
        ("en", "Ann Reed met Tom Cole. “We have done the work we promised,” the 45-year-old said."),
    ],
)
def test_of_two_persons_neither_is_meant(code: str, text: str) -> None:
    (quote,) = nutgraf.summarise(text, language=code, model="none").quotes
    assert quote.speaker is None or quote.speaker.name in {"der 58-Jährige", "the 45-year-old"}
