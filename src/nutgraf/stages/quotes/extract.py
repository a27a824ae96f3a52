"""Direct speech: what stands between quotation marks and is said by somebody, not a title or a single term."""

from __future__ import annotations

import re
from bisect import bisect_left

from nutgraf.document import Document
from nutgraf.languages.schema.quotes import Quotes
from nutgraf.records import Official, Quote
from nutgraf.stages.quotes.attribution import BLANK, QuoteAttributor
from nutgraf.stages.speech.mentions import Mentions, find_mentions
from nutgraf.stages.speech.reporting import ReportingPatterns, reporting_patterns
from nutgraf.text.quote_marks import QuotedSpan, find_dash_quotes
from nutgraf.text.scripts import UNSPACED

MIN_WORDS = 4  # shorter ones are single terms and scare quotes (the gold's definition)
MIN_LETTERS = 6  # the like in scripts that write without spaces
MAX_CUE_CHARS = 60  # code points before a mark in which "on the theme of" stands
SMALL_WORDS = 4  # letters: a title writes longer words with a capital


def find_quotes(
    document: Document, officials: tuple[Official, ...], mentions: Mentions | None = None
) -> tuple[Quote, ...]:
    """The article's direct speech of four words or more, in order, with the speaker where the text names one.

    `mentions` are all people of the article, where the caller has found them already.
    """
    reporting = reporting_patterns(document.pack.key)
    marked = _all_marked(document, reporting)
    if not marked:
        return ()
    text = _mask_quotes(document.text, marked)
    cast = mentions or find_mentions(document, officials)
    outside = Mentions(tuple(m for m in cast.mentions if text[m.start] != BLANK))
    attribution = QuoteAttributor(document, text, outside)
    quotes = []
    for stretch in marked:
        if _is_speech(document, stretch, reporting):
            said = attribution.attribute(stretch)
            if document.pack.speech.syllabic and not (said and said.sure) and not _is_long(document.text, stretch):
                continue
            words = document.text[stretch.start : stretch.end]
            speaker, verb = (said.speaker, said.verb) if said else (None, None)
            quotes.append(Quote(stretch.start, stretch.end, words, speaker, verb))
    return tuple(quotes)


def _all_marked(document: Document, reporting: ReportingPatterns) -> tuple[QuotedSpan, ...]:
    """What stands between marks, and after dashes where no mark stands in the same stretch."""
    marked = document.marks.quoted
    starts = [m.outer_start for m in marked]
    dashed = [
        d
        for d in find_dash_quotes(
            document.text, lambda *place: ((v.start, v.end) for v in reporting.verbs.find(*place))
        )
        if bisect_left(starts, d.outer_start) == bisect_left(starts, d.outer_end)
        and document.marks.pair_around(d.outer_start) is None
    ]
    return tuple(sorted((*marked, *dashed), key=lambda m: m.outer_start)) if dashed else marked


def _mask_quotes(text: str, marked: tuple[QuotedSpan, ...]) -> str:
    """The text with every character between marks replaced, so that names inside quotations report nothing."""
    parts = []
    here = 0
    for stretch in marked:
        parts += [text[here : stretch.outer_start], BLANK * (stretch.outer_end - stretch.outer_start)]
        here = stretch.outer_end
    return "".join((*parts, text[here:]))


def _is_speech(document: Document, stretch: QuotedSpan, reporting: ReportingPatterns) -> bool:
    text = document.text[stretch.start : stretch.end]
    if not _is_long_enough(text) or not document.is_story(stretch.start):
        return False
    line_start = document.text.rfind("\n", 0, stretch.outer_start) + 1
    lead = document.text[max(line_start, stretch.outer_start - MAX_CUE_CHARS) : stretch.outer_start]
    if reporting.works.search(lead) or reporting.works_after.match(document.text, stretch.outer_end):
        return False
    return not _is_title(text, document.pack.quotes)


def _is_long_enough(text: str) -> bool:
    words = sum(1 for w in text.split() if any(c.isalnum() for c in w))
    return words >= MIN_WORDS or len(UNSPACED.findall(text)) >= MIN_LETTERS


def _is_long(text: str, stretch: QuotedSpan) -> bool:
    """Whether it is too long for a term; a written syllable between spaces is about half a word."""
    return len(text[stretch.start : stretch.end].split()) >= 2 * MIN_WORDS


def _is_title(text: str, quotes: Quotes) -> bool:
    """Whether all longer words have capitals, where the language writes titles so."""
    if not quotes.capitals or text[-1] in ".,!?":
        return False
    long_words = [w for w in re.findall(r"[^\W\d_]+", text) if len(w) > SMALL_WORDS]
    return len(long_words) > 1 and all(w[0].isupper() for w in long_words)
