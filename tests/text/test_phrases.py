"""Phrases around a position end and start where words, numbers and signs do."""

from __future__ import annotations

import pytest

from nutgraf.text.phrases import LONGEST, WINDOW, ends_after


@pytest.mark.parametrize(
    ("text", "start", "ends"),
    [
        ("deux cents d'euros", 0, (4, 10, 12, 13, 18)),
        ("deux cents", 4, (10,)),
        ("deux cents", 2, (4, 10)),
        ("12,5 %", 0, (2, 3, 4, 6)),
        ("", 0, ()),
        ("万人", 0, (1, 2)),
        ("a " * 20, 0, tuple(range(1, 2 * LONGEST, 2))),
        ("x" * 100, 0, (WINDOW,)),
        ("a " + "x" * 100, 0, (1, WINDOW)),
    ],
)
def test_a_phrase_ends_with_a_piece(text: str, start: int, ends: tuple[int, ...]):
    assert ends_after(text, start) == ends
