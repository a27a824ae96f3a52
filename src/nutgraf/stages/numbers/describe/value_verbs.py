"""Verbs of value and of change: "costs", "rose", "nahm zu", and no nouns that look like one."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from nutgraf.stages.numbers.quantity import SourceText
from nutgraf.text.phrases import WORD, skip_space

WHOLE_WORD_LETTERS: Final = 3  # stems of so few letters are whole words: "is", "lag"
MAX_PARTICLE_CHARS: Final = 80  # code points between a separable verb and its particle
PARTICLE_ENDS: Final = re.compile(r"[;:!?\n]|[.,](?!\d)")


def starts_with(word: str, stems: tuple[str, ...]) -> bool:
    """Whether a word has one of these stems; a stem of three letters or fewer is a whole word."""
    whole, openings = _by_length(stems)
    return word in whole or word.startswith(openings)


@cache
def _by_length(stems: tuple[str, ...]) -> tuple[frozenset[str], tuple[str, ...]]:
    """A pack's stems that are whole words, and the others."""
    whole = frozenset(stem for stem in stems if len(stem) <= WHOLE_WORD_LETTERS)
    return whole, tuple(stem for stem in stems if stem not in whole)


def is_value_verb(source: SourceText, word: re.Match[str], sentence: int) -> bool:
    """Whether a word is a verb of value or change, and no noun that looks like one ("the increase", "der Anstieg")."""
    lexicon = source.lexicon
    known = starts_with(word[0], lexicon.measured.value_verbs) or starts_with(word[0], lexicon.changes.verb_stems)
    if not known and not _has_particle(source, word):
        return False
    if source.text[word.start()].isupper() and word.start() > sentence + 1:
        return False
    if lexicon.syntax.plural_endings and _is_noun_of_change(source, word):
        return False
    before = source.word_before(word.start()) if not lexicon.capitalises_nouns else None
    return before is None or before[0] not in lexicon.syntax.determiners


def _is_noun_of_change(source: SourceText, word: re.Match[str]) -> bool:
    """Whether a word is a noun that looks like a verb: a plural, "earnings", or with "of" behind it, "growth of"."""
    after = WORD.match(source.folded, skip_space(source.text, word.end()))
    linked = after is not None and after[0] in source.lexicon.syntax.share_links
    return linked or word[0] in source.lexicon.syntax.plural_nouns


def is_change_verb(source: SourceText, word: re.Match[str], sentence: int) -> bool:
    """Whether a word is a verb of change: "rose", "nahm zu", not "is" or "cost"."""
    changes = starts_with(word[0], source.lexicon.changes.verb_stems) or _has_particle(source, word)
    return changes and is_value_verb(source, word, sentence)


def _has_particle(source: SourceText, verb: re.Match[str]) -> bool:
    """Whether a form of a separable verb has its particle at the end of its clause: "nahm um 5 % auf 80 Mio. zu"."""
    verbs, syntax = source.lexicon.measured.particle_verbs, source.lexicon.syntax
    if not verbs:
        return False
    end = verb.end() + MAX_PARTICLE_CHARS
    sign = PARTICLE_ENDS.search(source.text, verb.end(), end)
    for word in WORD.finditer(source.folded, verb.end(), end if sign is None or sign.start() > end else sign.start()):
        if f"{verb[0]} {word[0]}" in verbs:
            after = WORD.match(source.folded, skip_space(source.text, word.end()))
            return after is None or after[0] in syntax.conjunctions | syntax.prepositions
    return False
