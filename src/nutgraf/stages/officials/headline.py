"""The holder in a headline without an auxiliary: "Anne Lefort nommée directrice du musée"."""

from __future__ import annotations

from dataclasses import replace

from nutgraf.stages.officials.holder_before import HolderContext, name_ending, phrase_start
from nutgraf.stages.officials.phrase_index import PhraseIndex
from nutgraf.stages.officials.posts import Post, PostHolder
from nutgraf.text.fold import fold_key
from nutgraf.text.words import Shape


def holder_in_headline(scene: HolderContext, post: Post) -> PostHolder | None:
    """The name that opens the line before a bare participle of appointing and the post, or None."""
    phrases = scene.phrases
    if post.is_office or "plural" in post.features or not _closes(phrases, post.end):
        return None
    verb = post.start
    if not _is_participle(phrases, verb):
        linked = phrase_start(phrases, "into", verb - 1) or phrase_start(phrases, "role", verb - 1)
        verb = (linked or verb) - 1
    if verb <= 0 or not _is_participle(phrases, verb):
        return None
    name = name_ending(scene, verb - 1)
    if name is None:
        return None
    first = name.honorific if name.honorific >= 0 else name.start
    if first and phrases.shape(first - 1) is not Shape.LINE:
        return None
    start = max(post.start, verb + 1)
    return PostHolder(name, replace(post, start=start, features=post.features - {"elect"}))


def _is_participle(phrases: PhraseIndex, index: int) -> bool:
    """Whether the word is the passive participle of a verb of appointing, by its accents too."""
    word = phrases.words.text_of(index, index + 1)
    return phrases.shape(index) is Shape.LOWER and fold_key(word, accents=True) in phrases.lexicon.participles


def _closes(phrases: PhraseIndex, index: int) -> bool:
    """Whether the clause ends behind the post, or goes on with no more than a place or a time."""
    return phrases.shape(index) in (Shape.LINE, Shape.MARK) or phrases.starts_phrase(index, "at", "calendar", "by")
