"""`nutgraf index`: who and what occurs where in the briefs of a batch, and which of them tell one story."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from nutgraf.cli.option_types import Count, Name
from nutgraf.cli.options import write_stdout
from nutgraf.errors import BadSetting
from nutgraf.text.nearest import nearest

if TYPE_CHECKING:
    from nutgraf.index.store import IndexStore

WRITE_CHARS: Final = 1 << 16  # characters that are written together
ENDINGS: Final = {"table": ".txt", "json": ".json", "csv": ".csv", "stories": ".csv", "orders": ".csv"}
"""The ending of a format's files; an ending chooses the first format that has it."""


@click.command()
@click.argument("outputs", metavar="OUT...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--format",
    "-f",
    "format_",
    type=Name(list(ENDINGS)),
    metavar="FORMAT",
    help="table, where the ending of -o says nothing else; json and csv, with everything; stories: a CSV of which "
    "articles tell the same, the newest first; or orders: a CSV of the orders, the nearest deadline first.",
)
@click.option(
    "--find",
    metavar="QUERY",
    help='List the articles that fit all terms: words, "a phrase", field:word, number:>1e9 EUR, deadline:<2026-01-01.',
)
@click.option(
    "--digest",
    type=Name(["day", "week", "month"]),
    metavar="day|week|month",
    help="The news of the days up to the newest article, as -o x.md, .html, .docx, .eml (a draft) or .rss.",
)
@click.option("--ui", metavar="CODE", help="The language of the digest's headings and labels (ISO 639-1).")
@click.option("--output", "-o", type=click.Path(path_type=Path), help="Write into this file.")
@click.option("--merge/--no-merge", default=True, help="Join what is one across articles (the default).")
@click.option(
    "--top", type=Count(), metavar="N", default=20, show_default=True, help="Entries of each kind in the table."
)
@click.option("--debug", is_flag=True, help="Show the traceback of an error.")
def index(  # noqa: PLR0913 - a parameter an option
    outputs: tuple[Path, ...],
    format_: str | None,
    find: str | None,
    digest: str | None,
    ui: str | None,
    output: Path | None,
    *,
    merge: bool,
    top: int,
    debug: bool,  # noqa: ARG001
) -> None:
    """Index the briefs of finished batches: who and what occurs where, and which articles tell one story.

    An entry over several articles lists what was joined and why; the briefs stay as they are.

    \b
    Examples: nutgraf index briefs
              nutgraf index briefs.jsonl -o index.csv
              nutgraf index briefs --format stories
              nutgraf index briefs --format orders -o deadlines.csv
              nutgraf index briefs --digest week -o week.eml
              nutgraf index briefs --find 'official:Phuong number:>1e9 EUR deadline:<2026-01-01'
    """
    from nutgraf.atomic_write import check_is_no_source, write_pieces_atomically
    from nutgraf.index.build import build_index
    from nutgraf.index.orders_table import orders_as_csv
    from nutgraf.index.read_briefs import read_briefs

    def write(pieces: Iterator[str]) -> None:
        if output is not None:
            write_pieces_atomically(output, (piece.encode("utf-8") for piece in pieces))
            return
        for piece in pieces:
            write_stdout(piece)

    if output is not None:
        names = [str(path) for path in outputs]
        check_is_no_source(output, names, "Give another name with -o.", "what is to be indexed")
    if digest is not None:
        _check_is_alone(find, format_)
        _write_digest(outputs, digest, ui, output)
        return
    format_ = _format_of(output, format_)
    if find is not None:
        write(iter([_found(outputs, find, format_)]))
        return
    if format_ == "orders":
        write(_joined(orders_as_csv(read_briefs(outputs))))
        return
    with build_index(read_briefs(outputs), merge=merge) as ledger:
        write(_joined(_lines(ledger, format_, top, merged=merge)))


def _check_is_alone(find: str | None, format_: str | None) -> None:
    """Raise BadSetting where a digest is asked for together with something else."""
    if find is not None:
        raise BadSetting("--find and --digest cannot be given together", hint="Give one of them.")
    if format_ is not None:
        hint = "The ending of -o says how a digest is written."
        raise BadSetting("--format and --digest cannot be given together", hint=hint)


def _format_of(output: Path | None, given: str | None) -> str:
    """The format of an index: the one given, else the one of the file's ending, else a table.

    Raises BadSetting for an ending that no format has, or that is of another format than the one given.
    """
    ending = output.suffix.lower() if output is not None else ""
    formats = [name for name, own in ENDINGS.items() if own == ending]
    if ending and not formats:
        endings = tuple(dict.fromkeys(ENDINGS.values()))
        near = nearest(ending, endings)
        meant = f"Did you mean {near}? " if near else ""
        what = f"no format of the index has files in {ending}"
        raise BadSetting(what, hint=f"{meant}Use one of: {', '.join(endings)}; --digest has others.")
    if ending and given is not None and given not in formats:
        what = f"--format {given} is not written into a file in {ending}"
        raise BadSetting(what, hint=f"Give a name in {ENDINGS[given]}, or leave --format out.")
    return given or (formats[0] if formats else "table")


def _write_digest(outputs: tuple[Path, ...], span: str, ui: str | None, output: Path | None) -> None:
    from nutgraf.atomic_write import write_atomically
    from nutgraf.exports.catalogue import check_ui
    from nutgraf.index.digest import make_digest
    from nutgraf.index.digest_formats import digest_bytes, ending_of
    from nutgraf.index.read_briefs import read_briefs

    check_ui(ui)
    ending = ending_of(output)
    name = ", ".join(dict.fromkeys(path.resolve().name for path in outputs))
    data = digest_bytes(make_digest(read_briefs(outputs), span, ui, name), ending)
    if output is None:
        write_stdout(data)
    else:
        write_atomically(output, data)


def _found(outputs: tuple[Path, ...], query: str, format_: str) -> str:
    """The articles that fit a query. Raises BadSetting."""
    from nutgraf.index import search
    from nutgraf.index.query import parse_query
    from nutgraf.index.read_briefs import read_briefs

    if format_ in ("orders", "stories"):
        raise BadSetting(f"--find lists articles, not {format_}", hint="Give --format table, json or csv.")
    terms = parse_query(query)
    hits = search.search(read_briefs(outputs), terms)
    return {"json": search.hits_as_json, "csv": search.hits_as_csv, "table": search.hits_as_text}[format_](hits)


def _lines(ledger: IndexStore, format_: str, top: int, *, merged: bool) -> Iterator[str]:
    from nutgraf.index import exports
    from nutgraf.index.stories import stories_as_csv
    from nutgraf.index.text_table import as_text

    if format_ == "json":
        return exports.as_json(ledger, merged=merged)
    if format_ == "csv":
        return exports.as_csv(ledger)
    if format_ == "stories":
        return stories_as_csv(ledger)
    return as_text(ledger, top=top, width=shutil.get_terminal_size((80, 24)).columns)


def _joined(pieces: Iterator[str]) -> Iterator[str]:
    waiting: list[str] = []
    size = 0
    for piece in pieces:
        waiting.append(piece)
        size += len(piece)
        if size > WRITE_CHARS:
            yield "".join(waiting)
            waiting, size = [], 0
    yield "".join(waiting)
