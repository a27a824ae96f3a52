"""Sentences joined to a paragraph."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from nutgraf.text.spans import Located


def join_sentences(sentences: Iterable[str]) -> str:
    """The sentences as one paragraph, with a space between two, but none after a full-width mark."""
    paragraph = ""
    for sentence in sentences:
        is_wide = not paragraph or unicodedata.east_asian_width(paragraph[-1]) in ("W", "F")
        paragraph += sentence if is_wide else f" {sentence}"
    return paragraph


def leave_out(text: str, start: int, places: Iterable[Located], sign: str = "[…]") -> str:
    """A text that begins at `start` with the sign for each of the places in it; a word does not touch the sign."""
    shown, at = "", start
    for place in places:
        before = text[at - start : place.start - start]
        shown += before + (" " if before and not before[-1].isspace() else "") + sign
        after = text[place.end - start : place.end - start + 1]
        shown += " " if after.isalnum() else ""
        at = place.end
    return shown + text[at - start :]
