"""Subjects and parties behind their verb, and what only looks like an order because of another clause."""

from __future__ import annotations

import pytest

import nutgraf
from nutgraf.records import Order


def orders_in(text: str, code: str) -> list[tuple[str | None, str | None]]:
    """Speaker and addressee of each order."""
    return [(each.speaker.name if each.speaker else None, each.addressee) for each in _orders(text, code)]


def _orders(text: str, code: str) -> tuple[Order, ...]:
    return nutgraf.summarise(text, language=code).directives.orders


@pytest.mark.parametrize(
    ("code", "text", "parties"),
    [
        ("de", "Mehr Busse fordern die Gemeinden vom Kreis.", ("Gemeinden", "Kreis")),
        ("de", "Mehr Tempo beim Deichbau fordert der Verband von der Ministerin.", ("Verband", "der Ministerin")),
        ("de", "Eine Entschuldigung verlangt die Gewerkschaft vom Minister.", ("Gewerkschaft", "Minister")),
        ("de", "Der Verband verlangt mehr Busse vom Land.", ("Verband", "Land")),
        ("nl", "Meer bussen eisen de gemeenten van de minister.", ("gemeenten", "de minister")),
        ("nl", "De bond eist meer bussen van de minister.", ("bond", "de minister")),
        ("cs", "Víc autobusů požadují odbory po vládě.", ("odbory", "vládě")),
        ("es", "Mejores sueldos exigen los sindicatos al Gobierno.", ("sindicatos", "Gobierno")),
        ("pt", "Mais verbas exigem os sindicatos ao Governo.", ("sindicatos", "Governo")),
    ],
)
def test_the_body_behind_the_verb_asks_for_what_opens_the_clause(
    code: str, text: str, parties: tuple[str, str]
) -> None:
    assert orders_in(text, code) == [parties]


@pytest.mark.parametrize(
    ("code", "text", "speaker"),
    [
        ("de", "Die Gemeinden fordern mehr Busse.", "Gemeinden"),
        ("de", "Mehrere Gemeinden fordern einen Bahnhof.", "Gemeinden"),
        ("nl", "De bond eist een onderzoek van de minister.", "bond"),
        ("de", "Fraktionschefin Ada Kern fordert den Ausschluss.", "Ada Kern"),
    ],
)
def test_a_body_before_the_verb_asks(code: str, text: str, speaker: str) -> None:
    assert orders_in(text, code) == [(speaker, None)]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Ve čtvrtek požádal ministr hejtmany, aby zavřeli mosty.", ("ministr", "hejtmany")),
        ("V úterý vyzval premiér Jan Rys poslance, aby návrh podpořili.", ("Jan Rys", "poslance")),
        ("Včera nařídil soudce vazbu.", ("soudce", None)),
        ("Ve čtvrtek vyzval soud, aby počkal.", (None, "soud")),
        ("Pokud Dvořák podepíše plán, měl by ministr vnitra odstoupit, řekl premiér.", ("premiér", "ministr vnitra")),
        ("Ministr podepsal plán, který musí firmy splnit do května.", (None, "firmy")),
        ("Ministr, který musí odstoupit, mlčel.", (None, "Ministr")),
    ],
)
def test_the_nominative_behind_a_czech_verb_is_its_subject(text: str, parties: tuple[str, str]) -> None:
    assert orders_in(text, "cs") == [parties]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("cs", "Zákon neříká, že uchazeč musí mít řidičák."),
        ("de", "Das Gesetz sagt nicht, dass Bewerber studiert haben müssen."),
        ("en", "The law does not say that applicants must have a degree."),
        ("es", "La ley no dice que los candidatos tienen que tener un título."),
        ("fr", "La loi ne dit pas que les candidats doivent être diplômés."),
        ("it", "La legge non dice che i candidati devono avere una laurea."),
        ("nl", "De wet zegt niet dat kandidaten moeten studeren."),
        ("pt", "A lei não diz que os candidatos devem ter diploma."),
        ("vi", "Luật không nói rằng ứng viên phải có bằng đại học."),
        ("es", "Todo se hizo bien, como exige el reglamento."),
        ("fr", "Les comptes sont publiés, comme l'exige la loi."),
        ("pt", "Tudo é feito com cuidado, conforme determina a lei."),
        (
            "it",
            (
                "I sindaci si sono visti per parlare della sicurezza delle strade e dei parchi "
                "e di tutte le ordinanze che dispongono la pulizia."
            ),
        ),
    ],
)
def test_nothing_is_ordered(code: str, text: str) -> None:
    assert orders_in(text, code) == []


def test_whose_departure_is_demanded_does_not_ask() -> None:
    text = "Viele Eltern verlangen den Rücktritt des Klinikvorstands."
    assert orders_in(text, "de") == [("Eltern", "Klinikvorstands")]


def test_what_is_said_without_a_negation_is_an_order() -> None:
    assert orders_in("The minister said that applicants must have a degree.", "en") == [("minister", "applicants")]


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        ("de", "Die Lehrer fordern höhere Löhne, während die Regierung schweigt.", "höhere Löhne"),
        ("en", "Teachers demand higher pay, while the government is silent.", "higher pay"),
        ("es", "Los maestros exigen la subida de los salarios, mientras que el Gobierno calla.", "los salarios"),
        ("fr", "Les maîtres réclament une hausse des salaires, tandis que le gouvernement se tait.", "des salaires"),
        ("pt", "Os professores exigem a subida dos salários, ao passo que o Governo se cala.", "dos salários"),
    ],
)
def test_an_order_ends_before_a_clause_with_while(code: str, text: str, words: str) -> None:
    (order,) = _orders(text, code)
    assert order.text.endswith(words)
    assert order.addressee is None


def test_an_order_goes_on_behind_a_participle_with_while() -> None:
    text = "The shelter promised to take the dog home and, while nursing him, to find an owner."
    assert [order.text for order in _orders(text, "en")] == [text[:-1]]


@pytest.mark.parametrize(
    ("code", "text", "addressee"),
    [
        ("de", "Nach dem Sturm bat Müller (CDU) die Anwohner, zu Hause zu bleiben.", "die Anwohner"),
        ("nl", "Vrijdag riep Jansen (VVD) de bonden op het conflict te beëindigen.", "de bonden"),
        ("de", "In den Gesprächen von Land und Städten fordert der Verband einen Abschluss.", None),
        ("nl", "De raad zegt dat het college snel moet handelen.", "het college"),
        ("nl", "GroenLinks meent dat het zwembad wel open moet gaan.", "het zwembad"),
        ("nl", "Jan Mulder kwam met een motie waarin het college werd opgeroepen de weg te sluiten.", "het college"),
        ("fr", "Jean Roy a déposé une motion dans laquelle le conseil est appelé à fermer la route.", "le conseil"),
    ],
)
def test_who_is_told_is_one_phrase_of_the_clause(code: str, text: str, addressee: str | None) -> None:
    assert [told for _, told in orders_in(text, code)] == [addressee]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Ann Dow called for an immediate halt to the fighting.", ("Ann Dow", None)),
        ("Bristol will ban diesel cars from the city centre from 2027.", ("Bristol", None)),
        ("The court banned the activist from the city centre.", ("court", "the activist")),
        ("The council's order to the guards to stop came late.", ("council", "the guards")),
    ],
)
def test_neither_a_thing_before_to_nor_a_place_is_told(text: str, parties: tuple[str, str | None]) -> None:
    assert orders_in(text, "en") == [parties]
