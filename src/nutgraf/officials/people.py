"""The persons of a text: which names are one person's, and every further mention of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from nutgraf.officials.reading import Reading, folded
from nutgraf.officials.words import NAMELY, Shape

Keys = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """A person by the fullest form of the name, and the forms by which the text may mention it again."""

    keys: Keys
    free: frozenset[Keys]  # forms that mean the person wherever they stand
    bound: frozenset[Keys]  # forms that do so only behind an honorific or a title


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of words that names a person: `person` is the index in the list of the known."""

    start: int
    end: int
    person: int


def name_keys(r: Reading, start: int, end: int) -> Keys:
    """The name's words without case and diacritics."""
    return folded(r.words.keys[i].rstrip("'") for i in range(start, end) if r.words.shapes[i] is not Shape.MARK)


def gather(r: Reading, forms: Iterable[Keys]) -> list[Known]:
    """One entry a person from all forms of names in the text, in the order of their first full form."""
    full: list[Keys] = []
    short: list[Keys] = []
    for form in dict.fromkeys(forms):
        (full if len(form) > 1 else short).append(form)
    persons: list[Keys] = []
    for form in full:
        same = next((i for i, other in enumerate(persons) if _same(form, other)), None)
        if same is None:
            persons.append(form)
        elif len(form) > len(persons[same]):
            persons[same] = form
    persons += [form for form in short if not any(form[0] in person for person in persons if len(person) > 1)]
    return [_known(r, person) for person in persons]


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


def _known(r: Reading, keys: Keys) -> Known:
    if len(keys) == 1:
        return Known(keys, frozenset((keys,)), frozenset())
    family_first = keys[0] in r.lexicon.family and (len(keys) > 2 or keys[0] not in r.lexicon.given)
    if family_first:
        first = () if r.lexicon.accents else (keys[:1],)  # half of Vietnam bears one of three family names
        alone = first if len(keys) == 2 else ()
        return Known(keys, frozenset((keys, *alone)), frozenset((keys[-1:], keys[-2:], *first)) - {keys, *alone})
    free = {keys, *(keys[i:] for i in range(1, len(keys)) if not _light(r, keys[i]) or i + 1 < len(keys))}
    free |= {keys[:i] for i in range(2, len(keys)) if not _light(r, keys[i - 1])}
    free |= {(key,) for key in keys[1:] if not _light(r, key) and key not in r.lexicon.given}
    return Known(keys, frozenset(free), frozenset((keys[:1],)))


def _light(r: Reading, key: str) -> bool:
    return len(key) < 3 or key.endswith(".") or key in r.lexicon.particles


def find_mentions(r: Reading, persons: Sequence[Known]) -> Iterator[Mention]:
    """Every mention of the persons by name, the longest form first; a form that two bear means neither."""
    forms = _forms(persons)
    plain = folded(r.words.keys) if r.lexicon.accents else r.words.keys
    index, size = 0, len(plain)
    while index < size:
        hit = None
        if r.words.shapes[index] in NAMELY or r.words.shapes[index] is Shape.LOWER:
            for form, person, bound in forms.get(plain[index].rstrip("'"), ()):
                if plain[index + 1 : index + len(form)] == form[1:] and _stands(r, index, index + len(form), bound):
                    hit = Mention(index, index + len(form), person)
                    break
        if hit is None:
            index += 1
            continue
        if hit.person >= 0:
            yield hit
        index = hit.end


def _forms(persons: Sequence[Known]) -> dict[str, list[tuple[Keys, int, bool]]]:
    owners: dict[Keys, tuple[int, bool]] = {}
    for person, known in enumerate(persons):
        for form in known.free | known.bound:
            taken = owners.get(form)
            bound = form in known.bound and form not in known.free
            if taken is None:
                owners[form] = (person, bound)
            elif form != persons[taken[0]].keys or form == known.keys:
                owners[form] = (person, bound) if form == known.keys else (-1, bound)
    forms: dict[str, list[tuple[Keys, int, bool]]] = {}
    for form, (person, bound) in sorted(owners.items(), key=lambda item: (-len(item[0]), item[0])):
        forms.setdefault(form[0], []).append((form, person, bound))
    return forms


def _stands(r: Reading, start: int, end: int, bound: bool) -> bool:  # noqa: FBT001 - a fact of the form, not a mode
    """Whether the words here are the person's name and no part of a longer name or of a thing named after it."""
    shapes = r.words.shapes
    if not any(shapes[i] in NAMELY for i in range(start, end)) or shapes[end - 1] is Shape.LOWER:
        return False
    if any(r.ends("eponym", i) == start and shapes[i] is Shape.LOWER for i in range(max(0, start - 2), start)):
        return False
    if bound or (end - start == 1 and r.ends("head", start)):
        return _introduced(r, start)
    if end - start > 1:
        return True
    return not (
        _more_name(r, end) or (_more_name(r, start - 1) and not r.opens(start - 1) and not _introduced(r, start))
    )


def _more_name(r: Reading, index: int) -> bool:
    """Whether the capitalised word beside a surname makes it another person's or a body's name."""
    if not r.namely(index):
        return False
    return not any(index in r.found[k] for k in ("stop", "article", "head", "flag", "calendar", "relative", "copula"))


def _introduced(r: Reading, start: int) -> bool:
    """Whether an honorific or a title stands before the word."""
    return any(
        r.ends(kind, i) == start for kind in ("honorific", "head", "modifier") for i in range(max(0, start - 3), start)
    )  # fmt: skip
