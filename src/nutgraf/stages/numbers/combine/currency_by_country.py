"""Which currency a shared name means: the countries that the article names tell "dollars" of one from another's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from nutgraf.records import Notice
from nutgraf.stages.numbers.quantity import Quantity, SourceText
from nutgraf.text.phrases import WORD, phrase_ends


def resolve_currencies(source: SourceText, found: Sequence[Quantity]) -> tuple[list[Quantity], tuple[Notice, ...]]:
    """The quantities with shared currency names decided, and a notice for each name that nothing decides.

    A name that two or more of the article's countries use stays the language's own guess.
    """
    shared = [q for q in found if q.unit is not None and q.unit.shared_by]
    if not shared:
        return list(found), ()
    named = _named_currencies(source)
    notices: dict[str, Notice] = {}
    done = []
    for quantity in found:
        unit = quantity.unit
        if unit is not None and unit.shared_by:
            codes = Counter({code: named[code] for code in unit.shared_by if code in named}).most_common(2)
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
