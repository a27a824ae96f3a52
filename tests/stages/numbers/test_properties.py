"""What holds for any text and any locale."""

import pytest
from babel import Locale
from babel.localedata import locale_identifiers
from babel.numbers import format_currency, format_decimal, format_percent
from hypothesis import given, settings
from hypothesis import strategies as st

from nutgraf.stages.numbers.extract import find_numbers

# Number formats with ASCII digits in the language's main locale; one locale a language.
LOCALES = sorted(name for name in locale_identifiers() if "_" not in name and len(name) == 2)
PLAIN = [name for name in LOCALES if Locale.parse(name).default_numbering_system == "latn"]


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(PLAIN), st.decimals(2, 10**9, places=2).filter(lambda n: n % 1 != 0))
def test_formatted_decimal_is_found_in_a_sentence(locale: str, number) -> None:
    text = f"Xx {format_decimal(number, locale=locale, format=None)} xx."
    found = find_numbers(text, locale)
    assert [item.value for item in found] == [pytest.approx(float(number))], text


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(PLAIN), st.integers(1, 99))
def test_formatted_percent_is_found(locale: str, number: int) -> None:
    text = f"Xx {format_percent(number / 100, locale=locale)} xx."
    assert [(item.value, item.unit) for item in find_numbers(text, locale)] == [(number, "%")], text


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(PLAIN), st.sampled_from(["EUR", "JPY", "GBP"]), st.integers(11, 999))
def test_formatted_money_is_found(locale: str, code: str, number: int) -> None:
    text = f"Xx {format_currency(number, code, locale=locale)} xx."
    assert [(item.value, item.unit) for item in find_numbers(text, locale)] == [(number, code)], text


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300), st.sampled_from(["fr", "en", "vi", "de", "zh", "sw", "xx"]))
def test_any_text_is_read_and_spans_slice(text: str, language: str) -> None:
    end = 0
    for number in find_numbers(text, language):
        assert text[number.start : number.end] == number.text != ""
        assert number.start >= end
        end = number.end


PIECES = st.sampled_from(
    [*"0123456789.,-/:% $€()n°\n'", "mille ", "deux ", "million ", " de ", "fois ", "ans ", "juin "]
)


@settings(max_examples=100, deadline=None)
@given(st.lists(PIECES, max_size=60).map("".join))
def test_number_like_text_is_read_and_spans_slice(text: str) -> None:
    for number in find_numbers(text, "fr"):
        assert text[number.start : number.end] == number.text


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "1.",
        "1,234 ",
        "deux ",
        "mille ",
        "a",
        "a.",
        "a@",
        "(",
        "1/",
        "1-",
        "- ",
        "百",
        "5 % ",
        "l'",
        " ",
        "1:",
        "ein",
    ],
)
def test_cost_grows_linearly(piece: str, count_calls) -> None:
    def calls(size: int) -> int:
        text = piece * (size // len(piece))
        return count_calls(lambda: find_numbers(text, "fr"))

    calls(400)
    assert calls(4000) < 4.5 * calls(1000)
