"""A post that is the subject of a verb is its holder, wherever the text names them, for quotations and orders alike."""

from __future__ import annotations

import pytest

import nutgraf

SAID = (
    (
        "en",
        (
            "“We will open the border again for refugees,” the foreign minister said. "
            "Foreign Minister Anna Reed visited the border on Monday."
        ),
        "Anna Reed",
    ),
    (
        "fr",
        (
            "La frontière est rouverte aux réfugiés, selon le ministre des Affaires étrangères.\n"
            "Le ministre des Affaires étrangères Paul Morel a visité la frontière lundi."
        ),
        "Paul Morel",
    ),
    (
        "es",
        (
            "La frontera está abierta, según el ministro de Asuntos Exteriores.\n"
            "El ministro de Asuntos Exteriores, Pablo Ríos, visitó la frontera el lunes."
        ),
        "Pablo Ríos",
    ),
    (
        "de",
        (
            "„Wir werden die Grenze wieder öffnen“, sagte der Minister für Verkehr. "
            "Der Minister für Verkehr Paul Lenz kam am Montag an die Grenze."
        ),
        "Paul Lenz",
    ),
)
ASKED = (
    (
        "it",
        (
            "Il ministro degli esteri ha chiesto ai sindaci di riaprire le strade.\n"
            "Il ministro degli esteri Paolo Riva ha visitato la frontiera lunedì."
        ),
        "Paolo Riva",
    ),
    (
        "pt",
        (
            "O ministro dos Negócios Estrangeiros pediu às câmaras que abram as estradas.\n"
            "O ministro dos Negócios Estrangeiros, Paulo Reis, visitou a fronteira na segunda-feira."
        ),
        "Paulo Reis",
    ),
)
TWO_HOLDERS = " Deputy Minister of Health Anna Reed came with Deputy Minister of Health Tom Cole."


@pytest.mark.parametrize(("code", "text", "speaker"), SAID)
def test_a_post_that_says_is_its_holder(code: str, text: str, speaker: str) -> None:
    (quote,) = nutgraf.summarise(text, language=code, model="none").quotes
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker_source) == (speaker, "post")


@pytest.mark.parametrize(("code", "text", "speaker"), ASKED)
def test_a_post_that_asks_is_its_holder(code: str, text: str, speaker: str) -> None:
    (order,) = nutgraf.summarise(text, language=code, model="none").directives.orders
    assert order.speaker is not None
    assert order.speaker.name == speaker


def test_a_post_of_two_holders_is_neither() -> None:
    said = "“We will open the border again,” the deputy minister of health said." + TWO_HOLDERS
    asked = "The deputy minister of health urged hospitals to open." + TWO_HOLDERS
    (quote,) = nutgraf.summarise(said, language="en", model="none").quotes
    (order,) = nutgraf.summarise(asked, language="en", model="none").directives.orders
    assert quote.speaker is not None
    assert quote.speaker.name == "the deputy minister of health"
    assert order.speaker is not None
    assert order.speaker.name == "deputy minister of health"


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Mayor Anna Reed presented the plan on Monday. It asks residents to save water."),
        ("nl", "Burgemeester Anna de Wit legde het plan voor. Het vraagt inwoners om water te besparen."),
        ("vi", "Bộ trưởng Nguyễn Văn Nam gặp các đại biểu. Họ yêu cầu người dân tiết kiệm nước."),
    ],
)
def test_a_pronoun_of_a_thing_or_of_several_is_no_person_who_asks(code: str, text: str) -> None:
    (order,) = nutgraf.summarise(text, language=code, model="none").directives.orders
    assert order.speaker is None


def test_a_pronoun_of_a_person_who_asks_is_that_person() -> None:
    text = "Mayor Anna Reed presented the plan on Monday. She asks residents to save water."
    (order,) = nutgraf.summarise(text, language="en", model="none").directives.orders
    assert order.speaker is not None
    assert order.speaker.name == "Anna Reed"
