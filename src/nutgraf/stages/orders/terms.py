"""Until when an order is to be carried out, and on what condition it holds."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from nutgraf.document import DatedPlace
from nutgraf.records import Deadline
from nutgraf.stages.orders.clauses import Clause
from nutgraf.stages.orders.cues import SentenceContext
from nutgraf.stages.orders.patterns import term_patterns
from nutgraf.stages.speech.clauses import trim
from nutgraf.text.phrases import skip_space
from nutgraf.text.spans import start_of

MAX_DATE_GAP_CHARS: Final = 2  # code points between a weekday and its date: "Friday, 30 June"
MIN_CONDITION_CHARS: Final = 6  # code points that a condition has at least: "if so" is none
MAX_DATE_PARTS: Final = 3  # a weekday, a day, a year


def find_deadline(
    scene: SentenceContext, clause: Clause, dates: Sequence[DatedPlace], *, alone: bool
) -> Deadline | None:
    """The first time limit in an order's clause; in all of its sentence where that has no other order (`alone`)."""
    if named := clause.cues[0].deadline:  # "gave the firm (ten days) to"
        dated = dates[bisect_left(dates, named.start, key=start_of) :][:1]
        iso = dated[0].iso if dated and dated[0].end <= named.end else None
        return Deadline(named.start, named.end, scene.text[named.start : named.end], iso)
    spans = [(clause.start, clause.end)]
    if alone:
        spans += [(scene.start, clause.start), (clause.end, scene.end)]
    for start, end in spans:
        for lead in term_patterns(scene.grammar.code).deadlines.finditer(scene.plain, start, end):
            at = skip_space(scene.plain, lead.end())
            last, iso = _point_at(scene, at, end, dates)
            if last > at:
                return Deadline(lead.start(), last, scene.text[lead.start() : last], iso)
    return None


def _point_at(scene: SentenceContext, at: int, end: int, dates: Sequence[DatedPlace]) -> tuple[int, str | None]:
    """Where the point in time ends that opens at a place, and its ISO form; the place itself where there is none."""
    iso = None
    last = at
    for index in range(bisect_left(dates, at, key=start_of), len(dates))[:MAX_DATE_PARTS]:
        date = dates[index]
        gap = date.start - last
        if date.end > end or gap > (MAX_DATE_GAP_CHARS if last > at else 0):
            break
        is_counted = date.is_length and term_patterns(scene.grammar.code).counted_from.match(scene.plain, date.end, end)
        last, iso = date.end, None if is_counted else date.iso
    points = term_patterns(scene.grammar.code).points
    if last > at:
        year = points.match(scene.plain, skip_space(scene.plain, last), end)  # "Ende März (nächsten Jahres)"
        return (year.end(), None) if year else (last, iso)
    named = points.match(scene.plain, at, end)
    return (named.end(), None) if named else (at, None)


def find_condition(scene: SentenceContext, clause: Clause, *, alone: bool) -> str | None:
    """The clause that says when the order holds, in the words of the text: before a comma, or after the order."""
    cue = clause.cues[0]
    start = scene.start if alone else clause.start
    for opened in term_patterns(scene.grammar.code).conditions.finditer(scene.plain, start, clause.end):
        comma = scene.plain.find(",", opened.end(), clause.end)
        if opened.start() < cue.start:
            if not 0 <= comma <= cue.start:
                continue
            end = comma
        else:
            end = comma if comma >= 0 else clause.end
        first, last = trim(scene.text, opened.start(), end)
        if last - first >= MIN_CONDITION_CHARS:
            return scene.text[first:last]
    return None
