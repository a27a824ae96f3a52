"""Who does the saying near a quotation: names, noun phrases and pronouns that are a reporting verb's subject."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from nutgraf.document import Document
from nutgraf.records import Gender, Speaker
from nutgraf.stages.speech.mentions import WORD, Mention, Mentions, is_after_preposition, pronoun_gender
from nutgraf.stages.speech.reporting import (
    ReportingPatterns,
    capitalised_runs,
    is_before_name,
    name_in_phrase,
    noun_phrase_at,
    reporting_patterns,
)

# A full stop after a short capitalised word is an abbreviation's: "Ms.", "J.", "Sra.".
STOP = r"(?<!\b\w)(?<!\b[A-Z]\w)(?<!\b[A-Z]\w\w)[.!?…](?=\s)"
CLAUSE_START = re.compile(rf"[,;(–—:\n]|{STOP}")
ATTRIBUTE_WORDS = 4  # "one fan on Twitter", "a woman from the north"
MAX_ADVERBS = 2  # "včera v Praze" between a verb and its subject
MAX_ADDRESSEE_WORDS = 2  # "à l'AFP", "to the Times"; in a longer one the subject may be hidden


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who is found to speak, by which verb, and where the text says so (code point).

    `sure` is false where no words say that somebody speaks, so that the context had to tell.
    """

    speaker: Speaker
    verb: str | None
    at: int
    sure: bool = True


@dataclass(slots=True)
class SubjectFinder:
    """Finds the subject of a reporting verb; `last` is what was said last, for pronouns and verbs without a subject."""

    document: Document
    text: str  # the article with the words between marks blanked out, so that offsets hold
    cast: Mentions
    reporting: ReportingPatterns = field(init=False)
    unknown_names: Mentions = field(init=False)  # capitalised runs, looked at where nobody known is named
    last: Attribution | None = None

    def __post_init__(self) -> None:
        pack = self.document.pack
        self.reporting = reporting_patterns(pack.key)
        runs = capitalised_runs(self.text, 0, len(self.text), pack)
        self.unknown_names = Mentions(tuple(self._unknown_speaker(first, last) for first, last in runs))

    def _unknown_speaker(self, start: int, end: int) -> Mention:
        speaker = Speaker(" ".join(self.text[start:end].split()))
        return Mention(
            start, end, start, speaker, "name", None, is_after_preposition(self.text, start, self.document.pack)
        )

    def _named(self, start: int, end: int) -> list[Mention]:
        """Those named as subjects in a stretch; where none is known, runs of capitalised words."""
        known = [m for m in self.cast.within(start, end) if not m.after_preposition]
        return known or [m for m in self.unknown_names.within(start, end) if not m.after_preposition and m.end <= end]

    def opening(self, start: int, end: int) -> list[Mention]:
        """The run of capitalised words that a sentence opens with: its subject, mostly."""
        first = self.unknown_names.within(start, end)[:1]
        return [m for m in first if len(WORD.findall(self.text, start, m.start)) <= 1 and not m.after_preposition]

    def latest(self, before: int, gender: Gender | None = None) -> Mention | None:
        """The person named last before; where the same sentence named another one first, that one, its subject."""
        named = self.cast.last_before(before, gender)
        if named is None:
            sentence = self.document.sentence_at(max(0, before - 2))
            opening = self.opening(self.document.sentences[sentence].start, before) if sentence is not None else []
            return opening[0] if opening else None
        sentence = self.document.sentence_at(named.start)
        first = self.document.sentences[sentence].start if sentence is not None else named.start
        fitting = [m for m in self.cast.within(first, named.start) if m.gender in (None, gender or m.gender)]
        return next((m for m in fitting if not m.after_preposition), named)

    def before(self, start: int, verb: int) -> Speaker | None:
        """The subject between `start` and a verb: a pronoun, a noun phrase next to the verb, the person named last."""
        known = [m for m in self.cast.within(start, verb) if not m.after_preposition]
        since = known[-1].end if known else start
        pronoun = self.pronoun(since, verb)
        if pronoun:
            return pronoun
        clause = since if known else start
        for cut in CLAUSE_START.finditer(self.text, since, verb):
            clause = cut.end()
        phrase = self._adjacent_phrase(clause, verb) if not known or clause > since else None
        if phrase:
            inside = self.cast.within(*phrase)
            return (
                inside[0].speaker
                if inside
                else self.speaker_from_text(name_in_phrase(self.text, phrase, self.document.pack))
            )
        named = known or self._named(start, verb)
        return named[-1].speaker if named else None

    def _adjacent_phrase(self, clause: int, verb: int) -> tuple[int, int] | None:
        """What stands between a clause's start and its verb, less auxiliaries, if a noun phrase begins it."""
        phrase = noun_phrase_at(self.text, clause, verb, self.document.pack)
        if phrase is None or self.text[clause : phrase[0]].strip(' \u00a0,–—-.”»"'):
            return None
        rest = self.text[phrase[1] : verb]
        if not self.reporting.skipped.sub("", rest).strip(" \u00a0,"):
            return phrase
        words = list(WORD.finditer(self.text, phrase[1], verb))
        if not words or len(words) > ATTRIBUTE_WORDS or self.reporting.skipped.search(rest):
            return None
        return phrase[0], words[-1].end()

    def after(self, start: int, end: int, *, source: bool = False) -> Speaker | None:
        """The subject after a verb, where the language inverts, or what follows "according to" (`source`)."""
        if not source and not self.document.pack.speech.inverts:
            return None
        named = [m for m in self.cast.within(start, end) if source or not m.after_preposition]
        pronoun = self.pronoun(start, min(end, start + 12))
        if pronoun and not source:
            return pronoun
        phrase = noun_phrase_at(self.text, self._past_addressee(start, end), end, self.document.pack)
        if phrase and (not named or named[0].start > phrase[1] + 2):
            name = name_in_phrase(self.text, phrase, self.document.pack)
            inside = self.cast.within(*name)
            return inside[0].speaker if inside else self.speaker_from_text(name)
        return named[0].speaker if named else None

    def _past_addressee(self, start: int, end: int) -> int:
        """Step over "on Monday" and "to the AFP" between a verb and its subject."""
        pack = self.document.pack
        for _ in range(MAX_ADVERBS):
            word = WORD.search(self.text, start, end)
            adverb = self.reporting.skipped.match(self.text, word.start(), end) if word else None
            if adverb is None or self.text[start : adverb.start()].strip():
                break
            start = adverb.end()
        word = WORD.search(self.text, start, end)
        if word is None or word.group().casefold() not in pack.speech.prepositions:
            return start
        whom = noun_phrase_at(self.text, word.end(), end, pack)
        return whom[1] if whom and len(WORD.findall(self.text, *whom)) <= MAX_ADDRESSEE_WORDS else start

    def pronoun(self, start: int, end: int) -> Speaker | None:
        """Whom the first pronoun of the third person in a stretch means."""
        for word in WORD.finditer(self.text, start, end):
            for part in word.group().split("-"):
                gender = pronoun_gender(part, self.document.pack)
                if gender and not is_before_name(self.text, word.end()):
                    return self._referent(word.start(), gender)
        return None

    def _referent(self, at: int, gender: Gender) -> Speaker | None:
        """Whom a pronoun means: who spoke last, or who was named since as a subject."""
        mention = self.latest(at, gender)
        if self.last and (mention is None or mention.after_preposition or mention.start < self.last.at):
            return self.last.speaker
        return mention.speaker if mention else None

    def elided_subject(self, at: int) -> Speaker | None:
        """The subject of a verb that has none: who spoke last, or the last person named before."""
        mention: Mention | None = self.latest(at)
        if self.last and (mention is None or mention.start < self.last.at):
            return self.last.speaker
        return mention.speaker if mention else None

    def speaker_from_text(self, span: tuple[int, int]) -> Speaker:
        """A speaker by the words of the text; a surname is that of who spoke last, where it is part of the name."""
        name = " ".join(self.document.text[slice(*span)].split())
        if self.last and name in self.last.speaker.name.split():
            return self.last.speaker
        return Speaker(name)
