"""The persons of a text: which names are one person's, and every further mention of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from nutgraf.stages.officials.phrase_index import PhraseIndex, folded
from nutgraf.text.words import CAPITALISED_SHAPES, Shape, strip_case_ending

Keys = tuple[str, ...]
MAX_COMPARED = 20  # persons with one surname that a new form is compared with: more only slow a list of names down
SHARED = -1
NOBODY = -2


class PersonForms(NamedTuple):
    """A person by the fullest form of the name, and the forms by which the text may mention it again."""

    keys: Keys
    unambiguous_forms: frozenset[Keys]  # forms that mean the person wherever they stand
    forms_after_title: frozenset[Keys]  # forms that do so only behind an honorific or a title


class Mention(NamedTuple):
    """A stretch of words that names a person: `person` is the index in the list of the known."""

    start: int
    end: int
    person: int


def name_keys(phrases: PhraseIndex, start: int, end: int) -> Keys:
    """The name's words without capitals, diacritics and the endings of cases."""
    keys = (phrases.words.keys[i] for i in range(start, end) if phrases.words.shapes[i] is not Shape.MARK)
    return tuple(strip_case_ending(key, phrases.lexicon.name_cases) for key in folded(key.rstrip("'") for key in keys))


def cluster_names(phrases: PhraseIndex, forms: Iterable[Keys]) -> list[PersonForms]:
    """One entry a person from all forms of names in the text, in the order of their first full form."""
    distinct = list(dict.fromkeys(forms))
    register = _NameIndex([], {}, {})
    for form in distinct:
        if len(form) > 1:
            _add_form(register, form)
    inside = {key for person in register.persons for key in person}
    alone = [form for form in distinct if len(form) == 1 and form[0] not in inside]
    halves = Counter(_second_surname(phrases, person) for person in register.persons)
    known = [_known(phrases, person) for person in register.persons]
    for index, person in enumerate(register.persons):
        half = (_second_surname(phrases, person),)
        if half in alone and halves[half[0]] == 1:
            alone.remove(half)
            known[index] = known[index]._replace(unambiguous_forms=known[index].unambiguous_forms | {half})
    return known + [_known(phrases, form) for form in alone]


class _NameIndex(NamedTuple):
    """The full names so far, found again by their last word and by what they begin with."""

    persons: list[Keys]
    by_last: dict[str, list[int]]
    by_begin: dict[Keys, int]


def _add_form(register: _NameIndex, form: Keys) -> None:
    """Add a full form as a new person, or as another form of one that is there."""
    near = register.by_last.get(form[-1], [])[:MAX_COMPARED]
    near += [register.by_begin[form[:n]] for n in range(len(form), 1, -1) if form[:n] in register.by_begin]
    person = next((i for i in near if _same(form, register.persons[i])), len(register.persons))
    if person == len(register.persons):
        register.persons.append(form)
    elif len(form) > len(register.persons[person]):
        register.persons[person] = form
    register.by_last.setdefault(form[-1], []).append(person)
    for n in range(2, len(form) + 1):
        register.by_begin.setdefault(form[:n], person)


def _same(one: Keys, other: Keys) -> bool:
    """Whether two full forms are one person's: one is the other's begin or end, or they differ by initials."""
    small, large = sorted((one, other), key=len)
    if small in (large[: len(small)], large[-len(small) :]):
        return True
    return small[-1] == large[-1] and small[0][0] == large[0][0] and _fits(small[:-1], large[:-1])


def _fits(small: Keys, large: Keys) -> bool:
    """Whether each word of the shorter form stands in the longer, written out or as an initial, in order."""
    rest = iter(large)
    return all(any(_alike(word, other) for other in rest) for word in small)


def _alike(word: str, other: str) -> bool:
    if word == other:
        return True
    return (word.endswith(".") or other.endswith(".")) and word[0] == other[0]


def _known(phrases: PhraseIndex, keys: Keys) -> PersonForms:
    if len(keys) == 1:
        return PersonForms(keys, frozenset((keys,)), frozenset())
    family_first = keys[0] in phrases.lexicon.family and (len(keys) > 2 or keys[0] not in phrases.lexicon.given)
    if family_first:
        first = () if phrases.lexicon.family_first else (keys[:1],)  # half of Vietnam bears one of three family names
        alone = first if len(keys) == 2 else ()
        return PersonForms(keys, frozenset((keys, *alone)), frozenset((keys[-1:], keys[-2:], *first)) - {keys, *alone})
    written = tuple(key for key in keys if not key.endswith("."))
    free = {
        keys,
        written or keys,
        *(keys[i:] for i in range(1, len(keys)) if not _is_particle_or_initial(phrases, keys[i]) or i + 1 < len(keys)),
    }
    free |= {keys[:i] for i in range(2, len(keys)) if not _is_particle_or_initial(phrases, keys[i - 1])}
    free |= {
        (key,)
        for key in keys[1:]
        if not _is_particle_or_initial(phrases, key) and key not in phrases.lexicon.given_stems
    }
    return PersonForms(keys, frozenset(free), frozenset((keys[:1],)))


def _second_surname(phrases: PhraseIndex, keys: Keys) -> str:
    """The second half of a double surname, by which the press may name a person: "Grande-(Marlaska)"; or nothing."""
    first, _, second = keys[-1].rpartition("-")
    return second if first and len(keys) > 1 and second not in phrases.lexicon.given_stems else ""


def _is_particle_or_initial(phrases: PhraseIndex, key: str) -> bool:
    return len(key) < 3 or key.endswith(".") or key in phrases.lexicon.particles


def find_mentions(
    phrases: PhraseIndex, persons: Sequence[PersonForms], sure: frozenset[int] = frozenset()
) -> Iterator[Mention]:
    """Every mention of the persons by name, the longest form first; a form that two bear means neither.

    `sure` are words that are a surname alone, whatever is before them.
    """
    owners = _owners(persons)
    longest: dict[str, int] = {}
    for form in owners:
        longest[form[0]] = max(longest.get(form[0], 0), len(form))
    keys = folded(phrases.words.keys) if phrases.lexicon.distinctive_diacritics else phrases.words.keys
    plain = [strip_case_ending(key.rstrip("'"), phrases.lexicon.name_cases) for key in keys]
    index, size = 0, len(plain)
    while index < size:
        for length in range(min(longest.get(plain[index], 0), size - index), 0, -1):
            person, bound = owners.get(tuple(plain[index : index + length]), (NOBODY, False))
            alone = length == 1 and index in sure
            named = alone or _is_mention(phrases, index, index + length, bound=bound)
            if person != NOBODY and named:
                if person >= 0:
                    yield Mention(index, index + length, person)
                index += length - 1
                break
        index += 1


def _owners(persons: Sequence[PersonForms]) -> dict[Keys, tuple[int, bool]]:
    """Whose each form is, and whether it needs an honorific or title before it; SHARED where two bear it."""
    owners: dict[Keys, tuple[int, bool]] = {}
    for person, known in enumerate(persons):
        for form in known.unambiguous_forms | known.forms_after_title:
            bound = form not in known.unambiguous_forms
            taken = owners.get(form)
            if taken is None or form == known.keys:
                owners[form] = (person, bound)
            elif taken[0] < 0 or form != persons[taken[0]].keys:
                owners[form] = (SHARED, bound)
    return owners


def _is_mention(phrases: PhraseIndex, start: int, end: int, *, bound: bool) -> bool:
    """Whether the words here are the person's name and no part of a longer name or of a thing named after it."""
    shapes = phrases.words.shapes
    if not any(shapes[i] in CAPITALISED_SHAPES for i in range(start, end)) or shapes[end - 1] is Shape.LOWER:
        return False
    if any(
        phrases.phrase_end("named_after", i) == start and shapes[i] is Shape.LOWER
        for i in range(max(0, start - 2), start)
    ):
        return False
    if bound or (end - start == 1 and phrases.phrase_end("head", start)):
        return _introduced(phrases, start)
    if end - start > 1:
        return True
    return not (
        _more_name(phrases, end)
        or (
            _more_name(phrases, start - 1)
            and not phrases.is_line_or_sentence_start(start - 1)
            and not _introduced(phrases, start)
        )
    )


def _more_name(phrases: PhraseIndex, index: int) -> bool:
    """Whether the capitalised word beside a surname makes it another person's or a body's name."""
    if not phrases.is_capitalised(index):
        return False
    return not phrases.starts_phrase(index, "stop", "article", "head", "flag", "calendar", "relative", "copula")


def _introduced(phrases: PhraseIndex, start: int) -> bool:
    """Whether an honorific or a title stands before the word."""
    return any(
        start in (phrases.phrase_end("honorific", i), phrases.phrase_end("head", i), phrases.phrase_end("modifier", i))
        for i in range(max(0, start - 3), start)
    )
