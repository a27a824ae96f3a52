"""Where a batch writes: a folder with a file an article, or one output (JSON Lines, tables) in the input's order."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from io import FileIO
from pathlib import Path
from typing import Final

from nutgraf.atomic_write import append, write_atomically
from nutgraf.batch.journal import Row
from nutgraf.errors import BadInput
from nutgraf.records import Brief
from nutgraf.tables import WRITERS, check_library, write_tables

LINES: Final = (".jsonl", ".ndjson")
PART: Final = "part.jsonl"
_ELSEWHERE: Final = {
    ".csv": "--format csv into a folder, or `nutgraf index OUT --format csv` after the batch",
    ".tsv": "--format csv into a folder, or `nutgraf index OUT --format csv` after the batch",
    ".xlsx": "--format excel into a folder, or a table in .sqlite",
    ".xls": "--format excel into a folder, or a table in .sqlite",
    ".json": "one file in .jsonl, or --format json into a folder",
    ".html": "--format html --report into a folder",
    ".htm": "--format html --report into a folder",
    ".md": "--format markdown into a folder",
    ".txt": "--format brief into a folder",
    ".spacy": "--format spacy into a folder",
    ".db": "a database in .sqlite",
    ".gz": "one file in .jsonl, to be compressed afterwards",
}  # endings of files that a batch does not write, and what to ask for instead


def work_folder(out: Path) -> Path:
    """Where the journal, the lock and unfinished lines lie: in the output folder, or beside the output file."""
    return out.parent / f".{out.name}.nutgraf" if is_one_file(out) else out / ".nutgraf"


def is_one_file(out: Path) -> bool:
    """Whether the output is written as one: JSON Lines, a database, or a folder of Parquet tables."""
    return out.suffix.lower() in (*LINES, *WRITERS)


def errors_file(out: Path) -> Path:
    """Where the articles that failed are listed; there is none where none did."""
    return out.with_suffix(".errors.jsonl") if is_one_file(out) else out / "errors.jsonl"


def lines_file(out: Path) -> Path:
    """Where the briefs of one output lie as lines; tables are made anew from lines that are kept beside the journal."""
    return work_folder(out) / "lines.jsonl" if out.suffix.lower() in WRITERS else out


class FolderOutput:
    """A folder with a file an article, each written whole."""

    def __init__(self, out: Path) -> None:
        self._out = out
        self._home = out.resolve()  # once: every article's file is compared with it
        self._part = work_folder(out) / "part"

    def put(self, key: str, name: str, data: bytes) -> Row:
        """Write an article's file and return its journal row."""
        path = self._out / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_symlink():
            path.unlink()  # a link is replaced, what it leads to is not ours
        if not path.resolve().is_relative_to(self._home):
            raise BadInput(f"a link leads from {path} out of {self._out}", hint="Remove the link, or name another -o.")
        write_atomically(path, data, self._part)
        return Row(key, name, 0, len(data), _digest(data))

    def holds(self, row: Row) -> bool:
        """Whether the row's file is still what was written."""
        try:
            path = self._out / row.file
            return path.is_file() and _digest(path.read_bytes()) == row.digest
        except OSError:
            return False

    def finish(self, rows: Iterable[Row]) -> list[Row]:
        """The rows as they are: every file is in its place already."""
        return list(rows)

    def clear(self, rows: Iterable[Row]) -> None:
        """Remove the files of an earlier run."""
        for row in rows:
            (self._out / row.file).unlink(missing_ok=True)

    def close(self, *, finished: bool) -> None:
        """Nothing is open, and nothing unfinished is left."""


class LinesOutput:
    """One file: lines of JSON gather in a part file, and are put in order when all are there."""

    def __init__(self, out: Path) -> None:
        self._tables = out if out.suffix.lower() in WRITERS else None
        self._out = lines_file(out)
        self._part_path = work_folder(out) / PART
        self._part = FileIO(self._part_path, "a+")

    def put(self, key: str, name: str, data: bytes) -> Row:  # noqa: ARG002 - the interface of an output
        """Add a line and return its journal row."""
        start = append(self._part, data)
        return Row(key, PART, start, len(data), _digest(data))

    def holds(self, row: Row) -> bool:
        """Whether the row's line is still what was written."""
        return _digest(self._read(row)) == row.digest

    def finish(self, rows: Iterable[Row]) -> list[Row]:
        """Put the lines in order into the output, whole or not at all; the rows then point there."""
        rows = list(rows)
        temporary = self._part_path.with_name("ordered.jsonl")
        moved = []
        try:
            with temporary.open("wb") as file:
                for row in rows:
                    moved.append(Row(row.key, self._out.name, file.tell(), row.size, row.digest))
                    file.write(self._read(row))
                file.flush()
                os.fsync(file.fileno())
            temporary.replace(self._out)
        except OSError as error:
            hint = "Nothing is lost: run the same command again."
            raise BadInput(f"cannot write {self._out}: {error.strerror}", hint=hint) from error
        if self._tables is not None:
            write_tables(self._briefs(), self._tables, temporary.with_name("part.tables"))
        return moved

    def _briefs(self) -> Iterator[Brief]:
        with self._out.open("rb") as lines:
            for line in lines:
                yield Brief.from_json(line)

    def clear(self, rows: Iterable[Row]) -> None:  # noqa: ARG002 - the interface of an output
        """Forget the lines gathered so far."""
        self._part.truncate(0)

    def close(self, *, finished: bool) -> None:
        """Close the part file; a finished batch needs it no more."""
        self._part.close()
        if finished:
            self._part_path.unlink(missing_ok=True)

    def _read(self, row: Row) -> bytes:
        if row.file == PART:
            self._part.seek(row.start)
            return self._part.read(row.size) or b""
        try:
            with self._out.open("rb") as file:
                file.seek(row.start)
                return file.read(row.size)
        except OSError:
            return b""


def open_output(out: Path) -> FolderOutput | LinesOutput:
    """Make the folders that are needed and open the output. Raises BadInput where it cannot be written."""
    try:
        if out.suffix.lower() in _ELSEWHERE and not out.is_dir():
            hint = f"Choose {_ELSEWHERE[out.suffix.lower()]}: -o briefs, -o briefs.jsonl, -o briefs.sqlite."
            raise BadInput(f"a batch writes no {out.suffix.lower()} file, as {out} would be", hint=hint)
        if not is_one_file(out) and out.exists() and not out.is_dir():
            raise BadInput(f"{out} is a file", hint="Give a folder, or a file that ends in .jsonl or .sqlite.")
        if out.suffix.lower() in WRITERS:
            check_library(out)
            _check_kind(out)
        work_folder(out).mkdir(parents=True, exist_ok=True)
        return LinesOutput(out) if is_one_file(out) else FolderOutput(out)
    except OSError as error:
        raise BadInput(f"cannot write to {out}: {error.strerror}", hint="Choose another -o.") from error


def _check_kind(out: Path) -> None:
    """Raise BadInput where a folder stands in the place of a database, or a file in that of Parquet tables."""
    if out.exists() and out.is_dir() != (WRITERS[out.suffix.lower()] == "parquet"):
        what = "a folder, not a database" if out.is_dir() else "a file; a batch writes Parquet as a folder of tables"
        raise BadInput(f"{out} is {what}", hint="Choose another -o.")


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
