"""No regular expression of ours takes more than linear time, on text that is made to make it."""

from __future__ import annotations

import importlib.util
import re
import signal
import time
from collections.abc import Callable
from pathlib import Path
from types import FrameType, ModuleType

import pytest

LENGTH = 2_000  # code points of the shorter text; the longer has four times as many
LEAST = 0.015  # CPU seconds below which no ratio says anything: a fast machine takes 0.03 for a quadratic one at 8,000
GROWTH = 9.0  # of four times the text: linear is 4, quadratic 16
GIVE_UP = 0.4  # CPU seconds
PARTS = 4  # of the expressions, so that several processes share them
pytestmark = pytest.mark.timing  # the engine's steps cannot be counted
# Patterns for text that is not an article's.
TRUSTED = {r"\[[^\]]{500,}\][+*]?": "reads spaCy's own token pattern"}


def _load() -> ModuleType:
    spec = importlib.util.spec_from_file_location("expressions", Path(__file__).with_name("expressions.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


expressions = _load()


class _GaveUpError(BaseException):
    """A search took GIVE_UP seconds."""


def seconds(pattern: re.Pattern[str], text: str) -> float:
    """CPU seconds that it takes to find all; the engine looks for signals, so that none goes on for ever."""
    searching = True

    def ring(_signal: int, _frame: FrameType | None) -> None:
        if searching:  # a signal that is late must not end what comes after the search
            raise _GaveUpError

    before = signal.signal(signal.SIGPROF, ring)
    start = time.process_time()
    signal.setitimer(signal.ITIMER_PROF, GIVE_UP)
    try:
        for _ in pattern.finditer(text):
            pass
        searching = False
    except _GaveUpError:
        return float("inf")
    finally:
        searching = False
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
    return time.process_time() - start


def grows(pattern: re.Pattern[str], made: Callable[[int], str]) -> bool:
    """Whether the time grows faster than the text: seen three times, at three lengths, because clocks are coarse."""
    for size in (LENGTH, 2 * LENGTH, 4 * LENGTH):
        large = seconds(pattern, made(4 * size))
        if large < LEAST or large < GROWTH * min(seconds(pattern, made(size)) for _ in range(3)):
            return False
    return True


@pytest.fixture(scope="module")
def ours() -> list[tuple[str, int]]:
    return [(text, flags) for text, flags in expressions.patterns() if text not in TRUSTED]


@pytest.mark.parametrize("part", range(PARTS))
def test_every_expression_of_ours_is_linear(ours: list[tuple[str, int]], part: int) -> None:
    slow = []
    for text, flags in ours[part::PARTS]:
        pattern = re.compile(text, flags)
        for before, pump, after in expressions.pumps(text, flags):
            once = lambda size, b=before, p=pump, a=after: b + p * (size // len(p)) + a  # noqa: E731
            each = lambda size, b=before, p=pump, a=after: (b + p) * (size // len(b + p)) + a  # noqa: E731
            if grows(pattern, once) or (before and grows(pattern, each)):
                slow.append((before, pump, text[:200]))
    assert not slow, "\n".join(map(str, slow))


def test_all_of_them_are_seen(ours: list[tuple[str, int]]) -> None:
    assert len(ours) > 400
    assert any("minist" in text for text, _ in ours)


@pytest.mark.parametrize("bad", [r"(a+)+$", r"(?:\w+\s?)+:", r"\s+$", r"(a|a)*b", r"x*x*y", r"[^,]+,"])
def test_a_bad_expression_is_told(bad: str) -> None:
    pattern = re.compile(bad)
    made = [lambda size, b=b, p=p, a=a: b + p * (size // len(p)) + a for b, p, a in expressions.pumps(bad, 0)]
    assert any(grows(pattern, text) for text in made)
