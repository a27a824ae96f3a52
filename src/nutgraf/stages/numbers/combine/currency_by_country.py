"""Which currency a shared name means: the countries that the article names tell "dollars" of one from another's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from nutgraf.records import Notice
from nutgraf.stages.numbers.lexicon.lexicon import STEM_LETTERS
from nutgraf.stages.numbers.quantity import Quantity, SourceText
from nutgraf.text.phrases import WORD, phrase_ends

ENDING_LETTERS: Final = 4  # of the endings behind them: "chilenischen"


def resolve_currencies(source: SourceText, found: Sequence[Quantity]) -> tuple[list[Quantity], tuple[Notice, ...]]:
    """The quantities with shared currency names decided, and a notice for each name that nothing decides.

    A name that two or more of the article's countries use stays the language's own guess.
    """
    shared = [q for q in found if q.unit is not None and q.unit.shared_by]
    if not shared:
        return list(found), ()
    named = _named_currencies(source)
    undecided = any(q.unit is not None and q.unit.name is None for q in shared)
    hinted = named + _currencies_of_adjectives(source) if undecided else named  # none overrules the likeliest money
    notices: dict[str, Notice] = {}
    done = []
    for quantity in found:
        unit = quantity.unit
        if unit is not None and unit.shared_by:
            told = hinted if unit.name is None else named
            codes = Counter({code: told[code] for code in unit.shared_by if code in told}).most_common(2)
            if len(codes) == 1 or (len(codes) == 2 and codes[0][1] > codes[1][1]):
                quantity = replace(quantity, unit=unit._replace(name=codes[0][0]))  # noqa: PLW2901
            elif unit.name is None or unit.name != source.lexicon.locale.home_currency:
                word = source.text[quantity.start : quantity.end]
                message = f"{word!r}: the text does not say which currency; read as {unit.name or 'no particular one'}"
                notices.setdefault(unit.name or "", Notice("currency-undecided", message))
        done.append(quantity)
    return done, tuple(notices.values())


def _named_currencies(source: SourceText) -> Counter[str]:
    """How often the text names a country with each currency."""
    countries = source.lexicon.locale.countries
    counts: Counter[str] = Counter()
    for match in WORD.finditer(source.text):
        if not match[0][0].isupper():
            continue
        for end in phrase_ends(source.folded, match.start()):
            code = countries.get(source.folded[match.start() : end])
            if code is not None:
                counts[code] += 1
    return counts


def _currencies_of_adjectives(source: SourceText) -> Counter[str]:
    """How often the text has an adjective of a country with each currency: "chilien"."""
    adjectives, counts = source.lexicon.money_adjectives, Counter[str]()
    for match in WORD.finditer(source.folded):
        word = match[0]
        own = adjectives.get(word[:STEM_LETTERS], ())
        counts.update(code for stem, code in own if word.startswith(stem) and len(word) - len(stem) <= ENDING_LETTERS)
    return counts
