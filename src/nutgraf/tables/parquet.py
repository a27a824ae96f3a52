"""The tables as a folder of Parquet files, one a table, the same bytes for the same briefs."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from typing import Final

from nutgraf.records import Brief
from nutgraf.tables.rows import chunked_rows, schema

TYPES: Final = {"integer": "int64", "real": "float64", "text": "string", "flag": "bool"}
ROWS: Final = 20_000  # rows of a row group: at some 200 bytes a row, a few megabytes wait in memory


def write(briefs: Iterable[Brief], folder: Path) -> None:
    """Write the folder. Raises OSError."""
    import pyarrow as pa
    from pyarrow import parquet

    folder.mkdir()
    schemas = {
        table: pa.schema([(name, pa.type_for_alias(TYPES[kind])) for name, kind in columns])
        for table, columns in schema().items()
    }
    with ExitStack() as stack:
        writers = {
            table: stack.enter_context(parquet.ParquetWriter(folder / f"{table}.parquet", columns, compression="zstd"))
            for table, columns in schemas.items()
        }
        for table, rows in chunked_rows(briefs, ROWS):
            arrays = [
                pa.array(values, field.type)
                for values, field in zip(zip(*rows, strict=True), schemas[table], strict=True)
            ]
            writers[table].write_table(pa.Table.from_arrays(arrays, schema=schemas[table]))
