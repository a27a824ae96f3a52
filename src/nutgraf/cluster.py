"""The record of a summary over several articles."""

from __future__ import annotations

from dataclasses import dataclass

from nutgraf.records import Article, SummarySentence


@dataclass(frozen=True, slots=True)
class ClusterSentence(SummarySentence):
    """A sentence of a summary over several articles; `article` is the index of its own in the cluster."""

    article: int


@dataclass(frozen=True, slots=True)
class Cluster:
    """One summary over several articles: each sentence with its article, in the order of the articles."""

    schema_version: str
    articles: tuple[Article, ...]
    sentences: tuple[ClusterSentence, ...]
    words: int
    method: str

    def to_json(self, *, indent: int | None = None) -> str:
        """The cluster's summary as JSON text."""
        from nutgraf import json_codec

        return json_codec.cluster_to_json(self, indent=indent)
