"""Add the paragraphs of a page that have the form of its story and were not taken: stories are cut up by adverts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from lxml.html import HtmlElement

from nutgraf.stages.acquire.lines import MarkedLine
from nutgraf.stages.acquire.pages.blocks import TextBlock, text_key
from nutgraf.stages.acquire.pages.furniture import is_furniture

_MIN_CHARS: Final = 60  # code points of a paragraph whose form counts, and that is added
_MAX_LINK_SHARE: Final = 0.4  # share of a paragraph that is links; more are a list of them
_MIN_FORM_SHARE: Final = 0.3  # share of the story that has a form, for others of that form to be story too
_FORM_ANCESTORS: Final = 3  # boxes around a paragraph that are part of its form
_MIN_SHARE_AFTER: Final = 0.3  # of the story taken: less than this behind its end is notes and adverts
_SENTENCE_END: Final = re.compile(r"[.!?…。][\"'”’»)」]{0,2}$")

Form = tuple[tuple[str, str], ...]


def complete(lines: Sequence[MarkedLine], blocks: Sequence[TextBlock]) -> list[MarkedLine]:
    """The lines with those paragraphs of the page put in place that have the form of the story.

    A form is the tags and classes of a paragraph and the boxes around it; all are inside one `article`, or outside any.
    """
    places = _places(lines, blocks)
    taken = set(places.values())
    chars: Counter[tuple[Form, HtmlElement | None]] = Counter()
    for place in taken:
        if len(blocks[place].text) >= _MIN_CHARS:
            chars[form_of(blocks[place].element)] += len(blocks[place].text)
    total = sum(len(line.text) for line in lines)
    forms = {
        form for form, count in chars.items() if count >= _MIN_FORM_SHARE * total and any(box[1] for box in form[0])
    }
    known = {text_key(line.text) for line in lines}
    missing = [
        place
        for place, block in enumerate(blocks)
        if place not in taken and _could_be_story(block) and form_of(block.element) in forms and block.key not in known
    ]
    last = max(taken, default=-1)
    after = [place for place in missing if place > last]
    if sum(len(blocks[place].text) for place in after) < _MIN_SHARE_AFTER * total:
        missing = [place for place in missing if place < last]
    return _merged(lines, blocks, places, missing) if missing else list(lines)


def _could_be_story(block: TextBlock) -> bool:
    prose = (
        len(block.text) >= _MIN_CHARS and block.link_share <= _MAX_LINK_SHARE and bool(_SENTENCE_END.search(block.text))
    )
    return prose and block.element.tag == "p" and not is_furniture(block.element)


def form_of(element: HtmlElement) -> tuple[Form, HtmlElement | None]:
    """The tags and classes of an element and the boxes around it, and the `article` that it is in."""
    boxes = [element, *element.iterancestors()]
    form = tuple((box.tag, "" if box is element else box.get("class", "")) for box in boxes[: _FORM_ANCESTORS + 1])
    return form, next((box for box in boxes if box.tag == "article"), None)


def _places(lines: Sequence[MarkedLine], blocks: Sequence[TextBlock]) -> dict[int, int]:
    """For each line that is a block of the page, the index of the block; in the order of both."""
    by_key: dict[str, list[int]] = {}
    for place, block in enumerate(blocks):
        by_key.setdefault(block.key, []).append(place)
    found: dict[int, int] = {}
    last = -1
    for number, line in enumerate(lines):
        candidates = by_key.get(text_key(line.text), [])
        after = [place for place in candidates if place > last]
        if after or candidates:
            found[number] = (after or candidates)[0]
            last = max(last, found[number])
    return found


def _merged(
    lines: Sequence[MarkedLine], blocks: Sequence[TextBlock], places: dict[int, int], missing: Sequence[int]
) -> list[MarkedLine]:
    """The lines with the missing blocks before the first line that is further down the page."""
    found: list[MarkedLine] = []
    left = list(missing)
    for number, line in enumerate(lines):
        while left and number in places and left[0] < places[number]:
            found.append(MarkedLine(blocks[left.pop(0)].text))
        found.append(line)
    return found + [MarkedLine(blocks[place].text) for place in left]
