"""Who is told to act by the clause beside that of the order."""

from __future__ import annotations

import pytest

import nutgraf


def addressees(text: str, code: str) -> list[str | None]:
    return [order.addressee for order in nutgraf.summarise(text, language=code).directives.orders]


@pytest.mark.parametrize(
    ("code", "text", "addressee"),
    [
        ("en", "The harbour master reminded skippers that they must log every trip.", "skippers"),
        ("en", "The harbour master told reporters that they must log every trip.", None),
        ("en", "The harbour master told skippers that he must log every trip.", None),
        ("de", "Die Ärztin erinnerte die Züchter daran, dass sie die Herden impfen müssen.", "die Züchter"),
        ("de", "Die Ärztin erinnerte die Züchter daran, dass sie die Herden impfen muss.", None),
        ("es", "La capitana recordó a los patrones que deben anotar cada salida.", "los patrones"),
        ("it", "La comandante ha detto ai giornalisti che devono registrare ogni uscita.", None),
    ],
)
def test_the_object_of_a_verb_of_saying_is_who_must_act(code: str, text: str, addressee: str | None) -> None:
    assert addressees(text, code) == [addressee]


@pytest.mark.parametrize(
    ("code", "text", "addressee"),
    [
        ("en", "“Stay off the ice and keep your dogs close,” Ann Ward told skaters.", "skaters"),
        ("en", "“Stay off the ice and keep your dogs close,” Ann Ward told the press.", None),
        ("fr", "« Éloignez-vous du quai et appelez les secours », a lancé Paul Morin aux promeneurs.", "promeneurs"),
        ("nl", "‘Blijf binnen en bel de brandweer’, vroeg Anna Bakker aan de wandelaars.", "de wandelaars"),
    ],
)
def test_whom_an_order_in_a_quotation_is_said_to(code: str, text: str, addressee: str | None) -> None:
    assert addressees(text, code) == [addressee]


@pytest.mark.parametrize(
    ("code", "text", "addressee"),
    [
        ("de", "Das Gericht entschied, dass die Gaststätte den Zaun entfernen muss.", "die Gaststätte"),
        ("cs", "Soud rozhodl, že penzion musí plot odstranit.", "penzion"),
        ("cs", "Veterinář řekl, že musejí stáda naočkovat.", None),
    ],
)
def test_the_subject_of_must_in_the_clause_of_a_decision_is_to_act(code: str, text: str, addressee: str | None) -> None:
    assert addressees(text, code) == [addressee]


def test_the_press_is_no_addressee_in_vietnamese() -> None:
    text = "“Hãy tránh xa bến tàu và gọi cứu hộ”, bà Lan nói với "
    assert addressees(f"{text}người dân.", "vi") == ["người dân"]
    assert addressees(f"{text}báo chí.", "vi") == [None]
