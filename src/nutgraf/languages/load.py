"""Language packs as a run reads them: the compiled artefact of the one language that is asked for."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib import resources
from pathlib import Path

from nutgraf.errors import BadPack, MissingModel
from nutgraf.languages.compile.artefact import compile_pack, digest
from nutgraf.languages.inventory import FRAMES, read_source
from nutgraf.languages.pack_cache import forget_packs, pack_cache
from nutgraf.languages.read import record_from_plain
from nutgraf.languages.schema import LanguagePack

_in_place: dict[str, LanguagePack] = {}


@cache
def pack_codes() -> tuple[str, ...]:
    """The ISO 639-1 codes of the languages that have a pack, sorted."""
    folder = resources.files("nutgraf") / "languages"
    names = (file.name for file in folder.iterdir() if file.name.endswith(".toml"))
    return tuple(sorted(name.removesuffix(".toml") for name in names if name != FRAMES))


def load_pack(code: str) -> LanguagePack:
    """The pack of a language; a language without one gets an empty pack. Raises BadPack."""
    return _in_place[code] if code in _in_place else _installed_pack(code)


@cache
def _installed_pack(code: str) -> LanguagePack:
    if code not in pack_codes():
        return LanguagePack(code=code)
    return record_from_plain(LanguagePack, json.loads(_artefact(code))["pack"])


@pack_cache
def all_packs() -> tuple[LanguagePack, ...]:
    """Every pack: zone cues and document numbers are looked for in all languages, whatever the article's."""
    return tuple(load_pack(code) for code in sorted({*pack_codes(), *_in_place}))


@pack_cache
def language_name(code: str) -> str:
    """The English name of a language: its pack's, else CLDR's, else the code."""
    name = load_pack(code).name
    if name or code == "und":
        return name or "unknown"
    from babel import Locale

    return str(Locale("en").languages.get(code, code))


@contextmanager
def pack_in_place(pack: LanguagePack) -> Iterator[None]:
    """While it lasts, this compiled pack is its language's in the whole process; not for several threads."""
    before = _in_place.get(pack.code)
    _in_place[pack.code] = pack
    forget_packs()
    try:
        yield
    finally:
        if before is None:
            del _in_place[pack.code]
        else:
            _in_place[pack.code] = before
        forget_packs()


@cache
def source_pack(code: str) -> LanguagePack:
    """A pack as its file has it, with its examples and without forms made from its lemmas. Raises BadPack."""
    from nutgraf.languages.parse import parse_pack

    return parse_pack(read_source(f"{code}.toml").decode("utf-8"), f"{code}.toml")


def _artefact(code: str) -> str:
    """The artefact that was installed, or one made now where a pack was edited since. Raises BadPack."""
    made_from = digest(read_source(f"{code}.toml"), read_source(FRAMES))
    cached = _cache_folder() / f"{code}-{made_from[:16]}.json"
    installed = resources.files("nutgraf") / "languages" / "compiled" / f"{code}.json"
    for file in (installed, cached):
        if file.is_file() and made_from in (text := file.read_text("utf-8"))[:200]:
            return text
    try:
        made = compile_pack(source_pack(code), made_from)
    except MissingModel as error:
        hint = "Install nutgraf again, or compile it on the fly: python -m pip install 'nutgraf[packs]'"
        raise BadPack(f"{code}.toml was edited after nutgraf was installed", hint=hint) from error
    _keep(cached, made)
    return made


def _cache_folder() -> Path:
    """Where this user's programs keep what can be made again."""
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    else:
        base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return base / "nutgraf" / "packs"


def _keep(path: Path, text: str) -> None:
    """Write the artefact for the next run; a folder that cannot be written to only costs the next run time."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(f".{os.getpid()}")
        part.write_text(text, "utf-8")
        part.replace(path)
    except OSError:
        return
