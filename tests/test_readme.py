"""The README is run: every console block prints what it shows, every Python block gives its values."""

from __future__ import annotations

import doctest
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
COMPONENTS = (ROOT / "src" / "nutgraf" / "README.md").read_text("utf-8")
CONSOLE = re.findall(r"^```console\n(.*?)^```", README + COMPONENTS, re.MULTILINE | re.DOTALL)
PYTHON = re.findall(r"^```python\n(.*?)^```", README + COMPONENTS, re.MULTILINE | re.DOTALL)
ELISION = "..."  # alone on a line, it stands for any lines


def sessions(block: str) -> list[tuple[str, str]]:
    """The block's commands, each with the output shown below it."""
    parts = re.split(r"^\$ (.*)\n", block, flags=re.MULTILINE)[1:]
    return list(zip(parts[::2], parts[1::2], strict=True))


def shown(expected: str) -> re.Pattern[str]:
    """A pattern of the expected output, with what an ellipsis leaves out."""
    lines = [r"(?:.*\n)*?" if line == ELISION else re.escape(line) + "\n" for line in expected.splitlines()]
    return re.compile("".join(lines))


@pytest.mark.parametrize(
    ("command", "expected"), [pytest.param(*s, id=s[0]) for block in CONSOLE for s in sessions(block)]
)
def test_console_block_prints_what_it_shows(command: str, expected: str, tmp_path: Path) -> None:
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    environment = {**os.environ, "PATH": path, "COLUMNS": "80", "PYTHONIOENCODING": "utf-8", "OUT": str(tmp_path)}
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert shown(expected).fullmatch(done.stdout), done.stdout


@pytest.mark.parametrize("block", PYTHON, ids=lambda block: block.splitlines()[0])
def test_python_block_gives_its_values(block: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    test = doctest.DocTestParser().get_doctest(block, {}, "README.md", "README.md", 0)
    assert test.examples
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
    report: list[str] = []
    runner.run(test, out=report.append)
    assert not runner.summarize(verbose=False).failed, "".join(report)


def test_readme_has_blocks_to_run() -> None:
    assert len(CONSOLE) >= 3
    assert len(PYTHON) >= 2


def test_every_command_and_format_is_described() -> None:
    from nutgraf.cli import cli
    from nutgraf.exports import SUFFIXES

    for name in (*cli.commands, *SUFFIXES):
        assert f"`{name}`" in README or f"nutgraf {name}" in README, name


def test_every_test_that_a_promise_names_exists() -> None:
    promises = README.split("\n## What is promised\n")[1].split("\n## ")[0]
    rows = [line for line in promises.splitlines() if line.startswith("| ") and "::" in line]
    assert len(rows) >= 12
    for row in rows:
        assert re.findall(r"`tests/[\w/]+\.py::\w+`", row), row
    for path, name in re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", README):
        assert f"def {name}(" in (ROOT / path).read_text("utf-8"), f"{path}::{name}"


def test_every_limit_is_told_with_the_value_it_has() -> None:
    from dataclasses import asdict

    from nutgraf.settings import Limits

    for name, value in asdict(Limits()).items():
        assert f"| `--max-{name}` | {value:,} |" in README
