"""The lines of a text as the zone rules look at them: where they stand, and their shape."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from nutgraf.reading.cues import fold

LOOK: Final = 700  # code points of a line that rules look at; a longer line is a paragraph and has head and tail
_LINES: Final = re.compile(r"[^\n\r\v\f\u2028\u2029]+")
_LEAD: Final = re.compile(r"[\W_]{0,12}")
_END: Final = re.compile(r"[.!?…。！？؟।۔։።][\"'”’»«“)\]』」\s]{0,4}$")
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")
DATE: Final = re.compile(
    r"(?<!\d)(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4}"
    r"|\d{1,2}[^\W\d_.º°]{0,2}[.º°]?\s(?:[^\W\d_]{1,3}\s)?[^\W\d_]{3,12}\.?,?\s(?:[^\W\d_]{1,3}\s)?\d{4}"
    r"|[^\W\d_]{3,12}\.?\s\d{1,2}(?:[^\W\d_]{2})?,?\s\d{4}"
    r"|\d{1,2}\s[^\W\d_]{3,8}\s\d{1,2}\s[^\W\d_]{2,8}\s\d{4}"
    r"|\d{4}\w\s?\d{1,2}\w\s?\d{1,2}\w)"
)


@dataclass(frozen=True)
class Line:
    """A non-blank line, trimmed: `text` is at most LOOK code points of it, `start` and `end` are its whole extent."""

    start: int
    end: int
    text: str
    tail: str  # the last LOOK code points
    place: int  # counted from 0 among the non-blank lines
    last: bool

    @cached_property
    def folded(self) -> str:
        """The text in lower case, without what marks or decorates its head."""
        lead = _LEAD.match(self.text)
        return fold(self.text[lead.end() if lead else 0 :])

    @cached_property
    def core(self) -> str:
        """The folded text without figures, marks and signs at either end."""
        return re.sub(r"^[\W\d_]{1,40}|[\W\d_]{1,40}$", "", fold(self.text))

    @property
    def length(self) -> int:
        """Code points of the whole line."""
        return self.end - self.start

    @cached_property
    def words(self) -> list[str]:
        """Words made of letters, of the part that rules look at."""
        return _WORD.findall(self.text)

    @cached_property
    def finished(self) -> bool:
        """Does the line end with an end mark, inside closing marks or not?"""
        return bool(_END.search(self.tail[-8:]))


def read_lines(text: str) -> list[Line]:
    """The non-blank lines of a text, trimmed, in order."""
    spans = []
    for found in _LINES.finditer(text):
        start, end = trim(text, found.start(), found.end())
        if start < end:
            spans.append((start, end))
    return [
        Line(s, e, text[s : min(e, s + LOOK)], text[max(s, e - LOOK) : e], place, place == len(spans) - 1)
        for place, (s, e) in enumerate(spans)
    ]


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without white space at either end."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def named(words: Sequence[str]) -> bool:
    """Do these words look like a name: all capitalised, but for particles of at most three letters between?"""
    if not words or not words[0][:1].isupper() or not words[-1][:1].isupper():
        return False
    return all(word[:1].isupper() or (word.islower() and len(word) <= 3) for word in words)
