"""Nouns before the colon of a quotation: whose appeal it is, and what is no speaker: "L'appel de X :", "His reply:"."""

from __future__ import annotations

from nutgraf.stages.speech.antecedents import Attribution
from nutgraf.stages.speech.mentions import WORD
from nutgraf.stages.speech.reporting import ReportingCues, is_saying
from nutgraf.stages.speech.subjects import SubjectFinder
from nutgraf.text.fold import fold
from nutgraf.text.quote_marks import QuotedSpan
from nutgraf.text.spans import NounPhrase


def by_saying(subjects: SubjectFinder, cues: ReportingCues, start: int, quote: QuotedSpan) -> Attribution | None:
    """Whose appeal, reply or praise is before the colon: "L'appello di X: «...»", "Parola del premier X: «...»"."""
    end = quote.outer_start
    said = subjects.reporting.sayings.search(cues.folded, start, end)
    if said is None:
        return None
    subject = subjects.source(said.end(), end) or subjects.filling(said.end(), subjects.text.rfind(":", 0, end))
    if subject is None or (subject.source == "phrase" and not subjects.can_speak(subject)):
        return None
    named = [m.end for m in subjects.cast.within(said.end(), end) if m.speaker == subject.speaker]
    if subjects.text[max((subject.end, *named)) : end].strip(" \u00a0\u202f:"):
        return None
    return Attribution(subject.speaker, None, subject.start, subject.source)


def is_saying_of(subjects: SubjectFinder, cues: ReportingCues, phrase: NounPhrase) -> bool:
    """Whether a phrase is for what somebody says, and for nobody who speaks: "Sein Fazit", "L'appel du maire"."""
    pack = subjects.document.pack
    words = WORD.findall(cues.folded, *phrase)
    return is_saying(words[-1], pack) or subjects.reporting.sayings.search(cues.folded, *phrase) is not None


def is_of_somebody(subjects: SubjectFinder, phrase: NounPhrase) -> bool:
    """Whether a phrase is a thing of a person's: "L'ombra di X"; a title, body or document can speak."""
    words = fold(subjects.text[slice(*phrase)])
    able = (subjects.reporting.documents.match(words, word.start()) for word in WORD.finditer(words))
    if subjects.is_title_in(words) or any(able):
        return False
    return any(m.end <= phrase[1] for m in subjects.cast.within(*phrase))
