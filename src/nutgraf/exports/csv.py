"""The findings as one CSV table, a row a finding, told apart by the column `finding`; safe to open in a spreadsheet."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass, fields
from io import StringIO
from typing import Final

from nutgraf.exports.sanitise import one_line
from nutgraf.records import Brief, Span

# A spreadsheet runs a cell that begins so (OWASP, "CSV Injection").
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Row:
    """The columns of the table; an empty cell is what the text does not state or the finding does not have."""

    finding: str
    start: int | None
    end: int | None
    text: str
    kind: str | None = None
    name: str | None = None
    title: str | None = None
    organisation: str | None = None
    value: float | None = None
    value_high: float | None = None
    unit: str | None = None
    approximation: str | None = None
    measures: str | None = None
    period: str | None = None
    number: str | None = None
    speaker: str | None = None
    addressee: str | None = None


def write(brief: Brief) -> str:
    """The table with a header, RFC 4180 (line ends CR LF)."""
    out = StringIO()
    columns = [field.name for field in fields(Row)]
    table = csv.writer(out)
    table.writerow(["article", *columns])
    name = brief.article.path or brief.article.url or brief.article.id
    for row in _rows(brief):
        table.writerow([safe_cell(value) for value in (name, *(getattr(row, column) for column in columns))])
    return out.getvalue()


def _rows(brief: Brief) -> Iterator[Row]:
    for sentence in brief.summary.sentences:
        yield Row("summary", sentence.start, sentence.end, sentence.text)
    yield from _people(brief)
    yield from _numbers(brief)
    for instrument in brief.directives.instruments:
        for mention in instrument.mentions:
            yield Row(
                "instrument", *_span(mention), instrument.type, None, instrument.title, instrument.issuer,
                number=instrument.number,
            )  # fmt: skip
    for order in brief.directives.orders:
        speaker = order.speaker.name if order.speaker else None
        yield Row("order", *_span(order), order.modality, speaker=speaker, addressee=order.addressee)
    for quote in brief.quotes:
        yield Row("quote", *_span(quote), speaker=quote.speaker.name if quote.speaker else None)


def _people(brief: Brief) -> Iterator[Row]:
    for official in brief.officials:
        for post in official.positions:
            yield Row("position", *_span(post), None, official.name, post.title, post.organisation)
        for mention in official.mentions:
            yield Row("official", *_span(mention), None, official.name)
    for person in brief.people:
        for mention in person.mentions:
            yield Row("person", *_span(mention), person.role, person.name)
    for body in brief.organisations:
        for mention in body.mentions:
            yield Row("organisation", *_span(mention), None, body.name)


def _numbers(brief: Brief) -> Iterator[Row]:
    for number in brief.numbers:
        yield Row(
            "number", *_span(number), number.kind, value=number.value, value_high=number.value_high, unit=number.unit,
            approximation=number.approximation, measures=number.measures, period=number.period,
        )  # fmt: skip


def _span(span: Span) -> tuple[int, int, str]:
    return span.start, span.end, span.text


def safe_cell(value: str | float | None) -> str | float | None:
    """A text cell on one line, with an apostrophe before what a spreadsheet would run."""
    if not isinstance(value, str):
        return value
    text = one_line(value)
    return f"'{text}" if value.startswith(_FORMULA) or text.startswith(_FORMULA) else text
