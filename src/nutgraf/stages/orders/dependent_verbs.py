"""Who asks where the verb of asking hangs on another: a participle, a purpose, "a letter in which they ask"."""

from __future__ import annotations

from typing import Final

from nutgraf.records import Speaker
from nutgraf.stages.orders.clauses import Clause
from nutgraf.stages.orders.cues import SentenceContext
from nutgraf.stages.orders.fronted_objects import subject_behind_object
from nutgraf.stages.speech.clause_subjects import subject_of_clause
from nutgraf.stages.speech.clauses import OPENERS, trim
from nutgraf.stages.speech.main_subjects import main_subject
from nutgraf.stages.speech.parties import named_party
from nutgraf.stages.speech.subjects import SubjectFinder

MAX_AUXILIARY_CHARS: Final = 20  # code points before a participle in which its auxiliary is: "has been (urging)"
MAX_RELATIVE_CHARS: Final = 100  # code points before a verb in which the "in which" of its clause is


def subject_of_asking(scene: SentenceContext, clause: Clause, voices: SubjectFinder) -> Speaker | None:
    """The subject of a verb of asking: of a participle and a purpose that of the clause on which they hang."""
    opened = _opened_by_relative(scene, clause)
    if opened is not None:
        return main_subject(scene, scene.start, opened, voices)
    people = voices.cast.within(clause.start, clause.cues[0].start)
    if not people and (placed := subject_behind_object(scene, clause)):
        return named_party(scene, placed.start, placed.end, voices)
    if not _hangs_on_verb(scene, clause):
        return subject_of_clause(scene, clause, voices)
    cue = clause.cues[0]
    if scene.plain[clause.start : cue.start].strip(OPENERS):
        found = main_subject(scene, clause.start, cue.start, voices)
        return found or main_subject(scene, scene.start, clause.start, voices)
    comma = scene.plain.find(",", cue.end, scene.end)  # "Calling for calm, (the bishop) met both sides"
    return main_subject(scene, comma + 1, scene.end, voices) if comma >= 0 else None


def is_dependent(scene: SentenceContext, clause: Clause) -> bool:
    """Whether the subject of a verb of asking is that of another clause, and nobody's who spoke before."""
    asks = clause.cues[0].rule.kind == "asks"
    return asks and (_opened_by_relative(scene, clause) is not None or _hangs_on_verb(scene, clause))


def _hangs_on_verb(scene: SentenceContext, clause: Clause) -> bool:
    """Whether the verb of asking is a participle without an auxiliary, or opened as a purpose: "urging", "to urge"."""
    cue = clause.cues[0]
    if scene.grammar.nonfinite.match(scene.plain, cue.start, cue.end) is None:
        return False
    before = scene.plain[max(clause.start, cue.start - MAX_AUXILIARY_CHARS) : cue.start].split()[-1:]
    return not before or scene.grammar.report_words.fullmatch(before[0]) is None


def _opened_by_relative(scene: SentenceContext, clause: Clause) -> int | None:
    """Where the "in which" is that opens the clause of the verb, with a pronoun as its subject or none."""
    cue = clause.cues[0]
    near = max(scene.start, cue.start - MAX_RELATIVE_CHARS)
    opened = next(iter(reversed(list(scene.grammar.contained.finditer(scene.plain, near, cue.start)))), None)
    if opened is None:
        return None
    first, last = trim(scene.text, opened.end(), cue.start)
    pronoun = scene.grammar.pronouns.match(scene.plain, first, last) if first < last else None
    alone = first >= last or (pronoun is not None and (pronoun.end() == last or scene.grammar.verb_last))
    return opened.start() if alone else None
