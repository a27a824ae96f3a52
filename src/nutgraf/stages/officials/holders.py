"""Who holds which post: the names before and behind every post weighed against each other, in text order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from nutgraf.stages.officials.complement import read_complement, skip_articles
from nutgraf.stages.officials.holder_after import (
    MOST,
    name_over,
    names_after,
    names_behind_comma,
    names_signed,
    read_names,
)
from nutgraf.stages.officials.holder_before import Scene, holder_before
from nutgraf.stages.officials.names import Name, is_evident
from nutgraf.stages.officials.phrase_index import Reading
from nutgraf.stages.officials.posts import Holding, Post


def find_holdings(r: Reading, posts: Iterable[Post], names: Iterable[Name], starts: frozenset[int]) -> list[Holding]:
    """Give every post its holder where the text states one; posts without a holder are left out."""
    holdings: list[Holding] = []
    scene = Scene(r, starts, {name.end: name for name in names}, holdings)
    waiting: list[Post] = []
    for post in posts:
        found, follows = _holders(scene, post)
        if follows:
            name = found[-1].name
            found += [Holding(found[0].name, earlier) for earlier in _joined(r, waiting, post)]
            found += _further(r, post, name, starts) if "plural" in post.facts else []
        waiting = [] if found else [*waiting, post][-4:]
        scene.known.update((h.name.end, h.name) for h in found)
        holdings += found
    return holdings


def _holders(scene: Scene, post: Post) -> tuple[list[Holding], bool]:
    """The holders of one post, and whether they are named behind it."""
    r = scene.r
    direct = [] if post.charge else names_after(r, post, scene.starts)
    if not direct and _is_anothers(r, post):
        return [], False
    before = holder_before(scene, post) if not direct or _is_fused(r, post, direct[0]) else None
    if direct and before and not _is_definite(r, post):  # the name behind belongs to the body: "club Jean Bouin"
        end = direct[0].end
        body = (post.body[0], end) if post.body and post.body[1] == post.end else post.body
        if post.end == post.head_end:  # "X, chef de groupe Ecolo"
            body = (post.end, end)
        return [replace(before, post=replace(post, end=end, body=body))], False
    if direct and (before or not _is_doubtful(r, post, direct[0], scene.starts)):
        return [Holding(name, post) for name in direct], True
    if not post.charge and (not before or _is_definite(r, post)):
        behind = names_behind_comma(r, post, scene.starts)
        if behind and (not before or not _begins_own(r, behind[0])):
            return [Holding(name, post) for name in behind], True
    if before:
        return [before], False
    return ([], False) if post.charge else _signed(scene, post)


def _is_anothers(r: Reading, post: Post) -> bool:
    """Whether somebody else holds the post: "the son of the mayor, X", "X, the mayor's lawyer"."""
    if r.key(post.end) == "'s":
        return True
    index = post.start - 1
    while index > 0 and r.ends("article", index) == index + 1:
        index -= 1
    if r.ends("of", index) == index + 1:
        index -= 1
    return any(r.ends("relation", start) == index + 1 for start in range(max(0, index - 2), index + 1))


def _signed(scene: Scene, post: Post) -> tuple[list[Holding], bool]:
    """The holder on the line under the post, or on the line over it where no other post has that name."""
    if names := names_signed(scene.r, post, scene.starts):
        return [Holding(names[0], post)], True
    over = name_over(scene.r, post, scene.starts)
    taken = over is not None and any(h.name.start == over.start for h in scene.holdings[-3:])
    return ([Holding(over, post)] if over and not taken else []), False


def _further(r: Reading, post: Post, name: Name, starts: frozenset[int]) -> list[Holding]:
    """The rest of "the ministers of finance X, of health Y and of labour Z": the head is said once."""
    found: list[Holding] = []
    for _ in range(MOST):
        index = name.end + bool(r.is_mark(name.end, ","))
        index += bool(r.ends("join", index))
        link = r.ends("of", index) if index > name.end else 0
        end = read_complement(r, index, starts)[0] if link else 0
        names = read_names(r, post, end + bool(r.is_mark(end, ","))) if end else []
        if not names:
            break
        name = names[0]
        found.append(Holding(name, replace(post, start=skip_articles(r, link), end=end, body=None)))
    return found


def _joined(r: Reading, waiting: list[Post], post: Post) -> list[Post]:
    """Posts before this one in the same list: "ministre de la Justice, garde des Sceaux : X"."""
    joined: list[Post] = []
    start = post.start
    for earlier in reversed(waiting):
        gap = range(earlier.end, start)
        apart = len(gap) == 2 and r.is_mark(gap[0], ",") and bool(r.ends("article", gap[1]))
        if not (apart and earlier.end > earlier.head_end) and (not gap or not all(_links(r, i) for i in gap[:4])):
            break
        joined.append(earlier)
        start = earlier.start
    return joined


def _links(r: Reading, index: int) -> bool:
    joins = bool(r.ends("join", index) or r.ends("passive", index))
    return r.is_mark(index, ",/&") or (joins and not r.lexicon.accents)


def _is_fused(r: Reading, post: Post, name: Name) -> bool:
    """Whether the name stands right behind the words of a complement, so that it may belong to them."""
    if r.lexicon.accents:
        return not is_evident(r, name.start, frozenset())
    lone = name.end - name.start == 1 and post.end == post.head_end and r.is_mark(post.start - 1, ",")
    return post.end == name.start and (lone or post.end > post.head_end + 1)


def _is_doubtful(r: Reading, post: Post, name: Name, starts: frozenset[int]) -> bool:
    """Whether post and unknown name look like one apposition: ", member of the platform Green Hills"."""
    if not _is_fused(r, post, name) or r.lexicon.pack.noun_before or not r.is_mark(post.start - 1, ",("):
        return False
    return not is_evident(r, name.start, starts)


def _is_definite(r: Reading, post: Post) -> bool:
    return bool(r.ends("article", post.start - 1)) and not r.lexicon.accents


def _begins_own(r: Reading, name: Name) -> bool:
    """Whether the name is followed by a post of its own."""
    if not r.is_mark(name.end, ",("):
        return False
    after = skip_articles(r, name.end + 1)
    return bool(r.ends("head", after) or r.ends("flag", after) or r.ends("head", after + 1))
