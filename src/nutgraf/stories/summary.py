"""One summary of a story from the summaries of its articles: what several of them say comes first, and once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final, NamedTuple

from nutgraf.stories.keys import text_words

MAX_SENTENCES: Final = 4  # of a combined summary
MAX_REPEATED_SHARE: Final = 0.6  # the share of a sentence's words that sentences already chosen may have


class SentencePlace(NamedTuple):
    """A sentence by the index of its summary and its own in it."""

    summary: int
    sentence: int


def combine_summaries(summaries: Sequence[Sequence[str]], language: str) -> list[SentencePlace]:
    """The sentences of one summary made of several in one language (ISO 639-1), in the order of the summaries.

    A sentence is worth the mean share of the summaries that have its words; a word that a chosen sentence has counts
    by its square from then on (SumBasic, Nenkova and Vanderwende 2005). Of equals the first is taken.
    """
    words = {
        SentencePlace(at, index): frozenset(text_words(sentence, language))
        for at, summary in enumerate(summaries)
        for index, sentence in enumerate(summary)
    }
    holders: Counter[str] = Counter()
    for at, summary in enumerate(summaries):
        holders.update(frozenset[str]().union(*(words[SentencePlace(at, index)] for index in range(len(summary)))))
    shares = {word: count / len(summaries) for word, count in holders.items()}
    chosen: list[SentencePlace] = []
    told: set[str] = set()
    left = [place for place, own in words.items() if own]
    while left and len(chosen) < MAX_SENTENCES:
        best = max(left, key=lambda place: sum(shares[word] for word in words[place]) / len(words[place]))
        chosen.append(best)
        told |= words[best]
        shares |= {word: shares[word] ** 2 for word in words[best]}
        left = [place for place in left if len(words[place] & told) <= MAX_REPEATED_SHARE * len(words[place])]
    return sorted(chosen)
