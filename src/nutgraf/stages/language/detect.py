"""Tell the language of an article: by script where that is enough, else by the vote of two detectors."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Final

from nutgraf.languages.load import pack_codes
from nutgraf.languages.ngrams import LanguageScores, common_code, score_languages
from nutgraf.records import Block, Candidate, Language
from nutgraf.text.scripts import count_scripts, script_language

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

_CHUNK_CHARS: Final = 300  # code points a vote; whole pages were 95.0 % right, a vote over such chunks 99.3 %
_CHUNKS: Final = 8  # votes of a story
_MIN_LETTERS: Final = 10  # letters of story below which the whole page is asked
_MAX_CHARS: Final = 60_000  # code points; no article's language changes behind them
_STORY: Final = (("paragraph", "standfirst"), ("paragraph", "standfirst", "caption", "headline", "subheading"))
_MIN_LEAD_NATS: Final = (
    0.15  # lead in nats an n-gram: Galician taken for Spanish had 0.01, seven languages' articles over 0.15
)
_LONG_TEXT_LETTERS: Final = 300  # letters from which such a lead needs no second opinion
_MIN_SHARE_ALONE: Final = (
    0.8  # share at which the second detector is believed on a language that the first does not know
)
_SECOND_READING_CHARS: Final = 1600  # code points that the second detector reads
_STATED_WEIGHT: Final = 3  # a page's template is in another language than its article on 2 of 133 pages
_LINKS: Final = re.compile(r"(?:https?://|www\.)\S{1,2000}|\S{1,64}@\S{1,255}|[#@]\w{1,100}")
_WORD: Final = re.compile(r"[^\W\d_]{2,}")


def detect_language(text: str, blocks: Sequence[Block] = (), own: str = "", stated: str | None = None) -> Language:
    """The language of the text, of its paragraphs where `blocks` are given; "und" without letters. Never raises.

    `stated` is the language tag that the article's source gives: it counts where the votes are divided.

    `probability` is the share of the vote; of 4,400 sentences told at 0.9 or more, 99.9 % were right.
    `own` names the user's own packs, one of which may add a language.
    """
    story = _story(text, blocks)
    counts = count_scripts(story)
    if not counts:
        return Language("und", 0.0)
    code = script_language(counts)
    if code:
        return Language(code, 0.99, (Candidate(code, 0.99),))
    shares = _with_stated(_vote(story, own), stated)
    ranked = sorted(shares.items(), key=lambda item: (-item[1], item[0]))[:5]
    candidates = tuple(Candidate(name, round(share, 4)) for name, share in ranked if share >= 0.01)
    if not candidates:
        return Language("und", 0.0)
    return Language(candidates[0].code, candidates[0].probability, candidates)


def _with_stated(shares: dict[str, float], stated: str | None) -> dict[str, float]:
    """The shares with the stated language counted more often: it decides between near languages, and no more."""
    code = common_code(re.split("[-_]", (stated or "").lower())[0])
    if code not in shares:
        return shares
    weighted = {name: share * (_STATED_WEIGHT if name == code else 1) for name, share in shares.items()}
    return {name: share / sum(weighted.values()) for name, share in weighted.items()}


def _story(text: str, blocks: Sequence[Block]) -> str:
    """The paragraphs; with too few letters in them the captions and headings too; else the whole page."""
    for kinds in _STORY:
        story = _plain("\n".join(text[b.start : b.end] for b in blocks if b.kind in kinds)[:_MAX_CHARS])
        if sum(map(str.isalpha, story[:_LONG_TEXT_LETTERS])) >= _MIN_LETTERS:
            return story
    return _plain(text[:_MAX_CHARS])


def _plain(text: str) -> str:
    """NFC, without links, and in lower case where capitals prevail: French in capitals was told as German."""
    text = _LINKS.sub(" ", unicodedata.normalize("NFC", text))
    words = _WORD.findall(text[:6000])
    shouted = sum(map(str.isupper, words))
    return text.lower() if 2 * shouted > len(words) else text


def _vote(story: str, own: str) -> dict[str, float]:
    chunks = _chunks(story)
    opinions = [opinion for chunk in chunks if (opinion := score_languages(chunk))]
    first: dict[str, float] = {}
    for opinion in opinions:
        for code, share in opinion.shares.items():
            first[code] = first.get(code, 0.0) + share / len(opinions)
    if _is_unanimous(story, first, opinions, own):
        return first
    return _combine_votes(first, _second_opinion("\n".join(chunks)[:_SECOND_READING_CHARS]))


def _chunks(story: str) -> list[str]:
    """At most _CHUNKS pieces of _CHUNK code points, spread evenly over the story."""
    pieces = max(1, len(story) // _CHUNK_CHARS)
    step = max(1, -(-pieces // _CHUNKS))
    size = max(_CHUNK_CHARS, -(-len(story) // pieces)) if pieces <= _CHUNKS else _CHUNK_CHARS
    return [story[at * size : (at + 1) * size] for at in range(0, pieces, step)]


def _is_unanimous(story: str, shares: dict[str, float], opinions: Sequence[LanguageScores], own: str) -> bool:
    """Tell whether all votes name one language, of a pack, with a clear lead: no second model is loaded then."""
    if len(story) < _LONG_TEXT_LETTERS or not opinions:
        return False
    tops = {max(opinion.shares, key=lambda code: opinion.shares[code]) for opinion in opinions}
    lead = sum(opinion.lead for opinion in opinions) / len(opinions)
    return len(tops) == 1 and tops <= set(pack_codes(own)) and lead >= _MIN_LEAD_NATS and max(shares.values()) >= 0.9


def _combine_votes(first: dict[str, float], second: dict[str, float]) -> dict[str, float]:
    """The mean of both; on a language that the first does not know, the second alone, where it is sure."""
    if not first:
        return second
    pooled = {}
    for code in first.keys() | second.keys():
        if code in first:
            pooled[code] = (first[code] + second.get(code, 0.0)) / 2
        else:
            pooled[code] = second[code] if second[code] >= _MIN_SHARE_ALONE else second[code] / 2
    return pooled


def _second_opinion(text: str) -> dict[str, float]:
    shares: dict[str, float] = {}
    for code, share in _identifier().rank(text):
        shares[common_code(code)] = shares.get(common_code(code), 0.0) + float(share)
    return shares


@cache
def _identifier() -> LanguageIdentifier:
    """The model of py3langid, asked for languages with an ISO 639-1 code alone."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages([code for code in identifier.labels if len(code) == 2])
    return identifier
