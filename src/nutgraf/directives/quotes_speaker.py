"""Whom a quotation is by: the subject of the reporting clause around it, a named source, or who spoke before."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from nutgraf.directives.quotes_marks import Marked
from nutgraf.directives.quotes_reporting import (
    Reporting,
    capitalised_runs,
    is_before_name,
    name_in,
    read_phrase,
    reporting_of,
)
from nutgraf.directives.speakers import WORD, Cast, Mention, is_governed, pronoun_gender
from nutgraf.document import Document
from nutgraf.records import Gender, Speaker

# A full stop after a short capitalised word is an abbreviation's: "Ms.", "J.", "Sra.".
STOP = r"(?<!\b\w)(?<!\b[A-Z]\w)(?<!\b[A-Z]\w\w)[.!?…](?=\s)"
CLAUSE_END = re.compile(rf"[;:\n]|{STOP}")
CLAUSE_START = re.compile(rf"[,;(–—:\n]|{STOP}")
SENTENCE_START = '.!?…:;»”"\n'
NEAR = 75  # code points after a quotation within which its reporting verb begins: "as soon as possible, Dr X said"
AT_ONCE = 45
ATTRIBUTE_WORDS = 4  # "one fan on Twitter", "a woman from the north"
ADDRESSEE_WORDS = 2  # "à l'AFP", "to the Times"; in a longer one the subject may be hidden
SUBJECT_REACH = 110  # code points from the verb to the name after it: "the head of the agency's regional office, X"
CARRIED_LINES = 2  # paragraphs over which a speaker goes on without being named again
STARTS_AFTER = ",–—-"


@dataclass(frozen=True, slots=True)
class Said:
    """Who is found to speak, by which verb, and where the text says so (code point).

    `sure` is false where no words say that somebody speaks, so that the context had to tell.
    """

    speaker: Speaker
    verb: str | None
    at: int
    sure: bool = True


@dataclass(slots=True)
class Attribution:
    """Attributes the quotations of one article in order, remembering who spoke last."""

    document: Document
    text: str  # the article with the words between marks blanked out, so that offsets hold
    cast: Cast
    reporting: Reporting = field(init=False)
    others: Cast = field(init=False)  # capitalised runs, looked at where nobody known is named
    last: tuple[Said, Marked] | None = None

    def __post_init__(self) -> None:
        pack = self.document.pack
        self.reporting = reporting_of(pack.quotes)
        runs = capitalised_runs(self.text, 0, len(self.text), pack)
        self.others = Cast(tuple(self._stranger(first, last) for first, last in runs))

    def attribute(self, quote: Marked) -> Said | None:
        """Whom this quotation is by, or None where the text does not tell. Call it in text order."""
        start, end = self._sentence(quote)
        said = self._in_sentence(quote, start, end) or self._carried(quote, start, end)
        if said:
            self.last = (said, quote)
        return said

    def _sentence(self, quote: Marked) -> tuple[int, int]:
        """From where to where the sentence around a quotation runs; within it other quotations may stand."""
        document = self.document
        line_start = self.text.rfind("\n", 0, quote.opens) + 1
        line_end = self.text.find("\n", quote.closes)
        line_end = len(self.text) if line_end < 0 else line_end
        first = document.sentence_at(quote.opens)
        start = max(line_start, document.sentences[first].start) if first is not None else line_start
        if first and self.last and start <= self.last[1].closes <= quote.opens:
            start = max(line_start, document.sentences[first - 1].start) if start > self.last[1].start else start
        rest = WORD.search(self.text, quote.closes, line_end)
        goes_on = rest and (rest.group()[0].islower() or self.text[quote.closes : quote.closes + 1] in STARTS_AFTER)
        last = document.sentence_at(max(quote.closes - 1, rest.start() if rest and goes_on else 0))
        end = min(line_end, document.sentences[last].end) if last is not None else line_end
        return start, max(end, quote.closes)

    def _in_sentence(self, quote: Marked, start: int, end: int) -> Said | None:
        before = self._before_clause(quote, start)
        after = self._after_clause(quote, end)
        verb_after = next(iter(self._verbs(quote.closes, min(after, quote.closes + NEAR))), None)
        sources = list(self.reporting.according.finditer(self.text, before, quote.opens))
        verbs = [
            v for v in self._verbs(before, quote.opens) if not any(s.start() <= v.start() < s.end() for s in sources)
        ]
        closed = self.text[quote.closes : quote.closes + 1] in STARTS_AFTER or self._ends_open(quote)
        if verb_after and verb_after.start() - quote.closes <= AT_ONCE and closed:
            return self._trailing(verb_after, quote, after)
        if self._led_by_colon(quote):
            return (
                self._led(verbs, before, quote)
                or self._by_source(sources, quote.opens)
                or self._labelled(before, quote)
                or self._by_subject(before, quote)
            )
        nearer = sources and (not verbs or sources[-1].start() > verbs[-1].start())
        found = self._by_source(sources, quote.opens) if nearer else self._led(verbs, before, quote)
        if found is None and verb_after:
            found = self._trailing(verb_after, quote, after)
        if found is None:
            found = self._by_source(list(self.reporting.according.finditer(self.text, quote.closes, after)), after)
        return found or self._by_subject(before, quote)

    def _verbs(self, start: int, end: int) -> list[re.Match[str]]:
        """The reporting verbs in a stretch; a capitalised word within a sentence is a name ("The Post")."""
        found = self.reporting.verb.finditer(self.text, start, end)
        return [v for v in found if not v.group()[0].isupper() or self._opens_sentence(v.start())]

    def _opens_sentence(self, at: int) -> bool:
        before = self.text[max(0, at - 4) : at].rstrip(" \u00a0")
        return not before or before[-1] in SENTENCE_START

    def _before_clause(self, quote: Marked, start: int) -> int:
        return max(start, self.text.rfind(";", start, quote.opens) + 1)

    def _after_clause(self, quote: Marked, end: int) -> int:
        found = CLAUSE_END.search(self.text, quote.closes, end)
        if found and found.group() == ":" and not self._verb_first(quote):
            return quote.closes  # "..., and Y added: ..." leads to the next quotation
        return found.start() if found else end

    def _verb_first(self, quote: Marked) -> bool:
        verb = next(iter(self._verbs(quote.closes, quote.closes + NEAR)), None)
        return verb is not None and not self.text[quote.closes : verb.start()].strip(" \u00a0,–—-.")

    def _ends_open(self, quote: Marked) -> bool:
        return self.document.text[quote.end - 1] in ",!?"

    # --- the ways to name a speaker --------------------------------------------------------------------------

    def _led(self, verbs: list[re.Match[str]], start: int, quote: Marked) -> Said | None:
        """The reporting verb stands before: its subject, before the verb or, inverted, after it."""
        if not verbs:
            return None
        verb = verbs[-1]
        speaker = self._subject_before(start, verb.start()) or self._subject_after(verb.end(), quote.opens)
        speaker = speaker or self._understood(verb.start())
        return Said(speaker, verb.group(), verb.start()) if speaker else None

    def _trailing(self, verb: re.Match[str], quote: Marked, end: int) -> Said | None:
        """The reporting verb stands after: "..., said X" or "..., X said"."""
        speaker = self._subject_before(quote.closes, verb.start())
        speaker = speaker or self._subject_after(verb.end(), min(end, verb.end() + SUBJECT_REACH))
        speaker = speaker or self._understood(quote.opens)
        return Said(speaker, verb.group(), verb.start()) if speaker else None

    def _by_source(self, cues: list[re.Match[str]], end: int) -> Said | None:
        """ "According to X", the last such before `end`: the source may be a body without a personal name."""
        for cue in reversed(cues):
            reach = min(end, cue.end() + SUBJECT_REACH)
            stop = CLAUSE_END.search(self.text, cue.end(), reach)
            speaker = self._subject_after(cue.end(), stop.start() if stop else reach, source=True)
            if speaker:
                verb = self.reporting.verb.search(cue.group())
                return Said(speaker, verb.group() if verb else None, cue.start())
        return None

    def _labelled(self, start: int, quote: Marked) -> Said | None:
        """ "Morel : « ... »": a name or noun phrase that stands right before the colon."""
        named = self.cast.within(start, quote.opens)
        if named and not named[-1].governed:
            return Said(named[-1].speaker, None, named[-1].start)
        phrase = read_phrase(self.text, start, quote.opens, self.document.pack)
        if phrase and not self.text[phrase[1] : quote.opens].strip(" \u00a0:"):
            return Said(self._speaker_at(name_in(self.text, phrase, self.document.pack)), None, phrase[0])
        return None

    def _by_subject(self, start: int, quote: Marked) -> Said | None:
        """No verb of saying: the person that the sentence is about, where it names one before the quotation."""
        named = [m for m in self.cast.within(start, quote.opens) if not m.governed]
        named = named or self._opening(start, quote.opens)
        pronoun = self._pronoun(named[-1].end if named else start, quote.opens) if self._led_by_colon(quote) else None
        if pronoun:
            return Said(pronoun, None, start, sure=False)
        return Said(named[-1].speaker, None, named[-1].start, sure=False) if named else None

    def _led_by_colon(self, quote: Marked) -> bool:
        return self.text[max(0, quote.opens - 4) : quote.opens].rstrip().endswith(":")

    def _carried(self, quote: Marked, start: int, end: int) -> Said | None:
        """Who spoke last goes on, unless somebody else was named since; else the person named last before, or next."""
        line = self.text.count("\n", self.last[1].opens, quote.opens) if self.last else CARRIED_LINES + 1
        if self.last and line <= CARRIED_LINES:
            since = [m for m in self.cast.within(self.last[0].at, start) if not m.governed]
            others = [m for m in since if m.speaker.name != self.last[0].speaker.name]
            if not others or others[-1].start < self.last[1].closes:
                return Said(self.last[0].speaker, None, self.last[0].at, sure=False)
        line_before = self.text.rfind("\n", 0, self.text.rfind("\n", 0, quote.opens) + 1)
        named = self._latest(start)
        if named is None or named.start < line_before or named.governed:
            line_end = self.text.find("\n", end)
            named = next((m for m in self.cast.within(end, line_end if line_end >= 0 else len(self.text))), None)
        return Said(named.speaker, None, named.start, sure=False) if named and not named.governed else None

    # --- people ---------------------------------------------------------------------------------------------

    def _stranger(self, start: int, end: int) -> Mention:
        speaker = Speaker(" ".join(self.text[start:end].split()))
        return Mention(start, end, start, speaker, "name", None, is_governed(self.text, start, self.document.pack))

    def _named(self, start: int, end: int) -> list[Mention]:
        """Those named as subjects in a stretch; where none is known, runs of capitalised words."""
        known = [m for m in self.cast.within(start, end) if not m.governed]
        return known or [m for m in self.others.within(start, end) if not m.governed and m.end <= end]

    def _opening(self, start: int, end: int) -> list[Mention]:
        """The run of capitalised words that a sentence opens with: its subject, mostly."""
        first = self.others.within(start, end)[:1]
        return [m for m in first if len(WORD.findall(self.text, start, m.start)) <= 1 and not m.governed]

    def _latest(self, before: int, gender: Gender | None = None) -> Mention | None:
        """The person named last before; where the same sentence named another one first, that one, its subject."""
        named = self.cast.latest(before, gender)
        if named is None:
            sentence = self.document.sentence_at(max(0, before - 2))
            opening = self._opening(self.document.sentences[sentence].start, before) if sentence is not None else []
            return opening[0] if opening else None
        sentence = self.document.sentence_at(named.start)
        first = self.document.sentences[sentence].start if sentence is not None else named.start
        fitting = [m for m in self.cast.within(first, named.start) if m.gender in (None, gender or m.gender)]
        return next((m for m in fitting if not m.governed), named)

    # --- subjects --------------------------------------------------------------------------------------------

    def _subject_before(self, start: int, verb: int) -> Speaker | None:
        known = [m for m in self.cast.within(start, verb) if not m.governed]
        since = known[-1].end if known else start
        pronoun = self._pronoun(since, verb)
        if pronoun:
            return pronoun
        clause = since if known else start
        for cut in CLAUSE_START.finditer(self.text, since, verb):
            clause = cut.end()
        phrase = self._adjacent_phrase(clause, verb) if not known or clause > since else None
        if phrase:
            inside = self.cast.within(*phrase)
            return inside[0].speaker if inside else self._speaker_at(name_in(self.text, phrase, self.document.pack))
        named = known or self._named(start, verb)
        return named[-1].speaker if named else None

    def _adjacent_phrase(self, clause: int, verb: int) -> tuple[int, int] | None:
        """What stands between a clause's start and its verb, less auxiliaries, if a noun phrase begins it."""
        phrase = read_phrase(self.text, clause, verb, self.document.pack)
        if phrase is None or self.text[clause : phrase[0]].strip(' \u00a0,–—-.”»"'):
            return None
        rest = self.text[phrase[1] : verb]
        if not self.reporting.skipped.sub("", rest).strip(" \u00a0,"):
            return phrase
        words = list(WORD.finditer(self.text, phrase[1], verb))
        if not words or len(words) > ATTRIBUTE_WORDS or self.reporting.skipped.search(rest):
            return None
        return phrase[0], words[-1].end()

    def _subject_after(self, start: int, end: int, *, source: bool = False) -> Speaker | None:
        if not source and not self.document.pack.quotes.inverts:
            return None
        named = [m for m in self.cast.within(start, end) if source or not m.governed]
        pronoun = self._pronoun(start, min(end, start + 12))
        if pronoun and not source:
            return pronoun
        phrase = read_phrase(self.text, self._past_addressee(start, end), end, self.document.pack)
        if phrase and (not named or named[0].start > phrase[1] + 2):
            name = name_in(self.text, phrase, self.document.pack)
            inside = self.cast.within(*name)
            return inside[0].speaker if inside else self._speaker_at(name)
        return named[0].speaker if named else None

    def _past_addressee(self, start: int, end: int) -> int:
        """Step over "to the AFP" between a verb and its subject."""
        pack = self.document.pack
        word = WORD.search(self.text, start, end)
        if word is None or word.group().casefold() not in pack.quotes.prepositions:
            return start
        whom = read_phrase(self.text, word.end(), end, pack)
        return whom[1] if whom and len(WORD.findall(self.text, *whom)) <= ADDRESSEE_WORDS else start

    def _pronoun(self, start: int, end: int) -> Speaker | None:
        for word in WORD.finditer(self.text, start, end):
            for part in word.group().split("-"):
                gender = pronoun_gender(part, self.document.pack)
                if gender and not is_before_name(self.text, word.end()):
                    return self._referent(word.start(), gender)
        return None

    def _referent(self, at: int, gender: Gender) -> Speaker | None:
        """Whom a pronoun means: who spoke last, or who was named since as a subject."""
        mention = self._latest(at, gender)
        if self.last and (mention is None or mention.governed or mention.start < self.last[0].at):
            return self.last[0].speaker
        return mention.speaker if mention else None

    def _understood(self, at: int) -> Speaker | None:
        """The subject of a verb that has none: who spoke last, or the last person named before."""
        mention: Mention | None = self._latest(at)
        if self.last and (mention is None or mention.start < self.last[0].at):
            return self.last[0].speaker
        return mention.speaker if mention else None

    def _speaker_at(self, span: tuple[int, int]) -> Speaker:
        name = " ".join(self.document.text[slice(*span)].split())
        if self.last and name in self.last[0].speaker.name.split():
            return self.last[0].speaker
        return Speaker(name)
