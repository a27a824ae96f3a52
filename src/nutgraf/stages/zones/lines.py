"""The lines of a text as the zone rules look at them: where they stand, and their shape."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from nutgraf.text.fold import fold
from nutgraf.text.spans import trim

MAX_CHARS_READ: Final = 700  # of a line that rules look at; a longer line is a paragraph and has head and tail
MAX_SHORT_LINE_CHARS: Final = 120  # code points: bylines, stamps and buttons are no longer
_TRIMMINGS: Final = re.compile(r"^[\W\d_]{1,40}|[\W\d_]{1,40}$")
_LINES: Final = re.compile(r"[^\n\r\v\f\u2028\u2029]+")
_LEAD: Final = re.compile(r"[\W_]{0,12}")
_END: Final = re.compile(r"[.!?…。！？؟।۔։።][\"'”’»«“)\]』」\s./–—-]{0,4}$")
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")
DATE: Final = re.compile(
    r"(?<!\d)(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4}"
    r"|\d{1,2}[^\W\d_.º°]{0,2}[.º°]?\s(?:[^\W\d_]{1,3}\s)?[^\W\d_]{3,12}\.?,?\s(?:[^\W\d_]{1,3}\s)?\d{4}"
    r"|[^\W\d_]{3,12}\.?\s\d{1,2}(?:[^\W\d_]{2})?,?\s\d{4}"
    r"|\d{1,2}\s[^\W\d_]{3,8}\s\d{1,2}\s[^\W\d_]{2,8}\s\d{4}"
    r"|\d{4}\w\s?\d{1,2}\w\s?\d{1,2}\w)"
)


class Line(NamedTuple):
    """A non-blank line, trimmed; `text` and `tail` are the first and last LOOK code points of it.

    `folded` is the text in lower case, without what marks or decorates its head; `core` that of a short line
    without figures, marks and signs at either end; `finished` says that it ends with an end mark.
    """

    start: int
    end: int
    text: str
    tail: str
    number: int  # counted from 0 among the non-blank lines
    folded: str
    core: str
    ends_sentence: bool

    @property
    def length(self) -> int:
        """Code points of the whole line."""
        return self.end - self.start

    def words(self) -> list[str]:
        """Words made of letters, of the part that rules look at."""
        return _WORD.findall(self.text)


def read_lines(text: str) -> list[Line]:
    """The non-blank lines of a text, trimmed, in order."""
    spans = (trim(text, found.start(), found.end()) for found in _LINES.finditer(text))
    return [_line(text, start, end, place) for place, (start, end) in enumerate(s for s in spans if s[0] < s[1])]


def _line(text: str, start: int, end: int, place: int) -> Line:
    head, tail = text[start : min(end, start + MAX_CHARS_READ)], text[max(start, end - MAX_CHARS_READ) : end]
    lead = _LEAD.match(head)
    return Line(
        start,
        end,
        head,
        tail,
        place,
        folded=fold(head[lead.end() if lead else 0 :]),
        core=_TRIMMINGS.sub("", fold(head)) if len(head) <= MAX_SHORT_LINE_CHARS else "",
        ends_sentence=bool(_END.search(tail[-8:])),
    )


def looks_like_name(words: Sequence[str]) -> bool:
    """Tell whether words look like a name: all capitalised, but for particles of at most three letters."""
    if not words or not words[0][:1].isupper() or not words[-1][:1].isupper():
        return False
    return all(word[:1].isupper() or (word.islower() and len(word) <= 3) for word in words)
