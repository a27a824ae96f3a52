"""Find what stands between quotation marks of any language; marks that do not pair spoil nothing around them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from nutgraf.text.fold import fold
from nutgraf.text.spans import trim

# One class first, then what must be around a single mark: `re` passes over all else fast. An apostrophe before two
# digits is a decade's ('94), before a single letter a short word's ('t, 's).
MARK = re.compile(
    r"[\n«»‹›“”„‟\"＂「」『』‘‚'’](?:(?<=[^‘‚'’])|(?<=[‘‚])(?=\w)|(?<=['’])(?<![^\W_]['’])(?=[^\W_])(?!\d\d(?!\d)|[a-z](?![^\W_])))"
)
PAIRED_MARK = re.compile(r"[«»‹›“”„‟\"＂「」『』]")
MARK_FAMILIES = {
    **dict.fromkeys("«»", "guillemets"),
    **dict.fromkeys("‹›", "single guillemets"),
    **dict.fromkeys('“”„‟"＂', "double"),
    **dict.fromkeys("「」", "corner"),
    **dict.fromkeys("『』", "white corner"),
    **dict.fromkeys("‘‚'’", "single"),
}
OPENING = frozenset("«‹“„‟「『‘‚'’")
# An apostrophe ends a quotation where a stop stands before or after it, or else where no letter follows.
SINGLE_END = re.compile(r"(?<=[.,!?…])['’](?!\w)|(?<=\w)['’](?=[.,;:!?)]|$)")
LOW_SINGLE_END = re.compile(r"(?<=\S)[‘’](?!\w)")  # of "‚", which no apostrophe looks like
SINGLE_LOOSE_END = re.compile(r"(?<=\w)['’](?=\s)")
_CLOSING = {"«": "»", "“": "”", "„": "“", "(": ")"}
_OPENING = {"»": "«", "”": "“", "“": "„", "’": "‘"}
INSIDE_WORD = re.compile(r"\w[\"＂]\w")
STRAIGHT = '"＂'
DASHED_LINE = re.compile(r"^[ \t\u00a0]*[—–―]([^\n]+)", re.MULTILINE)
BEFORE_VERB = re.compile(r"([!?…]?)(?:(?<=[!?…])|[,.]|\s[—–―])\s{0,4}[—–―]?\s{0,4}$")
LOW_SINGLE = "‚"
MAX_LINES = 24  # lines, blank ones too, that a quotation may run over before its closing mark: twelve paragraphs


class QuotedSpan(NamedTuple):
    """A stretch between marks: `start` to `end` inside them without spaces, `opens` to `closes` with the marks."""

    start: int
    end: int
    outer_start: int
    outer_end: int


@dataclass(slots=True)
class _Open:
    """A mark that waits for its partner, and the pairs met inside it, which count if it stays alone."""

    at: int
    mark: str
    line: int
    nested: list[int] = field(default_factory=list)
    inner: list[tuple[int, int]] = field(default_factory=list)


class QuotationMarks(NamedTuple):
    """The quotation marks of a text: what stands between pairs of them, and where a mark has no partner.

    `quoted` holds the outermost pairs in order; a nested pair belongs to the one around it. `unpaired` leaves out
    single marks, which may be apostrophes, and marks inside words, as in Hebrew abbreviations.
    """

    quoted: tuple[QuotedSpan, ...] = ()
    unpaired: tuple[int, ...] = ()

    def pair_opened_at(self, place: int) -> QuotedSpan | None:
        """The pair that this mark opens."""
        index = bisect_left(self.quoted, place, key=_outer_start)
        return self.quoted[index] if index < len(self.quoted) and self.quoted[index].outer_start == place else None

    def pair_around(self, place: int) -> QuotedSpan | None:
        """The pair that holds this code point; its marks are part of it."""
        index = bisect_right(self.quoted, place, key=_outer_start) - 1
        return self.quoted[index] if index >= 0 and place < self.quoted[index].outer_end else None

    def touching(self, start: int, end: int) -> tuple[QuotedSpan, ...]:
        """The pairs that share a code point with a stretch, their marks included."""
        first = bisect_right(self.quoted, start, key=_outer_end)
        return self.quoted[first : bisect_left(self.quoted, end, key=_outer_start)]


def _outer_start(quoted: QuotedSpan) -> int:
    return quoted.outer_start


def _outer_end(quoted: QuotedSpan) -> int:
    return quoted.outer_end


def read_marks(text: str) -> QuotationMarks:
    """Pair all quotation marks of a text, in time linear in its length."""
    quoted = find_quoted(text)
    marks = QuotationMarks(quoted)
    loose = (m.start() for m in PAIRED_MARK.finditer(text))
    unpaired = tuple(at for at in loose if not INSIDE_WORD.match(text, at - 1) and marks.pair_around(at) is None)
    return QuotationMarks(quoted, unpaired)


def find_quoted(text: str) -> tuple[QuotedSpan, ...]:
    """The outermost stretches between marks, in order; a nested one belongs to the one around it."""
    found = (_trimmed(text, opens, closes) for opens, closes in sorted(_pairs(text)))
    return tuple(m for m in found if m.start < m.end)


def closing_mark(mark: str) -> str:
    """The mark or bracket that closes what this one opens, as a fragment of a sentence has it."""
    return _CLOSING.get(mark, mark)


def opening_mark(mark: str) -> str:
    """The mark that opens what this one closes."""
    return _OPENING.get(mark, mark)


def _trimmed(text: str, opens: int, closes: int) -> QuotedSpan:
    return QuotedSpan(*trim(text, opens + 1, closes), opens, closes + (text[closes] != "\n"))


def _pairs(text: str) -> Iterator[tuple[int, int]]:
    """(opening, closing) places; a quotation without a closing mark ends with its line where the next line goes on."""
    opener = _guillemet_opener(text)
    ends = _SingleEnds(text)
    waiting: _Open | None = None
    done = 0
    for at, line in _marks(text):
        if waiting and line - waiting.line >= MAX_LINES:
            yield from waiting.inner
            waiting = None
        if at < done:
            continue
        family = MARK_FAMILIES[text[at]]
        if waiting is None and family == "single":
            end = ends.after(at)
            if end is not None:
                yield at, end
                done = end + 1
        elif waiting is None:
            waiting = _Open(at, text[at], line) if _opens(text, at, opener) else None
        elif family == MARK_FAMILIES[waiting.mark]:
            pairs, waiting = _pair_mark(text, waiting, at, line, opener)
            yield from pairs
    yield from waiting.inner if waiting else ()


def _marks(text: str) -> Iterator[tuple[int, int]]:
    """Each mark's place and the number of its line."""
    line = 0
    for found in MARK.finditer(text):
        if found.group() == "\n":
            line += 1
        else:
            yield found.start(), line


class _SingleEnds:
    """Where single marks can end a quotation: the sure places beside a stop, and those before a space."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def ends(self) -> tuple[list[int], list[int]]:
        return _starts(SINGLE_END, self.text), _starts(SINGLE_LOOSE_END, self.text)

    @cached_property
    def low_ends(self) -> list[int]:
        return _starts(LOW_SINGLE_END, self.text)

    @cached_property
    def lines(self) -> list[int]:
        return [*_starts(re.compile("\n"), self.text), len(self.text)]

    def after(self, at: int) -> int | None:
        """The end of what opens here: the first sure place in the line, else the first loose one.

        What a colon leads to may close at the end of a later line.
        """
        line = bisect_left(self.lines, at)
        for ends in (self.low_ends,) if self.text[at] == LOW_SINGLE else self.ends:
            place = bisect_left(ends, at + 2)
            if place < len(ends) and ends[place] < self.lines[line]:
                return ends[place]
        if self.text[max(0, at - 2) : at].rstrip(" \u00a0")[-1:] != ":":
            return None
        sure = self.low_ends if self.text[at] == LOW_SINGLE else self.ends[0]
        last = self.lines[min(line + MAX_LINES, len(self.lines) - 1)]
        place = bisect_left(sure, at + 2)
        closes = sure[place] if place < len(sure) and sure[place] < last else None
        return closes if closes is not None and self.text[closes + 1 : closes + 2] in ("\n", "") else None


def _starts(pattern: re.Pattern[str], text: str) -> list[int]:
    return [m.start() for m in pattern.finditer(text)]


def _pair_mark(
    text: str, waiting: _Open, at: int, line: int, opener: str | None
) -> tuple[list[tuple[int, int]], _Open | None]:
    """What a mark of the waiting one's family does: close it, nest in it, or begin anew where it was never closed.

    Returns the pairs that are settled by it, and what waits then.
    """
    opens = _opens_anew(text, waiting, at, opener)
    next_paragraph = line > waiting.line and _starts_line(text, at)
    if next_paragraph and _opens_paragraph(text, waiting, at):
        return [(waiting.at, _line_end(text, waiting.at))], _Open(at, text[at], line)
    if line > waiting.line and (opens or next_paragraph):
        return waiting.inner, _Open(at, text[at], line)
    if line > waiting.line and waiting.mark in STRAIGHT and not _closes_later(text, waiting, at):
        return waiting.inner, _Open(at, text[at], line)
    if opens and MARK_FAMILIES[waiting.mark] == "double":
        return waiting.inner, _Open(at, text[at], line)
    if opens:
        waiting.nested.append(at)
        return [], waiting
    if waiting.nested:
        opened = waiting.nested.pop()
        while waiting.inner and waiting.inner[-1][0] > opened:
            waiting.inner.pop()
        waiting.inner.append((opened, at))
        return [], waiting
    return [(waiting.at, at)], None


def _closes_later(text: str, waiting: _Open, at: int) -> bool:
    """Whether a straight mark closes what one in an earlier line opened, with no other between; inches do not."""
    return _looks_open(text, waiting.at) and _looks_closed(text, at) and not text[at - 1].isdigit()


def _opens_paragraph(text: str, waiting: _Open, at: int) -> bool:
    """Whether a mark at the start of a line opens the next paragraph of the quotation that waits to be closed.

    Only blank lines may stand between the two paragraphs; a straight mark must look like one that opens.
    """
    if text[_line_end(text, waiting.at) : at].strip():
        return False
    if text[at] in STRAIGHT:
        return _looks_open(text, waiting.at) and _looks_open(text, at)
    return text[at] in OPENING or text[at + 1 : at + 2].isalnum()  # Spanish opens the next paragraph with »


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return end if end >= 0 else len(text)


def _opens_anew(text: str, waiting: _Open, at: int, opener: str | None) -> bool:
    """Whether a mark opens although one of its family waits to be closed."""
    mark = text[at]
    if mark in STRAIGHT:
        return waiting.mark in STRAIGHT and _looks_open(text, at)
    if MARK_FAMILIES[mark] == "double":
        if mark == "“":  # one that is glued to the word before it, and to none behind, closes: “We agree“
            return waiting.mark not in "„‟" and not _looks_closed(text, at)
        return mark in "„‟" or (mark == "”" and _looks_open(text, at) and "\n" in text[waiting.at : at])
    if opener is None and mark in "«»":
        return False  # the one mark in use closes
    return _opens(text, at, opener)


def _guillemet_opener(text: str) -> str | None:
    """Which of « and » opens here: in German and Danish »these« point inwards; None where only one is used."""
    left, right = text.find("«"), text.find("»")
    if left < 0 or right < 0:
        return None
    return "»" if right < left and _looks_open(text, right) else "«"


def _opens(text: str, at: int, opener: str | None) -> bool:
    mark = text[at]
    if mark in "«»":
        return mark == opener if opener else _looks_open(text, at)
    if mark in STRAIGHT:
        return not _looks_closed(text, at)
    if mark == "”":
        return _looks_open(text, at)  # Swedish and Finnish open with the mark that closes elsewhere
    return mark in OPENING


def _looks_open(text: str, at: int) -> bool:
    before = text[at - 1 : at]
    after = text[at + 1 : at + 2]
    return (not before or before.isspace() or before in "([—–-/'’") and bool(after) and not after.isspace()


def _looks_closed(text: str, at: int) -> bool:
    before = text[at - 1 : at]
    after = text[at + 1 : at + 2]
    return bool(before) and not before.isspace() and before not in "([—–:'’" and not (after.isalnum() or after == "")


def _starts_line(text: str, at: int) -> bool:
    line_start = text.rfind("\n", max(0, at - 8), at)
    return line_start >= 0 and not text[line_start + 1 : at].strip()


def find_dash_quotes(
    text: str, find_verbs: Callable[[str, int, int], Iterable[tuple[int, int]]]
) -> tuple[QuotedSpan, ...]:
    """Speech between a dash that opens a line and the reporting verb, as in "— We are ready, said Ana".

    A dash opens list items as well, so a name or pronoun must follow the verb; `find_verbs` finds
    verbs in a stretch of the text in lower case.
    """
    found = []
    lines = list(DASHED_LINE.finditer(text))
    lowered = fold(text) if lines else ""
    for line in lines:
        for verb_start, verb_end in find_verbs(lowered, *line.span(1)):
            gap = BEFORE_VERB.search(text, max(line.start(1), verb_start - 5), verb_start)
            after = text[verb_end : verb_end + 2]
            if gap and (after[:1] == "-" or (after[:1].isspace() and after[1:].isupper())):
                stop = gap.end(1) if gap[1] else gap.start()
                words = text[line.start(1) : stop].strip()
                start = text.index(words, line.start(1)) if words else stop
                found.append(QuotedSpan(start, start + len(words), line.start(1) - 1, stop))
                break
    return tuple(m for m in found if m.start < m.end)
