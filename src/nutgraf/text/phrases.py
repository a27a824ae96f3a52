"""Fold text for lookups without moving an offset, and read the words around a position."""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left
from collections.abc import Container, Iterable
from itertools import islice
from typing import Any, Final

from nutgraf.text.scripts import FIRST_UNSPACED, UNSPACED


def _marks() -> str:
    """Combining marks of the alphabetic scripts as regex ranges: Python's \\w leaves them out."""
    points = [c for c in range(0x300, 0x1CFA) if unicodedata.category(chr(c))[0] == "M"] + [0x200C, 0x200D]
    ranges: list[list[int]] = []
    for point in points:
        if ranges and ranges[-1][1] == point - 1:
            ranges[-1][1] = point
        else:
            ranges.append([point, point])
    return "".join(f"\\u{low:04x}-\\u{high:04x}" for low, high in ranges)


SPACES: Final = " \u00a0\u202f"  # those that stand between words of a sentence
LETTERS: Final = rf"[^\W\d_]+(?:[{_marks()}]+[^\W\d_]*)*"
# One match a word, a digit run or a single sign; apostrophes end a word ("d'euros" is three).
TOKEN: Final = re.compile(rf"{LETTERS}|\d+|[^\w\s]|_")
WORD: Final = re.compile(LETTERS)
HYPHENATED_WORD: Final = re.compile(rf"{LETTERS}(?:-{LETTERS})*")  # "vice-president" is one
BLANKS: Final = frozenset(" \u00a0\u202f\u2009\t\u200e\u200f\u061c")  # the last three set the writing direction
HANGUL: Final = "\uac00"  # Korean writes counters and particles on to units: phrases may end inside words
MAX_PHRASE_WORDS: Final = 8  # words and signs of a phrase; "Bosnia-Herzegovina convertible marks" has five
MAX_WORD_CHARS: Final = 48  # code points of a word, which are looked back for: German compounds have 40
MAX_PHRASE_CHARS: Final = 64  # code points looked at on either side; the longest CLDR currency name has 50


class FoldedText(str):
    """A folded text that keeps what was worked out about it: the same phrase bounds are asked for again and again.

    Every function here reads a plain string too, and works the same out each time.
    """

    __slots__ = ("ends", "starts", "tokens")

    def __init__(self, _: str) -> None:
        self.ends: dict[int, tuple[int, ...]] = {}
        self.starts: dict[int, tuple[int, ...]] = {}
        self.tokens = _token_offsets(self)


def _token_offsets(folded: str) -> tuple[array[int], array[int]] | None:
    """The starts and ends of a text's tokens; None where scripts without spaces divide them further."""
    if folded and max(folded) >= FIRST_UNSPACED:
        return None
    spans = [match.span() for match in TOKEN.finditer(folded)]
    return array("q", [start for start, _ in spans]), array("q", [end for _, end in spans])


def phrase_ends(folded: str, start: int) -> tuple[int, ...]:
    """Where a phrase that starts at `start` may end, nearest first."""
    if not isinstance(folded, FoldedText):
        return _phrase_ends(folded, start, None)
    if start not in folded.ends:
        folded.ends[start] = _phrase_ends(folded, start, folded.tokens)
    return folded.ends[start]


def phrase_starts(folded: str, end: int) -> tuple[int, ...]:
    """Where a phrase that ends at `end` may start, nearest first."""
    if not isinstance(folded, FoldedText):
        return _phrase_starts(folded, end)
    if end not in folded.starts:
        folded.starts[end] = _phrase_starts(folded, end)
    return folded.starts[end]


def _phrase_ends(folded: str, start: int, tokens: tuple[array[int], array[int]] | None) -> tuple[int, ...]:
    if tokens is not None:
        starts, found = tokens
        first = bisect_left(starts, start)
        if not first or found[first - 1] <= start:  # not inside a token
            last = bisect_left(starts, start + MAX_PHRASE_CHARS, first, min(first + MAX_PHRASE_WORDS, len(starts)))
            return tuple(min(end, start + MAX_PHRASE_CHARS) for end in found[first:last])
    ends: list[int] = []
    for match in islice(TOKEN.finditer(folded, start, start + MAX_PHRASE_CHARS), MAX_PHRASE_WORDS):
        if match[0][0] >= FIRST_UNSPACED and (UNSPACED.match(match[0]) or match[0][0] >= HANGUL):
            ends.extend(range(match.start() + 1, match.end()))
        ends.append(match.end())
    return tuple(ends)


def _phrase_starts(folded: str, end: int) -> tuple[int, ...]:
    starts: list[int] = []
    for match in TOKEN.finditer(folded, max(0, end - MAX_PHRASE_CHARS), end):
        if match[0][0] >= FIRST_UNSPACED and UNSPACED.match(match[0]):
            starts.extend(range(match.start(), match.end()))
        else:
            starts.append(match.start())
    return tuple(starts[: -MAX_PHRASE_WORDS - 1 : -1])


NOTHING: Final = r"(?!)"  # the pattern that matches nowhere: what an empty list of a pack compiles to


def either(patterns: Iterable[str]) -> str:
    """One of several patterns, as they come; matches nothing where there are none."""
    return "|".join(patterns) or NOTHING


def any_word(words: Iterable[str]) -> str:
    """A pattern for any of the words, in which those with the same first letters share them.

    A thousand forms as plain alternatives are tried one by one at each place; shared letters dismiss most at once.
    """
    tree: dict[str, Any] = {}
    for word in sorted(set(words)):
        place = tree
        for letter in word:
            place = place.setdefault(letter, {})
        place[""] = {}
    return _branches(tree) if tree else NOTHING


def _branches(tree: dict[str, Any]) -> str:
    ends = "" in tree
    parts = []
    for letter, rest in tree.items():
        if letter:
            parts.append(re.escape(letter) + ("" if rest.keys() == {""} else _branches(rest)))
    if not parts:
        return ""
    pattern = parts[0] if len(parts) == 1 and not ends else f"(?:{'|'.join(parts)})"
    return f"{pattern}?" if ends else pattern


def compile_phrases(
    phrases: Iterable[str], before: str = r"(?<!\w)", after: str = r"(?!\w)", flags: int = re.IGNORECASE
) -> re.Pattern[str]:
    """`any_phrase`, compiled."""
    return re.compile(any_phrase(phrases, before, after), flags)


def any_phrase(phrases: Iterable[str], before: str = r"(?<!\w)", after: str = r"(?!\w)") -> str:
    """A pattern for any of the phrases as whole words, the longest first; it matches nothing where there are none.

    `before` and `after` are patterns for what must surround a phrase.
    """
    ordered = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
    return rf"{before}(?:{either(map(re.escape, ordered))}){after}"


def ends_in_comma(text: str, start: int, end: int) -> bool:
    """Whether the last mark or word of a stretch (code points) is a comma."""
    return text[start:end].rstrip(SPACES).endswith(",")


def skip_space(text: str, position: int) -> int:
    """The position behind at most three blanks or direction marks (not line ends)."""
    for _ in range(3):
        if position < len(text) and text[position] in BLANKS:
            position += 1
    return position


def skip_space_back(text: str, position: int) -> int:
    """The position before at most three blanks or direction marks."""
    for _ in range(3):
        if position > 0 and text[position - 1] in BLANKS:
            position -= 1
    return position


def skip_apostrophe(folded: str, position: int) -> int:
    """The position behind blanks and the apostrophe of an elided word."""
    position = skip_space(folded, position)
    return position + (folded[position : position + 1] == "'")


def word_before(folded: str, end: int) -> re.Match[str] | None:
    """The word before a position with nothing but blanks and apostrophes between them."""
    while end > 0 and folded[end - 1] in " '":
        end -= 1
    if isinstance(folded, FoldedText) and folded.tokens is not None:
        starts, ends = folded.tokens
        index = bisect_left(ends, end)
        return WORD.match(folded, starts[index]) if index < len(ends) and ends[index] == end else None
    word = last_word(folded, 0, end)
    return word if word is not None and word.end() == end else None


def last_word(folded: str, start: int, end: int) -> re.Match[str] | None:
    """The last word of a stretch, whatever follows it there."""
    words = list(WORD.finditer(folded, max(start, end - MAX_WORD_CHARS, 0), end))
    return words[-1] if words else None


def skip_words(folded: str, position: int, words: Container[str], most: int) -> int:
    """The position behind at most so many of these words, their apostrophes and the blanks around them."""
    position = skip_space(folded, position)
    for _ in range(most):
        word = WORD.match(folded, position)
        if word is None or word[0] not in words:
            break
        position = skip_space(folded, skip_apostrophe(folded, word.end()))
    return position


def sign_after(text: str, position: int) -> str:
    """The sign behind a position and at most three blanks; empty at the end of the text."""
    position = skip_space(text, position)
    return text[position : position + 1]


def first_words(phrases: Iterable[str]) -> frozenset[str]:
    """The words that phrases open with: a text's other words need not be looked up."""
    return frozenset(first[0] for phrase in phrases if (first := WORD.match(phrase)))


def longest_after(folded: str, start: int, table: Container[str]) -> int | None:
    """End of the longest phrase of `table` that starts at `start`; None where there is none."""
    best = None
    for end in phrase_ends(folded, start):
        if folded[start:end] in table:
            best = end
    return best


def longest_before(folded: str, end: int, table: Container[str]) -> int | None:
    """Start of the longest phrase of `table` that ends at `end`; None where there is none."""
    best = None
    for start in phrase_starts(folded, end):
        if folded[start:end] in table:
            best = start
    return best
