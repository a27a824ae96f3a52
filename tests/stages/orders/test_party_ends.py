"""Where a party begins and ends."""

from __future__ import annotations

import pytest

import nutgraf


@pytest.mark.parametrize(
    ("code", "text", "addressee"),
    [
        ("it", "Entro maggio gli armatori devono montare le boe.", "gli armatori"),
        ("it", "Nel corso della riunione del consiglio devono parlare in tre.", None),
        ("fr", "Dès lundi les communes doivent publier le plan.", "les communes"),
        ("es", "Tras la reunión con los alcaldes debe dimitir.", None),
        ("cs", "Od příštího roku už školní jídelny nesmějí podávat limonády.", "školní jídelny"),
        ("de", "Die Ärztin riet den Gästen davon ab, im See zu baden.", "den Gästen"),
        ("nl", "De arts raadt af om in het meer te zwemmen.", None),
    ],
)
def test_neither_an_adverbial_nor_a_particle_is_part_of_a_party(code: str, text: str, addressee: str | None) -> None:
    orders = nutgraf.summarise(text, language=code).directives.orders
    assert [order.addressee for order in orders] == [addressee]


def test_a_rule_names_the_time_given() -> None:
    text = "The inspectorate gave the manufacturer ten days to recall its toys."
    orders = nutgraf.summarise(text, language="en").directives.orders
    assert [order.deadline and order.deadline.text for order in orders] == ["ten days"]
