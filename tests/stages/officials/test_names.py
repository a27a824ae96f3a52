"""Names: particles, initials, orders, repeats, and who is the same person."""

from __future__ import annotations

import pytest

import nutgraf
from nutgraf.document import Document, Entity
from nutgraf.languages.load import load_pack
from nutgraf.records import Article, Block, Official
from nutgraf.stages.officials.extract import extract_officials, find_names, read_people


def document(text: str, code: str = "en", blocks: tuple[Block, ...] = ()) -> Document:
    return Document(Article("x", text), load_pack(code), blocks, ())


def only(text: str, code: str = "en") -> Official:
    officials = extract_officials(document(text, code)).officials
    assert len(officials) == 1, [o.name for o in officials]
    return officials[0]


@pytest.mark.parametrize(
    ("code", "text", "name"),
    [
        ("en", "Governor Ludwig van der Berg resigned.", "Ludwig van der Berg"),
        ("en", "Minister Khalid bin Rashid spoke.", "Khalid bin Rashid"),
        ("en", "Senator J. R. Whitlock spoke.", "J. R. Whitlock"),
        ("en", "Director Mary O'Hara spoke.", "Mary O'Hara"),
        ("fr", "Le ministre Bruno Le Gall a parlé.", "Bruno Le Gall"),
        ("fr", "La camarade Le Thi Kim Anh, cheffe du Bureau, a parlé.", "Le Thi Kim Anh"),
        ("fr", "La sénatrice Anne-Laure de Montfort a parlé.", "Anne-Laure de Montfort"),
        ("pt", "O deputado João dos Santos falou.", "João dos Santos"),
        ("it", "Il ministro Luca Della Valle ha parlato.", "Luca Della Valle"),
        ("de", "Minister Karl-Theodor von Ahlen sprach.", "Karl-Theodor von Ahlen"),
        ("vi", "Bộ trưởng Đoàn Thị Ngọc Ánh phát biểu.", "Đoàn Thị Ngọc Ánh"),
        ("es", "El papa Clemente XV habló.", "Clemente XV"),
        ("fr", "LE MINISTRE BERNARD KOUASSI RASSURE LES PLANTEURS", "BERNARD KOUASSI"),
    ],
)
def test_whole_name_is_read(code: str, text: str, name: str) -> None:
    assert only(text, code).name == name


@pytest.mark.parametrize(
    ("code", "text", "mentions"),
    [
        ("en", "Minister Ann Perez spoke. Perez left.", ["Ann Perez", "Perez"]),
        ("en", "Dr. Perez spoke. Minister Ann T. Perez left. Ann Perez slept.", ["Perez", "Ann T. Perez", "Ann Perez"]),
        ("fr", "Étienne Garnier, préfet du Morvan. ETIENNE GARNIER.", ["Étienne Garnier", "ETIENNE GARNIER"]),
        ("fr", "Le maire Bruno Le Gall. Le Gall est élu.", ["Bruno Le Gall", "Le Gall"]),
        ("fr", "Le ministre Jean Dalmas. La loi Dalmas passe. Selon Dalmas, oui.", ["Jean Dalmas", "Dalmas"]),
        ("vi", "Bộ trưởng Trần Quang Lộc. Ông Lộc đi.", ["Trần Quang Lộc", "Lộc"]),
        ("en", "Minister Ann Perez spoke. Perez Street and Carlos Perez did not.", ["Ann Perez"]),
    ],
)
def test_later_mentions_are_found(code: str, text: str, mentions: list[str]) -> None:
    officials = extract_officials(document(text, code)).officials
    assert [m.text for m in officials[0].mentions] == mentions


def test_shared_surname_joins_nobody() -> None:
    officials = extract_officials(document("Minister Ann Perez and Senator Carl Perez met. Perez smiled.")).officials
    assert [[m.text for m in o.mentions] for o in officials] == [["Ann Perez"], ["Carl Perez"]]


def test_fullest_form_is_the_name() -> None:
    official = only("Minister Perez spoke. Ann Maria Perez then left.")
    assert official.name == "Ann Maria Perez"
    assert official.mentions[0].text == "Perez"


def test_gender_and_honorific_are_told() -> None:
    assert (only("Ms. Ann Perez, mayor of Dole, spoke.").honorific, only("Ms. Ann Perez, mayor.").gender) == (
        "Ms.",
        "f",
    )
    assert only("La directrice Claire Vidal parle.", "fr").gender == "f"
    assert only("Minister Ann Perez spoke.").gender is None


def test_photographers_and_authors_are_people() -> None:
    text = "Minister Ann Perez spoke. Photo: Paul Stone\nBy Carl Mann"
    blocks = (Block("credit", 26, 43), Block("byline", 44, 56))
    found = extract_officials(document(text, blocks=blocks))
    officials, people = found.officials, found.people
    assert [o.name for o in officials] == ["Ann Perez"]
    assert [(p.name, p.role) for p in people] == [("Paul Stone", "photographer"), ("Carl Mann", "author")]


def test_captions_are_read() -> None:
    text = "Ann Perez, mayor of Dole, at the fair."
    officials = extract_officials(document(text, blocks=(Block("caption", 0, len(text)),))).officials
    assert [o.name for o in officials] == ["Ann Perez"]


def test_names_by_rules_are_given_before_a_model() -> None:
    names = find_names(
        read_people(document("La camarade Le Thi Kim Anh, cheffe du Bureau, a parlé à Jean Morin.", "fr"))
    )
    assert [n.text for n in names] == ["Le Thi Kim Anh", "Jean Morin"]


def test_entities_are_candidates() -> None:
    text = "Zorblat Quuxim is minister of trade."
    entity = Entity(0, 14, "Zorblat Quuxim", "person")
    given = Document(Article("x", text), load_pack("en"), (), (), entities=(entity,))
    assert [o.name for o in extract_officials(given).officials] == ["Zorblat Quuxim"]


def test_language_without_a_pack_finds_no_post() -> None:
    officials = extract_officials(document("Ministr Petr Novák promluvil.", "sk")).officials
    assert officials == ()


@pytest.mark.parametrize(
    ("text", "name", "mentions"),
    [
        ("Jednali s ministrem Adamem Koudelkou. Koudelka mlčel.", "Adam Koudelka", 2),
        ("Jednali s ministrem Karlem Havlem.", "Karlem Havlem", 1),
        ("Podle ministra Petra Skaly to stačí. Skala odešel.", "Petr Skala", 2),
        ("Hovořila ministryně Petra Skala.", "Petra Skala", 1),
        ("Jednali s ministrem Adamem Koudelkou. Adam Koudelka mlčel.", "Adam Koudelka", 2),
        ("Starostka Petra Horká mlčela. S Horkou jednal kraj, Horké psal.", "Petra Horká", 3),
        ("Hejtman Marek Němec psal. U Němce byl klid.", "Marek Němec", 2),
    ],
)
def test_cases_of_a_name_are_one_person_named_in_the_nominative(text: str, name: str, mentions: int) -> None:
    officials = extract_officials(document(text, "cs")).officials
    assert [(who.name, len(who.mentions)) for who in officials] == [(name, mentions)]


@pytest.mark.parametrize(
    ("text", "title", "organisation"),
    [
        ("Náměstek ministra dopravy Jan Dub mlčel.", "Náměstek ministra dopravy", None),
        ("Prezident Lesnické komory Jan Dub mlčel.", "Prezident", "Lesnické komory"),
        ("Poradce generálního ředitele Jan Dub mlčel.", "Poradce generálního ředitele", None),
    ],
)
def test_a_genitive_without_preposition_is_body_or_part_of_the_title(
    text: str, title: str, organisation: str | None
) -> None:
    (who,) = extract_officials(document(text, "cs")).officials
    assert [(post.title, post.organisation) for post in who.positions] == [(title, organisation)]


@pytest.mark.parametrize(
    ("code", "text", "name"),
    [
        ("vi", "Ảnh: Phạm Kiên/TTXVN Phát biểu tại hội nghị, Bí thư nhấn mạnh nhiệm vụ.", "Phạm Kiên"),
        ("cs", "Foto: Jan Novák/ČTK Na schůzi řekl ministr, že rozpočet klesne.", "Jan Novák"),
        ("fr", "Photo : Jean Morel/AFP Le ministre a parlé du budget.", "Jean Morel"),
        ("de", "Foto: DPA/Anna Berg", "Anna Berg"),
    ],
)
def test_an_agency_beside_a_slash_is_no_part_of_a_name(code: str, text: str, name: str) -> None:
    assert [person.name for person in nutgraf.summarise(text, language=code).people] == [name]


@pytest.mark.parametrize(
    ("code", "line", "names"),
    [
        ("fr", "Photo: Adil Boukind Archives Le Rivage", ["Adil Boukind"]),
        ("es", "Foto: Adil Boukind Archivo El Faro", ["Adil Boukind"]),
        ("de", "Foto: Adil Boukind Archiv", ["Adil Boukind"]),
        ("fr", "Photo: Bruno Le Marchand", ["Bruno Le Marchand"]),
        ("en", "Photograph: Tom Reed/The Harbour", ["Tom Reed"]),
        ("en", "Photo: Getty Images", []),
        ("en", "By Carla Dias and Tom Reed, Associated Press", ["Carla Dias", "Tom Reed"]),
        ("pt", "Por Alexandro Martello, G1, Brasília", ["Alexandro Martello"]),
    ],
)
def test_archives_newspapers_and_agencies_are_nobody_in_a_byline(code: str, line: str, names: list[str]) -> None:
    body = {
        "fr": "La mesure vaut pour toutes les communes du pays.",
        "es": "La medida vale para todos los municipios del país.",
        "de": "Die Regelung gilt für alle Gemeinden des Landes.",
        "en": "The measure applies to all towns of the country.",
        "pt": "A medida vale para todos os municípios do país.",
    }
    brief = nutgraf.summarise(f"{body[code]}\n{line}\n{body[code]}", language=code, model="none")
    assert [person.name for person in brief.people] == names
