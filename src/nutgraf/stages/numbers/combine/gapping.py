"""Figures of a list whose verb and noun are said once: "Leeds has 340 wardens, Bradford 115 and Wakefield 62"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from nutgraf.stages.numbers.quantity import Quantity, SourceText
from nutgraf.text.phrases import WORD, skip_space, skip_space_back

MAX_GAP_CHARS: Final = 70  # code points between two figures of a list
MAX_NAME_WORDS: Final = 4  # of a name before its figure; a word is a syllable in Vietnamese
MAX_SUBJECT_WORDS: Final = 3  # of a subject up to the name in it: "La chaîne Alpha"
MAX_FIGURES: Final = 20  # of one list: a bound on the work
MAX_OPENING_CHARS: Final = 80  # code points from the start of a clause to the first figure
KINDS: Final = frozenset({"count", "money", "percent"})
STOPS: Final = re.compile(r"[.;:!?()\n\"«»“”\d]")
CLAUSE_STARTS: Final = re.compile(r"[.;:!?\n]")
ENDING_SIGNS: Final = frozenset({"", ",", ".", ";", "!", "?", "\n", "”", "»", '"'})


def first_of_gapped(source: SourceText, found: Sequence[Quantity], i: int) -> int | None:
    """The index of the figure whose verb and noun a bare figure right after a name has too; None where it has none.

    The first figure's clause opens with a name, as the other figures have names before them.
    """
    first = i
    while first and i - first < MAX_FIGURES and _follows_name(source, found[first - 1], found[first]):
        first -= 1
    if first == i or found[first].kind not in KINDS or found[first].value_high is not None:
        return None
    return first if _has_subject(source, found[first]) else None


def first_of_noun(source: SourceText, found: Sequence[Quantity], i: int) -> int:
    """The index of the first figure of a list whose noun its last one, `i`, has: "A had 3.1, B 2.9 and C 2.5 million
    viewers"; `i` itself where it ends no list."""
    first = i
    while first and i - first < MAX_FIGURES:
        left, right = found[first - 1], found[first]
        bare = left.unit is None and left.kind == right.kind == "count" and left.value_high is None
        if not bare or left.scale != right.scale or not _ends_item(source, left) or not _is_named(source, left, right):
            break
        first -= 1
    return first if first == i or _has_subject(source, found[first]) else i


def _follows_name(source: SourceText, left: Quantity, right: Quantity) -> bool:
    """Whether a comma or a conjunction and a name are right before a figure that no noun follows."""
    return _is_bare(left, right) and _ends_item(source, right) and _is_named(source, left, right)


def _is_named(source: SourceText, left: Quantity, right: Quantity) -> bool:
    """Whether nothing but a comma or a conjunction and a name is between two figures."""
    if right.value_high is not None or right.start - left.end > MAX_GAP_CHARS:
        return False
    end = skip_space_back(source.text, right.qualifier_start)
    start = _name_start(source, left.end, end)
    if start is None or STOPS.search(source.text, left.end, end):
        return False
    before = source.word_before(start)
    comma = source.text[skip_space_back(source.text, start) - 1] == ","
    joined = before is not None and before.start() >= left.end and before[0] in source.lexicon.syntax.conjunctions
    return comma or joined


def _is_bare(left: Quantity, right: Quantity) -> bool:
    """Whether a figure has no unit: digits alone, a number word, or millions like those of the one before."""
    if right.ordinal or right.may_be_article:
        return False
    counted = right.unit is None and right.kind == left.kind == "count"
    return right.is_bare or (counted and (right.is_plain or left.scale == right.scale))


def _name_start(source: SourceText, low: int, end: int) -> int | None:
    """Where the capitalised words that end at a position begin, with their determiner; None where there are none."""
    start, at = None, end
    for _ in range(MAX_NAME_WORDS):
        word = source.word_before(at)
        if word is None or word.start() < low or source.text[word.end() : at].strip(" \u00a0'’-"):
            break
        if not source.text[word.start()].isupper():
            return word.start() if start is not None and word[0] in source.lexicon.syntax.determiners else start
        start = at = word.start()
    return start


def _ends_item(source: SourceText, quantity: Quantity) -> bool:
    """Whether a sign or a conjunction follows a figure."""
    at = skip_space(source.text, quantity.end)
    if source.text[at : at + 1] in ENDING_SIGNS:
        return not source.text[at + 1 : at + 2].isdigit()
    word = WORD.match(source.folded, at)
    return word is not None and word[0] in source.lexicon.syntax.conjunctions


def _has_subject(source: SourceText, quantity: Quantity) -> bool:
    """Whether a name and a word more are between a clause's start and a figure: "Leeds has", "El Betis tiene"."""
    low = max(0, quantity.qualifier_start - MAX_OPENING_CHARS)
    starts = [match.end() for match in CLAUSE_STARTS.finditer(source.text, low, quantity.qualifier_start)]
    if not starts and low:
        return False
    words = list(WORD.finditer(source.folded, starts[-1] if starts else low, quantity.qualifier_start))
    if len(words) < len(("Leeds", "has")):
        return False
    last = words[-1]
    if source.text[last.start()].isupper() and not source.lexicon.capitalises_nouns:
        return False
    first = words[0] if source.lexicon.capitalises_nouns or not source.is_function(words[0]) else words[1]
    if source.text[first.start()].isupper() and not source.is_function(first):
        return True
    return any(_is_name(source, *pair) for pair in pairwise(words[: MAX_SUBJECT_WORDS + 1]))


def _is_name(source: SourceText, before: re.Match[str], word: re.Match[str]) -> bool:
    """Whether a word with a capital is a name: where every noun has one, behind a noun or in capitals alone."""
    if source.is_function(word) or not source.text[word.start()].isupper():
        return False
    if not source.lexicon.capitalises_nouns or source.text[word.start() : word.end()].isupper():
        return True
    return source.text[before.start()].isupper() and not source.is_function(before)
