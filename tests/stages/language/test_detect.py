"""The language of a text: by script, by vote, in capitals, among chrome, mixed, and none."""

from __future__ import annotations

import random
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nutgraf.stages.language.detect import detect_language
from nutgraf.stages.zones.find import find_blocks

NEWS = {
    "fr": "Le conseil municipal a adopté lundi soir un budget en hausse, malgré l'opposition de plusieurs élus.",
    "en": "The town council adopted a larger budget on Monday evening, although several members opposed it.",
    "vi": "Hội đồng nhân dân xã tối thứ hai đã thông qua ngân sách mới dù có nhiều đại biểu phản đối.",
    "es": "El concejo municipal aprobó el lunes por la noche un presupuesto mayor pese a varios votos en contra.",
    "de": "Der Stadtrat hat am Montagabend einen größeren Haushalt beschlossen, obwohl mehrere dagegen waren.",
    "pt": "A câmara municipal aprovou na noite de segunda-feira um orçamento maior, apesar da oposição de vereadores.",
    "it": "Il consiglio comunale ha approvato lunedì sera un bilancio più ampio, nonostante l'opposizione di alcuni.",
    "nb": "Kommunestyret vedtok mandag kveld et større budsjett, selv om flere av medlemmene ikke ville ha det.",
    "nl": "De gemeenteraad heeft maandagavond een hogere begroting goedgekeurd, hoewel enkele leden tegen waren.",
    "pl": "Rada miasta przyjęła w poniedziałek wieczorem większy budżet, choć kilku radnych było przeciw.",
    "cs": "Městské zastupitelstvo v pondělí večer schválilo vyšší rozpočet, přestože několik členů bylo proti.",
    "ru": "Городской совет в понедельник вечером принял увеличенный бюджет, хотя несколько депутатов были против.",
    "uk": "Міська рада в понеділок увечері ухвалила збільшений бюджет, хоча кілька депутатів були проти.",
    "ar": "أقر مجلس المدينة مساء الاثنين ميزانية أكبر رغم معارضة عدد من الأعضاء.",
    "hi": "नगर परिषद ने सोमवार शाम को बड़ा बजट पारित किया, हालांकि कई सदस्यों ने इसका विरोध किया।",
    "zh": "市议会星期一晚上通过了增加的预算，尽管有几名议员表示反对。",
    "ja": "市議会は月曜日の夜、数人の議員の反対にもかかわらず、増額した予算を可決した。",
    "ko": "시의회는 월요일 저녁 일부 의원들의 반대에도 불구하고 늘어난 예산을 통과시켰다.",
    "el": "Το δημοτικό συμβούλιο ενέκρινε τη Δευτέρα το βράδυ μεγαλύτερο προϋπολογισμό.",
    "th": "สภาเมืองอนุมัติงบประมาณที่เพิ่มขึ้นเมื่อเย็นวันจันทร์",
    "he": "מועצת העיר אישרה ביום שני בערב תקציב גדול יותר למרות התנגדות של כמה חברים.",
    "hy": "Քաղաքային խորհուրդը երկուշաբթի երեկոյան հաստատեց ավելի մեծ բյուջե։",
    "ka": "საკრებულომ ორშაბათს საღამოს გაზრდილი ბიუჯეტი დაამტკიცა.",
    "am": "የከተማው ምክር ቤት ሰኞ ምሽት የጨመረ በጀት አጸደቀ። ብዙ አባላት ተቃውመዋል።",
    "km": "ក្រុមប្រឹក្សាក្រុងបានអនុម័តថវិកាកាលពីល្ងាចថ្ងៃចន្ទ។",
    "eu": "Udalak astelehen arratsaldean aurrekontu handiagoa onartu zuen, nahiz eta hainbat zinegotzi kontra agertu.",
    "sw": "Baraza la mji lilipitisha bajeti kubwa zaidi Jumatatu jioni ingawa wanachama kadhaa walipinga.",
    "tr": "Belediye meclisi pazartesi akşamı bazı üyelerin karşı çıkmasına rağmen daha büyük bir bütçeyi kabul etti.",
}
PAGE = "Photo : Ngo Van\nhttps://example.org/news/list-10-12345.html\nComment (0)\nShare on Facebook\n"


def told(text: str) -> str:
    return detect_language(text, find_blocks(text)).code


@pytest.mark.parametrize(("code", "text"), NEWS.items(), ids=NEWS)
def test_a_news_sentence_is_told(code: str, text: str) -> None:
    assert told(text) == code


@pytest.mark.parametrize("code", ["fr", "en", "vi", "es", "de", "pt", "it", "ru", "nb"])
def test_capitals_and_decomposed_letters_do_not_mislead(code: str) -> None:
    assert told(NEWS[code].upper()) == code
    assert told(unicodedata.normalize("NFD", NEWS[code])) == code


@pytest.mark.parametrize("code", NEWS)
def test_the_page_around_the_story_does_not_count(code: str) -> None:
    assert told(f"{PAGE}{NEWS[code]}\n{NEWS[code]}\n{PAGE}") == code


def test_traditional_chinese_is_chinese() -> None:
    assert told("市議會星期一晚上通過了增加的預算，儘管有幾名議員表示反對。") == "zh"


@pytest.mark.parametrize("text", ["", " \n", "12 345", "…!?", "😀😀"])
def test_text_without_letters_has_no_language(text: str) -> None:
    assert detect_language(text) == detect_language(text)
    assert (detect_language(text).code, detect_language(text).probability) == ("und", 0.0)


def test_a_quotation_in_another_language_does_not_turn_the_whole() -> None:
    language = detect_language(f"{NEWS['fr']} {NEWS['fr']} « {NEWS['en']} » {NEWS['fr']} {NEWS['fr']}")
    assert language.code == "fr"


def test_an_article_in_two_languages_is_reported_as_such() -> None:
    language = detect_language("\n".join([NEWS["fr"]] * 6 + [NEWS["de"]] * 6))
    assert {candidate.code for candidate in language.candidates[:2]} == {"fr", "de"}
    assert language.probability < 0.9


def test_candidates_are_shares_in_order() -> None:
    shares = [candidate.probability for candidate in detect_language(NEWS["nb"]).candidates]
    assert shares == sorted(shares, reverse=True)
    assert sum(shares) <= 1.001


def test_nothing_random_is_left_and_nobody_else_is_seeded() -> None:
    random.seed(7)
    before = random.getstate()
    assert len({detect_language(NEWS["pt"]).probability for _ in range(3)}) == 1
    assert random.getstate() == before


@settings(deadline=None, max_examples=150)
@given(st.text(max_size=200))
def test_detecting_never_raises(text: str) -> None:
    language = detect_language(text)
    assert language.code == "und" or len(language.code) == 2
    assert 0 <= language.probability <= 1
