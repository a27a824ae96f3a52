"""The holder whom a clause names: the subject or object of a verb of appointing, electing, replacing or leaving.

The verb, the name and the post need not be neighbours: "X a été élu dimanche président", "X ist am Sonntag mit großer
Mehrheit zur Präsidentin gewählt worden", "X testified on Wednesday as treasurer".
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from nutgraf.stages.officials.holder_before import (
    HolderContext,
    before_mark,
    is_governed,
    name_ending,
    opening_comma,
    passive_before_agent,
    phrase_start,
)
from nutgraf.stages.officials.insertions import insertion_start, is_participle, opens_participle
from nutgraf.stages.officials.lexicon import Kind
from nutgraf.stages.officials.names import Name
from nutgraf.stages.officials.phrase_index import PhraseIndex
from nutgraf.stages.officials.posts import Post, PostHolder
from nutgraf.text.words import Shape

MAX_CLAUSE_WORDS = 22  # words from a post back to the subject of its clause
MAX_VERB_GAP_WORDS = 5  # words from a verb of appointing to its object: "named the former minister Ms X"
MAX_LINKED_GAP_WORDS = 12  # the same where "to" links the post: "kozen de leden met grote meerderheid X (tot)"
MAX_WORDS_TO_LAST_VERB = 8  # words from a post to the verb that closes its clause: "mit 58 Prozent gewählt worden"
MAX_TIME_WORDS = 6  # words of a time between "is" and the post: "desde el pasado lunes"
VERBS_LAST: tuple[Kind, ...] = ("categorize", "appoint", "quit", "succeed", "hold")
CHANGES: tuple[Kind, ...] = ("appoint", "quit", "succeed", "hold")
MAX_INSERTED_WORDS = 3  # words between a comma and "as": "this time", "dit keer"
MAX_UNKNOWN_ADJECTIVES = 2  # words between "as" and a head that are in no list: "als artistiek leider"


@dataclass(slots=True)
class _Clause:
    """What a clause has between the post and the word that is read: verbs by kind, words, a negation."""

    kinds: set[Kind | Literal["copula_last"]]
    words: int = 0
    denied: bool = False


def holder_in_clause(scene: HolderContext, post: Post) -> PostHolder | None:
    """The holder of the post by its clause's verb, or None where no verb says so."""
    phrases = scene.phrases
    clause = _Clause(_kinds_after(phrases, post.end))
    if "categorize" in clause.kinds:
        return None
    post = _linked(phrases, behind_verb(phrases, post))
    index = post.start - 1
    while index > 0 and phrases.phrase_end("article", index) == index + 1 and not phrase_start(phrases, "into", index):
        index -= 1
    role = phrase_start(phrases, "role", index)
    into = 0 if role else phrase_start(phrases, "into", index)
    leads = "leading" in post.features
    if role or into:
        index = (role or into) - 1
    elif not leads and not _may_follow(phrases, post, index):
        return None
    name = _find_name(scene, post, index, clause, _Link(role > 0, into > 0 or leads))
    return PostHolder(name, post) if name else None


def behind_verb(phrases: PhraseIndex, post: Post) -> Post:
    """The post without a participle that alone would say "elect": "byla jmenována (ředitelkou)"."""
    start = post.start
    while start < post.head and (phrases.phrase_end("appoint", start) or _opens_with_participle(phrases, start)):
        start += 1
    return replace(post, start=start, features=post.features - {"elect"}) if start > post.start else post


def _opens_with_participle(phrases: PhraseIndex, index: int) -> bool:
    """Whether a participle opens the sentence: "Élu (président)", which "le président élu" has behind its head."""
    return phrases.phrase_end("passive", index) > 0 and phrases.is_line_or_sentence_start(index)


def _linked(phrases: PhraseIndex, post: Post) -> Post:
    """The post with the adjectives in no list that are between "as" and its head."""
    for start in range(post.start - 1, post.start - 1 - MAX_UNKNOWN_ADJECTIVES, -1):
        closed = phrases.starts_phrase(start, "stop", "article", "of", "at", "calendar")
        if phrases.shape(start) is not Shape.LOWER or closed:
            break
        if phrase_start(phrases, "role", start - 1) or phrase_start(phrases, "into", start - 1):
            return replace(post, start=start)
    return post


def _may_follow(phrases: PhraseIndex, post: Post, index: int) -> bool:
    """Whether a post without a link may belong to a verb before: no preposition governs it, and it is no subject.

    In "será elegido un nuevo tesorero" the post is the subject; English puts the article before a predicate too.
    """
    if "indefinite" in phrases.features("article", post.start - 1) and not phrases.phrase_end("calendar", index):
        return False
    return not (phrases.phrase_end("of", index) or phrases.phrase_end("at", index)) or bool(
        phrases.phrase_end("calendar", index)
    )


class _Link(NamedTuple):
    """What links a post to its clause: a word for a role, one that needs a verb of appointing, or neither."""

    role: bool
    into: bool


def _find_name(scene: HolderContext, post: Post, index: int, clause: _Clause, link: _Link) -> Name | None:
    phrases = scene.phrases
    first = max(0, index - MAX_CLAUSE_WORDS)
    while index >= first and not is_bound(phrases, index):
        if phrases.is_mark(index, ","):
            return _behind_comma(scene, post, index, clause, link)
        name = name_ending(scene, index) if phrases.is_capitalised(index) else None
        if name is None or passive_before_agent(phrases, name):
            index = _before_agent(phrases, name, clause) if name else _read_word(phrases, index, clause)
            continue
        if "categorize" in clause.kinds:
            return None
        if "appoint" in clause.kinds and (comma := opening_comma(phrases, name)):
            return _appointed_by(scene, comma)
        if _is_object(phrases, name, clause, linked=link.role or link.into) or _is_put(phrases, name, post, clause):
            return name
        replaced = _starts_near(phrases, "succeed", name.start)
        if not replaced and not is_governed(phrases, name):
            opened = _Link(link.role and _opens_clause(phrases, name), link.into)
            return name if _holds(phrases, post, clause, opened) else None
        clause.kinds |= {"succeed"} if replaced else set()
        index = name.start - 1
    return None


def _before_agent(phrases: PhraseIndex, name: Name, clause: _Clause) -> int:
    """Index before the auxiliary of a passive whose agent the named is; the clause then has that auxiliary."""
    clause.kinds |= {"auxiliary"}
    return passive_before_agent(phrases, name) - 1


def _behind_comma(scene: HolderContext, post: Post, comma: int, clause: _Clause, link: _Link) -> Name | None:
    """The name before a comma where a verb or a relative clause goes on behind it: "X, 45, was elected"."""
    phrases = scene.phrases
    if link.role and not clause.kinds and clause.words <= MAX_INSERTED_WORDS:  # "X comes back, this time as minister"
        return _find_name(scene, post, comma - 1, _Clause(set(), clause.words + 1), link)
    subject = name_ending(scene, comma - 1) if "appoint" in clause.kinds else None
    if subject and (first := opening_comma(phrases, subject)):
        return _appointed_by(scene, first)  # "Y, whom the mayor, X, appointed (director)"
    opens = phrases.starts_phrase(comma + 1, "relative", "copula", "auxiliary", *CHANGES)
    last = "copula_last" in clause.kinds and not clause.denied and phrases.phrase_end("relative", comma + 1) > 0
    if opens and (last or _holds(phrases, post, clause, link)) and (name := before_mark(scene, comma)):
        return name
    if clause.denied or not (link.into or _is_bare(phrases, post)):
        return None
    participle = opens_participle(phrases, comma + 1, post.start, post.end)
    if (participle or _is_of_another(phrases, comma + 1, clause)) and (name := before_mark(scene, comma)):
        return name
    opened = insertion_start(phrases, comma) if "appoint" in clause.kinds or link.into else 0
    return _find_name(scene, post, opened - 1, clause, link) if opened else None


def _is_bare(phrases: PhraseIndex, post: Post) -> bool:
    """Whether no article is before the post, so that a verb gives it: "elected (president)"."""
    return phrases.phrase_end("article", post.start - 1) != post.start


def _is_of_another(phrases: PhraseIndex, index: int, clause: _Clause) -> bool:
    """Whether somebody else appoints the person before this clause: "whom members elected", "que o clube elegeu"."""
    if "appoint" not in clause.kinds:
        return False
    subject = phrases.starts_phrase(index, "relative") and phrases.starts_phrase(index + 1, "article")
    return subject or phrases.starts_phrase(index, "whom")


def _appointed_by(scene: HolderContext, comma: int) -> Name | None:
    """The person before the clause; None where the verb is last and its subject is not told: "X, die Y ernannte"."""
    phrases = scene.phrases
    told = phrases.starts_phrase(comma + 1, "whom") or phrases.lexicon.grammar.verb_position != "last"
    return before_mark(scene, comma) if told else None


def is_bound(phrases: PhraseIndex, index: int) -> bool:
    """Whether the clause does not go on before this word."""
    if phrases.phrase_end("subordinator", index) and not phrases.is_mark(index - 1, ","):
        return True
    return phrases.shape(index) is Shape.LINE or phrases.is_mark(index, '.;:!?«»“”„"–—…(')


def _skip_bracket(phrases: PhraseIndex, index: int) -> int:
    opened = next((i for i in range(index - 1, max(-1, index - 7), -1) if phrases.is_mark(i, "(")), index)
    return opened - 1


def _read_word(phrases: PhraseIndex, index: int, clause: _Clause) -> int:
    """Note the verb that begins here, or a word that may be one; the index before it, or before the bracket."""
    if phrases.is_mark(index, ")"):
        return _skip_bracket(phrases, index)
    kinds: tuple[Kind, ...] = ("copula", "auxiliary", "categorize", "lead", *CHANGES)
    clause.kinds |= {kind for kind in kinds if _is_whole_verb(phrases, kind, index)}
    clause.kinds |= {"appoint"} if is_participle(phrases, index) else set()
    clause.words += phrases.shape(index) is Shape.LOWER
    clause.denied = clause.denied or phrases.key(index) in phrases.lexicon.negations
    return index - 1


def _is_whole_verb(phrases: PhraseIndex, kind: Kind, index: int) -> bool:
    """Whether a verb of this kind begins here, with the particle of a separable one later in its clause."""
    if not phrases.phrase_end(kind, index):
        return False
    particles = phrases.features(kind, index)
    if not particles:
        return True
    for here in range(index + 1, index + MAX_CLAUSE_WORDS):
        if phrases.key(here) in particles:
            return True
        if phrases.shape(here) is Shape.LINE or phrases.is_mark(here, ".;!?"):
            return False
    return False


def _kinds_after(phrases: PhraseIndex, index: int) -> set[Kind | Literal["copula_last"]]:
    """The verbs that close the clause behind the post, where the language has them last."""
    found: set[Kind | Literal["copula_last"]] = set()
    if phrases.lexicon.grammar.verb_position != "last":
        return found
    for here in range(index, index + MAX_WORDS_TO_LAST_VERB):
        if phrases.shape(here) in (Shape.MARK, Shape.LINE) and not phrases.is_mark(here, "()"):
            break
        found |= {kind for kind in VERBS_LAST if _is_whole_verb(phrases, kind, here)}
        if phrases.phrase_end("copula", here) and phrases.shape(phrases.phrase_end("copula", here)) is Shape.MARK:
            found.add("copula_last")
    return found


def _is_object(phrases: PhraseIndex, name: Name, clause: _Clause, *, linked: bool) -> bool:
    """Whether somebody appoints the named: "nombró a X ministra", "hat X zur Ministerin ernannt"."""
    if clause.words > 2 or clause.kinds & {"copula", "auxiliary"}:
        return False
    if _is_in_object(phrases, name):
        return False
    before = _starts_near(phrases, "appoint", name.start, MAX_LINKED_GAP_WORDS if linked else MAX_VERB_GAP_WORDS)
    return before or (linked and "appoint" in clause.kinds and not is_governed(phrases, name))


def _is_in_object(phrases: PhraseIndex, name: Name) -> bool:
    """Whether a noun with an indefinite article is the object, the name only inside it: "named a lawyer from (X)"."""
    if not is_governed(phrases, name):
        return False
    reach = range(max(0, name.start - MAX_LINKED_GAP_WORDS), name.start)
    return any("indefinite" in phrases.features("article", i) for i in reach)


def _is_put(phrases: PhraseIndex, name: Name, post: Post, clause: _Clause) -> bool:
    """Whether somebody puts the named at the head of a body: "puso a X al frente del Banco Central"."""
    return "leading" in post.features and not clause.words and _starts_near(phrases, "lead", name.start)


def _starts_near(phrases: PhraseIndex, kind: Kind, index: int, most: int = MAX_VERB_GAP_WORDS) -> bool:
    """Whether a verb of this kind begins in the few words before, no other name between."""
    for here in range(index - 1, max(-1, index - 1 - most), -1):
        if phrases.shape(here) in (Shape.MARK, Shape.LINE):
            return False
        if _is_whole_verb(phrases, kind, here):
            return True
    return False


def _holds(phrases: PhraseIndex, post: Post, clause: _Clause, link: _Link) -> bool:
    """Whether the verbs between a subject and the post give it to the subject."""
    kinds = clause.kinds
    if link.into and "leading" in post.features and kinds & {"copula", "auxiliary", "lead"}:
        index = post.start - 1
        near = clause.words <= MAX_TIME_WORDS and _is_dated(phrases, index)
        return near or any(phrase_start(phrases, kind, index) for kind in (*CHANGES, "copula", "auxiliary", "lead"))
    if link.into:
        return bool(kinds & set(CHANGES))
    if link.role:
        return clause.words > 0
    if "appoint" in kinds:
        return bool(kinds & {"copula", "auxiliary"})
    return "copula" in kinds and clause.words <= MAX_TIME_WORDS and _is_dated(phrases, post.start - 1)


def _is_dated(phrases: PhraseIndex, index: int) -> bool:
    """Whether a weekday, month or year is right before the post: "est depuis lundi (préfet)"."""
    while phrases.phrase_end("article", index) == index + 1:
        index -= 1
    return bool(phrases.phrase_end("calendar", index)) or phrases.shape(index) is Shape.DIGIT


def _opens_clause(phrases: PhraseIndex, name: Name) -> bool:
    """Whether nothing but a post, an article or an honorific is between the start of the clause and the name."""
    index = (name.honorific if name.honorific >= 0 else name.start) - 1
    for _ in range(MAX_CLAUSE_WORDS):
        if index < 0 or phrases.shape(index) in (Shape.MARK, Shape.LINE) or phrases.phrase_end("stop", index):
            return True
        if not (
            phrases.starts_phrase(
                index, "head", "honorific", "modifier", "flag", "article", "coordinator", "of", "body"
            )
            or phrases.is_capitalised(index)
        ):
            return False
        index -= 1
    return False
