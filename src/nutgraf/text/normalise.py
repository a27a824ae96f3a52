"""A text as the stages read it: one space a run, one apostrophe, one line break; and the way back to the original.

"4 355" with any kind of space and "l'État" with any kind of apostrophe read alike, so every stage finds the same in
both. Most texts are normal already and cost one search.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from nutgraf.text.fold import APOSTROPHES, LINE_BREAKS, SPACES, ZERO_WIDTH
from nutgraf.text.wrapping import Edit

_BLANKS: Final = f" {SPACES}"
_RUN: Final = f"[{_BLANKS}{ZERO_WIDTH}]"
_LETTER: Final = r"[^\W\d_\u02bc]"  # U+02BC is a letter for `re`
# An apostrophe after a letter and before a letter or digit; U+2018 between letters alone, as it is a quotation mark.
_APOSTROPHE: Final = (
    rf"(?<={_LETTER})[{ZERO_WIDTH}]*"
    rf"(?:[{APOSTROPHES.replace(chr(0x2018), '')}](?=[{ZERO_WIDTH}]*[^\W_\u02bc])|\u2018(?=[{ZERO_WIDTH}]*{_LETTER}))"
)
# Two apostrophes, accents or commas that are typed for one quotation mark; not inside a word, and no inches.
_TYPED_QUOTE: Final = (
    r"(?<!['`\u2018\u2019])(?:(?<!\d)|(?<=\d{4}))(?:''|``|\u2018\u2018|\u2019\u2019)(?!['`\u2018\u2019])"
    r"(?:(?<![^\W\d_]..)|(?![^\W_]))|(?<![^\s(\[]),,(?=[^\W_])"
)
_CHANGED: Final = re.compile(
    rf"(?P<quote>{_TYPED_QUOTE})|(?P<apostrophe>{_APOSTROPHE})"
    rf"|(?P<run>(?! (?!{_RUN})){_RUN}+)|(?P<break>\r\n|[{LINE_BREAKS}])"
)
# What may have to change, as one class: `re` passes over all else ten times as fast as it tries `_CHANGED`.
_CANDIDATES: Final = re.compile(f"(?:[{_BLANKS}{ZERO_WIDTH}{LINE_BREAKS}{APOSTROPHES}]|''|``|,,)+")
_MIN_COLUMN_BLANKS: Final = 3  # so many blanks, or a tab, keep digits apart: the columns of a table are no thousands


class NormalisedText(NamedTuple):
    """`text` is what is read of `original`; the other fields are the places where their lengths differ.

    Stretch i of the original, `starts[i]` to `ends[i]`, is `widths[i]` code points (0 or 1) at `places[i]` of `text`.
    """

    original: str
    text: str
    places: tuple[int, ...] = ()
    widths: tuple[int, ...] = ()
    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()

    @property
    def is_unchanged(self) -> bool:
        """Whether the original was normal already."""
        return self.text == self.original

    def to_original(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of `text` is in the original; it holds all of a run of spaces that it holds one of."""
        if not self.places:
            return start, end
        first = self._original_place(start)[0]
        return first, self._original_place(end - 1)[1] if end > start else first

    def to_normalised(self, offset: int) -> int:
        """Where a place of the original is in `text`; inside a run of spaces, where the run begins."""
        index = bisect_right(self.starts, offset) - 1
        if index < 0:
            return offset
        after = offset - self.ends[index]
        return self.places[index] + (self.widths[index] + after if after >= 0 else 0)

    def original_text(self, start: int, end: int) -> str:
        """The words of the original for a stretch of `text`."""
        first, last = self.to_original(start, end)
        return self.original[first:last]

    def _original_place(self, place: int) -> tuple[int, int]:
        """The stretch of the original that one code point of `text` is for."""
        index = bisect_right(self.places, place) - 1
        if index < 0:
            return place, place + 1
        after = place - self.places[index] - self.widths[index]
        if after < 0:
            return self.starts[index], self.ends[index]
        return self.ends[index] + after, self.ends[index] + after + 1


def normalise(text: str, breaks: Sequence[Edit] = ()) -> NormalisedText:
    """The text to read, in time linear in its length.

    Runs of Unicode spaces become one space, zero-width characters go, line breaks become LF, apostrophes inside words
    become U+0027, two that are typed for a quotation mark U+0022. Between digits a tab or three blanks become a tab: a
    table's columns stay apart. `breaks` are line breaks that only wrap a paragraph, with what is read in their place.
    """
    pieces: list[str] = []
    differing: list[tuple[int, int, int, int]] = []
    done = length = 0
    for start, end, new in _edits(text, breaks):
        pieces += [text[done:start], new]
        length += start - done
        if len(new) != end - start:
            differing.append((length, len(new), start, end))
        length += len(new)
        done = end
    if not done:
        return NormalisedText(text, text)
    normal = "".join([*pieces, text[done:]])
    places, widths, starts, ends = zip(*differing, strict=True) if differing else ((), (), (), ())
    return NormalisedText(text, normal, places, widths, starts, ends)


def _edits(text: str, breaks: Sequence[Edit]) -> Iterator[Edit]:
    """All that changes, in order: the breaks, and what is not inside one of them."""
    waiting = iter(breaks)
    following = next(waiting, None)
    for found in _changes(text):
        while following is not None and following[0] < found.end():
            if following[1] > found.start():
                break
            yield following
            following = next(waiting, None)
        if following is None or following[0] >= found.end():
            yield found.start(), found.end(), _replacement(text, found)
    if following is not None:
        yield following
        yield from waiting


def _changes(text: str) -> Iterator[re.Match[str]]:
    for run in _CANDIDATES.finditer(text):
        if run[0] != " ":
            yield from _CHANGED.finditer(text, run.start(), run.end() + 1)  # the code point after it is looked at


def _replacement(text: str, found: re.Match[str]) -> str:
    if found["quote"]:
        return "\u201e" if found[0] == ",," else '"'
    if found["apostrophe"]:
        return "'"
    if found["break"]:
        return "\n"
    blanks = found[0].translate(_NO_ZERO_WIDTH)
    if not blanks:
        return ""
    columns = "\t" in blanks or len(blanks) >= _MIN_COLUMN_BLANKS
    between_digits = (
        text[max(0, found.start() - 1) : found.start()].isdigit() and text[found.end() : found.end() + 1].isdigit()
    )
    return "\t" if columns and between_digits else " "


_NO_ZERO_WIDTH: Final = dict.fromkeys(map(ord, ZERO_WIDTH))
