"""Article text made inert: no control character of it reaches a terminal, a page or a log."""

from __future__ import annotations

import re
from functools import cache

# Characters that steer a terminal or reorder a line: C0 but tab and line feed, DEL, C1, line and paragraph separators,
# the bidirectional marks, embeddings, overrides and isolates (Unicode UAX 9, table 4), interlinear and tag characters;
# and noncharacters, which no page may hold.
_BIDI = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_INVISIBLE_CHARS = (*_BIDI, *range(0xFFF9, 0xFFFC), 0xFEFF, *range(0xE0000, 0xE0080))
_NO_CHARACTERS = (
    *range(0xFDD0, 0xFDF0),
    *(plane + end for plane in range(0, 0x110000, 0x10000) for end in (0xFFFE, 0xFFFF)),
)
_CONTROL_CHARS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


@cache
def _table() -> dict[int, str]:
    table = dict.fromkeys(_INVISIBLE_CHARS, "")
    table.update(dict.fromkeys(range(0x80, 0xA0), "\ufffd"))
    table.update({code: chr(0x2400 + code) for code in range(0x20) if code not in (0x09, 0x0A)})  # control pictures
    table.update(dict.fromkeys(_NO_CHARACTERS, "\ufffd"))
    table.update({0x7F: "\u2421", 0x2028: "\n", 0x2029: "\n"})
    table.update(dict.fromkeys(range(0xD800, 0xE000), "\ufffd"))
    return table


def sanitise(text: str) -> str:
    """The text with control characters shown as pictures and bidirectional controls left out; line ends stay."""
    return text.translate(_table())


def one_line(text: str) -> str:
    """The inert text on one line: runs of white space become one space."""
    return " ".join(sanitise(text).split())


def escape_json(json: str) -> str:
    """JSON text in which steering characters are written as escapes: the same data, and safe to print."""
    return _CONTROL_CHARS.sub(lambda match: f"\\u{ord(match.group()):04x}", json)


def escape_script(json: str) -> str:
    """JSON text as the content of a script element: the same data, and nothing in it ends the element."""
    return escape_json(json).replace("<", "\\u003c")
