"""What a header says of the lines below it: "Jobless rate in March 2024:", then "- Hull: 6.8 %", "- Exeter: 2.9 %"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from nutgraf.languages.gazetteer import gazetteer
from nutgraf.languages.gazetteer_table import name_key
from nutgraf.stages.numbers.dates.time_expressions import TimeExpression, start_of
from nutgraf.stages.numbers.describe.context import Context
from nutgraf.stages.numbers.describe.noun_phrases import noun_phrase_after
from nutgraf.stages.numbers.describe.predicates import is_time
from nutgraf.text.phrases import longest_after, skip_space
from nutgraf.text.spans import NounPhrase

MAX_LINES: Final = 40  # of a list below its header: a bound on the work
MAX_LINE_CHARS: Final = 120  # of a header or a line of a list
BULLET: Final = re.compile(r"[ \t\u00a0]*(?:[-–—•*·▪◦‣][ \t\u00a0]*)?")
NEXT_LINE: Final = re.compile(r"\n(?:[ \t\u00a0]{0,20}\n)?")
LABEL: Final = re.compile(r"[^\W\d_][^:\n\d]{0,60}[^\W\d_][ \u00a0]{0,2}:")


def headed_noun(context: Context, i: int) -> NounPhrase | None:
    """The noun that a header begins with, for a number of a list whose lines have only a place and a number each."""
    source, header = context.source, _header(context, i)
    if header is None or not any(_is_place(context, label) for label in _labels(source.text, header[1])):
        return None
    start, end = source.skip_determiners(header[0]), header[1]
    group = noun_phrase_after(source, start, end)
    if group is not None and source.folded[slice(*group)] in source.lexicon.measured.amount_nouns:
        link = longest_after(source.folded, skip_space(source.text, group[1]), source.lexicon.syntax.share_links)
        group = noun_phrase_after(source, group[1] if link is None else source.skip_determiners(link), end) or group
    return None if group is None or context.overlaps(group) or is_time(source, group) else group


def time_of_header(context: Context, times: Sequence[TimeExpression], i: int) -> TimeExpression | None:
    """The one time that the header above a number's line names; None where its own line names one."""
    header = _header(context, i)
    if header is None or context.quantities[i].kind in ("duration", "age", "rank"):
        return None
    line = _line_of(context.source.text, context.quantities[i].start)
    inside = _times_in(times, header)
    return inside[0] if len(inside) == 1 and not _times_in(times, line) else None


def _times_in(times: Sequence[TimeExpression], place: NounPhrase) -> Sequence[TimeExpression]:
    """The time expressions, which are in order, that begin in a stretch."""
    return times[bisect_left(times, place[0], key=start_of) : bisect_left(times, place[1], key=start_of)]


def _header(context: Context, i: int) -> NounPhrase | None:
    """The line with a colon at its end above the lines of labels that a number's own line is one of."""
    text, quantity = context.source.text, context.quantities[i]
    line = _line_of(text, quantity.start)
    for count in range(MAX_LINES):
        if line[1] - line[0] > MAX_LINE_CHARS:
            return None
        if count and text[line[0] : line[1]].rstrip().endswith(":"):
            return line[0], line[0] + len(text[line[0] : line[1]].rstrip()) - 1
        label = _label(text, line[0])
        if label is None or (not count and text[label[1] : quantity.qualifier_start].strip(" \u00a0:")):
            return None
        line = _line_before(text, line[0])
        if line[1] <= 0:
            return None
    return None


def _label(text: str, start: int) -> NounPhrase | None:
    """The words between a bullet and a colon at the start of a line."""
    bullet = BULLET.match(text, start)
    found = LABEL.match(text, bullet.end() if bullet is not None else start)
    return (found.start(), found.end() - 1) if found is not None else None


def _labels(text: str, at: int) -> Iterator[NounPhrase]:
    """The labels of the lines below a header that ends at a position."""
    for _ in range(MAX_LINES):
        following = NEXT_LINE.search(text, at, at + 2 * MAX_LINE_CHARS)
        label = _label(text, following.end()) if following is not None else None
        if label is None:
            return
        yield label
        at = label[1]


def _line_of(text: str, at: int) -> NounPhrase:
    """The line that a position is in, as far as a line of a list may go."""
    start = text.rfind("\n", max(0, at - MAX_LINE_CHARS - 1), at) + 1
    end = text.find("\n", at, at + MAX_LINE_CHARS)
    return start, end if end >= 0 else min(len(text), start + MAX_LINE_CHARS)


def _line_before(text: str, start: int) -> NounPhrase:
    """The last line before a position that is not empty."""
    end = len(text[max(0, start - MAX_LINE_CHARS) : start].rstrip()) + max(0, start - MAX_LINE_CHARS)
    return text.rfind("\n", max(0, end - MAX_LINE_CHARS - 1), end) + 1, end


def _is_place(context: Context, label: NounPhrase) -> bool:
    """Whether a label is the name of a place and no common word of the language."""
    name = context.source.text[slice(*label)].strip()
    named = gazetteer().find(name_key(name), context.document.pack.code)
    return name[:1].isupper() and bool(named.places) and not named.is_word
