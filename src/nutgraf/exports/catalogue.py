"""The words in which findings are shown to a reader: a catalogue a language, and what CLDR knows of the language.

A catalogue is a file of `catalogues/`: labels by name, and in [plural] those that depend on a number, by the plural
category of CLDR. README.md in this folder tells how a language is added.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any, Final

from nutgraf.errors import BadSetting
from nutgraf.records import Brief
from nutgraf.text.nearest import nearest, nearest_language

SOURCE: Final = "en"  # the catalogue that has every label; a language without a catalogue is shown in it
_OTHER: Final = "other"  # the plural category that every language has


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The labels of a language: `code` is ISO 639-1, `locale` the CLDR locale for numbers, units and dates."""

    code: str
    locale: str
    labels: Mapping[str, str]
    plurals: Mapping[str, Mapping[str, str]]

    def __call__(self, name: str, /, **values: object) -> str:
        """The label of this name with the values in its places. Raises KeyError for a name that is none."""
        return self.labels[name].format(**values) if values else self.labels[name]

    def get(self, name: str, otherwise: str) -> str:
        """The label of this name, or other words where there is none."""
        return self.labels.get(name, otherwise)

    def count(self, name: str, number: float) -> str:
        """The label with the number in its place, in the right plural: "2 articles"."""
        from nutgraf.exports.cldr import decimal, plural_category

        forms = self.plurals[name]
        form = forms.get(plural_category(number, self.locale)) or forms[_OTHER]
        return form.format(n=decimal(number, self.locale))


@cache
def catalogue(code: str) -> Catalogue:
    """The catalogue of a language (ISO 639-1); the English one for a language that has none."""
    import tomllib

    name = code if code in catalogue_codes() else SOURCE
    data: dict[str, Any] = tomllib.loads((_folder() / f"{name}.toml").read_text("utf-8"))
    locale, plurals = data.pop("locale"), data.pop("plural")
    labels = {f"{group}.{key}": text for group, texts in data.items() for key, text in texts.items()}
    return Catalogue(name, locale, labels, plurals)


@cache
def catalogue_codes() -> tuple[str, ...]:
    """The languages that have a catalogue, in order."""
    return tuple(sorted(path.name.removesuffix(".toml") for path in _folder().iterdir() if path.name.endswith(".toml")))


def check_ui(code: str | None) -> None:
    """Raise BadSetting for a language without a catalogue; None is the article's own."""
    if code is None or code in catalogue_codes():
        return
    near = nearest_language(code)
    if near is None or near.partition(" ")[0] not in catalogue_codes():
        near = nearest(code, catalogue_codes())
    meant = f"Did you mean {near}? " if near else ""
    raise BadSetting(f"there are no labels in {code!r}", hint=f"{meant}Use one of: {', '.join(catalogue_codes())}.")


@dataclass(frozen=True, slots=True)
class View:
    """A brief and the words in which it is shown."""

    brief: Brief
    words: Catalogue


def view_of(brief: Brief, ui: str | None = None) -> View:
    """The brief with the labels of a language; None is the article's own. Raises BadSetting."""
    check_ui(ui)
    return View(brief, catalogue(ui or brief.language.code))


def _folder() -> Any:
    return resources.files("nutgraf") / "exports" / "catalogues"
