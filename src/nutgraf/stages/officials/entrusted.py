"""The holder to whom a post is given by its own name: "handed the post of conductor to X", "das Amt geht an X"."""

from __future__ import annotations

from dataclasses import replace

from nutgraf.stages.officials.clause import is_bound
from nutgraf.stages.officials.complement import skip_articles
from nutgraf.stages.officials.holder_after import read_names
from nutgraf.stages.officials.holder_before import HolderContext, name_ending, phrase_start
from nutgraf.stages.officials.names import Name, is_certain_name, is_likely_person
from nutgraf.stages.officials.phrase_index import PhraseIndex
from nutgraf.stages.officials.posts import Post, PostHolder
from nutgraf.text.words import Shape

MAX_VERB_WORDS = (
    12  # words from "the post of" back to the verb that gives it: "ha affidato venerdì a X (l'incarico di)"
)
MAX_GAP_WORDS = 4  # words from the post to the name: "(the post of mayor) went on Monday to X"
MAX_LAST_VERB_WORDS = 4  # words from the name to a verb that ends the clause: "aan X toevertrouwd"


def holder_by_entrusting(scene: HolderContext, post: Post) -> PostHolder | None:
    """The person to whom the clause gives the post, or who takes it; None where it does not say so."""
    phrases = scene.phrases
    index = post.start - 1
    while index > 0 and phrases.phrase_end("article", index) == index + 1 and _link_start(phrases, index) < 0:
        index -= 1
    link = _link_start(phrases, index)
    if link < 0:
        return None
    given = _gives(phrases, range(link - 1, max(-1, link - MAX_VERB_WORDS), -1))
    if given and (held := _inside(scene, post)):
        return held
    given_last = given or _gives(phrases, range(post.end, post.end + MAX_LAST_VERB_WORDS))
    before = name_ending(scene, link - 1) if link and given_last else None
    name = before or _name_behind(scene, post, given=given)
    return PostHolder(name, post) if name else None


def _link_start(phrases: PhraseIndex, last: int) -> int:
    """Where "the post of" begins that ends with this word, which may open the text; or -1."""
    return phrase_start(phrases, "into", last) or (0 if phrases.phrase_end("into", 0) == last + 1 else -1)


def _inside(scene: HolderContext, post: Post) -> PostHolder | None:
    """The person after a "to" that was read as a part of the post: "conductor of the choir (to X)"."""
    phrases = scene.phrases
    for index in range(post.head_end, post.end):
        start = phrases.phrase_end("recipient", index)
        names = read_names(phrases, post, start) if start and is_certain_name(phrases, start, scene.starts) else []
        if names:
            body = post.organisation
            body = (body[0], index) if body and body[0] < index else None
            return PostHolder(names[0], replace(post, end=index, organisation=body))
    return None


def _gives(phrases: PhraseIndex, places: range) -> bool:
    """Whether a verb of giving begins in these words, before the clause ends."""
    for index in places:
        if is_bound(phrases, index):
            return False
        if phrases.phrase_end("entrust", index):
            return True
    return False


def _name_behind(scene: HolderContext, post: Post, *, given: bool) -> Name | None:
    """The name behind the post, after "to" with a verb of giving, or after a verb of taking."""
    phrases = scene.phrases
    taken = False
    for index in range(post.end, post.end + MAX_GAP_WORDS):
        if is_bound(phrases, index) or phrases.is_mark(index, ","):
            return None
        given = given or phrases.phrase_end("entrust", index) > 0
        taken = taken or phrases.starts_phrase(index, "take", "hold")
        end = phrases.phrase_end("recipient", index)
        start = skip_articles(phrases, end) if end else index
        names = read_names(phrases, post, start) if end or taken else []
        if names and is_likely_person(scene.phrases, names[0], scene.starts):
            after = range(names[0].end, names[0].end + MAX_LAST_VERB_WORDS)
            return names[0] if taken or given or _gives(phrases, after) else None
        if phrases.is_capitalised(index) and phrases.shape(index) is not Shape.LOWER:
            return None
    return None
