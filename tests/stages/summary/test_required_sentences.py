"""What a sentence needs to stand: pack examples, sentences begun before, and quotations that run over."""

from __future__ import annotations

from itertools import accumulate

import pytest

from nutgraf.document import Sentence
from nutgraf.languages.load import load_pack, pack_codes, source_pack
from nutgraf.languages.schema.summary import SummaryCues
from nutgraf.stages.back_references import refers_back
from nutgraf.stages.summary.quotation_spans import quotation_spans
from nutgraf.stages.summary.required_sentences import required_sentences
from nutgraf.stages.summary.story import StorySentence, is_ceremony
from nutgraf.text.quote_marks import QuotationMarks, read_marks

EXAMPLES = [(pack.code, example) for pack in map(source_pack, pack_codes()) for example in pack.summary.examples]


def lines(*texts: str, words: int = 1) -> list[StorySentence]:
    starts = accumulate((len(text) + 1 for text in texts), initial=0)
    places = zip(starts, texts, strict=False)
    return [StorySentence(Sentence(at, at + len(text), text, "paragraph", 0), {}, words) for at, text in places]


def marks(*texts: str) -> QuotationMarks:
    return read_marks(" ".join(texts))


@pytest.mark.parametrize("code", sorted({code for code, _ in EXAMPLES}))
def test_pack_has_examples_of_both_kinds(code: str) -> None:
    kinds = [example.points_back for pack_code, example in EXAMPLES if pack_code == code]
    assert kinds.count(True) >= 10
    assert kinds.count(False) >= 10


@pytest.mark.parametrize("code", sorted({code for code, _ in EXAMPLES}))
def test_every_example_depends_on_the_pack(code: str) -> None:
    """Without its words, no example that points back does: an example that checks nothing fails."""
    texts = [example.text for pack_code, example in EXAMPLES if pack_code == code]
    assert not [text for text in texts if refers_back(text, SummaryCues()) or is_ceremony(text, SummaryCues())]


@pytest.mark.parametrize("text", ["… dit-il.", ", said the mayor.", ") The end."])
def test_a_sentence_begun_before_points_back_in_any_language(text: str) -> None:
    assert refers_back(text, SummaryCues())


@pytest.mark.parametrize(
    "text", ["iPhone sales fell.", "大臣は会議を開いた。", "12 schools closed.", "«Yes», she said.", ""]
)
def test_an_ordinary_opening_stands_in_any_language(text: str) -> None:
    assert not refers_back(text, SummaryCues())


def test_a_sentence_that_begins_small_goes_on_from_the_one_before() -> None:
    story = lines("The mayor of the town.", "and his deputy resigned.", "The council met.")
    assert required_sentences(story, SummaryCues()) == [(0,), (0, 1), (2,)]


@pytest.mark.parametrize("text", ["პარლამენტმა ბიუჯეტი მიიღო.", "the council met on monday."])
def test_a_text_without_capitals_is_not_one_long_sentence(text: str) -> None:
    assert required_sentences(lines(text, text, text), SummaryCues()) == [(0,), (1,), (2,)]


def test_a_number_sign_in_a_pack_stands_for_digits() -> None:
    cues = SummaryCues(dangling=("este",), free=("este #",))
    assert not refers_back("Este 14 de julio cierran los bancos.", cues)
    assert refers_back("Este catorce de julio cierran los bancos.", cues)


def test_a_sentence_that_points_back_needs_the_one_before() -> None:
    story = lines("The mayor resigned.", "He gave no reason.", "The council meets on Monday.")
    assert required_sentences(story, load_pack("en").summary) == [(0,), (0, 1), (2,)]


def test_a_chain_is_followed_to_a_sentence_that_stands() -> None:
    story = lines("The mayor resigned.", "He gave no reason.", "But his deputy did.")
    assert required_sentences(story, load_pack("en").summary)[2] == (0, 1, 2)


def test_a_chain_that_is_too_long_gives_no_summary() -> None:
    story = lines("Ann left.", "He left.", "He ran.", "He hid.")
    assert required_sentences(story, load_pack("en").summary)[3] is None


def test_a_first_sentence_that_points_back_stands_only_below_a_title() -> None:
    texts = ("He left the city at noon on Tuesday.", "Two of his aides stayed there until the next day.")
    assert required_sentences(lines(*texts), load_pack("en").summary) == [None, (1,)]
    assert required_sentences(lines(*texts), load_pack("en").summary, titled=True) == [(0,), (1,)]


def test_a_first_sentence_with_a_small_letter_stands() -> None:
    texts = ("iPhones are sold out in Marlow this week.", "Two shops have closed their doors until the next day.")
    assert required_sentences(lines(*texts), load_pack("en").summary) == [(0,), (1,)]


def test_an_opening_of_several_words_may_lack_the_accent_of_its_capital() -> None:
    assert refers_back("A cet égard, deux ponts seront fermés.", load_pack("fr").summary)
    assert not refers_back("A Lyon, deux ponts seront fermés.", load_pack("fr").summary)


def test_a_sentence_that_points_back_to_a_quotation_needs_all_of_it() -> None:
    texts = ("“We asked for money.", "Nobody answered,” Ann Roe said.", "But the ministry denies that.")
    assert required_sentences(lines(*texts), load_pack("en").summary, marks(*texts))[2] == (0, 1, 2)


@pytest.mark.parametrize(
    ("texts", "spans"),
    [
        (["« Un pont", "fermé » depuis mai.", "Fin."], [(0, 1), (0, 1), (2, 2)]),
        (["“One.", "Two.", "Three,” she said.", "Four."], [(0, 2), (0, 2), (0, 2), (3, 3)]),
        (["„Eins.", "Zwei“, sagte er."], [(0, 1), (0, 1)]),
        (["»Et.", "To«, sagde hun."], [(0, 1), (0, 1)]),
        (["”Ett.", "Två”, sade hon."], [(0, 1), (0, 1)]),
        (['He said: "One.', 'Two."', "Three."], [(0, 1), (0, 1), (2, 2)]),
        (["「一。", "二」と述べた。"], [(0, 1), (0, 1)]),
        (['נשיא ארה"ב נאם.', "הוא נסע."], [(0, 0), (1, 1)]),
        (["All “closed” here.", 'And "here" too.'], [(0, 0), (1, 1)]),
    ],
)
def test_the_sentences_of_one_quotation_need_each_other(texts: list[str], spans: list[tuple[int, int]]) -> None:
    assert quotation_spans(lines(*texts), marks(*texts)) == spans


@pytest.mark.parametrize("texts", [["« Un pont fermé.", "Fin.", *["Encore."] * 8], ["Un pont fermé ».", "Fin."]])
def test_a_mark_without_a_partner_keeps_its_sentence_out(texts: list[str]) -> None:
    spans = quotation_spans(lines(*texts), marks(*texts))
    assert spans[0] is None
    assert all(span == (i, i) for i, span in enumerate(spans) if i)


def test_a_stray_straight_mark_does_not_pair_with_the_next_quotation() -> None:
    texts = ('A 5" pipe burst.', 'The "old" pipe held.', 'He said "no".')
    assert quotation_spans(lines(*texts), marks(*texts))[1:] == [(1, 1), (2, 2)]


@pytest.mark.parametrize(
    "text",
    [
        "- Vier Brücken in Marlheim sind seit heute gesperrt (11.13 Uhr)",
        "Four bridges of Marlow are closed since this morning [3:05 pm GMT]",
        "11h13 - Quatre ponts de Marlieu sont fermés depuis ce matin.",
        "14:05 Uhr: Vier Brücken in Marlheim sind seit heute gesperrt.",
        "14.05 | Cuatro puentes de Marlares están cerrados desde hoy.",
    ],
)
def test_an_entry_of_a_live_blog_is_in_no_summary(text: str) -> None:
    story = lines(text, "The council of Marlow closed four bridges on Tuesday.", words=9)
    assert required_sentences(story, SummaryCues()) == [None, (1,)]
    assert required_sentences(lines(text, words=9), SummaryCues()) == [(0,)]  # there is nothing else


@pytest.mark.parametrize(
    "text",
    [
        "Das Spiel gegen Kelt beginnt am Samstag in Marlheim (15.30 Uhr).",
        "2.50 euros a day is what the new ticket of Marlow costs.",
        "At 14:05 the council of Marlow closed four bridges.",
        "The report counts four bridges in need of repair (1.13 million)",
    ],
)
def test_a_time_or_number_in_a_sentence_is_no_stamp(text: str) -> None:
    assert required_sentences(lines(text, words=9), SummaryCues()) == [(0,)]
    story = lines(text, "The council of Marlow closed four bridges on Tuesday.", words=9)
    assert required_sentences(story, SummaryCues())[0] == (0,)
