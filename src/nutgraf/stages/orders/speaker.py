"""Who gives an order: phrases of the sentence tied to the people of the article."""

from __future__ import annotations

from itertools import islice
from typing import Final, NamedTuple

from nutgraf.document import Document
from nutgraf.languages.load import load_pack
from nutgraf.languages.schema import LanguagePack
from nutgraf.records import Official, Speaker
from nutgraf.stages.orders.addressee import is_thing
from nutgraf.stages.orders.clauses import Clause, strip_asides, trim
from nutgraf.stages.orders.cues import MAX_CUES, OPENERS, SentenceContext
from nutgraf.stages.orders.noun_phrases import (
    PIECE,
    WORDS,
    first_verb,
    is_determined,
    is_pronoun,
    noun_phrase,
    object_before,
    opens_phrase,
)
from nutgraf.stages.orders.patterns import OrderPatterns
from nutgraf.stages.speech.mentions import Mentions, pronoun_gender
from nutgraf.stages.speech.reporting import names_act, reporting_patterns
from nutgraf.stages.speech.subjects import Subject, SubjectFinder
from nutgraf.text.fold import fold

MAX_SUBJECT_CHARS: Final = 160  # code points in which the subject of a verb of saying is looked for
MAX_PARTY_WORDS: Final = 11  # words of a phrase that names a party
HEAD: Final = 14  # code points in which the word that makes a phrase a body's name begins
MAX_ACT_WORDS: Final = 6  # words before a relative pronoun in which the kind of an act is: "the directive 133 of May"
MAX_UNKNOWN_PARTY_WORDS: Final = 6  # words of a phrase that names a speaker who is no known body
MAX_ANTECEDENT_CHARS: Final = 1000  # code points back to the person whom a pronoun stands for


class SpeakerIndex(NamedTuple):
    """All that tells who speaks: the people of the article, their posts in plain text, its language."""

    cast: Mentions
    posts: tuple[tuple[str, Speaker], ...]
    pack: LanguagePack
    subjects: SubjectFinder


def index_speakers(document: Document, officials: tuple[Official, ...], mentions: Mentions) -> SpeakerIndex:
    """Who can speak in an article."""
    posts = [(fold(post.text), Speaker(who.name, who.id)) for who in officials for post in who.positions]
    return SpeakerIndex(mentions, tuple(posts), document.pack, SubjectFinder(document, document.text, mentions))


def speaker_in_sentence(scene: SentenceContext, clause: Clause, voices: SpeakerIndex) -> Speaker | None:
    """Who speaks as far as the sentence says: the subject of "asks", the quotation's speaker, "X said"."""
    cue = clause.cues[0]
    if cue.speaker:
        return _named_party(scene, cue.speaker.start, cue.speaker.end, voices)
    if cue.rule.kind == "must" and (agent := _agent(scene, clause)):
        return _named_party(scene, *agent, voices)
    if cue.rule.kind == "asks" and relative_before(scene, cue.start) is not None:
        return _issuer(scene, cue.start)
    if cue.rule.kind == "asks" and (found := _subject_of_asking(scene, clause, voices)):
        return found
    spoken = scene.quotation(cue.start)
    if spoken and spoken.speaker:
        return without_article(scene, spoken.speaker)
    apart = (cue.start, clause.cues[-1].end)
    return None if cue.rule.kind == "acts" else speaker_by_verb(scene, voices, apart)


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
    code = scene.grammar.cues.code
    orders = load_pack(code).verbs.get("Imposing_obligation")
    return names_act(word, reporting_patterns(code)) or (orders is not None and word in orders.nouns)


def _issuer(scene: SentenceContext, end: int) -> Speaker | None:
    """The body whose act says what must be done, with its possessor: the first one that the sentence names."""
    head = scene.grammar.authorities.search(scene.plain, scene.start, end)
    if head is None:
        return None
    last = head.end()
    for word in WORDS.finditer(scene.text, head.end(), end):
        if word[0][0].isupper() and scene.text[last : word.start()].count(" ") <= 2:
            last = word.end()
        elif not scene.grammar.genitives.fullmatch(scene.plain, *word.span()):
            break
    return Speaker(scene.text[head.start() : last])


def decides_for_others(speaker: Speaker | None, grammar: OrderPatterns) -> bool:
    """Whether a speaker holds a post, or is a body or an office whose decisions bind others."""
    if speaker is None or speaker.official is not None:
        return speaker is not None
    head = grammar.authorities.search(fold(speaker.name))
    return head is not None and head.start() <= HEAD


def _subject_of_asking(scene: SentenceContext, clause: Clause, voices: SpeakerIndex) -> Speaker | None:
    """The subject of a verb of asking: before it, or right after it."""
    cue = clause.cues[0]
    opened = subject_end(scene, clause)
    found = _party(scene, clause.start, opened, voices)
    if found or scene.quotation(cue.start):
        return found
    found = _earlier(scene, opened, voices) or _any_subject(scene, clause.start, opened)
    behind = voices.cast.within(cue.end, cue.end + 2)  # "..., demanded the mayor"
    return found or (behind[0].speaker if behind else None)


def subject_end(scene: SentenceContext, clause: Clause) -> int:
    """Where what stands before the cue ends to be its subject: before an object that stands there too."""
    if placed := object_before(scene, clause):
        return placed[0]
    end = trim(scene.text, clause.start, clause.cues[0].start)[1]
    owner = scene.grammar.possessive.search(scene.plain, clause.start, end)
    return owner.start() if owner else clause.cues[0].start


def _agent(scene: SentenceContext, clause: Clause) -> tuple[int, int] | None:
    """The agent right after a passive verb: "ordered by the prefect to"."""
    cue = clause.cues[0]
    first, last = strip_asides(scene, cue.end, min(clause.end, cue.end + MAX_SUBJECT_CHARS))
    led = scene.grammar.by.match(scene.plain, first, last)
    if not led:
        return None
    limits = [PIECE.search(scene.plain, led.end(), last), scene.grammar.act.search(scene.plain, led.end(), last)]
    limits.append(scene.grammar.ordering.search(scene.plain, led.end(), last))
    return strip_asides(scene, led.end(), min([last, *(limit.start() for limit in limits if limit)]))


def _named_party(scene: SentenceContext, first: int, last: int, voices: SpeakerIndex) -> Speaker | None:
    """The party in a place that grammar gives to one: "the prefect" after "by"."""
    first, last = strip_asides(scene, first, last)
    if found := _party_from_phrase(scene, first, last, voices):
        return found
    if first >= last or is_pronoun(scene, first, last):
        return None
    if led := scene.grammar.articles.match(scene.plain, first, last):
        first, last = trim(scene.text, led.end(), last)
    return (
        Speaker(scene.text[first:last]) if 0 < len(WORDS.findall(scene.text[first:last])) <= MAX_PARTY_WORDS else None
    )


def subject_before(scene: SentenceContext, end: int, voices: SpeakerIndex) -> Speaker | None:
    """The party that is the subject of a verb at `end`, as far back as the sentence goes."""
    return _party(scene, max(scene.start, end - MAX_SUBJECT_CHARS), end, voices) or _earlier(scene, end, voices)


def speaker_by_verb(scene: SentenceContext, voices: SpeakerIndex, apart: tuple[int, int] = (0, 0)) -> Speaker | None:
    """The subject of a verb of saying in the sentence, outside `apart`, or the source after "according to"."""
    for source in islice(scene.grammar.according.finditer(scene.plain, scene.start, scene.end), MAX_CUES):
        found = voices.subjects.source(source.end(), min(scene.end, source.end() + MAX_SUBJECT_CHARS))
        if speaker := _speaker(scene, found, voices):
            return speaker
    for verb in islice(scene.grammar.verbs_of_saying.find(scene.plain, scene.start, scene.end), MAX_CUES):
        if apart[0] <= verb.start < apart[1]:
            continue
        opened = max(scene.start, verb.start - MAX_SUBJECT_CHARS)
        if not apart[1] and scene.grammar.subordinators.search(scene.plain, opened, verb.start):
            continue  # "the firm, which expects that ..." does not go on to give orders
        if opened <= apart[0] < verb.start and apart[1]:
            comma = scene.plain.rfind(",", apart[1], verb.start)
            opened = comma + 1 if comma >= 0 else verb.start
        found = voices.subjects.before(opened, verb.start) or voices.subjects.after(
            verb.end, min(scene.end, verb.end + MAX_SUBJECT_CHARS)
        )
        if speaker := _speaker(scene, found, voices):
            return speaker
    return None


def _speaker(scene: SentenceContext, subject: Subject | None, voices: SpeakerIndex) -> Speaker | None:
    """Who a subject is: a noun phrase counts where it names a body or a person."""
    if subject is None:
        return None
    if subject.source != "phrase":
        return without_article(scene, subject.speaker)
    if found := _party_from_phrase(scene, subject.start, subject.end, voices):
        return found
    return None if is_thing(scene, subject.start, subject.end) else _any_phrase(scene, subject.start, subject.end)


def without_article(scene: SentenceContext, speaker: Speaker) -> Speaker:
    """A speaker in the words of the text, less the article that opens them: "The Water Authority"."""
    led = None if speaker.official else scene.grammar.articles.match(fold(speaker.name))
    bare = speaker.name[led.end() :].strip() if led else ""
    return Speaker(bare) if bare else speaker


def _party(scene: SentenceContext, start: int, end: int, voices: SpeakerIndex) -> Speaker | None:
    """The party that is the subject of a verb at `end`."""
    first, last = noun_phrase(scene, start, end)
    if first >= last or scene.grammar.first_second_person.match(scene.plain, first, last):
        return None
    if apposed := _apposed(scene, (first, last), (start, end), voices):
        return apposed
    if _is_clause(scene, first, last, end):
        return None
    phrase = scene.plain[first:last]
    if pronoun := scene.grammar.pronouns.fullmatch(phrase):
        latest = voices.cast.last_before(first, pronoun_gender(pronoun[0], voices.pack))
        return latest.speaker if latest and first - latest.end <= MAX_ANTECEDENT_CHARS else None
    return _party_from_phrase(scene, first, last, voices)


def _apposed(
    scene: SentenceContext, phrase: tuple[int, int], clause: tuple[int, int], voices: SpeakerIndex
) -> Speaker | None:
    """The person beside a phrase, between commas: "the minister, Dr Jane Doe,", "Jane Doe, head of the agency,"."""
    (first, last), (start, end) = phrase, clause
    people = voices.cast.within(first, last)
    if people:
        return None
    behind = [p for p in voices.cast.within(last, end) if not scene.plain[p.end : end].strip(",) ")]
    if behind and "," in scene.plain[last : behind[-1].start] and "," in scene.plain[behind[-1].end : end]:
        return behind[-1].speaker
    before = [p for p in voices.cast.within(start, first) if scene.plain[p.end : first].strip() == ","]
    closed = scene.plain[last:end].strip() == ","
    return before[-1].speaker if before and closed and not before[-1].after_preposition else None


def _any_subject(scene: SentenceContext, start: int, end: int) -> Speaker | None:
    """The subject of a verb of asking, whatever it is: "the coach", "farmers"."""
    first, last = noun_phrase(scene, start, end)
    if first >= last or _is_clause(scene, first, last, end):
        return None
    return _any_phrase(scene, first, last)


def _any_phrase(scene: SentenceContext, first: int, last: int) -> Speaker | None:
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


def _earlier(scene: SentenceContext, end: int, voices: SpeakerIndex) -> Speaker | None:
    """The subject of an earlier verb of the sentence, which this one shares: the first person who is a subject."""
    people = voices.cast.within(scene.start, end)
    return next((person.speaker for person in people if not person.after_preposition), None)


def _party_from_phrase(scene: SentenceContext, first: int, last: int, voices: SpeakerIndex) -> Speaker | None:
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
    if holder := _holder(scene.plain[first:last], voices):
        return holder
    if not _can_speak(scene, first, last):
        return None
    if led := scene.grammar.articles.match(scene.plain, first, last):
        first, last = trim(scene.text, led.end(), last)
    return Speaker(scene.text[first:last]) if first < last else None


def _opens_with_body(scene: SentenceContext, first: int, last: int) -> bool:
    """Whether a body, and not the person whose it is, is the head of a phrase: "the government (of Ann Dow)"."""
    body = scene.grammar.authorities.search(scene.plain, first, last)
    return body is not None and body.start() - first <= HEAD


def _is_clause(scene: SentenceContext, first: int, last: int, end: int) -> bool:
    """Whether a phrase before a comma has a verb: "the state should pay, (demanded X)"."""
    return "," in scene.plain[last:end] and first_verb(scene, first, last) is not None


def _can_speak(scene: SentenceContext, first: int, last: int) -> bool:
    """Whether a phrase names a body or a person: not a clause, and not only the capital of a sentence's first word."""
    words = WORDS.findall(scene.text[first:last])
    if (
        not 0 < len(words) <= MAX_PARTY_WORDS
        or not opens_phrase(scene, first, last)
        or len(words[0]) == last - first == 1
    ):
        return False
    body = scene.grammar.bodies.search(scene.plain, first, last)
    if body and body.start() - first <= HEAD:
        return True
    capitals: int = sum(word[0].isupper() for word in words)
    opens_sentence = not scene.plain[scene.start : first].strip(OPENERS)
    return capitals > int(opens_sentence)


def _holder(phrase: str, voices: SpeakerIndex) -> Speaker | None:
    """The official whose post opens with the words of the phrase, two at least."""
    if not 2 <= len(WORDS.findall(phrase)) <= MAX_PARTY_WORDS:
        return None
    return next((speaker for post, speaker in voices.posts if post.startswith(phrase)), None)
