"""A summary over several articles as text, markdown or JSON: each sentence with its article."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter
from textwrap import fill
from typing import Final

from nutgraf.errors import BadSetting
from nutgraf.exports.markdown import safe
from nutgraf.exports.sanitise import one_line
from nutgraf.multi_document import MultiDocumentSummary

FORMATS: Final = ("brief", "json", "markdown")
WIDTH_COLUMNS: Final = 80  # columns


def check_format(format: str) -> None:  # noqa: A002 - the word users know
    """Raise BadSetting where a summary over several articles cannot be written in this format."""
    if format not in FORMATS:
        raise BadSetting(f"no format {format} for several articles", hint=f"Use one of: {', '.join(FORMATS)}.")


def write(summary: MultiDocumentSummary, format: str) -> str:  # noqa: A002
    """The summary in one of FORMATS, ending with a line end. Raises BadSetting for another format."""
    check_format(format)
    if format == "json":
        return summary.to_json(indent=2) + "\n"
    return "\n".join(_markdown(summary) if format == "markdown" else _text(summary)) + "\n"


def _name(summary: MultiDocumentSummary, index: int) -> str:
    article = summary.articles[index]
    return one_line(article.title or article.path or f"article {index + 1}")


def _text(summary: MultiDocumentSummary) -> Iterator[str]:
    yield f"{len(summary.articles)} articles · summary of {summary.words} words"
    for article, sentences in groupby(summary.sentences, key=attrgetter("article")):
        yield f"\n{_name(summary, article)}"
        for sentence in sentences:
            yield fill(one_line(sentence.shown), WIDTH_COLUMNS, initial_indent="  ", subsequent_indent="  ")
    if summary.disagreements:
        yield "\nThe articles differ"
    for line in _differences(summary):
        yield fill(line, WIDTH_COLUMNS, initial_indent="  ", subsequent_indent="    ")


def _markdown(summary: MultiDocumentSummary) -> Iterator[str]:
    yield f"# {len(summary.articles)} articles"
    for article, sentences in groupby(summary.sentences, key=attrgetter("article")):
        yield f"\n## {safe(_name(summary, article))}\n"
        yield from (f"- {safe(one_line(sentence.shown))}" for sentence in sentences)
    if summary.disagreements:
        yield "\n## The articles differ\n"
    yield from (f"- {safe(line)}" for line in _differences(summary))


def _differences(summary: MultiDocumentSummary) -> Iterator[str]:
    """A line for each thing on which the articles differ: what it is, and each figure with its article."""
    for one in summary.disagreements:
        figures = (f"{one_line(figure.text)} ({_name(summary, figure.article)})" for figure in one.figures)
        yield f"{one_line(one.measures)}: {', '.join(figures)}"
