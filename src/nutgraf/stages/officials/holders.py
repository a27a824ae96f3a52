"""Who holds which post: the names before and behind every post weighed against each other, in text order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from nutgraf.stages.officials.appointed import holder_appointed
from nutgraf.stages.officials.body_behind_name import with_body_behind_name
from nutgraf.stages.officials.clause import behind_verb, holder_in_clause
from nutgraf.stages.officials.complement import read_complement, skip_articles
from nutgraf.stages.officials.entrusted import holder_by_entrusting
from nutgraf.stages.officials.foreign_names import is_foreign
from nutgraf.stages.officials.fronted import holder_of_fronted
from nutgraf.stages.officials.headline import holder_in_headline
from nutgraf.stages.officials.holder_after import (
    MAX_NAMES,
    behind_separator,
    is_country_genitive,
    name_above_post,
    names_after,
    names_behind_comma,
    names_in_signature,
    read_names,
    skip_brackets,
)
from nutgraf.stages.officials.holder_before import HolderContext, holder_before, name_ending
from nutgraf.stages.officials.names import Name, is_certain_name, is_given, name_end, plausible
from nutgraf.stages.officials.nested_posts import held_by_inner
from nutgraf.stages.officials.phrase_index import PhraseIndex
from nutgraf.stages.officials.posts import Post, PostHolder
from nutgraf.stages.officials.relative import holder_in_relative
from nutgraf.stages.officials.respective import hold_in_turn, share_posts
from nutgraf.stages.officials.shared_posts import holders_of_shared
from nutgraf.text.words import Shape

READERS = (
    holder_in_clause,
    holder_in_relative,
    holder_by_entrusting,
    holder_of_fronted,
    holder_in_headline,
    holder_appointed,
)
MAX_TIE_WORDS = 6  # words from a comma to the post: "mother of the late"


def find_holders(
    phrases: PhraseIndex, posts: Sequence[Post], names: Iterable[Name], starts: frozenset[int]
) -> list[PostHolder]:
    """Give every post its holder where the text states one; posts without a holder are left out."""
    holdings: list[PostHolder] = []
    scene = HolderContext(phrases, starts, {name.end: name for name in names}, holdings)
    waiting: list[Post] = []
    for post in posts:
        several = holders_of_shared(scene, post)
        found, follows = (several, False) if several else _holders(scene, post)
        if follows:
            name = found[-1].name
            found += [PostHolder(found[0].name, earlier) for earlier in _coordinated_posts(phrases, waiting, post)]
            found += _more_coordinated(phrases, post, name, starts) if "plural" in post.features else []
        waiting = [] if found else [*waiting, post][-4:]
        scene.name_by_end.update((h.name.end, h.name) for h in found)
        holdings += found
    return hold_in_turn(phrases, posts, starts, holdings) if phrases.by_kind["respective"] else holdings


def _holders(scene: HolderContext, post: Post) -> tuple[list[PostHolder], bool]:
    """The holders of one post, and whether they are named behind it."""
    phrases = scene.phrases
    post = _with_country(phrases, _with_apposed_body(phrases, post, scene.starts))
    direct = [] if post.is_office else names_after(phrases, post, scene.starts)
    if not direct and _is_possessed(phrases, post):
        behind = names_behind_comma(phrases, post, scene.starts) if _is_aside_of_another(scene, post) else []
        return [PostHolder(name, post) for name in behind], bool(behind)
    before = holder_before(scene, post) if not direct or _may_belong_to_complement(phrases, post, direct[0]) else None
    if before and _goes_on_with_rank(phrases, post, scene.starts):
        return [], False
    if direct and (held := _held_before(scene, post, direct[0], before)):
        return [held], False
    direct = [] if _is_country(phrases, direct) else direct
    if direct and (before or not _is_doubtful(phrases, post, direct[0], scene.starts)):
        post = held_by_inner(phrases, post, direct, apposed=False) or post
        shared = zip(direct, share_posts(phrases, post, direct), strict=True)
        return [with_body_behind_name(phrases, PostHolder(*pair), scene.starts) for pair in shared], True
    if not post.is_office and (not before or _is_definite(phrases, post)):
        behind = names_behind_comma(phrases, post, scene.starts)
        if behind and (not before or not _begins_own(phrases, behind[0])):
            post = held_by_inner(phrases, post, behind, apposed=True) or behind_verb(phrases, post)
            posts = share_posts(phrases, post, behind)
            return [PostHolder(*pair) for pair in zip(behind, posts, strict=True)], True
    if before or post.is_office:
        return ([before] if before else []), False
    held = next((held for reader in READERS if (held := reader(scene, post))), None)
    return ([held], False) if held else _signed(scene, post)


def _with_country(phrases: PhraseIndex, post: Post) -> Post:
    """The post with the country whose genitive is behind it: "der Botschafter Frankreichs (in Madrid, Jean Leroy)"."""
    bare = post.end == post.head_end and not post.is_office and not post.features & {"plural", "member"}
    return replace(post, end=post.end + 1) if bare and is_country_genitive(phrases, post.end) else post


def _is_country(phrases: PhraseIndex, names: Sequence[Name]) -> bool:
    """Whether the one word behind the post is a country in the genitive: "der Botschafter Frankreichs"."""
    alone = len(names) == 1 and names[0].end == names[0].start + 1
    return alone and is_country_genitive(phrases, names[0].start)


def _with_apposed_body(phrases: PhraseIndex, post: Post, starts: frozenset[int]) -> Post:
    """The post with the lone word behind it that is its body: "el fiscal jefe Anticorrupción, X, dijo"."""
    word, first = post.end, post.end + 2
    bare = post.end == post.head_end or phrases.phrase_end("modifier", post.head_end) == post.end
    if not bare or post.is_office or post.organisation or post.features & {"plural", "member"}:
        return post
    if (
        phrases.shape(word) is not Shape.CAPITAL
        or not phrases.is_mark(word + 1, ",")
        or not (phrases.lexicon.syllabic or _is_definite(phrases, post))
    ):
        return post
    once = phrases.words.keys.count(phrases.key(word)) == 1 and not is_given(phrases, word)
    end = name_end(phrases, first)
    foreign = phrases.lexicon.syllabic and plausible(phrases, first, end)
    if not once or phrases.lexicon.complement_first or not (foreign or is_certain_name(phrases, first, starts)):
        return post
    closed = end > first + 1 and phrases.is_mark(end, ",") and phrases.shape(end + 1) is Shape.LOWER
    listed = phrases.starts_phrase(end + 1, "article", "coordinator", "head", "honorific")
    return replace(post, end=word + 1, organisation=(word, word + 1)) if closed and not listed else post


def _held_before(scene: HolderContext, post: Post, name: Name, before: PostHolder | None) -> PostHolder | None:
    """The holder before the post, where the name behind it is its body's: "X, Präsident des club Jean Bouin"."""
    if before is None:
        return _held_in_clause(scene, post, name)
    if _is_definite(scene.phrases, post):
        return None
    body = post.organisation
    if body and body[1] == post.end:
        body = (body[0], name.end)
    if post.end == post.head_end:  # "X, chef de groupe Ecolo"
        body = (post.end, name.end)
    return replace(before, post=replace(post, end=name.end, organisation=body))


def _held_in_clause(scene: HolderContext, post: Post, name: Name) -> PostHolder | None:
    """The holder by the clause's verb, where the unknown name behind the post is its body's: "Povodí Bělé"."""
    phrases = scene.phrases
    if post.is_office or not post.organisation or post.end != name.start or name.honorific >= 0:
        return None
    if phrases.lexicon.complement_first or is_certain_name(phrases, name.start, scene.starts):
        return None
    whole = replace(post, end=name.end, organisation=(post.organisation[0], name.end))
    return holder_in_clause(scene, whole) or holder_of_fronted(scene, whole)


def _is_possessed(phrases: PhraseIndex, post: Post) -> bool:
    """Whether somebody else holds the post: "the son of the mayor, X", "X, the mayor's lawyer"."""
    if phrases.key(post.end) == "'s":
        return True
    index = post.start - 1
    while index > 0 and phrases.phrase_end("article", index) == index + 1:
        index -= 1
    if phrases.phrase_end("of", index) == index + 1:
        index -= 1
    return any(phrases.phrase_end("relation", start) == index + 1 for start in range(max(0, index - 2), index + 1))


def _is_aside_of_another(scene: HolderContext, post: Post) -> bool:
    """Whether the tie to the holder is itself said of a person named before a comma: "X, wife of the mayor, Y"."""
    phrases = scene.phrases
    for comma in range(post.start - 1, max(0, post.start - MAX_TIE_WORDS), -1):
        if phrases.is_mark(comma, ","):
            return name_ending(scene, comma - 1) is not None
        if phrases.shape(comma) is not Shape.LOWER:
            return False
    return False


def _signed(scene: HolderContext, post: Post) -> tuple[list[PostHolder], bool]:
    """The holder on the line under the post, or on the line over it where no other post has that name."""
    if names := names_in_signature(scene.phrases, post, scene.starts):
        return [PostHolder(names[0], post)], True
    over = name_above_post(scene.phrases, post, scene.starts)
    taken = over is not None and any(h.name.start == over.start for h in scene.holders[-3:])
    return ([PostHolder(over, post)] if over and not taken else []), False


def _more_coordinated(phrases: PhraseIndex, post: Post, name: Name, starts: frozenset[int]) -> list[PostHolder]:
    """The rest of "the ministers of finance X, of health Y and of labour Z": the head is said once."""
    found: list[PostHolder] = []
    for _ in range(MAX_NAMES):
        link = behind_separator(phrases, name.end)
        end = read_complement(phrases, link, starts)[0] if link else 0
        names = read_names(phrases, post, end + bool(phrases.is_mark(end, ",–—-"))) if end else []
        if not names:
            break
        name = names[0]
        found.append(PostHolder(name, replace(post, start=link, end=end, organisation=None)))
    return found


def _coordinated_posts(phrases: PhraseIndex, waiting: list[Post], post: Post) -> list[Post]:
    """Posts before this one in the same list: "ministre de la Justice, garde des Sceaux : X"."""
    joined: list[Post] = []
    start = post.start
    for earlier in reversed(waiting):
        gap = range(skip_brackets(phrases, earlier.end), start)
        apart = len(gap) == 2 and phrases.is_mark(gap[0], ",") and bool(phrases.phrase_end("article", gap[1]))
        apart = apart or _is_before_rank(phrases, earlier, gap)
        if not (apart and (not gap or earlier.end > earlier.head_end)) and (
            not gap or not all(_links(phrases, i) for i in gap[:4])
        ):
            break
        if "plural" in earlier.features and "plural" not in post.features:  # "ai due portavoce, il candidato X"
            break
        if any(is_given(phrases, i) for i in range(earlier.head_end, earlier.end)):  # "lawyer of Ann Dow and (judge) X"
            break
        joined.append(earlier)
        start = earlier.start
    return joined


def _is_before_rank(phrases: PhraseIndex, post: Post, gap: range) -> bool:
    """Whether a post with its body goes on with a second title of one person: "Hawks head (Major-General X)"."""
    if not gap:
        return post.start < post.head or post.end > post.head_end
    listed = len(gap) == 1 and phrases.phrase_end("article", gap[0]) > 0 and not phrases.lexicon.closed_compounds
    return listed and phrases.is_mark(post.start - 1, ",")  # ", chef de l'État le (général X)"


def _goes_on_with_rank(phrases: PhraseIndex, post: Post, starts: frozenset[int]) -> bool:
    """Whether a bare title and a name behind a comma hold a definite post: ", il capo della zona, colonnello X"."""
    rank = phrases.phrase_end("head", post.end + 1) if phrases.is_mark(post.end, ",") else 0
    return rank > 0 and _is_definite(phrases, post) and is_certain_name(phrases, rank, starts)


def _links(phrases: PhraseIndex, index: int) -> bool:
    adverb = phrases.starts_phrase(index, "passive") and not phrases.starts_phrase(index, "appoint")
    joins = adverb or phrases.starts_phrase(index, "coordinator")
    return phrases.is_mark(index, ",/&") or (joins and not phrases.lexicon.syllabic)


def _may_belong_to_complement(phrases: PhraseIndex, post: Post, name: Name) -> bool:
    """Whether the name stands right behind the words of a complement, so that it may belong to them."""
    if phrases.lexicon.syllabic:
        second = phrases.starts_phrase(post.start - 1, "coordinator") and phrases.is_capitalised(post.start - 2)
        if second and is_foreign(phrases, name.start):  # "Thủ tướng Rutte và Tổng thống (Petrov)"
            return False
        return not is_certain_name(phrases, name.start, frozenset())
    lone = name.end - name.start == 1 and post.end == post.head_end and phrases.is_mark(post.start - 1, ",")
    return post.end == name.start and (lone or post.end > post.head_end + 1)


def _is_doubtful(phrases: PhraseIndex, post: Post, name: Name, starts: frozenset[int]) -> bool:
    """Whether post and unknown name look like one apposition: ", member of the platform Green Hills"."""
    if (
        not _may_belong_to_complement(phrases, post, name)
        or phrases.lexicon.complement_first
        or not phrases.is_mark(post.start - 1, ",(")
    ):
        return False
    return not is_certain_name(phrases, name.start, starts)


def _is_definite(phrases: PhraseIndex, post: Post) -> bool:
    return bool(phrases.phrase_end("article", post.start - 1)) and not phrases.lexicon.syllabic


def _begins_own(phrases: PhraseIndex, name: Name) -> bool:
    """Whether the name is followed by a post of its own."""
    if not phrases.is_mark(name.end, ",("):
        return False
    after = skip_articles(phrases, name.end + 1)
    if phrases.starts_phrase(after, "coordinator"):
        return False  # "Governor X, the mayor of Dole, Y, and Senator Z"
    return bool(
        phrases.phrase_end("head", after) or phrases.phrase_end("flag", after) or phrases.phrase_end("head", after + 1)
    )
