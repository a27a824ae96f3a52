"""What is no sign of a speaker: a clause with a subject of its own around a quotation, a thing behind its verb."""

from __future__ import annotations

from itertools import islice
from typing import Final

from nutgraf.stages.quotes.indirect_patterns import indirect_patterns
from nutgraf.stages.speech.antecedents import BLANK, Subject
from nutgraf.stages.speech.mentions import WORD
from nutgraf.stages.speech.noun_phrases import noun_phrase_at
from nutgraf.stages.speech.reporting import is_saying
from nutgraf.stages.speech.subjects import SubjectFinder
from nutgraf.text.fold import fold
from nutgraf.text.phrases import SPACES
from nutgraf.text.quote_marks import QuotedSpan

ENDS_OPEN: Final = ",?!…"  # signs inside the closing mark behind which a reporting clause may follow
MAX_ADVERBIAL_WORDS: Final = 4  # words of "A ses yeux", with a capital that has lost its accent
MIN_EMBEDDING_WORDS: Final = 3  # words before a quotation in its sentence: a subject, a verb and more


def is_embedded(subjects: SubjectFinder, folded: str, quote: QuotedSpan, start: int) -> bool:
    """Whether a quotation in the sentence from `start` on is a part of a clause of the article, or is its subject.

    Who spoke before goes on in it no more than in the rest of the clause. In the mood of reported speech he does, and
    behind a verb of saying: "Et d'ajouter : « ... »".
    """
    text = subjects.text
    since = max(start, text.rfind(BLANK, start, quote.outer_start) + 1)
    words = WORD.findall(text, since, quote.outer_start)
    if not words and _is_subject(subjects, quote):
        return True
    sentence = subjects.document.sentence_at(quote.outer_start)
    start = max(start, subjects.document.sentences[sentence].start) if sentence is not None else since
    outside = list(islice(WORD.finditer(text, start, quote.outer_start), MIN_EMBEDDING_WORDS))
    if len(outside) < MIN_EMBEDDING_WORDS:
        return False
    if indirect_patterns(subjects.document.pack.key).reported_forms.search(folded, start, quote.outer_start):
        return False
    words, verbs = WORD.findall(folded, start, quote.outer_start), subjects.reporting.verbs.openings
    if _is_adverbial(text[start : quote.outer_start].rstrip(SPACES), words, subjects.document.pack.speech.prepositions):
        return False
    led = text[start : quote.outer_start].rstrip(SPACES).endswith(":")
    if led and (not verbs.isdisjoint(words) or is_saying(words[-1], subjects.document.pack)):
        return False  # "This was her conclusion:"
    return subjects.pronoun(start, outside[0].end()) is None  # "He sees in it “...”"


def _is_adverbial(lead: str, words: list[str], prepositions: tuple[str, ...]) -> bool:
    """Whether one phrase with its comma is all that stands before a quotation: "In her eyes, “...”"."""
    alone = lead.endswith(",") and lead.count(",") == 1 and BLANK not in lead
    return alone and (len(words) <= MAX_ADVERBIAL_WORDS or words[0] in prepositions)


def _is_subject(subjects: SubjectFinder, quote: QuotedSpan) -> bool:
    """Whether a verb follows that a quotation is the subject of: a word in lower case with no comma before it."""
    text = subjects.text
    word = WORD.search(text, quote.outer_end, quote.outer_end + len("  x") + 1)
    if subjects.document.text[quote.end - 1] in ENDS_OPEN:
        return False  # "„Nezbyl nikdo,“ posteskla si ..."
    if word is None or not word[0][0].islower() or text[quote.outer_end : word.start()].strip(SPACES):
        return False
    whole = WORD.match(text, word.start())
    return whole is not None and whole[0] not in subjects.reporting.no_verbs


def has_own_subject(subjects: SubjectFinder, folded: str, start: int, verb: int) -> bool:
    """Whether a noun phrase opens a clause in a language that leaves no subject out."""
    pack = subjects.document.pack
    phrase = noun_phrase_at(subjects.text, start, verb, pack) if pack.grammar.subject_pronouns == "required" else None
    return phrase is not None and subjects.reporting.times.match(folded, phrase[0]) is None


def is_own_object(subjects: SubjectFinder, subject: Subject) -> bool:
    """Whether a possessed or indefinite thing behind its verb is no speaker: "Reafirmou (sua postura)"."""
    pack, reporting = subjects.document.pack, subjects.reporting
    if pack.grammar.subject_pronouns != "optional" or subjects.can_speak(subject):
        return False
    words = fold(subjects.text[subject.start : subject.end])
    able = any(reporting.bare_speakers.match(words, word.start()) for word in WORD.finditer(words))
    led = words.partition(" ")[0] in pack.speech.indefinites
    said = any(is_saying(word, pack) for word in words.split())
    alone = not subjects.text[subject.end : subject.end + 2].strip(" :,")  # "Disse sua mãe:"
    return led and not able and (said or not alone) and reporting.documents.search(words) is None
