"""Several briefs one after the other in one text: what stands between two of them depends on the format."""

from __future__ import annotations

from itertools import islice
from typing import Final, NamedTuple

from nutgraf.errors import BadSetting
from nutgraf.records import Brief

FORMATS: Final = ("brief", "json", "markdown", "csv")


def check_format(format: str) -> None:  # noqa: A002 - the word users know
    """Raise BadSetting where several briefs cannot be written one after the other in this format."""
    if format not in FORMATS:
        what = f"a file in {format} cannot hold several briefs one after the other"
        hint = f"Use `nutgraf batch FILES -o FOLDER --format {format}`, or one of: {', '.join(FORMATS)}."
        raise BadSetting(what, hint=hint)


class Look(NamedTuple):
    """How texts for readers are shown: language of the labels (ISO 639-1), columns of a line, and whether styled."""

    ui: str | None
    width: int
    color: bool


def write_next(brief: Brief, format: str, look: Look, *, first: bool) -> str:  # noqa: A002
    """A brief with what parts it from the one before it, unless it is the `first`, in one of FORMATS.

    JSON is a line each (JSON Lines), CSV is one table with one header. A line as wide as the texts parts them.
    """
    if format == "json":
        from nutgraf.exports.json import write_line

        return write_line(brief)
    if format == "csv":
        from nutgraf.exports.csv import rows, write_rows

        return write_rows(islice(rows(brief), 0 if first else 1, None))
    if format == "markdown":
        from nutgraf.exports.markdown import write as write_markdown

        return ("" if first else "\n---\n\n") + write_markdown(brief, ui=look.ui)
    from nutgraf.exports.brief import write as write_text

    text = write_text(brief, ui=look.ui, width=look.width, color=look.color)
    return ("" if first else f"\n{'─' * look.width}\n\n") + text
