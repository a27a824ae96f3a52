"""Which script a text is in, and which language that alone tells (Unicode names, CLDR likely subtags)."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache
from typing import Final

# Scripts that write no spaces between words, as ranges for a class of `re` (Unicode blocks): Thai, Lao, Burmese,
# Khmer, kana, Han with its compatibility forms and supplementary planes. Hangul writes spaces.
UNSPACED_RANGES: Final = (
    r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
UNSPACED: Final = re.compile(f"[{UNSPACED_RANGES}]")
FIRST_UNSPACED: Final = "\u0e00"  # no script before it writes without spaces
_MAX_CHARS = 6000  # code points counted: a script rule needs no more
_SCRIPTS_OF_MANY_LANGUAGES = frozenset(
    {"LATIN", "CYRILLIC", "ARABIC", "DEVANAGARI", "BENGALI", "ETHIOPIC"}
)  # one script, many languages
_JAPANESE = frozenset({"HIRAGANA", "KATAKANA"})


def count_scripts(text: str) -> Counter[str]:
    """Letters by script, named by the first word of their Unicode names ("LATIN", "CJK")."""
    counts: Counter[str] = Counter()
    for char, times in Counter(text[:_MAX_CHARS]).items():
        if char.isalpha():
            counts[_script(char)] += times
    return counts


def script_language(counts: Counter[str]) -> str | None:
    """The language of a text whose script has only one, or whose Han letters stand beside kana; else None."""
    total = counts.total()
    if not total:
        return None
    kana = sum(counts[name] for name in _JAPANESE)
    han = counts["CJK"]
    if kana + han > 0.4 * total:  # Japanese news has 30 to 60 % kana, a Chinese text quotes a name at most
        return "ja" if kana > 0.08 * (kana + han) else "zh"
    name, letters = max(counts.items(), key=lambda item: (item[1], item[0]))
    return (
        _likely_language(name) if letters > 0.6 * total and name not in _SCRIPTS_OF_MANY_LANGUAGES | _JAPANESE else None
    )


def starts_lower_case(text: str) -> bool:
    """Tell whether a text begins with a small letter that has a capital in prose; Georgian letters have none."""
    first = text[:1]
    return first.islower() and first.title() != first


def scripts_differ(one: str, two: str) -> bool:
    """Tell whether two letters are of different scripts; kana and Han, which Japanese mixes, count as one."""
    if not (one.isalpha() and two.isalpha()) or (one.isascii() and two.isascii()):
        return False
    names = {_script(one), _script(two)}
    return len(names) == 2 and not names <= _JAPANESE | {"CJK", "KATAKANA-HIRAGANA"}


@cache
def _script(char: str) -> str:
    return unicodedata.name(char, "?").partition(" ")[0]


@cache
def _likely_language(script: str) -> str | None:
    """CLDR's likely language of a script: HANGUL gives "ko"."""
    from babel import Locale
    from babel.core import get_global

    names = {str(name).upper(): code for code, name in Locale("en").scripts.items()}
    code = names.get(script)
    likely = get_global("likely_subtags").get(f"und_{code}") if code else None
    language = str(likely).partition("_")[0] if likely else ""
    return language if len(language) == 2 else None
