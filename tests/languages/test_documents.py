"""The schema of packs that editors read: made from the records, up to date, with a word on every key."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from nutgraf.languages.documents import (
    MADE_FROM_HERE,
    README,
    SCHEMA,
    SCHEMA_LINE,
    pack_schema,
    readme_text,
    schema_text,
    write_documents,
)
from nutgraf.languages.inventory import frame_names, read_source
from nutgraf.languages.load import pack_codes

LANGUAGES = resources.files("nutgraf") / "languages"
RENEW = "run `python -m nutgraf.languages.documents`"


def errors(toml: str) -> list[str]:
    return [error.message for error in Draft7Validator(pack_schema()).iter_errors(tomllib.loads(toml))]


def test_the_schema_is_up_to_date() -> None:
    assert (LANGUAGES / SCHEMA).read_text("utf-8") == schema_text(), RENEW


def test_the_readme_is_up_to_date() -> None:
    text = (LANGUAGES / README).read_text("utf-8")
    assert text == readme_text(text), RENEW


def test_the_readme_names_every_key_and_frame_and_shows_how_a_pack_states_them() -> None:
    made = readme_text("")
    schema = pack_schema()
    keys = {path.partition(".")[2] for path, _ in _properties(schema)}
    assert not [key for key in keys if f"\n- `{key}` (" not in made]
    assert not [name for name in frame_names() if f"\n- `{name}`: " not in made]
    assert '- `diacritics` (one of "variant", "distinctive"): ' in made
    assert 'Example (en): `["Photo", "Photos", "Photo credit"]`' in made
    assert 'Example (vi): `"family_first"`' in made


def test_what_people_wrote_in_the_readme_is_kept(tmp_path: Path) -> None:
    (tmp_path / "schema").mkdir()
    (tmp_path / README).write_text(f"# By hand\n\n{MADE_FROM_HERE}\nold", "utf-8")
    write_documents(tmp_path)
    written = (tmp_path / README).read_text("utf-8")
    assert written.startswith(f"# By hand\n\n{MADE_FROM_HERE}\n\n## Frames\n")
    assert "old" not in written.splitlines()
    assert (tmp_path / SCHEMA).read_text("utf-8") == schema_text()


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
