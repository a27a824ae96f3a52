"""Tell a mail or a mailbox by how it opens, without loading what reads one."""

from __future__ import annotations

import re
from typing import Final

_HEADER: Final = re.compile(rb"[!-9;-~]{1,76}:[^\n]{0,4000}\n(?:[ \t][^\n]{0,4000}\n){0,200}")
_KNOWN: Final = re.compile(
    rb"(?:from|to|subject|date|message-id|mime-version|content-type|received|return-path|delivered-to):", re.IGNORECASE
)
_MIN_KNOWN_HEADERS: Final = 3  # headers of a mail; a text may open with one line such as "From: the mayor"
MBOX_LINE: Final = re.compile(rb"From \S+ .{0,3}\w{3} \w{3} [ \d]\d \d\d:\d\d")


def is_mail(data: bytes) -> bool:
    """Tell whether the bytes open with the header of a mail."""
    head = data[:20_000].lstrip(b"\r\n").replace(b"\r\n", b"\n")
    known = place = 0
    while found := _HEADER.match(head, place):
        known += bool(_KNOWN.match(head, place))
        place = found.end()
    return known >= _MIN_KNOWN_HEADERS and (place == len(head) or head[place : place + 1] == b"\n")


def is_mailbox(data: bytes) -> bool:
    """Tell whether the bytes open like a mailbox (mbox, RFC 4155)."""
    return bool(MBOX_LINE.match(data)) and is_mail(data.partition(b"\n")[2])
