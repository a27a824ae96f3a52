"""Who signs under the place and date that close a text."""

from __future__ import annotations

import pytest

import nutgraf

STORY = {
    "fr": "Le présent arrêté sera publié au recueil de la commune.",
    "en": "The public inquiry will open on 18 March in the old corn exchange.",
    "es": "Lo que se hace público para general conocimiento.",
    "de": "Die Uferstraße bleibt bis Ende April gesperrt.",
    "it": "La scuola media resterà chiusa fino al 18 marzo.",
    "cs": "Silnice k přehradě bude uzavřena do konce dubna.",
    "vi": "Thông báo này có hiệu lực từ ngày 18/3.",
}

SIGNED = [
    ("fr", "Fait à Dole, le 12 mars 2024\nLa maire,\nAnne Lefort", "Anne Lefort: maire"),
    ("en", "Dunwich, 12 March 2024\nSigned: Ann Holt, Town Clerk", "Ann Holt: Town Clerk"),
    ("es", "Huesca, 12 de marzo de 2024\nLa alcaldesa, Ana Ruiz", "Ana Ruiz: alcaldesa"),
    ("de", "Lindenau, den 12. März 2024\nHans Lindner\nBürgermeister", "Hans Lindner: Bürgermeister"),
    ("it", "Ostuni, 12 marzo 2024\nIL SINDACO\nCarlo De Santis", "Carlo De Santis: SINDACO"),
    ("cs", "V Lipnici dne 12. března 2024\nPetra Nováková, v. r.\nstarostka", "Petra Nováková: starostka"),
    ("vi", "Đông Hải, ngày 12 tháng 3 năm 2024\nGIÁM ĐỐC SỞ Y TẾ\nLê Thị Hoa", "Lê Thị Hoa: GIÁM ĐỐC"),
]


@pytest.mark.parametrize(("language", "lines", "holding"), SIGNED)
def test_the_signer_holds_the_post_beside_the_name(language: str, lines: str, holding: str) -> None:
    officials = nutgraf.summarise(f"{STORY[language]}\n{lines}", language=language).officials
    assert [f"{o.name}: {p.title}" for o in officials for p in o.positions] == [holding]


@pytest.mark.parametrize("stamp", ["Published: 12 March 2024", "Monday, March 4, 2024", "12 March 2024"])
def test_an_author_under_a_stamp_is_no_signer(stamp: str) -> None:
    text = f"{STORY['en']}\n{stamp}\nAnn Holt, political editor"
    assert not nutgraf.summarise(text, language="en").officials
