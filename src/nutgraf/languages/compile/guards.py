"""Guards for regular expressions: a look ahead at the few letters that a match can begin with.

An order rule has hundreds of branches, and `re` tries each where a word begins. Most words begin like none of them,
which a look ahead at a trie of the branches' first letters says at once. It takes nothing that the expression takes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from re import _constants as codes  # type: ignore[attr-defined]  # private: who calls keeps nothing without them
from re import _parser  # type: ignore[attr-defined]
from typing import Any, Final, NamedTuple

from nutgraf.text.phrases import any_word

GUARD_CHARS: Final = 5  # letters looked at: 48 of 100 French words pass three of them, 28 four, 19 five, 12 six
MAX_HEADS: Final = 6000  # beginnings of one expression; one with more is not guarded
MAX_CLASS_CHARS: Final = 40  # code points of a class that are tried one by one
REPEATS: Final = (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT)
LOOKS: Final = (codes.ASSERT, codes.ASSERT_NOT, codes.AT)


class Head(NamedTuple):
    """How a match can begin: its first letters, and whether what follows them is known to come next."""

    letters: str
    known: bool = True


class TooMany(Exception):
    """An expression begins in more ways than are worth a look."""


def guard(parsed: Any) -> Any:
    """The parsed expression with a guard after the looks that it opens with; as it is where none would help."""
    first = next((place for place, (op, _) in enumerate(parsed.data) if op not in LOOKS), None)
    if first is None or parsed.state.flags & re.IGNORECASE:
        return parsed
    try:
        heads = {head.letters for head in _sequence(parsed.data[first:])}
    except TooMany:
        return parsed
    if "" not in heads:
        trie = _parser.parse(any_word(_shortest(heads)))
        parsed.data.insert(first, (codes.ASSERT, (1, trie)))
    return parsed


def _shortest(heads: set[str]) -> list[str]:
    """The beginnings without those that another begins."""
    return sorted(head for head in heads if not any(head[:size] in heads for size in range(1, len(head))))


def _sequence(items: Iterable[tuple[Any, Any]]) -> set[Head]:
    """How the items, one after the other, can begin. Raises TooMany."""
    heads = {Head("")}
    for op, argument in items:
        if not any(head.known for head in heads):
            break
        following = _item(op, argument)
        heads = {joined for head in heads for joined in ([head] if not head.known else _join(head, following))}
        if len(heads) > MAX_HEADS:
            raise TooMany
    return heads


def _join(head: Head, following: set[Head]) -> Iterable[Head]:
    for after in following:
        letters = head.letters + after.letters
        yield Head(letters[:GUARD_CHARS], after.known and len(letters) < GUARD_CHARS)


def _item(op: Any, argument: Any) -> set[Head]:
    """How one item of a parsed expression can begin."""
    if op is codes.LITERAL:
        return {Head(chr(argument))}
    if op is codes.IN:
        return _class(argument)
    if op is codes.BRANCH:
        return {head for branch in argument[1] for head in _sequence(branch)}
    if op is codes.SUBPATTERN and not argument[1] & re.IGNORECASE:
        return _sequence(argument[3])
    if op in REPEATS:
        return _repeat(*argument)
    return {Head("")} if op in LOOKS else {Head("", known=False)}


def _class(members: list[tuple[Any, Any]]) -> set[Head]:
    letters: list[int] = []
    for op, argument in members:
        if op is codes.LITERAL:
            letters.append(argument)
        elif op is codes.RANGE and argument[1] - argument[0] < MAX_CLASS_CHARS:
            letters += range(argument[0], argument[1] + 1)
        else:
            return {Head("", known=False)}
    return {Head(chr(letter)) for letter in letters}


def _repeat(least: int, most: int, items: Any) -> set[Head]:
    once = _sequence(items)
    heads = once if most == 1 else {Head(head.letters, known=False) for head in once}
    return heads if least else heads | {Head("")}
