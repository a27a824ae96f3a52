"""Who speaks by the clause right behind a quotation, where its verb is far off: "“...,” X, head of the Y, told Z"."""

from __future__ import annotations

import re
from itertools import islice, zip_longest
from typing import Final, NamedTuple

from nutgraf.records import Place
from nutgraf.stages.quotes.indirect_patterns import indirect_patterns
from nutgraf.stages.speech.antecedents import Subject
from nutgraf.stages.speech.clause_openings import is_nominative
from nutgraf.stages.speech.mentions import WORD
from nutgraf.stages.speech.noun_phrases import is_determiner
from nutgraf.stages.speech.reporting import ReportingCues, places_in
from nutgraf.stages.speech.subjects import SubjectFinder
from nutgraf.text.fold import fold
from nutgraf.text.phrases import ends_in_comma, skip_space

MAX_APPOSITION_CHARS: Final = 220  # code points from a name behind a quotation to its verb, with its post between them
MAX_COMMAS: Final = 12  # commas of a sentence that are looked at
MAX_AS_CLAUSE_CHARS: Final = 160  # code points from "as" to its verb
BEFORE_NAME: Final = " \u00a0\u202f,–—-"
COMMA: Final = re.compile(",")


class AsClause(NamedTuple):
    """A clause that says whose words another one is: from its comma to its end, with its subject and verb."""

    comma: int
    end: int
    subject: Subject
    verb: Place


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


def trailing_source(subjects: SubjectFinder, cues: ReportingCues, start: int, end: int) -> tuple[Subject, Place] | None:
    """Who is named behind "so", which a comma opens, and that word: ", così il sindaco X"."""
    led = indirect_patterns(subjects.document.pack.key).trailing.match(cues.folded, start, end)
    subject = subjects.named_at(led.end(), end) or subjects.source(led.end(), end) if led else None
    sure = subject is not None and subjects.can_speak(subject)
    word = WORD.search(subjects.text, led.start(), led.end()) if led else None
    return (subject, Place(*word.span())) if word and subject and sure else None


def declined_behind(subjects: SubjectFinder, start: int, end: int) -> Subject | None:
    """An adjective in the nominative and its noun right behind a verb: "řekl (spokojený starosta)"."""
    words = list(islice(WORD.finditer(subjects.text, start, end), 2))
    closed = subjects.document.pack.speech.prepositions
    if len(words) < 2 or any(w[0][0].isupper() or w[0] in closed for w in words):
        return None
    joined = not subjects.text[start : words[0].start()].strip() and words[1].start() - words[0].end() == 1
    declined = joined and is_nominative(words[0][0], subjects.document.pack)
    phrase = fold(subjects.text[words[0].start() : words[1].end()])
    if subjects.reporting.times.match(phrase) or subjects.reporting.asides.match(phrase):
        return None  # "dodal minulý týden"
    return subjects.subject_from_text((words[0].start(), words[1].end())) if declined else None


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


def later_as_clause(subjects: SubjectFinder, cues: ReportingCues, start: int, end: int) -> AsClause | None:
    """The last clause behind a comma that tells with "as" who says what is before it: "..., as the council said".

    It holds its conjunction, the verb of saying, the subject and adverbials at most.
    """
    text, patterns = subjects.text, indirect_patterns(subjects.document.pack.key)
    commas = [comma.start() for comma in islice(COMMA.finditer(text, start, end), MAX_COMMAS)]
    for comma, following in reversed(list(zip_longest(commas, commas[1:]))):
        stop = following or end
        led = patterns.reported_as.match(cues.folded, skip_space(text, comma + 1), stop)
        verb = patterns.saying.search(cues.folded, led.end(), stop) if led else None
        if led is None or verb is None or text[verb.start].isupper():
            continue
        subject = _subject_of_as_clause(subjects, skip_space(text, led.end()), verb, stop)
        rest = subjects.before_particle(verb.end, stop)
        if subject and _is_ended(subjects, max(verb.end, subject.end), rest):
            return AsClause(comma, stop, subject, verb)
    return None


def _subject_of_as_clause(subjects: SubjectFinder, first: int, verb: Place, stop: int) -> Subject | None:
    """The subject of a clause that opens at `first`: all that is before its verb, or the phrase right behind it."""
    if verb.start > first and not subjects.is_light(first, verb.start):
        found = subjects.named_at(first, verb.start) or subjects.before(first, verb.start)
        if found and found.start <= first + 1 and subjects.is_light(found.end, verb.start, marks=","):
            return found
        filled = subjects.filling(first, verb.start)
        return filled if filled and _is_party(subjects, filled) else None
    return subjects.after(verb.end, stop) or subjects.bare_after(verb.end, stop)


def _is_party(subjects: SubjectFinder, subject: Subject) -> bool:
    """Whether a phrase opens with an article or a capital, or is for people: no adverb is one."""
    words = subjects.text[subject.start : subject.end]
    opens = words[0].isupper() or is_determiner(words.partition(" ")[0], subjects.document.pack.speech)
    people = (subjects.reporting.bare_speakers.match, indirect_patterns(subjects.document.pack.key).bodies.match)
    return opens or subjects.can_speak(subject) or any(noun(fold(words)) for noun in people)


def _is_ended(subjects: SubjectFinder, start: int, end: int) -> bool:
    """Whether nothing but an adverbial is between two places: "on Monday", "in einem Brief"."""
    word = WORD.search(subjects.text, start, end)
    pack, patterns = subjects.document.pack, indirect_patterns(subjects.document.pack.key)
    timed = word is not None and subjects.reporting.times.match(fold(subjects.text[word.start() : end])) is not None
    if word is None or timed or subjects.is_light(start, end):
        return True
    return word[0] in pack.speech.prepositions and patterns.that.fullmatch(word[0]) is None
