"""Who speaks in a later clause of a sentence than the last verb of saying: "..., said X, while Y calls it “...”"."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, Literal

from nutgraf.records import Place
from nutgraf.stages.quotes.indirect_patterns import indirect_patterns
from nutgraf.stages.speech.antecedents import STOP, Attribution, Subject, subject_of
from nutgraf.stages.speech.mentions import WORD
from nutgraf.stages.speech.reporting import ReportingCues, places_in
from nutgraf.stages.speech.subjects import SubjectFinder
from nutgraf.text.phrases import any_word
from nutgraf.text.quote_marks import QuotedSpan

MAX_LEAD_WORDS: Final = 1  # words before "for" in a clause: "während (es) für X ... ist"
COMMA: Final = re.compile(r", ?")
END: Final = re.compile(rf"[;:\n]|{STOP}")


@cache
def _opposing(words: tuple[str, ...]) -> re.Pattern[str]:
    """A comma and the conjunction that sets somebody's clause against another's."""
    return re.compile(rf",[ \u00a0](?:{any_word(words)})(?!\w)")


def opposed_clause(
    subjects: SubjectFinder, cues: ReportingCues, start: int, quote: QuotedSpan
) -> Attribution | Literal[False] | None:
    """Who speaks in the clause with "while" or "whereas" that leads to a quotation: nobody of the clause before.

    False where there is such a clause and it does not tell, None where there is none.
    """
    end = quote.outer_start
    opened = list(_opposing(subjects.document.pack.speech.opposing).finditer(cues.folded, start, end))
    if not opened or END.search(subjects.text, opened[-1].end(), end):
        return None
    first = opened[-1].end()
    verb = next(iter(places_in(cues.verbs, first, end)), None)
    if viewer := _viewer(subjects, first, end):
        return _attribution(subjects, viewer, verb)
    opening = subjects.named_at(first, end)
    named = [opening] if opening else [subject_of(m) for m in subjects.named_in(first, end)]
    closing = subjects.text.find(",", named[0].end + 1 if named else first, end)
    apposed = bool(named) and "," in (subjects.text[named[0].end], subjects.text[named[0].start - 2])
    if closing >= 0 and not apposed:
        return None  # "X, while Y watched, said “...”"
    found = named[0] if named else subjects.before(first, verb.start) if verb else None
    return _attribution(subjects, found, verb)


def _viewer(subjects: SubjectFinder, start: int, end: int) -> Subject | None:
    """The person whose view the clause tells: "while for (X) it is “...”"."""
    for count, word in enumerate(WORD.finditer(subjects.text, start, end)):
        cue = subjects.reporting.viewpoint.match(subjects.text, word.start(), end)
        if cue:
            return subjects.named_at(cue.end(), end)
        if count == MAX_LEAD_WORDS:
            break
    return None


def _attribution(subjects: SubjectFinder, subject: Subject | None, verb: Place | None) -> Attribution | Literal[False]:
    if subject is None or subject.source == "continued":
        return False
    words = subjects.text[verb.start : verb.end] if verb else None
    return Attribution(subject.speaker, words, verb.start if verb else subject.start, subject.source)


def joins_clauses(subjects: SubjectFinder, word: str) -> bool:
    """Whether a word joins clauses: "and", "when", "but"."""
    pack = subjects.document.pack
    known = (subjects.reporting.coordinators, pack.officials.subordinators, indirect_patterns(pack.key).joints)
    return any(word in joining for joining in known)


def in_later_clause(subjects: SubjectFinder, cues: ReportingCues, start: int, quote: QuotedSpan) -> Attribution | None:
    """The person who is the subject of a clause behind `start`, a verb's end: "..., when Y snubbed X as “...”"."""
    text = subjects.text
    that = indirect_patterns(subjects.document.pack.key).that
    for comma in reversed(list(COMMA.finditer(text, start, quote.outer_start))):
        named = [m for m in subjects.cast.within(comma.end(), quote.outer_start) if not m.after_preposition]
        word = WORD.match(text, comma.end())
        if word is None or not named or not joins_clauses(subjects, word[0]):
            continue
        told = that.search(cues.folded, start, word.end())
        closing = text.find(",", named[0].end, quote.outer_start)
        if told or (closing >= 0 and that.search(cues.folded, closing, quote.outer_start)):
            return None  # "X said, when Y asked, that “...”"
        return Attribution(named[0].speaker, None, named[0].start, named[0].kind)
    return None
