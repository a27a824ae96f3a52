"""The DocBin: spaCy's own reader finds the text and every finding in its place, with nothing of nutgraf."""

from __future__ import annotations

from dataclasses import replace

import pytest
import spacy
from spacy.tokens import Doc, DocBin

from nutgraf import exports
from nutgraf.errors import BadSetting
from nutgraf.records import Brief


def read(brief: Brief) -> Doc:
    data = exports.write_bytes(brief, "spacy")
    (doc,) = DocBin().from_bytes(data).get_docs(spacy.blank("xx").vocab)
    return doc


def test_the_text_and_its_groups_are_read_back(brief):
    doc = read(brief)
    assert doc.text == brief.article.text
    assert {name: [(span.text, span.label_) for span in group] for name, group in doc.spans.items()} == {
        "officials": [("Ilse Harmsen", "official")],
        "numbers": [("12.5 %", "percent"), ("9 %", "percent")],
        "instruments": [("Decree 14/2021", "decree")],
        "orders": [(order.text, "obligation") for order in brief.directives.orders],
        "quotes": [("We will not wait for anybody", "quote")],
        "summary": [(sentence.text, "summary") for sentence in brief.summary.sentences],
    }


@pytest.mark.parametrize("words", ["arms", "% in 2019", "12", "[31mr", "ouncil <scr"])
def test_tokens_are_cut_at_the_edges_of_a_finding(brief, words):
    text = brief.article.text
    start = text.index(words)
    inside = replace(brief.numbers[0], start=start, end=start + len(words), text=words)
    doc = read(replace(brief, numbers=(inside,), changes=()))
    assert [(span.start_char, span.text) for span in doc.spans["numbers"]] == [(start, words)]
    assert doc.text == text


@pytest.mark.parametrize("code", ["ja", "vi", "qq"])
def test_a_language_without_a_tokenizer_has_its_findings_too(brief, code):
    doc = read(replace(brief, language=replace(brief.language, code=code)))
    assert [span.text for span in doc.spans["quotes"]] == ["We will not wait for anybody"]


def test_the_same_brief_is_the_same_bytes(brief):
    assert exports.write_bytes(brief, "spacy") == exports.write_bytes(brief, "spacy")


def test_a_binary_format_is_not_handed_out_as_text(brief):
    with pytest.raises(BadSetting):
        exports.write(brief, "spacy")
