"""Which findings of several articles are one thing: a link a merge, each with its reason, so that it can be undone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

MAX_COMPARED: Final = 200  # statements of one name's posts with one head that are compared: more only slow down


@dataclass(frozen=True, slots=True)
class Evidence:
    """Something told of a finding that can join it to another.

    Two findings with the same `key` are one. A mark with `words` may also say less than another of the same `head`:
    "mayor" less than "mayor of Dole". `said` is how the article puts it; `firm` marks a post that names its office.
    """

    key: str
    reason: str
    surface: str
    head: str = ""
    words: frozenset[str] = frozenset()
    is_conclusive: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """Two findings that are one thing, by their places in the list, why, and what they have in common."""

    one: int
    other: int
    reason: str
    shared: str


class DisjointSets:
    """Disjoint sets of numbers (Tarjan 1975): each knows the least of its own."""

    def __init__(self) -> None:
        self._above: dict[int, int] = {}

    def root(self, number: int) -> int:
        """The least number of the set."""
        above = self._above
        root = number
        while root in above:
            root = above[root]
        while number != root:
            above[number], number = root, above[number]
        return root

    def join(self, one: int, other: int) -> bool:
        """Make two sets one; False where they were one already."""
        low, high = sorted((self.root(one), self.root(other)))
        if low != high:
            self._above[high] = low
        return low != high

    def changes(self) -> Iterator[tuple[int, int]]:
        """Each number that is not the least of its set, behind the one that is."""
        return ((self.root(number), number) for number in list(self._above))


def link_all(findings: Sequence[Sequence[Evidence]], lesser: str) -> tuple[list[Link], Callable[[int], int]]:
    """The links between findings by their marks, and the function from a finding to the first of its own.

    First those with a mark of the same key are one. Then a cluster that says less than another is joined to it, for
    the reason `lesser`, unless several say more: then nobody can tell which is meant, and it stays alone.
    """
    sets = DisjointSets()
    links: list[Link] = []
    first: dict[str, int] = {}
    for index, marks in enumerate(findings):
        for mark in marks:
            if sets.join(index, first.setdefault(mark.key, index)):
                links.append(Link(index, first[mark.key], mark.reason, mark.surface))
    links += _link_subsumed(findings, sets, lesser)
    return links, sets.root


def _link_subsumed(findings: Sequence[Sequence[Evidence]], sets: DisjointSets, lesser: str) -> Iterable[Link]:
    """Join what says less to what says more, the most telling first, so that a chain of ever less is one."""
    told: dict[str, dict[tuple[int, frozenset[str]], int]] = {}
    for index, marks in enumerate(findings):
        for mark in marks:
            if mark.words:
                told.setdefault(mark.head, {}).setdefault((sets.root(index), mark.words), index)
    for same_head in told.values():
        if len(same_head) < 2 or len(same_head) > MAX_COMPARED:
            continue
        claims = sorted(((words, index) for (_, words), index in same_head.items()), key=lambda c: (-len(c[0]), c[1]))
        for words, index in claims:
            fuller = {sets.root(other): other for more, other in claims if words < more}
            fuller.pop(sets.root(index), None)
            if len(fuller) == 1:
                (other,) = fuller.values()
                sets.join(index, other)
                yield Link(index, other, lesser, _surface_of(findings[index], words))


def _surface_of(marks: Sequence[Evidence], words: frozenset[str]) -> str:
    return next(mark.surface for mark in marks if mark.words == words)
