"""The command line: parse, call, print, one file a command. Only this folder imports click."""

from __future__ import annotations

import click

import nutgraf
from nutgraf.cli.batch import batch
from nutgraf.cli.index import index
from nutgraf.cli.languages import languages
from nutgraf.cli.listings import completion, models, schema
from nutgraf.cli.program import Program
from nutgraf.cli.summarise import summarise

CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


@click.group("nutgraf", cls=Program, context_settings=CONTEXT)
@click.version_option(nutgraf.__version__, "-V", "--version", message="%(prog)s %(version)s")
def cli() -> None:
    """Make briefs of news articles: officials and posts, numbers, orders, quotes and a summary, all verbatim.

    Example: nutgraf summarise samples/council.en.txt
    """


for command in (summarise, batch, index, languages, models, schema, completion):
    cli.add_command(command)
