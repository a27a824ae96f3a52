"""All that is known of a language's numbers in one place: CLDR's data, its spell-out words and the pack's words."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final, NamedTuple

from nutgraf.languages.load import load_pack, locale_data, number_words
from nutgraf.languages.pack_cache import section_cache
from nutgraf.languages.schema import LanguagePack
from nutgraf.languages.schema.grammar import Grammar
from nutgraf.languages.schema.locale_data import LocaleNumbers
from nutgraf.languages.schema.number_words import NumberWordTable
from nutgraf.languages.schema.numbers import Numbers
from nutgraf.records import Approximation, NumberKind
from nutgraf.stages.numbers.lexicon.date_formats import DateWordsOfLanguage, date_expression
from nutgraf.stages.numbers.lexicon.unit_stems import unit_stems
from nutgraf.stages.numbers.lexicon.words import (
    AgeWords,
    ChangeWords,
    DateWords,
    ExclusionWords,
    MeasureWords,
    NumberForms,
    RangeWords,
    SyntaxWords,
    age_words,
    change_words,
    date_words,
    fold_keys,
    folded_words,
    number_forms,
    range_words,
    syntax_words,
)
from nutgraf.stages.numbers.number_words.reader import NumberWordReader
from nutgraf.text.fold import fold
from nutgraf.text.phrases import first_words

MARKS: Final = "\u200e\u200f\u061c "
# Which of several currencies of one name is meant where nothing tells: the home one, else the most traded
# (BIS triennial survey 2022: USD 88 %, GBP 13 %, INR 1.6 % of trades).
POUND: Final = "mass-pound"  # CLDR's identifier
MOST_TRADED: Final = ("USD", "GBP", "INR")


class Unit(NamedTuple):
    """What a number is a number of: its kind, and the code or name that the brief gives for it."""

    kind: NumberKind
    name: str | None
    shared_by: tuple[str, ...] = ()  # currencies that share the noun: "dollar"


# The symbols of one letter that are small in every language; the others name too much else ("11a", "5 v 3").
ONE_LETTER_UNITS: Final = {
    "g": Unit("measure", "gram"),
    "l": Unit("measure", "litre"),
    "m": Unit("measure", "metre"),
    "t": Unit("measure", "tonne"),
}
PERCENTS: Final = frozenset(("%", "‰", "percentage point", "permyriad"))
# Currencies that news writes as letters right before the figure, by case: "R250,000", "RM6.2 million".
LETTER_CURRENCIES: Final = {"R": "ZAR", "RM": "MYR", "Rp": "IDR", "Kz": "AOA", "Rs": "INR", "Ksh": "KES", "Sh": "KES"}
# Signs of a dollar or peso with the letters of its country, which CLDR gives only in that country's own locale, and the
# yen as agencies write it where its sign is missing.
DOLLAR_SIGNS: Final = {
    "rd$": "DOP",
    "col$": "COP",
    "ar$": "ARS",
    "clp$": "CLP",
    "mex$": "MXN",
    "us$": "USD",
    "u$s": "USD",
    "usd$": "USD",
    "tt$": "TTD",
    "j$": "JMD",
    "g$": "GYD",
    "bds$": "BBD",
    "s$": "SGD",
    "fj$": "FJD",
    "n$": "NAD",
    "$us": "USD",
    "$a": "AUD",
    "$can": "CAD",
    "$nz": "NZD",
    "y=": "JPY",
}
RAISED: Final = str.maketrans("²³", "23")
STEM_LETTERS: Final = 3  # of the beginnings of adjectives by which they are looked up
MAX_ENDING_LETTERS: Final = 3  # of an adjective of a unit: "-ého", "-es"


class Lexicon(NamedTuple):
    """One language's number data, ready for lookups: every word is folded."""

    language: str
    locale: LocaleNumbers
    reader: NumberWordReader
    scales: Mapping[str, float]
    units: Mapping[str, Unit]  # after the number
    unit_stems: Mapping[str, Unit]  # of unit names, where no pack has their cases
    units_before: Mapping[str, Unit]
    qualifiers: Mapping[str, Approximation]  # before the number
    qualifiers_after: Mapping[str, Approximation]
    denominators: Mapping[str, int]
    currency_millions: Mapping[str, Unit]  # "mdp": millions of pesos
    weights: frozenset[str]  # names of a currency that a weight has too: "pounds"
    joined_units: Mapping[str, Unit]  # units written on to the digits
    unit_endings: Mapping[str, Unit]  # stems of adjectives of units: "wöch" in "vierwöchig"
    number_parts: Mapping[str, int]  # first parts of such words: "dvou" in "dvouletý"
    months: Mapping[str, int]
    syntax: SyntaxWords
    measured: MeasureWords
    forms: NumberForms
    ranges: RangeWords
    dates: DateWords
    changes: ChangeWords
    ages: AgeWords
    exclusions: ExclusionWords
    grammar: Grammar
    loose_scales: frozenset[str]  # "thousands", "milliers": no numbers without one before them
    clock_words: frozenset[str]
    money_adjectives: Mapping[str, tuple[tuple[str, str], ...]]  # by their first letters: "chilien" with "CLP"
    written_dates: re.Pattern[str]
    point_starts: frozenset[str]  # the first words of months, quarters and weekdays

    def unit_adjectives(self, word: str) -> Iterator[tuple[int, Unit]]:
        """The units that a word ends with as an adjective, each with its place in the word: "(vier)wöchig"."""
        for stem, unit in self.unit_endings.items():
            at = word.rfind(stem)
            if at >= 0 and len(word) - at - len(stem) <= MAX_ENDING_LETTERS:
                yield at, unit

    def ends_with_unit(self, word: str) -> bool:
        """Whether a word is an adjective of a unit with its number: "vierwöchig", "14-tägige"."""
        return " " not in word and any(at > 0 for at, _ in self.unit_adjectives(word))

    @property
    def capitalises_nouns(self) -> bool:
        """Whether every noun has a capital (German)."""
        return self.grammar.noun_capitals == "all_nouns"

    @property
    def separates_syllables(self) -> bool:
        """Whether a blank is inside words too (Vietnamese)."""
        return self.grammar.separation == "syllables"

    @property
    def has_articles(self) -> bool:
        """Whether nouns have articles (not Czech or Vietnamese)."""
        return self.grammar.articles != "none"

    @property
    def has_cases(self) -> bool:
        """Whether the form of a noun says its part in the sentence, and no article does (Czech)."""
        return not self.has_articles and not self.separates_syllables

    @property
    def verbs_last(self) -> bool:
        """Whether the verb of a subordinate clause is its last word (German, Dutch)."""
        return self.grammar.verb_position == "last"

    @property
    def years_before_nouns(self) -> bool:
        """Whether a year may be before its noun: "the 2024 budget"."""
        return self.grammar.attributive_years == "before_noun"


@section_cache("grammar", "numbers", "speech", "number_words", "locale", "places")
def read_lexicon(key: str) -> Lexicon:
    """The number lexicon of a language, a locale ("pt-PT") or a pack's key; any language still has digits and signs."""
    language, code, language_pack = _language_of(key)
    grammar, pack = language_pack.grammar, language_pack.numbers
    locale = locale_data(language_pack, language).numbers
    table, loose = _spelled(number_words(language_pack, language), pack)
    syntax = syntax_words(pack, language_pack.speech, locale.linkers)
    forms, ranges, dates = number_forms(pack), range_words(pack), date_words(pack)
    units, denominators = _units(locale, pack), _denominators(table, pack)
    months = locale.months | fold_keys(pack.months)
    return Lexicon(
        language=language,
        locale=locale,
        reader=NumberWordReader(table, forms.fillers, denominators),
        scales=_scales(locale, table, pack),
        units=units,
        unit_stems={} if syntax.function_words else _unit_stems(locale),
        units_before=_units_before(locale, units),
        qualifiers=_qualifiers(pack),
        qualifiers_after=_qualifiers_after(pack),
        denominators=denominators,
        currency_millions=_currencies(pack.currency_millions),
        weights=_weights(locale, units),
        joined_units=_named_units(pack.units_joined),
        unit_endings=_named_units(pack.unit_endings),
        number_parts=fold_keys(pack.number_parts),
        months=months,
        syntax=syntax,
        measured=folded_words(MeasureWords, pack),
        forms=forms,
        ranges=ranges,
        dates=dates,
        changes=change_words(pack),
        ages=age_words(pack),
        exclusions=folded_words(ExclusionWords, pack),
        grammar=grammar,
        loose_scales=loose,
        clock_words=frozenset(map(fold, pack.clock_after)) | locale.day_periods,
        money_adjectives=_money_adjectives(language_pack, locale),
        written_dates=date_expression(code, _written_date_words(pack, locale, months, dates)),
        point_starts=first_words((*months, *dates.quarters, *locale.weekdays)),
    )


def _language_of(key: str) -> tuple[str, str, LanguagePack]:
    """The locale of a key, its bare code, and the pack."""
    language, _, own = key.partition("+")
    code = language.replace("_", "-").split("-")[0]
    return language, code, load_pack(f"{code}+{own}" if own else code)


def _money_adjectives(pack: LanguagePack, locale: LocaleNumbers) -> dict[str, tuple[tuple[str, str], ...]]:
    """The beginnings of adjectives of countries with their currencies, by their first letters."""
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for word, country in pack.places.adjectives.items():
        stem = fold(word)
        if country in locale.tenders:
            found[stem[:STEM_LETTERS]] = (*found.get(stem[:STEM_LETTERS], ()), (stem, locale.tenders[country]))
    return found


def _weights(locale: LocaleNumbers, units: Mapping[str, Unit]) -> frozenset[str]:
    """The words for a pound that are money too."""
    pounds = frozenset(word.strip(MARKS) for word, name in locale.units.items() if name == POUND)
    return pounds & frozenset(word for word, unit in units.items() if unit.kind == "money")


def _unit_stems(locale: LocaleNumbers) -> dict[str, Unit]:
    """The stems of unit names, for a language whose pack says nothing of its words."""
    return {stem: _unit(name) for stem, name in unit_stems(locale.units).items()}


def _day_joiners(pack: Numbers) -> frozenset[str]:
    """What may lead to the last of several days: "from 3 to 4 June", "de 3 para 4 de junho"."""
    ranges = range_words(pack)
    return frozenset(map(fold, (*pack.change_to, *pack.conjunctions))) | ranges.closers | ranges.joiners


def _written_date_words(
    pack: Numbers, locale: LocaleNumbers, months: Mapping[str, int], dates: DateWords
) -> DateWordsOfLanguage:
    """The words of the dates that CLDR writes in the language."""
    return DateWordsOfLanguage(
        patterns=locale.date_patterns,
        weekdays=frozenset(locale.weekdays) | locale.days | locale.short_weekdays,
        months=months,
        joiners=_day_joiners(pack),
        before_day=dates.before_day - locale.days,
    )


def _spelled(own: NumberWordTable, pack: Numbers) -> tuple[NumberWordTable, frozenset[str]]:
    """The spell-out table with the pack's scale words and ordinals; and the scale words that only the pack has."""
    table = replace(
        own,
        scales=dict(own.scales),
        small=dict(own.small),
        ordinals=dict(own.ordinals),
        breaks={word: set(places) for word, places in own.breaks.items()},
        decimal_points=own.decimal_points | {fold(word).replace(" ", "") for word in pack.points},
        minus=own.minus | set(map(fold, pack.minus)),
    )
    for word, value in pack.scales.items():
        if value >= 1000 and value == int(value) and word.isalpha() and (len(word) > 3 or value == 1000):
            table.put(table.scales, word, int(value))
    for word, number in pack.cardinals.items():
        table.put(table.small, word, number)
    for word, number in pack.ordinals.items():
        table.put(table.ordinals, word, number)
    return table, frozenset(table.scales) - frozenset(own.scales)


def _scales(locale: LocaleNumbers, table: NumberWordTable, pack: Numbers) -> dict[str, float]:
    """Words that multiply a number in digits. The pack's say comes last."""
    spelled = {word: float(value) for word, value in table.scales.items() if not table.breaks.get(word)}
    first = {word: float(value) for word, value in table.scales_first.items() if not table.breaks.get(word)}
    return first | spelled | locale.scales | fold_keys(pack.scales)


def _unit(identifier: str) -> Unit:
    """The unit of a CLDR identifier: "duration-year" is a duration in "year", "area-square-meter" in "square-metre"."""
    category, _, name = identifier.partition("-")
    if identifier == "concentr-percent":
        return Unit("percent", "%")
    if identifier == "concentr-permille":
        return Unit("percent", "‰")
    name = name.replace("meter", "metre").replace("liter", "litre")
    return Unit("duration" if category == "duration" else "measure", name)


def _units(locale: LocaleNumbers, pack: Numbers) -> dict[str, Unit]:
    units: dict[str, Unit] = {}
    for word, codes in locale.head_nouns.items():
        default = next((c for c in (locale.home_currency, *MOST_TRADED) if c in codes), None)
        units[word] = Unit("money", default, codes)
    # A pound that is money in the language too is money in its news.
    measures = {word: name for word, name in locale.units.items() if name != POUND or word not in units}
    units |= {word.strip(MARKS): _unit(name) for word, name in measures.items()}
    units = {word: unit for word, unit in units.items() if len(word) > 1 or not word.isascii() or not word.isalpha()}
    units |= {word.translate(RAISED): unit for word, unit in units.items()} | ONE_LETTER_UNITS  # "m2"
    units |= {word.replace("\u03bc", "\u00b5"): unit for word, unit in units.items()}  # the micro sign of keyboards
    for word, code in locale.currencies.items():
        generic = locale.head_nouns.get(word, ()) if word != "$" else _codes_of_dollar(locale)
        units.setdefault(word.strip(MARKS), Unit("money", code, generic))
    for word, code in fold_keys(pack.currencies).items():
        shared = units[word].shared_by if word in units else ()
        units[word] = _currency(code, shared if len(shared) > 2 and not code else ())
    for word, name in fold_keys(pack.units).items():
        units[word] = _unit(name) if "-" in name else _plain(name)
    for word in map(fold, pack.cents):
        units[word] = Unit("money", None)
    parts = {fold(word) for word in pack.denominators}  # "cuarto" is a fourth, not a quart
    parts |= _with_links(units, frozenset(map(fold, pack.share_links)))
    return {word: unit for word, unit in units.items() if word and unit.name != "" and word not in parts}


def _with_links(units: Mapping[str, Unit], links: frozenset[str]) -> set[str]:
    """The names of units that CLDR gives with the link to what the share is of: Italian "per cento del"."""
    split = ((word, *word.rpartition(" ")) for word in units)
    return {word for word, unit, _, link in split if link in links and unit in units}


def _currency(codes: str, shared: tuple[str, ...]) -> Unit:
    """A pack's currency: one code, or several between which the article's countries decide.

    The first of them, which may be empty, is what is meant where they do not.
    """
    several = tuple(codes.split(" "))
    if len(several) == 1:
        return Unit("money", codes, shared)
    return Unit("money", several[0] or None, tuple(filter(None, several)))


def _named_units(names: Mapping[str, str]) -> dict[str, Unit]:
    """The words of a pack's key, each with the unit of its CLDR identifier."""
    return {word: _unit(name) for word, name in fold_keys(names).items()}


def _currencies(codes: Mapping[str, str]) -> dict[str, Unit]:
    """The words of a pack's key, each with the unit of its ISO 4217 code."""
    return {word: Unit("money", code) for word, code in fold_keys(codes).items()}


def _plain(name: str) -> Unit:
    """A pack's short name: a percent sign, percentage points, or a measure; the empty one takes a word out."""
    return Unit("percent", name) if name in PERCENTS else Unit("measure", name)


def _codes_of_dollar(locale: LocaleNumbers) -> tuple[str, ...]:
    return next((codes for codes in locale.head_nouns.values() if "USD" in codes), ("USD", "CAD", "AUD"))


def _units_before(locale: LocaleNumbers, units: Mapping[str, Unit]) -> dict[str, Unit]:
    """Currency signs, and the names that the language puts before the number."""
    percent = dict.fromkeys("%٪", Unit("percent", "%")) if locale.percent_first else {}
    before = percent | {word: _unit(name) for word, name in locale.units_before.items() if len(word) > 1}
    before |= {sign: Unit("money", code) for sign, code in DOLLAR_SIGNS.items() if sign not in units}
    for word, unit in units.items():
        sign = not word[-1].isalpha() or not word.isascii() or len(word) <= 3
        if unit.kind == "money" and sign and word not in locale.nouns:
            before.setdefault(word, unit)
            if word[-1] == "$" and len(word) > 2:
                before.setdefault(f"{word[:-1]} $", unit)  # "HK $"
    # Names stand first in a language of which CLDR has most so (Swahili, Hausa), not for the lone "Beaufort 5".
    if locale.home_currency and 2 * len(locale.units_before) > len(locale.units):
        before |= {word: unit for word, unit in units.items() if unit.kind == "money"}
    return before


def _qualifiers(pack: Numbers) -> dict[str, Approximation]:
    """Words before a number with what they say of it; of a word in two lists the later one counts."""
    lists: tuple[tuple[Approximation, Iterable[str]], ...] = (
        ("about", pack.about),
        ("more_than", pack.more_than),
        ("at_least", pack.at_least),
        ("less_than", pack.less_than),
        ("at_most", pack.at_most),
    )
    return {fold(word): kind for kind, words in lists for word in words}


def _qualifiers_after(pack: Numbers) -> dict[str, Approximation]:
    lists: tuple[tuple[Approximation, Iterable[str]], ...] = (
        ("about", pack.about_after),
        ("at_least", pack.at_least_after),
        ("at_most", pack.at_most_after),
    )
    return {fold(word): kind for kind, words in lists for word in words}


def _denominators(table: NumberWordTable, pack: Numbers) -> dict[str, int]:
    """Words for parts: the pack's, and CLDR's ordinals with the pack's plural endings ("fifths")."""
    found: dict[str, int] = {}
    for word, value in table.ordinals.items():
        for phrase in _phrases(word, table.breaks.get(word, set())) if value > 2 else ():
            for ending in ("", *pack.plural_endings):
                found[phrase + ending] = value
    return found | fold_keys(pack.denominators)


def _phrases(word: str, breaks: Iterable[int]) -> set[str]:
    """A phrase of the spell-out table as texts write it: with hyphens or with blanks between its words."""
    places = [0, *sorted(breaks), len(word)]
    words = [word[start:end] for start, end in itertools.pairwise(places)]
    return {"-".join(words), " ".join(words)}
