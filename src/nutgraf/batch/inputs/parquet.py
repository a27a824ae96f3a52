"""The rows of a Parquet table as mappings, a few at a time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

from nutgraf.batch.inputs.text_tables import RowProblem
from nutgraf.errors import BadInput, first_line
from nutgraf.extras import import_optional

ROWS: Final = 256  # rows decoded together: an article is some kilobytes
BUFFER_BYTES: Final = 1 << 20  # bytes read ahead a column, instead of a column's whole share of a row group


def open_rows(
    path: Path, wanted: tuple[str, ...], text: str
) -> Iterator[tuple[int, Mapping[str, object] | RowProblem]]:
    """The number of each row, from 1, and its wanted columns; or why rows from there on cannot be read.

    Raises BadInput where the file is no Parquet or has no column `text`, MissingModel without pyarrow.
    """
    parquet = import_optional("pyarrow.parquet", "parquet", "reading Parquet")
    try:
        table = parquet.ParquetFile(path, buffer_size=BUFFER_BYTES, pre_buffer=False)
    except (OSError, ValueError) as error:
        raise BadInput(f"{path} cannot be read as Parquet: {first_line(error)}") from error
    have = table.schema_arrow.names
    if text not in have:
        raise BadInput(f"{path} has no column {text!r}", hint=f"Name one with --text; it has: {', '.join(have)}.")
    return _rows(table, [name for name in dict.fromkeys(wanted) if name in have])


def _rows(table: Any, columns: list[str]) -> Iterator[tuple[int, Mapping[str, object] | RowProblem]]:
    begin = 1
    with table:
        for group in range(table.num_row_groups):
            number = begin
            try:
                for batch in table.iter_batches(ROWS, row_groups=[group], columns=columns):
                    for row in batch.to_pylist():
                        yield number, {name: _plain(value) for name, value in row.items()}
                        number += 1
            except (OSError, ValueError) as error:
                yield number, RowProblem(f"the rest of its row group cannot be read: {first_line(error)}")
            begin += table.metadata.row_group(group).num_rows


def _plain(value: object) -> object:
    """A value as the other tables have it: a date as ISO 8601, bytes as text."""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else value
