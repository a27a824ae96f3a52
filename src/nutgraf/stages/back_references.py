"""Whether a sentence goes on from the one before: by a pronoun, a connective or a mark at its beginning."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from nutgraf.languages.expressions import ALL_PACKS, compile_expression
from nutgraf.languages.pack_cache import pack_cache
from nutgraf.languages.schema.summary import SummaryCues
from nutgraf.text.fold import fold
from nutgraf.text.phrases import either

LEADING = r"[\s\"'«»“”„‘’‚‹›「『(\[*•·–—-]{0,8}"  # what may stand before the first word
# A phrase of one to four words up to a comma; a name in it (a capital after its first letter) may be what is meant.
FRONTED = re.compile(LEADING + r"\w((?:[\w'-]{0,30} ){0,3}[\w'-]{0,30}), ")
# What goes on from an opening preposition to the first comma.
TO_COMMA = re.compile(r"[^,;:.!?«»“”„\"()\n]{2,90}, ")
# The first two words, without a name: a capital after the first letter.
TWO_WORDS = re.compile(LEADING + r"\w[^\W\dA-Z]{0,30} [^\W\dA-Z]{1,30} ")
# What follows the last comma or quotation, without a name.
TAIL = re.compile(r"[,»”“\"] ?([^,»”“\"A-Z\u00c0-\u00de]{3,60})$")
COMMA = re.compile(r", ?(?=\w)")
CONTINUED = re.compile(LEADING + r"(?:[…,;:)\]]|\.\.)")


def refers_back(text: str, cues: SummaryCues) -> bool:
    """Whether a sentence goes on from the one before, by a word of the pack or a mark at its beginning."""
    if CONTINUED.match(text):
        return True
    text = fold(text, case=True)
    free = _opening(cues.free).match(text) is not None
    if not free and (_opens_back(text, cues) or _pronoun_after_preposition(text, cues)):
        return True
    tests = (_pronoun_after_phrase, _demonstrative_after_phrase, _pronoun_after_verb, _unnamed_speaker)
    return any(test(text, cues) for test in tests)


def connective_end(text: str, cues: SummaryCues) -> int:
    """Where the connective and comma that a sentence opens with end; 0 without them, or where the rest points back."""
    found = _opening(cues.connectives).match(fold(text, case=True)) if text[:1].isalpha() else None
    comma = COMMA.match(text, found.end()) if found else None
    return comma.end() if comma and not refers_back(text[comma.end() :], cues) else 0


def _opens_back(text: str, cues: SummaryCues) -> bool:
    return (
        _opening(cues.dangling).match(text) is not None
        or _lacks_name(text, cues)
        or _lacks_noun(text, cues)
        or _demonstrative_opens(text, cues)
    )


def _lacks_noun(text: str, cues: SummaryCues) -> bool:
    """Whether a quantifier is the subject by itself: "Some have left"."""
    quantifier = _opening(cues.quantifiers).match(text)
    return quantifier is not None and _opening(cues.bare_verbs).match(text, quantifier.end()) is not None


def _demonstrative_opens(text: str, cues: SummaryCues) -> bool:
    """Whether a demonstrative is behind an opening preposition, or behind the first noun where it follows it."""
    governor = _opening(cues.governors).match(text)
    after = governor.end() if governor else 0
    if _opening(cues.free).match(text, after):
        return False
    if governor and _opening(cues.demonstratives).match(text, after):
        return True
    closing = _closing(cues.closing).match(text)
    return closing is not None and not any(_opening(cues.free).match(end) for end in _ends(closing.group()))


def _ends(phrase: str) -> Iterator[str]:
    """The last two words of a phrase, and the last three: "tuần này", "thời điểm này"."""
    words = phrase.split()
    return (" ".join(words[-count:]) for count in (2, 3))


def _pronoun_after_preposition(text: str, cues: SummaryCues) -> bool:
    """Whether a sentence opens with a preposition, and has a pronoun before its first comma, where verbs are second."""
    governor = _opening(cues.governors).match(text) if cues.inverted else None
    return governor is not None and _later(cues.inverted).match(text, governor.end()) is not None


def _pronoun_after_phrase(text: str, cues: SummaryCues) -> bool:
    """Whether a pronoun follows a short opening phrase that names nobody."""
    phrase = FRONTED.match(text)
    if phrase is None or any(char.isupper() for char in phrase.group(1)):
        return False
    after = text[phrase.end() :]
    if _opening(cues.free).match(after):
        return False
    return _opening(cues.fronted).match(after) is not None or _lacks_name(after, cues)


def _demonstrative_after_phrase(text: str, cues: SummaryCues) -> bool:
    """Whether the subject behind an opening phrase with a preposition points back: "For the town, (this)"."""
    governor = _opening(cues.governors).match(text)
    phrase = TO_COMMA.match(text, governor.end()) if governor else None
    if phrase is None or _opening(cues.free).match(text, phrase.end()):
        return False
    return _opening(cues.demonstratives).match(text, phrase.end()) is not None


def _pronoun_after_verb(text: str, cues: SummaryCues) -> bool:
    """Whether the third word is a pronoun behind the verb, as where the verb is second."""
    words = TWO_WORDS.match(text) if cues.inverted else None
    return words is not None and _opening(cues.inverted).match(text[words.end() :]) is not None


def _unnamed_speaker(text: str, cues: SummaryCues) -> bool:
    tail = TAIL.search(text)
    return tail is not None and _tail_pattern(cues.unnamed).match(tail.group(1)) is not None


def _lacks_name(text: str, cues: SummaryCues) -> bool:
    """Whether the text opens with a form of address without a name behind it."""
    found = _opening(cues.dangling_without_name).match(text)
    return found is not None and not text[found.end() :].lstrip()[:1].isupper()


def compile_cues(cues: SummaryCues) -> None:
    """Compile the patterns of a pack's cues."""
    openings = (cues.free, cues.connectives, cues.dangling, cues.fronted, cues.inverted, cues.dangling_without_name)
    for words in (*openings, cues.governors, cues.demonstratives, cues.quantifiers, cues.bare_verbs):
        _opening(words)
    _closing(cues.closing)
    _later(cues.inverted)
    _tail_pattern(cues.unnamed)


@pack_cache
def _tail_pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for the tail of a sentence: one of these and its end mark, or with further words for an ellipsis."""
    parts = [re.escape(word.removesuffix(" …")) + (r"(?![\w-]).*" if word.endswith("…") else "") for word in words]
    return compile_expression(ALL_PACKS, rf"(?:{either(parts)})[.!?…]{{0,9}}$", re.IGNORECASE)


@pack_cache
def _opening(words: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for a text that opens with one of these, longest first; never matches where there are none."""
    spelt = (spelling for word in words for spelling in _spellings(fold(word, case=True)))
    ordered = sorted(set(spelt), key=lambda word: (-len(word), word))
    parts = [
        re.escape(word).replace("\\#", r"\d{1,4}") + ("" if word.endswith("'") else r"(?![\w-])") for word in ordered
    ]
    return compile_expression(ALL_PACKS, f"{LEADING}(?:{either(parts)})", re.IGNORECASE)


@pack_cache
def _closing(words: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for a text that opens with one to six words without a name, and one of these behind them."""
    parts = either(re.escape(word) for word in words)
    small = r"[^\W\dA-Z]"
    return compile_expression(ALL_PACKS, rf"{LEADING}\w{small}{{0,30}} (?:{small}{{1,30}} ){{0,5}}(?:{parts})(?!\w)")


@pack_cache
def _later(words: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for one of these, in small letters, behind a word and before a mark."""
    parts = either(re.escape(word) for word in words)
    return compile_expression(ALL_PACKS, rf"(?: [^\s,;:.!?«»“”„\"()]{{1,40}}){{1,9}}? (?:{parts})(?![\w-])")


def _spellings(phrase: str) -> tuple[str, ...]:
    """A phrase, and one of several words without the accent of its first letter too, as capitals are often written."""
    bare = unicodedata.normalize("NFD", phrase[:1])[:1]
    return (phrase, bare + phrase[1:]) if " " in phrase and bare != phrase[:1] else (phrase,)
