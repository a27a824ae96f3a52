"""Invert CLDR's spell-out rules (unicode-rbnf) once a language: the words of numbers with their values."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Final

from nutgraf.languages.schema.grammar import Diacritics
from nutgraf.languages.schema.number_words import SCALES, WORD_SEPARATORS, NumberWordTable
from nutgraf.text.fold import fold, strip_diacritics

if TYPE_CHECKING:
    from unicode_rbnf import RbnfEngine

# Coefficients that bring out the plural forms of a scale word (CLDR's plural categories one to other).
COEFFICIENTS: Final = (1, 2, 3, 5, 11, 21, 100)
# Remainders that bring out the forms before a vowel ("cent-otto") and before "and".
MAX_LINK_LETTERS: Final = 3  # letters of an "and"
REMAINDERS: Final = (1, 2, 3, 8, 11, 20, 21, 80)
EXCLUDED_RULE_SETS: Final = re.compile("year|days|-with-")  # rule sets of years, of days, and of parts ("e um")


@cache
def read_spellout(language: str, diacritics: Diacritics) -> NumberWordTable:
    """The number words of a language and its regional variants; empty where CLDR spells none out."""
    table = NumberWordTable(diacritics=diacritics)
    for engine in _engines(language):
        _add_cardinals(table, engine)
        _add_ordinals(table, engine)
        _add_years(table, engine)
    for word in [
        w for w in table.scales if any(o[1:] == w and table.scales[o] == table.scales[w] for o in table.scales)
    ]:
        del table.scales[word]  # "ettusen" is "ett" and "tusen", not "usen"
    return table


def _engines(language: str) -> Iterator[RbnfEngine]:
    """The rules of a language's variants; of a code without rules those of its newer code or its parent (CLDR)."""
    from babel.core import get_global
    from unicode_rbnf import RbnfEngine

    base = language.replace("-", "_").split("_")[0]
    known = sorted(RbnfEngine.get_supported_languages())
    if base not in known:  # Tagalog is spelled out as Filipino, Bokmål as Norwegian
        base = get_global("language_aliases").get(base) or get_global("parent_exceptions").get(base) or base
    for code in known:
        if code == base or code.startswith(base + "_"):
            yield RbnfEngine.for_language(code)


def _spell(engine: RbnfEngine, number: int | float) -> set[str]:
    """Every cardinal form of a number, the verbose ones ("and") too; years are spelled otherwise."""
    found = set()
    for name in engine.rulesets:
        if name.startswith(("spellout-numbering", "spellout-cardinal")) and not EXCLUDED_RULE_SETS.search(name):
            found.add(fold(_format(engine, number, name)).replace("\u00ad", ""))
    return found - {""}


def _format(engine: RbnfEngine, number: int | float, name: str) -> str:
    """The number by one rule set; empty where the set has no rule for it (Tamil above a crore)."""
    from unicode_rbnf.engine import RbnfError

    try:
        return "".join(engine.iter_format_number(number, ruleset_name=name))
    except (RbnfError, ValueError, KeyError, RecursionError):
        return ""


def _after(whole: Iterable[str], parts: set[str]) -> set[str]:
    """What stands after the longest of `parts` that opens each form."""
    found = set()
    for text in whole:
        fits = [part for part in parts if text.startswith(part) and len(text) > len(part)]
        if fits:
            found.add(text[len(max(fits, key=len)) :].strip(" -,"))
    return found


def _before(whole: Iterable[str], parts: set[str]) -> set[str]:
    """What stands before the longest of `parts` that closes each form."""
    found = set()
    for text in whole:
        fits = [part for part in parts if text.endswith(part) and len(text) > len(part)]
        if fits:
            found.add(text[: -len(max(fits, key=len))].strip(" -,"))
    return found


def _joined(form: str) -> str:
    return "".join(WORD_SEPARATORS.split(form))


def _spellings(table: NumberWordTable, words: set[str]) -> set[str]:
    """The words and, where that makes no other words, the words without diacritics."""
    return words | set(map(strip_diacritics, words)) if table.diacritics == "variant" else words


def _add_cardinals(table: NumberWordTable, engine: RbnfEngine) -> None:
    small = {n: _spell(engine, n) for n in range(101)}
    for n in range(100):  # the plain rule set first: a few inflected ones spell 0 as another number (Polish)
        table.put(table.small, _format(engine, n, "spellout-numbering"), n)
    for n in range(100):
        for form in small[n]:
            table.put(table.small, form, n)
    ones = {_joined(form) for form in small[1]}
    table.ones.update(_spellings(table, ones))
    _add_tens(table, engine, small[100])
    _add_hundreds(table, engine, small)
    _add_scales(table, engine, small)
    _add_signs(table, engine, small)


def _add_tens(table: NumberWordTable, engine: RbnfEngine, hundred: set[str]) -> None:
    """Ten to nineteen as they are said after a hundred, where that is otherwise (Chinese)."""
    if not table.unspaced:
        return
    for rest in range(10, 20):
        for form in _after(_spell(engine, 100 + rest), hundred):
            table.put(table.small, form, rest)


def _add_hundreds(table: NumberWordTable, engine: RbnfEngine, small: dict[int, set[str]]) -> None:
    for hundreds in range(100, 1000, 100):
        for form in _spell(engine, hundreds):
            table.put(table.small, form, hundreds)
        for rest in REMAINDERS:
            for form in _before(_spell(engine, hundreds + rest), small[rest]):
                table.put(table.open_hundreds, form, hundreds)
                stem, _, link = form.rpartition(" ")
                if (
                    stem and len(link) <= MAX_LINK_LETTERS and _joined(stem) not in table.small
                ):  # "cento quinze" without its "e"
                    table.put(table.open_hundreds, stem, hundreds)
    for form in _after(_spell(engine, 200), small[2]) | _after(_spell(engine, 300), small[3]):
        table.put(table.hundred, form, 100)
    for word in [w for w, value in {**table.small, **table.open_hundreds}.items() if value == 100]:
        table.hundred.setdefault(word, 100)  # "dix-neuf cent"


def _add_scales(table: NumberWordTable, engine: RbnfEngine, small: dict[int, set[str]]) -> None:
    for scale in SCALES:
        known = set(table.scales)
        for count in COEFFICIENTS:
            whole = _spell(engine, count * scale)
            for form in _after(whole, small[count]):
                if not any(_joined(form).endswith(word) and table.scales[word] < scale for word in known):
                    table.put(table.scales, form, scale)
                    table.ends_in_conjunction.discard(_joined(form))
                    _add_linked(table, engine, small, (count, scale, form))
            for form in _before(whole, small[count]):
                if _joined(form) not in table.scales and _joined(form) not in table.small:
                    table.put(table.scales_first, form, scale)
        _add_bare_scale(table, engine, scale, small[1])


def _add_bare_scale(table: NumberWordTable, engine: RbnfEngine, scale: int, one: set[str]) -> None:
    """Scale words said without a coefficient: "mille"."""
    smaller = tuple(word for word, value in table.scales.items() if value < scale) or ("\0",)
    for form in _spell(engine, scale):
        key = _joined(form)
        if not form.startswith(tuple(one)) and key not in table.small and not key.endswith(smaller):
            table.put(table.scales, form, scale)


def _add_linked(
    table: NumberWordTable, engine: RbnfEngine, small: dict[int, set[str]], found: tuple[int, int, str]
) -> None:
    """Scale words with what links them to a remainder: "thousand and", "mil e"."""
    count, scale, form = found
    if count not in (1, 2, 3):
        return
    for rest in (1, 21):
        for linked in _before(_after(_spell(engine, count * scale + rest), small[count]), small[rest]):
            key, whole = _joined(linked), _joined(form)
            longer = key.startswith(whole) or (len(key) > 2 and whole.startswith(key))
            if key not in table.scales and longer:
                table.put(table.scales, linked, scale)
                table.ends_in_conjunction.add(key)


def _add_signs(table: NumberWordTable, engine: RbnfEngine, small: dict[int, set[str]]) -> None:
    """The word for the decimal point and for minus: what 2.3 and -5 add to 2, 3 and 5."""
    point = _before(_after(_spell(engine, 2.3), small[2]), small[3])
    minus = _before(_spell(engine, -5), small[5])
    table.decimal_points.update(_spellings(table, {_joined(word) for word in point} - {""}))
    table.minus.update({_joined(word) for word in minus} - {""})


def _add_ordinals(table: NumberWordTable, engine: RbnfEngine) -> None:
    names = [name for name in engine.rulesets if name.startswith("spellout-ordinal")]
    for n in (*range(1, 101), 1000):
        for name in names:
            text = _format(engine, n, name)
            if _joined(fold(text)) not in table.small:
                table.put(table.ordinals, text.replace("\u00ad", ""), n)


def _add_years(table: NumberWordTable, engine: RbnfEngine) -> None:
    """The year 1973, where the locale's rule for years spells it as nineteen and seventy-three."""
    year = _joined(fold(_format(engine, 1973, "spellout-numbering-year")).replace("\u00ad", ""))
    halves = "".join(_joined(fold(_format(engine, n, "spellout-numbering"))) for n in (19, 73))
    if year and year == halves:
        table.paired_years.add(year)
