"""Dates that CLDR writes stay out in every language with a pack; relative times count from the article's day."""

from __future__ import annotations

import datetime as dt

import pytest
from babel.dates import format_date, format_skeleton
from hypothesis import given, settings
from hypothesis import strategies as st

from nutgraf.languages.load import pack_codes
from nutgraf.stages.numbers.dates.relative_times import resolve_offset
from nutgraf.stages.numbers.extract import find_numbers

STYLES = ("full", "long", "medium", "short")
SKELETONS = ("yMMMM", "MMMMd", "yMd", "MMMEd", "yMMMd")


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(sorted(pack_codes())),
    st.dates(dt.date(1950, 1, 1), dt.date(2049, 12, 31)),
    st.sampled_from(STYLES + SKELETONS),
)
def test_no_date_of_cldr_is_a_number(code: str, day: dt.date, style: str) -> None:
    if style in STYLES:
        written = format_date(day, style, locale=code)
    else:
        written = format_skeleton(style, dt.datetime.combine(day, dt.time()), locale=code)
    assert find_numbers(f"({written})", code) == ()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Du 3 au 5 janvier, le 12 déc. 1998 et place du 8-Mai-1945."),
        ("de", "Vom 26. bis 28. Juni, zuletzt 2019 und ab 2015."),
        ("cs", "Zasedání 30. 5. 2005 a 3. 11. se zrušilo."),
        ("vi", "Ngày 30 tháng 5 năm 2005 và 3 tháng 11, 2024."),
        ("en", "From May 3-9 and on 3rd May 2021."),
        ("es", "La campaña 2019 estuvo marcada por la sequía."),
        ("it", "Chiude alle 17.30 e riapre alle ore 20.45."),
        ("nl", "Rond 3 uur 's nachts ging het alarm af."),
        ("fr", "Il vit au 27, rue des Tanneurs, 51100 Reims."),
        ("en", "Write to 814 Oak Avenue, Springfield, IL 62704."),
        ("pt", "Ligue para (11) 5555-0142."),
    ],
)
def test_dates_hours_and_addresses_stay_out(language: str, text: str) -> None:
    assert find_numbers(text, language) == ()


@pytest.mark.parametrize(
    ("language", "text", "texts"),
    [
        ("it", "Servono 2 settimane e 3 marzi.", ["2 settimane", "3"]),
        ("en", "It spent 120 000 on 12 avenues.", ["120 000", "12"]),
        ("de", "Sie zählte 1127 Überläufer und 5 Plätze.", ["1127", "5"]),
        ("vi", "Dự án kéo dài 30 tháng và 5 năm trước đó.", ["30 tháng", "5 năm"]),
        ("fr", "Plus de 2019 soldats.", ["2019"]),
    ],
)
def test_numbers_beside_them_stay_in(language: str, text: str, texts: list[str]) -> None:
    assert [number.text for number in find_numbers(text, language)] == texts


@pytest.mark.parametrize(
    ("offset", "iso"),
    [("-1y", "2023"), ("0y", "2024"), ("-1m", "2024-01"), ("-2m", "2023-12"), ("-1q", "2023-10/2023-12")],
)
def test_an_offset_is_told_from_the_day_of_the_article(offset: str, iso: str) -> None:
    assert resolve_offset(offset, "2024-02-29") == iso


@pytest.mark.parametrize(("offset", "published"), [("-1y", None), ("earlier", "2024-02-29"), ("-1y", "May")])
def test_without_a_day_nothing_is_guessed(offset: str, published: str | None) -> None:
    assert resolve_offset(offset, published) is None
