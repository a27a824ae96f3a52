"""Where the phrase of a party begins and ends: behind an adverbial, before its duty, relative clause or particle."""

from __future__ import annotations

import re
from itertools import islice, pairwise
from typing import Final

from nutgraf.languages.load import load_pack
from nutgraf.records import Place
from nutgraf.stages.orders.clauses import Clause
from nutgraf.stages.orders.cues import SentenceContext
from nutgraf.stages.orders.inserted import inserted_after
from nutgraf.stages.speech.clauses import trim
from nutgraf.stages.speech.inversion import subject_after_verb
from nutgraf.stages.speech.noun_phrases import WORDS, is_determiner
from nutgraf.stages.speech.parties import adjective_endings
from nutgraf.stages.speech.reporting import reporting_patterns
from nutgraf.text.phrases import skip_space

MAX_RELATIVE_CHARS: Final = 20  # code points before a verb in which its relative pronoun is
MAX_BRACKET_CHARS: Final = 40  # code points of a bracket behind a name: a party, an age
MAX_ADVERBS: Final = 3  # adverbs between a verb and its object: "darüber hinaus auch"
MAX_WHOEVER_WORDS: Final = 25  # words of a phrase for all those who do something


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


def opens_relative(scene: SentenceContext, verb: int) -> bool:
    """Whether a comma and a relative pronoun or a conjunction are right before a verb: "úkol, který (musí)"."""
    near = max(scene.start, verb - MAX_RELATIVE_CHARS)
    return any(
        not scene.plain[joint.end() : verb].strip() and scene.plain[joint.start() - 2 : joint.start()] == ", "
        for joint in scene.grammar.subordinators.finditer(scene.plain, near, verb)
    )


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


def past_asides(scene: SentenceContext, start: int, end: int) -> int:
    """Where an object opens behind its verb: past what is inserted there, and past adverbs: "asks (also) residents"."""
    opened = skip_space(scene.plain, start)
    if scene.plain[start : start + 1] == ",":
        inserted = list(inserted_after(scene.grammar, scene.plain, start, scene.end))
        return skip_space(scene.plain, inserted[0][1]) if inserted else opened
    speech, skipped = load_pack(scene.grammar.code).speech, reporting_patterns(scene.grammar.code).skipped
    for _ in range(MAX_ADVERBS):
        adverb = scene.grammar.connectors.match(scene.plain, opened, end) or skipped.match(scene.plain, opened, end)
        behind = skip_space(scene.plain, adverb.end()) if adverb else end
        if adverb is None or behind >= end or is_determiner(adverb[0], speech) or adverb[0] in speech.prepositions:
            break
        opened = behind
    return opened


def past_subject(scene: SentenceContext, clause: Clause, named: Place) -> int:
    """Where the addressee opens that a rule names behind its verb: past the subject: "hebben de bonden (de Kamer)"."""
    subject = subject_after_verb(scene, clause)
    past = subject is not None and subject.start == named.start and subject.end < named.end
    return subject.end if subject and past else named.start


def past_bracket(scene: SentenceContext, start: int) -> int:
    """Where the next phrase opens behind a place, past a bracket right there: "forderte Schmidt (SPD) (die Stadt)"."""
    opened = skip_space(scene.plain, start)
    closed = (
        scene.plain.find(")", opened, opened + MAX_BRACKET_CHARS) if scene.plain[opened : opened + 1] == "(" else -1
    )
    return opened if closed < 0 else skip_space(scene.plain, closed + 1)


def whoever_at(scene: SentenceContext, first: int, last: int) -> str | None:
    """The phrase for all those who do something, with its relative clause: "anyone who saw the van"."""
    led = scene.grammar.whoever.match(scene.plain, first, scene.end)
    if led is None:
        return None
    if "," in led[0]:  # "alle, die den Wagen sahen, (sich zu melden)"
        last = scene.plain.find(",", led.end(), scene.end)
    closing = list(scene.grammar.coordinators.finditer(scene.plain, first, last))[-1:]
    last = closing[0].start() if closing and closing[0].end() >= last - 1 else last
    first, last = trim(scene.text, first, last)
    words = len(WORDS.findall(scene.plain[first:last]))
    return scene.text[first:last] if led.end() < last and words <= MAX_WHOEVER_WORDS else None


def before_last_verb(scene: SentenceContext, first: int, last: int) -> int:
    """Where an object ends before the verb of ordering that closes its clause: "hat (die Kliniken) aufgefordert"."""
    verbs = list(scene.grammar.ordering.finditer(scene.plain, first, last))
    closes = verbs and verbs[-1].end() == last and scene.text[verbs[-1].start()].islower()
    return verbs[-1].start() if closes else last


def verb_before_object(scene: SentenceContext, words: list[re.Match[str]]) -> int | None:
    """Which word of a phrase is a verb, as a determiner right after it shows: "the minister (shook) his head"."""
    speech, grammar = load_pack(scene.grammar.code).speech, scene.grammar
    for index, (before, word) in enumerate(pairwise(words)):
        small = before[0] in speech.prepositions or any(
            p.fullmatch(before[0]) for p in (grammar.genitives, grammar.coordinators, grammar.articles)
        )
        if index and not small and is_determiner(word[0], speech):
            return index
    return None
