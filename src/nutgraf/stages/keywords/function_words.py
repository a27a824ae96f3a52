"""Words that are part of no keyword: those of the pack, or without a pack the short and the common ones of the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from nutgraf.languages.schema import LanguagePack
from nutgraf.text.fold import fold_key
from nutgraf.text.phrases import WORD

MAX_SHORT_LETTERS: Final = 3  # without a pack a word of so few letters counts as a function word
MAX_COMMON_LETTERS: Final = 5  # and one of so few that is in a fifth of the sentences
COMMON_SHARE: Final = 0.2  # share of the sentences


class FunctionWords(NamedTuple):
    """Keys of words: `all` are part of no keyword, `before_nouns` lead to a noun, `links` are inside a noun phrase,
    `verbs` are forms of verbs and nothing else, and `verb_endings` what a word that is no noun may end in."""

    all: frozenset[str]
    before_nouns: frozenset[str]
    links: frozenset[str]
    verbs: frozenset[str]
    verb_endings: tuple[str, ...] = ()


@lru_cache(maxsize=64)
def pack_function_words(pack: LanguagePack) -> FunctionWords:
    """Those of a language. A pack is equal only to itself, and there is one a language."""
    numbers, speech, accents = pack.numbers, pack.speech, pack.grammar.diacritics == "distinctive"
    leading = _keys((*WORD.findall(speech.articles), *speech.determiners, *speech.prepositions), accents)
    every = (*numbers.function_words, *numbers.auxiliaries, *WORD.findall(speech.pronouns), *_measures(pack))
    forms = (form for verb in pack.verbs.values() for form in (*verb.forms, *verb.infinitives, *verb.reflexive))
    links = _keys({*numbers.noun_links, *speech.genitives}.difference(numbers.conjunctions), accents)
    endings = (*numbers.verb_endings, *numbers.gerund_endings, *numbers.participle_endings)
    endings = tuple(fold_key(ending, accents=accents) for ending in endings)
    return FunctionWords(_keys(every, accents) | leading, leading, links, _keys(forms, accents), endings)


def _measures(pack: LanguagePack) -> Iterator[str]:
    """Words of dates, of time and of shares: every article has some."""
    if pack.locale is None:
        return
    numbers = pack.locale.numbers
    yield from (*numbers.months, *numbers.weekdays)
    yield from (word for word, unit in numbers.units.items() if unit.startswith(("duration-", "concentr-percent")))


def common_words(sentences: Sequence[Iterable[str]]) -> frozenset[str]:
    """Without a pack: the keys, by sentence, that are short, or rather short and in many sentences."""
    within = Counter(key for keys in sentences for key in set(keys))
    many = max(2.0, COMMON_SHARE * len(sentences))
    return frozenset(
        key
        for key, count in within.items()
        if len(key) <= MAX_SHORT_LETTERS or (len(key) <= MAX_COMMON_LETTERS and count >= many)
    )


def _keys(words: Iterable[str], accents: bool) -> frozenset[str]:  # noqa: FBT001 - one meaning in this file
    return frozenset(fold_key(word.strip("'"), accents=accents) for word in words)
