"""Sentence embeddings from a transformers encoder that the user names: how central sentences are, and how alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nutgraf.models.transformers import MAX_TOKENS, batches, open_model

if TYPE_CHECKING:
    from torch import Tensor
    from transformers import PreTrainedModel, PreTrainedTokenizerBase


@dataclass(frozen=True, slots=True)
class SentenceEmbeddings:
    """The sentences of a text as unit vectors, a row each.

    Encoders differ in how far apart they set sentences (the cosines of E5 lie between 0.77 and 0.95), so likeness is
    told from the mean cosine of the text's sentences, 0, to identity, 1.
    """

    vectors: Tensor
    mean_similarity: float

    def centrality(self) -> list[float]:
        """How near each sentence is to the mean of all: 0 for the farthest, 1 for the nearest."""
        near = (self.vectors @ self.vectors.mean(0)).tolist()
        low, high = min(near), max(near)
        return [(value - low) / (high - low) if high > low else 1.0 for value in near]

    def similarity(self, index: int) -> list[float]:
        """How alike every sentence is to the one at `index`."""
        cosines: list[float] = (self.vectors @ self.vectors[index]).tolist()
        return [max(0.0, cosine - self.mean_similarity) / max(1e-6, 1 - self.mean_similarity) for cosine in cosines]


def embed(texts: Sequence[str], name: str) -> SentenceEmbeddings:
    """The meaning of at least one sentence: the mean of the encoder's last states over the words of each.

    `name` is a folder or a hub id that the local cache holds. Raises nutgraf.errors.MissingModel.
    """
    tokenizer, model = open_model(name, "AutoModel")
    import torch

    pooled: dict[int, Tensor] = {}
    for indexes in batches(texts, model.device.type):
        means = _mean_pool(tokenizer, model, [texts[index] for index in indexes])
        pooled.update(zip(indexes, means, strict=True))
    vectors = torch.nn.functional.normalize(torch.stack([pooled[index] for index in range(len(texts))]))
    count = len(texts)
    pairs = count * (count - 1)
    usual = (float(vectors.sum(0).square().sum()) - count) / pairs if pairs else 0.0
    return SentenceEmbeddings(vectors, usual)


def _mean_pool(tokenizer: PreTrainedTokenizerBase, model: PreTrainedModel, texts: list[str]) -> Tensor:
    import torch

    inputs = tokenizer(texts, return_tensors="pt", padding=True, truncation=True, max_length=MAX_TOKENS)
    inputs = inputs.to(model.device)
    with torch.inference_mode():
        states: Tensor = model(**inputs).last_hidden_state
    mask = inputs["attention_mask"].unsqueeze(-1).to(states.dtype)
    return ((states * mask).sum(1) / mask.sum(1).clamp(min=1)).cpu()
