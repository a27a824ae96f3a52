"""What every test shares: documents made from text with the real stages, and the sample."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from nutgraf.document import Document
from nutgraf.language import load_pack
from nutgraf.stages.acquire import article_from_text
from nutgraf.stages.clean import find_blocks
from nutgraf.stages.divide import split_sentences

ROOT = Path(__file__).parent.parent

# The same examples in every run, so that a change is what breaks it; HYPOTHESIS_PROFILE=explore draws new ones.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.register_profile("explore", deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))


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
