"""Read an article from a text, a file or bytes: decode, normalise, extract; every bad input has its message."""

from __future__ import annotations

import hashlib
import re
import stat
import unicodedata
from pathlib import Path
from typing import Final

from nutgraf.errors import BadInput
from nutgraf.records import Article

BYTES_LIMIT: Final = 20_000_000  # the longest article of 40,000 crawled pages had 1.2 MB of HTML
_BOMS: Final = (  # UTF-32 before UTF-16: its little-endian mark begins with UTF-16's
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_SURROGATES: Final = re.compile("[\ud800-\udfff]")


def article_from_text(text: str, *, title: str | None = None) -> Article:
    """An article of this text (NFC, LF, no byte-order mark). Raises BadInput where it has no letters."""
    return _article(_normalise(text), title=title)


def read_article(path: str | Path, *, encoding: str | None = None, limit: int = BYTES_LIMIT) -> Article:
    """Read a text, markdown or HTML file of at most `limit` bytes. Raises BadInput."""
    path = Path(path)
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise BadInput(f"{path} is a folder", hint="use `nutgraf batch` for a folder")
        if not stat.S_ISREG(mode):
            raise BadInput(f"{path} is not a regular file")
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except OSError as error:
        raise BadInput(f"cannot read {path}: {error.strerror}") from error
    return read_stream(data, str(path), encoding=encoding, limit=limit)


def read_stream(data: bytes, name: str, *, encoding: str | None = None, limit: int = BYTES_LIMIT) -> Article:
    """Read an article from bytes; `name` (a path, "-" for standard input) tells its format. Raises BadInput."""
    if len(data) > limit:
        raise BadInput(f"{name} is larger than {limit:,} bytes")
    text, used = _decode(data, name, encoding)
    return _article(_normalise(text), path=name, encoding=used)


def _decode(data: bytes, name: str, encoding: str | None) -> tuple[str, str]:
    for bom, codec in _BOMS:
        if data.startswith(bom) and encoding is None:
            return data.decode(codec, "replace"), codec
    try:
        return data.decode(encoding or "utf-8"), encoding or "utf-8"
    except UnicodeDecodeError:
        pass
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    if best is None:
        raise BadInput(f"{name}: cannot tell the encoding")
    return str(best), best.encoding


def _normalise(text: str) -> str:
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", _SURROGATES.sub("\ufffd", text))


def _article(text: str, *, path: str | None = None, title: str | None = None, encoding: str | None = None) -> Article:
    if not any(char.isalpha() for char in text):
        raise BadInput(f"{path or 'the text'} has no letters", hint="nutgraf reads news articles")
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Article(id=digest, text=text, path=path, title=title, encoding=encoding)
