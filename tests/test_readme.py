"""The READMEs are run: console blocks print what they show, Python blocks give their values, links lead somewhere."""

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
DOCUMENTS = [
    ROOT / "README.md",
    ROOT / ".github" / "CONTRIBUTING.md",
    *(path for folder in ("src", "models", "samples", "tests") for path in sorted((ROOT / folder).rglob("*.md"))),
]
RUN = "".join(path.read_text("utf-8") for path in DOCUMENTS if path.name == "README.md")  # own_packs.md: its own test
CONSOLE = re.findall(r"^```console\n(.*?)^```", RUN, re.MULTILINE | re.DOTALL)
PYTHON = re.findall(r"^```python\n(.*?)^```", RUN, re.MULTILINE | re.DOTALL)
MAX_README_LINES = 160
MAX_PICTURE_BYTES = 150_000
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


def test_the_readmes_have_blocks_to_run() -> None:
    assert len(CONSOLE) >= 4
    assert len(PYTHON) >= 4


def test_every_line_of_the_quick_start_can_be_pasted(tmp_path: Path) -> None:
    (block,) = re.findall(r"^```sh\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    activate, *lines = block.splitlines()
    assert activate == ". .venv/bin/activate"
    (tmp_path / "samples").symlink_to(ROOT / "samples")
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    script = "\n".join(["set -e", *lines])
    subprocess.run(
        ["bash", "-c", script], cwd=tmp_path, env={**os.environ, "PATH": path}, capture_output=True, check=True
    )
    assert (tmp_path / "council.html").is_file()
    assert (tmp_path / "briefs" / "index.html").is_file()


def test_the_readme_is_short_and_its_picture_small() -> None:
    assert len(README.splitlines()) <= MAX_README_LINES
    assert README.count("<!--") == 1
    (picture,) = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", README)
    assert (ROOT / picture).stat().st_size < MAX_PICTURE_BYTES


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_of_a_document_leads_somewhere(path: Path) -> None:
    prose = re.sub(r"```.*?```|`[^`\n]*`", "", path.read_text("utf-8"), flags=re.DOTALL)
    for target in re.findall(r"\]\(([^)\s]+)\)", prose):
        if "://" in target:
            continue
        name, _, anchor = target.partition("#")
        linked = (path.parent / name).resolve() if name else path
        assert linked.exists(), target
        heads = re.findall(r"^#+ (.+)$", linked.read_text("utf-8"), re.MULTILINE) if anchor else []
        assert not anchor or anchor in [re.sub(r"[^\w-]", "", head.lower().replace(" ", "-")) for head in heads], target


def test_every_command_and_format_is_described() -> None:
    from nutgraf.cli import cli
    from nutgraf.exports import SUFFIXES

    formats = (ROOT / "src" / "nutgraf" / "exports" / "README.md").read_text("utf-8")
    for name in cli.commands:
        assert f"`{name}`" in README or f"nutgraf {name}" in README, name
    for name in SUFFIXES:
        assert f"| `{name}` |" in formats, name


def test_every_test_that_a_promise_names_exists() -> None:
    quality = (ROOT / "tests" / "quality" / "README.md").read_text("utf-8")
    promises = quality.split("\n## What is promised\n")[1].split("\n## ")[0]
    rows = [line for line in promises.splitlines() if line.startswith("| ") and "::" in line]
    assert len(rows) >= 12
    for row in rows:
        assert re.findall(r"`tests/[\w/]+\.py::\w+`", row), row
    for path, name in re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", quality):
        assert f"def {name}(" in (ROOT / path).read_text("utf-8"), f"{path}::{name}"


def test_every_limit_is_described_with_the_value_it_has() -> None:
    from dataclasses import asdict

    from nutgraf.settings import Limits

    commands = (ROOT / "src" / "nutgraf" / "cli" / "README.md").read_text("utf-8")
    for name, value in asdict(Limits()).items():
        assert f"| `--max-{name}` | {value:,} |" in commands
