"""A title in the nominative, for display, where the language declines titles and the nominative is sure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from nutgraf.languages.endings import change_endings, split_rules
from nutgraf.languages.pack_cache import pack_cache
from nutgraf.languages.schema.grammar import Grammar
from nutgraf.languages.schema.officials import Officials
from nutgraf.text.fold import fold_key

MIN_HEAD_LETTERS = 4  # of a title that may end a compound: "Bundes(ministers)"


@dataclass(frozen=True, slots=True)
class _Nominative:
    word: str
    feminine: bool


def title_label(title: str, section: Officials, grammar: Grammar) -> str | None:
    """The title in the nominative: "generální ředitel" for "generálním ředitelem".

    None where it is in the nominative already, and where its head or an adjective before the head is not known in that
    form, or in two ways. What is behind the head stays as it is: it depends on the head, not on the sentence.
    """
    if not section.adjective_nominatives:
        return None
    forms = _forms(section)
    words = title.split(" ")
    for at, word in enumerate(words):
        if found := _nominative(word, forms, compounds=grammar.compounding == "closed"):
            before = [_adjective(each, section.adjective_nominatives, found) for each in words[:at]]
            return " ".join([*filter(None, before), found.word, *words[at + 1 :]]) if all(before) else None
        if fold_key(word) in forms.nominatives:
            return None
    return None


def _nominative(word: str, forms: _Forms, *, compounds: bool) -> _Nominative | None:
    """The nominative of a title's form, with the word's own beginning where it is a compound or has a capital."""
    key = fold_key(word)
    if len(key) != len(word):
        return None
    starts = range(len(key) - MIN_HEAD_LETTERS + 1) if compounds else (0,)
    for start in starts:
        if key[start:] in forms.nominatives:
            return None
        if found := forms.cases.get(key[start:]):
            capital = word[start].isupper()
            ending = found.word.capitalize() if capital else found.word
            return _Nominative(word[:start] + ending, found.feminine)
    return None


def _adjective(word: str, rules: Iterable[str], head: _Nominative) -> str | None:
    """The adjective in the nominative as the head's gender asks for it; None where no rule has its ending."""
    for old, new in split_rules(rules):
        masculine, _, feminine = new.partition("|")
        ending = feminine if head.feminine else masculine
        if ending and word.endswith(old):
            return word.removesuffix(old) + ending
    return None


@dataclass(frozen=True, slots=True)
class _Forms:
    cases: Mapping[str, _Nominative]  # by the key of each other form, where it is of one title alone
    nominatives: frozenset[str]  # keys


@pack_cache
def _forms(section: Officials) -> _Forms:
    """The forms of a pack's titles; kept for the process."""
    titles = (*section.governing, *section.titles, *section.members, *section.candidates)
    genders = dict(_nominatives(titles, section.feminine))  # of a word that is listed and made by a rule, the rule's
    nominatives = frozenset(map(fold_key, genders))
    found: dict[str, set[_Nominative]] = {}
    for word, feminine in genders.items():
        for form in change_endings(word, (*section.cases, *section.plural)):
            found.setdefault(fold_key(form), set()).add(_Nominative(word, feminine))
    sure = {key: next(iter(of)) for key, of in found.items() if len(of) == 1 and key not in nominatives}
    return _Forms(sure, nominatives)


def _nominatives(titles: Sequence[str], endings: Iterable[str]) -> Iterator[tuple[str, bool]]:
    """The titles of one word, then their feminines, each with whether it is one."""
    single = [title for title in titles if " " not in title]
    yield from ((title, False) for title in single)
    for title in single:
        yield from ((form, True) for form in change_endings(title, endings))
