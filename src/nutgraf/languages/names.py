"""The names of persons in all packs and in given_names.txt, as keys for lookups in articles of any language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final

from nutgraf.languages.endings import change_endings
from nutgraf.languages.inventory import read_source
from nutgraf.languages.schema import LanguagePack
from nutgraf.text.fold import fold_key

GIVEN_NAMES: Final = "given_names.txt"


@dataclass(frozen=True, slots=True)
class Names:
    """Words of names, each with and without its accents."""

    given: frozenset[str] = frozenset()  # as they are listed
    case_forms: frozenset[str] = frozenset()  # those of a language with cases in the other cases
    family: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()
    place_starts: frozenset[str] = frozenset()


@cache
def listed_names() -> tuple[str, ...]:
    """The given names of given_names.txt, whose first lines say where they are from."""
    lines = read_source(GIVEN_NAMES).decode("utf-8").splitlines()
    return tuple(line for line in lines if not line.startswith("#"))


def collect_names(packs: Iterable[LanguagePack]) -> Names:
    """The names in these packs and those that no pack has."""
    sections = [pack.officials for pack in packs]
    given = _of_all(section.given_names for section in sections) | _both_spellings(listed_names())
    return Names(
        given,
        _of_all(_case_forms(s.given_names, s.cases) for s in sections if s.cases) - given,
        _of_all(section.family_names for section in sections),
        _of_all(section.particles for section in sections),
        _of_all(section.place_starts for section in sections),
    )


def _of_all(lists: Iterable[tuple[str, ...]]) -> frozenset[str]:
    return frozenset[str]().union(*map(_both_spellings, lists))


@cache
def _case_forms(names: tuple[str, ...], cases: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(form for name in names for form in change_endings(name, cases))


@cache
def _both_spellings(names: tuple[str, ...]) -> frozenset[str]:
    """The keys of names, with and without their accents; kept, for the check of a pack asks for them often."""
    words = set(names)
    return frozenset(fold_key(w) for w in words) | frozenset(fold_key(w, accents=True) for w in words)
