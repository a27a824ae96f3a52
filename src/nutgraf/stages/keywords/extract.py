"""The keywords of an article: its candidates by weight, without those that say part of a better one again."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from typing import Final

from nutgraf.document import Document, Findings
from nutgraf.records import Keyword, Span
from nutgraf.stages.keywords.candidates import FULL_LETTERS, Candidate, find_candidates
from nutgraf.stages.keywords.words import stems_of

MAX_KEYWORDS: Final = 10  # of one article
# The weights were fitted to the first hundred articles of three corpora of news in Portuguese, English and French.
PLACES_POWER: Final = 0.8  # power of the number of places of the phrase
WORD_PLACES_SHARE: Final = 0.37  # share of the weight that follows the places of its words
DISTANCE_DECAY: Final = 0.74  # weight lost from the first word to the last: e ** -0.74 is left
SENTENCES_POWER: Final = 0.34  # power of the number of sentences up to the first place
NOT_LED_WEIGHT: Final = 0.6  # weight of a noun that no article or preposition leads to
VERB_WEIGHT: Final = 0.49  # weight of what is always a verb
LENGTH_WEIGHTS: Final = (1.0, 2.0, 2.4, 0.3)  # weight by number of words
NAME_LENGTH_WEIGHTS: Final = (0.9, 1.2, 1.2, 0.9)
TITLE_WEIGHT: Final = 1.2  # weight of a phrase of the title


def find_keywords(document: Document, findings: Findings) -> tuple[Keyword, ...]:
    """At most ten, the best first; `score` is the share of the weight of the best one."""
    total = max(1, len(document.text))
    starts = [sentence.start for sentence in document.sentences]
    title = frozenset(stems_of(document.article.title or "", document))
    weighed = []
    for candidate in find_candidates(document, findings):
        first = candidate.places[0][0]
        early = math.exp(-DISTANCE_DECAY * first / total) / math.pow(
            max(1, bisect_right(starts, first)), SENTENCES_POWER
        )
        titled = TITLE_WEIGHT if title.issuperset(candidate.stems) else 1.0
        weighed.append((_weight(candidate) * early * titled, candidate))
    weighed.sort(key=lambda item: (-item[0], item[1].places))
    chosen: list[tuple[float, Candidate]] = []
    for weight, candidate in weighed:
        if all(_differ(candidate, other) for _, other in chosen):
            chosen.append((weight, candidate))
            if len(chosen) == MAX_KEYWORDS:
                break
    return tuple(_keyword(document.text, candidate, weight / chosen[0][0]) for weight, candidate in chosen)


def _weight(candidate: Candidate) -> float:
    """What a phrase counts for, wherever it first occurs."""
    words = math.pow(math.prod(candidate.often), 0.5 / len(candidate.often))
    weight = math.pow(len(candidate.places), PLACES_POWER) * (1 - WORD_PLACES_SHARE + WORD_PLACES_SHARE * words)
    weight *= min(1.0, candidate.last_letters / FULL_LETTERS)
    lengths = NAME_LENGTH_WEIGHTS if candidate.is_name else LENGTH_WEIGHTS
    weight *= lengths[max(0, min(candidate.words, len(lengths)) - 1)]
    if candidate.is_name:
        return weight
    weight *= NOT_LED_WEIGHT + (1 - NOT_LED_WEIGHT) * min(1.0, 2 * candidate.noun)
    return weight * (1 - (1 - VERB_WEIGHT) * candidate.verb)


def _differ(candidate: Candidate, better: Candidate) -> bool:
    """Whether a phrase says something beside a better one: each has a word of its own, or it is far commoner."""
    own, other = set(candidate.stems), set(better.stems)
    if own >= other:
        return False
    return not own <= other or len(candidate.places) > 2 * len(better.places)


def _keyword(text: str, candidate: Candidate, score: float) -> Keyword:
    mentions = tuple(Span(start, end, text[start:end]) for start, end in _apart(candidate.places))
    forms = Counter(mention.text for mention in mentions)
    best = max(forms, key=lambda form: (len(form.split()) if candidate.is_name else 0, forms[form]))
    return Keyword(best, round(score, 3), mentions)


def _apart(places: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The places without those that overlap the one before."""
    apart: list[tuple[int, int]] = []
    for place in sorted(places):
        if not apart or place[0] >= apart[-1][1]:
            apart.append(place)
    return apart
