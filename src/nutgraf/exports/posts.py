"""The posts of a person without those that say the same again in another gender, case or spelling."""

from __future__ import annotations

from itertools import zip_longest
from typing import Final

from nutgraf.records import Official, Position
from nutgraf.text.fold import fold_key
from nutgraf.text.terms import WORD

MIN_STEM_LETTERS: Final = 4  # that two forms of a word share at least
MAX_ENDING_LETTERS: Final = 4  # after the stem: "direct-eur", "direct-rice"


def distinct_posts(official: Official) -> list[tuple[int, Position]]:
    """The posts with their indexes, each once: the first of those that are forms of the same words.

    A post without a body is the same as one of the same words with a body, and that one is kept.
    """
    kept: list[tuple[int, Position]] = []
    for index, post in enumerate(official.positions):
        same = next((at for at, (_, other) in enumerate(kept) if is_same_post(post, other)), None)
        if same is None:
            kept.append((index, post))
        elif post.organisation and not kept[same][1].organisation:
            kept[same] = index, post
    return kept


def is_same_post(one: Position, other: Position) -> bool:
    """Whether two posts differ in the forms of their words alone, or in that one names no body."""
    if set(one.flags) != set(other.flags) or not are_forms(one.title, other.title):
        return False
    bodies = one.organisation, other.organisation
    return None in bodies or are_forms(str(bodies[0]), str(bodies[1]))


def are_forms(one: str, other: str, most: int = MAX_ENDING_LETTERS) -> bool:
    """Whether two phrases are the same words, but for capitals and endings of at most so many letters."""
    words, others = (WORD.findall(fold_key(text, accents=True)) for text in (one, other))
    return all(a and b and _is_form(a, b, most) for a, b in zip_longest(words, others))


def _is_form(one: str, other: str, most: int) -> bool:
    if one == other:
        return True
    pairs = zip(one, other, strict=False)
    stem = next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
    return stem >= MIN_STEM_LETTERS and max(len(one), len(other)) - stem <= most
