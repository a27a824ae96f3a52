"""Who asks where the verb of asking hangs on another verb, and measures that somebody ordered."""

from __future__ import annotations

import pytest

import nutgraf


def read(code: str, text: str) -> list[tuple[str | None, str | None, str]]:
    """The orders of a text, each with its speaker, its addressee and its modality."""
    orders = nutgraf.summarise(text, language=code).directives.orders
    return [(order.speaker.name if order.speaker else None, order.addressee, order.modality) for order in orders]


@pytest.mark.parametrize(
    ("code", "text", "speaker"),
    [
        ("en", "The council published a plan, urging ministers to reopen the ferry.", "council"),
        ("en", "Some hours later, the union wrote a note asking ministers to reopen the ferry.", "union"),
        ("en", "Appealing to both sides to talk, the bishop left the port.", "bishop"),
        ("fr", "Les bateliers se sont réunis pour demander aux ministres de rouvrir le bac.", "bateliers"),
        ("es", "La alcaldesa salió al balcón pidiendo a los ministros que reabran el ferri.", "alcaldesa"),
        ("de", "Die Fischer trafen sich am Kai, um die Wiedereröffnung der Werft zu fordern.", "Fischer"),
        ("cs", "Rodiče napsali dopis, ve kterém žádají město, aby opravilo střechu.", "Rodiče"),
    ],
)
def test_the_subject_of_the_clause_asks(code: str, text: str, speaker: str | None) -> None:
    assert [found[0] for found in read(code, text)] == [speaker]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("it", "Per chiedere il rimborso serve lo scontrino."),
        ("es", "Es útil ir a la comisaría para pedir que lo lean."),
        ("en", "She used the telephone to call for a taxi."),
        ("fr", "La fermeture de la ligne a été retardée par la neige."),
        ("de", "Die Erhöhung der Preise wurde von den Kunden beklagt."),
        ("en", "The company said it would not reach its target."),
    ],
)
def test_nobody_asks_and_nothing_is_ordered(code: str, text: str) -> None:
    assert read(code, text) == []


def test_a_phrase_for_all_who_do_something_has_its_clause() -> None:
    text = "Die Polizei bittet alle, die den Unfall gesehen haben, sich zu melden."
    assert read("de", text) == [("Polizei", "alle, die den Unfall gesehen haben", "request")]


def test_an_owner_is_not_told_what_becomes_of_his_things() -> None:
    text = "A judge ordered that the club's treasurer be held in custody."
    assert read("en", text) == [("judge", None, "order")]


def test_the_subject_behind_a_fronted_clause_is_not_the_addressee() -> None:
    text = "Het water stijgt, en daarom hebben de bonden de Kamerleden opgeroepen de wet te verwerpen."
    assert read("nl", text) == [("bonden", "de Kamerleden", "request")]
    storm = "Nach dem Sturm, der drei Tage tobte, forderte der Landrat die Anwohner auf, Ruhe zu bewahren."
    assert read("de", storm) == [("Landrat", "die Anwohner", "request")]
