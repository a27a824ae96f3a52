"""What describes a kind of finding: its layer, and the tables, columns, annotations and style that it has."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Literal, NamedTuple, TypeVar

from nutgraf.exports.catalogue import View
from nutgraf.exports.labels import join_parts
from nutgraf.records import Brief, Span

T = TypeVar("T")
Row_contra = TypeVar("Row_contra", contravariant=True)
Value = str | int | float | None
ColumnType = Literal["integer", "real", "text", "flag"]  # of 64 bits, the first two
Line = tuple[str, str]  # what it is, and what is said of it


@dataclass(frozen=True, slots=True)
class Column(Generic[Row_contra]):
    """A column of a table: its value in a row, or the row's index in the brief where `value` is None.

    `csv` is the column of the one CSV table that has the value too, None where that leaves it out.
    """

    name: str
    type: ColumnType
    value: Callable[[Row_contra], Value] | None
    csv: str | None = None


@dataclass(frozen=True, slots=True)
class Table(Generic[T]):
    """The rows that findings have in a database; `key` is the column that is unique in an article."""

    name: str
    rows: Callable[[Brief], Iterable[T]]
    columns: tuple[Column[T], ...]
    key: str | None = None

    def values(self, index: int, row: T) -> tuple[Value, ...]:
        """The cells of a row; `index` counts the rows of the brief from 0."""
        return tuple(index if column.value is None else column.value(row) for column in self.columns)

    def csv_cells(self, row: T) -> dict[str, Value]:
        """What a row says in the CSV table, by column."""
        return {column.csv: column.value(row) for column in self.columns if column.csv and column.value}


class Annotation(NamedTuple):
    """A place of a finding and what is said of it there.

    `kind` is the kind of place ("position" of an official), `label` what kind of finding stands there ("percent").
    `note` says what neither the words, the label nor a relation says; `comment` says all of it.
    """

    kind: str
    span: Span
    label: str
    note: str
    comment: str
    entity: str  # the type in brat: ASCII letters, digits, hyphen, underscore
    attribute: Line | None  # name and value, in brat
    mark: str  # the class on the page
    cells: dict[str, Value]  # by column of the CSV table


class Style(NamedTuple):
    """How the page shows a layer: its filter, its section, its colours as (light, dark), and the mark in the text.

    Catalogues that list the layer have its names in other languages.

    An `edge` is the line below a filled mark, which then covers marks that have none.
    """

    filter: str
    heading: str
    colour: tuple[str, str]
    mark: Literal["fill", "solid", "dotted"] = "solid"
    edge: tuple[str, str] | None = None
    bold: bool = False


def _nothing(*_: object) -> tuple[()]:
    return ()


def _no_note(_: View) -> str:
    return ""


UNSURE_BELOW_CONFIDENCE = 0.75  # confidence below which a view marks a finding: of these one in four or more is wrong


@dataclass(frozen=True, slots=True)
class Layer(Generic[T]):
    """One kind of finding.

    `lines` are its rows in the text view, `cells` those of its Markdown table under `heads` (names of labels); without
    heads each cell is an item of a list, and without cells the lines are. `together` and `rows` are the lines and the
    cells of all findings, where they are not those of one after the other. `entry` gives the index of the finding
    whose entry on the page shows this one too. `relation` (name, from, to) links the first place of one
    kind to each of another. `index_name` is the name under which the index brings findings together, None leaves
    one out. `left_out` names the formats that do not show the layer.
    """

    name: str
    plural: str
    heading: str
    findings: Callable[[Brief], Sequence[T]]
    lines: Callable[[View, T], Iterable[Line]]
    annotations: Callable[[T], Iterable[Annotation]] = _nothing
    tables: tuple[Table[Any], ...] = ()
    heads: tuple[str, ...] = ()
    cells: Callable[[View, T], Iterable[tuple[str, ...]]] | None = None
    together: Callable[[View], Iterable[Line]] | None = None
    rows: Callable[[View], Iterable[tuple[str, ...]]] | None = None
    note: Callable[[View], str] = _no_note
    in_one_line: bool = False  # whether text and Markdown show all findings in one line
    entry: Callable[[Brief], dict[int, int]] | None = None
    style: Style | None = None
    relation: tuple[str, str, str] | None = None
    index_name: Callable[[T], str | None] | None = None
    left_out: frozenset[str] = frozenset()

    def shown_lines(self, view: View, finding: T) -> list[Line]:
        """Its rows in the text view; the last says so where the finding is unsure (`is_unsure`)."""
        lines = list(self.lines(view, finding))
        if lines and is_unsure(finding):
            left, right = lines[-1]
            mark = f"({view.words('text.unsure')})"
            lines[-1] = (left, f"{right} {mark}" if right else mark)
        return lines

    def all_lines(self, view: View) -> list[Line]:
        """The rows of all findings of the brief in the text view."""
        if self.together is not None:
            return list(self.together(view))
        return [line for finding in self.findings(view.brief) for line in self.shown_lines(view, finding)]

    def all_cells(self, view: View) -> list[tuple[str, ...]]:
        """The cells of all findings of the brief; a layer without them has its lines as the items of a list."""
        if self.rows is not None:
            return list(self.rows(view))
        if self.cells is None:
            return [(": ".join(part for part in line if part),) for line in self.all_lines(view)]
        return [row for finding in self.findings(view.brief) for row in self.cells(view, finding)]

    def title(self, view: View) -> str:
        """The heading in the words of the view."""
        return view.words.get(f"section.{self.plural}", self.heading)

    def facts(self, finding: T) -> dict[str, Value]:
        """What the columns of the layer's first table say of a finding, by name; the row's index is left out."""
        columns = self.tables[0].columns if self.tables else ()
        return {column.name: column.value(finding) for column in columns if column.value}


def is_unsure(finding: object) -> bool:
    """Whether findings of this kind and form are wrong once in four times or more often."""
    confidence = getattr(finding, "confidence", None)
    return confidence is not None and confidence < UNSURE_BELOW_CONFIDENCE


def annotation(
    kind: str,
    span: Span,
    cells: dict[str, Value] | None = None,
    *,
    note: str | None = None,
    label: str | None = None,
    **other: Any,
) -> Annotation:
    """An annotation with what is usual: labels and types are the kind, and the comment is attribute and note."""
    attribute = other.pop("attribute", None)
    usual = {"entity": kind.capitalize(), "mark": kind, "comment": join_parts(*(attribute or ())[1:], note)}
    return Annotation(kind, span, label or kind, note or "", cells=cells or {}, attribute=attribute, **usual | other)


def place_columns() -> tuple[Column[Span], ...]:
    """The columns of a finding that is one place: start and end in code points, and its words."""
    return (
        Column("start", "integer", lambda span: span.start),
        Column("end", "integer", lambda span: span.end),
        Column("text", "text", lambda span: span.text),
    )
