"""The words of a text as parallel tuples: offsets, folded keys and shapes, cut so that names and titles can be read."""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from nutgraf.text.fold import fold_key

# A line end; a possessive or a Dutch article; two surnames about a slash; a Breton name ("Kermarrec'h"); an elided word
# with its apostrophe; initials, but no word of one letter with an accent that ends a sentence ("đồng ý."); a word with
# its inner hyphens and full stops ("Ver.di-Chef"), the last where it hangs ("Land- und Forstwirtschaft"); one mark.
WORD = re.compile(
    r"\n"
    r"|[’'][st]\b"
    r"|[A-ZÀ-ÞŒŠŽ][^\W\d_]{3,40}/(?![A-ZÀ-Þ]{2})[A-ZÀ-ÞŒŠŽ][^\W\d_]{3,40}\b"
    r"|[^\W\d_]\w{1,20}[cC][’'ʼ][hH]\w{0,20}"
    r"|[^\W\d_]\w{0,9}[’'ʼ](?=[^\W\d_])(?!s\b)"
    r"|(?![à-öø-ÿạ-ỹ]\.(?!\w))(?:[^\W\d_]\.){1,4}(?!\w)"
    r"|\d[\w.,]{0,40}\w|\d"
    r"|[^\W\d_]\w{0,80}(?:[-\u2010\u2011&·]\w{1,80}|\.[a-zß-öø-ÿ]\w{1,80}){0,5}(?:-(?= [^\W\d_]))?"
    r"|\S"
)
MIN_STEM_LETTERS = 3  # letters of a name that an ending of a case leaves: "Eva" keeps its own
MAX_FUNCTION_WORD_LETTERS = 3  # letters: shorter words of a post are prepositions and articles
Endings = tuple[tuple[str, str], ...]  # each with what stands for it


class Shape(IntEnum):
    """What a word looks like."""

    MARK = 0
    LOWER = 1
    CAPITAL = 2
    CAPITALS = 3
    INITIAL = 4
    DIGIT = 5
    LINE = 6


CAPITALISED_SHAPES = frozenset((Shape.CAPITAL, Shape.CAPITALS, Shape.INITIAL))


class Words(NamedTuple):
    """The words of `text`: word i is `text[starts[i]:ends[i]]`, looked up as `keys[i]`, and looks like `shapes[i]`."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    keys: tuple[str, ...]
    shapes: tuple[Shape, ...]

    def text_of(self, start: int, end: int) -> str:
        """The text of the words from `start` to before `end`."""
        return self.text[self.starts[start] : self.ends[end - 1]] if start < end else ""


def is_before_name(text: str, end: int) -> bool:
    """Whether a capitalised word follows right after this place."""
    return text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()


def strip_case_ending(key: str, cases: Endings) -> str:
    """The word with the one ending that all its cases share: "Novákovou" and "Nováková" are one."""
    for old, new in cases:
        if key.endswith(old) and len(key) - len(old) + len(new) >= MIN_STEM_LETTERS:
            return key[: len(key) - len(old)] + new
    return key


def tokenise(text: str, *, accents: bool = False) -> Words:
    """Cut a text into words in one linear pass; with `accents`, keys keep diacritics, as Vietnamese needs."""
    spans = [match.span() for match in WORD.finditer(text)]
    looks = [_key_and_shape(text[start:end], accents) for start, end in spans]
    starts, ends = zip(*spans, strict=True) if spans else ((), ())
    keys, shapes = zip(*looks, strict=True) if looks else ((), ())
    return Words(text, starts, ends, keys, shapes)


@lru_cache(maxsize=1 << 15)  # a newspaper's words: looking them up halves the time that cutting takes
def _key_and_shape(word: str, accents: bool) -> tuple[str, Shape]:  # noqa: FBT001 - keyword arguments slow the cache
    return fold_key(word, accents=accents), _shape(word)


def _shape(word: str) -> Shape:
    first = word[0]
    if first == "\n":
        return Shape.LINE
    if first.isdigit():
        return Shape.DIGIT
    if not first.isalpha():
        return Shape.LOWER if word[1:] == "t" else Shape.MARK
    if not (first.isupper() or first.istitle()):
        return Shape.LOWER
    if word.endswith(".") or len(word) == 1:
        return Shape.INITIAL
    return Shape.CAPITALS if word.isupper() and not word.endswith(("'", "’")) else Shape.CAPITAL
