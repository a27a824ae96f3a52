"""Fold text for comparison: `fold` keeps every offset, `fold_key` makes what two spellings of a word share.

Both unify case, apostrophes, hyphens, spaces, line breaks and the compatibility forms of letters and digits (full
width, half width, mathematical). Unicode: General_Category Zs for spaces, UAX #14 class BK and NL for line breaks,
UAX #15 for compatibility.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from itertools import chain
from typing import Final

UPPER_CASE_LETTERS: Final = "".join(
    c for c in map(chr, range(0x1F00)) if c.isupper()
)  # for classes of `re`, which has no name for them: Latin with Vietnamese, Greek, Cyrillic
APOSTROPHES: Final = "\u2019\u2018\u02bc\uff07"  # what is written for "'" between letters
SPACES: Final = "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
LINE_BREAKS: Final = "\r\v\f\u0085\u2028\u2029"
ZERO_WIDTH: Final = "\u00ad\u200b\u2060\ufeff"  # those that join letters (U+200C, U+200D) are part of words
_OPENING_MARK: Final = (
    "\u2018"  # U+2018 is an apostrophe between letters alone; elsewhere it opens or closes a quotation
)
_MISUSED_MARK: Final = re.compile(rf"(?<=[^\W\d_]){_OPENING_MARK}(?=[^\W\d_])")
_IN_NUMBER: Final = re.compile(r"(?<=\d)[.,](?=\d)")
_HYPHENS: Final = "\u2010\u2011"
# Full and half width, and the mathematical alphabets that are used for bold and italic letters.
_COMPATIBILITY_BLOCKS: Final = (range(0xFF01, 0xFFEF), range(0x1D400, 0x1D800))
# Vietnamese writes a tone on either vowel of oa, oe, uy: both spellings are one word.
_TONE_PLACEMENT: Final = re.compile("([ou])([aey])([\u0300\u0301\u0303\u0309\u0323])(?=\\W|$)")
_STROKES: Final = str.maketrans({"đ": "d", "ł": "l", "ø": "o"})  # letters that Unicode does not take apart
_LATIN_LETTER: Final = re.compile(r"LATIN SMALL LETTER (?:DOTLESS )?([A-Z])(?: WITH .*)?")


def fold(text: str, *, case: bool = False) -> str:
    """The text with exactly as many code points as before, in lower case unless `case` is to be kept.

    A letter whose lower case is two code points ("İ") stays as it is, and so do zero-width characters.
    """
    low = text if case else text.lower()
    if low.isascii() and low.isprintable():
        return low
    if len(low) != len(text):
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return _straighten(low).translate(_same_length())


def join_numbers(text: str) -> str:
    """The text with "_" for each point or comma inside a number, which ends no clause; the length stays."""
    return _IN_NUMBER.sub("_", text)


def fold_key(text: str, *, accents: bool = False) -> str:
    """The text as a key: no case, no zero-width characters, one space between words, and no diacritics.

    With `accents` diacritics stay, as Vietnamese needs them. The length may change. White space alone stays itself.
    """
    if text.isascii() and text.isprintable():
        return " ".join(text.lower().split()) or text
    key = _straighten(text.casefold()).translate(_key_table() if accents else _unmarked)
    key = " ".join(key.split()) or key
    if accents and not key.isascii():
        return unicodedata.normalize("NFC", _TONE_PLACEMENT.sub(r"\1\3\2", unicodedata.normalize("NFD", key)))
    return key


class _Unmarked(dict[int, str]):
    """By code point its key without diacritics, worked out when it is met first: texts use few of all."""

    def __missing__(self, point: int) -> str:
        key = strip_marks(_key_table().get(point, chr(point))).translate(_STROKES)
        self[point] = key
        return key


_unmarked: Final = _Unmarked()


def strip_marks(text: str) -> str:
    """The text without combining marks, in any script: the length may change."""
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def strip_diacritics(word: str) -> str:
    """A Latin word in lower case without its marks ("tres" for "três"), as telegrams write it; the length stays."""
    if word.isascii():
        return word
    letters = (c if c.isascii() else _LATIN_LETTER.fullmatch(unicodedata.name(c, "")) for c in word)
    return "".join(c if isinstance(c, str) else c[1].lower() if c else word[i] for i, c in enumerate(letters))


def _straighten(text: str) -> str:
    return _MISUSED_MARK.sub("'", text) if _OPENING_MARK in text else text


@cache
def _same_length() -> dict[int, str]:
    apostrophes = APOSTROPHES.replace(_OPENING_MARK, "")
    table = dict.fromkeys(map(ord, apostrophes), "'") | dict.fromkeys(map(ord, _HYPHENS), "-")
    table |= dict.fromkeys(map(ord, SPACES), " ") | dict.fromkeys(map(ord, LINE_BREAKS), "\n")
    for point in chain(*_COMPATIBILITY_BLOCKS):
        plain = unicodedata.normalize("NFKC", chr(point))
        if len(plain) == 1:
            table.setdefault(point, plain.lower())
    return table


@cache
def _key_table() -> dict[int, str]:
    folded = {point: plain.casefold() for point, plain in _same_length().items()}
    return folded | dict.fromkeys(map(ord, ZERO_WIDTH), "")
