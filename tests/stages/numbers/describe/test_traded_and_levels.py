"""What prices, levels and sizes are of: verbs of trade, decimal figures after their noun, values joined to a change."""

import pytest

import nutgraf


def measured(text: str, language: str) -> list[str | None]:
    """What each number of a text measures."""
    return [number.measures for number in nutgraf.summarise(text, language=language).numbers]


@pytest.mark.parametrize(
    ("language", "text", "measures"),
    [
        ("en", "The line sold its barges to Norburn for £125 million.", ["barges"]),
        ("en", "The barges were bought by Norburn for £125 million.", ["barges"]),
        ("en", "It will sell its entire 33 per cent stake for £5 million.", ["stake", "stake"]),
        ("fr", "La ligne a vendu ses péniches à Norbourg pour 125 millions d'euros.", ["péniches"]),
        ("es", "La línea vendió sus barcazas a Norba por 125 millones de euros.", ["barcazas"]),
        ("de", "Die Linie verkaufte ihre Kähne für 125 Millionen Euro an Norburg.", ["Kähne"]),
        ("de", "Die Linie hat ihre Kähne für 125 Millionen Euro verkauft.", ["Kähne"]),
        ("it", "La linea ha venduto le sue chiatte a Norba per 125 milioni di euro.", ["chiatte"]),
        ("nl", "De lijn verkocht haar schuiten voor 125 miljoen euro aan Norburg.", ["schuiten"]),
        ("pt", "A linha vendeu as suas barcaças à Norba por 125 milhões de euros.", ["barcaças"]),
        ("cs", "Firma prodala svých 40 člunů za 125 milionů eur.", ["člunů", "člunů"]),
        ("vi", "Công ty mua lô đất với giá 3 tỷ đồng.", ["lô đất"]),
        ("en", "The trade was over. They paid for £3 a share.", [None]),
    ],
)
def test_a_price_is_of_the_object_of_a_verb_of_trade(language: str, text: str, measures: list[str | None]) -> None:
    assert measured(text, language) == measures


@pytest.mark.parametrize(
    ("language", "text", "measures"),
    [
        ("fr", "Un séisme de magnitude 6,4 a secoué le port.", ["magnitude"]),
        ("es", "Un terremoto de magnitud 6,4 sacudió el puerto.", ["magnitud"]),
        ("de", "Ein Beben der Stärke 6,4 traf den Hafen.", ["Stärke"]),
        ("it", "Un sisma di magnitudo 6,4 ha scosso il porto.", ["magnitudo"]),
        ("pt", "Um sismo de magnitude 6,4 abalou o porto.", ["magnitude"]),
        ("cs", "Přístav zasáhlo otřesy o síle 6,4.", ["síle"]),
        ("en", "The shock had a magnitude of 6.4.", ["magnitude"]),
        ("en", "They scored 2.4 goals.", ["goals"]),
    ],
)
def test_a_decimal_figure_is_of_the_noun_right_before_it(language: str, text: str, measures: list[str]) -> None:
    assert measured(text, language) == measures


@pytest.mark.parametrize(
    ("language", "text", "measures"),
    [
        ("en", "The number of guests rose by 3 per cent and now exceeds 38 million.", ["number of guests", "guests"]),
        ("fr", "Le nombre de clients a augmenté de 3 % et dépasse 38 millions.", ["nombre de clients", "clients"]),
        ("es", "El número de clientes creció un 3 % y supera los 38 millones.", ["número de clientes", "clientes"]),
        ("de", "Die Zahl der Gäste stieg um 3 Prozent und liegt bei 38 Millionen.", ["Zahl der Gäste", "Gäste"]),
        ("cs", "Počet hostů vzrostl o 3 procenta a přesáhl 38 milionů.", ["Počet hostů", "hostů"]),
        ("en", "Sales rose by 3 per cent and 38 shops opened.", ["Sales", "shops"]),
        ("es", "La venta de leche cayó un 4 %, las exportaciones un 6 % y el empleo un 1 %.", None),
        ("en", "Kestrel fell by 2.3 per cent, Norburn by 2.6 per cent and Tide by 1.9 per cent.", None),
    ],
)
def test_a_value_goes_on_with_a_change_or_has_a_noun_of_its_own(
    language: str, text: str, measures: list[str] | None
) -> None:
    found = measured(text, language)
    assert found == measures if measures is not None else len(set(found)) == len(found) == 3


@pytest.mark.parametrize(
    ("language", "text", "measures"),
    [
        ("fr", "Le hangar mesure 32 mètres carrés.", ["hangar"]),
        ("es", "El hangar mide 32 metros cuadrados.", ["hangar"]),
        ("de", "Die Halle misst 32 Quadratmeter.", ["Halle"]),
        ("it", "Il capannone misura 32 metri quadrati.", ["capannone"]),
        ("pt", "O hangar mede 32 metros quadrados.", ["hangar"]),
        ("en", "The shed measures 32 square metres.", ["shed"]),
        ("cs", "Bouře přinesla srážky 40 až 60 mm.", ["srážky"]),
        ("cs", "Auto urazilo 40 km.", [None]),
        ("en", "About £30 million was spent last year on road signs.", ["road signs"]),
        ("en", "Prices of milk rose by 4 per cent.", ["Prices of milk"]),
        ("nl", "Zo'n 30 miljoen euro werd besteed aan reparaties.", ["reparaties"]),
    ],
)
def test_sizes_and_sums_by_their_verbs(language: str, text: str, measures: list[str | None]) -> None:
    assert measured(text, language) == measures


@pytest.mark.parametrize(
    ("language", "text", "measures"),
    [
        ("en", "They paid a total of £216,925 for flights.", ["flights"]),
        ("es", "Pagaron un total de 5 millones de euros para becas.", ["becas"]),
        ("nl", "Ze betaalden een bedrag van 5 miljoen euro voor beurzen.", ["beurzen"]),
        ("fr", "On a compté 22 vols, contre une moyenne de 20 par semaine.", ["vols", "vols"]),
        ("es", "Hubo 22 robos, frente a una media de 20 por semana.", ["robos", "robos"]),
        ("de", "Es gab 22 Einbrüche, gegenüber einem Durchschnitt von 20 pro Woche.", ["Einbrüche", None]),
        ("fr", "Son montant sera de 152 euros pour une personne seule.", ["montant"]),
        ("en", "The strike lasted an average of 70 days.", ["strike"]),
        ("en", "An average of 1,200 a day pass along the street.", [None]),
        ("en", "An average of 40 lorries pass every day.", ["lorries"]),
        ("fr", "Le montant de 5 millions d'euros a été versé.", ["montant"]),
    ],
)
def test_a_total_or_an_average_is_of_something(language: str, text: str, measures: list[str | None]) -> None:
    assert measured(text, language) == measures


def test_prices_of_agencies_in_yen_and_sen() -> None:
    found = nutgraf.summarise(
        "The firm expects a net profit of Y=590 billion; it rose 18 sen to RM23.50.", language="en"
    )
    assert [number.unit for number in found.numbers][::2] == ["JPY", "MYR"]
    assert found.numbers[0].measures == "net profit"
