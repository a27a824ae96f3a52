"""Where quotations run over several sentences: a summary takes all of them or none."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nutgraf.stages.summary.story import StorySentence

# What may close a quotation that this mark opens: French, English, German, Danish and Swedish, East Asian usage.
CLOSING_MARKS = {"«": "»", "“": "”", "„": "“”", "»": "«", "”": "”", '"': '"', "「": "」", "『": "』"}
MARKS = re.compile("[" + re.escape("".join(sorted(set(CLOSING_MARKS) | set("".join(CLOSING_MARKS.values()))))) + "]")
INSIDE = re.compile(r"\w\"\w")
MAX_SENTENCES = 6  # sentences; a quotation that is still open then was never closed
OPENS_BEFORE = "([{-–—/"  # a straight mark after one of these, or after a space, opens


def quotation_spans(lines: Sequence[StorySentence]) -> list[tuple[int, int] | None]:
    """For each line the first and last line of the quotations it has a part in; itself alone where none runs over.

    None marks a line with a quotation mark that has no partner in the lines near it.
    """
    spans: list[tuple[int, int] | None] = [(i, i) for i in range(len(lines))]
    opener, opened = "", 0
    for index, line in enumerate(lines):
        if opener and index - opened >= MAX_SENTENCES:
            spans[opened], opener = None, ""
        for position, mark in _marks(line.sentence.text):
            if opener and mark in CLOSING_MARKS[opener] and not _must_open(line.sentence.text, position):
                _join(spans, opened, index)
                opener = ""
                continue
            if opener:
                spans[opened] = None  # opened twice: the first mark is a stray one
            if mark in CLOSING_MARKS and not _must_close(line.sentence.text, position):
                opener, opened = mark, index
            else:
                spans[index], opener = None, ""
    if opener:
        spans[opened] = None
    return spans


def _marks(text: str) -> list[tuple[int, str]]:
    """The quotation marks and their places; one inside a word is of the word, as in Hebrew abbreviations."""
    return [
        (found.start(), found.group()) for found in MARKS.finditer(text) if not INSIDE.match(text, found.start() - 1)
    ]


def _must_open(text: str, position: int) -> bool:
    """A straight mark with a space before it and none behind it."""
    if text[position] != '"':
        return False
    before, after = text[position - 1 : position], text[position + 1 : position + 2]
    return (not before or before.isspace() or before in OPENS_BEFORE) and bool(after) and not after.isspace()


def _must_close(text: str, position: int) -> bool:
    """A mark of both uses with no space before it, and a space or the end behind it."""
    if text[position] not in '"”':
        return False
    before, after = text[position - 1 : position], text[position + 1 : position + 2]
    return bool(before) and not before.isspace() and before not in OPENS_BEFORE and (not after or after.isspace())


def _join(spans: list[tuple[int, int] | None], first: int, last: int) -> None:
    """Make the lines of one quotation need each other; what one of them needs already, all need."""
    if first == last:
        return
    parts = [span for span in spans[first : last + 1] if span]
    whole = min(first, *(a for a, _ in parts)), max(last, *(b for _, b in parts))
    for index in range(whole[0], whole[1] + 1):
        if spans[index]:
            spans[index] = whole
