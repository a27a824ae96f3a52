"""Tell dates, days, hours and ordinals in digits from quantities."""

from __future__ import annotations

import re
from typing import Final

from nutgraf.stages.numbers.dates.years import YEARS
from nutgraf.stages.numbers.quantity import Quantity, SourceText
from nutgraf.text.phrases import WORD, longest_after, longest_before, skip_space, skip_space_back

AMERICAN_DAY: Final = re.compile(r"(?<!\d)\d{1,2},$")
DOTTED_HOUR: Final = re.compile(r"(?:[01]?\d|2[0-4])\.[0-5]\d")
ROUND_HOUR: Final = re.compile(r"(?:[01]?\d|2[0-4])\.[03]0")
HOURS: Final = 24  # of a day
LAST_DAY: Final = 31  # of a month
MONTHS: Final = 12  # of a year
SPACED_HYPHEN: Final = re.compile(r" [-–] ")
APOSTROPHES: Final = frozenset("'’‘")
FIGURE: Final = re.compile(r"\d[\d.,:]*")
CYRILLIC_ENDING: Final = re.compile(r"-(?:[йяеюи]|го|му|ма|та|то|ти|ви|ва)\b")


def is_hyphened_date(source: SourceText, quantity: Quantity) -> bool:
    """ "ngày 15-11": a day and month after one of the words for a day."""
    if quantity.value_high is None or not (quantity.is_plain or quantity.kind == "score" or quantity.unit is None):
        return False
    if not 1 <= quantity.value <= 31 or quantity.value_high > 31 or quantity.spelled:
        return False
    before = skip_space_back(source.text, quantity.start)
    return longest_before(source.folded, before, source.lexicon.dates.before_day) is not None


def is_spaced_date(source: SourceText, left: Quantity, right: Quantity) -> bool:
    """ "sáng 20 - 5": a day and a smaller month with blanks around their hyphen, after one of the words for a day."""
    if not (left.is_plain and right.is_plain and left.digits.isdigit() and right.digits.isdigit()):
        return False
    if not 1 <= right.value <= MONTHS or not right.value <= left.value <= LAST_DAY:
        return False
    if SPACED_HYPHEN.fullmatch(source.text, left.end, right.start) is None:
        return False
    before = skip_space_back(source.text, left.start)
    return longest_before(source.folded, before, source.lexicon.dates.before_day) is not None


def is_date(source: SourceText, quantity: Quantity) -> bool:
    """A day beside a month, or after one of the words for a day."""
    if not quantity.is_plain or quantity.spelled or not 1 <= quantity.value <= 2100:
        return False
    months = source.lexicon.months
    if source.text[quantity.end : quantity.end + 1] in source.lexicon.locale.date_signs:
        return True
    if quantity.value <= 31 and _is_bracketed_day(source, quantity):
        return True
    at = skip_space(source.text, quantity.end)
    if source.text[at : at + 1] == ".":
        at = skip_space(source.text, at + 1)
    if quantity.value <= 31 and _month_at(source, at):
        return True
    before = skip_space_back(source.text, quantity.start)
    if source.text[before - 1 : before] == ".":
        before = skip_space_back(source.text, before - 1)
    if quantity.value > 31:  # "4 de mayo de 2021", "July 4, 2012"
        day = AMERICAN_DAY.search(source.text, max(0, before - 5), before)
        before = skip_space_back(source.text, day.start()) if day else before
        before = skip_space_back(source.text, before - (source.text[before - 1 : before] in APOSTROPHES))
        linker = longest_before(source.folded, before, source.lexicon.syntax.linkers)
        before = skip_space_back(source.text, linker) if linker is not None else before
    month = longest_before(source.folded, before, months)
    return month is not None and (quantity.value <= 31 or quantity.value in YEARS or _is_short_year(source, quantity))


def is_day_range(source: SourceText, quantity: Quantity) -> bool:
    """Whether a range is of days, with their month behind it: "between 2 and 9 November"."""
    high = quantity.value_high
    if high is None or quantity.unit is not None or quantity.scale > 1 or not 1 <= quantity.value < high <= LAST_DAY:
        return False
    return _month_at(source, skip_space(source.text, quantity.end))


def _is_short_year(source: SourceText, quantity: Quantity) -> bool:
    """Whether two figures after a month are the year: "novembro de 92,", "November '92", not "novembre 92 cas"."""
    if len(quantity.digits) != len("92") or not quantity.digits.isdigit():
        return False
    if source.text[quantity.start - 1 : quantity.start] in APOSTROPHES:
        return True
    word = WORD.match(source.folded, skip_space(source.text, quantity.end))
    return word is None or word[0] in source.lexicon.syntax.function_words


def _is_bracketed_day(source: SourceText, quantity: Quantity) -> bool:
    """ "segunda-feira (12)": a day of the month in brackets after a weekday."""
    opened = quantity.start - 1
    if source.text[opened : quantity.start] != "(" or source.text[quantity.end : quantity.end + 1] != ")":
        return False
    before = skip_space_back(source.text, opened)
    return longest_before(source.folded, before, source.lexicon.locale.weekdays) is not None


def are_hours(source: SourceText, first: Quantity, second: Quantity) -> bool:
    """ "dalle 22 alle 6": two numbers with the language's words for from and to an hour."""
    if not (first.is_plain and second.is_plain and first.value <= 24 and second.value <= 24):
        return False
    dotted = all(ROUND_HOUR.fullmatch(figure.digits) for figure in (first, second))
    between = source.folded[first.end : second.start].strip()
    if dotted and source.lexicon.locale.decimal == ",":  # "de 21.00 a 5.00"
        return between in source.lexicon.ranges.joiners | source.lexicon.changes.before_new_value
    opener = longest_before(source.folded, skip_space_back(source.text, first.start), source.lexicon.dates.hour_ranges)
    if opener is None:
        return False
    word = source.folded[opener : skip_space_back(source.text, first.start)]
    return between == source.lexicon.dates.hour_ranges[word]


def is_hour_span(source: SourceText, quantity: Quantity) -> bool:
    """ "nelle fasce orarie 6-9": a range of hours after one of the language's words for such stretches."""
    words, high = source.lexicon.dates.hour_spans, quantity.value_high
    if high is None or quantity.unit is not None or not quantity.value < high <= HOURS:
        return False
    return longest_before(source.folded, skip_space_back(source.text, quantity.start), words) is not None


def _month_at(source: SourceText, at: int) -> bool:
    months = source.lexicon.months
    if longest_after(source.folded, at, months) is not None:
        return True
    linker = longest_after(source.folded, at, source.lexicon.syntax.linkers)
    return linker is not None and longest_after(source.folded, skip_space(source.text, linker), months) is not None


def is_clock(source: SourceText, quantity: Quantity) -> bool:
    """An hour of the day: "8 pm", "14 Uhr", "à 8 heures", "alle 17.30", "3 uur 's nachts"."""
    text, lexicon = source.text, source.lexicon
    if quantity.value_high is not None:
        figures = FIGURE.findall(text, quantity.start, quantity.end)
        dotted = lexicon.locale.decimal == "," and all(ROUND_HOUR.fullmatch(figure) for figure in figures)
        return dotted and len(figures) == 2 and quantity.kind in ("count", "duration")  # "de 9.00 a 14.30 horas"
    if quantity.value > 24:
        return False
    at = skip_space(text, quantity.end)
    if quantity.is_plain:
        dotted = lexicon.locale.decimal == "," and DOTTED_HOUR.fullmatch(quantity.digits) is not None
        by_day = dotted or longest_after(source.folded, at, lexicon.locale.hour_periods) is not None
        return longest_after(source.folded, at, lexicon.clock_words) is not None or (
            by_day and _hour_led(source, quantity)
        )
    if quantity.unit is None or quantity.unit.name != "hour":
        return False
    if lexicon.locale.decimal == "," and DOTTED_HOUR.fullmatch(quantity.digits):
        return True  # "las 8.30 horas": a part of an hour has a comma
    said = skip_space(text, quantity.start + len(quantity.digits)) if quantity.digits else at
    end = longest_after(source.folded, said, lexicon.clock_words)
    if (end or 0) > quantity.end or longest_after(source.folded, at, lexicon.locale.hour_periods) is not None:
        return True
    return quantity.approximation == "exact" and _hour_led(source, quantity)


def _hour_led(source: SourceText, quantity: Quantity) -> bool:
    """Whether one of the words for an hour leads to a number, before its qualifier or without one."""
    words = source.lexicon.dates.before_hour
    places = {skip_space_back(source.text, start) for start in (quantity.start, quantity.qualifier_start)}
    return any(longest_before(source.folded, place, words) is not None for place in places)


def is_dotted_ordinal(source: SourceText, quantity: Quantity) -> bool:
    """ "am 26. Spieltag", "v 19. stoletju", "34-й": digits with an ordinal's mark.

    A full stop inside a sentence is one: a small letter follows it, or a word for a day stands before.
    """
    if CYRILLIC_ENDING.match(source.text, quantity.end):
        return True
    if source.text[quantity.end : quantity.end + 2] != ". " or len(quantity.digits) > 3:
        return False
    if source.text[quantity.end + 2 : quantity.end + 3].islower():
        return True
    before = skip_space_back(source.text, quantity.start)
    return longest_before(source.folded, before, source.lexicon.dates.before_day) is not None
