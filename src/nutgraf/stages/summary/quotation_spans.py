"""Where quotations run over several sentences: a summary takes all of them or none."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from nutgraf.stages.summary.story import StorySentence
from nutgraf.text.quote_marks import QuotationMarks

MAX_SENTENCES = 6  # sentences; a quotation that is still open then was never closed


def quotation_spans(lines: Sequence[StorySentence], marks: QuotationMarks) -> list[tuple[int, int] | None]:
    """For each line the first and last line of the quotations it has a part in; itself alone where none runs over.

    None marks a line with a quotation mark that has no partner in the lines near it.
    """
    spans: list[tuple[int, int] | None] = [(i, i) for i in range(len(lines))]
    starts = [line.sentence.start for line in lines]
    for quoted in marks.quoted:
        first, last = (bisect_right(starts, place) - 1 for place in (quoted.outer_start, quoted.outer_end - 1))
        if first >= 0 and quoted.outer_start < lines[first].sentence.end:
            _join(spans, first, last)
    for place in marks.unpaired:
        index = bisect_right(starts, place) - 1
        if index >= 0 and place < lines[index].sentence.end:
            spans[index] = None
    return spans


def _join(spans: list[tuple[int, int] | None], first: int, last: int) -> None:
    """Make the lines of one quotation need each other; what one of them needs already, all need."""
    if first == last:
        return
    if last - first >= MAX_SENTENCES:
        spans[first] = None
        return
    parts = [span for span in spans[first : last + 1] if span]
    whole = min([first, *(a for a, _ in parts)]), max([last, *(b for _, b in parts)])
    for index in range(whole[0], whole[1] + 1):
        if spans[index]:
            spans[index] = whole
