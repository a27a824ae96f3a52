"""Language packs: languages/xx.toml -> frozen LanguagePack. An error names the file and the key."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from pathlib import Path

from nutgraf.errors import BadPack
from nutgraf.json_codec import adapter, first_problem
from nutgraf.languages.schema import LanguagePack


def pack_codes() -> tuple[str, ...]:
    """The ISO 639-1 codes of the languages that have a pack, sorted."""
    folder = resources.files("nutgraf") / "languages"
    return tuple(sorted(f.name.removesuffix(".toml") for f in folder.iterdir() if f.name.endswith(".toml")))


@cache
def load_pack(code: str) -> LanguagePack:
    """The pack of a language; a language without one gets an empty pack. Raises BadPack."""
    if code not in pack_codes():
        return LanguagePack(code=code)
    name = f"{code}.toml"
    return parse_pack((resources.files("nutgraf") / "languages" / name).read_text("utf-8"), name)


@cache
def language_name(code: str) -> str:
    """The English name of a language: its pack's, else CLDR's, else the code."""
    name = load_pack(code).name
    if name or code == "und":
        return name or "unknown"
    from babel import Locale

    return str(Locale("en").languages.get(code, code))


@cache
def all_packs() -> tuple[LanguagePack, ...]:
    """Every pack: zone cues and document numbers are looked for in all languages, whatever the article's."""
    return tuple(load_pack(code) for code in pack_codes())


def parse_pack(toml: str, name: str) -> LanguagePack:
    """Check a pack's text; raises BadPack with the file `name` and the key, or the line that is no TOML."""
    from pydantic import ValidationError

    try:
        data = tomllib.loads(toml)
    except tomllib.TOMLDecodeError as error:
        raise BadPack(f"{name}: not TOML: {error}") from error
    try:
        pack = adapter(LanguagePack).validate_python(data)
    except ValidationError as error:
        raise BadPack(f"{name}: {first_problem(error)}") from error
    if pack.code != Path(name).stem:
        raise BadPack(f"{name}: code: is {pack.code!r}, but the file is named {name}")
    return pack
