"""On which line of a TOML file each key stands: tomllib says it of no key."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Mapping
from typing import Final

Path = tuple[str | int, ...]

TOKEN: Final = re.compile(
    r"""(?P<skipped>[ \t\r]+|\#[^\n]*)
    |(?P<text>\"{3}(?:\\.|[^\\])*?\"{3,5}|'{3}.*?'{3,5}|"(?:\\.|[^"\\\n])*"|'[^'\n]*')
    |(?P<mark>[\[\]{}=,.\n])
    |(?P<word>[^\s\[\]{}=,.\#"']+)""",
    re.VERBOSE | re.DOTALL,
)


def line_of(lines: Mapping[Path, int], path: Path) -> int:
    """The line of a key, from 1; of one that has no line of its own, that of the nearest key around it."""
    while path and path not in lines:
        path = path[:-1]
    return lines.get(path, 1)


def key_lines(toml: str) -> dict[Path, int]:
    """The line of every key, table and item of a list, by its path. The text has to be TOML."""
    return _Reader(toml).read()


class _Reader:
    """Reads a TOML file's keys, one token after the other."""

    def __init__(self, toml: str) -> None:
        self.tokens: list[tuple[str, int]] = []
        line = 1
        for token in TOKEN.finditer(toml):
            if token.lastgroup != "skipped":
                self.tokens.append((token[0], line))
            line += token[0].count("\n")
        self.at = 0
        self.lines: dict[Path, int] = {}

    def read(self) -> dict[Path, int]:
        """All lines."""
        table: Path = ()
        tables: Counter[Path] = Counter()
        while self.at < len(self.tokens):
            if self._accept("\n"):
                continue
            line = self.tokens[self.at][1]
            if self._accept("["):
                table, many = self._header(tables)
                self.lines.setdefault(table[:-1] if many else table, line)
                self.lines[table] = line
            else:
                self._pair(table)
        return self.lines

    def _header(self, tables: Counter[Path]) -> tuple[Path, bool]:
        """The path of a table's header, and whether it is one of many ([[...]])."""
        many = self._accept("[")
        path = self._key("]")
        if many:
            self._accept("]")
            tables[path] += 1
            return (*path, tables[path] - 1), True
        return path, False

    def _pair(self, table: Path) -> None:
        line = self.tokens[self.at][1]
        path = (*table, *self._key("="))
        self.lines[path] = line
        self._value(path)

    def _key(self, end: str) -> Path:
        """The parts of a dotted key, up to and with the mark that ends it."""
        parts: list[str | int] = []
        while not self._accept(end):
            token, _ = self.tokens[self.at]
            self.at += 1
            if token != ".":
                parts.append(_plain(token))
        return tuple(parts)

    def _value(self, path: Path) -> None:
        if self._accept("["):
            self._list(path)
        elif self._accept("{"):
            while not self._accept("}"):
                if not (self._accept(",") or self._accept("\n")):
                    self._pair(path)
        else:
            while self.at < len(self.tokens) and self.tokens[self.at][0] not in (",", "]", "}", "\n"):
                self.at += 1

    def _list(self, path: Path) -> None:
        index = 0
        while not self._accept("]"):
            if not (self._accept(",") or self._accept("\n")):
                self.lines[*path, index] = self.tokens[self.at][1]
                self._value((*path, index))
                index += 1

    def _accept(self, mark: str) -> bool:
        """Go on where the next token is this mark; whether it is."""
        found = self.at < len(self.tokens) and self.tokens[self.at][0] == mark
        self.at += found
        return found


def _plain(token: str) -> str:
    """A key without its quotation marks."""
    return next(iter(tomllib.loads(f"{token} = 0"))) if token[0] in "\"'" else token
