"""Where the phrase of a party ends: before its duty, its relative clause, or the particle of its verb."""

from __future__ import annotations

from itertools import islice

from nutgraf.languages.load import load_pack
from nutgraf.stages.orders.clauses import Clause
from nutgraf.stages.orders.cues import SentenceContext
from nutgraf.stages.speech.clauses import trim
from nutgraf.stages.speech.noun_phrases import WORDS


def before_duty(scene: SentenceContext, first: int, last: int) -> int:
    """Where a party ends before the noun of what it is given: "(ukládá) vlastníkům budov (povinnost ...)"."""
    verbs = load_pack(scene.grammar.code).verbs.get("Imposing_obligation")
    words = list(WORDS.finditer(scene.plain, first, last))
    if verbs is None or len(words) < len(("party", "duty")) or words[-1][0] not in verbs.nouns:
        return last
    led = scene.grammar.articles.match(scene.plain, words[-2].start(), last)
    return trim(scene.text, first, words[-2].start() if led else words[-1].start())[1]


def before_relative(scene: SentenceContext, first: int, last: int) -> int:
    """Where a party ends before its relative clause: "urged (people) who saw the fire to call"."""
    pack = load_pack(scene.grammar.code)
    relatives = pack.officials.relatives if pack.grammar.separation != "syllables" else ()
    for word in islice(WORDS.finditer(scene.plain, first, last), 1, None):
        if word[0] in relatives:
            return trim(scene.text, first, word.start())[1]
    return last


def before_particle(scene: SentenceContext, clause: Clause, first: int, last: int) -> int:
    """Where the object ends: before the particle of the cue's verb: "raadt de stad (aan)", "fordert den Rat (auf)"."""
    cue = clause.cues[0]
    particles = scene.grammar.particles.get(scene.plain[cue.start : cue.end].split()[0], frozenset())
    for word in WORDS.finditer(scene.plain, first, last):
        if word[0] in particles:
            return trim(scene.text, first, word.start())[1]
    return last


def before_aside(scene: SentenceContext, first: int, last: int) -> int:
    """Where a party ends before the day or the manner of what is said: "riep (de banken) gisteren in Lund op"."""
    for word in islice(WORDS.finditer(scene.plain, first, last), 1, None):
        if scene.grammar.aside.match(scene.plain, word.start(), last):
            return trim(scene.text, first, word.start())[1]
    return last
