"""What CLDR knows of a language's numbers, read through babel: signs, scale words, units, currencies, months."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from nutgraf.numbers.folding import WORD, fold, plain

if TYPE_CHECKING:
    from babel import Locale

# Currency signs that CLDR keeps for the currency's own locales; sign and ISO 4217 code, CLDR 47.
HOME_SIGNS: Final = (
    "₽ RUB ₴ UAH ₺ TRY ₸ KZT ₱ PHP ₦ NGN ₵ GHS ₲ PYG ₡ CRC ৳ BDT ₭ LAK ៛ KHR ₼ AZN ₾ GEL ₮ MNT ₨ PKR ￥ CNY ﷼ IRR"
    " 元 CNY 円 JPY 원 KRW"
)
# Categories of CLDR units that news counts in; the others (pixels, part-per ...) collide with plain nouns.
CATEGORIES: Final = re.compile(
    r"(acceleration|angle-deg|area|digital|duration|electric|energy|frequency|length|mass|power|pressure"
    r"|speed|temperature|volume|concentr-percent|concentr-permille|concentr-karat)"
)
RARE: Final = re.compile(
    r"-(point|light-speed|drop|pinch|dram|dram-fluid|jigger|dalton|solar-.*|earth-.*|parsec|furlong|grain|picometer"
    r"|megaliter|dessert-spoon.*|fathom|dunam|arc-.*|person|pint-metric|cup-metric)$"
)
SI: Final = re.compile(r"(meter|gram|liter|watt|hertz|hectare|tonne|joule|byte|bit|volt)$")
PLACE: Final = re.compile(r"\{0\}")


@dataclass(frozen=True, slots=True)
class LocaleNumbers:
    """A locale's number data. Every key of a table is folded; `codes` and `short_scales` keep their case."""

    decimal: str
    group: str
    scales: dict[str, float]  # "milliards" -> 1e9
    short_scales: dict[str, float]  # "M" -> 1e6, case counts
    units: dict[str, str]  # "kilomètres carrés" -> "area-square-kilometer"
    units_before: dict[str, str]  # where the unit's name comes first (Swahili)
    currencies: dict[str, str]  # names, nouns and signs -> ISO 4217
    nouns: frozenset[str]  # the words of the names
    heads: dict[str, tuple[str, ...]]  # "dollars" -> every code whose name is headed by it
    codes: frozenset[str]
    home: str | None  # the currency of the language's own country
    months: dict[str, int]
    linkers: frozenset[str]  # between number and currency: Romanian "de"
    percent_first: bool  # Turkish "%5"
    date_signs: frozenset[str]  # written on to the digits of a date: 年


@cache
def read_locale(language: str) -> LocaleNumbers:
    """The number data of a CLDR locale ("fr", "pt_PT"); an unknown one gets the root locale's, i.e. signs alone."""
    from babel.core import get_global

    locale = _parse(language)
    data = locale._data
    scales, short = _scales(data)
    units, before = _units(data)
    names = dict(_currency_names(data))
    for variant in _variants(language):
        names |= dict(_currency_names(variant))
        units = _units(variant)[0] | units
    home = _home_currency(str(locale), get_global("likely_subtags"), get_global("territory_currencies"))
    nouns = {word for name in names for word in WORD.findall(fold(name))}
    currencies = _own_nouns(names) | _signs(data, home) | {fold(name): code for name, code in names.items()}
    symbols = locale.number_symbols.get("latn", {})
    return LocaleNumbers(
        decimal=symbols.get("decimal", "."),
        group=symbols.get("group", ","),
        scales=scales,
        short_scales=short,
        units=units,
        units_before=before,
        currencies=currencies,
        nouns=frozenset(nouns),
        heads=_heads(names, home),
        codes=_tender(),
        home=home,
        months=_months(data),
        linkers=_linkers(data),
        date_signs=_date_signs(locale),
        percent_first=str(locale.percent_formats[None].pattern).startswith("%"),
    )


def _variants(language: str) -> Iterator[Any]:
    """The data of a language's other scripts: zh_Hant for zh, sr_Latn for sr."""
    from babel.localedata import locale_identifiers

    for name in sorted(locale_identifiers()):
        parts = name.split("_")
        if parts[0] == language and len(parts) == 2 and len(parts[1]) == 4:
            yield _parse(name)._data


def _date_signs(locale: Locale) -> frozenset[str]:
    """Letters that follow the year, month or day without a space in the locale's long date."""
    pattern = str(locale.date_formats["long"].pattern).replace("'", "")
    return frozenset(sign for sign in re.findall(r"[yMd]([^\W\d_])", pattern) if not sign.isascii())


def _linkers(data: Mapping[str, Any]) -> frozenset[str]:
    """Words between a number and a currency's name in any plural."""
    middles = (re.search(r"\{0\}(.*)\{1\}", str(p)) for p in data.get("currency_unit_patterns", {}).values())
    words = {fold(middle[1]).strip() for middle in middles if middle} - {""}
    return frozenset(words | {f"{word[0]}'" for word in words if word.endswith("e")})  # "de", and "d'" before vowels


@cache
def _parse(language: str) -> Locale:
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(language.replace("-", "_"))
    except (UnknownLocaleError, ValueError, TypeError):
        return Locale.parse("root")


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
    """Unit names and symbols behind the number, and those before it."""
    behind: dict[str, str] = dict.fromkeys("%٪％", "concentr-percent") | {"‰": "concentr-permille"}
    before: dict[str, str] = {}
    english = _parse("en")._data["unit_patterns"]
    french = _parse("fr")._data["unit_patterns"]
    for unit, widths in data["unit_patterns"].items():
        if not CATEGORIES.match(unit) or RARE.search(unit):
            continue
        names_alike = set(widths.get("long", {})) <= {"per"}  # CLDR leaves the long names out where the short are them
        for name, is_long in _unit_names(widths):
            head, _, tail = fold(PLACE.sub("\0", name)).partition("\0")
            if is_long or names_alike or _is_symbol(unit, tail.strip() or head.strip(), (english, french)):
                _put(behind, tail.strip(), unit)
                _put(before, head.strip(), unit)
    return behind, before


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


def _currency_names(data: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for code, forms in data.get("currency_names_plural", {}).items():
        for name in forms.values():
            if "(" not in str(name):
                yield str(name), code
    for code, name in data.get("currency_names", {}).items():
        if "(" not in str(name):
            yield str(name), code


def _signs(data: Mapping[str, Any], home: str | None) -> dict[str, str]:
    """Currency signs: English ones, then the locale's own; a bare "$" is the locale's or the US dollar."""
    pairs = HOME_SIGNS.split()
    signs = dict(zip(pairs[::2], pairs[1::2], strict=True)) | {"$": "USD"}
    for source in (_parse("en")._data, data):
        for code, sign in source.get("currency_symbols", {}).items():
            if not (sign.isascii() and sign.isalpha() and sign.isupper()):
                signs[fold(sign).strip("\u200e\u200f")] = code
    if home and data.get("currency_symbols", {}).get(home) == "$":
        signs["$"] = home
    return signs


def _heads(names: Mapping[str, str], home: str | None) -> dict[str, tuple[str, ...]]:
    """Nouns that head the names of currencies of three countries ("dollar"; two with the home one), with the codes.

    A head stands first or last in the names and names currencies that English calls alike: adjectives and
    countries do not.
    """
    english, tender = _parse("en")._data["currency_names"], _tender()
    codes: dict[str, set[str]] = defaultdict(set)
    for name, code in names.items():
        words = WORD.findall(fold(name))
        if len(words) > 1 and code in tender:
            for word in {words[0], words[-1], " ".join(words[:2])}:
                codes[word].add(code)
    heads = {}
    for word, found in codes.items():
        kinds = Counter(fold(english[code].split(" (")[0].split()[-1])[:2] for code in found)
        alike = kinds.most_common(1)[0][1] >= 0.6 * len(found)
        if alike and len({code[:2] for code in found}) >= (2 if home in found else 3) and len(word) >= 2:
            heads[word] = tuple(sorted(found))
    return heads


@cache
def _tender() -> frozenset[str]:
    """The codes of today's legal tender (CLDR)."""
    from babel.core import get_global

    territories = get_global("territory_currencies").values()
    return frozenset(row[0] for rows in territories for row in rows if row[2] is None and row[3])


def _own_nouns(names: Mapping[str, str]) -> dict[str, str]:
    """Nouns that one currency alone has ("yen", "forint"): the word of its name that is like the English one."""
    english = _parse("en")._data["currency_names"]
    heads = {code: fold(english[code].split(" (")[0].split()[-1]) for code in _tender() if code in english}
    shared = Counter(heads.values())
    nouns: dict[str, str] = {}
    for name, code in names.items():
        head = heads.get(code, "")
        if len(head) < 3 or shared[head] > 1:
            continue
        for word in WORD.findall(fold(name)):
            if len(word) >= 3 and plain(word)[:4] == plain(head)[:4]:
                nouns[word] = code
                if word[0].isascii():
                    nouns.setdefault(head, code)
    return nouns


def _home_currency(locale: str, likely: Mapping[str, str], territories: Mapping[str, Any]) -> str | None:
    """The legal tender of the locale's (likely) country: territory data of CLDR."""
    tag = locale if locale.count("_") and locale[-2:].isupper() else likely.get(locale.split("_", maxsplit=1)[0], "")
    for code, _start, end, tender in territories.get(tag[-2:], ()):
        if end is None and tender:
            return str(code)
    return None


def _months(data: Mapping[str, Any]) -> dict[str, int]:
    """Month names, wide and abbreviated, with and without their full stop."""
    months: dict[str, int] = {}
    for context in data.get("months", {}).values():
        for width in ("wide", "abbreviated"):
            for number, name in dict(context.get(width, {})).items():
                if WORD.search(name) and len(name) >= 3:
                    months.setdefault(fold(name), number)
                    months.setdefault(fold(name).rstrip("."), number)
    return months


@cache
def country_currencies(language: str) -> dict[str, str]:
    """The language's names of the world's countries, each with its legal tender (CLDR)."""
    from babel.core import get_global

    territories = get_global("territory_currencies")
    return {
        name: next((row[0] for row in territories.get(code, ()) if row[2] is None and row[3]), "")
        for code, name in _parse(language).territories.items()
        if code.isalpha() and code in territories
    }
