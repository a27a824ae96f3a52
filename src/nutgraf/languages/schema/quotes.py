"""The [quotes] section of a pack: what tells a quotation from the title of a work."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from nutgraf.languages.schema.expressions import Expression
from nutgraf.languages.schema.strict import FORBID_EXTRA_KEYS


@dataclass(frozen=True, slots=True, eq=False)
class QuoteExample:
    """A text of one or more sentences, and the quotation it holds; `quote` is "" where it holds none."""

    __pydantic_config__ = FORBID_EXTRA_KEYS

    text: str
    """One or more sentences."""
    quote: str
    """The words quoted, without their marks, or the clause of indirect speech; "" where there is neither."""
    speaker: str = ""
    """As it stands in `text`; "" where nobody is named."""
    verb: str = ""
    """The verb of saying, as it stands in `text`; "" where there is none."""
    kind: Literal["", "direct", "indirect", "mixed"] = ""
    """Whether the words are quoted, reported in a clause, or quoted in such a clause; "" where that does not matter."""


@dataclass(frozen=True, slots=True, eq=False)
class Quotes:
    """Words around what stands between marks and is no speech: regular expressions. Who speaks is in [speech]."""

    __pydantic_config__ = FORBID_EXTRA_KEYS

    works: tuple[Expression, ...] = ()
    """What a title, name or motto in marks follows: "entitled", "sous le thème"."""
    performed: tuple[Expression, ...] = ()
    """Verbs whose object in marks is a work, where it begins with a capital: "directs", "joue"."""
    works_after: tuple[Expression, ...] = ()
    """What follows a title or motto: "was the theme"."""
    examples: tuple[QuoteExample, ...] = ()
    """Texts with their quotation."""
