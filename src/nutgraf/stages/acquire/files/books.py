"""EPUB books: each chapter of the spine is an article."""

from __future__ import annotations

from collections.abc import Iterator
from posixpath import dirname, normpath
from typing import Any, Final
from urllib.parse import unquote

from nutgraf.errors import BadInput
from nutgraf.settings import Limits
from nutgraf.stages.acquire.files.containers import Container, local_name
from nutgraf.stages.acquire.files.fragments import tree_lines
from nutgraf.stages.acquire.lines import MarkedLine, SourceText
from nutgraf.stages.acquire.pages.dates import machine_day
from nutgraf.stages.acquire.pages.tree import parse_page

_CONTAINER: Final = "META-INF/container.xml"
_MIN_CHAPTER_CHARS: Final = 200  # code points: covers, title pages and lists of contents have less running text


def read_epub(container: Container, label: str, limits: Limits) -> Iterator[SourceText]:
    """The chapters of a book in reading order, without those that have no running text. Raises BadInput."""
    package_name, package = _package(container, label)
    stated: dict[str, list[str]] = {}
    hrefs: dict[str, str] = {}
    for element in package.iter():
        text = " ".join((element.text or "").split())
        if local_name(element) == "item" and "html" in element.get("media-type", ""):
            hrefs[element.get("id", "")] = element.get("href", "")
        elif text:
            stated.setdefault(local_name(element), []).append(text)
    for item in (e for e in package.iter() if local_name(e) == "itemref"):
        name = normpath(f"{dirname(package_name)}/{unquote(hrefs.get(item.get('idref', ''), ''))}").lstrip("./")
        data = container.read(name)
        chapter = _chapter(data, f"{label}: {name}", limits.depth, stated) if data else None
        if chapter is not None:
            yield chapter


def _package(container: Container, label: str) -> tuple[str, Any]:
    root = container.xml(_CONTAINER)
    name = (
        next((e.get("full-path", "") for e in root.iter() if local_name(e) == "rootfile"), "")
        if root is not None
        else ""
    )
    package = container.xml(name) if name else None
    if package is None:
        raise BadInput(f"{label} is no EPUB book that can be read: it has no package document")
    return name, package


def _chapter(data: bytes, label: str, depth: int, stated: dict[str, list[str]]) -> SourceText | None:
    lines = tree_lines(parse_page(data.decode("utf-8", "replace"), label, depth))
    if sum(len(line.text) for line in lines if line.kind is None) < _MIN_CHAPTER_CHARS:
        return None
    title = None
    if lines[0].kind == "subheading":
        title = lines[0].text
        lines[0] = MarkedLine(title, "headline")
    date = next((day for value in stated.get("date", []) if (day := machine_day(value))), None)
    return SourceText(
        tuple(lines),
        title,
        date,
        authors=tuple(stated.get("creator", ())),
        site=next(iter(stated.get("title", ())), None),
        language=next(iter(stated.get("language", ())), None),
    )
