"""The commands that tell of nutgraf itself: `models`, `schema` and `completion`."""

from __future__ import annotations

import click

from nutgraf.cli.options import write_stdout

Rows = list[tuple[str, ...]]


@click.command()
def models() -> None:
    """Which models are installed, and which could be.

    Example: nutgraf models
    """
    write_stdout(table(_model_rows()))


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
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
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
