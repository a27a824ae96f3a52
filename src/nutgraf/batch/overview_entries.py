"""The report of a batch: what it says of each article is kept beside the journal, and becomes index.html at the end."""

from __future__ import annotations

import os
from collections.abc import Iterable
from io import FileIO
from pathlib import Path
from typing import Final

from nutgraf.atomic_write import append, write_atomically
from nutgraf.batch.journal import Row
from nutgraf.batch.outputs import work_folder
from nutgraf.records import Brief

OVERVIEW_FILE: Final = "index.html"


def with_entry(brief: Brief, data: bytes) -> bytes:
    """A brief's file with what the report says of the brief on a line before it."""
    from nutgraf.exports.overview import entry

    return entry(brief).encode("ascii") + b"\n" + data


class OverviewEntries:
    """The entries of a batch's report, by the key of the article: kept as they come, so that a resumed run has all."""

    def __init__(self, out: Path, format: str, ui: str | None, *, fresh: bool) -> None:  # noqa: A002
        self._out = out
        self._ui = ui
        self._format = format
        self._kept = work_folder(out) / "report.jsonl"
        if fresh:
            self._kept.unlink(missing_ok=True)
        self._entries = _read(self._kept)
        self._failures: list[tuple[str, str]] = []

    def take(self, key: str, outcome: bytes) -> bytes:
        """Keep the entry of a joined outcome and return the file's own bytes."""
        entry, _, data = outcome.partition(b"\n")
        self._keep(key, entry)
        return data

    def holds(self, row: Row) -> bool:
        """Whether the article's entry is there; the JSON of an earlier run without a report is read for it."""
        if row.key in self._entries:
            return True
        if self._format != "json":
            return False
        entry, _, _ = with_entry(Brief.from_json((self._out / row.file).read_bytes()), b"").partition(b"\n")
        self._keep(row.key, entry)
        return True

    def add_failure(self, path: str, message: str) -> None:
        """Tell of an article that has no brief."""
        self._failures.append((path, message))

    def write(self, rows: Iterable[Row]) -> None:
        """Write the page over the briefs of these rows, in their order."""
        from nutgraf.exports.overview import write

        entries = ((row.file, self._entries[row.key]) for row in rows)
        text = write(entries, self._failures, anchors=self._format == "html", ui=self._ui)
        write_atomically(self._out / OVERVIEW_FILE, text.encode("utf-8"), self._kept.with_name("part"))

    def _keep(self, key: str, entry: bytes) -> None:
        with FileIO(self._kept, "a") as file:
            append(file, key.encode("ascii") + b" " + entry + b"\n")
        self._entries[key] = entry.decode("ascii")


def _read(path: Path) -> dict[str, str]:
    """The entries by key; what a kill cut off or a disk damaged is left out, and its article briefed again."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return {}
    whole = data[: data.rfind(b"\n") + 1]
    if len(whole) < len(data):
        os.truncate(path, len(whole))
    pairs = (line.decode("ascii", "replace").partition(" ") for line in whole.split(b"\n"))
    from nutgraf.exports.overview import is_entry

    return {key: entry for key, _, entry in pairs if is_entry(entry)}
