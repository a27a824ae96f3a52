"""The two sides of a vote as one score: "mit 13 zu 8 Stimmen", "voted 13 to 8", "par 13 voix contre 8"."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from nutgraf.stages.numbers.quantity import Quantity, SourceText
from nutgraf.text.phrases import WORD, first_words

MAX_VOTE_CHARS: Final = 40  # code points from a score to the word for a vote on either side


def combine_votes(source: SourceText, left: Quantity, right: Quantity, gap: str) -> Quantity | None:
    """Both as the score of a vote, where a word for a vote is between or beside them; else None."""
    if not (left.is_plain and right.is_plain and left.approximation == "exact") or right.value_high is not None:
        return None
    if not isinstance(left.value, int) or not isinstance(right.value, int) or left.spelled != right.spelled:
        return None
    forms, words = source.lexicon.forms, gap.split()
    against = first_words(forms.against)
    if len(words) == 1:
        if words[0] not in forms.against or not _beside_vote(source, left, right):
            return None
    elif len(words) != len(("voix", "contre")) or not _is_vote(source, words[0]) or words[1] not in against:
        return None
    return replace(left, end=right.end, value_high=right.value, kind="score", may_be_article=False)


def _is_vote(source: SourceText, word: str) -> bool:
    return word.startswith(source.lexicon.forms.votes)


def _beside_vote(source: SourceText, left: Quantity, right: Quantity) -> bool:
    """Whether the next word, or one shortly before, is about a vote."""
    following = WORD.match(source.folded, right.end + 1)
    if following is not None and _is_vote(source, following[0]):
        return True
    low = max(source.text.rfind(". ", 0, left.start) + 1, left.start - MAX_VOTE_CHARS)
    return any(_is_vote(source, word[0]) for word in WORD.finditer(source.folded, low, left.start))
