"""The reference of the Python package: up to date, with every public function, record, field and error."""

from __future__ import annotations

import inspect
from dataclasses import fields
from pathlib import Path

import nutgraf
from nutgraf import errors, records
from nutgraf.api_page import MADE_FROM_HERE, README, own_fields, public_functions, readme_text, records_of, write_readme
from nutgraf.records import Brief
from nutgraf.settings import Settings

PAGE = Path(nutgraf.__file__).parent / README
MADE = readme_text("")


def section(name: str) -> str:
    return MADE.split(f"\n#### `{name}`\n")[1].split("\n#### ")[0]


def test_the_reference_is_up_to_date() -> None:
    text = PAGE.read_text("utf-8")
    assert text == readme_text(text), "run `python -m nutgraf.api_page`"


def test_every_public_function_is_there_with_its_parameters_and_errors() -> None:
    functions = {item for item in map(vars(nutgraf).get, nutgraf.__all__) if inspect.isfunction(item)}
    assert functions == set(public_functions())
    for function in functions:
        text = section(function.__name__)
        assert not [name for name in inspect.signature(function).parameters if f"\n    {name}: " not in text]
        assert "Raises errors." in " ".join(text.split())


def test_every_record_of_a_brief_is_there_with_its_fields() -> None:
    found = records_of(Brief)
    defined = {item for item in vars(records).values() if inspect.isclass(item) and item.__module__ == records.__name__}
    assert set(found) == defined
    for record in found:
        text = section(record.__name__)
        assert not [field.name for field in own_fields(record) if f"\n| `{field.name}` | " not in text]
        assert not [field.name for field in fields(record) if f"`{field.name}`" not in text]
    assert not [field.name for field in fields(Settings) if f"\n| `{field.name}` | " not in MADE]


def test_closed_values_and_units_are_said() -> None:
    assert '| `gender` | "m", "f" or None |' in section("Official")
    assert '| `modality` | "order", "request", "recommendation", "obligation", "prohibition", "commitment" |' in MADE
    assert "| `numbers` | tuple, each [`Number`](#number) |" in section("Brief")
    assert "ISO 4217" in section("Number")
    assert "- `to_json(*, indent: int | None = None) -> str`: " in section("Brief")
    assert "0 to 1" in section("Language")


def test_every_error_is_there() -> None:
    own = [item for item in vars(errors).values() if inspect.isclass(item) and issubclass(item, errors.NutgrafError)]
    assert not [kind for kind in own[1:] if f"\n| `{kind.__name__}` | " not in MADE]
    assert "| `PackNotCompiled` | " in MADE


def test_what_people_wrote_is_kept(tmp_path: Path) -> None:
    (tmp_path / README).write_text(f"# By hand\n\n{MADE_FROM_HERE}\nold", "utf-8")
    write_readme(tmp_path)
    assert (tmp_path / README).read_text("utf-8") == MADE.replace("\n\n", "# By hand\n\n", 1).lstrip("\n")
