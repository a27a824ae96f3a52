"""The names of persons in all packs and in given_names.txt, as keys for lookups in articles of any language."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final

from nutgraf.languages.endings import change_endings
from nutgraf.languages.inventory import read_source
from nutgraf.languages.schema import LanguagePack
from nutgraf.languages.schema.officials import Officials
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
    forms = (form for s in sections if s.cases for name in s.given_names for form in change_endings(name, s.cases))
    given = _of_all(sections, lambda section: section.given_names) | _both_spellings(listed_names())
    return Names(
        given,
        _both_spellings(forms) - given,
        _of_all(sections, lambda section: section.family_names),
        _of_all(sections, lambda section: section.particles),
        _of_all(sections, lambda section: section.place_starts),
    )


def _of_all(sections: Iterable[Officials], words_of: Callable[[Officials], Iterable[str]]) -> frozenset[str]:
    return _both_spellings(word for section in sections for word in words_of(section))


def _both_spellings(names: Iterable[str]) -> frozenset[str]:
    words = set(names)
    return frozenset(fold_key(w) for w in words) | frozenset(fold_key(w, accents=True) for w in words)
