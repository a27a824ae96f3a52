"""The subject right behind a verb whose object opens the clause: "Mehr Geld fordert (der Verband) vom Land".

What opens the clause can only be asked for, no action follows, and what is right behind the verb is a body.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

from nutgraf.languages.load import load_pack
from nutgraf.languages.schema import LanguagePack
from nutgraf.records import Place
from nutgraf.stages.orders.clauses import Clause, action_verb
from nutgraf.stages.orders.cues import SentenceContext, find_actor
from nutgraf.stages.speech.clauses import trim
from nutgraf.stages.speech.inversion import MAX_SUBJECT_CHARS, before_next_phrase
from nutgraf.stages.speech.noun_phrases import WORDS, is_pronoun, noun_phrase_at
from nutgraf.text.phrases import skip_space

MIN_OBJECT_WORDS: Final = 2  # words of an object: one alone may be a name
MAX_HEAD_CHARS: Final = 24  # code points of a subject in which its head begins
MAX_OBJECT_CHARS: Final = 100  # code points of an object before its verb


def subject_behind_object(scene: SentenceContext, clause: Clause) -> Place | None:
    """Where the subject is that follows a verb of asking whose object opens the clause; None: it is not there."""
    pack, cue = load_pack(scene.grammar.code), clause.cues[0]
    inverts = scene.grammar.verb_last or pack.grammar.subject_pronouns == "optional"
    if not inverts or cue.speaker or cue.rule.kind != "asks" or action_verb(scene, clause):
        return None
    particles = scene.grammar.particles.get(scene.plain[cue.start : cue.end].split()[-1], frozenset())
    if not particles.isdisjoint(WORDS.findall(scene.plain[cue.end : clause.end])):
        return None  # "Junge Leute fordern die Stadt heraus"
    if not _is_object(scene, *trim(scene.text, clause.start, cue.start), pack):
        return None
    start = skip_space(scene.plain, cue.end)
    if pack.grammar.articles == "none":
        head = scene.grammar.bodies.match(scene.plain, start, clause.end)
        return Place(*head.span()) if head else None
    found = noun_phrase_at(scene.text, start, min(clause.end, start + MAX_SUBJECT_CHARS), pack)
    if found is None or found[0] != start or is_pronoun(scene, *found):
        return None
    last = _before_source(scene, start, before_next_phrase(scene, *found))
    head_end = min(_head_end(scene, start, last, pack), start + MAX_HEAD_CHARS)
    return Place(start, last) if find_actor(scene, start, head_end) else None


def _is_object(scene: SentenceContext, first: int, last: int, pack: LanguagePack) -> bool:
    """Whether what opens a clause can only be asked for: a phrase without an article whose head is no body or name."""
    words = list(WORDS.finditer(scene.text, first, last))
    if len(words) < MIN_OBJECT_WORDS or last - first > MAX_OBJECT_CHARS or "," in scene.plain[first:last]:
        return False
    grammar = scene.grammar
    opening = (grammar.adverbial, grammar.pronouns, grammar.connectors, grammar.first_second_person)
    inside = (grammar.report_words, grammar.subordinators, grammar.verbs_of_saying)
    if any(p.match(scene.plain, first, last) for p in opening):
        return False
    if grammar.articles.match(scene.plain, first, last) and not _is_indefinite(words[0], pack):
        return False
    if any(p.search(scene.plain, first, last) for p in inside):
        return False
    if pack.grammar.noun_capitals == "names" and any(word[0][0].isupper() for word in words[1:]):
        return False
    return find_actor(scene, first, _head_end(scene, first, last, pack)) is None


def _head_end(scene: SentenceContext, first: int, last: int, pack: LanguagePack) -> int:
    """Where the head of a phrase ends, before what it governs: "den Rücktritt (des Vorstands)"."""
    words = islice(WORDS.finditer(scene.text, first, last), 1, None)
    return next((word.start() for word in words if _governs(word, pack)), last)


def _is_indefinite(word: re.Match[str], pack: LanguagePack) -> bool:
    """Whether a word is "a" or "some", where the verb is the second part of a clause: "Een onderzoek eist de raad"."""
    return pack.grammar.verb_position == "last" and word[0].casefold() in pack.speech.indefinites


def _governs(word: re.Match[str], pack: LanguagePack) -> bool:
    """Whether a word leads what a noun governs: "Tempo (beim) Bau"."""
    return word[0].casefold() in (*pack.speech.genitives, *pack.speech.prepositions)


def _before_source(scene: SentenceContext, first: int, last: int) -> int:
    """Where a subject ends before the office of whom it asks: "die Fraktionen von A und B (von der Landrätin)"."""
    for led in scene.grammar.asked_of.finditer(scene.plain, first, last):
        if names_asked(scene, led):
            return trim(scene.text, first, led.start())[1]
    words = list(WORDS.finditer(scene.plain, first, last))
    closed = len(words) > 1 and scene.grammar.genitives.fullmatch(words[-1][0])
    return words[-2].end() if closed else last


def names_asked(scene: SentenceContext, led: re.Match[str]) -> bool:
    """Whether an article and an office, or a body, are behind a preposition that may lead to whom one asks."""
    opened = skip_space(scene.plain, led.end())
    holds = scene.grammar.articles.match(f"{led[0]} ")  # "vom"
    article = scene.grammar.articles.match(scene.plain, opened)
    if not (holds or article):
        return False
    opened = skip_space(scene.plain, article.end()) if article else opened
    return any(p.match(scene.plain, opened, scene.end) for p in (scene.grammar.bodies, scene.grammar.authorities))
