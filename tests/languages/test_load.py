"""Language packs: they load, they are closed, and a wrong one is named by file and key."""

from __future__ import annotations

import unicodedata
from importlib import resources

import pytest

from nutgraf.errors import BadPack
from nutgraf.languages.load import all_packs, load_pack, pack_codes, parse_pack


@pytest.mark.parametrize("code", pack_codes())
def test_pack_loads_and_is_composed_unicode(code: str) -> None:
    text = (resources.files("nutgraf") / "languages" / f"{code}.toml").read_text("utf-8")
    assert load_pack(code).code == code
    assert load_pack(code).name
    assert text == unicodedata.normalize("NFC", text)


def test_seven_languages_at_least_have_packs() -> None:
    assert {pack.code for pack in all_packs()} >= {"de", "en", "es", "fr", "it", "pt", "vi"}


def test_a_language_without_pack_gets_an_empty_one() -> None:
    assert load_pack("sw").code == "sw"
    assert load_pack("sw").name == ""


@pytest.mark.parametrize(
    ("toml", "message"),
    [
        ('code = "xx"\n[zones]\ncredit = 3', r"xx\.toml: zones\.credit: "),
        ('code = "xx"\n[zones]\ncredits = ["Photo"]', r"xx\.toml: zones\.credits: "),
        ('name = "Nowhere"', r"xx\.toml: code: "),
        ('code = "yy"', r"xx\.toml: code: is 'yy'"),
        ('code = "xx"\ncredit = [', r"xx\.toml: not TOML: "),
    ],
)
def test_a_wrong_pack_is_named_by_file_and_key(toml: str, message: str) -> None:
    with pytest.raises(BadPack, match=message):
        parse_pack(toml, "xx.toml")
