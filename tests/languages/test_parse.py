"""What is wrong with a pack's file is named by file, line and key, with the key that was meant."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from collections.abc import Iterator

import pytest

from nutgraf.errors import BadPack
from nutgraf.languages.inventory import frame_names, read_source
from nutgraf.languages.load import pack_codes
from nutgraf.languages.parse import parse_pack
from nutgraf.languages.toml_lines import Path, key_lines

INLINE = '[orders]\nexamples = [\n  { text = "a" }, # one\n\n  { text = "b", found = [\n  ], fund = [] },\n]'


def message(toml: str) -> str:
    with pytest.raises(BadPack) as error:
        parse_pack(f'code = "xx"\n{toml}', "xx.toml")
    return error.value.message


@pytest.mark.parametrize(
    ("toml", "line", "key", "meant"),
    [
        ("[grammer]", 2, "grammer", "grammar"),
        ('[zones]\n\ncredits = ["Photo"]', 4, "zones.credits", "credit"),
        (
            '[[orders.rules]]\nkind = "asks"\nmodality = "order"\ncues = []\nthan = "x"',
            6,
            "orders.rules.0.than",
            "then",
        ),
        (INLINE, 7, "orders.examples.1.fund", "found"),
        ("[frames.Statement]\nverb = []", 3, "frames.Statement.verb", "verbs"),
    ],
)
def test_a_misspelt_key_is_named_with_the_nearest(toml: str, line: int, key: str, meant: str) -> None:
    assert message(toml) == f"xx.toml, line {line}: {key}: unknown key; do you mean {meant!r}?"


def test_a_key_like_no_other_gets_no_guess() -> None:
    assert message("[zones]\nqqqq = 1") == "xx.toml, line 3: zones.qqqq: unknown key"


def test_a_misspelt_frame_is_named_with_the_nearest() -> None:
    said = message("[frames.Statment]\nverbs = []")
    assert said.startswith("xx.toml, line 2: frames.Statment: no frame of that name; do you mean 'Statement'?")
    assert all(name in said for name in frame_names())


@pytest.mark.parametrize(
    ("toml", "line"),
    [("[zones]\ncredit = [", 3), ("\n= 3", 3), ('name = "a\n', 2), ('name = "a"\nname = "b"', 3)],
)
def test_what_is_no_toml_is_named_by_its_line(toml: str, line: int) -> None:
    assert message(toml).startswith(f"xx.toml, line {line}: not TOML: ")


def test_a_wrong_value_is_named_by_the_line_of_its_item() -> None:
    assert message('[zones]\ncredit = [\n  "Photo",\n  3,\n]').startswith("xx.toml, line 5: zones.credit.1: ")


def test_forms_are_no_key_of_a_file() -> None:
    assert message("[verbs]").startswith(
        "xx.toml, line 2: verbs: made by the compiler; list verbs as lemmas under [frames.NAME]"
    )


@pytest.mark.parametrize("code", pack_codes())
def test_every_key_of_a_pack_has_its_line(code: str) -> None:
    toml = read_source(f"{code}.toml").decode("utf-8")
    lines = key_lines(toml)
    assert {path for path in _paths(tomllib.loads(toml)) if path != ("frames",)} == set(lines)
    written = toml.split("\n")
    named = [(path, line) for path, line in lines.items() if isinstance(path[-1], str) and path[-1].isidentifier()]
    assert not [path for path, line in named if path[-1] not in written[line - 1]]


def test_strings_of_all_kinds_and_dotted_keys_hide_no_line() -> None:
    toml = 'a."b # c" = """\n[x]\n""" # d\ne = \'\'\'\n= "\'\'\'\n[f]\ng.h = { i = [1, # ]\n"]"], j = 1.5 }\n'
    assert tomllib.loads(toml)
    lines = key_lines(toml)
    assert lines["a", "b # c"] == 1
    assert lines["e",] == 4
    assert (lines["f", "g", "h"], lines["f", "g", "h", "i", 1], lines["f", "g", "h", "j"]) == (7, 8, 8)


def test_reading_packs_loads_no_pydantic() -> None:
    code = "import sys, nutgraf.languages.load, nutgraf.languages.parse; print('pydantic' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def _paths(value: object, path: Path = ()) -> Iterator[Path]:
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        yield (*path, key)
        yield from _paths(item, (*path, key))


@pytest.mark.parametrize(
    ("toml", "line", "key"),
    [
        ('[speech]\nhe = ["he"]\naccording = ["according to", "(by"]', 4, "speech.according.1"),
        ('[orders]\ndecoys = [\n  "order book",\n  "[order",\n]', 3, "orders.decoys"),
        ('[orders.shapes]\nday = "*"', 3, "orders.shapes.day"),
        ('[[instruments.whole]]\ntype = "law"\npattern = "(?P<number>"', 4, "instruments.whole.0.pattern"),
        ('[[orders.rules]]\nkind = "asks"\nmodality = "order"\ncues = ["{day}(?"]', 5, "orders.rules.0.cues.0"),
        ('[quotes]\nworks = ["a{2}{3}"]', 3, "quotes.works.0"),
    ],
)
def test_an_expression_that_cannot_be_read_is_named(toml: str, line: int, key: str) -> None:
    assert message(toml).startswith(f"xx.toml, line {line}: {key}: no regular expression: ")


@pytest.mark.parametrize(
    ("rule", "line", "key", "meant"),
    [
        ('cues = ["{frame.Reqest}"]', 9, "orders.rules.0.cues.0", "frame.Request"),
        ('cues = ["asks"]\nthen = " {manners}"', 10, "orders.rules.0.then", "manner"),
    ],
)
def test_a_shape_that_is_none_is_named_with_the_nearest(rule: str, line: int, key: str, meant: str) -> None:
    start = '[frames.Request]\nverbs = ["ask"]\n[orders]\nshapes = { manner = "now|soon" }\n[[orders.rules]]\n'
    found = message(f'{start}kind = "asks"\nmodality = "request"\n{rule}\n')
    assert f"line {line}: {key}" in found
    assert f"do you mean '{meant}'?" in found
