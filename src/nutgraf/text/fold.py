"""Case of letters: a class of upper-case letters, which `re` has no name for, and a lower case of equal length."""

from __future__ import annotations

from typing import Final

UPPER_CASE_LETTERS: Final = "".join(
    c for c in map(chr, range(0x1F00)) if c.isupper()
)  # Latin with Vietnamese, Greek, Cyrillic


def fold(text: str) -> str:
    """The text in lower case with every code point in its place: "İ", which would become two, stays."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(c if len(c.lower()) != 1 else c.lower() for c in text)
