"""The group of commands: errors as one line, and the exit statuses of the contract."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Sequence
from pathlib import PurePath
from typing import Any, ClassVar, Final

import click

from nutgraf.cli.help import CommandGroup
from nutgraf.errors import NutgrafError

INTERRUPTED_STATUS: Final = 130  # what a shell reports of a command that SIGINT ended


class Program(CommandGroup):
    """The commands, with errors as one line on standard error and the exit statuses of the contract."""

    other_names: ClassVar[dict[str, str]] = {"summarize": "summarise", "brief": "summarise"}

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
            status = explain(error, arguments)
        sys.exit(status if isinstance(status, int) else 0)


def explain(error: BaseException, arguments: list[str]) -> int:
    """Print an error in one line: what, where, what to do; returns the exit status."""
    message, hint, status = _message(error, arguments)
    if message:
        from nutgraf.exports.sanitise import one_line

        text = " ".join(_sentence(part, arguments) for part in (message, hint) if part)
        click.echo(one_line(f"nutgraf: {text}"), err=True)
    return status


def _message(error: BaseException, arguments: list[str]) -> tuple[str, str | None, int]:  # noqa: PLR0911 - a kind a line
    """What happened ("" where nothing is to be printed), what to do, and the exit status."""
    command = next((name for name in arguments if not name.startswith("-")), "")
    see = f"See `nutgraf {command} --help`." if command else "See `nutgraf --help`."
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        error.show()
        return "", None, error.exit_code
    if isinstance(error, click.NoSuchOption):
        near = f"Did you mean {error.possibilities[0]}?" if error.possibilities else None
        return f"there is no option {error.option_name}", near or see, 2
    if isinstance(error, click.ClickException):
        return error.format_message(), see, 2
    if isinstance(error, KeyboardInterrupt | click.Abort):
        return "interrupted", None, INTERRUPTED_STATUS
    if isinstance(error, NutgrafError):
        return error.message, error.hint or see, error.exit_status
    if isinstance(error, BrokenPipeError):
        # The reader has left (`| head`): nothing more to say, and no second error when Python flushes.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return "", None, 1
    if isinstance(error, OSError):
        return f"{error.filename or 'input or output'}: {error.strerror}", None, 1
    return f"{type(error).__name__}: {error}", "This is a bug in nutgraf; --debug shows where.", 1


def _gives(argument: str, name: str) -> bool:
    """Whether an argument is this name, or an option with it: "out", "./out/", "--output=out", "-oout"."""
    return argument[2:] == name or str(PurePath(argument.rpartition("=")[2])) == name


def _sentence(text: str, arguments: list[str]) -> str:
    """The text with a capital and a full stop; a first word that the user gave, as a file's name, stays as it is."""
    first = re.match(r"[a-z]+(?=[\s,]|:\s)", text)
    if first and not any(_gives(argument, first[0]) for argument in arguments):
        text = text[0].upper() + text[1:]
    return text if text.endswith((".", "?", "!")) else f"{text}."
