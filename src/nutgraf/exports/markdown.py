"""The brief as CommonMark with GitHub's tables; what the article says is escaped and stays words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from nutgraf.exports.findings import layers_in
from nutgraf.exports.labels import article_name, language_line, source_facts
from nutgraf.exports.layers import Layer, T
from nutgraf.exports.sanitise import one_line
from nutgraf.records import Brief

# Every ASCII punctuation that CommonMark gives a meaning inside a line, and what opens a block at its beginning.
_INSIDE: Final = re.compile(r"[\\`*_{}\[\]<>&#|~!$@^=]")
_OPENING: Final = re.compile(r"^(\d{1,9})([.)])(?=\s|$)|^([-+:])")
_ADDRESS: Final = re.compile(r"(?i)(?<=\w)://|(?<=www)\.")  # GitHub makes links of bare addresses


def write(brief: Brief) -> str:
    """The brief as a markdown page."""
    facts = " · ".join((*source_facts(brief), language_line(brief)))
    lines = [f"# {safe(article_name(brief))}", "", safe(facts), ""]
    for title, body in _sections(brief):
        content = list(body)
        if content:
            lines += [f"## {title}", "", *content, ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def _sections(brief: Brief) -> Iterator[tuple[str, Iterable[str]]]:
    for layer in layers_in("markdown"):
        rows = [row for finding in layer.findings(brief) for row in _rows(layer, brief, finding)]
        if layer.in_one_line and rows:
            rows = [(" · ".join(cell for row in rows for cell in row),)]
        yield layer.heading, _table(layer.heads, rows) if layer.heads else _bullets(row[0] for row in rows)
    yield "Warnings", _bullets(notice.message for notice in brief.warnings)


def _rows(layer: Layer[T], brief: Brief, finding: T) -> Iterable[tuple[str, ...]]:
    """The cells of a finding; a layer without them has its lines as the items of a list."""
    if layer.cells is not None:
        return layer.cells(brief, finding)
    return [(": ".join(part for part in line if part),) for line in layer.lines(brief, finding)]


def _bullets(texts: Iterable[str]) -> list[str]:
    return [f"- {safe(text)}" for text in texts]


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    if not rows:
        return []
    body = [f"| {' | '.join(safe(cell) for cell in row)} |" for row in rows]
    return [f"| {' | '.join(heads)} |", f"|{' --- |' * len(heads)}", *body]


def safe(text: str) -> str:
    """The text as words: nothing in it is markup, a link or the beginning of a block."""
    escaped = _INSIDE.sub(lambda found: f"\\{found.group()}", one_line(text))
    escaped = _ADDRESS.sub(lambda found: found.group().replace(":", "&#58;").replace(".", "&#46;"), escaped)
    return _OPENING.sub(lambda m: f"{m[1]}\\{m[2]}" if m[1] else f"\\{m[3]}", escaped)
