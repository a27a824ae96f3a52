"""Names of one word in long lists in which others are known: line-ups, sanctions, juries."""

from __future__ import annotations

import pytest

import nutgraf


def people(language: str, text: str) -> list[str]:
    return [person.name for person in nutgraf.summarise(text, language=language, model="none").people]


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        (
            "en",
            "Winners: Ann Dow (Leeds), Otway (Hull), Mark Reed (York), Selkirk and Norrie (Ely).",
            ["Ann Dow", "Otway", "Mark Reed", "Selkirk", "Norrie"],
        ),
        (
            "fr",
            "Composition : Marc Petit, Paul Vasseur, Kerdoncuf, Lanvet (Besson, 60e), Ndoye et Rastoul.",
            ["Marc Petit", "Paul Vasseur", "Kerdoncuf", "Lanvet", "Besson", "Ndoye", "Rastoul"],
        ),
        (
            "de",
            "Es spielten Hans Vogel, Petra Lindner, Mertens (Kruse, 60.), Ottinger und Wenzel.",
            ["Hans Vogel", "Petra Lindner", "Mertens", "Kruse", "Ottinger", "Wenzel"],
        ),
        (
            "es",
            "Amonestados: Ana Ruiz (Lugo), Castrelo, Pablo Lema (Soria), Otaño y Leiro (Jaca).",
            ["Ana Ruiz", "Castrelo", "Pablo Lema", "Otaño", "Leiro"],
        ),
    ],
)
def test_names_of_a_list_tell_each_other(language: str, text: str, names: list[str]) -> None:
    assert people(language, text) == names


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ann Dow, Mark Reed, Microsoft, Google and Amazon signed the letter."),
        ("en", "Ann Dow, Mark Reed, Paris, London and Rome (Italy) were on the list."),
        ("en", "Ann Dow, Mark Reed, the Silver Gears, the Old Mills (live) and Otway sang."),
        ("fr", "Marc Petit, Ann Dow, SNCF, RATP (Paris) et CGT ont signé."),
    ],
)
def test_places_bodies_and_bands_of_a_list_are_no_persons(language: str, text: str) -> None:
    assert len(people(language, text)) == 2
