"""Outputs: an ending that a batch does not write is refused with what to ask for instead."""

from __future__ import annotations

from pathlib import Path

import pytest

from nutgraf.batch.outputs import open_output
from nutgraf.errors import BadInput


@pytest.mark.parametrize(
    ("name", "advice"),
    [
        ("briefs.csv", "--format csv into a folder"),
        ("briefs.XLSX", "--format excel into a folder"),
        ("briefs.json", "one file in .jsonl"),
        ("briefs.html", "--format html --report"),
        ("briefs.db", ".sqlite"),
    ],
)
def test_an_ending_that_is_not_written_is_refused_with_advice(tmp_path: Path, name: str, advice: str) -> None:
    with pytest.raises(BadInput) as caught:
        open_output(tmp_path / name)
    assert advice in str(caught.value.hint)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_there_is_used_whatever_its_name(tmp_path: Path) -> None:
    (tmp_path / "news.json").mkdir()
    open_output(tmp_path / "news.json").close(finished=True)
