"""Names in a list that one preposition governs: "behind (Luis Hamil, Aldo Senra and Jan Vetter)"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Protocol

from nutgraf.text.fold import fold


class Named(Protocol):
    """A name with the words that belong to it."""

    @property
    def phrase(self) -> int:
        """Where its title begins, or the name itself (code points)."""

    @property
    def end(self) -> int:
        """Where the name ends."""

    @property
    def after_preposition(self) -> bool:
        """Whether a preposition is before the phrase."""


def names_in_lists(text: str, names: Sequence[Named], coordinators: frozenset[str]) -> Iterator[int]:
    """Indexes of the names in lists of two and more, before whose first name a preposition is.

    Commas are between the names, and "and" before the last. Names are in text order.
    """
    first = 0  # of the names that nothing but commas divides
    for index, (one, two) in enumerate(pairwise(names), 1):
        between = text[one.end : max(one.end, two.phrase)]
        if fold(between).strip(" ,\u00a0") in coordinators:
            yield from range(first, index + 1) if names[first].after_preposition else ()
            first = index + 1
        elif between.strip() != ",":
            first = index
