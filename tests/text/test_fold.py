"""One fold for offsets, one for keys: what they unify and what they keep."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nutgraf.text.fold import fold, fold_key, join_numbers, strip_diacritics, strip_marks

APOSTROPHES = "'\u2019\u2018\u02bc\uff07"
SPACES = " \u00a0\u2009\u202f\u3000\t"


@given(st.text())
def test_fold_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(fold(text, case=True)) == len(text)
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_a_key_is_its_own_key(text: str) -> None:
    assert fold_key(fold_key(text)) == fold_key(text)


@pytest.mark.parametrize("sign", APOSTROPHES)
def test_apostrophes_between_letters_are_one(sign: str) -> None:
    assert fold(f"L{sign}État") == "l'état"
    assert fold(f"L{sign}État", case=True) == "L'État"
    assert fold_key(f"L{sign}État") == "l'etat"


def test_a_single_opening_mark_is_no_apostrophe() -> None:
    assert fold("er sagte \u201aja\u2018.") == "er sagte \u201aja\u2018."


@pytest.mark.parametrize("space", SPACES)
def test_spaces_are_one(space: str) -> None:
    assert fold(f"a{space}b") == "a b"
    assert fold_key(f"a{space}{space}b") == "a b"


@pytest.mark.parametrize("line_break", ["\r", "\v", "\f", "\u0085", "\u2028", "\u2029"])
def test_line_breaks_are_one(line_break: str) -> None:
    assert fold(f"a{line_break}b") == "a\nb"
    assert fold_key(f"a{line_break}b") == "a b"


def test_hyphens_and_full_width_forms_are_plain() -> None:
    assert fold("\uff21\u2011\uff11") == fold_key("\uff21\u2011\uff11") == "a-1"
    assert fold("\U0001d400") == "a"


def test_raised_digits_are_no_digits() -> None:
    assert fold("km\u00b2") == fold_key("km\u00b2") == "km\u00b2"


def test_keys_have_no_zero_width_characters_and_no_accents_unless_wanted() -> None:
    assert fold_key("G\u00fcl\u200b\ufeff Đặng ß") == "gul dang ss"
    assert fold_key("Đặng", accents=True) == "đặng"
    assert fold_key("hoà", accents=True) == fold_key("hòa", accents=True)  # a tone on either vowel
    assert fold("\u0130") == "\u0130"  # its lower case would be two code points


def test_a_line_end_stays_a_key_of_its_own() -> None:
    assert fold_key("\n") == "\n"


def test_marks_and_diacritics() -> None:
    assert strip_marks("χιλιόμετρα") == "χιλιομετρα"
    assert strip_diacritics("złoty três") == "zloty tres"
    assert strip_diacritics("χιλιόμετρα") == "χιλιόμετρα"  # Latin letters alone


def test_a_mark_inside_a_number_ends_no_clause() -> None:
    assert join_numbers("7,5 t, 1.250.000 €.") == "7_5 t, 1_250_000 €."
