"""`nutgraf batch`: the briefs of many articles on disk."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from nutgraf.cli.help import CommandWithLimits
from nutgraf.cli.option_types import Count
from nutgraf.cli.options import brief_options, format_option, settings_of, ui_of
from nutgraf.cli.program import INTERRUPTED_STATUS
from nutgraf.errors import BadSetting

if TYPE_CHECKING:
    from nutgraf.batch.inputs.task import Query
    from nutgraf.batch.run import Plan


@click.command(cls=CommandWithLimits)
@click.argument("sources", metavar="FOLDER|FILE...|-", nargs=-1, required=True)
@click.option(
    "--output",
    "-o",
    required=True,
    type=click.Path(path_type=Path),
    help="A folder, or .jsonl, .sqlite, .duckdb, .parquet.",
)
@format_option("json")
@click.option("--jobs", "-j", metavar="N|auto", default="auto", show_default=True, help="Worker processes.")
@click.option("--scheduler", metavar="ADDRESS", help="Let the workers of this Dask scheduler do the work.")
@click.option("--fresh/--resume", help="Start over, or go on where the last run stopped (the default).")
@click.option(
    "--glob", metavar="PATTERN", help="Which files of the folder (default: texts, pages, documents, mails, feeds)."
)
@click.option("--text", metavar="NAME", default="text", show_default=True, help="The column that holds the text.")
@click.option("--id", "id_", metavar="NAME", default="id", show_default=True, help="The column that names it.")
@click.option("--report", is_flag=True, help="Also write index.html over all briefs: search, filters, timeline.")
@click.option("--log-json", is_flag=True, help="Progress and failures as JSON lines on standard error.")
@click.option("--max-ratio", type=Count(), metavar="N", help="Stop where a compressed table grows more (100 times).")
@click.option(
    "--max-total", type=Count(), metavar="N", help="Stop after so many bytes of a compressed table (10,000,000,000)."
)
@click.option("--quiet", "-q", is_flag=True, help="No progress, no closing line.")
@brief_options
@click.pass_context
def batch(
    context: click.Context,
    /,
    sources: tuple[str, ...],
    output: Path,
    quiet: bool,  # noqa: FBT001
    log_json: bool,  # noqa: FBT001
    **_: object,
) -> None:
    """Make briefs of many articles: folders, files, mailboxes, feeds, tables, Parquet, WARC, or a list of paths (-).

    What fails is listed in errors.jsonl. The same command again continues where it stopped.

    \b
    Examples: nutgraf batch articles -o briefs
              nutgraf batch news.jsonl -o briefs.jsonl --jobs 4 --timeout 30
              nutgraf batch crawl --glob '*.warc.gz' -o briefs.parquet
              nutgraf batch articles -o pages --format html --report
    """
    from nutgraf.batch.outputs import errors_file
    from nutgraf.batch.run import run_batch
    from nutgraf.batch.sources import LeftOut, gather_tasks
    from nutgraf.cli.progress import LineLog, progress_bar

    plan, query = _plan(output, context.params)
    left_out = LeftOut()
    tasks = gather_tasks(sources, query, left_out)
    total = len(tasks) if isinstance(tasks, list) else None
    if log_json:
        log = LineLog(sys.stderr, total)
        counts = run_batch(tasks, plan, log.progress, log.failure)
        log.end(counts, left_out.total())
    else:
        with progress_bar(total, quiet=quiet) as on_progress:
            counts = run_batch(tasks, plan, on_progress)
    if not quiet and not log_json:
        failures = f"see {errors_file(output)}" if counts.failed else ""
        click.echo("nutgraf: " + "; ".join(part for part in (str(counts), failures, str(left_out)) if part), err=True)
    if counts.interrupted:
        context.exit(INTERRUPTED_STATUS)
    context.exit(3 if counts.failed else 0)


def _plan(output: Path, options: dict[str, Any]) -> tuple[Plan, Query]:
    from nutgraf.batch.inputs.task import Query
    from nutgraf.batch.run import Plan

    jobs = options["jobs"]
    if jobs != "auto" and not (jobs.isdecimal() and int(jobs) > 0):
        raise BadSetting(f"--jobs is a whole number from 1, or auto, not {jobs!r}", hint="Example: --jobs 2.")
    if jobs != "auto" and options["scheduler"] is not None:
        raise BadSetting(
            "--jobs and --scheduler cannot be given together",
            hint="Leave --jobs out: the scheduler has its own workers.",
        )
    plan = Plan(
        output,
        settings_of(options),
        options["format_"],
        None if jobs == "auto" else int(jobs),
        options["timeout"],
        options["fresh"],
        report=options["report"],
        ui=ui_of(options),
        redact=options["redact"] is not None,
        scheduler=options["scheduler"],
    )
    limits = plan.settings.limits
    return plan, Query(options["text"], options["id_"], options["glob"], options["encoding"], output, limits)
