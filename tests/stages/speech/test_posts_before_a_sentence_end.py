"""A post that ends its sentence is the person's who holds it, whatever word begins the next one."""

from __future__ import annotations

import pytest

import nutgraf

TEXTS = [
    ("en", "Governor Tom Reed signed. “We assessed it with the police,” said the governor.\nFor him, it is good."),
    (
        "fr",
        "Le préfet Luc Brun a signé. « Nous avons tout vu avec la police », dit le préfet.\nDe lui, rien de plus.",
    ),
    (
        "de",
        "Gouverneur Tom Rieder kam. „Wir haben das geprüft“, sagte der Gouverneur.\nFür ihn ist es gut.",
    ),
    (
        "nl",
        "Gouverneur Tom Smit tekende. ‘Wij hebben het bekeken’, zei de gouverneur.\nVoor hem is het goed.",
    ),
    (
        "it",
        "Il prefetto Luca Reali ha firmato. «Abbiamo valutato tutto con cura», ha detto il prefetto.\nPer lui va bene.",
    ),
    (
        "cs",
        "Hejtman kraje Tom Novák podepsal nařízení. „Posoudili jsme to s policií,“ řekl hejtman.\nPro něj je to dobré.",
    ),
    (
        "es",
        "El alcalde de Hall, Tomás Gil, firmó. «Lo evaluamos con la policía», dijo el alcalde.\nDe él depende todo.",
    ),
]


@pytest.mark.parametrize(("language", "text"), TEXTS)
def test_the_next_sentence_is_no_portfolio(language: str, text: str) -> None:
    brief = nutgraf.summarise(text, language=language)

    assert [quote.speaker.name if quote.speaker else None for quote in brief.quotes] == [brief.officials[0].name]


def test_another_ministers_portfolio_still_tells_him_apart() -> None:
    text = "The minister of finance, Tom Reed, came. “We assessed it with the police,” said the minister of health."

    brief = nutgraf.summarise(text, language="en")

    assert [quote.speaker.name if quote.speaker else None for quote in brief.quotes] == ["the minister of health"]
