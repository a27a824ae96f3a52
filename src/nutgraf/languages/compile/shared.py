"""One file of what an article in any language needs of every pack: cues of zones, kinds of acts, names of persons."""

from __future__ import annotations

import json
from collections.abc import Iterable

from nutgraf.languages.compile.artefact import plain
from nutgraf.languages.names import collect_names
from nutgraf.languages.schema import LanguagePack
from nutgraf.languages.schema.numbers import Numbers
from nutgraf.languages.schema.officials import Officials
from nutgraf.languages.schema.sentences import Sentences


def compile_shared(packs: Iterable[LanguagePack], made_from: str) -> bytes:
    """The shared parts of the packs, and the names in all of them, as JSON; `made_from` is the digest of the packs."""
    parts = [shared_part(pack) for pack in packs]
    content = {"made_from": made_from, "packs": list(map(plain, parts)), "names": plain(collect_names(parts))}
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode("utf-8") + b"\n"


def shared_part(pack: LanguagePack) -> LanguagePack:
    """The pack with those keys alone that articles in other languages need."""
    officials = pack.officials
    return LanguagePack(
        code=pack.code,
        zones=pack.zones,
        sentences=Sentences(openers=pack.sentences.openers),
        officials=Officials(
            cases=officials.cases,
            given_names=officials.given_names,
            family_names=officials.family_names,
            particles=officials.particles,
            place_starts=officials.place_starts,
            joins=officials.joins,
        ),
        numbers=Numbers(references=pack.numbers.references),
        instruments=pack.instruments,
    )
