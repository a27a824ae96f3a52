"""Who was named or spoke before: what pronouns of the third person and verbs without a subject stand for."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from typing import Final, NamedTuple

from nutgraf.document import Document
from nutgraf.languages.expressions import compile_expression
from nutgraf.records import Gender, Place, Speaker, SpeakerSource
from nutgraf.stages.speech.mentions import WORD, Mention, Mentions, is_after_preposition, pronoun_gender
from nutgraf.stages.speech.noun_phrases import capitalised_runs, noun_phrase_at
from nutgraf.stages.speech.reporting import ReportingPatterns, reporting_patterns
from nutgraf.text.fold import fold
from nutgraf.text.phrases import NOTHING, SPACES, ends_in_comma
from nutgraf.text.words import is_before_name

# A word after a letter that is no ASCII capital and a blank or comma; and where a word or the part of a compound ends.
CAPITAL_INSIDE: Final = re.compile(rf"(?<=[^\W\d_A-Z][ ,]){WORD.pattern}(?!_)")
PART_END: Final = re.compile(r"(?=['’-])|$")
# A full stop after a short capitalised word is an abbreviation's: "Ms.", "J.", "Sra.".
STOP: Final = r"(?<!\b\w)(?<!\b[A-Z]\w)(?<!\b[A-Z]\w\w)[.!?…](?=\s)"
CLAUSE_START: Final = re.compile(rf"[,;(–—:\n]|{STOP}")
BLANK: Final = "\u00b7"  # stands for each character between marks in a text: no letter, no stop, no space
MAX_PRONOUNS: Final = 3  # sentences before in which a pronoun that is a subject is followed to its own antecedent
MAX_VERB_CHARS: Final = 30  # code points beside a pronoun in which its verb is


class Subject(NamedTuple):
    """Who is found to speak, how the text names them, and the place of those words (code points)."""

    speaker: Speaker
    source: SpeakerSource
    start: int
    end: int


def subject_of(mention: Mention) -> Subject:
    """A person who is mentioned, as a subject."""
    return Subject(mention.speaker, mention.kind, mention.phrase, mention.end)


class Attribution(NamedTuple):
    """Who is found to speak, by which verb, and where the text says so (code point).

    `sure` is false where no words say that somebody speaks, so that the context had to tell.
    """

    speaker: Speaker
    verb: str | None
    at: int
    source: SpeakerSource
    sure: bool = True


@dataclass
class AntecedentFinder:
    """Knows the people of an article; `last` is what was said last, for pronouns and verbs without a subject."""

    document: Document
    text: str  # the article with the words between marks blanked out, so that offsets hold
    cast: Mentions
    reporting: ReportingPatterns = field(init=False)
    last: Attribution | None = None
    last_able: Attribution | None = None  # the last said by somebody who can speak again: "the data" cannot

    def __post_init__(self) -> None:
        self.reporting = reporting_patterns(self.document.pack.key)

    @cached_property
    def unknown_names(self) -> Mentions:
        """Capitalised runs, looked at where nobody known is named."""
        runs = capitalised_runs(self.text, 0, len(self.text), self.document.pack)
        times = self.reporting.times  # "Nächste Woche", where all nouns have capitals
        names = (run for run in runs if not times.fullmatch(fold(self.text[slice(*run)])))
        return Mentions(tuple(self._unknown_speaker(first, last) for first, last in names))

    @cached_property
    def genders(self) -> dict[str, Gender]:
        """The people whose gender the text shows, by name."""
        return {m.speaker.name: m.gender for m in self.cast.mentions if m.gender}

    @cached_property
    def names_in_sentences(self) -> frozenset[str]:
        """Words that have a capital inside a sentence, so that it is their own: also the first parts of compounds."""
        found = {word.group() for word in CAPITAL_INSIDE.finditer(self.text)}
        return frozenset(name[: part.start()] for name in found for part in PART_END.finditer(name))

    def remember(self, said: Attribution) -> None:
        """Take note of who spoke last."""
        self.last = said
        if said.source != "phrase" or said.verb or self.is_title_in(said.speaker.name):
            self.last_able = said

    def is_title_in(self, phrase: str) -> bool:
        """Whether a phrase has a title or the noun of a body in it."""
        words = fold(phrase)  # "Baubürgermeisterin" has a title in it too
        return any(title in words for title in self.reporting.titles)

    def _unknown_speaker(self, start: int, end: int) -> Mention:
        speaker = Speaker(" ".join(self.text[start:end].split()))
        return Mention(
            start, end, start, speaker, "name", None, is_after_preposition(self.text, start, self.document.pack)
        )

    def opening(self, start: int, end: int) -> list[Mention]:
        """The run of capitalised words that a sentence opens with: its subject, mostly."""
        first = self.unknown_names.within(start, end)[:1]
        return [m for m in first if len(WORD.findall(self.text, start, m.start)) <= 1 and not m.after_preposition]

    def latest(self, before: int, gender: Gender | None = None, depth: int = 0) -> Mention | None:
        """The person named last before; where the same sentence named another one first, that one, its subject.

        The subject may be a pronoun too: "In his posts he attacked Mr Clay".
        """
        named = self.cast.last_before(before, gender)
        if named is None:
            sentence = self.document.sentence_at(max(0, before - 2))
            opening = self.opening(self.document.sentences[sentence].start, before) if sentence is not None else []
            return opening[0] if opening else None
        first = self._sentence_start(named.start)
        fitting = [m for m in self.cast.within(first, named.start) if m.gender in (None, gender or m.gender)]
        subject = next((m for m in fitting if not m.after_preposition), named)
        if depth < MAX_PRONOUNS and (pronoun := self._pronoun_before(first, subject, gender)):
            return self.latest(pronoun[0], pronoun[1], depth + 1) or subject
        return None if self.is_object(subject) or self._is_beside_subject(subject) else subject

    def _is_beside_subject(self, named: Mention) -> bool:
        """Whether a post at the opening of the sentence is its subject: "The envoy read the letter from (Ann Dow)"."""
        start = self._sentence_start(named.start)
        phrase = noun_phrase_at(self.text, start, named.phrase, self.document.pack) if named.after_preposition else None
        opens = phrase is not None and not self.text[start : phrase[0]].strip()
        return opens and phrase is not None and self.is_title_in(self.text[slice(*phrase)])

    def _sentence_start(self, at: int) -> int:
        sentence = self.document.sentence_at(at)
        return at if sentence is None else self.document.sentences[sentence].start

    def _pronoun_before(self, start: int, named: Mention, gender: Gender | None) -> tuple[int, Gender] | None:
        """Where "he" or "she" is the subject of the clause in which somebody is named, and its gender."""
        if named.kind == "post" or ends_in_comma(self.text, start, named.phrase):
            return None  # "When he came, Ann Dow left"
        for word in WORD.finditer(self.text, start, named.phrase):
            shown = self._subject_pronoun(word)
            if shown and gender in (None, shown) and named.gender in (None, shown):
                return word.start(), shown
        return None

    def _subject_pronoun(self, word: re.Match[str]) -> Gender | None:
        """The gender of a pronoun of one person that may be a subject: no article, and no "him"."""
        pack, folded = self.document.pack, word[0].casefold()
        if folded in (*pack.speech.determiners, *pack.speech.indefinites) or self.reporting.objects.fullmatch(folded):
            return None
        if pack.grammar.separation == "syllables" and is_before_name(self.text, word.end()):
            return None  # Vietnamese "ông", which is a form of address too
        return None if self.is_plural_pronoun(*word.span()) else pronoun_gender(folded, pack)

    def is_object(self, named: Mention) -> bool:
        """Whether a verb right before a person has another subject right before it: "The mayors urged (Ann Dow)"."""
        start = self._sentence_start(named.start)
        verbs = list(self.reporting.verbs.find(fold(self.text[start : named.phrase])))
        if not verbs or self.text[start + verbs[-1].end : named.phrase].strip(SPACES):
            return False
        verb = start + verbs[-1].start
        clause = max([start, *(cut.end() for cut in CLAUSE_START.finditer(self.text, start, verb))])
        phrase = noun_phrase_at(self.text, clause, verb, self.document.pack)
        if phrase is None or self.text[clause : phrase[0]].strip() or self.text[phrase[1] : verb].strip(SPACES):
            return False
        if self.reporting.times.match(fold(self.text[slice(*phrase)])):
            return False
        second = self.document.pack.grammar.verb_position == "last"  # "Diese Pläne verwarf Ann Dow"
        return not second or self.is_plural_verb(self.text[verb : named.phrase])

    def is_plural_verb(self, verb: str) -> bool:
        """Whether the first word of a verb is a form of the third person plural: "escriben"."""
        first = WORD.match(verb.strip())
        return first is not None and self._plural_verbs.fullmatch(first[0].casefold()) is not None

    def is_first_person(self, verb: Place) -> bool:
        """Whether a verb is in the first person, whose subject the text does not name: "penso", "řekl jsem"."""
        behind = WORD.search(self.text, verb.end, verb.end + MAX_VERB_CHARS)
        beside = behind is not None and not self.text[verb.end : behind.start()].strip(SPACES)
        ends = (verb.end, behind.end()) if behind and beside else (verb.end,)
        return any(self._first_persons.fullmatch(self.text[verb.start : end].casefold()) for end in ends)

    def is_gerund(self, verb_end: int) -> bool:
        """Whether the verb that ends at a place has its object behind it and no subject: "adding", "descrivendo"."""
        last = WORD.findall(self.text, max(0, verb_end - MAX_VERB_CHARS), verb_end)[-1:]
        return bool(last) and self._gerunds.fullmatch(last[0].casefold()) is not None

    @cached_property
    def _gerunds(self) -> re.Pattern[str]:
        pack = self.document.pack
        return compile_expression(pack.code, pack.speech.gerunds or NOTHING)

    @cached_property
    def _first_persons(self) -> re.Pattern[str]:
        pack = self.document.pack
        return compile_expression(pack.code, pack.speech.first_persons or NOTHING)

    @cached_property
    def _plural_verbs(self) -> re.Pattern[str]:
        pack = self.document.pack
        return compile_expression(pack.code, pack.speech.plural_verbs or NOTHING)

    def is_plural_pronoun(self, start: int, end: int) -> bool:
        """Whether a pronoun is of several people: by its form, or by the verb beside it ("sie schrieben")."""
        speech = self.document.pack.speech
        folded = self.text[start:end].casefold()
        if folded in speech.plural_pronouns:
            return True
        if folded not in speech.she or not speech.plural_verbs or self.document.pack.grammar.verb_position != "last":
            return False
        before = WORD.findall(self.text, max(0, start - MAX_VERB_CHARS), start)[-1:]
        after = WORD.search(self.text, end, end + MAX_VERB_CHARS)
        beside = [after[0]] if after and not self.text[end : after.start()].strip(SPACES) else []
        return any(self.is_plural_verb(word) and self._is_verb(word.casefold()) for word in (*beside, *before))

    def _is_verb(self, word: str) -> bool:
        return word in self.reporting.verbs.openings or self._auxiliaries.fullmatch(word) is not None

    @cached_property
    def _auxiliaries(self) -> re.Pattern[str]:
        pack = self.document.pack
        return compile_expression(pack.code, pack.speech.auxiliaries or NOTHING)

    def is_person(self, speaker: Speaker | None) -> bool:
        """Whether a speaker is one of the people whom the article names."""
        return speaker is not None and any(speaker.name == m.speaker.name for m in self.cast.mentions)

    def several(self) -> Speaker | None:
        """Whom a pronoun or a verb in the plural means: who spoke last, where a phrase names them and no name."""
        last = self.last
        named = last is None or last.source not in ("phrase", "continued") or self.is_person(last.speaker)
        return None if named or last is None else last.speaker

    def referent(self, at: int, gender: Gender) -> Speaker | None:
        """Whom a pronoun of the third person means: who spoke last, or who was named since as a subject."""
        mention = self.latest(at, gender)
        last = self.last_able
        last = last if last and self.genders.get(last.speaker.name, gender) == gender else None
        last = None if last and last.source == "phrase" and self._is_group(last.speaker.name) else last
        if last and last.source == "phrase" and (only := self._only_one(at, gender)):
            return only
        if last and last.speaker.name not in self.genders:  # "the mayor told Ms Dow ... She replied"
            shown = [m for m in self.cast.within(last.at, at) if m.gender == gender and m.speaker != last.speaker]
            if shown:
                return shown[-1].speaker
        if last and (mention is None or mention.after_preposition or mention.start < last.at):
            return last.speaker
        return mention.speaker if mention else None

    def _is_group(self, phrase: str) -> bool:
        """Whether a phrase is of several people or a document, whom no "he" or "she" means: "experts", "the letter"."""
        words = fold(phrase)
        if self.reporting.bare_speakers.match(words):
            return True
        return any(self.reporting.documents.match(words, word.start()) for word in islice(WORD.finditer(words), 2))

    def _only_one(self, at: int, gender: Gender) -> Speaker | None:
        """The one person of this gender whom the text has named so far, perhaps by a post since."""
        named = {m.speaker for m in self.cast.within(0, at) if m.gender == gender}
        return named.pop() if len(named) == 1 else None

    def elided_subject(self, at: int, verb: Place | None = None) -> Subject | None:
        """The subject of a verb that has none: who spoke last, or the last person named before.

        A verb in the plural is nobody's alone, one in the first person that of nobody here.
        """
        if verb and self.is_first_person(verb):
            return None
        if verb and self.is_plural_verb(self.text[verb.start : verb.end]):
            speakers = self.several()
            return Subject(speakers, "continued", at, at) if speakers else None
        mention: Mention | None = self.latest(at)
        last = self.last_able
        if last and (mention is None or mention.start < last.at):
            return Subject(last.speaker, "continued", at, at)
        return Subject(mention.speaker, "continued", at, at) if mention else None
