"""The CSV table as Excel opens it rightly: a byte-order mark, and the separator and decimal mark of the language.

Where a language writes decimals with a comma, Excel takes ";" between cells and a comma in numbers. A table in a
language without a known locale has "," and a point.
"""

from __future__ import annotations

from typing import Final

from nutgraf.exports.csv import Cell, rows, write_rows
from nutgraf.records import Brief

BYTE_ORDER_MARK: Final = "\ufeff"  # without it Excel reads UTF-8 as the encoding of the machine


def write(brief: Brief) -> str:
    """The table with a header; line ends CR LF."""
    if _decimal_mark(brief.language.code) != ",":
        return BYTE_ORDER_MARK + write_rows(rows(brief))
    return BYTE_ORDER_MARK + write_rows(([_with_comma(cell) for cell in row] for row in rows(brief)), ";")


def _with_comma(cell: Cell) -> Cell:
    return str(cell).replace(".", ",") if isinstance(cell, float) else cell


def _decimal_mark(code: str) -> str:
    """The decimal mark of a language (ISO 639-1), as CLDR has it."""
    from babel import UnknownLocaleError
    from babel.numbers import get_decimal_symbol

    try:
        return get_decimal_symbol(code)
    except (UnknownLocaleError, ValueError):
        return "."
