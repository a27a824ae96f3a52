"""Sentences joined to a paragraph."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable


def join_sentences(sentences: Iterable[str]) -> str:
    """The sentences as one paragraph, with a space between two, but none after a full-width mark."""
    paragraph = ""
    for sentence in sentences:
        is_wide = not paragraph or unicodedata.east_asian_width(paragraph[-1]) in ("W", "F")
        paragraph += sentence if is_wide else f" {sentence}"
    return paragraph
