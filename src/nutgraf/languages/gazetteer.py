"""The gazetteer as it was compiled when nutgraf was installed, or is now."""

from __future__ import annotations

from functools import cache
from typing import Final

from nutgraf.languages.artefacts import digest, map_artefact
from nutgraf.languages.gazetteer_table import SUBDIVISIONS, Gazetteer, name_key
from nutgraf.languages.inventory import read_source
from nutgraf.languages.load import pack_codes, source_pack

COMPILED: Final = "gazetteer.bin"
ANY_LANGUAGE: Final = ""  # where a name is looked up in the names of all languages
COMPILER: Final = ("compile/gazetteer.py", "gazetteer_table.py")


@cache
def gazetteer() -> Gazetteer:
    """The table, opened once a process. Raises PackNotCompiled."""
    made_from = gazetteer_digest()
    reason = "the gazetteer is not compiled"
    return Gazetteer(map_artefact(COMPILED, made_from, lambda: make_gazetteer(made_from), reason))


def is_country_or_region(name: str, *codes: str) -> bool:
    """Whether a name as a whole is that of a country or of one of its regions in these languages.

    Raises PackNotCompiled.
    """
    key = name_key(name)
    places = (place for code in codes for place in gazetteer().find(key, code).places)
    return any(place.exact and place.kind != "town" for place in places)


def make_gazetteer(made_from: str) -> bytes:
    """The table compiled for the languages that have a pack; `made_from` is the digest of its sources."""
    from nutgraf.languages.compile.gazetteer import compile_gazetteer

    nouns = {code: source_pack(code).grammar.noun_capitals == "all_nouns" for code in pack_codes()}
    return compile_gazetteer(made_from, nouns)


def gazetteer_digest() -> str:
    """The digest of what the table is made from, but for the packages whose versions pyproject.toml states."""
    return digest(COMPILER, read_source(SUBDIVISIONS))
