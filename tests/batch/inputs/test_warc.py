"""Web archives: each page is an article, what is none is counted, and damage costs what it touches alone."""

from __future__ import annotations

import gzip
import io
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nutgraf.batch.inputs.task import Query, Task
from nutgraf.batch.inputs.warc_records import Record, read_records
from nutgraf.batch.run import Counts, Plan, run_batch
from nutgraf.batch.sources import LeftOut, describe_counts, find_tasks
from nutgraf.errors import BadInput
from nutgraf.records import Article
from nutgraf.settings import Limits, Settings
from nutgraf.stages.acquire.read import read_html_response

BODY = (
    "<html><head><title>Haushalt</title></head><body><article><h1>Haushalt</h1>"
    "<p>Der Rat der Stadt hat am Montag den Haushalt von {} Euro beschlossen, sagte die Bürgermeisterin in München.</p>"
    "<p>Die Ausgaben für Schulen steigen im nächsten Jahr deutlich, die Schulden der Stadt sinken.</p>"
    "</article></body></html>"
)


def record(block: bytes, kind: str = "response", url: str = "https://x.org/a", **fields: str) -> bytes:
    """A record; a keyword adds or replaces a field of its header (its underscores are hyphens)."""
    told = {"WARC-Type": kind, "WARC-Target-URI": url, "WARC-Date": "2024-05-06T07:08:09Z"}
    told |= {"Content-Type": "application/http; msgtype=response", "Content-Length": str(len(block))}
    told |= {name.replace("_", "-"): value for name, value in fields.items()}
    header = "WARC/1.0\r\n" + "".join(f"{name}: {value}\r\n" for name, value in told.items())
    return header.encode("utf-8") + b"\r\n" + block + b"\r\n\r\n"


def answer(body: bytes, status: str = "200 OK", kind: str = "text/html; charset=utf-8", more: str = "") -> bytes:
    """What a server sent."""
    return f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{more}\r\n".encode("ascii") + body


def page(number: int, **fields: str) -> bytes:
    return record(answer(BODY.format(number).encode("utf-8")), url=f"https://x.org/{number}", **fields)


def packed(records: list[bytes]) -> list[bytes]:
    """The records as a compressed archive should hold them: a member each."""
    return [gzip.compress(one, mtime=0) for one in records]


def cut(data: bytes, most: int = 1 << 20) -> list[Record]:
    return list(read_records(io.BytesIO(data), most))


def told(data: bytes) -> list[str]:
    """The last part of each record's address, or its problem."""
    return [one.problem or one.fields["warc-target-uri"].rpartition("/")[2] for one in cut(data)]


class Counted(io.BytesIO):
    """A file that counts the bytes read from it."""

    read_so_far = 0

    def read(self, size: int | None = -1, /) -> bytes:
        data = super().read(size)
        self.read_so_far += len(data)
        return data


PAGES = [page(number) for number in range(5)]
BLOCKS = [answer(BODY.format(number).encode("utf-8")) for number in range(5)]


@pytest.mark.parametrize("data", [b"".join(PAGES), b"".join(packed(PAGES)), gzip.compress(b"".join(PAGES), mtime=0)])
def test_records_come_whole_however_they_are_compressed(data):
    found = cut(data)
    assert [one.data for one in found] == BLOCKS
    assert not any(one.problem for one in found)


def test_offsets_are_places_in_the_file():
    members = packed(PAGES)
    for parts in (PAGES, members):
        assert [one.offset for one in cut(b"".join(parts))] == [len(b"".join(parts[:i])) for i in range(5)]


def test_no_more_of_a_record_is_kept_than_asked_for():
    assert [len(one.data) for one in cut(b"".join(packed(PAGES)), 50)] == [50] * 5


def test_an_archive_that_ends_too_early_tells_so():
    for parts in (PAGES, packed(PAGES)):
        whole = b"".join(parts[:4])
        assert told(whole + parts[4][:-150]) == ["0", "1", "2", "3", "the archive ends inside this record"]
    assert told(b"".join(PAGES).rstrip()) == ["0", "1", "2", "3", "4"]


@pytest.mark.parametrize("place", [1, 5, 60, 200])
def test_a_damaged_member_costs_itself_alone(place):
    members = packed(PAGES)
    bad = bytearray(members[2])
    bad[place] ^= 0xFF
    found = told(b"".join([*members[:2], bytes(bad), *members[3:]]))
    assert found[:2] + found[-2:] == ["0", "1", "3", "4"]
    assert len(found) == 5


@pytest.mark.parametrize("length", ["99", "99999", "", "-1", "none"])
def test_a_wrong_length_costs_the_record_alone(length):
    wrong = [*PAGES[:2], page(2, Content_Length=length), *PAGES[3:]]
    for parts in (wrong, packed(wrong)):
        found = cut(b"".join(parts))
        assert [bool(one.problem) for one in found] == [False, False, True, False, False]
        assert found[2].fields["warc-target-uri"] == "https://x.org/2"


@pytest.mark.parametrize("mark", [b"\nWARC/1.0", b"\x1f\x8b\x08", gzip.compress(b"WARC/1.0\r\n\r\n", mtime=0)])
def test_a_file_full_of_false_marks_is_read_in_time(mark):
    data = mark * (60_000 // len(mark))
    file = Counted(data)
    assert len(list(read_records(file, 1000))) <= 60_000 // len(mark) + 1
    assert file.read_so_far < 1000 * len(data)


def test_what_is_no_archive_is_one_problem():
    assert told(b"Der Rat der Stadt\n" * 10) == ["no record begins here"]
    assert told(b"x" * 200_000) == ["no record begins here"]
    assert told(gzip.compress(b"Der Rat der Stadt\n" * 10, mtime=0)) == ["no record begins here"]
    assert told(b"") == []


@given(st.integers(0, 4000), st.binary(min_size=1, max_size=20), st.booleans())
def test_no_damage_stops_the_reading_or_is_silent(place, damage, compress):
    parts = packed(PAGES) if compress else PAGES
    whole = b"".join(parts)
    data = whole[:place] + damage + whole[place + len(damage) :]
    found = cut(data)
    read = {one.data for one in found}
    begins = [len(b"".join(parts[:i])) for i in range(6)]
    touched = range(place, min(place + len(damage), len(whole)))
    for i in range(5):  # a mark that was destroyed may cost the record before it: its end cannot be told
        if not set(touched) & set(range(begins[i], begins[i + 1] + 10)):
            assert BLOCKS[i] in read
    assert read <= set(BLOCKS) | {b""} or not compress
    assert len(found) >= 4


@pytest.fixture
def archive(tmp_path: Path):
    """A function that writes an archive and returns the tasks found in it."""

    def write(records: list[bytes], left_out: LeftOut | None = None, query: Query | None = None) -> list[Task]:
        path = tmp_path / "news.warc.gz"
        path.write_bytes(b"".join(packed(records)))
        return list(find_tasks(str(path), query or Query(), left_out))

    return write


def read_one(tasks: list[Task]) -> Article:
    (task,) = tasks
    return task.article()


def test_a_page_is_an_article_with_its_address(archive):
    article = read_one(archive([page(7)]))
    assert (article.path, article.url, article.format) == ("https://x.org/7", "https://x.org/7", "html")
    assert "Haushalt von 7 Euro" in article.text
    assert article.published is None  # the day of the crawl is not when it was published


def test_what_is_no_page_is_left_out_and_counted(archive):
    left_out = LeftOut()
    tasks = archive(
        [
            record(b"software: x", "warcinfo", Content_Type="application/warc-fields"),
            record(b"GET / HTTP/1.1\r\n\r\n", "request"),
            page(1),
            record(answer(b"\xff\xd8", kind="image/jpeg")),
            record(answer(b"gone", "404 Not Found")),
            record(answer(b"", "302 Found", more="Location: /b\r\n")),
            record(answer(b"", "200 OK"), "revisit"),
            record(BODY.format(2).encode("utf-8"), "resource", Content_Type="text/html; charset=UTF-8"),
            record(b"%PDF", "resource", Content_Type="application/pdf"),
        ],
        left_out,
    )
    assert ["Haushalt von" in task.article().text for task in tasks] == [True, True]
    assert left_out.answers == {"image/jpeg": 1, "status 404": 1, "status 302": 1, "revisit": 1, "application/pdf": 1}
    assert describe_counts(left_out.answers).startswith("1 application/pdf, 1 image/jpeg, ")


@pytest.mark.parametrize("name", ["gzip", "deflate", pytest.param("br", marks=pytest.mark.tables), "chunks"])
def test_what_the_server_wrapped_is_unwrapped(archive, name):
    body = BODY.format(8).encode("utf-8")
    if name == "br":
        body = pytest.importorskip("brotli", reason="the extra `warc` is not installed").compress(body)
    elif name == "chunks":
        body = b"".join(b"%x\r\n%s\r\n" % (len(body[i : i + 90]), body[i : i + 90]) for i in range(0, len(body), 90))
        body += b"0\r\n\r\n"
    else:
        body = gzip.compress(body, mtime=0) if name == "gzip" else zlib.compress(body)
    more = "Transfer-Encoding: chunked\r\n" if name == "chunks" else f"Content-Encoding: {name}\r\n"
    assert "Haushalt von 8 Euro" in read_one(archive([record(answer(body, more=more))])).text


def test_the_servers_charset_is_a_hint_and_utf_8_shows_by_itself(archive):
    text = BODY.format(1).replace("in München", "in Plzeň a v Třebíči řekla")
    czech = read_one(archive([record(answer(text.encode("iso8859-2"), kind='text/html;charset="ISO-8859-2"'))]))
    assert (czech.encoding, "v Třebíči řekla" in czech.text) == ("iso8859-2", True)
    lied = read_one(archive([record(answer(text.encode("utf-8"), kind="text/html; charset=iso-8859-1"))]))
    assert (lied.encoding, "v Třebíči řekla" in lied.text) == ("utf-8", True)
    told_by_user = archive([record(answer(text.encode("iso8859-2")))], query=Query(encoding="iso8859-2"))
    assert "v Třebíči řekla" in read_one(told_by_user).text


@pytest.mark.parametrize(
    ("bad", "message"),
    [
        (page(2, WARC_Truncated="length"), "only the beginning of it (length)"),
        (page(2, Content_Length="5"), "its length is wrong"),
        (record(b"", url="https://x.org/2"), "no HTTP response"),
        (record(answer(b"x", more="Content-Encoding: zstd\r\n"), url="https://x.org/2"), "compressed as 'zstd'"),
    ],
)
def test_a_bad_record_costs_itself_alone(archive, bad, message):
    left_out = LeftOut()
    tasks = archive([page(1), bad, page(3)], left_out)
    assert [task.path for task in tasks if task.problem is None] == ["https://x.org/1", "https://x.org/3"]
    problems = [task.problem for task in tasks if task.problem]
    assert message in "; ".join(map(str, [*problems, *left_out.answers]))


def test_a_task_knows_its_content(archive):
    assert len({task.digest() for task in archive([page(1), page(1), page(2)])}) == 2


def test_a_batch_of_an_archive_loses_nothing(archive, tmp_path):
    archive([page(1), page(1), page(2, Content_Length="5"), page(3)])
    source, out = str(tmp_path / "news.warc.gz"), tmp_path / "out"
    plan = Plan(out, Settings(language="de"), jobs=2)
    assert run_batch(find_tasks(source, Query()), plan) == Counts(read=4, written=3, failed=1)
    assert len(list(out.glob("x.org_*.json"))) == 3
    assert run_batch(find_tasks(source, Query()), plan) == Counts(read=4, skipped=3, failed=1)
    assert "its length is wrong" in (out / "errors.jsonl").read_text("utf-8")


def test_a_missing_library_costs_the_pages_that_need_it(archive, monkeypatch):
    monkeypatch.setattr("nutgraf.batch.inputs.http_responses.find_spec", lambda _: None)
    (task,) = archive([record(answer(b"x", more="Content-Encoding: br\r\n"))])
    assert "nutgraf[warc]" in str(task.problem)


@pytest.mark.parametrize(
    ("body", "more", "message"),
    [
        (b"<p>x", "Content-Encoding: gzip, gzip, gzip, gzip\r\n", "packed 4 times"),
        (gzip.compress(b"<p>x", mtime=0)[:-9], "Content-Encoding: gzip\r\n", "ends too early"),
        (b"\x1f\x8b\x08" + bytes(30), "Content-Encoding: gzip\r\n", "is damaged"),
        (b"3\r\n<p>\r\n5\r\nab", "Transfer-Encoding: chunked\r\n", "last chunk is missing"),
        (b"3\r\n<p>\r\nzz\r\nab", "Transfer-Encoding: chunked\r\n", "chunks are damaged"),
    ],
)
def test_a_page_that_is_not_whole_is_told(archive, body, more, message):
    (task,) = archive([record(answer(body, more=more))])
    assert message in str(task.problem)


@pytest.mark.parametrize("more", ["Content-Encoding: gzip\r\n", "Transfer-Encoding: chunked\r\n"])
def test_a_page_that_was_unwrapped_already_is_read(archive, more):
    assert "Haushalt von 3 Euro" in read_one(archive([record(answer(BODY.format(3).encode("utf-8"), more=more))])).text


def test_a_page_larger_than_a_file_may_be_is_refused():
    with pytest.raises(BadInput, match="larger than"):
        read_html_response(BODY.encode("utf-8"), "https://x.org/", limits=Limits(bytes=100))
