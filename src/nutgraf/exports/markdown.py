"""The brief as CommonMark with GitHub's tables; what the article says is escaped and stays words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from nutgraf.exports.labels import (
    article_name,
    change_ends,
    factor_text,
    instrument_name,
    language_line,
    number_text,
    number_value,
    order_parties,
    title_with_flags,
)
from nutgraf.exports.sanitise import one_line
from nutgraf.records import Brief

# Every ASCII punctuation that CommonMark gives a meaning inside a line, and what opens a block at its beginning.
_INSIDE: Final = re.compile(r"[\\`*_{}\[\]<>&#|~!$@^=]")
_OPENING: Final = re.compile(r"^(\d{1,9})([.)])(?=\s|$)|^([-+:])")
_ADDRESS: Final = re.compile(r"(?i)(?<=\w)://|(?<=www)\.")  # GitHub makes links of bare addresses


def write(brief: Brief) -> str:
    """The brief as a markdown page."""
    lines = [f"# {safe(article_name(brief))}", "", safe(language_line(brief)), ""]
    for title, body in _sections(brief):
        content = list(body)
        if content:
            lines += [f"## {title}", "", *content, ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def _sections(brief: Brief) -> Iterator[tuple[str, Iterable[str]]]:
    yield "Summary", _bullets(s.text for s in brief.summary.sentences)
    yield (
        "Officials",
        _table(
            ("Name", "Post", "Body"),
            [(o.name, title_with_flags(p), p.organisation or "") for o in brief.officials for p in o.positions],
        ),
    )
    yield (
        "Numbers",
        _table(
            ("Number", "Value", "Measures", "Period"),
            [(number_text(n), number_value(n), n.measures or "", n.period or "") for n in brief.numbers],
        ),
    )
    yield (
        "Changes",
        _table(
            ("What", "From, to", "Factor"),
            [(c.measures or "", " → ".join(change_ends(brief, c)), factor_text(c)) for c in brief.changes],
        ),
    )
    yield (
        "Instruments",
        _table(
            ("Act", "Issuer", "Title", "Cited"),
            [
                (instrument_name(i), i.issuer or "", i.title or "", str(len(i.mentions)))
                for i in brief.directives.instruments
            ],
        ),
    )
    yield "Orders", _bullets(f"{o.modality}, {order_parties(o)}: {o.text}" for o in brief.directives.orders)
    yield "Quotes", _bullets(f"{q.speaker.name if q.speaker else 'unnamed'}: “{q.text}”" for q in brief.quotes)
    yield "Warnings", _bullets(notice.message for notice in brief.warnings)


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
