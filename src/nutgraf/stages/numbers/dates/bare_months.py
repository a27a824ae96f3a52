"""Months without their year, "in March", "od března do června": of the year of the last day named, or published."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from nutgraf.stages.numbers.dates.directions import direction_of_tense, month_towards, stated_direction
from nutgraf.stages.numbers.dates.time_expressions import TimeExpression, first_of_months, start_of
from nutgraf.stages.numbers.quantity import SourceText
from nutgraf.text.phrases import WORD, longest_after, longest_before, skip_space, skip_space_back

MONTH: Final = re.compile(r"(\d{4})-(\d{2})(?:-\d{2})?")
DAY_OR_YEAR: Final = re.compile(r"(?:\d{1,2}|\d{4})(?![\d:/%]|[.,]\d|\s\d{3})")
YEAR: Final = re.compile(r"\d{4}")
SENTENCE_END: Final = re.compile(r"[.!?]\s+[^\W\d_a-z]|\n")
MAX_COMPARED_CHARS: Final = 200  # code points from a month to the same one of the year before in its sentence
MAX_FIGURE_CHARS: Final = 24  # code points from a figure to the month that it is of
FIGURE: Final = re.compile(r"(?<!\d)(?!(?:19|20)\d\d(?!\d))\d[^.!?\n]*$")  # no year, and in the sentence
MIN_LETTERS: Final = 3  # shorter ones are abbreviations


def with_bare_months(
    source: SourceText, times: Sequence[TimeExpression], published: str | None
) -> list[TimeExpression]:
    """The time expressions of a text with its months that have no year, in order.

    A date before a month or `published` tells its year, or the one year in which the text names that month.
    """
    months = sorted(_bare_months(source, times, published), key=start_of)
    apart = [time for time in times if not _holds_start(months, time)]
    return sorted([*apart, *months], key=start_of)


def _holds_start(months: Sequence[TimeExpression], time: TimeExpression) -> bool:
    """Whether a month found goes on over a time or opens before it: "in October last year"."""
    at = bisect_left(months, time.end, key=start_of)
    return at > 0 and months[at - 1].end > time.start


def _bare_months(
    source: SourceText, times: Sequence[TimeExpression], published: str | None
) -> Iterator[TimeExpression]:
    lexicon, years = source.lexicon, _years_of_months(source, times)
    for word in WORD.finditer(source.folded):
        if word[0] not in lexicon.point_starts or len(word[0]) <= MIN_LETTERS:
            continue
        end = longest_after(source.folded, word.start(), lexicon.months)
        if end is None or _has_day_or_year(source, word.start(), end):
            continue
        found = _in_relative_year(source, times, word.start(), end) or _directed(source, word.start(), end, published)
        if found is None and _is_led(source, word.start()) and not _is_dated(times, word.start(), end):
            found = _undirected(source, times, word.start(), end, published)
            month = lexicon.months[source.folded[word.start() : end]]
            if found is None and published is None and len(years.get(month, ())) == 1:
                found = TimeExpression(word.start(), end, f"{min(years[month])}-{month:02d}")
        if found is not None:
            yield found


def _in_relative_year(source: SourceText, times: Sequence[TimeExpression], at: int, end: int) -> TimeExpression | None:
    """The month of a year that is told from the day of the article: "in October last year", "loni v říjnu"."""
    month = source.lexicon.months[source.folded[at:end]]
    after = skip_space(source.text, end)
    linked = longest_after(source.folded, after, source.lexicon.syntax.linkers | source.lexicon.syntax.noun_links)
    places = {after, after if linked is None else skip_space(source.text, linked)}
    place = bisect_left(times, end, key=start_of)
    if place < len(times) and times[place].start in places and _is_relative_year(times[place]):
        year = times[place]
        return TimeExpression(at, year.end, year.iso and f"{year.iso}-{month:02d}", period_source="published")
    before = skip_space_back(source.text, at)
    led = longest_before(source.folded, before, source.lexicon.syntax.prepositions)
    ends = {before, before if led is None else skip_space_back(source.text, led)}
    if place and times[place - 1].end in ends and _is_relative_year(times[place - 1]):
        year = times[place - 1]
        return TimeExpression(year.start, end, year.iso and f"{year.iso}-{month:02d}", period_source="published")
    return None


def _is_relative_year(time: TimeExpression) -> bool:
    return time.period_source == "published" and (not time.iso or YEAR.fullmatch(time.iso) is not None)


def _directed(source: SourceText, at: int, end: int, published: str | None) -> TimeExpression | None:
    """The month with a word beside it that says which one is meant: "last October", "avril prochain"."""
    stated = stated_direction(source, at, end)
    if stated is None:
        return None
    day, month = MONTH.match(published or ""), source.lexicon.months[source.folded[at:end]]
    reference = (int(day[1]), int(day[2])) if day else None
    iso = month_towards(reference, month, coming=stated.is_coming, apart=True) if reference else ""
    return TimeExpression(stated.start, stated.end, iso, period_source="published")


def _undirected(
    source: SourceText, times: Sequence[TimeExpression], at: int, end: int, published: str | None
) -> TimeExpression | None:
    """The month of that name that the tense of its clause points to, or the nearest one."""
    month = source.lexicon.months[source.folded[at:end]]
    if published is None and (compared := _year_before_which(source, times, end, month)) is not None:
        return TimeExpression(at, end, f"{compared + 1}-{month:02d}")
    reference, from_text = _reference(source, times, at, published)
    if reference is None:
        return None
    coming = None if from_text else direction_of_tense(source, at, end)
    iso = month_towards(reference, month, coming=coming)
    start, first = at, first_of_months(source, at)
    if first is not None and int(first[1]) < month:
        start, iso = first[0], f"{iso[:4]}-{first[1]}/{iso}"
    return TimeExpression(start, end, iso, period_source="text" if from_text else "published")


def _years_of_months(source: SourceText, times: Sequence[TimeExpression]) -> dict[int, set[int]]:
    """The years in which a text names each month, but for what is the time of a figure: "33 per cent in March 1974"."""
    years: dict[int, set[int]] = {}
    for time in times:
        found = MONTH.fullmatch(time.iso)
        figure = FIGURE.search(source.text, max(0, time.start - MAX_FIGURE_CHARS), time.start)
        if found is not None and figure is None:
            years.setdefault(int(found[2]), set()).add(int(found[1]))
    return years


def _year_before_which(source: SourceText, times: Sequence[TimeExpression], end: int, month: int) -> int | None:
    """The year of the same month later in a sentence, with which a month without year is compared a year on."""
    stop = SENTENCE_END.search(source.text, end, end + MAX_COMPARED_CHARS)
    limit = stop.start() if stop is not None else end + MAX_COMPARED_CHARS
    for time in times[bisect_left(times, end, key=start_of) :]:
        if time.start >= limit:
            return None
        named = MONTH.fullmatch(time.iso)
        if named is not None and int(named[2]) == month and time.iso.count("-") == 1:
            return int(named[1])
    return None


def _is_of_earlier_year(source: SourceText, times: Sequence[TimeExpression], i: int) -> bool:
    """Whether a month and year is compared with the same month, without its year, before it in its sentence."""
    named = MONTH.fullmatch(times[i].iso)
    if named is None or times[i].iso.count("-") > 1:
        return False
    low = max(0, times[i].start - MAX_COMPARED_CHARS)
    stops = [stop.end() for stop in SENTENCE_END.finditer(source.text, low, times[i].start)]
    words = WORD.finditer(source.folded, stops[-1] if stops else low, times[i].start)
    return any(
        source.lexicon.months.get(word[0]) == int(named[2])
        and not _has_day_or_year(source, word.start(), word.end())
        and _is_led(source, word.start())
        for word in words
    )


def _has_day_or_year(source: SourceText, at: int, end: int) -> bool:
    """Whether a day or a year is beside a month."""
    before, after = skip_space_back(source.text, at), skip_space(source.text, end)
    return DAY_OR_YEAR.match(source.text, after) is not None or source.text[before - 1 : before].isdigit()


def _is_led(source: SourceText, at: int) -> bool:
    """Whether a month has a preposition before it."""
    before = skip_space_back(source.text, at)
    led = source.lexicon.syntax.prepositions | source.lexicon.syntax.adverbial | source.lexicon.ranges.joiners
    return longest_before(source.folded, before, led) is not None


def _is_dated(times: Sequence[TimeExpression], at: int, end: int) -> bool:
    """Whether a month is in a time expression or is the beginning of one: "from March to June 2024"."""
    after = bisect_left(times, end, key=start_of)
    return after > 0 and times[after - 1].end > at


def _reference(
    source: SourceText, times: Sequence[TimeExpression], at: int, published: str | None
) -> tuple[tuple[int, int] | None, bool]:
    """The year and month that a month is told from, and whether the text has them."""
    before = bisect_left(times, at, key=start_of)
    if published is None:
        for i in range(before - 1, -1, -1):
            found = MONTH.fullmatch(times[i].iso)
            if found is not None:  # "In March 210, compared with 164 in March 2023. In April": of the later year
                return (int(found[1]) + _is_of_earlier_year(source, times, i), int(found[2])), True
        return None, True
    day = MONTH.match(published)
    return ((int(day[1]), int(day[2])) if day else None), False
