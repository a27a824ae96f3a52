"""The subject of a clause that a participle or a purpose hangs on: "(The council) met in Leeds, urging"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from nutgraf.languages.load import load_pack
from nutgraf.records import Speaker
from nutgraf.stages.speech.clauses import SentenceText, strip_adverbials, trim
from nutgraf.stages.speech.mentions import pronoun_gender
from nutgraf.stages.speech.noun_phrases import PIECE, WORDS, is_determiner, is_pronoun, is_thing
from nutgraf.stages.speech.parties import any_phrase, party_from_phrase
from nutgraf.stages.speech.subjects import SubjectFinder

MAX_PIECES: Final = 6  # parts between commas in which a main clause opens
MAX_SUBJECT_WORDS: Final = 12  # words of a subject with what it governs
MIN_PHRASE_WORDS: Final = 2  # words of a phrase whose last one is its verb: "residents (marched)"


def main_subject(scene: SentenceText, start: int, end: int, voices: SubjectFinder) -> Speaker | None:
    """The party that opens a clause between two places (code points) as its subject; None where none does.

    Phrases that are adverbials, and clauses of conjunctions, are passed over: "In May(, the union) struck, calling".
    """
    edges = [start, *(mark.end() for mark in PIECE.finditer(scene.plain, start, end)), end]
    for opened, closed in list(pairwise(edges))[:MAX_PIECES]:
        first, last = strip_adverbials(scene, *_past_joint(scene, opened, closed))
        if first >= last or scene.quotation(first) or _is_no_clause(scene, first, last):
            continue
        if found := _subject_at(scene, first, last, voices):
            return found
        if not _is_indefinite(scene, first, last):
            return None
    return None


def _is_indefinite(scene: SentenceText, first: int, last: int) -> bool:
    """Whether a stretch opens with a number or an indefinite, as a time may: "(Some hours later,) the union"."""
    word = WORDS.match(scene.plain, first, last)
    return word is not None and (word[0].isdigit() or word[0] in load_pack(scene.grammar.code).speech.indefinites)


def _past_joint(scene: SentenceText, start: int, end: int) -> tuple[int, int]:
    """The stretch behind the "and" or the adverb that opens it."""
    first, last = trim(scene.text, start, end)
    for opens in (scene.grammar.coordinators, scene.grammar.connectors):
        if led := opens.match(scene.plain, first, last):
            first, last = trim(scene.text, led.end(), last)
    return first, last


def _is_no_clause(scene: SentenceText, first: int, last: int) -> bool:
    """Whether a stretch opens as an adverbial or as a clause of a conjunction."""
    grammar = scene.grammar
    return any(p.match(scene.plain, first, last) for p in (grammar.adverbial, grammar.subordinators, grammar.that))


def _subject_at(scene: SentenceText, first: int, last: int, voices: SubjectFinder) -> Speaker | None:
    """The party that the phrase names that opens a clause: a person, a body, or any phrase with an article."""
    if is_pronoun(scene, first, last):
        return _referent(scene, first, last, voices)
    opened = _phrase_end(scene, first, last)
    people = [person for person in voices.cast.within(first, last) if person.phrase <= first or person.start < opened]
    if people and not people[0].after_preposition:
        return people[0].speaker
    if found := party_from_phrase(scene, first, opened, voices):
        return found
    article = scene.grammar.articles.match(scene.plain, first, opened)
    if _is_indefinite(scene, first, opened) and opened < last and "," in scene.plain[last : last + 2]:
        return None
    return any_phrase(scene, first, opened) if article and not is_thing(scene, first, opened) else None


def _referent(scene: SentenceText, first: int, last: int, voices: SubjectFinder) -> Speaker | None:
    """Who the pronoun is that opens a stretch; several people are nobody."""
    word = WORDS.match(scene.plain, first, last)
    if word is None or voices.is_plural_pronoun(*word.span()):
        return None
    gender = pronoun_gender(word[0], voices.document.pack)
    return voices.referent(first, gender) if gender else None


def _phrase_end(scene: SentenceText, first: int, last: int) -> int:
    """Where the phrase ends that opens a clause: before its auxiliary, or before the verb that a phrase follows."""
    grammar, speech = scene.grammar, load_pack(scene.grammar.code).speech
    words = list(WORDS.finditer(scene.plain, first, last))[:MAX_SUBJECT_WORDS]
    for index, word in enumerate(words[1:], 1):
        small = grammar.genitives.fullmatch(word[0]) is not None
        if grammar.report_words.fullmatch(word[0]) or _is_finite(scene, word):
            return words[index - 1].end()
        if word[0] in speech.reflexives:  # "die Eltern trafen (sich)", "les parents (se) sont réunis"
            return _before_verb(scene, words[:index]) if grammar.verb_last else words[index - 1].end()
        governed = grammar.genitives.fullmatch(words[index - 1][0]) is not None
        opens = is_determiner(word[0], speech) or word[0] in speech.prepositions or grammar.adverbial.match(word[0])
        article = is_determiner(word[0], speech) and word[0] not in speech.prepositions
        if opens and not governed and (article or not small):
            return _before_verb(scene, words[:index])
    return _before_verb(scene, words)


def _is_finite(scene: SentenceText, word: re.Match[str]) -> bool:
    """Whether a word is a finite verb by its ending, "didn't" too."""
    endings = load_pack(scene.grammar.code).speech.finite_endings
    last = word.end() + 2 if scene.plain[word.end() : word.end() + 2] in ("'t", "’t") else word.end()
    small = scene.text[word.start()].islower()
    return bool(endings) and small and re.fullmatch(endings, scene.plain[word.start() : last]) is not None


def _before_verb(scene: SentenceText, words: list[re.Match[str]]) -> int:
    """Where a phrase ends whose last word is the verb, if it is no name, no body and not alone."""
    end: int = words[-1].end()
    content = [word for word in words if scene.grammar.articles.fullmatch(word[0]) is None]
    named = scene.text[words[-1].start()].isupper()
    body = scene.grammar.bodies.fullmatch(scene.plain, *words[-1].span())
    return end if named or body or len(content) < MIN_PHRASE_WORDS else words[-2].end()
