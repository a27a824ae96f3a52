"""What a sentence needs to stand in a summary: the sentences before it that it points back to, its whole quotation."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from nutgraf.languages.expressions import ALL_PACKS, compile_expression
from nutgraf.languages.pack_cache import pack_cache
from nutgraf.languages.schema.summary import SummaryCues
from nutgraf.stages.summary.quotation_spans import quotation_spans
from nutgraf.stages.summary.story import StorySentence
from nutgraf.text.fold import fold
from nutgraf.text.phrases import either
from nutgraf.text.quote_marks import QuotationMarks

NO_MARKS = QuotationMarks()
MAX_SENTENCES = 3  # sentences that are taken only together; a longer chain gives no summary
LEADING = r"[\s\"'«»“”„‘’‚‹›「『(\[*•·–—-]{0,8}"  # what may stand before the first word
MIN_WORDS = 6  # a shorter sentence seldom tells an event; leaving them out costs no ROUGE on any corpus
# A phrase of one to four words up to a comma; a name in it (a capital after its first letter) may be what is meant.
FRONTED = re.compile(LEADING + r"\w((?:[\w'-]{0,30} ){0,3}[\w'-]{0,30}), ")
# What follows the last comma or quotation, without a name.
TAIL = re.compile(r"[,»”“\"] ?([^,»”“\"A-Z\u00c0-\u00de]{3,60})$")
CONTINUED = re.compile(LEADING + r"(?:[…,;:)\]]|\.\.)")
FIRST_WORD = re.compile(LEADING + r"([^\W\d_]+)")


def required_sentences(
    lines: Sequence[StorySentence], cues: SummaryCues, marks: QuotationMarks = NO_MARKS, *, titled: bool = False
) -> list[tuple[int, ...] | None]:
    """For each line the lines it needs, itself among them; None where it cannot stand in a summary at all.

    Nothing before the first line is left out; where it points back, it stands in a `titled` story alone.
    """
    small = [_begins_small(line.sentence.text) for line in lines]
    cased = sum(small) * 2 < len(small)  # Georgian, and text that is all in small letters, begin every sentence so
    back = [refers_back(line.sentence.text, cues) or (cased and small[i]) for i, line in enumerate(lines)]
    if lines and (titled or not refers_back(lines[0].sentence.text, cues)):
        back[0] = False
    spans = quotation_spans(lines, marks)
    needs = [_need(index, spans, back) for index in range(len(lines))]
    whole = [need if line.words >= MIN_WORDS else None for line, need in zip(lines, needs, strict=True)]
    return whole if any(whole) else needs


def _need(index: int, spans: Sequence[tuple[int, int] | None], back: Sequence[bool]) -> tuple[int, ...] | None:
    """A line's quotation, and the lines before until one that does not point back; None past three lines."""
    span = spans[index]
    while span and span[1] - span[0] < MAX_SENTENCES:
        first, last = span
        if not back[first]:
            return tuple(range(first, last + 1))
        before = spans[first - 1] if first else None
        span = before and (before[0], last)
    return None


def refers_back(text: str, cues: SummaryCues) -> bool:
    """Whether a sentence goes on from the one before, by a word of the pack or a mark at its beginning."""
    if CONTINUED.match(text):
        return True
    text = fold(text, case=True)
    return _opens_back(text, cues) or _pronoun_after_phrase(text, cues) or _unnamed_speaker(text, cues)


def _begins_small(text: str) -> bool:
    word = FIRST_WORD.match(text)
    return word is not None and word.group(1).islower()


def _opens_back(text: str, cues: SummaryCues) -> bool:
    if _opening(cues.free).match(text):
        return False
    return _opening(cues.dangling).match(text) is not None or _lacks_name(text, cues)


def _pronoun_after_phrase(text: str, cues: SummaryCues) -> bool:
    """Whether a pronoun follows a short opening phrase that names nobody."""
    phrase = FRONTED.match(text)
    if phrase is None or any(char.isupper() for char in phrase.group(1)):
        return False
    after = text[phrase.end() :]
    if _opening(cues.free).match(after):
        return False
    return _opening(cues.fronted).match(after) is not None or _lacks_name(after, cues)


def _unnamed_speaker(text: str, cues: SummaryCues) -> bool:
    tail = TAIL.search(text)
    return tail is not None and _whole(cues.unnamed).match(tail.group(1)) is not None


def _lacks_name(text: str, cues: SummaryCues) -> bool:
    """Whether the text opens with a form of address without a name behind it."""
    found = _opening(cues.dangling_without_name).match(text)
    return found is not None and not text[found.end() :].lstrip()[:1].isupper()


def compile_cues(cues: SummaryCues) -> None:
    """Compile the patterns of a pack's cues."""
    for words in (cues.free, cues.dangling, cues.fronted, cues.dangling_without_name):
        _opening(words)
    _whole(cues.unnamed)


@pack_cache
def _whole(words: tuple[str, ...]) -> re.Pattern[str]:
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


def _spellings(phrase: str) -> tuple[str, ...]:
    """A phrase, and one of several words without the accent of its first letter too, as capitals are often written."""
    bare = unicodedata.normalize("NFD", phrase[:1])[:1]
    return (phrase, bare + phrase[1:]) if " " in phrase and bare != phrase[:1] else (phrase,)
