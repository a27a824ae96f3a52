"""Briefs as other formats: one file a format, each with a function `write(brief)` that returns text or bytes."""

from __future__ import annotations

from importlib import import_module
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, Final

from nutgraf.errors import BadSetting
from nutgraf.text.nearest import nearest

if TYPE_CHECKING:
    from nutgraf.records import Brief

# The format's name, and the ending of its files; the module of the same name writes it.
SUFFIXES: Final = {
    "brief": ".txt",
    "json": ".json",
    "markdown": ".md",
    "html": ".html",
    "csv": ".csv",
    "excel": ".csv",
    "webannotation": ".anno.jsonld",
    "schemaorg": ".jsonld",
    "brat": ".ann",
    "spacy": ".spacy",
    "docx": ".docx",
}
BINARY: Final = ("spacy", "docx")
FOR_READERS: Final = ("brief", "markdown", "html", "docx")  # these have labels in a language
_PRINTED: Final = ".pdf"  # no format, and what a page of HTML can be printed as
_OTHER_ENDINGS: Final = {".htm": "html", ".markdown": "markdown"}


def write(brief: Brief, format: str, *, ui: str | None = None) -> str:  # noqa: A002 - the word users know
    """The brief in a format, ending with a line end; `ui` is the language of the labels in the formats for readers.

    Raises BadSetting for a format that is none, or is binary, and for a language without labels.
    """
    suffix(format)
    if format in BINARY:
        raise BadSetting(f"{format} is no text", hint="Use nutgraf.exports.encoded.")
    text: str = _written(brief, format, ui)
    return text


def write_bytes(brief: Brief, format: str, *, ui: str | None = None) -> bytes:  # noqa: A002
    """The brief in a format as the bytes of a file, text in UTF-8. Raises BadSetting for a format that is none."""
    if format not in BINARY:
        return write(brief, format, ui=ui).encode("utf-8")
    data: bytes = _written(brief, format, ui)
    return data


def _written(brief: Brief, format: str, ui: str | None) -> Any:  # noqa: A002
    module = import_module(f"nutgraf.exports.{format}")
    return module.write(brief, ui=ui) if format in FOR_READERS else module.write(brief)


def suffix(format: str) -> str:  # noqa: A002
    """The ending of a format's files. Raises BadSetting for a format that is none."""
    if format not in SUFFIXES:
        raise BadSetting(f"no such format: {format!r}", hint=f"Use one of: {', '.join(SUFFIXES)}.")
    return SUFFIXES[format]


def format_for(path: str | PurePath) -> str:
    """The format of a file with this name, by its ending. Raises BadSetting for an ending that no format has."""
    name = PurePath(path).name.lower()
    endings = {ending: kind for kind, ending in reversed(SUFFIXES.items())} | _OTHER_ENDINGS  # ".csv" is "csv"
    for ending in sorted(endings, key=len, reverse=True):
        if name.endswith(ending):
            return endings[ending]
    stated = PurePath(path).suffix
    near = nearest(stated, endings) if stated else None
    meant = f"Did you mean {near}? " if near else ""
    if stated.lower() == _PRINTED:
        meant = "Write .html: a browser prints that page as a PDF. "
    what = f"no format has files in {stated}" if stated else f"the name {PurePath(path).name!r} has no ending"
    raise BadSetting(what, hint=f"{meant}Use one of: {', '.join(dict.fromkeys(SUFFIXES.values()))}.")
