"""The index of many briefs: which officials, acts and numbers occur in which articles, and which tell one story.

Briefs are read, never altered. What is brought together across articles lists its members, each with the reason.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Final

from nutgraf.exports.labels import title_of
from nutgraf.index.findings import LINKED, SUBSUMED, find_all, issuer_evidence, kinds, post_evidence
from nutgraf.index.keys import is_same_name
from nutgraf.index.linking import DisjointSets, Link, link_all
from nutgraf.index.store import IndexStore
from nutgraf.records import Brief
from nutgraf.stories.group import Grouping, numbered_stories
from nutgraf.stories.marks import profile_of

MAX_COMPARED: Final = 50  # names of one post with the same first or last word that a shorter name is compared with
PART_OF_NAME: Final = "one name is part of the other, and same post"


@contextmanager
def build_index(briefs: Iterable[Brief], *, merge: bool = True) -> Iterator[IndexStore]:
    """The index of the briefs, while the body runs. Without `merge` every finding stands alone."""
    ledger = IndexStore()
    grouping = Grouping()
    try:
        for number, brief in enumerate(briefs, 1):
            ledger.add(number, brief, title_of(brief), find_all(brief))
            if merge:
                profile = profile_of(brief)
                grouping.add(profile)
                ledger.add_marks(number, profile.marks)
        if merge:
            ledger.add_stories(numbered_stories(grouping))
            _join_officials(ledger)
            _join_acts(ledger)
            for kind in kinds():
                if kind not in LINKED:
                    ledger.join_same_keys(kind)
        ledger.finish()
        yield ledger
    finally:
        ledger.close()


def _join_officials(ledger: IndexStore) -> None:
    """Join officials of one name, then those of a shorter form of it that hold the same post."""
    for name, group in ledger.groups("officials"):
        numbers = [number for number, _, _ in group]
        marks = [post_evidence(said, called) for _, called, said in group]
        links, root = link_all(marks, SUBSUMED["officials"])
        _write(ledger, numbers, links, root)
        firm = (
            (numbers[root(index)], mark) for index, found in enumerate(marks) for mark in found if mark.is_conclusive
        )
        ledger.add_forms((mark.key, name, entity, mark.surface) for entity, mark in firm)
    sets = DisjointSets()
    for forms in ledger.forms():
        ledger.join((), _form_links(forms, sets))
    ledger.move(sets.changes())


def _join_acts(ledger: IndexStore) -> None:
    for _, group in ledger.groups("instruments"):
        links, root = link_all([issuer_evidence(said, called) for _, called, said in group], SUBSUMED["instruments"])
        _write(ledger, [number for number, _, _ in group], links, root)


def _write(ledger: IndexStore, numbers: list[int], links: list[Link], root: Callable[[int], int]) -> None:
    ledger.join(
        ((number, numbers[root(index)]) for index, number in enumerate(numbers)),
        ((numbers[link.one], numbers[link.other], link.reason, link.shared) for link in links),
    )


def _form_links(forms: list[tuple[str, int, str]], sets: DisjointSets) -> Iterator[tuple[int, int, str, str]]:
    """Join the entities of one post whose names are forms of one: a form that two longer names have is nobody's."""
    begins: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    ends: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    named = sorted(((tuple(name.split()), entity, said) for name, entity, said in forms), key=lambda n: -len(n[0]))
    for words, entity, _ in named:
        begins.setdefault(words[0], []).append((words, entity))
        ends.setdefault(words[-1], []).append((words, entity))
    for words, entity, said in named:
        near = begins[words[0]][:MAX_COMPARED] + ends[words[-1]][:MAX_COMPARED]
        fuller = {sets.root(other): other for longer, other in near if is_same_name(words, longer)}
        fuller.pop(sets.root(entity), None)
        if len(fuller) == 1:
            (other,) = fuller.values()
            sets.join(entity, other)
            yield entity, other, PART_OF_NAME, said
