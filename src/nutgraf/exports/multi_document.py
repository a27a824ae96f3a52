"""A summary over several articles as text, markdown or JSON: each sentence with its article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import fill
from typing import Final

from nutgraf.cluster import Cluster
from nutgraf.errors import BadSetting
from nutgraf.exports.markdown import safe
from nutgraf.exports.sanitise import one_line
from nutgraf.records import Article, Settings

FORMATS: Final = ("brief", "json", "markdown")
WIDTH: Final = 80  # columns


def told(articles: Sequence[Article], settings: Settings, format: str) -> str:  # noqa: A002 - the word users know
    """One summary over the articles in one of FORMATS, ending with a line end.

    Raises BadSetting for another format, before anything is read, and the errors of the pipeline.
    """
    if format not in FORMATS:
        raise BadSetting(f"no format {format} for several articles", hint=f"Use one of: {', '.join(FORMATS)}.")
    from nutgraf.pipeline import summarise_together

    return write(summarise_together(articles, settings), format)


def write(cluster: Cluster, format: str) -> str:  # noqa: A002
    """The summary in one of FORMATS."""
    if format == "json":
        return cluster.to_json(indent=2) + "\n"
    return "\n".join(_markdown(cluster) if format == "markdown" else _text(cluster)) + "\n"


def _name(cluster: Cluster, index: int) -> str:
    article = cluster.articles[index]
    return one_line(article.title or article.path or f"article {index + 1}")


def _text(cluster: Cluster) -> Iterator[str]:
    yield f"{len(cluster.articles)} articles · summary of {cluster.words} words"
    article = None
    for sentence in cluster.sentences:
        if sentence.article != article:
            article = sentence.article
            yield f"\n{_name(cluster, article)}"
        yield fill(one_line(sentence.text), WIDTH, initial_indent="  ", subsequent_indent="  ")


def _markdown(cluster: Cluster) -> Iterator[str]:
    yield f"# {len(cluster.articles)} articles"
    article = None
    for sentence in cluster.sentences:
        if sentence.article != article:
            article = sentence.article
            yield f"\n## {safe(_name(cluster, article))}\n"
        yield f"- {safe(one_line(sentence.text))}"
