"""The brief as CommonMark with GitHub's tables; what the article says is escaped and stays words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final
from urllib.parse import quote

from nutgraf.exports.catalogue import View, view_of
from nutgraf.exports.findings import layers_to_read
from nutgraf.exports.labels import article_name, link_of, notes_of, source_facts
from nutgraf.exports.sanitise import one_line
from nutgraf.records import Brief

# Every ASCII punctuation that CommonMark gives a meaning inside a line, and what opens a block at its beginning.
_INSIDE: Final = re.compile(r"[\\`*_{}\[\]<>&#|~!$@^=]")
_OPENING: Final = re.compile(r"^(\d{1,9})([.)])(?=\s|$)|^([-+:])")
_ADDRESS: Final = re.compile(r"(?i)(?<=\w)://|(?<=www)\.")  # GitHub makes links of bare addresses

_IN_ADDRESS: Final = "%/:?#[]@!$&'()*+,;=~-._"  # what may stand in an address as it is


def write(brief: Brief, *, ui: str | None = None) -> str:
    """The brief as a markdown page, headings in the language `ui` (ISO 639-1), or in the article's."""
    view = view_of(brief, ui)
    facts = [f"{view.words(f'head.{name}')}: {text}" for name, text in source_facts(brief, view.words)]
    lines = [f"# {safe(article_name(brief))}", "", *_bullets(facts)]
    link = link_of(brief)
    lines += [f"- [{view.words('head.link')}](<{quote(link, safe=_IN_ADDRESS)}>)", ""] if link else [""]
    for title, content in _sections(view):
        if content:
            lines += [f"## {title}", "", *content, ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def _sections(view: View) -> Iterator[tuple[str, list[str]]]:
    for layer in layers_to_read("markdown"):
        rows = layer.all_cells(view)
        if layer.in_one_line and rows:
            rows = [(" · ".join(cell for row in rows for cell in row),)]
        heads = [view.words(f"column.{head}") for head in layer.heads]
        yield layer.title(view), _table(heads, rows) if heads else _bullets(row[0] for row in rows)
    yield view.words("section.warnings"), _bullets(notes_of(view.brief))


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
