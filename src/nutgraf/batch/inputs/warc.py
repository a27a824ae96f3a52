"""The pages of a web archive (WARC, ISO 28500) as tasks: each HTML response is an article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from nutgraf.batch.file_names import safe_part
from nutgraf.batch.inputs.http_responses import Response, UnreadableResponse, media_type, parse_response
from nutgraf.batch.inputs.task import Query, Task
from nutgraf.batch.inputs.warc_records import Record, read_records

MAX_OVERHEAD_BYTES: Final = (
    1 << 20
)  # bytes of a record beside the page's own: the HTTP header and the sizes of its chunks
_RECORD_TYPES: Final = ("response", "resource", "conversion")
_HTML_TYPES: Final = ("text/html", "application/xhtml+xml")


def page_tasks(path: Path, shown: str, query: Query, left_out: Counter[str]) -> Iterator[Task]:
    """A task a page, in the order of the archive; other answers of servers are counted in `left_out` by what they are.

    A record that is damaged, or that the crawler cut short, is a task that will fail with its place.
    """
    with path.open("rb") as file:
        for record in read_records(file, query.limits.bytes + MAX_OVERHEAD_BYTES):
            kind = record.fields.get("warc-type", "response")
            if kind == "revisit":
                left_out["revisit"] += 1
            elif kind in _RECORD_TYPES:
                task = _task(record, f"{shown}:{record.offset}", query)
                if isinstance(task, Task):
                    yield task
                else:
                    left_out[task] += 1


def _task(record: Record, place: str, query: Query) -> Task | str:
    """The task of a page, or what the record is instead of one."""
    url = record.fields.get("warc-target-uri", "").strip("<> ")  # the example in WARC 1.0 has angle brackets
    name = url or place
    stem = safe_part(name.partition("://")[2] or name.rpartition("/")[2])
    try:
        if record.fields.get("warc-type") == "conversion":
            return _converted(record, name, stem, url or None)
        answer = _response(record)
        kind, charset = answer.media_type()
        if answer.status != "200":
            return f"status {answer.status[:3]}"
        if kind not in _HTML_TYPES:
            return kind[:80] or "no content type"
        page = answer.body(query.limits.bytes + 1)
    except UnreadableResponse as error:
        return Task(name, stem, problem=f"{place}: {error}")
    return Task(name, stem, url=url or None, encoding=query.encoding, page=page, declared=charset)


def _converted(record: Record, name: str, stem: str, url: str | None) -> Task | str:
    """The task of a page's text (WET, in UTF-8), or what the record is instead. Raises Unreadable."""
    if record.problem is not None:
        raise UnreadableResponse(record.problem)
    kind = media_type(record.fields.get("content-type", ""))[0]
    if kind != "text/plain":
        return kind[:80] or "no content type"
    return Task(name, stem, text=record.data.decode("utf-8", "replace"), url=url)


def _response(record: Record) -> Response:
    """What the server sent; a resource is the body alone. Raises Unreadable."""
    if record.problem is not None:
        raise UnreadableResponse(record.problem)
    kind = record.fields.get("content-type", "")
    if record.fields.get("warc-type") == "resource" and media_type(kind)[0] != "application/http":
        answer = Response("200", {"content-type": kind}, record.data)
    else:
        answer = parse_response(record.data)
    reason = record.fields.get("warc-truncated")
    if reason and answer.media_type()[0] in _HTML_TYPES:
        raise UnreadableResponse(f"the archive holds only the beginning of it ({reason})")
    return answer
