"""Who gives an order: phrases of the sentence tied to the people of the article."""

from __future__ import annotations

from itertools import islice
from typing import Final

from nutgraf.languages.load import load_pack
from nutgraf.records import Speaker
from nutgraf.stages.orders.clauses import Clause, object_before
from nutgraf.stages.orders.cues import MAX_CUES, SentenceContext
from nutgraf.stages.orders.inversion import subject_behind
from nutgraf.stages.orders.patterns import OrderPatterns
from nutgraf.stages.speech.clauses import strip_asides, trim
from nutgraf.stages.speech.noun_phrases import PIECE, WORDS
from nutgraf.stages.speech.parties import (
    MAX_HEAD_CHARS,
    MAX_SUBJECT_CHARS,
    any_subject,
    earlier_subject,
    named_party,
    speaker_of,
    subject_party,
    without_article,
)
from nutgraf.stages.speech.reporting import names_act, reporting_patterns
from nutgraf.stages.speech.subjects import MAX_RELATIVE_CHARS, SubjectFinder
from nutgraf.text.fold import fold

MAX_ACT_WORDS: Final = 6  # words before a relative pronoun in which the kind of an act is: "the directive 133 of May"


def speaker_in_sentence(scene: SentenceContext, clause: Clause, voices: SubjectFinder) -> Speaker | None:
    """Who speaks as far as the sentence says: the subject of "asks", the quotation's speaker, "X said"."""
    cue = clause.cues[0]
    if cue.speaker:
        return named_party(scene, cue.speaker.start, cue.speaker.end, voices)
    if cue.rule.kind == "must" and (agent := _agent(scene, clause)):
        return named_party(scene, *agent, voices)
    if cue.rule.kind == "asks" and relative_before(scene, cue.start) is not None:
        return _issuer(scene, cue.start)
    if cue.rule.kind == "asks" and (found := _antecedent(scene, clause, voices)):
        return found
    if cue.rule.kind == "asks" and (found := _subject_of_asking(scene, clause, voices)):
        return found
    spoken = scene.quotation(cue.start)
    if spoken and spoken.speaker:
        return without_article(scene, spoken.speaker)
    apart = (cue.start, clause.cues[-1].end)
    return None if cue.rule.kind == "acts" else speaker_by_verb(scene, voices, apart)


def relative_before(scene: SentenceContext, verb: int) -> int | None:
    """Where the act ends whose relative pronoun is a verb's subject: "(the mayor signed a decree) that orders"."""
    near = max(scene.start, verb - MAX_SUBJECT_CHARS)
    for pattern in (scene.grammar.subordinators, scene.grammar.that):
        for joint in pattern.finditer(scene.plain, near, verb):
            if not scene.plain[joint.end() : verb].strip():
                words = WORDS.findall(scene.plain[near : joint.start()])[-MAX_ACT_WORDS:]
                return joint.start() if any(_is_act(scene, word) for word in words) else None
    return None


def _antecedent(scene: SentenceContext, clause: Clause, voices: SubjectFinder) -> Speaker | None:
    """The party whose relative pronoun is the subject of a verb of asking: "the mayor, who (has pledged to)"."""
    verb = clause.cues[0].start
    relative = voices.reporting.relative.search(scene.text, max(scene.start, verb - MAX_RELATIVE_CHARS), verb)
    opened = relative.start() if relative else _comma_before_relative(scene, verb)
    found = None if opened is None or scene.quotation(verb) else subject_party(scene, scene.start, opened, voices)
    if found is None or found.official is not None or relative:
        return found
    return found if scene.grammar.bodies.match(fold(found.name)) else None


def _comma_before_relative(scene: SentenceContext, verb: int) -> int | None:
    """Where the comma is before a conjunction or relative right before a verb: "the union(, which) urged"."""
    near = max(scene.start, verb - MAX_RELATIVE_CHARS)
    for joint in scene.grammar.subordinators.finditer(scene.plain, near, verb):
        if not scene.plain[joint.end() : verb].strip() and scene.plain[joint.start() - 2 : joint.start()] == ", ":
            return joint.start() - 2
    return None


def _is_act(scene: SentenceContext, word: str) -> bool:
    """Whether a word names a law, a decree or an order."""
    code = scene.grammar.cues.code
    orders = load_pack(code).verbs.get("Imposing_obligation")
    return names_act(word, reporting_patterns(code)) or (orders is not None and word in orders.nouns)


def _issuer(scene: SentenceContext, end: int) -> Speaker | None:
    """The body whose act says what must be done, with its possessor: the first one that the sentence names."""
    head = scene.grammar.authorities.search(scene.plain, scene.start, end)
    if head is None:
        return None
    return Speaker(scene.text[head.start() : _with_possessor(scene, head.end(), end)])


def _with_possessor(scene: SentenceContext, start: int, end: int) -> int:
    """Where a body's name ends whose head ends at `start`: behind the names and genitives that follow."""
    last = start
    for word in WORDS.finditer(scene.text, start, end):
        if word[0][0].isupper() and scene.text[last : word.start()].count(" ") <= 2:
            last = word.end()
        elif not scene.grammar.genitives.fullmatch(scene.plain, *word.span()):
            break
    return last


def decides_for_others(speaker: Speaker | None, grammar: OrderPatterns) -> bool:
    """Whether a speaker holds a post, or is a body or an office whose decisions bind others."""
    if speaker is None or speaker.official is not None:
        return speaker is not None
    head = grammar.authorities.search(fold(speaker.name))
    return head is not None and head.start() <= MAX_HEAD_CHARS


def _subject_of_asking(scene: SentenceContext, clause: Clause, voices: SubjectFinder) -> Speaker | None:
    """The subject of a verb of asking: before it, or right after it."""
    cue = clause.cues[0]
    if placed := subject_behind(scene, clause):
        found = subject_party(scene, placed.start, placed.end, voices)
        return found or any_subject(scene, placed.start, placed.end)
    opened = subject_end(scene, clause)
    if shared := _opening_body(scene, opened, voices):
        return shared
    found = subject_party(scene, clause.start, opened, voices)
    if found or scene.quotation(cue.start):
        return found
    found = earlier_subject(scene, opened, voices) or any_subject(scene, clause.start, opened)
    behind = voices.cast.within(cue.end, cue.end + 2)  # "..., demanded the mayor"
    return found or (behind[0].speaker if behind else None)


def _opening_body(scene: SentenceContext, end: int, voices: SubjectFinder) -> Speaker | None:
    """The body that opens the sentence, whose second verb is right behind "and": "The firm owns it and (vowed to)"."""
    grammar = scene.grammar
    joints = [joint.span() for joint in grammar.coordinators.finditer(scene.plain, scene.start, end)]
    if not joints or scene.quotation(end) or voices.cast.within(scene.start, joints[-1][0]):
        return None
    between = scene.plain[joints[-1][1] : end].strip(" ,")
    if between and not grammar.report_words.fullmatch(between):
        return None
    first = trim(scene.text, scene.start, end)[0]
    led = grammar.articles.match(scene.plain, first, end)
    first = trim(scene.text, led.end(), end)[0] if led else first
    head = grammar.bodies.search(scene.plain, first, min(end, first + MAX_SUBJECT_CHARS))
    if head is None or head.end() >= joints[-1][0] or len(WORDS.findall(scene.plain[first : head.start()])) > 1:
        return None
    if any(p.search(scene.plain, first, head.start()) for p in (grammar.adverbial, grammar.report_words)):
        return None
    return Speaker(scene.text[first : _with_possessor(scene, head.end(), joints[-1][0])])


def subject_end(scene: SentenceContext, clause: Clause) -> int:
    """Where what stands before the cue ends to be its subject: before an object that stands there too."""
    if placed := object_before(scene, clause):
        return placed[0]
    end = trim(scene.text, clause.start, clause.cues[0].start)[1]
    owner = scene.grammar.possessive.search(scene.plain, clause.start, end)
    return owner.start() if owner else clause.cues[0].start


def _agent(scene: SentenceContext, clause: Clause) -> tuple[int, int] | None:
    """The agent right after a passive verb: "ordered by the prefect to"."""
    cue = clause.cues[0]
    first, last = strip_asides(scene, cue.end, min(clause.end, cue.end + MAX_SUBJECT_CHARS))
    led = scene.grammar.by.match(scene.plain, first, last)
    if not led:
        return None
    limits = [PIECE.search(scene.plain, led.end(), last), scene.grammar.act.search(scene.plain, led.end(), last)]
    limits.append(scene.grammar.ordering.search(scene.plain, led.end(), last))
    return strip_asides(scene, led.end(), min([last, *(limit.start() for limit in limits if limit)]))


def speaker_by_verb(scene: SentenceContext, voices: SubjectFinder, apart: tuple[int, int] = (0, 0)) -> Speaker | None:
    """The subject of a verb of saying in the sentence, outside `apart`, or the source after "according to"."""
    for source in islice(scene.grammar.according.finditer(scene.plain, scene.start, scene.end), MAX_CUES):
        found = voices.source(source.end(), min(scene.end, source.end() + MAX_SUBJECT_CHARS))
        if speaker := speaker_of(scene, found, voices):
            return speaker
    for verb in islice(scene.grammar.verbs_of_saying.find(scene.plain, scene.start, scene.end), MAX_CUES):
        if apart[0] <= verb.start < apart[1]:
            continue
        opened = max(scene.start, verb.start - MAX_SUBJECT_CHARS)
        if not apart[1] and scene.grammar.subordinators.search(scene.plain, opened, verb.start):
            continue  # "the firm, which expects that ..." does not go on to give orders
        if opened <= apart[0] < verb.start and apart[1]:
            comma = scene.plain.rfind(",", apart[1], verb.start)
            opened = comma + 1 if comma >= 0 else verb.start
        found = voices.of_verb(verb, opened, min(scene.end, verb.end + MAX_SUBJECT_CHARS))
        if speaker := speaker_of(scene, found, voices):
            return speaker
    return None
