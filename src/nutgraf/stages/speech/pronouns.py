"""Whom the pronouns beside a verb mean: "he", "they say", "the latter"."""

from __future__ import annotations

from itertools import islice
from typing import Final, Literal

from nutgraf.languages.schema.alternatives import split_alternatives
from nutgraf.records import Place
from nutgraf.stages.speech.antecedents import AntecedentFinder, Subject, subject_of
from nutgraf.stages.speech.mentions import WORD, pronoun_gender
from nutgraf.stages.speech.reporting import opens_sentence
from nutgraf.text.words import is_before_name

MAX_RELATIVE_CHARS: Final = 90  # code points from a relative pronoun to its verb
MAX_PRONOUN_CHARS: Final = 12  # code points after a verb in which a pronoun that is its subject ends: "-t-elle"


class PronounReader(AntecedentFinder):
    """Finds whom a pronoun stands for."""

    def pronoun(self, start: int, end: int) -> Subject | None:
        """Whom the first pronoun of the third person in a stretch means."""
        for word in WORD.finditer(self.text, start, end):
            for part in word.group().split("-"):
                article = part.casefold() in self.document.pack.speech.determiners  # Italian "gli"
                gender = None if article else pronoun_gender(part, self.document.pack)
                own = part[0].isupper() and not opens_sentence(self.text, word.start())  # Vietnamese "Anh" is a country
                if gender and not own and not is_before_name(self.text, word.end()):
                    at = word.end() - len(part)
                    several = self.is_plural_pronoun(at, word.end())
                    speaker = self.several() if several else self.referent(word.start(), gender)
                    return Subject(speaker, "pronoun", *word.span()) if speaker else None
        return None

    def are_several(self, verb: Place, start: int, end: int) -> bool:
        """Whether a pronoun right before or right after a verb of saying is of several people: "disent-elles"."""
        before = WORD.finditer(self.text, start, verb.start)
        after = islice(WORD.finditer(self.text, verb.end, min(end, verb.end + MAX_PRONOUN_CHARS)), 1)
        inside = WORD.finditer(self.text, verb.start, verb.end)
        places = ((w.end() - len(w[0].rpartition("-")[2]), w.end()) for w in (*before, *inside, *after))
        return any(self.is_plural_pronoun(*place) for place in places)

    def stand_in(self, verb: int, at: int, end: int) -> Subject | Literal[False] | None:
        """Whom "the latter" right after a verb means: who was named last. False where "one" or "it" says something.

        None where the verb has no such subject. `verb` is where the verb begins, `at` where it ends.
        """
        word = WORD.search(self.text, at, end)
        glued = word is not None and not self.text[at : word.start()].strip(" \u00a0-")
        following = word.group().casefold().removeprefix("t-") if word and glued else ""
        inside = WORD.findall(self.text, verb, at)[-1:]
        speech = self.document.pack.speech
        others = (*speech.he, *speech.she, *speech.no_subjects)
        closed = word is not None and not self.text[word.end() : end].strip(" \u00a0")[:1].isalnum()
        alone = closed and self.reporting.pronouns.fullmatch(following) and following not in others
        latter = self._latter_at(word.start(), end) if word and glued else ""
        if alone or latter:
            plural = any(words in speech.plural_pronouns for words in (following, latter))
            return False if plural else self._named_last(verb) or False
        if self.document.pack.grammar.subject_pronouns != "required":
            return None
        small = {word for word in (following, *inside) if word in speech.no_subjects}.difference(speech.he, speech.she)
        selves = split_alternatives(self.document.pack.orders.selves)
        return False if any(word in selves or self.reporting.pronouns.fullmatch(word) for word in small) else None

    def _latter_at(self, start: int, end: int) -> str:
        """The two words that are a pronoun, in lower case: "ce dernier", "the latter"; else nothing."""
        words = list(islice(WORD.finditer(self.text, start, end), 2))
        folded = self.text[start : words[-1].end()].casefold() if len(words) > 1 else ""
        return folded if folded and self.reporting.pronouns.fullmatch(folded) else ""

    def _named_last(self, before: int) -> Subject | None:
        """The person named last since somebody spoke, whatever governs the name."""
        named = self.cast.within(self.last.at if self.last else 0, before)[-1:]
        return subject_of(named[0]) if named else None

    def latter(self, subject: Subject, before: int) -> Subject | None:
        """The person whom a subject before its verb means where it is "the latter"; None where it is another one."""
        words = self.text[subject.start : subject.end].casefold()
        if subject.source != "phrase" or " " not in words or not self.reporting.pronouns.fullmatch(words):
            return None
        return self._named_last(before)

    def is_in_relative(self, start: int, verb: int) -> bool:
        """Whether a relative pronoun without a comma is the subject of a verb: "critics who (say)"."""
        relative = self.reporting.relative.search(self.text, max(start, verb - MAX_RELATIVE_CHARS), verb)
        word = relative and WORD.search(self.text, relative.start(), verb)
        if relative is None or word is None or relative[0].startswith(","):
            return False
        before = WORD.findall(self.text, start, word.start())[-1:]
        pack = self.document.pack
        joined = word[0] in pack.speech.complementizers  # "dijo que (dijo)"
        led = bool(before) and before[0] not in self.reporting.no_verbs and before[0][0].islower()
        return led and pack.grammar.separation == "words" and not (joined and self.reporting.verbs.is_verb(before[0]))
