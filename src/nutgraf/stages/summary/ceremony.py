"""Sentences of ceremony: who attended, how a meeting was held; what a story is seldom about."""

from __future__ import annotations

import re
from functools import cache

from nutgraf.languages.schema.summary import SummaryCues


def tells_ceremony(text: str, cues: SummaryCues) -> bool:
    """Whether a sentence says who attended or how a meeting was held."""
    return _ceremony(cues.ceremony).search(text.replace("’", "'")) is not None


@cache
def _ceremony(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern that finds any of the phrases as whole words; it finds nothing where there are none."""
    parts = "|".join(re.escape(phrase) for phrase in phrases)
    return re.compile(rf"(?<!\w)(?:{parts})(?!\w)" if parts else r"(?!)", re.IGNORECASE)
