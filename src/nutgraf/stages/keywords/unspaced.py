"""Words of a text whose script has no blanks: strings that recur between different neighbours.

Accessor variety: Feng, Chen, Deng and Zheng 2004, "Accessor Variety Criteria for Chinese Word Extraction".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from nutgraf.text.scripts import UNSPACED_RANGES

MIN_LETTERS: Final = 2  # letters of a candidate
MAX_LETTERS: Final = 6  # letters of a candidate
MIN_NEIGHBOURS: Final = 2  # different letters, or ends of a run, on either side of a word
_HIRAGANA: Final = r"\u3040-\u309f"  # writes the endings and particles of Japanese, and few of its nouns
RUN: Final = re.compile(rf"(?:(?![{_HIRAGANA}])[{UNSPACED_RANGES}])+")


def recurring_strings(text: str, zones: Iterable[tuple[int, int]]) -> Iterator[tuple[str, list[tuple[int, int]]]]:
    """The strings with their places, which are in order. Time is linear in the text."""
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    before: dict[str, set[str]] = defaultdict(set)
    after: dict[str, set[str]] = defaultdict(set)
    for zone in zones:
        for run in RUN.finditer(text, *zone):
            for start in range(run.start(), run.end() - 1):
                for end in range(start + MIN_LETTERS, min(start + MAX_LETTERS, run.end()) + 1):
                    string = text[start:end]
                    places[string].append((start, end))
                    before[string].add(text[start - 1 : start] if start > run.start() else str(start))
                    after[string].add(text[end : end + 1] if end < run.end() else str(end))
    for string, found in places.items():
        if min(len(before[string]), len(after[string])) >= MIN_NEIGHBOURS:
            yield string, found
