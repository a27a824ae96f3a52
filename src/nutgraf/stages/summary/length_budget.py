"""How long a summary may be: a number of words, of sentences, or a share of the story."""

from __future__ import annotations

from typing import NamedTuple

from nutgraf.settings import Settings
from nutgraf.stages.summary.story import Story

# A sentence's claim is its value a word times words ** (1 - damping). By words, 0.7 to 0.85 do alike and 1.0 loses
# 1.2 ROUGE-1 over the six corpora. By sentences, 0.85 is 1.6 to 3.0 above lead at 1, 2, 3, 5 and 8 sentences; 0.8 picks
# long ones and loses on the corpora of short summaries from 5 on, and 1.0 picks short ones and loses at 2.
WORDS_DAMPING = 0.8
SENTENCES_DAMPING = 0.85  # the same where the summary has a number of sentences
USUAL_SHARE = 0.1  # of the story's words, where the user says nothing
MIN_USUAL_WORDS = 60  # of a summary, where the user says nothing
MAX_USUAL_WORDS = 150  # of a summary, where the user says nothing


class Budget(NamedTuple):
    """A target in words, and, where the user counts sentences, the most sentences."""

    words: int
    sentences: int | None
    length_exponent: float
    whole: bool = False  # every sentence of the story, whether it says something new or not

    def is_nearer(self, taken: int, words: int, more: int, more_words: int) -> bool:
        """Whether `more` sentences bring a summary of `taken` sentences nearer to the budget, or no farther."""
        if self.sentences is not None:
            return taken + more <= self.sentences
        return abs(words + more_words - self.words) <= abs(words - self.words)

    def is_full(self, taken: int, words: int) -> bool:
        """Whether nothing more can fit."""
        return words >= self.words if self.sentences is None else taken >= self.sentences


def set_budget(settings: Settings, story: Story) -> Budget:
    """The budget that the user's settings mean for this story: sentences first, then share, then words, then usual."""
    if settings.sentences is not None:
        mean = story.words / max(1, len(story.lines))
        return Budget(round(settings.sentences * mean), settings.sentences, SENTENCES_DAMPING)
    if settings.share is not None:
        share = min(1.0, max(0.0, settings.share))
        return Budget(round(share * story.words), None, WORDS_DAMPING, whole=share == 1)
    usual = min(MAX_USUAL_WORDS, max(MIN_USUAL_WORDS, round(USUAL_SHARE * story.words)))
    return Budget(usual if settings.words is None else settings.words, None, WORDS_DAMPING)
