"""The schema of packs that editors read: made from the records, up to date, with a word on every key."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from importlib import resources
from typing import Any

import pytest
from jsonschema import Draft7Validator

from nutgraf.languages.documents import SCHEMA, SCHEMA_LINE, pack_schema, schema_text
from nutgraf.languages.inventory import frame_names, read_source
from nutgraf.languages.load import pack_codes

LANGUAGES = resources.files("nutgraf") / "languages"
RENEW = "run `python -m nutgraf.languages.documents`"


def errors(toml: str) -> list[str]:
    return [error.message for error in Draft7Validator(pack_schema()).iter_errors(tomllib.loads(toml))]


def test_the_schema_is_up_to_date() -> None:
    assert (LANGUAGES / SCHEMA).read_text("utf-8") == schema_text(), RENEW


@pytest.mark.parametrize("code", pack_codes())
def test_every_pack_names_the_schema_and_holds_to_it(code: str) -> None:
    text = read_source(f"{code}.toml").decode("utf-8")
    assert text.splitlines()[0] == SCHEMA_LINE
    assert errors(text) == []


def test_the_schema_is_a_schema_and_knows_the_frames() -> None:
    Draft7Validator.check_schema(pack_schema())
    assert pack_schema()["properties"]["frames"]["propertyNames"] == {"enum": list(frame_names())}


def test_every_key_is_described() -> None:
    described = dict(_properties(pack_schema()))
    assert len(described) > 250
    assert not [path for path, schema in described.items() if not schema.get("description")]


@pytest.mark.parametrize(
    "toml",
    [
        "[grammer]",
        '[grammar]\ndiacritics = "some"',
        "[frames.Statment]\nverbs = []",
        "[verbs.Statement]",
        "[zones]\nexamples = [{ text = 'a', blocks = [['nothing', 'a']] }]",
        "[orders]\nthat = [3]",
        "[[orders.rules]]\nkind = 'asks'",
    ],
)
def test_the_schema_finds_what_is_wrong(toml: str) -> None:
    assert errors(f'code = "xx"\n{toml}')


def test_the_schema_takes_an_expression_as_a_list_of_alternatives() -> None:
    assert not errors('code = "xx"\n[orders]\nthat = ["that"]\nto = "to"')


def _properties(part: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    for name, schema in part.get("properties", {}).items():
        yield f"{path}.{name}", schema
    for name, schema in part.get("definitions", {}).items():
        yield from _properties(schema, name)
