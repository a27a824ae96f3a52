"""What may open a clause before its subject: a conjunction, an adverb, or an adverbial with a preposition."""

from __future__ import annotations

import re
from itertools import islice, pairwise
from typing import Final

from nutgraf.languages.schema import LanguagePack
from nutgraf.languages.schema.alternatives import split_alternatives
from nutgraf.stages.speech.mentions import WORD
from nutgraf.stages.speech.noun_phrases import ELIDED, is_determiner, noun_phrase_at
from nutgraf.stages.speech.reporting import opens_sentence, reporting_patterns
from nutgraf.text.fold import fold
from nutgraf.text.phrases import SPACES
from nutgraf.text.spans import NounPhrase

MAX_ADVERBIAL_WORDS: Final = 14  # words of an adverbial and the subject behind it, without a mark between them
MAX_OPENING_WORDS: Final = 5  # words of a subject of two verbs: a longer phrase may hold the first of them
MAX_DECLINED_WORDS: Final = 4  # words of a subject without an article: "mezinárodní měnový fond"
MAX_ADVERB_CHARS: Final = 60  # code points of an adverb that opens a sentence
MIN_INFINITIVE_ENDING: Final = 2  # letters of an ending that may not lose its last one: French "re"
MARK: Final = re.compile(r"[^\w \u00a0'’-]")  # a mark that no adverbial without a comma goes over


def past_opening(text: str, start: int, end: int, pack: LanguagePack) -> int:
    """Where a clause goes on behind the "and", "but" or "moreover" that opens its sentence."""
    word, reporting = WORD.search(text, start, end), reporting_patterns(pack.key)
    if word is None or not word[0][0].isupper() or not opens_sentence(text, word.start()):
        return start
    if word[0].casefold() in reporting.coordinators.union(pack.speech.contrasting):
        return word.end()
    opening = fold(text[word.start() : min(end, word.start() + MAX_ADVERB_CHARS)])
    led = reporting.connectors.match(opening) or reporting.asides.match(opening)
    return word.start() + led.end() if led else start


def phrase_behind_adverbial(text: str, start: int, verb: int, pack: LanguagePack) -> NounPhrase | None:
    """The phrase with an article right before a verb, behind an adverbial: "In April (the managers) said".

    A preposition opens the adverbial, and no pronoun, infinitive or mark is in it: no other clause is there.
    """
    words = list(WORD.finditer(text, start, verb))
    grammar = pack.grammar
    if grammar.articles != "before" or grammar.verb_position != "middle" or not 2 < len(words) <= MAX_ADVERBIAL_WORDS:
        return None
    first = words[0][0].casefold()
    if first not in pack.speech.prepositions or _joins(first, pack) or MARK.search(text, words[0].start(), verb):
        return None
    for before, word in reversed(list(pairwise(words))):
        if _is_determined(word[0], pack) and not _governs(before[0], pack):
            adverbial = [inner[0].casefold() for inner in words[1:] if inner.start() < word.start()]
            return None if any(_joins(inner, pack) for inner in adverbial) else _up_to(text, word.start(), verb, pack)
    return None


def declined_subject(text: str, start: int, verb: int, pack: LanguagePack) -> NounPhrase | None:
    """The phrase without an article that an adjective in the nominative opens: "V pátek (centrální banka) uvedla"."""
    start, reporting = past_opening(text, start, verb, pack), reporting_patterns(pack.key)
    words = [word for word in WORD.finditer(text, start, verb) if not reporting.skipped.fullmatch(word[0])]
    if not 2 <= len(words) <= MAX_DECLINED_WORDS or MARK.search(text, start, verb):
        return None
    closed = words[0][0][0].isdigit() or any(_governs(word[0], pack) for word in words)
    phrase = (words[0].start(), words[-1].end())
    timed = reporting.asides.match(fold(text[slice(*phrase)])) is not None
    return None if closed or timed or not is_nominative(words[0][0], pack) else phrase


def is_nominative(word: str, pack: LanguagePack) -> bool:
    """Whether a word is an adjective in the nominative by its ending, where nouns have no articles."""
    return word.casefold().endswith(pack.speech.nominatives or ("\n",))


def is_adverbial(text: str, start: int, verb: int, pack: LanguagePack) -> bool:
    """Whether one phrase with a preposition is all that is before a verb whose subject is left out: "In aula ha detto".

    A comma may end it. Where nouns have no articles it has one noun, for a second one may be the subject.
    """
    rest = reporting_patterns(pack.key).skipped.sub("", text[start:verb]).rstrip(SPACES + ",")
    words = [word[0] for word in WORD.finditer(rest)]
    longest = MAX_ADVERBIAL_WORDS if pack.grammar.articles == "before" else 2
    if not 2 <= len(words) <= longest or MARK.search(rest):
        return False
    beside = [*list(WORD.finditer(text, start, verb))[-1:], *islice(WORD.finditer(text, verb), 1)]
    if any(word[0] in pack.speech.reflexives for word in beside):
        return False  # "En el informe se (indica que)"
    led, inner = words[0].casefold(), [word.casefold() for word in words[1:]]
    return led in pack.speech.prepositions and not _joins(led, pack) and not any(_joins(word, pack) for word in inner)


def opening_subject(text: str, phrase: NounPhrase, verb: int, pack: LanguagePack) -> NounPhrase | None:
    """The phrase that opens a sentence and is the subject of two verbs: "(The body) has its seat here and said".

    The first verb is behind the phrase, or a word that the phrase holds and no list knows.
    """
    words, rest = list(WORD.finditer(text, *phrase)), WORD.search(text, phrase[1], verb)
    opens = opens_sentence(text, phrase[0]) and _is_determined(words[0][0].casefold(), pack)
    if not opens or rest is None or MARK.search(text, phrase[0], verb):
        return None
    inner = next((i for i in range(2, len(words)) if _opens_object(words[i - 1][0], words[i][0], pack)), None)
    behind = rest[0].casefold()
    if inner is not None:
        words = words[: inner - 1]  # "El organismo (tiene) su sede"
    elif words[-1][0].islower() and (behind in pack.speech.prepositions or _is_determined(behind, pack)):
        words = words[:-1]  # "Úřad (sídlí) v Ženevě"
    if len(words) > MAX_OPENING_WORDS:
        return None
    led = bool(words) and pack.grammar.articles != "none" and is_determiner(words[0][0], pack.speech)
    return (words[0].start(), words[-1].end()) if len(words) > led else None


def _opens_object(before: str, word: str, pack: LanguagePack) -> bool:
    """Whether a word inside a phrase is the article of another one, which no preposition joins to it."""
    return is_determiner(word, pack.speech) and not _governs(before, pack) and word.islower()


def _up_to(text: str, start: int, verb: int, pack: LanguagePack) -> NounPhrase | None:
    """The noun phrase from a place up to a verb, adverbs and auxiliaries apart; no time: "last week"."""
    phrase, reporting = noun_phrase_at(text, start, verb, pack), reporting_patterns(pack.key)
    if phrase is None or reporting.skipped.sub("", text[phrase[1] : verb]).strip(SPACES):
        return None
    words = fold(text[slice(*phrase)])
    alone = is_determiner(words, pack.speech) or reporting.times.match(words) is not None
    return None if alone else phrase


def _is_determined(word: str, pack: LanguagePack) -> bool:
    """Whether a word is an article, or a noun with one that has lost its vowel: "l'assessore"."""
    elided = ELIDED.match(word)
    return is_determiner(f"{elided[1]}'" if elided else word, pack.speech)


def _governs(word: str, pack: LanguagePack) -> bool:
    """Whether the phrase behind a word hangs on it: a preposition, "and", another determiner, an infinitive."""
    speech, folded = pack.speech, word.casefold()
    linking = {*speech.prepositions, *speech.genitives, *reporting_patterns(pack.key).coordinators}
    return folded in linking or is_determiner(folded, speech) or _joins(folded, pack)


def _joins(word: str, pack: LanguagePack) -> bool:
    """Whether a word opens a clause of its own, or is an infinitive, so that what follows is its object."""
    joints = split_alternatives(pack.orders.joints).union(pack.officials.relatives, pack.officials.subordinators)
    return word in joints or word.endswith(_infinitive_endings(pack))


def _infinitive_endings(pack: LanguagePack) -> tuple[str, ...]:
    """The endings of infinitives, and those that lose their last vowel: Italian "aver visto"."""
    endings = pack.numbers.infinitive_endings
    return (*endings, *(ending[:-1] for ending in endings if len(ending) > MIN_INFINITIVE_ENDING)) or ("\n",)
