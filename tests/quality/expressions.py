"""Every regular expression that nutgraf compiles, and hostile text made for each: `patterns()` and `pumps()`.

`python tests/quality/expressions.py` prints the patterns as JSON; patterns() runs that in a process of its own, where
nothing is compiled yet.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from re import _constants as codes
from re import _parser as parser
from types import FrameType

SOURCE = Path(__file__).parents[2] / "src" / "nutgraf"
LOADERS = (
    "compile_small",
    "load_pipeline",
    "doc_bin",
)  # what is compiled straight from these is spaCy's own, in machine code
UNBOUNDED = 30  # a repeat that may go on longer than this is one that text can pump
SAMPLE_TEXT = (
    'M. Dupont a dit : « Il faut agir », 5 % en 2019, loi n° 2019-1446. "Said" he, the minister. — Oui, dit-il.\n'
)
SAMPLE_PAGE = f"<html><head><title>A</title></head><body><p>{SAMPLE_TEXT * 9}</p></body></html>"
CLASSES = {
    codes.CATEGORY_DIGIT: r"\d",
    codes.CATEGORY_NOT_DIGIT: r"\D",
    codes.CATEGORY_SPACE: r"\s",
    codes.CATEGORY_NOT_SPACE: r"\S",
    codes.CATEGORY_WORD: r"\w",
    codes.CATEGORY_NOT_WORD: r"\W",
}
REPEATS = (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT)
LOOKS = (codes.ASSERT, codes.ASSERT_NOT)
PROBES = "aA1 .,-'/\n\"(_é%:;)[]«»“”’—\u00a0ạ市"


def patterns() -> list[tuple[str, int]]:
    """Pattern and flags of every expression that nutgraf's own files compile, the packs' included."""
    done = subprocess.run([sys.executable, __file__], capture_output=True, text=True, check=True, encoding="utf-8")
    return [(text, flags) for text, flags in json.loads(done.stdout)]


def _record() -> list[tuple[str, int]]:
    """Import every module and read an article in every language, with an ear on the compiler."""
    from re import _compiler as compiler

    found: dict[tuple[str, int], None] = {}
    compile_ = compiler.compile

    def listening(pattern: object, flags: int = 0) -> object:
        if isinstance(pattern, str) and _is_ours(sys._getframe(1)):
            found[pattern, int(flags)] = None
        return compile_(pattern, flags)

    from nutgraf.languages.expressions import record_expressions

    compiler.compile = listening
    re.purge()
    with record_expressions() as kept:  # those that the build compiled are compiled no more
        _use_everything()
    return list(found | {(pattern, int(flags)): None for pattern, flags in kept})


def _is_ours(frame: FrameType | None) -> bool:
    """Whether the call comes from a file of nutgraf, through nothing but `re`."""
    while frame is not None and Path(frame.f_code.co_filename).parent.name == "re":
        frame = frame.f_back
    if frame is None or frame.f_code.co_name in LOADERS:
        return False
    return SOURCE in Path(frame.f_code.co_filename).parents


def _use_everything() -> None:
    import nutgraf

    for module in walk_packages(nutgraf.__path__, "nutgraf."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    from nutgraf.exports import SUFFIXES, write_bytes
    from nutgraf.languages.load import load_pack, pack_codes
    from nutgraf.pipeline import brief_article
    from nutgraf.settings import Settings
    from nutgraf.stages.acquire.read import article_from_text, read_article_bytes
    from nutgraf.stages.orders.patterns import compile_rule

    for code in pack_codes():
        orders = load_pack(code).orders
        for index in range(len(orders.rules)):
            compile_rule(code, index)
    read_article_bytes(SAMPLE_PAGE.encode("cp1252"), "a.html")
    for code in (*pack_codes(), "ja"):
        brief = brief_article(article_from_text(SAMPLE_TEXT * 3), Settings(language=code))
    brief_article(article_from_text(SAMPLE_TEXT), Settings())
    for name in SUFFIXES:
        write_bytes(brief, name)


def pumps(pattern: str, flags: int) -> Iterator[tuple[str, str, str]]:
    """(before, pump, after) for each repeat without an end in a pattern: text that makes it try again and again."""
    seen = set()
    tree = parser.parse(pattern, flags)
    for before, body in _repeats(list(tree)):
        for pump in dict.fromkeys((body, body[-1:], body + " ")):
            if pump and (before[-40:], pump) not in seen:
                seen.add((before[-40:], pump))
                yield before[-40:], pump, "\0"


def _inner(op: object, value: object) -> list[list[tuple[object, object]]]:
    """The parsed patterns inside a part of one."""
    if op in REPEATS:
        return [list(value[2])]
    if op is codes.SUBPATTERN:
        return [list(value[3])]
    if op is codes.BRANCH:
        return [list(branch) for branch in value[1]]
    if op in LOOKS:
        return [list(value[1])]
    return [list(value)] if op is codes.ATOMIC_GROUP else []


def _repeats(items: list[tuple[object, object]], before: str = "") -> Iterator[tuple[str, str]]:
    """(what stands before, one turn) of every repeat in a parsed pattern."""
    for op, value in items:
        for part in _inner(op, value):
            if op in REPEATS and value[1] > UNBOUNDED:
                yield before, _written(part)
            yield from _repeats(part, before)
        before += _one(op, value)


def _written(items: list[tuple[object, object]]) -> str:
    """A short text that a parsed pattern matches, or nearly."""
    return "".join(_one(op, value) for op, value in items)


def _one(op: object, value: object) -> str:
    if op is codes.LITERAL:
        return chr(value)
    if op in (codes.NOT_LITERAL, codes.ANY):
        return "a" if value != ord("a") else "b"
    if op is codes.IN:
        return _of_class(value)
    if op in LOOKS:
        return ""
    inner = _inner(op, value)
    return _written(inner[0]) * (max(1, min(value[0], 3)) if op in REPEATS else 1) if inner else ""


def _of_class(items: list[tuple[object, object]]) -> str:
    """A character of a class: one of the probes, else the first that the class names."""
    matcher = re.compile(f"[{''.join(_class_part(op, value) for op, value in items)}]")
    named = [
        chr(value if op is codes.LITERAL else value[0]) for op, value in items if op in (codes.LITERAL, codes.RANGE)
    ]
    return next((probe for probe in (*PROBES, *named) if matcher.match(probe)), "a")


def _class_part(op: object, value: object) -> str:
    """One part of a class as a pattern."""
    if op is codes.NEGATE:
        return "^"
    if op is codes.LITERAL:
        return re.escape(chr(value))
    if op is codes.RANGE:
        return f"{re.escape(chr(value[0]))}-{re.escape(chr(value[1]))}"
    return CLASSES[value]


if __name__ == "__main__":
    sys.stdout.write(json.dumps(_record()))
