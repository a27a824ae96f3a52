"""A number under way: what has been read of it so far, and its qualifier."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from nutgraf.records import Approximation, NumberKind
from nutgraf.stages.numbers.lexicon.lexicon import Lexicon, Unit
from nutgraf.text.phrases import longest_after, longest_before, skip_space, skip_space_back, skip_words, word_before

MAX_DETERMINERS: Final = 3  # before a noun: "of all the"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number found in a text. `head` is where its qualifiers begin, `start` where the number itself does."""

    start: int
    end: int
    value: int | float
    value_high: int | float | None = None
    kind: NumberKind = "count"
    unit: Unit | None = None
    approximation: Approximation = "exact"
    scale: float = 1.0
    spelled: bool = False
    ordinal: bool = False
    may_be_article: bool = False  # a form of "one", which may be an article
    word_count: int = 1
    digits: str = ""  # the digits as they stand
    qualifier_start: int = -1

    @property
    def is_plain(self) -> bool:
        """Whether nothing but digits or words has been read: no unit, no scale word."""
        return self.unit is None and self.scale == 1 and self.kind == "count" and self.value_high is None

    @property
    def is_bare(self) -> bool:
        """Whether it is written in digits and nothing else: no unit, no scale word."""
        return bool(self.digits) and self.end - self.start == len(self.digits)


@dataclass(frozen=True, slots=True)
class SourceText:
    """A text to read: as it is, folded for lookups, and the lexicon of its language."""

    text: str
    folded: str
    lexicon: Lexicon
    relative: tuple[tuple[int, int, str], ...] = ()  # start, end and offset of "last year", "a year earlier"

    def word_before(self, at: int) -> re.Match[str] | None:
        """The word before a position with nothing but blanks and apostrophes between them."""
        return word_before(self.folded, at)

    def skip_determiners(self, at: int) -> int:
        """The position behind at most three determiners, their apostrophes and the blanks around them."""
        return skip_words(self.folded, at, self.lexicon.syntax.determiners, MAX_DETERMINERS)

    def is_function(self, word: re.Match[str]) -> bool:
        """Whether a word is a function word, an elided one too: "l'"."""
        words = self.lexicon.syntax.function_words
        return word[0] in words or (self.folded[word.end() : word.end() + 1] == "'" and f"{word[0]}'" in words)


def round_float(value: float) -> int | float:
    """The value without binary noise: 303075.66 * 1e9 is 303075660000000."""
    rounded = float(f"{value:.12g}")
    return int(rounded) if rounded.is_integer() and abs(rounded) < 1e300 else rounded


def read_qualifier(source: SourceText, quantity: Quantity) -> Quantity:
    """The quantity with the qualifier before it ("plus de") or after it ("or more")."""
    lexicon = source.lexicon
    end = skip_space_back(source.text, quantity.start)
    start = longest_before(source.folded, end, lexicon.qualifiers)
    if start is not None and not _leads_to_sum(source, start, end):
        kind = lexicon.qualifiers[source.folded[start:end]]
        return replace(quantity, approximation=kind, qualifier_start=start)
    at = skip_space(source.text, quantity.end)
    if any(word in lexicon.forms.round_words for word in source.folded[quantity.start : quantity.end].split(" ")[:4]):
        quantity = replace(quantity, approximation="about")
    after = longest_after(source.folded, at, lexicon.qualifiers_after)
    if after is not None:
        quantity = replace(quantity, approximation=lexicon.qualifiers_after[source.folded[at:after]])
    below = longest_after(source.folded, at, lexicon.forms.below_zero)
    if below is not None and quantity.value > 0 and quantity.unit is not None and quantity.value_high is None:
        quantity = replace(quantity, end=below, value=-quantity.value, may_be_article=False)
    joined = source.text[end - 1 : end] == "-" and end == quantity.start  # "minus-5 yards"
    minus = longest_before(source.folded, end - joined, lexicon.reader.table.minus)
    if minus is not None and quantity.value > 0 and quantity.start > minus:
        return replace(quantity, start=minus, qualifier_start=minus, value=-quantity.value, may_be_article=False)
    return replace(quantity, qualifier_start=quantity.start)


def _leads_to_sum(source: SourceText, start: int, end: int) -> bool:
    """Whether a qualifier is a preposition after a noun that has a sum: "Haushalt über 8,4 Millionen"."""
    lexicon = source.lexicon
    if not lexicon.measured.sums_over or source.folded[start:end] not in lexicon.syntax.amount_links:
        return False
    before = source.word_before(start)
    return before is not None and before[0].endswith(lexicon.measured.sums_over)
