"""The journal outlives a kill, and the lock keeps a second run away."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from nutgraf.batch.journal import Busy, Row, journal_line, locked, read_journal

ROWS = [Row("k1", "a.json", 0, 3, "d1"), Row("k2", "b.json", 0, 4, "d2"), Row("k1", "a.json", 0, 5, "d3")]


def test_later_rows_stand_for_their_key(tmp_path: Path):
    path = tmp_path / "journal"
    path.write_bytes(b"".join(map(journal_line, ROWS)))
    assert read_journal(path) == {"k1": ROWS[2], "k2": ROWS[1]}


def test_no_journal_is_an_empty_one(tmp_path: Path):
    assert read_journal(tmp_path / "journal") == {}


@pytest.mark.parametrize("cut", range(1, len(journal_line(ROWS[1])) + 1))
def test_a_torn_last_line_is_cut_off(tmp_path: Path, cut: int):
    path = tmp_path / "journal"
    whole = journal_line(ROWS[0])
    path.write_bytes(whole + journal_line(ROWS[1])[:-cut])
    assert read_journal(path) == {"k1": ROWS[0]}
    assert path.read_bytes() == whole


@pytest.mark.parametrize(
    "line", [b"{}\n", bytes(40) + b"\n", b"[1]\n", b"null\n", b"\xff\n", b'{"key": 1, "other": 2}\n']
)
def test_a_foreign_line_is_not_believed(tmp_path: Path, line: bytes):
    path = tmp_path / "journal"
    path.write_bytes(line)
    assert read_journal(path) == {}


def test_a_second_process_is_kept_away_until_the_first_ends(tmp_path: Path):
    path = tmp_path / "lock"
    imports = "import sys; from pathlib import Path; from nutgraf.batch.journal import locked"
    script = imports + "\nwith locked(Path(sys.argv[1])): pass"
    other = [sys.executable, "-c", script, str(path)]
    with locked(path):
        held = subprocess.run(other, capture_output=True, text=True, check=False)
        with pytest.raises(Busy, match=r"process [0-9]+"), locked(path):
            pass
    assert held.returncode == 1
    assert "another batch" in held.stderr
    assert subprocess.run(other, check=False).returncode == 0
