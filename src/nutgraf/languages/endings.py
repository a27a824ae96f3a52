"""Other forms of a phrase by a pack's rules for endings: "eur>rice" makes "directrice" of "directeur"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator


def split_rules(rules: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """The rules as pairs: the ending of a word, and what takes its place."""
    return tuple((old, new) for old, _, new in (rule.partition(">") for rule in rules))


def change_endings(phrase: str, rules: Iterable[str]) -> Iterator[str]:
    """The phrase with another ending on its first word, and on all its words: "conseillère municipale"."""
    words = phrase.split(" ")
    for rule in rules:
        old, _, new = rule.partition(">")
        if "-" in words[0] and (first := "-".join(_changed_all(words[0].split("-"), rule))) != words[0]:
            yield " ".join([first, *words[1:]])
        if words[0].endswith(old):
            first = words[0][: len(words[0]) - len(old)] + new
            yield " ".join([first, *words[1:]])
            if len(words) > 1 and all(len(word) > 2 for word in words):
                yield " ".join([first, *(next(_changed(word, rules), word) for word in words[1:])])


def _changed_all(parts: Iterable[str], rule: str) -> Iterator[str]:
    for part in parts:
        yield next(_changed(part, (rule,)), part)


def _changed(word: str, rules: Iterable[str]) -> Iterator[str]:
    for old, new in split_rules(rules):
        if word.endswith(old):
            yield word[: len(word) - len(old)] + new
