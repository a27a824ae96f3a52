"""Posts that stand alone and point back to their holder: "the director noted", genders notwithstanding."""

from __future__ import annotations

from bisect import bisect_left

from nutgraf.records import Position
from nutgraf.stages.officials.holder_before import phrase_start
from nutgraf.stages.officials.lexicon import STEM_LETTERS, Stems, stems_of
from nutgraf.stages.officials.phrase_index import PhraseIndex
from nutgraf.stages.officials.positions import to_position
from nutgraf.stages.officials.posts import Post
from nutgraf.stages.officials.resolve import ResolvedPeople
from nutgraf.text.words import Shape

MAX_GAP_WORDS = 80  # words between a person's name and another word for the office: two or three sentences
MAX_COMPARED = 50  # statements of posts with one head that a later reference is compared with

Titles = list[tuple[Stems, tuple[Stems, ...]]]  # a title of a group and the group
StatedPosts = dict[str, dict[tuple[frozenset[str], int], int]]  # head -> (words, person) -> where it is first stated


def definite_references(resolved: ResolvedPeople) -> dict[int, list[Position]]:
    """By person, the posts without a holder of their own that mean the person's office.

    The post is definite and singular, stands behind the full statement, and fits nobody else: its words are all words
    of one post of that person, but not the head alone, which states nothing new; or its head is another word for
    the office of the person named last.
    """
    phrases = resolved.phrases
    statements = _statements(resolved)
    taken = {h.post.head for _, h in resolved.holders}
    found: dict[int, list[Position]] = {}
    named = sorted((m.start, person) for person, mentions in enumerate(resolved.mentions) for m in mentions)
    for post in resolved.posts:
        if post.head in taken or post.is_office or "plural" in post.features or not is_definite(phrases, post):
            continue
        if phrase_start(phrases, "copula", post.start - 1):  # "who is to be the minister of finance"
            continue
        said = post_stems(phrases, post)
        full = statements.get(phrases.key(post.head)[:STEM_LETTERS], {})
        holders = {person for (words, person), end in full.items() if end <= post.start and said <= words}
        if not holders:
            holders = _by_synonym(resolved, post, named)
        elif post.end - post.start == post.head_end - post.head:
            continue
        if len(holders) == 1:
            found.setdefault(holders.pop(), []).append(to_position(phrases, post))
    return found


def _by_synonym(resolved: ResolvedPeople, post: Post, named: list[tuple[int, int]]) -> set[int]:
    """The person named last before the post, where one of that person's posts is another word for the same office."""
    phrases = resolved.phrases
    titles, said = titles_of(phrases, post), post_stems(phrases, post)
    place = bisect_left(named, (post.start, 0)) - 1
    if not titles or place < 0 or post.start - named[place][0] > MAX_GAP_WORDS:
        return set()
    person = named[place][1]
    held = [h.post for p, h in resolved.holders if p == person and h.post.end <= post.start]
    same = [p for p in held if means_same(said, titles, post_stems(phrases, p))]
    if not same or ("feminine" in post.features and not any("feminine" in p.features for p in same)):
        return set()
    return {person}


def titles_of(phrases: PhraseIndex, post: Post) -> Titles:
    """The groups of titles that the post is called by one of, each with the longest of them that its words say."""
    said, head = post_stems(phrases, post), phrases.key(post.head)[:STEM_LETTERS]
    called = ((_longest_title(group, said), group) for group in phrases.lexicon.synonyms)
    return [(used, group) for used, group in called if used is not None and head in used]


def means_same(said: Stems, titles: Titles, stated: Stems) -> bool:
    """Whether a post with these words and titles is another word for the stated one: "the premier", "Prime Minister".

    What else it says must be in the stated one: "the rebel leader" is not the president named before.
    """
    return any(said - used <= stated and _longest_title(group, stated) not in (None, used) for used, group in titles)


def _longest_title(group: tuple[Stems, ...], words: Stems) -> Stems | None:
    return max((title for title in group if title <= words), key=len, default=None)


def _statements(resolved: ResolvedPeople) -> StatedPosts:
    found: StatedPosts = {}
    for person, holding in resolved.holders:
        post = holding.post
        full = found.setdefault(resolved.phrases.words.keys[post.head][:STEM_LETTERS], {})
        key = (post_stems(resolved.phrases, post), person)
        if len(full) < MAX_COMPARED:
            full.setdefault(key, post.end)
    return found


def is_definite(phrases: PhraseIndex, post: Post) -> bool:
    """Whether the text speaks of one holder who need not be named: a definite article, or a language without.

    A name behind the post, or a word that may be an adjective ("the Russian president"), tells another holder.
    """
    pack = phrases.lexicon.pack
    if phrases.is_capitalised(post.end) or (
        _may_be_adjective(phrases, post.end)
        and not (phrases.lexicon.complement_first or phrases.lexicon.closed_compounds)
    ):
        return False
    before = post.start - 1
    return not pack.articles or (
        phrases.phrase_end("article", before) > before and "indefinite" not in phrases.features("article", before)
    )


def _may_be_adjective(phrases: PhraseIndex, index: int) -> bool:
    lower = phrases.shape(index) is Shape.LOWER and not phrases.lexicon.syllabic
    return lower and not phrases.starts_phrase(
        index, "stop", "coordinator", "copula", "take", "leave", "relative", "at", "of", "article"
    )


def post_stems(phrases: PhraseIndex, post: Post) -> Stems:
    """The post's words by their stems."""
    return stems_of(phrases.words.keys[post.start : post.end])
