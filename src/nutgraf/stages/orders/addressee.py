"""To whom an order is given: the person, post, body or group that is to act, in the words of the text."""

from __future__ import annotations

from typing import Final

from nutgraf.stages.orders.clauses import Clause, action_verb, strip_asides, trim
from nutgraf.stages.orders.cues import SentenceContext
from nutgraf.stages.orders.noun_phrases import (
    PIECE,
    WORDS,
    first_verb,
    noun_phrase,
    object_before,
    opens_phrase,
)
from nutgraf.text.fold import fold

ADDRESSEE_GROUP: Final = "?P<addressee>"
MAX_BARE_WORDS: Final = 5  # words of a party without an article
MAX_PARTY_WORDS: Final = 11  # words of a phrase that names a party


def find_addressee(scene: SentenceContext, clause: Clause) -> str | None:
    """Who is to act, in the words of the text: the subject of "must", the object of "asks"."""
    cue = clause.cues[0]
    if cue.addressee:
        if scene.grammar.them.fullmatch(scene.plain, cue.addressee.start, cue.addressee.end):
            return _those_spoken_to(scene, cue.start)
        return _phrase_text(scene, *strip_asides(scene, cue.addressee.start, cue.addressee.end))
    if ADDRESSEE_GROUP in cue.rule.then or ADDRESSEE_GROUP in "".join(cue.rule.cues):
        return None  # such a rule knows where one would be
    if cue.rule.opens or cue.rule.kind == "open" or (cue.rule.kind == "asks" and cue.modality == "commitment"):
        return None
    if cue.rule.kind == "asks":
        return _object(scene, clause)
    first, last = noun_phrase(scene, clause.start, cue.start)
    if led := scene.grammar.to.match(scene.plain, first, last):  # "(to) the stallholders it was said to ..."
        first, last = trim(scene.text, led.end(), last)
    return _phrase_text(scene, first, last)


def _object(scene: SentenceContext, clause: Clause) -> str | None:
    """What stands between the verb and the action, or before a verb that is last in its clause."""
    cue = clause.cues[0]
    found = _object_phrase(scene, clause) or _subject_of_that(scene, clause)
    if found and not scene.grammar.them.fullmatch(fold(found)):
        return found
    named = scene.plain[cue.start : cue.end]
    if not found and not scene.grammar.them.search(named) and not scene.grammar.them_joined.search(named):
        return None
    return _those_spoken_to(scene, cue.start)


def _subject_of_that(scene: SentenceContext, clause: Clause) -> str | None:
    """The body that is the subject right after "that": "requested that residents keep"; not of a passive."""
    act = action_verb(scene, clause)
    if not act or not scene.grammar.that.fullmatch(scene.plain, act.start(), act.end()):
        return None
    first, last = trim(scene.text, act.end(), clause.end)
    led = scene.grammar.articles.match(scene.plain, first, last)
    body = scene.grammar.bodies.match(scene.plain, trim(scene.text, led.end(), last)[0] if led else first, last)
    if not body or scene.grammar.report_words.match(scene.plain, trim(scene.text, body.end(), last)[0], last):
        return None
    return _phrase_text(scene, first, body.end())


def _those_spoken_to(scene: SentenceContext, end: int) -> str | None:
    """Whom a pronoun stands for: "Speaking to the apprentices, she invited them to"."""
    met = scene.grammar.met.search(scene.plain, scene.start, end)
    if not met:
        return None
    limits = [PIECE.search(scene.plain, met.end(), end), scene.grammar.coordinators.search(scene.plain, met.end(), end)]
    last = min([end, *(limit.start() for limit in limits if limit)])
    return _phrase_text(scene, *strip_asides(scene, met.end(), last))


def _object_phrase(scene: SentenceContext, clause: Clause) -> str | None:
    """The phrase of the object, a pronoun too."""
    cue = clause.cues[0]
    if placed := object_before(scene, clause):
        return _phrase_text(scene, *placed)
    act = action_verb(scene, clause)
    if not act:
        return None
    first, last = strip_asides(scene, cue.end, act.start())
    verbs = list(scene.grammar.ordering.finditer(scene.plain, first, last))
    if verbs and verbs[-1].end() == last:  # "hat die Kliniken aufgefordert"
        first, last = strip_asides(scene, first, verbs[-1].start())
    if led := scene.grammar.to.match(scene.plain, first, last):
        first, last = strip_asides(scene, led.end(), last)
    elif first < last and not opens_phrase(scene, first, last) and not _is_bare(scene, first, last):
        return None
    if first_verb(scene, first, last):  # "called the crews to calm and has asked them to"
        return None
    return _phrase_text(scene, first, last)


def _is_bare(scene: SentenceContext, first: int, last: int) -> bool:
    """Whether a phrase without an article may be a party: "private clinics"; no adverb, no "on Thursday"."""
    grammar = scene.grammar
    if any(opens.match(scene.plain, first, last) for opens in (grammar.adverbial, grammar.connectors)):
        return False
    return len(WORDS.findall(scene.text[first:last])) <= MAX_BARE_WORDS


def _phrase_text(scene: SentenceContext, first: int, last: int) -> str | None:
    words = WORDS.findall(scene.text[first:last])
    return scene.text[first:last] if 0 < len(words) <= 2 * MAX_PARTY_WORDS else None
