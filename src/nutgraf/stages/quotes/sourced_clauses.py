"""Clauses with a source before, behind or inside them: "according to X, ..."."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import Final

from nutgraf.records import Place, Quote
from nutgraf.stages.quotes.clause_reader import MIN_SOURCED_WORDS, ClauseReader
from nutgraf.stages.quotes.closing_clauses import as_clause, later_as_clause
from nutgraf.stages.speech.antecedents import Subject
from nutgraf.stages.speech.mentions import WORD
from nutgraf.stages.speech.noun_phrases import noun_phrase_at
from nutgraf.stages.speech.reporting import names_act, places_in
from nutgraf.stages.speech.sources import is_no_source
from nutgraf.text.phrases import SPACES, ends_in_comma, skip_space

MAX_LEAD_WORDS: Final = 2  # words before a source that opens its sentence: "Et selon", "But according to"
BRACKET: Final = re.compile(r"[ \u00a0]?\([^()\n]{1,60}\)")  # what is right behind a source: its party
MAX_SOURCE_CHARS: Final = 160  # code points from "according to" to the end of the source, its apposition included


class SourcedClauseReader(ClauseReader):
    """Reads a sentence for a source and the clause that it vouches for."""

    def _source_first(self) -> Quote | None:
        """ "According to X, the bridge will reopen": the clause is what follows the source."""
        account = self.patterns.accounts.search(self.plain, self.start, min(self.end, self.start + MAX_SOURCE_CHARS))
        if account and self._opens(account.start()):
            who = next(span for span in map(account.span, range(1, (account.lastindex or 0) + 1)) if span[0] >= 0)
            subject = self.subjects.source(*who)
            return self._after_source(subject, account.end()) if subject else None
        cues = places_in(self.cues.according_to, self.start, self.end)
        if not cues or not self._opens(cues[0].start):
            return None
        end = cues[0].end
        if (said := self.patterns.saying.search(self.plain, end, self.end)) and not self.text[end : said.start].strip():
            subject = self.subjects.after(said.end, self._stop(said.end, self.end))  # "Según explican los vecinos, ..."
            return self._after_source(subject, subject.end) if subject else None
        for cue in cues[1:]:  # "according to a report by X" is one source
            end = end if self.text[end : cue.start].strip() else cue.end
        subject = self.subjects.source(end, self._stop(end, min(self.end, end + MAX_SOURCE_CHARS)))
        if subject is None or "," in self.text[end : subject.start]:
            subject = self._known_source(end)
        return self._after_source(subject, subject.end) if subject else None

    def _source_before(self) -> Quote | None:
        """ "Dem Amt zufolge ist ...", "Die Brücke ist dem Amt zufolge ...": what follows, or all of the sentence."""
        for cue in self.subjects.reporting.postpositions.finditer(self.plain, self.start, self.end):
            subject = self.subjects.source_before(self.start, cue.start())
            if subject is None or (subject.source == "phrase" and self._is_act(subject)):
                continue
            start = cue.end() if self._opens(subject.start) else self.start
            return self._quote(start, self.end, subject, None)
        return None

    def _is_act(self, subject: Subject) -> bool:
        """Whether a source is a law or the like, which says what holds: "dem Gesetz zufolge"."""
        return names_act(self.text[subject.start : subject.end], self.subjects.reporting)

    def _as_clause_first(self) -> Quote | None:
        """ "As X recalled, the bridge is old": the clause is what follows the comma."""
        found = as_clause(self.subjects, self.cues, self.start, self.end)
        if found is None:
            return None
        subject, verb = found
        comma = self.text.find(",", max(subject.end, verb.end), min(self.end, verb.end + MAX_SOURCE_CHARS))
        told = self.patterns.saying.opens(self.plain, verb.start, self.end)
        inserted = self.text[self.start : comma].count(",") if comma >= 0 else 1
        if (
            not told
            or inserted not in (0, 2)
            or not self._is_clause_behind(comma)
            or self._has_object(subject, verb, comma)
        ):
            return None
        return self._quote(comma + 1, self.end, subject, verb)

    def _as_clause_later(self) -> Quote | None:
        """ "The bridge is old, as X recalled", "The bridge, as X recalled, is old": what is before it, or around it."""
        found = later_as_clause(self.subjects, self.cues, self.start, self.end)
        rest = self.subjects.before_particle(found.verb.end, found.end) if found else 0
        if found is None or self._has_object(found.subject, found.verb, rest):
            return None
        if found.end == self.end or not self._is_clause_behind(found.end):
            return self._quote(self.start, found.comma, found.subject, found.verb)
        inside = "," not in self.text[self.start : found.comma]
        return self._quote(self.start, self.end, found.subject, found.verb) if inside else None

    def _has_object(self, subject: Subject, verb: Place, comma: int) -> bool:
        """Whether a verb of saying has an object that is no clause: "As the mayor said goodbye,"."""
        rest = max(subject.end, verb.end)
        word = WORD.search(self.plain, rest, comma)
        speech = self.document.pack.speech
        if self.document.pack.grammar.separation == "syllables":
            return False
        says = self.plain[verb.start : verb.end].split()[-1] in set(speech.clause_verbs).difference(
            speech.telling_verbs
        )
        return says and word is not None and not self._is_light(rest, comma) and word[0] not in speech.prepositions

    def _is_clause_behind(self, comma: int) -> bool:
        """Whether what is behind a comma is no list's next part, and no other clause with a conjunction."""
        words = (self.subjects.reporting.coordinators, self.patterns.joints)
        return not any(self._opens_with(comma, opening) for opening in words)

    def _opens(self, at: int) -> bool:
        """Whether a source at this place opens its sentence, with a conjunction or an adverb before it at most."""
        lead = WORD.findall(self.plain, self.start, at)
        if len(lead) < MAX_LEAD_WORDS:
            return True
        speech, reporting = self.document.pack.speech, self.subjects.reporting
        light = (reporting.coordinators, speech.no_subjects, speech.prepositions)
        known = any(lead[0] in words for words in light) or reporting.skipped.match(self.plain, self.start, at)
        return len(lead) == MAX_LEAD_WORDS and bool(known)

    def _after_source(self, subject: Subject, start: int) -> Quote | None:
        """The clause after a source: behind its comma and an apposition, or right after it."""
        start = self._behind_bracket(start)
        limit = min(self.end, start + MAX_SOURCE_CHARS)
        comma = self.plain.find(",", start, limit)
        direct = self.document.pack.grammar.verb_position == "last"  # "Laut X ist die Brücke offen"
        if comma >= 0 and (not direct or not self.text[start:comma].strip()):
            start = comma + 1
            closing = self.plain.find(",", start, limit)
            relative = self._opens_with(start, self.patterns.joints)
            if closing >= 0 and (relative or self._is_apposition(subject, start, closing)):
                start = closing + 1
            elif relative:
                return None
        elif self.document.pack.grammar.separation == "syllables" and subject.source == "phrase":
            return None  # without a comma nothing tells where the body's name ends
        if self._opens_with(start, self.subjects.reporting.coordinators):
            return None
        return self._quote(start, self.end, subject, None)

    def _is_apposition(self, subject: Subject, start: int, end: int) -> bool:
        """Whether a stretch between commas names the source again: by a post, or in a noun phrase and no more."""
        again = [m for m in self.subjects.cast.within(start, end) if m.speaker == subject.speaker]
        phrase = noun_phrase_at(self.text, start, end, self.document.pack)
        return bool(again) or (phrase is not None and not self.text[phrase[1] : end].strip())

    def _source_last(self) -> Quote | None:
        """ "The bridge will reopen, according to X": the clause is what is before the source."""
        trailing = self.patterns.trailing.search(self.plain, self.start, self.end)
        said = trailing and self.patterns.saying.opens(self.plain, skip_space(self.plain, trailing.end()), self.end)
        places = [Place(*trailing.span())] if trailing and not said else []  # ", zo (meldt) X"
        places += places_in(self.cues.according_to, self.start, self.end)
        start, end = self.start, self.start
        for cue, following in zip_longest(places, places[1:]):
            start = start if end > self.start and not self.text[end : cue.start].strip() else cue.start
            end = cue.end  # "according to a report by X" is one source
            if following and end <= following.start and not self.text[end : following.start].strip():
                continue
            subject = self.subjects.source(end, self.end) or self._filling_source(start, end)
            if subject is None or self._opens(start):
                continue
            if self._is_inside(start, subject.end):
                return self._quote(self.start, self.end, subject, None)
            if inserted := self._between_commas(start, subject):
                return inserted
            comma = self.text.rfind(",", self.start, start)
            part = WORD.findall(self.text, comma + 1, start)  # "Der Mann, der (laut X) vierzig ist, ..."
            closed = not part and self.text.find(",", subject.end, self.end) < 0
            if (closed or self._rest_is_short(subject.end)) and (not part or len(part) >= MIN_SOURCED_WORDS):
                return self._quote(self.start, start, subject, None)
        return None

    def _known_source(self, start: int) -> Subject | None:
        """The phrase up to a comma with a word for a source in it: "selon des médias locaux,"."""
        comma = self.text.find(",", start, min(self.end, start + MAX_SOURCE_CHARS))
        if comma < 0:
            return None
        led = WORD.search(self.text, start, comma)  # "selon des (médias)": an article that is a preposition too
        if led and led[0].casefold() in self.document.pack.speech.pronouns_in_source:
            return None
        subject = self.subjects.filling(start, comma) or (self.subjects.filling(led.end(), comma) if led else None)
        if subject is None or self.patterns.finite.search(self.plain, subject.start, subject.end):
            return None
        if is_no_source(self.text[start:comma], self.document.pack):
            return None
        return subject if self.subjects.can_speak(subject) or self._is_source(subject) else None

    def _filling_source(self, cue: int, start: int) -> Subject | None:
        """The phrase without an article between "according to" behind a comma and the end of the sentence."""
        if not ends_in_comma(self.text, self.start, cue):
            return None
        comma = self.text.find(",", start, self.end)
        subject = self.subjects.filling(start, comma if comma >= 0 else self.end)
        return subject if subject and len(WORD.findall(self.text, subject.start, subject.end)) > 1 else None

    def _between_commas(self, cue: int, subject: Subject) -> Quote | None:
        """ "The bridge, according to X, will reopen": the sentence, or the relative clause that the source opens."""
        end = self._behind_bracket(subject.end)
        if not ends_in_comma(self.text, self.start, cue) or self.text[end : end + 1] != ",":
            return None
        words = WORD.findall(self.plain, self.start, cue)
        opening = words[-1] in self.patterns.relatives or words[-1] in self.patterns.joints if words else False
        if opening or self.patterns.that.fullmatch(words[-1] if words else ""):
            return self._quote(end, self.end, subject, None)
        phrase = noun_phrase_at(self.text, self.start, cue, self.document.pack)
        alone = phrase is not None and not self.text[phrase[1] : cue].strip(" \u00a0,")
        return self._quote(self.start, self.end, subject, None) if alone or self._is_one_clause(cue, subject) else None

    def _behind_bracket(self, at: int) -> int:
        """Where a bracket ends that is right behind a source, its party or acronym; else the place itself."""
        bracket = BRACKET.match(self.text, at, self.end)
        return bracket.end() if bracket else at

    def _is_one_clause(self, end: int, subject: Subject) -> bool:
        """Whether a clause without a verb of saying is before a source: "The dam is late, according to X, because"."""
        inner = self.text[self.start : end].rstrip(" \u00a0,")
        closing = self.text.find(",", subject.end + 1, self.end)
        apposed = self._is_apposition(subject, subject.end + 1, closing if closing >= 0 else self.end)
        if apposed or "," in inner or self.patterns.saying.search(self.plain, self.start, end):
            return False
        return self.patterns.finite.search(self.plain, self.start, end) is not None

    def _is_inside(self, start: int, end: int) -> bool:
        """Whether a source is in the middle of a clause: "In den Kliniken fehlen laut X (rund 3000 Pflegekräfte)"."""
        if "," in self.text[self.start : start] or self.text[start - 2 : start].strip(SPACES) == "":
            return False
        end = self._behind_bracket(end)  # "podle úřadu (ČSÚ) stoupl"
        rest = self.text[end : self.end].lstrip(SPACES)
        first = WORD.match(self.plain, end + len(self.text[end : self.end]) - len(rest), self.end)
        return first is not None and not self.subjects.reporting.skipped.match(self.text, first.start(), self.end)
