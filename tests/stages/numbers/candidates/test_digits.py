"""Separators: every sign that groups thousands, and the document's own style where a number may mean two things."""

import pytest

from nutgraf.stages.numbers.candidates.digits import decide_style, find_digits, read_digits


@pytest.mark.parametrize("blank", [" ", "\u00a0", "\u202f", "\u2009"])
def test_blanks_group_thousands(blank: str) -> None:
    (run,) = find_digits(f"{blank}4{blank}355{blank}")
    assert read_digits(run.text, ",") == 4355


@pytest.mark.parametrize(
    ("text", "decimal", "value"),
    [
        ("1.234", ",", 1234),
        ("1.234", ".", 1.234),
        ("1,234", ".", 1234),
        ("0.125", ",", 0.125),
        ("1.234,5", ".", 1234.5),
        ("1,234.5", ",", 1234.5),
        ("1’234’567", ".", 1234567),
        ("12,34,567.50", ".", 1234567.5),
        ("1.234.567", ".", 1234567),
        ("49.3", ",", 49.3),
        ("1 234,567", ",", 1234.567),
        ("١٬٢٣٤٫٥", ".", 1234.5),
        ("१२,३४,५६७", ".", 1234567),
        ("1.2.3", ",", None),
        ("1" * 30, ",", None),
    ],
)
def test_reads_separators(text: str, decimal: str, value: float | None) -> None:
    assert read_digits(text, decimal) == value


@pytest.mark.parametrize(
    ("text", "decimal", "style"),
    [
        ("Es sind 3,5 und 1.200.", ".", ","),
        ("1,234.5 and 2,345.6 and 1.234", ",", "."),
        ("1.234", ",", ","),
        ("1.234", ".", "."),
    ],
)
def test_document_decides(text: str, decimal: str, style: str) -> None:
    runs = list(find_digits(text))
    if decimal == ".":  # one vote against the locale leaves it undecided, so repeat it
        runs = runs * 2
    assert decide_style(runs, decimal).decimal == style


def test_contradiction_is_told() -> None:
    assert decide_style(find_digits("2.5 and 1.234"), ",").is_ambiguous
    assert not decide_style(find_digits("2,5 and 1.234"), ",").is_ambiguous


def test_year_before_a_count_is_not_grouped() -> None:
    assert [run.text for run in find_digits("en 2014 250 personnes")] == ["2014", "250"]
