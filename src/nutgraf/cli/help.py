"""How help is shown: other names beside a command, whole descriptions, limits in a group of their own."""

from __future__ import annotations

from typing import ClassVar, Final, NoReturn

import click

from nutgraf.errors import BadSetting
from nutgraf.text.nearest import nearest

LIMITS: Final = ("--timeout", "--max-")  # how the names of options begin that say what an article may cost
_MAX_SHORT_HELP_CHARS: Final = 10_000  # characters of a short description: all of them


class CommandWithLimits(click.Command):
    """A command whose help has the limits on size and time after the other options."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, and the limits apart from them."""
        options: list[tuple[str, str]] = []
        limits: list[tuple[str, str]] = []
        for param in self.get_params(ctx):
            record = param.get_help_record(ctx)
            if record is not None and isinstance(param, click.Option):
                is_limit = any(name.startswith(LIMITS) for name in param.opts)
                (limits if is_limit else options).append(record)
        with formatter.section("Options"):
            formatter.write_dl(options)
        with formatter.section("Limits (an article beyond them is refused, cut or given up)"):
            formatter.write_dl(limits)


class CommandGroup(click.Group):
    """Commands that may have other names; an unknown name gets the nearest one as advice."""

    other_names: ClassVar[dict[str, str]] = {}

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name, or of this other name."""
        return super().get_command(ctx, self.other_names.get(cmd_name, cmd_name))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the arguments begin with. Raises BadSetting where there is none."""
        if not args[0].startswith("-") and self.get_command(ctx, args[0]) is None and not ctx.resilient_parsing:
            self._refuse(ctx, args[0])
        return super().resolve_command(ctx, args)

    def _refuse(self, ctx: click.Context, name: str) -> NoReturn:
        from pathlib import Path

        near = nearest(name, (*self.commands, *self.other_names))
        hint = f"The commands are: {', '.join(self.list_commands(ctx))}."
        if near:
            hint = f"Did you mean `{ctx.command_path} {near}`?"
        elif Path(name).exists():
            command = f"batch {name} -o OUT" if Path(name).is_dir() else f"summarise {name}"
            hint = f"Did you mean `{ctx.command_path} {command}`?"
        raise BadSetting(f"there is no command {name!r}", hint=hint)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write each command with its other names and its whole first sentence."""
        rows = []
        for name in self.list_commands(ctx):
            command = self.get_command(ctx, name)
            if command is not None and not command.hidden:
                others = [other for other, meant in self.other_names.items() if meant == name]
                rows.append((", ".join((name, *others)), command.get_short_help_str(_MAX_SHORT_HELP_CHARS)))
        with formatter.section("Commands"):
            formatter.write_dl(rows)
