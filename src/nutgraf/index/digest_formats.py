"""A digest as a file: Markdown, one HTML page without a script, a Word document, a mail (a draft), or an RSS feed."""

from __future__ import annotations

from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from html import escape
from pathlib import PurePath
from typing import Final

from nutgraf.errors import BadSetting
from nutgraf.exports.docx import document, heading, paragraph
from nutgraf.exports.labels import article_name, date_of, link_of
from nutgraf.exports.markdown import safe
from nutgraf.exports.page import still_page
from nutgraf.exports.sanitise import one_line
from nutgraf.index.digest import Digest, lines
from nutgraf.records import Brief

ENDINGS: Final = (".md", ".html", ".docx", ".eml", ".rss")


def digest_bytes(digest: Digest, ending: str) -> bytes:
    """The digest as the bytes of a file with one of ENDINGS. Raises BadSetting for another."""
    if ending == ".md":
        return markdown(digest).encode("utf-8")
    if ending == ".html":
        return web_page(digest).encode("utf-8")
    if ending == ".docx":
        return word(digest)
    if ending == ".eml":
        return mail(digest)
    if ending == ".rss":
        return rss(digest)
    raise BadSetting(f"a digest is not written as {ending!r}", hint=f"Use one of: {', '.join(ENDINGS)}.")


def ending_of(path: PurePath | None) -> str:
    """The ending that says how a digest is written: Markdown without a file. Raises BadSetting for an unknown one."""
    ending = ".md" if path is None else path.suffix.lower()
    if ending not in ENDINGS:
        raise BadSetting(f"a digest is not written as {ending!r}", hint=f"Use one of: {', '.join(ENDINGS)}.")
    return ending


def markdown(digest: Digest) -> str:
    """The digest as CommonMark."""
    return "\n".join(lines(digest, safe)).rstrip("\n") + "\n"


def plain_text(digest: Digest) -> str:
    """The digest for a reader of plain text, where nothing is escaped."""
    return "\n".join(lines(digest, str)).rstrip("\n") + "\n"


def web_page(digest: Digest) -> str:
    """The digest as one page; nothing in it runs or is loaded."""
    return still_page("digest", digest=digest, words=digest.words)


def word(digest: Digest) -> bytes:
    """The digest as a Word document."""
    body = [heading(digest.title, 1)]
    for title, items in digest.sections:
        body.append(heading(title, 2))
        for item in items:
            body.append(paragraph(item.text, label=item.label))
            sources = (" · ".join(filter(None, (s.title, s.about, s.link))) for s in item.sources)
            body += [paragraph(source, style="List") for source in sources]
    return document(body, digest.words.code)


def mail(digest: Digest) -> bytes:
    """The digest as a mail (RFC 5322) without sender and receiver, in text and HTML; programs open it as a draft."""
    message = EmailMessage(policy=SMTP)
    message["Subject"] = one_line(digest.title)
    message["X-Unsent"] = "1"
    message.set_content(plain_text(digest))
    message.add_alternative(web_page(digest), subtype="html")
    message.set_boundary("nutgraf-digest")  # the same digest gives the same bytes
    return message.as_bytes()


def rss(digest: Digest) -> bytes:
    """The articles of the digest's days as RSS 2.0, newest first, each with its summary."""
    about = (("title", digest.title), ("link", "about:blank"), ("description", digest.title))
    pieces = [_element(name, text) for name, text in about] + [_item(brief) for brief in digest.briefs]
    opening = '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0">\n<channel>\n'
    return (opening + "".join(pieces) + "</channel>\n</rss>\n").encode("utf-8")


def _item(brief: Brief) -> str:
    stated = date_of(brief)
    pieces = [_element("title", article_name(brief))]
    if link := link_of(brief):
        pieces.append(_element("link", link))
    pieces.append(_element("guid", f"sha256:{brief.article.id}", ' isPermaLink="false"'))
    if stated and len(stated) == len("2025-10-09"):
        pieces.append(_element("pubDate", format_datetime(datetime.fromisoformat(stated).replace(tzinfo=UTC))))
    pieces.append(_element("description", brief.summary.text))
    return f"<item>\n{''.join(pieces)}</item>\n"


def _element(name: str, text: str, attributes: str = "") -> str:
    return f"<{name}{attributes}>{escape(one_line(text), quote=False)}</{name}>\n"
