"""A key of a pack that is a regular expression: one that `re` cannot read is an error of the pack."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any, Final

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

SLOT: Final = re.compile(r"\{[A-Za-z_][A-Za-z_.]*\}")  # "{day}", which stands for another expression; not "{0,3}"


@dataclass(frozen=True, slots=True)
class ReadByRe:
    """Tells pydantic, when it checks a pack, that a text is a regular expression. Loads no pydantic."""

    def __get_pydantic_core_schema__(self, kind: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Check the text first, then the expression."""
        from pydantic_core import core_schema

        return core_schema.no_info_after_validator_function(check_expression, handler(kind))


def check_expression(text: str) -> str:
    """The same text. Raises ValueError where it is no regular expression."""
    try:
        re.compile(SLOT.sub("(?:x)", text))
    except re.error as error:
        raise ValueError(f"no regular expression: {error}: {text!r}") from error
    return text


Expression = Annotated[str, ReadByRe()]
"""One regular expression; `{name}` in it stands for another."""
