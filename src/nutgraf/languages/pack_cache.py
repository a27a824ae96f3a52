"""What is made from packs is kept, until another pack takes the place of one: then it is made again."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, wraps
from typing import ParamSpec, TypeVar

Given = ParamSpec("Given")
Made = TypeVar("Made")

_forget: list[Callable[[], None]] = []


def pack_cache(make: Callable[Given, Made]) -> Callable[Given, Made]:
    """functools.cache for what is made from packs by a language's code, or from all of them."""
    kept = cache(make)
    _forget.append(kept.cache_clear)

    @wraps(make)
    def look_up(*args: Given.args, **options: Given.kwargs) -> Made:
        return kept(*args, **options)  # type: ignore[arg-type]  # what a code is asked by can be hashed

    return look_up


def forget_packs() -> None:
    """Make anew, when it is next asked for, all that was made from packs."""
    for forget in _forget:
        forget()
