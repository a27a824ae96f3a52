"""The object before its verb: of a verb that is last in its clause, or by its case: "(weil) sie die Hoteliers bat"."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from nutgraf.stages.speech.clauses import SentenceText, VerbClause, strip_adverbials, trim
from nutgraf.stages.speech.noun_phrases import PIECE, WORDS, is_determined
from nutgraf.text.phrases import skip_space

MAX_JOINT_CHARS: Final = 12  # code points of a conjunction that opens the clause right behind it: "weshalb "


def object_before(scene: SentenceText, clause: VerbClause) -> tuple[int, int] | None:
    """The object of a verb that is last in its clause: "(weil) sie die Hoteliers ermunterte"."""
    verb = clause.verb
    if placed := _dative_before(scene, clause):
        return placed
    if not scene.grammar.verb_last or scene.plain[verb.end : verb.end + 1] not in ", ":
        return None
    grammar = scene.grammar
    limit = _before_insertion(scene, clause)
    anchors = [clause.start] if _shares_auxiliary(scene, clause) else []
    anchors += [
        anchor.end()
        for pattern in (grammar.report_words, grammar.subjects, grammar.coordinators)
        for anchor in pattern.finditer(scene.plain, clause.start, limit)
        if not grammar.articles.match(scene.plain, anchor.start(), limit)
    ]
    joints = _subordinators(scene, max(scene.start, clause.start - MAX_JOINT_CHARS), limit)
    pieces = list(PIECE.finditer(scene.plain, clause.start, limit))
    if pieces and grammar.articles.match(scene.plain, pieces[-1].end(), limit):  # ", die Orte aufzufordern"
        anchors.append(pieces[-1].end())
    last = min(limit, _before_auxiliary(scene, clause))
    opened = max((place for place in (*anchors, *joints) if place <= last), default=last)
    first, last = strip_adverbials(scene, opened, last)
    if first >= last or not is_determined(scene, first, last) or PIECE.search(scene.plain, first, last):
        return None
    subject = before_object(scene, first, last)
    if subject < last:
        return trim(scene.text, subject, last)
    return None if opened in joints else (first, last)  # "weil (der Rat) bat": a subject alone


def _dative_before(scene: SentenceText, clause: VerbClause) -> tuple[int, int] | None:
    """The party right before the verb whose case says that it is told: "soud (bance) nařídil"."""
    verb, grammar = clause.verb, scene.grammar
    found = grammar.dative.search(scene.plain[clause.start : verb.start])
    if found is None:
        return None
    first, last = trim(scene.text, clause.start + found.start(), verb.start)
    before = list(WORDS.finditer(scene.plain, clause.start, first))[-1:]
    governed = any(p.fullmatch(scene.plain, *word.span()) for word in before for p in (grammar.adverbial, grammar.to))
    return None if governed or not before else (first, last)


def _subordinators(scene: SentenceText, start: int, end: int) -> list[int]:
    """Where clauses open whose subject comes next: behind "weil", and not behind a relative pronoun."""
    grammar = scene.grammar
    return [
        joint.end()
        for joint in grammar.subordinators.finditer(scene.plain, start, end)
        if not grammar.articles.match(scene.plain, joint.start(), end)
        and not grammar.subjects.fullmatch(scene.plain, *joint.span())
    ]


def _before_insertion(scene: SentenceText, clause: VerbClause) -> int:
    """The verb's start, or that of a clause inserted before it: "den Hof(, der zu war,) angewiesen"."""
    verb = clause.verb
    if not scene.plain[clause.start : verb.start].rstrip().endswith(","):
        return verb.start
    closed = scene.plain.rfind(",", clause.start, verb.start)
    opened = scene.plain.rfind(",", clause.start, closed)
    if opened < 0:
        return verb.start
    after = skip_space(scene.plain, opened + 1)
    leads = (scene.grammar.subordinators, scene.grammar.subjects, scene.grammar.that)
    found = [match.end() for lead in leads if (match := lead.match(scene.plain, after, closed))]
    apposed = found and scene.text[skip_space(scene.plain, found[0])].isupper()  # "Ann Dow, die Leiterin, bat"
    return opened if found and not apposed else verb.start


def before_object(scene: SentenceText, first: int, last: int) -> int:
    """Where the subject of a clause with its verb at the end is over: before an object's article, after the noun."""
    words = list(WORDS.finditer(scene.text, first, last))
    led = scene.grammar.articles.match(scene.plain, first, last)
    for before, word in pairwise(words):
        if (led and word.start() < led.end()) or (before.start() == first and led):
            continue
        opens = scene.grammar.articles.match(scene.plain, word.start(), last)
        governed = any(
            p.fullmatch(scene.plain, *before.span()) for p in (scene.grammar.genitives, scene.grammar.adverbial)
        )
        if opens and not governed and not scene.grammar.genitives.fullmatch(scene.plain, *word.span()):
            return before.end()
    return last


def _before_auxiliary(scene: SentenceText, clause: VerbClause) -> int:
    """The verb's start; that of an auxiliary right before it where the subject is known: "dat ze X zal vragen"."""
    verb = clause.verb
    before = list(scene.grammar.report_words.finditer(scene.plain, clause.start, verb.start))
    if not before or scene.plain[before[-1].end() : verb.start].strip():
        return verb.start
    auxiliary = before[-1].start()
    pronoun = scene.grammar.subjects.search(scene.plain, clause.start, auxiliary)
    if pronoun and pronoun.end() < auxiliary - 1:
        return auxiliary
    joints = _subordinators(scene, clause.start, auxiliary)
    first, last = strip_adverbials(scene, joints[-1], auxiliary) if joints else (auxiliary, auxiliary)
    return auxiliary if before_object(scene, first, last) < last else verb.start  # "omdat (de rechter het museum) had"


def _shares_auxiliary(scene: SentenceText, clause: VerbClause) -> bool:
    """Whether the clause shares the auxiliary of the one before "and": "hat X verboten und die Y gebeten"."""
    joints = scene.grammar.coordinators.finditer(scene.plain, scene.start, clause.start)
    ends = [joint.end() for joint in joints]
    if not ends or scene.plain[ends[-1] : clause.start].strip():
        return False
    return bool(scene.grammar.report_words.search(scene.plain, scene.start, ends[-1]))
