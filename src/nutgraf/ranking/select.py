"""Taking the sentences that together hold the most of what a human summary would hold, until the budget is spent."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from nutgraf.ranking.budget import Budget
from nutgraf.ranking.story import Line, Story

DUPLICATE = 0.75  # share of the shorter sentence's terms that the other holds too: the same thing said again


@dataclass(frozen=True, slots=True)
class Choice:
    """A chosen line, and what each feature adds to its score, in expected shares of its words."""

    line: int
    reasons: dict[str, float]


class Selection:
    """The state of a greedy choice over a story: what is taken, and which terms it holds."""

    def __init__(
        self, story: Story, expected: Mapping[str, tuple[float, ...]], extras: Sequence[Mapping[str, float]]
    ) -> None:
        self._story = story
        self._expected = expected
        self._extras = extras
        self._held = Counter[str]()
        self.words = 0
        self.chosen: dict[int, Choice] = {}

    def value(self, group: Sequence[int]) -> tuple[float, int]:
        """What a group of lines would add, in expected words of a human summary, and its number of words."""
        counts = self._story.lines[group[0]].counts
        if len(group) > 1:
            together = Counter(counts)
            for index in group[1:]:
                together.update(self._story.lines[index].counts)
            counts = together
        words = sum([self._story.lines[index].words for index in group])
        extra = sum([sum(self._extras[index].values()) * self._story.lines[index].words for index in group])
        return sum(self._gains(counts).values()) + extra, words

    def take(self, index: int) -> None:
        """Add a line, with its reasons as things stand now."""
        line = self._story.lines[index]
        reasons: dict[str, float] = dict(self._extras[index])
        for term, gain in self._gains(line.counts).items():
            name = self._reason(term)
            reasons[name] = reasons.get(name, 0.0) + gain / line.words
        self._held.update(line.counts)
        self.words += line.words
        self.chosen[index] = Choice(index, reasons)

    def repeats(self, index: int) -> bool:
        """Whether a line says again what a taken one says."""
        terms = self._story.lines[index].counts
        if sum([term in self._held for term in terms]) < DUPLICATE * len(terms):
            return False
        return any(_alike(terms, self._story.lines[other].counts) for other in self.chosen)

    def _gains(self, counts: Mapping[str, int]) -> dict[str, float]:
        gains = {}
        for term, count in counts.items():
            held = self._held[term]
            gains[term] = sum(self._expected[term][held : held + count])
        return gains

    def _reason(self, term: str) -> str:
        if term in self._story.title:
            return "title"
        if term in self._story.opening:
            return "opening"
        return "figures" if term.isdigit() else "words"


def _alike(terms: Mapping[str, int], others: Mapping[str, int]) -> bool:
    return len(terms.keys() & others.keys()) >= DUPLICATE * min(len(terms), len(others))


def choose(selection: Selection, lines: Sequence[Line], needs: Sequence[range | None], budget: Budget) -> list[Choice]:
    """The chosen lines in text order.

    Greedy, best value first, where value is damped by length (budget.py). A value never grows while others are
    taken, except where a part of a group is: the heap holds values that may be stale, and those groups anew.
    """
    heap = [(-_claim(selection, needs[i], budget), i) for i in range(len(lines)) if needs[i]]
    heapq.heapify(heap)
    while heap and not budget.spent(len(selection.chosen), selection.words):
        stale, index = heapq.heappop(heap)
        group = _missing(selection, needs[index])
        words = sum(lines[i].words for i in group)
        if not group or not budget.fits(len(selection.chosen), selection.words, len(group), words):
            continue
        claim = -_claim(selection, needs[index], budget)
        if claim > stale and heap and (claim, index) > heap[0]:
            heapq.heappush(heap, (claim, index))
            continue
        if any(selection.repeats(i) for i in group):
            continue
        for i in group:
            selection.take(i)
        _renew(heap, selection, needs, group, budget)
    if not selection.chosen and lines:
        for i in max(filter(None, needs), key=lambda need: _claim(selection, need, budget), default=range(1)):
            selection.take(i)
    return [selection.chosen[i] for i in sorted(selection.chosen)]


def _missing(selection: Selection, need: range | None) -> list[int]:
    return [i for i in need or () if i not in selection.chosen]


def _claim(selection: Selection, need: range | None, budget: Budget) -> float:
    group = _missing(selection, need)
    if not group:
        return 0.0
    value, words = selection.value(group)
    return value / float(words**budget.damping)


def _renew(
    heap: list[tuple[float, int]],
    selection: Selection,
    needs: Sequence[range | None],
    taken: Sequence[int],
    budget: Budget,
) -> None:
    """Put back the lines that need one of those just taken: less of their group is missing now."""
    for index in range(max(0, taken[0] - 2), min(len(needs), taken[-1] + 3)):
        need = needs[index]
        if need and index not in selection.chosen and any(i in need for i in taken):
            heapq.heappush(heap, (-_claim(selection, need, budget), index))
