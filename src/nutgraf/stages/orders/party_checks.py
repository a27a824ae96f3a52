"""The check of a phrase that names a party: no part of a clause is one, and no adverb or verb ends one."""

from __future__ import annotations

from typing import Final, NamedTuple

from nutgraf.languages.load import load_pack
from nutgraf.languages.pack_cache import pack_cache
from nutgraf.languages.schema.alternatives import split_alternatives
from nutgraf.records import Speaker
from nutgraf.stages.orders.cues import SentenceContext
from nutgraf.stages.speech.mentions import WORD
from nutgraf.stages.speech.noun_phrases import is_determiner
from nutgraf.stages.speech.reporting import reporting_patterns
from nutgraf.text.fold import fold
from nutgraf.text.phrases import SPACES

CLAUSE_MARKS: Final = '?!;:"«»“”„'  # no party's name holds one
MAX_GOVERNING_WORDS: Final = 4  # words of a party with the preposition behind it
MAX_TIME_WORDS: Final = 3  # words of a time at the end of a phrase: "Google (this week)"


class _SmallWords(NamedTuple):
    """Words that open no party, prepositions that may be right behind one, all words that none ends in, pronouns."""

    opening: frozenset[str]
    prepositions: frozenset[str]
    closing: frozenset[str]
    pronouns: frozenset[str]


def sound_speaker(scene: SentenceContext, speaker: Speaker | None) -> Speaker | None:
    """A speaker who is named by words of the text, without the adverbs at their end; None for a part of a clause."""
    if speaker is None or speaker.official is not None:
        return speaker
    if fold(speaker.name) in _small_words(scene.grammar.code).pronouns:
        return None  # "todos (eles) defenderam"
    sound = sound_party(scene, speaker.name)
    return speaker if sound == speaker.name else Speaker(sound) if sound else None


def sound_addressee(scene: SentenceContext, phrase: str) -> str | None:
    """A phrase that names who is to act; that for all who do something has a clause: "anyone who saw the van"."""
    return phrase if scene.grammar.whoever.match(fold(phrase)) else sound_party(scene, phrase)


def sound_party(scene: SentenceContext, phrase: str) -> str | None:
    """A phrase that names a party, without adverbs and times at its end; None where it is a part of a clause."""
    words = list(WORD.finditer(phrase))
    if any(mark in phrase for mark in CLAUSE_MARKS) or phrase.count("(") != phrase.count(")"):
        return None
    if len(words) < len(("the", "party")):
        return phrase
    led = reporting_patterns(scene.grammar.code).skipped.match(phrase)
    adverb = led is not None and not is_determiner(led[0], load_pack(scene.grammar.code).speech)
    if led and adverb and phrase[led.end() : led.end() + 1] == " " and not phrase[0].isupper():
        return sound_party(scene, phrase[led.end() + 1 :])  # "néanmoins (les locataires)"
    plain = fold(phrase)
    small = _small_words(scene.grammar.code)
    first = plain[words[0].start() : words[0].end()]
    if not words[0][0].isupper() and (first in small.opening or scene.grammar.report_words.fullmatch(first)):
        head = scene.grammar.bodies.search(plain) if scene.grammar.verb_last else None
        return phrase[head.start() :] if head else None  # "(Die) im Mai gewählte (Bürgermeisterin)"
    end = _before_adverbs(scene, plain, [word.start() for word in words])
    kept = [word for word in words if word.end() <= end]
    last = plain[kept[-1].start() : kept[-1].end()]
    if last in small.prepositions and 1 < len(kept) <= MAX_GOVERNING_WORDS:
        return phrase[: kept[-2].end()]  # "os negros (de) morar"
    if last in small.closing:
        return None
    return phrase[:end].rstrip(SPACES + ",")


def _before_adverbs(scene: SentenceContext, plain: str, starts: list[int]) -> int:
    """Where a phrase ends before its last adverbs and times, behind its first word."""
    reporting, end = reporting_patterns(scene.grammar.code), len(plain)
    for start in reversed(starts[1:][-MAX_TIME_WORDS:]):
        words = plain[start:end].strip()
        if reporting.skipped.fullmatch(words) or reporting.asides.fullmatch(words):
            end = start
    return end


@pack_cache
def _small_words(code: str) -> _SmallWords:
    pack = load_pack(code)
    speech = pack.speech
    articles = {*speech.determiners, *speech.indefinites, *speech.genitives}
    joining = {*pack.officials.subordinators, *split_alternatives(pack.orders.adding)}
    opening = {*speech.prepositions, *joining}.difference(articles, split_alternatives(pack.orders.selves))
    closing = {*speech.prepositions, *speech.genitives, *joining, *speech.complementizers}
    syllables = pack.grammar.separation == "syllables"
    governing = {*speech.prepositions, *speech.genitives}.difference(speech.determiners, joining)
    pronouns = {*speech.he, *speech.she, *speech.plural_pronouns}.difference(speech.determiners, speech.indefinites)
    closing = closing if syllables else closing.union(speech.determiners)
    return _SmallWords(frozenset(opening), frozenset(governing), frozenset(closing), frozenset(pronouns))
