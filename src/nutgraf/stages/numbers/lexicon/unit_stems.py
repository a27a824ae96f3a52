"""Cases of unit names that CLDR does not list, told by the stem that the listed forms share."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import takewhile
from typing import Final

from nutgraf.text.fold import strip_marks
from nutgraf.text.scripts import UNSPACED

MIN_STEM_LETTERS: Final = 5  # letters of a stem: shorter ones open other words
MAX_ENDING_LETTERS: Final = (
    3  # letters of the longest ending: Finnish "prosentista" is left out, Lithuanian "procentais" is not
)


def unit_stems(units: Mapping[str, str]) -> dict[str, str]:
    """The stems of the units with two forms or more that differ in their endings; one that two units share is none."""
    forms: dict[str, list[str]] = {}
    for word, unit in units.items():
        if word.isalpha() and not UNSPACED.match(word):
            forms.setdefault(unit, []).append(strip_marks(word))
    stems: dict[str, set[str]] = {}
    for unit, words in forms.items():
        long = [word for word in words if len(word) > MIN_STEM_LETTERS]
        alike = takewhile(lambda letters: len(set(letters)) == 1, zip(*long, strict=False))
        stem = "".join(letters[0] for letters in alike) if len(set(long)) > 1 else ""
        if len(stem) >= MIN_STEM_LETTERS:
            stems.setdefault(stem, set()).add(unit)
    return {stem: unit for stem, (unit, *others) in ((s, tuple(u)) for s, u in stems.items()) if not others}


def find_stem(word: str, stems: Mapping[str, object]) -> str | None:
    """The longest stem that the word has, with an ending or without; None where it has none."""
    plain = strip_marks(word)
    lengths = range(len(plain), max(MIN_STEM_LETTERS, len(plain) - MAX_ENDING_LETTERS) - 1, -1)
    return next((plain[:length] for length in lengths if plain[:length] in stems), None)
