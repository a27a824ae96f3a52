"""nutgraf's own errors: each has a message, a hint what to do, and the exit status of the command line."""

from __future__ import annotations


class NutgrafError(Exception):
    """Any error that nutgraf raises on purpose."""

    exit_status = 1

    def __init__(self, message: str, *, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __reduce__(self) -> tuple[object, ...]:
        """Keep the hint when the error crosses a process boundary."""
        return _rebuild, (type(self), self.message, self.hint)


def _rebuild(kind: type[NutgrafError], message: str, hint: str | None) -> NutgrafError:
    return kind(message, hint=hint)


class BadInput(NutgrafError):
    """The input cannot be read as an article: missing, empty, binary, too large, undecodable."""

    exit_status = 2


class TimeIsUp(NutgrafError):
    """The work took longer than it may."""

    exit_status = 1


class ArticleFailed(NutgrafError):
    """One article of many could not be read: an error that nobody expected, or its worker process was ended."""


class BadSetting(NutgrafError):
    """An option has a value that nutgraf does not know."""

    exit_status = 2


class BadBrief(NutgrafError):
    """A JSON text is not a brief."""

    exit_status = 2


class BadPack(NutgrafError):
    """A language pack, a lexicon or an authority file is wrong or cannot be read; the message names file and key."""

    exit_status = 2


class PackNotCompiled(BadPack):
    """The forms of a pack's lemmas have to be made, and the library that makes them is not installed."""

    exit_status = 4


class MissingModel(NutgrafError):
    """A model or an optional library that was asked for is not installed."""

    exit_status = 4


class MissingReader(NutgrafError):
    """The library that reads one kind of file is not installed; files of other kinds do without it."""

    exit_status = 4


def first_line(error: Exception) -> str:
    """The first line of what an error of another library says, else the name of its class."""
    return (str(error).strip().splitlines() or [type(error).__name__])[0]
