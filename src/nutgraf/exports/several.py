"""Several briefs one after the other in one text: what stands between two of them depends on the format."""

from __future__ import annotations

from itertools import islice
from typing import Final

from nutgraf.errors import BadSetting
from nutgraf.records import Brief

FORMATS: Final = ("brief", "json", "markdown", "csv")


def check_format(format: str) -> None:  # noqa: A002 - the word users know
    """Raise BadSetting where several briefs cannot be written one after the other in this format."""
    if format not in FORMATS:
        what = f"{format} cannot hold several briefs one after the other"
        hint = f"Use `nutgraf batch FILES -o FOLDER --format {format}`, or one of: {', '.join(FORMATS)}."
        raise BadSetting(what, hint=hint)


def write_next(brief: Brief, format: str, *, first: bool, width: int, color: bool) -> str:  # noqa: A002
    """A brief with what parts it from the one before it, unless it is the `first`, in one of FORMATS.

    JSON is a line each (JSON Lines), CSV is one table with one header. A line parts texts, `width` columns long.
    """
    if format == "json":
        from nutgraf.exports.json import write_line

        return write_line(brief)
    if format == "csv":
        from nutgraf.exports.csv import rows, write_rows

        return write_rows(islice(rows(brief), 0 if first else 1, None))
    if format == "markdown":
        from nutgraf.exports.markdown import write as write_markdown

        return ("" if first else "\n---\n\n") + write_markdown(brief)
    from nutgraf.exports.brief import write as write_text

    return ("" if first else f"\n{'─' * width}\n\n") + write_text(brief, width=width, color=color)
