"""The door to transformers: models that the user names, from a folder or from the local Hugging Face cache.

Nothing is downloaded, no code that comes with a model is run, and only safetensors weights are read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nutgraf.document import Document, Entity, EntityLabel
from nutgraf.errors import MissingModel, first_line

if TYPE_CHECKING:
    from transformers import PreTrainedModel, PreTrainedTokenizerBase

BATCH_SIZE = 16  # sentences a forward pass; on an accelerator ACCELERATOR_BATCH_SIZE
ACCELERATOR_BATCH_SIZE = 64  # sentences
MAX_TOKENS = 512  # what most encoders were trained for; the rest of a longer sentence is not read
LABELS: dict[str, EntityLabel] = {"PER": "person", "PERSON": "person", "ORG": "organisation", "LOC": "place"}


@cache
def open_model(name: str, kind: str) -> tuple[PreTrainedTokenizerBase, PreTrainedModel]:
    """The tokenizer and model of a folder, or of a hub id that the local cache holds; kept for the process.

    The model is on the accelerator that torch finds (a GPU), else on the CPU. `kind` is the transformers class to
    load, e.g. "AutoModel". Raises MissingModel where transformers or torch is not installed, the model is not on this
    machine, or it has no safetensors weights.
    """
    try:
        import torch
        import transformers
    except ImportError as error:
        hint = "Install them: python -m pip install 'nutgraf[transformers]'"
        raise MissingModel(f"the model {name} needs transformers and torch ({error})", hint=hint) from error
    torch.manual_seed(0)
    transformers.utils.logging.set_verbosity_error()
    transformers.utils.logging.disable_progress_bar()
    try:
        folder = _folder(name)
        tokenizer = transformers.AutoTokenizer.from_pretrained(folder, local_files_only=True, trust_remote_code=False)
        model = getattr(transformers, kind).from_pretrained(
            folder, local_files_only=True, trust_remote_code=False, use_safetensors=True
        )
    except (OSError, ValueError) as error:
        raise MissingModel(f"cannot load the model {name}: {first_line(error)}", hint=_hint(name)) from error
    return tokenizer, model.eval().to(_device())


def _device() -> str:
    import torch

    accelerator = torch.accelerator.current_accelerator(check_available=True)
    return "cpu" if accelerator is None else accelerator.type


def batches(texts: Sequence[str], device: str) -> Iterator[list[int]]:
    """The indexes of the texts that one forward pass reads: texts of like length, so that little is padded."""
    size = BATCH_SIZE if device == "cpu" else ACCELERATOR_BATCH_SIZE
    order = sorted(range(len(texts)), key=lambda index: (len(texts[index]), index))
    for first in range(0, len(order), size):
        yield order[first : first + size]


def _folder(name: str) -> str:
    """The folder itself, or the one in which the local cache holds a hub id. Raises OSError or ValueError.

    Given an id, transformers 5 asks the hub about its tokenizer even where it is to read local files only.
    """
    if Path(name).is_dir():
        return name
    from huggingface_hub import snapshot_download

    return str(snapshot_download(name, local_files_only=True))


def _hint(name: str) -> str:
    if Path(name).is_dir():
        return "The folder must hold config.json, the tokenizer's files and model.safetensors."
    return f"Give a folder, or fetch it first: hf download {name}"


def recognise_entities(document: Document, name: str) -> tuple[Entity, ...]:
    """The names that a token-classification model finds in the document's sentences, in text order.

    Labels are read as in CoNLL 2003 (PER, ORG, LOC, with or without B- and I-); others are not names here. A word
    has the label of its first piece.
    """
    tokenizer, model = open_model(name, "AutoModelForTokenClassification")
    texts = [sentence.text for sentence in document.sentences]
    found: list[Entity] = []
    for indexes in batches(texts, model.device.type):
        labels, encoding = _tag_subwords(tokenizer, model, [texts[index] for index in indexes])
        for row, index in enumerate(indexes):
            at = document.sentences[index].start
            words = _word_tags(encoding.word_ids(row), encoding["offset_mapping"][row].tolist(), labels[row])
            found += [Entity(at + s, at + e, texts[index][s:e], label) for label, s, e in _merge_bio_tags(words)]
    return tuple(sorted(found, key=lambda entity: entity.start))


def _tag_subwords(
    tokenizer: PreTrainedTokenizerBase, model: PreTrainedModel, texts: Sequence[str]
) -> tuple[list[list[str]], Any]:
    import torch

    encoding = tokenizer(
        list(texts),
        return_tensors="pt",
        padding=True,
        truncation=True,
        max_length=MAX_TOKENS,
        return_offsets_mapping=True,
    )
    inputs = {key: value.to(model.device) for key, value in encoding.items() if key != "offset_mapping"}
    with torch.inference_mode():
        best = model(**inputs).logits.argmax(-1).tolist()
    return [[model.config.id2label[label] for label in row] for row in best], encoding


def _word_tags(
    word_ids: Sequence[int | None], offsets: Sequence[Sequence[int]], labels: Sequence[str]
) -> Iterator[tuple[str, int, int]]:
    """(label of the first piece, start, end) of every word."""
    word: int | None = None
    label, start, end = "", 0, 0
    for piece, (piece_start, piece_end), piece_label in zip(word_ids, offsets, labels, strict=True):
        if piece != word:
            if word is not None:
                yield label, start, end
            word, label, start = piece, piece_label, piece_start
        end = piece_end
    if word is not None:
        yield label, start, end


def _merge_bio_tags(words: Iterator[tuple[str, int, int]]) -> Iterator[tuple[EntityLabel, int, int]]:
    """Neighbouring words of one kind as one name; B- begins a new one."""
    open_label: EntityLabel | None = None
    start = end = 0
    for tag, word_start, word_end in words:
        prefix, _, kind = tag.rpartition("-")
        label = LABELS.get(kind)
        if open_label is not None and (label != open_label or prefix == "B"):
            yield open_label, start, end
            open_label = None
        if label is not None and open_label is None:
            open_label, start = label, word_start
        end = word_end if label is not None else end
    if open_label is not None:
        yield open_label, start, end
