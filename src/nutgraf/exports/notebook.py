"""A brief in an interactive session: one short line, and the page in a frame for notebooks."""

from __future__ import annotations

from html import escape
from typing import Final

from nutgraf.exports.html import write
from nutgraf.exports.labels import shorten, title_of
from nutgraf.records import Brief

_NAME_CHARS: Final = 60  # code points of the title that the line shows
_HEIGHT_PIXELS: Final = 640  # of the frame: a screen of a laptop less its bars


def line(brief: Brief) -> str:
    """The brief in one line: the title or first words, the language, how many findings of the main kinds there are."""
    counts = {
        "officials": brief.officials,
        "numbers": brief.numbers,
        "acts": brief.directives.instruments,
        "orders": brief.directives.orders,
        "quotes": brief.quotes,
    }
    found = "".join(f", {name}={len(findings)}" for name, findings in counts.items())
    name = " ".join((title_of(brief) or brief.article.text).split())
    return f"Brief({shorten(name, _NAME_CHARS)!r}, language={brief.language.code!r}{found})"


def frame(brief: Brief) -> str:
    """The page in an HTML frame, whose style and script touch nothing outside it."""
    page = escape(write(brief))
    return (
        f'<iframe sandbox="allow-scripts" width="100%" height="{_HEIGHT_PIXELS}" style="border: 0" '
        f'srcdoc="{page}"></iframe>'
    )
