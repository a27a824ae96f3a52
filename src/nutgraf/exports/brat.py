"""The findings as brat standoff: an .ann file to stand beside the article's text in a .txt file."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from nutgraf.exports.labels import instrument_name, join_parts, number_value, order_parties
from nutgraf.exports.sanitise import one_line
from nutgraf.records import Brief, Official, Span

# https://brat.nlplab.org/standoff.html: a span may not cross a line end, so it is cut into fragments there.
_PIECE: Final = re.compile(r"[^\s](?:[^\n]*[^\s])?")


@dataclass(frozen=True, slots=True)
class _Lines:
    """The lines written so far; `count` numbers each letter's annotations on its own."""

    lines: list[str] = field(default_factory=list)
    count: dict[str, int] = field(default_factory=dict)

    def add(self, letter: str, rest: str) -> str:
        self.count[letter] = self.count.get(letter, 0) + 1
        self.lines.append(f"{letter}{self.count[letter]}\t{rest}")
        return f"{letter}{self.count[letter]}"

    def entity(self, kind: str, span: Span, note: str = "") -> str:
        pieces = list(_PIECE.finditer(span.text))
        places = ";".join(f"{span.start + piece.start()} {span.start + piece.end()}" for piece in pieces)
        # The reference text must be the document's own characters, and brat reads it to the line's end.
        name = self.add("T", f"{kind} {places}\t{' '.join(piece.group() for piece in pieces)}")
        if note:
            self.add("#", f"AnnotatorNotes {name}\t{one_line(note)}")
        return name


def write(brief: Brief) -> str:
    """Entities with notes, the relation Holds from an official to each post, and Modality as an attribute."""
    out = _Lines()
    for sentence in brief.summary.sentences:
        out.entity("Summary", sentence)
    for official in brief.officials:
        _official(out, official)
    for person in brief.people:
        for mention in person.mentions:
            out.entity("Person", mention, person.role or "")
    for number in brief.numbers:
        out.entity(number.kind.capitalize(), number, join_parts(number_value(number), number.measures, number.period))
    _said(out, brief)
    return "".join(f"{line}\n" for line in out.lines)


def _said(out: _Lines, brief: Brief) -> None:
    for instrument in brief.directives.instruments:
        for mention in instrument.mentions:
            out.entity("Instrument", mention, instrument_name(instrument))
    for order in brief.directives.orders:
        name = out.entity("Order", order, order_parties(order))
        out.add("A", f"Modality {name} {order.modality}")
    for quote in brief.quotes:
        out.entity("Quote", quote, quote.speaker.name if quote.speaker else "")


def _official(out: _Lines, official: Official) -> None:
    mentions = [out.entity("Official", mention, official.name) for mention in official.mentions]
    posts = [out.entity("Position", post, post.organisation or "") for post in official.positions]
    if mentions:
        for post in posts:
            out.add("R", f"Holds Arg1:{mentions[0]} Arg2:{post}")
