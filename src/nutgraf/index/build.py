"""The index of many briefs: which officials, acts and numbers occur in which articles, and which tell one story.

Briefs are read, never altered. What is brought together across articles lists its members, each with the reason.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Final

from nutgraf.exports.labels import title_of
from nutgraf.index.findings import LINKED, SUBSUMED, find_all, kinds
from nutgraf.index.store import IndexStore
from nutgraf.records import Brief
from nutgraf.stories.acts import act_evidence
from nutgraf.stories.group import Grouping, numbered_stories
from nutgraf.stories.linking import DisjointSets, Link, link_all
from nutgraf.stories.marks import profile_of
from nutgraf.stories.officials import form_links, post_evidence, spelling_links, story_evidence
from nutgraf.text.fold import fold_key

_SPELT: Final = "spelt "  # before the story and the name without diacritics, in place of a post


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
        of_story = story_evidence([(said["article"], said["story"]) for _, _, said in group])
        marks = [[*post_evidence(said, called), *own] for (_, called, said), own in zip(group, of_story, strict=True)]
        links, root = link_all(marks, SUBSUMED["officials"])
        _write(ledger, numbers, links, root)
        firm = (
            (numbers[root(index)], mark) for index, found in enumerate(marks) for mark in found if mark.is_conclusive
        )
        ledger.add_forms((mark.key, name, entity, mark.surface) for entity, mark in firm)
        in_story = zip(group, numbers, of_story, strict=True)
        spelt = (
            (f"{_SPELT}{said['story']} {fold_key(called)}", name, numbers[root(index)], called)
            for index, ((_, called, said), _, own) in enumerate(in_story)
            if own
        )
        ledger.add_forms(spelt)
    sets = DisjointSets()
    for key, forms in ledger.forms():
        if key.startswith(_SPELT):
            ledger.join((), spelling_links([(name, entity) for name, entity, _ in forms], sets))
        else:
            ledger.join((), form_links(forms, sets))
    ledger.move(sets.changes())


def _join_acts(ledger: IndexStore) -> None:
    for _, group in ledger.groups("instruments"):
        links, root = link_all(act_evidence([said for _, _, said in group]), SUBSUMED["instruments"])
        _write(ledger, [number for number, _, _ in group], links, root)


def _write(ledger: IndexStore, numbers: list[int], links: list[Link], root: Callable[[int], int]) -> None:
    ledger.join(
        ((number, numbers[root(index)]) for index, number in enumerate(numbers)),
        ((numbers[link.one], numbers[link.other], link.reason, link.shared) for link in links),
    )
