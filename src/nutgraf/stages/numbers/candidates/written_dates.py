"""The dates of a text as its language writes them: digits of these are no quantities."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from nutgraf.stages.numbers.candidates.digits import Digits
from nutgraf.text.phrases import NOTHING, phrase_starts, skip_space_back

# Words before the digits at which a date may begin: weekday and comma, month, "tháng".
WORDS_BEFORE: Final = 3


def find_dates(folded: str, runs: Iterable[Digits], expression: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """The dates around these runs of digits, in order of the runs; one that two runs share may come twice."""
    if expression.pattern == NOTHING:
        return
    done = 0
    for run in runs:
        if run.start < done or len(run.text) > len("31.12.2024"):
            continue
        before = skip_space_back(folded, run.start)
        before = skip_space_back(folded, before - 1) if folded[before - 1 : before] == "," else before
        starts = sorted((*phrase_starts(folded, before)[:WORDS_BEFORE], run.start))
        match = next(filter(None, (expression.match(folded, start) for start in starts if start >= done)), None)
        if match is not None and match.end() > run.start:
            done = match.end()
            yield match.span()
