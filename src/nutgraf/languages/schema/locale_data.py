"""What CLDR knows of a language: made by the compiler, so that a run needs no locale library."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class LocaleNumbers:
    """A locale's number data. Every key of a table is folded; `codes` and `short_scales` keep their case."""

    decimal: str = "."
    scales: dict[str, float] = field(default_factory=dict)  # "milliards" -> 1e9
    short_scales: dict[str, float] = field(default_factory=dict)  # "M" -> 1e6, case counts
    units: dict[str, str] = field(default_factory=dict)  # "kilomètres carrés" -> "area-square-kilometer"
    units_before: dict[str, str] = field(default_factory=dict)  # where the unit's name comes first (Swahili)
    currencies: dict[str, str] = field(default_factory=dict)  # names, nouns and signs -> ISO 4217
    nouns: frozenset[str] = frozenset()  # the words of the names
    head_nouns: dict[str, tuple[str, ...]] = field(default_factory=dict)  # "dollars" -> the codes that it heads
    codes: frozenset[str] = frozenset()
    home_currency: str | None = None  # the currency of the language's own country
    countries: dict[str, str] = field(default_factory=dict)  # names of countries -> ISO 4217 of their legal tender
    tenders: dict[str, str] = field(default_factory=dict)  # ISO 3166-1 -> ISO 4217, of money whose noun several share
    months: dict[str, int] = field(default_factory=dict)
    weekdays: dict[str, int] = field(default_factory=dict)  # 0 is Monday
    days: frozenset[str] = frozenset()  # names of the days of the week
    day_periods: frozenset[str] = frozenset()  # "a.m." and "p.m.", of two letters or more
    linkers: frozenset[str] = frozenset()  # between number and currency: Romanian "de"
    sign_first: bool = False  # the currency's sign stands before the number
    percent_first: bool = False  # Turkish "%5"
    date_signs: frozenset[str] = frozenset()  # written on to the digits of a date: 年
    date_patterns: tuple[str, ...] = ()  # CLDR patterns of dates with two fields or more: "d MMMM y"
    short_weekdays: frozenset[str] = frozenset()  # "lun.", without the full stop too
    hour_periods: frozenset[str] = frozenset()  # parts of the day after an hour: "du matin"


@dataclass(frozen=True, slots=True)
class LocaleData:
    """A locale's names as they are written, and its number data; of an unknown one only that of the root locale."""

    numbers: LocaleNumbers = field(default_factory=LocaleNumbers)
    dotted_ordinals: bool = False  # the long date writes the day with a full stop ("d. MMMM y")
    weekdays: tuple[str, ...] = ()
    months: tuple[str, ...] = ()
    territories: tuple[str, ...] = ()
