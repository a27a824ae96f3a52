"""Who the subject of a verb is by its whole clause: beside the verb, before a relative, or shared with another verb.

`SubjectFinder` knows the people, pronouns, posts and names of an article for all verbs, and reads what is beside a
verb of saying, for beside a quotation any verb may be one. A verb of asking is one by what it governs: its subject may
be anywhere in its clause, and what is right behind it is its object. Each reading was tried in the place of the other:
in 18 of 1,235 articles and sentences the speaker of an order is lost or another ("the Regulation (EU) 2024/1991
demands"), in 15 that of a quotation (a clause before the reporting one).
"""

from __future__ import annotations

from itertools import islice
from typing import Final

from nutgraf.languages.load import load_pack
from nutgraf.records import Speaker
from nutgraf.stages.speech.clauses import OPENERS, SentenceText, VerbClause, strip_adverbials, trim
from nutgraf.stages.speech.inversion import subject_after_verb
from nutgraf.stages.speech.mentions import pronoun_gender
from nutgraf.stages.speech.noun_phrases import WORDS, first_verb, is_determined, noun_phrase_before
from nutgraf.stages.speech.parties import any_phrase, party_from_phrase, speaker_of
from nutgraf.stages.speech.preposed_objects import object_before
from nutgraf.stages.speech.pronouns import MAX_RELATIVE_CHARS
from nutgraf.stages.speech.subjects import SubjectFinder
from nutgraf.text.fold import fold
from nutgraf.text.phrases import skip_space

MAX_SUBJECT_CHARS: Final = 160  # code points in which the subject of a verb of saying is looked for
MAX_RELATIVE_WORDS: Final = 2  # words of an insertion in which its relative pronoun is: "v (jejichž) čele"
MAX_VERBS: Final = 30  # verbs read in one sentence: prose has three, and each costs the length of the sentence


def subject_of_clause(scene: SentenceText, clause: VerbClause, voices: SubjectFinder) -> Speaker | None:
    """The subject of a verb that its complement makes one of asking: before it, or right after it."""
    verb = clause.verb
    if found := _antecedent(scene, clause, voices):
        return found
    if placed := subject_after_verb(scene, clause):
        found = subject_party(scene, placed.start, placed.end, voices)
        return found or any_subject(scene, placed.start, placed.end)
    if led := _before_insertion(scene, clause, voices):
        return led
    opened = subject_end(scene, clause)
    if shared := _opening_body(scene, opened, voices):
        return shared
    found = subject_party(scene, clause.start, opened, voices)
    if found or scene.quotation(verb.start):
        return found
    found = earlier_subject(scene, opened, voices) or any_subject(scene, clause.start, opened)
    behind = voices.cast.within(verb.end, verb.end + 2)  # "..., demanded the mayor"
    return found or (behind[0].speaker if behind else None)


def _antecedent(scene: SentenceText, clause: VerbClause, voices: SubjectFinder) -> Speaker | None:
    """The party whose relative pronoun is the subject of a verb of asking: "the mayor, who (has pledged to)"."""
    verb = clause.verb.start
    relative = voices.reporting.relative.search(scene.text, max(scene.start, verb - MAX_RELATIVE_CHARS), verb)
    opened = relative.start() if relative else _comma_before_relative(scene, verb)
    found = None if opened is None or scene.quotation(verb) else subject_party(scene, scene.start, opened, voices)
    if found is None or found.official is not None or relative:
        return found
    return found if scene.grammar.bodies.match(fold(found.name)) else None


def _before_insertion(scene: SentenceText, clause: VerbClause, voices: SubjectFinder) -> Speaker | None:
    """The body before an insertion that says who leads it: "The union, which Jan Hale chairs, (asked)"."""
    opened = scene.plain.find(",", clause.start, clause.verb.start)
    closed = scene.plain.rfind(",", opened + 1, clause.verb.start) if opened >= 0 else -1
    people = voices.cast.within(opened + 1, closed) if closed >= 0 else ()
    first, last = trim(scene.text, clause.start, max(opened, clause.start))
    rest = voices.reporting.skipped.sub("", scene.plain[closed + 1 : clause.verb.start])
    if len(people) != 1 or rest.strip() or first >= last or voices.cast.within(first, last):
        return None
    governed = people[0].after_preposition and len(WORDS.findall(scene.plain[opened : people[0].phrase])) > 1
    if not governed and not _is_relative_clause(scene, opened + 1, closed):
        return None
    return party_from_phrase(scene, first, last, voices) if is_determined(scene, first, last) else None


def _is_relative_clause(scene: SentenceText, start: int, end: int) -> bool:
    """Whether an insertion is a relative clause: by its first words, or by its verb where verbs are last."""
    first, last = trim(scene.text, start, end)
    if scene.grammar.subordinators.match(scene.plain, first, last):
        return True
    pack = load_pack(scene.grammar.code)
    words = WORDS.findall(scene.plain[first:last])
    if any(word in pack.officials.relatives for word in words[:MAX_RELATIVE_WORDS]):
        return True
    led = scene.grammar.articles.match(scene.plain, first, last)
    verb = scene.text[last - len(words[-1])].islower() if words else False
    return pack.grammar.noun_capitals == "all_nouns" and led is not None and verb


def _comma_before_relative(scene: SentenceText, verb: int) -> int | None:
    """Where the comma is before a conjunction or relative right before a verb: "the union(, which) urged"."""
    near = max(scene.start, verb - MAX_RELATIVE_CHARS)
    for joint in scene.grammar.subordinators.finditer(scene.plain, near, verb):
        if not scene.plain[joint.end() : verb].strip() and scene.plain[joint.start() - 2 : joint.start()] == ", ":
            return joint.start() - 2
    return None


def _opening_body(scene: SentenceText, end: int, voices: SubjectFinder) -> Speaker | None:
    """The body that opens the sentence, whose second verb is right behind "and": "The firm owns it and (vowed to)"."""
    grammar = scene.grammar
    joints = [joint.span() for joint in grammar.coordinators.finditer(scene.plain, scene.start, end)]
    if not joints or scene.quotation(end) or voices.cast.within(scene.start, joints[-1][0]):
        return None
    between = scene.plain[joints[-1][1] : end].strip(" ,")
    small = (grammar.report_words, voices.reporting.objects)  # "and (has)", "y (les) pidió"
    if between and not any(word.fullmatch(between) for word in small):
        return None
    first = trim(scene.text, scene.start, end)[0]
    led = grammar.articles.match(scene.plain, first, end)
    first = trim(scene.text, led.end(), end)[0] if led else first
    head = grammar.bodies.search(scene.plain, first, min(end, first + MAX_SUBJECT_CHARS))
    if head is None or head.end() >= joints[-1][0] or len(WORDS.findall(scene.plain[first : head.start()])) > 1:
        return None
    if any(p.search(scene.plain, first, head.start()) for p in (grammar.adverbial, grammar.report_words)):
        return None
    return Speaker(scene.text[first : with_possessor(scene, head.end(), joints[-1][0])])


def with_possessor(scene: SentenceText, start: int, end: int) -> int:
    """Where a body's name ends whose head ends at `start`: behind the names and genitives that follow."""
    last = start
    for word in WORDS.finditer(scene.text, start, end):
        if word[0][0].isupper() and scene.text[last : word.start()].count(" ") <= 2:
            last = word.end()
        elif not scene.grammar.genitives.fullmatch(scene.plain, *word.span()):
            break
    return last


def subject_end(scene: SentenceText, clause: VerbClause) -> int:
    """Where what stands before the verb ends to be its subject: before an object that stands there too."""
    if placed := object_before(scene, clause):
        return placed[0]
    end = trim(scene.text, clause.start, clause.verb.start)[1]
    owner = scene.grammar.possessive.search(scene.plain, clause.start, end)
    return owner.start() if owner else clause.verb.start


def subject_before(scene: SentenceText, end: int, voices: SubjectFinder) -> Speaker | None:
    """The party that is the subject of a verb at `end`, as far back as the sentence goes."""
    found = subject_party(scene, max(scene.start, end - MAX_SUBJECT_CHARS), end, voices)
    return found or earlier_subject(scene, end, voices)


def subject_party(scene: SentenceText, start: int, end: int, voices: SubjectFinder) -> Speaker | None:
    """The party that is the subject of a verb at `end`."""
    first, last = noun_phrase_before(scene, start, end)
    if first >= last or scene.grammar.first_second_person.match(scene.plain, first, last):
        return None
    if apposed := _apposed(scene, (first, last), (start, end), voices):
        return apposed
    if _is_clause(scene, first, last, end):
        return None
    phrase = scene.plain[first:last]
    if pronoun := scene.grammar.pronouns.fullmatch(phrase):
        gender = pronoun_gender(pronoun[0], voices.document.pack)
        gender = None if voices.is_plural_pronoun(first, last) else gender
        return voices.referent(first, gender) if gender else None  # "it" is nobody
    return party_from_phrase(scene, first, last, voices)


def _apposed(
    scene: SentenceText, phrase: tuple[int, int], clause: tuple[int, int], voices: SubjectFinder
) -> Speaker | None:
    """The person beside a phrase, between commas: "the minister, Dr Jane Doe,", "Jane Doe, head of the agency,"."""
    (first, last), (start, end) = phrase, clause
    people = voices.cast.within(first, last)
    if people:
        return None
    behind = [p for p in voices.cast.within(last, end) if not scene.plain[p.end : end].strip(",) ")]
    commas = behind and "," in scene.plain[last : behind[-1].start] and "," in scene.plain[behind[-1].end : end]
    if commas and not (behind[-1].after_preposition and is_determined(scene, first, last)):
        return behind[-1].speaker  # not of "the court, granting a request by (Jane Doe), ordered"
    before = [p for p in voices.cast.within(start, first) if scene.plain[p.end : first].strip() == ","]
    closed = scene.plain[last:end].strip() == ","
    return before[-1].speaker if before and closed and not before[-1].after_preposition else None


def any_subject(scene: SentenceText, start: int, end: int) -> Speaker | None:
    """The subject of a verb of asking, whatever it is: "the coach", "farmers"."""
    first, last = noun_phrase_before(scene, start, end)
    if first >= last or _is_clause(scene, first, last, end):
        return None
    return any_phrase(scene, first, last)


def earlier_subject(scene: SentenceText, end: int, voices: SubjectFinder) -> Speaker | None:
    """The subject of an earlier verb of the sentence, which this one shares: the first person who is a subject."""
    people = voices.cast.within(scene.start, end)
    return next((person.speaker for person in people if not person.after_preposition), None)


def _is_clause(scene: SentenceText, first: int, last: int, end: int) -> bool:
    """Whether a phrase before a comma has a verb: "the state should pay, (demanded X)"."""
    return "," in scene.plain[last:end] and first_verb(scene, first, last) is not None


def lacks_subject(scene: SentenceText, start: int, end: int) -> bool:
    """Whether nothing but dates and adverbs stands between a conjunction and a verb."""
    first, last = strip_adverbials(scene, start, end)
    return first >= last


def opens_as_noun(scene: SentenceText, start: int, end: int) -> bool:
    """Whether a form of a verb that opens its sentence before a preposition is a noun: "Claims for damage are due".

    Only where a verb needs a subject beside it.
    """
    pack = load_pack(scene.grammar.code)
    if pack.grammar.subject_pronouns == "optional" or scene.plain[scene.start : start].strip(OPENERS):
        return False
    after = WORDS.match(scene.plain, skip_space(scene.plain, end), scene.end)
    return after is not None and after[0] in pack.speech.prepositions and "," not in scene.plain[end : after.start()]


def speaker_by_verb(scene: SentenceText, voices: SubjectFinder, apart: tuple[int, int] = (0, 0)) -> Speaker | None:
    """The subject of a verb of saying in the sentence, outside `apart`, or the source after "according to"."""
    for source in islice(scene.grammar.according.finditer(scene.plain, scene.start, scene.end), MAX_VERBS):
        found = voices.source(source.end(), min(scene.end, source.end() + MAX_SUBJECT_CHARS))
        if speaker := speaker_of(scene, found, voices):
            return speaker
    for verb in islice(scene.grammar.verbs_of_saying.find(scene.plain, scene.start, scene.end), MAX_VERBS):
        if apart[0] <= verb.start < apart[1] or opens_as_noun(scene, verb.start, verb.end):
            continue
        opened = max(scene.start, verb.start - MAX_SUBJECT_CHARS)
        if not apart[1] and scene.grammar.subordinators.search(scene.plain, opened, verb.start):
            continue  # "the firm, which expects that ..." does not go on to give orders
        if opened <= apart[0] < verb.start and apart[1]:
            comma = scene.plain.rfind(",", apart[1], verb.start)
            opened = comma + 1 if comma >= 0 else verb.start
        found = voices.of_verb(verb, opened, min(scene.end, verb.end + MAX_SUBJECT_CHARS))
        if speaker := speaker_of(scene, found, voices):
            return speaker
    return None
