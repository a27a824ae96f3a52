"""Tables read within limits: compressed ones that grow too large, rows without an end, JSON nested without one."""

from __future__ import annotations

import codecs
import csv
import gzip
import io
import json
import re
import zlib
from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path, PurePath
from typing import IO, Any, Final

from nutgraf.batch.file_names import safe_part
from nutgraf.batch.inputs.task import METADATA_COLUMNS, Query, Task, printable_path, replace_surrogates
from nutgraf.errors import BadInput, BadSetting
from nutgraf.settings import Limits
from nutgraf.stages.acquire.decoding import decode

# What tells that a file cannot be read on: a compressed one that ends early or is damaged, a disk that fails.
READ_ERRORS: Final = (BadInput, EOFError, OSError, zlib.error)
_HEAD_BYTES: Final = 8_192  # of a table, by which its encoding is told: one read ahead
_MAX_CHARACTER_BYTES: Final = 4  # bytes of a character of UTF-8
_DELIMITERS: Final = (",", ";", "\t")
_NESTING: Final = re.compile(r'"(?:[^"\\]|\\.)*+"?|[\[{]|[\]}]', re.DOTALL)


class RowProblem(str):
    """Why there is no row."""

    __slots__ = ()


def open_table(path: Path, limits: Limits, encoding: str | None = None) -> IO[str]:
    """The table as text, compressed (.gz) or not, in `encoding`, else in the one that its first bytes tell.

    Raises BadSetting for an `encoding` that is none, BadInput where the bytes are no text.
    """
    packed = path.suffix == ".gz"
    raw = io.BufferedReader(_BoundedGzip(path, limits), 1 << 16) if packed else path.open("rb")
    try:
        codec = _known_codec(encoding) if encoding is not None else _codec_of(raw, path)
    except BaseException:
        raw.close()
        raise
    return io.TextIOWrapper(raw, encoding=codec, errors="replace", newline="")


def _known_codec(encoding: str) -> str:
    try:
        name = codecs.lookup(encoding).name
    except LookupError as error:
        raise BadSetting(f"unknown encoding {encoding!r}", hint="try utf-8, cp1252, utf-16 or gb18030") from error
    return "utf-8-sig" if name == "utf-8" else name


def _codec_of(raw: io.BufferedReader[Any], path: Path) -> str:
    """The codec of a table by its byte-order mark, by UTF-8, or by the code page that its first bytes read best in."""
    try:
        head = raw.peek(_HEAD_BYTES)[:_HEAD_BYTES]
    except READ_ERRORS:
        return "utf-8-sig"  # what is wrong with the file is told where it is read
    if not head.strip() or _is_utf8(head):
        return "utf-8-sig"
    return decode(head, str(path))[1]


def _is_utf8(head: bytes) -> bool:
    """Whether the bytes are UTF-8, a character that is cut off at their end aside."""
    if b"\0" in head or head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return False
    try:
        head.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start >= len(head) - _MAX_CHARACTER_BYTES
    return True


def bounded_lines(file: IO[str], most: int) -> Iterator[str | RowProblem]:
    """The lines of a file; for one longer than `most` characters a problem, and the file goes on behind it.

    Where the file cannot be read on, the last is a problem too.
    """
    try:
        while line := file.readline(most + 1):
            if len(line) <= most or line.endswith("\n"):
                yield line
                continue
            while line and not line.endswith("\n"):
                line = file.readline(most + 1)
            yield RowProblem(f"the row is longer than {most:,} characters (--max-bytes)")
    except READ_ERRORS as error:
        yield RowProblem(f"cannot read on: {error}")


def json_rows(file: IO[str], limits: Limits) -> Iterator[object]:
    """The value of each line, None for an empty one, and a problem where it is no JSON."""
    for line in bounded_lines(file, limits.bytes):
        if isinstance(line, RowProblem):
            yield line
        else:
            yield _value(line, limits.depth) if line.strip() else None


def _value(line: str, depth: int) -> object:
    if nesting_depth(line) > depth:
        return RowProblem(f"not JSON that nutgraf reads: nested more than {depth} deep (--max-depth)")
    try:
        return json.loads(line)
    except (ValueError, RecursionError) as error:
        return RowProblem(f"not JSON: {error}")


def nesting_depth(line: str) -> int:
    """How deep the brackets of a JSON text stand in each other."""
    deepest = depth = 0
    for match in _NESTING.finditer(line):
        if match[0] in "[{":
            depth += 1
            deepest = max(deepest, depth)
        elif match[0] in "]}":
            depth -= 1
    return deepest


class _BoundedGzip(io.RawIOBase):
    """A .gz file as it is without compression, as far as it grows within the limits. Raises BadInput beyond them."""

    def __init__(self, path: Path, limits: Limits) -> None:
        self._path = path
        self._limits = limits
        self._packed = path.open("rb")
        self._plain = gzip.GzipFile(fileobj=self._packed)
        self._size = 0

    def readable(self) -> bool:
        """Tell that it can be read."""
        return True

    def readinto(self, buffer: object) -> int:
        """Fill the buffer, and return the number of bytes in it."""
        view = memoryview(buffer).cast("B")  # type: ignore[arg-type]  # what the buffered reader hands over
        data = self._plain.read1(len(view))
        view[: len(data)] = data
        self._size += len(data)
        limits = self._limits
        if self._size > limits.total:
            raise BadInput(f"{self._path} has more than {limits.total:,} bytes, inflated (--max-total)")
        # A file as small as a plain one may be cannot hurt, whatever its ratio.
        if self._size > max(limits.bytes, limits.ratio * self._packed.tell()):
            raise BadInput(f"{self._path} grows more than {limits.ratio} times when inflated (--max-ratio)")
        return len(data)

    def close(self) -> None:
        """Close the file."""
        self._plain.close()
        self._packed.close()
        super().close()


def jsonl_tasks(path: Path, query: Query) -> Iterator[Task]:
    """A task for each line of JSON that is not empty."""
    with open_table(path, query.limits, query.encoding) as file:
        for number, row in enumerate(json_rows(file, query.limits), 1):
            if row is not None:
                yield row_task(row, f"{printable_path(path)}:{number}", query)


def csv_tasks(path: Path, kind: str, query: Query) -> Iterator[Task]:
    """A task for each row of a table; `kind` is ".csv" or ".tsv". Raises BadInput where no column holds the text."""
    csv.field_size_limit(query.limits.bytes)
    with open_table(path, query.limits, query.encoding) as file:
        lines = _sound(bounded_lines(file, query.limits.bytes))
        first = next(lines, "")
        delimiter = "\t" if kind == ".tsv" else _delimiter(first, query.text)
        rows = csv.DictReader(chain([first], lines), delimiter=delimiter)
        if query.text not in (rows.fieldnames or ()):
            have = ", ".join(rows.fieldnames or ()) or "none"
            raise BadInput(f"{path} has no column {query.text!r}", hint=f"Name one with --text; it has: {have}.")
        number = 1
        try:
            for number, row in enumerate(rows, 2):
                yield row_task(row, f"{printable_path(path)}:{number}", query)
        except csv.Error as error:
            yield row_task(RowProblem(f"cannot read on: {error}"), f"{printable_path(path)}:{number + 1}", query)


def _delimiter(header: str, column: str) -> str:
    """What parts the columns of a table: the sign under which its header has the wanted column, or most columns."""
    found = {sign: next(csv.reader([header], delimiter=sign), []) for sign in _DELIMITERS}
    return max(_DELIMITERS, key=lambda sign: (column in found[sign], len(found[sign])))


def _sound(lines: Iterator[str]) -> Iterator[str]:
    """The lines, up to one that cannot be read. Raises csv.Error there."""
    for line in lines:
        if isinstance(line, RowProblem):
            raise csv.Error(line)
        yield line


def row_task(row: object, place: str, query: Query) -> Task:
    """A task of a table's row; one without a text, or with what is wrong in its stead, will fail with its place."""
    if not isinstance(row, Mapping):
        problem = row if isinstance(row, RowProblem) else "not a JSON object"
        return Task(place, safe_part(PurePath(place).name), problem=f"{place}: {problem}")
    name = replace_surrogates(str(row[query.id])) if row.get(query.id) not in (None, "") else None
    text = row.get(query.text)
    stem = safe_part(name or PurePath(place).name)
    if not isinstance(text, str) or not text.strip():
        return Task(name or place, stem, problem=f"{place}: no text under {query.text!r}")
    known = {
        key: replace_surrogates(row[key]) for key in METADATA_COLUMNS if isinstance(row.get(key), str) and row[key]
    }
    return Task(name or place, stem, None, text, known.get("title"), known.get("url"), known.get("date"))
