"""What a sentence needs to stand in a summary: the sentences before it that it points back to, its whole quotation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from nutgraf.packs import SummaryCues
from nutgraf.ranking.quotations import quotation_spans
from nutgraf.ranking.story import Line

LONGEST = 3  # sentences that are taken only together; a longer chain gives no summary
LEADING = r"[\s\"'«»“”„‘’‚‹›「『(\[*•·–—-]{0,8}"  # what may stand before the first word
CONTINUED = re.compile(LEADING + r"(?:[…,;:)\]]|\.\.|([^\W\d_]+))")


def find_needs(lines: Sequence[Line], cues: SummaryCues) -> list[tuple[int, ...] | None]:
    """For each line the lines it needs, itself among them; None where it cannot stand in a summary at all."""
    needs: list[tuple[int, ...] | None] = []
    for index, span in enumerate(quotation_spans(lines)):
        first, last = span or (index, index)
        while first > 0 and index - first < LONGEST and points_back(lines[first].sentence.text, cues):
            first -= 1
        stands = span is not None and last - first < LONGEST and not points_back(lines[first].sentence.text, cues)
        needs.append(tuple(range(first, last + 1)) if stands else None)
    return needs


def points_back(text: str, cues: SummaryCues) -> bool:
    """Whether a sentence opens with a word of the pack that points back, or goes on in the middle of a sentence."""
    begun = CONTINUED.match(text)
    if begun and (begun.group(1) is None or begun.group(1).islower()):
        return True
    text = text.replace("’", "'")
    if _opening(cues.free).match(text):
        return False
    if _opening(cues.dangling).match(text):
        return True
    found = _opening(cues.dangling_without_name).match(text)
    return found is not None and not text[found.end() :].lstrip()[:1].isupper()


@cache
def _opening(words: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for a text that opens with one of these, longest first; never matches where there are none."""
    if not words:
        return re.compile(r"(?!)")
    ordered = sorted({word.replace("’", "'") for word in words}, key=lambda word: (-len(word), word))
    parts = [
        re.escape(word).replace("\\#", r"\d{1,4}") + ("" if word.endswith("'") else r"(?![\w-])") for word in ordered
    ]
    return re.compile(f"{LEADING}(?:{'|'.join(parts)})", re.IGNORECASE)
