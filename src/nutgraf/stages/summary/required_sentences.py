"""What a sentence needs to stand in a summary: the sentences before it that it points back to, its whole quotation."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nutgraf.languages.schema.summary import SummaryCues
from nutgraf.stages.back_references import LEADING, refers_back
from nutgraf.stages.summary.quotation_spans import quotation_spans
from nutgraf.stages.summary.story import StorySentence
from nutgraf.text.quote_marks import QuotationMarks

NO_MARKS = QuotationMarks()
MAX_SENTENCES = 3  # sentences that are taken only together; a longer chain gives no summary
MIN_WORDS = 6  # a shorter sentence seldom tells an event; leaving them out costs no ROUGE on any corpus
# A time with a word or two behind it ("11.13 Uhr", "3:05 pm GMT"), before a sign or as a bracket behind a heading: an
# entry of a live blog.
TIME = r"\d{1,2}(?:[:.]| ?h ?)\d\d(?: ?[^\W\d_]{1,4}(?![^\W\d_])){0,2}"
STAMPED = re.compile(rf"^\W{{0,3}}{TIME} ?[:|–—-] |[(\[]{TIME}[)\]]$")
FIRST_WORD = re.compile(LEADING + r"([^\W\d_]+)")


def required_sentences(
    lines: Sequence[StorySentence], cues: SummaryCues, marks: QuotationMarks = NO_MARKS, *, titled: bool = False
) -> list[tuple[int, ...] | None]:
    """For each line the lines it needs, itself among them; None where it cannot stand in a summary at all.

    Nothing before the first line is left out; where it points back, it stands in a `titled` story alone.
    """
    small = [_begins_small(line.sentence.text) for line in lines]
    cased = sum(small) * 2 < len(small)  # Georgian, and text that is all in small letters, begin every sentence so
    back = [refers_back(line.read_text, cues) or (cased and small[i]) for i, line in enumerate(lines)]
    if lines and (titled or not refers_back(lines[0].read_text, cues)):
        back[0] = False
    spans = quotation_spans(lines, marks)
    needs = [_need(index, spans, back) for index in range(len(lines))]
    whole = [need if _can_stand(line) else None for line, need in zip(lines, needs, strict=True)]
    return whole if any(whole) else needs


def _can_stand(line: StorySentence) -> bool:
    return line.words >= MIN_WORDS and STAMPED.search(line.sentence.text.strip()) is None


def _need(index: int, spans: Sequence[tuple[int, int] | None], back: Sequence[bool]) -> tuple[int, ...] | None:
    """A line's quotation, and the lines before until one that does not point back; None past three lines."""
    span = spans[index]
    while span and span[1] - span[0] < MAX_SENTENCES:
        first, last = span
        if not back[first]:
            return tuple(range(first, last + 1))
        before = spans[first - 1] if first else None
        span = before and (before[0], last)
    return None


def _begins_small(text: str) -> bool:
    word = FIRST_WORD.match(text)
    return word is not None and word.group(1).islower()
