"""Numbers in words with their unit written on: "vierwöchig", "driedaagse", "dvaatřicetiletý"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from nutgraf.stages.numbers.lexicon.lexicon import Unit
from nutgraf.stages.numbers.quantity import Quantity, SourceText
from nutgraf.text.phrases import WORD, skip_space

MIN_ADULT_YEARS: Final = 18  # years: nothing but a person is said to be of so many in one word


def joined_words(source: SourceText) -> Iterator[Quantity]:
    """The numbers of the words that end with one of the pack's stems of units."""
    for word in WORD.finditer(source.folded) if source.lexicon.unit_endings else ():
        for at, unit in source.lexicon.unit_adjectives(word[0]):
            value = _value(source, word[0][:at]) if at else None
            if value is not None:
                yield _quantity(source, word, value, unit)
                break


def unit_written_on(source: SourceText, at: int) -> tuple[int, Unit] | None:
    """The end and the unit of an adjective of a unit behind digits, "(14-)tägige"; words of age say what years are."""
    word = WORD.match(source.folded, at) if source.lexicon.unit_endings else None
    if word is None:
        return None
    units = (unit for place, unit in source.lexicon.unit_adjectives(word[0]) if place == 0 and unit.name != "year")
    unit = next(units, None)
    return None if unit is None else (word.end(), unit)


def _value(source: SourceText, spelled: str) -> int | None:
    """The value of the first part of a word: one of the pack's, two of them added, or a number word."""
    parts = source.lexicon.number_parts
    if spelled in parts:
        return parts[spelled]
    for cut in range(1, len(spelled)) if parts else ():
        if spelled[:cut] in parts and spelled[cut:] in parts:
            return parts[spelled[:cut]] + parts[spelled[cut:]]
    number = source.lexicon.reader.read(spelled, 0)
    whole = number is not None and number.end == len(spelled) and float(number.value).is_integer()
    return int(number.value) if number is not None and whole else None


def _quantity(source: SourceText, word: re.Match[str], value: int, unit: Unit) -> Quantity:
    kind = unit.kind
    after = WORD.match(source.folded, skip_space(source.text, word.end()))
    if unit.name == "year" and after is not None:
        named = source.text[after.start()].isupper() and not source.lexicon.capitalises_nouns
        if value >= MIN_ADULT_YEARS or named or after[0] in source.lexicon.ages.persons:
            kind = "age"
    return Quantity(word.start(), word.end(), value, kind=kind, unit=unit, spelled=True, word_count=2)
