"""The build backend of pyproject.toml: setuptools' own, which first compiles the language packs."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from setuptools import build_meta
from setuptools.build_meta import (
    build_sdist,
    get_requires_for_build_editable,
    get_requires_for_build_sdist,
    get_requires_for_build_wheel,
    prepare_metadata_for_build_editable,
    prepare_metadata_for_build_wheel,
)

__all__ = [
    "build_editable",
    "build_sdist",
    "build_wheel",
    "get_requires_for_build_editable",
    "get_requires_for_build_sdist",
    "get_requires_for_build_wheel",
    "prepare_metadata_for_build_editable",
    "prepare_metadata_for_build_wheel",
]


def build_wheel(*arguments: Any, **options: Any) -> str:
    """Compile the packs, then build the wheel; its file name."""
    compile_packs()
    name: str = build_meta.build_wheel(*arguments, **options)
    return name


def build_editable(*arguments: Any, **options: Any) -> str:
    """Compile the packs into the source tree, then build the editable wheel; its file name."""
    compile_packs()
    name: str = build_meta.build_editable(*arguments, **options)
    return name


def compile_packs(folder: Path = Path(__file__).parent) -> list[Path]:
    """Write each compiled file that is missing or old into a folder's `compiled`; the files written."""
    from nutgraf.languages.artefacts import FOLDER, is_current

    written = []
    for name, (made_from, make) in _artefacts().items():
        target = folder / FOLDER / name
        if target.is_file() and is_current(target.read_bytes(), made_from):
            continue
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(make(made_from))
        written.append(target)
    return written


def _artefacts() -> dict[str, tuple[str, Callable[[str], bytes]]]:
    """All compiled files: the digest of what each is made from, and what makes it."""
    from nutgraf.languages.compile.artefact import compile_pack
    from nutgraf.languages.compile.ngrams import compile_ngrams
    from nutgraf.languages.compile.shared import compile_shared
    from nutgraf.languages.expressions import ALL_PACKS, expressions_digest, file_name, pack_programs
    from nutgraf.languages.gazetteer import COMPILED as GAZETTEER
    from nutgraf.languages.gazetteer import gazetteer_digest, make_gazetteer
    from nutgraf.languages.load import SHARED, pack_codes, pack_digest, shared_digest, source_pack
    from nutgraf.languages.ngrams import COMPILED, ngrams_digest

    def pack_maker(code: str) -> Callable[[str], bytes]:
        return lambda made_from: compile_pack(source_pack(code), made_from)

    def expressions_maker(code: str) -> Callable[[str], bytes]:
        return lambda made_from: pack_programs(_expressions_of(code), made_from)

    packs = {f"{code}.json": (pack_digest(code), pack_maker(code)) for code in pack_codes()}
    shared = (shared_digest(), lambda made_from: compile_shared(map(source_pack, pack_codes()), made_from))
    expressions = {
        file_name(code): (expressions_digest(pack_digest(code) + shared_digest()), expressions_maker(code))
        for code in pack_codes()
    }
    expressions[file_name(ALL_PACKS)] = (expressions_digest(shared_digest()), expressions_maker(ALL_PACKS))
    tables = {COMPILED: (ngrams_digest(), compile_ngrams), GAZETTEER: (gazetteer_digest(), make_gazetteer)}
    return {**packs, SHARED: shared, **tables, **expressions}


def _expressions_of(code: str) -> Iterable[tuple[str, int]]:
    """The expressions that the stages make of a language's pack or of all packs, with their flags."""
    from nutgraf.languages.expressions import ALL_PACKS, record_expressions
    from nutgraf.languages.load import load_pack, pack_codes
    from nutgraf.languages.pack_cache import forget_packs
    from nutgraf.stages.back_references import compile_cues
    from nutgraf.stages.instruments.patterns import compile_patterns
    from nutgraf.stages.numbers.lexicon.lexicon import read_lexicon
    from nutgraf.stages.officials.cued_names import name_cues
    from nutgraf.stages.orders.patterns import compile_rule, order_patterns
    from nutgraf.stages.quotes.indirect_patterns import indirect_patterns
    from nutgraf.stages.speech.reporting import reporting_patterns
    from nutgraf.stages.summary.coordination import clause_words
    from nutgraf.stages.zones.cues import zone_cues

    forget_packs()  # what was compiled before is not recorded
    with record_expressions() as recorded:
        if code == ALL_PACKS:
            zone_cues()
            for each in pack_codes():
                compile_cues(load_pack(each).summary)
            return recorded
        pack = load_pack(code)
        compile_patterns(pack)
        order_patterns(code)
        read_lexicon(code)
        name_cues(code)
        reporting_patterns(code)
        indirect_patterns(code)
        clause_words(code)
        for index in range(len(pack.orders.rules)):
            compile_rule(code, index)
    return recorded
