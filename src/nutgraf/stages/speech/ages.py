"""Persons meant by the noun of their age: "der 58-Jährige", "the 45-year-old", "la 45enne"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from nutgraf.document import Document
from nutgraf.languages.expressions import compile_expression
from nutgraf.languages.load import load_pack
from nutgraf.languages.pack_cache import pack_cache
from nutgraf.records import Speaker
from nutgraf.text.phrases import any_word, either

MAX_AGE_CHARS: Final = 400  # code points before the noun in which its person is named: two or three sentences
MAX_COMPARED: Final = 20  # mentions before the noun that are looked at
MIN_WORD_LETTERS: Final = 4  # letters of a word of ages that is no preposition: "enne", not "di"


class Age(NamedTuple):
    """Where the noun of an age and its determiner are, and the person whom it means."""

    start: int
    end: int
    speaker: Speaker


@pack_cache
def _age_noun(code: str) -> re.Pattern[str] | None:
    """A determiner of the pack, and its words of an age written on to two digits; None where it has not both."""
    pack = load_pack(code)
    words = [word for word in pack.officials.age if len(word) >= MIN_WORD_LETTERS and word[-1].isalpha()]
    if not words or not pack.speech.determiners:
        return None
    ages = either(re.escape(word).replace(r"\ ", "[ -]") for word in words)
    pattern = rf"\b(?:{any_word(pack.speech.determiners)}) \d{{2}}[-\u2010\u2011]?(?:{ages})\b"
    return compile_expression(pack.code, pattern, re.IGNORECASE)


def find_ages(document: Document, starts: Sequence[int], speakers: Sequence[Speaker]) -> Iterator[Age]:
    """The nouns of an age before which the text names one person and no other; `starts` are of the mentions."""
    noun, text = _age_noun(document.pack.key), document.text
    for found in noun.finditer(text) if noun else ():
        if _leads_noun(text, found.end()):
            continue
        place = bisect_left(starts, found.start())
        first = max(0, place - MAX_COMPARED, bisect_left(starts, found.start() - MAX_AGE_CHARS))
        near = set(speakers[first:place])
        if len(near) == 1:
            yield Age(found.start(), found.end(), near.pop())


def _leads_noun(text: str, end: int) -> bool:
    """Whether the age is an adjective of a capitalised name: "the 45-year-old Ann Dow"."""
    return text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()
