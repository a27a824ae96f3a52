"""Instruments: which acts a text cites, by number or by name, and which mentions are of one act."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nutgraf.document import Document
from nutgraf.languages.load import load_pack, pack_codes, source_pack
from nutgraf.records import Article, Block, Instrument
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


def test_an_article_of_a_cited_act_is_no_act_of_its_own_but_one_of_a_constitution_is():
    assert [i.number for i in read("L'article 4 de la loi n° 2011-88 tombe.", "fr")] == ["2011-88"]
    assert [i.type for i in read("L'article 4 de la Constitution reste.", "fr")] == ["article", "constitution"]


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
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert len({i.id for i in found}) == len(found)


@pytest.mark.parametrize(
    "seed", ["article 1, 2, ", "Act of ", "loi A (ABC) ", "Clean Air and ", "décret n° ", "l'", "1/"]
)
def test_a_hundred_thousand_characters_of_one_pattern_take_no_more_than_seconds(seed):
    read(seed * (100_000 // len(seed)), "en")
    read(seed * (100_000 // len(seed)), "fr")
