"""Long texts: cut at borders, read in pieces, and joined as if they had been read whole."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nutgraf.long_texts import cut_text
from nutgraf.pipeline import brief_article, summarise_documents
from nutgraf.records import Brief
from nutgraf.settings import Limits, Settings
from nutgraf.stages.acquire.read import article_from_text

DAYS = (
    "Der Minister Jan Kowal sagte: „Wir haben 340 Brücken gezählt.“ Die Kosten stiegen von 12 Euro auf 15 Euro.",
    "Nach § 5 Abs. 2 BauGB müssen die Gemeinden den Plan veröffentlichen. Es betrifft 62 Prozent der Straßen.",
    "Die Bürgermeisterin Ada Brandt forderte die Bürger auf, Wasser zu sparen. Jan Kowal lehnte ab.",
)
TEXT = "Brücken im Land\n\n" + "\n\n".join(DAYS[i % 3] for i in range(24)) + "\n"


def brief_in_pieces(chars: int, text: str = TEXT) -> Brief:
    return brief_article(article_from_text(text), Settings(language="de", limits=Limits(chars=chars)))


@given(st.text(alphabet="ab .\n", max_size=300), st.integers(1, 60))
def test_pieces_are_the_whole_and_none_is_too_long(text: str, limit: int) -> None:
    pieces = cut_text(text, limit)
    assert "".join(text[start:end] for start, end in pieces) == text
    assert all(end - start <= limit for start, end in pieces)
    assert all(one[1] == two[0] for one, two in pairwise(pieces))


def test_a_piece_ends_with_a_paragraph_or_a_line_or_a_word_where_it_can() -> None:
    assert cut_text("aaaa\n\nbbb\nccc", 9) == [(0, 6), (6, 13)]
    assert cut_text("aaaa bbb\nccc dd", 10) == [(0, 9), (9, 15)]
    assert cut_text("aaaa bbbb cccc", 10) == [(0, 10), (10, 14)]
    assert cut_text("a" * 25, 10) == [(0, 10), (10, 20), (20, 25)]


@pytest.mark.parametrize("chars", [90, 300, 1000, 3000])
def test_every_place_is_right_in_the_whole_text(chars: int) -> None:
    brief = brief_in_pieces(chars)
    text = brief.article.text
    assert text == TEXT
    spans = [*brief.numbers, *brief.quotes, *brief.directives.orders, *brief.summary.sentences]
    spans += [m for one in (*brief.officials, *brief.people, *brief.directives.instruments) for m in one.mentions]
    assert spans
    assert all(text[span.start : span.end] == span.text for span in spans)
    assert all(one.end <= two.start for one, two in pairwise(brief.sentences))
    assert all(one.end <= two.start for one, two in pairwise(brief.summary.sentences))
    assert all(brief.sentences[n.sentence].start <= n.start for n in brief.numbers if n.sentence is not None)
    assert Brief.from_json(brief.to_json()) == brief


def test_what_is_found_in_pieces_is_what_is_found_in_the_whole() -> None:
    whole, pieces = brief_in_pieces(200_000), brief_in_pieces(1000)
    assert [(n.start, n.value, n.unit) for n in pieces.numbers] == [(n.start, n.value, n.unit) for n in whole.numbers]
    assert [(o.name, len(o.mentions)) for o in pieces.officials] == [(o.name, len(o.mentions)) for o in whole.officials]
    assert [q.start for q in pieces.quotes] == [q.start for q in whole.quotes]
    assert [(a.id, len(a.mentions)) for a in pieces.directives.instruments] == [
        (a.id, len(a.mentions)) for a in whole.directives.instruments
    ]
    assert [(o.start, o.modality) for o in pieces.directives.orders] == [
        (o.start, o.modality) for o in whole.directives.orders
    ]
    assert pieces.blocks == whole.blocks
    assert pieces.sentences == whole.sentences
    assert [(c.from_, c.to) for c in pieces.changes] == [(c.from_, c.to) for c in whole.changes]


def test_speakers_are_the_officials_of_the_whole() -> None:
    brief = brief_in_pieces(1000)
    names = {official.id: official.name for official in brief.officials}
    assert len(names) == len(brief.officials) == 2
    spoken = [quote.speaker for quote in brief.quotes if quote.speaker]
    assert spoken
    assert all(names[speaker.official] == speaker.name == "Jan Kowal" for speaker in spoken if speaker.official)
    assert [[post.title for post in official.positions] for official in brief.officials] == [
        ["Minister"],
        ["Bürgermeisterin"],
    ]


def test_a_brief_says_that_it_was_read_in_pieces_and_its_settings_show_it() -> None:
    whole, pieces = brief_in_pieces(200_000), brief_in_pieces(1000)
    assert "read-in-pieces" not in [warning.code for warning in whole.warnings]
    assert [warning.code for warning in pieces.warnings].count("read-in-pieces") == 1
    assert whole.generator.settings != pieces.generator.settings
    other = Settings(language="de", limits=Limits(bytes=10**7, depth=100))
    assert brief_article(article_from_text(TEXT), other).generator.settings == whole.generator.settings


def test_several_long_articles_have_one_summary() -> None:
    articles = [article_from_text(TEXT), article_from_text("Ganz kurz. Ein Satz über 12 Brücken in der Stadt Aue.")]
    cluster = summarise_documents(articles, Settings(language="de", limits=Limits(chars=500)))
    assert {sentence.article for sentence in cluster.sentences} <= {0, 1}
    for sentence in cluster.sentences:
        assert articles[sentence.article].text[sentence.start : sentence.end] == sentence.text
