"""Records to JSON and back, and their JSON Schema: pydantic reads the dataclasses, so the three cannot differ."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any

from nutgraf.errors import BadBrief
from nutgraf.records import Brief

if TYPE_CHECKING:
    from pydantic import TypeAdapter

SCHEMA_DIALECT = "https://json-schema.org/draft/2020-12/schema"


@cache
def _adapter() -> TypeAdapter[Brief]:
    from pydantic import TypeAdapter

    return TypeAdapter(Brief)


def brief_to_json(brief: Brief, *, indent: int | None = None) -> str:
    """The brief as JSON text with the contract's keys."""
    return _adapter().dump_json(brief, indent=indent, by_alias=True).decode("utf-8")


def brief_from_json(text: str | bytes) -> Brief:
    """The brief that a JSON text holds; raises BadBrief, naming the first key that is wrong."""
    from pydantic import ValidationError

    try:
        return _adapter().validate_json(text)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        key = ".".join(str(part) for part in first["loc"]) or "(top level)"
        raise BadBrief(f"not a brief: {key}: {first['msg']}") from error


def brief_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a brief."""
    return {"$schema": SCHEMA_DIALECT, **_adapter().json_schema(mode="serialization")}


def schema_to_json() -> str:
    """The JSON Schema as text."""
    return json.dumps(brief_schema(), indent=2, ensure_ascii=False)
