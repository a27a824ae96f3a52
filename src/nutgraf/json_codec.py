"""Records to JSON and back, and their JSON Schema: pydantic reads the dataclasses, so the three cannot differ."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TypeVar

from nutgraf.errors import BadBrief

if TYPE_CHECKING:
    from pydantic import TypeAdapter, ValidationError

SCHEMA_DIALECT = "https://json-schema.org/draft/2020-12/schema"

Record = TypeVar("Record")


_adapters: dict[type[Any], TypeAdapter[Any]] = {}


def adapter(kind: type[Record]) -> TypeAdapter[Record]:
    """What reads, writes and describes records of this type; made once a type, for it costs milliseconds."""
    from pydantic import TypeAdapter

    if kind not in _adapters:
        _adapters[kind] = TypeAdapter(kind)
    return _adapters[kind]


def to_json(record: object, *, indent: int | None = None) -> str:
    """A record as JSON text with the contract's keys."""
    return adapter(type(record)).dump_json(record, indent=indent, by_alias=True).decode("utf-8")


def to_dict(record: object) -> dict[str, Any]:
    """A record as dicts, lists, texts, numbers and None, with the contract's keys."""
    found: dict[str, Any] = adapter(type(record)).dump_python(record, mode="json", by_alias=True)
    return found


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
