"""Which way from the day of the article a month or day lies: by a word beside it ("last", "prochain") or the tense."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from nutgraf.stages.numbers.quantity import SourceText
from nutgraf.text.phrases import WORD, longest_after, longest_before, skip_space, skip_space_back

CLAUSE_ENDS: Final = re.compile(r"[,;:!?\n\"“”„«»()]|\.(?!\d)")
MIN_ENDING_LETTERS: Final = 5  # of a word whose ending tells its tense; a bound that keeps "por" and "para" out
MONTHS: Final = 12  # of a year
HALF_YEAR: Final = 6  # months: a month named without more is the nearest one of its name


class Stated(NamedTuple):
    """A date with the word beside it that says whether it has been or is to come."""

    start: int
    end: int
    is_coming: bool


def stated_direction(source: SourceText, start: int, end: int) -> Stated | None:
    """The date between two places with the word of the past or of times to come beside it; None where there is none."""
    dates = source.lexicon.dates
    words = dates.past | dates.coming
    opens = skip_space_back(source.text, start)
    before = longest_before(source.folded, opens, words)
    if before is None and (lead := longest_before(source.folded, opens, dates.month_leads)) is not None:
        opens = skip_space_back(source.text, lead)  # "el pasado mes de septiembre"
        before = longest_before(source.folded, opens, words)
    if before is not None:
        return Stated(before, end, source.folded[before:opens] in dates.coming)
    at = skip_space(source.text, end)
    after = longest_after(source.folded, at, dates.past_after | dates.coming_after)
    if after is None or _joins_dates(source, at, after):
        return None
    return Stated(start, after, source.folded[at:after] in dates.coming_after)


def _joins_dates(source: SourceText, at: int, end: int) -> bool:
    """Whether a word leads on to another date: "từ tháng 3 tới tháng 5"."""
    after = skip_space(source.text, end)
    joins = source.folded[at:end] in source.lexicon.ranges.joiners | source.lexicon.ranges.closers
    return joins and (source.text[after : after + 1].isdigit() or _is_month(source, after))


def _is_month(source: SourceText, at: int) -> bool:
    return longest_after(source.folded, at, source.lexicon.months) is not None


def is_limit(source: SourceText, start: int, end: int) -> bool:
    """Whether words beside a date make it a time limit: "no later than 30 June", "le 30 juin au plus tard"."""
    dates = source.lexicon.dates
    before = skip_space_back(source.text, start)
    article = longest_before(source.folded, before, dates.before_day)
    places = [before] if article is None else [before, skip_space_back(source.text, article)]
    if any(longest_before(source.folded, place, dates.limit_before) is not None for place in places):
        return True
    return longest_after(source.folded, skip_space(source.text, end), dates.limit_after) is not None


def direction_of_tense(source: SourceText, start: int, end: int) -> bool | None:
    """Whether the clause of a month tells of what is to come (True) or has been (False); None where it is not clear.

    A clause with an infinitive is not clear: in "decided to close in May" May is to come.
    """
    opened = max((found.end() for found in CLAUSE_ENDS.finditer(source.text, max(0, start - 200), start)), default=None)
    closed = CLAUSE_ENDS.search(source.text, end)
    first = opened if opened is not None else max(0, start - 200)
    words = [word[0] for word in WORD.finditer(source.folded, first, closed.start() if closed else len(source.text))]
    dates = source.lexicon.dates
    infinitives = source.lexicon.syntax.infinitive_endings
    coming = any(word in dates.future_words or _ends(word, dates.future_endings) for word in words)
    past = any(word in dates.past_words or _ends(word, dates.past_endings) for word in words)
    open_ended = any(word in dates.infinitive_words or _ends(word, infinitives) for word in words)
    if coming:
        return None if past else True
    return False if past and not open_ended else None


def _ends(word: str, endings: tuple[str, ...]) -> bool:
    return len(word) >= MIN_ENDING_LETTERS and word.endswith(endings)


def month_towards(reference: tuple[int, int], month: int, *, coming: bool | None, apart: bool = False) -> str:
    """The month of that name that is nearest to a year and month, or the next or last one where the way is known.

    `apart` leaves the month itself out: "next May" in May is a year later.
    """
    year, distance = reference[0], month - reference[1]
    if coming is None:
        year += (distance <= HALF_YEAR - MONTHS) - (distance > HALF_YEAR)
    elif coming:
        year += distance < 0 or (apart and not distance)
    else:
        year -= distance > 0 or (apart and not distance)
    return f"{year}-{month:02d}"
