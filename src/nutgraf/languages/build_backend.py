"""The build backend of pyproject.toml: setuptools' own, which first compiles the language packs."""

from __future__ import annotations

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
    """Write the artefact of each pack of a folder that has none or an old one; the files written."""
    from nutgraf.languages.compile.artefact import compile_pack, digest
    from nutgraf.languages.inventory import FRAMES
    from nutgraf.languages.load import pack_codes, source_pack

    written = []
    for code in pack_codes():
        made_from = digest((folder / f"{code}.toml").read_bytes(), (folder / FRAMES).read_bytes())
        target = folder / "compiled" / f"{code}.json"
        if target.is_file() and made_from in target.read_text("utf-8")[:200]:
            continue
        target.parent.mkdir(exist_ok=True)
        target.write_text(compile_pack(source_pack(code), made_from), "utf-8")
        written.append(target)
    return written
