"""A sentence that is read for indirect speech: what is asked of any place in it."""

from __future__ import annotations

import re
from typing import Final

from nutgraf.document import Sentence
from nutgraf.records import Place, Quote
from nutgraf.stages.quotes.indirect_patterns import indirect_patterns
from nutgraf.stages.speech.antecedents import BLANK, Subject
from nutgraf.stages.speech.mentions import WORD
from nutgraf.stages.speech.noun_phrases import noun_phrase_at
from nutgraf.stages.speech.reporting import ReportingCues
from nutgraf.stages.speech.subjects import SubjectFinder
from nutgraf.text.fold import fold
from nutgraf.text.phrases import SPACES, skip_space

MIN_CLAUSE_WORDS: Final = 4  # as in direct speech: what is shorter is a term
MIN_SOURCED_WORDS: Final = 3  # behind "according to" there is a clause: "wurde niemand verletzt"
MAX_REST_WORDS: Final = 8  # words after the reporting clause: "on Monday in a statement"
STOPS: Final = re.compile(r"[;:\n()]")


class ClauseReader:
    """One sentence with the subjects and cues of its article."""

    def __init__(self, subjects: SubjectFinder, cues: ReportingCues, sentence: Sentence) -> None:
        self.document = subjects.document
        self.subjects = subjects
        self.cues = cues
        self.patterns = indirect_patterns(self.document.pack.key)
        self.text = subjects.text
        self.plain = cues.folded
        self.start = sentence.start
        self.end = sentence.start + len(sentence.text.rstrip(" .!…\n"))
        self.question = sentence.text.rstrip().endswith("?")

    def _opens_with(self, start: int, words: frozenset[str]) -> bool:
        word = WORD.search(self.plain, start, self.end)
        return word is not None and word.group() in words

    def _is_source(self, subject: Subject) -> bool:
        """Whether a phrase has a word in it for people or documents that are quoted: "local media"."""
        words, cues = fold(self.text[subject.start : subject.end]), self.subjects.reporting
        known = (cues.bare_speakers, cues.documents)
        return any(noun.match(words, word.start()) for noun in known for word in WORD.finditer(words))

    def _has_that(self, subject: Subject, verb: Place, that: int) -> bool:
        """Whether "that" is of a thing behind the verb, its object: "Señaló (la necesidad) de que"."""
        if subject.source != "phrase" or subject.start < verb.start or self._can_say(subject):
            return False
        between = WORD.findall(self.plain, subject.end, that)
        return len(between) == 1 and between[0] in self.document.pack.speech.prepositions

    def _can_say(self, subject: Subject) -> bool:
        return self.subjects.can_speak(subject) or self._is_source(subject)

    def _is_light(self, start: int, end: int) -> bool:
        """Whether a stretch holds no more than adverbs and a date."""
        return self.subjects.is_light(start, end)

    def _is_noun_phrase(self, end: int) -> bool:
        phrase = noun_phrase_at(self.text, self.start, end, self.document.pack)
        return phrase is not None and not self.text[phrase[1] : end].strip()

    def _stop(self, start: int, end: int) -> int:
        stop = STOPS.search(self.text, start, end)
        return stop.start() if stop else end

    def _rest_is_short(self, start: int) -> bool:
        """Whether only an apposition or an adverbial follows a place."""
        rest = self.text[start : self.end]
        return len(WORD.findall(rest)) <= MAX_REST_WORDS and not self.patterns.that.search(fold(rest))

    def _is_quotation(self, start: int, end: int) -> bool:
        """Whether a clause is words between marks and what reports them: "« Oui », a dit X (, Y)"."""
        if self.text[start : start + 1] != BLANK:
            return False
        comma = self.text.find(",", start, end)
        closed = comma >= 0 and not self.text[start:comma].strip(BLANK + SPACES)
        return closed and self.patterns.saying.opens(self.plain, skip_space(self.plain, comma + 1), end)

    def _quote(self, start: int, end: int, subject: Subject | None, verb: Place | None) -> Quote | None:
        text = self.document.text
        while start < end and not (text[start].isalnum() or text[start] in "$€£("):
            start += 1
        while end > start and text[end - 1] in " \u00a0\u202f,;:–—-\n":
            end -= 1
        words = text[start:end]
        if self._is_quotation(start, end):
            return None
        if len(WORD.findall(words)) < (MIN_CLAUSE_WORDS if verb else MIN_SOURCED_WORDS):
            return None
        said = text[verb.start : verb.end] if verb else None
        if subject is None:
            return Quote(start, end, words, None, said, "indirect")
        return Quote(start, end, words, subject.speaker, said, "indirect", subject.source)
