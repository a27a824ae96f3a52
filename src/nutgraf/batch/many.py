"""Many articles to briefs in memory, in order, each failure in its place: the engines of a batch without its files."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

from nutgraf import errors
from nutgraf.batch.engines.guard import Failure, Outcome
from nutgraf.errors import BadInput, BadSetting, NutgrafError
from nutgraf.json_codec import from_json, to_json
from nutgraf.records import Article, Brief
from nutgraf.settings import DEFAULT_TIMEOUT_SECONDS, Settings, check_timeout
from nutgraf.stages.acquire.given import Given, article_of, checked_text, described


def brief_many(
    articles: Iterable[Given], settings: Settings, *, jobs: int | None, timeout: float | None
) -> Iterator[Brief | NutgrafError]:
    """The brief of each article, or why there is none, in order. `timeout` is in seconds an article.

    One job works in this process, several in worker processes; None is as many as cores and memory allow. Raises
    BadInput for what is no list and BadSetting at once, MissingModel and BadPack while it runs: no article would fare
    better.
    """
    _check_are_several(articles)
    if jobs is not None and jobs < 1:
        raise BadSetting(f"jobs must be at least 1, not {jobs}", hint="Give a number, or None for one a core.")
    check_timeout(timeout)
    return _outcomes(articles, settings, jobs, timeout or DEFAULT_TIMEOUT_SECONDS)


def _check_are_several(articles: object) -> None:
    """Raise BadInput for one article in place of a list; a text would be a list of its letters."""
    single = isinstance(articles, str | bytes | bytearray | Path | Article | Brief) or hasattr(articles, "read")
    if single or not isinstance(articles, Iterable):
        raise BadInput(
            f"{'one article' if single else described(articles)} is no list of articles",
            hint="Give a list of articles; one article goes to nutgraf.summarise.",
        )


def _outcomes(
    articles: Iterable[Given], settings: Settings, jobs: int | None, timeout: float
) -> Iterator[Brief | NutgrafError]:
    from nutgraf.batch.engines import inline, local

    tasks = map(_checked, articles)
    work = partial(_briefs_as_json, settings=settings)
    workers = local.auto_jobs() if jobs is None else jobs
    outcomes: Generator[tuple[Given | BadInput, Outcome], None, None] = (
        inline.run(work, tasks, timeout=timeout)
        if workers == 1
        else local.run(work, tasks, jobs=workers, timeout=timeout)
    )
    try:
        for _, outcome in outcomes:
            yield _error(outcome) if isinstance(outcome, Failure) else from_json(outcome, Brief)
    finally:  # also where the caller stops asking: the workers are ended
        outcomes.close()


def _checked(given: Given) -> Given | BadInput:
    """What was given, or why it is no article: an open file, say, cannot be sent to a worker."""
    try:
        return given if isinstance(given, Article | Path) else checked_text(given)
    except BadInput as error:
        return error


def _briefs_as_json(tasks: Sequence[Given | BadInput], settings: Settings) -> list[bytes]:
    """The work that engines do, which hand on bytes."""
    from nutgraf.pipeline import brief_articles

    return [to_json(brief).encode() for brief in brief_articles(list(map(_article, tasks)), settings)]


def _article(task: Given | BadInput) -> Article:
    if isinstance(task, BadInput):
        raise task
    return article_of(task)


def _error(failure: Failure) -> NutgrafError:
    """The error that a failure is: nutgraf's own where it raised one, else ArticleFailed."""
    if failure.type == "TimeoutError":
        return errors.TimeIsUp(f"it {failure.message}", hint="Give it more time: timeout=SECONDS.")
    kind = getattr(errors, failure.type, None)
    if isinstance(kind, type) and issubclass(kind, NutgrafError):
        return kind(failure.message, hint=failure.hint)
    where = f" in the stage {failure.stage}" if failure.stage else ""
    return errors.ArticleFailed(f"{failure.type}{where}: {failure.message}")
