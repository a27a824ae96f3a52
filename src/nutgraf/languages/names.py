"""The names of persons in all packs, as keys for lookups: articles of every language have such names."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from nutgraf.languages.endings import change_endings
from nutgraf.languages.schema import LanguagePack
from nutgraf.languages.schema.officials import Officials
from nutgraf.text.fold import fold_key


@dataclass(frozen=True, slots=True)
class Names:
    """Words of names, each with and without its accents."""

    given: frozenset[str] = frozenset()  # as the packs have them
    given_forms: frozenset[str] = frozenset()  # those of a language with cases in all of them
    family: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()
    place_starts: frozenset[str] = frozenset()


def collect_names(packs: Iterable[LanguagePack]) -> Names:
    """The names in these packs."""
    sections = [pack.officials for pack in packs]
    forms = (form for s in sections if s.cases for name in s.given_names for form in change_endings(name, s.cases))
    given = _of_all(sections, lambda section: section.given_names)
    return Names(
        given,
        given | _both_spellings(forms),
        _of_all(sections, lambda section: section.family_names),
        _of_all(sections, lambda section: section.particles),
        _of_all(sections, lambda section: section.place_starts),
    )


def _of_all(sections: Iterable[Officials], words_of: Callable[[Officials], Iterable[str]]) -> frozenset[str]:
    return _both_spellings(word for section in sections for word in words_of(section))


def _both_spellings(names: Iterable[str]) -> frozenset[str]:
    words = set(names)
    return frozenset(fold_key(w) for w in words) | frozenset(fold_key(w, accents=True) for w in words)
