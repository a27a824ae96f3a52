"""Rules that judge a whole line by its cue words and shape, without looking at its neighbours."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from nutgraf.records import BlockKind
from nutgraf.stages.zones.cues import GAPS, ZoneCues, text_after_cue
from nutgraf.stages.zones.lines import DATE, MAX_CHARS_READ, MAX_SHORT_LINE_CHARS, Line, looks_like_name
from nutgraf.text.terms import WORD

_URL: Final = re.compile(r"(?:https?://|www\.)\S{1,600}")
_EMAIL: Final = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{2,63}")
_LOWER: Final = re.compile(r"(?<!\w)(?=[^\W\d_A-Z])[^\W\d_]{3,}")  # words in small letters
_CLOCK: Final = re.compile(r"\d{1,2}\s?[:hH.]\s?\d{2}(?:[:.]\d{2})?")
_TAGS: Final = re.compile(r"(?:#\w{1,60}[\s,;]{0,3}){1,40}")
_IMAGE: Final = re.compile(r"!\[[^\]\n]{0,300}\]\([^)\n]{0,600}\)")
_SEPARATOR: Final = re.compile(r"\s{0,3}(?:[:：>»→|]|[–—-]\s)")
_COLON: Final = re.compile(r"\s{0,3}[:：]\s{0,3}")
_TRAIL: Final = re.compile(r"[^>›\n]{2,40}(?:\s[>›]\s[^>›\n]{2,60}){1,6}")
_MENU: Final = re.compile(r"[^|•·»\n]{2,40}(?:\s[|•·»]\s[^|•·»\n]{2,40}){2,8}")  # "Home | Press | Releases"
_MIXED_SCRIPTS: Final = re.compile(r"[A-Za-z][\u0370-\u03ff\u0400-\u04ff]|[\u0370-\u03ff\u0400-\u04ff][A-Za-z]")
_END_OF_COPY: Final = re.compile(r"-{1,3}\s?30\s?-{1,3}")  # how American desks end a text
_INITIALS: Final = re.compile(r"\(?(?:[^\W\d_]{1,2}\.[ -]?){2,4}\)?")
_JOINED: Final = re.compile(r"&|\s/\s")
_NAME_END: Final = re.compile(r"\s[|–—-]\s|[,(|:@]")


def classify_line(line: Line, cues: ZoneCues, *, late: bool) -> BlockKind | None:
    """The kind of a line that is no story by itself, or None; `late` is set for the last few lines."""
    for rule in _RULES:
        kind = rule(line, cues)
        if kind:
            return kind
    return _bare_source(line, cues) if late else None


def _ornament(line: Line, _: ZoneCues) -> BlockKind | None:
    if line.length > MAX_CHARS_READ:
        return None
    bare = not any(char.isalnum() for char in line.text)
    whole = (_IMAGE, _TAGS, _END_OF_COPY)
    return "chrome" if bare or any(shape.fullmatch(line.text) for shape in whole) else None


def _homoglyphs(line: Line, _: ZoneCues) -> BlockKind | None:
    """Advertisements hide from filters by writing Latin words with Cyrillic or Greek letters."""
    if line.text.isascii():
        return None
    mixed = len(_MIXED_SCRIPTS.findall(line.text))
    return "chrome" if mixed >= 4 and mixed >= 0.2 * len(line.words()) else None


def _notice(line: Line, cues: ZoneCues) -> BlockKind | None:
    if line.length > MAX_CHARS_READ:
        return None
    if line.text.startswith("©") and (line.length > 60 or any(char.isdigit() for char in line.text)):
        return "chrome"
    if cues.notice_words.isdisjoint(WORD.findall(line.folded)):
        return None
    return "chrome" if any(cue in line.folded for cue in cues.notice) else None


def _button(line: Line, cues: ZoneCues) -> BlockKind | None:
    if line.length > MAX_SHORT_LINE_CHARS:
        return None
    if _TRAIL.fullmatch(line.text) or _menu(line):
        return "chrome"
    words = GAPS.sub(" ", line.core).split()
    return "chrome" if words and len(words) <= 12 and _only_buttons(words, cues.chrome) else None


def _menu(line: Line) -> bool:
    """Tell whether a line is a row of links: three or more parts, of at most three words each and without figures."""
    if line.ends_sentence or not _MENU.fullmatch(line.text) or any(char.isdigit() for char in line.text):
        return False
    return all(len(part.split()) <= 3 for part in re.split(r"\s[|•·»]\s", line.text))


def _only_buttons(words: list[str], chrome: frozenset[str]) -> bool:
    """Tell whether the words are nothing but buttons one after the other: "Share Print E-mail"."""
    reached = [True] + [False] * len(words)
    for end in range(1, len(words) + 1):
        starts = range(max(0, end - 6), end)
        reached[end] = any(reached[at] and " ".join(words[at:end]) in chrome for at in starts)
    return reached[-1]


def _link(line: Line, cues: ZoneCues) -> BlockKind | None:
    rest = text_after_cue(line.folded, cues.related)
    if rest is None or line.length > 300:
        return None
    return "chrome" if not rest.strip() or _SEPARATOR.match(rest) or not line.ends_sentence else None


def _source(line: Line, cues: ZoneCues) -> BlockKind | None:
    if _URL.fullmatch(line.text):
        return "source"
    rest = text_after_cue(line.folded, cues.source)
    return "source" if rest is not None and line.length <= MAX_CHARS_READ and _COLON.match(rest) else None


def _bare_source(line: Line, cues: ZoneCues) -> BlockKind | None:
    if line.length > 60 or (line.ends_sentence and not line.text.endswith(")")):
        return None
    if agencies_only(line.text, cues):
        return "source"
    rest = text_after_cue(line.folded, cues.source)
    named_source = rest is not None and len(rest.split()) <= 5 and looks_like_name(line.words()[-len(rest.split()) :])
    return "source" if named_source else None


def agencies_only(text: str, cues: ZoneCues) -> bool:
    """Tell whether the text is nothing but names of press agencies: "(AFP)", "dpa/lsw"."""
    bare = text.strip("()[] .–—-*_")
    parts = [part.strip() for part in re.split(r"[/,;&+–-]", bare)]
    return bare in cues.agencies or (len(parts) > 1 and parts[0] in cues.agencies and all(p.isalpha() for p in parts))


def _stamp(line: Line, cues: ZoneCues) -> BlockKind | None:
    if line.length > MAX_SHORT_LINE_CHARS or not any(char.isdigit() for char in line.text):
        return None
    rest = text_after_cue(line.folded, cues.stamp)
    dated = bool(DATE.search(line.text)) or (rest is None and bool(_CLOCK.match(line.text)))
    if not dated and (rest is None or line.ends_sentence):
        return None
    bare = _CLOCK.sub(" ", DATE.sub(" ", line.folded if rest is None else rest))
    left = len(re.findall(r"[^\W\d_]{2,}", bare))
    if rest is None and line.ends_sentence and len(_LOWER.findall(DATE.sub(" ", line.text))) > 1:
        return None  # "Exports were worth 6 billion in 2022."
    return "dateline" if left <= (4 if rest is None else 6) else None


def _byline(line: Line, cues: ZoneCues) -> BlockKind | None:
    if line.length > MAX_SHORT_LINE_CHARS:
        return None
    if line.core in cues.desk or (_INITIALS.fullmatch(line.text) and line.text.isupper()):
        return "byline"
    if line.ends_sentence:
        return None
    rest = text_after_cue(line.folded, cues.author)
    labelled = rest is not None and _COLON.match(rest)
    if not labelled:
        rest = text_after_cue(line.folded, cues.byline)
    if rest is None:
        return None
    said = line.text[len(line.text) - len(rest) :].strip(" :：*_")
    return "byline" if looks_like_author(said, cues) else None


def looks_like_author(said: str, cues: ZoneCues) -> bool:
    """Tell whether this may follow "By": a name, or a desk, and at most a few words after a comma."""
    head = _NAME_END.split(said, maxsplit=1)[0]
    if any(char.isdigit() for char in head) or len(said.split()) > 14:
        return False
    return looks_like_name(_JOINED.sub(" ", head).split()) or any(
        said.casefold().startswith(desk) for desk in cues.desk
    )


def _contact(line: Line, _: ZoneCues) -> BlockKind | None:
    if "@" not in line.text or line.length > 200 or not _EMAIL.search(line.text):
        return None
    return "chrome" if len(line.words()) <= 16 else None


def _caption(line: Line, cues: ZoneCues) -> BlockKind | None:
    rest = text_after_cue(line.folded, cues.caption)
    return "caption" if rest is not None and line.length <= 500 and _COLON.match(rest) else None


_RULES: Final[tuple[Callable[[Line, ZoneCues], BlockKind | None], ...]] = (
    _ornament,
    _homoglyphs,
    _notice,
    _button,
    _stamp,
    _source,
    _link,
    _byline,
    _caption,
    _contact,
)
