"""The orders of many briefs as one CSV table: who asked whom for what until when, the nearest deadline first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from nutgraf.exports.csv import Cell, safe_cell, write_rows
from nutgraf.exports.labels import date_of, last_day, title_of
from nutgraf.records import Brief, Order

COLUMNS: Final = (
    "until deadline speaker speaker_id inherited addressee modality actions condition text start end article path "
    "published language"
)
_NO_DEADLINE: Final = "~"  # sorts behind every ISO date


def orders_as_csv(briefs: Iterable[Brief]) -> Iterator[str]:
    """A row an order, RFC 4180, safe to open in a spreadsheet: by the last day of the deadline, then as briefs come.

    `until` is that day (ISO 8601), `deadline` the words of the text; `actions` are parted by "; ", `start` and `end`
    are code points. Orders whose deadline has no date come last.
    """
    rows = [_cells(brief, order) for brief in briefs for order in brief.directives.orders]
    rows.sort(key=lambda row: row[0] or _NO_DEADLINE)
    yield write_rows([COLUMNS.split()])
    for row in rows:
        yield write_rows([[safe_cell(cell) for cell in row]])


def _cells(brief: Brief, order: Order) -> list[Cell]:
    speaker, deadline = order.speaker, order.deadline
    return [
        last_day(deadline.iso) if deadline and deadline.iso else None,
        deadline.text if deadline else None,
        speaker.name if speaker else None,
        speaker.official if speaker else None,
        order.speaker_inherited,
        order.addressee,
        order.modality,
        "; ".join(order.actions),
        order.condition,
        order.text,
        order.start,
        order.end,
        title_of(brief),
        brief.article.path,
        date_of(brief),
        brief.language.code,
    ]
