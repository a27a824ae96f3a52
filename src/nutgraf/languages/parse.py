"""A pack's file to a checked record: what is wrong is named by file, line and key, and with the key that was meant."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, Final, get_args, get_origin, get_type_hints

from nutgraf.errors import BadPack
from nutgraf.languages.inventory import FRAMES, frame_names
from nutgraf.languages.schema import LanguagePack
from nutgraf.languages.shapes import known_shapes, unknown_shapes
from nutgraf.languages.toml_lines import Path, key_lines, line_of
from nutgraf.text.nearest import nearest

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

AT_LINE: Final = re.compile(r" \(at line (\d+), column (\d+)\)| \(at end of document\)")
UNKNOWN_KEY: Final = "unexpected_keyword_argument"  # pydantic's name of the error
MADE_BY_THE_COMPILER: Final = ("verbs", "number_words", "locale", "own")


def parse_pack(toml: str, name: str, *, named_by_code: bool = True) -> LanguagePack:
    """Check a pack's text; raises BadPack with the file `name`, the line and the key that is wrong.

    `named_by_code`: the file must have the name of its language, as the packs of nutgraf have.
    """
    from pydantic import ValidationError

    from nutgraf.json_codec import adapter

    data = _parse_toml(toml, name)
    for key in MADE_BY_THE_COMPILER:
        if key in data:
            raise _bad(toml, name, (key,), "made by the compiler; list verbs as lemmas under [frames.NAME]")
    try:
        pack = adapter(LanguagePack).validate_python(data)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        raise _bad(toml, name, first["loc"], _problem(first)) from error
    if named_by_code and pack.code != PurePath(name).stem:
        raise _bad(toml, name, ("code",), f"is {pack.code!r}, but the file is named {PurePath(name).name}")
    for frame in pack.frames:
        if frame not in frame_names():
            what = f"no frame of that name{meant(frame, frame_names())}; {FRAMES} has: {', '.join(frame_names())}"
            raise _bad(toml, name, ("frames", frame), what)
    for path, shape in unknown_shapes(pack):
        what = f"no shape {{{shape}}} in [orders.shapes] and no frame's{meant(shape, known_shapes(pack))}"
        raise _bad(toml, name, path, what)
    return pack


def meant(word: str, known: tuple[str, ...]) -> str:
    """A question for the known word that is most like this one; "" where none is much like it."""
    near = nearest(word, known)
    return f"; do you mean {near!r}?" if near else ""


def _parse_toml(toml: str, name: str) -> dict[str, Any]:
    try:
        return tomllib.loads(toml)
    except tomllib.TOMLDecodeError as error:
        place = AT_LINE.search(str(error))
        line = int(place[1]) if place and place[1] else toml.count("\n") + 1
        column = f" (column {place[2]})" if place and place[2] else ""
        raise BadPack(f"{name}, line {line}: not TOML: {AT_LINE.sub('', str(error))}{column}") from error


def _bad(toml: str, name: str, path: Path, what: str) -> BadPack:
    key = ".".join(map(str, path)) or "(top level)"
    return BadPack(f"{name}, line {line_of(key_lines(toml), path)}: {key}: {what}")


def _problem(error: ErrorDetails) -> str:
    """What is wrong with a key, in words."""
    if error["type"] != UNKNOWN_KEY:
        return error["msg"].removeprefix("Value error, ")
    *around, key = error["loc"]
    return f"unknown key{meant(str(key), _known_keys(LanguagePack, tuple(around)))}"


def _known_keys(kind: Any, path: Path) -> tuple[str, ...]:
    """The keys of the record at a path."""
    for part in path:
        origin, inner = get_origin(kind), get_args(kind)
        if is_dataclass(kind) and isinstance(kind, type):
            kind = get_type_hints(kind)[str(part)]
        elif isinstance(origin, type) and issubclass(origin, Mapping):
            kind = inner[1]
        else:
            kind = inner[0]
    known = tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()
    return tuple(key for key in known if path or key not in MADE_BY_THE_COMPILER)
