"""One file a language that a run loads: the checked pack without its examples, and the forms made from its lemmas."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, Final

from nutgraf.languages.compile.cldr import read_locale
from nutgraf.languages.compile.forms import FormTable
from nutgraf.languages.compile.frames import compile_frame
from nutgraf.languages.compile.spellout import read_spellout
from nutgraf.languages.schema import LanguagePack

NOTICE: Final = (
    "Word forms: simplemma 2.0.0 (software: MIT), whose data come from Michal Mechura's lemmatization lists (Open "
    "Database License), Wiktionary by way of Kaikki (CC BY-SA 3.0), FreeLing, spaCy lookups data, UniMorph (CC BY-SA "
    "3.0) and the Wikinflection corpus (CC BY 4.0). These forms carry the licences of their sources, apart from the "
    "MIT licence of nutgraf. Names, units and spelled-out numbers: Unicode CLDR (Unicode License v3)."
)


def compile_pack(pack: LanguagePack, made_from: str) -> bytes:
    """The artefact as JSON; `made_from` is the digest of its sources. Raises MissingModel without simplemma."""
    made = plain(with_forms(pack, FormTable(pack.code)))
    made = {**dict(_sorted(made)), "locale": plain(read_locale(pack.code))}  # of several names of a unit one is first
    content = {"made_from": made_from, "notice": NOTICE, "pack": made}
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode("utf-8") + b"\n"


def with_forms(pack: LanguagePack, table: FormTable) -> LanguagePack:
    """The pack with the forms of its verbs, in place of their lemmas, and with its numbers in words."""
    verbs = {name: compile_frame(words, table, pack) for name, words in sorted(pack.frames.items())}
    number_words = read_spellout(pack.code, pack.grammar.diacritics)
    return replace(pack, verbs=verbs, number_words=number_words, frames={})


def _sorted(value: Any) -> Any:
    """Plain values with the keys of every mapping in order."""
    if isinstance(value, Mapping):
        return {key: _sorted(value[key]) for key in sorted(value)}
    return [_sorted(item) for item in value] if isinstance(value, list) else value


def plain(value: Any) -> Any:
    """A record as JSON's own types, without examples and without what is as usual."""
    if is_dataclass(value) and not isinstance(value, type):
        found = {f.name: plain(getattr(value, f.name)) for f in fields(value) if f.name != "examples"}
        usual = {f.name: f.default for f in fields(value)}
        return {
            name: item for name, item in found.items() if item not in ([], {}) and (name, item) not in usual.items()
        }
    if isinstance(value, Mapping):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, frozenset | set):
        return sorted(value)
    return [plain(item) for item in value] if isinstance(value, tuple) else value
