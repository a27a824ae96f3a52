"""The bodies a text names: acronyms with their expansions, the bodies of posts, and a model's organisations."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from nutgraf.document import Document
from nutgraf.officials.reading import Reading
from nutgraf.officials.words import Shape, fold
from nutgraf.records import Official, Organisation, Span

EXPANSION = 12  # words of the longest name that an acronym stands for


def find_organisations(document: Document, r: Reading, officials: Iterable[Official]) -> tuple[Organisation, ...]:
    """The organisations in the order of their first mention, an acronym and its expansion as one."""
    pairs = dict(_acronyms(r))
    named = [p.organisation for o in officials for p in o.positions if p.organisation]
    named += [e.text for e in document.entities if e.label == "organisation"]
    short = {expansion: acronym for acronym, expansion in pairs.items()}
    bodies: dict[str, set[str]] = {}
    for name in [*pairs.values(), *named]:
        full = pairs.get(name, name)
        forms = bodies.setdefault(fold(full), set())
        forms.update((name, full, short.get(full, full)))
    found = [_organisation(document.text, forms) for forms in bodies.values()]
    kept = [o for o in found if o is not None]
    return tuple(sorted(kept, key=lambda o: (o.mentions[0].start, -len(o.name))))


def _acronyms(r: Reading) -> Iterator[tuple[str, str]]:
    """Pairs such as ("OMS", "Organisation mondiale de la santé") from "expansion (acronym)"."""
    for index, shape in enumerate(r.words.shapes):
        if shape is not Shape.CAPITALS or not r.is_mark(index - 1, "(") or not r.is_mark(index + 1, ")"):
            continue
        acronym = r.words.said(index, index + 1)
        start = _expansion_start(r, index - 1, fold(acronym))
        if start is not None:
            yield acronym, r.words.said(start, index - 1)


def _expansion_start(r: Reading, end: int, letters: str) -> int | None:
    """Index of the word whose initial is the acronym's first letter, the others following in order."""
    waiting = len(letters) - 1
    for index in range(end - 1, max(-1, end - 1 - EXPANSION), -1):
        if r.shape(index) in (Shape.MARK, Shape.LINE):
            return None
        if r.words.keys[index][0] == letters[waiting]:
            if waiting == 0 and r.namely(index):
                return index
            waiting = max(0, waiting - 1)
    return None


def _organisation(text: str, forms: set[str]) -> Organisation | None:
    """The body with every place where one of its forms stands as whole words, the longest form first."""
    ordered = sorted(forms, key=lambda form: (-len(form), form))
    pattern = "|".join(re.escape(form) for form in ordered)
    mentions = tuple(Span(m.start(), m.end(), m.group()) for m in re.finditer(rf"(?<!\w)(?:{pattern})(?!\w)", text))
    return Organisation(ordered[0], mentions) if mentions else None
