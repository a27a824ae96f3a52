"""The types of options: names, counts, shares and seconds; a value that is none of them gets an error with advice."""

from __future__ import annotations

import math
import re
from typing import Any

import click

from nutgraf.errors import BadSetting
from nutgraf.text.nearest import nearest


def quoted(value: object) -> str:
    """A value as messages show it."""
    return f"{str(value)!r}"


class Name(click.Choice[str]):
    """One of some names."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:  # noqa: ARG002
        """The name. Raises BadSetting, with the name that is most like it."""
        if value in self.choices:
            return str(value)
        near = nearest(str(value), self.choices)
        meant = f"Did you mean {near}? " if near else ""
        known = ", ".join(self.choices)
        raise BadSetting(f"{_shown(param)} has no value {quoted(value)}", hint=f"{meant}The values are: {known}.")


class Count(click.ParamType[int]):
    """A whole number from 1."""

    name = "count"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:  # noqa: ARG002
        """The number. Raises BadSetting."""
        text = str(value).strip()
        if text.isdecimal() and int(text) > 0:
            return int(text)
        plain = re.sub(r"[.,_\s]", "", text)
        example = plain if plain.isdecimal() and int(plain) > 0 and plain != text else "3"
        option = _shown(param)
        raise BadSetting(
            f"{option} is a whole number from 1, not {quoted(value)}", hint=f"Example: {option} {example}."
        )


class Share(click.ParamType[float]):
    """A part of a whole, above 0 (or from 0) and at most 1."""

    name = "share"

    def __init__(self, *, zero: bool = False) -> None:
        self._zero = zero

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:  # noqa: ARG002
        """The share. Raises BadSetting, which says how a percentage is given."""
        number = _number(str(value))
        if number is not None and (0 < number <= 1 or (self._zero and number == 0)):
            return number
        percent = _number(str(value).strip().removesuffix("%").replace(",", "."))
        meant = "0.2"
        if percent is not None and 0 < percent <= 100:
            meant = f"{percent if percent < 1 and '%' not in str(value) else percent / 100:g}"
        option, first = _shown(param), "from 0" if self._zero else "above 0"
        raise BadSetting(
            f"{option} is a number {first} to 1, not {quoted(value)}", hint=f"Give {meant}: {option} {meant}."
        )


class Seconds(click.ParamType[float]):
    """A time in seconds, above 0."""

    name = "seconds"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:  # noqa: ARG002
        """The seconds. Raises BadSetting."""
        number = _number(str(value))
        if number is not None and number > 0:
            return number
        option = _shown(param)
        hint = f"Example: {option} 30, for half a minute."
        raise BadSetting(f"{option} is a number of seconds above 0, not {quoted(value)}", hint=hint)


def _number(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return number if math.isfinite(number) else None


def _shown(param: click.Parameter | None) -> str:
    """An option's long name, or an argument's."""
    if param is None:
        return "the value"
    return max(param.opts, key=len) if isinstance(param, click.Option) else param.human_readable_name
