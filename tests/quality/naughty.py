"""Hostile articles of thirty kinds, made here from nothing but code: what a newsroom's worst files look like."""

from __future__ import annotations

import base64
import codecs
import os
from collections.abc import Callable, Iterator
from pathlib import Path

NEWS = "Le maire, M. Jean Dupont, a dit lundi : « Il faut agir. » Le budget atteint 3,2 millions d'euros, +5 %."
VIETNAMESE = "Chủ tịch Nguyễn Văn A nói: “Tỉnh phải hoàn thành 40 % kế hoạch.” Ông nói như vậy hôm nay."
MANY = (
    "Le 5 mai.",
    VIETNAMESE,
    "Мэр Иванов сказал: «Да».",
    "市長は「はい」と言った。",
    "قال الرئيس: «نعم».",
    "ผู้ว่าฯ กล่าวว่า",
)
SIZES = (1, 2, 3, 7, 20, 90, 400, 1500)
CODECS = ("utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-8-sig", "cp1252", "cp1258", "cp437")
CODECS += ("cp1250", "latin-1", "mac_roman", "utf-7", "hz", "iso2022_jp", "cp500", "gb18030", "big5")
BOMS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
BIDI = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061c"
ODD_SPACES = "\u00a0\u2007\u202f\u2009\u200b\u2060\u3000\ufeff\u2028\u2029\x0b\x0c\x1c\x1d\x1e\x85\u180e"
NON_CHARACTERS = "\ufffe\uffff\U0001fffe\U0010ffff\ue000\ufdd0\U000e0041"
MARKS = "\"'«»“”„‟‘’‚‹›「」『』—–-"
SCRIPTS = (
    "<script>alert(1)</script>",
    "<html><body><p>",
    "<article><p>{}</p></article>",
    "{{{{7*7}}}}",
    "<!-- {} -->",
    "<![CDATA[{}]]>",
    "<svg/onload=x>",
    "&amp;&#0;&#x110000;&#55296;",
    "<html><head><meta charset='utf-7'></head><body><p>{}</p></body></html>",
    "<!DOCTYPE x [<!ENTITY a 'b'>]><html>&a;</html>",
)
FORMULAS = ("=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3", "\t=1", '"=1","b"', "%0A=1")


def repeated(*units: str) -> Iterator[str]:
    """Each unit at every size, bare and inside a story."""
    for unit in units:
        for size in SIZES:
            yield unit * size
        yield f"{NEWS} {unit * 60} {NEWS}"


def framed(*pieces: str) -> Iterator[str]:
    """Each piece alone, before, behind, between the letters of, and as the lines of a story."""
    for piece in pieces:
        yield from (piece, piece + NEWS, NEWS + piece, piece.join(NEWS), f"{NEWS}\n{piece}\n{VIETNAMESE}")


def texts() -> dict[str, Iterator[str]]:
    """The hostile texts by kind."""
    return {
        "combining storm": framed("\u0301" * 90, "a" + "\u0323\u0301" * 400, "\u20dd", "\u0e33" * 30),
        "bidi controls": framed(*BIDI),
        "escape sequences": framed("\x1b[31m", "\x1b]0;x\x07", "\x9b2J", "\x08" * 20, "\x1b[2J\x1b[H"),
        "odd spaces": framed(*ODD_SPACES),
        "no characters": framed(*NON_CHARACTERS),
        "lone surrogates": framed("\ud800", "\udfff", "\ud83d", "\udcff\udc80"),
        "nul and controls": framed("\0", "\x01\x02", "\x7f", "\x1a"),
        "markup": (shape.replace("{}", NEWS) + tail for shape in SCRIPTS for tail in ("", NEWS)),
        "formulas": framed(*FORMULAS),
        "huge words": repeated("a", "Ab", "l'", "a-", "A.", "é", "ß", "ﬁ", "İ"),
        "brackets": repeated("(", ")", "[", "(a)", "{<"),
        "nested brackets": ("(" * n + "a" + ")" * n for n in SIZES),
        "quotation marks": repeated(*MARKS),
        "open quotations": (mark.join(["", *[NEWS] * 4]) for mark in MARKS),
        "digits": repeated("1", "1 000 ", "1.", "1,", "9e9", "٣", "½", "²", "Ⅷ", "三", "1/0 ", "-1 %"),
        "commas": repeated(",", "a, ", ";", ", et ", "、"),
        "line ends": repeated("\n", "a\n", "\r", "\r\n", "\n\n\u2028", "a\x0b"),
        "full stops": repeated(".", ". a", "...", "M. ", "?!", "…", "。"),
        "mixed scripts": (a + b + a[::-1] for a in MANY for b in MANY),
        "addresses only": repeated("https://a.example/b?c=1 ", "x@y.example ", "#a @b ", "www.", "file:///etc/x "),
        "emoji": repeated("👩‍👩‍👧‍👦", "🇫🇷", "1️⃣", "😀a "),
        "case that grows": repeated("ẞ", "ŉ", "ΐ", "ǅ", "Σ "),
    }


def cut(data: bytes) -> Iterator[bytes]:
    """The bytes without their first and last few."""
    yield from (data, data[:-1], data[:-2], data[1:], data[:37], data[3:-3])


def contents() -> dict[str, Iterator[bytes]]:
    """The hostile bytes by kind."""
    story = (NEWS + "\n" + VIETNAMESE) * 2
    return {
        "encodings": (part for codec in CODECS for part in cut(story.encode(codec, "replace"))),
        "wrong marks": (bom + part for bom in BOMS for part in (b"", b"a", story.encode(), NEWS.encode("cp1252"))),
        "damaged": (story.encode().replace(b"a", bytes([byte])) for byte in range(0, 256, 9)),
        "not text": (start + story.encode() for start in (b"%PDF", b"PK\x03\x04", b"\x1f\x8b", b"GIF8", b"\0" * 9)),
        "coded": (base64.b64encode(story.encode() * n) for n in SIZES[:5]),
        "all bytes": (bytes(range(start, 256)) * 3 for start in range(0, 256, 32)),
    }


def _file(path: Path) -> None:
    path.write_text(NEWS, "utf-8")


def _loop(path: Path) -> None:
    path.symlink_to(path)


def _dangling(path: Path) -> None:
    path.symlink_to(path.with_name("nothing"))


def _shut(path: Path) -> None:
    _file(path)
    path.chmod(0)


def paths(folder: Path) -> dict[str, list[Path]]:
    """The hostile files by kind, made in a folder."""
    odd = ["-rf", "a b", "a\nb", "=1.txt", "\u202egpj.txt", "$(x).md", "a\udcff.txt", "é" * 60, "CON", "x.html", "..."]
    made: dict[str, tuple[list[str], Callable[[Path], None]]] = {
        "odd names": (odd, _file),
        "no regular files": (["pipe"], os.mkfifo),
        "folders": (["folder.txt", "folder.html"], Path.mkdir),
        "links": (["loop"], _loop),
        "dangling links": (["dangling"], _dangling),
        "shut files": (["shut"], _shut),
    }
    for names, make in made.values():
        for name in names:
            make(folder / name)
    found = {kind: [folder / name for name in names] for kind, (names, _) in made.items()}
    return {**found, "impossible names": [folder / "a\0b", folder / ("x" * 5000), folder / "x.html" / "y"]}
