"""What sums go to, what shares and durations are of, and the points between two shares."""

import pytest

import nutgraf


def measured(text: str, language: str) -> list[str | None]:
    """What each number of a text measures."""
    return [number.measures for number in nutgraf.summarise(text, language=language).numbers]


@pytest.mark.parametrize(
    ("language", "text", "measures"),
    [
        (
            "fr",
            "Des 9 millions d'euros du fonds, 5 millions iront aux ponts et 4 millions à la forêt.",
            "fonds ponts forêt",
        ),
        ("en", "Of the $9 million in aid, $5 million went to farms and $4 million to fishing.", "aid farms fishing"),
        ("de", "Von den 9 Millionen Euro im Fonds gehen 5 Millionen an Kitas.", "Fonds Kitas"),
        ("nl", "Van de 9 miljoen euro uit het fonds gaat 5 miljoen naar bruggen.", "fonds bruggen"),
        ("es", "La multa es de 75 euros para los peatones y 375 euros para los ciclistas.", "multa multa"),
        ("en", "The mayor pledged £75,000 for schools and £375,000 for roads.", "schools roads"),
    ],
)
def test_parts_of_a_sum_are_of_what_they_go_to(language: str, text: str, measures: str) -> None:
    assert measured(text, language) == measures.split()


@pytest.mark.parametrize(
    ("language", "text", "measures"),
    [
        ("fr", "La part des femmes atteint 41 %.", "part des femmes"),
        ("de", "Der Anteil der Frauen liegt bei 41 Prozent.", "Anteil der Frauen"),
        ("cs", "Podíl žen dosáhl 41 procent.", "Podíl žen"),
        ("en", "The fill rate of the county's lakes fell to 41%.", "fill rate"),
        ("en", "The number of the city's buses fell to 41.", "buses"),
        ("fr", "Le délai est de 14 jours.", "délai"),
        ("fr", "Le musée rouvre dans 14 jours.", None),
        ("es", "El juez resolverá en 14 días.", None),
        ("de", "Der Pilot liegt seit 14 Tagen im Bett.", None),
    ],
)
def test_a_share_and_a_duration_say_of_what_they_are(language: str, text: str, measures: str | None) -> None:
    assert measured(text, language) == [measures]


@pytest.mark.parametrize(
    ("language", "text", "units"),
    [
        ("fr", "Le taux a reculé de 3,5 points, à 41 %.", ["percentage point", "%"]),
        ("fr", "L'indice a perdu 12 points, à 3 400.", [None, None]),
        ("es", "El nivel bajó 3,5 puntos, hasta el 41 %.", ["percentage point", "%"]),
        ("it", "L'affluenza è salita di quattro punti, dal 57 al 61%.", ["percentage point", "%", "%"]),
    ],
)
def test_points_before_their_result_are_of_per_cent(language: str, text: str, units: list[str | None]) -> None:
    assert [number.unit for number in nutgraf.summarise(text, language=language).numbers] == units


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("en", "Quote file 2023-0457 or order 2022-118.", []),
        ("de", "Der Hof liegt in der Lindenstraße 4, 99817 Eisenach.", []),
        ("de", "In der Lindenstraße 4 wohnen 12.345 Menschen.", [12345]),
        ("pt", "A festa acaba à meia-noite e abre ao meio-dia.", []),
        ("es", "El club necesita cada invierno de 40 a 60 monitores.", [40]),
        ("es", "La tarifa cae cada año de 40 a 30 euros.", [40, 30]),
    ],
)
def test_files_postcodes_and_hours_are_no_quantities(language: str, text: str, values: list[int]) -> None:
    assert [number.value for number in nutgraf.summarise(text, language=language).numbers] == values


@pytest.mark.parametrize(
    ("language", "text", "period"),
    [
        ("vi", "Từ năm 2018 đến năm 2022, có 40 cầu mới.", "2018/2022"),
        ("cs", "Od roku 2018 do roku 2022 zmizelo 40 mostů.", "2018/2022"),
        ("it", "Dall'anno 2018 all'anno 2022 sono spariti 40 ponti.", "2018/2022"),
        ("fr", "Depuis 2018, 40 ponts ont fermé.", "2018/.."),
        ("en", "There were 420 of them in 2021.", "2021"),
        ("en", "Sales rose 5 % compared with 2021.", None),
    ],
)
def test_years_joined_in_words_are_an_interval(language: str, text: str, period: str | None) -> None:
    assert nutgraf.summarise(text, language=language).numbers[0].period == period


@pytest.mark.parametrize(
    ("language", "text", "measures"),
    [
        ("en", "The firm poured £3 million into its docks and £2 million into parks.", ["docks", "parks"]),
        ("fr", "La région dépense 3 millions d'euros par an dans les gares.", ["gares"]),
        ("es", "El fondo invirtió 3 millones de euros en 2021 en la red de agua.", ["red de agua"]),
        ("de", "Die Stadt hat 3 Millionen Euro in die Bäder investiert.", ["Bäder"]),
        ("de", "Die Firma investiert 3 Millionen Euro in Ulm.", [None]),
        ("it", "Il fondo investe 3 milioni di euro nella rete e 2 milioni nei porti.", ["rete", "porti"]),
        ("nl", "Er wordt 3 miljoen euro in de dijken gestoken.", ["dijken"]),
        ("pt", "O fundo gasta 3 milhões de euros nos comboios.", ["comboios"]),
        ("cs", "Kraj vloží 3 miliony korun do vlaků.", ["vlaků"]),
        ("vi", "Tỉnh rót 3 tỷ đồng vào bến cảng.", ["bến cảng"]),
        ("en", "The firm will invest £3 million in Hull.", [None]),
        ("en", "He kept £300 in his pocket.", [None]),
    ],
)
def test_money_is_of_what_it_is_put_into(language: str, text: str, measures: list[str | None]) -> None:
    assert measured(text, language) == measures


@pytest.mark.parametrize(
    ("language", "text", "measures"),
    [
        ("it", "Il 52% dei sindaci è favorevole. Inoltre, il 38% ha chiesto tempo.", ["sindaci", "sindaci"]),
        ("es", "El 52 % de los alcaldes lo apoya. El 12 % lo rechaza.", ["alcaldes", "alcaldes"]),
        ("es", "El 52 % de los alcaldes lo apoya. La tasa del 3 % sigue.", ["alcaldes", "tasa"]),
    ],
)
def test_a_share_with_its_article_goes_on_with_the_one_before(language: str, text: str, measures: list[str]) -> None:
    assert measured(text, language) == measures
