"""The holder of a post that opens its sentence: "Mayor of Dole since 2008, X", "Elected president in May, X"."""

from __future__ import annotations

from typing import Final

from nutgraf.stages.officials.clause import behind_verb
from nutgraf.stages.officials.holder_after import read_names
from nutgraf.stages.officials.holder_before import HolderContext
from nutgraf.stages.officials.lexicon import Kind
from nutgraf.stages.officials.names import Name, is_certain_person, is_likely_person
from nutgraf.stages.officials.phrase_index import PhraseIndex
from nutgraf.stages.officials.posts import Post, PostHolder
from nutgraf.text.words import Shape

MAX_LEAD_WORDS: Final = 8  # words before the post: "Im März vom Verband einstimmig zum (Präsidenten)"
MAX_TIME_WORDS: Final = 7  # words from the post to the comma: "(mayor of Dole) since the spring of 2008"
MAX_YEARS_WORDS: Final = 3  # words of a number of years: "da più di dieci anni"
LINKS: Final[tuple[Kind, ...]] = ("role", "into", "appoint", "copula", "passive")
TIMES: Final[tuple[Kind, ...]] = ("since", "at", "of", "by", "calendar", "article")
NO_VERBS: Final[tuple[Kind, ...]] = (
    "article",
    "of",
    "at",
    "by",
    "coordinator",
    "head",
    "copula",
    "categorize",
    "relative",
)
VERBS: Final[tuple[Kind, ...]] = ("copula", "auxiliary", "take", "leave", "hold", "quit", "succeed", "relative")


def holder_of_fronted(scene: HolderContext, post: Post) -> PostHolder | None:
    """The subject behind the comma that closes the phrase of a post, or None where another reading may be."""
    phrases = scene.phrases
    several = "plural" in post.features and not phrases.starts_phrase(post.start - 1, "into")  # "zum Präsidenten"
    if post.is_office or several or "leading" in post.features or not _opens_sentence(phrases, post):
        return None
    comma = _after_time(phrases, post.end)
    name = _subject(scene, post, comma + 1) if phrases.is_mark(comma, ",") else _behind_verb(scene, post)
    return PostHolder(name, behind_verb(phrases, post)) if name else None


def _behind_verb(scene: HolderContext, post: Post) -> Name | None:
    """The subject behind the verb that follows "as" with a post: "Als Präsident der Kammer überreichte X die Preise".

    So where the verb is second, or where case tells the subject; a verb that gives no post may end the clause.
    """
    phrases, verb = scene.phrases, post.end
    grammar = phrases.lexicon.grammar
    free = grammar.verb_position == "last" or (grammar.articles == "none" and grammar.separation == "words")
    linked = any(
        phrases.phrase_end("role", i) == post.start for i in range(max(0, post.start - MAX_LEAD_WORDS), post.start)
    )
    if not (free and linked) or phrases.shape(verb) is not Shape.LOWER:
        return None
    if phrases.starts_phrase(verb, *NO_VERBS):
        return None
    names = read_names(phrases, post, verb + 1)
    if len(names) != 1 or not is_certain_person(phrases, names[0], scene.starts):
        return None
    closed = phrases.starts_phrase(names[0].end, "coordinator")
    called = any(phrases.phrase_end("categorize", i) for i in range(names[0].end, names[0].end + MAX_LEAD_WORDS))
    return None if closed or called else names[0]


def _opens_sentence(phrases: PhraseIndex, post: Post) -> bool:
    """Whether nothing but a time, a verb of appointing and "as" or "to" are before the post in its sentence."""
    start = post.start
    while start > 0 and not phrases.is_line_or_sentence_start(start):
        start -= 1
        if post.start - start > MAX_LEAD_WORDS or phrases.shape(start) is Shape.MARK:
            return False
    index, linked = start, start == post.start
    while index < post.start:
        ends = [phrases.phrase_end(kind, index) for kind in (*LINKS, *TIMES)]
        linked = linked or any(phrases.starts_phrase(index, kind) for kind in (*LINKS, "since"))
        after = max(*ends, index + 1 if phrases.shape(index) is Shape.DIGIT else 0)
        if not index < after <= post.start:
            return False
        index = after
    return linked


def _after_time(phrases: PhraseIndex, index: int) -> int:
    """Index behind a time and, where it stands last, a verb of appointing: "(Präsident) seit 2011 gewählt"."""
    first = index
    while index < first + MAX_TIME_WORDS and not phrases.is_mark(index, ","):
        if phrases.phrase_end("appoint", index) and phrases.is_mark(index + 1, ","):
            return index + 1
        dated = phrases.shape(index) is Shape.DIGIT or phrases.phrase_end("calendar", index) > 0
        if not dated and (phrases.shape(index) is not Shape.LOWER or phrases.starts_phrase(index, *VERBS)):
            return first
        numbered = phrases.shape(phrases.phrase_end("stop", index)) is Shape.DIGIT
        opens = dated or numbered or phrases.starts_phrase(index, *TIMES) or _lasts(phrases, index)
        if index == first and not opens:
            return first
        index += 1
    return index


def _lasts(phrases: PhraseIndex, index: int) -> bool:
    """Whether a small word with a number of years begins here, and a comma follows: "há oito anos,"."""
    comma = next((i for i in range(index + 2, index + 2 + MAX_YEARS_WORDS) if phrases.is_mark(i, ",")), 0)
    return comma > 0 and phrases.starts_phrase(index, "stop") and phrases.phrase_end("age", comma - 1) == comma


def _subject(scene: HolderContext, post: Post, index: int) -> Name | None:
    """The name behind the comma with a clause going on, where the language has it so behind one word: its verb."""
    phrases = scene.phrases
    inverted = phrases.lexicon.grammar.verb_position == "last"
    if inverted and phrases.shape(index) is Shape.LOWER and not phrases.starts_phrase(index, "head", "article"):
        index += 1
    names = read_names(phrases, post, index)
    if len(names) != 1:
        return None
    name = names[0]
    if not is_likely_person(phrases, name, scene.starts):
        return None
    aged = phrases.is_mark(name.end, ",(") and phrases.shape(name.end + 1) is Shape.DIGIT
    goes_on = phrases.shape(name.end) is Shape.LOWER and not phrases.starts_phrase(name.end, "coordinator")
    return name if aged or goes_on else None
