"""The person whom a clause appoints behind the post, embassies in a town, and Czech lists of towns."""

from __future__ import annotations

import pytest

import nutgraf

HELD = [
    ("es", "El gobierno nombró directora del museo a Ana Ruiz.", ["Ana Ruiz: directora"]),
    ("es", "Se designa presidenta del Consejo a doña Ana Ruiz.", ["Ana Ruiz: presidenta"]),
    (
        "pt",
        "A câmara elegeu presidente da comissão a vereadora Ana Gil.",
        ["Ana Gil: presidente", "Ana Gil: vereadora"],
    ),
    ("it", "È nominato direttore generale il dottor Carlo De Santis.", ["Carlo De Santis: direttore generale"]),
    ("cs", "Prezident jmenoval ředitelem muzea Jana Černého.", ["Jana Černého: ředitelem"]),
    ("cs", "Velvyslanec Francie v Madridu Jan Černý přijel.", ["Jan Černý: Velvyslanec Francie v Madridu"]),
    (
        "cs",
        "Primátoři Brna Jan Černý a Ostravy Petra Nováková podepsali dohodu.",
        ["Jan Černý: Primátoři Brna", "Petra Nováková: Primátoři Ostravy"],
    ),
    (
        "fr",
        "L'ambassadeur de France à Madrid, Paul Martin, est arrivé.",
        ["Paul Martin: ambassadeur de France à Madrid"],
    ),
    (
        "nl",
        "De ambassadeur van Frankrijk in Lissabon, Jan Bakker, kwam.",
        ["Jan Bakker: ambassadeur van Frankrijk in Lissabon"],
    ),
    ("vi", "Chủ tịch HĐND tỉnh Bình Lâm Nguyễn Thị Hoa đến thăm.", ["Nguyễn Thị Hoa: Chủ tịch"]),
    ("en", "Members elected Tom Reed treasurer of the choir.", ["Tom Reed: treasurer"]),
    ("en", "Ann Dow, 52, was on Monday, by 40 votes to 3, elected mayor of Ely.", ["Ann Dow: mayor of Ely"]),
    (
        "nl",
        "De leden kozen met ruime meerderheid Anna de Vries tot voorzitter van de bond.",
        ["Anna de Vries: voorzitter"],
    ),
    ("nl", "Tot voorzitter van de bond werd zondag in Utrecht Anna de Vries gekozen.", ["Anna de Vries: voorzitter"]),
    ("de", "Zur Direktorin des Museums wurde am Montag in Kassel Anna Roth ernannt.", ["Anna Roth: Direktorin"]),
    ("de", "Anna Roth (52) wurde, mit 40 zu 3 Stimmen, zur Direktorin des Museums gewählt.", ["Anna Roth: Direktorin"]),
    ("de", "Anna Roth, 52 Jahre alt und im Mai zur Direktorin des Museums ernannt, kam.", ["Anna Roth: Direktorin"]),
    ("cs", "Tajemnicí svazu byla v pondělí na sjezdu v Brně zvolena Petra Nováková.", ["Petra Nováková: Tajemnicí"]),
    ("fr", "Anne Lefort, 52 ans, élue lundi présidente de la Ligue, viendra.", ["Anne Lefort: présidente"]),
    ("it", "Anna Bruni, 52 anni, eletta lunedì presidente della Lega, verrà.", ["Anna Bruni: presidente"]),
    ("es", "Ana Ruiz, de 52 años, elegida el lunes presidenta de la Liga, vendrá.", ["Ana Ruiz: presidenta"]),
    ("pt", "Ana Souza, de 52 anos, eleita no domingo presidente da Liga, virá.", ["Ana Souza: presidente"]),
]

APPOINTED_BY_ANOTHER = [
    ("en", "Ann Dow, whom Mark Reed appointed head of the museum, left.", ["Ann Dow"]),
    ("fr", "Anne Lefort, que Marc Petit a nommée directrice du musée, viendra.", ["Anne Lefort"]),
    ("it", "Anna Bruni, che Paolo Neri ha nominato direttrice del museo, verrà.", ["Anna Bruni"]),
    ("es", "Ana Ruiz, a quien los socios eligieron presidenta de la Liga, vendrá.", ["Ana Ruiz"]),
    ("pt", "Ana Souza, que os sócios elegeram presidente da Liga, virá.", ["Ana Souza"]),
    ("cs", "Petra Nováková, kterou Jan Černý jmenoval ředitelkou muzea, přijede.", ["Petra Nováková"]),
    ("de", "Hans Vogel, den Anna Roth zum Direktor des Museums ernannte, kam.", ["Hans Vogel"]),
    ("de", "Anna Roth, die Hans Vogel zum Direktor des Museums ernannte, kam.", []),
    ("nl", "Anna de Vries, die Jan Bakker tot directeur van het museum benoemde, kwam.", []),
]

NOBODY = [
    ("es", "El alcalde nombró director del museo a su primo y Ana Ruiz protestó."),
    ("fr", "Le président de la France à Madrid a dit cela, assure Paul Martin."),
    ("fr", "Anne Lefort, choisie par la présidente de la Ligue, viendra."),
    ("en", "Ann Dow, who appointed the head of the museum, left."),
    ("de", "Hans Vogel, am Montag vom Präsidenten der Kammer gelobt, kam."),
    ("de", "Hans Vogel, der den Präsidenten der Kammer ernannte, kam."),
]


@pytest.mark.parametrize(("language", "text", "holdings"), HELD)
def test_the_person_behind_the_post_holds_it(language: str, text: str, holdings: list[str]) -> None:
    officials = nutgraf.summarise(text, language=language).officials
    assert [f"{o.name}: {p.title}" for o in officials for p in o.positions] == holdings


@pytest.mark.parametrize(("language", "text"), NOBODY)
def test_a_person_of_another_clause_is_not_appointed(language: str, text: str) -> None:
    assert not nutgraf.summarise(text, language=language).officials


@pytest.mark.parametrize(("language", "text", "names"), APPOINTED_BY_ANOTHER)
def test_the_subject_of_a_clause_about_the_person_before_it_is_not_appointed(
    language: str, text: str, names: list[str]
) -> None:
    assert [o.name for o in nutgraf.summarise(text, language=language).officials] == names
