"""The text that stages read: what is unified in it, and the way back to the original."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nutgraf.text.normalise import normalise

PIECES = st.sampled_from(
    [*" \u00a0\u2009\u202f\t\n\r\v\u2028\u200b\ufeff'\u2019\u2018\u02bc\uff07`,", "a", "É", "1", "."]
)
TEXTS = st.one_of(st.lists(PIECES, max_size=30).map("".join), st.text(max_size=30))


@pytest.mark.parametrize("space", ["\u00a0", "\u2009", "\u202f", "  ", " \u00a0", " \u200b ", "\t"])
def test_any_run_of_spaces_is_one_space(space: str) -> None:
    normal = normalise(f"a{space}b")
    assert normal.text == "a b"
    assert normal.to_original(1, 2) == (1, 1 + len(space))
    assert normal.original_text(2, 3) == "b"


@pytest.mark.parametrize("sign", "\u02bc\u2018\u2019\uff07")
def test_apostrophes_inside_words_are_one(sign: str) -> None:
    assert normalise(f"l{sign}État").text == "l'État"


@pytest.mark.parametrize(
    "text", ["\u2018a\u2019", "ils\u2019 b", "«\u00a0".strip("\u00a0") + "a\u2019", "er\u201aja\u2018."]
)
def test_quotation_marks_stay(text: str) -> None:
    assert normalise(text).is_unchanged


def test_an_elided_word_before_digits_has_an_apostrophe() -> None:
    assert normalise("d\u20191,2 million").text == "d'1,2 million"


@pytest.mark.parametrize("space", [" ", "\u00a0", "\u2009", "\u202f", "  "])
def test_thousands_are_written_with_any_space(space: str) -> None:
    assert normalise(f"4{space}355").text == "4 355"


@pytest.mark.parametrize("gap", ["\t", "   ", " \t "])
def test_columns_of_a_table_are_no_thousands(gap: str) -> None:
    assert normalise(f"4{gap}355").text == "4\t355"


@pytest.mark.parametrize("end", ["\r\n", "\r", "\v", "\u2028", "\u2029", "\u0085"])
def test_line_breaks_are_one(end: str) -> None:
    normal = normalise(f"a{end}{end}b")
    assert normal.text == "a\n\nb"
    assert normal.to_original(3, 4) == (1 + 2 * len(end), 2 + 2 * len(end))


TYPED = ["''Yes, we do'' he said", "``Yes, we do'' he said", "\u2018\u2018Yes, we do\u2019\u2019 he said"]


@pytest.mark.parametrize("typed", TYPED)
def test_two_apostrophes_are_a_quotation_mark(typed: str) -> None:
    normal = normalise(typed)
    assert normal.text == '"Yes, we do" he said'
    assert normal.original_text(0, len(normal.text)) == typed
    assert normal.original_text(1, 11) == "Yes, we do"


def test_two_commas_before_a_word_are_a_low_quotation_mark() -> None:
    assert normalise(",,Wir bauen das'' sagt er").text == '\u201eWir bauen das" sagt er'


@pytest.mark.parametrize("text", ["a pipe of 5'10'' and 3''", "dell''Unione", "a,, b", "{q}a{q}", "x {q} y"])
def test_inches_and_doubled_apostrophes_inside_words_stay(text: str) -> None:
    assert normalise(text.replace("{q}", 3 * "'")).is_unchanged


def test_a_year_may_end_a_quotation() -> None:
    assert normalise("''so it was in 2023'', he said").text == '"so it was in 2023", he said'


def test_zero_width_characters_go() -> None:
    normal = normalise("\ufeffMi\u00adnis\u200bter x")
    assert normal.text == "Minister x"
    assert normal.original_text(0, 8) == "Mi\u00adnis\u200bter"


def test_a_normal_text_is_itself() -> None:
    text = "L'État a 4 355 agents.\n\nIl l'a dit."
    assert normalise(text).text is text


@given(TEXTS)
def test_a_normalised_text_is_normal(text: str) -> None:
    once = normalise(text).text
    assert normalise(once).text == once


@given(TEXTS, st.data())
def test_what_is_read_comes_from_its_place(text: str, data: st.DataObject) -> None:
    normal = normalise(text)
    start = data.draw(st.integers(0, len(normal.text)))
    end = data.draw(st.integers(start, len(normal.text)))
    first, last = normal.to_original(start, end)
    assert 0 <= first <= last <= len(text)
    assert normalise(text[first:last]).text.split() == normalise(normal.text[start:end]).text.split() or (
        "\u2018" in text or "\u2019" in text or "\u02bc" in text or "\uff07" in text  # an apostrophe needs its letters
    )
    if end > start:
        assert normal.to_normalised(first) == start
        assert normal.to_normalised(last) == end
