"""One article that a batch has to brief, whatever input it came from, and what the user asked of the inputs."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from nutgraf.errors import BadInput
from nutgraf.records import Article
from nutgraf.settings import Limits

# The columns that are read beside text and name, where a table has them.
METADATA_COLUMNS: Final = ("title", "url", "date")


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

    `ready` is the article itself, where a file of several was read; `path` is what reports and errors call it;
    `stem` is the safe name of its output; `declared` is the encoding that
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
    ready: Article | None = None

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
        if self.ready is not None:
            return hashlib.sha256(repr(self.ready).encode("utf-8", "replace")).hexdigest()
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
        if self.ready is not None:
            return replace(self.ready, path=self.path)
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


def replace_surrogates(text: str) -> str:
    """The text with lone surrogates, which no encoding carries, replaced."""
    return text.encode("utf-8", "replace").decode("utf-8")


def printable_path(path: Path) -> str:
    """The path as text that any format can carry: bytes that are no UTF-8 are replaced."""
    return path.as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "replace")
