"""Posts that stand alone and point back to their holder: "the director noted", genders notwithstanding."""

from __future__ import annotations

from collections.abc import Iterator

from nutgraf.officials.posts import Post, to_position
from nutgraf.officials.reading import Reading
from nutgraf.officials.roster import Roster
from nutgraf.records import Position

STEM = 5  # letters by which "adjointe" and "adjoint", "Ministerin" and "Minister" are one word
SHORT = 3  # shorter words of a post are prepositions and articles


def later_references(roster: Roster, person: int) -> Iterator[Position]:
    """The posts without a holder of their own whose words are all words of one post of this person, and of nobody's else.

    A post of one word needs an article or a capital before a later place in the text than the full statement.
    """
    r = roster.reading
    taken = {h.post.start for _, h in roster.holdings}
    for post in roster.posts:
        if post.start in taken or post.charge or not _is_definite(r, post) or "plural" in post.facts:
            continue
        said = _stems(r, post)
        holders = {p for p, h in roster.holdings if h.post.end <= post.start and _same_post(r, post, h.post, said)}
        if holders == {person}:
            yield to_position(r, post)


def _same_post(r: Reading, bare: Post, full: Post, said: frozenset[str]) -> bool:
    return r.words.keys[bare.head][:STEM] == r.words.keys[full.head][:STEM] and said <= _stems(r, full)


def _is_definite(r: Reading, post: Post) -> bool:
    """Whether the text speaks of one holder: an article before, or a language without articles."""
    return bool(r.ends("article", post.start - 1)) or not r.lexicon.pack.articles


def _stems(r: Reading, post: Post) -> frozenset[str]:
    """The post's words by their stems, with the acronym that stands in it for its body."""
    keys = [k for k in r.words.keys[post.start : post.end] if len(k) >= SHORT]
    return frozenset(key[:STEM] for key in keys)
