"""Posts: flags, several in a row, later references, and what is none."""

from __future__ import annotations

import pytest

from nutgraf.document import Document
from nutgraf.languages.load import load_pack
from nutgraf.records import Article, Official
from nutgraf.stages.officials.extract import extract_officials


def officials(text: str, code: str) -> tuple[Official, ...]:
    return extract_officials(Document(Article("x", text), load_pack(code), (), ())).officials


@pytest.mark.parametrize(
    ("code", "text", "flags"),
    [
        ("en", "Former mayor Ann Perez spoke.", ("former",)),
        ("en", "Acting director Ann Perez spoke.", ("acting",)),
        ("en", "Vice-president Ann Perez spoke.", ("deputy",)),
        ("en", "Ann Perez, a member of the council, spoke.", ("member",)),
        ("fr", "L'ex-vice-présidente Claire Vidal a parlé.", ("former", "deputy")),
        ("fr", "Claire Vidal, directrice par intérim de la Banque agricole, a parlé.", ("acting",)),
        ("es", "El presidente electo Luis Roca habló.", ("elect",)),
        ("es", "El exministro Luis Roca habló.", ("former",)),
        ("de", "Der ehemalige Vizekanzler Karl Ahlen sprach.", ("former", "deputy")),
        ("it", "Il vicesindaco Luca Bassi ha parlato.", ("deputy",)),
        ("pt", "O ex-governador Rui Lopes falou.", ("former",)),
        ("vi", "Nguyên Phó Chủ tịch nước Trần Quang Lộc phát biểu.", ("former", "deputy")),
    ],
)
def test_flags(code: str, text: str, flags: tuple[str, ...]) -> None:
    (official,) = officials(text, code)
    assert official.positions[0].flags == flags


@pytest.mark.parametrize(
    ("code", "text", "titles"),
    [
        ("fr", "Claire Vidal, maire de Dole et députée, a parlé.", ["maire de Dole", "députée"]),
        ("fr", "Claire Vidal est ministre de la Ville et du Logement.", ["ministre de la Ville et du Logement"]),
        ("en", "President and CEO Ann Perez spoke.", ["President and CEO"]),
        (
            "de",
            "Lisa Paul, Ministerin für Bau, Wohnen und Verkehr, sprach.",
            ["Ministerin für Bau, Wohnen und Verkehr"],
        ),
    ],
)
def test_a_coordination_is_split_only_at_a_title(code: str, text: str, titles: list[str]) -> None:
    (official,) = officials(text, code)
    assert [p.title for p in official.positions] == titles


def test_organisation_keeps_its_nested_chain() -> None:
    (official,) = officials("Claire Vidal, cheffe du Comité de gestion de la Banque agricole du Morvan, a parlé.", "fr")
    assert official.positions[0].organisation == "Comité de gestion de la Banque agricole du Morvan"


def test_one_head_for_several_ministers() -> None:
    found = officials("Les ministres de la Ville Paul Durand, de la Pêche Anne Morel et du Travail Luc Petit.", "fr")
    assert [(o.name, o.positions[0].title) for o in found] == [
        ("Paul Durand", "ministres de la Ville"),
        ("Anne Morel", "ministres de la Pêche"),
        ("Luc Petit", "ministres du Travail"),
    ]


def test_later_post_alone_is_the_holders_whatever_the_gender() -> None:
    text = "Claire Vidal, secrétaire adjointe du Comité rural, a ouvert la séance. Le secrétaire adjoint a conclu."
    (official,) = officials(text, "fr")
    assert [p.text for p in official.positions] == ["secrétaire adjointe du Comité rural", "secrétaire adjoint"]


def test_post_alone_that_fits_two_is_nobodys() -> None:
    text = "Minister Ann Perez met Minister Carl Lund. The minister smiled."
    assert [[p.text for p in o.positions] for o in officials(text, "en")] == [["Minister"], ["Minister"]]


def test_same_words_elsewhere_are_listed_once() -> None:
    (official,) = officials("Mayor Ann Perez spoke. Mayor Ann Perez left.", "en")
    assert len(official.positions) == 1


def test_office_lost_is_a_former_post() -> None:
    (official,) = officials("Claire Vidal perd le ministère de la Ville.", "fr")
    assert official.positions[0].flags == ("former",)


def test_acronym_and_expansion_are_one_organisation() -> None:
    text = "The World Weather Council (WWC) met. WWC members left."
    bodies = extract_officials(Document(Article("x", text), load_pack("en"), (), ())).organisations
    assert [(b.name, [m.text for m in b.mentions]) for b in bodies] == [
        ("World Weather Council", ["World Weather Council", "WWC", "WWC"])
    ]
