"""Regular expressions of a language as `re` compiles them, kept when the package is built: a run only loads them.

Compiling the order rules of an inflected language takes a second, loading them 20 milliseconds. What is kept is the
program of `re`'s own machine, which checks each program before it takes one; it is valid for the one Python that made
it, and is found by the whole text of its expression, so that it is never that of another. Whatever is not kept (in
another Python, for an edited pack) is compiled as usual.
"""

from __future__ import annotations

import json
import re
import sys
from array import array
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from hashlib import blake2b
from importlib import resources
from typing import Any, Final

from nutgraf.languages.artefacts import FOLDER, digest

PYTHON: Final = f"{sys.implementation.cache_tag} {'.'.join(map(str, sys.version_info))} {sys.byteorder}"
ALL_PACKS: Final = "shared"  # in place of a language's code: expressions of all packs together
CODE: Final = (
    "expressions.py",
    "compile/guards.py",
    *(
        f"../stages/{name}.py"
        for name in (
            "instruments/patterns",
            "numbers/lexicon/date_formats",
            "officials/cued_names",
            "orders/patterns",
            "quotes/indirect_patterns",
            "summary/required_sentences",
            "zones/cues",
        )
    ),
    *(f"../stages/speech/{name}.py" for name in ("clauses", "reporting", "shapes", "verbs")),
    "../text/phrases.py",
)
_recorded: list[dict[tuple[str, int], None]] = []


def compile_expression(code: str, pattern: str, flags: int = 0) -> re.Pattern[str]:
    """An expression of the language with this code, as `re.compile` gives it. Raises re.error."""
    for recorded in _recorded:
        recorded[pattern, flags] = None
    kept = kept_programs(code)
    if program := kept.index.get(_key(pattern, flags)):
        return kept.load(pattern, program)
    return re.compile(pattern, flags)


@contextmanager
def record_expressions() -> Iterator[dict[tuple[str, int], None]]:
    """The expressions, with their flags, that are compiled while it lasts, in order."""
    recorded: dict[tuple[str, int], None] = {}
    _recorded.append(recorded)
    try:
        yield recorded
    finally:
        _recorded.remove(recorded)


class KeptPrograms:
    """Programs of a compiled file: where each begins, how many words it has, its flags and its groups."""

    def __init__(self, content: bytes = b"") -> None:
        head, _, self._words = content.partition(b"\n")
        header = json.loads(head) if head else {}
        self.index: Mapping[str, list[Any]] = header.get("programs", {}) if header.get("python") == PYTHON else {}

    def load(self, pattern: str, program: list[Any]) -> re.Pattern[str]:
        """The expression with this text and program."""
        from _sre import compile as load_program  # type: ignore[import-not-found]  # CPython's own, without types

        start, size, flags, groups, names = program
        words = array("I", self._words[start : start + size])
        by_number = [None, *({number: name for name, number in names.items()}.get(n + 1) for n in range(groups))]
        loaded: re.Pattern[str] = load_program(pattern, flags, words.tolist(), groups, names, tuple(by_number))
        return loaded


@cache
def kept_programs(code: str) -> KeptPrograms:
    """What was kept of a language when the package was built; nothing where that was for another Python."""
    file = resources.files("nutgraf") / "languages" / FOLDER / file_name(code)
    return KeptPrograms(file.read_bytes()) if file.is_file() else KeptPrograms()


def file_name(code: str) -> str:
    """The compiled file of a language's expressions."""
    return f"{code}.expressions"


def expressions_digest(pack: str) -> str:
    """The digest of a language's compiled expressions, from that of its pack: each Python makes its own."""
    return digest(CODE, pack.encode("ascii"), PYTHON.encode("ascii"))


def pack_programs(expressions: Iterable[tuple[str, int]], made_from: str) -> bytes:
    """The compiled file of these expressions; `made_from` is the digest of what they are made from."""
    words, programs = b"", {}
    for pattern, flags in expressions:
        program = _program(pattern, flags)
        if program is not None:
            code, *rest = program
            data = array("I", code).tobytes()
            programs[_key(pattern, flags)] = [len(words), len(data), *rest]
            words += data
    header = {"made_from": made_from, "python": PYTHON, "programs": programs}
    return json.dumps(header, separators=(",", ":")).encode("ascii") + b"\n" + words


def _program(pattern: str, flags: int) -> tuple[list[int], int, int, dict[str, int]] | None:
    """The program of an expression, its flags, its number of groups and their names; None where `re` has others."""
    try:
        from re import _compiler, _parser  # type: ignore[attr-defined]  # private: a Python without them keeps nothing

        from nutgraf.languages.compile.guards import guard

        parsed = guard(_parser.parse(pattern, flags))
        code = _compiler._code(parsed, flags)
        state = parsed.state
        return code, flags | state.flags, state.groups - 1, dict(state.groupdict)
    except (ImportError, AttributeError, TypeError):
        return None


def _key(pattern: str, flags: int) -> str:
    return blake2b(f"{int(flags)} {pattern}".encode(), digest_size=16).hexdigest()
