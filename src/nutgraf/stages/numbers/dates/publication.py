"""The day that an article came out: what its source says, else the full date of its own dateline or byline."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from nutgraf.document import Document
from nutgraf.stages.numbers.dates.time_expressions import find_time_expressions
from nutgraf.stages.numbers.quantity import SourceText
from nutgraf.text.fold import fold
from nutgraf.text.phrases import FoldedText

LINES_OF_PUBLICATION: Final = frozenset({"dateline", "byline"})
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")


def published_day(document: Document, source: SourceText) -> str | None:
    """The day as ISO 8601, from which the text's "last year" is told; None where neither states one with its year.

    `source` is the text as its numbers are read; only the lines that sign the article are read again.
    """
    if document.article.published:
        return document.article.published
    for block in document.blocks:
        if block.kind in LINES_OF_PUBLICATION:
            line = document.text[block.start : block.end]
            times = find_time_expressions(replace(source, text=line, folded=FoldedText(fold(line)), relative=()), ())
            if day := next((time.iso for time in times if _DAY.fullmatch(time.iso)), None):
                return day
    return None
