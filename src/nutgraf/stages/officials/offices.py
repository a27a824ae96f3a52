"""Offices: posts that say, do or order something in an article in which no named person holds them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final, NamedTuple, TypeVar

from nutgraf.document import Document
from nutgraf.languages.schema import LanguagePack
from nutgraf.records import Office, Order, Quote, Span
from nutgraf.stages.officials.definite_references import Titles, means_same, post_stems, titles_of
from nutgraf.stages.officials.holder_before import is_governed
from nutgraf.stages.officials.lexicon import STEM_LETTERS, Stems
from nutgraf.stages.officials.names import Name
from nutgraf.stages.officials.phrase_index import PhraseIndex
from nutgraf.stages.officials.positions import to_position
from nutgraf.stages.officials.posts import Post
from nutgraf.stages.officials.resolve import ResolvedPeople
from nutgraf.text.fold import fold
from nutgraf.text.words import Shape

MAX_WORDS_TO_VERB: Final = 2  # words between a post and its verb: "le préfet du Nord lui (a dit)"
MIN_VERB_LETTERS: Final = 5  # letters of a word that only its ending tells to be a verb
BARRED: Final = frozenset(("plural", "member", "candidate", "former", "leading"))  # posts of several, or of nobody now


class _Called(NamedTuple):
    """What a post is called: the stem of its head, its words by their stems, whether they are its head alone, and the
    groups of titles that it is of.
    """

    head: str
    words: Stems
    bare: bool
    titles: Titles


Said = TypeVar("Said", Quote, Order)


def find_offices(document: Document, resolved: ResolvedPeople) -> tuple[Office, ...]:
    """The offices of the article in the order of their first mention.

    An office governs something or has a body, is the subject of a verb somewhere, and no named person's post is like
    it.
    """
    phrases = resolved.phrases
    held = [_called(phrases, holding.post) for _, holding in resolved.holders]
    unnamed = [post for post in resolved.posts if _is_unnamed(document, phrases, post, held)]
    verbs = _verbs(document.pack)
    found: dict[frozenset[str], Post] = {}
    for post in unnamed:
        if _states_office(post) and _acts(phrases, post, verbs):
            found.setdefault(post_stems(phrases, post), post)
    found = {words: post for words, post in found.items() if not any(words < others for others in found)}
    offices = [_office(phrases, post, words, unnamed, found) for words, post in found.items()]
    offices.sort(key=lambda office: office.mentions[0].start)
    return tuple(replace(office, id=f"p{number}") for number, office in enumerate(offices, 1))


def link_speakers(said: Iterable[Said], offices: Iterable[Office]) -> Iterator[Said]:
    """The quotes or orders, those whose speaker is an office with its id."""
    ids = {fold(mention.text): office.id for office in offices for mention in office.mentions}
    longest_first = sorted(ids, key=len, reverse=True)
    for each in said:
        speaker = each.speaker
        name = fold(speaker.name) if speaker and not speaker.official else ""
        office = next((ids[words] for words in longest_first if _ends_in(name, words)), None)
        yield replace(each, speaker=replace(speaker, office=office)) if speaker and office else each


def _ends_in(name: str, words: str) -> bool:
    """Whether a speaker's words are the office's, an article and adjectives apart."""
    return name.endswith(words) and not name[: -len(words)][-1:].isalnum()


def _office(
    phrases: PhraseIndex, post: Post, words: frozenset[str], unnamed: Iterable[Post], found: Iterable[frozenset[str]]
) -> Office:
    """The office of this post; a shorter form of it is its mention where it is no other office's."""
    mentions = []
    for other in unnamed:
        said = post_stems(phrases, other)
        alike = _head(phrases, other) == _head(phrases, post) and sum(said <= full for full in found) == 1
        if said == words or (said < words and alike and other.start > post.start):
            position = to_position(phrases, other)
            mentions.append(Span(position.start, position.end, position.text))
    position = to_position(phrases, post)
    return Office("", position.title, position.organisation, tuple(mentions))


def _called(phrases: PhraseIndex, post: Post) -> _Called:
    bare = post.end - post.start == post.head_end - post.head
    return _Called(_head(phrases, post), post_stems(phrases, post), bare, titles_of(phrases, post))


def _is_unnamed(document: Document, phrases: PhraseIndex, post: Post, held: Sequence[_Called]) -> bool:
    """Whether the text speaks of one holder of the post, whom it does not name anywhere: no post `held` is like it."""
    if post.is_office or post.features & BARRED or not _is_definite(phrases, post):
        return False
    if not document.is_story(phrases.words.starts[post.start]):
        return False
    called = _called(phrases, post)
    return not any(_are_alike(called, other) for other in held)


def _are_alike(one: _Called, other: _Called) -> bool:
    """Whether two posts may be one office: by their words, or as titles of one group."""
    words = one.bare or other.bare or one.words <= other.words or other.words <= one.words
    if one.head == other.head and words:
        return True
    return means_same(one.words, one.titles, other.words) or means_same(other.words, other.titles, one.words)


def _is_definite(phrases: PhraseIndex, post: Post) -> bool:
    """Whether one holder is meant: a definite article, or a language without; a name behind would tell whom."""
    before = post.start - 1
    article = phrases.phrase_end("article", before) > before
    definite = article and "indefinite" not in phrases.features("article", before)
    return not phrases.is_capitalised(post.end) and (definite or not phrases.lexicon.pack.articles)


def _head(phrases: PhraseIndex, post: Post) -> str:
    return phrases.key(post.head)[:STEM_LETTERS]


def _states_office(post: Post) -> bool:
    """Whether the words name an office: a head that governs, or any with its body or portfolio."""
    return "governing" in post.features or post.organisation is not None or post.end > post.head_end


def _acts(phrases: PhraseIndex, post: Post, verbs: tuple[Collection[str], ...]) -> bool:
    """Whether the post is a subject: a verb is right behind it, or one of saying right before."""
    if is_governed(phrases, Name(post.start, post.end)):
        return False
    for index in range(post.end, post.end + MAX_WORDS_TO_VERB + 1):
        if phrases.shape(index) is not Shape.LOWER or phrases.starts_phrase(index, "of", "coordinator", "relative"):
            break
        if _is_verb(phrases, index, verbs):
            return not _is_passive(phrases, index)
    index = post.start - 1
    while phrases.phrase_end("article", index) == index + 1:
        index -= 1
    before = phrases.words.text_of(index, index + 1) if phrases.shape(index) is Shape.LOWER else ""
    inverted = bool(before) and any(before in forms for forms in verbs)
    return inverted and phrases.is_mark(index - 1, ',»”"“’-—–') and phrases.lexicon.grammar.name_order == "given_first"


def _is_verb(phrases: PhraseIndex, index: int, verbs: tuple[Collection[str], ...]) -> bool:
    endings = (*phrases.lexicon.pack.verb_endings, *phrases.lexicon.pack.stop_endings)
    word = phrases.words.text_of(index, index + 1)
    listed = any(word in forms for forms in verbs)
    return listed or (len(word) >= MIN_VERB_LETTERS and bool(endings) and word.endswith(endings))


def _is_passive(phrases: PhraseIndex, index: int) -> bool:
    """Whether something is done to the subject, or said to be: "a été nommé", "was appointed", "is the mayor"."""
    reach = range(index, index + MAX_WORDS_TO_VERB + 1)
    return any(phrases.starts_phrase(i, "auxiliary", "passive", "appoint", "quit", "succeed") for i in reach)


def _verbs(pack: LanguagePack) -> tuple[Collection[str], ...]:
    """Every form of the verbs that the pack lists, the first word of those of several, and its auxiliaries."""
    forms = [listed for verbs in pack.verbs.values() for listed in (verbs.forms, verbs.guarded, verbs.phrases)]
    return (*forms, pack.speech.auxiliaries.split("|"))
