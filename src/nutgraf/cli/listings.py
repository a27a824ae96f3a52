"""The commands that tell of nutgraf itself: `languages`, `models`, `schema` and `completion`."""

from __future__ import annotations

import click

from nutgraf.cli.options import put_out


@click.command()
def languages() -> None:
    """Which languages have a pack, and which model reads them.

    Example: nutgraf languages
    """
    from nutgraf.exports.listing import language_rows, table

    put_out(table(language_rows()))


@click.command()
def models() -> None:
    """Which models are installed, and which could be.

    Example: nutgraf models
    """
    from nutgraf.exports.listing import model_rows, table

    put_out(table(model_rows()))


@click.command()
def schema() -> None:
    """Print the JSON Schema of a brief.

    Example: nutgraf schema > brief.schema.json
    """
    from nutgraf.serial import schema_to_json

    put_out(schema_to_json() + "\n")


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(context: click.Context, /, shell: str) -> None:
    """Print the completion script of a shell.

    Example: eval "$(nutgraf completion bash)"
    """
    from click.shell_completion import get_completion_class

    if kind := get_completion_class(shell):
        put_out(kind(context.find_root().command, {}, "nutgraf", "_NUTGRAF_COMPLETE").source() + "\n")
