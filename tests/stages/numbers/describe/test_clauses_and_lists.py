"""Relative clauses before a share, shares behind counts, values of several places, and the time of a change."""

import pytest

import nutgraf


def read(text: str, language: str, what: str) -> list[object]:
    """One field of each number of a text."""
    return [getattr(number, what) for number in nutgraf.summarise(text, language=language).numbers]


@pytest.mark.parametrize(
    ("language", "text", "measures"),
    [
        ("fr", "Le trafic fluvial, qui s'était contracté de 2 % en 2021, a progressé de 4 %.", ["trafic fluvial"] * 2),
        ("es", "El tráfico fluvial, que se había contraído un 2 %, creció un 4 %.", ["tráfico fluvial"] * 2),
        ("pt", "O tráfego fluvial, que havia encolhido 2%, cresceu 4%.", ["tráfego fluvial"] * 2),
        ("it", "Il traffico fluviale, che si era contratto del 2%, è cresciuto del 4%.", ["traffico fluviale"] * 2),
        ("de", "Der Umschlag, der um 2 Prozent geschrumpft war, wuchs um 4 Prozent.", ["Umschlag"] * 2),
        ("cs", "Vnitrozemský vývoz, který se v roce 2021 snížil o 2 procenta, stoupl.", ["Vnitrozemský vývoz"]),
        ("fr", "Le maire, qui a convaincu 52 % du conseil, reste.", ["conseil"]),
        ("en", "The mayor, who won 52 per cent, stays.", [None]),
    ],
)
def test_a_share_in_a_relative_clause_is_of_its_head(language: str, text: str, measures: list[str | None]) -> None:
    assert read(text, language, "measures") == measures


@pytest.mark.parametrize(
    ("language", "text", "measures"),
    [
        (
            "en",
            "With 31% of the vote, Tide won 42 seats, ahead of the Greens, who took 20% and 27 seats.",
            ["vote", "seats", "vote", "seats"],
        ),
        ("es", "Con el 31 % de los votos, Marea logra 42 escaños y Faro, el 20 %.", ["votos", "escaños", "votos"]),
        ("de", "Die Quote lag in Jena bei 27,4 Prozent, in Gera bei 25,1 Prozent.", ["Quote", "Quote"]),
        ("en", "A pass rises from £1.70 to £1.90 and the monthly ticket from £52 to £55.", None),
        ("de", "Die Fahrt verteuert sich von 1,70 auf 1,90 Euro und die Karte von 52 auf 55 Euro.", None),
        ("es", "El billete pasa de 2 a 3 euros y el abono, de 52 a 55 euros.", None),
        ("en", "The number of farms fell by 17 per cent, leaving fewer than 3,100.", ["number of farms", "farms"]),
        ("de", "Böen von 112 km/h Stärke deckten Dächer ab.", ["Böen"]),
        ("en", "Some 86 mm of rain fell on Hull.", ["rain"]),
        ("en", "It posted revenue of £2 billion.", ["revenue"]),
        ("pt", "A firma registrou receita de R$ 2 bilhões.", ["receita"]),
    ],
)
def test_numbers_of_lists_and_pairs(language: str, text: str, measures: list[str | None] | None) -> None:
    found = read(text, language, "measures")
    if measures is not None:
        assert found == measures
    else:
        assert found[0] == found[1]
        assert found[2] == found[3]
        assert len({*found, None}) == 3


@pytest.mark.parametrize(
    ("language", "text", "periods"),
    [
        ("en", "Sales reached £5 billion in May 2024, up 4 per cent.", ["2024-05", "2024-05"]),
        ("fr", "Les ventes ont atteint 5 milliards d'euros en mai 2024, en hausse de 4 %.", ["2024-05", "2024-05"]),
        ("it", "Le vendite hanno raggiunto 5 miliardi di euro a maggio 2024, in aumento del 4%.", ["2024-05"] * 2),
        ("vi", "Xuất khẩu đạt 5 tỷ USD trong tháng 5/2024, tăng 4%.", ["2024-05", "2024-05"]),
        ("en", "Rents fell by 1.5 per cent in 2022 to about £1,250.", ["2022", "2022"]),
        ("es", "Los alquileres bajaron un 1,5 % en 2022, hasta los 1.250 euros.", ["2022", "2022"]),
        ("de", "Die Quote lag 2010 bei 6 Prozent, heute sind es 3,7 Prozent.", ["2010", None]),
        ("en", "In July prices rose by 2 per cent. The office has the figures for July 2024.", ["2024-07"]),
        ("it", "A luglio i prezzi sono saliti del 2%. Ecco i dati di luglio 2024.", ["2024-07"]),
        ("cs", "V červenci ceny vzrostly o 2 procenta. Úřad má údaje za červenec 2024.", ["2024-07"]),
        ("en", "In July prices rose by 2 per cent. They were stable in July 2022 and July 2023.", [None]),
        ("en", "In March sales fell 35 per cent. The record was 33 per cent in March 1974.", [None, "1974-03"]),
    ],
)
def test_a_change_and_its_result_are_of_one_time(language: str, text: str, periods: list[str | None]) -> None:
    assert read(text, language, "period") == periods


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "En 2023 tuvo una facturación de 2.400 millones de euros, un 7 % más, y un beneficio de 152 millones."),
        ("nl", "De omzet was 2,4 miljard euro, 7 procent meer dan een jaar eerder, en de winst 152 miljoen."),
    ],
)
def test_millions_behind_a_share_are_money(language: str, text: str) -> None:
    assert read(text, language, "unit") == ["EUR", "%", "EUR"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Apprentices aged 18 to 25 apply."),
        ("fr", "Les apprentis âgés de 18 à 25 ans postulent."),
        ("de", "Lehrlinge im Alter von 18 bis 25 Jahren bewerben sich."),
    ],
)
def test_ages_from_one_to_another_are_a_range(language: str, text: str) -> None:
    (age,) = nutgraf.summarise(text, language=language).numbers
    assert (age.kind, age.value, age.value_high) == ("age", 18, 25)
