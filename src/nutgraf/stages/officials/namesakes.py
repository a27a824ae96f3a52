"""Given names that are also a country, a month or a weekday: "Minister June Clark", "ministro Domingo Santos"."""

from __future__ import annotations

from typing import Final

from nutgraf.stages.officials.lexicon import Features, Kind, Lexicon
from nutgraf.text.words import Shape, Words

MAX_PORTFOLIO_WORDS: Final = 7  # words from a title to the name behind its portfolio
NAMESAKES: Final[tuple[Kind, ...]] = ("territory", "calendar")
NO_SURNAMES: Final[tuple[Kind, ...]] = (
    *NAMESAKES,
    *("body", "head", "modifier", "named_after", "area", "stop", "article", "flag", "office"),
)

Found = dict[Kind, dict[int, tuple[int, Features]]]


def drop_namesakes(words: Words, lexicon: Lexicon, found: Found) -> None:
    """A country or a month with a surname behind it is a given name where a title, with its portfolio, is before."""
    if lexicon.bare_complement or lexicon.syllabic:
        return  # "prezident Gruzie X", the president of Georgia
    for index in [i for kind in NAMESAKES for i in found[kind]]:
        if _opens_name(words, lexicon, found, index) or _closes_name(words, lexicon, found, index):
            for kind in NAMESAKES:
                found[kind].pop(index, None)


def _opens_name(words: Words, lexicon: Lexicon, found: Found, index: int) -> bool:
    shapes, keys = words.shapes, words.keys
    one_word = all(found[kind].get(index, (index + 1,))[0] == index + 1 for kind in NAMESAKES)
    if not one_word or shapes[index] is not Shape.CAPITAL:
        return False
    after = index + 1
    surname = after < len(keys) and shapes[after] is Shape.CAPITAL
    if not surname or any(after in found[kind] for kind in NO_SURNAMES):
        return False
    if keys[after] in lexicon.given and keys[index] not in lexicon.given:
        return False  # "the governor of South Georgia (James Moore)"
    return _follows_title(words, found, index)


def _follows_title(words: Words, found: Found, index: int) -> bool:
    """Whether a title, or a title with "of" and its portfolio, ends right before the word."""
    linked = any(index - 1 in found[kind] for kind in ("of", "at", "article", "coordinator"))
    if linked or index == 0 or words.shapes[index - 1] not in (Shape.LOWER, Shape.CAPITAL):
        return False
    heads = found["head"]
    for start in range(index - 1, max(-1, index - 1 - MAX_PORTFOLIO_WORDS), -1):
        if words.shapes[start] in (Shape.MARK, Shape.LINE, Shape.DIGIT) and words.keys[start] not in "'’":
            return False
        if start in heads:
            return heads[start][0] == index or heads[start][0] in found["of"]
        if start not in found["of"] and any(start in found[kind] for kind in ("stop", "copula", "at")):
            return False
    return False


def _closes_name(words: Words, lexicon: Lexicon, found: Found, index: int) -> bool:
    """Whether a weekday that the language writes small has a capital and a given name before: "Plácido Domingo"."""
    small = "small" in found["calendar"].get(index, (0, frozenset()))[1]
    titled = index > 0 and words.shapes[index] is words.shapes[index - 1] is Shape.CAPITAL
    return small and titled and words.keys[index - 1] in lexicon.given
