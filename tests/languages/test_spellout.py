"""Number words of many languages are read back: CLDR's spell-out rules, inverted."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from unicode_rbnf import RbnfEngine

from nutgraf.stages.numbers.extract import find_numbers
from nutgraf.stages.numbers.lexicon.lexicon import read_lexicon

# Languages whose rules spell without commas or stray signs between the parts of a number.
SPELLED = ["en", "fr", "de", "es", "it", "pt", "nl", "sv", "vi", "tr", "fi", "ru", "pl", "hu", "id", "zh", "th"]


@settings(max_examples=50, deadline=None)
@given(language=st.sampled_from(SPELLED), number=st.integers(2, 999_999))
def test_spelled_number_is_read_back(language: str, number: int) -> None:
    text = RbnfEngine.for_language(language).format_number(number).text.replace("\u00ad", "")
    assert [found.value for found in find_numbers(text, language)] == [number]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("fr", "deux mille trois cents", 2300),
        ("fr", "un milliard vingt-cinq millions", 1_025_000_000),
        ("fr", "mille milliards", 10**12),
        ("fr", "quatre vingt dix neuf", 99),
        ("en", "fifteen hundred", 1500),
        ("en", "two million three hundred thousand and five", 2_300_005),
        ("de", "neunzehnhundert", 1900),
        ("es", "quinientos mil millones", 500 * 10**9),
        ("pt", "mil e duzentos", 1200),
        ("it", "centottanta", 180),
        ("vi", "một trăm linh năm", 105),
        ("sw", "elfu mbili", 2000),
        ("ar", "ثلاثة آلاف ومائة", 3100),
        ("hu", "ötezer", 5000),
        ("en", "two point five", 2.5),
        ("pt", "tres milhoes", 3_000_000),
    ],
)
def test_reads_words(language: str, text: str, value: float) -> None:
    assert [found.value for found in find_numbers(text, language)] == [value]


def test_reading_a_pack_leaves_the_shared_table_alone() -> None:
    from nutgraf.languages.compile.spellout import read_spellout

    before = dict(read_spellout("es", "variant").scales)
    read_lexicon("es")
    assert read_spellout("es", "variant").scales == before


@pytest.mark.parametrize(("code", "rules"), [("nb", "no"), ("tl", "fil")])
def test_a_code_without_rules_has_those_of_its_parent_or_newer_code(code: str, rules: str) -> None:
    from nutgraf.languages.compile.spellout import read_spellout

    assert read_spellout(code, "variant").small == read_spellout(rules, "variant").small != {}


def test_distinctive_diacritics_make_other_words() -> None:
    assert [found.value for found in find_numbers("bảy mươi con", "vi")] == [70]
    assert [found.value for found in find_numbers("bay muoi con", "vi")] == []
