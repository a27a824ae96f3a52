"""Parties of orders: a part of a clause is none, and adverbs, times and prepositions at their ends are left out."""

from __future__ import annotations

import pytest

import nutgraf


def parties(text: str, language: str) -> list[tuple[str | None, str | None]]:
    """The speaker and the addressee of each order."""
    orders = nutgraf.summarise(text, language=language).directives.orders
    return [(order.speaker.name if order.speaker else None, order.addressee) for order in orders]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("cs", "Orava Group například slíbila, že zavře svůj závod v Kolíně.", "Orava Group"),
        (
            "de",
            "Die im Mai gewählte Bürgermeisterin von Forst will, dass das Land den Turm kauft.",
            "Bürgermeisterin von Forst",
        ),
        ("it", "Gli USA insistono sulla necessità di aprire prima i porti.", "USA"),
    ],
)
def test_a_speaker_is_named_without_adverbs_and_attributes(language: str, text: str, speaker: str) -> None:
    assert [said for said, _ in parties(text, language)] == [speaker]


@pytest.mark.parametrize(
    ("language", "text", "addressee"),
    [
        ("pt", "A lei proibia os negros de morar nas cidades.", "os negros"),
        ("vi", "Tổng thư ký kêu gọi mọi quốc gia cùng thực hiện nghị quyết.", "mọi quốc gia"),
        ("it", "Gli USA insistono sulla necessità di aprire prima i porti.", None),
    ],
)
def test_an_addressee_ends_in_no_preposition_and_is_no_part_of_a_clause(
    language: str, text: str, addressee: str | None
) -> None:
    assert [told for _, told in parties(text, language)] == [addressee]


def test_who_spoke_before_does_not_promise_what_another_offers() -> None:
    text = "Con la deuda cerca, el Norte ofreció un plan de viabilidad a LaLiga por el que se comprometía a ahorrar."
    before = "Luis Vega pidió el lunes más obras."
    assert parties(f"{before} {text}", "es")[-1] == ("Norte", None)
