"""Of which time a number is: months of a comparison, the present, relative clauses, fellows; labels and hyphens."""

import pytest

import nutgraf


def told(text: str, language: str) -> list[tuple[str | None, str | None]]:
    """What each number of a text measures and its period."""
    numbers = nutgraf.summarise(text, language=language).numbers
    return [(number.measures, number.period) for number in numbers]


@pytest.mark.parametrize(
    ("language", "text", "periods"),
    [
        ("en", "In March, builders sold 210 homes, compared with 164 in March 2023.", ["2024-03", "2023-03"]),
        (
            "fr",
            "En mars, 210 maisons, contre 164 en mars 2023. En avril, 180 maisons.",
            ["2024-03", "2023-03", "2024-04"],
        ),
        ("it", "A luglio le vendite sono salite del 3% rispetto a luglio 2024.", ["2025-07"]),
        ("en", "In March 2023, they sold 164 homes. In April, 180 homes.", ["2023-03", "2023-04"]),
        ("fr", "Le taux doit passer à 32 % en 2030, contre 22 % aujourd'hui.", ["2030", None]),
        ("fr", "Pour 2019, la Commission prévoit aujourd'hui 1,2 % de croissance.", ["2019"]),
        ("de", "Die Quote lag 2010 bei 6 Prozent, heute sind es 3,7 Prozent.", ["2010", None]),
        ("es", "Con el club, al que llegó en 2001, disputó 649 encuentros.", [None]),
        ("es", "Calculan que, desde que comenzó la sequía en 2011, 5 millones han huido.", ["2011"]),
        ("de", "Im Jahr 2001 schoss der Stürmer, der später ging, 300 Tore.", ["2001"]),
        ("pt", "A população deverá chegar a 8,5 bilhões em 2025 e a 10 bilhões, em 2050.", ["2025", "2050"]),
        ("en", "There were 290 deaths in men between 2002 and 2006 and 230 in women.", ["2002/2006", "2002/2006"]),
        ("en", "Leeds sold 40 cars in 2021 and 12 new vans.", ["2021", None]),
        ("en", "About 7 percent of adults in the U.S. were smokers in 2007.", ["2007"]),
        ("en", "His novel “1984” has 328 pages.", [None]),
        ("en", "Between 2 and 9 November, 40 people were held.", [None]),
    ],
)
def test_a_number_has_the_time_that_is_told_of_it(language: str, text: str, periods: list[str | None]) -> None:
    assert [period for _, period in told(text, language)] == periods


@pytest.mark.parametrize(
    ("language", "text", "measures"),
    [
        ("en", "State keeps its word: £300 million for schools.", "schools"),
        ("en", "Cost of the war: $4 million.", "Cost of the war"),
        ("fr", "L'Etat tient parole : 300 millions d'euros pour les écoles.", "écoles"),
        ("fr", "Prix de la baguette : 1,20 euro.", "Prix de la baguette"),
        ("de", "Staat hält Wort: 300 Millionen Euro für Schulen.", "Schulen"),
        ("de", "Durchschnittlicher Preis: 12 Euro.", "Durchschnittlicher Preis"),
        ("nl", "Staat houdt woord: 300 miljoen euro voor scholen.", "scholen"),
        ("nl", "Gemiddelde prijs: 12 euro.", "Gemiddelde prijs"),
        ("it", "I suoi ultimi risparmi - 3.600 euro - sono spariti.", "ultimi risparmi"),
        ("fr", "Le déficit - 2,5 % du PIB.", None),
        ("cs", "Může to být 300 milionů korun.", None),
    ],
)
def test_a_label_is_no_clause(language: str, text: str, measures: str | None) -> None:
    assert [noun for noun, _ in told(text, language)] == [measures]
