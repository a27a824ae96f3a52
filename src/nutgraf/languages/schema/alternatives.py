"""A key of a pack that is one regular expression, in the file perhaps a list: one alternative an entry, one a line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any

from nutgraf.languages.schema.expressions import Expression

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic_core import CoreSchema


@dataclass(frozen=True, slots=True)
class JoinedByBar:
    """Tells pydantic, when it checks a pack, that a list of expressions is their alternation. Loads no pydantic."""

    def __get_pydantic_core_schema__(self, kind: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Join first, then check that the result is text."""
        from pydantic_core import core_schema

        return core_schema.no_info_before_validator_function(join_alternatives, handler(kind))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """What an editor may accept: text, or a list of texts."""
        text = handler(schema)
        return {"anyOf": [text, {"items": dict(text), "type": "array"}]}


def join_alternatives(value: object) -> object:
    """A list of expressions as one that matches any of them, the first that fits; anything else as it is."""
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        return "|".join(value)
    return value


def split_alternatives(fragment: str) -> frozenset[str]:
    """The words of a fragment that is a list of alternatives, which hold no bar of their own."""
    return frozenset(fragment.split("|"))


Alternatives = Annotated[Expression, JoinedByBar()]
