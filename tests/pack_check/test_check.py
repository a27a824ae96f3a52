"""The check of a pack: what fails, which keys no example needs, which words of frames no example uses."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from nutgraf.cli import cli
from nutgraf.errors import BadInput, BadPack
from nutgraf.languages.load import load_pack, pack_codes
from nutgraf.languages.parse import parse_pack
from nutgraf.pack_check.check import check_file, check_pack

PACK = """
code = "nl"
[zones]
credit = ["Bildwerk", "Lichtwerk"]
stamp = ["Ongezien"]
[[zones.examples]]
text = "Bildwerk: Ada Berg"
blocks = [["credit", "Bildwerk: Ada Berg"]]
[speech]
inverts = true
[frames.Statement]
verbs = ["zeggen", "fluisteren", "mee|delen", "aan|kondigen"]
not_forms = ["zegsel"]
[frames.Warning]
verbs = ["waarschuwen"]
[[quotes.examples]]
text = "Ada Berg zei: “De brug is dicht vandaag.”"
quote = "De brug is dicht vandaag."
speaker = "Ada Berg"
verb = "zei"
[[quotes.examples]]
text = "Ada Berg deelde gisteren een plan mee."
quote = ""
[summary]
dangling = ["hij"]
[[summary.examples]]
text = "Hij ging weg."
points_back = true
"""
RULE = '[[orders.rules]]\nkind = "asks"\nmodality = "order"\n'
FAILING = PACK.replace('verb = "zei"', 'verb = "zegt"')


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "nl.toml"
    path.write_text(PACK, "utf-8")
    return path


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, ["languages", *map(str, arguments)])


def test_a_file_outside_the_package_is_checked_in_place_of_the_built_in_pack(file: Path) -> None:
    told: list[tuple[int, int]] = []
    report = check_file(file, lambda done, total: told.append((done, total)))
    assert (report.code, report.examples, report.failures) == ("nl", 4, ())
    assert set(report.unneeded) == {"zones.stamp", "frames.Statement.not_forms", "frames.Warning.verbs"}
    assert report.keys == 6
    assert report.words == 5
    assert report.unused == ("Statement: fluisteren", "Statement: aan|kondigen", "Warning: waarschuwen")
    assert told == [(done, 6) for done in range(7)]
    assert load_pack("nl").name == "Dutch"


def test_a_pack_of_ones_own_is_checked_under_any_name_and_a_built_in_one_under_its_code(file: Path) -> None:
    own = file.rename(file.with_name("my words.toml"))
    assert check_file(own).code == "nl"
    own.with_name("frames.toml").touch()
    with pytest.raises(BadPack, match=r"is 'nl', but the file is named my words\.toml"):
        check_file(own)


def test_the_code_of_a_pack_of_ones_own_must_be_a_language(file: Path) -> None:
    file.write_text('code = "qq"\n', "utf-8")
    with pytest.raises(BadPack, match=r"nl\.toml: code: there is no language 'qq'"):
        check_file(file)


@pytest.mark.parametrize(
    ("stated", "holds"),
    [("", False), ("finds = []", False), ('rejects = ["*"]', True), ('people = ["Ada Berg"]', True)],
)
def test_an_example_of_officials_that_states_nothing_does_not_pass(file: Path, stated: str, *, holds: bool) -> None:
    file.write_text(f'code = "nl"\n[[officials.examples]]\ntext = "Ada Berg kwam."\n{stated}\n', "utf-8")
    result = run("check", file)
    assert result.exit_code == (0 if holds else 1)
    assert ("this example states nothing" in result.stdout) is not holds


def test_a_failing_example_is_told_with_what_it_wants() -> None:
    (failure,) = check_pack(parse_pack(FAILING, "nl.toml")).failures
    assert (failure.section, failure.text) == ("quotes", "Ada Berg zei: “De brug is dicht vandaag.”")
    assert (failure.wanted[-1], failure.found[-1]) == ("verb: zegt", "verb: zei")


def test_each_rule_and_each_citation_is_tried() -> None:
    rules = "".join(
        f'[[orders.rules]]\nkind = "asks"\nmodality = "order"\ncues = ["{cue}"]\n' for cue in ("eist", "wil")
    )
    example = '[[orders.examples]]\ntext = "Het bestuur eist rust."\nfound = ["eist"]\nmodality = ["order"]\n'
    report = check_pack(parse_pack(f'code = "nl"\n{rules}{example}', "nl.toml"))
    assert (report.failures, report.keys, report.unneeded) == ((), 2, ("orders.rules.1",))


def test_a_shape_that_a_rule_names_is_needed() -> None:
    toml = f'code = "nl"\n[orders.shapes]\nx = "eist"\n{RULE}cues = ["{{x}}"]\n'
    example = '[[orders.examples]]\ntext = "Het bestuur wil rust."\n'
    assert "orders.shapes" not in check_pack(parse_pack(toml + example, "nl.toml")).unneeded


def test_the_command_says_what_it_finds_and_exits_with_0_where_all_holds(file: Path) -> None:
    result = run("check", file)
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "nl.toml: 4 examples, of which 0 fail",
        "Keys and rules that no example needs: 3 of 6",
        "  zones.stamp",
        "  frames.Statement.not_forms",
        "  frames.Warning.verbs",
        "Words of frames that no example uses: 3 of 5",
        "  Statement: fluisteren",
        "  Statement: aan|kondigen",
        "  Warning: waarschuwen",
    ]
    assert result.stderr.splitlines()[-1] == "nutgraf: 6 of 6 keys tried"


def test_the_command_exits_with_1_where_an_example_fails(file: Path) -> None:
    file.write_text(FAILING, "utf-8")
    result = run("check", file)
    assert result.exit_code == 1
    assert result.stdout.splitlines()[:4] == [
        "nl.toml: 4 examples, of which 1 fail",
        "  quotes: Ada Berg zei: “De brug is dicht vandaag.”",
        "    wanted: De brug is dicht vandaag. | speaker: Ada Berg | verb: zegt",
        "    got: De brug is dicht vandaag. | speaker: Ada Berg | verb: zei",
    ]


def test_the_check_is_printed_as_json(file: Path) -> None:
    result = run("check", file, "--format", "json")
    assert json.loads(result.stdout)["unused"][0] == "Statement: fluisteren"


def test_a_wrong_file_is_an_error(file: Path) -> None:
    file.write_text('code = "nl"\n[zone]\n', "utf-8")
    with pytest.raises(BadPack, match=r"nl\.toml, line 2: zone: unknown key; do you mean 'zones'"):
        check_file(file)
    with pytest.raises(BadInput, match=r"none\.toml"):
        check_file(file.with_name("none.toml"))


def test_languages_are_listed_as_json() -> None:
    rows = {row["code"]: row for row in json.loads(run("--format", "json").stdout)}
    assert set(pack_codes()) == {code for code, row in rows.items() if row["pack"] == "yes"}
    assert rows["de"]["language"] == "German"
    assert rows["de"]["read_by"] == "rules"


def test_languages_are_read_by_what_is_used_without_a_choice() -> None:
    rows = {row["code"]: row for row in json.loads(run("--format", "json").stdout)}
    for code in ("en", "fr", "pt"):  # models for them are here, and rules do as well
        assert (rows[code]["read_by"], rows[code]["to_install_a_model"]) == ("rules", "")
    assert rows["it"]["to_install_a_model"].endswith("it_core_news_md")


def test_the_schema_of_packs_is_printed() -> None:
    from nutgraf.languages.documents import pack_schema

    assert json.loads(run("schema").stdout) == pack_schema()
