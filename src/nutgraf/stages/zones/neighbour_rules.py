"""Rules that judge lines by their neighbours: headings, what stands over the story, and what trails behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from nutgraf.records import BlockKind
from nutgraf.stages.zones.cues import ZoneCues, text_after_cue
from nutgraf.stages.zones.datelines import is_signature
from nutgraf.stages.zones.lines import Line
from nutgraf.text.scripts import starts_lower_case

_MIN_PROSE_CHARS: Final = 200  # code points: a line without an end mark so long is prose all the same
_MAX_HEADING_CHARS: Final = 120  # code points of a heading inside the story; headlines run to 180
_MAX_TITLE_CHARS: Final = 180  # code points of a title
_MAX_TOP_LINES: Final = 8  # lines over the story: kicker, headline, standfirst, sections
_MIN_SENTENCE_CHARS: Final = 30  # code points of a sentence that may stand under a headline; "Yes." does not
_MIN_ANSWER_CHARS: Final = 80  # code points of the prose under a question that is a heading
_MAX_HEADING_QUESTIONS: Final = 3  # more short questions than so are an interview, and its questions are story
_MAX_LINK_LINES: Final = 12  # lines of links under a heading such as "Related"
_MARKUP: Final = re.compile(r"#{1,6}\s+\S")
_MAX_LABEL_WORDS: Final = 3  # words of a label over a paragraph, with a colon
_MAX_LABELLED_WORDS: Final = 6  # words of a line with a label and a name; a headline with a colon has more
_OUTLINE: Final = re.compile(r"(?:[IVXLC]{1,6}|\d{1,2}|[A-Z])(?:\.\d{1,2}){0,4}\s?[.)–—/-]\s{0,3}(?=[^\W\d_])")
_NUMBERED: Final = re.compile(r"\d{1,5}\s?/\s?\d{2,4}$")  # a press release's number
_BRACKETED: Final = re.compile(r"[(\[]\w{1,3}[)\]]\s")  # "(a) roads"
_OPENS_SPEECH: Final = "\"'“«„‘‹「『"
_BULLETS: Final = "-–—•*·►>+(["
_OPEN_ENDS: Final = ".,;:…。：；"


def classify_by_neighbours(lines: Sequence[Line], kinds: list[BlockKind], cues: ZoneCues) -> None:
    """Give headings and trailing lines among the paragraphs of `kinds` their kind, in place."""
    _mark_links(lines, kinds, cues)
    _mark_comments(lines, kinds, cues)
    left = [line for line in lines if kinds[line.number] == "paragraph"]
    top = _mark_top(left, kinds, cues)
    _mark_headings(left, top, kinds)
    _mark_trail(left, kinds, cues)


def is_prose(line: Line) -> bool:
    """Tell whether a line is running text: it has an end mark, or is too long for a heading."""
    return line.ends_sentence or line.length > _MIN_PROSE_CHARS


def _mark_links(lines: Sequence[Line], kinds: list[BlockKind], cues: ZoneCues) -> None:
    """The lines without end marks under a heading of links."""
    inside = 0
    for line in lines:
        rest = text_after_cue(line.folded, cues.related) if kinds[line.number] == "chrome" else None
        if rest is not None and not rest.strip(" :：>»"):
            inside = _MAX_LINK_LINES
        elif kinds[line.number] == "paragraph":
            if inside and not is_prose(line) and line.text[-1] not in _OPEN_ENDS:
                kinds[line.number] = "chrome"
                inside -= 1
            else:
                inside = 0


def _mark_comments(lines: Sequence[Line], kinds: list[BlockKind], cues: ZoneCues) -> None:
    """Readers' comments: all that follows their heading, where most of the story stands before it."""
    total = sum(line.length for line in lines)
    passed = prose = 0
    for line in lines:
        if line.core in cues.comments and prose >= 3 and passed > 0.6 * total:
            for place in range(line.number, len(lines)):
                if kinds[place] == "paragraph":
                    kinds[place] = "chrome"
            return
        passed += line.length
        prose += kinds[line.number] == "paragraph" and is_prose(line)


def _mark_top(left: Sequence[Line], kinds: list[BlockKind], cues: ZoneCues) -> int:
    """Headline and its like over the first prose; returns how many lines of `left` they are."""
    until = next((at for at, line in enumerate(left[: _MAX_TOP_LINES + 1]) if _is_story_prose(line)), None)
    if not until or left[until].length < _MIN_SENTENCE_CHARS or starts_lower_case(left[until].text):
        return 0
    over = left[:until]
    if any(_in_list(line) for line in over) or sum(map(_is_label_and_value, over)) > 1:
        return 0
    head = next((at for at, line in enumerate(over) if _can_be_headline(line) or len(over) == 1), 0)
    for at, line in enumerate(over):
        below: BlockKind = "byline" if is_signature(line.text, cues) else "subheading"
        kinds[line.number] = "headline" if at == head else below if at > head else "chrome"
    return until


def _can_be_headline(line: Line) -> bool:
    """Tell whether a line over the story may be its headline: three words, which are no label with a number."""
    words = len(line.text.split())
    return words >= 3 and not (words <= 4 and _NUMBERED.search(line.text))


def _is_label_and_value(line: Line) -> bool:
    """Tell whether a line is a label and what it stands for: "Mayor: Jo Mertin"."""
    return ": " in line.text and len(line.text.replace(" :", ":").split()) <= _MAX_LABELLED_WORDS


def _is_story_prose(line: Line) -> bool:
    """Tell whether a line is prose, and no question or cry that may be a headline."""
    return line.length > _MIN_PROSE_CHARS or (
        line.ends_sentence and (line.text[-1] not in "?!" or line.length > _MAX_HEADING_CHARS)
    )


def _in_list(line: Line) -> bool:
    """Tell whether a line belongs to a list or leads into one."""
    return (
        line.length > _MAX_TITLE_CHARS
        or starts_lower_case(line.text)
        or line.text[0] in _BULLETS
        or line.text[-1] in ":,;："
    )


def _mark_headings(left: Sequence[Line], top: int, kinds: list[BlockKind]) -> None:
    asked = sum(line.length <= 70 and line.text[-1] in "?!" for line in left) > _MAX_HEADING_QUESTIONS
    for at, line in enumerate(left):
        if _MARKUP.match(line.text):
            kinds[line.number] = "subheading" if at else "headline"
        elif at >= top and at and not (asked and line.text[-1] in "?!"):
            before = left[at - 1]
            closed = before.ends_sentence or kinds[before.number] in ("headline", "subheading")
            after = left[at + 1] if at + 1 < len(left) else None
            if (closed and _is_heading(line, after)) or _outlined(line, after) or _is_label(line, after):
                kinds[line.number] = "subheading"


def _is_heading(line: Line, after: Line | None) -> bool:
    """Tell whether the line has the shape of a heading, and prose follows."""
    first = line.text[0]
    if after is None or line.length > _MAX_HEADING_CHARS or starts_lower_case(first) or first in _BULLETS:
        return False
    if line.ends_sentence:  # a question or a cry stands over prose, not among lines of dialogue
        mark = line.text.rstrip("\"'”’»“) ")[-1:]
        return mark in ("?", "!") and line.length <= 70 and first not in '"“«„' and after.length > _MIN_ANSWER_CHARS
    return line.text[-1] not in _OPEN_ENDS and is_prose(after)


def _outlined(line: Line, after: Line | None) -> bool:
    """Tell whether the line is a numbered heading in capitals: more headings, or items, may follow it."""
    marker = _OUTLINE.match(line.text)
    if marker is None or after is None or line.ends_sentence or line.length > _MAX_HEADING_CHARS:
        return False
    return line.text[marker.end() :].isupper() and line.text[-1] not in _OPEN_ENDS


def _is_label(line: Line, after: Line | None) -> bool:
    """Tell whether the line is a label with a colon over a paragraph: "Background:"."""
    if after is None or line.text[-1] not in ":：" or not line.text[0].isupper() or not after.ends_sentence:
        return False
    speech = after.text[0] in _OPENS_SPEECH or after.text[0] in _BULLETS or starts_lower_case(after.text)
    return len(line.text.split()) <= _MAX_LABEL_WORDS and after.length > _MIN_ANSWER_CHARS and not speech


def _mark_trail(left: Sequence[Line], kinds: list[BlockKind], cues: ZoneCues) -> None:
    """Lines without an end mark behind the last prose: a signature, or links and labels; a list stays story."""
    last = next((at for at in range(len(left) - 1, -1, -1) if is_prose(left[at])), None)
    if last is None:
        return
    behind = left[last + 1 :]
    labelled = sum(": " in line.text for line in behind)
    if left[last].tail[-1] in ":：" or labelled >= 3 or any(_is_list_item(line) for line in behind):
        return
    for line in behind:
        kinds[line.number] = "byline" if line is behind[0] and is_signature(line.text, cues) else "chrome"


def _is_list_item(line: Line) -> bool:
    """Tell whether a line is an item of a list: with a bullet, a figure, or a mark that goes on."""
    if line.text[0] in "([":
        return bool(_BRACKETED.match(line.text))
    return line.text[0] in _BULLETS or line.text[0].isdigit() or line.text[-1] in ",;:"
