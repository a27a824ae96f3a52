"""Several articles as one story: their lines side by side, by how far into its own article each stands."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from nutgraf.stages.summary.select import Required
from nutgraf.stages.summary.story import Story

AGREEMENT_WEIGHT: Final = 0.15  # what a sentence gains that all other articles have too, in shares of its words
MIN_SAME_SHARE: Final = 0.5  # of a sentence's rarer terms that a sentence of another article has, which says it too
MAX_LINE_SHARE: Final = 0.2  # of all sentences: a term that stands in more is no rarer one


@dataclass(frozen=True, slots=True)
class ArticleCandidates:
    """An article's story, what each of its lines gains or loses beside its words, what each needs to stand, and the
    lines that hold the figure of the title.
    """

    story: Story
    feature_scores: list[dict[str, float]]
    needs: list[Required]
    figure_lines: list[int]


def interleave(parts: Sequence[ArticleCandidates], sources: Sequence[int]) -> ArticleCandidates:
    """One part of all: the lines that stand equally far into their articles come together.

    A word of any title or opening counts as one of the whole; a name anywhere is a name. `sources` says which article
    each part is of: what several articles say gains.
    """
    if len(parts) == 1:
        return parts[0]
    places = [(i / len(part.story.lines), a, i) for a, part in enumerate(parts) for i in range(len(part.story.lines))]
    order = [(article, index) for _, article, index in sorted(places)]
    place = {pair: position for position, pair in enumerate(order)}
    names: dict[str, float] = {}
    for part in parts:
        for term, share in part.story.names.items():
            names[term] = max(share, names.get(term, 0.0))
    story = Story(
        tuple(parts[article].story.lines[index]._replace(article=article) for article, index in order),
        frozenset().union(*(part.story.title for part in parts)),
        frozenset().union(*(part.story.opening for part in parts)),
        names,
    )
    needs: list[Required] = []
    for article, index in order:
        need = parts[article].needs[index]
        needs.append(need and tuple(place[article, other] for other in need))
    agreement = _agreement(parts, sources)
    scores = [
        parts[article].feature_scores[index] | ({"agreement": gain} if (gain := agreement[article, index]) else {})
        for article, index in order
    ]
    return ArticleCandidates(story, scores, needs, [])  # a title of one article is not that of all


def _agreement(parts: Sequence[ArticleCandidates], sources: Sequence[int]) -> dict[tuple[int, int], float]:
    """By part and line what the line gains for the other articles that say the same."""
    gains: dict[tuple[int, int], float] = defaultdict(float)
    others = len(set(sources)) - 1
    if not others:
        return gains
    lines = {(p, i): line.term_counts for p, part in enumerate(parts) for i, line in enumerate(part.story.lines)}
    holders: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for place, terms in lines.items():
        for term in terms:
            holders[term].append(place)
    rarer = {term: places for term, places in holders.items() if len(places) <= max(2, MAX_LINE_SHARE * len(lines))}
    for place, terms in lines.items():
        own = [term for term in terms if term in rarer]
        shared = Counter([other for term in own for other in rarer[term]])
        same = {sources[part] for (part, _), count in shared.items() if count >= MIN_SAME_SHARE * len(own)}
        if agreeing := len(same - {sources[place[0]]}):
            gains[place] = AGREEMENT_WEIGHT * agreeing / others
    return gains
