"""What editors and people read about packs, made from the records: schema/pack.schema.json and README.md.

`python -m nutgraf.languages.documents` writes both; it is run after each change of a record or of frames.toml.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from pathlib import Path
from typing import Any, Final, Literal, get_args, get_origin, get_type_hints

from nutgraf.json_codec import adapter
from nutgraf.languages.inventory import FRAMES, frame_names, frames
from nutgraf.languages.load import pack_codes, source_pack
from nutgraf.languages.schema import LanguagePack
from nutgraf.languages.schema.alternatives import Alternatives
from nutgraf.languages.schema.expressions import Expression
from nutgraf.languages.schema.frames import FrameWords

SCHEMA: Final = "schema/pack.schema.json"
SCHEMA_LINE: Final = f"#:schema {SCHEMA}"  # the first line of each pack: the editor's way to the schema
README: Final = "README.md"
MADE_FROM_HERE: Final = "<!-- from here on made by `python -m nutgraf.languages.documents` -->"
DIALECT: Final = "http://json-schema.org/draft-07/schema#"  # the one that the editors' TOML servers know
MADE_BY_THE_COMPILER: Final = ("verbs", "number_words", "locale", "own")
EXAMPLE_WORDS: Final = 3  # of a list, in README.md
EXAMPLE_CHARS: Final = 70  # code points of an example, in README.md

Json = dict[str, Any]


def pack_schema() -> Json:
    """The JSON Schema of a pack's file."""
    made = adapter(LanguagePack).json_schema(mode="validation", ref_template="#/definitions/{model}")
    definitions = made.pop("$defs")
    for name in ("VerbForms", "NumberWordTable", "LocaleData", "LocaleNumbers"):
        del definitions[name]
    for key in MADE_BY_THE_COMPILER:
        del made["properties"][key]
    made["properties"]["frames"]["propertyNames"] = {"enum": list(frame_names())}
    plain: Json = _plain_schema({**made, "definitions": definitions})
    return {"$schema": DIALECT, "title": "A language pack of nutgraf", **plain}


def schema_text() -> str:
    """The JSON Schema of a pack's file as text."""
    return json.dumps(pack_schema(), indent=2, ensure_ascii=False) + "\n"


def _plain_schema(part: Any, *, names: bool = False) -> Any:
    """A part of the schema in the older dialect, without the titles that pydantic makes of names."""
    if isinstance(part, list):
        return [_plain_schema(item) for item in part]
    if not isinstance(part, dict):
        return part
    return {
        "items" if key == "prefixItems" and not names else key: _plain_schema(
            value, names=key in ("properties", "definitions") and not names
        )
        for key, value in part.items()
        if names or key != "title"
    }


def readme_text(opening: str) -> str:
    """README.md: what people wrote above the mark, and below it the frames and what each key means."""
    kept = opening.partition(MADE_FROM_HERE)[0].rstrip()
    return "\n".join([kept, "", MADE_FROM_HERE, "", *_frame_lines(), *_record_lines(LanguagePack, "", 2)]) + "\n"


def _frame_lines() -> Iterator[str]:
    yield "## Frames"
    yield ""
    yield f"From `{FRAMES}`; a pack lists its words under `[frames.NAME]`."
    yield ""
    for frame in frames():
        made = " and ".join(frame.makes)
        yield f"- `{frame.name}`: {frame.about} Makes: {made}{f' ({frame.modality})' if frame.modality else ''}."
    yield ""


def _record_lines(kind: type[Any], section: str, level: int) -> Iterator[str]:
    """A record's heading and keys, then the records in it."""
    descriptions = adapter(kind).json_schema(mode="validation")
    hints = get_type_hints(kind, include_extras=True)
    keys = [field for field in fields(kind) if section or field.name not in MADE_BY_THE_COMPILER]
    yield f"{'#' * level} {_heading(section)}"
    yield ""
    yield descriptions["description"]
    yield ""
    for field in keys:
        about = descriptions["properties"][field.name]["description"].replace("\n", " ")
        yield f"- `{field.name}` ({_type_words(hints[field.name])}): {about}{_example(section, field)}"
    yield ""
    for field in keys:
        inner = _record_in(hints[field.name])
        if inner:
            path = f"{section}.{field.name}".lstrip(".")
            yield from _record_lines(inner, f"{path}.NAME" if inner is FrameWords else path, level + 1)


def _heading(section: str) -> str:
    many = get_origin(_type_at(section)) is tuple
    return ("`[[" if many else "`[") + section + ("]]`" if many else "]`") if section else "Keys of a pack"


def _type_at(section: str) -> Any:
    kind: Any = LanguagePack
    for part in section.removesuffix(".NAME").split(".") if section else ():
        kind = get_type_hints(kind)[part]
    return kind


def _record_in(kind: Any) -> type[Any] | None:
    """The record that a key's type holds, itself or in a list or table."""
    if is_dataclass(kind) and isinstance(kind, type):
        return kind
    inner = [item for item in get_args(kind) if is_dataclass(item) and isinstance(item, type)]
    return inner[0] if inner else None


def _type_words(kind: Any) -> str:
    """A key's type in words."""
    origin, inner = get_origin(kind), get_args(kind)
    if getattr(kind, "__metadata__", ()):
        return "expression, or a list of its alternatives" if kind == Alternatives else "expression"
    if origin is Literal:
        return "one of " + ", ".join(f'"{item}"' for item in inner)
    if _record_in(kind):
        return "section" if is_dataclass(kind) else "sections"
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return f"table; each value {_type_words(inner[1])}"
    if origin is tuple and inner[-1] is not Ellipsis:
        return "pair"
    if origin is tuple:
        many = {str: "list of texts", Expression: "list of expressions"}
        return many.get(inner[0]) or f"list, each {_type_words(inner[0])}"
    simple = {str: "text", int: "number", float: "number", bool: "true or false"}
    return simple[kind] if kind in simple else " or ".join(_type_words(i) for i in inner if i is not type(None))


def _example(section: str, field: Field[Any]) -> str:
    """How a pack states the key: the first of the packs, English first, that has it."""
    for code in sorted(pack_codes(), key=lambda code: (source_pack(code).name != "English", code)):
        for record in _records_at(source_pack(code), section):
            value = getattr(record, field.name)
            if value not in ("", (), {}, field.default, MISSING) and not _record_in(type(value)):
                shown = _shown(value)
                return f" Example ({code}): `{shown}`" if shown else ""
    return ""


def _records_at(pack: LanguagePack, section: str) -> tuple[Any, ...]:
    record: Any = pack
    for part in section.split(".") if section else ():
        record = next(iter(record.values()), None) if part == "NAME" else getattr(record, part)
        if record is None:
            return ()
    return record if isinstance(record, tuple) else (record,)


def _shown(value: Any) -> str:
    """A value as TOML writes it, long ones cut; "" for a record, which has its own list of keys."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Mapping):
        if any(is_dataclass(item) for item in value.values()):
            return ""
        return ", ".join(f'"{key}" = {_shown(item)}' for key, item in list(value.items())[:EXAMPLE_WORDS])
    if isinstance(value, tuple):
        return "" if is_dataclass(value[0]) else "[" + ", ".join(map(_shown, value[:EXAMPLE_WORDS])) + "]"
    if isinstance(value, str):
        whole = value.replace("\n", "\\n")
        return f'"{whole if len(whole) <= EXAMPLE_CHARS else whole[:EXAMPLE_CHARS] + "..."}"'
    return f"{value:g}" if isinstance(value, float) else str(value)


def write_documents(folder: Path = Path(__file__).parent) -> None:
    """Write both files, README.md below its mark only."""
    (folder / SCHEMA).write_text(schema_text(), "utf-8")
    readme = folder / README
    readme.write_text(readme_text(readme.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    write_documents()
