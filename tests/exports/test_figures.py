"""Numbers as facts: the same one once, what kind it is, values and changes in words of the reader's language."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nutgraf import exports
from nutgraf.exports.catalogue import catalogue
from nutgraf.exports.figures import change_text, figures, first_indexes, measure_text, period_text, value_text
from nutgraf.exports.segments import marks
from nutgraf.records import Brief, Change, Number

ENGLISH = catalogue("en")


def number(text: str, kind: str, value: float, unit: str | None = None, **other: object) -> Number:
    return Number(0, len(text), text, kind, value, unit=unit, **other)  # type: ignore[arg-type]


def with_numbers(brief: Brief, *numbers: Number) -> Brief:
    """The brief with these numbers, each at a place of its own."""
    text = brief.article.text
    placed = [replace(n, start=at, end=at + 1, text=n.text) for at, n in enumerate(numbers)]
    return replace(brief, numbers=tuple(placed), changes=(), article=replace(brief.article, text=text))


def test_the_same_fact_twice_is_one_with_two_places(brief):
    twice = with_numbers(
        brief,
        number("£3.6m", "money", 3_600_000, "GBP", measures="flood wall"),
        number("12", "count", 12, measures="seats"),
        number("£3.6 million", "money", 3_600_000, "GBP", measures="Flood wall"),
    )
    assert [figure.indexes for figure in figures(twice)] == [(0, 2), (1,)]
    assert first_indexes(twice) == {0: 0, 1: 1, 2: 0}
    assert {mark.finding for mark in marks(twice) if mark.kind == "number"} == {"number-0", "number-1"}
    assert "£3.6m / £3.6 million  flood wall\n" in exports.write(twice, "brief")


def test_a_measure_in_singular_and_plural_is_one_and_words_that_only_look_alike_are_two(brief):
    money = ("money", 18_400_000, "GBP")
    forms = with_numbers(
        brief,
        number("£18.4 million", *money, measures="Repairs"),
        number("three", "count", 3, measures="ministers"),
        number("£18.4m", *money, measures="repair"),
        number("3", "count", 3, measures="ministries"),
    )
    assert [figure.indexes for figure in figures(forms)] == [(0, 2), (1,), (3,)]


@pytest.mark.parametrize(
    "other",
    [
        {"measures": "bridge"},
        {"measures": "flood wall", "period": "2024"},
        {"measures": "flood wall", "approximation": "about"},
    ],
)
def test_numbers_that_say_something_else_are_facts_of_their_own(brief, other):
    one = number("5 %", "percent", 5, "%", measures="flood wall")
    assert len(figures(with_numbers(brief, one, number("5 %", "percent", 5, "%", **other)))) == 2


def test_an_amount_without_a_measure_is_the_one_of_its_value_that_has_one(brief):
    bare, wall = number("£2m", "money", 2e6, "GBP"), number("£2m", "money", 2e6, "GBP", measures="wall")
    bridge = replace(wall, measures="bridge")
    assert [figure.indexes for figure in figures(with_numbers(brief, bare, wall))] == [(0, 1)]
    assert len(figures(with_numbers(brief, bare, wall, bridge))) == 3
    count = number("2", "count", 2)
    assert len(figures(with_numbers(brief, count, replace(count, measures="seats")))) == 2


def test_counts_that_measure_nothing_come_last_and_folded(brief):
    shown = with_numbers(brief, number("14", "count", 14), number("9 %", "percent", 9, "%"), number("5", "count", 5))
    assert [figure.is_bare for figure in figures(shown)] == [True, False, True]
    assert "  9 %\n  Other numbers  14 · 5\n" in exports.write(shown, "brief")
    page = exports.write(shown, "html")
    folded = page.split('<details class="other">')[1].split("</details>")[0]
    assert 'id="number-0"' in folded
    assert 'id="number-2"' in folded
    assert 'id="number-1"' not in folded


@pytest.mark.parametrize(
    ("found", "measure", "value"),
    [
        (number("19 to 7", "score", 19, value_high=7, measures="votes"), "votes · result", "19 to 7"),
        (number("74", "age", 74, measures="Ann Pike"), "Ann Pike · age", "74 years"),
        (number("one in five", "ratio", 0.2, measures="homes"), "homes · ratio", "20%"),
        (number("twice", "ratio", 2), "ratio", "2 times"),
        (number("first", "rank", 1, measures="section"), "section · rank", "no. 1"),
        (number("£3.6m", "money", 3_600_000, "GBP"), "", "3,600,000 British pounds"),
        (number("1 km", "measure", 1, "kilometre"), "", "1 kilometre"),
        (number("2 to 3 years", "duration", 2, "year", value_high=3), "duration", "2–3 years"),
        (number("60", "count", 60, approximation="more_than"), "", "> 60"),
    ],
)
def test_a_number_says_what_it_is_and_its_unit_in_words(found, measure, value):
    assert (measure_text(found, ENGLISH), value_text(found, ENGLISH)) == (measure, value)


@pytest.mark.parametrize(
    ("code", "value", "when"),
    [
        ("fr", "3 600 000 livres sterling", "décembre 2021"),
        ("de", "3.600.000 Britische Pfund", "Dezember 2021"),
        ("cs", "3 600 000 britských liber", "prosinec 2021"),
        ("vi", "3.600.000 bảng Anh", "tháng 12 năm 2021"),
    ],
)
def test_values_and_periods_are_in_the_readers_language(code, value, when):
    found = number("x", "money", 3_600_000, "GBP", period="2021-12")
    plain = value_text(found, catalogue(code)).replace("\u202f", " ").replace("\u00a0", " ")
    assert (plain, period_text(found, catalogue(code))) == (value, when)


def test_a_czech_noun_has_the_right_plural():
    shown = [value_text(number("x", "duration", n, "year"), catalogue("cs")) for n in (1, 3, 5)]
    assert [text.replace("\u00a0", " ") for text in shown] == ["1 rok", "3 roky", "5 let"]


@pytest.mark.parametrize(
    ("change", "text"),
    [
        (Change("rate", 0, 1, 0.2373), "−21.2 points (−76%)"),
        (Change("rate", 1, 0, None), "+21.2 points"),
        (Change("cost", 2, 3, 1.25), "+25%"),
        (Change("cost", None, 3, 2.7), "2.7 times"),
        (Change("cost", None, 3, 1.005), "+0.5%"),
        (Change("cost", None, 3, None, by=0, direction="down"), "−27.8 %"),
        (Change("cost", None, 3, None), ""),
    ],
)
def test_a_change_says_by_how_much_and_which_way(brief, change, text):
    of = with_numbers(
        brief,
        number("27.8 %", "percent", 27.8, "%"),
        number("6.6 %", "percent", 6.6, "%"),
        number("£4m", "money", 4e6, "GBP"),
        number("£5m", "money", 5e6, "GBP"),
    )
    assert change_text(of, change, ENGLISH) == text
