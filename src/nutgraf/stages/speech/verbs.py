"""Verbs of saying in a text: the forms that the compiler made of a pack's frames, found word by word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from nutgraf.languages.expressions import compile_expression
from nutgraf.languages.load import load_pack
from nutgraf.languages.pack_cache import pack_cache
from nutgraf.languages.schema import LanguagePack
from nutgraf.languages.schema.alternatives import split_alternatives
from nutgraf.languages.schema.frames import DECIDING_FRAMES, SAYING_FRAMES
from nutgraf.records import Place
from nutgraf.stages.speech.shapes import NEVER
from nutgraf.text.phrases import NOTHING, either

TOKEN: Final = re.compile(r"[^\W_]+")
MAX_SILENT_CHARS: Final = 30  # code points before a verb in which what makes it report nothing begins: "refused to "
MAX_AUXILIARY_CHARS: Final = 30  # code points before a verb in which its auxiliary begins: "viennent de" has eleven
MAX_VERB_CHARS: Final = 40  # code points of the longest verb, with what belongs to it
MAX_PARTICLE_CHARS: Final = 120  # code points from a separable verb to its particle
CLAUSE_END: Final = r"(?=\s{0,3}(?:[.,;:!?»“”\n]|$))"
# The frames whose verbs, or nouns with a light verb, make an order.
ORDERING: Final = ("Request", "Attempt_suasion", "Imposing_obligation", "Prohibiting_or_licensing", "Commitment")
# The frames whose verbs report beside a quotation alone; without one the order rules read those that ask for something.
BESIDE_QUOTATION: Final = ("Quoting", "Judgment_communication", "Feeling", "Questioning", *ORDERING)


class VerbFinder(NamedTuple):
    """Finds the verbs of some frames in text that `text.fold.fold` made lower-case."""

    forms: frozenset[str]
    guarded: frozenset[str]  # no verb right after one of `nominal`
    infinitives: frozenset[str]  # verbs only right after an auxiliary
    reflexive: frozenset[str]
    phrases: dict[str, tuple[str, ...]]
    separated: dict[str, re.Pattern[str]]
    nominal: frozenset[str]  # words that a noun follows: determiners, prepositions
    relatives: frozenset[str]  # pronouns among them, behind a comma
    prepositions: frozenset[str]  # those of them that no verb follows
    auxiliaries: re.Pattern[str]
    silent: re.Pattern[str]  # what ends in a verb and reports nothing
    silent_openings: re.Pattern[str]  # what begins with a verb and reports nothing
    reflexives: re.Pattern[str]
    patterns: re.Pattern[str]  # ways of saying that are no single verb
    openings: frozenset[str]  # the words that a verb may begin with

    def find(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Place]:
        """The verbs in a stretch of the text (code points), in order, each with the auxiliary before it."""
        end = len(text) if end is None else end
        found = self.patterns.finditer(text, start, end)
        other = next(found, None)
        last, particles = start, set[int | None]()
        for token in TOKEN.finditer(text, start, end):
            while other is not None and other.start() <= token.start():
                if other.start() >= last:
                    yield Place(self._with_auxiliary(text, other.start(), last), other.end())
                    last = other.end()
                other = next(found, None)
            if token.start() < last or token.group() not in self.openings or token.start() in particles:
                continue
            verb_end = self._verb_end(text, token, end)
            if verb_end is not None:
                reach = min(end, token.end() + MAX_PARTICLE_CHARS)
                particles.add(self.particle_start(token.group(), text, token.end(), reach))
                yield Place(self._with_auxiliary(text, token.start(), last), verb_end)
                last = verb_end
        while other is not None:
            if other.start() >= last:
                yield Place(self._with_auxiliary(text, other.start(), last), other.end())
                last = other.end()
            other = next(found, None)

    def particle_start(self, verb: str, text: str, start: int, end: int) -> int | None:
        """Where the particle of a separable verb begins between two places behind it: "liet X (weten)"."""
        particle = self.separated.get(verb)
        found = particle.match(text, start, end) if particle else None
        return found.end() - len(found[0].rsplit(None, 1)[-1]) if found else None

    def search(self, text: str, start: int, end: int) -> Place | None:
        """The first verb in a stretch of the text."""
        return next(self.find(text, start, end), None)

    def opens(self, text: str, start: int, end: int) -> bool:
        """Whether a stretch of the text opens with a verb."""
        first = self.search(text, start, min(end, start + MAX_AUXILIARY_CHARS + MAX_VERB_CHARS))
        return first is not None and first.start == start

    def is_verb(self, word: str) -> bool:
        """Whether a word in lower case is a form of one of the verbs, whatever stands around it."""
        return word in self.forms or word in self.guarded or self._is_way_of_saying(word)

    def is_noun(self, text: str, start: int, end: int) -> bool:
        """Whether a form that may be a noun too is one here, by the preposition before it: "ao (decreto)"."""
        before = TOKEN.findall(text, max(0, start - MAX_AUXILIARY_CHARS), start)[-1:]
        return text[start:end] in self.guarded and bool(before) and before[0] in self.prepositions

    def _is_way_of_saying(self, word: str) -> bool:
        return self.patterns.fullmatch(word) is not None

    def _verb_end(self, text: str, token: re.Match[str], end: int) -> int | None:
        """Where the verb that begins at a token ends, or None where none begins there."""
        word = token.group()
        for rest in self.phrases.get(word, ()):
            last = token.end() + 1 + len(rest)
            if last <= end and text.startswith(rest, token.end() + 1) and not text[last : last + 1].isalnum():
                return None if self._is_silent(text, token.start(), last) else last
        if word in self.forms:
            return None if self._is_silent(text, *token.span()) else token.end()
        if word in self.infinitives:
            return token.end() if self._with_auxiliary(text, token.start(), 0) < token.start() else None
        if word in self.guarded:
            silent = self._is_silent(text, *token.span())
            return None if silent or self._follows_nominal(text, token.start()) else token.end()
        if word in self.reflexive and self.reflexives.search(text, max(0, token.start() - 20), token.start()):
            return token.end()
        particle = self.separated.get(word)
        if particle and particle.match(text, token.end(), min(end, token.end() + MAX_PARTICLE_CHARS)):
            return token.end()
        return None

    def _is_silent(self, text: str, start: int, end: int) -> bool:
        """Whether words that end in a verb here report nothing."""
        if self.silent_openings.match(text, start):
            return True
        return self.silent.search(text, max(0, start - MAX_SILENT_CHARS), end) is not None

    def _follows_nominal(self, text: str, start: int) -> bool:
        before = text[max(0, start - MAX_AUXILIARY_CHARS) : start].rstrip(" \u00a0\u202f'’")
        words = TOKEN.findall(before)
        if not words or not before.endswith(words[-1]) or words[-1] not in self.nominal:
            return False
        relative = words[-1] in self.relatives and before[: -len(words[-1])].endswith(", ")
        return not relative  # "Ann Dow, who said"

    def _with_auxiliary(self, text: str, start: int, floor: int) -> int:
        auxiliary = self.auxiliaries.search(text, max(floor, start - MAX_AUXILIARY_CHARS), start)
        return auxiliary.start() if auxiliary else start


@pack_cache
def verbs_of_saying(code: str) -> VerbFinder:
    """The verbs that report what somebody says, of the language with this ISO 639-1 code."""
    return _finder(load_pack(code), SAYING_FRAMES)


@pack_cache
def verbs_of_stating(code: str) -> VerbFinder:
    """The verbs of saying that something is so, which an infinitive of the same subject may follow."""
    return _finder(load_pack(code), ("Statement", "Affirm_or_deny", "Denying"))


@pack_cache
def reporting_verbs(code: str) -> VerbFinder:
    """The verbs that may stand with a quotation: those of saying, and those of asking, ordering and promising."""
    return _finder(load_pack(code), (*SAYING_FRAMES, *BESIDE_QUOTATION))


@pack_cache
def verbs_of_judging(code: str) -> VerbFinder:
    """The verbs that say that something is good or bad, of the language with this ISO 639-1 code."""
    return _finder(load_pack(code), ("Judgment_communication",))._replace(patterns=NEVER)


@pack_cache
def ordering_verbs(code: str) -> VerbFinder:
    """The verbs that ask, order, forbid, recommend or promise, of the language with this ISO 639-1 code."""
    return _finder(load_pack(code), ORDERING)._replace(patterns=NEVER)


@pack_cache
def deciding_verbs(code: str) -> VerbFinder:
    """The verbs that tell a decision, of the language with this ISO 639-1 code."""
    return _finder(load_pack(code), DECIDING_FRAMES)._replace(patterns=NEVER)


def _finder(pack: LanguagePack, frames: Iterable[str]) -> VerbFinder:
    verbs = [pack.verbs[name] for name in frames if name in pack.verbs]
    speech = pack.speech
    forms = frozenset[str]().union(*(v.forms for v in verbs))
    guarded = frozenset[str]().union(*(v.guarded for v in verbs)) - forms
    if pack.grammar.nouns_and_verbs == "alike":
        forms, guarded = frozenset(), forms | guarded
    joining = split_alternatives(pack.orders.adding)  # "the bank (and) said"
    genitives = (word for word in speech.genitives if word not in joining)
    nominal = (*speech.determiners, *speech.indefinites, *speech.prepositions, *genitives)
    helper = rf"(?<!\w)(?:{speech.auxiliaries})(?:[ \u00a0\u202f]|(?<='))$" if speech.auxiliaries else r"(?!)"
    pronouns = "|".join(rf"{w}" if w.endswith("'") else rf"{w}[ \u00a0]" for w in speech.reflexives) or r"(?!)"
    infinitives = frozenset[str]().union(*(v.infinitives for v in verbs)) - forms - guarded
    reflexive = frozenset[str]().union(*(v.reflexive for v in verbs))
    phrases = _merged(v.phrases.items() for v in verbs)
    return VerbFinder(
        forms=forms,
        guarded=guarded,
        infinitives=infinitives,
        reflexive=reflexive,
        phrases=phrases,
        openings=forms.union(guarded, infinitives, reflexive, phrases, *(v.separated for v in verbs)),
        separated={
            form: _particle(rest, speech.complementizers)
            for form, rest in _merged(v.separated.items() for v in verbs).items()
        },
        nominal=frozenset(word.rstrip("'") for word in nominal),
        relatives=frozenset(pack.officials.relatives),
        prepositions=frozenset(speech.prepositions).difference(
            speech.determiners, split_alternatives(pack.orders.joints)
        ),
        auxiliaries=compile_expression(pack.code, helper),
        silent=compile_expression(pack.code, rf"(?<!\w)(?:{speech.silent or NOTHING})$"),
        silent_openings=compile_expression(pack.code, rf"(?:{speech.silent_openings or NOTHING})(?!\w)"),
        reflexives=compile_expression(
            pack.code, rf"(?<!\w)(?:{pronouns})(?:(?:{speech.auxiliaries or '(?!)'})[ \u00a0])?$"
        ),
        patterns=whole_words(pack.code, either(speech.patterns)),
    )


def _merged(tables: Iterable[Iterable[tuple[str, tuple[str, ...]]]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for table in tables:
        for form, rest in table:
            found[form] = tuple(sorted({*found.get(form, ()), *rest}, key=lambda r: (-len(r), r)))
    return found


def _particle(particles: tuple[str, ...], complementizers: tuple[str, ...]) -> re.Pattern[str]:
    """The particle of a separable verb at the end of its clause, or before "that": "geeft aan (dat)"."""
    end = rf"(?:{CLAUSE_END}|(?=[ \u00a0](?:{either(complementizers)})(?!\w)))" if complementizers else CLAUSE_END
    return re.compile(rf"[^.,;:!?»“”\n]{{0,{MAX_PARTICLE_CHARS}}}?[ \u00a0](?:{'|'.join(particles)}){end}")


def whole_words(code: str, pattern: str) -> re.Pattern[str]:
    """For text in lower case: without IGNORECASE a pattern of two hundred forms is three times as fast."""
    return compile_expression(code, rf"(?<!\w)(?=\w)(?:{pattern})(?!\w)")
