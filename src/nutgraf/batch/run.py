"""Many articles to briefs on disk: what is done is not done twice, failures are listed, and the counts add up."""

from __future__ import annotations

import hashlib
import json
import signal
import threading
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import asdict, dataclass, field, replace
from functools import partial
from io import FileIO
from itertools import chain, islice
from pathlib import Path
from types import FrameType
from typing import Final

from nutgraf.atomic_write import append, write_atomically
from nutgraf.batch.engines.guard import Failure, Outcome
from nutgraf.batch.file_names import UniqueNames
from nutgraf.batch.inputs.task import Task
from nutgraf.batch.journal import journal_line, locked, read_journal
from nutgraf.batch.outputs import FolderOutput, LinesOutput, errors_file, is_one_file, open_output, work_folder
from nutgraf.batch.overview_entries import OVERVIEW_FILE, OverviewEntries, with_entry
from nutgraf.errors import BadSetting
from nutgraf.exports import suffix
from nutgraf.exports.sanitise import escape_json
from nutgraf.languages.own_packs import open_own_packs
from nutgraf.models.catalogue import installed_models
from nutgraf.settings import DEFAULT_TIMEOUT_SECONDS, PackFile, Settings, read_pack_files
from nutgraf.version import VERSION

ErrorRow = dict[str, str | float | None]  # path, stage, type, message, seconds
MIN_ARTICLES_FOR_WORKERS: Final = (
    50  # a second worker loads a second model, which costs as much as 20 to 60 articles (measured)
)


@dataclass(frozen=True, slots=True)
class Plan:
    """How a batch runs. `jobs` None chooses; `timeout` is in seconds, None is the usual one.

    `fresh` forgets what was done before.

    `report` adds a page over all briefs. `ui` is the language of the labels (ISO 639-1), None each article's own.
    `redact` puts initials in place of the names of private people. `scheduler` is the address of a Dask cluster, whose
    workers then do the work.
    """

    out: Path
    settings: Settings = field(default_factory=Settings)
    format: str = "json"
    jobs: int | None = None
    timeout: float | None = None
    fresh: bool = False
    report: bool = False
    ui: str | None = None
    redact: bool = False
    scheduler: str | None = None


@dataclass(frozen=True, slots=True)
class Counts:
    """Articles read, and what became of them: read == written + skipped + failed once the batch has ended."""

    read: int = 0
    written: int = 0
    skipped: int = 0
    failed: int = 0
    interrupted: bool = False

    def __str__(self) -> str:
        return f"read {self.read} = written {self.written} + skipped {self.skipped} + failed {self.failed}"


@dataclass(frozen=True, slots=True)
class Job:
    """A task with the key of its journal row and the name of its output file."""

    task: Task
    key: str
    name: str


def run_batch(
    tasks: Iterable[Task],
    plan: Plan,
    on_progress: Callable[[Counts], None] | None = None,
    on_failure: Callable[[ErrorRow], None] | None = None,
) -> Counts:
    """Brief the tasks that are not done yet, list the failures in errors.jsonl, and return the counts.

    `on_progress` is called when the counts change, `on_failure` with each row of errors.jsonl.
    Raises BadInput where the output cannot be written, BadSetting for a format that does not fit it, MissingModel
    for a model that is asked for and not there, BadPack for a pack or lexicon that is wrong, journal.Busy where another
    batch writes there, and what
    engines.dask.run raises where there is a scheduler. After an interrupt the counts say so, and the same call goes on
    where this one stopped.
    """
    suffix(plan.format)
    plan = replace(plan, settings=read_pack_files(plan.settings))
    if is_one_file(plan.out) and plan.format != "json":
        raise BadSetting(f"{plan.out} holds briefs as data, not as {plan.format}", hint="Name a folder with -o.")
    if is_one_file(plan.out) and plan.report:
        raise BadSetting(f"{plan.out} is one file, without a place for a report", hint="Name a folder with -o.")
    with ExitStack() as stack:
        output = open_output(plan.out)
        stack.callback(output.close, finished=False)
        stack.enter_context(locked(work_folder(plan.out) / "lock"))
        counts = _Run(plan, output, on_progress, on_failure).brief_all(tasks)
        output.close(finished=not counts.interrupted)
        return counts


def brief_texts(jobs: Sequence[Job], plan: Plan) -> list[bytes]:
    """The work that engines do: the briefs of the jobs' articles as files in the plan's format, in order.

    For a report, what it says of the article goes before the file (reports.joined).
    """
    from nutgraf import exports
    from nutgraf.exports.json import write_line
    from nutgraf.exports.redact import redact
    from nutgraf.pipeline import brief_articles

    articles = [job.task.article(plan.settings.limits) for job in jobs]
    briefs = brief_articles(articles, plan.settings)
    if plan.redact:
        briefs = map(redact, briefs)
    texts = (
        (
            brief,
            write_line(brief).encode("utf-8")
            if is_one_file(plan.out)
            else exports.write_bytes(brief, plan.format, ui=plan.ui),
        )
        for brief in briefs
    )
    return [with_entry(brief, data) if plan.report else data for brief, data in texts]


class _ErrorLines:
    """The file of failures: that of an earlier run is removed, and a new one is made with the first line."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: FileIO | None = None

    def __enter__(self) -> _ErrorLines:
        self._path.unlink(missing_ok=True)
        return self

    def write(self, line: bytes) -> None:
        """Add a line."""
        if self._file is None:
            self._file = FileIO(self._path, "w")
        append(self._file, line)

    def __exit__(self, *_: object) -> None:
        if self._file is not None:
            self._file.close()


class _Run:
    """One batch: reads tasks, leaves out what is done, takes outcomes in order and writes them down."""

    def __init__(
        self,
        plan: Plan,
        output: FolderOutput | LinesOutput,
        on_progress: Callable[[Counts], None] | None,
        on_failure: Callable[[ErrorRow], None] | None,
    ) -> None:
        self._plan = plan
        self._output = output
        self._on_progress = on_progress
        self._on_failure = on_failure
        self._journal = work_folder(plan.out) / "journal.jsonl"
        self._rows = read_journal(self._journal)
        if plan.fresh:
            output.clear(self._rows.values())
            self._journal.unlink(missing_ok=True)
            self._rows = {}
        self._generator_key = _generator_key(plan)
        self._report = OverviewEntries(plan.out, plan.format, plan.ui, fresh=plan.fresh) if plan.report else None
        self._names = UniqueNames(taken=[OVERVIEW_FILE] if plan.report else [])
        self._keys: list[str] = []  # of every article read, in order
        self._counts = Counts()

    def brief_all(self, tasks: Iterable[Task]) -> Counts:
        """Work through the tasks; an output of ordered lines is put in order at the end."""
        with (
            self._interruptible(),
            FileIO(self._journal, "a") as journal,
            _ErrorLines(errors_file(self._plan.out)) as errors,
            closing(self._outcomes(self._todo(tasks))) as outcomes,
        ):
            for job, outcome in outcomes:
                if isinstance(outcome, Failure):
                    self._write_failure(errors, job.task.path, outcome)
                else:
                    data = outcome if self._report is None else self._report.take(job.key, outcome)
                    row = self._output.put(job.key, job.name, data)
                    append(journal, journal_line(row))
                    self._rows[job.key] = row
                    self._count(written=1)
        if is_one_file(self._plan.out) and not self._counts.interrupted:
            rows = self._output.finish(self._rows[key] for key in self._keys if key in self._rows)
            # Through a name that the next run takes too: a kill leaves nothing behind for good.
            write_atomically(self._journal, b"".join(map(journal_line, rows)), self._journal.with_name("part"))
        if self._report is not None and not self._counts.interrupted:
            self._report.write(self._rows[key] for key in self._keys if key in self._rows)
        return self._counts

    def _write_failure(self, errors: _ErrorLines, path: str, failure: Failure) -> None:
        row: ErrorRow = {"path": path, "stage": failure.stage, "type": failure.type, "message": failure.message}
        row["seconds"] = failure.seconds
        errors.write(escape_json(json.dumps(row, ensure_ascii=False)).encode("utf-8", "replace") + b"\n")
        if self._on_failure is not None:
            self._on_failure(row)
        if self._report is not None:
            self._report.add_failure(path, failure.message)
        self._count(failed=1)

    def _todo(self, tasks: Iterable[Task]) -> Iterator[Job]:
        for task in tasks:
            if self._counts.interrupted:
                return
            name = self._names.unique(task.stem, suffix(self._plan.format))
            key = hashlib.sha256(
                "\0".join((task.path, name, task.digest(), self._generator_key)).encode("utf-8")
            ).hexdigest()
            self._keys.append(key)
            row = self._rows.get(key)
            if row is not None and self._output.holds(row) and (self._report is None or self._report.holds(row)):
                self._count(read=1, skipped=1)
            else:
                self._rows.pop(key, None)
                yield Job(task, key, name)

    def _count_read(self, jobs: Iterable[Job]) -> Iterator[Job]:
        """The jobs as an engine takes them; none after an interrupt."""
        for job in jobs:
            if self._counts.interrupted:
                return
            self._count(read=1)
            yield job

    def _outcomes(self, todo: Iterator[Job]) -> Generator[tuple[Job, Outcome], None, None]:
        """Few articles in this process, many in workers; a timeout that the user sets is kept by workers alone."""
        from nutgraf.batch.engines import inline, local

        plan = self._plan
        first = list(islice(todo, MIN_ARTICLES_FOR_WORKERS))
        jobs = self._count_read(chain(first, todo))
        work = partial(brief_texts, plan=plan)
        if plan.scheduler is not None:
            from nutgraf.batch.engines import dask

            carried = (replace(job, task=job.task.with_content(plan.settings.limits)) for job in jobs)
            return dask.run(work, carried, scheduler=plan.scheduler, timeout=plan.timeout or DEFAULT_TIMEOUT_SECONDS)
        if plan.timeout is None and (plan.jobs == 1 or (plan.jobs is None and len(first) < MIN_ARTICLES_FOR_WORKERS)):
            return inline.run(work, jobs, timeout=DEFAULT_TIMEOUT_SECONDS)
        return local.run(
            work, jobs, jobs=plan.jobs or local.auto_jobs(), timeout=plan.timeout or DEFAULT_TIMEOUT_SECONDS
        )

    def _count(self, read: int = 0, written: int = 0, skipped: int = 0, failed: int = 0) -> None:
        counts = self._counts
        self._counts = replace(
            counts,
            read=counts.read + read,
            written=counts.written + written,
            skipped=counts.skipped + skipped,
            failed=counts.failed + failed,
        )
        if self._on_progress is not None:
            self._on_progress(self._counts)

    @contextmanager
    def _interruptible(self) -> Iterator[None]:
        """The first SIGINT ends the reading and lets finish what is in flight, the second ends the batch at once."""
        if threading.current_thread() is not threading.main_thread():
            yield
            return

        def ring(_signal: int, _frame: FrameType | None) -> None:
            if self._counts.interrupted:
                raise KeyboardInterrupt
            self._counts = replace(self._counts, interrupted=True)

        before = signal.signal(signal.SIGINT, ring)
        try:
            yield
        finally:
            signal.signal(signal.SIGINT, before)


def _generator_key(plan: Plan) -> str:
    """What a brief depends on beside its article: settings, packs, format, labels, program, models. Raises BadPack."""
    models = [f"{model.package} {model.version}" for model in installed_models()]
    own = open_own_packs(plan.settings)
    authority = plan.settings.authority
    own += authority.text if isinstance(authority, PackFile) else ""
    settings = asdict(replace(plan.settings, language_pack=None, lexicon=None, authority=None))
    shown = [plan.ui, plan.redact] if plan.ui or plan.redact else []
    return json.dumps([settings, own, plan.format, VERSION, models, *shown], sort_keys=True)
