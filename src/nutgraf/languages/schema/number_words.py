"""The words of numbers of one language with their values: made by the compiler from CLDR's spell-out rules."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from nutgraf.languages.schema.grammar import Diacritics
from nutgraf.text.fold import fold, strip_diacritics
from nutgraf.text.scripts import UNSPACED

SCALES: Final = (10**3, 10**4, 10**5, 10**6, 10**7, 10**8, 10**9, 10**12)
# German letters as keyboards without them and Switzerland write them; in other languages the forms are idle.
SPELLED_OUT: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
WORD_SEPARATORS: Final = re.compile(r"[\s\-\u00ad\u200b]+")


@dataclass(frozen=True, slots=True)
class NumberWordTable:
    """Words of one language without their joints, and where joints may stand inside them.

    `small`: 0 to 99 and the hundreds; `open_hundreds`: forms that a smaller number must follow ("cento e");
    `hundred`: multiplies what stands before it; `scales`: likewise, thousand and up; `scales_first`: scale words
    before their coefficient (Swahili); `ordinals`; `point` and `minus`; `ones`: forms of one;
    `linked`: scale words with an "and", which end no number.
    """

    small: dict[str, int] = field(default_factory=dict)
    open_hundreds: dict[str, int] = field(default_factory=dict)
    hundred: dict[str, int] = field(default_factory=dict)
    scales: dict[str, int] = field(default_factory=dict)
    scales_first: dict[str, int] = field(default_factory=dict)
    ordinals: dict[str, int] = field(default_factory=dict)
    decimal_points: set[str] = field(default_factory=set)
    minus: set[str] = field(default_factory=set)
    ones: set[str] = field(default_factory=set)
    ends_in_conjunction: set[str] = field(default_factory=set)
    breaks: dict[str, set[int]] = field(default_factory=dict)
    paired_years: set[str] = field(default_factory=set)  # holds 1973 where years are said in two parts
    diacritics: Diacritics = "variant"  # whether words without their marks are the same words

    @property
    def unspaced(self) -> bool:
        """Whether the language writes its numbers without spaces between words."""
        return any(UNSPACED.match(word) for word in self.small)

    def put(self, table: dict[str, int], phrase: str, value: int) -> None:
        """Add a phrase to one of the tables; the first value of a phrase stays."""
        words = [word for word in WORD_SEPARATORS.split(fold(phrase).replace("'", "")) if word]
        key = "".join(words)
        if not key or any(c.isdigit() for c in key):
            return
        forms = {key} | ({strip_diacritics(key), key.translate(SPELLED_OUT)} if self.diacritics == "variant" else set())
        for form in forms:
            table.setdefault(form, value)
        places, at = set(), 0
        for word in words[:-1]:
            at += len(word)
            places.add(at)
        for form in forms:
            self.breaks.setdefault(form, set()).update(places)
