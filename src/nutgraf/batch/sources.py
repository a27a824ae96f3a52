"""What a batch reads: folders, files, lists of paths, tables and web archives, as tasks in a stable order."""

from __future__ import annotations

import csv
import hashlib
import json
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fnmatch import fnmatch
from itertools import chain
from pathlib import Path, PurePath
from typing import Final

from nutgraf.batch.file_names import safe_part, safe_path
from nutgraf.batch.inputs.text_tables import RowProblem, bounded_lines, json_rows, open_table
from nutgraf.errors import BadInput
from nutgraf.exports.sanitise import one_line
from nutgraf.limits import Limits
from nutgraf.records import Article

ARTICLE_SUFFIXES: Final = (".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml")
TABLE_SUFFIXES: Final = (".jsonl", ".ndjson", ".csv", ".tsv", ".parquet", ".warc")
METADATA_COLUMNS: Final = (
    "title",
    "url",
    "date",
)  # the columns that are read beside text and name, where they are there


@dataclass(frozen=True, slots=True)
class Query:
    """What to look for: the columns (or keys) of a table that hold text and name, which files of a folder.

    `encoding` None tells it file by file; `leave_out` is the batch's own output, which is no input.
    """

    text: str = "text"
    id: str = "id"
    glob: str | None = None
    encoding: str | None = None
    leave_out: Path | None = None
    limits: Limits = Limits()


@dataclass(frozen=True, slots=True)
class Task:
    """One article to brief: a file, a table's text, or an archive's page; `problem` says why there is none of them.

    `path` is what reports and errors call it; `stem` is the safe name of its output; `declared` is the encoding that
    the page's server told; `data` is the file's content once it is carried to where the file is not.
    """

    path: str
    stem: str
    file: str | None = None
    text: str | None = None
    title: str | None = None
    url: str | None = None
    published: str | None = None
    encoding: str | None = None
    problem: str | None = None
    page: bytes | None = None
    declared: str | None = None
    data: bytes | None = None

    def with_content(self, limits: Limits = Limits()) -> Task:
        """The task with its file's content, for a machine that may not see the file."""
        from nutgraf.stages.acquire.read import read_bytes

        if self.file is None or self.problem is not None:
            return self
        try:
            return replace(self, data=read_bytes(self.file, limits))
        except BadInput as error:
            return replace(self, problem=error.message)

    def digest(self) -> str:
        """SHA-256 over the content; over the problem, where the content cannot be read."""
        if self.page is not None:
            beside = json.dumps((self.url, self.declared, self.encoding)).encode("ascii")
            return hashlib.sha256(beside + b"\0" + self.page).hexdigest()
        if self.file is None:
            content = (self.text, self.title, self.url, self.published, self.problem)
            return hashlib.sha256(json.dumps(content).encode("ascii")).hexdigest()
        if not Path(self.file).is_file():  # a pipe would wait for ever
            return "unreadable"
        try:
            with Path(self.file).open("rb") as file:
                return hashlib.file_digest(file, "sha256").hexdigest()
        except OSError:
            return "unreadable"

    def article(self, limits: Limits = Limits()) -> Article:
        """The article, read within the limits. Raises BadInput."""
        from nutgraf.stages.acquire.read import article_from_text, read_article, read_article_bytes, read_html_response

        if self.problem is not None:
            raise BadInput(self.problem)
        if self.file is not None and self.data is not None:
            return replace(
                read_article_bytes(self.data, self.file, encoding=self.encoding, limits=limits), path=self.path
            )
        if self.file is not None:
            return replace(read_article(self.file, encoding=self.encoding, limits=limits), path=self.path)
        if self.page is not None:
            told = {"encoding": self.encoding, "declared": self.declared}
            return replace(read_html_response(self.page, self.path, **told, limits=limits), url=self.url)
        article = article_from_text(self.text or "", title=self.title)
        return replace(article, path=self.path, url=self.url, published=self.published)


def gather_tasks(sources: Sequence[str], query: Query, left_out: Counter[str]) -> Iterable[Task]:
    """The tasks of all sources one after the other; a list for one folder of articles. Raises as `find_tasks`."""
    found = [find_tasks(source, query, left_out) for source in sources]
    return found[0] if len(found) == 1 else chain.from_iterable(found)


def describe_left_out(left_out: Counter[str]) -> str:
    """What was left out, as a line: the ten that came most often, and how many more."""
    most = sorted(left_out.items(), key=lambda item: (-item[1], item[0]))
    more = sum(count for _, count in most[10:])
    return one_line(
        ", ".join(f"{count:,} {what}" for what, count in most[:10]) + (f", {more:,} others" if more else "")
    )


def find_tasks(source: str, query: Query, left_out: Counter[str] | None = None) -> Iterable[Task]:
    """The tasks of a folder (a list, where it is known whole), of a file, or of a list of paths from "-".

    What an archive holds beside pages is counted in `left_out`. Raises BadInput where there is nothing to read, and
    MissingModel where a library that reads it is missing.
    """
    left_out = Counter() if left_out is None else left_out
    if source == "-":
        names = (line.rstrip("\r\n") for line in sys.stdin if line.strip())
        return chain.from_iterable(_named_tasks(name, query, left_out) for name in names)
    path = Path(source)
    if path.is_dir():
        return _folder_tasks(path, query, left_out)
    if not path.exists():
        raise BadInput(f"{source} does not exist", hint="Give a folder, files, or - for a list of paths.")
    if kind := _table_kind(path):
        return _table_tasks(path, kind, query, left_out)
    if path.suffix.lower() not in ARTICLE_SUFFIXES:
        hint = "Read it with: nutgraf summarise FILE. A list of paths: nutgraf batch - < LIST."
        raise BadInput(
            f"{source} is no folder and none of {', '.join((*ARTICLE_SUFFIXES, *TABLE_SUFFIXES))}", hint=hint
        )
    return [_file_task(source, query)]


def _table_kind(path: PurePath) -> str | None:
    """The ending that tells which table or archive a file is, or None where it is one article."""
    kind = PurePath(path.name.removesuffix(".gz")).suffix.lower()
    return kind if kind in TABLE_SUFFIXES and not (kind == ".parquet" and path.name.endswith(".gz")) else None


def _table_tasks(path: Path, kind: str, query: Query, left_out: Counter[str]) -> Iterator[Task]:
    if kind == ".warc":
        from nutgraf.batch.inputs.warc import page_tasks

        return page_tasks(path, _printable_path(path), query, left_out)
    if kind == ".parquet":
        from nutgraf.batch.inputs.parquet import open_rows

        rows = open_rows(path, (query.text, query.id, *METADATA_COLUMNS), query.text)
        return (_row_task(row, f"{_printable_path(path)}:{number}", query) for number, row in rows)
    return _jsonl_tasks(path, query) if kind in (".jsonl", ".ndjson") else _csv_tasks(path, kind, query)


def _named_tasks(name: str, query: Query, left_out: Counter[str]) -> Iterator[Task]:
    """The tasks of a file that a list or a folder names: one that cannot be read is a task that will fail."""
    kind = _table_kind(PurePath(name))
    if kind is None:
        yield _file_task(name, query)
        return
    try:
        yield from _table_tasks(Path(name), kind, query, left_out)
    except (BadInput, OSError) as error:
        yield _file_task(name, query, problem=str(error))


def _folder_tasks(folder: Path, query: Query, left_out: Counter[str]) -> Iterable[Task]:
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
    taken = [path for path in inside if _is_wanted(path, query.glob)]
    if not taken and not shut:
        wanted = query.glob or ", ".join(f"*{ending}" for ending in ARTICLE_SUFFIXES)
        raise BadInput(f"no articles in {folder}: none of its {len(inside)} files is {wanted}")
    unread = [_file_task(str(error.filename), query, problem=f"cannot open: {error.strerror}") for error in shut]
    if any(map(_table_kind, taken)):
        return chain(unread, chain.from_iterable(_inside_tasks(folder, path, query, left_out) for path in taken))
    return unread + [_inside_task(folder, path, query) for path in taken]


def _inside_tasks(folder: Path, path: Path, query: Query, left_out: Counter[str]) -> Iterable[Task]:
    if _table_kind(path):
        return _named_tasks(str(folder / path), query, left_out)
    return [_inside_task(folder, path, query)]


def _inside_task(folder: Path, path: Path, query: Query) -> Task:
    """A file of a folder: its output is named as it stands inside."""
    return Task(_printable_path(folder / path), safe_path(path), file=str(folder / path), encoding=query.encoding)


def _is_same(path: Path, own: Path | None) -> bool:
    """Whether the path is the output; only one of its name is resolved, since a folder may hold 100,000 files."""
    return own is not None and path.name == own.name and path.resolve() == own


def _is_wanted(path: PurePath, glob: str | None) -> bool:
    if glob is not None:
        return fnmatch(path.as_posix(), glob) or fnmatch(path.name, glob)
    return path.suffix.lower() in ARTICLE_SUFFIXES


def _file_task(name: str, query: Query, problem: str | None = None) -> Task:
    shown, stem = _printable_path(Path(name)), safe_path(PurePath(name))
    return Task(shown, stem, file=name, encoding=query.encoding, problem=problem)


def _jsonl_tasks(path: Path, query: Query) -> Iterator[Task]:
    with open_table(path, query.limits) as file:
        for number, row in enumerate(json_rows(file, query.limits), 1):
            if row is not None:
                yield _row_task(row, f"{_printable_path(path)}:{number}", query)


def _csv_tasks(path: Path, kind: str, query: Query) -> Iterator[Task]:
    csv.field_size_limit(query.limits.bytes)
    with open_table(path, query.limits) as file:
        lines = _sound(bounded_lines(file, query.limits.bytes))
        rows = csv.DictReader(lines, delimiter="\t" if kind == ".tsv" else ",")
        if query.text not in (rows.fieldnames or ()):
            have = ", ".join(rows.fieldnames or ()) or "none"
            raise BadInput(f"{path} has no column {query.text!r}", hint=f"Name one with --text; it has: {have}.")
        number = 1
        try:
            for number, row in enumerate(rows, 2):
                yield _row_task(row, f"{_printable_path(path)}:{number}", query)
        except csv.Error as error:
            yield _row_task(RowProblem(f"cannot read on: {error}"), f"{_printable_path(path)}:{number + 1}", query)


def _sound(lines: Iterator[str]) -> Iterator[str]:
    """The lines, up to one that cannot be read. Raises csv.Error there."""
    for line in lines:
        if isinstance(line, RowProblem):
            raise csv.Error(line)
        yield line


def _row_task(row: object, place: str, query: Query) -> Task:
    """A task of a table's row; one without a text, or with what is wrong in its stead, will fail with its place."""
    if not isinstance(row, Mapping):
        problem = row if isinstance(row, RowProblem) else "not a JSON object"
        return Task(place, safe_part(PurePath(place).name), problem=f"{place}: {problem}")
    name = _replace_surrogates(str(row[query.id])) if row.get(query.id) not in (None, "") else None
    text = row.get(query.text)
    stem = safe_part(name or PurePath(place).name)
    if not isinstance(text, str) or not text.strip():
        return Task(name or place, stem, problem=f"{place}: no text under {query.text!r}")
    known = {
        key: _replace_surrogates(row[key]) for key in METADATA_COLUMNS if isinstance(row.get(key), str) and row[key]
    }
    return Task(name or place, stem, None, text, known.get("title"), known.get("url"), known.get("date"))


def _replace_surrogates(text: str) -> str:
    """The text with lone surrogates, which no encoding carries, replaced."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _printable_path(path: Path) -> str:
    """The path as text that any format can carry: bytes that are no UTF-8 are replaced."""
    return path.as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "replace")
