"""A token-classification model made here, saved as safetensors and read back from its folder."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from nutgraf.document import Document
from nutgraf.errors import MissingModel
from nutgraf.models.transformers import ACCELERATOR_BATCH_SIZE, BATCH_SIZE, batches, open_model, recognise_entities

torch = pytest.importorskip("torch", reason="the extra `transformers` is not installed")
transformers = pytest.importorskip("transformers", reason="the extra `transformers` is not installed")

pytestmark = pytest.mark.transformers

LABELS = ["O", "B-PER", "I-PER", "B-ORG"]
LESSON = [("minister", 0), ("anna", 1), ("berg", 2), ("met", 0), ("unesco", 3), ("today", 0), (".", 0), ("in", 0)]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A BERT of one layer that has learnt eight words and their labels."""
    torch.manual_seed(0)
    path = tmp_path_factory.mktemp("ner")
    words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *(word for word, _ in LESSON)]
    (path / "vocab.txt").write_text("\n".join(words), "utf-8")
    tokenizer = transformers.BertTokenizerFast(vocab=str(path / "vocab.txt"))
    config = transformers.BertConfig(
        vocab_size=len(words),
        hidden_size=16,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=16,
        id2label=dict(enumerate(LABELS)),
        label2id={label: index for index, label in enumerate(LABELS)},
    )
    model = transformers.BertForTokenClassification(config)
    optimiser = torch.optim.Adam(model.parameters(), lr=0.02)
    shuffle = random.Random(0)
    for _ in range(150):
        lesson = shuffle.sample(LESSON, len(LESSON))  # so that it learns the words and not their places
        inputs = tokenizer(" ".join(word for word, _ in lesson), return_tensors="pt")
        optimiser.zero_grad()
        model(**inputs, labels=torch.tensor([[0, *(label for _, label in lesson), 0]])).loss.backward()
        optimiser.step()
    model.save_pretrained(path)
    tokenizer.save_pretrained(path)
    return path


def test_names_are_found_with_true_offsets(folder: Path, make_document: Callable[..., Document]) -> None:
    document = make_document("Minister Anna Berg met Unesco today.\nUnesco met Anna Berg.", "en")
    entities = recognise_entities(document, str(folder))
    assert [(e.text, e.label) for e in entities] == [
        ("Anna Berg", "person"),
        ("Unesco", "organisation"),
        ("Unesco", "organisation"),
        ("Anna Berg", "person"),
    ]
    assert all(document.text[e.start : e.end] == e.text for e in entities)


def test_many_sentences_of_any_length_give_their_names_in_the_order_of_the_text(folder: Path, make_document) -> None:
    lines = ["Minister Anna Berg met Unesco " + "today " * (index % 7) + "." for index in range(3 * BATCH_SIZE)]
    document = make_document("\n".join(lines), "en")
    entities = recognise_entities(document, str(folder))
    assert [e.text for e in entities] == ["Anna Berg", "Unesco"] * len(lines)
    assert [e.start for e in entities] == sorted(e.start for e in entities)
    assert recognise_entities(document, str(folder)) == entities


def test_a_batch_has_sentences_of_like_length() -> None:
    texts = ["x" * (index * 37 % 100) for index in range(100)]
    read = list(batches(texts, "cpu"))
    assert sorted(index for batch in read for index in batch) == list(range(100))
    assert max(len(batch) for batch in read) == BATCH_SIZE
    assert max(max(map(len, map(texts.__getitem__, b))) - min(map(len, map(texts.__getitem__, b))) for b in read) < 17
    assert [len(batch) for batch in batches(texts, "cuda")] == [ACCELERATOR_BATCH_SIZE, 100 - ACCELERATOR_BATCH_SIZE]


def test_weights_that_are_not_safetensors_are_refused(folder: Path, tmp_path: Path) -> None:
    for file in folder.iterdir():
        if file.suffix != ".safetensors":
            (tmp_path / file.name).write_bytes(file.read_bytes())
    (tmp_path / "pytorch_model.bin").write_bytes(b"not to be unpickled")
    with pytest.raises(MissingModel, match="cannot load the model"):
        open_model(str(tmp_path), "AutoModelForTokenClassification")


def test_a_hub_id_that_is_not_on_the_machine_is_a_clear_error_at_once() -> None:
    with pytest.raises(MissingModel) as caught:
        open_model("nobody/no-such-model", "AutoModel")
    assert "hf download nobody/no-such-model" in (caught.value.hint or "")
