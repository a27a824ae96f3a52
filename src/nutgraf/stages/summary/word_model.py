"""Which words a human summary of the story would hold: a logistic model of every word's occurrences.

After REGSUM (Hong and Nenkova 2014), with features that need no language. models/train_ranker.py learns the weights.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from functools import cache

from nutgraf.stages.summary.story import Story
from nutgraf.stages.summary.weights import WordWeights

MAX_OCCURRENCES = 4  # more occurrences of one word than this are not expected in a summary
# Summary words over story words, where the weights were learnt; outside, the nearer end is used.
COMPRESSION = (0.03, 0.6)
EARLY_SHARE = 0.3  # share of the story after which a word's first place has lost 1 - 1/e of its weight


def expected_counts(story: Story, budget: int, weights: WordWeights) -> dict[str, tuple[float, ...]]:
    """For each term how many of its first 0, 1 ... 4 occurrences a summary of `budget` words is expected to hold."""
    w = weights
    base = w.bias + w.compression * compression(story, budget) + w.titled * bool(story.title)
    expected: dict[str, tuple[float, ...]] = {}
    alike: dict[tuple[int, tuple[float, ...]], tuple[float, ...]] = {}  # most terms of a sentence that occur once
    for term, described in word_features(story).items():
        if described in alike:
            expected[term] = alike[described]
            continue
        count, features = described
        often, spread, early, opening, title, opening_untitled, name, figure, cooccurrence = features
        odds = base + w.count * often + w.spread * spread + w.early * early + w.opening * opening
        odds += w.title * title + w.opening_untitled * opening_untitled + w.name * name
        odds += w.figure * figure + w.title_cooccurrence * cooccurrence
        total, sums = 0.0, [0.0]
        for turn, rarity in occurrence_features(count):
            total += 1 / (1 + math.exp(-odds - w.occurrence * turn - w.occurrence_rarity * rarity))
            sums.append(total)
        expected[term] = alike[described] = tuple(sums)
    return expected


def word_features(story: Story) -> dict[str, tuple[int, tuple[float, ...]]]:
    """For each term its count, and: count, spread, early, opening, title, opening_untitled, name, figure,
    cooccurrence.
    """
    counts, lines_with, first = _tally(story)
    cooccurrence = _title_cooccurrence(story)
    total = len(story.lines)
    untitled = float(not story.title)
    found: dict[str, tuple[int, tuple[float, ...]]] = {}
    for term, count in counts.items():
        opening = float(term in story.opening)
        features = (
            math.log(count),
            lines_with[term] / total,
            math.exp(-first[term] / (EARLY_SHARE * total)),
            opening,
            float(term in story.title),
            opening * untitled,
            story.names.get(term, 0.0),
            float(term.isdigit()),
            cooccurrence[term] / lines_with[term] if cooccurrence else 0.0,
        )
        found[term] = (count, features)
    return found


@cache
def occurrence_features(count: int) -> list[tuple[float, float]]:
    """For the first to fourth occurrence of a term that occurs `count` times: occurrence, occurrence_rarity."""
    return [(math.log(turn), math.log((count + 1) / turn)) for turn in range(1, min(count, MAX_OCCURRENCES) + 1)]


def compression(story: Story, budget: int) -> float:
    """The logarithm of the budget's share of the story's words, kept inside the range of the training data."""
    low, high = COMPRESSION
    return math.log(min(high, max(low, budget / max(1, story.words))))


def _tally(story: Story) -> tuple[dict[str, int], dict[str, int], dict[str, int]]:
    """By term: its occurrences, the number of lines that hold it, and the first of these."""
    counts: dict[str, int] = {}
    lines_with: dict[str, int] = {}
    first: dict[str, int] = {}
    for index, line in enumerate(story.lines):
        for term, count in line.term_counts.items():
            if term in first:
                counts[term] += count
                lines_with[term] += 1
            else:
                counts[term], lines_with[term], first[term] = count, 1, index
    return counts, lines_with, first


def _title_cooccurrence(story: Story) -> dict[str, float]:
    """By term, over the lines that hold it: the sum of the share of the title, by rarity, that the line repeats."""
    cooccurrence: dict[str, float] = defaultdict(float)
    for line, share in zip(story.lines, title_shares(story), strict=True):
        if share:
            for term in line.term_counts:
                cooccurrence[term] += share
    return cooccurrence


def title_shares(story: Story) -> list[float]:
    """Of each line the share of the title, by rarity of its terms in the story, that the line repeats: 0 to 1."""
    lines_with = Counter([term for line in story.lines for term in line.term_counts if term in story.title])
    rarity = {t: math.log(1 + len(story.lines) / lines_with[t]) for t in sorted(story.title) if t in lines_with}
    whole = sum(rarity.values())
    if not whole:
        return [0.0] * len(story.lines)
    return [sum([r for t, r in rarity.items() if t in line.term_counts]) / whole for line in story.lines]
