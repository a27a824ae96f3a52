"""Parties and adjectives beside a title, bodies with quoted names, and surnames before "of" and a body."""

from __future__ import annotations

import pytest

import nutgraf
from nutgraf.document import Document
from nutgraf.languages.load import load_pack
from nutgraf.records import Article
from nutgraf.stages.officials.extract import extract_officials


def found(text: str, code: str) -> list[tuple[str, str | None, str | None]]:
    officials = extract_officials(Document(Article("x", text), load_pack(code), (), ())).officials
    return [(o.name, p.title, p.organisation) for o in officials for p in o.positions]


@pytest.mark.parametrize(
    ("code", "text", "post"),
    [
        ("fr", "Claire Vidal, députée Horizons du Morvan, a voté.", ("Claire Vidal", "députée", "Horizons du Morvan")),
        ("fr", "La maire Demain ensemble Claire Vidal a voté.", ("Claire Vidal", "maire", "Demain ensemble")),
        ("fr", "Le député Modem Luc Garnier a voté.", ("Luc Garnier", "député", "Modem")),
        ("fr", "Le sénateur Les Radicaux Luc Garnier a voté.", ("Luc Garnier", "sénateur", "Les Radicaux")),
        ("it", "La deputata Alleanza Civica Anna Bassi ha votato.", ("Anna Bassi", "deputata", "Alleanza Civica")),
        ("fr", "Le ministre Dalmas a parlé à Lyon.", ("Dalmas", "ministre", None)),
        ("fr", "Le ministre Moustafa al-Kazimi a parlé.", ("Moustafa al-Kazimi", "ministre", None)),
        ("fr", "La maire de Lyon, Claire Vidal, a parlé.", ("Claire Vidal", "maire de Lyon", None)),
    ],
)
def test_party_between_title_and_name(code: str, text: str, post: tuple[str, str, str | None]) -> None:
    assert found(text, code) == [post]


@pytest.mark.parametrize(
    ("code", "text", "post"),
    [
        (
            "de",
            "Lisa Paul, langjährig streitbare Landrätin von Plön, sprach.",
            ("Lisa Paul", "Landrätin von Plön", None),
        ),
        ("nl", "Karin Vos, omstreden burgemeester van Ede, sprak.", ("Karin Vos", "burgemeester van Ede", None)),
        ("fr", "Claire Vidal, nouvelle préfète du Morvan, a parlé.", ("Claire Vidal", "préfète du Morvan", None)),
        ("es", "Luis Roca, polémico alcalde de Soria, habló.", ("Luis Roca", "alcalde de Soria", None)),
        ("it", "Luca Bassi, amato sindaco di Lecce, ha parlato.", ("Luca Bassi", "sindaco di Lecce", None)),
        ("pt", "Rui Lopes, popular prefeito de Santos, falou.", ("Rui Lopes", "prefeito de Santos", None)),
    ],
)
def test_adjective_before_an_apposed_title(code: str, text: str, post: tuple[str, str, None]) -> None:
    assert found(text, code) == [post]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("es", "Llegó Luis Roca, anunció alcaldesa y todo, Ana Gil."),
        ("de", "Zuerst kam Karl Ahlen, danach Bürgermeisterin Lisa Paul."),
    ],
)
def test_verb_or_other_name_makes_no_apposition(code: str, text: str) -> None:
    assert "Roca" not in str(found(text, code))
    assert "Ahlen" not in str(found(text, code))


@pytest.mark.parametrize(
    ("code", "text", "organisation"),
    [
        ("en", "Ann Perez, chair of the group “Save the Dunes”, spoke.", "group “Save the Dunes”"),
        ("de", "Lisa Paul, Sprecherin der Partei „Neue Mitte“, sprach.", "Partei „Neue Mitte“"),
        ("es", "Luis Roca, presidente de la asociación «Ríos Vivos», habló.", "asociación «Ríos Vivos»"),
        ("cs", "Jan Malý, předseda spolku „Zelená Morava“, promluvil.", "spolku „Zelená Morava“"),
        ("en", "Ann Perez, head of the agency, said “We go on”.", "agency"),
    ],
)
def test_quoted_name_belongs_to_its_body(code: str, text: str, organisation: str) -> None:
    assert [organisation for _, _, organisation in found(text, code)] == [organisation]


@pytest.mark.parametrize(
    ("code", "text", "names"),
    [
        ("de", "Petra Kunz von der Universität Ulm kam.", ["Petra Kunz"]),
        ("de", "Thomas Klein vom Umweltbund kam.", ["Thomas Klein"]),
        ("de", "Anna Luise von der Heide kam.", ["Anna Luise von der Heide"]),
        ("de", "Claus Schenk Graf von Ahlen kam.", ["Claus Schenk Graf von Ahlen"]),
        ("nl", "Karin Smit van de Oeverbank sprak.", ["Karin Smit"]),
        ("nl", "Jan Piet van der Meer sprak.", ["Jan Piet van der Meer"]),
        ("es", "Ana Sáenz de la Riva habló.", ["Ana Sáenz de la Riva"]),
        ("it", "Luca Bassi del Torrente ha segnato.", ["Luca Bassi"]),
        ("it", "Luca della Valle ha segnato.", ["Luca della Valle"]),
        ("it", "Luca Bassi di Montalto ha parlato.", ["Luca Bassi di Montalto"]),
        ("fr", "Claire Fournel du Courrier écrit.", ["Claire Fournel"]),
        ("fr", "Joachim du Clos écrit.", ["Joachim du Clos"]),
        ("en", "She works at Shelby Baptist Medical Center.", []),
        ("en", "We saw John Bank.", ["John Bank"]),
    ],
)
def test_name_ends_before_the_body_of_its_bearer(code: str, text: str, names: list[str]) -> None:
    people = extract_officials(Document(Article("x", text), load_pack(code), (), ())).people
    assert [person.name for person in people] == names


@pytest.mark.parametrize(
    ("code", "text", "post"),
    [
        ("fr", "Le fondateur du Parc Rose dénonce ce plan.", ("fondateur", "Parc Rose")),
        ("it", "La direttrice del Museo Egizio annuncia una mostra.", ("direttrice", "Museo Egizio")),
        ("es", "La directora del Museo del Prado anuncia una muestra.", ("directora", "Museo del Prado")),
    ],
)
def test_body_ends_before_a_verb_of_saying(code: str, text: str, post: tuple[str, str]) -> None:
    offices = nutgraf.summarise(text, language=code).offices
    assert [(office.title, office.organisation) for office in offices] == [post]


@pytest.mark.parametrize(
    "text",
    [
        "Call at 7 pm Pacific time.",
        "General Foods made it.",
        "Sens. Harry Lee, D-Nev., left.",
        "The Queen Mother waved.",
    ],
)
def test_hours_companies_and_states_are_nobody(text: str) -> None:
    assert {name for name, _, _ in found(text, "en")} <= {"Harry Lee"}


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("fr", "Le président Luc Garnier a parlé devant Claire Vidal. Le leader rebelle a critiqué cette visite."),
        ("es", "El presidente Luis Roca habló. El dirigente socialista criticó la visita."),
    ],
)
def test_another_word_with_an_adjective_of_its_own_is_not_the_same_office(code: str, text: str) -> None:
    assert len(found(text, code)) == 1


@pytest.mark.parametrize(
    ("code", "text", "titles"),
    [
        ("de", "Lisa Paul, Leiterin der Klinik in Ulm (KIU) und Präsidentin der Bäderkammer, kam.", 2),
        ("en", "Ann Perez, head of the clinic in New Hope and president of the Heart Society, spoke.", 2),
        ("en", "Ann Perez, head of the clinic, met Bob Lee in Leeds and the president of the society.", 1),
    ],
)
def test_second_post_behind_a_place(code: str, text: str, titles: int) -> None:
    assert len(found(text, code)) == titles


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("Bộ trưởng Tanaka đưa ra kết luận.", [("Tanaka", "Bộ trưởng", None)]),
        (
            "Thủ tướng Rutte và Tổng thống Petrov đã gặp.",
            [("Rutte", "Thủ tướng", None), ("Petrov", "Tổng thống", None)],
        ),
        ("Người đứng đầu Rostec Sergei Petrov cho biết.", [("Sergei Petrov", "Người đứng đầu", None)]),
        ("Thái tử Jordan đã đến.", []),
        ("Quan chức Lầu Năm Góc cho biết.", []),
        ("Cơ quan chức năng đồng ý.", []),
    ],
)
def test_foreign_names_and_bodies_behind_a_vietnamese_title(text: str, posts: list[tuple[str, str, None]]) -> None:
    assert found(text, "vi") == posts


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        ("Đại diện Bộ Y tế đồng ý với kế hoạch.", [("Đại diện", "Bộ Y tế")]),
        ("Tổng biên tập báo Lao Động kêu gọi độc giả giúp đỡ.", [("Tổng biên tập", "báo Lao Động")]),
        ("Cơ quan chức năng cho biết kinh tế tăng trưởng.", []),
        ("Đại sứ quán Pháp khẳng định điều đó.", []),
    ],
)
def test_vietnamese_body_ends_before_a_verb_of_saying(text: str, offices: list[tuple[str, str]]) -> None:
    brief = nutgraf.summarise(text, language="vi")
    assert [(office.title, office.organisation) for office in brief.offices] == offices


@pytest.mark.parametrize(
    ("code", "text", "post"),
    [
        (
            "en",
            "Professor Ann Perez, of the University of York, spoke.",
            ("Ann Perez", "Professor", "University of York"),
        ),
        ("en", "Analyst Bob Lee at Perlman Bank agreed.", ("Bob Lee", "Analyst", "Perlman Bank")),
        ("fr", "La chercheuse Claire Vidal du CNRS a parlé.", ("Claire Vidal", "chercheuse", "CNRS")),
        ("es", "El analista Luis Roca, del Banco de España, habló.", ("Luis Roca", "analista", "Banco de España")),
        (
            "de",
            "Die Expertin Lisa Paul vom Institut für Recht sprach.",
            ("Lisa Paul", "Expertin", "Institut für Recht"),
        ),
        (
            "it",
            "La professoressa Anna Bassi, dell'Università di Pisa, parla.",
            ("Anna Bassi", "professoressa", "Università di Pisa"),
        ),
        (
            "pt",
            "O economista Rui Lopes, do Banco de Portugal, falou.",
            ("Rui Lopes", "economista", "Banco de Portugal"),
        ),
        ("cs", "Profesor Jan Malý z Univerzity Karlovy promluvil.", ("Jan Malý", "Profesor", "Univerzity Karlovy")),
        (
            "vi",
            "Chuyên gia Trần Quang Lộc của Ngân hàng Nhà nước phát biểu.",
            ("Trần Quang Lộc", "Chuyên gia", "Ngân hàng Nhà nước"),
        ),
        ("en", "Lawyer Ann Perez, of the old school, smiled.", ("Ann Perez", "Lawyer", None)),
        ("en", "Professor Bob Lee of London came.", ("Bob Lee", "Professor", None)),
    ],
)
def test_body_behind_the_name(code: str, text: str, post: tuple[str, str, str | None]) -> None:
    assert found(text, code) == [post]


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Mluvčí Červeného kříže Aulia Arriani mlčela.", ("Aulia Arriani", "Mluvčí", "Červeného kříže")),
        ("Ministr zahraničí Ri Jong-ho mluvil.", ("Ri Jong-ho", "Ministr zahraničí", None)),
    ],
)
def test_letters_that_czech_has_not_begin_a_name(text: str, post: tuple[str, str, str | None]) -> None:
    assert found(text, "cs") == [post]


@pytest.mark.parametrize(
    ("code", "text", "titles"),
    [
        ("en", "Prime Minister Ann Perez left. The premier was glad.", 2),
        ("fr", "Claire Vidal, Première ministre, est là. La cheffe du gouvernement parle.", 1),
        ("fr", "Le Premier ministre, Luc Garnier, est là. Le chef du gouvernement parle.", 2),
        ("es", "El presidente del Gobierno, Luis Roca, llegó. El jefe del Ejecutivo dijo que no.", 2),
        ("it", "Il presidente del Consiglio, Luca Bassi, è qui. Il premier parla.", 2),
        ("pt", "O primeiro-ministro, Rui Lopes, chegou. O chefe do Governo disse que não.", 2),
        ("nl", "Minister-president Jan Vos is er. De premier sprak.", 2),
        ("cs", "Předseda vlády Jan Malý přijel. Premiér tvrdí, že odejde.", 2),
        ("fr", "Le président de la région, Luc Garnier, est là. Le chef de l'État parle.", 1),
        ("en", "Ann Perez, the agriculture minister, left. The prime minister was glad.", 1),
        ("it", "Il ministro Luca Bassi è qui. Il premier parla.", 1),
    ],
)
def test_another_title_of_the_head_of_government(code: str, text: str, titles: int) -> None:
    assert len(found(text, code)) == titles
