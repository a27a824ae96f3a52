"""What stands between a verb of saying and its subject: a date, an adverb, whom the words are for."""

from __future__ import annotations

from itertools import islice, pairwise
from typing import Final

from nutgraf.stages.speech.mentions import WORD
from nutgraf.stages.speech.noun_phrases import is_determiner, noun_phrase_at
from nutgraf.stages.speech.pronouns import PronounReader
from nutgraf.stages.speech.subject_phrases import PHRASE_BREAK
from nutgraf.text.fold import fold
from nutgraf.text.phrases import SPACES
from nutgraf.text.spans import trim

MAX_ADVERBS: Final = 2  # "včera v Praze" between a verb and its subject
MAX_ADDRESSEE_WORDS: Final = 2  # "à l'AFP", "to the Times"; in a longer one the subject may be hidden
MAX_BARE_WORDS: Final = 4  # "on condition of anonymity" between a verb and its subject


class AddresseeReader(PronounReader):
    """Steps over what is between a verb and its subject."""

    def _before_aside(self, phrase: tuple[int, int]) -> tuple[int, int]:
        """A noun phrase without the date that ends it: "l'élue (lundi soir)"."""
        for word in islice(WORD.finditer(self.text, *phrase), 1, None):
            if self.reporting.asides.fullmatch(fold(self.text[word.start() : phrase[1]])):
                return trim(self.text, phrase[0], word.start())
        return phrase

    def _past_aside(self, start: int, end: int) -> int:
        """Where what follows a date or an adverb right behind a verb begins: "recordó (el lunes) el consejo"."""
        word = WORD.search(self.text, start, end)
        aside = self.reporting.asides.match(fold(self.text[word.start() : end])) if word else None
        return word.start() + aside.end() if word and aside else start

    def _opens_with_pronoun(self, start: int, end: int) -> bool:
        """Whether "he" or "she" is right behind a verb; an article that looks like one is before a noun."""
        word, speech = WORD.search(self.text, start, end), self.document.pack.speech
        folded = word.group().casefold() if word else ""
        return folded in {*speech.he, *speech.she}.difference(speech.determiners, speech.indefinites)

    def _past_addressee(self, start: int, end: int) -> int:
        """Step over "on Monday", "to the AFP" and "sous anonymat" between a verb and its subject."""
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
        if whom is None:  # "dijo que" opens a clause, "reconoce bajo anonimato" a phrase
            opens_clause = word.group() in (*pack.speech.complementizers, *pack.officials.relatives)
            return start if opens_clause else self._past_bare_phrase(word.end(), end) or start
        return whom[1] if len(WORD.findall(self.text, *whom)) <= MAX_ADDRESSEE_WORDS else start

    def _past_bare_phrase(self, start: int, end: int) -> int | None:
        """Where a noun phrase with a determiner begins behind a bare noun: "(sous) anonymat (un diplomate)"."""
        speech = self.document.pack.speech
        words = list(islice(WORD.finditer(self.text, start, end), MAX_BARE_WORDS + 1))
        for before, led in pairwise(words):
            if "".join(fold(led.group()).partition("'")[:2]) in (*speech.indefinites, *speech.determiners):
                governed = before.group() in (*speech.prepositions, *speech.genitives)
                closed = governed or PHRASE_BREAK.search(self.text, start, led.start())
                return None if closed else led.start()
        return None

    def _is_before_noun(self, start: int, end: int) -> bool:
        """Whether a name is the complement of the noun behind it: "The St. Louis (drug company hit by fines said)"."""
        word = WORD.search(self.text, start, end)
        if self.document.pack.grammar.noun_complement != "before" or word is None or not word[0].islower():
            return False
        light = word[0] in self.reporting.no_verbs or self.reporting.skipped.fullmatch(word[0])
        return not light and not self.text[start : word.start()].strip(SPACES)

    def _opens_with_apposition(self, start: int, pronoun: int) -> bool:
        """Whether a phrase without an article and a comma are all before a pronoun: "Friend of the sea, (he) says"."""
        word = WORD.search(self.text, start, pronoun)
        before = self.text[start:pronoun].rstrip(SPACES)
        pack = self.document.pack
        article = word is not None and is_determiner("".join(word[0].partition("'")[:2]), pack.speech)
        return before.endswith(",") and before.count(",") == 1 and not article and pack.grammar.articles == "before"
