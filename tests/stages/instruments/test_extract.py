"""Instruments: which acts a text cites, by number or by name, and which mentions are of one act."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nutgraf.document import Document
from nutgraf.languages.load import load_pack, pack_codes, source_pack
from nutgraf.records import Article, Block, Instrument, Span
from nutgraf.stages.instruments.extract import find_instruments

FRAGMENTS = [
    "loi ",
    "n° ",
    "article ",
    "12",
    "/2020",
    "-CT/TW",
    "Act",
    " of ",
    "(ABC)",
    "Ley de ",
    "§ ",
    "A",
    ", ",
    "\n",
]


def read(text: str, code: str) -> tuple[Instrument, ...]:
    return find_instruments(Document(Article("id", text), load_pack(code), (), ()))


def mentions(found: tuple[Instrument, ...]) -> list[str]:
    return [span.text for span in sorted((m for act in found for m in act.mentions), key=lambda m: m.start)]


@pytest.mark.parametrize("code", pack_codes())
def test_every_pack_has_ten_examples_that_cite_and_some_that_do_not(code):
    examples = source_pack(code).instruments.examples
    assert sum(1 for e in examples if e.mentions) >= 9
    assert sum(1 for e in examples if not e.mentions) >= 3


@pytest.mark.parametrize("code", pack_codes())
@pytest.mark.parametrize(
    "citation",
    ["Directive 2009/147/EC", "Real Decreto 318/2019", "Nghị định 91/2015/NĐ-CP", "A/RES/60/147", "loi n° 2018-217"],
)
def test_a_distinct_number_is_found_in_every_language(code, citation):
    assert mentions(read(f"Xx {citation} yy.", code)) == [citation]


def test_a_language_without_a_pack_still_reads_numbers_of_other_countries():
    text = "Podle zákona č. 262/2006 Sb. a směrnice vychází Directive 2009/147/EC."
    assert [i.number for i in read(text, "sk")] == ["262/2006 Sb.", "2009/147/EC"]


def test_short_forms_before_and_after_the_full_number_are_the_same_act():
    (act,) = read("La directive 31 gêne. La directive n° 31-QD/TW date de mars ; la directive n° 31 reste.", "fr")
    assert act.number == "31-QD/TW"
    assert act.id == "directive-31-qd-tw"
    assert len(act.mentions) == 3


def test_a_compound_in_another_case_is_of_its_kind_in_the_singular():
    (act,) = read("Nach den Regeln des Wärmeplanungsgesetzes müssen Städte planen.", "de")
    assert act.type == "gesetz"


def test_two_acts_with_numbers_that_begin_alike_stay_two():
    found = read("Le décret n° 31/2001 et le décret n° 31/2002 se contredisent.", "fr")
    assert [i.number for i in found] == ["31/2001", "31/2002"]


def test_two_acts_joined_by_and_share_the_issuer_named_after_the_second():
    found = read("Selon la circulaire n° 4-AB/CD et la note de service n° 5-AB/CD du Conseil supérieur, ...", "fr")
    assert [i.issuer for i in found] == ["Conseil supérieur", "Conseil supérieur"]


def test_an_acronym_set_up_in_brackets_is_a_mention_wherever_it_stands():
    (act,) = read("The Coastal Waters Protection Act (CWPA) is new. Under the CWPA, CWPAX stays free.", "en")
    assert [m.text for m in act.mentions] == ["Coastal Waters Protection Act", "CWPA", "CWPA"]


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("Under Security Council resolution 1856 troops may stay.", "Security Council"),
        ("Under Section 12 of the Harbour Dues Act nobody pays.", None),
        ("The resolution 1856 (2008) of the General Assembly passed.", "General Assembly"),
    ],
)
def test_the_issuer_is_a_body_and_neither_an_act_nor_the_first_word_of_a_sentence(text, issuer):
    assert read(text, "en")[0].issuer == issuer


def test_a_name_and_a_number_in_brackets_are_one_act():
    (act,) = read("A Lei Rosa Prado (Lei 12.345/2010) mudou.", "pt")
    assert (act.number, act.title, len(act.mentions)) == ("12.345/2010", "Lei Rosa Prado", 2)


def test_an_article_and_its_act_are_one_entry_with_the_act_beside_it():
    (article,) = read("L'article 4 de la loi n° 2011-88 tombe.", "fr")
    assert (article.type, article.number, article.act) == ("article", "4", "loi n° 2011-88")
    (article,) = read("L'article 4, alinéa 2, de la Constitution reste ; l'article 4 est clair.", "fr")
    assert (article.act, article.paragraph, len(article.mentions)) == ("Constitution", "alinéa 2", 2)


def test_articles_of_two_acts_with_one_number_are_two():
    found = read("Artikel 5 des Grundgesetzes und § 5 UrhG, dann § 5 TMG.", "de")
    assert [(i.type, i.number, i.act) for i in found] == [
        ("artikel", "5", "Grundgesetzes"),
        ("paragraf", "5", "UrhG"),
        ("paragraf", "5", "TMG"),
    ]


@pytest.mark.parametrize(
    ("text", "numbers", "paragraphs", "act"),
    [
        ("Der Antrag nach §§ 80 Abs. 5, 123 VwGO ist zulässig.", ["80", "123"], ["Abs. 5", None], "VwGO"),
        ("Aus Art. 2 Abs. 1 i. V. m. Art. 1 Abs. 1 GG folgt das.", ["2", "1"], ["Abs. 1", "Abs. 1"], "GG"),
        ("Die §§ 1, 3 und 5 SGB X gelten.", ["1", "3", "5"], [None, None, None], "SGB X"),
        ("Nach § 4 Abs. 1 Satz 2 Nr. 3 KSchG gilt das.", ["4"], ["Abs. 1 Satz 2 Nr. 3"], "KSchG"),
    ],
)
def test_articles_of_one_act_are_cited_by_the_whole_chain(text, numbers, paragraphs, act):
    found = read(text, "de")
    assert [i.number for i in found] == numbers
    assert [i.paragraph for i in found] == paragraphs
    assert {i.act for i in found} == {act}
    assert len({(m.start, m.end) for i in found for m in i.mentions}) == 1


@pytest.mark.parametrize(
    ("code", "text", "number", "act"),
    [
        ("en", "He was charged under 18 U.S.C. § 1001(a).", "1001(a)", "18 U.S.C."),
        ("en", "Section 319(2) of the Criminal Code applies.", "319(2)", "Criminal Code"),
        ("nl", "De eis steunt op art. 6:162 BW.", "6:162", "BW"),
        ("it", "Vale l'articolo 416 bis, comma 3, del codice penale.", "416 bis", "codice penale"),
        ("fr", "L'article 222-33 du code pénal punit.", "222-33", "code pénal"),
        ("vi", "Theo khoản 3 Điều 174 Bộ luật Hình sự.", "174", "Bộ luật Hình sự"),
    ],
)
def test_the_number_of_an_article_is_what_is_printed_as_one_token(code, text, number, act):
    (article,) = read(text, code)
    assert (article.number, article.act) == (number, act)


@pytest.mark.parametrize("text", ["Section 12 of the stadium burned.", "See paragraph 3 of the letter, rule 5 too."])
def test_a_part_that_is_bound_to_its_act_is_none_without(text):
    assert read(text, "en") == ()


@pytest.mark.parametrize(
    ("code", "text", "issuer"),
    [
        ("en", "The council adopted Regulation No 12/2020.", "council"),
        ("en", "The spokesman of the Ministry published Circular 4/2020.", None),
        ("en", "The council spoke of rain. Regulation No 12/2020 is old.", None),
        ("fr", "Le gouvernement a pris le décret n° 2020-5.", "gouvernement"),
        ("fr", "La circulaire n° 9, publiée mardi par le ministère des Ports, irrite.", "ministère des Ports"),
        ("de", "Der Landrat hat am Freitag den Erlass Nr. 8/2022 herausgegeben.", "Landrat"),
        ("de", "Gestern hat der Landrat den Erlass Nr. 8/2022 herausgegeben.", "Landrat"),
        ("pt", "Promulgada pelo Senado, a Lei nº 4.410 agrada.", "Senado"),
        ("pt", "A Resolução do Conselho de Ministros n.º 55/2024 passa.", "Conselho de Ministros"),
        ("vi", "UBND tỉnh đã ban hành Quyết định số 482/QĐ-UBND.", "UBND tỉnh"),
        ("vi", "Thông tư 12/2023/TT-BYT do Bộ Y tế ban hành.", "Bộ Y tế"),
        ("cs", "Platí vyhláška č. 9/2022 ministerstva zdravotnictví.", "ministerstva zdravotnictví"),
    ],
)
def test_the_issuer_is_subject_agent_or_complement_and_never_another_noun(code, text, issuer):
    assert read(text, code)[0].issuer == issuer


def test_a_person_who_signs_is_named_by_the_post_alone():
    text = "Prime Minister Ann Lee signed Decree No. 31."
    document = Document(Article("id", text), load_pack("en"), (), (), (Span(15, 22, "Ann Lee"),))
    assert find_instruments(document)[0].issuer == "Prime Minister"


@pytest.mark.parametrize(
    ("code", "text", "status", "date"),
    [
        ("en", "MPs have repealed the Canal Boats Act 1824.", "repealed", None),
        ("en", "The Canal Boats Act took effect on 1 March 2019.", "in_force", "2019-03-01"),
        ("en", "Senators passed the Canal Boats Act.", "adopted", None),
        ("en", "Critics like the Canal Boats Act.", None, None),
        ("de", "Das Hafengesetz tritt am 1. August 2019 in Kraft.", "in_force", "2019-08-01"),
        (
            "es",
            "La Ley de Puertos, aprobada por el Congreso, entró en vigor el 1 de junio de 2024.",
            "in_force",
            "2024-06-01",
        ),
        ("fr", "Le projet de loi n° 12 divise.", "draft", None),
        ("vi", "Quốc hội thảo luận dự thảo Luật Nhà giáo.", "draft", None),
    ],
)
def test_the_status_is_what_the_text_says(code, text, status, date):
    (act,) = read(text, code)
    assert (act.status, act.status_date) == (status, date)


@pytest.mark.parametrize(
    ("code", "text", "date"),
    [
        ("fr", "La loi n° 2019-48 du 22 août 2019 passe.", "2019-08-22"),
        ("it", "Vale la legge 9 agosto 2024, n. 114.", "2024-08-09"),
        ("vi", "Nghị định 31/2018/NĐ-CP ngày 2/5/2018 gây chú ý.", "2018-05-02"),
        ("es", "La Ley 12/2023, de 24 de mayo, sigue.", None),
    ],
)
def test_the_date_of_an_act_has_day_month_and_year(code, text, date):
    assert read(text, code)[0].date == date


@pytest.mark.parametrize(
    ("code", "citation", "identifier"),
    [
        ("fr", "règlement (UE) 2016/679", "celex:32016R0679"),
        ("nl", "Verordening (EG) nr. 1099/2009", "celex:32009R1099"),
        ("en", "Regulation (EEC) No 2306/70", "celex:31970R2306"),
        ("cs", "směrnice 92/43/EHS", "celex:31992L0043"),
        ("es", "Directiva 2010/75/UE", "celex:32010L0075"),
        ("en", "Regulation 12/2020", None),
        ("vi", "Quyết định 1719/2020/QĐ-TTg", None),
    ],
)
def test_an_act_of_the_european_union_has_its_celex_number(code, citation, identifier):
    (act,) = read(f"Xx {citation} yy.", code)
    assert act.identifier == identifier


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The law firm Action Act Ltd advised the party Law and Order."),
        ("en", "England v. France was a dull game."),
        ("fr", "Le parti Loi et Justice réunit les élèves du collège de la Constitution."),
        ("nl", "Leerlingen van basisschool De Grondwet planten bomen."),
        ("cs", "Vědci z Ústavu jaderného výzkumu měřili vodu."),
        ("vi", "Công ty Luật Việt, có trụ sở ở Huế, thắng kiện."),
    ],
)
def test_a_name_that_only_holds_the_word_for_a_law_is_no_act(code, text):
    assert read(text, code) == ()


@pytest.mark.parametrize(
    ("code", "text", "name"),
    [
        ("fr", "La loi Sapin 2 et ses décrets tardent.", "loi Sapin 2"),
        ("es", "El Real Decreto de umbrales fija las becas.", "Real Decreto de umbrales"),
        ("de", "Der Digital Services Act gilt.", "Digital Services Act"),
        ("it", "La legge di bilancio per il 2020 (legge 27 dicembre 2019, n. 160) tarda.",
         "legge di bilancio per il 2020"),
        ("en", "The Safety of Ports (Dues and Pilots) Act 2024 passed; the Safety of Ports Act is short.",
         "Safety of Ports (Dues and Pilots) Act 2024"),
        ("cs", "Podle ústavy jmenuje prezident soudce.", "ústavy"),
    ],
)  # fmt: skip
def test_an_act_without_a_number_has_one_entry_with_its_name(code, text, name):
    (act,) = read(text, code)
    assert act.title == name


def test_what_stands_outside_the_story_is_not_cited():
    text = "La loi Grandjean passe.\nSource : loi n° 2011-88"
    document = Document(Article("id", text), load_pack("fr"), (Block("source", 24, len(text)),), ())
    assert mentions(find_instruments(document)) == ["loi Grandjean"]


def test_a_mention_holds_all_of_a_document_number():
    assert mentions(read("Le décret n° 2017-0412/PRES/PM alloue 15 milliards.", "fr")) == [
        "décret n° 2017-0412/PRES/PM"
    ]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(FRAGMENTS), st.text(max_size=4)), max_size=30), st.sampled_from(pack_codes()))
def test_every_mention_is_verbatim_on_any_text(parts, code):
    text = "".join(parts)
    found = read(text, code)
    spans = sorted((m.start, m.end) for i in found for m in i.mentions)
    assert all(text[m.start : m.end] == m.text for i in found for m in i.mentions)
    assert all(a == b or a[1] <= b[0] for a, b in pairwise(spans))
    assert len({i.id for i in found}) == len(found)


@pytest.mark.parametrize(
    "seed", ["article 1, 2, ", "Act of ", "loi A (ABC) ", "Clean Air and ", "décret n° ", "l'", "1/"]
)
def test_a_hundred_thousand_characters_of_one_pattern_take_no_more_than_seconds(seed):
    read(seed * (100_000 // len(seed)), "en")
    read(seed * (100_000 // len(seed)), "fr")


def test_a_ruling_has_its_court_its_date_and_the_number_of_its_file():
    (ruling,) = read("So war es schon (BGH, Urteil vom 4. Juni 2019 - XI ZR 331/17).", "de")
    assert ruling.mentions[0].text == "BGH, Urteil vom 4. Juni 2019 - XI ZR 331/17"
    assert (ruling.type, ruling.number, ruling.issuer, ruling.date) == ("urteil", "XI ZR 331/17", "BGH", "2019-06-04")


@pytest.mark.parametrize(
    ("text", "code", "cited"),
    [
        ("Der Antrag nach §§ 80 Abs. 5, 123 VwGO hatte Erfolg.", "de", ["§§ 80 Abs. 5, 123 VwGO"] * 2),
        ("Gemäß Art. 3 Abs. 1 i.V.m. Art. 20 Abs. 3 GG ja.", "de", ["Art. 3 Abs. 1 i.V.m. Art. 20 Abs. 3 GG"] * 2),
        (
            "Bestätigt von BSG, Urteil vom 29.4.2010 - B 9 SB 2/09 R.",
            "de",
            ["BSG, Urteil vom 29.4.2010 - B 9 SB 2/09 R"],
        ),
        ("The tribunal cited Case C-482/17 twice.", "en", ["Case C-482/17"]),
        ("Le juge cite l'affaire C-482/17.", "fr", ["affaire C-482/17"]),
        ("Nález Pl. ÚS 17/11 platí.", "cs", ["Nález Pl. ÚS 17/11"]),
        ("La STC 48/2003 lo permite.", "es", ["STC 48/2003"]),
        ("Lo dice Cass. civ. n. 4127/2018 da tempo.", "it", ["Cass. civ. n. 4127/2018"]),
        ("De boete bleef: ECLI:NL:HR:2019:847.", "nl", ["ECLI:NL:HR:2019:847"]),
        ("Bản án số 88/2021/HS-ST bị kháng cáo.", "vi", ["Bản án số 88/2021/HS-ST"]),
    ],
)
def test_what_courts_decide_and_apply_is_cited_as_it_is_written(text, code, cited):
    found = read(text, code)
    assert [m.text for act in found for m in act.mentions] == cited


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Der Bus 12 C 34/56 hält in Halle 3 B 12/20; Saison 2020/21.", "de"),
        ("Arsenal v Chelsea ended 2-1; call 020 7946-0958 about T-72 tanks and 12/34 cases.", "en"),
        ("Le budget 2020/21, 31/40 places, le 04-78-12.", "fr"),
        ("Utkání 3 FC 12/13 sledovalo 31/40 hal.", "cs"),
        ("Tòa tuyên bản án 5 năm tù trong vụ 12/20.", "vi"),
    ],
)
def test_seasons_scores_rooms_and_telephones_are_no_files_of_courts(text, code):
    assert not read(text, code)


def test_a_case_by_its_parties_begins_with_the_first_of_them():
    found = read("In Harlow v. Lindqvist the court cut the fee; Harlow v. Lindqvist stands.", "en")
    assert [(i.type, i.title, len(i.mentions)) for i in found] == [("case", "Harlow v. Lindqvist", 2)]
