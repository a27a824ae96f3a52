"""News in languages without a pack: the language, the sentences, the figures and a summary all the same."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import NamedTuple

import pytest

import nutgraf
from nutgraf.records import Brief


class News(NamedTuple):
    """A paragraph of news, and what it says: its sentences, a number and a percentage."""

    text: str
    sentences: int
    number: float
    percent: float


NEWS = {
    "ar": News(
        "وافق مجلس المدينة يوم الثلاثاء على ميزانية جديدة للطرق. سيتم إصلاح 340 جسرا قبل نهاية العام. "
        "وارتفعت نسبة الطرق المعبدة إلى 62٪ هذا العام. وقالت رئيسة المجلس: «لن تبقى قرية بلا طريق».",
        4, 340, 62,
    ),
    "zh": News(
        "市议会周二通过了新的道路预算。今年年底以前将修复340座桥梁。全市铺装道路的比例上升到62%。"
        "议长说：“任何一个村庄都不会没有公路。”",
        4, 340, 62,
    ),
    "ja": News(
        "市議会は火曜日、新しい道路予算を可決した。年末までに340の橋を修理する。舗装された道路の割合は62%に上がった。"
        "議長は「道のない村はなくなる」と述べた。",
        4, 340, 62,
    ),
    "ru": News(
        "Городской совет во вторник утвердил новый бюджет на ремонт дорог. До конца года отремонтируют 340 мостов. "
        "Доля дорог с твёрдым покрытием выросла до 62,5 %. «Ни одна деревня не останется без дороги», — сказала "
        "председатель совета.",
        4, 340, 62.5,
    ),
    "hi": News(
        "नगर परिषद ने मंगलवार को सड़कों के लिए नया बजट पारित किया। साल के अंत तक 340 पुलों की मरम्मत होगी। "
        "पक्की सड़कों का हिस्सा बढ़कर 62% हो गया है। अध्यक्ष ने कहा, “कोई गाँव सड़क के बिना नहीं रहेगा।”",
        4, 340, 62,
    ),
    "th": News(
        "สภาเทศบาลผ่านร่างงบประมาณถนนฉบับใหม่เมื่อวันอังคาร\nเทศบาลจะซ่อมสะพาน 340 แห่งก่อนสิ้นปี\n"
        "สัดส่วนถนนลาดยางเพิ่มขึ้นเป็น 62%\nประธานสภากล่าวว่า “จะไม่มีหมู่บ้านใดที่ไม่มีถนน”",
        4, 340, 62,
    ),
    "sw": News(
        "Baraza la mji lilipitisha bajeti mpya ya barabara siku ya Jumanne. Madaraja 340 yatakarabatiwa kabla ya "
        "mwisho wa mwaka. Sehemu ya barabara za lami imefikia 62%. “Hakuna kijiji kitakachobaki bila barabara,” "
        "alisema mwenyekiti wa baraza.",
        4, 340, 62,
    ),
    "ko": News(
        "시의회는 화요일 새로운 도로 예산을 통과시켰다. 연말까지 다리 340개를 수리할 예정이다. "
        "포장도로의 비율은 62%로 올랐다. 의장은 “길이 없는 마을은 없을 것”이라고 말했다.",
        4, 340, 62,
    ),
    "tr": News(
        "Belediye meclisi salı günü yollar için yeni bir bütçe kabul etti. Yıl sonuna kadar 340 köprü onarılacak. "
        "Asfalt yolların oranı %62,5'e yükseldi. Meclis başkanı “Hiçbir köy yolsuz kalmayacak” dedi.",
        4, 340, 62.5,
    ),
    "pl": News(
        "Rada miasta przyjęła we wtorek nowy budżet na drogi. Do końca roku zostanie naprawionych 340 mostów. "
        "Udział dróg utwardzonych wzrósł do 62,5%. „Żadna wieś nie zostanie bez drogi”, powiedziała "
        "przewodnicząca. Program opiera się na rozporządzeniu (UE) 2016/679.",
        5, 340, 62.5,
    ),
    "nl": News(
        "De gemeenteraad heeft dinsdag een nieuwe begroting voor wegen goedgekeurd. Voor het einde van het jaar worden "
        "340 bruggen hersteld. Het aandeel van de verharde wegen steeg tot 62,5%. “Geen enkel dorp blijft zonder weg”, "
        "zei de voorzitter. De raad verwijst naar Verordening (EU) 2016/679.",
        5, 340, 62.5,
    ),
    "uk": News(
        "Міська рада у вівторок затвердила новий бюджет на ремонт доріг. До кінця року відремонтують 340 мостів. "
        "Частка доріг із твердим покриттям зросла до 62,5 %. «Жодне село не залишиться без дороги», — сказала "
        "голова ради.",
        4, 340, 62.5,
    ),
    "el": News(
        "Το δημοτικό συμβούλιο ενέκρινε την Τρίτη νέο προϋπολογισμό για τους δρόμους. Ως το τέλος του έτους θα "
        "επισκευαστούν 340 γέφυρες. Το ποσοστό των ασφαλτοστρωμένων δρόμων αυξήθηκε σε 62,5%. «Κανένα χωριό δεν θα "
        "μείνει χωρίς δρόμο», είπε η πρόεδρος.",
        4, 340, 62.5,
    ),
    "he": News(
        "מועצת העיר אישרה ביום שלישי תקציב חדש לכבישים. עד סוף השנה יתוקנו 340 גשרים. "
        "שיעור הכבישים הסלולים עלה ל-62%. \"אף כפר לא יישאר בלי כביש\", אמרה יושבת ראש המועצה.",
        4, 340, 62,
    ),
    "id": News(
        "Dewan kota menyetujui anggaran baru untuk jalan pada hari Selasa. Sebanyak 340 jembatan akan diperbaiki "
        "sebelum akhir tahun. Bagian jalan beraspal naik menjadi 62,5%. “Tidak ada desa yang akan tertinggal tanpa "
        "jalan,” kata ketua dewan.",
        4, 340, 62.5,
    ),
    "fa": News(
        "شورای شهر روز سه‌شنبه بودجه تازه‌ای برای راه‌ها تصویب کرد. تا پایان سال ۳۴۰ پل تعمیر خواهد شد. "
        "سهم راه‌های آسفالت به ۶۲٪ رسیده است. رئیس شورا گفت: «هیچ روستایی بدون راه نخواهد ماند».",
        4, 340, 62,
    ),
    "bn": News(
        "নগর পরিষদ মঙ্গলবার সড়কের জন্য নতুন বাজেট পাস করেছে। বছরের শেষ নাগাদ ৩৪০ টি সেতু মেরামত করা হবে। "
        "পাকা সড়কের হার বেড়ে ৬২% হয়েছে। সভাপতি বলেন, “কোনো গ্রাম সড়ক ছাড়া থাকবে না।”",
        4, 340, 62,
    ),
    "ta": News(
        "நகர சபை செவ்வாய்க்கிழமை சாலைகளுக்கான புதிய வரவு செலவுத் திட்டத்தை நிறைவேற்றியது. ஆண்டு முடிவதற்குள் 340 "
        "பாலங்கள் சீரமைக்கப்படும். தார்ச் சாலைகளின் பங்கு 62% ஆக உயர்ந்தது. “எந்தக் கிராமமும் சாலை இல்லாமல் இருக்காது” என்று தலைவர் கூறினார்.",
        4, 340, 62,
    ),
    "am": News(
        "የከተማው ምክር ቤት ማክሰኞ ለመንገዶች አዲስ በጀት አጸደቀ። እስከ ዓመቱ መጨረሻ 340 ድልድዮች ይጠገናሉ። "
        "የአስፋልት መንገዶች ድርሻ ወደ 62% ከፍ ብሏል። ሰብሳቢዋ «ያለ መንገድ የሚቀር መንደር አይኖርም» ብለዋል።",
        4, 340, 62,
    ),
    "ka": News(
        "საკრებულომ სამშაბათს გზების ახალი ბიუჯეტი დაამტკიცა. წლის ბოლომდე 340 ხიდი შეკეთდება. "
        "მოასფალტებული გზების წილი 62%-მდე გაიზარდა. „არც ერთი სოფელი უგზოდ არ დარჩება“, თქვა თავმჯდომარემ.",
        4, 340, 62,
    ),
    "sv": News(
        "Kommunfullmäktige antog på tisdagen en ny budget för vägarna. Före årets slut ska 340 broar repareras. "
        "Andelen asfalterade vägar steg till 62,5 procent. ”Ingen by ska stå utan väg”, sade ordföranden.",
        4, 340, 62.5,
    ),
    "ro": News(
        "Consiliul local a adoptat marți un nou buget pentru drumuri. Până la sfârșitul anului vor fi reparate 340 de "
        "poduri. Ponderea drumurilor asfaltate a crescut la 62,5%. „Niciun sat nu va rămâne fără drum”, a spus "
        "președinta consiliului.",
        4, 340, 62.5,
    ),
    "hu": News(
        "A városi közgyűlés kedden új útfelújítási költségvetést fogadott el. Az év végéig 340 hidat javítanak meg. Az "
        "aszfaltozott utak aránya 62,5%-ra nőtt. „Egyetlen falu sem marad út nélkül” – mondta az elnök.",
        4, 340, 62.5,
    ),
    "fi": News(
        "Kaupunginvaltuusto hyväksyi tiistaina uuden tiebudjetin. Vuoden loppuun mennessä korjataan 340 siltaa. "
        "Päällystettyjen teiden osuus nousi 62,5 %:iin. ”Yksikään kylä ei jää ilman tietä”, sanoi puheenjohtaja.",
        4, 340, 62.5,
    ),
}  # fmt: skip


@cache
def brief_of(code: str) -> Brief:
    return nutgraf.summarise(NEWS[code].text)


@pytest.mark.parametrize("code", NEWS)
def test_the_language_is_told(code: str) -> None:
    assert brief_of(code).language.code == code


@pytest.mark.parametrize("code", NEWS)
def test_the_sentences_are_told_apart(code: str) -> None:
    assert len(brief_of(code).sentences) == NEWS[code].sentences


@pytest.mark.parametrize("code", NEWS)
def test_the_figures_are_read(code: str) -> None:
    found = {(number.unit, number.value) for number in brief_of(code).numbers}
    assert (None, NEWS[code].number) in found
    assert ("%", NEWS[code].percent) in found


@pytest.mark.parametrize("code", NEWS)
def test_the_summary_is_whole_sentences(code: str) -> None:
    brief = brief_of(code)
    places = {(place.start, place.end) for place in brief.sentences}
    assert brief.summary.sentences
    assert all((told.start, told.end) in places for told in brief.summary.sentences)


@pytest.mark.parametrize("code", NEWS)
def test_a_warning_names_what_is_missing(code: str) -> None:
    assert {"no-pack", "no-model"} & {warning.code for warning in brief_of(code).warnings}


@pytest.mark.parametrize("code", ["nl", "pl"])
def test_an_instrument_number_is_no_figure(code: str) -> None:
    assert not {2016, 679} & {number.value for number in brief_of(code).numbers}


VIETNAMESE = (
    "Sáng 12/3, Hội đồng nhân dân tỉnh thông qua ngân sách 42 tỷ đồng cho đường giao thông nông thôn. Tỷ lệ đường nhựa "
    "tăng lên 62%. Chủ tịch tỉnh nói: “Không thôn nào thiếu đường”."
)


def test_decomposed_letters_give_the_same_brief() -> None:
    composed = nutgraf.summarise(VIETNAMESE)
    assert nutgraf.summarise(unicodedata.normalize("NFD", VIETNAMESE)) == composed
    assert {number.value for number in composed.numbers} == {42_000_000_000, 62}


def test_vietnamese_without_diacritics_is_vietnamese() -> None:
    letters = unicodedata.normalize("NFD", VIETNAMESE.replace("đ", "d"))
    assert nutgraf.detect_language("".join(c for c in letters if not unicodedata.combining(c))).code == "vi"


def test_a_text_in_two_languages_is_told() -> None:
    both = nutgraf.summarise("\n".join([NEWS["nl"].text, NEWS["nl"].text, NEWS["pl"].text]))
    assert both.language.code == "nl"
    assert [warning.message for warning in both.warnings if warning.code == "mixed-languages"] == [
        "The text is in Dutch and in Polish; it was read as Dutch throughout."
    ]
