"""Find what opens or closes the story inside its first and last lines: place and date, author, agency."""

from __future__ import annotations

import re
from typing import Final

from nutgraf.stages.zones.cues import ZoneCues, text_after_cue
from nutgraf.stages.zones.line_rules import agencies_only
from nutgraf.stages.zones.lines import DATE, Line, looks_like_name
from nutgraf.text.scripts import starts_lower_case

_DASH: Final = re.compile(
    r"(?:\.\s?)?(?:(?<=[\s.)])[-–—]{1,2}|--|—)\s{1,3}(?=\S)"  # PARIS, March 3 (Reuters) -
    r"|(?:(?<=\w\w\w)\.-\s{1,3}|(?<=\))\.-\s{0,3})(?=\S)"  # Madrid, 3 mar (EFE).-
    r"|(?<=\))\s?[.:]\s(?=\S)"  # Berlin (dpa).
    r"|(?<=\d\d\d\d)\.\s{1,3}(?=\S)"  # Lima, 3 de marzo de 2023.
)
_GROUP: Final = re.compile(r"\(([^()\n]{1,40})\)")
_LEAD_GROUP: Final = re.compile(r"\(([^()\n]{2,30})\)(?=\s+[^\W\d_a-z])")
_TOKEN: Final = re.compile(r"[^\s,]+")
_MAX_DATELINE_CHARS: Final = 110  # code points: "NEW YORK, March 3, 2023 (Agence France-Presse) -" and its like
_SIGNED_WITH: Final = re.compile(r",\s|\s[–—/&-]\s|\s\(|/")  # "A. Nowak, Reuters", "A. Nowak – B. Kim"
_MIN_STORY_BEFORE_CHARS: Final = 12  # code points of story before it
_CLOSING: Final = re.compile(r"[.!?…][\"'”’»)]{0,3}\s{1,3}([^.!?…\n]{3,44})$")


def dateline_end(line: Line, *, first: bool, cues: ZoneCues) -> int | None:
    """Where a place-and-date opening ends (after its dash), in code points from the line's start, or None."""
    lead = _LEAD_GROUP.match(line.text)
    best = lead.end() if lead and agencies_only(lead[1], cues) else None
    for dash in _DASH.finditer(line.text[: _MAX_DATELINE_CHARS + 3]):
        follow = line.text[dash.end() : dash.end() + 1]
        if starts_lower_case(follow) or not _place_and_date(line.text[: dash.start()], first=first, cues=cues):
            continue
        best = len(line.text[: dash.end()].rstrip())
    return best


def _place_and_date(head: str, *, first: bool, cues: ZoneCues) -> bool:
    groups = [group for group in _GROUP.findall(head) if _agency(group, cues)]
    bare = _GROUP.sub(" ", head)
    tokens = [token.strip(".()-–—") for token in _TOKEN.findall(bare)]
    tokens = [token for token in tokens if token]
    if len(tokens) > 9 or not all(_is_dateline_token(tokens, at) for at in range(len(tokens))):
        return False
    if groups or (tokens and all(token in cues.agencies for token in tokens)) or _GROUP.fullmatch(head.strip()):
        return True
    digits = any(char.isdigit() for char in bare)
    if digits:
        return bool(DATE.search(bare)) or ("," in bare and len(tokens) <= 6 and tokens[0][0].isupper())
    return _capitals(tokens) or (first and 1 <= len(tokens) <= 3)


def _agency(group: str, cues: ZoneCues) -> bool:
    return agencies_only(group, cues) or group.replace(" ", "").replace("/", "").isupper() or group in cues.agencies


def _capitals(tokens: list[str]) -> bool:
    """WASHINGTON, NEW YORK: a place in capitals, five words at most."""
    letters = [token for token in tokens if token.isalpha()]
    return 1 <= len(tokens) <= 5 and letters == tokens and all(t.isupper() for t in tokens) and len(tokens[0]) > 2


def _is_dateline_token(tokens: list[str], at: int) -> bool:
    """A token of a dateline: capitalised, a figure, a short particle, or a month's name beside a figure."""
    token = tokens[at]
    if not starts_lower_case(token) or len(token) <= 3 or token.replace(".", "").isdigit():
        return True
    beside = tokens[max(0, at - 1) : at] + tokens[at + 1 : at + 2]
    return len(token) <= 12 and any(other[:1].isdigit() or len(other) <= 3 for other in beside)


def inline_byline_end(line: Line, cues: ZoneCues) -> int | None:
    """Where a byline ends that runs into the story ("By Jane Doe: ..."), after its colon, or None."""
    colon = line.text.find(": ", 0, 80)
    if colon < 0 or text_after_cue(line.folded, cues.byline) is None:
        return None
    words = line.text[:colon].split()
    return colon + 1 if 3 <= len(words) <= 6 and looks_like_name(words[1:]) and words[-1].isalpha() else None


def closing_credit(line: Line, cues: ZoneCues) -> tuple[str, int] | None:
    """The kind and start of an author's name or an agency that closes the story behind its last end mark."""
    window = line.tail[-80:]
    found = _CLOSING.search(window)
    if not found:
        return None
    base = line.length - len(window)
    if base + found.start(1) < _MIN_STORY_BEFORE_CHARS:
        return None
    said = found[1].strip()
    rest = text_after_cue(said.strip("(").casefold(), cues.source)
    if agencies_only(said, cues) or (rest is not None and 1 <= len(rest.split()) <= 4):
        return "source", base + found.start(1)
    return ("byline", base + found.start(1)) if is_signature(said, cues) else None


def is_signature(said: str, cues: ZoneCues) -> bool:
    """Two to four capitalised words and nothing else: how an author signs; or several such, or an agency behind."""
    names = _SIGNED_WITH.split(said.strip("() "))
    signed = [_full_name(name) for name in names]
    return signed[0] and all(name or agencies_only(part, cues) for name, part in zip(signed, names, strict=True))


def _full_name(said: str) -> bool:
    words = said.split()
    bare = all(word.replace("-", "").replace("'", "").replace("’", "").isalpha() for word in words)
    return 2 <= len(words) <= 4 and bare and all(word[0].isupper() for word in words)
