"""Briefs of every schema version are read: one of each is kept here."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from nutgraf.cli import cli
from nutgraf.records import SCHEMA_VERSION, Brief

BRIEFS = Path(__file__).parent / "briefs"
VERSIONS = sorted(file.stem for file in BRIEFS.glob("*.json"))


def holds(read: Any, written: Any) -> bool:
    """Whether all that was written is in what was read, which may have more keys."""
    if isinstance(written, dict):
        return all(key in read and holds(read[key], value) for key, value in written.items())
    if isinstance(written, list):
        return len(read) == len(written) and all(map(holds, read, written))
    return bool(read == written)


def test_the_newest_version_is_among_them() -> None:
    assert SCHEMA_VERSION in VERSIONS


@pytest.mark.parametrize("version", VERSIONS)
def test_a_brief_of_each_version_is_read(version: str) -> None:
    written = json.loads((BRIEFS / f"{version}.json").read_text("utf-8"))
    brief = Brief.from_json(json.dumps(written))
    assert brief.schema_version == version
    assert holds(json.loads(brief.to_json()), written)


def test_the_index_joins_briefs_of_all_versions(tmp_path: Path) -> None:
    lines = "".join(
        json.dumps(json.loads((BRIEFS / f"{version}.json").read_text("utf-8"))) + "\n" for version in VERSIONS
    )
    (tmp_path / "briefs.jsonl").write_text(lines, "utf-8")
    done = CliRunner().invoke(cli, ["index", str(tmp_path / "briefs.jsonl")])
    assert done.exit_code == 0, done.stderr
    assert "Ann Dow" in done.stdout
