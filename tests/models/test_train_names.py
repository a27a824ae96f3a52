"""The script that trains names pipelines: how it reads tagged words and makes texts of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
import spacy

TAGGED = """# text = a
1\tO\tO\t-\t-
2\tvoto\tO\t-\t-
3\tde\tO\t-\t-
4\to\tO\t-\t-
5\tJosé\tB-PER\t-\t-
6\tde\tI-PER\t-\t-
7\tSá\tI-PER\t-\t-
8\t.\tO\t-\t-

Wien B-LOC
lebt O
"""


@pytest.fixture(scope="module")
def script(root: Path, module_at: Callable[[Path], ModuleType]) -> ModuleType:
    return module_at(root / "models" / "train" / "train_names.py")


@pytest.fixture
def sentences(script: ModuleType, tmp_path: Path) -> list[list[tuple[str, str]]]:
    (tmp_path / "a.iob2").write_text(TAGGED, "utf-8")
    return list(script.read_sentences(tmp_path / "a.iob2"))


def test_numbered_and_plain_lines_are_read(sentences: list[list[tuple[str, str]]]) -> None:
    assert sentences[0][4:7] == [("José", "B-PER"), ("de", "I-PER"), ("Sá", "I-PER")]
    assert sentences[1] == [("Wien", "B-LOC"), ("lebt", "O")]


def test_contractions_are_made_but_not_into_a_name(script: ModuleType) -> None:
    words = {"de o": "do", "de a": "da"}
    plain = [("De", "O"), ("o", "O"), ("voto", "O"), ("de", "O"), ("A", "B-ORG")]
    assert script.contract(plain, words) == [("Do", "O"), ("voto", "O"), ("de", "O"), ("A", "B-ORG")]


def test_a_document_has_its_names_and_sentences(script: ModuleType, sentences: list[list[tuple[str, str]]]) -> None:
    doc = script.make_doc(spacy.blank("pt"), sentences)
    assert doc.text == "O voto de o José de Sá.\nWien lebt\n"
    assert [(ent.text, ent.label_) for ent in doc.ents] == [("José de Sá", "PER"), ("Wien", "LOC")]
    assert [token.text for token in doc if token.is_sent_start] == ["O", "Wien"]


def test_a_pipeline_is_written_without_the_words_of_its_data(script: ModuleType, tmp_path: Path) -> None:
    nlp = spacy.blank("pt")
    nlp.vocab.strings.add("segredo")
    script.write_lean(nlp, tmp_path / "p", {"name": "names"})
    assert "segredo" not in "".join(path.read_text("utf-8", "replace") for path in (tmp_path / "p").rglob("*.json"))
    assert spacy.load(tmp_path / "p").meta["name"] == "names"
