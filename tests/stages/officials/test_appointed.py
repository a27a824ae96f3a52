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
]

NOBODY = [
    ("es", "El alcalde nombró director del museo a su primo y Ana Ruiz protestó."),
    ("fr", "Le président de la France à Madrid a dit cela, assure Paul Martin."),
]


@pytest.mark.parametrize(("language", "text", "holdings"), HELD)
def test_the_person_behind_the_post_holds_it(language: str, text: str, holdings: list[str]) -> None:
    officials = nutgraf.summarise(text, language=language).officials
    assert [f"{o.name}: {p.title}" for o in officials for p in o.positions] == holdings


@pytest.mark.parametrize(("language", "text"), NOBODY)
def test_a_person_of_another_clause_is_not_appointed(language: str, text: str) -> None:
    assert not nutgraf.summarise(text, language=language).officials
