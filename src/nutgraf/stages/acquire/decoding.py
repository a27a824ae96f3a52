"""Bytes to text: byte-order mark, UTF-8, UTF-16 and 32 without a mark, then the code page that reads best."""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from nutgraf.errors import BadInput, BadSetting
from nutgraf.languages.ngrams import best_mean_log_likelihood
from nutgraf.text.scripts import scripts_differ

_BOMS: Final = (  # UTF-32 before UTF-16: its little-endian mark begins with UTF-16's
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC: Final = (
    ((b"\xd0\xcf\x11\xe0", b"{\\rtf"), "an office document of an older kind"),
    ((b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"7z\xbc\xaf", b"\x28\xb5\x2f\xfd"), "a compressed file"),
    ((b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"II*\x00", b"MM\x00*"), "a picture or a recording"),
    ((b"\x7fELF", b"MZ\x90\x00", b"\xca\xfe\xba\xbe"), "a program"),
)
_WIDE: Final = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
_CODE_PAGES: Final = (
    "cp1252",
    "iso8859_15",
    "cp1258",
    "cp1250",
    "cp1251",
    "cp1253",
    "cp1254",
    "cp1256",
    "cp1257",
)  # cp1252 wins a tie
_DECLARED: Final = re.compile(rb"""<meta[^>]{0,200}?charset\s{0,3}=\s{0,3}["']?([\w:.-]{2,40})""", re.IGNORECASE)
_MAX_NUL_SHARE: Final = 0.001  # share of NUL bytes above which a file that is no UTF-16 is no text
_MAX_SAMPLE_BYTES: Final = 6000  # bytes, of lines with bytes beyond ASCII, that code pages are tried on
_NON_ASCII: Final = re.compile(rb"[^\n]{0,200}[\x80-\xff][^\n]{0,200}")


def decode(data: bytes, name: str, encoding: str | None = None, declared: str | None = None) -> tuple[str, str]:
    """The text, and the codec that read it. Raises BadInput, and BadSetting for an unknown `encoding`.

    `declared` is what a server said of a page: asked before the page itself, and after UTF-8, which shows by itself.
    """
    if not data.strip():
        raise BadInput(f"{name} is empty")
    if encoding is not None:
        return _decode_as(data, name, encoding)
    for bom, codec in _BOMS:
        if data.startswith(bom):
            return data.decode(codec, "replace"), codec
    for magics, what in _MAGIC:
        if data.startswith(magics):
            raise BadInput(f"{name} is {what}, not text", hint="save the article as text, markdown or HTML")
    if b"\0" in data[:4096]:
        return _utf16_or_32(data, name)
    return _utf8(data) or _code_page(data, name, declared)


def _decode_as(data: bytes, name: str, encoding: str) -> tuple[str, str]:
    try:
        return data.decode(encoding), codecs.lookup(encoding).name
    except LookupError as error:
        raise BadSetting(f"unknown encoding {encoding!r}", hint="try utf-8, cp1252, utf-16 or gb18030") from error
    except ValueError as error:
        reason = str(error) if not isinstance(error, UnicodeDecodeError) else f"byte {error.start}: {error.reason}"
        raise BadInput(
            f"{name} is not {encoding}: {reason}", hint="leave --encoding out to let nutgraf tell"
        ) from error


def _utf16_or_32(data: bytes, name: str) -> tuple[str, str]:
    """UTF-16 or UTF-32 without a mark: the reading with the most spaces, line ends and ideographic stops."""
    best, used, most = None, "", 0.0
    for codec in _WIDE:
        text = data[: len(data) // 4 * 4 if "32" in codec else len(data) // 2 * 2].decode(codec, "replace")
        sample = text[:4000]
        bad = sum(unicodedata.category(char) in {"Cn", "Co", "Cs"} or char in "\0\ufffd" for char in sample)
        common = sum(char in " \n。，、" for char in sample)
        if sample and bad <= 0.01 * len(sample) and common / len(sample) > most:
            best, used, most = text, codec, common / len(sample)
    if best is not None:
        return best, used
    if data.count(b"\0") <= max(1, _MAX_NUL_SHARE * len(data)):
        return _utf8(data) or _code_page(data, name, None)
    raise BadInput(f"{name} is binary, not text", hint="save the article as text, markdown or HTML")


def _utf8(data: bytes) -> tuple[str, str] | None:
    """The text as UTF-8: strictly, or with U+FFFD for a few damaged sequences; None if it is none."""
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    right = len(text) - len(text.encode("ascii", "ignore")) - bad
    return (text, "utf-8") if bad == 0 or right > 10 * bad else None


def _code_page(data: bytes, name: str, declared: str | None) -> tuple[str, str]:
    """The code page under which the text is likeliest in some language (langdetect's profiles judge)."""
    said = _DECLARED.search(data[:4096])
    codec = _known(declared or "") or (_known(said[1].decode("ascii")) if said else None)
    if codec:
        return data.decode(codec, "replace"), codec
    sample = b"\n".join(_NON_ASCII.findall(data[:200_000]))[:_MAX_SAMPLE_BYTES]
    best, used, most = None, "", float("-inf")
    for page in _candidates(sample):
        try:
            text = data.decode(page)
        except ValueError:
            continue
        value = _plausibility(unicodedata.normalize("NFC", sample.decode(page, "replace")))
        if value > most:
            best, used, most = text, page, value
    if best is None:
        raise BadInput(f"{name}: cannot tell the encoding", hint="name it with --encoding")
    return best, used


def _plausibility(text: str) -> float:
    """How well a text reads: its fit to a language, less scripts mixed in a word, and controls."""
    mixed = sum(scripts_differ(one, two) for one, two in pairwise(text))
    controls = sum("\x7f" <= char <= "\x9f" for char in text)
    return best_mean_log_likelihood(text) - 5 * (mixed + controls) / max(1, len(text))


def _known(name: str) -> str | None:
    """A declared codec as browsers read it: Latin-1 and ASCII mean cp1252 (WHATWG); UTF-8 has failed before."""
    try:
        found = codecs.lookup(name).name
    except LookupError:
        return None
    if found.startswith("utf"):
        return None
    return "cp1252" if found in {"iso8859-1", "ascii"} else found


def _candidates(sample: bytes) -> Iterator[str]:
    from charset_normalizer import from_bytes

    yield from _CODE_PAGES
    for match in list(from_bytes(sample))[:6]:
        if not match.encoding.startswith(("cp4", "cp7", "cp8")):  # DOS pages fit short texts by accident
            yield match.encoding
