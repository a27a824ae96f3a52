"""What a batch reads: folders, files, lists of paths, tables and web archives, as tasks in a stable order."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatch
from itertools import chain
from pathlib import Path, PurePath
from stat import S_ISREG
from typing import Final

from nutgraf.batch.file_names import safe_path
from nutgraf.batch.inputs.task import METADATA_COLUMNS, Query, Task, printable_path
from nutgraf.batch.inputs.text_tables import csv_tasks, jsonl_tasks, row_task
from nutgraf.errors import BadInput
from nutgraf.exports.sanitise import one_line

ARTICLE_SUFFIXES: Final = (
    *(".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml"),
    *(".pdf", ".docx", ".odt", ".eml", ".srt", ".vtt"),
)
COLLECTION_SUFFIXES: Final = (".mbox", ".rss", ".atom", ".epub", ".json", ".xml")
TABLE_SUFFIXES: Final = (".jsonl", ".ndjson", ".csv", ".tsv", ".parquet", ".warc", ".wet")
_HEAD_BYTES: Final = 65_536  # of a file, by which its kind is told
_UNASKED_COLLECTIONS: Final = (".mbox", ".rss", ".atom", ".epub")  # of a folder, without --glob


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What is passed over, counted by why: files of folders, and what archives hold beside pages."""

    files: Counter[str] = field(default_factory=Counter)
    answers: Counter[str] = field(default_factory=Counter)

    def total(self) -> int:
        """How many of both."""
        return self.files.total() + self.answers.total()

    def __str__(self) -> str:
        """As a part of a line: "4 files left out: 1 .xyz, 3 empty"; "" where nothing is left out."""
        parts = [
            f"{counted.total():,} {one if counted.total() == 1 else many} left out: {describe_counts(counted)}"
            for counted, one, many in (
                (self.files, "file", "files"),
                (self.answers, "answer in archives", "answers in archives"),
            )
            if counted
        ]
        return "; ".join(parts)


def gather_tasks(sources: Sequence[str], query: Query, left_out: LeftOut) -> Iterable[Task]:
    """The tasks of all sources one after the other; a list for one folder of articles. Raises as `find_tasks`."""
    found = [find_tasks(source, query, left_out) for source in sources]
    return found[0] if len(found) == 1 else chain.from_iterable(found)


def describe_counts(counted: Counter[str]) -> str:
    """What was counted, as a line: the ten that came most often, and how many more."""
    most = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    more = sum(count for _, count in most[10:])
    return one_line(
        ", ".join(f"{count:,} {what}" for what, count in most[:10]) + (f", {more:,} others" if more else "")
    )


def find_tasks(source: str, query: Query, left_out: LeftOut | None = None) -> Iterable[Task]:
    """The tasks of a folder (a list, where it is known whole), of a file, or of a list of paths from "-".

    What is passed over is counted in `left_out`. Raises BadInput where there is nothing to read, and
    MissingModel where a library that reads it is missing.
    """
    left_out = LeftOut() if left_out is None else left_out
    if source == "-":
        names = (line.rstrip("\r\n") for line in sys.stdin if line.strip())
        return chain.from_iterable(_named_tasks(name, query, left_out) for name in names)
    path = Path(source)
    if path.is_dir():
        return _folder_tasks(path, query, left_out)
    if not path.exists():
        raise BadInput(f"{source} does not exist", hint="Give a folder, files, or - for a list of paths.")
    if query.leave_out is not None and query.leave_out.exists() and path.samefile(query.leave_out):
        raise BadInput(f"{source} is the output too", hint="Give another name with -o.")
    if kind := _table_kind(path):
        return _table_tasks(path, kind, query, left_out)
    if path.suffix.lower() not in ARTICLE_SUFFIXES and _is_collection(path):
        return _table_tasks(path, COLLECTION_SUFFIXES[0], query, left_out)
    if path.suffix.lower() not in ARTICLE_SUFFIXES and not _is_document(path):
        hint = f"For one file use `nutgraf summarise {source}`; for a list of paths, `nutgraf batch - < LIST`."
        known = ", ".join((*ARTICLE_SUFFIXES, *COLLECTION_SUFFIXES, *TABLE_SUFFIXES))
        raise BadInput(f"{source} is no folder and none of {known}", hint=hint)
    return [_file_task(source, query)]


def _is_collection(path: Path) -> bool:
    """Whether a file is a mailbox or a feed, whatever its name."""
    from nutgraf.stages.acquire.files.mail_headers import is_mailbox
    from nutgraf.stages.acquire.files.read import find_reader

    head = _head(path)
    found = find_reader(head)
    return is_mailbox(head) or (found is not None and found[0] == "feed")


def _is_document(path: Path) -> bool:
    """Whether a file is a mail or a document, whatever its name."""
    from nutgraf.stages.acquire.files.read import find_reader

    return find_reader(_head(path)) is not None


def _head(path: Path) -> bytes:
    """The first bytes of a file; none of what is no file or cannot be read."""
    if not path.is_file():
        return b""
    try:
        with path.open("rb") as file:
            return file.read(_HEAD_BYTES)
    except OSError:
        return b""


def _table_kind(path: PurePath) -> str | None:
    """The ending that tells which table or archive a file is, or None where it is one article."""
    kind = PurePath(path.name.removesuffix(".gz")).suffix.lower()
    packed = path.name.endswith(".gz")
    if kind in COLLECTION_SUFFIXES and not packed:
        return kind
    return kind if kind in TABLE_SUFFIXES and not (kind == ".parquet" and packed) else None


def _table_tasks(path: Path, kind: str, query: Query, left_out: LeftOut) -> Iterator[Task]:
    if kind in COLLECTION_SUFFIXES:
        from nutgraf.batch.inputs.collections import collection_tasks

        return collection_tasks(path, query)
    if kind in (".warc", ".wet"):
        from nutgraf.batch.inputs.warc import page_tasks

        return page_tasks(path, printable_path(path), query, left_out.answers)
    if kind == ".parquet":
        from nutgraf.batch.inputs.parquet import open_rows

        rows = open_rows(path, (query.text, query.id, *METADATA_COLUMNS), query.text)
        return (row_task(row, f"{printable_path(path)}:{number}", query) for number, row in rows)
    return jsonl_tasks(path, query) if kind in (".jsonl", ".ndjson") else csv_tasks(path, kind, query)


def _named_tasks(name: str, query: Query, left_out: LeftOut) -> Iterator[Task]:
    """The tasks of a file that a list or a folder names: one that cannot be read is a task that will fail."""
    kind = _table_kind(PurePath(name))
    if kind is None:
        yield _file_task(name, query)
        return
    try:
        yield from _table_tasks(Path(name), kind, query, left_out)
    except (BadInput, OSError) as error:
        yield _file_task(name, query, problem=str(error))


def _folder_tasks(folder: Path, query: Query, left_out: LeftOut) -> Iterable[Task]:
    own = query.leave_out.resolve() if query.leave_out is not None else None
    if own == folder.resolve():
        raise BadInput(f"{folder} is the output too", hint="Give the briefs a folder of their own: -o FOLDER.")
    found: list[Path] = []
    shut: list[OSError] = []
    for parent, folders, files in os.walk(folder, onerror=shut.append):
        here = Path(parent)
        folders[:] = [name for name in folders if not name.startswith(".") and not _is_same(here / name, own)]
        found += [here / name for name in files if not name.startswith(".") and not _is_same(here / name, own)]
    inside = sorted((path.relative_to(folder) for path in found), key=lambda path: path.parts)
    taken = [path for path in inside if _is_taken(folder, path, query.glob, left_out.files)]
    if not taken and not shut:
        wanted = query.glob or ", ".join(f"*{ending}" for ending in ARTICLE_SUFFIXES)
        hint = f"It reads {wanted}; --glob chooses others."
        if query.glob is not None:
            hint = "Give --glob a pattern that names of its files fit, or leave it out."
        why = (
            f": {left_out}" if left_out.files else f": none of its files is {wanted}" if inside else ", which is empty"
        )
        raise BadInput(f"there is no article in {folder}{why}", hint=hint)
    unread = [_file_task(str(error.filename), query, problem=f"cannot open: {error.strerror}") for error in shut]
    if any(map(_table_kind, taken)):
        return chain(unread, chain.from_iterable(_inside_tasks(folder, path, query, left_out) for path in taken))
    return unread + [_inside_task(folder, path, query) for path in taken]


def _inside_tasks(folder: Path, path: Path, query: Query, left_out: LeftOut) -> Iterable[Task]:
    if _table_kind(path):
        return _named_tasks(str(folder / path), query, left_out)
    return [_inside_task(folder, path, query)]


def _inside_task(folder: Path, path: Path, query: Query) -> Task:
    """A file of a folder: its output is named as it stands inside."""
    return Task(printable_path(folder / path), safe_path(path), file=str(folder / path), encoding=query.encoding)


def _is_same(path: Path, own: Path | None) -> bool:
    """Whether the path is the output; only one of its name is resolved, since a folder may hold 100,000 files."""
    return own is not None and path.name == own.name and path.resolve() == own


def _is_wanted(path: PurePath, glob: str | None) -> bool:
    if glob is not None:
        return fnmatch(path.as_posix(), glob) or fnmatch(path.name, glob)
    return path.suffix.lower() in (*ARTICLE_SUFFIXES, *_UNASKED_COLLECTIONS)


def _is_taken(folder: Path, path: Path, glob: str | None, left_out: Counter[str]) -> bool:
    """Whether a file of a folder is read; if not, why is counted in `left_out`, unless a glob chose other files."""
    if not _is_wanted(path, glob):
        if glob is None:
            left_out[path.suffix.lower() or "without an ending"] += 1
        return False
    if _is_empty(folder / path):
        left_out["empty"] += 1
        return False
    return True


def _is_empty(path: Path) -> bool:
    """Whether a file has no bytes; one that cannot be asked is read, and fails with its reason."""
    try:
        status = path.stat()
    except OSError:
        return False
    return S_ISREG(status.st_mode) and status.st_size == 0


def _file_task(name: str, query: Query, problem: str | None = None) -> Task:
    shown, stem = printable_path(Path(name)), safe_path(PurePath(name))
    return Task(shown, stem, file=name, encoding=query.encoding, problem=problem)
