"""A post of several persons named before it: "Ann Holt and Tom Dow, vice-presidents of the council"."""

from __future__ import annotations

from typing import Final

from nutgraf.stages.officials.holder_after import MAX_NAMES
from nutgraf.stages.officials.holder_before import HolderContext, name_ending
from nutgraf.stages.officials.names import Name, is_certain_name
from nutgraf.stages.officials.phrase_index import PhraseIndex
from nutgraf.stages.officials.posts import Post, PostHolder
from nutgraf.text.words import Shape

SEVERAL: Final = 2  # persons of whom a plural is said


def holders_of_shared(scene: HolderContext, post: Post) -> list[PostHolder]:
    """The persons whom "and" joins before the comma or bracket of a post in the plural; none for fewer than two."""
    phrases = scene.phrases
    if post.is_office or not _is_of_several(phrases, post):
        return []
    mark = post.start - 1
    while mark > 0 and phrases.phrase_end("article", mark) == mark + 1:
        mark -= 1
    bracket = phrases.is_mark(mark, "(")
    closed = phrases.is_mark(post.end, ")") if bracket else phrases.shape(post.end) in (Shape.MARK, Shape.LINE)
    if not closed or not (bracket or phrases.is_mark(mark, ",–—")):
        return []
    names = _names_before(scene, mark)
    return [PostHolder(name, post) for name in names] if len(names) >= SEVERAL else []


def _is_of_several(phrases: PhraseIndex, post: Post) -> bool:
    """Whether a post has the ending of a plural; in German one that is also a case."""
    if "plural" in post.features:
        return True
    endings = tuple(ending for rule in phrases.lexicon.pack.plural if (ending := rule.partition(">")[2]))
    return phrases.lexicon.closed_compounds and phrases.key(post.head_end - 1).endswith(endings or "\n")


def _names_before(scene: HolderContext, mark: int) -> list[Name]:
    """The names of a list that ends before a mark and has "and" before its last one, in text order."""
    phrases, last = scene.phrases, mark - 1
    names: list[Name] = []
    while len(names) < MAX_NAMES:
        name = name_ending(scene, last)
        if name is None or not _is_known(scene, name):
            break
        names.append(name)
        before = (name.honorific if name.honorific >= 0 else name.start) - 1
        joined = phrases.starts_phrase(before, "coordinator") and len(names) == 1
        if not joined and not (len(names) > 1 and phrases.is_mark(before, ",")):
            break
        last = before - 1
    return names[::-1]


def _is_known(scene: HolderContext, name: Name) -> bool:
    """Whether a name is one that the text shows to be a person's."""
    known = name.honorific >= 0 or name.end in scene.name_by_end
    return known or is_certain_name(scene.phrases, name.start, scene.starts)
