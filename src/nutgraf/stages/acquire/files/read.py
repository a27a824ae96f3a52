"""Tell what a file is by its content, and read the articles in it, one at a time."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from typing import Final

from nutgraf.errors import BadInput
from nutgraf.settings import Limits
from nutgraf.stages.acquire.files.mail_headers import is_mail, is_mailbox
from nutgraf.stages.acquire.lines import SourceText

Reader = Callable[[bytes, str, Limits], Iterator[SourceText]]

_ZIP: Final = b"PK\x03\x04"
_PDF: Final = b"%PDF-"
_PDF_HEAD_BYTES: Final = 1024  # in which a PDF file says that it is one (ISO 32000, annex on implementation limits)
_XML_HEAD: Final = re.compile(
    rb"(?:\xef\xbb\xbf)?\s{0,200}(?:<\?xml[^>]{0,300}\?>|<!--(?:[^-]|-(?!->)){0,4000}-->|<\?[^>]{0,500}\?>|<!DOCTYPE[^>\[]{0,300}>|\s){0,40}"
    rb"<(?:[\w.-]{1,40}:)?(?:rss|feed|RDF)[\s>]"
)
_ODT_TYPE: Final = b"application/vnd.oasis.opendocument.text"
_EPUB_TYPE: Final = b"application/epub+zip"


def find_reader(data: bytes) -> tuple[str, Reader] | None:
    """The kind of a file and what reads it, None where it is text or a page, or nothing that is known here."""
    if _PDF in data[:_PDF_HEAD_BYTES]:
        return "pdf", _read_pdf
    if data.startswith(_ZIP):
        return "document", _read_container
    if _XML_HEAD.match(data):
        return "feed", _read_feed
    if is_mailbox(data):
        return "mail", _read_mailbox
    if is_mail(data):
        return "mail", _read_mail
    return None


def find_text_reader(text: str) -> tuple[str, Callable[[str, Limits], Iterator[SourceText]]] | None:
    """The kind of a decoded text and what reads it, None where it is an article as it stands, or a page."""
    from nutgraf.stages.acquire.files.subtitles import is_subtitles, read_subtitles

    if is_subtitles(text):
        return "subtitles", lambda _label, _limits: iter([read_subtitles(text)])
    if text.lstrip()[:1] in ("{", "["):
        from nutgraf.stages.acquire.files.data import parse_json, read_json

        value = parse_json(text)
        if isinstance(value, dict | list):
            return "json", lambda label, limits: read_json(value, label, limits)
    return None


def _read_pdf(data: bytes, label: str, limits: Limits) -> Iterator[SourceText]:
    from nutgraf.stages.acquire.files.pdf import read_pdf

    yield read_pdf(data, label, limits)


def _read_container(data: bytes, label: str, limits: Limits) -> Iterator[SourceText]:
    from nutgraf.stages.acquire.files.books import read_epub
    from nutgraf.stages.acquire.files.containers import Container
    from nutgraf.stages.acquire.files.office import DOCX_BODY, read_docx, read_odt

    container = Container(data, label, limits)
    names = set(container.names())
    kind = (container.read("mimetype") or b"").strip() if "mimetype" in names else b""
    if DOCX_BODY in names:
        yield read_docx(container, label)
    elif kind == _ODT_TYPE:
        yield read_odt(container, label)
    elif kind == _EPUB_TYPE or "META-INF/container.xml" in names:
        yield from read_epub(container, label, limits)
    else:
        hint = "unpack it; Word (DOCX), OpenDocument text (ODT) and EPUB files are read"
        raise BadInput(f"{label} is a ZIP archive, not text", hint=hint)


def _read_feed(data: bytes, label: str, limits: Limits) -> Iterator[SourceText]:
    from nutgraf.stages.acquire.files.feeds import read_feed

    yield from read_feed(data, label, limits)


def _read_mail(data: bytes, label: str, limits: Limits) -> Iterator[SourceText]:
    from nutgraf.stages.acquire.files.mails import read_mail

    yield read_mail(data, label, limits)


def _read_mailbox(data: bytes, label: str, limits: Limits) -> Iterator[SourceText]:
    from nutgraf.stages.acquire.files.mails import read_mail, split_mailbox

    for number, message in enumerate(split_mailbox(io.BytesIO(data), limits.bytes), 1):
        yield read_mail(message, f"{label}: message {number}", limits)
