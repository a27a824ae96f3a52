"""The findings as one CSV table, a row a finding, told apart by the column `finding`; safe to open in a spreadsheet."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO
from typing import Final

from nutgraf.exports.findings import annotate, tables
from nutgraf.exports.sanitise import one_line
from nutgraf.records import Brief

Cell = str | float | None

# A spreadsheet runs a cell that begins so (OWASP, "CSV Injection").
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


# The columns that findings of several kinds share; those of one kind follow in the order of the layers.
_SHARED: Final = ("kind", "name", "title", "organisation")
_OF_ARTICLE: Final = ("published", "authors", "site")  # the same in every row of an article; authors parted by "; "


def write(brief: Brief) -> str:
    """The table with a header, RFC 4180 (line ends CR LF)."""
    return write_rows(rows(brief))


def write_rows(table: Iterable[Sequence[Cell]], separator: str = ",") -> str:
    """Rows as text, with line ends CR LF."""
    out = StringIO()
    csv.writer(out, delimiter=separator).writerows(table)
    return out.getvalue()


def rows(brief: Brief) -> Iterator[list[Cell]]:
    """The header and a row for each place of a finding."""
    columns = csv_columns()
    yield ["article", "finding", "start", "end", "text", *columns]
    article = brief.article
    name = article.path or article.url or article.id
    source = {"published": article.published, "authors": "; ".join(article.authors), "site": article.site}
    for _, _, places in annotate(brief, "csv"):
        # What says most comes first: the posts of an official before the mentions.
        for place in sorted(places, key=lambda place: -len(place.cells)):
            values = place.cells | source
            found = (place.kind, place.span.start, place.span.end, place.span.text)
            yield [safe_cell(cell) for cell in (name, *found, *map(values.get, columns))]


def csv_columns() -> tuple[str, ...]:
    """The columns that hold what findings say; a cell is empty where the text does not state it."""
    own = (column.csv for table in tables() for column in table.columns if column.csv)
    return tuple(dict.fromkeys((*_SHARED, *own, *_OF_ARTICLE)))


def safe_cell(value: Cell) -> Cell:
    """A text cell on one line, with an apostrophe before what a spreadsheet would run."""
    if not isinstance(value, str):
        return value
    text = one_line(value)
    return f"'{text}" if value.startswith(_FORMULA) or text.startswith(_FORMULA) else text
