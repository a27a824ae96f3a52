"""The brief for a terminal or a pipe: sections that can be scanned, at any width, article text made inert."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from io import StringIO
from math import ceil
from typing import TYPE_CHECKING, Final

from nutgraf.exports.findings import layers_in
from nutgraf.exports.labels import article_name, language_line, source_facts
from nutgraf.exports.layers import Line
from nutgraf.exports.sanitise import one_line
from nutgraf.records import Brief

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

WIDTH_COLUMNS: Final = 80  # columns where the output has none of its own
NARROW_COLUMNS: Final = 70  # below, what belongs together is stacked where that takes fewer lines than two columns
MAX_WIDTH_COLUMNS: Final = 110  # lines longer than this are hard to read


def write(brief: Brief, *, width: int = WIDTH_COLUMNS, color: bool = False) -> str:
    """The brief as lines of at most `width` columns, with ANSI styles where `color` is set."""
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
    _head(console, brief)
    for title, note, rows in _sections(brief):
        if rows:
            _section(console, title, note, rows)
    return "\n".join(line.rstrip() for line in out.getvalue().split("\n")).strip("\n") + "\n"


def _head(console: Console, brief: Brief) -> None:
    from rich.text import Text

    console.print(Text(one_line(article_name(brief)), style="bold", overflow="fold"))
    facts = (*source_facts(brief), language_line(brief), f"{len(brief.article.text.split()):,} words")
    console.print(Text(" · ".join(map(one_line, facts)), style="dim"))


def _sections(brief: Brief) -> Iterator[tuple[str, str, list[Line]]]:
    """Title, a note beside it, and rows; a section without rows is not shown."""
    for layer in layers_in("brief"):
        rows = [line for finding in layer.findings(brief) for line in layer.shown_lines(brief, finding)]
        if layer.in_one_line and rows:
            rows = [("", " · ".join(one_line(right) for _, right in rows))]
        yield layer.heading, layer.note(brief), _merged(rows) if layer.merges_lines else rows
    yield "Warnings", "", [("!", notice.message) for notice in brief.warnings]


def _merged(rows: list[Line]) -> list[Line]:
    """The rows without those that say the same again; how often they do stands at the end."""
    times = Counter(rows)
    return [(left, right if count == 1 else f"{right} · {count}×") for (left, right), count in times.items()]


def _section(console: Console, title: str, note: str, rows: list[Line]) -> None:
    from rich.padding import Padding
    from rich.text import Text

    style = "bold yellow" if title == "Warnings" else "bold cyan"
    console.print()
    console.print(Text.assemble((title.upper(), style), (f"  {note}" if note else "", "dim")))
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
