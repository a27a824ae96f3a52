"""Whom a quotation is by: the subject of the reporting clause around it, a named source, or who spoke before."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property

from nutgraf.document import Document
from nutgraf.records import Place, Quote
from nutgraf.stages.quotes.before_colons import by_saying, is_of_somebody, is_saying_of
from nutgraf.stages.quotes.closing_clauses import as_clause, declined_behind, name_with_apposition, trailing_source
from nutgraf.stages.quotes.indirect_patterns import indirect_patterns
from nutgraf.stages.quotes.no_speakers import has_own_subject, is_embedded, is_own_object
from nutgraf.stages.quotes.opposed_clauses import in_later_clause, joins_clauses, opposed_clause
from nutgraf.stages.speech.antecedents import BLANK, STOP, Attribution, Subject
from nutgraf.stages.speech.mentions import WORD, Mention, Mentions
from nutgraf.stages.speech.noun_phrases import is_determiner, is_form_of_address, name_in_phrase, noun_phrase_at
from nutgraf.stages.speech.reporting import ReportingCues, find_cues, places_in
from nutgraf.stages.speech.subjects import SubjectFinder
from nutgraf.stages.speech.unlisted_verbs import subject_of_unlisted_verb
from nutgraf.text.fold import fold, join_numbers
from nutgraf.text.quote_marks import QuotedSpan

CLAUSE_END = re.compile(rf"[;:\n]|{STOP}")
MAX_WINDOW_CHARS = 600  # code points around a quotation that are looked at: longer sentences say nothing more
MAX_CONTINUED_CHARS = 5000  # code points after which a speaker is forgotten
MAX_VERB_GAP_CHARS = 75  # code points from a quotation to its reporting verb: "as soon as possible, Dr X said"
MAX_NEXT_GAP_CHARS = 45  # the same where a comma, a question or a call closes the quotation
MAX_SUBJECT_CHARS = 110  # code points from the verb to the name after it: "the head of the agency's regional office, X"
MAX_CONTINUED_LINES = 2  # paragraphs over which a speaker goes on without being named again
MIN_TIME_WORDS = 3  # words of a time before a name: "nach dem Abpfiff"
STARTS_AFTER = ",–—-"
MAX_ADDRESS_CHARS = 12  # code points of a form of address with a full stop: "profssa."
MAX_ADVERB_CHARS = 32  # code points of adverbs and auxiliaries before a verb inside the marks
MAX_HEADING_CHARS = 80  # code points of a quotation that is a heading
MAX_OPENING_CHARS = 3  # code points before a quotation that opens its line: a dash and spaces
# What opens a reporting clause between the marks of its quotation, up to its verb: " – ha poi (aggiunto)".
INSIDE_START = re.compile(r"(?:,|[ \u00a0][–—-])[ \u00a0]?(?P<light>[^,–—]{0,30})$")
COLON_BEHIND = re.compile(r"[ \u00a0\u202f]?: ?")
DASH_AND_QUOTE = re.compile(rf"[ \u00a0]?[–—-][ \u00a0]?{BLANK}")
HEADING_MARKS = " \u00a0\u202f–—-"
INSIDE_END = re.compile(r"[,.!?]|[ \u00a0][–—-]")  # what ends a reporting clause between the marks


@dataclass
class QuoteAttributor:
    """Attributes the quotations of one article in order, remembering who spoke last."""

    document: Document
    text: str  # the article with the words between marks blanked out, so that offsets hold
    cast: Mentions
    subjects: SubjectFinder = field(init=False)  # reads what stands outside marks
    cues: ReportingCues = field(init=False)
    last: tuple[Attribution, QuotedSpan] | None = None
    unnamed: int | None = None  # where a quotation begins that "one" says

    def __post_init__(self) -> None:
        outside = self.cast._replace(mentions=tuple(m for m in self.cast.mentions if self.text[m.start] != BLANK))
        self.subjects = SubjectFinder(self.document, self.text, outside)
        self.cues = find_cues(self.text, self.subjects.reporting)

    @cached_property
    def inside(self) -> SubjectFinder:
        """Reads what stands between marks too."""
        return SubjectFinder(self.document, self.document.text, self.cast)

    @cached_property
    def folded(self) -> str:
        """The article in lower case, what stands between marks too."""
        return join_numbers(self.document.folded)

    def remember(self, quote: Quote) -> None:
        """Take note of a clause of indirect speech: its speaker may go on in a quotation."""
        if quote.speaker:
            said = Attribution(quote.speaker, quote.verb, quote.start, quote.speaker_source or "phrase")
            self.last = (said, QuotedSpan(quote.start, quote.end, quote.start, quote.end))
            self.subjects.remember(said)

    def attribute(self, quote: QuotedSpan) -> Attribution | None:
        """Whom this quotation is by, or None where the text does not tell. Call it in text order."""
        return self.attribute_pieces((quote,))[0]

    def attribute_pieces(self, pieces: tuple[QuotedSpan, ...]) -> list[Attribution | None]:
        """Whom each piece of one quotation is by: where the words around it do not say, as those around the others do.

        The pieces are paragraphs of one quotation, or stand in one sentence.
        """
        around = [self._in_sentence(piece, *self._sentence(piece)) for piece in pieces] if pieces[1:] else []
        found: list[Attribution | None] = []
        for index, quote in enumerate(pieces):
            start, end = self._sentence(quote)
            said = self._in_sentence(quote, start, end)
            if not (said and said.sure):
                said = self._inside_marks(quote) or said
            if not (said and said.sure) and self.unnamed != quote.start:
                named = next(
                    (other for other in (*around[index:], *reversed(around[:index])) if other and other.sure), None
                )
                said = named._replace(verb=None, source="continued") if named else said
            free = not is_embedded(self.subjects, self.cues.folded, quote, start)
            if self.unnamed != quote.start and free and not self._is_heading(quote):
                said = said or self._continued_speaker(quote, start, end)
            if said:
                self.last = (said, quote)
                self.subjects.remember(said)
            found.append(said)
        return found

    def _inside_marks(self, quote: QuotedSpan) -> Attribution | None:
        """A reporting clause between the marks: "« C'est trop, dit-elle. Nous ... »", "“È poco – dice Anna – ...”"."""
        text = self.document.text
        for verb in self.subjects.reporting.verbs.find(self.folded, quote.start, quote.end):
            led = INSIDE_START.search(text, max(quote.start, verb.start - MAX_ADVERB_CHARS), verb.start)
            if led is None or not self._is_light(led["light"]) or led["light"].strip() in self._prepositions:
                continue  # "en (évoquant)" opens no reporting clause
            stop = INSIDE_END.search(text, verb.end, min(quote.end, verb.end + MAX_SUBJECT_CHARS))
            self.inside.last, self.inside.last_able = self.subjects.last, self.subjects.last_able
            subject = self._subject_inside(verb, stop.start()) if stop else None
            if subject:
                return Attribution(subject.speaker, text[verb.start : verb.end], verb.start, subject.source)
        return None

    def _subject_inside(self, verb: Place, end: int) -> Subject | None:
        """The subject that is all there between a verb inside the marks and the end of its clause, or is left out."""
        text = self.document.text
        if self._is_light(text[verb.end : end]):
            optional = self.document.pack.grammar.subject_pronouns == "optional"
            return self.inside.elided_subject(verb.start, verb) if optional else None
        subject, last = self.inside.after(verb.end, end), self.cast.within(verb.end, end)[-1:]
        if subject is None or self._is_light(text[subject.end : end]):
            return subject
        named = bool(last) and last[0].speaker == subject.speaker and not text[last[0].end : end].strip()
        return subject if named else self.inside.at_end(verb.end, end)  # "dijo (el secretario) Bruno Rey"

    def _is_light(self, words: str) -> bool:
        """Whether words are no more than auxiliaries, adverbs and a time."""
        reporting = self.subjects.reporting
        rest = reporting.skipped.sub("", words).strip(" \u00a0\u202f")
        return not rest or reporting.times.fullmatch(fold(rest)) is not None

    @property
    def _prepositions(self) -> tuple[str, ...]:
        return self.document.pack.speech.prepositions

    def _sentence(self, quote: QuotedSpan) -> tuple[int, int]:
        """From where to where the sentence around a quotation runs; within it other quotations may stand."""
        document = self.document
        line_start, line_end = self._window(quote)
        first = document.sentence_at(quote.outer_start)
        start = max(line_start, document.sentences[first].start) if first is not None else line_start
        if first and self.last and start <= self.last[1].outer_end <= quote.outer_start:
            start = max(line_start, document.sentences[first - 1].start) if start > self.last[1].start else start
        rest = WORD.search(self.text, quote.outer_end, line_end)
        goes_on = rest and (
            rest.group()[0].islower() or self.text[quote.outer_end : quote.outer_end + 1] in STARTS_AFTER
        )
        last = document.sentence_at(max(quote.outer_end - 1, rest.start() if rest and goes_on else 0))
        end = min(line_end, document.sentences[last].end) if last is not None else line_end
        return start, max(end, quote.outer_end)

    def _window(self, quote: QuotedSpan) -> tuple[int, int]:
        """The line around a quotation, or as much of it as is looked at."""
        earliest = max(0, quote.outer_start - MAX_WINDOW_CHARS)
        latest = min(len(self.text), quote.outer_end + MAX_WINDOW_CHARS)
        line_start = self.text.rfind("\n", earliest, quote.outer_start) + 1
        line_end = self.text.find("\n", quote.outer_end, latest)
        return max(earliest, line_start), latest if line_end < 0 else line_end

    def _in_sentence(self, quote: QuotedSpan, start: int, end: int) -> Attribution | None:
        before = self._before_clause(quote, start)
        after = self._after_clause(quote, end)
        if compared := as_clause(self.subjects, self.cues, quote.outer_end, after):
            return self._attribution(*compared, compared[1].start)
        written = places_in(self.cues.written_in, quote.outer_end, min(after, quote.outer_end + MAX_VERB_GAP_CHARS))
        found = self._by_document(before, quote) or self._by_source(written, after, acts=True)
        return found or self._name_behind_colon(quote, start) or self._by_clauses(quote, (start, before), after)

    def _by_clauses(self, quote: QuotedSpan, starts: tuple[int, int], after: int) -> Attribution | None:
        """Who speaks by the clauses around a quotation: from where its sentence and its clause start to the end."""
        start, before = starts
        sources = places_in(self.cues.according_to, before, quote.outer_start)
        verbs = places_in(self.cues.verbs, before, quote.outer_start)
        verbs = tuple(v for v in verbs if not any(s.start <= v.start < s.end for s in sources))
        verbs = tuple(v for v in verbs if not self.subjects.is_first_person(v)) or verbs  # "el real (decreto)"
        viewed = self._by_viewpoint(start, quote)
        if viewed and verbs and "," in self.text[verbs[-1].end : quote.outer_start]:
            verbs = ()  # of a clause that is over: "For X, Y was seen to have said so, “...”"
        verb_after, closed = self._verb_behind(quote, after, led=bool(verbs or sources))
        if verb_after and verb_after.start - quote.outer_end <= MAX_NEXT_GAP_CHARS and closed:
            return self._unless_named_before(self._verb_after(verb_after, quote, after), verbs, before, quote)
        if closed and not verb_after and (found := self._by_slot(quote, after)):
            return found
        opposed = opposed_clause(self.subjects, self.cues, start, quote)
        if opposed is False:
            self.unnamed = quote.start
        if opposed is not None:
            return opposed or None
        if self._led_by_colon(quote):
            return (
                by_saying(self.subjects, self.cues, before, quote)
                or self._verb_before(verbs, before, quote)
                or self._by_source(sources, quote.outer_start)
                or viewed
                or self._name_before_colon(before, quote)
                or self._by_subject(before, quote)
            )
        later = in_later_clause(self.subjects, self.cues, verbs[-1].end if verbs else quote.outer_start, quote)
        found = later or self._by_nearest(quote, (before, after), (verbs, sources), verb_after)
        return found or viewed or self._by_closing_clause(quote, after) or self._by_subject(before, quote)

    def _by_nearest(
        self,
        quote: QuotedSpan,
        around: tuple[int, int],
        cues: tuple[tuple[Place, ...], tuple[Place, ...]],
        verb_after: Place | None,
    ) -> Attribution | None:
        """Who speaks by the last verb or source before a quotation, else by the one behind it."""
        (before, after), (verbs, sources) = around, cues
        nearer = sources and (not verbs or sources[-1].start > verbs[-1].start)
        found = self._by_source(sources, quote.outer_start) if nearer else self._verb_before(verbs, before, quote)
        if found is None and verb_after:
            found = self._verb_after(verb_after, quote, after)
        if found is None:
            found = self._by_source(places_in(self.cues.according_to, quote.outer_end, after), after)
        return found

    def _verb_behind(self, quote: QuotedSpan, end: int, *, led: bool) -> tuple[Place | None, bool]:
        """The verb of saying behind a quotation, and whether the quotation ends as one before its reporting clause.

        Where the clause before is `led` by a verb too, a conjunction opens another one: "X promised “...”, and Y said".
        """
        reach = min(end, quote.outer_end + MAX_VERB_GAP_CHARS)
        verb = next(iter(places_in(self.cues.verbs, quote.outer_end, reach)), None)
        if led and verb and self._opens_next_clause(quote, verb):
            return None, False
        mark = self.text[quote.outer_end : quote.outer_end + 2].lstrip()[:1]
        return verb, mark in STARTS_AFTER or self._ends_open(quote)

    def _opens_next_clause(self, quote: QuotedSpan, verb: Place) -> bool:
        """Whether a conjunction behind a quotation opens the clause of the verb that follows, with its subject."""
        words = list(WORD.finditer(self.text, quote.outer_end, verb.start))
        return len(words) > 1 and joins_clauses(self.subjects, words[0][0])

    def _by_slot(self, quote: QuotedSpan, end: int) -> Attribution | None:
        """Who is named right behind a quotation: before a verb far off, or behind one that no list has."""
        found = name_with_apposition(self.subjects, self.cues, quote.outer_end, end)
        found = found or trailing_source(self.subjects, self.cues, quote.outer_end, end)
        found = found or subject_of_unlisted_verb(self.subjects, quote.outer_end, end)
        return self._attribution(*found, found[1].start) if found else None

    def _by_closing_clause(self, quote: QuotedSpan, end: int) -> Attribution | None:
        """The reporting clause behind a comma that closes the sentence: "X “would regret” the loss ..., said Y"."""
        for verb in reversed(places_in(self.cues.verbs, quote.outer_end, end)):
            comma = self.text.rfind(",", quote.outer_end, verb.start)
            if comma < 0:
                return None
            if self.text[comma + 1 : verb.start].strip():
                subject = self.subjects.before(comma + 1, verb.start)
                led = self.text[comma + 1 : subject.start].strip() if subject else ""
                subject = None if led and not is_determiner(led, self.document.pack.speech) else subject
            else:
                subject = self.subjects.after(verb.end, min(end, verb.end + MAX_SUBJECT_CHARS))
            if subject and self.subjects.can_speak(subject):
                return self._attribution(subject, verb, verb.start)
        return None

    def _before_clause(self, quote: QuotedSpan, start: int) -> int:
        """Where the clause before a quotation starts: after a semicolon, or after a quotation that ended a sentence."""
        start = max(start, self.text.rfind(";", start, quote.outer_start) + 1)
        earlier = self.last[1] if self.last else None
        if (
            earlier
            and start <= earlier.outer_end <= quote.outer_start
            and self.document.text[earlier.end - 1] in ".!?…"
        ):
            first = WORD.search(self.text, earlier.outer_end, quote.outer_start)
            return earlier.outer_end if first and first.group()[0].isupper() else start
        return start

    def _after_clause(self, quote: QuotedSpan, end: int) -> int:
        first = self.text[quote.outer_end : end].lstrip()[:1]
        if self._led_by_colon(quote) and DASH_AND_QUOTE.match(self.text, quote.outer_end):
            return quote.outer_end  # "X calls: “...” – “...”, answers Y"
        if first == BLANK and self.document.text[quote.end - 1] in ".!?…":
            return quote.outer_end  # "A." "B," said X: the second quotation's clause
        stops = CLAUSE_END.finditer(self.text, quote.outer_end, end)
        found = next((stop for stop in stops if not self._is_in_address(stop.start())), None)
        if found and found.group() == ":" and not self._verb_first(quote):
            return quote.outer_end  # "..., and Y added: ..." leads to the next quotation
        return found.start() if found else end

    def _is_in_address(self, stop: int) -> bool:
        """Whether a full stop belongs to a form of address: "o sr. (Albence)"."""
        words = WORD.findall(self.text, max(0, stop - MAX_ADDRESS_CHARS), stop)
        return bool(words) and self.text[stop] == "." and is_form_of_address(f"{words[-1]}.", self.document.pack)

    def _verb_first(self, quote: QuotedSpan) -> bool:
        verb = next(iter(places_in(self.cues.verbs, quote.outer_end, quote.outer_end + MAX_VERB_GAP_CHARS)), None)
        return verb is not None and not self.text[quote.outer_end : verb.start].strip(" \u00a0,–—-.")

    def _ends_open(self, quote: QuotedSpan) -> bool:
        return self.document.text[quote.end - 1] in ",!?"

    # --- the ways to name a speaker --------------------------------------------------------------------------

    def _attribution(self, subject: Subject | None, verb: Place | None, at: int) -> Attribution | None:
        words = self.text[verb.start : verb.end] if verb else None
        return Attribution(subject.speaker, words, at, subject.source) if subject else None

    def _verb_before(self, verbs: tuple[Place, ...], start: int, quote: QuotedSpan) -> Attribution | None:
        """The reporting verb stands before: its subject, before the verb or, inverted, after it."""
        if not verbs:
            return None
        verb = verbs[-1]
        if len(verbs) > 1 and self.subjects.is_gerund(verb.end):
            since = max(start, self.text.rfind(BLANK, start, verbs[-2].start) + 1)
            return self._verb_before(verbs[:-1], since, quote)  # "dice X, definendo il piano «...»"
        subject = self.subjects.of_verb(verb, start, quote.outer_start)
        if subject and subject.start > verb.start and is_own_object(self.subjects, subject):
            subject = None
        relative = subject is None and self.subjects.is_in_relative(start, verb.start)
        if relative:
            self.unnamed = quote.start
        elif subject is None and not has_own_subject(self.subjects, self.cues.folded, start, verb.start):
            subject = self.subjects.elided_subject(verb.start, verb)
        if subject is None and self._is_of_others(verb):
            self.unnamed = quote.start
        return self._attribution(subject, verb, verb.start)

    def _is_of_others(self, verb: Place) -> bool:
        """Whether a verb's form shows that its subject is not the one person named before: "dicen", "penso"."""
        return self.subjects.is_plural_verb(self.text[verb.start : verb.end]) or self.subjects.is_first_person(verb)

    def _unless_named_before(
        self, found: Attribution | None, verbs: tuple[Place, ...], start: int, quote: QuotedSpan
    ) -> Attribution | None:
        """Who is found behind a quotation, or by the verb before where none is: "explica X: «...», diz"."""
        elided = found is not None and found.source == "continued" and self._led_by_colon(quote)
        return (self._verb_before(verbs, start, quote) if elided else None) or found

    def _verb_after(self, verb: Place, quote: QuotedSpan, end: int) -> Attribution | None:
        """The reporting verb stands after: "..., said X" or "..., X said"."""
        if self.subjects.are_several(verb, quote.outer_end, end):
            return self._by_several(verb, quote)
        subject = self.subjects.before(quote.outer_end, verb.start)
        subject = (self.subjects.latter(subject, quote.outer_start) if subject else None) or subject
        if subject is None or BLANK in self.text[subject.end : verb.start]:  # "mais il « ... », a répondu X"
            reach = min(end, verb.end + MAX_SUBJECT_CHARS)
            named = self.subjects.stand_in(verb.start, verb.end, reach)
            if named is False:
                self.unnamed = quote.start
                return None
            subject = named or self.subjects.after(verb.end, reach) or subject
            subject = subject or declined_behind(self.subjects, verb.end, reach)
        if subject is None and self._is_of_others(verb):
            return self._by_several(verb, quote)
        return self._attribution(subject or self.subjects.elided_subject(quote.outer_start), verb, verb.start)

    def _by_several(self, verb: Place, quote: QuotedSpan) -> Attribution | None:
        """What several people say of whom nobody is named here: those who spoke last, else nobody."""
        speakers = None if self.subjects.is_first_person(verb) else self.subjects.several()
        if speakers is None:
            self.unnamed = quote.start
            return None
        return Attribution(speakers, self.text[verb.start : verb.end], verb.start, "continued")

    def _by_source(self, cues: tuple[Place, ...], end: int, *, acts: bool = False) -> Attribution | None:
        """Who is named after "according to", the last such before `end`: a person, or a body by its noun phrase."""
        for cue in reversed(cues):
            reach = min(end, cue.end + MAX_SUBJECT_CHARS)
            stop = CLAUSE_END.search(self.text, cue.end, reach)
            subject = self.subjects.source(cue.end, stop.start() if stop else reach, acts=acts)
            if subject:
                verb = next(iter(places_in(self.cues.verbs, cue.start, cue.end)), None)
                return self._attribution(subject, verb, cue.start)
        return None

    def _by_document(self, start: int, quote: QuotedSpan) -> Attribution | None:
        """What is quoted by a clause without a person before: "Im Bericht heißt es: „...“"."""
        written = self.subjects.reporting.written_before.search(self.cues.folded[start : quote.outer_start])
        if written is None:
            return None
        first, last = written.span("document" if written["document"] is not None else "object")
        subject = self.subjects.source(start + first, start + last, acts=True)
        return self._attribution(subject, None, start + written.start())

    def _by_viewpoint(self, start: int, quote: QuotedSpan) -> Attribution | None:
        """Who is named after "for" where that opens the clause: "Pour Jean Morel, « ... »"."""
        opened = WORD.search(self.text, start, quote.outer_start)
        cue = self.subjects.reporting.viewpoint.match(self.text, opened.start(), quote.outer_start) if opened else None
        named = self.subjects.named_at(cue.end(), quote.outer_start) if cue else None
        named = named or (self.subjects.post_at(cue.end(), quote.outer_start) if cue else None)
        return self._attribution(named, None, cue.start()) if cue else None

    def _name_before_colon(self, start: int, quote: QuotedSpan) -> Attribution | None:
        """A name or noun phrase right before the colon, as in "Morel : « ... »"."""
        named = self.subjects.cast.within(start, quote.outer_start)
        beside = self.unnamed != quote.start or (named and not self.text[named[-1].end : quote.outer_start].strip(" :"))
        if named and beside and not self._is_governed(named[-1], start):
            return Attribution(named[-1].speaker, None, named[-1].start, named[-1].kind)
        phrase = noun_phrase_at(self.text, start, quote.outer_start, self.document.pack)
        if phrase is None or self.text[phrase[1] : quote.outer_start].strip(" \u00a0:"):
            return None
        name = name_in_phrase(self.text, phrase, self.document.pack)
        if is_saying_of(self.subjects, self.cues, phrase):  # "Sein Fazit:"
            return None
        if name == phrase and is_of_somebody(self.subjects, phrase):  # "L'ombra di X:"
            self.unnamed = quote.start
            return None
        return self._attribution(self.subjects.subject_from_text(name), None, phrase[0])

    def _name_behind_colon(self, quote: QuotedSpan, start: int) -> Attribution | None:
        """Who is named behind a colon after a quotation that opens its line: "« ... » : Jean Morel rassure"."""
        led = WORD.search(self.text, start, quote.outer_start) or quote.outer_start > start + MAX_OPENING_CHARS
        colon = COLON_BEHIND.match(self.text, quote.outer_end)
        if led or colon is None:
            return None
        end = min(self._window(quote)[1], colon.end() + MAX_SUBJECT_CHARS)
        named = self.subjects.named_at(colon.end(), end)
        return self._attribution(named, None, colon.end()) if named and named.source == "name" else None

    def _is_governed(self, mention: Mention, start: int) -> bool:
        """Whether a preposition governs a name; a time may be right before: "nach dem Abpfiff X auf Instagram:"."""
        pack = self.document.pack
        between_verbs = pack.grammar.verb_position == "last" or pack.grammar.articles == "none"
        if not mention.after_preposition or not between_verbs or pack.grammar.separation == "syllables":
            return mention.after_preposition
        words = WORD.findall(fold(self.text[start : mention.phrase]))
        closed = {*pack.speech.prepositions, *pack.speech.determiners, *pack.speech.genitives}
        if len(words) < MIN_TIME_WORDS or words[-1] in closed or words[-2] in pack.speech.prepositions:
            return True
        return self.subjects.is_title_in(words[-1])

    def _by_subject(self, start: int, quote: QuotedSpan) -> Attribution | None:
        """No verb of saying: the person that the sentence is about, where it names one before the quotation."""
        if self.unnamed == quote.start:
            return None
        named = [m for m in self.subjects.cast.within(start, quote.outer_start) if not m.after_preposition]
        named = [m for m in named if not self._is_in_relative(m, start)]
        if self.document.pack.grammar.noun_capitals == "names":
            named = named or self.subjects.opening(start, quote.outer_start)
        since = named[-1].end if named else start
        if self._led_by_colon(quote) and (pronoun := self.subjects.pronoun(since, quote.outer_start)):
            return Attribution(pronoun.speaker, None, start, "pronoun", sure=False)
        return Attribution(named[-1].speaker, None, named[-1].start, named[-1].kind, sure=False) if named else None

    def _is_in_relative(self, named: Mention, start: int) -> bool:
        """Whether a person is named inside a relative clause between commas: "The union, which met X, (demands)"."""
        comma = self.text.rfind(",", start, named.phrase)
        word = WORD.search(self.text, comma, named.phrase) if comma >= 0 else None
        pack = self.document.pack
        relative = word is not None and word[0] in (*pack.officials.relatives, *indirect_patterns(pack.key).joints)
        return relative and self.text.find(",", named.end, named.end + MAX_SUBJECT_CHARS) >= 0

    def _led_by_colon(self, quote: QuotedSpan) -> bool:
        return self.text[max(0, quote.outer_start - 4) : quote.outer_start].rstrip().endswith(":")

    def _continued_speaker(self, quote: QuotedSpan, start: int, end: int) -> Attribution | None:
        """Who spoke last goes on, unless somebody else was named since; else the person named last before, or next."""
        if self.last and self._is_near(self.last[1], quote):
            since = [m for m in self.subjects.cast.within(self.last[0].at, start) if not m.after_preposition]
            others = [m for m in since if m.speaker.name != self.last[0].speaker.name]
            if not others or others[-1].start < self.last[1].outer_end:
                able = self.last[0] == self.subjects.last_able or self.last[0].source != "phrase"
                return self.last[0]._replace(verb=None, source="continued", sure=False) if able else None
        earliest = max(0, quote.outer_start - MAX_CONTINUED_CHARS)
        line_before = self.text.rfind("\n", earliest, max(earliest, self.text.rfind("\n", earliest, quote.outer_start)))
        named = self.subjects.latest(start)
        if named is None or named.start < line_before or named.after_preposition:
            named = next(iter(self.subjects.cast.within(end, self._window(quote)[1])), None)
        return (
            Attribution(named.speaker, None, named.start, "continued", sure=False)
            if named and not named.after_preposition
            else None
        )

    def _is_heading(self, quote: QuotedSpan) -> bool:
        """Whether a quotation is a line of its own without a full stop: the heading of what follows."""
        start, end = self._window(quote)
        alone = not (self.text[start : quote.outer_start] + self.text[quote.outer_end : end]).strip(HEADING_MARKS)
        ended = self.document.text[quote.end - 1] in ".,?!…"
        return alone and start > 0 and not ended and quote.end - quote.start <= MAX_HEADING_CHARS

    def _is_near(self, earlier: QuotedSpan, quote: QuotedSpan) -> bool:
        close = quote.outer_start - earlier.outer_start <= MAX_CONTINUED_CHARS
        return close and self.text.count("\n", earlier.outer_start, quote.outer_start) <= MAX_CONTINUED_LINES
