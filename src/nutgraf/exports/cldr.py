"""Numbers, quantities, dates and names as a language writes them: CLDR, read through babel."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from babel import Locale

_DIGITS: Final = "#,##0.##########"  # ten places after the point, none where they are zero
_WHOLE: Final = "#,##0"
_CURRENCY: Final = re.compile(r"[A-Z]{3}")
_BRITISH_ENDS: Final = (("metre", "meter"), ("litre", "liter"))  # as records name units, and as CLDR's keys do


@cache
def _locale(name: str) -> Locale:
    from babel import Locale

    return Locale.parse(name)


def plural_category(number: float, locale: str) -> str:
    """The plural category of a number: "one", "few", "many", "other" ..."""
    return str(_locale(locale).plural_form(abs(number)))


def decimal(number: float, locale: str, *, sign: bool = False) -> str:
    """The number with the separators of the language; with `sign` also a plus, and a minus that is no hyphen."""
    from babel.numbers import format_decimal

    text = format_decimal(abs(_exact(number)), _DIGITS, locale=locale)
    mark = "\u2212" if number < 0 else "+" if sign and number > 0 else ""
    return mark + text


def percent(number: float, locale: str, *, sign: bool = False) -> str:
    """A number of percent: 12.5 is "12.5%"."""
    pattern = str(_locale(locale).percent_formats[None].pattern)
    mark = "%" if "%" in pattern else pattern[-1]
    space = "\u00a0" if re.search(r"\s", pattern) else ""
    return decimal(number, locale, sign=sign) + space + mark


def quantity(low: float, high: float | None, unit: str | None, locale: str) -> str:
    """A value, or the two ends of a range, with its unit in words: "3,600,000 British pounds", "2,3 kilomètres".

    `unit` is an ISO 4217 code, "%", or a CLDR unit in the singular.
    """
    value = low if high is None else high
    text = _with_unit(value, unit, locale)
    return text if high is None else f"{decimal(low, locale)}–{text}"


def _with_unit(value: float, unit: str | None, locale: str) -> str:
    from babel.numbers import format_currency
    from babel.units import format_unit

    if unit is None:
        return decimal(value, locale)
    if unit == "%":
        return percent(value, locale)
    if _CURRENCY.fullmatch(unit):
        exact = {"format_type": "name", "currency_digits": False, "decimal_quantization": False}
        return format_currency(_exact(value), unit, locale=locale, **exact)  # type: ignore[arg-type]
    key = _unit_key(unit, locale)
    return format_unit(_exact(value), key, "long", _DIGITS, locale) if key else f"{decimal(value, locale)} {unit}"


def unit_name(unit: str, locale: str) -> str:
    """A unit in words: "cubic metres", "British pounds"; "%" and what CLDR does not know as they are."""
    from babel.numbers import get_currency_name
    from babel.units import get_unit_name

    if _CURRENCY.fullmatch(unit):
        return str(get_currency_name(unit, 2, locale))
    key = _unit_key(unit, locale)
    return (get_unit_name(key, "long", locale) if key else None) or unit


@cache
def _unit_key(unit: str, locale: str) -> str | None:
    """CLDR's key of a unit: "duration-year" for "year"."""
    for british, american in _BRITISH_ENDS:
        unit = unit.replace(british, american)
    found = [key for key in _locale(locale)._data["unit_patterns"] if key.endswith(f"-{unit}")]
    return min(found, key=len, default=None)


def _exact(number: float) -> Decimal:
    return Decimal(str(number))


def day(iso: str, locale: str) -> str:
    """An ISO 8601 date, month or year as the language writes it, with the month's name; other text as it is."""
    from babel.dates import format_date, format_skeleton

    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", iso):
            return format_date(date.fromisoformat(iso), "long", locale)
        if re.fullmatch(r"\d{4}-\d\d", iso):
            return format_skeleton("yMMMM", datetime.fromisoformat(f"{iso}-01"), locale=locale)
    except ValueError:  # a day that the calendar does not have
        return iso
    return iso


def period(iso: str, locale: str) -> str:
    """An ISO 8601 date, month, year, or interval of two of them, with an en dash between the ends."""
    ends = [day(end, locale) for end in iso.split("/")]
    return "–".join(ends) if all(end.isdigit() for end in ends) else " – ".join(ends)


def language_in(code: str, locale: str) -> str:
    """The name of a language (ISO 639-1) in another one, or the code."""
    return str(_locale(locale).languages.get(code, code))


def territory(code: str, locale: str) -> str:
    """The name of a country (ISO 3166-1 alpha-2) in a language, or the code."""
    return str(_locale(locale).territories.get(code, code))


def direction_of(code: str) -> str:
    """The direction of a language's script: "rtl" or "ltr"."""
    from babel import UnknownLocaleError

    try:
        return "rtl" if _locale(code).character_order == "right-to-left" else "ltr"
    except (UnknownLocaleError, ValueError):
        return "ltr"
