"""Read an article from a text, a file or bytes: decode, normalise, extract; each bad input has its message."""

from __future__ import annotations

import hashlib
import re
import stat
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import asdict, replace
from itertools import islice
from pathlib import Path, PurePath
from typing import Any, Final

from nutgraf.errors import BadInput
from nutgraf.records import Article
from nutgraf.settings import Limits
from nutgraf.stages.acquire.decoding import decode
from nutgraf.stages.acquire.files.read import find_reader, find_text_reader
from nutgraf.stages.acquire.font_encodings import check_font_encoding
from nutgraf.stages.acquire.lines import SourceText, to_article

_STANDARD_INPUT: Final = "-"
_SURROGATES: Final = re.compile("[\ud800-\udfff]")
_HTML_NAMES: Final = frozenset({".html", ".htm", ".xhtml"})
_HTML: Final = re.compile(
    r"\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,20})?(?:<!--[^>]{0,400}-->\s{0,20})?<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE,
)
_MARKDOWN_NAMES: Final = frozenset({".md", ".markdown"})


def article_from_text(text: str, *, title: str | None = None) -> Article:
    """An article of this text (NFC, LF, no byte-order mark). Raises BadInput where it has no letters."""
    text = _normalise(text)
    _check_text(text, "the text")
    return Article(id=_digest(text), text=text, title=None if title is None else _replace_surrogates(title))


def read_article(path: str | Path, *, encoding: str | None = None, limits: Limits = Limits()) -> Article:
    """Read a text, markdown or HTML file within the limits on bytes and depth.

    Raises BadInput where it is missing, no file, too large, binary or undecodable, BadSetting for an `encoding`
    that is none. Devices and pipes are not opened: reading one might never end.
    """
    return read_article_bytes(read_bytes(path, limits), str(path), encoding=encoding, limits=limits)


def read_bytes(path: str | Path, limits: Limits = Limits()) -> bytes:
    """The bytes of a file, of one that is too large one more than the limit. Raises BadInput as `read_article` does."""
    path = Path(path)
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise BadInput(f"{path} is a folder", hint="`nutgraf batch` reads folders")
        if not stat.S_ISREG(status.st_mode):
            raise BadInput(f"{path} is not a regular file", hint="pipe it into `nutgraf summarise -`")
        with path.open("rb") as file:
            return file.read(limits.bytes + 1)
    except OSError as error:
        raise BadInput(f"cannot read {path}: {error.strerror or error}") from error
    except ValueError as error:  # a NUL in the name
        raise BadInput(f"{str(path)!r} cannot be the name of a file") from error


def read_article_bytes(data: bytes, name: str, *, encoding: str | None = None, limits: Limits = Limits()) -> Article:
    """Read an article from bytes. `name` is a path, or "-" for standard input; the content tells the format.

    Raises BadInput and BadSetting as `read_article` does, BadInput also where there are several articles.
    """
    first, *more = islice(read_articles_bytes(data, name, encoding=encoding, limits=limits), 2)
    if more:
        hint = f"`nutgraf batch {name} -o FOLDER` reads each, `nutgraf summarise --together` sums them up."
        raise BadInput(f"{_label(name)} holds several articles", hint=hint)
    return first


def read_articles_bytes(
    data: bytes, name: str, *, encoding: str | None = None, limits: Limits = Limits()
) -> Iterator[Article]:
    """The articles in bytes, one at a time: several in a mailbox, a feed, a book or a list in JSON, else one.

    Raises BadInput and BadSetting as `read_article` does, and MissingReader where a library that reads it is missing.
    """
    label = _label(name)
    if len(data) > limits.bytes:
        hint = "split it into single articles, or give --max-bytes"
        raise BadInput(f"{label} is larger than {limits.bytes:,} bytes", hint=hint)
    path = None if name == _STANDARD_INPUT else _replace_surrogates(name)
    found = find_reader(data)
    if found is not None:
        kind, read = found
        yield from _articles(read(data, label, limits), label, path, kind, None)
        return
    text, used = decode(data, label, encoding)
    text = _normalise(text)
    _check_text(text, label)
    ending = PurePath(name).suffix.lower()
    in_text = find_text_reader(text)
    if in_text is not None:
        yield from _articles(in_text[1](label, limits), label, path, in_text[0], used)
    elif ending in _HTML_NAMES or _HTML.match(text):
        yield _from_html(text, label, path, used, limits)
    else:
        yield _from_text(text, path, used, markdown=ending in _MARKDOWN_NAMES)


def _label(name: str) -> str:
    return "standard input" if name == _STANDARD_INPUT else name


def _articles(
    sources: Iterable[SourceText], label: str, path: str | None, kind: str, encoding: str | None
) -> Iterator[Article]:
    """The articles of a file's sources that have letters. Raises BadInput where none has."""
    empty = True
    for source in sources:
        if source.has_letters():
            empty = False
            article = to_article(source, path, kind, encoding)
            check_font_encoding(article.text, label)
            yield article
    if empty:
        raise BadInput(f"{label} holds no text", hint="nutgraf reads news articles")


def _from_text(text: str, path: str | None, encoding: str, *, markdown: bool) -> Article:
    """A plain text as it is; what the front matter of a Markdown file states is read beside it."""
    article = Article(
        id=_digest(text), text=text, path=path, format="markdown" if markdown else "text", encoding=encoding
    )
    stated = _front_matter(text) if markdown else {}
    return replace(article, **{key: value for key, value in stated.items() if value})


def read_html_response(
    data: bytes, url: str, *, encoding: str | None = None, declared: str | None = None, limits: Limits = Limits()
) -> Article:
    """Read an article from an HTML page as a server sent it; `declared` is the encoding that the server told.

    What the page says of its own address and date holds; where it tells no address, `url` is it. Raises BadInput and
    BadSetting as `read_article` does.
    """
    if len(data) > limits.bytes:
        raise BadInput(f"{url} is larger than {limits.bytes:,} bytes", hint="give --max-bytes")
    text, used = decode(data, url, encoding, declared)
    text = _normalise(text)
    _check_text(text, url)
    return _from_html(text, url, _replace_surrogates(url), used, limits)


def _from_html(text: str, label: str, path: str | None, used: str, limits: Limits) -> Article:
    from nutgraf.stages.acquire.pages.read import read_page  # loads lxml, which plain text does not need

    return to_article(read_page(text, label, limits.depth), path, "html", used)


def _normalise(text: str) -> str:
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", _replace_surrogates(text))


def _replace_surrogates(text: str) -> str:
    """The text with lone surrogates, which no encoding carries, replaced; names of files may hold them."""
    return _SURROGATES.sub("\ufffd", text)


def _check_text(text: str, label: str) -> None:
    check_font_encoding(text, label)
    if not any(char.isalpha() for char in text):
        raise BadInput(f"{label} has no letters", hint="nutgraf reads news articles")


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _front_matter(text: str) -> dict[str, Any]:
    from nutgraf.stages.acquire.files.front_matter import read_front_matter  # loads what reads pages

    return asdict(read_front_matter(text))
