"""Persons meant by the noun of their age: "der 58-Jährige", "the 45-year-old", "la 45enne"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from nutgraf.records import Speaker

MAX_AGE_CHARS: Final = 400  # code points before the noun in which its person is named: two or three sentences
MAX_COMPARED: Final = 20  # mentions before the noun that are looked at
# A determiner, and an age that is a noun or the first word of one.
AGE_NOUN: Final = re.compile(r"\b([^\W\d_]{2,4}) \d{2}(?:[-\u2010\u2011](?:year-old|[^\W\d_]{5,12})|enne)\b")


class Age(NamedTuple):
    """Where the noun of an age and its determiner are, and the person whom it means."""

    start: int
    end: int
    speaker: Speaker


def find_ages(
    text: str, determiners: tuple[str, ...], starts: Sequence[int], speakers: Sequence[Speaker]
) -> Iterator[Age]:
    """The nouns of an age before which the text names one person and no other; `starts` are of the mentions."""
    for found in AGE_NOUN.finditer(text):
        if found[1].casefold() not in determiners or _leads_noun(text, found.end()):
            continue
        place = bisect_left(starts, found.start())
        first = max(0, place - MAX_COMPARED, bisect_left(starts, found.start() - MAX_AGE_CHARS))
        near = set(speakers[first:place])
        if len(near) == 1:
            yield Age(found.start(), found.end(), near.pop())


def _leads_noun(text: str, end: int) -> bool:
    """Whether the age is an adjective of a capitalised name: "the 45-year-old Ann Dow"."""
    return text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()
