"""Terms and word counts in scripts with and without spaces."""

from __future__ import annotations

import pytest

from nutgraf.text.terms import count_words, split_words


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("Deux maires, un pont.", 4),
        ("l'eau 27,81 %", 4),
        ("部長は会議を開いた。", 5),
        ("国会在北京开会。ABC", 5),
    ],
)
def test_words_are_counted_and_two_letters_stand_for_one_without_spaces(text: str, count: int) -> None:
    assert count_words(text) == count


def test_terms_are_words_or_pairs_of_letters() -> None:
    assert split_words("Le pont de 3 km") == ["Le", "pont", "de", "3", "km"]
    assert split_words("国会开会 2024") == ["国会", "会开", "开会", "2024"]
    assert split_words("국회는 예산을") == ["국회는", "예산을"]
