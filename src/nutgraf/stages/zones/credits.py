"""Find a photographer's credit in a line, and with it the caption that it closes."""

from __future__ import annotations

import re
from typing import Final

from nutgraf.stages.zones.cues import ZoneCues
from nutgraf.stages.zones.line_rules import agencies_only
from nutgraf.stages.zones.lines import Line
from nutgraf.text.fold import fold

_MAX_CAPTION_CHARS: Final = 500  # code points: agency captions run to 450
_MAX_TAIL_CHARS: Final = 160  # a credit at a line's tail begins within so many code points of its end
_MAX_HEAD_CHARS: Final = 420  # a caption that opens a one-line article, with its credit
_BREAK: Final = re.compile(r"[^\W\d_]{3}[.!?…]\s{1,9}\w")
_SIGN: Final = re.compile(r"(?:[(\[]\s?)?©\s?[^©\n]{2,80}$")
_SLASH: Final = re.compile(r"(?:^|(?<=[.!?…]\s))[^.!?…/\n]{2,60}/\s?([^/\n]{2,40})$")
_TOKEN: Final = re.compile(r"\S+")


def find_credit(line: Line, cues: ZoneCues) -> int | None:
    """Where the credit that closes a line begins, in code points from the line's start; None without one."""
    tail = line.tail[-_MAX_TAIL_CHARS:]
    base = line.length - len(tail)
    folded = fold(tail)
    if not any(word in folded for word in cues.label_words):
        return _unlabelled(tail, base, cues)
    for found in cues.label.finditer(tail):
        if _opens(tail, found.start(), base) and _looks_like_credit(
            tail[found.end() :], loose=_follows_mark(tail, found.start(), base)
        ):
            return base + _with_bracket(tail, found.start())
    for found in cues.label_by.finditer(tail):
        whole = base + found.start() == 0 and not line.ends_sentence
        if _follows_mark(tail, found.start(), base) and _looks_like_credit(tail[found.end() :], loose=whole):
            return base + _with_bracket(tail, found.start())
    return _unlabelled(tail, base, cues)


def _unlabelled(tail: str, base: int, cues: ZoneCues) -> int | None:
    bare = fold(tail.rstrip(" .)]"))
    for cue in cues.credit_alone if bare.endswith(cues.credit_alone) else ():
        start = len(bare) - len(cue)
        if bare.endswith(cue) and _follows_mark(tail, start, base):
            return base + _with_bracket(tail, start)
    sign = _SIGN.search(tail)
    if sign and (sign.start() > 0 or base == 0):
        return base + sign.start()
    slash = _SLASH.search(tail)
    if slash and agencies_only(slash[1], cues) and (slash.start() > 0 or base == 0):
        return base + slash.start()
    return None


def _opens(tail: str, start: int, base: int) -> bool:
    """A label inside a line begins with a capital, or stands behind a mark."""
    return tail[start].isupper() or _follows_mark(tail, start, base)


def _follows_mark(tail: str, start: int, base: int) -> bool:
    before = tail[:start].rstrip()
    if not before:
        return base == 0
    return before[-1] in '.!?…)(]"[»”|–—*_/'


def _looks_like_credit(rest: str, *, loose: bool) -> bool:
    """Does this look like who took the picture? After a mark anything short does, else it must be a name."""
    name = rest.strip(" )].*_")
    if not name or len(name) > 110 or len(name.split()) > 12 or _BREAK.search(name):
        return False
    return loose or name[0].isupper() or name[0] in "@©"


def _with_bracket(tail: str, start: int) -> int:
    before = tail[:start].rstrip()
    return len(before) - 1 if before.endswith(("(", "[")) else start


def is_caption_length(credit: int) -> bool:
    """Tell whether what stands before the credit is short enough for a caption, or nothing at all."""
    return credit <= _MAX_CAPTION_CHARS


def find_opening_credit(line: Line, cues: ZoneCues) -> tuple[int, int] | None:
    """The credit inside the head of a long line, after at most two sentences of caption: its (start, end)."""
    head = line.text[:_MAX_HEAD_CHARS]
    if ":" not in head and "：" not in head:
        return None
    for found in cues.label.finditer(head):
        before = head[: found.start()].rstrip()
        if (before and before[-1] not in ".!?…(|") or len(_BREAK.findall(before)) > 1:
            continue
        end = _name_end(line.text, found.end(), cues)
        if end is not None:
            return _with_bracket(head, found.start()), end
    return None


def _name_end(text: str, start: int, cues: ZoneCues) -> int | None:
    """Where a name ends that the story follows without a break: before a sentence's first word."""
    ends: list[int] = []
    for token in _TOKEN.finditer(text, start, start + 80):
        word = token.group()
        if ends and word.strip(",") in cues.openers:
            return ends[-1]
        if not (word[0].isupper() or word[0] in "@("):
            return ends[-2] if len(ends) > 1 else None
        ends.append(token.end())
        if word[-1] in ".)]|" or (len(ends) == 1 and word.isupper() and 2 <= len(word) <= 4):
            return token.end() if token.end() < len(text) else None
        if len(ends) > 6:
            return None
    return None
