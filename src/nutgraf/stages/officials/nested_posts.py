"""A post inside another's complement, and whose the name behind them is: "a spokesman for the mayor, X"."""

from __future__ import annotations

from collections.abc import Sequence

from nutgraf.stages.officials.complement import skip_articles
from nutgraf.stages.officials.genitives import may_be_genitive
from nutgraf.stages.officials.names import Name
from nutgraf.stages.officials.phrase_index import PhraseIndex
from nutgraf.stages.officials.posts import Post


def inner_post(phrases: PhraseIndex, post: Post) -> Post | None:
    """The post of another that the complement names: "un porte-parole (du ministre des Transports)", or None."""
    link = phrases.phrase_end("of", post.head_end) or phrases.phrase_end("at", post.head_end)
    head = skip_articles(phrases, link) if link else post.head_end
    if phrases.lexicon.pack.cases and phrases.phrase_end("modifier", head):
        head = phrases.phrase_end("modifier", head)
    end = phrases.phrase_end("head", head)
    if not post.head_end <= head < post.end or not end or "plural" in phrases.features("head", head):
        return None
    return Post(head, post.end, head, end, None, phrases.features("head", head))


def held_by_inner(phrases: PhraseIndex, post: Post, names: Sequence[Name], *, apposed: bool) -> Post | None:
    """The inner post where the name is its holder's: None where the outer one's holder is named.

    A name behind a comma is, where the outer post is one of many ("a spokesman for the mayor, X"). A name right behind
    is in Vietnamese, and where it has the inner post's case: Czech "mluvčí ministra (Jana Nováka)".
    """
    inner = inner_post(phrases, post)
    if inner is None or len(names) != 1:
        return None
    if apposed:
        return inner if "indefinite" in phrases.features("article", post.start - 1) else None
    linked = phrases.lexicon.syllabic and inner.start > post.head_end
    return inner if linked or may_be_genitive(phrases, names[0].start) else None
