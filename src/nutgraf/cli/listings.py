"""The commands that describe nutgraf itself: `models`, `schema` and `completion`; tables as text and JSON."""

from __future__ import annotations

import click

from nutgraf.cli.option_types import Name
from nutgraf.cli.options import write_stdout

Rows = list[tuple[str, ...]]

listing_format = click.option(
    "--format",
    "-f",
    "form",
    type=Name(["text", "json"]),
    metavar="FORMAT",
    default="text",
    show_default=True,
    help="text or json.",
)


@click.command()
@listing_format
def models(form: str) -> None:
    """List the models that are installed, and those that could be.

    Example: nutgraf models
    """
    rows = _model_rows()
    write_stdout(rows_as_json(rows) if form == "json" else table(rows))


@click.command()
@click.option("--tables", is_flag=True, help="Print instead the tables and CSV columns of every kind of finding.")
def schema(*, tables: bool) -> None:
    """Print the JSON Schema of a brief.

    Example: nutgraf schema > brief.schema.json
    """
    if tables:
        from nutgraf.exports.findings import describe_layers

        write_stdout(describe_layers())
        return
    from nutgraf.json_codec import schema_json
    from nutgraf.records import Brief

    write_stdout(schema_json(Brief) + "\n")


@click.command()
@click.argument("shell", type=Name(["bash", "zsh", "fish"]))
@click.pass_context
def completion(context: click.Context, /, shell: str) -> None:
    """Print the completion script of a shell.

    Example: eval "$(nutgraf completion bash)"
    """
    from click.shell_completion import get_completion_class

    if kind := get_completion_class(shell):
        write_stdout(kind(context.find_root().command, {}, "nutgraf", "_NUTGRAF_COMPLETE").source() + "\n")


def _model_rows() -> Rows:
    """The installed pipelines first, then those that could be installed."""
    from nutgraf.models.catalogue import available_models, installed_models

    rows: Rows = [("code", "model", "version", "licence", "installed")]
    rows += [(m.code, m.package, m.version, m.licence, "yes") for m in installed_models()]
    have = {model.package for model in installed_models()}
    rows += [(m.code, m.package, "", m.licence, m.install) for m in available_models() if m.package not in have]
    return rows


def table(rows: Rows) -> str:
    """The rows with aligned columns, two spaces apart; the first row has the heads."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows)
    return "\n".join(lines) + "\n"


def rows_as_json(rows: Rows) -> str:
    """The rows below the first as a list of objects; the first row has the keys, with _ for a space."""
    heads, *others = rows
    keys = [head.replace(" ", "_") for head in heads]
    return to_json([dict(zip(keys, row, strict=True)) for row in others])


def to_json(value: object) -> str:
    """A value as indented JSON with a line end."""
    import json

    from nutgraf.exports.sanitise import escape_json

    return escape_json(json.dumps(value, ensure_ascii=False, indent=2)) + "\n"
