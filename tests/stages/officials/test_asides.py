"""Posts behind births, years and trades between commas, and posts in the order of a career."""

from __future__ import annotations

import pytest

import nutgraf

CAREERS = [
    ("en", "Paul Moss (born in 1961, lawyer, mayor of Dole since 2012) won the vote.", ["lawyer", "mayor of Dole"]),
    (
        "fr",
        "Paul Rey, précédemment directeur de l'Agence du port, puis conseiller du président, prend ses fonctions.",
        ["directeur", "conseiller du président"],
    ),
    (
        "de",
        "Paul Kern, geboren 1970, Jurist, seit 2012 Abgeordneter, war von 2018 bis 2020 Gesundheitsminister.",
        ["Abgeordneter", "Gesundheitsminister"],
    ),
    (
        "es",
        "Pablo Ruiz (Jaén, 1970), abogado, diputado desde 2012, fue ministro de Sanidad de 2018 a 2020.",
        ["abogado", "diputado", "ministro de Sanidad"],
    ),
    (
        "it",
        "Paolo Neri, nato nel 1970, avvocato, deputato dal 2012, è stato ministro della Salute dal 2018 al 2020.",
        ["avvocato", "deputato", "ministro della Salute"],
    ),
    (
        "pt",
        "Paulo Reis, nascido em 1970, advogado, deputado desde 2012, foi ministro da Saúde de 2018 a 2020.",
        ["advogado", "deputado", "ministro da Saúde"],
    ),
    (
        "nl",
        "Jan Smit, geboren in 1970, advocaat, sinds 2012 Kamerlid, was van 2018 tot 2020 minister van Volksgezondheid.",
        ["advocaat", "Kamerlid", "minister van Volksgezondheid"],
    ),
    (
        "cs",
        "Petr Novák, narozen 1970, právník, od roku 2012 poslanec, byl v letech 2018 až 2020 ministrem zdravotnictví.",
        ["právník", "poslanec", "ministrem zdravotnictví"],
    ),
    (
        "vi",
        "Ông Nguyễn Văn Nam, sinh năm 1970, luật sư, đại biểu Quốc hội từ năm 2012, từng là Bộ trưởng Y tế.",
        ["luật sư", "đại biểu Quốc hội", "Bộ trưởng Y tế"],
    ),
]
NOBODYS = [
    ("de", "Paul Kern sagte, im Jahr 2012 habe der Gesundheitsminister anders geredet."),
    ("es", "Pablo Ruiz dijo que en 2012, cuando nadie lo pidió, el ministro de Sanidad calló."),
]


def _titles(code: str, text: str) -> list[str]:
    officials = nutgraf.summarise(text, language=code, model="none").officials
    return [position.title for official in officials for position in official.positions]


@pytest.mark.parametrize(("code", "text", "titles"), CAREERS)
def test_a_career_between_commas_is_the_named_persons(code: str, text: str, titles: list[str]) -> None:
    assert _titles(code, text) == titles


@pytest.mark.parametrize(("code", "text"), NOBODYS)
def test_a_clause_with_a_year_gives_nobody_a_post(code: str, text: str) -> None:
    assert _titles(code, text) == []


def test_a_year_is_no_part_of_a_title() -> None:
    assert _titles("fr", "Paul Rey a été ministre de la Santé de 2018 à 2020.") == ["ministre de la Santé"]
