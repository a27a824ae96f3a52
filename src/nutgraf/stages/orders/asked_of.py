"""Of whom a thing is asked: "demanded higher pay (from the council)"."""

from __future__ import annotations

import re

from nutgraf.languages.load import load_pack
from nutgraf.stages.orders.clauses import Clause, action_verb
from nutgraf.stages.orders.cues import SentenceContext, find_actor
from nutgraf.stages.orders.fronted_objects import names_asked, subject_behind_object
from nutgraf.stages.speech.inversion import before_next_phrase, subject_after_verb
from nutgraf.stages.speech.noun_phrases import PIECE, noun_phrase_at
from nutgraf.text.phrases import skip_space


def asked_of(scene: SentenceContext, clause: Clause) -> tuple[int, int] | None:
    """Where the party is of whom a thing is asked; None where the clause names none."""
    grammar = scene.grammar
    led = _preposition(scene, clause)
    if led is None:
        return None
    start = skip_space(scene.plain, led.end())
    if placed := noun_phrase_at(scene.text, start, clause.end, load_pack(grammar.code)):
        first, last = placed[0], before_next_phrase(scene, *placed)
    else:
        body = grammar.bodies.match(scene.plain, start, clause.end)
        first, last = body.span() if body else (start, start)
    if first >= last:
        return None
    body = find_actor(scene, first, last)
    after = skip_space(scene.plain, body.end()) if body else last
    if after < last and scene.text[after].islower() and not grammar.genitives.match(scene.plain, after):
        last = after  # "van (de gemeente) duidelijke antwoorden"
    return (first, last) if body or scene.text[first].isupper() else None


def _preposition(scene: SentenceContext, clause: Clause) -> re.Match[str] | None:
    """The preposition before the party: right behind the verb, or behind the thing that is asked."""
    cue, grammar = clause.cues[0], scene.grammar
    if led := grammar.asked_of.match(scene.plain, skip_space(scene.plain, cue.end), clause.end):
        return led
    act = action_verb(scene, clause)
    if act and not grammar.asked_of.fullmatch(act[0]):
        return None
    piece = PIECE.search(scene.plain, cue.end, clause.end)
    for led in grammar.asked_of.finditer(scene.plain, cue.end, piece.start() if piece else clause.end):
        if not grammar.genitives.fullmatch(scene.plain, *led.span()) or _is_source(scene, clause, led):
            return led
    return None


def _is_source(scene: SentenceContext, clause: Clause, led: re.Match[str]) -> bool:
    """Whether a preposition of possessors leads to whom one asks: "fordert mehr Geld (vom) Land".

    It leads to a possessor behind a noun with an article, where the language has no other way to say so.
    """
    subject = subject_behind_object(scene, clause) or subject_after_verb(scene, clause)
    thing = scene.plain[subject.end if subject else clause.cues[0].end : led.start()]
    pack = load_pack(scene.grammar.code)
    declines = pack.grammar.noun_capitals == "all_nouns"
    bare = not any(scene.grammar.articles.match(f"{word} ") for word in thing.split())
    return names_asked(scene, led) and (declines or bare)
