"""What a summary over several articles holds: sentences with their articles, figures on which the articles differ."""

from __future__ import annotations

from dataclasses import dataclass

from nutgraf import json_codec
from nutgraf.records import Approximation, Article, Span, SummarySentence


@dataclass(frozen=True, slots=True)
class MultiDocumentSentence(SummarySentence):
    """A sentence of a summary over several articles; `article` is the index of its own."""

    article: int


@dataclass(frozen=True, slots=True)
class SourcedFigure(Span):
    """A number that an article of several states; `article` is its index, the rest as in Number."""

    article: int
    value: int | float
    value_high: int | float | None
    unit: str | None
    approximation: Approximation


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Figures of several articles for one thing that cannot all be right; `measures` is in the words of the first."""

    measures: str
    figures: tuple[SourcedFigure, ...]


@dataclass(frozen=True, slots=True)
class MultiDocumentSummary:
    """One summary over several articles: each sentence with its article, in the order of the articles, and the
    figures on which the articles differ.
    """

    schema_version: str
    articles: tuple[Article, ...]
    sentences: tuple[MultiDocumentSentence, ...]
    words: int
    method: str
    disagreements: tuple[Disagreement, ...] = ()

    def to_json(self, *, indent: int | None = None) -> str:
        """The summary as JSON text."""
        return json_codec.to_json(self, indent=indent)
