"""The two sides of a vote as one score: "mit 13 zu 8 Stimmen", "voted 13 to 8", "par 13 voix contre 8"."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from nutgraf.stages.numbers.quantity import Quantity, SourceText
from nutgraf.text.phrases import WORD, first_words, longest_before, skip_space, skip_space_back

MAX_VOTE_CHARS: Final = 40  # code points from a score to the word for a vote on either side


def combine_votes(source: SourceText, left: Quantity, right: Quantity, gap: str) -> Quantity | None:
    """Both as the score of a vote, where a word for a vote is between or beside them; else None."""
    if not (left.is_plain and right.is_plain and left.approximation == "exact") or right.value_high is not None:
        return None
    if not isinstance(left.value, int) or not isinstance(right.value, int):
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
    if any(_is_vote(source, word[0]) for word in WORD.finditer(source.folded, low, left.start)):
        return True
    return _decides(source, left, right, low)


def _decides(source: SourceText, left: Quantity, right: Quantity, low: int) -> bool:
    """Whether a verb of deciding is before a score that counts nothing: "approved by 301 to 267", "adoptée 14 à 5"."""
    lexicon, stems = source.lexicon, source.lexicon.forms.vote_verbs
    at = skip_space_back(source.text, left.start)
    if not stems or longest_before(source.folded, at, lexicon.changes.before_old_value) is not None:
        return False  # "passed from 30 to 25"
    following = WORD.match(source.folded, skip_space(source.text, right.end))
    if following is not None and lexicon.verbs_last and following[0].startswith(stems):
        return True
    counted = following is not None and following[0] not in lexicon.syntax.function_words
    return not counted and any(word[0].startswith(stems) for word in WORD.finditer(source.folded, low, left.start))
