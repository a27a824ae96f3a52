"""What was read right of the invented constructions stays right: see grid.py for single ones."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

import nutgraf

SHARE_RIGHT = {"officials": 0.97, "numbers": 0.87, "instruments": 0.96, "orders": 0.79, "quotes": 0.91}


@pytest.fixture(name="grid")
def grid_fixture(module_at: Callable[[Path], ModuleType]) -> ModuleType:
    return module_at(Path(__file__).with_name("grid.py"))


@pytest.mark.parametrize("layer", SHARE_RIGHT)
def test_as_many_constructions_are_read_right_as_when_they_were_measured_last(grid: ModuleType, layer: str) -> None:
    cases = list(grid.read_cases(layer))
    right = sum(grid.is_right(case, nutgraf.summarise(case.text, language=case.language)) for case in cases)
    assert right >= SHARE_RIGHT[layer] * len(cases)


@pytest.mark.parametrize("layer", SHARE_RIGHT)
def test_every_language_has_every_construction(grid: ModuleType, layer: str) -> None:
    cases = {(case.construction, case.language) for case in grid.read_cases(layer)}
    assert len(cases) == len({construction for construction, _ in cases}) * 9
