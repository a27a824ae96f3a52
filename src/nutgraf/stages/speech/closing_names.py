"""The name that ends a reporting clause, behind adverbials: "added at the briefing (Ann Dow)"."""

from __future__ import annotations

import re
from typing import Final

from nutgraf.records import Speaker
from nutgraf.stages.speech.addressees import AddresseeReader
from nutgraf.stages.speech.antecedents import Subject, subject_of
from nutgraf.stages.speech.mentions import WORD, Mention
from nutgraf.stages.speech.subject_phrases import opens_with_name
from nutgraf.text.phrases import ends_in_comma

BRACKET: Final = re.compile(r" \([^()\n]{1,40}\)")
MAX_WEBSITE_CHARS: Final = 60  # code points of a site's name with its noun
WEBSITE: Final = re.compile(r" (?P<name>(?:[^\W\d_]{2,20} )?[\w-]{2,30}(?:\.[\w-]{2,30})?\.[a-z]{2,4})(?!\w)")
MAX_VERB_CHARS: Final = 24  # code points of a verb whose particle is apart


class ClosingNameReader(AddresseeReader):
    """Finds the subject behind its verb where other words stand between the two."""

    def before_particle(self, verb_end: int, end: int) -> int:
        """Where the particle of the separable verb that ends at `verb_end` stands: "stellten die Manager (klar)"."""
        verb = WORD.findall(self.text, max(0, verb_end - MAX_VERB_CHARS), verb_end)[-1:]
        particle = self.reporting.verbs.particle_start(verb[0].casefold(), self.text, verb_end, end) if verb else None
        return end if particle is None else particle

    def website_at(self, start: int, end: int) -> Subject | None:
        """The site that is right behind a verb, with its noun before it: "uvádí (server zpravy.cz)"."""
        found = WEBSITE.match(self.text, start, min(end, start + MAX_WEBSITE_CHARS))
        return Subject(Speaker(found["name"]), "phrase", *found.span("name")) if found else None

    def at_end(self, start: int, end: int) -> Subject | None:
        """The name that ends a clause behind adverbials: "a rétorqué mardi soir devant les caméras Jean Morel".

        A preposition right before the name makes it no subject.
        """
        known = self.cast.within(start, end)[-1:]
        named = known or self.unknown_names.within(start, end)[-1:]
        if self.document.pack.grammar.articles == "none" and self.document.pack.grammar.separation == "words":
            end = self._before_attribute(start, end, named)
        nearer = self.cast.within(start, end)[:1]  # "řekl starosta Jan Novák (ministryni Anně Kalinové)"
        if nearer and nearer[0] != named[0] and not self.text[start : nearer[0].phrase].strip():
            return None
        if named and opens_with_name(self.text, start, named[0].phrase, self.document.pack):
            return None
        if not named or named[0].kind == "post" or self.text[named[0].end : end].strip(' \u00a0,.!?"”»'):
            return None
        if named[0] not in known and ends_in_comma(self.text, start, named[0].start):
            return None  # "sagte X in Wheeling, West Virginia"
        words = WORD.findall(self.text, start, named[0].phrase)
        pack = self.document.pack
        speech = pack.speech
        last = words[-1].casefold() if words else ""
        governed = not last or last in (*speech.prepositions, *speech.genitives, *speech.determiners)
        return None if governed else subject_of(named[0])

    def behind_adverbial(self, start: int, end: int) -> Subject | None:
        """The full name behind an adverbial, before its apposition: "(added) at the briefing Ann Dow, the chief"."""
        word, comma = WORD.search(self.text, start, end), self.text.find(",", start, end)
        if word is None or comma < 0 or word[0].casefold() not in self.document.pack.speech.prepositions:
            return None
        found = self.at_end(start, comma)
        return found if found and " " in found.speaker.name else None

    def _before_attribute(self, start: int, end: int, named: tuple[Mention, ...]) -> int:
        """Where a preposition goes on behind the only name of a clause: "(uvedl ve zprávě Jan Novák) z firmy Y"."""
        bracket = BRACKET.match(self.text, named[0].end, end) if named else None  # her party
        word = WORD.search(self.text, bracket.end() if bracket else named[0].end, end) if named else None
        governs = word is not None and word[0] in self.document.pack.speech.prepositions
        return named[0].end if governs and len(self.unknown_names.within(start, end)) == 1 else end
