"""Quotation marks in pairs: every style, nested, over paragraphs; marks without a partner; what is around a place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nutgraf.text.quote_marks import find_quoted, read_marks

PIECES = st.sampled_from([*"«»“”„‟\"‘’‚'‹›「」\n .,!", "a", "l'a", "mot ", "he said ", " («", "» "])


def quoted(text: str) -> list[str]:
    return [text[pair.start : pair.end] for pair in find_quoted(text)]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("Il dit : « Un pont. » Puis rien.", ["Un pont."]),
        ("He said “one bridge”.", ["one bridge"]),
        ("Er sagt: „Eine Brücke“.", ["Eine Brücke"]),
        ("Er sagt: »Eine Brücke«.", ["Eine Brücke"]),
        ("Hon sade: ”En bro”.", ["En bro"]),
        ('She said "one bridge" and "two".', ["one bridge", "two"]),
        ("He said ‘one bridge’ again.", ["one bridge"]),
        ("Er sagt ‚eine Brücke‘ und ‚noch eine‘.", ["eine Brücke", "noch eine"]),
        ("Zij zei ‚een brug’.", ["een brug"]),
        ("彼は「橋」と言った。", ["橋"]),
    ],
)
def test_marks_of_each_style_pair(text: str, inside: list[str]) -> None:
    assert quoted(text) == inside


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("« Un « petit » pont »", ["Un « petit » pont"]),
        ("“One ‘small’ bridge” here", ["One ‘small’ bridge"]),
        ("„Eine ‚kleine‘ Brücke“", ["Eine ‚kleine‘ Brücke"]),
    ],
)
def test_a_nested_pair_belongs_to_the_one_around_it(text: str, inside: list[str]) -> None:
    assert quoted(text) == inside


@pytest.mark.parametrize(
    "text",
    [
        'She said: "The road is closed.\n\nWe wait for spring."\n\nNobody came.',
        "She said: “The road is closed.\n\nIt is cold.\n\nWe wait for spring.”\n\nNobody came.",
        "She said: 'The road is closed.\n\nWe wait for spring.'\n\nNobody came.",
    ],
)
def test_a_quotation_that_closes_in_a_later_paragraph(text: str) -> None:
    (quoted,) = find_quoted(text)
    assert text[quoted.start : quoted.end].startswith("The road is closed.")
    assert text[quoted.start : quoted.end].endswith("We wait for spring.")


def test_inches_close_no_quotation_of_an_earlier_paragraph() -> None:
    assert find_quoted('He said "no and left.\n\nThe board is 12" wide.') == ()


def test_each_paragraph_of_a_long_quotation_opens_anew() -> None:
    assert quoted("“One bridge.\n“Two bridges,” he said.") == ["One bridge.", "Two bridges,"]


@pytest.mark.parametrize("text", ["l'État et l’arrêté d'hier", "the mayors’ bridge", "5' tall"])
def test_apostrophes_are_no_marks(text: str) -> None:
    assert quoted(text) == []
    assert read_marks(text).unpaired == ()


@pytest.mark.parametrize(("text", "places"), [("« Un pont.", (0,)), ("Un pont ».", (8,)), ('A 5" pipe.', (3,))])
def test_a_mark_without_a_partner_is_unpaired(text: str, places: tuple[int, ...]) -> None:
    assert read_marks(text).unpaired == places
    assert not read_marks(text).quoted


def test_a_mark_inside_a_word_is_part_of_it() -> None:
    assert read_marks('נשיא ארה"ב נאם.').unpaired == ()


def test_the_pair_around_a_place() -> None:
    text = "a “b” c “d”"
    marks = read_marks(text)
    one, two = marks.quoted
    assert [marks.pair_around(at) for at in range(len(text))] == [None] * 2 + [one] * 3 + [None] * 3 + [two] * 3
    assert [marks.pair_opened_at(at) for at in (2, 3, 8)] == [one, None, two]
    assert marks.touching(0, 2) == ()
    assert marks.touching(4, 9) == (one, two)
    assert marks.touching(5, 8) == ()


@given(st.lists(PIECES, max_size=40).map("".join))
def test_pairs_are_in_order_and_every_mark_is_paired_or_not(text: str) -> None:
    marks = read_marks(text)
    ends = [0, *(place for pair in marks.quoted for place in (pair.outer_start, pair.outer_end))]
    assert ends == sorted(ends)
    assert all(pair.outer_start < pair.start < pair.end <= pair.outer_end <= len(text) for pair in marks.quoted)
    assert all(marks.pair_around(place) is None for place in marks.unpaired)


@pytest.mark.parametrize(
    "text", ["dischi degli anni '70 e di fine '80, un po' rari", "Jan van 't Hof en de ‘bakker’ om 's avonds"]
)
def test_an_apostrophe_before_a_decade_or_a_short_word_opens_nothing(text: str) -> None:
    assert [text[m.start : m.end] for m in find_quoted(text)] in ([], ["bakker"])


@pytest.mark.parametrize(
    ("text", "quotations"),
    [
        (
            "Según Rubio, “el puente no aguanta“.\nLa jueza duda. “Habrá obras”.",
            ["el puente no aguanta", "Habrá obras"],
        ),
        ("“Il ponte è pronto“\nLe aree “bianche” restano.", ["Il ponte è pronto", "bianche"]),
        ("“No end here.\nHe spoke ”with care”. “And so on.”", ["with care", "And so on."]),
    ],
)
def test_a_mark_of_the_wrong_form_moves_no_later_pair(text: str, quotations: list[str]) -> None:
    assert [text[m.start : m.end] for m in find_quoted(text)] == quotations
