"""One summary over several articles."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from nutgraf.document import Document, Findings
from nutgraf.settings import Settings
from nutgraf.stages.summary.disagreements import ArticlePart
from nutgraf.stages.summary.extract import summarise_document, summarise_parts

FIRST = (
    "The river flooded forty houses in Lindau during the night. Firefighters pumped water out of cellars until noon. "
    "The mayor asked the ministry for two million euros."
)
SECOND = (
    "During the night the river flooded forty houses in Lindau. The railway line to the north stays closed for a week. "
    "He gave no reason for the delay."
)


def test_nothing_is_said_twice_and_each_article_has_its_part(make_document: Callable[..., Document]) -> None:
    articles = [ArticlePart(i, make_document(text, "en"), Findings()) for i, text in enumerate((FIRST, SECOND))]
    summaries = summarise_parts(articles, Settings(sentences=3))
    told = [[sentence.text for sentence in summary.sentences] for summary in summaries]
    assert sum(map(len, told)) == 3
    assert sum("flooded" in text for texts in told for text in texts) == 1
    assert all(
        document.text[s.start : s.end] == s.text
        for (_, document, _), summary in zip(articles, summaries, strict=True)
        for s in summary.sentences
    )


def test_one_article_together_is_that_article_alone(make_document: Callable[..., Document]) -> None:
    document = make_document(FIRST, "en")
    assert summarise_parts([ArticlePart(0, document, Findings())], Settings(words=20)) == [
        summarise_document(document, Findings(), Settings(words=20))
    ]


def test_a_sentence_brings_the_one_it_needs_from_its_own_article(make_document: Callable[..., Document]) -> None:
    articles = [ArticlePart(i, make_document(text, "en"), Findings()) for i, text in enumerate((FIRST, SECOND))]
    summaries = summarise_parts(articles, Settings(sentences=5))
    second = [sentence.text for sentence in summaries[1].sentences]
    assert not any(text.startswith("He gave") for text in second) or any("railway" in text for text in second)


def test_articles_without_a_story_have_empty_parts(make_document: Callable[..., Document]) -> None:
    empty = replace(make_document(FIRST, "en"), sentences=())
    articles = [ArticlePart(0, empty, Findings()), ArticlePart(1, make_document(FIRST, "en"), Findings())]
    summaries = summarise_parts(articles, Settings(sentences=1))
    assert [len(summary.sentences) for summary in summaries] == [0, 1]
    assert [len(summary.sentences) for summary in summarise_parts(articles[:1], Settings())] == [0]


def test_what_both_articles_say_comes_before_what_one_says(make_document: Callable[..., Document]) -> None:
    def first(second: str) -> list[str]:
        texts = (FIRST, second)
        articles = [ArticlePart(i, make_document(text, "en"), Findings()) for i, text in enumerate(texts)]
        reasons = [s.reasons for summary in summarise_parts(articles, Settings(share=1.0)) for s in summary.sentences]
        return [name for each in reasons for name in each if name == "agreement"]

    assert first(SECOND) == ["agreement"] * 2
    assert first("A bakery in Kelt bakes black bread for the winter market.") == []


def test_pieces_of_one_article_do_not_agree(make_document: Callable[..., Document]) -> None:
    pieces = [ArticlePart(0, make_document(text, "en"), Findings()) for text in (FIRST, SECOND)]
    told = [s for summary in summarise_parts(pieces, Settings(share=1.0)) for s in summary.sentences]
    assert not any("agreement" in sentence.reasons for sentence in told)
