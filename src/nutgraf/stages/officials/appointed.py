"""The holder behind a post that a verb of appointing gives: "nombró directora a X", "è nominato rettore il prof. X"."""

from __future__ import annotations

from dataclasses import replace

from nutgraf.stages.officials.clause import behind_verb
from nutgraf.stages.officials.complement import skip_articles
from nutgraf.stages.officials.holder_after import read_names
from nutgraf.stages.officials.holder_before import HolderContext, phrase_start
from nutgraf.stages.officials.lexicon import Kind
from nutgraf.stages.officials.names import Name, is_certain_name, is_certain_person, name_end
from nutgraf.stages.officials.phrase_index import PhraseIndex
from nutgraf.stages.officials.posts import Post, PostHolder

LINKS: tuple[Kind, ...] = ("into", "role", "article", "new", "calendar")


def holder_appointed(scene: HolderContext, post: Post) -> PostHolder | None:
    """The person whom the clause appoints, named behind the post; None where no such verb is right before it."""
    phrases = scene.phrases
    post = behind_verb(phrases, post)
    if post.is_office or "plural" in post.features or not _is_given_by_verb(phrases, post):
        return None
    if held := _swallowed(scene, post):
        return held
    first = skip_articles(phrases, phrases.phrase_end("recipient", post.end) or post.end)
    first = phrases.phrase_end("head", first) or first  # "a la concejala (Ana Gil)"
    names = read_names(phrases, post, first)
    if not names or not is_certain_person(scene.phrases, names[0], scene.starts):
        return None
    return PostHolder(names[0], post)


def _is_given_by_verb(phrases: PhraseIndex, post: Post) -> bool:
    """Whether a verb of appointing is right before the post, "the new" and "to the post of" apart."""
    index = post.start - 1
    for _ in LINKS:
        start = max(phrase_start(phrases, kind, index) for kind in LINKS)
        if not start:
            break
        index = start - 1
    return phrase_start(phrases, "appoint", index) > 0


def _swallowed(scene: HolderContext, post: Post) -> PostHolder | None:
    """The person whose name was read as that of the post's body: "direttrice del museo (Anna Bruni)"."""
    phrases = scene.phrases
    for index in range(post.head_end + 1, post.end):
        if is_certain_name(phrases, index, scene.starts) and name_end(phrases, index) == post.end:
            end = index
            if phrase_start(phrases, "recipient", index - 1):
                end = index - 1
            elif phrase_start(phrases, "of", index - 1):
                return None  # "nommé une avocate de X"
            body = post.organisation
            kept = (body[0], end) if body and body[0] < end else None
            return PostHolder(Name(index, post.end), replace(post, end=end, organisation=kept))
    return None
