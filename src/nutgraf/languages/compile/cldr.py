"""What CLDR knows of a language, read through babel: signs, scale words, units, currencies, months, territories."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from nutgraf.languages.compile.currencies import (
    country_currencies,
    currency_names,
    currency_signs,
    home_currency,
    legal_tender,
    own_nouns,
    parse_locale,
    shared_nouns,
    shared_tenders,
)
from nutgraf.languages.compile.dates import (
    date_patterns,
    hour_periods,
    short_weekdays,
    writes_short_months,
)
from nutgraf.languages.schema.locale_data import LocaleData, LocaleNumbers
from nutgraf.text.fold import fold
from nutgraf.text.phrases import WORD

if TYPE_CHECKING:
    from babel import Locale

# Categories of CLDR units that news counts in; the others (pixels, part-per ...) collide with plain nouns.
CATEGORIES: Final = re.compile(
    r"(acceleration|angle-deg|area|digital|duration|electric|energy|frequency|length|mass|power|pressure"
    r"|speed|temperature|volume|concentr-percent|concentr-permille|concentr-karat)"
)
RARE_UNITS: Final = re.compile(
    r"-(point|light-speed|drop|pinch|dram|dram-fluid|jigger|dalton|solar-.*|earth-.*|parsec|furlong|grain|picometer"
    r"|megaliter|dessert-spoon.*|fathom|dunam|arc-.*|person|pint-metric|cup-metric)$"
)
SI: Final = re.compile(r"(meter|gram|liter|watt|hertz|hectare|tonne|joule|byte|bit|volt)$")
ROOT: Final = "root"  # the locale of languages that CLDR does not have
LONE_CAPITAL: Final = re.compile(r"\{0\}\s*[A-Z]")
PLACEHOLDER: Final = re.compile(r"\{0\}")


@cache
def read_locale(language: str) -> LocaleData:
    """The data of a CLDR locale ("fr", "pt_PT"); an unknown one gets the root locale's numbers, i.e. signs alone."""
    locale = parse_locale(language)
    numbers = _read_numbers(language, locale)
    if locale.language == ROOT:
        return LocaleData(numbers)
    return LocaleData(
        numbers,
        dotted_ordinals="d." in str(locale.date_formats["long"].pattern),
        weekdays=tuple(locale.days["format"]["wide"].values()),
        months=tuple(locale.months["format"]["wide"].values()),
        territories=tuple(locale.territories.values()),
    )


def _read_numbers(language: str, locale: Locale) -> LocaleNumbers:
    from babel.core import get_global

    data = locale._data
    scales, short = _scales(data)
    units, before = _units(data)
    names = dict(currency_names(data))
    for variant in _variants(language):
        names |= dict(currency_names(variant))
        units = _units(variant)[0] | units
    home = home_currency(str(locale), get_global("likely_subtags"), get_global("territory_currencies"))
    nouns = {word for name in names for word in WORD.findall(fold(name))}
    currencies = own_nouns(names) | currency_signs(data, home) | {fold(name): code for name, code in names.items()}
    symbols = locale.number_symbols.get("latn", {})
    return LocaleNumbers(
        decimal=symbols.get("decimal", "."),
        scales=scales,
        short_scales=short,
        units=units,
        units_before=before,
        currencies=currencies,
        nouns=frozenset(nouns),
        head_nouns=shared_nouns(names, home),
        codes=legal_tender(),
        home_currency=home,
        countries={fold(name): code for name, code in country_currencies(locale).items()},
        tenders=shared_tenders(shared_nouns(names, home)),
        months=_months(data, ("wide", "abbreviated") if writes_short_months(locale) else ("wide",)),
        weekdays={fold(name): number for number, name in locale.days["format"]["wide"].items()},
        days=_days(data),
        day_periods=_day_periods(locale),
        linkers=_linkers(data),
        date_signs=_date_signs(locale),
        date_patterns=date_patterns(locale),
        short_weekdays=short_weekdays(locale),
        hour_periods=hour_periods(locale),
        sign_first=str(locale.currency_formats["standard"].pattern).startswith("¤"),
        percent_first=str(locale.percent_formats[None].pattern).startswith("%"),
    )


def _day_periods(locale: Locale) -> frozenset[str]:
    """The language's "a.m." and "p.m."; the root locale has English ones, which are not everyone's."""
    if locale.language == ROOT:
        return frozenset()
    names: set[str] = set()
    for widths in locale.day_periods.values():
        for width in ("abbreviated", "wide", "narrow"):
            names |= {fold(name) for key, name in dict(widths.get(width, {})).items() if key in ("am", "pm")}
    return frozenset(name for name in names if len(name) > 1)


def _variants(language: str) -> Iterator[Any]:
    """The data of a language's other scripts: zh_Hant for zh, sr_Latn for sr."""
    from babel.localedata import locale_identifiers

    for name in sorted(locale_identifiers()):
        parts = name.split("_")
        if parts[0] == language and len(parts) == 2 and len(parts[1]) == 4:
            yield parse_locale(name)._data


def _date_signs(locale: Locale) -> frozenset[str]:
    """Letters that follow the year, month or day without a space in the locale's long date."""
    pattern = str(locale.date_formats["long"].pattern).replace("'", "")
    return frozenset(sign for sign in re.findall(r"[yMd]([^\W\d_])", pattern) if not sign.isascii())


def _linkers(data: Mapping[str, Any]) -> frozenset[str]:
    """Words between a number and a currency's name in any plural."""
    middles = (re.search(r"\{0\}(.{0,60})\{1\}", str(p)) for p in data.get("currency_unit_patterns", {}).values())
    words = {fold(middle[1]).strip() for middle in middles if middle} - {""}
    return frozenset(words | {f"{word[0]}'" for word in words if word.endswith("e")})  # "de", and "d'" before vowels


def _patterns(table: Mapping[str, Mapping[str, object]]) -> Iterator[tuple[int, str]]:
    """(power of ten, pattern text) of a compact format, all plurals."""
    for forms in table.values():
        for power, pattern in forms.items():
            if str(power).isdigit():
                yield int(power), getattr(pattern, "pattern", str(pattern)).split(";")[0]


def _scales(data: Mapping[str, Any]) -> tuple[dict[str, float], dict[str, float]]:
    """Scale words of the long compact formats, and the abbreviations of the short ones."""
    scales: dict[str, float] = {}
    short: dict[str, float] = {}
    formats = [(data["compact_decimal_formats"], "long"), (data["compact_decimal_formats"], "short")]
    formats.append((data["compact_currency_formats"], "short"))
    for source, width in formats:
        for power, pattern in _patterns(source.get(width, {})):
            zeros = pattern.count("0")
            word = re.sub(r"[0¤\u00a0\u200e\u200f]|(?<=\d) | (?=\d)", " ", pattern).replace("'", "").strip()
            if not word or not zeros:
                continue
            value = float(power) / 10 ** (zeros - 1)
            for form in {word, word.rstrip(".")}:
                if len(form) <= 2 and form.isascii():
                    short.setdefault(form, value)
                else:
                    scales.setdefault(fold(form), value)
    return scales, short


def _units(data: Mapping[str, Any]) -> tuple[dict[str, str], dict[str, str]]:
    """Unit names and symbols after the number, and those before it."""
    after: dict[str, str] = dict.fromkeys("%٪％", "concentr-percent") | {"‰": "concentr-permille"}
    before: dict[str, str] = {}
    english = parse_locale("en")._data["unit_patterns"]
    french = parse_locale("fr")._data["unit_patterns"]
    for unit, widths in data["unit_patterns"].items():
        if not CATEGORIES.match(unit) or RARE_UNITS.search(unit):
            continue
        names_alike = set(widths.get("long", {})) <= {"per"}  # CLDR leaves the long names out where the short are them
        for name, is_long in _unit_names(widths):
            if LONE_CAPITAL.fullmatch(name):  # W, V, J; small they are other words: Polish "w"
                continue
            head, _, tail = fold(PLACEHOLDER.sub("\0", name)).partition("\0")
            if is_long or names_alike or _is_symbol(unit, tail.strip() or head.strip(), (english, french)):
                _put(after, tail.strip(), unit)
                _put(before, head.strip(), unit)
    return after, before


def _unit_names(widths: Mapping[str, Any]) -> Iterator[tuple[str, bool]]:
    """(pattern, whether it is a long one) for every plural, the long ones first."""
    for width in ("long", "short"):
        for plural, pattern in widths.get(width, {}).items():
            if plural != "per" and isinstance(pattern, str):
                yield pattern, width == "long"


def _put(table: dict[str, str], key: str, unit: str) -> None:
    if key and key not in table:
        table[key] = unit


def _is_symbol(unit: str, short: str, sources: tuple[Mapping[str, Any], ...]) -> bool:
    """Whether a short form is an international symbol (km, kWh) rather than a language's own letter ("in", "j").

    A symbol is what English and French write alike; it must not be a lone letter but g, m or l.
    """
    forms = [fold(str(s.get(unit, {}).get("short", {}).get("other", ""))).replace("{0}", "").strip() for s in sources]
    if not short.isascii() or not short.isalpha():
        return len(short) > 1 or unit.startswith("concentr")
    if len(short) > 2:
        return all(form == short for form in forms)
    return forms[0] == forms[1] == short and SI.search(unit) is not None


def _days(data: Mapping[str, Any]) -> frozenset[str]:
    """The days of the week, written out."""
    names = (dict(context.get("wide", {})).values() for context in data.get("days", {}).values())
    return frozenset(fold(str(name)) for wide in names for name in wide)


def _months(data: Mapping[str, Any], used: Sequence[str]) -> dict[str, int]:
    """Month names of the widths that the language writes, with and without their full stop."""
    months: dict[str, int] = {}
    for context in data.get("months", {}).values():
        for width in used:
            for number, name in dict(context.get(width, {})).items():
                if WORD.search(name) and len(name) >= 3:
                    months.setdefault(fold(name), number)
                    months.setdefault(fold(name).rstrip("."), number)
    return months
