"""Language packs as a run reads them: the compiled artefact of the one language that is asked for.

A user's own pack and lexicon are laid over them. What they make of a language is known by a key of its own, the code
with a digest of their content, so that whatever is cached by key or by pack is right for every call.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, fields, replace
from functools import cache
from importlib import resources
from typing import Any, Final

from nutgraf.languages.artefacts import digest, keep_artefact, read_artefact
from nutgraf.languages.inventory import FRAMES, read_source
from nutgraf.languages.lexicon import Lexicon, add_words
from nutgraf.languages.names import GIVEN_NAMES, Names, collect_names
from nutgraf.languages.pack_cache import forget_packs, pack_cache
from nutgraf.languages.read import record_from_plain
from nutgraf.languages.schema import LanguagePack
from nutgraf.languages.schema.locale_data import LocaleData
from nutgraf.languages.schema.number_words import NumberWordTable

COMPILER: Final = tuple(
    f"compile/{name}.py" for name in ("artefact", "cldr", "currencies", "forms", "frames", "spellout")
)
SHARED: Final = "shared.json"
SHARED_CODE: Final = ("compile/artefact.py", "compile/shared.py", "endings.py", "names.py")
_in_place: dict[str, LanguagePack] = {}


@dataclass(frozen=True, slots=True, eq=False)
class OwnPacks:
    """What a user lays over the packs: a pack that replaces one or adds a language, and words for any of them."""

    pack: LanguagePack | None
    lexicon: Lexicon


# By the digest of their content, so that one entry always means the same and no call changes what another reads.
_own_packs: dict[str, OwnPacks] = {}


@cache
def pack_codes(own: str = "") -> tuple[str, ...]:
    """The ISO 639-1 codes of the languages that have a pack, sorted; of the user's `own` packs too."""
    if own:
        return tuple(sorted({*pack_codes(), *covered_codes(own_pack(own))}))
    folder = resources.files("nutgraf") / "languages"
    names = (file.name for file in folder.iterdir() if file.name.endswith(".toml"))
    return tuple(sorted(name.removesuffix(".toml") for name in names if name != FRAMES))


def own_pack(own: str) -> LanguagePack | None:
    """The pack of a language among the user's `own` packs, or None."""
    return _own_packs[own].pack if own else None


def covered_codes(pack: LanguagePack | None) -> frozenset[str]:
    """The languages that a pack is for: its own, and those of which CLDR says that it is the parent (Norwegian)."""
    if pack is None:
        return frozenset()
    from babel.core import get_global

    parents = get_global("parent_exceptions").items()
    return frozenset({pack.code, *(str(code) for code, parent in parents if parent == pack.code and "_" not in code)})


def pack_key(code: str, own: str) -> str:
    """What `load_pack` knows a language's pack by, among the user's `own` packs or, with "", without any."""
    return LanguagePack(code, own=own).key


def load_pack(key: str) -> LanguagePack:
    """The pack of a language, by its code or `pack_key`; a language without one gets an empty pack. Raises BadPack."""
    return _in_place[key] if key in _in_place else _installed_pack(key)


@cache
def _installed_pack(key: str) -> LanguagePack:
    code, _, own = key.partition("+")
    if own:
        return _with_own_verbs(_with_own_words(code, own))
    if code not in pack_codes():
        return LanguagePack(code=code)
    return record_from_plain(LanguagePack, json.loads(_artefact(code))["pack"])


@pack_cache
def shared_packs(own: str = "") -> tuple[LanguagePack, ...]:
    """Of every pack what articles in any language need: zone cues, kinds of acts, names; the other keys are empty.

    A pack that was put in place and those that a user's `own` lexicon adds to are among them, without its verbs.
    """
    parts = {part.code: part for part in _shared_parts()} | _in_place
    if own:
        packs = _own_packs[own]
        parts |= {packs.pack.code: packs.pack} if packs.pack else {}
        parts = {code: LanguagePack(code) for code in packs.lexicon.languages} | parts
        parts = {code: replace(add_words(part, packs.lexicon), own=own) for code, part in parts.items()}
    return tuple(parts[code] for code in sorted(parts))


@pack_cache
def shared_names(own: str = "") -> Names:
    """The names of persons in all packs, the user's `own` among them."""
    if own or _in_place:
        return collect_names(shared_packs(own))
    return record_from_plain(Names, _shared()["names"])


def add_own_packs(own: str, packs: OwnPacks) -> None:
    """Let `load_pack` and the others know a user's packs by this digest of their content (own_packs.py)."""
    _own_packs.setdefault(own, packs)


@cache
def _with_own_words(code: str, own: str) -> LanguagePack:
    """The pack of a language among the user's own packs, without the verbs of the lexicon."""
    packs = _own_packs[own]
    base = replace(packs.pack, code=code) if packs.pack and code in covered_codes(packs.pack) else load_pack(code)
    return replace(add_words(base, packs.lexicon), own=own)


def _with_own_verbs(pack: LanguagePack) -> LanguagePack:
    """The pack with the lexicon's verbs; their forms are kept in the cache folder. Raises BadPack."""
    frames = _own_packs[pack.own].lexicon.frames(pack.code)
    if not frames:
        return pack
    lemmas = LanguagePack(pack.code, grammar=pack.grammar, speech=pack.speech, frames=frames)
    source = f"{pack.key} {pack.grammar} {pack.speech.reflexives}".encode()
    verbs = compiled_pack(lemmas, source, "the lexicon lists verbs").verbs
    from nutgraf.languages.compile.frames import merge_forms

    merged = {name: merge_forms(pack.verbs.get(name), forms) for name, forms in verbs.items()}
    return replace(pack, verbs={**pack.verbs, **merged})


@pack_cache
def language_name(code: str) -> str:
    """The English name of a language: its pack's, else CLDR's, else the code."""
    name = load_pack(code).name
    if name or code == "und":
        return name or "unknown"
    from babel import Locale

    return str(Locale("en").languages.get(code, code))


def locale_data(pack: LanguagePack, language: str = "") -> LocaleData:
    """What CLDR knows of the pack's language, or of a `language` ("pt-PT") that the pack is read for."""
    if pack.locale and language in ("", pack.code):
        return pack.locale
    from nutgraf.languages.compile.cldr import read_locale

    return read_locale(language or pack.code)


def number_words(pack: LanguagePack, language: str) -> NumberWordTable:
    """The words of numbers in a `language` ("pt-PT") that the pack is read for."""
    if pack.number_words and language == pack.code:
        return pack.number_words
    from nutgraf.languages.compile.spellout import read_spellout

    return read_spellout(language, pack.grammar.diacritics)


@contextmanager
def pack_in_place(pack: LanguagePack) -> Iterator[None]:
    """While it lasts, this compiled pack is its language's in the whole process; not for several threads."""
    before = _in_place.get(pack.code)
    changed = None if before is None else _changed_sections(before, pack)
    _in_place[pack.code] = pack
    forget_packs(changed)
    try:
        yield
    finally:
        if before is None:
            del _in_place[pack.code]
        else:
            _in_place[pack.code] = before
        forget_packs(changed)


def _changed_sections(before: LanguagePack, pack: LanguagePack) -> frozenset[str]:
    names = (section.name for section in fields(pack))
    return frozenset(name for name in names if getattr(pack, name) is not getattr(before, name))


@cache
def source_pack(code: str) -> LanguagePack:
    """A pack as its file has it, with its examples and without forms made from its lemmas. Raises BadPack."""
    from nutgraf.languages.parse import parse_pack

    return parse_pack(read_source(f"{code}.toml").decode("utf-8"), f"{code}.toml")


def pack_digest(code: str) -> str:
    """The digest of what a pack's artefact is made from."""
    return digest(COMPILER, read_source(f"{code}.toml"), read_source(FRAMES))


def _artefact(code: str) -> bytes:
    """The artefact that was installed, or one made now where a pack was edited since. Raises BadPack."""
    made_from = pack_digest(code)
    reason = f"{code}.toml was edited after nutgraf was installed"
    return read_artefact(f"{code}.json", made_from, lambda: _compile(source_pack(code), made_from), reason)


def shared_digest() -> str:
    """The digest of what the packs' shared artefact is made from."""
    packs = (read_source(f"{code}.toml") for code in pack_codes())
    return digest(SHARED_CODE, *packs, read_source(GIVEN_NAMES))


@cache
def _shared_parts() -> tuple[LanguagePack, ...]:
    return tuple(record_from_plain(LanguagePack, part) for part in _shared()["packs"])


@cache
def _shared() -> Mapping[str, Any]:
    made_from = shared_digest()

    def make() -> bytes:
        from nutgraf.languages.compile.shared import compile_shared

        return compile_shared(map(source_pack, pack_codes()), made_from)

    content: Mapping[str, Any] = json.loads(read_artefact(SHARED, made_from, make, "a pack was edited"))
    return content


def compiled_pack(pack: LanguagePack, source: bytes, reason: str) -> LanguagePack:
    """A pack, made from this source, with the forms of its lemmas.

    Raises BadPack; its message begins with the `reason` to compile.
    """
    made_from = digest(COMPILER, source, read_source(FRAMES))
    content = keep_artefact(f"{pack.code}.json", made_from, lambda: _compile(pack, made_from), reason)
    return record_from_plain(LanguagePack, json.loads(content)["pack"])


def _compile(pack: LanguagePack, made_from: str) -> bytes:
    from nutgraf.languages.compile.artefact import compile_pack

    return compile_pack(pack, made_from)
