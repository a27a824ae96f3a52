"""Posts given to several persons in turn: "Ann Holt and Tom Dow, respectively mayor and treasurer"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from nutgraf.stages.officials.lexicon import Kind
from nutgraf.stages.officials.names import Name, is_certain_name, name_end
from nutgraf.stages.officials.phrase_index import PhraseIndex
from nutgraf.stages.officials.posts import Post, PostHolder
from nutgraf.text.words import Shape

MAX_WORDS: Final = 30  # words between the first of the persons and the last of the posts
MAX_GAP_WORDS: Final = 5  # words between two persons or two posts of a list: a party in brackets, articles, "and"
MAX_LEAD_WORDS: Final = 3  # words between "respectively" and the first post: an article, "zum"


def hold_in_turn(
    phrases: PhraseIndex, posts: Sequence[Post], starts: frozenset[int], holdings: list[PostHolder]
) -> list[PostHolder]:
    """The holdings with those that a word such as "respectively" gives in turn; what was read otherwise is left out."""
    for place in sorted(phrases.by_kind["respective"]):
        listed = _listed_posts(phrases, posts, place)
        persons = _listed_names(phrases, starts, listed[0].start, len(listed)) if listed else []
        if len(listed) < 2 or len(persons) != len(listed):
            continue
        heads = {post.head for post in listed}
        kept = [holding for holding in holdings if holding.post.head not in heads]
        holdings = kept + [PostHolder(name, post) for name, post in zip(persons, listed, strict=True)]
    return sorted(holdings, key=lambda holding: holding.post.start)


def share_posts(phrases: PhraseIndex, post: Post, names: Sequence[Name]) -> list[Post]:
    """The post of each of several names: one portfolio each where there are as many, else the whole.

    So in "the ministers of finance and of labour, X and Y"; the head of the second is said once.
    """
    parts = _portfolios(phrases, post) if len(names) > 1 and not post.organisation else []
    linked = {bool(phrases.phrase_end("of", start) or phrases.phrase_end("at", start)) for start, _ in parts}
    if (
        len(parts) != len(names) or len(linked) > 1
    ):  # "ministers of finance and labour", which would be "ministers labour"
        return [post] * len(names)
    first, *others = parts
    return [replace(post, end=first[1]), *(replace(post, start=start, end=end) for start, end in others)]


def _portfolios(phrases: PhraseIndex, post: Post) -> list[tuple[int, int]]:
    """The stretches of a plural post's complement that commas and "and" part."""
    if "plural" not in post.features or post.end <= post.head_end:
        return []
    found, start = [], post.head_end
    for index in range(post.head_end, post.end):
        if phrases.is_mark(index, ",") or phrases.starts_phrase(index, "coordinator"):
            found.append((start, index))
            start = index + 1
    return [part for part in (*found, (start, post.end)) if part[0] < part[1]]


def _listed_posts(phrases: PhraseIndex, posts: Sequence[Post], place: int) -> list[Post]:
    """The posts of the list that the word opens, closes or joins."""
    chains: list[list[Post]] = []
    near = (post for post in posts if abs(post.start - place) <= MAX_WORDS and not post.is_office)
    for post in (_behind(phrases, other, place) for other in near):
        if chains and _are_joined(phrases, chains[-1][-1].end, post.start):
            chains[-1].append(post)
        else:
            chains.append([post])
    return next((chain for chain in chains if _is_beside(phrases, chain, place)), [])


def _behind(phrases: PhraseIndex, post: Post, place: int) -> Post:
    """The post without the word, where it was read as a part of it."""
    end = phrases.phrase_end("respective", place)
    return replace(post, start=end) if post.start == place and end <= post.head else post


def _is_beside(phrases: PhraseIndex, chain: Sequence[Post], place: int) -> bool:
    opens = 0 <= chain[0].start - phrases.phrase_end("respective", place) <= MAX_LEAD_WORDS
    return opens or chain[0].end <= place <= chain[-1].end + 1


def _are_joined(phrases: PhraseIndex, end: int, start: int) -> bool:
    """Whether nothing but commas, "and", articles and links is between two items of a list."""
    gap = range(end, start)
    kinds: tuple[Kind, ...] = ("coordinator", "article", "into", "copula", "respective")
    return 0 < len(gap) <= MAX_GAP_WORDS and all(
        phrases.is_mark(i, ",") or phrases.starts_phrase(i, *kinds) for i in gap
    )


def _listed_names(phrases: PhraseIndex, starts: frozenset[int], before: int, count: int) -> list[Name]:
    """The last names of a list before the posts; fewer or more than `count` where the list is another."""
    near: list[Name] = []
    for index in range(max(0, before - MAX_WORDS), before):
        named = is_certain_name(phrases, index, starts) and (not near or index >= near[-1].end)
        if named and index < (end := name_end(phrases, index)) <= before:
            near.append(Name(index, end))
    found: list[Name] = []
    for name in reversed(near):
        if found and not _is_listed(phrases, name.end, found[0].start):
            break
        found.insert(0, name)
    return found if len(found) <= count else []


def _is_listed(phrases: PhraseIndex, end: int, start: int) -> bool:
    """Whether a comma or "and" joins two names, a party in brackets and forms of address apart."""
    gap = range(end, start)
    joined = any(phrases.is_mark(i, ",") or phrases.starts_phrase(i, "coordinator") for i in gap)
    closed = any(phrases.shape(i) is Shape.LINE or phrases.is_mark(i, ".;:!?") for i in gap)
    return joined and not closed and len(gap) <= MAX_GAP_WORDS
