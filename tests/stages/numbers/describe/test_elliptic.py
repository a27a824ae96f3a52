"""Numbers whose noun, verb or period is said once: lists of names, lines below a header, clauses behind one."""

import pytest

from nutgraf.document import Document, Sentence
from nutgraf.languages.load import load_pack
from nutgraf.records import Article, Number
from nutgraf.stages.numbers.extract import extract_numbers


def find(text: str, language: str) -> tuple[Number, ...]:
    """The numbers of a text that is one sentence or, with line ends, a list outside sentences."""
    sentences = () if "\n" in text else (Sentence(0, len(text), text, "paragraph", 0),)
    return extract_numbers(Document(Article("x", text), load_pack(language), (), sentences, ()))[0]


def measured(text: str, language: str) -> list[tuple[float, str | None]]:
    return [(number.value, number.measures) for number in find(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "Smith scored 12 goals, Jones 10 and Brown 8.", [(12, "goals"), (10, "goals"), (8, "goals")]),
        ("fr", "Nantes compte 80 écoles, Rennes 61.", [(80, "écoles"), (61, "écoles")]),
        ("es", "El Madrid sumó 62 puntos, el Betis 45.", [(62, "puntos"), (45, "puntos")]),
        ("de", "Wien zählt 340 Schulen, Graz 115 und Wels 12.", [(340, "Schulen"), (115, "Schulen"), (12, "Schulen")]),
        ("pt", "Silva obteve 34% dos votos, Costa 28.", [(34, "votos"), (28, "votos")]),
        ("it", "Verona ha 40 scuole, Padova 31 e Rovigo 12.", [(40, "scuole"), (31, "scuole"), (12, "scuole")]),
        ("cs", "Brno má 80 škol, Zlín 22.", [(80, "škol"), (22, "škol")]),
        ("nl", "Utrecht telt 80 scholen, Zeist 12.", [(80, "scholen"), (12, "scholen")]),
        ("vi", "Hà Nội có 340 trạm y tế, Hải Phòng 115.", [(340, "trạm y tế"), (115, "trạm y tế")]),
        ("en", "Radio Dawn has 3.1 million listeners, Tide 2.9 million.", [(3.1e6, "listeners"), (2.9e6, "listeners")]),
        ("fr", "La liste Aube a obtenu 16 sièges, Rive neuf.", [(16, "sièges"), (9, "sièges")]),
        ("de", "Die Liste Kompass bekam 16 Sitze, Ufer neun.", [(16, "Sitze"), (9, "Sitze")]),
        ("es", "El grupo Alba logró 16 escaños, Ribera nueve.", [(16, "escaños"), (9, "escaños")]),
        ("de", "Die Linie fliegt 340 Jets, Boeing vier.", [(340, "Jets"), (4, None)]),
        ("en", "The airline flies 340 jets, Boeing 737 and Airbus 320.", [(340, "jets")]),
        ("en", "Leeds has 340 wardens. Windows 11 helps.", [(340, "wardens")]),
    ],
)
def test_a_bare_figure_after_a_name_counts_what_the_first_of_its_list_does(
    language: str, text: str, found: list[tuple[float, str | None]]
) -> None:
    assert measured(text, language) == found


def test_a_bare_figure_after_a_name_has_the_unit_of_the_first_of_its_list() -> None:
    numbers = find("Leeds got £340 million, Bradford 115 and Hull 62.", "en")
    assert [(number.value, number.unit) for number in numbers] == [(340e6, "GBP"), (115e6, "GBP"), (62e6, "GBP")]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "The county has 412 bridges; 37 are in poor condition.", [(412, "bridges"), (37, "bridges")]),
        ("fr", "La ville gère 80 écoles : 12 seront fermées.", [(80, "écoles"), (12, "écoles")]),
        ("es", "El hospital tiene 90 camas; 40 están libres.", [(90, "camas"), (40, "camas")]),
        ("de", "Das Land hat 412 Brücken; 37 gelten als marode.", [(412, "Brücken"), (37, "Brücken")]),
        ("pt", "A rede tem 80 escolas; 12 serão fechadas.", [(80, "escolas"), (12, "escolas")]),
        ("it", "La provincia gestisce 412 ponti: 37 sono da rifare.", [(412, "ponti"), (37, "ponti")]),
        ("cs", "Kraj spravuje 412 mostů; 37 je zavřených.", [(412, "mostů"), (37, "mostů")]),
        ("nl", "De stad telt 80 scholen; 12 zijn te klein.", [(80, "scholen"), (12, "scholen")]),
        ("en", "The county has 12 bridges; 37 pupils are ill.", [(12, "bridges"), (37, "pupils")]),
        ("en", "The county has 12 bridges; 37 are ill.", [(12, "bridges"), (37, None)]),
    ],
)
def test_a_clause_that_opens_with_a_bare_count_is_about_a_part_of_the_count_before(
    language: str, text: str, found: list[tuple[float, str | None]]
) -> None:
    assert measured(text, language) == found


@pytest.mark.parametrize(
    ("language", "text", "measures", "periods"),
    [
        ("en", "Average rent in 2023:\nLondon: £1,900\nLeeds: £980", "Average rent", "2023"),
        ("fr", "Taux de chômage en mars 2024 :\n- Nantes : 9,8 %\n- Morbihan : 5,9 %", "Taux de chômage", "2024-03"),
        ("es", "Tasa de paro en 2022:\n- Cádiz: 22,8 %\n- Huesca: 6,9 %", "Tasa de paro", "2022"),
        ("de", "Zahl der Einbrüche im Jahr 2022:\n- Köln: 1.200\n- Bonn: 410", "Einbrüche", "2022"),
        ("pt", "Taxa de desemprego em 2024:\n- Bahia: 14,8%\n- Santos: 3,9%", "Taxa de desemprego", "2024"),
        ("it", "Popolazione nel 2023:\nTrento: 118.000\nBolzano: 106.000", "Popolazione", "2023"),
        (
            "cs",
            "Míra nezaměstnanosti v březnu 2024:\n• Karviná: 8,8 %\n• Brno: 1,9 %",
            "Míra nezaměstnanosti",
            "2024-03",
        ),
        ("nl", "Aantal inwoners in 2023:\n- Rotterdam: 660.000\n- Breda: 185.000", "inwoners", "2023"),
        ("vi", "Tỷ lệ thất nghiệp năm 2023:\n- Bình Dương: 3,8%\n- Lào Cai: 1,9%", "Tỷ lệ thất nghiệp", "2023"),
    ],
)
def test_lines_below_a_header_measure_what_it_says(language: str, text: str, measures: str, periods: str) -> None:
    numbers = find(text, language)
    assert [(number.measures, number.period) for number in numbers] == [(measures, periods)] * 2


@pytest.mark.parametrize(
    ("language", "text", "measures"),
    [
        ("en", "Key figures for 2024:\n- Revenue: £4m\n- Profit: £1m", ["Revenue", "Profit"]),
        ("de", "Kennzahlen 2024:\n- Umsatz: 4 Euro\n- Gewinn: 2 Euro", ["Umsatz", "Gewinn"]),
    ],
)
def test_lines_that_name_no_places_measure_what_they_say_themselves(
    language: str, text: str, measures: list[str]
) -> None:
    assert [(number.measures, number.period) for number in find(text, language)] == [
        (name, "2024") for name in measures
    ]


def test_a_line_with_a_time_of_its_own_has_not_that_of_the_header() -> None:
    text = "Rent in 2023:\n- London: £1,900\n- Hull: £640 in 2021"
    assert [number.period for number in find(text, "en")] == ["2023", "2021"]


@pytest.mark.parametrize(
    ("language", "text", "measures"),
    [
        ("en", "The ransom, $4.3 million, was paid in May.", "ransom"),
        ("en", "Turnout, 61 per cent, was the lowest ever.", "Turnout"),
        ("fr", "L'amende, 4,3 millions d'euros, sera réglée.", "amende"),
        ("es", "La multa, 4,3 millones de euros, ha sido recurrida.", "multa"),
        ("de", "Die Miete, rund 900 Euro, steigt im Mai.", "Miete"),
        ("pt", "A indenização, R$ 4,3 milhões, será paga.", "indenização"),
        ("it", "La multa, 4,3 milioni di euro, è stata impugnata.", "multa"),
        ("cs", "Pokuta, celkem 43 milionů korun, zatíží firmu.", "Pokuta"),
        ("nl", "De boete, 4,3 miljoen euro, wordt aangevochten.", "boete"),
        ("vi", "Khoản tiền phạt, 4,3 tỷ đồng, đã được nộp.", "Khoản tiền phạt"),
        ("en", "After the hearing, $4.3 million, half in cash, was found.", None),
    ],
)
def test_an_amount_between_commas_is_of_the_noun_before_it(language: str, text: str, measures: str | None) -> None:
    assert find(text, language)[0].measures == measures


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "Tickets cost 3 euros instead of the previous 2.50.", [("EUR", "Tickets")] * 2),
        ("fr", "La taxe passera à 6 % au lieu des 4 actuels.", [("%", "taxe")] * 2),
        ("es", "La tasa será de 25 euros en lugar de los 10 actuales.", [("EUR", "tasa")] * 2),
        ("de", "Künftig kostet die Karte 25 Euro statt bisher 10.", [("EUR", "Karte")] * 2),
        ("pt", "A taxa será de 25 euros em vez dos atuais 10.", [("EUR", "taxa")] * 2),
        ("it", "Il biglietto costerà 3 euro invece degli attuali 2,50.", [("EUR", "biglietto")] * 2),
        ("cs", "Lístek bude stát 25 korun místo dosavadních 10.", [("CZK", "Lístek")] * 2),
        ("nl", "Het kaartje kost 25 euro in plaats van de huidige 10.", [("EUR", "kaartje")] * 2),
        ("en", "The fee is £25 instead of 10 stamps.", [("GBP", "fee"), (None, "stamps")]),
    ],
)
def test_the_figure_that_another_replaces_has_its_unit_and_noun(
    language: str, text: str, found: list[tuple[str | None, str]]
) -> None:
    assert [(number.unit, number.measures) for number in find(text, language)] == found


@pytest.mark.parametrize(
    ("language", "text", "measures"),
    [
        ("es", "El Gobierno destinará 40 millones de euros a la sanidad.", "sanidad"),
        ("fr", "La région consacrera 40 millions d'euros à la rénovation des gares.", "rénovation"),
        ("pt", "O governo vai destinar 40 milhões de reais à saúde.", "saúde"),
        ("it", "La Regione destina 40 milioni di euro alle scuole.", "scuole"),
        ("nl", "De stad besteedt 40 miljoen euro aan scholen.", "scholen"),
        ("fr", "La région a perdu 40 millions d'euros à la bourse.", "région"),
    ],
)
def test_money_that_is_given_is_of_its_purpose(language: str, text: str, measures: str | None) -> None:
    assert [number.measures for number in find(text, language)] == [measures]
