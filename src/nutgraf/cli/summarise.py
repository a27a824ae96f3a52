"""`nutgraf summarise`: the brief of one article, or of several together."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from nutgraf.cli.help import CommandWithLimits
from nutgraf.cli.options import brief_options, format_option, settings_of, write_stdout
from nutgraf.errors import BadInput, BadSetting, TimeIsUp
from nutgraf.exports import BINARY, format_for
from nutgraf.settings import DEFAULT_TIMEOUT_SECONDS
from nutgraf.text.nearest import nearest

if TYPE_CHECKING:
    from nutgraf.records import Article, Brief
    from nutgraf.settings import Limits, Settings


# Endings of files that hold an article a row or a record.
TABLES: Final = (".csv", ".tsv", ".jsonl", ".ndjson", ".parquet", ".warc", ".wet")


@click.command(cls=CommandWithLimits)
@click.argument("files", metavar="FILE...|-", nargs=-1, required=True)
@format_option("brief")
@click.option(
    "--output", "-o", type=click.Path(path_type=Path), help="Write into this file; its ending can choose the format."
)
@click.option("--together", is_flag=True, help="One summary over several files (brief, json or markdown).")
@brief_options
@click.pass_context
def summarise(context: click.Context, /, files: Sequence[str], format_: str, output: Path | None, **_: object) -> None:
    """Make the brief of an article: a text, page, PDF, office document, mail, feed, JSON, subtitles, or - for
    standard input.

    A brief holds more than a summary. `summarize` and `brief` are other names of this command.

    \b
    Examples: nutgraf summarise article.txt
              curl -s https://example.org/news | nutgraf summarise - --format json
              nutgraf summarise monday.txt tuesday.txt --together
    """
    together = context.params["together"]
    if len(files) > 1 and not together:
        hint = "Give --together for one summary of them, or use `nutgraf batch` for a brief of each."
        raise BadSetting("several files were given", hint=hint)
    if output is not None and output.suffix and not _is_given(context, "format_"):
        format_ = format_for(output)
    if format_ in BINARY and output is None and sys.stdout.isatty():
        raise BadSetting(
            f"{format_} is binary, no text for a terminal", hint="Give -o FILE, or pipe it into a program."
        )
    settings = settings_of(context.params)
    piped = sys.stdin.buffer.read(settings.limits.bytes + 1) if "-" in files else b""
    with _in_time((context.params["timeout"] or DEFAULT_TIMEOUT_SECONDS) * len(files)):
        encoding = context.params["encoding"]
        articles = [article for file in files for article in _read(file, piped, encoding, settings.limits)]
        if len(articles) > 1 and not together:
            hint = "Give --together for one summary of them, or use `nutgraf batch`."
            raise BadSetting(f"{files[0]} holds {len(articles):,} articles", hint=hint)
        terminal = output is None and _is_terminal()
        data = _together(articles, settings, format_) if together else _alone(articles[0], settings, format_, terminal)
    if output is None:
        write_stdout(data)
    else:
        from nutgraf.atomic_write import write_atomically

        write_atomically(output, data)


def _is_given(context: click.Context, option: str) -> bool:
    """Whether the user gave the option, and not its default."""
    return context.get_parameter_source(option) is not click.core.ParameterSource.DEFAULT


@contextmanager
def _in_time(seconds: float) -> Iterator[None]:
    """Raise TimeIsUp where the body takes longer."""
    from nutgraf.batch.engines.clock import TimeIsUpError, deadline

    try:
        with deadline(seconds):
            yield
    except TimeIsUpError:
        hint = "Give it more time with --timeout, or split the text into single articles."
        raise TimeIsUp(f"it took longer than {seconds:g} seconds", hint=hint) from None


def _together(articles: list[Article], settings: Settings, format_: str) -> bytes:
    from nutgraf.exports.multi_document import check_format, write
    from nutgraf.pipeline import summarise_documents

    check_format(format_)
    return write(summarise_documents(articles, settings), format_).encode("utf-8")


def _alone(article: Article, settings: Settings, format_: str, terminal: bool) -> bytes:  # noqa: FBT001
    from nutgraf.pipeline import brief_article

    return _rendered(brief_article(article, settings), format_, terminal=terminal)


def _read(file: str, piped: bytes, encoding: str | None, limits: Limits) -> Iterator[Article]:
    """The articles of a file. Raises BadInput."""
    from nutgraf.stages.acquire.given import check_is_no_address
    from nutgraf.stages.acquire.read import read_articles_bytes, read_bytes

    if file == "-":
        yield from read_articles_bytes(piped, "-", encoding=encoding, limits=limits)
        return
    check_is_no_address(file)
    _check_is_article(file)
    yield from read_articles_bytes(read_bytes(file, limits), file, encoding=encoding, limits=limits)


def _check_is_article(file: str) -> None:
    """Raise BadInput for what does not exist, and for what `batch` reads: a folder, a table, a web archive."""
    path = Path(file)
    if "\0" not in file and not path.exists() and path.parent.is_dir():
        near = nearest(path.name, (other.name for other in path.parent.iterdir()))
        hint = f"Did you mean {path.with_name(near)}?" if near else "Check the name and the folder."
        raise BadInput(f"cannot read {file}: No such file or directory", hint=hint)
    if path.is_dir():
        raise BadInput(f"{file} is a folder", hint=f"Use `nutgraf batch {file} -o OUT`, which reads folders.")
    if path.name.lower().removesuffix(".gz").endswith(TABLES) and path.is_file():
        what = f"{file} is a table or an archive with many articles"
        raise BadInput(what, hint=f"Use `nutgraf batch {file} -o OUT`, which makes a brief of each.")


def _is_terminal() -> bool:
    """Whether standard output is a terminal that shows styles; https://no-color.org is honoured."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") not in ("dumb", "unknown")


def _rendered(brief: Brief, format_: str, *, terminal: bool) -> bytes:
    if format_ == "brief":
        from nutgraf.exports.brief import WIDTH_COLUMNS, write

        width = shutil.get_terminal_size((WIDTH_COLUMNS, 24)).columns
        return write(brief, width=width, color=terminal).encode("utf-8")
    from nutgraf import exports

    return exports.write_bytes(brief, format_)
