"""Web archives cut into records, compressed or not: what is damaged is told, and the reading goes on behind it."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, Final

CHUNK_BYTES: Final = 1 << 16
FIRST_READ_BYTES: Final = (
    1 << 9
)  # bytes read first after a jump, then twice as many each time: a file may be full of false marks
MAX_HEADER_LINE_BYTES: Final = 1 << 16  # bytes that a line of a record's header may take
MAX_HEADER_LINES: Final = 64  # of a header: a dozen are usual
_GZIP: Final = b"\x1f\x8b\x08"
_MARK: Final = b"WARC/"


@dataclass(frozen=True, slots=True)
class Record:
    """A record by its place in the file: its header's fields by lower-case name, and its block.

    `problem` says why it cannot be read; `data` stops at the bytes that were asked for.
    """

    offset: int
    fields: dict[str, str]
    data: bytes = b""
    problem: str | None = None


class _DamageError(Exception):
    """What stands here is no record, or not all of one; `member` is where the damaged gzip member begins."""

    def __init__(self, message: str, member: int | None = None) -> None:
        super().__init__(message)
        self.member = member


def read_records(file: BinaryIO, most: int) -> Iterator[Record]:
    """The records of a WARC file, each with at most `most` bytes of its block, in order.

    A gzip member or a record that is damaged or ends too early is one record with a problem, and the next that
    begins as one should is looked for behind its beginning. Memory is bounded by `most`, time by the file's size.
    """
    stream = _opened(file)
    offset: int | None = 0
    while offset is not None:
        stream.seek(offset)
        begins = offset
        fields: dict[str, str] = {}
        try:
            while stream.skip_blank():
                begins, fields = stream.place(), {}
                fields = _fields(_header(stream))
                yield Record(begins, fields, _block(stream, fields, most))
            return
        except _DamageError as error:
            begins = begins if error.member is None else error.member
            yield Record(begins, fields, problem=str(error))
            offset = stream.next_begin(begins + 1)


def _opened(file: BinaryIO) -> _PlainStream:
    """The stream of an archive that is compressed or not, as its beginning tells, or the first record in it."""
    begin = file.read(len(_MARK))
    packed = _GzipStream(file)
    if begin.startswith(_GZIP) or (begin != _MARK and packed.next_begin(0) is not None):
        return packed
    return _PlainStream(file)


class _PlainStream:
    """The bytes of a file, read on from a place at which a record begins."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._ahead = b""
        self._size = FIRST_READ_BYTES

    def seek(self, offset: int) -> None:
        """Read on from this offset of the file."""
        self._file.seek(offset)
        self._ahead = b""
        self._size = FIRST_READ_BYTES

    def place(self) -> int:
        """The offset of the next byte, or of the member that holds it."""
        return self._file.tell() - len(self._ahead)

    def read(self, size: int) -> bytes:
        """Up to so many bytes; none at the end of the file. Raises _DamageError."""
        if not self._ahead:
            self._ahead = self._more()
        data, self._ahead = self._ahead[:size], self._ahead[size:]
        return data

    def line(self) -> bytes:
        """A line with its end, which the last may lack. Raises _DamageError for one as long as a header may be."""
        parts: list[bytes] = []
        size = 0
        while size < MAX_HEADER_LINE_BYTES and (data := self.read(CHUNK_BYTES)):
            head, end, rest = data.partition(b"\n")
            parts.append(head + end)
            size += len(head)
            if end:
                self._ahead = rest + self._ahead
                return b"".join(parts)
        if size >= MAX_HEADER_LINE_BYTES:
            raise _DamageError("no record begins here")
        return b"".join(parts)

    def skip_blank(self) -> bool:
        """Go to the next byte that ends no line; whether there is one."""
        while data := self.read(CHUNK_BYTES):
            if rest := data.lstrip(b"\r\n"):
                self._ahead = rest + self._ahead
                return True
        return False

    def next_begin(self, offset: int) -> int | None:
        """The first offset from this one on at which a record seems to begin."""
        found = _find(self._file, b"\n" + _MARK, max(0, offset - 1))
        return None if found is None else found + 1

    def _more(self) -> bytes:
        return self._fetch()

    def _fetch(self) -> bytes:
        """The next bytes as they stand in the file."""
        size, self._size = self._size, min(2 * self._size, CHUNK_BYTES)
        return self._file.read(size)


class _GzipStream(_PlainStream):
    """The bytes of a gzip file, in which each record should be a member of its own."""

    def seek(self, offset: int) -> None:
        """Read on from the member that begins at this offset."""
        super().seek(offset)
        self._member = offset
        self._packed = b""
        self._inflater = zlib.decompressobj(zlib.MAX_WBITS | 16)

    def place(self) -> int:
        """The offset of the member that holds the next byte."""
        return self._member

    def next_begin(self, offset: int) -> int | None:
        """The first offset from this one on at which a member with a record seems to begin."""
        found = _find(self._file, _GZIP, offset)
        while found is not None:
            self._file.seek(found)
            try:
                if (
                    zlib.decompressobj(zlib.MAX_WBITS | 16)
                    .decompress(self._file.read(FIRST_READ_BYTES), 64)
                    .startswith(_MARK)
                ):
                    return found
            except zlib.error:
                pass
            found = _find(self._file, _GZIP, found + 1)
        return None

    def _more(self) -> bytes:
        while True:
            if self._inflater.eof:
                self._packed = self._inflater.unused_data
                self._member = self._file.tell() - len(self._packed)
                self._inflater = zlib.decompressobj(zlib.MAX_WBITS | 16)
            fresh = self._packed or self._fetch()
            if not fresh:
                if self._file.tell() > self._member:
                    raise _DamageError("the archive ends inside this record", self._member)
                return b""
            try:
                data = self._inflater.decompress(fresh, CHUNK_BYTES)
            except zlib.error as error:
                raise _DamageError("its compressed bytes are damaged", self._member) from error
            self._packed = self._inflater.unconsumed_tail
            if data:
                return data


def _header(stream: _PlainStream) -> list[bytes]:
    """The lines of a header, without the blank one that ends it."""
    if not stream.line().startswith(_MARK):
        raise _DamageError("no record begins here")
    lines: list[bytes] = []
    while (line := stream.line()).strip():
        if len(lines) == MAX_HEADER_LINES or not (b":" in line or line[:1].isspace()):
            raise _DamageError("its header is damaged")
        lines.append(line)
    if not line:
        raise _DamageError("the archive ends inside this record")
    return lines


def _fields(lines: list[bytes]) -> dict[str, str]:
    pairs = (line.decode("utf-8", "replace").partition(":") for line in lines)
    return {name.strip().lower(): value.strip() for name, _, value in pairs}


def _block(stream: _PlainStream, fields: dict[str, str], most: int) -> bytes:
    """The block's first bytes; all of it is read, and two line ends must follow."""
    length = fields.get("content-length", "")
    if not (length.isascii() and length.isdecimal()):
        raise _DamageError("it does not tell its length")
    left, kept, parts = int(length), 0, []
    while left:
        data = stream.read(min(left, CHUNK_BYTES))
        if not data:
            raise _DamageError("the archive ends inside this record")
        left -= len(data)
        if kept < most:
            parts.append(data[: most - kept])
            kept += len(data)
    if stream.line().strip():
        raise _DamageError("its length is wrong")
    return b"".join(parts)


def _find(file: BinaryIO, needle: bytes, offset: int) -> int | None:
    """The first place of the needle from the offset on."""
    file.seek(offset)
    window = b""
    size = FIRST_READ_BYTES
    while data := file.read(size):
        size = min(2 * size, CHUNK_BYTES)
        window += data
        place = window.find(needle)
        if place >= 0:
            return offset + place
        drop = max(0, len(window) - len(needle) + 1)
        offset += drop
        window = window[drop:]
    return None
