"""Phrases around a position end and start where words, numbers and signs do."""

from __future__ import annotations

import re

import pytest

from nutgraf.text.phrases import (
    MAX_PHRASE_CHARS,
    MAX_PHRASE_WORDS,
    FoldedText,
    compile_phrases,
    either,
    phrase_ends,
    skip_words,
    word_before,
)


@pytest.mark.parametrize(
    ("text", "start", "ends"),
    [
        ("deux cents d'euros", 0, (4, 10, 12, 13, 18)),
        ("deux cents", 4, (10,)),
        ("deux cents", 2, (4, 10)),
        ("12,5 %", 0, (2, 3, 4, 6)),
        ("", 0, ()),
        ("万人", 0, (1, 2)),
        ("a " * 20, 0, tuple(range(1, 2 * MAX_PHRASE_WORDS, 2))),
        ("x" * 100, 0, (MAX_PHRASE_CHARS,)),
        ("a " + "x" * 100, 0, (1, MAX_PHRASE_CHARS)),
    ],
)
def test_a_phrase_ends_with_a_piece(text: str, start: int, ends: tuple[int, ...]):
    assert phrase_ends(text, start) == ends


def test_phrases_compile_to_whole_words_longest_first() -> None:
    pattern = compile_phrases(["a.m", "a", "a b"])
    assert [match.group() for match in pattern.finditer("A b, a.m, aXm, ab")] == ["A b", "a.m"]


def test_no_phrases_match_nothing() -> None:
    assert compile_phrases([]).search("any text") is None
    assert re.search(either([]), "") is None


def test_what_surrounds_a_phrase_can_be_said() -> None:
    assert compile_phrases(["photo"], after=r"(?!\w)\s?:").search("Photo de presse") is None


@pytest.mark.parametrize("text", [str, FoldedText], ids=["plain", "folded"])
def test_the_word_before_a_position_is_found_over_blanks_and_apostrophes_alone(text: type[str]) -> None:
    folded = text("la somme d' 5, en 6")
    assert (word := word_before(folded, folded.index("5")))
    assert word.span() == (9, 10)
    assert (word := word_before(folded, folded.index("6")))
    assert word[0] == "en"
    assert word_before(folded, folded.index("en")) is None  # a comma is between


def test_words_are_skipped_with_their_apostrophes_up_to_a_number_of_them() -> None:
    folded = "tout l' ensemble"
    assert folded[skip_words(folded, 0, {"tout", "l"}, 3) :] == "ensemble"
    assert folded[skip_words(folded, 0, {"tout", "l"}, 1) :] == "l' ensemble"
    assert skip_words(folded, 0, set(), 3) == 0
