"""Taking the sentences that together hold the most of what a human summary would hold, until the budget is spent."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from nutgraf.stages.summary.encoder_scores import EncoderScores
from nutgraf.stages.summary.length_budget import Budget
from nutgraf.stages.summary.story import Story

# Expected share of a further line's words below which it is filler, and the summary ends also where words are left: up
# to 0.2 no figure falls, 0.25 costs 0.1 ROUGE-1 over the six corpora.
MIN_FURTHER_GAIN_SHARE = 0.2
DUPLICATE_SHARE = 0.75  # share of the shorter sentence's terms that the other holds too: the same thing said again
# Share of a sentence's rarer terms, three at least, that a taken one has: on 250 articles each of the 16 pairs of
# sentences in a summary with half in common told one thing twice, the standfirst and the lead most often.
RESTATED_SHARE = 0.5
# Share of a taken sentence's rarer terms that a longer one has: it tells it again, with more; from 0.7 no figure falls.
CONTAINED_SHARE = 0.7
MIN_SHARED_TERMS = 3  # terms
RARER_LINE_SHARE = 0.2  # of the story's sentences, two at least: a term that stands in more is no rarer one

Required = tuple[int, ...] | None  # the lines that a line stands with, itself among them; None: it cannot stand


class Choice(NamedTuple):
    """A chosen line, and what each feature adds to its score, in expected shares of its words."""

    line: int
    reasons: dict[str, float]


class Selection:
    """A choice in the making: the lines taken so far, and what every other would add to them."""

    def __init__(
        self,
        story: Story,
        expected: Mapping[str, tuple[float, ...]],
        extras: Sequence[Mapping[str, float]],
        needs: Sequence[Required],
        echo: EncoderScores | None = None,
    ) -> None:
        """`expected` is from expectation.py, `extras` from features.py (weighed), `needs` from standalone.py."""
        self.words = 0
        self._lines = story.lines
        self._story = story
        self._expected = expected
        self._extras = extras
        self._extra = [sum(extra.values()) for extra in extras]
        self._needs = needs
        self._needed_by = _invert(needs)
        self._echo = echo
        frequency = Counter([term for line in story.lines for term in line.term_counts])
        most = max(2, RARER_LINE_SHARE * len(story.lines))
        self._rarer = frozenset(term for term, lines in frequency.items() if lines <= most)
        self._held: dict[str, int] = {}
        self._holders: dict[str, list[int]] = {}
        self._chosen: dict[int, Choice] = {}

    def choose(self, budget: Budget, figure_lines: Sequence[int] = ()) -> list[Choice]:
        """The chosen lines in text order; one at least, where there are lines.

        Greedy by claim. A claim only shrinks while other lines are taken, so stale ones on the heap are upper bounds
        and few are computed anew (Minoux 1978); where a line's group has lost a part, it is put on the heap again. Of
        `figure_lines`, which hold the figure of the title, the one with the largest claim is taken first.
        """
        if budget.whole:
            self._take_all(range(len(self._lines)))
        self._take_figure(budget, figure_lines)
        heap = [(-self._marginal_gain(i, budget), i) for i in range(len(self._lines)) if self._needs[i]]
        heapq.heapify(heap)
        best = heap[0][1] if heap else 0
        while heap and not budget.is_full(len(self._chosen), self.words):
            stale, index = heapq.heappop(heap)
            group = self._missing(index)
            if not group or not self._fits(group, budget):
                continue
            claim = -self._marginal_gain(index, budget)
            if claim > stale and heap and (claim, index) > heap[0]:
                heapq.heappush(heap, (claim, index))
            elif not self._is_filler(-claim, group, budget) and not any(self._repeats(i) for i in group):
                self._take_all(group)
                for i in self._dependents(group):
                    heapq.heappush(heap, (-self._marginal_gain(i, budget), i))
        if not self._chosen and self._lines:
            self._take_all(self._missing(best) or [best])
        return [self._chosen[i] for i in sorted(self._chosen)]

    def _take_figure(self, budget: Budget, lines: Sequence[int]) -> None:
        groups = [(self._marginal_gain(i, budget), -i) for i in lines if self._needs[i]]
        fitting = [-i for _, i in sorted(groups, reverse=True) if self._fits(self._missing(-i), budget)]
        if fitting:
            self._take_all(self._missing(fitting[0]))

    def _words(self, group: Sequence[int]) -> int:
        return sum([self._lines[i].words for i in group])

    def _fits(self, group: Sequence[int], budget: Budget) -> bool:
        return budget.is_nearer(len(self._chosen), self.words, len(group), self._words(group))

    def _is_filler(self, claim: float, group: Sequence[int], budget: Budget) -> bool:
        """Whether lines add so little a word that a summary is better without them."""
        gain = claim * float(self._words(group) ** (budget.length_exponent - 1))
        return bool(self._chosen) and gain < MIN_FURTHER_GAIN_SHARE

    def _missing(self, index: int) -> list[int]:
        return [i for i in self._needs[index] or () if i not in self._chosen]

    def _marginal_gain(self, index: int, budget: Budget) -> float:
        """What a line and the lines it needs would add, damped by their length as the budget says."""
        group = self._missing(index)
        if not group:
            return 0.0
        counts: Mapping[str, int] = self._lines[group[0]].term_counts
        if len(group) > 1:
            together = Counter(counts)
            for i in group[1:]:
                together.update(self._lines[i].term_counts)
            counts = together
        words = self._words(group)
        extra = sum([(self._extra[i] - self._redundancy(i)) * self._lines[i].words for i in group])
        return (sum(self._gains(counts)) + extra) / float(words**budget.length_exponent)

    def _gains(self, counts: Mapping[str, int]) -> list[float]:
        """For each term, how much more of a human summary would be held."""
        gains = []
        expected, held = self._expected, self._held
        for term, count in counts.items():
            sums = expected[term]
            most = len(sums) - 1
            before = held.get(term, 0)
            after = before + count
            gains.append(sums[after if after < most else most] - sums[before if before < most else most])
        return gains

    def _redundancy(self, index: int) -> float:
        return self._echo.redundancy_penalty(index) if self._echo else 0.0

    def _take_all(self, group: Sequence[int]) -> None:
        for index in group:
            line = self._lines[index]
            reasons: dict[str, float] = dict(self._extras[index])
            if echoed := self._redundancy(index):
                reasons["echo"] = -echoed
            for term, gain in zip(line.term_counts, self._gains(line.term_counts), strict=True):
                name = self._source(term)
                reasons[name] = reasons.get(name, 0.0) + gain / line.words
            for term, count in line.term_counts.items():
                self._held[term] = self._held.get(term, 0) + count
                self._holders.setdefault(term, []).append(index)
            if self._echo:
                self._echo.mark_selected(index)
            self.words += line.words
            self._chosen[index] = Choice(index, reasons)

    def _source(self, term: str) -> str:
        """Where a reader would look for the reason why a term counts."""
        if term in self._story.title:
            return "title"
        if term in self._story.opening:
            return "opening"
        return "figures" if term.isdigit() else "words"

    def _repeats(self, index: int) -> bool:
        """Whether a line says again what a taken one says.

        Of more than three quarters of a line's terms one is among its rarest third, and half of its rarer terms are
        held, so only the taken lines that hold one of these are compared: a long text has too many for each with each.
        """
        terms = self._lines[index].term_counts
        held = [term for term in terms if term in self._holders]
        rarer = [term for term in held if term in self._rarer]
        if len(rarer) >= MIN_SHARED_TERMS and any(self._restates(index, line) for line in self._taken_with(rarer)):
            return True
        if len(held) < DUPLICATE_SHARE * len(terms):
            return False
        rarest = sorted(held, key=lambda term: (len(self._holders[term]), term))[: 1 + len(terms) // 3]
        return any(_is_duplicate(terms, self._lines[line].term_counts) for line in self._taken_with(rarest))

    def _taken_with(self, terms: Iterable[str]) -> set[int]:
        """The taken lines that hold one of the terms."""
        return {line for term in terms for line in self._holders[term]}

    def _restates(self, index: int, taken: int) -> bool:
        """Whether a taken line has half of the rarer terms of a line, or a longer line most of those of a taken one."""
        own = self._rarer.intersection(self._lines[index].term_counts)
        told = self._rarer.intersection(self._lines[taken].term_counts)
        shared = len(own & told)
        enough = min(RESTATED_SHARE * len(own), CONTAINED_SHARE * len(told))
        return shared >= MIN_SHARED_TERMS and shared >= enough

    def _dependents(self, taken: Sequence[int]) -> list[int]:
        """The lines not taken that need one of those just taken."""
        found = {i for index in taken for i in self._needed_by.get(index, ()) if i not in self._chosen}
        return sorted(found)


def _is_duplicate(terms: Mapping[str, int], others: Mapping[str, int]) -> bool:
    return len(terms.keys() & others.keys()) >= DUPLICATE_SHARE * min(len(terms), len(others))


def _invert(needs: Sequence[Required]) -> dict[int, list[int]]:
    """For each line that others need, these others."""
    needed_by: dict[int, list[int]] = {}
    for index, need in enumerate(needs):
        for other in need or ():
            if other != index:
                needed_by.setdefault(other, []).append(index)
    return needed_by
