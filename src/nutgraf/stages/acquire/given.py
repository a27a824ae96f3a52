"""What a program gives as an article: a text, a path, bytes, an open file; what is none of them has its message."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from nutgraf.errors import BadInput
from nutgraf.records import Article, Brief
from nutgraf.settings import Limits
from nutgraf.stages.acquire.read import article_from_text, read_article, read_article_bytes

Given = str | Article | Path

# Endings of files that hold an article a row or a record.
TABLES: Final = (".csv", ".tsv", ".jsonl", ".ndjson", ".parquet", ".warc", ".wet")
_ADDRESS: Final = re.compile(r"[a-z][a-z+.-]{1,9}://\S+", re.IGNORECASE)
_ENDING: Final = re.compile(r"[^\n]{1,250}\.[A-Za-z][A-Za-z0-9]{1,7}")
_MAX_NAME_CHARS: Final = 255  # of the name of a file, on the usual systems; bytes there
_NO_NAME: Final = "the data"  # what a message calls bytes that come from no file
_HINT: Final = "Give the text as str, what nutgraf.read returned, or a file as pathlib.Path."


def article_of(given: Given, title: str | None = None) -> Article:
    """The article that a text, a path or an article is. Raises BadInput, also for the name of a file as text."""
    if isinstance(given, Article):
        return given
    if isinstance(given, Path):
        article = read_given(given)
        return article if title is None else replace(article, title=title)
    text = checked_text(given)
    check_is_no_address(text)
    if _is_name(text):
        hint = f"Read it first: nutgraf.summarise(nutgraf.read({text.strip()!r}))."
        raise BadInput(f"{text.strip()!r} is the name of a file, not an article", hint=hint)
    return article_from_text(text, title=title)


def read_given(source: object, encoding: str | None = None) -> Article:
    """Read an article from a path, from bytes or from an open file. Raises BadInput, BadSetting for an `encoding`."""
    if isinstance(source, bytes | bytearray | memoryview):
        return _from_bytes(bytes(source), _NO_NAME, encoding)
    if hasattr(source, "read"):
        return _from_file(source, encoding)
    if not isinstance(source, str | Path):
        what = "an article that is read already" if isinstance(source, Article) else described(source)
        raise BadInput(f"{what} cannot be read", hint="Give a path, bytes, or a file that is open.")
    name = str(source)
    check_is_no_address(name)
    if "\n" in name or len(name.rpartition("/")[2]) > _MAX_NAME_CHARS:
        raise BadInput("this is a text, not the name of a file", hint="Give it to nutgraf.summarise.")
    check_is_no_table(name)
    return read_article(source, encoding=encoding)


def check_is_no_address(name: str) -> None:
    """Raise BadInput for the address of a page: nutgraf downloads nothing."""
    name = name.strip()
    if _ADDRESS.fullmatch(name) and not _is_file(name):
        hint = f"Pipe the page: `curl -s {name} | nutgraf summarise -`."
        raise BadInput(f"{name} is an address, not a file", hint=hint)


def check_is_no_table(name: str) -> None:
    """Raise BadInput for a file that holds an article a row or a record, by its name."""
    if name.lower().removesuffix(".gz").endswith(TABLES) and _is_file(name):
        hint = f"Use `nutgraf batch {name} -o OUT`, which makes a brief of each."
        raise BadInput(f"{name} is a table or an archive with many articles", hint=hint)


def checked_text(given: object) -> str:
    """What was given, where it is a text. Raises BadInput."""
    if isinstance(given, str):
        return given
    if isinstance(given, bytes | bytearray | memoryview):
        raise BadInput("the article is bytes, not text", hint="Give nutgraf.read(data), which finds the encoding.")
    if hasattr(given, "read"):
        raise BadInput("the article is an open file, not text", hint="Give nutgraf.read(file).")
    if isinstance(given, Brief):
        raise BadInput("this is a brief already, not an article", hint="Its article is brief.article.")
    raise BadInput(f"{described(given)} is not an article", hint=_HINT)


def described(given: object) -> str:
    """What a message calls a value that is no article."""
    return "None" if given is None else f"a value of type {type(given).__name__}"


def _is_name(text: str) -> bool:
    """Whether the text is the name of a file: of one that is there, or a word with the ending of a kind of files."""
    text = text.strip()
    if not _ENDING.fullmatch(text):
        return False
    from mimetypes import guess_type

    return _is_file(text) or (not re.search(r"\s", text) and guess_type(text)[0] is not None)


def _is_file(name: str) -> bool:
    with suppress(OSError, ValueError):  # a name that is too long, or none
        return Path(name).is_file()
    return False


def _from_file(file: Any, encoding: str | None) -> Article:
    """The article in an open file; its name is the article's path, where it has one."""
    name = getattr(file, "name", None)
    name = name if isinstance(name, str) and not name.startswith("<") else _NO_NAME
    data = file.read(Limits().bytes + 1)
    if isinstance(data, bytes):
        return _from_bytes(data, name, encoding)
    return replace(_from_bytes(data.encode("utf-8", "replace"), name, "utf-8"), encoding=None)


def _from_bytes(data: bytes, name: str, encoding: str | None) -> Article:
    article = read_article_bytes(data, name, encoding=encoding)
    return article if name != _NO_NAME else replace(article, path=None)
