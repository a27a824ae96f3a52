"""Records to JSON and back, and their JSON Schema: pydantic reads the dataclasses, so the three cannot differ."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from nutgraf.cluster import Cluster
from nutgraf.errors import BadBrief
from nutgraf.records import Brief

if TYPE_CHECKING:
    from pydantic import TypeAdapter

SCHEMA_DIALECT = "https://json-schema.org/draft/2020-12/schema"


Record = TypeVar("Record", Brief, Cluster)


@cache
def _adapter(kind: type[Record]) -> TypeAdapter[Record]:
    from pydantic import TypeAdapter

    return TypeAdapter(kind)


def brief_to_json(brief: Brief, *, indent: int | None = None) -> str:
    """The brief as JSON text with the contract's keys."""
    return _adapter(Brief).dump_json(brief, indent=indent, by_alias=True).decode("utf-8")


def cluster_to_json(cluster: Cluster, *, indent: int | None = None) -> str:
    """A summary over several articles as JSON text."""
    return _adapter(Cluster).dump_json(cluster, indent=indent).decode("utf-8")


def brief_from_json(text: str | bytes) -> Brief:
    """The brief that a JSON text holds; raises BadBrief, naming the first key that is wrong."""
    from pydantic import ValidationError

    try:
        brief: Brief = _adapter(Brief).validate_json(text)
        return brief
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        key = ".".join(str(part) for part in first["loc"]) or "(top level)"
        raise BadBrief(f"not a brief: {key}: {first['msg']}") from error


def brief_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a brief."""
    return {"$schema": SCHEMA_DIALECT, **_adapter(Brief).json_schema(mode="serialization")}


def schema_to_json() -> str:
    """The JSON Schema as text."""
    return json.dumps(brief_schema(), indent=2, ensure_ascii=False)
