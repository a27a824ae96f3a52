"""Indirect speech: the clause that somebody is reported to have said, without quotation marks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice, zip_longest
from typing import Final

from nutgraf.document import Document
from nutgraf.records import Place, Quote
from nutgraf.stages.quotes.clause_reader import MIN_CLAUSE_WORDS
from nutgraf.stages.quotes.sourced_clauses import SourcedClauseReader
from nutgraf.stages.speech.antecedents import Subject
from nutgraf.stages.speech.clause_openings import is_adverbial, is_nominative, past_opening
from nutgraf.stages.speech.mentions import WORD
from nutgraf.stages.speech.noun_phrases import is_determiner, noun_phrase_at
from nutgraf.stages.speech.reporting import ReportingCues, is_saying, names_act, opens_sentence, places_in
from nutgraf.stages.speech.subjects import SubjectFinder
from nutgraf.stages.speech.verbs import verbs_of_judging
from nutgraf.text.fold import fold
from nutgraf.text.phrases import SPACES, skip_space

BEFORE_VERB: Final = " \u00a0,"  # what may stand between the opening of a sentence and its verb
SURE_CLAUSE_WORDS: Final = 5  # what has as many words and opens with no preposition is a clause
MAX_GAP_CHARS: Final = 90  # code points from a verb to its "that": "a annoncé mardi à Lille devant la presse que"
INSERTION_COMMAS: Final = 2  # before and behind an insertion
MAX_SUBJECT_WORDS: Final = 4  # words of a subject before the verb of a main clause: "die neue Brücke"
MAX_CLAUSE_WORDS: Final = 60  # words of a sentence in which the next clause is looked for
MAX_VERBS: Final = 8  # verbs of saying that are tried in a sentence


@dataclass(slots=True)
class IndirectSpeech:
    """Finds the indirect speech of one article: a clause of a sentence, its speaker and the verb of saying.

    `subjects` reads the text with the words between marks blanked out, so that no offset changes.
    """

    document: Document
    subjects: SubjectFinder
    cues: ReportingCues
    last: tuple[int, Quote] | None = None  # the last clause found, with the index of its sentence

    def read(self, index: int) -> Quote | None:
        """The clause of indirect speech in the sentence with this index. Call it in text order."""
        sentence = self.document.sentences[index]
        if not self.document.is_story(sentence.start):
            return None
        reader = _SentenceReader(self.subjects, self.cues, sentence)
        found = reader.read()
        if found is None and self.last and self.last[0] == index - 1:
            found = reader.continued(self.last[1])
        if found:
            self.last = (index, found)
        return found


class _SentenceReader(SourcedClauseReader):
    """One sentence, read for a source or a verb of saying and the clause that hangs on it."""

    def read(self) -> Quote | None:
        if self.question:
            return None
        if found := self._as_clause_first() or self._source_first() or self._source_before():
            return found
        supposed = self._opens_with(self.start, self.patterns.conditions)
        that_clause = None if supposed else self._that_clause() or self._judged_clause()
        found = that_clause or self._source_last() or self._verb_last() or self._as_clause_later()
        return found or self._inserted()

    def continued(self, before: Quote) -> Quote | None:
        """A sentence of its own in the mood of reported speech: the speaker of the sentence before goes on."""
        if before.speaker is None or not self.patterns.reported_forms.search(self.plain, self.start, self.end):
            return None
        return self._quote(self.start, self.end, Subject(before.speaker, "continued", self.start, self.start), None)

    def _is_spoken(self, subject: Subject, verb: Place) -> bool:
        """Whether a verb beside a comma is one of saying, whose unknown subject is no object: "sorgte für Kritik"."""
        second = self.document.pack.grammar.verb_position == "last"  # "..., sagen Bauern": no other subject is there
        if subject.start > verb.start and not second and self._is_indefinite(subject):
            return False  # "mettendo in luce alcune carenze"
        return self.patterns.saying.opens(self.plain, verb.start, self.end)

    def _is_indefinite(self, subject: Subject) -> bool:
        """Whether a phrase in lower case has no article or an indefinite one."""
        first = self.text[subject.start : subject.end].partition(" ")[0]
        return first.islower() and first not in self.document.pack.speech.determiners

    def _that_clause(self) -> Quote | None:
        """ "X said that the bridge would reopen", and without "that" where the language may leave it out."""
        found_verbs = self.patterns.saying.find(self.plain, self.start, self.end)
        verbs = [verb for verb in islice(found_verbs, MAX_VERBS) if not self._is_in_name(verb)]
        for verb, following in zip_longest(verbs, verbs[1:]):
            nearer = following.start if following else self.end  # "it goes on and the police said that"
            limit = self._stop(verb.end, min(nearer, verb.end + MAX_GAP_CHARS))
            that = self.patterns.that.search(self.plain, verb.end, limit)
            bare = self._bare_clause(verb)
            if that and bare is None and not self._has_agent(verb) and self._opens_clause(verb.end, that):
                subject = self._subject_of(verb, that.start())
                said = subject or self._is_of_several(verb, that.start())
                said = said and not self._is_relative(verb, that, subject)
                if said and (found := self._quote(that.end(), self.end, subject, verb)):
                    return found
            if found := self._clause_of(verb, bare) or self._clause_of(verb, self._infinitive_clause(verb)):
                return found
        return None

    def _is_in_name(self, verb: Place) -> bool:
        """Whether a verb is written as a name inside its sentence: "the Green Lane (Report)"."""
        inside = verb.start > self.start and self.document.pack.grammar.noun_capitals == "names"
        return inside and self.text[verb.start].isupper() and not opens_sentence(self.text, verb.start)

    def _judged_clause(self) -> Quote | None:
        """ "X complains that the plant is too dear": nothing but the subject is between the verb and "that"."""
        for verb in verbs_of_judging(self.document.pack.key).find(self.plain, self.start, self.end):
            that = self.patterns.that.search(self.plain, verb.end, min(self.end, verb.end + MAX_GAP_CHARS))
            subject = self._subject_of(verb, that.start()) if that else None
            if that is None or subject is None:
                continue
            behind = max(verb.end, subject.end) if self.document.pack.grammar.verb_position == "last" else verb.end
            beside = not self.text[behind : that.start()].strip(" \u00a0,")
            if beside and (found := self._quote(that.end(), self.end, subject, verb)):
                return found
        return None

    def _has_agent(self, verb: Place) -> bool:
        """Whether a participle without an auxiliary has its agent right behind it: "rejected by those that"."""
        alone = " " not in self.text[verb.start : verb.end].strip()
        return alone and self.patterns.by.match(self.plain, skip_space(self.plain, verb.end), self.end) is not None

    def _is_of_several(self, verb: Place, that: int) -> bool:
        """Whether "they" say something whom the text does not name here: "Ils écrivent que", "Escriben que"."""
        elided = self.document.pack.grammar.subject_pronouns == "optional" and self._is_light(self.start, verb.start)
        if elided and self.subjects.is_plural_verb(self.text[verb.start : verb.end]):
            return True
        return self._is_light_but_pronoun(verb.start) and self.subjects.are_several(verb, self.start, that)

    def _is_light_but_pronoun(self, verb: int) -> bool:
        """Whether at most one word and adverbs are between the start of the sentence and a verb."""
        return len(WORD.findall(self.subjects.reporting.skipped.sub("", self.text[self.start : verb]))) <= 1

    def _clause_of(self, verb: Place, start: int | None) -> Quote | None:
        """The clause from a place on, where its verb of saying has a subject."""
        subject = self._subject_of(verb, start) if start is not None else None
        if start is None or subject is None or self._is_adverbial(subject, verb):
            return None
        return self._quote(start, self.end, subject, verb)

    def _opens_clause(self, start: int, that: re.Match[str]) -> bool:
        """Whether "that" opens the clause of the verb before `start`: between them is at most an insertion in commas.

        One comma before a word that is a relative pronoun too makes it one: "publicó el contrato, que fue firmado".
        """
        gap = self.text[start : that.start()].rstrip(SPACES)
        before = WORD.findall(gap)
        if before and before[-1].casefold() in self.document.pack.speech.determiners:
            return False  # "a las que", "in dem"
        commas = gap.count(",")
        if that[0].strip() in self.document.pack.officials.relatives:
            return commas == 0 or (commas == INSERTION_COMMAS and gap.endswith(","))
        return commas == 0 or (gap.endswith(",") and commas <= INSERTION_COMMAS)

    def _is_relative(self, verb: Place, that: re.Match[str], subject: Subject | None) -> bool:
        """Whether "that" is of the object before it and no clause of the verb: "announced (a plan) that will help".

        An indefinite noun right behind the verb is its object, unless it is for what is said itself ("a warning that").
        """
        if subject is None:
            return False
        if subject.start >= verb.start:  # "la película que concluye la saga que"
            pronoun = that[0].strip() in self.document.pack.officials.relatives and subject.source == "phrase"
            return pronoun and not self._is_source(subject) and self._is_of_object(verb, that.start())
        relative = that[0].strip() in self.patterns.joints and not self.document.pack.speech.telling_verbs
        told = self.text[verb.end : that.start()].strip() and skip_space(self.plain, that.end())
        if relative and (self._is_of_object(verb, that.start()) or (told and self._says_that(told))):
            return True
        required = self.document.pack.grammar.subject_pronouns == "required"
        if required and self.patterns.finite.match(self.plain, skip_space(self.plain, that.end()), self.end):
            return len(WORD.findall(self.text, verb.end, that.start())) > 1
        phrase = noun_phrase_at(self.text, verb.end, that.start(), self.document.pack)
        if phrase is None or self.text[verb.end : phrase[0]].strip():
            return False
        words = WORD.findall(self.plain, *phrase)
        pack, documents = self.document.pack, self.subjects.reporting.documents
        written = any(documents.fullmatch(word) for word in words)  # "confirmed the letter that X wrote"
        indefinite = bool(words) and words[0] in pack.speech.indefinites
        return len(words) > 1 and (written or (indefinite and not any(is_saying(word, pack) for word in words)))

    def _says_that(self, start: int) -> bool:
        """Whether a verb of saying opens a clause, with "that" behind it: "answered critics who (say that ...)"."""
        verb = self.patterns.saying.search(self.plain, start, self.end)
        return (
            verb is not None and verb.start == start and self.patterns.that.match(self.plain, verb.end + 1) is not None
        )

    def _is_of_object(self, verb: Place, that: int) -> bool:
        """Whether a thing with a definite article is right before "that", the object: "defended the plan that ..."."""
        words = list(WORD.finditer(self.plain, verb.end, that))
        speech = self.document.pack.speech
        opened = ("".join(word[0].partition("'")[:2]) for word in words)  # "l'(accord)"
        led = [i for i, word in enumerate(opened) if is_determiner(word, speech)]
        if not led or len(words) - led[-1] < len(("the", "plan")) or words[-1][0] in speech.prepositions:
            return False  # "sua opinião de (que)"
        first = led[-1]
        if first and words[first - 1][0] in speech.prepositions:
            return False  # "told the press", "in a statement"
        span = (words[first].start(), that)
        phrase, reporting = self.plain[slice(*span)], self.subjects.reporting
        if reporting.times.match(phrase) or reporting.asides.match(phrase):
            return False
        if self.text[slice(*span)] != phrase and not names_act(self.text[slice(*span)], reporting):
            return False  # a name
        able = (reporting.bare_speakers, self.patterns.bodies)
        person = any(noun.match(phrase, word.start()) for noun in able for word in WORD.finditer(phrase))
        return not person and not self.subjects.is_title_in(phrase) and not is_saying(words[-1][0], self.document.pack)

    def _subject_of(self, verb: Place, that: int) -> Subject | None:
        """The subject of a verb of saying: before it, after it, or left out at the start of the sentence."""
        subject = self.subjects.before(self.start, verb.start)
        if subject and self._is_adverbial(subject, verb):
            subject = self.subjects.named_at(verb.end, that)
        elif subject and (behind := self.subjects.behind_fronted(subject, verb.end, that)):
            subject = behind
        pack = self.document.pack
        if subject is None and self._follows_pronoun(verb):
            return None
        subject = subject or self.subjects.after(verb.end, that)
        if subject and self._has_that(subject, verb, that):
            subject = None
        if subject or pack.grammar.subject_pronouns == "required":
            return subject
        opened = past_opening(self.text, self.start, verb.start, pack)  # "Pero (explicó que)"
        before = self.subjects.reporting.objects.sub("", self.plain[opened : verb.start])  # "Les (explicó que)"
        if before.strip(BEFORE_VERB) and not is_adverbial(self.text, opened, verb.start, pack):
            return None
        return self.subjects.elided_subject(verb.start, verb)

    def _follows_pronoun(self, verb: Place) -> bool:
        """Whether a pronoun right before a verb is its subject, of somebody whom the text does not show."""
        before = [word[0] for word in WORD.finditer(self.plain, self.start, verb.start)][-1:]
        return any(word in (*self.document.pack.speech.he, *self.document.pack.speech.she) for word in before)

    def _is_adverbial(self, subject: Subject, verb: Place) -> bool:
        """Whether a phrase that opens a sentence is no subject for sure: its capital may be the sentence's own."""
        if subject.source != "phrase" or self._has_subject_before(verb):
            return False
        words = WORD.findall(self.text, subject.start, subject.end)
        speech = self.document.pack.speech
        reporting = self.subjects.reporting
        timed = reporting.asides.match(self.plain, subject.start, subject.end) is not None
        if timed or reporting.times.fullmatch(self.plain, subject.start, subject.end):
            return True  # "Nächste Woche", where all nouns have capitals
        known = (reporting.bare_speakers.match, reporting.documents.match, self.patterns.bodies.search)
        if any(noun(self.plain, subject.start, subject.end) for noun in known):
            return False  # "Residents say", "Národní banka uvedla"
        if (
            not words
            or subject.start != self.start
            or words[0].casefold() in (*speech.determiners, *speech.indefinites)
            or (len(words) > 1 and is_nominative(words[0], self.document.pack))
        ):
            return False
        if words[0].isupper() or any(word[0].isupper() for word in words[1:]):
            return False
        return words[0] not in self.subjects.names_in_sentences and not self._is_lone_name(words)

    def _is_lone_name(self, words: list[str]) -> bool:
        """Whether the one word that opens a sentence is its subject and no adverb, conjunction or verb: "Seúl dice"."""
        grammar = self.document.pack.grammar
        imperative = grammar.subject_pronouns == "required" and grammar.verb_position == "middle"  # "Prenez note que"
        if len(words) > 1 or imperative or grammar.noun_capitals != "names":
            return False
        word, cues = fold(words[0]), self.subjects.reporting
        speech, mine = self.document.pack.speech, self.patterns
        closed = (speech.no_subjects, speech.prepositions, cues.coordinators, mine.joints, mine.conditions)
        adverbs = (cues.skipped, cues.times, mine.connectors)
        return not any(word in known for known in closed) and not any(adverb.match(word) for adverb in adverbs)

    def _has_subject_before(self, verb: Place) -> bool:
        """Whether what is right before a verb is its subject: no adverbial is there, and no subject is left out.

        Without an auxiliary it may be a verb itself where nouns have articles: "Prenez note que ...".
        """
        grammar = self.document.pack.grammar
        if grammar.subject_pronouns != "required" or grammar.separation != "words" or grammar.verb_position == "last":
            return False
        return grammar.nouns_and_verbs == "alike" or " " in self.text[verb.start : verb.end]

    def _bare_clause(self, verb: Place) -> int | None:
        """Where the clause of a verb begins that no "that" introduces, or None."""
        pack = self.document.pack
        if self.patterns.that.search(self.plain, verb.start, verb.end):
            return verb.end  # a verb with its "that": "nhấn mạnh rằng"
        if pack.speech.reported_forms:
            return self._main_clause(verb)
        if not pack.orders.that_dropped:
            return None
        told = self._past_told(verb)
        word = WORD.search(self.plain, told, self.end)
        while word and self.subjects.reporting.skipped.fullmatch(word.group()):
            word = WORD.search(self.plain, word.end(), self.end)
        if word is None or self.text[told : word.start()].strip():
            return None
        speech = pack.speech
        first = word.group().partition("'")[0]  # "he's"
        if first in speech.prepositions or first in self.patterns.conditions:
            return None
        if first in speech.he or first in speech.she:
            return word.start()
        relative = self.patterns.that.search(self.plain, word.end(), self.end)
        end = relative.start() if relative else self.end  # "announced a plan that will ..."
        reports = self.plain[verb.start : verb.end].endswith(speech.clause_verbs)
        finite = self._is_finite(word, end, reports=reports)
        named = self.text[word.start()].isupper() or pack.grammar.separation == "syllables"
        opens = named or first in speech.determiners or first in speech.indefinites
        sure = (reports and not relative) or finite
        return word.start() if (opens and sure) or (reports and finite) else None

    def _is_finite(self, word: re.Match[str], end: int, *, reports: bool) -> bool:
        """Whether what a word opens has a verb: before a conjunction, unless its own verb `reports` that something is.

        So has what "and" ends, right before "that": "said (it works and) that ...".
        """
        main = end if reports else self._main_end(word.end(), end)
        if self.patterns.finite.search(self.plain, word.end(), main):
            return True
        words = WORD.findall(self.plain, word.start(), end) if reports and end < self.end else []
        return len(words) >= MIN_CLAUSE_WORDS and words[-1] in self.subjects.reporting.coordinators

    def _main_end(self, start: int, end: int) -> int:
        """Where the next clause begins behind a conjunction: "declared an emergency (as) fires spread"."""
        section, grammar = self.document.pack.officials, self.document.pack.grammar
        joining = self.patterns.joints.difference(section.relatives, section.object_relatives)
        words = islice(WORD.finditer(self.plain, start, end), MAX_CLAUSE_WORDS) if grammar.separation == "words" else ()
        return next((word.start() for word in words if word[0] in joining), end)

    def _main_clause(self, verb: Place) -> int | None:
        """Where a main clause begins behind the comma after a verb: in the mood of reported speech, or verb second."""
        comma = self.plain.find(",", verb.end, min(self.end, verb.end + MAX_GAP_CHARS))
        if comma < 0 or self.patterns.that.match(self.plain, comma + 2):
            return None
        reported = self.patterns.reported_forms.search(self.plain, comma, self.end)
        if reported and not self.text[comma + 1 : reported.start()].strip():
            return None  # "Die Brücke, sagte X, könne öffnen"
        if reported and not self.patterns.saying.search(self.plain, comma, reported.start()):
            return comma + 1  # not "spoke to X, who said that the road is open"
        return comma + 1 if self._is_verb_second(verb, comma + 1) else None

    def _is_verb_second(self, verb: Place, start: int) -> bool:
        """Whether a subject and an auxiliary open a clause: "sagte X, man hat den Fall geprüft"."""
        if not self.patterns.stating.opens(self.plain, verb.start, self.end):
            return False
        comma = self.plain.find(",", start, self.end)
        end = comma if comma >= 0 else self.end
        finite = self.patterns.finite.search(self.plain, start, end)
        words = [word.group() for word in WORD.finditer(self.text, start, finite.start())] if finite else []
        if finite is None or not 1 <= len(words) <= MAX_SUBJECT_WORDS or self._is_light(finite.end(), end):
            return False
        speech = self.document.pack.speech
        if len(words) == 1:
            return words[0] in {*speech.he, *speech.she, *speech.no_subjects}.difference(speech.determiners)
        return is_determiner(words[0], speech) and words[-1][0].isupper()

    def _past_told(self, verb: Place) -> int:
        """Where what follows a verb begins, behind who is told: "told (reporters) the road was safe"."""
        speech = self.document.pack.speech
        if self.plain[verb.start : verb.end].split()[-1] not in speech.telling_verbs:
            return verb.end
        whom = noun_phrase_at(self.text, verb.end, self.end, self.document.pack)
        return whom[1] if whom and not self.text[verb.end : whom[0]].strip() else verb.end

    def _infinitive_clause(self, verb: Place) -> int | None:
        """Where the clause of a verb begins whose infinitive has the same subject: "X claims (to have seen it)"."""
        if not self.patterns.stating.opens(self.plain, verb.start, self.end):
            return None
        if self.document.pack.grammar.verb_position != "last":
            found = self.patterns.infinitives.match(self.plain, verb.end, self.end)
            inside = "clause" if "clause" in self.patterns.infinitives.groupindex else 0
            return found.start(inside) if found else None
        comma = self.plain.find(",", verb.end, min(self.end, verb.end + MAX_GAP_CHARS))
        start = comma + 1 if comma >= 0 else verb.end
        return start if self.patterns.infinitives.match(self.plain, start, self.end) else None

    def _verb_last(self) -> Quote | None:
        """ "The bridge will reopen, X said" or ", said X": the clause is what is before the comma."""
        for verb in reversed(places_in(self.cues.verbs, self.start, self.end)[:MAX_VERBS]):
            comma = self.plain.rfind(",", self.start, verb.start)
            if comma >= 0 and (found := self._closed_by(comma, verb)):
                return found
        return None

    def _closed_by(self, comma: int, verb: Place) -> Quote | None:
        """The clause before a comma that a verb of saying and its subject follow."""
        subject = self._beside_comma(comma, verb)
        if subject is None or subject.end > self.end:
            return None
        if subject.source == "phrase" and not self.patterns.saying.opens(self.plain, verb.start, self.end):
            return None  # "..., würdigte die neue Direktorin"
        if subject.start < verb.start and (self._bare_clause(verb) is not None or self._has_noun_object(verb)):
            return None  # "Asked about it, the mayor said she knew"
        rest = max(verb.end, subject.end)
        inverted = subject.start > verb.start
        free = inverted or self.document.pack.orders.that_dropped  # not "..., le préfet s'est rendu au port"
        if not self._rest_is_short(rest) or not (free or self._is_closed(rest, inverted=False)):
            return None
        sure = self._can_say(subject)
        if not sure and not (self._is_spoken(subject, verb) and self._is_closed(rest, inverted=inverted)):
            return None
        if not sure and not self._is_clause(comma):
            return None
        same = any(m.speaker == subject.speaker for m in self.subjects.cast.within(self.start, comma))
        named_before = not inverted and self._is_noun_phrase(comma)  # "The mayor of X, Ann Dow, said"
        named_before = named_before or (inverted and self._is_subject_with_apposition(comma))
        return None if same or named_before else self._quote(self.start, comma, subject, verb)

    def _has_noun_object(self, verb: Place) -> bool:
        """Whether a noun phrase is right behind a verb with its subject before: "el mensaje supuso (la descarga)"."""
        speech = self.document.pack.speech
        words = list(islice(WORD.finditer(self.plain, verb.end, self.end), 2))
        led = len(words) > 1 and not self.text[verb.end : words[0].start()].strip()
        if not led or self.plain[verb.start : verb.end].split()[-1] in speech.telling_verbs:
            return False
        timed = self.subjects.reporting.times.match(self.plain, words[0].start(), self.end)
        return words[0][0] in speech.determiners and words[0][0] not in speech.prepositions and timed is None

    def _is_subject_with_apposition(self, comma: int) -> bool:
        """Whether a person and an apposition are all there before a comma: "Ann Dow, a minister, (believes in X)".

        An adverbial may be before them: "In the yard, Ann Dow, 34, (watches the guard)".
        """
        named = [m for m in self.subjects.cast.within(self.start, comma) if m.end <= comma and not m.after_preposition]
        if named and self.text[named[-1].end] == "," and "," not in self.text[named[-1].end + 1 : comma]:
            opened = self.text.rfind(",", self.start, named[-1].phrase)
            verb = self.patterns.finite.search(self.plain, named[-1].end, comma)
            if verb is None and opened >= 0 and not self.text[opened + 1 : named[-1].phrase].strip():
                return True
        first = self.text.find(",", self.start, comma)
        phrase = noun_phrase_at(self.text, self.start, first, self.document.pack) if first >= 0 else None
        if phrase is None or self.text[phrase[1] : first].strip() or "," in self.text[first + 1 : comma]:
            return False
        return any(m.end in (first, comma) for m in self.subjects.cast.within(self.start, comma))

    def _inserted(self) -> Quote | None:
        """ "The bridge, X said, will reopen": the clause is the sentence around the insertion."""
        for verb in places_in(self.cues.verbs, self.start, self.end)[:MAX_VERBS]:
            comma = self.plain.rfind(",", self.start, verb.start)
            subject = self._beside_comma(comma, verb) if comma >= 0 else None
            if subject is None or not (self.subjects.can_speak(subject) or self._is_spoken(subject, verb)):
                continue
            if subject.start > verb.start and self._is_subject_with_apposition(comma):
                continue
            closed = self.plain.find(",", max(verb.end, subject.end), self.end)
            if closed >= 0 and self._is_light(max(verb.end, subject.end), closed) and self._is_clause(self.end):
                return self._quote(self.start, self.end, subject, verb)
        return None

    def _beside_comma(self, comma: int, verb: Place) -> Subject | None:
        """The subject between a comma and its verb of saying, or right behind that verb: ", X said", ", said X"."""
        between = self.text[comma + 1 : verb.start].strip()
        if not between:
            subject = self.subjects.after(verb.end, self.end)
            bare = self.subjects.bare_after(verb.end, self.end) if self.document.pack.speech.inverts else None
            return subject if subject and (bare is None or subject.start <= bare.start) else bare
        if self.document.pack.grammar.verb_position == "last":
            return None  # a clause of its own: ", als die Gemeinden den Bau ankündigten"
        if not self.patterns.saying.opens(self.plain, verb.start, self.end):
            return None
        if self._opens_with(comma + 1, self.patterns.joints) or self._opens_with(comma + 1, self.patterns.relatives):
            return None
        subject = self.subjects.before(comma + 1, verb.start)
        if subject is None or subject.end > verb.start:
            return self.subjects.filling(comma + 1, verb.start)
        if subject.source == "phrase" and not self._is_light(subject.end, verb.start):
            return None  # "la Comisión la rechazó (aludiendo a ...)"
        led = self.text[comma + 1 : subject.start].strip()
        return None if led and not is_determiner(led, self.document.pack.speech) else subject

    def _is_closed(self, start: int, *, inverted: bool) -> bool:
        """Whether the sentence ends at a place, or behind an adverb or a time; or, after "said X", an adverbial."""
        if self._is_light(start, self.end):
            return True
        if self.subjects.reporting.times.fullmatch(self.plain, start + 1, self.end):
            return True
        return inverted and self._opens_with(start, self.patterns.prepositions)

    def _is_clause(self, end: int) -> bool:
        """Whether the sentence up to a place has a verb, as far as a word of the pack or the length tells."""
        if self.patterns.finite.search(self.plain, self.start, end):
            return True
        adverbial = self._opens_with(self.start, self.patterns.prepositions)
        return not adverbial and len(WORD.findall(self.plain, self.start, end)) >= SURE_CLAUSE_WORDS
