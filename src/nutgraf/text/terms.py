"""Terms: what a sentence is compared by, and how its words are counted, in scripts with and without spaces."""

from __future__ import annotations

import re

from nutgraf.text.scripts import UNSPACED

WORD = re.compile(r"\w+")


def split_words(text: str) -> list[str]:
    """The Unicode words of a text as they stand; in scripts without spaces, overlapping pairs of letters."""
    return split_and_count(text)[0]


def count_words(text: str) -> int:
    r"""The number of words (`\w+`) of a text; where a script has no spaces, two letters count as a word.

    The mean Chinese word of running text has 1.5 to 1.7 letters and the mean Japanese one about 2.
    """
    found = WORD.findall(text)
    if not UNSPACED.search(text):
        return len(found)
    return sum((len(word) + 1) // 2 if UNSPACED.search(word) else 1 for word in found)


def split_and_count(text: str) -> tuple[list[str], int]:
    """What `split_words` and `count_words` give, in one reading."""
    found = WORD.findall(text)
    if not UNSPACED.search(text):
        return found, len(found)
    return [term for word in found for term in (_pairs(word) if UNSPACED.search(word) else (word,))], count_words(text)


def _pairs(word: str) -> list[str]:
    return [word[i : i + 2] for i in range(max(1, len(word) - 1))]
