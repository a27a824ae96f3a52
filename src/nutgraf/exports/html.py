"""The brief as one HTML page: findings beside the text, in place, with no network and nothing of the article run."""

from __future__ import annotations

import json
import zlib
from base64 import b64encode

from nutgraf.exports.catalogue import View, view_of
from nutgraf.exports.cldr import direction_of
from nutgraf.exports.figures import figures
from nutgraf.exports.findings import layers_to_read
from nutgraf.exports.labels import link_of, notes_of
from nutgraf.exports.layers import Line
from nutgraf.exports.page import page
from nutgraf.exports.posts import distinct_posts
from nutgraf.exports.segments import zones
from nutgraf.exports.what_and_when import timeline
from nutgraf.records import Brief, Change

MAX_BAR_PIXELS = 160  # pixels of the longest bar of a change


def write(brief: Brief, *, ui: str | None = None) -> str:
    """A self-contained page, its labels in the language `ui` (ISO 639-1) or in the article's.

    Its Content-Security-Policy admits its own style and script by their hashes alone.
    """
    view = view_of(brief, ui)
    shown = [layer for layer in layers_to_read("html") if layer.style]
    return page(
        "report",
        view=view,
        words=view.words,
        brief=brief,
        notes=notes_of(brief),
        zones=zones(brief),
        entries=_entries(view),
        sections=[(layer, layer.title(view)) for layer in shown],
        figures=figures(brief),
        timeline=timeline(view),
        posts=[distinct_posts(official) for official in brief.officials],
        changes=[(change, bars) for change in brief.changes if (bars := _bars(brief, change))],
        direction=direction_of(brief.language.code),
        ui_direction=direction_of(view.words.code),
        link=link_of(brief),
        files=_files(brief, view.words.code),
    )


def _files(brief: Brief, ui: str) -> str:
    """The brief as text, JSON and CSV for the buttons of the page: JSON, compressed (RFC 1950), in base64."""
    from nutgraf import exports

    texts = {name: exports.write(brief, name, ui=ui) for name in ("brief", "json", "excel")}
    packed = zlib.compress(json.dumps(texts).encode("ascii"), 9)
    return b64encode(packed).decode("ascii")


def _entries(view: View) -> dict[str, list[tuple[list[Line], int]]]:
    """The lines of each entry and its number of places, by layer."""
    found: dict[str, list[tuple[list[Line], int]]] = {}
    for layer in layers_to_read("html"):
        findings = layer.findings(view.brief)
        found[layer.name] = [
            (layer.shown_lines(view, finding), len(list(layer.annotations(finding))))
            for index, finding in enumerate(findings)
            if layer.entry is None or layer.entry(view.brief)[index] == index
        ]
    return found


def _bars(brief: Brief, change: Change) -> list[tuple[int, float]]:
    """The ends of a change as (index of the number, length of its bar in pixels); none where one end is missing."""
    if change.from_ is None or change.to is None:
        return []
    ends = [(index, abs(float(brief.numbers[index].value))) for index in (change.from_, change.to)]
    longest = max(value for _, value in ends)
    return [(index, round(max(1.0, MAX_BAR_PIXELS * value / longest), 1) if longest else 1.0) for index, value in ends]
