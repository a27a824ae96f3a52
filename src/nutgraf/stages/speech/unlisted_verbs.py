"""A verb that no list has, in the slot of a verb of saying: right after a quotation, with a subject that ends it."""

from __future__ import annotations

from typing import Final

from nutgraf.records import Place
from nutgraf.stages.speech.antecedents import Subject
from nutgraf.stages.speech.mentions import WORD
from nutgraf.stages.speech.noun_phrases import noun_phrase_at
from nutgraf.stages.speech.subjects import SubjectFinder
from nutgraf.text.fold import fold

MAX_VERB_WORDS: Final = 3  # "a-t-il", "s'est emporté", "si è rammaricata": auxiliary, pronoun and verb
MAX_SLOT_CHARS: Final = 110  # code points from the quotation to the end of its subject
MAX_POST_WORDS: Final = 4  # "la présidente du club", "the club's new chairwoman"
MARKS: Final = ' \u00a0\u202f,.!?–—-»”"’'  # what stands between a quotation and its reporting clause


def subject_of_unlisted_verb(subjects: SubjectFinder, start: int, end: int) -> tuple[Subject, Place] | None:
    """The subject and the verb of a reporting clause between two places (code points), whose verb is in no list.

    None where the clause has another form than a verb and its subject, or the words cannot be a verb.
    """
    words = list(WORD.finditer(subjects.text, start, min(end, start + MAX_SLOT_CHARS)))
    if not words or subjects.text[start : words[0].start()].strip(MARKS):
        return None
    inverted = subjects.document.pack.speech.inverts
    for count in range(1, min(MAX_VERB_WORDS, len(words) - 1) + 1) if inverted else ():
        verb = Place(words[0].start(), words[count - 1].end())
        subject = subjects.named_at(words[count].start(), end)
        if subject is None or not _ends_clause(subjects, subject.end, end):
            subject = subjects.at_end(verb.end, end) or _definite_phrase(subjects, words[count].start(), end)
        if subject and _is_verb(subjects, verb):
            return subject, verb
    subject = subjects.named_at(words[0].start(), end)
    after = [word for word in words if subject and word.start() >= subject.end]
    if subject is None or not 0 < len(after) <= MAX_VERB_WORDS or subjects.text[after[-1].end() : end].strip(MARKS):
        return None
    verb = Place(after[0].start(), after[-1].end())
    joined = not subjects.text[subject.end : verb.start].strip()
    return (subject, verb) if joined and _is_verb(subjects, verb) else None


def _definite_phrase(subjects: SubjectFinder, start: int, end: int) -> Subject | None:
    """A short noun phrase with an article that ends the clause: "(redoute) la présidente"."""
    pack = subjects.document.pack
    phrase = noun_phrase_at(subjects.text, start, end, pack)
    if phrase is None or subjects.text[phrase[1] : end].strip(MARKS):
        return None
    words = WORD.findall(subjects.text, *phrase)
    determined = fold(words[0]).partition("'")[0].rstrip("'") in {word.rstrip("'") for word in pack.speech.determiners}
    return subjects.subject_from_text(phrase) if determined and len(words) <= MAX_POST_WORDS else None


def _is_verb(subjects: SubjectFinder, place: Place) -> bool:
    """Whether words in lower case may be a verb: none of those that open other phrases or join clauses."""
    text = subjects.text[place.start : place.end]
    if text != text.lower() or any(mark in text for mark in ",;:()"):
        return False
    speech, reporting = subjects.document.pack.speech, subjects.reporting
    words = [word.group() for word in WORD.finditer(text)]
    reflexives = {word.rstrip("'") for word in speech.reflexives}
    *before, last = words
    if last in reporting.no_verbs or reporting.skipped.fullmatch(last):
        return False
    return not speech.inverts or all(word in reflexives or reporting.skipped.fullmatch(word) for word in before)


def _ends_clause(subjects: SubjectFinder, start: int, end: int) -> bool:
    """Whether a clause ends at `start`, or goes on after a comma or with a preposition: "on Monday"."""
    rest = subjects.text[start:end].lstrip(" \u00a0\u202f")
    word = WORD.match(rest)
    prepositions = subjects.document.pack.speech.prepositions
    return not rest or rest[0] in ',.!?"”»' or (word is not None and word.group().casefold() in prepositions)
