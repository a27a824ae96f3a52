"""The brief as one HTML page: findings beside the text, in place, with no network and nothing of the article run."""

from __future__ import annotations

from nutgraf.exports.findings import layers_in
from nutgraf.exports.layers import Line
from nutgraf.exports.page import page
from nutgraf.exports.segments import zones
from nutgraf.records import Brief, Change

MAX_BAR_PIXELS = 160  # pixels of the longest bar of a change


def write(brief: Brief) -> str:
    """A self-contained page; its Content-Security-Policy admits its own style and script by their hashes alone."""
    return page(
        "report",
        brief=brief,
        zones=zones(brief),
        entries=_entries(brief),
        changes=[(change, bars) for change in brief.changes if (bars := _bars(brief, change))],
        direction=_direction(brief.language.code),
        link=brief.article.url if (brief.article.url or "").startswith(("https://", "http://")) else None,
    )


def _entries(brief: Brief) -> dict[str, list[tuple[list[Line], int]]]:
    """The lines of each finding and its number of places, by layer."""
    found: dict[str, list[tuple[list[Line], int]]] = {}
    for layer in layers_in("html"):
        found[layer.name] = [
            (layer.shown_lines(brief, finding), len(list(layer.annotations(finding))))
            for finding in layer.findings(brief)
        ]
    return found


def _bars(brief: Brief, change: Change) -> list[tuple[int, float]]:
    """The ends of a change as (index of the number, length of its bar in pixels); none where one end is missing."""
    if change.from_ is None or change.to is None:
        return []
    ends = [(index, abs(float(brief.numbers[index].value))) for index in (change.from_, change.to)]
    longest = max(value for _, value in ends)
    return [(index, round(max(1.0, MAX_BAR_PIXELS * value / longest), 1) if longest else 1.0) for index, value in ends]


def _direction(code: str) -> str:
    """The direction that CLDR gives a language's script: "rtl" or "ltr"."""
    from babel import Locale, UnknownLocaleError

    try:
        return "rtl" if Locale.parse(code).character_order == "right-to-left" else "ltr"
    except (UnknownLocaleError, ValueError):
        return "ltr"
