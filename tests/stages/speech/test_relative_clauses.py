"""Names in a relative clause are not the subject of the verb behind it."""

from __future__ import annotations

import pytest

import nutgraf


def speaker(text: str, code: str) -> str | None:
    (quote,) = nutgraf.summarise(text, language=code).quotes
    return quote.speaker.name if quote.speaker else None


@pytest.mark.parametrize(
    ("code", "text", "name"),
    [
        ("en", "The union, which met John Clay, said: “We will go on with this strike.”", "The union"),
        ("en", "When the bill passed, which John Clay opposed, Ann Dow said: “We will go on with it.”", "Ann Dow"),
        ("fr", "SNO, qui a reçu Luc Perrin, a mis en garde contre « une loi qui fermera les écoles ».", "SNO"),
        ("fr", "Le syndicat, que Luc Perrin dirige, a ajouté : « Nous irons jusqu'au bout. »", "Le syndicat"),
        ("de", "Der Bund, der Jan Bauer entlassen hatte, erklärte: „Wir brauchen mehr Geld dafür.“", "Der Bund"),
        ("de", "Anna Roth, die Ministerin, sagte: „Wir brauchen mehr Geld für Schulen.“", "Anna Roth"),
        ("cs", "Svaz, který vede Jan Malý, ve středu uvedl: „Žádný trenér už do lodi nesmí.“", "Svaz"),
        ("nl", "In een brief die zijn zus Eva Bos voorlas, zegt Jan Mol: “Ik heb nooit geld gekregen.”", "Jan Mol"),
        ("es", "El sindicato, que recibió a Juan Rey, dijo: «Vamos a seguir con la huelga».", "El sindicato"),
        ("pt", "O sindicato, que recebeu João Melo, disse: «Vamos continuar com a greve».", "O sindicato"),
    ],
)
def test_the_head_of_a_relative_clause_speaks_and_not_who_is_named_in_it(code: str, text: str, name: str) -> None:
    assert speaker(text, code) == name


def test_a_date_is_no_part_of_who_speaks() -> None:
    text = "« Nous n'avons plus un seul médecin dans le canton », a déploré l'élue lundi soir."
    assert speaker(text, "fr") == "l'élue"
