"""The group of commands: errors told in one line, and the exit statuses of the contract."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Any

import click

from nutgraf.errors import NutgrafError

INTERRUPTED_STATUS = 130  # what a shell reports of a command that SIGINT ended


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
        return _said("interrupted", None, INTERRUPTED_STATUS)
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
    from nutgraf.exports.sanitise import one_line

    click.echo(one_line(f"nutgraf: {message.rstrip('.')}. {hint or ''}"), err=True)
    return status
