"""Vietnamese in the encodings of old fonts is refused with its name; other languages are not."""

from __future__ import annotations

import pytest

from nutgraf.errors import BadInput
from nutgraf.stages.acquire.read import article_from_text, read_article_bytes

# "Hội đồng nhân dân huyện họp sáng nay và quyết định xây một trường học mới cho các xã vùng cao; chủ tịch huyện
# yêu cầu các phòng hoàn thành trước tháng sáu", as each encoding has it.
TCVN3 = (
    "Héi ®ång nh©n d©n huyÖn häp s¸ng nay vµ quyÕt ®Þnh x©y mét tr\xadêng häc míi cho c¸c x· vïng cao; chñ tÞch huyÖn "
    "yªu cÇu c¸c phßng hoµn thµnh tr\xadíc th¸ng s¸u."
)
VNI = (
    "Hoäi ñoàng nhaân daân huyeän hoïp saùng nay vaø quyeát ñònh xaây moät tröôøng hoïc môùi cho caùc xaõ vuøng cao; "
    "chuû tòch huyeän yeâu caàu caùc phoøng hoaøn thaønh tröôùc thaùng saùu."
)


@pytest.mark.parametrize(("text", "name"), [(TCVN3, "TCVN3"), (VNI, "VNI")])
@pytest.mark.parametrize("encoding", ["latin-1", "utf-8"])
def test_vietnamese_in_the_encoding_of_an_old_font_is_refused_with_its_name(
    text: str, name: str, encoding: str
) -> None:
    with pytest.raises(BadInput, match=name) as error:
        read_article_bytes(text.encode(encoding), "a.txt")
    assert error.value.hint == "Convert it to Unicode first, for example with UniKey."


def test_a_page_is_refused_too() -> None:
    page = f"<html><head><title>x</title></head><body><article><p>{VNI}</p><p>{VNI}</p></article></body></html>"
    with pytest.raises(BadInput, match="VNI"):
        read_article_bytes(page.encode(), "a.html")


FRENCH = """Où est le goût d'août, où sont les naïfs ? Le maire répond que les fêtes de Noël ont un coût et que la
commune a reçu assez de dons de ses habitants pour les payer l'an prochain sans que personne ne soit oublié."""
SLOVENIAN = """Slovenski časopis piše o »znatnem načrtovanju« in »naklepu« tožilcev, ki so »dobri« in »jasni« ljudje,
ter o tem, da je predsednik občine včeraj obljubil novo šolo."""
SOFT_HYPHENS = """Die Straßen­bahnen und Auto­bahnen der groß­en Städte brauchen Geld für drei­ßig Brücken und Gleise, sagt
die Mini­sterin, und das nächste Jahr bringt noch mehr Hitze."""
ESTONIAN = """Õunapuuõied öösel, jäääär, töööö, kuuuurija ja öötöö võõras köök: linnapea ütles, et uus kool ehitatakse
järgmisel aastal kesklinna ja et raha on juba olemas."""
VIETNAMESE = """Đại biểu dâng hương, hội đồng họp và quyết định xây một trường học mới cho các xã vùng cao của huyện."""


@pytest.mark.parametrize("text", [FRENCH, SLOVENIAN, SOFT_HYPHENS, ESTONIAN, VIETNAMESE])
def test_other_texts_are_read(text: str) -> None:
    assert read_article_bytes(text.encode(), "a.txt").text == article_from_text(text).text
