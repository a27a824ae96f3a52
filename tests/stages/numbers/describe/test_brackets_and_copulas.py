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


@pytest.mark.parametrize(
    ("language", "text", "measures"),
    [
        ("it", "Sono 40 i vigili in strada.", ["vigili"]),
        ("it", "Nella valle sono più di 300 gli alberghi chiusi.", ["alberghi"]),
        ("it", "La piazza era piena. Sono più di 15mila le lettere arrivate.", ["lettere"]),
        ("es", "Ya son 40 los barcos en el puerto.", ["barcos"]),
        ("es", "Son más de 15.000 las cartas que llegaron.", ["cartas"]),
        ("pt", "São mais de 15 mil as cartas que chegaram.", ["cartas"]),
        ("it", "Gli alunni erano 40 le prime volte.", ["alunni", "volte"]),
    ],
)
def test_a_count_before_its_subject(language: str, text: str, measures: list[str | None]) -> None:
    assert [number.measures for number in nutgraf.summarise(text, language=language).numbers] == measures


@pytest.mark.parametrize(
    ("language", "text", "measures"),
    [
        ("en", "Anglers face penalties of up to £500.", ["penalties"]),
        ("en", "The risk of frost is 30 percent.", ["risk of frost"]),
        ("fr", "Les pêcheurs risquent une taxe pouvant aller jusqu'à 500 euros.", ["taxe"]),
        ("es", "Los pescadores se enfrentan a sanciones de hasta 500 euros.", ["sanciones"]),
        ("pt", "Os pescadores arriscam sanções de até 500 euros.", ["sanções"]),
        ("it", "I pescatori rischiano sanzioni fino a 500 euro.", ["sanzioni"]),
        ("de", "Bei Lärm drohen Geldstrafen bis zu 500 Euro.", ["Geldstrafen"]),
        ("de", "Bei Frost drohen dem Winzer Kosten von 3 Millionen Euro.", ["Kosten"]),
        ("nl", "Vissers riskeren boetes tot 500 euro.", ["boetes"]),
        ("nl", "De haven heeft de tarieven met 4 procent verhoogd tot 12 euro.", ["tarieven", "tarieven"]),
        ("cs", "Rybářům hrozí pokuta až 5000 korun.", ["pokuta"]),
    ],
)
def test_the_object_of_a_verb_has_the_amount_after_it(language: str, text: str, measures: list[str | None]) -> None:
    assert [number.measures for number in nutgraf.summarise(text, language=language).numbers] == measures


@pytest.mark.parametrize(
    ("language", "text", "measures"),
    [
        ("en", "The fair drew 9,000 visitors, 4,000 according to the town.", ["visitors", "visitors"]),
        ("nl", "De beurs trok 9000 bezoekers, volgens de stad waren het er 4000.", ["bezoekers", "bezoekers"]),
        ("cs", "Na veletrh přišlo 9000 lidí, podle města jich bylo 4000.", ["lidí", "lidí"]),
        ("de", "Zur Messe kamen 9000 Besucher, laut Stadt waren es 4000.", ["Besucher", "Besucher"]),
        ("de", "Im Januar kamen 9000 Besucher. In Bremen waren es 4000 Gäste.", ["Besucher", "Gäste"]),
    ],
)
def test_another_count_by_whose_word(language: str, text: str, measures: list[str | None]) -> None:
    assert [number.measures for number in nutgraf.summarise(text, language=language).numbers] == measures
