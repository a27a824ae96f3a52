"""The holder whom a relative clause gives a post: "X, who is also mayor of Dole,", "X, die ook voorzitter is van Y"."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from nutgraf.stages.officials.complement import read_complement
from nutgraf.stages.officials.holder_before import (
    MAX_CLAUSE_WORDS,
    HolderContext,
    before_mark,
    name_ending,
    phrase_start,
)
from nutgraf.stages.officials.lexicon import Kind
from nutgraf.stages.officials.names import Name, is_given
from nutgraf.stages.officials.phrase_index import PhraseIndex
from nutgraf.stages.officials.posts import Post, PostHolder
from nutgraf.text.words import Shape

MAX_ADVERB_WORDS: Final = 2  # words before or behind the verb: "also", "for some time", "tegelijk ook"
NO_ADVERBS: Final[tuple[Kind, ...]] = ("article", "of", "at", "by", "coordinator", "subordinator", "relative", "head")


def holder_in_relative(scene: HolderContext, post: Post) -> PostHolder | None:
    """The person before the clause whose predicate is the post; None where the clause denies it or has another."""
    phrases = scene.phrases
    if post.is_office or "leading" in post.features or "plural" in post.features:
        return None
    index = post.start - 1
    while index > 0 and phrases.phrase_end("article", index) == index + 1 and not _opens(phrases, index):
        index -= 1
    last = _is_last(phrases, post)
    name = _before_clause(scene, index, verb_read=last) or _of_second_predicate(scene, index)
    if name is None:
        return None
    return PostHolder(name, _with_body_behind_verb(scene, post) if last else post)


def _of_second_predicate(scene: HolderContext, index: int) -> Name | None:
    """The name before a clause with two predicates: "X, who has worked there for years and is (the director)"."""
    phrases = scene.phrases
    verb = phrase_start(phrases, "copula", index) or phrase_start(phrases, "copula", index + 1)  # "is", "is the"
    joins = verb - 1
    if not verb or not phrases.starts_phrase(joins, "coordinator"):
        return None
    for here in range(joins - 1, max(0, joins - MAX_CLAUSE_WORDS), -1):
        if _opens(phrases, here):
            return name_ending(scene, here - 2)
        named = phrases.is_capitalised(here) and is_given(phrases, here)
        closed = phrases.shape(here) in (Shape.MARK, Shape.LINE)
        if closed or named or phrases.starts_phrase(here, "relative", "subordinator"):
            return None
    return None


def _opens(phrases: PhraseIndex, index: int) -> bool:
    """Whether a relative pronoun begins the clause here: it may look like an article, as German "der" does."""
    return phrases.is_mark(index - 1, ",") and phrases.phrase_end("relative", index) > 0


def _is_last(phrases: PhraseIndex, post: Post) -> bool:
    """Whether the verb of being is behind the post, which the clause has last: "die voorzitter (is) van"."""
    return phrases.lexicon.grammar.verb_position == "last" and phrases.starts_phrase(post.end, "copula")


def _before_clause(scene: HolderContext, index: int, *, verb_read: bool) -> Name | None:
    """The name before the relative pronoun that is before `index`, adverbs and one verb of being apart."""
    phrases = scene.phrases
    adverbs = 0
    while not _opens(phrases, index):
        start = 0 if verb_read else phrase_start(phrases, "copula", index)
        if start:
            index, verb_read, adverbs = start - 1, True, 0
        elif adverbs < _most(phrases) and _is_adverb(phrases, index):
            index, adverbs = index - 1, adverbs + 1
        else:
            return None
    return before_mark(scene, index - 1) if verb_read else None


def _most(phrases: PhraseIndex) -> int:
    return MAX_ADVERB_WORDS * (2 if phrases.lexicon.syllabic else 1)


def _is_adverb(phrases: PhraseIndex, index: int) -> bool:
    if phrases.shape(index) is not Shape.LOWER or phrases.starts_phrase(index, *NO_ADVERBS):
        return False
    return phrases.key(index).rstrip("'") not in phrases.lexicon.negations


def _with_body_behind_verb(scene: HolderContext, post: Post) -> Post:
    """The post with the body that is behind the verb: "voorzitter is (van de Vereniging)"."""
    phrases = scene.phrases
    verb_end = phrases.phrase_end("copula", post.end)
    if post.organisation or not phrases.starts_phrase(verb_end, "of"):
        return post
    end, first = read_complement(phrases, verb_end, scene.starts)
    named = first and (phrases.phrase_end("body", first) or "governing" not in post.features)
    return replace(post, organisation=(first, end)) if named else post
