"""The brief for a terminal or a pipe: sections that can be scanned, at any width, article text made inert."""

from __future__ import annotations

from collections.abc import Iterator
from io import StringIO
from math import ceil
from typing import TYPE_CHECKING, Final

from nutgraf.exports.catalogue import View, view_of
from nutgraf.exports.findings import layers_to_read
from nutgraf.exports.labels import article_name, link_of, notes_of, source_facts
from nutgraf.exports.layers import Line
from nutgraf.exports.sanitise import one_line
from nutgraf.records import Brief

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

WIDTH_COLUMNS: Final = 80  # columns where the output has none of its own
NARROW_COLUMNS: Final = 70  # below, what belongs together is stacked where that takes fewer lines than two columns
MAX_WIDTH_COLUMNS: Final = 110  # lines longer than this are hard to read


def write(brief: Brief, *, ui: str | None = None, width: int = WIDTH_COLUMNS, color: bool = False) -> str:
    """The brief as lines of at most `width` columns, with ANSI styles where `color` is set, labels in the language
    `ui` (ISO 639-1), or in the article's.
    """
    from rich.console import Console

    out = StringIO()
    console = Console(
        file=out,
        width=max(20, min(width, MAX_WIDTH_COLUMNS)),
        force_terminal=color,
        color_system="standard" if color else None,
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
        _environ={},
    )
    view = view_of(brief, ui)
    _head(console, view)
    for title, note, rows in _sections(view):
        if rows:
            _section(console, title, note, rows)
    if notes := notes_of(brief):
        rows = [("!", note) for note in notes]
        _section(console, view.words("section.warnings"), "", rows, color="yellow")
    return "\n".join(line.rstrip() for line in out.getvalue().split("\n")).strip("\n") + "\n"


def _head(console: Console, view: View) -> None:
    from rich.text import Text

    console.print(Text(one_line(article_name(view.brief)), style="bold", overflow="fold"))
    facts = [one_line(text) for _, text in source_facts(view.brief, view.words)]
    console.print(Text(" · ".join(facts), style="dim"))
    if link := link_of(view.brief):
        console.print(Text(one_line(link), style="dim", overflow="fold"))


def _sections(view: View) -> Iterator[tuple[str, str, list[Line]]]:
    """Title, a note beside it, and rows; a section without rows is not shown."""
    for layer in layers_to_read("brief"):
        rows = layer.all_lines(view)
        if layer.in_one_line and rows:
            rows = [("", " · ".join(one_line(right) for _, right in rows))]
        yield layer.title(view), layer.note(view), rows


def _section(console: Console, title: str, note: str, rows: list[Line], *, color: str = "cyan") -> None:
    from rich.padding import Padding
    from rich.text import Text

    console.print()
    console.print(Text.assemble((title.upper(), f"bold {color}"), (f"  {note}" if note else "", "dim")))
    if all(not left or not right for left, right in rows):
        for left, right in rows:
            style = "bold" if left else ""
            console.print(Padding(Text(one_line(left or right), style=style, overflow="fold"), (0, 0, 0, 2)))
    elif console.width < NARROW_COLUMNS and _is_shorter_stacked(rows, console.width):
        for left, right in rows:
            if left:
                console.print(Padding(Text(one_line(left), style="bold", overflow="fold"), (0, 0, 0, 2)))
            if right:
                console.print(Padding(Text(one_line(right), overflow="fold"), (0, 0, 0, 4)))
    else:
        console.print(_grid(rows, console.width))


def _first_column(rows: list[Line], width: int) -> int:
    """The columns of what stands left: as many as it needs, no more than two fifths of the line."""
    from rich.cells import cell_len

    return min(max(cell_len(one_line(left)) for left, _ in rows), width * 2 // 5)


def _is_shorter_stacked(rows: list[Line], width: int) -> bool:
    """Whether the rows take fewer lines one above the other than side by side, were words cut anywhere."""
    from rich.cells import cell_len

    first = _first_column(rows, width)
    sizes = [(cell_len(one_line(left)), cell_len(one_line(right))) for left, right in rows]
    beside = sum(max(ceil(left / max(1, first)), ceil(right / max(1, width - first - 4))) for left, right in sizes)
    stacked = sum(ceil(left / (width - 2)) + ceil(right / (width - 4)) for left, right in sizes)
    return stacked < beside


def _grid(rows: list[Line], width: int) -> RenderableType:
    """Two columns: what it is, and what is said of it. The first takes no more than two fifths of the line."""
    from rich.padding import Padding
    from rich.table import Table
    from rich.text import Text

    grid = Table.grid(padding=(0, 2))
    grid.add_column(width=_first_column(rows, width), overflow="fold")
    grid.add_column(overflow="fold", ratio=1)
    grid.expand = True
    for left, right in rows:
        grid.add_row(Text(one_line(left), style="bold"), Text(one_line(right)))
    return Padding(grid, (0, 0, 0, 2))
