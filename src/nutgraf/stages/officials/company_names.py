"""Companies that are called as persons are: "Philip Morris raised its dividend", "shares in Morgan Stanley"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from nutgraf.stages.officials.cued_names import name_cues
from nutgraf.stages.officials.names import Name
from nutgraf.stages.officials.phrase_index import PhraseIndex
from nutgraf.text.words import Shape

MAX_NOUN_WORDS: Final = 3  # words of the longest phrase before a company's name: "le fabricant de"
SHORT_ENDING_LETTERS: Final = 2  # letters of "SA", "AG"
MAX_MATTER_WORDS: Final = 5  # words from the name to what only a company has: "has again raised its (dividend)"


def without_companies(phrases: PhraseIndex, code: str, names: Sequence[Name], persons: Iterable[Name]) -> list[Name]:
    """The names but those that somewhere in the text are a company's; `persons` have a post or a form of address."""
    keys = phrases.words.keys
    sure = {keys[name.start : name.end] for name in persons}
    unsure = {keys[n.start : n.end] for n in names} - sure
    places: dict[str, list[int]] = {name[0]: [] for name in unsure}
    for index, key in enumerate(keys):
        if key in places:
            places[key].append(index)
    found = {name for name in unsure if any(_is_company(phrases, code, name, i) for i in places[name[0]])}
    return [n for n in names if keys[n.start : n.end] not in found] if found else list(names)


def _is_company(phrases: PhraseIndex, code: str, name: tuple[str, ...], start: int) -> bool:
    """Whether the name is here and the words around it say that it is a company's."""
    end = start + len(name)
    if len(name) > 1 and phrases.words.keys[start:end] != name:
        return False
    before = range(max(0, start - MAX_NOUN_WORDS), start)
    if any(phrases.phrase_end("company", i) == start for i in before):
        return True
    if any(_ends_company(phrases, i) for i in (end, end - 1)):
        return True
    joined = phrases.is_mark(end, "&") and phrases.is_capitalised(end + 1)
    return joined or _has_matter(phrases, code, end)


def _ends_company(phrases: PhraseIndex, index: int) -> bool:
    """Whether an ending of companies is here; one of two letters has capitals, for "sa" and "se" are words too."""
    short = len(phrases.key(index)) <= SHORT_ENDING_LETTERS
    return phrases.starts_phrase(index, "company_ending") and (phrases.shape(index) is Shape.CAPITALS or not short)


def _has_matter(phrases: PhraseIndex, code: str, index: int) -> bool:
    """Whether the clause goes on with what only a company has, and no verb of saying is before it."""
    saying = name_cues(code).saying
    for here in range(index, index + MAX_MATTER_WORDS):
        if phrases.shape(here) in (Shape.MARK, Shape.LINE) or phrases.key(here) in saying:
            return False
        if phrases.starts_phrase(here, "company_matter"):
            return here > index
    return False
