"""The layers of numbers and of changes between two of them: a line a fact, figures.py says what one fact is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nutgraf.exports.catalogue import View
from nutgraf.exports.figures import (
    change_text,
    figures,
    first_indexes,
    measure_text,
    period_text,
    value_text,
    written_text,
)
from nutgraf.exports.labels import SIGNS, change_ends, join_parts, number_text, number_value
from nutgraf.exports.layers import Annotation, Column, Layer, Line, Style, Table, annotation, is_unsure, place_columns
from nutgraf.records import Change, Number

_NUMBERS: Final[Table[Number]] = Table(
    "numbers",
    rows=lambda brief: brief.numbers,
    columns=(
        Column("number", "integer", None),
        *place_columns(),
        Column("kind", "text", lambda number: number.kind, "kind"),
        Column("value", "real", lambda number: number.value, "value"),
        Column("value_high", "real", lambda number: number.value_high, "value_high"),
        Column("unit", "text", lambda number: number.unit, "unit"),
        Column("approximation", "text", lambda number: number.approximation, "approximation"),
        Column("measures", "text", lambda number: number.measures, "measures"),
        Column("period", "text", lambda number: number.period, "period"),
        Column("period_source", "text", lambda number: number.period_source, "period_source"),
        Column("confidence", "real", lambda number: number.confidence, "confidence"),
    ),
    key="number",
)


def _number_line(view: View, number: Number) -> list[Line]:
    return [(number_text(number), join_parts(measure_text(number, view.words), period_text(number, view.words)))]


def _number_lines(view: View) -> Iterator[Line]:
    """A line a fact; numbers that measure nothing are in the last one."""
    bare = []
    for figure in figures(view.brief):
        if figure.is_bare:
            bare.append(written_text(view.brief, figure))
            continue
        number = figure.number
        mark = f"({view.words('text.unsure')})" if is_unsure(number) else None
        parts = join_parts(measure_text(number, view.words), period_text(number, view.words))
        written = SIGNS[number.approximation] + written_text(view.brief, figure)
        yield written, " ".join(part for part in (parts, mark) if part)
    if bare:
        yield view.words("section.other_numbers"), " · ".join(bare)


def _number_rows(view: View) -> Iterator[tuple[str, ...]]:
    for figure in figures(view.brief):
        number = figure.number
        measure = measure_text(number, view.words)
        if figure.is_bare:
            measure = join_parts(view.words("section.other_numbers"), measure)
        written = written_text(view.brief, figure)
        yield measure, written, value_text(number, view.words), period_text(number, view.words)


def _number_annotations(number: Number) -> list[Annotation]:
    note = join_parts(number_value(number), number.measures, number.period)
    cells = _NUMBERS.csv_cells(number)
    return [annotation("number", number, cells, note=note, label=number.kind, entity=number.kind.capitalize())]


NUMBERS: Final[Layer[Number]] = Layer(
    "number",
    "numbers",
    "Numbers",
    findings=lambda brief: brief.numbers,
    lines=_number_line,
    annotations=_number_annotations,
    tables=(_NUMBERS,),
    heads=("measure", "written", "value", "period"),
    together=_number_lines,
    rows=_number_rows,
    entry=first_indexes,
    style=Style("Numbers", "Numbers", ("#d3f2d8", "#173d23"), "fill", edge=("#2f9a4d", "#4cc27a")),
    index_name=lambda number: number.measures,
)

_CHANGES: Final[Table[Change]] = Table(
    "changes",
    rows=lambda brief: brief.changes,
    columns=(
        Column("measures", "text", lambda change: change.measures),
        Column("from", "integer", lambda change: change.from_),
        Column("to", "integer", lambda change: change.to),
        Column("factor", "real", lambda change: change.factor),
        Column("by", "integer", lambda change: change.by),
        Column("direction", "text", lambda change: change.direction),
    ),
)


def _change_line(view: View, change: Change) -> list[Line]:
    ends = " → ".join(change_ends(view.brief, change))
    text = change_text(view.brief, change, view.words)
    return [(ends or text or view.words("column.change"), join_parts(change.measures, text if ends else None))]


def _change_cells(view: View, change: Change) -> list[tuple[str, ...]]:
    ends = " → ".join(change_ends(view.brief, change))
    return [(change.measures or "", ends, change_text(view.brief, change, view.words))]


CHANGES: Final[Layer[Change]] = Layer(
    "change",
    "changes",
    "Changes",
    findings=lambda brief: brief.changes,
    lines=_change_line,
    tables=(_CHANGES,),
    heads=("measure", "from_to", "change"),
    cells=_change_cells,
    left_out=frozenset({"html", "spacy", "overview"}),  # the page draws them among the numbers
)
