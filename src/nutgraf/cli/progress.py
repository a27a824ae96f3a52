"""A batch's progress on standard error: a bar where that is a terminal, or lines of JSON where they are asked for."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from typing import Final, TextIO

from nutgraf.batch.run import Counts, ErrorRow
from nutgraf.exports.sanitise import escape_json

SECONDS_BETWEEN_LINES: Final = 1.0  # seconds between two lines of progress


class LineLog:
    """Progress, failures and the end as lines of JSON, each with its `event`."""

    def __init__(self, stream: TextIO, total: int | None) -> None:
        self._stream = stream
        self._total = total
        self._started = time.monotonic()
        self._told = self._started

    def progress(self, counts: Counts) -> None:
        """Tell the counts, the articles done a second and the seconds left, at most once in EVERY seconds."""
        now = time.monotonic()
        if now - self._told >= SECONDS_BETWEEN_LINES:
            self._told = now
            self._write("progress", _measured(counts, self._total, now - self._started))

    def failure(self, row: ErrorRow) -> None:
        """Tell a row of errors.jsonl."""
        self._write("failure", row)

    def end(self, counts: Counts, left_out: int = 0) -> None:
        """Tell the last counts, and how many entries of web archives were left out as no pages."""
        measured = _measured(counts, self._total, time.monotonic() - self._started)
        self._write("end", {**measured, "left_out": left_out})

    def _write(self, event: str, row: ErrorRow) -> None:
        self._stream.write(escape_json(json.dumps({"event": event, **row}, ensure_ascii=False)) + "\n")
        self._stream.flush()


def _measured(counts: Counts, total: int | None, seconds: float) -> ErrorRow:
    """The counts with `total` (null where it is not known before), `seconds` since the start, `rate` and `left`.

    What is skipped costs next to nothing, and is no part of the rate.
    """
    rate = (counts.written + counts.failed) / seconds if seconds else 0.0
    done = counts.written + counts.failed + counts.skipped
    left = None if total is None or not rate else round((total - done) / rate, 1)
    return {**asdict(counts), "total": total, "seconds": round(seconds, 1), "rate": round(rate, 2), "left": left}


@contextmanager
def progress_bar(total: int | None, *, quiet: bool) -> Iterator[Callable[[Counts], None] | None]:
    """Give a function that shows the counts, or None where nobody looks; `total` None is not known before."""
    if quiet or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}"), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        bar = progress.add_task("", total=total)

        def show(counts: Counts) -> None:
            speed = progress.tasks[0].speed
            rate = f"{speed:.1f}/s  " if speed else ""
            failed = f"{counts.failed} failed  " if counts.failed else ""
            halt = "ending; Ctrl-C again stops at once" if counts.interrupted else ""
            done = counts.written + counts.skipped + counts.failed
            progress.update(bar, completed=done, description=f"{rate}{failed}{halt}")

        yield show
