"""The ranker's weights, read from weights.toml beside this file."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class WordWeights:
    """Log-odds that an occurrence of a word stands in a human summary; expectation.py says what each multiplies."""

    bias: float
    count: float
    spread: float
    early: float
    opening: float
    title: float
    opening_untitled: float
    name: float
    figure: float
    compression: float
    titled: float
    title_cooccurrence: float
    occurrence: float
    occurrence_rarity: float


class SentenceWeights(NamedTuple):
    """What a sentence gains or loses beside its words, in shares of its words; features.py says when."""

    position: float
    first: float
    second: float
    title_share: float
    short: float
    points_back: float
    connective: float
    past: float
    question: float
    quotation: float
    ceremony: float
    unfinished: float
    addresses_reader: float
    officials: float
    names: float
    numbers: float
    amounts: float
    orders: float
    instruments: float
    decision: float
    title_orders: float


class Weights(NamedTuple):
    """All that the ranker has learnt or was given."""

    words: WordWeights
    sentences: SentenceWeights


@cache
def load_weights() -> Weights:
    """The weights that come with the package."""
    data = tomllib.loads((resources.files("nutgraf.stages.summary") / "weights.toml").read_text("utf-8"))
    return Weights(WordWeights(**data["words"]), SentenceWeights(**data["sentences"]))
