"""HTTP responses as archives keep them (RFC 9112): what the server says of the body, and the body unwrapped."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Final

MAX_CODINGS: Final = 3  # real servers pack a page once
_AUTO: Final = zlib.MAX_WBITS | 32  # gzip or zlib, as the first bytes tell
_MAX_MARKUP_OFFSET_BYTES: Final = 1000  # bytes in which a page has its first tag


class UnreadableResponse(Exception):
    """The response cannot be read; the message says why."""


@dataclass(frozen=True, slots=True)
class Response:
    """The status ("200"), the header's fields by lower-case name, and what follows the header."""

    status: str
    fields: dict[str, str]
    payload: bytes

    def media_type(self) -> tuple[str, str | None]:
        """The media type, and the charset beside it."""
        return media_type(self.fields.get("content-type", ""))

    def body(self, most: int) -> bytes:
        """The body without chunks and compression, at most so many bytes. Raises Unreadable."""
        data = self.payload
        if self.fields.get("transfer-encoding", "").lower() == "chunked":
            data = _joined(data)
        codings = self.fields.get("content-encoding", "").lower().split(",")
        if len(codings) > MAX_CODINGS:
            raise UnreadableResponse(f"packed {len(codings)} times over")
        for coding in reversed(codings):
            data = _unpacked(data, coding.strip(), most)
        return data[:most]


def parse_response(data: bytes) -> Response:
    """The response in a record's block. Raises Unreadable."""
    end = min((data.find(blank) + len(blank) for blank in (b"\r\n\r\n", b"\n\n") if blank in data), default=len(data))
    first, *lines = data[:end].decode("latin-1").splitlines() or [""]
    version, _, rest = first.partition(" ")
    if not version.startswith("HTTP/"):
        raise UnreadableResponse("no HTTP response")
    pairs = (line.partition(":") for line in lines)
    fields = {name.strip().lower(): value.strip() for name, colon, value in pairs if colon}
    return Response(rest.split(" ")[0], fields, data[end:])


def media_type(told: str) -> tuple[str, str | None]:
    """The media type of a Content-Type, and the charset beside it."""
    kind, *parameters = (part.strip() for part in told.split(";"))
    pairs = (parameter.partition("=") for parameter in parameters)
    charset = next((value.strip("\"' ") for name, _, value in pairs if name.strip().lower() == "charset"), None)
    return kind.lower(), charset


def _joined(data: bytes) -> bytes:
    """The chunks' contents; the data as it is where an archive keeps the header of chunks without them."""
    parts: list[bytes] = []
    place = 0
    while place < len(data):
        end = data.find(b"\n", place)
        size = data[place:end].partition(b";")[0].strip() if end >= 0 else b""
        try:
            length = int(size, 16)
        except ValueError:
            if not parts:
                return data
            raise UnreadableResponse("its chunks are damaged") from None
        if length == 0:
            return b"".join(parts)
        parts.append(data[end + 1 : end + 1 + length])
        place = data.find(b"\n", end + 1 + length) + 1 or len(data)
    raise UnreadableResponse("its last chunk is missing") if parts else UnreadableResponse("it has no body")


def _unpacked(data: bytes, coding: str, most: int) -> bytes:
    if coding in ("", "identity") or not data:
        return data
    if coding in ("gzip", "x-gzip", "deflate"):
        return _inflated(data, most)
    if coding == "br":
        return _from_brotli(data, most)
    raise UnreadableResponse(f"compressed as {coding[:20]!r}, which is not read")


def _inflated(data: bytes, most: int) -> bytes:
    for window in (_AUTO, -zlib.MAX_WBITS):  # some servers send "deflate" without zlib's frame
        inflater = zlib.decompressobj(window)
        try:
            found = inflater.decompress(data, most)
        except zlib.error:
            continue
        if len(found) < most and not inflater.eof:
            raise UnreadableResponse("its compressed page ends too early")
        return found
    return _check_unpacked(data)


def _from_brotli(data: bytes, most: int) -> bytes:
    if find_spec("brotli") is None:
        raise UnreadableResponse("compressed with Brotli: python -m pip install 'nutgraf[warc]'")
    import brotli

    decompressor = brotli.Decompressor()
    try:
        found: bytes = decompressor.process(data, output_buffer_limit=most)
    except brotli.error:
        return _check_unpacked(data)
    if len(found) < most and not decompressor.is_finished():
        raise UnreadableResponse("its compressed page ends too early")
    return found


def _check_unpacked(data: bytes) -> bytes:
    """A page that an archive keeps unpacked under the header of a packed one. Raises Unreadable for another."""
    if b"<" in data[:_MAX_MARKUP_OFFSET_BYTES] and b"\0" not in data[:_MAX_MARKUP_OFFSET_BYTES]:
        return data
    raise UnreadableResponse("its compressed page is damaged")
