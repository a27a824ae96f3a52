"""Worker processes import the work they do, so its file must be found on the path."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest


class Endless:
    """Tasks without an end; `taken` is how many were asked for."""

    def __init__(self) -> None:
        self.taken = 0

    def __iter__(self) -> Iterator[str]:
        while True:
            self.taken += 1
            yield f"article {self.taken}"


@pytest.fixture
def endless() -> Endless:
    return Endless()


@pytest.fixture(autouse=True)
def _work_can_be_imported(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(Path(__file__).parent)
