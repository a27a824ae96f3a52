"""The source before its postposition: "(Der Preis stieg) dem Statistischen Bundesamt (zufolge)"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from nutgraf.languages.schema import LanguagePack
from nutgraf.stages.speech.mentions import WORD
from nutgraf.stages.speech.reporting import is_saying, opens_sentence, reporting_patterns
from nutgraf.text.fold import fold
from nutgraf.text.phrases import SPACES
from nutgraf.text.spans import NounPhrase

MAX_SOURCE_CHARS: Final = 90  # code points of a source: "dem Ministerium für Umwelt, Klima und Energiewirtschaft"

Words = list[re.Match[str]]


def phrase_before_postposition(text: str, start: int, cue: int, pack: LanguagePack) -> NounPhrase | None:
    """The noun phrase that ends right before a postposition; None where none does, or where it is a bare "reports".

    It opens with a determiner in the case that the postposition governs. A noun that has none is the phrase alone, for
    the noun before it is another one: "Die Preise stiegen Händlern (zufolge)".
    """
    words = list(WORD.finditer(text, max(start, cue - MAX_SOURCE_CHARS), cue))
    breaks = [
        index for index, (one, two) in enumerate(pairwise(words), 1) if text[one.end() : two.start()].strip(SPACES)
    ]
    words = words[breaks[-1] :] if breaks else words
    if not words or not _is_noun(words[-1]) or text[words[-1].end() : cue].strip(SPACES):
        return None
    first = _determiner(words, len(words), pack)
    while first > 1 and _is_noun(words[first - 1]) and not _is_report(words[first - 1], pack):
        outer = _determiner(words, first, pack)  # "dem Präsidenten (der Bank)"
        if outer == first - 1:
            break
        first = outer
    if first == len(words) - 1 and _opens_with_nouns(text, words):
        first = 0  # "Russischen Medien (zufolge)"
    alone = first == len(words) - 1 or not any(map(_is_noun, words[first:-1]))
    return None if alone and _is_report(words[-1], pack) else (words[first].start(), words[-1].end())


def _determiner(words: Words, end: int, pack: LanguagePack) -> int:
    """Index of the determiner of the nouns before `end`, adjectives between; of the last noun where it has none."""
    index = end - 1
    while index > 0 and _is_noun(words[index - 1]):
        index -= 1
    while index > 0 and words[index - 1][0].casefold() not in pack.speech.source_determiners:
        index -= 1
        if _is_noun(words[index]):
            return end - 1
    return index - 1 if index else end - 1


def _is_noun(word: re.Match[str]) -> bool:
    return word[0][0].isupper()


def _opens_with_nouns(text: str, words: Words) -> bool:
    """Whether all words are capitalised and the first opens its sentence, so that it may be an adjective."""
    return len(words) == 2 and all(map(_is_noun, words)) and opens_sentence(text, words[0].start())


def _is_report(word: re.Match[str], pack: LanguagePack) -> bool:
    """Whether a noun is of what somebody says, which is no source without him: "den Angaben (zufolge)"."""
    folded = fold(word[0])
    return is_saying(folded, pack) and reporting_patterns(pack.key).documents.fullmatch(folded) is None
