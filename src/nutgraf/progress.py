"""A batch's progress on standard error, where that is a terminal."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from nutgraf.batch import Counts


@contextmanager
def shown(total: int | None, *, quiet: bool) -> Iterator[Callable[[Counts], None] | None]:
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
