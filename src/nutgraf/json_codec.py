"""Records to JSON and back, and their JSON Schema.

Reading and the schema are pydantic's, which takes them from the dataclasses; writing needs no library, because a record
holds nothing but records, tuples and plain values, and a command that only writes does not load one.
"""

from __future__ import annotations

import json
from dataclasses import fields
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from nutgraf.errors import BadBrief

if TYPE_CHECKING:
    from pydantic import TypeAdapter, ValidationError

SCHEMA_DIALECT = "https://json-schema.org/draft/2020-12/schema"

Record = TypeVar("Record")

_AS_THEY_ARE = frozenset((str, int, float, bool, type(None), dict))  # JSON has them too

_adapters: dict[type[Any], TypeAdapter[Any]] = {}


def adapter(kind: type[Record]) -> TypeAdapter[Record]:
    """What reads, writes and describes records of this type; made once a type, for it costs milliseconds."""
    from pydantic import TypeAdapter

    if kind not in _adapters:
        _adapters[kind] = TypeAdapter(kind)
    return _adapters[kind]


def to_json(record: object, *, indent: int | None = None) -> str:
    """A record as JSON text with the contract's keys."""
    separators = (",", ":") if indent is None else (",", ": ")
    return json.dumps(_plain(record), ensure_ascii=False, indent=indent, separators=separators)


def to_dict(record: object) -> dict[str, Any]:
    """A record as dicts, lists, texts, numbers and None, with the contract's keys."""
    found: dict[str, Any] = _plain(record)
    return found


def _plain(value: Any) -> Any:
    kind = type(value)
    if kind in _AS_THEY_ARE:
        return value
    if kind is tuple:
        return [_plain(item) for item in value]
    return {key: _plain(getattr(value, name)) for name, key in _keys(kind)}  # type: ignore[arg-type]  # a type is hashable


@cache
def _keys(kind: type[Any]) -> tuple[tuple[str, str], ...]:
    """By the name of each field its key: a name that Python has taken ends with "_"."""
    return tuple((field.name, field.name.rstrip("_")) for field in fields(kind))


def from_json(text: str | bytes, kind: type[Record]) -> Record:
    """The record that a JSON text holds; raises BadBrief, naming the first key that is wrong."""
    from pydantic import ValidationError

    try:
        return adapter(kind).validate_json(text)
    except ValidationError as error:
        raise BadBrief(f"not a brief: {first_problem(error)}") from error


def json_schema(kind: type[object]) -> dict[str, Any]:
    """The JSON Schema (2020-12) of a record's type."""
    return {"$schema": SCHEMA_DIALECT, **adapter(kind).json_schema(mode="serialization")}


def schema_json(kind: type[object]) -> str:
    """The JSON Schema of a record's type as text."""
    return json.dumps(json_schema(kind), indent=2, ensure_ascii=False)


def first_problem(error: ValidationError) -> str:
    """The first key that is wrong in what was read, and why."""
    first = error.errors(include_url=False)[0]
    key = ".".join(str(part) for part in first["loc"]) or "(top level)"
    return f"{key}: {first['msg']}"
