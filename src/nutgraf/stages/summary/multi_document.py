"""Several articles as one story: their lines side by side, by how far into its own article each stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from nutgraf.stages.summary.select import Required
from nutgraf.stages.summary.story import Story


@dataclass(frozen=True, slots=True)
class ArticleCandidates:
    """An article's story, what each of its lines gains or loses beside its words, what each needs to stand, and the
    lines that hold the figure of the title.
    """

    story: Story
    feature_scores: list[dict[str, float]]
    needs: list[Required]
    figure_lines: list[int]


def interleave(parts: Sequence[ArticleCandidates]) -> ArticleCandidates:
    """One part of all: the lines that stand equally far into their articles come together.

    A word of any title or opening counts as one of the whole; a name anywhere is a name.
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
    scores = [parts[article].feature_scores[index] for article, index in order]
    return ArticleCandidates(story, scores, needs, [])  # a title of one article is not that of all
