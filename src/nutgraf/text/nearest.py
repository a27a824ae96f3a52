"""The name that somebody may have meant."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

_MIN_LIKENESS: Final = 0.55  # of difflib, from which a name is offered: "htm" gives html, "docx" nothing


def nearest(name: str, names: Iterable[str], least: float = _MIN_LIKENESS) -> str | None:
    """The one of the names that is most like `name`, or None where none is; `least` is of difflib, from 0 to 1."""
    from difflib import get_close_matches

    known = {known.casefold(): known for known in names}
    found = get_close_matches(name.casefold(), known, 1, least)
    return known[found[0]] if found else None
