"""What stages ask of a document: the sentence at a place, and whether a place is story."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nutgraf.document import Document, Sentence
from nutgraf.languages.load import load_pack
from nutgraf.records import Article, Block, BlockKind

TEXT = "One line.\n\nAnother line."


def document(kind: BlockKind) -> Document:
    blocks = (Block("paragraph", 0, 9), Block(kind, 11, 24))
    sentences = tuple(Sentence(b.start, b.end, TEXT[b.start : b.end], b.kind, i) for i, b in enumerate(blocks))
    return Document(Article("", TEXT), load_pack("en"), blocks, sentences)


def test_the_sentence_at_a_place() -> None:
    assert [document("paragraph").sentence_at(at) for at in (0, 8, 9, 10, 11, 23, 24)] == [0, 0, None, None, 1, 1, None]


@pytest.mark.parametrize("kind", ["byline", "credit", "source", "chrome"])
def test_what_surrounds_the_story_is_no_story(kind: BlockKind) -> None:
    assert not document(kind).is_story(11)
    assert document(kind).is_story(0)


@pytest.mark.parametrize("kind", ["paragraph", "headline", "subheading", "caption", "dateline"])
def test_other_zones_and_blank_lines_are_story(kind: BlockKind) -> None:
    assert document(kind).is_story(11)
    assert document(kind).is_story(10)


def test_quotation_marks_are_paired_once_and_handed_on() -> None:
    article = Article("", "He said “one bridge”.")
    read = Document(article, load_pack("en"), (), ())
    assert [article.text[pair.start : pair.end] for pair in read.marks.quoted] == ["one bridge"]
    assert replace(read, model="x").marks is read.marks
