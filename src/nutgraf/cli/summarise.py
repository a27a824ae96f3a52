"""`nutgraf summarise`: the brief of one article, or of several together."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from nutgraf.cli.options import common, put_out, settings_of
from nutgraf.errors import BadInput, BadSetting
from nutgraf.exports import BINARY, SUFFIXES

if TYPE_CHECKING:
    from nutgraf.records import Article, Brief


@click.command()
@click.argument("files", metavar="FILE...|-", nargs=-1, required=True)
@click.option("--format", "-f", "format_", type=click.Choice(list(SUFFIXES)), default="brief", show_default=True)
@click.option("--output", "-o", type=click.Path(path_type=Path), help="Write here, whole or not at all.")
@click.option("--together", is_flag=True, help="One summary over several files (brief, json or markdown).")
@common
@click.pass_context
def summarise(context: click.Context, /, files: Sequence[str], format_: str, output: Path | None, **_: object) -> None:
    """Brief one article: a text, markdown or HTML file, or - for standard input.

    \b
    Examples: nutgraf summarise article.txt
              curl -s https://example.org/news | nutgraf summarise - --format json
              nutgraf summarise monday.txt tuesday.txt --together
    """
    together = context.params["together"]
    if len(files) > 1 and not together:
        raise BadSetting("several files", hint="Give --together for one summary of them, or use `nutgraf batch`.")
    if format_ in BINARY and output is None and sys.stdout.isatty():
        raise BadSetting(f"{format_} is binary, no text for a terminal", hint="Give -o FILE, or pipe it on.")
    settings = settings_of(context.params)
    articles = [_read(file, context.params["encoding"]) for file in files]
    if together:
        from nutgraf.exports.together import told

        data = told(articles, settings, format_).encode("utf-8")
    else:
        from nutgraf.pipeline import brief_article

        data = _rendered(brief_article(articles[0], settings), format_, terminal=output is None and _is_terminal())
    if output is None:
        put_out(data)
    else:
        from nutgraf.atomic import write_whole

        write_whole(output, data)


def _read(file: str, encoding: str | None) -> Article:
    from nutgraf.stages.acquire import BYTES_LIMIT, read_article, read_stream

    if file == "-":
        return read_stream(sys.stdin.buffer.read(BYTES_LIMIT + 1), "-", encoding=encoding)
    if "://" in file and not Path(file).exists():
        raise BadInput(f"{file} is an address, not a file", hint="Pipe the page: curl -s URL | nutgraf summarise -")
    return read_article(file, encoding=encoding)


def _is_terminal() -> bool:
    """Whether standard output is a terminal that shows styles; https://no-color.org is honoured."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") not in ("dumb", "unknown")


def _rendered(brief: Brief, format_: str, *, terminal: bool) -> bytes:
    if format_ == "brief":
        from nutgraf.exports.brief import WIDTH, write

        width = shutil.get_terminal_size((WIDTH, 24)).columns
        return write(brief, width=width, color=terminal).encode("utf-8")
    from nutgraf import exports

    return exports.encoded(brief, format_)
