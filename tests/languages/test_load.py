"""Language packs: they load, they are closed, and a wrong one is named by file and key."""

from __future__ import annotations

import tomllib
import unicodedata
from dataclasses import fields, replace
from importlib import resources

import pytest

from nutgraf.errors import BadPack
from nutgraf.languages.load import load_pack, pack_codes, pack_in_place, shared_packs
from nutgraf.languages.pack_cache import section_cache
from nutgraf.languages.parse import parse_pack
from nutgraf.languages.schema.grammar import Grammar


@pytest.mark.parametrize("code", pack_codes())
def test_pack_loads_and_is_composed_unicode(code: str) -> None:
    text = (resources.files("nutgraf") / "languages" / f"{code}.toml").read_text("utf-8")
    assert load_pack(code).code == code
    assert load_pack(code).name
    assert text == unicodedata.normalize("NFC", text)


def test_seven_languages_at_least_have_packs() -> None:
    assert {pack.code for pack in shared_packs()} >= {"de", "en", "es", "fr", "it", "pt", "vi"}


def test_a_language_without_pack_gets_an_empty_one() -> None:
    assert load_pack("sw").code == "sw"
    assert load_pack("sw").name == ""


@pytest.mark.parametrize(
    ("toml", "message"),
    [
        ('code = "xx"\n[zones]\ncredit = 3', r"xx\.toml, line 3: zones\.credit: "),
        ('name = "Nowhere"', r"xx\.toml, line 1: code: "),
        ('name = "Nowhere"\ncode = "yy"', r"xx\.toml, line 2: code: is 'yy'"),
    ],
)
def test_a_wrong_pack_is_named_by_file_line_and_key(toml: str, message: str) -> None:
    with pytest.raises(BadPack, match=message):
        parse_pack(toml, "xx.toml")


@pytest.mark.parametrize("code", pack_codes())
def test_every_pack_states_each_key_of_the_grammar(code: str) -> None:
    text = (resources.files("nutgraf") / "languages" / f"{code}.toml").read_text("utf-8")
    section = tomllib.loads(text)["grammar"]
    assert set(section) == {field.name for field in fields(Grammar)}


def test_a_grammar_takes_the_terms_of_typology_alone() -> None:
    with pytest.raises(BadPack, match="diacritics"):
        parse_pack('code = "xx"\n[grammar]\ndiacritics = "some"\n', "xx.toml")


@pytest.mark.parametrize("code", pack_codes())
def test_no_line_of_a_pack_is_longer_than_120_characters(code: str) -> None:
    lines = (resources.files("nutgraf") / "languages" / f"{code}.toml").read_text("utf-8").splitlines()
    assert not [number for number, line in enumerate(lines, 1) if len(line) > 120]


def test_an_expression_may_be_a_list_of_its_alternatives() -> None:
    toml = 'code = "xx"\n[orders]\nthat = ["that", "whether"]\nto = "to"\n[orders.shapes]\ndo = ["make", "take"]\n'
    pack = parse_pack(toml, "xx.toml")
    assert (pack.orders.that, pack.orders.to) == ("that|whether", "to")
    assert pack.orders.shapes == {"do": "make|take"}


@pytest.mark.parametrize("value", ["3", '["that", 3]', '[["that"]]'])
def test_an_expression_is_text_or_a_list_of_texts(value: str) -> None:
    with pytest.raises(BadPack, match=r"xx\.toml, line 3: orders\.that"):
        parse_pack(f'code = "xx"\n[orders]\nthat = {value}\n', "xx.toml")


def test_what_is_made_of_some_sections_is_kept_while_they_are_the_same() -> None:
    made: list[str] = []

    @section_cache("numbers")
    def count(code: str) -> int:
        made.append(code)
        return len(made)

    pack = load_pack("nl")
    with pack_in_place(pack):
        count("nl")
        with pack_in_place(replace(pack, summary=replace(pack.summary))):
            count("nl")
        assert made == ["nl"]
        with pack_in_place(replace(pack, numbers=replace(pack.numbers))):
            count("nl")
        assert made == ["nl", "nl"]
        count("nl")
    assert made == ["nl", "nl", "nl"]
