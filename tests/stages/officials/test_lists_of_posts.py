"""Posts in turn, two titles side by side, and the country or body before a post or behind its holder."""

from __future__ import annotations

import pytest

import nutgraf

HELD = [
    (
        "en",
        "Ann Holt and Tom Dow were appointed chairwoman and treasurer respectively.",
        ["Ann Holt: chairwoman", "Tom Dow: treasurer"],
    ),
    (
        "fr",
        "Paul Rey et Anne Dupin ont été nommés respectivement directeur et secrétaire.",
        ["Paul Rey: directeur", "Anne Dupin: secrétaire"],
    ),
    (
        "de",
        "Paul Kern (CDU) und Anna Moser (SPD) wurden zum Direktor beziehungsweise zur Sekretärin ernannt.",
        ["Paul Kern: Direktor", "Anna Moser: Sekretärin"],
    ),
    (
        "es",
        "Pablo Ruiz y Ana Gil, alcalde y concejala respectivamente, vinieron.",
        ["Pablo Ruiz: alcalde", "Ana Gil: concejala"],
    ),
    (
        "it",
        "Paolo Neri e Anna Bruni, rispettivamente sindaco e assessora, sono venuti.",
        ["Paolo Neri: sindaco", "Anna Bruni: assessora"],
    ),
    (
        "pt",
        "Paulo Reis e Ana Gil, respectivamente prefeito e vereadora, vieram.",
        ["Paulo Reis: prefeito", "Ana Gil: vereadora"],
    ),
    (
        "nl",
        "Jan Smit en Anna Bos, respectievelijk burgemeester en wethouder, kwamen.",
        ["Jan Smit: burgemeester", "Anna Bos: wethouder"],
    ),
    (
        "cs",
        "Petr Novák a Anna Malá, respektive starosta a místostarostka, přišli.",
        ["Petr Novák: starosta", "Anna Malá: místostarostka"],
    ),
    (
        "en",
        "South Africa's minister of trade, Ken Moss, came.",
        ["Ken Moss: South Africa's minister of trade"],
    ),
    (
        "en",
        "So said Chartered Brewers of Ghana's chief economist, Ken Moss.",
        ["Ken Moss: chief economist Chartered Brewers of Ghana"],
    ),
    (
        "en",
        "Moyo's lawyer, Ken Moss, came.",
        ["Ken Moss: lawyer"],
    ),
    (
        "en",
        "The company's chief executive, Ken Moss, came.",
        ["Ken Moss: chief executive company"],
    ),
    (
        "de",
        "Merkels Sprecher Jan Oltmann kam.",
        ["Jan Oltmann: Sprecher"],
    ),
    (
        "de",
        "Schönfelds Bürgermeister Jan Oltmann kam.",
        ["Jan Oltmann: Schönfelds Bürgermeister"],
    ),
    (
        "en",
        "Harbour Bank director Colonel Ken Moss came.",
        ["Ken Moss: director Harbour Bank", "Ken Moss: Colonel"],
    ),
    (
        "nl",
        "Minister De Jonge van Volksgezondheid gaf toe. De Jonge zei dat het goed is.",
        ["De Jonge: Minister Volksgezondheid"],
    ),
    (
        "nl",
        "Directeur Jan van Dijk kwam.",
        ["Jan van Dijk: Directeur"],
    ),
    (
        "nl",
        "Burgemeester Sybrand van Haersma Buma kwam.",
        ["Sybrand van Haersma Buma: Burgemeester"],
    ),
    (
        "nl",
        "Kamerlid Nijman van de PvdA sprak.",
        ["Nijman: Kamerlid"],
    ),
]


@pytest.mark.parametrize(("code", "text", "held"), HELD)
def test_each_post_is_whose_the_text_says(code: str, text: str, held: list[str]) -> None:
    officials = nutgraf.summarise(text, language=code, model="none").officials
    found = [f"{o.name}: {p.title} {p.organisation or ''}".rstrip() for o in officials for p in o.positions]
    assert found == held


def test_half_of_a_double_surname_is_the_same_person() -> None:
    text = "El ministro Salazar vino.\nEl ministro del Interior, Fernando Grande-Salazar, habló ayer. Salazar confirmó."
    officials = nutgraf.summarise(text, language="es", model="none").officials
    assert [o.name for o in officials] == ["Fernando Grande-Salazar"]
    assert [m.text for m in officials[0].mentions] == ["Salazar", "Fernando Grande-Salazar", "Salazar"]


def test_half_of_a_double_surname_that_two_bear_is_neither() -> None:
    text = "La ministra Ana Costa-Salazar y el ministro Fernando Grande-Salazar vinieron. El ministro Salazar habló."
    officials = nutgraf.summarise(text, language="es", model="none").officials
    assert {"Ana Costa-Salazar", "Fernando Grande-Salazar"} < {o.name for o in officials}
