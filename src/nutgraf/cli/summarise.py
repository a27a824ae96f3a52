"""`nutgraf summarise`: the brief of one article, of several one after the other, or one summary of them together."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from nutgraf.cli.help import CommandWithLimits
from nutgraf.cli.options import brief_options, format_option, settings_of, ui_of, write_stdout
from nutgraf.cli.program import explain
from nutgraf.errors import BadInput, BadPack, BadSetting, MissingModel, TimeIsUp
from nutgraf.exports import BINARY, format_for
from nutgraf.settings import DEFAULT_TIMEOUT_SECONDS
from nutgraf.text.nearest import nearest

if TYPE_CHECKING:
    from nutgraf.records import Article, Brief
    from nutgraf.settings import Limits, Settings


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

    Of several files the briefs come one after the other, in JSON a line each; a file that cannot be read does not stop
    the others, and the exit status is then 3. A brief holds more than a summary. `summarize` and `brief` are other
    names of this command.

    \b
    Examples: nutgraf summarise article.txt
              curl -s https://example.org/news | nutgraf summarise - --format json
              nutgraf summarise monday.txt tuesday.txt --format json > briefs.jsonl
              nutgraf summarise monday.txt tuesday.txt --together
    """
    if output is not None:
        from nutgraf.atomic_write import check_is_no_source

        check_is_no_source(output, files, "Give another name with -o.")
        if output.suffix and not _is_given(context, "format_"):
            format_ = format_for(output)
    if format_ in BINARY and output is None and sys.stdout.isatty():
        raise BadSetting(
            f"{format_} is binary, no text for a terminal", hint="Give -o FILE, or pipe it into a program."
        )
    settings, ui = settings_of(context.params), ui_of(context.params)
    redact = context.params["redact"] is not None
    if redact and context.params["together"]:
        raise BadSetting("--redact and --together cannot be given together", hint="Make a brief of each file.")
    write = write_stdout if output is None else partial(_write_file, output)
    piped = sys.stdin.buffer.read(settings.limits.bytes + 1) if "-" in files else b""
    read = partial(_read, piped=piped, encoding=context.params["encoding"], limits=settings.limits)
    seconds = context.params["timeout"] or DEFAULT_TIMEOUT_SECONDS
    if context.params["together"]:
        with _in_time(seconds * len(files)):
            data = _together([article for file in files for article in read(file)], settings, format_)
        write(data)
    elif len(files) == 1:
        with _in_time(seconds):
            styled = output is None and _is_terminal()
            data = _rendered(_alone(files[0], read, settings, redact=redact), format_, ui, terminal=styled)
        write(data)
    else:
        from nutgraf.exports.several import check_format

        check_format(format_)
        styled = output is None and _is_terminal()
        context.exit(
            _one_by_one(
                files, _Work(read, settings, redact, seconds, format_, ui, styled, context.params["debug"]), write
            )
        )


class _Work(NamedTuple):
    """What is done with each of several files; `seconds` is the time for one."""

    read: Callable[[str], Iterator[Article]]
    settings: Settings
    redact: bool
    seconds: float
    format: str
    ui: str | None
    styled: bool
    debug: bool


def _one_by_one(files: Sequence[str], work: _Work, write: Callable[[bytes], None]) -> int:
    """Write the briefs of the files, one after the other, and the errors of those that have none.

    A terminal or a pipe gets each when it is made, a file all together. Returns the exit status: 3 where some failed,
    that of the first error where all did.
    """
    from nutgraf.exports.several import Look, write_next

    failed: list[int] = []
    done: list[bytes] = []
    for file in files:
        try:
            with _in_time(work.seconds):
                brief = _alone(file, work.read, work.settings, redact=work.redact)
                look = Look(work.ui, _width(), work.styled)
                done.append(write_next(brief, work.format, look, first=not done).encode())
        except (MissingModel, BadPack, BadSetting):  # no other file would fare better
            raise
        except Exception as error:
            if work.debug:
                raise
            failed.append(explain(error, ["summarise", file]))
            continue
        if write is write_stdout:
            write(done[-1])
    if done and write is not write_stdout:
        write(b"".join(done))
    return (3 if done else failed[0]) if failed else 0


def _write_file(path: Path, data: bytes) -> None:
    from nutgraf.atomic_write import write_atomically

    write_atomically(path, data)


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


def _alone(file: str, read: Callable[[str], Iterator[Article]], settings: Settings, *, redact: bool) -> Brief:
    """The brief of a file with one article, without the names of private people where `redact` is set.

    Raises BadInput where the file holds several.
    """
    from nutgraf.pipeline import brief_article

    articles = list(read(file))
    if len(articles) > 1:
        hint = "Give --together for one summary of them, or use `nutgraf batch`."
        raise BadInput(f"{file} holds {len(articles):,} articles", hint=hint)
    brief = brief_article(articles[0], settings)
    if not redact:
        return brief
    from nutgraf.exports.redact import redact as without_names

    return without_names(brief)


def _read(file: str, *, piped: bytes, encoding: str | None, limits: Limits) -> Iterator[Article]:
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
    from nutgraf.stages.acquire.given import check_is_no_table

    path = Path(file)
    if "\0" not in file and not path.exists() and path.parent.is_dir():
        near = nearest(path.name, (other.name for other in path.parent.iterdir()))
        hint = f"Did you mean {path.with_name(near)}?" if near else "Check the name and the folder."
        raise BadInput(f"cannot read {file}: No such file or directory", hint=hint)
    if path.is_dir():
        raise BadInput(f"{file} is a folder", hint=f"Use `nutgraf batch {file} -o OUT`, which reads folders.")
    check_is_no_table(file)


def _is_terminal() -> bool:
    """Whether standard output is a terminal that shows styles; https://no-color.org is honoured."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") not in ("dumb", "unknown")


def _width() -> int:
    """The columns of the terminal."""
    from nutgraf.exports.brief import WIDTH_COLUMNS

    return shutil.get_terminal_size((WIDTH_COLUMNS, 24)).columns


def _rendered(brief: Brief, format_: str, ui: str | None, *, terminal: bool) -> bytes:
    if format_ == "brief":
        from nutgraf.exports.brief import write

        return write(brief, ui=ui, width=_width(), color=terminal).encode("utf-8")
    from nutgraf import exports

    return exports.write_bytes(brief, format_, ui=ui)
