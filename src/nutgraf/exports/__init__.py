"""Briefs as other formats: one file a format, each with a function `write(brief) -> str`."""

from __future__ import annotations

from importlib import import_module
from typing import Final

from nutgraf.errors import BadSetting
from nutgraf.records import Brief

# The format's name, and the ending of its files; the module of the same name writes it.
SUFFIXES: Final = {
    "brief": ".txt",
    "json": ".json",
    "markdown": ".md",
    "html": ".html",
    "csv": ".csv",
    "webannotation": ".anno.jsonld",
    "schemaorg": ".jsonld",
    "brat": ".ann",
}


def write(brief: Brief, format: str) -> str:  # noqa: A002 - the word users know
    """The brief in a format, ending with a line end. Raises BadSetting for a format that is none."""
    suffix(format)
    text: str = import_module(f"nutgraf.exports.{format}").write(brief)
    return text


def suffix(format: str) -> str:  # noqa: A002
    """The ending of a format's files. Raises BadSetting for a format that is none."""
    if format not in SUFFIXES:
        raise BadSetting(f"no such format: {format!r}", hint=f"Use one of: {', '.join(SUFFIXES)}.")
    return SUFFIXES[format]
