"""The expected briefs beside the samples: golden files, rewritten by `pytest --update-golden` and read in the diff."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

import nutgraf
from nutgraf.pipeline import brief_article
from nutgraf.settings import Settings

SAMPLES = Path(__file__).parent.parent / "samples"
GOLDEN = sorted(SAMPLES.glob("*.brief.json"))


@pytest.mark.model
@pytest.mark.parametrize("golden", GOLDEN, ids=lambda path: path.name)
def test_the_brief_is_the_expected_one(
    golden: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(SAMPLES.parent)
    article = nutgraf.read(Path("samples") / golden.name.replace(".brief.json", ".txt"))
    text = brief_article(article, Settings()).to_json(indent=1) + "\n"
    if request.config.getoption("--update-golden"):
        assert not os.environ.get("CI"), "golden files are not rewritten in CI"
        golden.write_text(text, "utf-8")
    assert json.loads(text) == json.loads(golden.read_text("utf-8"))


def test_there_are_expected_briefs() -> None:
    assert "tuyen-quang.fr.brief.json" in [path.name for path in GOLDEN]
