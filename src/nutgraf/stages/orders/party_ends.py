"""Where the phrase of a party begins and ends: behind an adverbial, before its duty, relative clause or particle."""

from __future__ import annotations

from itertools import islice, pairwise

from nutgraf.languages.load import load_pack
from nutgraf.stages.orders.clauses import Clause
from nutgraf.stages.orders.cues import SentenceContext
from nutgraf.stages.speech.clauses import trim
from nutgraf.stages.speech.noun_phrases import WORDS, is_determiner
from nutgraf.stages.speech.parties import adjective_endings


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


def past_adverbial(scene: SentenceContext, start: int, end: int) -> tuple[int, int]:
    """The party before a "must" that an adverbial opens without a comma: "Entro maggio (gli armatori) devono"."""
    pack = load_pack(scene.grammar.code)
    first, last = trim(scene.text, max(start, scene.plain.rfind(",", start, end)), end)
    bodies = list(scene.grammar.bodies.finditer(scene.plain, first, last))
    adverbial = scene.grammar.adverbial.match(scene.plain, first, last)
    if scene.grammar.verb_last or pack.grammar.separation == "syllables" or not bodies or not adverbial:
        return end, end
    head = bodies[-1].start()
    words = list(WORDS.finditer(scene.plain, first, head))
    governing = (*pack.speech.prepositions, *pack.speech.genitives)
    if pack.grammar.articles == "none":
        while words and words[-1][0].endswith(adjective_endings(pack)):
            head = words.pop().start()
        return (head, last) if words and words[-1][0] not in governing else (end, end)
    for before, word in reversed(list(pairwise(words))):
        if is_determiner(word[0], pack.speech) and before[0] not in governing:
            return word.start(), last
    return end, end
