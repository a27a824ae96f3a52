"""Persons meant by the noun of their age: "der 58-Jährige", "the 45-year-old", "la 45enne"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from nutgraf.document import Document
from nutgraf.languages.age_nouns import age_noun
from nutgraf.records import Speaker
from nutgraf.text.words import is_before_name

MAX_AGE_CHARS: Final = 400  # code points before the noun in which its person is named: two or three sentences
MAX_COMPARED: Final = 20  # mentions before the noun that are looked at


class Age(NamedTuple):
    """Where the noun of an age and its determiner are, and the person whom it means."""

    start: int
    end: int
    speaker: Speaker


def find_ages(document: Document, starts: Sequence[int], speakers: Sequence[Speaker]) -> Iterator[Age]:
    """The nouns of an age before which the text names one person and no other; `starts` are of the mentions."""
    noun, text = age_noun(document.pack.key), document.text
    for found in noun.finditer(text) if noun else ():
        if is_before_name(text, found.end()):  # "the 45-year-old Ann Dow"
            continue
        place = bisect_left(starts, found.start())
        first = max(0, place - MAX_COMPARED, bisect_left(starts, found.start() - MAX_AGE_CHARS))
        near = set(speakers[first:place])
        if len(near) == 1:
            yield Age(found.start(), found.end(), near.pop())
