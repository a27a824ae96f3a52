"""The findings as brat standoff: an .ann file to stand beside the article's text in a .txt file."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from nutgraf.exports.findings import annotate
from nutgraf.exports.layers import Annotation
from nutgraf.exports.sanitise import one_line
from nutgraf.records import Brief

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

    def entity(self, place: Annotation) -> str:
        pieces = list(_PIECE.finditer(place.span.text))
        places = ";".join(f"{place.span.start + piece.start()} {place.span.start + piece.end()}" for piece in pieces)
        # The reference text must be the document's own characters, and brat reads it to the line's end.
        name = self.add("T", f"{place.entity} {places}\t{' '.join(piece.group() for piece in pieces)}")
        if place.note:
            self.add("#", f"AnnotatorNotes {name}\t{one_line(place.note)}")
        if place.attribute:
            self.add("A", f"{place.attribute[0]} {name} {place.attribute[1]}")
        return name


def write(brief: Brief) -> str:
    """Entities with notes, the relation Holds from an official to each post, and Modality as an attribute."""
    out = _Lines()
    for layer, _, places in annotate(brief, "brat"):
        names = [(place.kind, out.entity(place)) for place in places]
        if layer.relation:
            relation, one, other = layer.relation
            first = next((name for kind, name in names if kind == one), None)
            for kind, name in names if first else ():
                if kind == other:
                    out.add("R", f"{relation} Arg1:{first} Arg2:{name}")
    return "".join(f"{line}\n" for line in out.lines)
