"""Briefs of every schema version are read: one of each is kept here."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from nutgraf.cli import cli
from nutgraf.records import SCHEMA_VERSION, Brief

BRIEFS = Path(__file__).parent / "briefs"
VERSIONS = sorted(file.stem for file in BRIEFS.glob("*.json"))


def test_the_newest_version_is_among_them() -> None:
    assert SCHEMA_VERSION in VERSIONS


@pytest.mark.parametrize("version", VERSIONS)
def test_a_brief_of_each_version_is_read(version: str) -> None:
    written = json.loads((BRIEFS / f"{version}.json").read_text("utf-8"))
    brief = Brief.from_json(json.dumps(written))
    assert brief.schema_version == version
    again = json.loads(brief.to_json())
    assert {key: again["article"][key] for key in written["article"]} == written["article"]
    assert {key: again[key] for key in written if key != "article"} == {
        k: v for k, v in written.items() if k != "article"
    }


def test_the_index_joins_briefs_of_all_versions(tmp_path: Path) -> None:
    lines = "".join(
        json.dumps(json.loads((BRIEFS / f"{version}.json").read_text("utf-8"))) + "\n" for version in VERSIONS
    )
    (tmp_path / "briefs.jsonl").write_text(lines, "utf-8")
    done = CliRunner().invoke(cli, ["index", str(tmp_path / "briefs.jsonl")])
    assert done.exit_code == 0, done.stderr
    assert "Ann Dow" in done.stdout
