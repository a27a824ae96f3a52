"""Records from plain JSON values that nutgraf itself wrote: fast, without pydantic and without a check."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from types import NoneType, SimpleNamespace, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

Record = TypeVar("Record")


def record_from_plain(kind: type[Record], value: Mapping[str, Any]) -> Record:
    """The record of this type; keys that are missing have their usual value."""
    read: Callable[[Any], Any] = _reader(kind)  # type: ignore[arg-type]  # a type is hashable
    record: Record = read(value)
    return record


@cache
def _reader(kind: Any) -> Callable[[Any], Any]:
    """What makes a value of this type of a plain one."""
    if is_dataclass(kind) and isinstance(kind, type):
        return _dataclass_reader(kind)
    origin, inner = get_origin(kind), get_args(kind)
    if origin is tuple and len(inner) == 2 and inner[1] is Ellipsis:
        return _sequence_reader(tuple, inner[0])
    if origin is tuple:
        readers = [_reader(item) for item in inner]
        return lambda value: tuple(read(item) for read, item in zip(readers, value, strict=True))
    if origin in (frozenset, set):
        return _sequence_reader(origin, inner[0])
    if isinstance(origin, type) and issubclass(origin, Mapping):
        read = _reader(inner[1])
        return lambda value: {key: read(item) for key, item in value.items()}
    if origin in (Union, UnionType):
        (wanted,) = [item for item in inner if item is not NoneType]
        read = _reader(wanted)
        return lambda value: None if value is None else read(value)
    return float if kind is float else _as_it_is


def _sequence_reader(make: Callable[[Any], Any], item: Any) -> Callable[[Any], Any]:
    if item in (str, int, bool) or get_origin(item) is Literal:
        return make
    read = _reader(item)
    return lambda value: make(read(one) for one in value)


def _as_it_is(value: Any) -> Any:
    return value


_USUAL: dict[Any, Callable[[Any], Any]] = {
    "str": _as_it_is,
    "bool": _as_it_is,
    "int": _as_it_is,
    "tuple[str, ...]": tuple,
    "frozenset[str]": frozenset,
}


def _dataclass_reader(kind: type[Any]) -> Callable[[Any], Any]:
    """Most fields have one of a few types; only the annotations of the others are evaluated, which takes longer."""
    readers = {field.name: _USUAL[field.type] for field in fields(kind) if field.type in _USUAL}
    others = SimpleNamespace(__annotations__={f.name: f.type for f in fields(kind) if f.name not in readers})
    hints = get_type_hints(others, vars(sys.modules[kind.__module__]))
    readers |= {name: _reader(hint) for name, hint in hints.items()}
    return lambda value: kind(**{name: readers[name](item) for name, item in value.items()})
