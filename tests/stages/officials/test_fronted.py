"""A post that opens its sentence belongs to the subject behind the comma."""

from __future__ import annotations

import pytest

import nutgraf

HELD = [
    ("fr", "Présidente de l'association depuis dix ans, Anne Lefort passe la main.", "Anne Lefort: Présidente"),
    ("fr", "Élu président du club en mars, Paul Martin veut changer de cap.", "Paul Martin: président"),
    ("en", "Mayor of Dunwich since 2008, Tom Reed will not stand again.", "Tom Reed: Mayor of Dunwich"),
    ("en", "Elected chair of the Water Board in May, Ann Holt quit on Monday.", "Ann Holt: chair"),
    ("es", "Director del museo durante diez años, Jorge de León deja el cargo.", "Jorge de León: Director"),
    ("de", "2019 zur Direktorin des Museums ernannt, geht Anna Roth im Mai.", "Anna Roth: Direktorin"),
    ("de", "Bürgermeister von Dorf seit 2011, tritt Hans Lindner ab.", "Hans Lindner: Bürgermeister von Dorf"),
    ("pt", "Prefeito de Lagoa há oito anos, João Pereira não volta.", "João Pereira: Prefeito de Lagoa"),
    ("it", "Direttrice del museo da dieci anni, Anna Bruni lascia.", "Anna Bruni: Direttrice"),
    ("cs", "Zvolena předsedkyní svazu v březnu, Petra Nováková odjela.", "Petra Nováková: předsedkyní"),
    ("de", "Als Direktor des Museums eröffnete Hans Kanzler am Montag die Schau.", "Hans Kanzler: Direktor"),
    ("nl", "Als voorzitter van de bond tekende Jan Bakker het verdrag.", "Jan Bakker: voorzitter"),
    ("cs", "Jako předseda soudu zahájil Jan Černý v pondělí provoz síně.", "Jan Černý: předseda"),
    ("en", "Mayor of Ely for the past twelve years, Tom Reed steps down.", "Tom Reed: Mayor of Ely"),
    ("nl", "In maart gekozen tot voorzitter van de Boerenbond, trok Anna de Vries weg.", "Anna de Vries: voorzitter"),
    ("vi", "Được bầu làm Chủ tịch Hội Nông dân hồi tháng 3, bà Lê Thị Hoa đã đến.", "Lê Thị Hoa: Chủ tịch"),
]

NOBODY = [
    ("en", "Mayor quits over leak, Ann Dow to replace him."),
    ("en", "The mayor was in Leeds on 3 May, Ann Dow said."),
    ("en", "Mayor of Dunwich since 2008, Ann Dow's husband left."),
    ("fr", "Maire de Dole depuis 2008, Marc Petit et son adjointe ont signé."),
    ("de", "Der Minister war am Montag krank, sagte Hans Lindner."),
    ("de", "Als Direktor des Museums wird Hans Lindner gehandelt."),
    ("de", "Als Direktor des Museums kandidiert Hans Lindner."),
    ("nl", "Als voorzitter wordt Jan Bakker genoemd."),
]


@pytest.mark.parametrize(("language", "text", "holding"), HELD)
def test_the_subject_behind_the_comma_holds_the_post(language: str, text: str, holding: str) -> None:
    officials = nutgraf.summarise(text, language=language).officials
    assert [f"{o.name}: {p.title}" for o in officials for p in o.positions] == [holding]


@pytest.mark.parametrize(("language", "text"), NOBODY)
def test_a_clause_before_the_comma_gives_nobody_its_post(language: str, text: str) -> None:
    assert not nutgraf.summarise(text, language=language).officials
