"""Who does the saying: the names, noun phrases and pronouns that are the subject of a verb of saying, or its source."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice
from typing import Final

from nutgraf.records import Gender, Place, Speaker
from nutgraf.stages.speech.antecedents import CLAUSE_START, Subject, subject_of
from nutgraf.stages.speech.clause_openings import declined_subject, opening_subject, phrase_behind_adverbial
from nutgraf.stages.speech.closing_names import ClosingNameReader
from nutgraf.stages.speech.mentions import WORD, Mention
from nutgraf.stages.speech.noun_phrases import is_determiner, is_form_of_address, name_in_phrase, noun_phrase_at
from nutgraf.stages.speech.owners import is_owner
from nutgraf.stages.speech.postposed_sources import phrase_before_postposition
from nutgraf.stages.speech.pronouns import MAX_PRONOUN_CHARS, MAX_RELATIVE_CHARS
from nutgraf.stages.speech.relative_clauses import closed_clause
from nutgraf.stages.speech.reporting import names_act, opens_sentence
from nutgraf.stages.speech.sources import has_verb, is_no_source, is_pronoun_of_source, read_source
from nutgraf.stages.speech.subject_phrases import (
    PHRASE_BREAK,
    adjacent_phrase,
    bare_phrase,
    before_small_words,
    is_name,
    is_second_verb,
    with_particles,
)
from nutgraf.text.fold import fold
from nutgraf.text.phrases import SPACES, any_word, ends_in_comma
from nutgraf.text.spans import trim

# What is between two dashes right before a verb, two words between at most: "the US - who hold X too - (have said)".
ASIDE: Final = re.compile(
    r"[ \u00a0][–—-][ \u00a0](?P<aside>(?P<first>\w{1,30})[^–—\n]{1,150}?)"
    r"[ \u00a0][–—-][ \u00a0]?(?:\w{1,30}[ \u00a0]){0,2}$"
)
MAX_TITLE_WORDS: Final = 2  # words of an article and a form of address before a name
MAX_POST_WORDS: Final = 11  # words of a phrase that may be a post
MIN_PLACED_WORDS: Final = 3  # "Residents of Hale"


@cache
def _subordinate(words: tuple[str, ...]) -> re.Pattern[str]:
    """Where a clause of its own begins, behind a comma, in which nobody is the subject of the verb before."""
    return re.compile(rf",[ \u00a0](?:{any_word(words)})(?!\w)")


class SubjectFinder(ClosingNameReader):
    """Finds the subject of a reporting verb."""

    def can_speak(self, subject: Subject) -> bool:
        """Whether a subject is a person, or a noun phrase with a title or the name of a body in it."""
        return subject.source != "phrase" or self.is_title_in(self.text[subject.start : subject.end])

    def named_in(self, start: int, end: int) -> list[Mention]:
        """Those named as subjects in a stretch; where none is known, runs of capitalised words."""
        known = [m for m in self.cast.within(start, end) if not m.after_preposition]
        return known or [m for m in self.unknown_names.within(start, end) if not m.after_preposition and m.end <= end]

    def holder(self, phrase: str) -> Speaker | None:
        """The one official whose post opens with a phrase in plain text: two words or more behind its determiner."""
        led, _, rest = phrase.partition(" ")
        words = rest if led in self.document.pack.speech.determiners else phrase
        if not 2 <= len(words.split()) <= MAX_POST_WORDS:
            return None
        opened = re.compile(rf"{re.escape(words)}(?!\w)")
        holders = {speaker for post, speaker in self.cast.posts if opened.match(post)}
        return holders.pop() if len(holders) == 1 else None

    def of_verb(self, verb: Place, start: int, end: int) -> Subject | None:
        """The subject of a verb in a clause: before it or, where the language inverts, after it."""
        if self.document.pack.grammar.verb_position == "last" and ends_in_comma(self.text, start, verb.start):
            behind = self.named_at(verb.end, end)  # "In einer Erklärung, die X verlas, sagte Y"
            if behind:
                return behind
        before = self.before(start, verb.start)
        if (
            before
            and self._is_fronted(before)
            and self._opens_with_pronoun(verb.end, min(end, verb.end + MAX_PRONOUN_CHARS))
        ):
            before = None  # "Gleichzeitig unterstreicht sie"
        if before and (behind := self.behind_fronted(before, verb.end, end)):
            return behind
        return before or self.after(verb.end, end)

    def behind_fronted(self, before: Subject, verb_end: int, end: int) -> Subject | None:
        """The person right behind a verb whose clause opens with no speaker: "Zwei Tage später sagte X".

        None where the verb is not second, or the phrase before it may be the subject.
        """
        if self.document.pack.grammar.verb_position != "last" or before.source != "phrase":
            return None
        words = fold(self.text[before.start : before.end])
        able = (self.reporting.bare_speakers, self.reporting.documents)
        if self.is_title_in(words) or any(noun.match(words, w.start()) for noun in able for w in WORD.finditer(words)):
            return None
        if words.partition(" ")[0] in self.document.pack.speech.determiners:
            return None
        named = self.named_at(verb_end, end)
        beside = named is not None and not self.text[verb_end : named.start].strip(SPACES)
        return named if beside and named and self.is_person(named.speaker) else None

    def _is_fronted(self, subject: Subject) -> bool:
        """Whether the one word that opens a sentence may be its adverb, for the subject of a main clause may follow."""
        if self.document.pack.grammar.verb_position != "last" or subject.source != "phrase":
            return False
        words = self.text[subject.start : subject.end]
        known = self.reporting.bare_speakers.fullmatch(fold(words)) or self.is_title_in(words)
        return " " not in words and not known and opens_sentence(self.text, subject.start)

    def before(self, start: int, verb: int) -> Subject | None:
        """The subject between `start` and a verb: a pronoun, a noun phrase next to the verb, the person named last."""
        verb = self._before_dashes(start, verb)
        if antecedent := self._antecedent(start, verb):
            return antecedent
        if self.is_in_relative(start, verb):
            return None  # "critics who (say)"
        known = [m for m in self.cast.within(start, verb) if not m.after_preposition]
        if speakers := self._opening_speakers(start, verb):
            return speakers
        clause = self._clause_before(start, verb)
        if clause:
            known = [m for m in known if m.phrase < clause.start]
            if not known:
                return self._before_clause(start, clause.start)
        return self._nearest(start, verb, known)

    def _nearest(self, start: int, verb: int, known: list[Mention]) -> Subject | None:
        """The subject of a verb by what is before it, where `known` are those who may be named."""
        if is_second_verb(self.text, start, verb, self.document.pack):
            return self._first_subject(start, verb, known)
        if apposed := self._before_apposition(start, verb, known):
            return apposed
        since = known[-1].end if known else start
        pronoun = self.pronoun(since, verb)
        if pronoun:
            return self._emphasised(start, verb, pronoun, known) or pronoun
        opened = since if known else start
        for cut in CLAUSE_START.finditer(self.text, since, verb):
            opened = cut.end()
        middle = self.document.pack.grammar.verb_position == "middle"
        joined = self._past_subordinator(opened, verb) if middle and known and opened > since else None
        if joined and not self.is_light(joined, verb):
            phrase = adjacent_phrase(self.text, (joined, verb), self.document.pack, self.unknown_names)
            return self._in_phrase(phrase) if phrase else None  # "X fell, when the papers (reported)"
        phrase = (
            adjacent_phrase(self.text, (opened, verb), self.document.pack, self.unknown_names)
            if not known or opened > since
            else None
        )
        if phrase:
            return self._in_phrase(phrase)
        return subject_of(known[-1]) if known else self._by_unknown_name(start, opened, verb)

    def _by_unknown_name(self, start: int, opened: int, verb: int) -> Subject | None:
        """The subject where nobody known is named: a name, a body by its area, a phrase before an insertion."""
        if body := self._area_body(opened, verb):
            return body
        if phrase := phrase_behind_adverbial(self.text, opened, verb, self.document.pack):
            return self._in_phrase(phrase)
        if declined := declined_subject(self.text, opened, verb, self.document.pack):
            return self._in_phrase(declined)
        named = self.named_in(start, verb)
        if named and self._is_before_noun(named[-1].end, verb):
            return None
        return subject_of(named[-1]) if named else self._before_insertion(start, verb)

    def _area_body(self, start: int, end: int) -> Subject | None:
        """The phrase that ends in an area's name right before a verb: Vietnamese "lãnh đạo phường X (cho biết)"."""
        runs = self.unknown_names.within(start, end)[-1:]
        areas = self.document.pack.officials.areas
        if not areas or not runs or not runs[0].after_preposition or not self.is_light(runs[0].end, end):
            return None
        comma = self.text.rfind(",", start, runs[0].start)
        return self.filling(comma + 1 if comma >= 0 else start, runs[0].end)

    def _past_subordinator(self, start: int, end: int) -> int | None:
        """Where a clause goes on behind the conjunction that opens it, or None where none does."""
        word = WORD.search(self.text, start, end)
        opens = word is not None and not self.text[start : word.start()].strip()
        return word.end() if word and opens and word[0] in self.document.pack.officials.subordinators else None

    def _opening_speakers(self, start: int, verb: int) -> Subject | None:
        """The noun for people that opens a clause, with places behind it: "Residents of Hale, Mere and Pitt (say)"."""
        words = [word[0] for word in WORD.finditer(self.text, start, verb)]
        people = self.reporting.bare_speakers
        head = next((i for i, word in enumerate(words[:2]) if people.fullmatch(fold(word))), None)
        if head is None or len(words) < MIN_PLACED_WORDS or words[head + 1].casefold() not in self.reporting.no_verbs:
            return None
        if any(word[0].islower() and word not in self.reporting.no_verbs for word in words[head + 1 :]):
            return None
        return self.subject_from_text(trim(self.text, start, verb))

    def is_light(self, start: int, end: int, marks: str = "") -> bool:
        """Whether a stretch holds nothing but adverbs, auxiliaries and a date, and these marks at its ends."""
        rest = self.reporting.skipped.sub("", self.text[start:end]).strip(SPACES + marks)
        return not rest or self.reporting.asides.fullmatch(fold(rest)) is not None

    def _clause_before(self, start: int, verb: int) -> Place | None:
        """The relative clause that is closed right before a verb, where no verb of saying is before it."""
        clause = closed_clause(self.text, start, verb, self.document.pack)
        if clause is None or not self.is_light(clause.end, verb, marks=","):
            return None
        said = self.reporting.verbs.search(fold(self.text[start : clause.start]), 0, clause.start - start)
        return None if said else clause

    def _before_clause(self, start: int, end: int) -> Subject | None:
        """The noun phrase that fills a stretch before a relative clause: "(The union), which met X, (said)"."""
        phrase = noun_phrase_at(self.text, start, end, self.document.pack)
        filled = phrase and not self.text[start : phrase[0]].strip() and not self.text[phrase[1] : end].strip()
        return self._in_phrase(phrase) if phrase and filled else None

    def _emphasised(self, start: int, verb: int, pronoun: Subject, known: list[Mention]) -> Subject | None:
        """Whom an emphatic pronoun repeats: the person before it, or the phrase that opens the clause."""
        if known:
            return subject_of(known[-1]) if self._is_emphatic(pronoun, known[-1].end, verb) else None
        if self._opens_with_apposition(start, pronoun.start):
            return None
        phrase = noun_phrase_at(self.text, start, pronoun.start, self.document.pack)
        opens = phrase is not None and not self.text[start : phrase[0]].strip()
        return self._in_phrase(phrase) if phrase and opens and self._is_emphatic(pronoun, phrase[1], verb) else None

    def _is_emphatic(self, pronoun: Subject, start: int, verb: int) -> bool:
        """Whether nothing but auxiliaries and a pronoun is between a name and its verb: "Jean Morel a, lui, (jugé)"."""
        rest = self.text[start : pronoun.start] + " " + self.text[pronoun.end : verb]
        return not self.reporting.skipped.sub("", rest).strip(" \u00a0,")

    def _before_insertion(self, start: int, verb: int) -> Subject | None:
        """The phrase that opens a clause, with an insertion between it and its verb: "BMW, for example, (says)"."""
        comma = self.text.find(",", start, verb)
        if comma < 0 or not ends_in_comma(self.text, comma + 1, verb):
            return None
        phrase = noun_phrase_at(self.text, start, comma, self.document.pack)
        if phrase is None or self.text[start : phrase[0]].strip() or self.text[phrase[1] : comma].strip():
            return None
        words = self.text[slice(*phrase)]
        known = words.isupper() or words in self.names_in_sentences or self.is_title_in(words)
        first = words.partition(" ")[0]
        return self._in_phrase(phrase) if known or is_determiner(first, self.document.pack.speech) else None

    def _before_apposition(self, start: int, verb: int, known: list[Mention]) -> Subject | None:
        """The person behind whose name a comma opens what another comma closes before the verb: "X, aide of Y, (said)".

        "X, an aide of Y (said)" has no second comma in some languages.
        """
        joint = list(_subordinate(self.document.pack.officials.subordinators).finditer(self.text, start, verb))[-1:]
        later = [m for m in known if joint and m.phrase >= joint[0].end()]  # "X, ..., while his colleague, Y, (said)"
        named = [m for m in later or known if self.text[m.end : m.end + 1] == ","]
        if not named or not ends_in_comma(self.text, named[0].end, verb):
            return None
        opening = [m for m in self.opening(start, named[0].phrase) if self.text[m.end : m.end + 1] == "," and not later]
        return subject_of((opening or named)[0])

    def _first_subject(self, start: int, verb: int, known: list[Mention]) -> Subject | None:
        """The subject that opens a clause of two verbs: a pronoun, a person, a noun phrase with a title or a body."""
        first = WORD.search(self.text, start, verb)
        if first and (pronoun := self.pronoun(start, first.end())):
            return pronoun
        phrase = noun_phrase_at(self.text, first.start(), verb, self.document.pack) if first else None
        if known and (phrase is None or known[0].phrase <= phrase[0]):
            return subject_of(known[0])
        for word in WORD.finditer(self.text, *phrase) if phrase else ():
            if phrase and self.is_title_in(word.group()):
                return self._in_phrase((phrase[0], word.end()))
        if known:
            return subject_of(known[0])
        if phrase and (first_of_two := opening_subject(self.text, phrase, verb, self.document.pack)):
            return self._in_phrase(first_of_two)
        opening = self.opening(start, verb)
        return subject_of(opening[0]) if opening else self.pronoun(start, verb)

    def filling(self, start: int, end: int) -> Subject | None:
        """The phrase without an article that is all there between two places: ", health officials (say)"."""
        phrase = bare_phrase(self.text, start, end, self.document.pack)
        return self._in_phrase(phrase) if phrase else None

    def bare_after(self, verb: int, end: int) -> Subject | None:
        """The phrase without an article right behind a verb, up to a preposition: "(meldden) lokale media"."""
        speech = self.document.pack.speech
        if self.is_gerund(verb):
            return None
        words = islice(WORD.finditer(self.text, verb, end), MAX_POST_WORDS)
        end = next((word.start() for word in words if word.group().casefold() in speech.prepositions), end)
        stop = PHRASE_BREAK.search(self.text, verb, end)
        return self.filling(verb, stop.start() if stop else end)

    def _before_dashes(self, start: int, verb: int) -> int:
        """Where a relative clause between dashes begins before a verb: "the US - who hold X too - (demand)"."""
        closed = ASIDE.search(self.text, start, verb)
        if closed is None:
            return verb
        section, speech = self.document.pack.officials, self.document.pack.speech
        word = closed["first"].casefold()
        inside = self.cast.within(closed.start("first"), closed.end("aside"))
        apposed = bool(inside) and inside[-1].end == closed.end("aside")  # "– die Ministerin X –"
        relative = word in section.relatives or word in section.subordinators
        return closed.start() if relative and not (apposed and word in speech.determiners) else verb

    def _antecedent(self, start: int, verb: int) -> Subject | None:
        """The person right before the relative pronoun that is the subject of a verb: "(the aide of) X, who (said)"."""
        relative = self.reporting.relative.search(self.text, max(start, verb - MAX_RELATIVE_CHARS), verb)
        named = self.cast.within(start, relative.start())[-1:] if relative else ()
        beside = relative and named and not self.text[named[0].end : relative.start()].strip(SPACES)
        return subject_of(named[0]) if beside else None

    def _in_phrase(self, phrase: tuple[int, int]) -> Subject:
        """The person that a noun phrase names, or the phrase itself."""
        inside = self.cast.within(*phrase)
        name = name_in_phrase(self.text, phrase, self.document.pack)
        if inside and name[0] < inside[0].end:
            return self._bearer(phrase, inside[0])
        return self.subject_from_text(name)  # "Dow's colleague Roy Pell" too

    def _bearer(self, phrase: tuple[int, int], mention: Mention) -> Subject:
        """The person named in a noun phrase, or the phrase where it is about another: "Holt's lawyer"."""
        return self._of_owner(phrase, mention) or subject_of(mention)

    def _of_owner(self, phrase: tuple[int, int], mention: Mention) -> Subject | None:
        """What a person in the genitive owns, up to its first word: "Holt's lawyer"; None for any other person.

        Behind "of" the phrase is another's too: "the lawyer of John Holt", but not "a letter from John Holt".
        """
        speech = self.document.pack.speech
        before = list(WORD.finditer(self.text, phrase[0], max(phrase[0], mention.phrase)))
        document = any(self.reporting.documents.match(fold(self.text[word.start() : phrase[1]])) for word in before[:2])
        linked = len(before) > 1 and before[-1].group().casefold() in {*speech.prepositions, *speech.genitives}
        if linked and not document:
            return self.subject_from_text((phrase[0], max(phrase[1], mention.end)))
        if not self._owns(mention):
            return None
        owned = WORD.search(self.text, self.text.index(" ", mention.end))
        return self.subject_from_text((phrase[0], max(phrase[1], owned.end() if owned else 0)))

    def _owns(self, mention: Mention) -> bool:
        """Whether the name is in the genitive, so that somebody else speaks: "Holt's lawyer"."""
        return is_owner(self.text, mention.end, mention.speaker.name, self.document.pack)

    def after(self, start: int, end: int) -> Subject | None:
        """The subject after a verb, where the language inverts."""
        if not self.document.pack.speech.inverts or self.is_gerund(start):
            return None
        clause = _subordinate(self.document.pack.officials.subordinators).search(self.text, start, end)
        end = self.before_particle(start, clause.start() if clause else end)
        source = self.reporting.according.search(fold(self.text[start:end]))
        if source and not self.is_light(start, start + source.start(), marks=","):
            end = start + source.start()  # "zei de neef, volgens (de krant)"
        near = min(end, start + MAX_PRONOUN_CHARS)
        if pronoun := self.pronoun(start, near):
            return pronoun
        if self._opens_with_pronoun(start, near):
            return None  # of somebody whom the text does not show
        named = [m for m in self.cast.within(start, end) if not m.after_preposition]
        placed = self.website_at(start, end) or self.at_end(start, end) or self.behind_adverbial(start, end)
        return placed or self._phrase_or_name(self._past_aside(start, end), end, named)

    def source(self, start: int, end: int, *, acts: bool = False) -> Subject | None:
        """Who is named after "according to": a person, a pronoun for one, a body by its noun phrase.

        With `acts` it may be a law or the like too, of which the text says that it is quoted.
        """
        word = WORD.search(self.text, start, end)
        pronoun = self.pronoun(start, word.end()) if word else None
        if pronoun is None and word and is_pronoun_of_source(self.text, start, end, self.document.pack):
            return self._pronoun_of_source(word)
        if pronoun is None and word and word[0].casefold() in self.document.pack.speech.pronouns_in_source:
            return None
        found = pronoun or self._read_source(start, end)
        found = found or self._behind_bare_noun(start, end)
        near = [m for m in self.cast.within(start, end) if not has_verb(self.text, start, m.phrase, self.document.pack)]
        found = found or self._phrase_or_name(start, end, near)
        document = self._document_at(start, end) if found is None else None
        found = found or (self.subject_from_text(document) if document else None)
        if found is None or found.source not in ("phrase", "name"):
            return found
        if not acts and names_act(self.text[found.start : found.end], self.reporting):
            return None
        return None if is_no_source(found.speaker.name, self.document.pack) else found

    def source_before(self, start: int, cue: int) -> Subject | None:
        """Who is named right before a postposition of sources: "Ute Lampe (zufolge)"."""
        named = self.cast.within(start, cue)[-1:]
        if named and not self.text[named[0].end : cue].strip(SPACES):
            return subject_of(named[0])
        phrase = phrase_before_postposition(self.text, start, cue, self.document.pack)
        pronouns = self.document.pack.speech.pronouns_in_source
        alone = phrase is not None and self.text[slice(*phrase)].casefold() in pronouns
        return self._in_phrase(phrase) if phrase and not alone else None

    def _behind_bare_noun(self, start: int, end: int) -> Subject | None:
        """The noun without an article that opens a source, before somebody else's name: "friends of (Ann Dow)"."""
        named = self.cast.within(start, end)[:1]
        if not named or named[0].kind == "post":  # Romanian "unui raport al viceprimarului"
            return None
        pack, word = self.document.pack, WORD.search(self.text, start, named[0].phrase)
        speech = pack.speech
        closed = (speech.determiners, speech.indefinites, speech.prepositions, speech.genitives)
        if word is None or not word[0].islower() or any(word[0] in known for known in closed):
            return None
        if pack.grammar.verb_position == "last":
            return None  # "laut X (hatte Trump)"
        if is_form_of_address(word[0], pack) or self.is_title_in(word[0]):
            return None
        phrase = noun_phrase_at(self.text, word.start(), end, pack, bare=True)
        return self.subject_from_text(phrase) if phrase else None

    def _pronoun_of_source(self, word: re.Match[str]) -> Subject | None:
        """Whom a pronoun means that only a source has in this form: "Volgens haar (voldoet ...)"."""
        gender: Gender = "m" if word[0].casefold() in self.document.pack.speech.he_in_source else "f"
        speaker = self.referent(word.start(), gender)
        return Subject(speaker, "pronoun", *word.span()) if speaker else None

    def _read_source(self, start: int, end: int) -> Subject | None:
        """The person in the noun phrase of a source, or the phrase itself; its end is where the clause begins."""
        source = read_source(self.text, start, end, self.document.pack)
        if source is None:
            return None
        named = self.cast.within(source.start, source.end)[:1]
        found = subject_of(named[0]) if named else self.subject_from_text((source.start, source.end))
        return found._replace(start=source.start, end=max(found.end, source.clause))

    def _document_at(self, start: int, end: int) -> tuple[int, int] | None:
        """The noun phrase without an article that a document opens, behind "im" or "nel"."""
        phrase = noun_phrase_at(self.text, start, end, self.document.pack, bare=True)
        words = fold(self.text[slice(*phrase)]) if phrase else ""
        return phrase if self.reporting.documents.match(words) else None

    def named_at(self, start: int, end: int) -> Subject | None:
        """The person whose name, or the post before it, opens a stretch."""
        words = list(islice(WORD.finditer(self.text, start, end), MAX_TITLE_WORDS + 1))
        if not words:
            return None
        first = next((word for word in words[:-1] if not self._is_title(word.group())), words[-1])
        named = self.cast.within(words[0].start(), end)[:1] or self.unknown_names.within(*first.span())[:1]
        if named and self._owns(named[0]):
            return None
        if named and named[0].phrase <= first.start() and named[0].end <= end:
            return subject_of(named[0])
        phrase = noun_phrase_at(self.text, words[0].start(), end, self.document.pack)
        inside = self.cast.within(*name_in_phrase(self.text, phrase, self.document.pack)) if phrase else ()
        return subject_of(inside[0]) if inside else None

    def post_at(self, start: int, end: int) -> Subject | None:
        """The noun phrase with a title that opens a stretch and that a comma closes: "(for) the judge, "."""
        phrase = noun_phrase_at(self.text, start, end, self.document.pack)
        closed = phrase is not None and self.text[phrase[1] : phrase[1] + 1] == ","
        titled = phrase is not None and self.is_title_in(self.text[slice(*phrase)])
        return self.subject_from_text(phrase) if phrase and closed and titled else None

    def _is_title(self, word: str) -> bool:
        """Whether a word before a name is an article or a form of address."""
        pack, folded = self.document.pack, word.casefold()
        listed = (pack.speech.he, pack.speech.she, pack.speech.determiners)
        return is_form_of_address(word, pack) or any(folded in words for words in listed)

    def _phrase_or_name(self, start: int, end: int, named: list[Mention]) -> Subject | None:
        """The noun phrase that opens a stretch, or the first of those named in it, whichever comes first."""
        phrase = noun_phrase_at(self.text, self._past_addressee(start, end), end, self.document.pack)
        phrase = with_particles(self._before_aside(phrase), end, self.unknown_names) if phrase else None
        if phrase and (not named or named[0].start > phrase[1] + 2):
            name = name_in_phrase(self.text, phrase, self.document.pack)
            inside = self.cast.within(*name)
            return self._bearer(phrase, inside[0]) if inside else self.subject_from_text(name)
        return subject_of(named[0]) if named else None

    def subject_from_text(self, span: tuple[int, int]) -> Subject:
        """A subject by the words of the text; a post is its holder, a surname that of who spoke last and has it."""
        if self.document.pack.grammar.articles == "none":  # nothing ends "Sở Y tế Hà Nội (hôm qua)", "Agentura (včera)"
            span = self._before_aside(span)
        span = before_small_words(self.text, span, self.document.pack)
        name = " ".join(self.document.text[slice(*span)].split())
        if self.last and name in self.last.speaker.name.split() and is_name(self.last.speaker.name):
            return Subject(self.last.speaker, "name", *span)
        if holder := self.holder(fold(name)):
            return Subject(holder, "post", *span)
        run = self.unknown_names.within(span[0], span[0] + 1)[:1]
        return Subject(Speaker(name), "name" if run and run[0].end == span[1] else "phrase", *span)
