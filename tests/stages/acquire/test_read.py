"""Reading: encodings, formats, limits, and input that is none."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nutgraf.errors import BadInput, BadSetting, NutgrafError
from nutgraf.settings import Limits
from nutgraf.stages.acquire.read import article_from_text, read_article, read_article_bytes

FRENCH = "Le conseil a été réuni à la mairie ; où qu'il aille, l'élève sera reçu. C'est décidé, dit le maire à l'hôtel."
VIETNAMESE = "Hội đồng nhân dân đã thông qua ngân sách mới, dù có nhiều đại biểu phản đối. Ông chủ tịch nói như vậy."
LITHUANIAN = "Miesto taryba pirmadienio vakarą patvirtino didesnį biudžetą, nors keli nariai šiam sprendimui nepritarė."
STORY = {
    "cp1252": FRENCH,
    "iso8859_15": FRENCH.replace("où", "œuvre où").replace("dit", "cœur sœur, dit"),
    "cp1250": "Městské zastupitelstvo schválilo v pondělí vyšší rozpočet, přestože několik členů bylo proti.",
    "cp1251": "Городской совет принял увеличенный бюджет, хотя несколько депутатов были против.",
    "koi8_r": "Городской совет принял увеличенный бюджет, хотя несколько депутатов были против.",
    "cp1253": "Το δημοτικό συμβούλιο ενέκρινε τη Δευτέρα το βράδυ μεγαλύτερο προϋπολογισμό.",
    "cp1257": LITHUANIAN,
    "gb18030": "市议会星期一晚上通过了增加的预算，尽管有几名议员表示反对。市长说，学校优先。",
    "shift_jis": "市議会は月曜日の夜、数人の議員の反対にもかかわらず、増額した予算を可決した。",
    "euc_kr": "시의회는 월요일 저녁 일부 의원들의 반대에도 불구하고 늘어난 예산을 통과시켰다.",
    "utf-16-le": VIETNAMESE,
    "utf-16-be": FRENCH,
    "utf-32-le": FRENCH,
    "utf-16": VIETNAMESE,
    "utf-32": FRENCH,
    "utf-8-sig": VIETNAMESE,
}
PAGE = """<!doctype html><html><head><title>Council cuts budget</title>
<link rel="canonical" href="https://example.org/a">
<meta property="article:published_time" content="2024-03-03T10:00:00Z">
</head><body><nav><a href="/">Home</a></nav><article><h1>Council cuts budget</h1>
<p>The council of Harwick has cut its budget by three percent, the mayor said on Monday. It was the third cut.</p>
<p>Half of the money will go to schools, she said, while roads will have to wait until next year at least.</p>
</article><footer>All rights reserved</footer></body></html>"""


@pytest.mark.parametrize(("codec", "text"), STORY.items(), ids=STORY)
def test_encoding_is_told(codec: str, text: str) -> None:
    assert read_article_bytes(text.encode(codec), "a.txt").text == text


def test_vietnamese_code_page_is_composed() -> None:
    text = "Hà Nội: ông Đặng nói rằng các xã đều đã có điện."
    data = b"".join(_cp1258(char) for char in text)
    assert read_article_bytes(data * 3, "a.txt").text == unicodedata.normalize("NFC", text) * 3


def _cp1258(char: str) -> bytes:
    """The letter, or its base with one mark composed and the tone mark behind it, as cp1258 writes."""
    for end in range(3, 0, -1):
        parts = unicodedata.normalize("NFD", char)
        for order in (parts, parts[0] + parts[:0:-1]):
            try:
                return (unicodedata.normalize("NFC", order[: end - 1] or order[:1]) + order[max(1, end - 1) :]).encode(
                    "cp1258"
                )
            except UnicodeEncodeError:
                continue
    raise AssertionError(char)


def test_truncated_or_damaged_utf8_keeps_the_rest() -> None:
    data = VIETNAMESE.encode()
    cut = data[: data.rindex("ậ".encode()) + 2]
    assert read_article_bytes(cut, "a").text.startswith(VIETNAMESE[:80])
    assert read_article_bytes(data.replace(b", ", b",\xff ", 1), "a").text == VIETNAMESE.replace(", ", ",\ufffd ", 1)


def test_encoding_can_be_forced() -> None:
    assert read_article_bytes(FRENCH.encode("cp1252"), "a", encoding="cp1252").text == FRENCH
    with pytest.raises(BadInput, match="byte") as error:
        read_article_bytes(FRENCH.encode("cp1252"), "a", encoding="utf-8")
    assert error.value.hint
    with pytest.raises(BadSetting, match="klingon"):
        read_article_bytes(b"abc", "a", encoding="klingon")


def test_text_is_kept_but_for_line_ends_mark_and_composition() -> None:
    article = article_from_text("\ufeffA\r\nB\rC\u0301 \x00 \ud800 d  ")
    assert article.text == "A\nB\nĆ \x00 \ufffd d  "
    assert article.id == hashlib.sha256(article.text.encode()).hexdigest()


def test_names_and_titles_that_no_encoding_carries_are_mended() -> None:
    assert read_article_bytes(b"Un mot.", "a\udcff.txt").path == "a\ufffd.txt"
    assert article_from_text("Un mot.", title="a\ud800").title == "a\ufffd"


def test_page_gives_text_title_date_and_address(tmp_path: Path) -> None:
    file = tmp_path / "a.html"
    file.write_text(PAGE, "utf-8")
    article = read_article(file)
    assert (article.format, article.title, article.published) == ("html", "Council cuts budget", "2024-03-03")
    assert article.url == "https://example.org/a"
    assert "schools" in article.text
    assert "Home" not in article.text
    assert read_article_bytes(PAGE.encode(), "-").format == "html"


def test_page_in_a_declared_code_page_is_read() -> None:
    page = PAGE.replace("<head>", '<head><meta charset="iso-8859-1">').replace("schools", "écoles à Sées")
    assert "écoles à Sées" in read_article_bytes(page.encode("cp1252"), "a.html").text


def test_markdown_is_kept_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("# Title\n\nSome *words*.\n", "utf-8")
    assert (read_article(file).format, read_article(file).text) == ("markdown", "# Title\n\nSome *words*.\n")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b" \n\t", "empty"),
        (b"12 345 !", "no letters"),
        (b"%PDF-1.7 abc", "PDF"),
        (b"PK\x03\x04abc", "ZIP"),
        (b"\x1f\x8b\x08abc", "compressed"),
        (b"\x89PNG\r\n", "picture"),
        (b"\x7fELF\x02", "program"),
        (bytes(range(256)) * 40, "binary"),
        (b"\x00\x01\x02\x03" * 500, "binary"),
        (b"<html><body></body></html>", "no article text"),
        (b"a" * 101, "larger than 100 bytes"),
    ],
)
def test_bad_input_is_told_apart(data: bytes, words: str) -> None:
    with pytest.raises(BadInput, match=words) as error:
        read_article_bytes(data, "file", limits=Limits(bytes=100 if data.startswith(b"aaa") else 10**6))
    assert error.value.exit_status == 2


def test_missing_folder_pipe_loop_and_strange_names_are_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    (tmp_path / "big").write_bytes(b"a" * 50)
    for name in ("missing", ".", "pipe", "loop", "a\0b", "x" * 4000, "big"):
        with pytest.raises(BadInput):
            read_article(tmp_path / name, limits=Limits(bytes=20))
    with pytest.raises(BadInput, match="regular"):
        read_article("/dev/zero")


@settings(deadline=None, max_examples=200)
@given(st.binary(max_size=200))
def test_any_bytes_give_an_article_or_our_error(data: bytes) -> None:
    try:
        article = read_article_bytes(data, "a.txt")
    except NutgrafError:
        return
    assert unicodedata.is_normalized("NFC", article.text)
    assert "\r" not in article.text
    assert article.text.encode()


def test_plain_text_loads_nothing_that_reads_pages_or_mails() -> None:
    script = (
        "import sys; from nutgraf.stages.acquire.read import read_article_bytes; "
        "read_article_bytes(b'The bridge opens on Monday.', 'a.txt'); print(' '.join(sys.modules))"
    )
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.split()
    assert not {"lxml", "email", "trafilatura"} & set(loaded)
