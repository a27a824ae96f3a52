"""What a batch reads: folders, lists of paths, JSON Lines and CSV, as a stream of tasks in a stable order."""

from __future__ import annotations

import csv
import hashlib
import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from fnmatch import fnmatch
from pathlib import Path, PurePath
from typing import Final

from nutgraf.errors import BadInput
from nutgraf.limits import Limits
from nutgraf.naming import safe_part, safe_path
from nutgraf.reading.tables import Problem, bounded_lines, json_rows, open_table
from nutgraf.records import Article

READ: Final = (".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml")
TABLES: Final = (".jsonl", ".ndjson", ".csv")


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
    """One article to brief: a file, or a text that came in a table; `problem` says why there is neither.

    `path` is what reports and errors call it; `stem` is the safe name of its output.
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

    def digest(self) -> str:
        """SHA-256 over the content; over the problem, where the content cannot be read."""
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
        from nutgraf.stages.acquire import article_from_text, read_article

        if self.problem is not None:
            raise BadInput(self.problem)
        if self.file is not None:
            return replace(read_article(self.file, encoding=self.encoding, limits=limits), path=self.path)
        article = article_from_text(self.text or "", title=self.title)
        return replace(article, path=self.path, url=self.url, published=self.published)


def find_tasks(source: str, query: Query) -> Iterable[Task]:
    """The tasks of a folder (a list, since it is known whole), of a table, or of a list of paths from "-".

    Raises BadInput where there is nothing to read.
    """
    if source == "-":
        return (_file_task(line.rstrip("\r\n"), query) for line in sys.stdin if line.strip())
    path = Path(source)
    if path.is_dir():
        return _folder_tasks(path, query)
    if not path.exists():
        raise BadInput(f"{source} does not exist", hint="Give a folder, a .jsonl or .csv file, or - for a list.")
    kind = PurePath(path.name.removesuffix(".gz")).suffix.lower()
    if kind not in TABLES:
        hint = "One article: nutgraf summarise FILE. A list of paths: nutgraf batch - < LIST."
        raise BadInput(f"{source} is no folder and none of {', '.join(TABLES)}", hint=hint)
    return _csv_tasks(path, query) if kind == ".csv" else _jsonl_tasks(path, query)


def _folder_tasks(folder: Path, query: Query) -> list[Task]:
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
        wanted = query.glob or ", ".join(f"*{ending}" for ending in READ)
        raise BadInput(f"no articles in {folder}: none of its {len(inside)} files is {wanted}")
    unread = [_file_task(str(error.filename), query, problem=f"cannot open: {error.strerror}") for error in shut]
    return unread + [
        Task(_shown(folder / path), safe_path(path), file=str(folder / path), encoding=query.encoding) for path in taken
    ]


def _is_same(path: Path, own: Path | None) -> bool:
    """Whether the path is the output; only one of its name is resolved, since a folder may hold 100,000 files."""
    return own is not None and path.name == own.name and path.resolve() == own


def _is_wanted(path: PurePath, glob: str | None) -> bool:
    if glob is not None:
        return fnmatch(path.as_posix(), glob) or fnmatch(path.name, glob)
    return path.suffix.lower() in READ


def _file_task(name: str, query: Query, problem: str | None = None) -> Task:
    shown, stem = _shown(Path(name)), safe_path(PurePath(name))
    return Task(shown, stem, file=name, encoding=query.encoding, problem=problem)


def _jsonl_tasks(path: Path, query: Query) -> Iterator[Task]:
    with open_table(path, query.limits) as file:
        for number, row in enumerate(json_rows(file, query.limits), 1):
            if row is not None:
                yield _row_task(row, f"{_shown(path)}:{number}", query)


def _csv_tasks(path: Path, query: Query) -> Iterator[Task]:
    csv.field_size_limit(query.limits.bytes)
    with open_table(path, query.limits) as file:
        rows = csv.DictReader(_sound(bounded_lines(file, query.limits.bytes)))
        if query.text not in (rows.fieldnames or ()):
            have = ", ".join(rows.fieldnames or ()) or "none"
            raise BadInput(f"{path} has no column {query.text!r}", hint=f"Name one with --text; it has: {have}.")
        number = 1
        try:
            for number, row in enumerate(rows, 2):
                yield _row_task(row, f"{_shown(path)}:{number}", query)
        except csv.Error as error:
            yield _row_task(Problem(f"cannot read on: {error}"), f"{_shown(path)}:{number + 1}", query)


def _sound(lines: Iterator[str]) -> Iterator[str]:
    """The lines, up to one that cannot be read. Raises csv.Error there."""
    for line in lines:
        if isinstance(line, Problem):
            raise csv.Error(line)
        yield line


def _row_task(row: object, place: str, query: Query) -> Task:
    """A task of a table's row; one without a text is a task that will fail with its place."""
    if not isinstance(row, Mapping):
        problem = row if isinstance(row, Problem) else "not a JSON object"
        return Task(place, safe_part(PurePath(place).name), problem=f"{place}: {problem}")
    name = _whole(str(row[query.id])) if row.get(query.id) not in (None, "") else None
    text = row.get(query.text)
    stem = safe_part(name or PurePath(place).name)
    if not isinstance(text, str) or not text.strip():
        return Task(name or place, stem, problem=f"{place}: no text under {query.text!r}")
    known = {key: _whole(row[key]) for key in ("title", "url", "date") if isinstance(row.get(key), str) and row[key]}
    return Task(name or place, stem, None, text, known.get("title"), known.get("url"), known.get("date"))


def _whole(text: str) -> str:
    """The text with lone surrogates, which no encoding carries, replaced."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _shown(path: Path) -> str:
    """The path as text that any format can carry: bytes that are no UTF-8 are replaced."""
    return path.as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "replace")
