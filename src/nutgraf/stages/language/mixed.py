"""Tell whether a story is in two languages: each piece of it is judged by itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from nutgraf.document import STORY_ZONES
from nutgraf.languages.ngrams import has_profile, score_languages
from nutgraf.records import Block, Language
from nutgraf.text.scripts import count_scripts, script_language

_PIECE_CHARS: Final = 300  # code points, as where the language is voted on
_MIN_VOTE_SHARE: Final = 0.08  # share of the vote: a fifth of the first detector's, which counts half
_MIN_SCRIPT_SHARE: Final = 0.1  # of the letters counted: Chinese says in one letter what English says in four
_MIN_PIECE_CHARS: Final = 60  # a shorter piece is too often told wrong
_MAX_READ_CHARS: Final = 30_000  # code points of a story whose pieces are looked at
_SHARE: Final = 0.2  # of the story: more than quotations and titles of works hold
_MIN_PROBABILITY: Final = 0.95  # of the language of a piece
_MIN_LEAD_NATS: Final = 0.08  # an n-gram: Dutch leads Afrikaans by 0.1; none of 330 articles of six languages was mixed


def second_language(text: str, blocks: Sequence[Block], language: Language) -> str | None:
    """The language beside the one that was told that holds a fifth of the paragraphs or more, or None."""
    if not _may_be_mixed(text, language):
        return None
    code = language.code
    held: Counter[str] = Counter()
    total = 0
    profiled = has_profile(code)
    for piece in _pieces(text, blocks):
        total += len(piece)
        told = script_language(count_scripts(piece)) or (_language_of(piece) if profiled else None)
        if told and told != code:
            held[told] += len(piece)
    other, size = max(held.items(), key=lambda item: (item[1], item[0]), default=("", 0))
    return other if size and size >= _SHARE * total else None


def _pieces(text: str, blocks: Sequence[Block]) -> Iterator[str]:
    """The paragraphs in pieces; what is left of one goes to none of the next, which may be in the other language."""
    left = _MAX_READ_CHARS
    for block in blocks:
        if block.kind not in STORY_ZONES or left <= 0:
            continue
        end = min(block.end, block.start + left)
        left -= end - block.start
        yield from (text[at : min(at + _PIECE_CHARS, end)] for at in range(block.start, end, _PIECE_CHARS))


def _language_of(piece: str) -> str | None:
    """The language of a piece by its letters, where that is sure."""
    opinion = score_languages(piece) if len(piece) >= _MIN_PIECE_CHARS else None
    if opinion is None or opinion.lead < _MIN_LEAD_NATS:
        return None
    top = max(opinion.shares, key=lambda name: opinion.shares[name])
    return top if opinion.shares[top] >= _MIN_PROBABILITY else None


def _may_be_mixed(text: str, language: Language) -> bool:
    """Tell cheaply whether a text may be mixed: the vote was not all for one language, or two scripts share it."""
    if len(language.candidates) > 1 and language.candidates[1].probability >= _MIN_VOTE_SHARE:
        return True
    scripts = count_scripts(text)
    return any(_MIN_SCRIPT_SHARE * scripts.total() <= count < scripts.total() / 2 for count in scripts.values())
