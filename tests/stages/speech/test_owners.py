"""Whose lawyer, sister or office speaks is not who speaks: names in the genitive and behind "of"."""

from __future__ import annotations

import pytest

import nutgraf

HOLT = "John Holt, the minister, came. "


def speakers(text: str, code: str) -> list[str | None]:
    return [quote.speaker and quote.speaker.name for quote in nutgraf.summarise(text, language=code).quotes]


@pytest.mark.parametrize(
    ("code", "text", "speaker"),
    [
        ("en", HOLT + "Holt's lawyer said that the ships were old.", "Holt's lawyer"),
        ("en", HOLT + "“The ships need repairs very soon,” said Holt's lawyer.", "Holt's lawyer"),
        ("en", HOLT + "“The ships need repairs very soon,” Holt's lawyer said.", "Holt's lawyer"),
        ("en", HOLT + "Holt's office said the ships would stay.", "Holt's office"),
        ("en", HOLT + "The sister of Holt said that the ships were old.", "The sister of Holt"),
        ("en", "Ann Perez, the minister, came. Her lawyer said that the ships were old.", "Her lawyer"),
        (
            "fr",
            "Luc Garnier est venu. « Il faut agir vite », a dit l'avocat de Luc Garnier.",
            "l'avocat de Luc Garnier",
        ),
        ("es", "Luis Roca vino. «Hay que actuar pronto», dijo el abogado de Luis Roca.", "el abogado de Luis Roca"),
        (
            "it",
            "Luca Bassi è qui. «Bisogna agire presto e bene», ha detto la sorella di Luca Bassi.",
            "la sorella di Luca Bassi",
        ),
        ("pt", "Rui Lopes veio. «É preciso agir já», disse o advogado de Rui Lopes.", "o advogado de Rui Lopes"),
        ("de", "Minister Karl Ahlen kam. Ahlens Anwalt sagte, dass die Schiffe alt seien.", "Ahlens Anwalt"),
        ("de", "Karl Ahlen kam. Der Anwalt von Ahlen sagte, dass die Schiffe alt seien.", "Der Anwalt von Ahlen"),
        ("nl", "Jan Vos kwam. De zus van Vos zei dat de schepen oud waren.", "De zus van Vos"),
    ],
)
def test_who_belongs_to_a_person_speaks(code: str, text: str, speaker: str) -> None:
    assert speakers(text, code) == [speaker]


@pytest.mark.parametrize(
    ("code", "text", "speaker"),
    [
        ("en", HOLT + "“The ships need repairs very soon,” said Holt.", "John Holt"),
        ("en", HOLT + "A letter from John Holt said: “The ships need repairs very soon.”", "John Holt"),
        ("fr", "Le maire de Dole Luc Garnier a dit : « Il faut agir très vite. »", "Luc Garnier"),
        ("de", "Hans Maas kam. Maas sagte, dass die Schiffe alt seien.", "Hans Maas"),
    ],
)
def test_the_person_speaks_where_nothing_is_owned(code: str, text: str, speaker: str | None) -> None:
    assert speakers(text, code) == [speaker]


def test_a_name_with_an_apposition_and_an_auxiliary_is_a_person() -> None:
    text = "Ann Perez left. Her predecessor, Alasdair Gunn, had warned that the ships would need repairs."
    assert speakers(text, "en") == ["Alasdair Gunn"]
