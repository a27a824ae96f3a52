"""Time expressions of a text as ISO 8601 years, months, dates and intervals."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from nutgraf.records import PeriodSource
from nutgraf.stages.numbers.dates.day_ranges import first_of_days
from nutgraf.stages.numbers.dates.relative_times import resolve_offset
from nutgraf.stages.numbers.quantity import Quantity, SourceText
from nutgraf.text.phrases import longest_after, longest_before, skip_space, skip_space_back

YEAR: Final = re.compile(r"(?<![\d.,])(?:1[5-9]|20)\d\d(?!\d|[.,]\d|\s?%)")
SECOND: Final = re.compile(r"\s?[-–—/]\s?((?:1[5-9]|20)\d\d|\d\d)(?!\d|[.,]\d)")
LATER: Final = re.compile(r"\s((?:1[5-9]|20)\d\d)(?!\d|[.,]\d|\s?%)")
LISTED: Final = re.compile(r",\s((?:1[5-9]|20)\d\d)(?!\d|[.,]\d|\s?%)")
NUMERIC: Final = re.compile(r"(?:(\d{1,2})[./-])?(\d{1,2})[./-]$")
DAY: Final = re.compile(r"(?<!\d)(\d{1,2})(?:[.º°]|[^\W\d_]{2})?\s?$")
# A document's number and up to two short words before its date; two years are none.
DOCUMENT_NUMBER: Final = re.compile(
    r"(?<![\w/-])((?=[\d./-]*(?:[^\W\d_]|\d{4}))\d[\w.]*(?:[-/][\w&.-]{1,20}){1,4}|n[.º°o]{1,2} ?[\d./-]+),?\s"
    r"(?:[^\W\d_]{1,4}['’]?\s?){0,2}$"
)
PART: Final = re.compile(r"[-/]\d")
INTERVAL: Final = re.compile(r"((?:1[5-9]|20)\d\d)[-/]((?:\d\d){1,2})")
STRETCH: Final = re.compile(r"(\d{4})(-\d\d(?:-\d\d)?)/\1(-\d\d(?:-\d\d)?)")  # of one year
# Code points between "the first six months" and their year. No number of 367 open articles differs with half or twice
# of it.
MAX_YEAR_GAP_CHARS: Final = 16
QUOTES: Final = frozenset('"“”„«»')
MAX_YEAR_WORDS: Final = 3  # words between a joiner and the later year, one less: "bis zum Jahr 2023"
MAX_SLASH_YEARS: Final = 10  # between two years with a slash: "2014/2020"; farther apart the first is an act's number
# Code points looked at before a date for a document's number: a bound on the work. No number of 367 open articles
# differs with half or twice of it.
MAX_NUMBER_CHARS: Final = 48


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time expression: where it stands and its ISO 8601 form; `months` is set for "the first six months"."""

    start: int
    end: int
    iso: str
    months: int | None = None
    period_source: PeriodSource = "text"


def find_time_expressions(
    source: SourceText, found: Sequence[Quantity], published: str | None = None, *, of_acts: bool = False
) -> list[TimeExpression]:
    """The time expressions of a text that name a year, the parts of a year from January on, and the relative ones.

    Those behind the number of an act or document are the period of no number, and left out but with `of_acts`.

    `published` is the ISO day that relative ones are told from; those that it does not settle have an empty `iso`.
    """
    times = [time for time in _outside(_years(source), found) if not _is_of_act(source, time, dated=not of_acts)]
    times = _joined_months(source, times)
    main = Counter(t.iso[:4] for t in times).most_common(1)
    parts = list(_first_months(source, found, times, main[0][0] if main else None))
    relative = [
        TimeExpression(start, end, resolve_offset(offset, published) or "", period_source="published")
        for start, end, offset in source.relative
    ]
    found_times = _same_periods(source, sorted(_outside(times, parts) + parts + relative, key=start_of))
    return [_open_ended(source, time) for time in found_times]


def _joined_months(source: SourceText, times: Sequence[TimeExpression]) -> list[TimeExpression]:
    """The times, two months of which each has its year as one stretch: "between January 2013 and January 2014"."""
    ranges, joined = source.lexicon.ranges, list(times[:1])
    for time in times[1:]:
        first = joined[-1]
        gap = source.folded[first.end : time.start].strip()
        opened = longest_before(source.folded, skip_space_back(source.text, first.start), ranges.openers) is not None
        months = len(first.iso) == len(time.iso) == len("2013-01") and first.iso < time.iso
        if opened and months and gap in ranges.joiners | ranges.closers:
            joined[-1] = TimeExpression(first.start, time.end, f"{first.iso}/{time.iso}")
        else:
            joined.append(time)
    return joined


def _open_ended(source: SourceText, time: TimeExpression) -> TimeExpression:
    """The time, as the beginning of an open interval after "depuis"."""
    before = skip_space_back(source.text, time.start)
    if not time.iso or "/" in time.iso or longest_before(source.folded, before, source.lexicon.dates.since) is None:
        return time
    return replace(time, iso=f"{time.iso}/..")


def start_of(place: Quantity | TimeExpression) -> int:
    """Where a quantity or time expression starts: the key to look it up by."""
    return place.start


def _outside(
    times: Iterable[TimeExpression], places: Sequence[Quantity] | Sequence[TimeExpression]
) -> list[TimeExpression]:
    """The times that begin in none of the places, which stand in order and apart."""
    starts = [place.start for place in places]
    before = ((time, bisect_right(starts, time.start) - 1) for time in times)
    return [time for time, at in before if at < 0 or time.start >= places[at].end]


def _is_of_act(source: SourceText, time: TimeExpression, *, dated: bool) -> bool:
    """Whether a time is part of a document's number, or with `dated` its date: "decree 2022-1561 of 12 March 2024"."""
    if len(time.iso) == len("2025-04") and _numbers_an_act(source, time):
        return True
    if PART.match(source.text, time.end) or PART.match(source.text[max(0, time.start - 2) : time.start][::-1]):
        return True
    if not dated:
        return False
    coded = DOCUMENT_NUMBER.search(source.text, max(0, time.start - MAX_NUMBER_CHARS), time.start)
    interval = INTERVAL.fullmatch(coded[1]) if coded else None
    return coded is not None and not (interval and interval[2] > interval[1][-len(interval[2]) :])


def _numbers_an_act(source: SourceText, time: TimeExpression) -> bool:
    """Whether a number and year after the noun of an act are its own: "la Ley 7/2024", not "tháng 7/2024"."""
    if "/" not in source.text[time.start : time.end]:
        return False
    end = skip_space_back(source.text, time.start)
    start = longest_before(source.folded, end, source.lexicon.exclusions.references)
    if start is None or source.folded[start:end] in source.lexicon.dates.before_day:
        return False
    unit = source.lexicon.units.get(source.folded[start:end])
    return unit is None or unit.kind != "duration"


def _years(source: SourceText) -> Iterator[TimeExpression]:
    done = 0
    for match in YEAR.finditer(source.text):
        if match.start() < done or _is_quoted(source.text, *match.span()):
            continue
        second = SECOND.match(source.text, match.end())
        slash = source.text[match.end() : match.end() + 1] == "/"
        if slash and (second is None or (len(second[1]) == 4 and int(second[1]) - int(match[0]) > MAX_SLASH_YEARS)):
            continue
        second = second or _second_in_words(source, match.end())
        later = match[0][: 4 - len(second[1])] + second[1] if second else ""
        if second and later > match[0]:
            end, later = _last_of_seasons(source, second, later)
            done = end
            yield TimeExpression(match.start(), end, f"{match[0]}/{later}")
            continue
        last = _last_listed(source, match)
        if last is not None:
            done = last.end()
            yield TimeExpression(match.start(), last.end(), f"{match[0]}/{last[1]}")
            continue
        yield _dated(source, match)


def _is_quoted(text: str, start: int, end: int) -> bool:
    """Whether a year alone is between quotation marks: the title of a work."""
    return text[start - 1 : start] in QUOTES and text[end : end + 1] in QUOTES and start > 0


def _last_of_seasons(source: SourceText, second: re.Match[str], year: str) -> tuple[int, str]:
    """Where a stretch of two years ends, and its last year: "between 2009/10 and 2017/18" goes on to 2018."""
    lexicon, at = source.lexicon, skip_space(source.text, second.end())
    joiner = longest_after(source.folded, at, lexicon.ranges.joiners | lexicon.ranges.closers)
    first = LATER.match(source.text, joiner) if joiner is not None else None
    last = SECOND.match(source.text, first.end()) if first is not None else None
    if first is None or last is None or len(second[1]) != len(last[1]):
        return second.end(), year
    later = first[1][: 4 - len(last[1])] + last[1]
    return (last.end(), later) if later > year else (second.end(), year)


def _last_listed(source: SourceText, first: re.Match[str]) -> re.Match[str] | None:
    """The last of years that are listed: "en 2012, 2014 et 2015"; None where no later one follows."""
    last, at, year = None, first.end(), first[0]
    while True:
        joined = LISTED.match(source.text, at)
        if joined is None:
            joiner = longest_after(source.folded, skip_space(source.text, at), source.lexicon.syntax.conjunctions)
            joined = LATER.match(source.text, joiner) if joiner is not None else None
        if joined is None or joined[1] <= year:
            return last
        last, at, year = joined, joined.end(), joined[1]


def listed_years(source: SourceText, time: TimeExpression) -> list[re.Match[str]]:
    """The years of a time that lists them, "2012, 2014 and 2015"; none for any other time."""
    first = YEAR.match(source.text, time.start)
    if first is None or SECOND.match(source.text, first.end()) or _second_in_words(source, first.end()):
        return []
    last = _last_listed(source, first)
    return list(YEAR.finditer(source.text, time.start, time.end)) if last and last.end() == time.end else []


def _second_in_words(source: SourceText, end: int) -> re.Match[str] | None:
    """The later year after a word: "2026 bis 2029", "de 2016 à 2020"."""
    lexicon = source.lexicon
    joiner = longest_after(source.folded, skip_space(source.text, end), lexicon.ranges.joiners | lexicon.ranges.closers)
    direct = LATER.match(source.text, joiner) if joiner is not None else None
    return direct or _second_after_noun(source, end)


def _second_after_noun(source: SourceText, end: int) -> re.Match[str] | None:
    """The later year after a joiner and the word for a year: "từ năm 2019 đến năm 2023"."""
    lexicon, first = source.lexicon, skip_space_back(source.text, end - len("2019"))
    opening = lexicon.ranges.openers | lexicon.changes.before_old_value | lexicon.dates.since
    named = longest_before(source.folded, first, lexicon.dates.before_year)
    places = [first] if named is None else [first, named, skip_space_back(source.text, named)]
    if all(longest_before(source.folded, place, opening) is None for place in places):
        return None
    joiners = lexicon.ranges.joiners | lexicon.ranges.closers | lexicon.changes.before_new_value
    at = longest_after(source.folded, skip_space(source.text, end), joiners)
    for _ in range(MAX_YEAR_WORDS):
        if at is None:
            return None
        later = LATER.match(source.text, at)
        if later is not None:
            return later
        word = skip_space(source.text, at)
        at = longest_after(source.folded, word, lexicon.dates.before_year | lexicon.syntax.determiners)
    return None


def _dated(source: SourceText, match: re.Match[str]) -> TimeExpression:
    """The year with the month, day, quarter or half before it; of a stretch of days all of it."""
    time = _point(source, match)
    first = first_of_days(source, time.start, time.iso) if len(time.iso) == len("2024-05-12") else None
    return time if first is None else replace(time, start=first[0], iso=f"{first[1]}/{time.iso}")


def _point(source: SourceText, match: re.Match[str]) -> TimeExpression:
    """The year with the month, day, quarter or half before it."""
    year, at = match[0], match.start()
    numeric = NUMERIC.search(source.text, max(0, at - 6), at)
    if numeric and 1 <= int(numeric[2]) <= 12:
        first = _first_of_numbered(source, numeric) if numeric[1] is None else None
        if first is not None and int(first[1]) < int(numeric[2]):  # "tháng 1 đến tháng 6/2024"
            return TimeExpression(first[0], match.end(), f"{year}-{first[1]}/{year}-{int(numeric[2]):02d}")
        day = f"-{int(numeric[1]):02d}" if numeric[1] and int(numeric[1]) <= 31 else ""
        return TimeExpression(numeric.start(), match.end(), f"{year}-{int(numeric[2]):02d}{day}")
    for before in _openings(source, at):
        part = _part_before(source, before, year)
        if part is not None:
            return TimeExpression(part[0], match.end(), part[1])
    return TimeExpression(at, match.end(), year)


def _first_of_numbered(source: SourceText, numeric: re.Match[str]) -> tuple[int, str] | None:
    """Start and number of the month that leads to a numbered one before a slash."""
    month = _month_before(source, numeric.end(2))
    return first_of_months(source, month) if month is not None else None


def _openings(source: SourceText, at: int) -> Iterator[int]:
    """Where what dates a year may end: before it, or before one or two words that lead to it ("de l'année")."""
    lexicon = source.lexicon
    leading = lexicon.syntax.linkers | lexicon.dates.before_year | lexicon.syntax.noun_links
    for _ in range(3):
        at = skip_space_back(source.text, at)
        if source.text[at - 1 : at] in {",", "/"}:
            at -= 1
        yield at
        start = longest_before(source.folded, at, leading)
        if start is None:
            return
        at = start


def _part_before(source: SourceText, at: int, year: str) -> tuple[int, str] | None:
    lexicon = source.lexicon
    day_after = DAY.search(source.text, max(0, at - 4), at)  # "July 4, 2012"
    if day_after and (start := _month_before(source, day_after.start())) is not None:
        month = lexicon.months[source.folded[start : skip_space_back(source.text, day_after.start())]]
        return start, f"{year}-{month:02d}-{int(day_after[1]):02d}"
    if (start := _month_before(source, at)) is not None:
        month = lexicon.months[source.folded[start : skip_space_back(source.text, at)]]
        iso = f"{year}-{month:02d}"
        first = first_of_months(source, start)
        if first is not None and first[1] < iso[-2:]:
            return first[0], f"{year}-{first[1]}/{iso}"
        before = longest_before(source.folded, skip_space_back(source.text, start), lexicon.syntax.linkers) or start
        day = DAY.search(source.text, max(0, before - 5), before)
        return (day.start(), f"{iso}-{int(day[1]):02d}") if day and 0 < int(day[1]) <= 31 else (start, iso)
    if (start := longest_before(source.folded, at, lexicon.dates.seasons)) is not None:
        return start, year
    if (start := longest_before(source.folded, at, lexicon.dates.year_end)) is not None:
        return start, f"{year}-12"
    for table, length in ((lexicon.dates.bimesters, 2), (lexicon.dates.quarters, 3), (lexicon.dates.halves, 6)):
        if (start := longest_before(source.folded, at, table)) is not None:
            last = table[source.folded[start:at]] * length
            return start, f"{year}-{last - length + 1:02d}/{year}-{last:02d}"
    return None


def first_of_months(source: SourceText, at: int) -> tuple[int, str] | None:
    """Start and number of the month that leads to another: "mars à" in "de mars à juin 2024"."""
    lexicon = source.lexicon
    before = skip_space_back(source.text, at)
    dash = source.text[before - 1 : before] in {"-", "–"}
    joiner = (
        before - 1 if dash else longest_before(source.folded, before, lexicon.ranges.joiners | lexicon.ranges.closers)
    )
    start = _month_before(source, joiner) if joiner is not None else None
    if start is None or joiner is None:
        return None
    return start, f"{lexicon.months[source.folded[start : skip_space_back(source.text, joiner)]]:02d}"


def _month_before(source: SourceText, at: int) -> int | None:
    return longest_before(source.folded, skip_space_back(source.text, at), source.lexicon.months)


def _first_months(
    source: SourceText, found: Sequence[Quantity], times: list[TimeExpression], main: str | None
) -> Iterator[TimeExpression]:
    """ "6 tháng đầu năm", "the first nine months of 2017": from January on, of the year named or of the article's.

    A bare "6 tháng" that follows such an expression in the article means the same months.
    """
    seen: set[int | float] = set()
    for quantity in found:
        month = quantity.unit is not None and quantity.unit.name == "month"
        at = skip_space(source.text, quantity.end)
        end = longest_after(source.folded, at, source.lexicon.dates.first_months)
        start = _start_of_first(source, quantity) if month and end is None else None
        counted = month and (quantity.value in seen or _leads_to_year(source, quantity.end, times))
        if end is None and start is None and not counted:
            continue
        if not isinstance(quantity.value, int) or not 1 < quantity.value < 12 or quantity.value_high is not None:
            continue
        end = end or quantity.end
        after = bisect_left(times, end, key=start_of)
        named = times[after] if after < len(times) and times[after].start - end <= MAX_YEAR_GAP_CHARS else None
        before = bisect_left(times, quantity.start, key=start_of)
        year = named.iso[:4] if named is not None else times[before - 1].iso[:4] if before else main
        if year is not None and (month or quantity.is_plain):
            seen.add(quantity.value)
            iso = f"{year}-01/{year}-{quantity.value:02d}"
            start = quantity.start if start is None else start
            yield TimeExpression(start, named.end if named else end, iso, months=quantity.value)


def _leads_to_year(source: SourceText, end: int, times: list[TimeExpression]) -> bool:
    """Whether a year comes right after a number of months, which are its first ones: "9 tháng năm 2017"."""
    after = bisect_left(times, end, key=start_of)
    if after == len(times) or len(times[after].iso) != len("2017"):
        return False
    words = source.lexicon.dates.before_year - source.lexicon.syntax.prepositions  # not "9 months in 2017"
    at = skip_space_back(source.text, times[after].start)
    start = longest_before(source.folded, at, words) if at > end else None
    return skip_space_back(source.text, at if start is None else start) == end


def _start_of_first(source: SourceText, quantity: Quantity) -> int | None:
    """Where the word begins that counts months from January, before their number: "the first nine months"."""
    before = skip_space_back(source.text, quantity.qualifier_start)
    return longest_before(source.folded, before, source.lexicon.dates.first_months)


def _same_periods(source: SourceText, times: list[TimeExpression]) -> list[TimeExpression]:
    """ "cùng kỳ năm 2016": the stretch of a year that was named last, in another year."""
    done: list[TimeExpression] = []
    stretch: re.Match[str] | None = None
    for time in times:
        stretch = STRETCH.fullmatch(time.iso) or stretch
        same = same_period_start(source, time.start) if stretch and len(time.iso) == len("2016") else None
        if same is None or stretch is None:
            done.append(time)
        else:
            done.append(TimeExpression(same, time.end, f"{time.iso}{stretch[2]}/{time.iso}{stretch[3]}"))
    return done


def same_period_start(source: SourceText, at: int) -> int | None:
    """Where "cùng kỳ" before a year begins; None where that phrase is not there."""
    same = source.lexicon.dates.same_period
    starts = (longest_before(source.folded, before, same) for before in _openings(source, at))
    return next((start for start in starts if start is not None), None)
