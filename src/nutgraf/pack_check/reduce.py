"""Packs with only what one text can need of them: a check compiles thousands of packs, and small ones are quick."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, replace
from functools import cache, cached_property
from typing import Any, Final

from nutgraf.languages.load import locale_data, pack_in_place
from nutgraf.languages.schema import LanguagePack
from nutgraf.stages.speech.shapes import expand_shapes, pack_shapes
from nutgraf.text.fold import fold, fold_key

SHARED_BEGINNING_LETTERS: Final = 5  # letters that a word and its inflected forms have in common
# Keys of [officials] whose entries are no words of a text but parts of them, or make other words.
PARTS: Final = frozenset(
    ("feminine", "plural", "cases", "name_cases", "synonyms", "examples", "declined", "place_adjectives", "prefixes")
)
NAMES: Final = ("weekdays", "months", "territories")  # of a locale


@cache
def beginning(word: str) -> str:
    """The first letters of a word, as `TextPacks` looks for them."""
    return fold(word[: SHARED_BEGINNING_LETTERS + 1])[:SHARED_BEGINNING_LETTERS]


class SmallPacks:
    """Makes the packs for each text from a compiled pack, and from those that lack one of its keys."""

    def __init__(self, compiled: LanguagePack, texts: Sequence[str]) -> None:
        """`texts` are all that packs will be asked for."""
        everywhere = _beginnings("\n".join(texts))
        locale = locale_data(compiled)
        names: dict[str, Any] = {
            key: tuple(w for w in getattr(locale, key) if beginning(w) in everywhere) for key in NAMES
        }
        self.compiled = replace(compiled, locale=replace(locale, **names))
        self._words: dict[int, tuple[Any, dict[str, list[str]]]] = {}
        self._texts: dict[str, TextPacks] = {}

    def for_text(self, text: str) -> TextPacks:
        """Those for one text."""
        if text not in self._texts:
            self._texts[text] = TextPacks(self, text)
        return self._texts[text]

    @cached_property
    def cues(self) -> list[re.Pattern[str]]:
        """The cues of each rule of orders, without its conditions."""
        with pack_in_place(self.compiled):
            shapes = pack_shapes(self.compiled.code)
            cues = ("|".join(expand_shapes(cue, shapes) for cue in rule.cues) for rule in self.compiled.orders.rules)
            return [re.compile(rf"(?<![\w-])(?:{cue})(?![\w-])") for cue in cues]

    def words_of(self, record: Any) -> dict[str, dict[str, list[str]]]:
        """The words of each of a record's lists, by their beginnings."""
        listed = {f.name: getattr(record, f.name) for f in fields(record) if f.name not in PARTS}
        return {key: self._by_beginning(value) for key, value in listed.items() if _is_list(value)}

    def _by_beginning(self, words: Iterable[str]) -> dict[str, list[str]]:
        if id(words) not in self._words:
            self._words[id(words)] = (words, _by_beginning(words))  # the list too, lest another one gets its id
        return self._words[id(words)][1]


class TextPacks:
    """The packs for one text."""

    def __init__(self, packs: SmallPacks, text: str) -> None:
        self.packs = packs
        self.beginnings = _beginnings(text)
        self.folded = fold(text)
        self._kept: dict[int, Any] = {}

    @cached_property
    def rules(self) -> frozenset[int]:
        """The rules of orders, by their index, whose cues the text has."""
        return frozenset(index for index, cue in enumerate(self.packs.cues) if cue.search(self.folded))

    def reduce(self, pack: LanguagePack) -> LanguagePack:
        """The pack with the words that the text may have, and the rules of orders whose cues it has."""
        compiled = self.packs.compiled
        rules = tuple(pack.orders.rules[index] for index in sorted(self.rules))
        verbs = {name: self._small(forms, compiled.verbs.get(name)) for name, forms in pack.verbs.items()}
        officials = self._small(pack.officials, compiled.officials)
        orders = replace(pack.orders, rules=rules)
        return replace(pack, officials=officials, orders=orders, verbs=verbs, locale=compiled.locale)

    def _small(self, record: Any, compiled: Any) -> Any:
        """The record with those of its words that the text may have; kept where it is the compiled pack's own."""
        if id(record) in self._kept:
            return self._kept[id(record)]
        left: dict[str, Any] = {}
        for key, words in self.packs.words_of(record).items():
            among = [word for start in words.keys() & self.beginnings for word in words[start]]
            value = getattr(record, key)
            if isinstance(value, Mapping):
                left[key] = {word: value[word] for word in among}
            elif isinstance(value, tuple):
                kept = set(among)
                left[key] = tuple(word for word in value if word in kept)
            else:
                left[key] = frozenset(among)
        small = replace(record, **left)
        if record is compiled:
            self._kept[id(record)] = small
        return small


def _is_list(value: Any) -> bool:
    """Whether a key's value lists words of texts, or maps them to what belongs to them."""
    if isinstance(value, tuple):
        return len(value) > 0 and isinstance(value[0], str) and not any(">" in word for word in value)
    return isinstance(value, frozenset | Mapping)


def _by_beginning(words: Iterable[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for word in words:
        for alternative in word.split("|"):
            found.setdefault(beginning(alternative.strip()), []).append(word)
    return found


def _beginnings(text: str) -> set[str]:
    texts = {fold(text), fold_key(text)}
    return {t[at : at + size] for t in texts for size in range(1, SHARED_BEGINNING_LETTERS + 1) for at in range(len(t))}
