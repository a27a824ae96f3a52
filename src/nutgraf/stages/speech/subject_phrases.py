"""The noun phrase that is the subject of a verb, by what is between a clause's start, or a comma, and the verb."""

from __future__ import annotations

import re
from itertools import islice, pairwise
from typing import Final

from nutgraf.languages.schema import LanguagePack
from nutgraf.languages.schema.alternatives import split_alternatives
from nutgraf.stages.speech.clause_openings import past_opening
from nutgraf.stages.speech.mentions import WORD, Mentions
from nutgraf.stages.speech.noun_phrases import is_determiner, noun_phrase_at
from nutgraf.stages.speech.reporting import reporting_patterns
from nutgraf.text.fold import fold
from nutgraf.text.spans import NounPhrase

MAX_ATTRIBUTE_WORDS: Final = 4  # "one fan on Twitter", "a woman from the north"
MAX_COORDINATOR_CHARS: Final = 8  # code points right before a verb in which "and" is looked for
MAX_HEAD_WORDS: Final = 2  # words of a head behind its names: "a South Korean (prime minister said)"
MAX_NAME_WORDS: Final = 6  # words of a person's name, particles among them
SURE_PHRASE_WORDS: Final = 2  # an article and its noun
MIN_WORDS_TO_OBJECT: Final = 3  # an article, its noun and a verb
MAX_BARE_WORDS: Final = 6  # words of a speaker between a comma and a verb: "the South China Morning Post"
PHRASE_BREAK: Final = re.compile(r"[^\w \u00a0'’-]")  # a mark that no phrase goes over


def adjacent_phrase(text: str, place: tuple[int, int], pack: LanguagePack, names: Mentions) -> NounPhrase | None:
    """What is between a clause's start and its verb, less auxiliaries, if a noun phrase begins it.

    `names` are the runs of capitalised words in the text.
    """
    clause, verb = place
    if second := _second_clause_subject(text, clause, verb, pack):
        return second
    clause = past_opening(text, clause, verb, pack)
    phrase = noun_phrase_at(text, clause, verb, pack) or _lone_indefinite(text, clause, verb, pack)
    phrase = with_particles(_before_object(text, phrase, pack), verb, names) if phrase else None
    if phrase is None or text[clause : phrase[0]].strip(' \u00a0,–—-.”»"'):
        return None
    if any(word.casefold() in pack.speech.reflexive_possessives for word in WORD.findall(text, *phrase)):
        return None  # "Zástupcům svých voličů (řekl)"
    rest, reporting = text[phrase[1] : verb], reporting_patterns(pack.key)
    if not reporting.skipped.sub("", rest).strip(" \u00a0,"):
        return phrase
    words = list(WORD.finditer(text, phrase[1], verb))
    if not words or len(words) > MAX_ATTRIBUTE_WORDS or reporting.skipped.search(rest):
        return None
    alone = is_determiner(text[slice(*phrase)], pack.speech)  # "A (tweet from Ann Dow)"
    cut = alone or _opens_attribute(words[0].group(), pack) or _is_head_behind(text, phrase, words, pack)
    return (phrase[0], words[-1].end()) if cut else phrase


def _before_object(text: str, phrase: NounPhrase, pack: LanguagePack) -> NounPhrase:
    """A phrase less a verb in it and what follows, by the article of its object: "The union (published a report)"."""
    words = list(WORD.finditer(text, *phrase))
    known = {*pack.speech.prepositions, *pack.speech.genitives, *reporting_patterns(pack.key).coordinators}
    for index in range(MIN_WORDS_TO_OBJECT, len(words)):
        small = words[index - 1][0].islower() and words[index - 1][0] not in known
        if pack.speech.head_last and small and words[index][0] in pack.speech.indefinites:
            return phrase[0], words[index - 2].end()
    return phrase


def with_particles(phrase: NounPhrase, end: int, names: Mentions) -> NounPhrase:
    """A phrase that opens with a name, as far as the name goes: "Karin de Koning"."""
    run = names.within(phrase[0], phrase[0] + 1)[:1]
    return (phrase[0], run[0].end) if run and phrase[1] < run[0].end <= end else phrase


def _is_head_behind(text: str, phrase: NounPhrase, words: list[re.Match[str]], pack: LanguagePack) -> bool:
    """Whether the head of a phrase is behind its names, right before the verb: "a South Korean (lawmaker said)"."""
    led = WORD.search(text, *phrase)
    determined = led is not None and is_determiner(led[0], pack.speech) and led.end() < phrase[1]
    small = len(words) <= MAX_HEAD_WORDS and all(word[0].islower() for word in words)
    return pack.speech.head_last and determined and small


def _opens_attribute(word: str, pack: LanguagePack) -> bool:
    """Whether a word behind a noun phrase goes on with it: "one fan (on Twitter)", not "sein Cousin (ihn)"."""
    speech = pack.speech
    if word in speech.determiners and word not in speech.prepositions:
        return False  # "la Comisión (la rechazó)"
    closed = (speech.prepositions, speech.genitives, pack.officials.relatives)
    return word[0].isupper() or any(word.casefold() in words for words in closed)


def _second_clause_subject(text: str, start: int, verb: int, pack: LanguagePack) -> NounPhrase | None:
    """The phrase behind "and" that is all there up to the verb, where a verb is before: "it rains and the mayor"."""
    reporting = reporting_patterns(pack.key)
    joints = [word for word in islice(WORD.finditer(text, start, verb), 1, None) if word[0] in reporting.coordinators]
    first = noun_phrase_at(text, start, joints[-1].start(), pack) if joints else None
    if first is None or not (text[first[1] : joints[-1].start()].strip() or _holds_verb(text, first, pack)):
        return None  # "the mayor and the council (said)"
    found = noun_phrase_at(text, joints[-1].end(), verb, pack)
    if found is None or text[joints[-1].end() : found[0]].strip():
        return None
    return None if reporting.skipped.sub("", text[found[1] : verb]).strip() else found


def _holds_verb(text: str, phrase: NounPhrase, pack: LanguagePack) -> bool:
    """Whether a phrase has a third word that may be its verb: "la obra continúa", not "el ministro de Obras"."""
    words = [word[0] for word in WORD.finditer(text, *phrase)]
    small = len(words) > SURE_PHRASE_WORDS and all(word.islower() for word in words[1:])
    linked = any(word.casefold() in (*pack.speech.genitives, *pack.speech.prepositions) for word in words)
    return small and not linked and is_determiner(words[0], pack.speech)


def _lone_indefinite(text: str, start: int, verb: int, pack: LanguagePack) -> NounPhrase | None:
    """A word like "some" that is the subject of a verb by itself."""
    word, speech = WORD.search(text, start, verb), pack.speech
    if word is None or word[0].casefold() not in {*speech.indefinites}.difference(speech.determiners):
        return None
    rest = reporting_patterns(pack.key).skipped.sub("", text[word.end() : verb])
    return None if rest.strip() else word.span()


def bare_phrase(text: str, start: int, end: int, pack: LanguagePack) -> NounPhrase | None:
    """The phrase without an article that is all there between two places, less adverbs: "health officials"."""
    speech, reporting = pack.speech, reporting_patterns(pack.key)
    words = list(islice(WORD.finditer(text, start, end), MAX_BARE_WORDS + 1))
    words = [word for word in words if not reporting.skipped.fullmatch(word[0])]
    if not words or len(words) > MAX_BARE_WORDS or PHRASE_BREAK.search(text, start, end):
        return None
    if reporting.according.search(fold(text[start:end])):
        return None
    closed = (speech.prepositions, speech.no_subjects, speech.complementizers, reporting.coordinators)
    if any(words[0][0].casefold() in known for known in closed):
        return None
    if len(words) == 1 and pack.grammar.articles == "before" and is_bare_adverb(words[0][0], pack):
        return None
    linked = (*speech.prepositions, *speech.genitives)
    for led, word in pairwise(words):  # "la Comisión (la rechazó)"
        if word[0] in speech.determiners and led[0].casefold() not in linked:
            return None
    inner = (word for led, word in pairwise(words[:-1]) if not is_determiner(led[0], speech))  # "la presse" is no verb
    if any(reporting.verbs.is_verb(word[0].casefold()) for word in inner):
        return None
    return words[0].start(), words[-1].end()


def is_bare_adverb(word: str, pack: LanguagePack) -> bool:
    """Whether a word in lower case before a verb is for no people known: "poorly (maintained)"."""
    reporting = reporting_patterns(pack.key)
    known = reporting.bare_speakers.match(word) or reporting.documents.match(word) or word in reporting.titles
    return word.islower() and not known


def before_small_words(text: str, span: tuple[int, int], pack: LanguagePack) -> tuple[int, int]:
    """A phrase without the relative pronoun, conjunction or preposition that ends it: "l'établissement (où)"."""
    words = list(WORD.finditer(text, *span))
    joints = split_alternatives(pack.orders.joints)
    small = joints.union(pack.officials.relatives, pack.officials.subordinators).difference(pack.speech.determiners)
    if len(words) < len(("body", "where")) or words[-1].end() != span[1] or words[-1][0] not in small:
        return span
    if pack.grammar.separation == "syllables":
        return span
    return span[0], words[-2].end()


def is_name(phrase: str) -> bool:
    """Whether a speaker is called by a name, and not by a phrase that has a name in it."""
    words = phrase.split()
    return words[0][0].isupper() and words[-1][0].isupper() and len(words) <= MAX_NAME_WORDS


def is_second_verb(text: str, start: int, verb: int, pack: LanguagePack) -> bool:
    """Whether "and" is right before a verb: its subject is that of the verb before, "X met Y and (said)"."""
    words = list(WORD.finditer(text, max(start, verb - MAX_COORDINATOR_CHARS), verb))
    joining = reporting_patterns(pack.key).coordinators.union(pack.speech.contrasting)
    return bool(words) and words[-1][0] in joining and words[-1].start() > start


def opens_with_name(text: str, start: int, end: int, pack: LanguagePack) -> bool:
    """Whether an unknown name is right behind a verb: "ha detto Rossi (con la conduttrice Anna Riva)"."""
    word = WORD.search(text, start, end)
    if pack.grammar.noun_capitals != "names" or word is None or word.end() >= end or word[0].islower():
        return False
    return reporting_patterns(pack.key).times.match(fold(text[word.start() : end])) is None
