"""The command line: parse, call, print. The only file that imports click."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Sequence
from copy import copy
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

import nutgraf
from nutgraf.errors import BadInput, BadSetting, NutgrafError
from nutgraf.exports import BINARY, SUFFIXES
from nutgraf.records import Settings

if TYPE_CHECKING:
    from nutgraf.batch import Plan
    from nutgraf.records import Article, Brief
    from nutgraf.sources import Query

INTERRUPTED = 130  # what a shell reports of a command that SIGINT ended
Command = TypeVar("Command", bound=Callable[..., object])


class Program(click.Group):
    """The commands, with errors as one line on standard error and the exit statuses of the contract."""

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,  # noqa: FBT001, FBT002 - click's signature
        **extra: Any,
    ) -> Any:
        """Run a command and exit: 0 done, 1 failed, 2 usage or input, 3 some failed, 4 missing, 130 interrupted."""
        arguments = list(sys.argv[1:] if args is None else args)
        if not standalone_mode:
            return super().main(arguments, prog_name, complete_var, standalone_mode=False, **extra)
        try:
            status = super().main(arguments, prog_name or "nutgraf", complete_var, standalone_mode=False, **extra)
        except (Exception, KeyboardInterrupt) as error:
            if "--debug" in arguments:
                raise
            status = _explained(error)
        sys.exit(status if isinstance(status, int) else 0)


def _explained(error: BaseException) -> int:
    """Say an error in one line: what, where, how to mend it; returns the exit status."""
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        error.show()
        return error.exit_code
    if isinstance(error, click.ClickException):
        command = getattr(getattr(error, "ctx", None), "command_path", "nutgraf")
        return _said(error.format_message(), f"Try: {command} --help", 2)
    if isinstance(error, KeyboardInterrupt | click.Abort):
        return _said("interrupted", None, INTERRUPTED)
    if isinstance(error, NutgrafError):
        return _said(error.message, error.hint, error.exit_status)
    if isinstance(error, BrokenPipeError):
        # The reader has left (`| head`): nothing more to say, and no second error when Python flushes.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    if isinstance(error, OSError):
        return _said(f"{error.filename or 'input or output'}: {error.strerror}", None, 1)
    return _said(f"{type(error).__name__}: {error}", "This is a bug in nutgraf; --debug shows where.", 1)


def _said(message: str, hint: str | None, status: int) -> int:
    from nutgraf.exports.inert import one_line

    click.echo(one_line(f"nutgraf: {message.rstrip('.')}. {hint or ''}"), err=True)
    return status


def _common(command: Command) -> Command:
    """The options of every command that makes briefs."""
    for option in (
        click.option("--debug", is_flag=True, help="Show the traceback of an error."),
        click.option("--ner", metavar="DIR|HUB-ID|underthesea", help="Take names from this model."),
        click.option("--encoder", metavar="DIR|HUB-ID", help="Let this sentence encoder help to rank sentences."),
        click.option("--encoding", metavar="NAME", help="Read the input in this encoding."),
        click.option("--language", metavar="CODE", help="The language (ISO 639-1); detected where not given."),
        click.option("--share", type=click.FloatRange(0, 1, min_open=True), help="Summary as a share of the story."),
        click.option("--sentences", type=click.IntRange(min=1), help="Summary in sentences."),
        click.option("--words", type=click.IntRange(min=1), help=f"Summary in words (default {Settings().words})."),
    ):
        command = option(command)
    return command


CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


@click.group("nutgraf", cls=Program, context_settings=CONTEXT)
@click.version_option(nutgraf.__version__, message="%(prog)s %(version)s")
def cli() -> None:
    """Brief news articles: officials and posts, numbers, directives, quotes, a summary - all verbatim.

    Example: nutgraf summarise samples/tuyen-quang.fr.txt
    """


@cli.command()
@click.argument("files", metavar="FILE...|-", nargs=-1, required=True)
@click.option("--format", "-f", "format_", type=click.Choice(list(SUFFIXES)), default="brief", show_default=True)
@click.option("--output", "-o", type=click.Path(path_type=Path), help="Write here, whole or not at all.")
@click.option("--together", is_flag=True, help="One summary over several files (brief, json or markdown).")
@_common
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
    settings = _settings(context.params)
    articles = [_read(file, context.params["encoding"]) for file in files]
    if together:
        from nutgraf.exports.together import told

        data = told(articles, settings, format_).encode("utf-8")
    else:
        from nutgraf.pipeline import brief_article

        data = _rendered(brief_article(articles[0], settings), format_, terminal=output is None and _is_terminal())
    if output is None:
        _print(data)
    else:
        from nutgraf.atomic import write_whole

        write_whole(output, data)


_alias = copy(summarise)
_alias.hidden = True
cli.add_command(_alias, "summarize")


def _settings(options: dict[str, Any]) -> Settings:
    from nutgraf.settings import checked

    names = [field.name for field in fields(Settings)]
    given = {name: options[name] for name in names if options[name] is not None}
    if len({"words", "sentences", "share"} & set(given)) > 1:
        raise BadSetting("--words, --sentences and --share exclude each other", hint="Give one of them.")
    return checked(Settings(**given))


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


def _print(data: str | bytes) -> None:
    """Data to standard output: text in UTF-8 with \\n whatever the locale says."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data.encode("utf-8") if isinstance(data, str) else data)
    sys.stdout.buffer.flush()


@cli.command()
@click.argument("source", metavar="FOLDER|FILE.jsonl|FILE.csv|-")
@click.option("--output", "-o", required=True, type=click.Path(path_type=Path), help="A folder, FILE.jsonl or .sqlite.")
@click.option("--format", "-f", "format_", type=click.Choice(list(SUFFIXES)), default="json", show_default=True)
@click.option("--jobs", "-j", metavar="N|auto", default="auto", show_default=True, help="Worker processes.")
@click.option("--timeout", type=click.FloatRange(0, min_open=True), help="Seconds an article may take (default 60).")
@click.option("--fresh/--resume", help="Start over, or go on where the last run stopped (the default).")
@click.option("--glob", metavar="PATTERN", help="Which files of the folder (default: text, markdown and HTML).")
@click.option("--text", metavar="NAME", default="text", show_default=True, help="The column that holds the text.")
@click.option("--id", "id_", metavar="NAME", default="id", show_default=True, help="The column that names it.")
@click.option("--quiet", "-q", is_flag=True, help="No progress, no closing line.")
@_common
@click.pass_context
def batch(context: click.Context, /, source: str, output: Path, quiet: bool, **_: object) -> None:  # noqa: FBT001
    """Brief many articles: a folder, JSON Lines (also .gz), CSV, or a list of paths on standard input.

    What fails is told in errors.jsonl, and the same command again goes on where it stopped.

    \b
    Examples: nutgraf batch articles -o briefs
              nutgraf batch news.jsonl -o briefs.jsonl --jobs 4 --timeout 30
    """
    from nutgraf.batch import run_batch
    from nutgraf.outputs import errors_file
    from nutgraf.progress import shown
    from nutgraf.sources import find_tasks

    plan, query = _plan(output, context.params)
    tasks = find_tasks(source, query)
    total = len(tasks) if isinstance(tasks, list) else None
    with shown(total, quiet=quiet) as on_progress:
        counts = run_batch(tasks, plan, on_progress)
    if not quiet:
        told = f"; see {errors_file(output)}" if counts.failed else ""
        click.echo(f"nutgraf: {counts}{told}", err=True)
    if counts.interrupted:
        context.exit(INTERRUPTED)
    context.exit(3 if counts.failed else 0)


def _plan(output: Path, options: dict[str, Any]) -> tuple[Plan, Query]:
    from nutgraf.batch import Plan
    from nutgraf.sources import Query

    jobs = options["jobs"]
    if jobs != "auto" and not (jobs.isdecimal() and int(jobs) > 0):
        raise BadSetting(f"--jobs is a number from 1, or auto, not {jobs!r}")
    plan = Plan(
        output,
        _settings(options),
        options["format_"],
        None if jobs == "auto" else int(jobs),
        options["timeout"],
        options["fresh"],
    )
    return plan, Query(options["text"], options["id_"], options["glob"], options["encoding"], output)


@cli.command()
def languages() -> None:
    """Which languages have a pack, and which model reads them.

    Example: nutgraf languages
    """
    from nutgraf.exports.listing import language_rows, table

    _print(table(language_rows()))


@cli.command()
def models() -> None:
    """Which models are installed, and which could be.

    Example: nutgraf models
    """
    from nutgraf.exports.listing import model_rows, table

    _print(table(model_rows()))


@cli.command()
def schema() -> None:
    """Print the JSON Schema of a brief.

    Example: nutgraf schema > brief.schema.json
    """
    from nutgraf.serial import schema_to_json

    _print(schema_to_json() + "\n")


@cli.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: str) -> None:
    """Print the completion script of a shell.

    Example: eval "$(nutgraf completion bash)"
    """
    from click.shell_completion import get_completion_class

    if kind := get_completion_class(shell):
        _print(kind(cli, {}, "nutgraf", "_NUTGRAF_COMPLETE").source() + "\n")
