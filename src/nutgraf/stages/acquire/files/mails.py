"""Mails (RFC 5322, MIME) and mailboxes: a message's own words; what it quotes and its signature are page furniture."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.errors import MessageError
from email.message import EmailMessage
from email.utils import parseaddr
from typing import IO, Final, cast

from nutgraf.errors import BadInput, first_line
from nutgraf.settings import Limits
from nutgraf.stages.acquire.files.fragments import fragment_lines
from nutgraf.stages.acquire.files.mail_headers import MBOX_LINE
from nutgraf.stages.acquire.lines import MarkedLine, SourceText
from nutgraf.stages.acquire.pages.dates import machine_day

_QUOTED: Final = re.compile(r"\s{0,3}(?:>|\|\s)")
_SIGNATURE: Final = re.compile(r"--\s?")
_FORWARDED: Final = re.compile(r"-{3,20} ?[^\W\d_][^-\n]{3,60}-{3,20}|_{20,100}")
_DATED: Final = re.compile(r"@|\d{4}|\d\d:\d\d")
_MAX_ATTRIBUTION_CHARS: Final = 300  # code points of the line that leads into quoted history


def read_mail(data: bytes, label: str, limits: Limits) -> SourceText:
    """The message of a mail. Raises BadInput where it holds no text, or its parts are nested too deep."""
    message = cast("EmailMessage", _parse(data, label))
    lines = _body_lines(message, label, limits)
    name, address = parseaddr(str(message.get("From", "")))
    return SourceText(
        tuple(_marked(lines)),
        " ".join(str(message.get("Subject", "")).split()) or None,
        machine_day(str(message.get("Date", ""))),
        authors=tuple(author for author in (name or address,) if author),
        language=str(message.get("Content-Language", "")).strip() or None,
    )


def split_mailbox(file: IO[bytes], most: int) -> Iterator[bytes]:
    """The messages of a mailbox, one after the other, each cut after so many bytes."""
    parts: list[bytes] = []
    size = 0
    blank = True
    for line in file:
        if blank and MBOX_LINE.match(line):
            if parts:
                yield b"".join(parts)
            parts, size = [], 0
        elif size <= most:
            text = line[1:] if re.match(rb">+From ", line) else line
            parts.append(text)
            size += len(text)
        blank = not line.strip()
    if parts:
        yield b"".join(parts)


def _parse(data: bytes, label: str) -> object:
    try:
        return message_from_bytes(data.lstrip(b"\r\n"), policy=policy.default)
    except (MessageError, RecursionError, ValueError, LookupError) as error:
        raise BadInput(f"{label} cannot be read as a mail: {first_line(error)}") from error


def _body_lines(message: EmailMessage, label: str, limits: Limits) -> list[MarkedLine]:
    for subtype, part in _parts(message, label, limits.depth):
        try:
            text = str(part.get_content())
        except (KeyError, LookupError, ValueError, MessageError):
            continue
        if subtype == "html":
            lines = fragment_lines(text, label, limits.depth)
        else:
            lines = [MarkedLine(line.rstrip()) for line in text.replace("\r\n", "\n").strip("\n").split("\n")]
        if any(char.isalpha() for line in lines for char in line.text):
            return lines
    raise BadInput(f"{label} holds no text", hint="save the message's own text, or its attachment")


def _parts(message: EmailMessage, label: str, depth: int) -> Iterator[tuple[str, EmailMessage]]:
    """The text parts of a message, plain ones first; attachments are none. Raises BadInput for too deep a nest."""
    found: list[tuple[str, EmailMessage]] = []
    waiting: list[tuple[EmailMessage, int]] = [(message, 1)]
    while waiting:
        part, level = waiting.pop(0)
        if level > depth:
            raise BadInput(f"the parts of {label} stand more than {depth:,} deep in each other (--max-depth)")
        if part.is_multipart():
            waiting += [(cast("EmailMessage", inner), level + 1) for inner in part.iter_parts()]
        elif part.get_content_maintype() == "text" and part.get_content_disposition() != "attachment":
            found.append((part.get_content_subtype(), part))
    yield from sorted(found, key=lambda item: item[0] == "html")


def _is_attribution(line: str) -> bool:
    """Whether a line says when who wrote what is quoted under it."""
    return len(line) <= _MAX_ATTRIBUTION_CHARS and line.rstrip().endswith(":") and bool(_DATED.search(line))


def _marked(lines: list[MarkedLine]) -> Iterator[MarkedLine]:
    """The lines, with quoted history, what leads into it, and the signature marked as page furniture."""
    closed = False
    for place, line in enumerate(lines):
        after = next((other.text for other in lines[place + 1 : place + 3] if other.text.strip()), "")
        closed = closed or bool(_SIGNATURE.fullmatch(line.text) or _FORWARDED.fullmatch(line.text.strip()))
        leads = _is_attribution(line.text) and bool(_QUOTED.match(after))
        yield MarkedLine(line.text, "chrome") if closed or leads or _QUOTED.match(line.text) else line
