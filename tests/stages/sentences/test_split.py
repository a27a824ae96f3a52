"""Sentences: the packs' examples, other scripts, and any text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nutgraf.languages.load import load_pack, pack_codes, source_pack
from nutgraf.languages.schema import LanguagePack
from nutgraf.stages.sentences.split import split_sentences
from nutgraf.stages.zones.find import find_blocks

SAMPLES = Path(__file__).parents[3] / "samples"
MARKS = st.sampled_from(
    [". ", "! ", "... ", "? ", ".” ", " »", "« ", "(", ") ", '"', "。", "」", "M. ", "z. B. ", "12. ", "\n"]
)


def sentences(text: str, code: str = "en") -> list[str]:
    return [sentence.text for sentence in split_sentences(text, find_blocks(text), load_pack(code))]


@pytest.mark.parametrize("pack", [source_pack(code) for code in pack_codes()], ids=lambda pack: pack.code)
def test_pack_has_enough_examples(pack: LanguagePack) -> None:
    assert len(pack.sentences.examples) >= 10
    assert any(len(example.sentences) == 1 for example in pack.sentences.examples) or pack.code in {"de"}


def test_abbreviation_is_what_keeps_an_example_whole() -> None:
    text = "Le M. Mertin parle."
    assert len(split_sentences(text, find_blocks(text), load_pack("fr"))) == 1
    assert len(split_sentences("Les MM. Mertin parlent.", find_blocks("Les MM. Mertin parlent."), load_pack("xx"))) == 2


@pytest.mark.parametrize("code", ["fr", "en", "vi", "es", "de", "pt", "it"])
def test_sample_has_41_sentences_in_every_language(code: str) -> None:
    text = (SAMPLES / f"tuyen-quang.{code}.txt").read_text("utf-8")
    found = split_sentences(text, find_blocks(text), load_pack(code))
    assert len(found) == 41
    kinds = [sentence.block for sentence in found]
    assert (kinds.count("credit"), kinds.count("source"), kinds.count("chrome")) == (6, 1, 1)


@pytest.mark.parametrize(
    ("code", "text", "count"),
    [
        ("zh", "市议会昨天通过了预算。市长说：“我们必须前进。”反对派投了反对票！", 3),
        ("ja", "市議会は予算を可決した。市長は「前進しなければならない。」と述べた。反対派は反対した。", 3),
        ("ar", "أقر المجلس الميزانية أمس. هل يوافق العمدة؟ لا أحد يعرف.", 3),
        ("hi", "परिषद ने बजट पारित किया। महापौर ने कहा कि काम शुरू होगा।", 2),
        ("cs", "Rada schválila rozpočet 12. března. Starosta nebyl přítomen.", 2),
        ("cs", "Ze všech mostů je jich zavřeno 37. Silničáři čekají.", 2),
        ("cs", "Platí zákon č. 13/1997 Sb. Silničáři čekají.", 2),
        ("ru", "Совет принял бюджет. Мэр доволен!", 2),
        ("el", "Το συμβούλιο ενέκρινε τον προϋπολογισμό. Ο δήμαρχος έφυγε.", 2),
    ],
)
def test_languages_without_a_pack_are_divided(code: str, text: str, count: int) -> None:
    assert len(sentences(text, code)) == count


def test_lines_are_borders_and_paragraphs_are_numbered() -> None:
    text = "One line\nstill the story. Two.\n\nThree."
    found = split_sentences(text, find_blocks(text), load_pack("en"))
    assert [sentence.paragraph for sentence in found] == [0, 1, 1, 2]


def test_quotation_of_two_sentences_is_cut_and_keeps_its_closing_mark() -> None:
    assert sentences('He said: "We won. We did." She left.') == ['He said: "We won.', 'We did."', "She left."]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("He fell ill. Doctors came.", 2),
        ("He moved to the U.S. “It was hard,” he said.", 2),
        ("He came (...) and left. [...] She stayed.", 2),
        ("Prof. Dr. Jan F. Merten of Osman & Co. spoke.", 1),
        ("He asked: why? , and left.", 1),
    ],
)
def test_full_stops_that_end_and_that_do_not(text: str, count: int) -> None:
    assert len(sentences(text)) == count


def test_addresses_and_names_with_full_stops_stay_whole() -> None:
    assert len(sentences("The firm Node.Js runs example.org and mail.Example.com on it.")) == 1


@settings(deadline=None, max_examples=150)
@given(st.one_of(st.text(max_size=200), st.lists(MARKS | st.text(max_size=8), max_size=30).map("".join)))
def test_sentences_are_verbatim_in_order_and_lose_no_letter(text: str) -> None:
    found = split_sentences(text, find_blocks(text), load_pack("de"))
    at = 0
    for sentence in found:
        assert text[sentence.start : sentence.end] == sentence.text == sentence.text.strip() != ""
        assert not text[at : sentence.start].strip()
        assert "\n" not in sentence.text
        at = sentence.end
    assert not text[at:].strip()


@pytest.mark.parametrize(
    "unit", [".", ". ", "(", '"', "a. ", "A.", "(a. ", "» ", "。", "1. ", ".A", "Abc.Cde ", "Abc.Cde"]
)
def test_monotonous_text_keeps_every_mark(unit: str) -> None:
    text = unit * 5_000
    found = split_sentences(text, find_blocks(text), load_pack("en"))
    assert "".join(sentence.text for sentence in found).replace(" ", "") == text.replace(" ", "")
