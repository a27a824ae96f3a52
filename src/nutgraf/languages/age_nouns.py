"""The noun of an age with its determiner, of a pack's words: "der 58-Jährige", "the 45-year-old", "la 45enne"."""

from __future__ import annotations

import re
from typing import Final

from nutgraf.languages.load import load_pack
from nutgraf.languages.pack_cache import pack_cache
from nutgraf.text.phrases import any_word, either

MIN_WORD_LETTERS: Final = 4  # letters of a word of ages that is no preposition: "enne", not "di"


@pack_cache
def age_noun(code: str) -> re.Pattern[str] | None:
    """A determiner of the pack, and its words of an age written on to two digits; None where it has not both."""
    pack = load_pack(code)
    words = [word for word in pack.officials.age if len(word) >= MIN_WORD_LETTERS and word[-1].isalpha()]
    if not words or not pack.speech.determiners:
        return None
    ages = either(re.escape(word).replace(r"\ ", "[ -]") for word in words)
    return re.compile(rf"\b(?:{any_word(pack.speech.determiners)}) \d{{2}}[-\u2010\u2011]?(?:{ages})\b", re.IGNORECASE)
