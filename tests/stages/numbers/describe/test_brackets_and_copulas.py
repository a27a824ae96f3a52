"""Changes in brackets, prepositions that look like units, money of countries known by an adjective."""

from __future__ import annotations

import pytest

import nutgraf


@pytest.mark.parametrize(
    ("language", "text", "periods"),
    [
        ("fr", "En mai 2023, 900 agents travaillaient, soit 20 de plus qu'en avril 2023 (+2 %).", ["2023-05"] * 3),
        ("de", "Im Mai 2023 arbeiteten 900 Gärtner, 20 mehr als im April 2023 (+2 Prozent).", ["2023-05"] * 3),
        ("es", "En mayo de 2023 trabajaban 900 pintores, 20 más que en abril de 2023 (+2 %).", ["2023-05"] * 3),
        ("nl", "In mei 2023 werkten 900 tuiniers, 20 meer dan in april 2023 (+2 procent).", ["2023-05"] * 3),
        ("en", "In May 2023, 900 people worked; sales fell in June 2023 (-3%).", ["2023-05", "2023-06"]),
    ],
)
def test_a_change_in_a_bracket_has_the_time_of_its_number(language: str, text: str, periods: list[str]) -> None:
    assert [number.period for number in nutgraf.summarise(text, language=language).numbers] == periods


@pytest.mark.parametrize(
    ("language", "text", "units"),
    [
        ("it", "Hanno corso 12mila persone secondo il club, 9mila secondo la polizia.", [None, None]),
        ("pt", "Correram 12 mil pessoas segundo o clube e 9 mil segundo a polícia.", [None, None]),
        ("pt", "Venceu por 0,5 segundo.", ["second"]),
        ("it", "Ha vinto per 1 secondo.", ["second"]),
        ("it", "Ha chiuso il 30 per cento del mercato e il 20 per cento dei bar.", ["%", "%"]),
    ],
)
def test_a_preposition_is_no_unit(language: str, text: str, units: list[str | None]) -> None:
    assert [number.unit for number in nutgraf.summarise(text, language=language).numbers] == units


@pytest.mark.parametrize(
    ("language", "text", "unit"),
    [
        ("es", "Un maestro chileno cobrará 500 pesos.", "CLP"),
        ("de", "Ein mexikanischer Lehrer bekommt 500 Pesos.", "MXN"),
        ("cs", "Chilský učitel dostane 500 pesos.", "CLP"),
        ("cs", "Učitel dostane 500 pesos.", None),
        ("es", "Un maestro chileno y una pintora argentina cobrarán 500 pesos.", None),
        ("en", "A Canadian tourist paid 500 dollars in the bar.", "USD"),
    ],
)
def test_an_adjective_tells_whose_money(language: str, text: str, unit: str | None) -> None:
    assert [number.unit for number in nutgraf.summarise(text, language=language).numbers] == [unit]
