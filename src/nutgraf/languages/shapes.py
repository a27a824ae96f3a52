"""Names of shapes in expressions of [orders] and [speech], "{name}", and those that stand for nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from typing import Any, Final

from nutgraf.languages.schema import LanguagePack
from nutgraf.languages.toml_lines import Path

SHAPE: Final = re.compile(r"\{([a-z_]+|[a-z]+\.[A-Z][A-Za-z_]+)\}")  # not {0,3}: a name has no digits
FRAME_KINDS: Final = ("frame", "infinitive", "noun", "verb", "light")  # what "{kind.FRAME}" may be of a frame
BODIES: Final = "bodies"  # the shapes of the keys of these names
BOUND: Final = "bound"


def known_shapes(pack: LanguagePack) -> tuple[str, ...]:
    """The names that the expressions of a pack may have in braces."""
    frames = {**pack.frames, **pack.verbs}  # of a pack as its file has it, or compiled
    return (*pack.orders.shapes, BODIES, BOUND, *(f"{kind}.{frame}" for kind in FRAME_KINDS for frame in frames))


def unknown_shapes(pack: LanguagePack) -> Iterator[tuple[Path, str]]:
    """The keys that name a shape which is none, each with that name."""
    known = frozenset(known_shapes(pack))
    for path, text in (*_texts(pack.orders, ("orders",)), *_texts(pack.speech.sayings, ("speech", "sayings"))):
        for name in SHAPE.findall(text):
            if name not in known:
                yield path, name


def _texts(value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    """Every text in a value, but in examples, with the path of its key."""
    if isinstance(value, str):
        yield path, value
    for key, item in _parts(value):
        yield from _texts(item, (*path, key))


def _parts(value: Any) -> Iterable[tuple[str | int, Any]]:
    if is_dataclass(value):
        return ((field.name, getattr(value, field.name)) for field in fields(value) if field.name != "examples")
    if isinstance(value, dict):
        return value.items()
    return enumerate(value) if isinstance(value, tuple) else ()
