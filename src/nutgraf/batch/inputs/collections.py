"""Files that hold several articles, as tasks: mailboxes, feeds, books and lists in JSON, each article with a number."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePath
from typing import Final

from nutgraf.batch.file_names import safe_part
from nutgraf.batch.inputs.task import Query, Task, printable_path
from nutgraf.errors import BadInput, NutgrafError
from nutgraf.stages.acquire.files.mail_headers import is_mailbox
from nutgraf.stages.acquire.files.mails import read_mail, split_mailbox
from nutgraf.stages.acquire.lines import to_article
from nutgraf.stages.acquire.read import read_articles_bytes, read_bytes

_HEAD_BYTES: Final = 65_536  # of a file, by which a mailbox is told


def collection_tasks(path: Path, query: Query) -> Iterator[Task]:
    """A task for each article of a file, in its order; what cannot be read is a task that will fail.

    A mailbox is read message by message, whatever its size; other files are read within the limit on bytes.
    """
    shown = printable_path(path)
    number = 0
    try:
        with path.open("rb") as file:
            mailbox = is_mailbox(file.read(_HEAD_BYTES))
        if mailbox:
            yield from _message_tasks(path, shown, query)
            return
        data = read_bytes(path, query.limits)
        articles = read_articles_bytes(data, str(path), encoding=query.encoding, limits=query.limits)
        for number, article in enumerate(articles, 1):
            place = f"{shown}:{number}"
            yield Task(place, safe_part(PurePath(place).name), ready=article)
    except (NutgrafError, OSError) as error:
        place = f"{shown}:{number + 1}" if number else shown
        yield Task(place, safe_part(PurePath(place).name), problem=_message(error, path))


def _message_tasks(path: Path, shown: str, query: Query) -> Iterator[Task]:
    with path.open("rb") as file:
        for number, message in enumerate(split_mailbox(file, query.limits.bytes), 1):
            place = f"{shown}:{number}"
            stem = safe_part(PurePath(place).name)
            try:
                article = to_article(read_mail(message, place, query.limits), place, "mail")
            except BadInput as error:
                yield Task(place, stem, problem=error.message)
                continue
            yield Task(place, stem, ready=article)


def _message(error: NutgrafError | OSError, path: Path) -> str:
    return error.message if isinstance(error, NutgrafError) else f"cannot read {path}: {error.strerror}"
