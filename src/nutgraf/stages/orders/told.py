"""Who is told to act where the clause of the act does not name him: "reminded (the breeders) that they must vaccinate".

The clause before names him, as the object of its verb of saying; or the clause after a quotation does: "“Stay at
home,” she told (residents)".
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from nutgraf.languages.load import load_pack
from nutgraf.records import Place
from nutgraf.stages.orders.addressee import ADDRESSEE_GROUP, actor, find_addressee, is_bare
from nutgraf.stages.orders.clauses import Clause, action_verb, that_before
from nutgraf.stages.orders.cues import SentenceContext
from nutgraf.stages.orders.spoken_to import find_spoken_to
from nutgraf.stages.speech.clauses import OPENERS, strip_adverbials
from nutgraf.stages.speech.noun_phrases import WORDS, opens_phrase
from nutgraf.stages.speech.subjects import SubjectFinder

MAX_TOLD_CHARS: Final = 120  # code points between a verb of saying and its "that"
MAX_SAID_BEHIND_CHARS: Final = 90  # code points from a quotation to the end of the verb that reports it


def find_told(scene: SentenceContext, clause: Clause, voices: SubjectFinder) -> str | None:
    """Who is to act by a clause beside that of the order; None where nobody is named."""
    cue = clause.cues[0]
    if cue.modality == "commitment" or ADDRESSEE_GROUP in cue.rule.then or cue.speaker or cue.addressee:
        return None
    if cue.rule.kind == "asks":
        return _bound_inside(scene, clause)
    reminded = _reminded(scene, clause, voices) if cue.rule.kind == "must" else None
    return reminded or _hearer(scene, clause)


def _bound_inside(scene: SentenceContext, clause: Clause) -> str | None:
    """The subject of a "must" in the clause that a verb governs: "ruled that (the hotel) must close"."""
    act, rest = action_verb(scene, clause), clause.cues[1:]
    if act is None or not rest or rest[0].rule.kind != "must" or not scene.grammar.that.fullmatch(act[0]):
        return None
    return find_addressee(scene, replace(clause, start=act.end(), cues=rest)) if act.end() <= rest[0].start else None


def _reminded(scene: SentenceContext, clause: Clause, voices: SubjectFinder) -> str | None:
    """The object of the verb before "that", where several people are the subject of a "must": "told us that they"."""
    cue = clause.cues[0]
    that = that_before(scene, cue.start)
    if that is None:
        return None
    subject = WORDS.search(scene.plain, that.end(), cue.start)
    plural = subject is not None and voices.is_plural_pronoun(*subject.span())
    if not plural and (subject is not None or not voices.is_plural_verb(scene.plain[cue.start : cue.end])):
        verb = scene.plain[cue.start : cue.end].split()[-1]
        she = subject is not None and scene.grammar.verb_last and subject[0] in load_pack(scene.grammar.code).speech.she
        if not (she and voices.is_plural_verb(verb)):  # "dass sie impfen müssen"
            return None
    said = list(
        scene.grammar.verbs_of_saying.find(scene.plain, max(scene.start, that.start() - MAX_TOLD_CHARS), that.start())
    )
    return _party(scene, said[-1].end, that.start()) if said else None


def _party(scene: SentenceContext, start: int, end: int) -> str | None:
    """Whom a stretch names as those who are told something."""
    first, last = strip_adverbials(scene, start, end)
    if led := scene.grammar.to.match(scene.plain, first, last):
        first, last = strip_adverbials(scene, led.end(), last)
    elif first < last and not opens_phrase(scene, first, last) and not is_bare(scene, first, last):
        return None
    if first >= last or scene.grammar.hearers.search(scene.plain, first, last):
        return None
    return actor(scene, first, last)


def _hearer(scene: SentenceContext, clause: Clause) -> str | None:
    """To whom a quotation is said that opens with an order: "“Stay at home,” she told (residents)"."""
    cue = clause.cues[0]
    opened, said = cue.start, scene.quotation(cue.start)
    if not (cue.rule.opens or cue.rule.kind == "acts" or cue.modality == "request"):
        return None  # "it is necessary" binds others than those who hear it
    if said is None or said.kind == "indirect" or said.end >= scene.end or not said.verb:
        return None
    if scene.plain[said.start : opened].strip(OPENERS):
        return None
    start = scene.text.find(said.verb, said.end, min(scene.end, said.end + MAX_SAID_BEHIND_CHARS))
    if start < 0:
        return None
    verb = Place(start, start + len(said.verb))
    speaker = said.speaker.name if said.speaker else ""
    at = scene.text.find(speaker, said.end, scene.end) if speaker else -1
    place = Place(at, at + len(speaker)) if at >= 0 else None
    found = find_spoken_to(scene, verb, scene.end, place)
    if found is None or scene.grammar.hearers.search(found.casefold()):
        return None
    words = [word for word in WORDS.findall(found) if scene.grammar.articles.match(word.casefold()) is None]
    named = all(word[0].isupper() for word in words) and not scene.grammar.bodies.search(found.casefold())
    return None if named else found  # "told the Daily Herald"
