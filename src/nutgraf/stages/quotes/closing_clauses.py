"""Who speaks by the clause right behind a quotation, where its verb is far off: "“...,” X, head of the Y, told Z"."""

from __future__ import annotations

from typing import Final

from nutgraf.records import Place
from nutgraf.stages.quotes.indirect_patterns import indirect_patterns
from nutgraf.stages.speech.antecedents import Subject
from nutgraf.stages.speech.mentions import WORD
from nutgraf.stages.speech.reporting import ReportingCues, places_in
from nutgraf.stages.speech.subjects import SubjectFinder
from nutgraf.text.phrases import ends_in_comma, skip_space

MAX_APPOSITION_CHARS: Final = 220  # code points from a name behind a quotation to its verb, with its post between them
MAX_AS_CLAUSE_CHARS: Final = 160  # code points from "as" to its verb
BEFORE_NAME: Final = " \u00a0\u202f,–—-"


def name_with_apposition(
    subjects: SubjectFinder, cues: ReportingCues, start: int, end: int
) -> tuple[Subject, Place] | None:
    """The name that opens a stretch, with an apposition up to its verb: "X, head of the Y, told Z"."""
    named = subjects.named_at(start, end)
    if named is None or named.source != "name" or subjects.text[named.end : named.end + 1] != ",":
        return None
    if subjects.text[start : named.start].strip(BEFORE_NAME):
        return None
    verbs = places_in(cues.verbs, named.end, min(end, named.end + MAX_APPOSITION_CHARS))
    verb = next((verb for verb in verbs if ends_in_comma(subjects.text, named.end + 1, verb.start)), None)
    return (named, verb) if verb else None


def as_clause(subjects: SubjectFinder, cues: ReportingCues, start: int, end: int) -> tuple[Subject, Place] | None:
    """The person of the clause that opens a stretch with "as", and its verb: "as X puts it", "comme l'écrit X"."""
    opened = start + len(subjects.text[start:end]) - len(subjects.text[start:end].lstrip(BEFORE_NAME))
    led = indirect_patterns(subjects.document.pack.key).as_clauses.match(cues.folded, opened, end)
    if led is None:
        return None
    first = skip_space(subjects.text, led.end())
    word = WORD.match(cues.folded, first)  # "ainsi que l'(écrit) X": no noun behind its article
    nearest = Place(*word.span()) if word and subjects.reporting.verbs.is_verb(word[0]) else None
    verb = nearest or next(iter(places_in(cues.verbs, led.start(), min(end, first + MAX_AS_CLAUSE_CHARS))), None)
    if verb is None:
        return None
    found = subjects.after(verb.end, end) if verb.start <= first else subjects.named_at(first, verb.start)
    found = found or subjects.before(first, verb.start) or subjects.after(verb.end, end)
    return (found, verb) if found and subjects.can_speak(found) else None
