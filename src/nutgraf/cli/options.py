"""What commands share: the options of those that make briefs, and data on standard output."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, TypeVar

import click

from nutgraf.cli.option_types import Count, Name, Seconds, Share
from nutgraf.errors import BadSetting
from nutgraf.exports import SUFFIXES

if TYPE_CHECKING:
    from nutgraf.settings import Settings

Command = TypeVar("Command", bound=Callable[..., object])


_BRIEF_OPTIONS: Final = (
    click.option("--debug", is_flag=True, help="Show the traceback of an error."),
    click.option(
        "--max-depth", type=Count(), metavar="N", help="Refuse a page with tags nested deeper than this (200)."
    ),
    click.option(
        "--max-run", type=Count(), metavar="N", help="Cut a longer run of characters without a space (1,000)."
    ),
    click.option("--max-chars", type=Count(), metavar="N", help="Read a longer text in pieces (200,000 characters)."),
    click.option("--max-bytes", type=Count(), metavar="N", help="Refuse a larger file (20,000,000 bytes)."),
    click.option("--timeout", type=Seconds(), metavar="SECONDS", help="Give an article up after this time (60)."),
    click.option("--ner", metavar="DIR|HUB-ID|underthesea", help="Take names from this model instead."),
    click.option(
        "--model",
        metavar="auto|none|PACKAGE|DIR",
        help="The spaCy pipeline that finds names: the language's own (auto, the default), none, or this one.",
    ),
    click.option(
        "--min-confidence",
        type=Share(zero=True),
        metavar="SHARE",
        help="Leave out findings that are right less often than this (0 to 1).",
    ),
    click.option("--encoder", metavar="DIR|HUB-ID", help="Let this sentence encoder help to rank sentences."),
    click.option("--encoding", metavar="NAME", help="Read the input in this encoding."),
    click.option(
        "--authority",
        type=click.Path(),
        metavar="FILE",
        help="Persons with identifiers and posts, .csv or .jsonl: officials get the id where both agree.",
    ),
    click.option(
        "--lexicon",
        type=click.Path(),
        metavar="FILE",
        help="Words to add to the packs, .toml or .csv: title, act type, organisation, verb, chrome ...",
    ),
    click.option(
        "--language-pack",
        type=click.Path(),
        metavar="FILE",
        help="A pack for a language, in place of nutgraf's own.",
    ),
    click.option(
        "--ui",
        metavar="CODE",
        help="The language of headings and labels (ISO 639-1); the article's own where not given.",
    ),
    click.option(
        "--redact",
        type=Name(["private"]),
        metavar="private",
        help="Initials in place of the names of people for whom the article states no post.",
    ),
    click.option("--language", metavar="CODE", help="The language (ISO 639-1); detected where not given."),
    click.option("--whole-sentences", is_flag=True, help="Leave nothing out of a sentence of the summary."),
    click.option("--share", type=Share(), metavar="SHARE", help="Summary as a share of the story, as 0.2."),
    click.option("--sentences", type=Count(), metavar="N", help="Summary in sentences."),
    click.option("--words", type=Count(), metavar="N", help="Summary in words (a tenth of the story, 60 to 150)."),
)


def format_option(default: str) -> Callable[[Command], Command]:
    """The option that chooses how a brief is written."""
    about = f"How to write a brief: {', '.join(SUFFIXES)}."
    kind = Name(list(SUFFIXES))
    return click.option(
        "--format", "-f", "format_", type=kind, metavar="FORMAT", default=default, show_default=True, help=about
    )


def brief_options(command: Command) -> Command:
    """The options of every command that makes briefs."""
    for option in _BRIEF_OPTIONS:
        command = option(command)
    return command


def settings_of(options: dict[str, Any]) -> Settings:
    """The settings that the options of a command give. Raises BadSetting."""
    from dataclasses import fields

    from nutgraf.settings import Limits, Settings, validate

    given = {field.name: options[field.name] for field in fields(Settings) if options.get(field.name) is not None}
    if len({"words", "sentences", "share"} & set(given)) > 1:
        raise BadSetting("--words, --sentences and --share cannot be given together", hint="Give one of them.")
    most = {field.name: options.get(f"max_{field.name}") for field in fields(Limits)}
    limits = Limits(**{name: value for name, value in most.items() if value is not None})
    return validate(Settings(**given, limits=limits))


def ui_of(options: dict[str, Any]) -> str | None:
    """The language of the labels that the user asks for. Raises BadSetting where there are none in it."""
    from nutgraf.exports.catalogue import check_ui

    ui: str | None = options["ui"]
    check_ui(ui)
    return ui


def write_stdout(data: str | bytes) -> None:
    """Data to standard output: text in UTF-8 with \\n whatever the locale says."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data.encode("utf-8") if isinstance(data, str) else data)
    sys.stdout.buffer.flush()
