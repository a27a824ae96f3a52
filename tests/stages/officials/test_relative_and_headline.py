"""Posts in a relative clause, in a headline without an auxiliary, and of a new holder whom the sentence names."""

from __future__ import annotations

import pytest

import nutgraf

HELD = [
    (
        "pt",
        "João Pereira, que já foi duas vezes prefeito de Lagoa, criticou o corte.",
        "João Pereira: prefeito de Lagoa",
    ),
    ("cs", "Jan Dvořák, který byl dříve starostou Lipnice, to odmítá.", "Jan Dvořák: starostou Lipnice"),
    ("nl", "Jan Bakker, die ook voorzitter is van de Boerenbond, zweeg.", "Jan Bakker: voorzitter"),
    ("vi", "Bà Lê Thị Hoa, người đồng thời là Giám đốc Sở Y tế, cho biết.", "Lê Thị Hoa: Giám đốc"),
    ("it", "Anna Bruni, che è pure presidente del club, tace.", "Anna Bruni: presidente"),
    ("fr", "Marc Petit élu président du club\nLe poste était vacant.", "Marc Petit: président"),
    ("en", "Tom Reed elected mayor of Dunwich in close vote\nThe post had been vacant.", "Tom Reed: mayor of Dunwich"),
    ("es", "Ana Ruiz nombrada directora del museo\nEl puesto estaba vacante.", "Ana Ruiz: directora"),
    ("cs", "Petra Nováková jmenována ředitelkou muzea\nMísto bylo prázdné.", "Petra Nováková: ředitelkou"),
    ("fr", "La nouvelle directrice du musée s'appelle Anne Lefort.", "Anne Lefort: directrice"),
    ("it", "Il nuovo comandante della polizia locale di Ostuni è Zorvan Bouzid.", "Zorvan Bouzid: comandante"),
    ("nl", "De nieuwe directeur van het museum heet Anna de Vries.", "Anna de Vries: directeur"),
    ("de", "Der neue Intendant des Stadttheaters heißt Hans Lindner.", "Hans Lindner: Intendant"),
    ("de", "Das Amt des Generalsekretärs der Bauernpartei übernimmt Hans Lindner.", "Hans Lindner: Generalsekretärs"),
    ("cs", "Do funkce ředitele muzea od pondělí nastupuje Jan Černý.", "Jan Černý: ředitele"),
    ("en", "The job of inspector of mines has gone to Ann Holt.", "Ann Holt: inspector of mines"),
]

NOBODY = [
    ("pt", "João Pereira, que não é presidente do sindicato, criticou o corte."),
    ("cs", "Jan Dvořák, který nikdy nebyl starostou Lipnice, to odmítá."),
    ("nl", "Jan Bakker, die niet langer voorzitter is van de bond, zweeg."),
    ("de", "Hans Lindner, der nie Bürgermeister war, sagte nichts."),
    ("fr", "Anne Lefort, qui n'est plus présidente du club, se tait."),
    ("en", "Ann Holt, who is not yet chair of the Water Board, said no."),
    ("en", "Ann Holt names head of department\nThe post had been vacant for a year."),
    ("it", "Anna Bruni nomina direttrice del carcere la cugina\nIl posto era vacante da un anno."),
    ("cs", "Jan Černý jmenuje ředitele muzea\nMísto bylo rok neobsazené."),
]


@pytest.mark.parametrize(("language", "text", "holding"), HELD)
def test_the_one_named_holds_the_post(language: str, text: str, holding: str) -> None:
    officials = nutgraf.summarise(text, language=language).officials
    assert [f"{o.name}: {p.title}" for o in officials for p in o.positions] == [holding]


@pytest.mark.parametrize(("language", "text"), NOBODY)
def test_a_post_that_is_denied_or_given_to_another_is_not_held(language: str, text: str) -> None:
    assert not nutgraf.summarise(text, language=language).officials
