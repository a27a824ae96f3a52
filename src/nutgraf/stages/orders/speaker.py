"""Who gives an order: phrases of the sentence tied to the people of the article."""

from __future__ import annotations

from itertools import islice
from typing import Final

from nutgraf.languages.load import load_pack
from nutgraf.records import Speaker
from nutgraf.stages.orders.clauses import Clause
from nutgraf.stages.orders.cues import SentenceContext
from nutgraf.stages.orders.dependent_verbs import subject_of_asking
from nutgraf.stages.orders.inserted import inserted_speaker
from nutgraf.stages.orders.party_ends import past_adverbial
from nutgraf.stages.orders.patterns import OrderPatterns
from nutgraf.stages.speech.clause_subjects import (
    MAX_SUBJECT_CHARS,
    MAX_VERBS,
    speaker_by_verb,
    with_possessor,
)
from nutgraf.stages.speech.clauses import strip_adverbials
from nutgraf.stages.speech.noun_phrases import PIECE, WORDS
from nutgraf.stages.speech.parties import MAX_HEAD_CHARS, named_party, without_article
from nutgraf.stages.speech.reporting import names_act, reporting_patterns
from nutgraf.stages.speech.subjects import SubjectFinder
from nutgraf.text.fold import fold

CLOSING: Final = ",.;:!…"  # what may close a verb of saying that stands alone
MAX_ISSUER_CHARS: Final = (
    80  # code points from a body to the verb of its act: "the council signed a decree that (orders)"
)
MAX_ACT_WORDS: Final = 6  # words before a relative pronoun in which the kind of an act is: "the directive 133 of May"


def speaker_in_sentence(scene: SentenceContext, clause: Clause, voices: SubjectFinder) -> Speaker | None:
    """Who speaks as far as the sentence says: the subject of "asks", the quotation's speaker, "X said"."""
    cue = clause.cues[0]
    if cue.speaker:
        return named_party(scene, cue.speaker.start, cue.speaker.end, voices)
    if cue.rule.kind == "must" and (beside := _beside_modal(scene, clause, voices)):
        return beside
    if cue.rule.kind == "asks" and relative_before(scene, cue.start) is not None:
        return _issuer(scene, cue.start, voices)
    if cue.rule.kind == "asks" and (found := _subject(scene, clause, voices)):
        return found
    spoken = scene.quotation(cue.start)
    if spoken and spoken.speaker:
        return without_article(scene, spoken.speaker)
    apart = (cue.start, clause.cues[-1].end)
    if cue.rule.kind == "acts":
        return None
    return speaker_by_verb(scene, voices, apart) or _viewpoint(scene, clause, voices)


def _subject(scene: SentenceContext, clause: Clause, voices: SubjectFinder) -> Speaker | None:
    """The subject of a verb of asking, behind an adverbial without a comma too: "Before noon (the captain) ordered"."""
    found = subject_of_asking(scene, clause, voices)
    if found or load_pack(scene.grammar.code).grammar.articles == "none":  # no article shows the subject
        return found
    placed = past_adverbial(scene, clause.start, clause.cues[0].start)
    return named_party(scene, *placed, voices) if placed[0] < placed[1] else None


def goes_on_speaking(scene: SentenceContext, clause: Clause, voices: SubjectFinder) -> bool:
    """Whether a verb of saying without a subject stands alone between marks: "Firms must close(, añadió.)"."""
    if load_pack(scene.grammar.code).grammar.subject_pronouns != "optional":
        return False
    for verb in islice(scene.grammar.verbs_of_saying.find(scene.plain, scene.start, scene.end), MAX_VERBS):
        comma = scene.plain.rfind(",", scene.start, verb.start)
        if comma < 0 or clause.cues[0].start <= verb.start < clause.cues[-1].end:
            continue
        before = voices.reporting.skipped.sub("", scene.plain[comma + 1 : verb.start])
        if not before.strip() and scene.plain[verb.end : scene.end].strip(" \u00a0\n")[:1] in ("", *CLOSING):
            return True
    return False


def _beside_modal(scene: SentenceContext, clause: Clause, voices: SubjectFinder) -> Speaker | None:
    """The agent of a passive, or the source that is inserted after a "must"."""
    agent = _agent(scene, clause)
    named = named_party(scene, *agent, voices) if agent else None
    return named or inserted_speaker(scene, scene.grammar, clause.cues[0].start, voices)


def _viewpoint(scene: SentenceContext, clause: Clause, voices: SubjectFinder) -> Speaker | None:
    """Whose view opens the sentence before an impersonal order: "(Pour) l'ancien ministre X, (il faut)"."""
    cue = clause.cues[0]
    opened = scene.start if cue.rule.kind == "open" else cue.start
    led = voices.reporting.viewpoint.match(scene.text, opened, cue.start)
    comma = scene.plain.rfind(",", opened, cue.start) if led else -1
    if led is None or comma < 0 or scene.plain[comma + 1 : cue.start].strip():
        return None
    named = voices.cast.within(led.end(), comma)
    return named[-1].speaker if named else None


def relative_before(scene: SentenceContext, verb: int) -> int | None:
    """Where the act ends whose relative pronoun is a verb's subject: "(the mayor signed a decree) that orders"."""
    near = max(scene.start, verb - MAX_SUBJECT_CHARS)
    for pattern in (scene.grammar.subordinators, scene.grammar.that):
        for joint in pattern.finditer(scene.plain, near, verb):
            if not scene.plain[joint.end() : verb].strip():
                words = WORDS.findall(scene.plain[near : joint.start()])[-MAX_ACT_WORDS:]
                return joint.start() if any(_is_act(scene, word) for word in words) else None
    return None


def _is_act(scene: SentenceContext, word: str) -> bool:
    """Whether a word names a law, a decree or an order."""
    code = scene.grammar.code
    orders = load_pack(code).verbs.get("Imposing_obligation")
    return names_act(word, reporting_patterns(code)) or (orders is not None and word in orders.nouns)


def _issuer(scene: SentenceContext, end: int, voices: SubjectFinder) -> Speaker | None:
    """The body whose act says what must be done, with its possessor: the first one that the sentence names.

    Where the name of its head follows, that person: "The mayor of Ulm, Ann Dow, signed an act that orders".
    """
    head = scene.grammar.authorities.search(scene.plain, scene.start, end)
    if head is None or end - head.end() > MAX_ISSUER_CHARS:
        return None
    last = with_possessor(scene, head.end(), end)
    named = [person for person in voices.cast.within(head.start(), last) if not person.after_preposition]
    return named[0].speaker if named else Speaker(scene.text[head.start() : last])


def decides_for_others(speaker: Speaker | None, grammar: OrderPatterns) -> bool:
    """Whether a speaker holds a post, or is a body or an office whose decisions bind others."""
    if speaker is None or speaker.official is not None:
        return speaker is not None
    head = grammar.authorities.search(fold(speaker.name))
    return head is not None and head.start() <= MAX_HEAD_CHARS


def _agent(scene: SentenceContext, clause: Clause) -> tuple[int, int] | None:
    """The agent right after a passive verb: "ordered by the prefect to"."""
    cue = clause.cues[0]
    first, last = strip_adverbials(scene, cue.end, min(clause.end, cue.end + MAX_SUBJECT_CHARS))
    led = scene.grammar.by.match(scene.plain, first, last)
    if not led:
        return None
    limits = [PIECE.search(scene.plain, led.end(), last), scene.grammar.act.search(scene.plain, led.end(), last)]
    limits.append(scene.grammar.ordering.search(scene.plain, led.end(), last))
    return strip_adverbials(scene, led.end(), min([last, *(limit.start() for limit in limits if limit)]))
