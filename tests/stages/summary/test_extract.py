"""The summary as a reader meets it: whole sentences of the story, in order, within the budget, with reasons."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nutgraf.document import Document, Findings, Sentence
from nutgraf.languages.load import load_pack
from nutgraf.records import (
    Article,
    Block,
    BlockKind,
    Directives,
    Instrument,
    Modality,
    Number,
    Official,
    Order,
    Position,
    Span,
    Speaker,
    Summary,
)
from nutgraf.settings import Settings
from nutgraf.stages.summary.extract import summarise_document
from nutgraf.stages.summary.select import MIN_FURTHER_GAIN_SHARE

STORY = (
    "The city council of Marlow voted on Tuesday to close four bridges for two years. "
    "Mayor Ada Quill said repairs would cost 30 million pounds. "
    "She blamed the ministry for the delay. "
    "“We asked for money every year. "
    "Nobody answered,” the engineer Tom Reed told the council. "
    "Shopkeepers near the bridges fear that customers will stay away. "
    "A ferry will carry pupils across the river from September. "
    "The last such closure, in 1987, lasted seven months. "
    "It rained."
)
BUDGETS = [Settings(words=n) for n in (1, 15, 40, 1000)] + [Settings(sentences=n) for n in (1, 2, 4)]


def summarise(document: Document, wanted: Settings, findings: Findings | None = None) -> Summary:
    return summarise_document(document, findings or Findings(), wanted)


@pytest.fixture
def document(make_document: Callable[..., Document]) -> Document:
    return make_document(STORY, "en")


@pytest.mark.parametrize("wanted", BUDGETS)
def test_sentences_are_verbatim_whole_in_order_and_once(document: Document, wanted: Settings) -> None:
    told = summarise(document, wanted).sentences
    places = [(sentence.start, sentence.end) for sentence in document.sentences]
    assert told
    assert all(document.text[s.start : s.end] == s.text and (s.start, s.end) in places for s in told)
    assert [s.start for s in told] == sorted({s.start for s in told})


@pytest.mark.parametrize("wanted", BUDGETS)
def test_no_sentence_points_back_to_one_left_out(document: Document, wanted: Settings) -> None:
    told = [s.text for s in summarise(document, wanted).sentences]
    assert "She blamed the ministry for the delay." not in told or any("Mayor Ada" in text for text in told)
    assert "It rained." not in told or any("1987" in text for text in told)


@pytest.mark.parametrize("wanted", BUDGETS)
def test_no_quotation_is_cut(document: Document, wanted: Settings) -> None:
    summary = " ".join(s.text for s in summarise(document, wanted).sentences)
    assert summary.count("“") == summary.count("”")


def test_the_sum_of_the_reasons_is_the_score(document: Document) -> None:
    for sentence in summarise(document, Settings(words=60)).sentences:
        assert sentence.reasons
        assert sentence.score == pytest.approx(sum(sentence.reasons.values()), abs=1e-9)


@pytest.mark.parametrize("words", [12, 30, 50])
def test_no_further_sentence_would_bring_the_summary_nearer_to_its_words(document: Document, words: int) -> None:
    summary = summarise(document, Settings(words=words))
    told = {s.text for s in summary.sentences}
    lengths = [len(s.text.split()) for s in document.sentences]
    assert summary.words == sum(len(text.split()) for text in told)
    assert abs(summary.words - words) <= max(lengths) / 2 + 1


def test_a_summary_ends_early_rather_than_with_filler(document: Document) -> None:
    summary = summarise(document, Settings(words=70))
    assert summary.words < 60
    assert all(sentence.score >= MIN_FURTHER_GAIN_SHARE for sentence in summary.sentences)


def test_a_number_of_sentences_is_kept(document: Document) -> None:
    assert [len(summarise(document, Settings(sentences=n)).sentences) for n in (1, 2, 3)] == [1, 2, 3]


def test_a_share_is_of_the_words_of_the_story(document: Document) -> None:
    whole = summarise(document, Settings(share=1.0))
    assert len(whole.sentences) >= 8
    assert abs(summarise(document, Settings(share=0.4)).words - 0.4 * whole.words) <= 8


def test_the_lead_of_plain_news_is_in_a_short_summary(document: Document) -> None:
    assert summarise(document, Settings(sentences=1)).sentences[0].text.startswith("The city council")


def test_the_title_says_what_matters(document: Document) -> None:
    titled = replace(document, article=replace(document.article, title="Ferry for pupils across the river"))
    assert any("ferry" in s.text for s in summarise(titled, Settings(sentences=2)).sentences)


def test_only_paragraphs_are_summarised() -> None:
    text = "Photo: the closed bridge of Marlow, by Ann Roe.\nThe council of Marlow closed a bridge."
    cut = text.index("\n")
    sentences = (
        Sentence(0, cut, text[:cut], "caption", 0),
        Sentence(cut + 1, len(text), text[cut + 1 :], "paragraph", 1),
    )
    blocks = (Block("caption", 0, cut), Block("paragraph", cut + 1, len(text)))
    document = Document(Article("", text), load_pack("en"), blocks, sentences)
    assert [s.start for s in summarise(document, Settings(words=100)).sentences] == [cut + 1]


def test_the_same_thing_is_not_said_twice(make_document: Callable[..., Document]) -> None:
    text = STORY + " On Tuesday the city council of Marlow voted to close four bridges for two years."
    told = [s.text for s in summarise(make_document(text, "en"), Settings(words=500)).sentences]
    assert sum("voted" in text for text in told) == 1


def test_what_the_extractors_found_counts(document: Document) -> None:
    def span(words: str) -> tuple[int, int, str]:
        start = STORY.index(words)
        return start, start + len(words), words

    post = Position(*span("engineer"), "engineer", None)
    findings = Findings(
        officials=(Official("o1", "Tom Reed", None, None, (post,), (Span(*span("Tom Reed")),)),),
        numbers=(Number(*span("30 million pounds"), "money", 30_000_000, measures="repairs"),),
        directives=Directives(
            (Instrument("i1", "law", None, None, None, (Span(*span("closure")),)),),
            (Order(*span("A ferry will carry"), Speaker("Ada Quill", "o1"), False, None, "commitment", None),),
        ),
    )
    reasons = {name for s in summarise(document, Settings(share=1), findings).sentences for name in s.reasons}
    assert {"officials", "numbers", "instruments", "orders"} <= reasons


def test_an_order_that_names_nobody_is_worth_nothing(document: Document) -> None:
    start = STORY.index("A ferry")
    order = Order(start, start + 18, STORY[start : start + 18], None, False, None, "commitment", None)
    found = summarise(document, Settings(share=1), Findings(directives=Directives((), (order,)))).sentences
    assert not any("orders" in sentence.reasons for sentence in found)


@pytest.mark.parametrize("text", ["", "!!! ...", "—"])
def test_a_text_without_words_has_an_empty_summary(text: str) -> None:
    sentences = (Sentence(0, len(text), text, "paragraph", 0),) if text else ()
    document = Document(Article("", text), load_pack("en"), (), sentences)
    assert summarise(document, Settings()) == Summary((), 0, "expected-words")


def test_a_text_of_dangling_sentences_alone_still_has_a_summary(make_document: Callable[..., Document]) -> None:
    document = make_document("He left the city at noon. She stayed there with both children.", "en")
    assert [s.text for s in summarise(document, Settings(sentences=1)).sentences] == ["He left the city at noon."]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("zh", "国会周二通过预算法案。新法案将增加教育经费三十亿元。天气晴朗。部长说国会的预算法案很重要。"),
        (
            "ja",
            "国会は火曜日に予算案を可決した。新しい予算は教育費を増やす。天気は晴れだった。大臣は予算案を歓迎した。",
        ),
        ("th", "รัฐสภาผ่านร่างงบประมาณเมื่อวันอังคาร\nงบประมาณใหม่จะเพิ่มเงินเพื่อการศึกษา\nอากาศแจ่มใส"),
        ("ar", "صوت البرلمان يوم الثلاثاء على الميزانية. تزيد الميزانية الجديدة أموال التعليم. كان الطقس جميلا."),
        ("hi", "संसद ने मंगलवार को बजट पारित किया। नया बजट शिक्षा पर खर्च बढ़ाता है। मौसम साफ था।"),
    ],
)
def test_any_script_is_summarised(make_document: Callable[..., Document], code: str, text: str) -> None:
    document = make_document(text, code)
    told = summarise(document, Settings(sentences=1)).sentences
    assert len(told) == 1
    assert document.text[told[0].start : told[0].end] == told[0].text


@pytest.mark.parametrize(("wanted", "most"), [(Settings(words=100), 110), (Settings(share=0.3), 3600)])
def test_a_long_report_keeps_to_its_budget(make_document: Callable[..., Document], wanted: Settings, most: int) -> None:
    lines = (f"Town {i} has {i * 7} wells, and mayor {i % 97} wants {i % 13} schools by {i}." for i in range(900))
    assert 90 <= summarise(make_document("\n".join(lines), "en"), wanted).words <= most


@pytest.mark.parametrize("text", ['a "' * 5_000, "« Il dit. " * 500, "He left. " * 500, "a" * 50_000, "字" * 20_000])
def test_odd_texts_are_summarised_verbatim(make_document: Callable[..., Document], text: str) -> None:
    told = summarise(make_document(text, "fr"), Settings()).sentences
    assert told
    assert all(text[sentence.start : sentence.end] == sentence.text for sentence in told)


@settings(max_examples=60, deadline=None)
@given(
    st.text(
        st.sampled_from("aB é.!?…\n«»“”\"',:;- 漢字。かไ1٣ـ") | st.characters(exclude_categories=["Cs"]), max_size=300
    ),
    st.sampled_from(["fr", "en", "vi", "xx"]),
    st.sampled_from(BUDGETS),
)
def test_any_string_is_summarised_verbatim_and_alike_each_time(text: str, code: str, wanted: Settings) -> None:
    pieces, start = [], 0
    for part in text.split("."):
        if part:
            pieces.append(Sentence(start, start + len(part), part, "paragraph", 0))
        start += len(part) + 1
    document = Document(Article("", text), load_pack(code), (Block("paragraph", 0, len(text)),), tuple(pieces))
    summary = summarise(document, wanted)
    assert all(text[s.start : s.end] == s.text for s in summary.sentences)
    assert summary == summarise(document, wanted)


def test_a_decision_counts_for_more_than_another_order(document: Document) -> None:
    def order(modality: Modality, addressee: str | None) -> Findings:
        start = STORY.index("A ferry")
        told = Order(
            start, start + 18, STORY[start : start + 18], Speaker("Ada Quill"), False, addressee, modality, None
        )
        return Findings(directives=Directives((), (told,)))

    def reasons(found: Findings, title: str | None = None) -> set[str]:
        told = replace(document, article=replace(document.article, title=title)) if title else document
        return {name for s in summarise(told, Settings(share=1), found).sentences for name in s.reasons}

    assert "decision" in reasons(order("order", "pupils"))
    assert "decision" not in reasons(order("recommendation", "pupils"))
    assert "decision" not in reasons(order("request", None))
    assert "title_orders" in reasons(order("request", None), "Quill closes bridges")
    assert "title_orders" not in reasons(order("request", None), "Marlow closes bridges")


@pytest.mark.parametrize(
    ("first", "again"),
    [
        (
            "The council of Marlow voted on Tuesday to close four old bridges over the Wend for two years of repairs.",
            "Four bridges over the Wend will be closed by the council of Marlow.",
        ),
        (
            "Der Rat von Marlheim hat am Dienstag beschlossen, vier alte Brücken über die Wende zwei Jahre zu sperren.",
            "Vier Brücken über die Wende werden vom Rat in Marlheim gesperrt.",
        ),
        (
            "Le conseil de Marlieu a voté mardi la fermeture de quatre vieux ponts sur la Wende pour deux ans.",
            "Quatre ponts sur la Wende fermeront, selon le conseil de Marlieu.",
        ),
    ],
)
def test_what_a_taken_sentence_tells_is_not_told_again_in_other_words(
    make_document: Callable[..., Document], first: str, again: str
) -> None:
    others = (
        "A bakery near Kelt sells rye bread. Children swam across the lake. Farmers fear late frost in their orchards."
    )
    told = [s.text for s in summarise(make_document(f"{first} {others} {again}", "en"), Settings(words=300)).sentences]
    assert first in told
    assert again not in told


def test_a_longer_sentence_that_says_more_is_told_too(make_document: Callable[..., Document]) -> None:
    short = "Four bridges over the Wend will be closed by the council of Marlow."
    long = (
        "For two years of repairs after heavy floods the council closes four bridges over the Wend, and a ferry from "
        "Kelt carries pupils, nurses and farmers instead."
    )
    told = [s.text for s in summarise(make_document(f"{short} {long}", "en"), Settings(words=300)).sentences]
    assert told == [short, long]


def test_a_longer_sentence_that_tells_all_of_a_taken_one_is_not_told_too(
    make_document: Callable[..., Document],
) -> None:
    short = (
        "In 2024 the Marlow Trust recorded a 40 per cent rise in demand for barges from guilds of the northern valley."
    )
    long = (
        "In 2024, the Marlow Trust, a keeper of locks that was founded over twenty years ago on the upper river, "
        "recorded growth of 40 per cent in demand for barges by members of guilds of the northern valley in the main."
    )
    others = (
        "The mayor opened the fair on Sunday. Two locks will be closed until the end of the spring. Farmers expect hay."
    )
    told = [s.text for s in summarise(make_document(f"{short} {long} {others}", "en"), Settings(words=80)).sentences]
    assert (short in told, long in told) == (True, False)


@pytest.mark.parametrize(
    ("block", "first", "unfinished"),
    [
        ("standfirst", "The council of Marlow closes four bridges for two years and asks for 30 million pounds", False),
        ("standfirst", "Four bridges, one ferry and no money", True),
        ("paragraph", "The council of Marlow closes four bridges for two years and asks for 30 million pounds", True),
    ],
)
def test_a_standfirst_needs_no_end_mark(block: BlockKind, first: str, unfinished: bool) -> None:
    body = [f"The engineer Tom Reed told the council on Tuesday about bridge number {n} of the town." for n in (1, 2)]
    text = "\n".join([first, *body])
    sentences, at = [], 0
    for number, part in enumerate([first, *body]):
        sentences.append(Sentence(at, at + len(part), part, "paragraph" if number else block, number))
        at += len(part) + 1
    document = Document(Article("", text), load_pack("en"), (), tuple(sentences))
    reasons = [s.reasons for s in summarise(document, Settings(share=1)).sentences if s.start == 0]
    assert ("unfinished" in reasons[0]) is unfinished
