"""The party that a phrase names: a person, a post's holder, or a body in the words of the text."""

from __future__ import annotations

from typing import Final

from nutgraf.languages.endings import split_rules
from nutgraf.languages.load import load_pack
from nutgraf.languages.schema import LanguagePack
from nutgraf.records import Speaker
from nutgraf.stages.speech.antecedents import Subject
from nutgraf.stages.speech.clauses import OPENERS, SentenceText, strip_adverbials, trim
from nutgraf.stages.speech.noun_phrases import (
    WORDS,
    first_verb,
    is_determined,
    is_pronoun,
    is_thing,
    opens_phrase,
)
from nutgraf.stages.speech.subjects import SubjectFinder
from nutgraf.text.fold import fold

MAX_PARTY_WORDS: Final = 11  # words of a phrase that names a party
MAX_HEAD_CHARS: Final = 14  # code points in which the word that makes a phrase a body's name begins
MAX_ADJECTIVES: Final = 3  # adjectives before the head of a body
MAX_UNKNOWN_PARTY_WORDS: Final = 6  # words of a phrase that names a speaker who is no known body


def named_party(scene: SentenceText, first: int, last: int, voices: SubjectFinder) -> Speaker | None:
    """The party in a place that grammar gives to one: "the prefect" after "by"."""
    first, last = strip_adverbials(scene, first, last)
    if found := party_from_phrase(scene, first, last, voices):
        return found
    if first >= last or is_pronoun(scene, first, last):
        return None
    if led := scene.grammar.articles.match(scene.plain, first, last):
        first, last = trim(scene.text, led.end(), last)
    return (
        Speaker(scene.text[first:last]) if 0 < len(WORDS.findall(scene.text[first:last])) <= MAX_PARTY_WORDS else None
    )


def any_phrase(scene: SentenceText, first: int, last: int) -> Speaker | None:
    """The party that a phrase with an article or a capital names, known as one or not."""
    if not is_determined(scene, first, last):
        return None
    grammar = scene.grammar
    if grammar.subordinators.search(scene.plain, first, last) or is_pronoun(scene, first, last):
        return None
    if grammar.report_words.match(scene.plain, first, last):  # "Sono (state citate)"
        return None
    if verb := first_verb(scene, first, last):  # "the mayor signed an order (banning)"
        first, last = trim(scene.text, first, verb.start())
    led = grammar.articles.match(scene.plain, first, last)
    if led:
        first, last = trim(scene.text, led.end(), last)
    if not 0 < len(WORDS.findall(scene.text[first:last])) <= (MAX_UNKNOWN_PARTY_WORDS if led else 2):
        return None
    return Speaker(scene.text[first:last])


def speaker_of(scene: SentenceText, subject: Subject | None, voices: SubjectFinder) -> Speaker | None:
    """Who a subject is: a noun phrase counts where it names a body or a person."""
    if subject is None:
        return None
    if subject.source != "phrase":
        return without_article(scene, subject.speaker)
    if found := party_from_phrase(scene, subject.start, subject.end, voices):
        return found
    return None if is_thing(scene, subject.start, subject.end) else any_phrase(scene, subject.start, subject.end)


def without_article(scene: SentenceText, speaker: Speaker) -> Speaker:
    """A speaker in the words of the text, less the article that opens them: "The Water Authority"."""
    led = None if speaker.official else scene.grammar.articles.match(fold(speaker.name))
    bare = speaker.name[led.end() :].strip() if led else ""
    return Speaker(bare) if bare else speaker


def party_from_phrase(scene: SentenceText, first: int, last: int, voices: SubjectFinder) -> Speaker | None:
    """The party that a phrase names: a person, or a body in the words of the text."""
    people = voices.cast.within(first, last)
    free = [person for person in people if not person.after_preposition]
    if free:
        return free[-1].speaker
    if people and not _opens_with_body(scene, first, people[0].phrase):
        return people[-1].speaker
    joints = (scene.grammar.subordinators.search(scene.plain, first, last), first_verb(scene, first, last))
    last = min([last, *(joint.start() for joint in joints if joint)])
    first, last = trim(scene.text, first, last)
    if holder := voices.holder(scene.plain[first:last]):
        return holder
    if not _can_speak(scene, first, last):
        return None
    if led := scene.grammar.articles.match(scene.plain, first, last):
        first, last = trim(scene.text, led.end(), last)
    return Speaker(scene.text[first:last]) if first < last else None


def _opens_with_body(scene: SentenceText, first: int, last: int) -> bool:
    """Whether a body, and not the person whose it is, is the head of a phrase: "the government (of Ann Dow)"."""
    body = scene.grammar.authorities.search(scene.plain, first, last)
    return body is not None and body.start() - first <= MAX_HEAD_CHARS


def _can_speak(scene: SentenceText, first: int, last: int) -> bool:
    """Whether a phrase names a body or a person: not a clause, and not only the capital of a sentence's first word."""
    words = WORDS.findall(scene.text[first:last])
    if (
        not 0 < len(words) <= MAX_PARTY_WORDS
        or not opens_phrase(scene, first, last)
        or len(words[0]) == last - first == 1
    ):
        return False
    body = scene.grammar.bodies.search(scene.plain, first, last)
    if body and (body.start() - first <= MAX_HEAD_CHARS or _are_adjectives(scene, first, body.start())):
        return True
    capitals: int = sum(word[0].isupper() for word in words)
    opens_sentence = not scene.plain[scene.start : first].strip(OPENERS)
    return capitals > int(opens_sentence)


def _are_adjectives(scene: SentenceText, first: int, last: int) -> bool:
    """Whether nothing but adjectives is before a body without an article: "Český telekomunikační (úřad)"."""
    endings = adjective_endings(load_pack(scene.grammar.code))
    words = WORDS.findall(scene.plain[first:last])
    return bool(endings) and 0 < len(words) <= MAX_ADJECTIVES and all(word.endswith(endings) for word in words)


def adjective_endings(pack: LanguagePack) -> tuple[str, ...]:
    """The endings of an adjective where nouns have no articles, so that it opens a phrase; else none."""
    rules = split_rules(pack.officials.adjective_nominatives) if pack.grammar.articles == "none" else ()
    return tuple(ending.rstrip("|") for pair in rules for ending in pair)
