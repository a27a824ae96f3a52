"""Find the quantities of a text: candidates, completed with unit and qualifier, combined and filtered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from nutgraf.stages.numbers.candidates.addresses import find_phone_numbers
from nutgraf.stages.numbers.candidates.candidates import find_candidates, half_unit
from nutgraf.stages.numbers.candidates.digits import DecimalStyle, Digits, decide_style, find_digits
from nutgraf.stages.numbers.candidates.fractions import read_fraction
from nutgraf.stages.numbers.candidates.non_quantities import find_non_quantities, in_code_before
from nutgraf.stages.numbers.candidates.written_dates import find_dates
from nutgraf.stages.numbers.combine.borrowed_units import borrow_units
from nutgraf.stages.numbers.combine.combine import combine, read_figure_rank, read_rank
from nutgraf.stages.numbers.combine.comparisons import share_units
from nutgraf.stages.numbers.combine.restated import merge_restated
from nutgraf.stages.numbers.combine.units import attach_unit_and_qualifier
from nutgraf.stages.numbers.combine.weights import weigh_pounds
from nutgraf.stages.numbers.dates.relative_times import find_relative_times, find_spans_of_change
from nutgraf.stages.numbers.filter import filter_quantities
from nutgraf.stages.numbers.quantity import Quantity, SourceText, read_qualifier
from nutgraf.text.phrases import longest_before, skip_space_back
from nutgraf.text.spans import merge, touches_any


def find_quantities(
    source: SourceText, skip_spans: Sequence[tuple[int, int]] = ()
) -> tuple[SourceText, list[Quantity], DecimalStyle]:
    """The text as read, its quantities in order, and the decimal sign that its numbers were read with.

    Nothing is read in `skip_spans`, spans in any order.
    """
    text, lexicon = source.text, source.lexicon
    source = replace(source, relative=tuple(find_relative_times(source)))
    relative = [(start, end) for start, end, _ in source.relative]
    runs = list(find_digits(text))
    dates = find_dates(source.folded, runs, lexicon.written_dates)
    skipped = merge(
        [
            *find_non_quantities(text),
            *dates,
            *find_phone_numbers(source),
            *relative,
            *find_spans_of_change(source),
            *skip_spans,
        ]
    )
    runs = [run for run in runs if not touches_any(skipped, run.start, run.end)]
    style = decide_style((run for run in runs if not _is_reference(source, run)), lexicon.locale.decimal)
    raw = sorted(find_candidates(source, runs, style, skipped), key=lambda quantity: (quantity.start, -quantity.end))
    found: list[Quantity] = []
    for quantity in merge_restated(source, raw):
        if found and quantity.start < found[-1].end:
            continue
        done = _complete(source, quantity)
        if found and done.start < found[-1].end:  # its sign belongs to the number before
            done = attach_unit_and_qualifier(source, quantity, before=False)
        found.append(done)
    shared = share_units(source, filter_quantities(source, combine(source, found)))
    return source, weigh_pounds(source, borrow_units(source, shared)), style


def _is_reference(source: SourceText, run: Digits) -> bool:
    """Whether digits name a document or a part of it ("article 49.3"): they say nothing of the decimal sign."""
    if in_code_before(source.text, run.start):
        return True
    before = skip_space_back(source.text, run.start)
    return longest_before(source.folded, before, source.lexicon.exclusions.references) is not None


def _complete(source: SourceText, quantity: Quantity) -> Quantity:
    if quantity.ordinal:
        return read_rank(source, replace(quantity, qualifier_start=quantity.start))
    if quantity.kind == "ratio":
        return _fraction_with_unit(source, quantity)
    ordinal = read_figure_rank(source, quantity)
    if ordinal is not None:
        return ordinal
    done = attach_unit_and_qualifier(source, quantity)
    part = read_fraction(source, done)
    return done if part is done else _fraction_with_unit(source, part)


def _fraction_with_unit(source: SourceText, part: Quantity) -> Quantity:
    """A fraction with its unit: "3/4 %", "half a percent", "three quarters of a billion euros", "10 1/2 miles"."""
    if part.kind == "count":
        return attach_unit_and_qualifier(source, part)
    unit = half_unit(source, part)
    if unit is not None:
        return attach_unit_and_qualifier(source, unit)
    if part.digits:
        done = attach_unit_and_qualifier(source, replace(part, kind="count"))
        if done.unit is not None or done.scale > 1:
            return replace(done, word_count=2)
    return read_qualifier(source, replace(part, qualifier_start=part.start))
