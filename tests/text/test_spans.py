"""Spans: found by place, merged, trimmed, compared."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nutgraf.records import Place
from nutgraf.text.spans import index_at, merge, overlaps, starting_in, touches_any, trim, without_overlaps

PLACES = (Place(0, 3), Place(3, 5), Place(8, 9))
PAIRS = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 9)).map(lambda p: (p[0], p[0] + p[1])), max_size=8)


@pytest.mark.parametrize(("offset", "index"), [(0, 0), (2, 0), (3, 1), (5, None), (7, None), (8, 2), (9, None)])
def test_index_at_a_place(offset: int, index: int | None) -> None:
    assert index_at(PLACES, offset) == index


def test_those_that_start_in_a_stretch() -> None:
    assert starting_in(PLACES, 1, 8) == PLACES[1:2]
    assert starting_in(PLACES, 0, 9) == PLACES


def test_neighbours_do_not_overlap() -> None:
    assert not overlaps(PLACES[0], PLACES[1])
    assert overlaps(Place(0, 4), PLACES[1])
    assert overlaps(Place(0, 9), Place(3, 4))


def test_the_first_and_longest_are_kept_without_overlaps() -> None:
    assert without_overlaps([Place(4, 6), Place(0, 2), Place(0, 5), Place(5, 7)]) == [Place(0, 5), Place(5, 7)]


@given(PAIRS)
def test_merged_spans_are_apart_and_hold_the_same_places(spans: list[tuple[int, int]]) -> None:
    merged = merge(spans)
    assert all(one[1] <= two[0] for one, two in pairwise(merged))
    assert {i for s, e in merged for i in range(s, e)} == {i for s, e in spans for i in range(s, e)}


@given(PAIRS, st.integers(0, 40), st.integers(1, 5))
def test_touching_is_sharing_a_place(spans: list[tuple[int, int]], start: int, length: int) -> None:
    shared = {i for s, e in spans for i in range(s, e)} & set(range(start, start + length))
    assert touches_any(merge(spans), start, start + length) == bool(shared)


def test_trim_takes_any_white_space() -> None:
    assert trim(" \u00a0ab\n", 0, 5) == (2, 4)
    assert trim("  ", 0, 2) == (2, 2)
