"""Numbers of an article: value, unit, what they measure, since when, and the changes that they tell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from nutgraf.document import NON_STORY_ZONES, DatedPlace, Document
from nutgraf.records import Change, DateMention, Notice, Number, Order
from nutgraf.stages.numbers.candidates.digits import DecimalStyle
from nutgraf.stages.numbers.combine.currency_by_country import resolve_currencies
from nutgraf.stages.numbers.dates.bare_months import with_bare_months
from nutgraf.stages.numbers.dates.calendar import find_points, read_day
from nutgraf.stages.numbers.dates.kinds import label_dates
from nutgraf.stages.numbers.dates.mentions import find_named_dates
from nutgraf.stages.numbers.dates.publication import published_day
from nutgraf.stages.numbers.dates.spans_until import with_spans
from nutgraf.stages.numbers.dates.time_expressions import find_time_expressions
from nutgraf.stages.numbers.describe.appositions import says_change_of_value
from nutgraf.stages.numbers.describe.changes import find_changes
from nutgraf.stages.numbers.describe.context import Context, is_of_condition, read_context
from nutgraf.stages.numbers.describe.estimates import is_day_of_estimate
from nutgraf.stages.numbers.describe.header_lines import time_of_header
from nutgraf.stages.numbers.describe.measures import find_measured, is_result, shares_measured
from nutgraf.stages.numbers.describe.periods import assign_periods, is_of_now, is_said_of_now
from nutgraf.stages.numbers.find import find_quantities
from nutgraf.stages.numbers.lexicon.lexicon import read_lexicon
from nutgraf.stages.numbers.quantity import Quantity, SourceText
from nutgraf.text.fold import fold
from nutgraf.text.phrases import FoldedText
from nutgraf.text.spans import NounPhrase

MAX_NOW_CHARS: Final = 16  # code points after a number in which it may be told of now: "40 ha như hiện nay"
# Zones whose digits tell nothing of the story: "Comment (0)", the date and place line, photo numbers.
SKIPPED_ZONES: Final = NON_STORY_ZONES | {"dateline"}


def find_numbers(text: str, language: str) -> tuple[Number, ...]:
    """The quantities in a text of any CLDR language, in order. Loads no model; time is linear in the text."""
    _source, found, _style = find_quantities(SourceText(text, FoldedText(fold(text)), read_lexicon(language)))
    return tuple(_number(text, quantity) for quantity in found)


def extract_numbers(document: Document) -> tuple[tuple[Number, ...], tuple[Change, ...], tuple[Notice, ...]]:
    """An article's numbers, the changes between them, and notices of what its text leaves undecided."""
    skipped = [(block.start, block.end) for block in document.blocks if block.kind in SKIPPED_ZONES]
    source, found, style = find_quantities(_source(document), skipped)
    found, notices = resolve_currencies(source, found)
    context = read_context(source, document, found)
    numbers = _described(context)
    return numbers, find_changes(context, numbers), notices + _style_notices(style)


def find_dates(document: Document, numbers: Iterable[Number]) -> tuple[DatedPlace, ...]:
    """The points in time that an article names, in order; of the `numbers` found in it, the durations.

    What has no year is dated from the day on which the article was published, where that is known.
    """
    source = _source(document)
    day = read_day(published_day(document, source))
    return find_points(source, find_time_expressions(source, ()), numbers, day)


def extract_dates(document: Document, numbers: Sequence[Number], orders: Sequence[Order]) -> tuple[DateMention, ...]:
    """The dates that an article names, in order, with what each is of. Numbers and orders are those found in it.

    Days without their year are told from the day of publication, where that is known.
    """
    source = _source(document)
    found = find_named_dates(source, numbers, read_day(published_day(document, source)))
    return label_dates(document, found, numbers, orders)


def _source(document: Document) -> SourceText:
    return SourceText(document.text, document.folded, read_lexicon(document.pack.key))


def _described(context: Context) -> tuple[Number, ...]:
    """The numbers with what they measure, their period and their sentence."""
    text = context.source.text
    published = published_day(context.document, context.source)
    named = find_time_expressions(context.source, context.quantities, published)
    times = with_spans(context.source, context.quantities, with_bare_months(context.source, named, published))
    periods = assign_periods(context.source, context.quantities, times, context.sentence_bounds)
    groups = find_measured(context, times)
    numbers: list[Number] = []
    for i, quantity in enumerate(context.quantities):
        group, time = groups[i], periods[i]
        if time is not None and is_day_of_estimate(context, time, i):
            time = None
        elif time is None:
            time = time_of_header(context, times, i)
        period, period_source = (time.iso or None, time.period_source) if time is not None else (None, None)
        shared = time is None and numbers and _shares_period(context, groups, i)
        if shared and quantity.kind not in ("duration", "age"):
            inside = any(named.start <= numbers[-1].start < named.end for named in times)  # "in the first nine months"
            last = numbers[-2] if inside and len(numbers) > 1 else numbers[-1]
            period, period_source = last.period, last.period_source
        measures = text[group[0] : group[1]] if group is not None else None
        number = _number(text, quantity, measures, context.sentences[i])
        numbers.append(replace(number, period=period, period_source=period_source if period else None))
    return tuple(numbers)


def _shares_period(context: Context, groups: Sequence[NounPhrase | None], i: int) -> bool:
    """Whether a number without a time of its own is of that of the number before: "£4m, up 4 %", "fell 2 % to £4m"."""
    source, quantity, before = context.source, context.quantities[i], context.quantities[i - 1]
    if is_of_now(source, quantity):
        return False
    if shares_measured(context, i):
        return True
    if is_of_condition(source, context.quantities, i) or is_said_of_now(
        source, before.end, quantity.end + MAX_NOW_CHARS
    ):
        return False
    return is_result(context, i) or says_change_of_value(context, groups, i)


def _number(text: str, quantity: Quantity, measures: str | None = None, sentence: int | None = None) -> Number:
    return Number(
        quantity.start,
        quantity.end,
        text[quantity.start : quantity.end],
        kind=quantity.kind,
        value=quantity.value,
        value_high=quantity.value_high,
        unit=quantity.unit.name if quantity.unit else None,
        approximation=quantity.approximation,
        measures=measures,
        sentence=sentence,
    )


def _style_notices(style: DecimalStyle) -> tuple[Notice, ...]:
    if not style.is_ambiguous:
        return ()
    message = f"numbers like 1.234 and 1,234 contradict each other; {style.decimal!r} was read as the decimal sign"
    return (Notice("separators-undecided", message),)
