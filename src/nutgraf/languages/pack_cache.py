"""What is made from packs is kept, until another pack takes the place of one: then it is made again."""

from __future__ import annotations

from collections.abc import Callable, Set
from functools import cache, wraps
from typing import ParamSpec, TypeVar

Given = ParamSpec("Given")
Made = TypeVar("Made")

_forget: list[tuple[Callable[[], None], tuple[str, ...]]] = []


def pack_cache(make: Callable[Given, Made]) -> Callable[Given, Made]:
    """functools.cache for what is made from packs by a language's code, or from all of them."""
    return _pack_cache(make, ())


def section_cache(*sections: str) -> Callable[[Callable[Given, Made]], Callable[Given, Made]]:
    """`pack_cache` for what is made from these sections of a pack alone: it is kept while they are the same."""
    return lambda make: _pack_cache(make, sections)


def _pack_cache(make: Callable[Given, Made], sections: tuple[str, ...]) -> Callable[Given, Made]:
    kept = cache(make)
    _forget.append((kept.cache_clear, sections))

    @wraps(make)
    def look_up(*args: Given.args, **options: Given.kwargs) -> Made:
        return kept(*args, **options)  # type: ignore[arg-type]  # what a code is asked by can be hashed

    return look_up


def forget_packs(changed: Set[str] | None = None) -> None:
    """Make anew, when it is next asked for, all that was made from packs, or from their `changed` sections."""
    if changed is not None and not changed:
        return
    for forget, sections in _forget:
        if changed is None or not sections or not changed.isdisjoint(sections):
            forget()
