"""The command `languages`: which languages there are, the schema of their packs, and the check of a pack's file."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from nutgraf.cli.help import CommandGroup
from nutgraf.cli.listings import Rows, listing_format, rows_as_json, table, to_json
from nutgraf.cli.options import write_stdout

if TYPE_CHECKING:
    from nutgraf.pack_check.check import PackReport
    from nutgraf.pack_check.examples import Outcome

KEYS_PER_PROGRESS_LINE: Final = 50  # between two lines of progress where nobody looks
EVERY_OTHER: Final = (
    "Every other language gets a summary, numbers, quotes in quotation marks, and acts cited by number."
)


@click.group(cls=CommandGroup, invoke_without_command=True)
@listing_format
@click.pass_context
def languages(context: click.Context, /, form: str) -> None:
    """List the languages that have a pack of words, and the models for them; check a pack.

    Every other language gets a summary, numbers, quotes in quotation marks, and acts cited by number.

    Example: nutgraf languages
    """
    if context.invoked_subcommand is not None:
        return
    rows = _language_rows()
    write_stdout(rows_as_json(rows) if form == "json" else f"{table(rows)}\n{EVERY_OTHER}\n")


@languages.command()
def schema() -> None:
    """Print the JSON Schema of a pack, for editors.

    Example: nutgraf languages schema > pack.schema.json
    """
    from nutgraf.languages.documents import schema_text

    write_stdout(schema_text())


@languages.command()
@click.argument("file", type=click.Path(path_type=Path))
@listing_format
def check(file: Path, form: str) -> int:
    """Run the examples of a pack's FILE, and say which keys and words none of them needs. Takes about a minute.

    Exits with 0 if all examples hold, else with 1.

    Example: nutgraf languages check src/nutgraf/languages/nl.toml
    """
    from dataclasses import asdict

    from nutgraf.pack_check.check import check_file

    report = check_file(file, _progress())
    if form == "json":
        write_stdout(to_json(asdict(report)))
    else:
        write_stdout("\n".join(_report_lines(file, report)) + "\n")
    return 1 if report.failures else 0


def _progress() -> Callable[[int, int], None]:
    """A line on standard error that says how many keys were left out in turn: rewritten where that is a terminal."""

    def tell(done: int, total: int) -> None:
        if sys.stderr.isatty():
            end = "\n" if done == total else ""
            sys.stderr.write(f"\rnutgraf: {done} of {total} keys tried{end}")
            sys.stderr.flush()
        elif done % KEYS_PER_PROGRESS_LINE == 0 or done == total:
            click.echo(f"nutgraf: {done} of {total} keys tried", err=True)

    return tell


def _report_lines(file: Path, report: PackReport) -> Iterator[str]:
    yield f"{file.name}: {report.examples} examples, of which {len(report.failures)} fail"
    for failure in report.failures:
        yield from _failure_lines(failure)
    yield f"Keys and rules that no example needs: {len(report.unneeded)} of {report.keys}"
    yield from (f"  {key}" for key in report.unneeded)
    yield f"Words of frames that no example uses: {len(report.unused)} of {report.words}"
    yield from (f"  {word}" for word in report.unused)


def _failure_lines(failure: Outcome) -> Iterator[str]:
    from nutgraf.exports.sanitise import one_line

    yield f"  {failure.section}: {one_line(failure.text)}"
    if not failure.states_something:
        yield "    this example states nothing: give it `finds`, or `rejects` for those who hold no post"
        return
    for label, findings in (("wanted", failure.wanted), ("got", failure.found)):
        yield f"    {label}: {' | '.join(map(one_line, findings)) or 'nothing'}"


def _language_rows() -> Rows:
    """Every language with a pack or an official model: what reads it by default, and which model then would."""
    from nutgraf.languages.load import language_name, pack_codes
    from nutgraf.models.catalogue import (
        available_model,
        available_models,
        choose_model,
        installed_models,
        rules_suffice,
    )

    codes = sorted({*pack_codes(), *(m.code for m in installed_models()), *(m.code for m in available_models())})
    rows: Rows = [("code", "language", "pack", "read by", "to install a model")]
    for code in codes:
        model = choose_model(code)
        offered = None if model or rules_suffice(code) else available_model(code)
        rows.append(
            (
                code,
                language_name(code),
                "yes" if code in pack_codes() else "no",
                f"{model.package} {model.version}" if model else "rules",
                offered.install if offered else "",
            )
        )
    return rows
