"""spaCy's French token pattern, factored: the same language in 17 thousand characters instead of 1.45 million.

The stock pattern repeats a class of all lower-case letters in each of its 477 alternatives, and compiling it takes
1.7 s of the 2.9 s that loading French costs; the factored one compiles in 0.03 s. It stands in only for the very
pattern it was checked against (spaCy 3.8, by SHA-256); any other is compiled as it is.
"""

from __future__ import annotations

import hashlib
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager

STOCK_SHA256 = "52070ecee59516e7e9ff5d79aeaec973ef15fcf68c34021021bc293f52bd4173"
_STOCK_CHARS = 1_450_369  # looked at before anything is hashed
_LETTERS = re.compile(r"\[[^\]]{500,}\][+*]?")  # a class of all letters of some kind
_LOCK = threading.Lock()


def factor_pattern(pattern: str) -> str:
    """The stock pattern with its alternatives grouped by the parts that hold a class of letters.

    Every alternative is anchored at both ends, so neither their order nor their grouping changes what matches.
    """
    flags, _, body = pattern.partition("(?:")
    groups: dict[tuple[str, str], list[str]] = {}
    for alternative in body.removesuffix(")").split(")|(?:^"):
        head, middle, tail = _split(alternative.removeprefix("^").removesuffix("$"))
        groups.setdefault((head, tail), []).append(middle)
    parts = (f"{head}(?:{'|'.join(middles)}){tail}" for (head, tail), middles in groups.items())
    return f"{flags}^(?:{'|'.join(parts)})$"


def _split(alternative: str) -> tuple[str, str, str]:
    """An alternative as (leading class of letters, words of its own, from the next class of letters on)."""
    classes = list(_LETTERS.finditer(alternative))
    if not classes:
        return "", alternative, ""
    head = classes[0].group() if classes[0].start() == 0 else ""
    tail = classes[1].start() if head and len(classes) > 1 else classes[0].end() if head else classes[0].start()
    return head, alternative[len(head) : tail], alternative[tail:]


@contextmanager
def use_factored_pattern() -> Iterator[None]:
    """While open, `re.compile` gives the factored pattern for the stock one; used around spaCy's French loading."""
    compile_stock = re.compile

    def compile_small(pattern: str, flags: int = 0) -> re.Pattern[str]:
        if len(pattern) == _STOCK_CHARS and hashlib.sha256(pattern.encode()).hexdigest() == STOCK_SHA256:
            pattern = factor_pattern(pattern)
        return compile_stock(pattern, flags)

    with _LOCK:
        re.compile = compile_small  # type: ignore[assignment]  # put back below
        try:
            yield
        finally:
            re.compile = compile_stock
