"""Places: which names are places, which of the world's places is meant, and what the record says."""

from __future__ import annotations

import pytest

import nutgraf
from nutgraf.languages.gazetteer import gazetteer
from nutgraf.languages.load import source_pack
from nutgraf.pack_check.examples import examples_of, run_example
from nutgraf.records import NamedPlace

EXAMPLES = [
    (code, example)
    for code in ("cs", "de", "en", "es", "fr", "it", "nl", "pt", "ro", "vi")
    for section, example in examples_of(source_pack(code))
    if section == "places"
]


@pytest.mark.parametrize(("code", "example"), EXAMPLES, ids=lambda value: getattr(value, "text", value))
def test_examples_of_the_packs(code, example):
    outcome = run_example("places", example, code)
    assert outcome.found == outcome.wanted


def places(text: str, language: str = "en") -> tuple[NamedPlace, ...]:
    return nutgraf.summarise(text, language=language).places


def codes(text: str, language: str = "en") -> dict[str, str | None]:
    return {place.name: place.subdivision or place.country for place in places(text, language)}


def test_a_town_has_its_codes_degrees_and_id():
    (town,) = places("The minister arrived in Prague on Monday. Nobody in Prague knew.")
    assert (town.name, town.kind, town.country, town.id) == ("Prague", "town", "CZ", "geonames:3067696")
    assert (town.latitude, town.longitude) == (50.088, 14.4208)
    assert [mention.text for mention in town.mentions] == ["Prague", "Prague"]


def test_a_country_and_a_subdivision_are_no_points():
    country, region = places("Trade between Portugal and Catalonia grew.")
    assert (country.kind, country.country, country.latitude, country.id) == ("country", "PT", None, "geonames:2264397")
    assert (region.kind, region.country, region.subdivision) == ("subdivision", "ES", "ES-CT")
    assert region.id == "iso3166-2:ES-CT"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The court heard George Washington, a baker. Washington denied it.", "en"),
        ("Jack London wrote about dogs, and Paris Hilton read it.", "en"),
        ("The Bank of England and the Boston Globe were silent.", "en"),
        ("Harrowmere Town Council voted. The council was split.", "en"),
        ("The Venezuelan and the Berliner were friends.", "en"),
        ("Nice people, she said. Mobile homes sell well. Same here.", "en"),
        ("Die Essen waren gut, und der Kanton half mit Regen und Wagen.", "de"),
        ("Ông Trần Phú nói với bà Lê Thị Anh.", "vi"),
        ("La fête de la Saint-Sylvestre a réuni les Niçois.", "fr"),
        ("A prefeita deu o dinheiro ao Banco de Políticas Sociais. O Banco de Políticas Sociais agradeceu.", "pt"),
    ],
)
def test_what_is_no_place(text, language):
    assert codes(text, language) == {}


def test_a_town_that_is_a_common_word_needs_a_preposition_of_place():
    assert codes("Reading matters. The British trains to Reading were late.") == {"Reading": "GB-ENG"}
    assert codes("In Essen tagt der Rat. Das Essen ist gut.", "de") == {"Essen": "DE"}


def test_the_other_places_say_which_town_is_meant():
    assert codes("In Valencia, the mayor spoke of trains to Madrid.")["Valencia"] == "ES"
    assert codes("In Valencia, the mayor spoke of trains to Caracas.")["Valencia"] == "VE"
    assert codes("The council met in Springfield, Massachusetts.")["Springfield"] == "US-MA"


def test_a_country_that_is_left_open_is_null():
    (town,) = places("The bus from Valencia was late.")
    assert (town.name, town.country, town.subdivision, town.latitude, town.id) == ("Valencia", None, None, None, None)


def test_a_word_for_a_region_tells_it_from_its_town():
    assert codes("La province de Namur est belge.", "fr") == {"Namur": "BE-WNA"}
    assert codes("La ville de Namur est belge.", "fr") == {"Namur": "BE-WAL"}


def test_a_small_town_needs_its_country_named():
    assert codes("He walked to Zermatt.") == {}
    assert codes("He walked to Zermatt, in Switzerland.") == {"Zermatt": "CH-VS", "Switzerland": "CH"}


def test_the_place_of_the_dateline_comes_first():
    text = (
        "Trade talks fail\nLISBON, March 3 (Reuters) - Ministers from Spain left Lisbon on Monday without a result.\n"
    )
    first, second = places(text)
    assert (first.name, first.country, first.dateline) == ("Lisbon", "PT", True)
    assert (second.name, second.dateline) == ("Spain", False)


def test_names_in_the_cases_of_a_declension():
    found = codes("Ministr jednal v Praze, s Brnem a v Českých Budějovicích o České republice.", "cs")
    assert list(found.values()) == ["CZ", "CZ", "CZ", "CZ"]
    assert codes("Rada odjela do Tábora.", "cs") == {"Tábora": "CZ"}  # not Tabora
    assert codes("Die Grenzen Deutschlands sind offen.", "de") == {"Deutschlands": "DE"}


def test_an_acronym_is_no_town():
    assert codes("Hnutí ANO a EU jednaly v Praze.", "cs") == {"Praze": "CZ"}


def test_lists_of_places_make_each_other_sure():
    assert codes("En los municipios de Pinos y Fresnillo, en México, llueve.", "es") == {
        "Pinos": "MX",
        "Fresnillo": "MX",
        "México": "MX",
    }


def test_a_capital_is_meant_though_another_country_with_its_name_is_much_named():
    text = "Washington et les États-Unis ont réagi. À Berlin, la chancelière s'est tue."
    assert {place.name: place.country for place in places(text, "fr")}["Berlin"] == "DE"


@pytest.mark.parametrize(
    ("text", "language", "name", "mentions"),
    [
        (
            "BRACKWATER, 10 March 2026\n\nThe mayor of Brackwater spoke. Brackwater Power was silent.",
            "en",
            "Brackwater",
            2,
        ),
        ("GRAND-VALDORÉ, 10 mars 2026 — La maire a parlé hier devant le conseil.", "fr", "GRAND-VALDORÉ", 1),
        ("Sorvalba, 3 mar (EFE).- El alcalde de Sorvalba habló ayer ante el pleno.", "es", "Sorvalba", 2),
        ("Zilverdamme, 7 maart 2026 - De burgemeester van Zilverdamme sprak.", "nl", "Zilverdamme", 2),
    ],
)
def test_a_dateline_names_a_place_that_no_gazetteer_has(text, language, name, mentions):
    (place,) = places(text, language)
    assert (place.name, place.kind, place.country, place.id, place.latitude) == (name, "town", None, None, None)
    assert place.dateline
    assert len(place.mentions) == mentions


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("UPDATED, 10 March 2026\n\nThe mayor spoke to the council on Monday.", "en"),
        ("Reuters, 10 March 2026\n\nThe mayor spoke. Reuters asked her twice.", "en"),
        ("Tuesday, 10 March 2026\n\nThe mayor spoke. On Tuesday nobody came.", "en"),
        ("La ministre a parlé.\n\nDate de publication: 2024-05-10", "fr"),
    ],
)
def test_other_openings_of_a_dateline_are_no_places(text, language):
    assert places(text, language) == ()


def test_long_names_of_countries_are_those_countries():
    assert codes("Soldiers left the Democratic Republic of the Congo and the Republic of Korea.") == {
        "Democratic Republic of the Congo": "CD",
        "Republic of Korea": "KR",
    }
    assert codes("Sie lebt in den Vereinigten Arabischen Emiraten und in den Niederlanden.", "de") == {
        "Vereinigten Arabischen Emiraten": "AE",
        "Niederlanden": "NL",
    }
    assert codes("Le sommet aura lieu aux Émirats arabes unis.", "fr") == {"Émirats arabes unis": "AE"}
    assert codes("Jednali v Ruské federaci a v Jižní Koreji.", "cs") == {"Ruské federaci": "RU", "Jižní Koreji": "KR"}


@pytest.mark.parametrize(
    ("text", "language", "country"),
    [
        ("La société a un compte à l'île de Man.", "fr", "IM"),
        ("La empresa tiene una cuenta en la isla de Man.", "es", "IM"),
        ("La società ha un conto nell'isola di Man.", "it", "IM"),
        ("A empresa tem uma conta na ilha de Man.", "pt", "IM"),
        ("The firm has an account on the Isle of Man.", "en", "IM"),
        ("Il vit dans la ville de Man, en Côte d'Ivoire.", "fr", "CI"),
    ],
)
def test_a_word_for_an_island_is_part_of_the_name_of_a_country(text, language, country):
    assert {place.country for place in places(text, language)} == {country}


@pytest.mark.parametrize(
    ("line", "name"),
    [("PORT HALDANE, 10 March 2026", "Port Haldane"), ("NEW MERROWICK, 10 March 2026", "New Merrowick")],
)
def test_a_known_name_that_opens_a_longer_one_in_a_dateline_is_not_the_place(line, name):
    text = f"Bridge shut\n\n{line}\n\nThe bridge of {name} was shut after a crash, the mayor said.\n"
    (place,) = [place for place in places(text) if place.dateline]
    assert (place.name, place.country) == (name, None)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Selon l'Agence du revenu du Canada, le plan était faux.", "fr"),
        ("Según la Oficina de patentes de España, el plan era falso.", "es"),
        ("Secondo l'Agenzia del farmaco del Portogallo il piano era falso.", "it"),
        ("The fishing boat “Lisbon” sank on Monday.", "en"),
        ("Das Boot „Hamburg“ sank am Montag.", "de"),
        ("Le bateau « Lisbonne » a coulé lundi.", "fr"),
    ],
)
def test_bodies_and_ships_are_no_places(text, language):
    assert places(text, language) == ()


def test_only_words_that_open_a_longer_name_are_looked_up_with_what_follows():
    table = gazetteer()
    assert all(map(table.opens_name, ("new", "são", "los", "bad")))
    unknown = [f"{first}{second}qx" for first in "abcdefghij" for second in "klmnopqrst"]
    assert sum(map(table.opens_name, unknown)) < len(unknown) / 2
